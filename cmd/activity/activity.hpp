#pragma once

#include <span>

#include "cli/register.hpp"

namespace som::cli {

std::span<const Verb> activityVerbs();

void addActivityAdd(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityAssign(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityList(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityStart(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityComplete(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityFail(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityHold(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityResume(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivitySkip(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addActivityRetry(CLI::App& app, Selection& selection, const model::KindRow* kind);

}  // namespace som::cli
