#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "doc/write.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "store/layout.hpp"
#include "workspace/editor.hpp"
#include "workspace/templates.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct InitOptions {
  std::string directory = ".";
  bool sample = false;
  bool starter = false;
  std::string editor;
};

std::string workspaceName(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  const std::string name = path.substr(path.rfind('/') + 1);
  return name == "." || name.empty() ? "workspace" : name;
}

/// A calendar and a team to start with; comments in them explain the possible changes.
constexpr std::string_view starterPolicy =
    "# Working hours. `som calendar show office` prints what they come to.\n"
    "\"@type\": Calendar\n"
    "id: office\n"
    "name: Office hours\n"
    "timeZone: UTC\n"
    "workingHours:\n"
    "  mon-fri: [\"09:00-17:00\"]\n"
    "holidays:\n"
    "  - date: \"2026-12-25\"\n"
    "    name: Christmas Day\n";

std::map<std::string, std::string> workspaceFiles(const Session& session, const InitOptions& options,
                                                  const std::string& directory) {
  if (options.sample) return sampleFiles(session.env.now);
  if (options.starter) return starterFiles(workspaceName(directory), session.env.now);
  return {{"som.yaml", "workspace: " + doc::write(workspaceName(directory), doc::Format::yaml) +
                           "format: yaml\ntimeZone: UTC\n"},
          {"policy/calendars.yaml", std::string(starterPolicy)}};
}

std::string nextStep(const InitOptions& options) {
  if (options.sample) return "next: som order list, som jeopardy scan\n";
  if (options.starter) return "next: som status, then read and edit policy/, catalog/ and orders/\n";
  return "next: describe what you sell in catalog/, then som order create --spec ID\n";
}

/// The files to write. An editor's files can be added to an existing workspace, and replaced.
struct Wanted {
  std::map<std::string, std::string> workspace;
  EditorFiles editor;
};

Wanted wantedIn(const store::Source& store, const Session& session, const InitOptions& options,
                const std::string& directory) {
  Wanted wanted;
  const bool there = store.read(std::string(store::settingsPath)).has_value();
  if (there && (options.editor.empty() || options.sample || options.starter))
    throw Error(Diagnostic(Code::workspaceExists, "the workspace exists already")
                    .in(directory)
                    .hint("its settings are in som.yaml"));
  if (!options.editor.empty()) wanted.editor = editorFiles(store.read(std::string(editorSettings())));
  if (there) return wanted;
  wanted.workspace = workspaceFiles(session, options, directory);
  for (const auto& [path, text] : wanted.workspace)
    if (store.read(path)) throw Error(Diagnostic(Code::workspaceExists, "the file exists already").in(path));
  return wanted;
}

doc::Value workspaceJson(const std::string& directory, const std::vector<std::string>& paths) {
  return render::Object::ofKind("Workspace").add("directory", directory).add("files", paths).take();
}

/// Finishes what an earlier `init` committed before it was killed. Returns true if no work is left.
bool finishEarlier(const Printer& printer, const InitOptions& options, const std::string& directory,
                   store::Store& store) {
  const std::vector<std::string> paths = store.journal().paths;
  if (std::find(paths.begin(), paths.end(), store::settingsPath) == paths.end()) return false;
  store.begin();  // finishes every committed transaction
  if (!options.editor.empty()) return false;
  if (printer.isJson())
    printer.json(workspaceJson(directory, paths));
  else if (!printer.isQuiet())
    printer.print(fmt::format("finished the workspace in {} that an earlier 'som init' began\n", directory));
  return true;
}

/// True if a directory, or one that has it, is the work tree of a git repository.
bool isInRepository(const Host& host, const std::string& directory) {
  const std::string absolute = "/" + host.pathBelow("/", directory).value_or("");
  return host.pathExists(host.findRepository(absolute) + "/.git");
}

void report(const Printer& printer, const InitOptions& options, const std::string& directory,
            const Wanted& wanted, bool isInRepository) {
  if (printer.isJson()) {
    std::vector<std::string> paths;
    for (const auto& [path, text] : wanted.workspace) paths.push_back(path);
    for (const auto& [path, text] : wanted.editor.files) paths.push_back(path);
    printer.json(workspaceJson(directory, paths));
  } else if (!printer.isQuiet()) {
    if (!wanted.workspace.empty())
      printer.print(fmt::format("made a workspace in {} ({} files)\n", render::terminalSafe(directory),
                                wanted.workspace.size()));
    if (!wanted.editor.files.empty())
      printer.print(fmt::format("wrote {} files for {}\n", wanted.editor.files.size(), options.editor));
    if (!wanted.workspace.empty()) printer.print(nextStep(options));
    if (!wanted.workspace.empty() && isInRepository)
      printer.print("it lies in a git repository: som git install-hooks lets git merge its records\n");
  }
  if (!wanted.editor.byHand.empty())
    printer.remark(
        fmt::format("som: {} is not plain JSON and was not changed; add this to it:", editorSettings()));
  std::istringstream lines(wanted.editor.byHand);
  for (std::string line; std::getline(lines, line);) printer.remark(line);
}

Exit runInit(const Session& session, const Printer& printer, const InitOptions& options) {
  std::string directory = options.directory;
  if (session.global.directory && !directory.starts_with('/'))
    directory = *session.global.directory + "/" + directory;
  if (session.global.dryRun) {
    const auto shown = [&](const std::map<std::string, std::string>& files) {
      for (const auto& [path, text] : files)
        printer.print("would write " +
                      render::terminalSafe(directory == "." ? path : directory + "/" + path) + "\n");
    };
    shown(workspaceFiles(session, options, directory));
    if (!options.editor.empty()) shown(editorFiles(std::nullopt).files);
    return Exit::done;
  }
  session.host.makeDirectory(directory);
  const auto files = session.host.openDirectory(directory, !session.global.noSync);
  store::Store store(*files);
  if (finishEarlier(printer, options, directory, store)) return Exit::done;
  wantedIn(store, session, options, directory);  // a refusal must leave nothing behind, not even a journal
  store::Transaction transaction = store.begin();
  const Wanted wanted = wantedIn(transaction, session, options, directory);
  for (const auto* all : {&wanted.workspace, &wanted.editor.files})
    for (const auto& [path, text] : *all) transaction.write(path, text);
  transaction.commit();
  report(printer, options, directory, wanted, isInRepository(session.host, directory));
  return Exit::done;
}

}  // namespace

void addInit(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<InitOptions>();
  command
      .option("directory", options->directory,
              "the directory (default: here); it is created if it does not exist")
      .placeholder("DIR");
  const Option sample = command.flag("--sample", options->sample, "fill it with a small realistic sample");
  command
      .flag("--starter", options->starter,
            "begin with one team, calendar, specification, service level, escalation policy and order, "
            "with comments")
      .excludes(sample);
  command
      .option("--editor", options->editor,
              "let this editor check files as they are typed: vscode; also in a workspace that is there")
      .oneOf(editorNames())
      .placeholder("EDITOR");
  select(command, selection, tableFormats, options, runInit);
  command.examples(
      "  som init\n  som init --starter\n  som init --sample /tmp/try-som\n  som init --editor vscode");
}

}  // namespace som::cli
