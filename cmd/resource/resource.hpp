#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som resource`.
std::span<const Verb> resourceVerbs();

void addResourceList(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
