#pragma once

#include "cli/register.hpp"

namespace som::cli {

/// The verbs of `som request`.
std::span<const Verb> requestVerbs();

void addCancelRequest(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addUpdateRequest(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
