#pragma once

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som request`.
std::span<const Verb> requestVerbs();

void addCancelRequest(Command& command, Selection& selection, const model::KindRow* kind);
void addUpdateRequest(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
