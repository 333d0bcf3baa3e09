#include <fmt/format.h>

#include "base/hash.hpp"
#include "model/views.hpp"
#include "process/edit/apply.hpp"
#include "record/record.hpp"
#include "store/archive.hpp"
#include "store/records.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct EditOptions {
  std::string id;
  std::optional<std::string> draft;
  bool force = false;
};

/// The command of the user's editor, as a shell reads it. It comes from the environment alone.
std::string editorOf(const Session& session) {
  for (const char* name : {"VISUAL", "EDITOR"})
    if (const auto editor = session.host.environment(name)) return *editor;
  if (!session.host.inIsTerminal)
    throw Error(Diagnostic(Code::usage, "no editor is named, and standard input is not a terminal")
                    .hint("set EDITOR, or change fields with som order update"));
  return "vi";
}

/// Lets the user edit a file. Throws Error if the editor fails.
void edit(const Session& session, const std::string& file) {
  const std::string editor = editorOf(session);
  const int status = session.host.runProgram({"sh", "-c", editor + " \"$@\"", editor, file}, ".");
  if (status == 0) return;
  throw Error(Diagnostic(Code::io, fmt::format("the editor ended with {}; nothing was changed", status))
                  .hint(fmt::format("the editor is '{}', of VISUAL or EDITOR", editor)));
}

/// True if the editor left anything but the text that it got, also if som cannot read it.
bool hasNews(const Session& session, const std::string& file, const std::string& before) {
  if (!session.host.pathExists(file)) return false;
  try {
    return session.host.readFile(file) != before;
  } catch (const Error&) {
    return true;
  }
}

/// Throws Error unless the text is still this record.
void requireSame(const doc::Document& document, const store::Found& found) {
  const model::RecordView<doc::Node> record(document.root());
  if (record.id() != found.id)
    throw Error(document
                    .diagnostic(Code::protectedField, "the id of a record cannot be changed",
                                record.idNode() ? record.idNode() : document.root())
                    .hint("write '" + found.id + "'"));
  if (model::findKind(record.type()) != found.kind)
    throw Error(document
                    .diagnostic(Code::protectedField, "the kind of a record cannot be changed",
                                record.typeNode() ? record.typeNode() : document.root())
                    .hint(fmt::format("write '{}'", found.kind->type)));
}

/// Stores the edited text, if the record's file is still the one that was edited.
process::ChangeResult keep(const Session& session, const EditOptions& options, const store::Found& found,
                           std::string text, const std::string& file) {
  const doc::Document document = doc::read(std::move(text), file, doc::formatOf(found.path));
  requireSame(document, found);
  process::ChangeOptions change = session.changeOptions(options.force);
  change.ifMatch = sha256(found.bytes);
  try {
    return process::apply(session.workspace(), session.env, change, {document}, {.keepsText = true}).applied;
  } catch (const Error& error) {
    if (error.findings().front().code != Code::changedMeanwhile) {
      // The record would get the edited text: its lines are those of the file that the user has.
      std::vector<Diagnostic> findings = error.findings();
      for (Diagnostic& finding : findings)
        if (finding.file == found.path && finding.span) finding.file = file;
      throw Error(std::move(findings));
    }
    throw Error(Diagnostic(Code::changedMeanwhile, "the record was changed while you edited it")
                    .in(found.path)
                    .hint(fmt::format("compare your text with it: som show {} -o yaml", found.id)));
  }
}

Exit runEdit(const Session& session, const Printer& printer, const EditOptions& options) {
  const store::Found found = [&] {
    const store::Store::Strict strict(
        session.workspace().store());  // an unread folder may have another match
    try {
      return store::findRecord(session.workspace().store(), options.id);
    } catch (const Error& error) {
      throw withPolicyFile(session, options.id, error);
    }
  }();
  const std::string wanted = session.global.ifMatch;
  if (!wanted.empty() && wanted != sha256(found.bytes))
    throw Error(
        Diagnostic(Code::changedMeanwhile, "the record is not the one that --if-match names").in(found.path));
  if (store::isArchive(found.path))
    throw Error(Diagnostic(Code::guard,
                           fmt::format("the {} is archived and does not change any more", found.kind->noun))
                    .in(found.id));
  const std::string folder = session.host.makePrivateDirectory();
  const std::string file = folder + "/" + found.path.substr(found.path.rfind('/') + 1);
  std::string before = options.draft ? session.host.readFile(*options.draft) : found.bytes;
  session.host.writeFile(file, before);
  try {
    edit(session, file);
    const std::string after = session.host.readFile(file);
    const bool isEmpty = after.find_first_not_of(" \t\r\n") == std::string::npos;
    if (isEmpty || after == found.bytes) {
      session.host.removePrivateDirectory(folder);
      printer.remark(
          fmt::format("som: {}{} is unchanged", isEmpty ? "the text is empty, so " : "", found.id));
      return Exit::done;
    }
    const process::ChangeResult result = keep(session, options, found, after, file);
    if (!session.global.dryRun) session.host.removePrivateDirectory(folder);
    const Exit status = session.finish(result);
    if (session.global.dryRun) printer.remark("som: your text is in " + file);
    return status;
  } catch (Error& error) {
    if (!options.draft && !hasNews(session, file, before)) {
      session.host.removePrivateDirectory(folder);
      throw;
    }
    std::vector<Diagnostic> findings = error.findings();
    findings.back().hints.push_back(fmt::format("your text is kept: som edit {} --draft {}", found.id, file));
    throw Error(std::move(findings));
  }
}

}  // namespace

void addEdit(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<EditOptions>();
  command
      .option("id", options->id,
              "the record: an id, a unique prefix of it (4 characters or more), or ext: and an external id")
      .required()
      .placeholder("ID");
  command.option("--draft", options->draft, "begin with the text of this file, as a refused edit left it")
      .placeholder("FILE");
  command.flag("--force", options->force,
               "override guards, as --force of the verbs does (requires a reason)");
  select(command, selection, changeFormats, options, runEdit);
  command.examples("  som edit 7K3F\n  som edit 7K3F --reason 'as agreed by phone'");
}

}  // namespace som::cli
