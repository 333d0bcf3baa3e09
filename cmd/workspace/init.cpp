#include <fmt/format.h>

#include "doc/write.hpp"
#include "store/layout.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct Options {
  std::string directory = ".";
  bool sample = false;
};

std::string nameOf(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  const std::string name = path.substr(path.rfind('/') + 1);
  return name == "." || name.empty() ? "workspace" : name;
}

/// Calendar and team that work at once, with what to change said in them.
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

Exit run(Context& context, const Options& options) {
  std::string directory = options.directory;
  if (context.global.directory && !directory.starts_with('/'))
    directory = *context.global.directory + "/" + directory;
  std::map<std::string, std::string> wanted;
  if (options.sample) {
    wanted = sampleFiles(context.env.now);
  } else {
    wanted["som.yaml"] =
        "workspace: " + doc::write(nameOf(directory), doc::Format::yaml) + "format: yaml\ntimeZone: UTC\n";
    wanted["policy/calendars.yaml"] = starterPolicy;
  }
  if (context.global.dryRun) {
    for (const auto& [path, text] : wanted)
      context.print("would write " + (directory == "." ? path : directory + "/" + path) + "\n");
    return Exit::done;
  }
  context.host.makeDirectory(directory);
  const auto files = context.host.openDirectory(directory, !context.global.noSync);
  store::Store store(*files);
  if (store.read(std::string(store::settingsPath)))
    throw Error(Diagnostic(Code::workspaceExists, "there is a workspace already")
                    .in(directory)
                    .hint("its settings are in som.yaml"));
  store::Transaction transaction = store.begin();
  for (const auto& [path, text] : wanted) {
    if (transaction.read(path))
      throw Error(Diagnostic(Code::workspaceExists, "there is a file of this name already").in(path));
    transaction.write(path, text);
  }
  transaction.commit();
  if (context.isJson()) {
    doc::Value paths = doc::Value::array();
    for (const auto& [path, text] : wanted) paths.push_back(path);
    context.printJson(doc::Value{
        {"schemaVersion", 1}, {"kind", "Workspace"}, {"directory", directory}, {"files", std::move(paths)}});
  } else if (!context.global.quiet) {
    context.print(fmt::format("made a workspace in {} ({} files)\n", directory, wanted.size()));
    context.print(options.sample
                      ? "next: som order list, som jeopardy scan\n"
                      : "next: describe what you sell in catalog/, then som order create --spec ID\n");
  }
  return Exit::done;
}

}  // namespace

void addInit(CLI::App& app, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<Options>();
  app.add_option("directory", options->directory, "where (here); it is made if it is not there")
      ->type_name("DIR");
  app.add_flag("--sample", options->sample, "fill it with a small believable workspace");
  select(app, selection, Needs::nothing, tableFormats, options, run);
  addExamples(app, "  som init\n  som init --sample /tmp/try-som");
}

}  // namespace som::cli
