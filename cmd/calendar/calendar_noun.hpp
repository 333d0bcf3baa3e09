#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

std::span<const Verb> calendarVerbs();

void addCalendarList(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCalendarShow(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCalendarAdd(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCalendarSubtract(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCalendarBetween(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addCalendarNextOpen(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
