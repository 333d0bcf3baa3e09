#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som alarm`.
std::span<const Verb> alarmVerbs();

void addAcknowledgeAlarm(Command& command, Selection& selection, const model::KindRow* kind);
void addClearAlarm(Command& command, Selection& selection, const model::KindRow* kind);
void addCommentAlarm(Command& command, Selection& selection, const model::KindRow* kind);
void addExpireAlarms(Command& command, Selection& selection, const model::KindRow* kind);
void addIngest(Command& command, Selection& selection, const model::KindRow* kind);
void addCorrelate(Command& command, Selection& selection, const model::KindRow* kind);
void addListAlarms(Command& command, Selection& selection, const model::KindRow* kind);
void addPruneAlarms(Command& command, Selection& selection, const model::KindRow* kind);
void addUnacknowledgeAlarm(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
