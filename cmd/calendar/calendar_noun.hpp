#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

std::span<const Verb> calendarVerbs();

void addCalendarList(Command& command, Selection& selection, const model::KindRow* kind);
void addCalendarShow(Command& command, Selection& selection, const model::KindRow* kind);
void addCalendarAdd(Command& command, Selection& selection, const model::KindRow* kind);
void addCalendarSubtract(Command& command, Selection& selection, const model::KindRow* kind);
void addCalendarBetween(Command& command, Selection& selection, const model::KindRow* kind);
void addCalendarNextOpen(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
