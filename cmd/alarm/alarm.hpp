#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som alarm`.
std::span<const Verb> alarmVerbs();

void addCorrelate(Command& command, Selection& selection, const model::KindRow* kind);
void addListAlarms(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
