#pragma once

#include <map>
#include <string>

#include "cli/command.hpp"

/// Verbs of the workspace, without a noun.
namespace som::cli {

void addApply(Command& command, Selection& selection, const model::KindRow* kind);
void addDoctor(Command& command, Selection& selection, const model::KindRow* kind);
void addInit(Command& command, Selection& selection, const model::KindRow* kind);
void addLog(Command& command, Selection& selection, const model::KindRow* kind);
void addValidate(Command& command, Selection& selection, const model::KindRow* kind);
void addVersion(Command& command, Selection& selection, const model::KindRow* kind);

/// The files of `init --sample`: a small believable workspace whose dates lie around `now`.
std::map<std::string, std::string> sampleFiles(Instant now);

}  // namespace som::cli
