#pragma once

#include <span>

#include "cli/command.hpp"

namespace som::cli {

std::span<const Verb> activityVerbs();

void addActivityAdd(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityBook(Command& command, Selection& selection, const model::KindRow* kind);
void addActivitySlots(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityAssign(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityRun(Command& command, Selection& selection, const model::KindRow* kind);
/// What `activity list --state` takes.
std::vector<std::string_view> workStates();

void addActivityList(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityStart(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityComplete(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityFail(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityHold(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityResume(Command& command, Selection& selection, const model::KindRow* kind);
void addActivitySkip(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityRedo(Command& command, Selection& selection, const model::KindRow*);
void addActivityRetry(Command& command, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
