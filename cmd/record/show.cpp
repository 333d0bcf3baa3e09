#include "record/show.hpp"

#include <fmt/format.h>

#include "doc/line_diff.hpp"
#include "model/policies.hpp"
#include "process/work/policies.hpp"
#include "record/record_query.hpp"
#include "render/terminal.hpp"
#include "render/yaml.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

struct ShowOptions {
  std::vector<std::string> ids;
  const model::KindRow* kind = nullptr;
};

using Record = model::RecordView<model::ValueNode>;
using Report = model::ReportView<model::ValueNode>;

void printAnalyses(const Printer& printer, const Times& times, const Report& report) {
  for (const auto analysis : report.analyses()) {
    std::string text = analysis.finding();
    if (const auto cause = analysis.cause()) {
      const std::string id = cause.id();
      text += fmt::format(" (root cause: {}{}{})", cause.type(), id.empty() ? "" : " ", id);
    }
    printer.line(fmt::format("  {}  {}: {}", times.shown(analysis.date()), analysis.author(), text), 4);
  }
}

void printNotes(const Printer& printer, const Times& times, const Record& record) {
  for (const auto note : record.notes()) {
    const std::string date = note.date() ? times.shown(note.date()) + "  " : "";
    const std::string author = note.author().empty() ? "" : note.author() + ": ";
    std::string head = "  " + date + author;
    const std::string text(note.text());
    for (const std::string_view line : doc::linesOf(text)) {
      printer.line(
          render::withoutCommand(head + std::string(line.substr(0, line.find_last_not_of("\r\n") + 1))), 4);
      head = "    ";
    }
  }
}

/// A record as a value: the fields that `--fields` names, or all.
doc::Value valueOf(const Session& session, const Times& times, const ReadRecord& read) {
  if (session.global.fields.empty()) return typedRecord(session, read);
  const process::RecordQuery query = recordQuery(session, times, {}, {read.kind});
  process::Assessor assessor(session.workspace(), session.env.now);
  return fieldValues(session, {read.document, *read.kind, assessor}, query.fields());
}

/// Prints only the fields that `--fields` names.
void showFields(const Session& session, const Printer& printer, const Times& times, const ReadRecord& read) {
  if (printer.isJson()) return printer.json(valueOf(session, times, read));
  if (printer.isTree()) return printer.print(render::yaml(valueOf(session, times, read)));
  const process::RecordQuery query = recordQuery(session, times, {}, {read.kind});
  process::Assessor assessor(session.workspace(), session.env.now);
  const process::FieldRecord record(read.document, *read.kind, assessor);
  printer.print({fieldColumns(query.fields()), {fieldCells(times, record, query.fields())}});
}

void show(const Session& session, const Printer& printer, const Times& times, const ShownRecord& shown) {
  const ReadRecord& read = shown.read;
  const doc::Value record = typedRecord(session, read);
  const Report view(record);
  const std::string id = view.id();
  if (printer.format() == "id") return printer.print(id + "\n");
  if (!session.global.fields.empty()) return showFields(session, printer, times, read);
  if (printer.format() == "json") return printer.json(record);
  if (printer.format() == "yaml") return printer.print(render::yaml(record));
  printer.print(render::coloured(fmt::format("{} {}", read.kind->type, render::terminalSafe(id)),
                                 render::Colour::bold, printer.colour()) +
                "\n");
  printFacts(printer, times, record, shown);
  for (const render::Table& table : sectionsOf(times, record, shown)) {
    printer.print("\n");
    printer.print(table);
  }
  if (!view.analyses().empty()) {
    printer.print("\nANALYSIS\n");
    printAnalyses(printer, times, view);
  }
  if (read.kind->kind == model::Kind::alarm) printComments(printer, times, record);
  if (!view.notes().empty()) {
    printer.print("\nNOTES\n");
    printNotes(printer, times, view);
  }
}

/// Shows records as they were at one moment.
Exit runShow(const Session& session, const Printer& printer, const Times& times, const ShowOptions& options) {
  const bool isDescribed = printer.format() == "table" && session.global.fields.empty();
  const auto records = session.workspace().store().consistently([&] {
    std::vector<ShownRecord> all;
    for (const std::string& id : options.ids) {
      ReadRecord read = readRecord(session, id, options.kind);
      all.push_back(isDescribed ? withLinks(session, std::move(read)) : ShownRecord{std::move(read)});
    }
    return all;
  });
  if (records.size() > 1 && printer.isTree()) {
    std::vector<doc::Value> items;
    for (const ShownRecord& record : records) items.push_back(valueOf(session, times, record.read));
    printer.records("RecordList", std::move(items));
    return Exit::done;
  }
  for (const ShownRecord& record : records) {
    if (&record != &records.front() && printer.format() == "table") printer.print("\n");
    show(session, printer, times, record);
  }
  return Exit::done;
}

}  // namespace

ReadRecord readRecord(const Session& session, const std::string& reference, const model::KindRow* kind) {
  const store::Store& store = session.workspace().store();
  try {
    return store.consistently([&]() -> ReadRecord {
      store::Loaded loaded = store::load(store, reference, kind);
      return {loaded.kind, std::move(loaded.document)};
    });
  } catch (const Error& error) {
    throw kind ? error : withPolicyFile(session, reference, error);
  }
}

Error withPolicyFile(const Session& session, const std::string& reference, Error error) {
  if (error.findings().front().code != Code::notFound) return error;
  for (const process::PolicyDocument& policy : session.workspace().policies().documents())
    if (model::PolicyView<doc::Node>(policy.document.root()).id() == reference)
      error.findings().front().hints.push_back(fmt::format(
          "'{}' is a {}, no record: read and edit {}", reference, policy.kind->type, policy.document.file()));
  return error;
}

doc::Value typedRecord(const Session& session, const ReadRecord& record) {
  return schema::typedValue(record.document.root(),
                            session.workspace().schemas().get(record.kind->schema).root());
}

void addShow(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ShowOptions>();
  options->kind = kind;
  command
      .option("id", options->ids,
              "records to show: ids, unique prefixes (4 characters or more), or ext: and external ids")
      .required()
      .placeholder("ID");
  addAsOf(command, selection);
  select(command, selection, recordFormats, options, runShow);
  command.examples(
      "  som NOUN show 7K3F\n  som NOUN show 7K3F 2M8R\n  som NOUN show ext:BSS-4471 -o json | jq .state");
}

}  // namespace som::cli
