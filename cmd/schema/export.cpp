#include "schema/export.hpp"

#include <fmt/format.h>

#include "doc/write.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "schema/registry.hpp"
#include "schema/schema_noun.hpp"

namespace som::cli {
namespace {

struct ExportOptions {
  std::string directory;
};

std::string policyText() {
  doc::Value types = doc::Value::array();
  doc::Value cases = doc::Value::array();
  for (const model::KindRow& kind : model::kinds()) {
    if (kind.placement != model::Placement::policy) continue;
    types.push_back(kind.type);
    cases.push_back(
        {{"if", {{"properties", {{"@type", {{"const", kind.type}}}}}}}, {"then", {{"$ref", kind.schema}}}});
  }
  return doc::write({{"$schema", "http://json-schema.org/draft-07/schema#"},
                     {"$id", policySchema},
                     {"title", "Policy"},
                     {"description", "A document in policy/, by its @type"},
                     {"type", "object"},
                     {"required", {"@type"}},
                     {"properties", {{"@type", {{"enum", std::move(types)}}}}},
                     {"allOf", std::move(cases)}},
                    doc::Format::json);
}

/// Writes or replaces a regular file atomically. Throws unsafe-path if the name is anything else.
void replace(fs::FileSystem& files, const std::string& name, const std::string& text) {
  const auto found = files.stat(name);
  if (found && found->kind != fs::Kind::file)
    throw Error(Diagnostic(Code::unsafePath, "cannot replace: it is not a regular file").in(name));
  const std::string fresh = "." + name + ".new";
  files.unlink(fresh);
  files.create(fresh, text);
  files.rename(fresh, name, fs::RenameMode::replace);
}

Exit runExport(const Session& session, const Printer& printer, const ExportOptions& options) {
  const auto schemas = schemaFiles();
  if (!session.global.dryRun) {
    session.host.makeDirectory(options.directory);
    const auto files = session.host.openDirectory(options.directory, !session.global.noSync);
    for (const auto& [name, text] : schemas) replace(*files, name, text);
    files->syncDirectory("");
  }
  if (printer.isJson()) {
    doc::Value names = doc::Value::array();
    for (const auto& [name, text] : schemas) names.push_back(name);
    printer.json(render::Object::ofKind("SchemaExport")
                     .add("directory", options.directory)
                     .add("files", std::move(names))
                     .take());
  } else if (session.global.dryRun) {
    for (const auto& [name, text] : schemas)
      printer.print(fmt::format("would write {}/{}\n", render::terminalSafe(options.directory), name));
  } else if (!printer.isQuiet()) {
    printer.print(
        fmt::format("wrote {} schemas to {}\n", schemas.size(), render::terminalSafe(options.directory)));
  }
  return Exit::done;
}

}  // namespace

std::map<std::string, std::string> schemaFiles() {
  std::map<std::string, std::string> files;
  for (const schema::Embedded& file : schema::embedded())
    files.emplace(std::string(file.name), std::string(file.text));
  files.emplace(policySchema, policyText());
  return files;
}

void addSchemaExport(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ExportOptions>();
  command
      .option("directory", options->directory,
              "the directory; it is created if it does not exist, and files of the same names are replaced")
      .required()
      .placeholder("DIR");
  select(command, selection, {"table", "json"}, options, runExport);
  command.examples(
      "  som schema export /tmp/som-schemas\n  som schema export schemas -o json | jq -r '.files[]'");
}

}  // namespace som::cli
