#pragma once

#include <map>
#include <string>

#include "cli/register.hpp"

/// Verbs of the workspace, without a noun.
namespace som::cli {

void addApply(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addDoctor(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addInit(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addLog(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addValidate(CLI::App& app, Selection& selection, const model::KindRow* kind);
void addVersion(CLI::App& app, Selection& selection, const model::KindRow* kind);

/// The files of `init --sample`: a small believable workspace whose dates lie around `now`.
std::map<std::string, std::string> sampleFiles(Instant now);

}  // namespace som::cli
