#pragma once

#include <span>
#include <string>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som team`.
std::span<const Verb> teamVerbs();

/// Hours of working time for people: `4.5`.
std::string hoursText(Seconds time);

void addTeamList(Command& command, Selection& selection, const model::KindRow* kind);
void addWorkload(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
