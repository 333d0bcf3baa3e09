#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/command.hpp"

/// Verbs of the workspace, without a noun.
namespace som::cli {

void addApply(Command& command, Selection& selection, const model::KindRow* kind);
void addDoctor(Command& command, Selection& selection, const model::KindRow* kind);
void addInit(Command& command, Selection& selection, const model::KindRow* kind);
void addLog(Command& command, Selection& selection, const model::KindRow* kind);
void addValidate(Command& command, Selection& selection, const model::KindRow* kind);
void addVersion(Command& command, Selection& selection, const model::KindRow* kind);

/// A command that a payload has in place of a record: `{command: [order, hold, 7K3F]}`.
struct PayloadCommand {
  const doc::Document* payload;
  doc::Node node;
  std::vector<std::string> words;
};

/// The commands of payloads; none where they have records. Throws Error where they have both, or something
/// that is neither.
std::vector<PayloadCommand> commandsOf(const std::vector<doc::Document>& payloads);

/// Carries commands out in one transaction, each a change of one record, in their order; with `keepGoing` in
/// one each, and those that are refused are named. Throws Error, at the place of the command, where all are
/// refused.
Exit applyCommands(Context& context, const std::vector<PayloadCommand>& commands, bool keepGoing);

/// The files of `init --sample`: a small believable workspace whose dates lie around `now`.
std::map<std::string, std::string> sampleFiles(Instant now);

}  // namespace som::cli
