#include "process/edit/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/id.hpp"
#include "exchange/import_map.hpp"
#include "record/payload.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct ImportVerbOptions {
  std::string format;
  std::string file;
  std::string kind;
  std::string map;
  process::ImportOptions how;
};

constexpr std::string_view tableFormat = "csv";

/// The records of the input, and what is wrong with the others.
struct ReadInput {
  std::vector<exchange::Incoming> records;
  std::vector<Diagnostic> refused;
  std::vector<Diagnostic> remarks;  ///< warnings about the input as a whole
};

/// Returns the kind that the options name; null if they name none. Throws usage for one that the API does not
/// have.
const model::KindRow* chosenKind(const ImportVerbOptions& options, const exchange::Api* api) {
  if (options.kind.empty()) return nullptr;
  const model::KindRow* kind = model::findKind(options.kind);
  const exchange::Api* own = kind ? exchange::apiOf(*kind) : nullptr;
  if (own && (!api || own == api)) return kind;
  throw Error(Code::usage,
              fmt::format("--kind: {} has no records of the kind '{}'", options.format, options.kind));
}

/// Reads the records of payloads.
ReadInput readPayloads(const Session& session, const ImportVerbOptions& options) {
  const exchange::Api* api = exchange::findApi(options.format);
  const model::KindRow* chosen = chosenKind(options, api);
  process::Workspace& workspace = session.workspace();
  ReadInput input;
  for (const doc::Document& payload : readPayload(session, options.file))
    for (const exchange::Part& part : exchange::partsOf(payload)) try {
        const exchange::Api* own = api ? api : exchange::apiOfPart(part);
        if (!own)
          throw Error(
              payload
                  .diagnostic(Code::unknownKind, "the event is about no resource of a known API", part.node)
                  .hint("its data are {eventType, event: {serviceOrder: {…}}}"));
        input.records.push_back(exchange::readIncoming(payload, part, *own, chosen, workspace.schemas(),
                                                       {workspace.zone(), session.env.now}));
      } catch (const Error& error) {
        input.refused.insert(input.refused.end(), error.findings().begin(), error.findings().end());
      }
  return input;
}

/// Reads the rows of a table by its map.
ReadInput readTable(const Session& session, const ImportVerbOptions& options) {
  process::Workspace& workspace = session.workspace();
  const doc::Document document =
      doc::read(session.host.readFile(options.map), options.map, doc::formatOf(options.map));
  const std::shared_ptr<const calendar::Zone> local(std::shared_ptr<const void>(), &workspace.zone());
  exchange::ImportMap map = exchange::readImportMap(document, workspace.schemas(), local);
  if (const model::KindRow* chosen = chosenKind(options, nullptr)) map.kind = chosen;
  const std::string name = options.file == "-" ? "<stdin>" : options.file;
  exchange::ReadTable table = exchange::readTable(
      options.file == "-" ? readWhole(session.host.in, name) : session.host.readFile(options.file), name, map,
      workspace.schemas(), session.env.now);
  return {std::move(table.records), std::move(table.refused), std::move(table.remarks)};
}

std::string refusesSource(const std::string& text) {
  if (isPlainId(text) && text != "som") return "";
  return "'" + text + "' is not a name: use letters, digits and ._-";
}

Exit runImport(const Session& session, const Printer& printer, const ImportVerbOptions& options) {
  const bool isTable = options.format == tableFormat;
  if (isTable == options.map.empty())
    throw Error(Diagnostic(Code::usage, isTable ? "--format csv needs --map" : "--map is for --format csv")
                    .hint(isTable ? "samples/import/ has maps to begin with" : ""));
  ReadInput input = isTable ? readTable(session, options) : readPayloads(session, options);
  if (options.how.strict && !input.remarks.empty()) {
    for (Diagnostic& remark : input.remarks) remark = std::move(remark).as(Severity::error);
    throw Error(std::move(input.remarks));
  }
  process::ImportOptions how = options.how;
  how.isMapped = isTable;
  const std::size_t unread = input.refused.size();
  process::ImportResult result = process::importRecords(
      session.workspace(), session.env, session.changeOptions(), std::move(input.records), how);
  std::move(result.refused.begin(), result.refused.end(), std::back_inserter(input.refused));
  // Those of the first pass over the input come between those of the second.
  std::stable_sort(input.refused.begin(), input.refused.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.file == b.file && a.span && b.span && a.span->begin < b.span->begin;
  });
  const Exit status = session.finish(result.imported);
  printer.complain(input.remarks);
  printer.complain(input.refused);
  const process::ImportCounts& counts = result.counts;
  printer.remark(fmt::format("imported from {}: {} new, {} changed, {} unchanged, {} bad", how.source,
                             counts.created, counts.changed, counts.unchanged, counts.refused + unread));
  return worseExit(status, worstExit(input.refused));
}

}  // namespace

std::vector<std::string_view> importFormats() {
  std::vector<std::string_view> names;
  for (const exchange::Api& api : exchange::apis()) names.push_back(api.format);
  names.push_back("cloudevents");
  names.push_back(tableFormat);
  return names;
}

void addImport(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ImportVerbOptions>();
  command.option("--format", options->format, "the API or the format of the input")
      .required()
      .oneOf(importFormats())
      .placeholder("IMPORTED");
  command.option("--source", options->how.source, "the name of the system that has the records")
      .required()
      .check(refusesSource)
      .placeholder("SOURCE");
  command
      .option("-f,--file", options->file,
              "the records: one, a list or NDJSON, in JSON or YAML, or a table; - is standard input")
      .required()
      .placeholder("FILE");
  command.option("--kind", options->kind, "the kind of records that do not say theirs").placeholder("KIND");
  command.option("--map", options->map, "in csv: what becomes of each column").placeholder("FILE");
  command.flag("--overwrite", options->how.overwrite,
               "also change records that were changed here since their last import");
  command.flag("--strict", options->how.strict, "refuse records that need normalisation, or have warnings");
  select(command, selection, changeFormats, options, runImport);
  command.examples(
      "  som import --format tmf641 --source bss -f orders.json -n\n"
      "  som import --format tmf621 --source desk --kind customer-qos -f tickets.ndjson\n"
      "  som import --format csv --source jira --map jira.yaml -f jira.csv");
}

}  // namespace som::cli
