#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "cli/command.hpp"
#include "doc/value.hpp"

namespace som::cli {

std::span<const Verb> activityVerbs();

void addActivityAdd(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityAssign(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityRun(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityList(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityStart(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityComplete(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityFail(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityHold(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityResume(Command& command, Selection& selection, const model::KindRow* kind);
void addActivitySkip(Command& command, Selection& selection, const model::KindRow* kind);
void addActivityRetry(Command& command, Selection& selection, const model::KindRow* kind);

/// What a program that works on an activity finds in its environment: `SOM_RECORD`, `SOM_ACTIVITY`, …; no
/// value for what this activity does not have. `itemField` is the record's list of items.
std::map<std::string, std::optional<std::string>> programEnvironment(const doc::Value& record,
                                                                     const std::string& activity,
                                                                     std::string_view itemField);
/// How the variables begin that come from characteristics.
inline constexpr std::string_view characteristicPrefix = "SOM_CHARACTERISTIC_";

}  // namespace som::cli
