#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som team`.
std::span<const Verb> teamVerbs();

void addTeamList(Command& command, Selection& selection, const model::KindRow* kind);
void addWorkload(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
