#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "cli/register.hpp"
#include "doc/value.hpp"

namespace som::cli {

std::span<const Verb> activityVerbs();

void addActivityAdd(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityAssign(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityRun(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityList(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityStart(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityComplete(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityFail(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityHold(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityResume(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivitySkip(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityRetry(CLI::App& app, Selection& selection, const model::KindRow* kind);

/// What a program that works on an activity finds in its environment: `SOM_RECORD`, `SOM_ACTIVITY`, …; no
/// value for what this activity does not have. `itemField` is the record's list of items.
std::map<std::string, std::optional<std::string>> programEnvironment(const doc::Value& record,
                                                                     const std::string& activity,
                                                                     std::string_view itemField);
/// How the variables begin that come from characteristics.
inline constexpr std::string_view characteristicPrefix = "SOM_CHARACTERISTIC_";

}  // namespace som::cli
