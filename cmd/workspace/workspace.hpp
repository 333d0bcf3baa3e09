#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "process/read/validate.hpp"

/// Verbs of the workspace, without a noun.
namespace som::cli {

void addArchive(Command& command, Selection& selection, const model::KindRow* kind);
void addApply(Command& command, Selection& selection, const model::KindRow* kind);
void addBoard(Command& command, Selection& selection, const model::KindRow* kind);
void addDiff(Command& command, Selection& selection, const model::KindRow* kind);
void addDoctor(Command& command, Selection& selection, const model::KindRow* kind);
void addExport(Command& command, Selection& selection, const model::KindRow* kind);
void addImport(Command& command, Selection& selection, const model::KindRow* kind);
void addEdit(Command& command, Selection& selection, const model::KindRow* kind);
void addInit(Command& command, Selection& selection, const model::KindRow* kind);
void addLog(Command& command, Selection& selection, const model::KindRow* kind);
void addNew(Command& command, Selection& selection, const model::KindRow* kind);
void addStatus(Command& command, Selection& selection, const model::KindRow* kind);
void addUndo(Command& command, Selection& selection, const model::KindRow* kind);
void addValidate(Command& command, Selection& selection, const model::KindRow* kind);
void addVersion(Command& command, Selection& selection, const model::KindRow* kind);

/// The formats of `export`.
std::vector<std::string_view> exportFormats();
/// The formats of `import`.
std::vector<std::string_view> importFormats();

/// Makes a command line without a verb select the screen of what needs attention.
void selectAttention(Selection& selection);

/// A command in a payload, in place of a record: `{command: [order, hold, 7K3F]}`.
struct PayloadCommand {
  const doc::Document* payload;
  doc::Node node;
  std::vector<std::string> words;
};

/// Returns the commands of payloads, or an empty list if they have records. Throws Error if they have both,
/// or anything else.
std::vector<PayloadCommand> commandsOf(const std::vector<doc::Document>& payloads);

/// Carries out commands in order, each a change of one record, in one transaction; with `keepGoing`, in one
/// transaction each, and reports those that are refused. Throws Error at the place of the command that is
/// refused.
Exit applyCommands(Context& context, const std::vector<PayloadCommand>& commands, bool keepGoing);

/// Returns the text of a file of the workspace; nullopt if it does not exist.
using TextReader = std::function<std::optional<std::string>(const std::string& path)>;

/// Findings of `validate` for code hosts and test reports.
struct CheckedFiles {
  const process::ValidateResult& result;
  std::set<std::string> changed;  ///< the files that the judged change touches; empty if none was judged
  TextReader text;                ///< reads what was checked
};

/// Prints findings in a format of code hosts or test reports: sarif, github, gitlab, junit. Those in changed
/// files come first. Returns false and prints nothing for another format. `counts`: the summary for people.
bool printForCodeHost(const Session& session, const Printer& printer, const CheckedFiles& checked,
                      const std::string& counts);

/// The files of `init --sample`: a small realistic workspace whose dates lie around `now`.
std::map<std::string, std::string> sampleFiles(Instant now);

}  // namespace som::cli
