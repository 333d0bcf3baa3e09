#include <fmt/format.h>

#include "doc/write.hpp"
#include "model/items.hpp"
#include "process/lifecycle/activity_run.hpp"
#include "process/planning/assess.hpp"
#include "process/work/fields.hpp"
#include "record/record.hpp"
#include "record/record_query.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

struct Options {
  std::vector<std::string> ids;
  const model::KindRow* kind = nullptr;
};

/// Why a record is paused, and until when: from the tracking record of the event that paused it.
std::string pauseOf(const Times& times, const doc::Value& record, const model::KindRow& kind) {
  if (!kind.lifecycle || !lifecycle::isPaused(process::stateOf(record, kind.stateField))) return {};
  std::string text;
  for (const doc::Value& entry : process::listOf(record, "trackingRecord")) {
    if (entry.contains("activity") || !lifecycle::isPaused(process::stateOf(entry, "to"))) continue;
    text = process::textOf(entry, "reason");
    if (const auto until = process::timeOf(entry, "until")) text += ", until " + times.shown(until);
  }
  return text;
}

/// The last escalation and who acknowledged it; empty if the record was never escalated.
std::string escalationOf(const Times& times, const doc::Value& record) {
  const doc::Value& entries = process::listOf(record, "escalation");
  if (entries.empty()) return {};
  const doc::Value& last = entries.back();
  const std::string who = process::textOf(last, "acknowledgedBy");
  return fmt::format("level {}, {}, {}", process::textOf(last, "level"),
                     times.shown(process::timeOf(last, "date")),
                     !last.contains("acknowledgedDate") ? "not acknowledged"
                     : who.empty()                      ? "acknowledged"
                                                        : "acknowledged by " + who);
}

/// The ids in a list of references, joined with commas.
std::string idsOf(const doc::Value& record, std::string_view list) {
  std::string all;
  for (const doc::Value& reference : process::listOf(record, list))
    all += (all.empty() ? "" : ", ") + process::textOf(reference, "id");
  return all;
}

/// The ids of the record in other systems: a text, or a list.
std::string externalIdOf(const doc::Value& record, const model::KindRow& kind) {
  const std::string text = process::textOf(record, kind.externalField);
  return text.empty() ? idsOf(record, kind.externalField) : text;
}

/// The facts of a record as label and text, without empty texts.
std::string facts(const Printer& printer, const Times& times, const doc::Value& record,
                  const ReadRecord& read) {
  const auto text = [&](const char* key) { return process::textOf(record, key); };
  const auto time = [&](const char* key) { return times.shown(process::timeOf(record, key)); };
  // The distance is for people; the clock of an ended record has stopped.
  const bool open = read.kind->lifecycle && process::isOpenRecord(read.document.root(), *read.kind);
  const auto target = [&](const char* key) {
    const auto moment = process::timeOf(record, key);
    const render::Cell away = times.relativeCell(moment);
    return open && moment ? render::Cell(time(key) + " (" + away.text + ")", away.colour)
                          : render::Cell(time(key));
  };
  const std::string sla = record.contains("sla") ? process::textOf(record["sla"], "level") : std::string();
  const std::vector<std::pair<std::string, render::Cell>> rows = {
      {"state", text(std::string(read.kind->stateField).c_str())},
      {"paused", pauseOf(times, record, *read.kind)},
      {"escalated", escalationOf(times, record)},
      {"name", text("name")},
      {"description", text("description")},
      {"external id", externalIdOf(record, *read.kind)},
      {"category", text("category")},
      {"severity", text("severity")},
      {"priority", text("priority")},
      {"customer", process::partyOf(record, "customer")},
      {"assignee", process::partyOf(record, "assignee")},
      {"service level", sla},
      {"requested by", idsOf(record, "requestedBy")},
      {"services", idsOf(record, "affectedService")},
      {"resources", idsOf(record, "affectedResource")},
      {"alarms", idsOf(record, "underlyingAlarm")},
      {"tickets", idsOf(record, "troubleTicket")},
      {"ordered", time("orderDate")},
      {"created", time("creationDate")},
      {"started", time("startDate")},
      {"requested start", time("requestedStartDate")},
      {"requested for", target("requestedCompletionDate")},
      {"requested for", target("requestedResolutionDate")},
      {"expected", target("expectedCompletionDate")},
      {"expected", target("expectedResolutionDate")},
      {"completed", time("completionDate")},
      {"cancelled", time("cancellationDate")},
      {"resolved", time("resolutionDate")},
      {"because", text("cancellationReason")},
      {"because", text("statusChangeReason")},
      {"file", read.document.file()},
  };
  std::string all;
  for (const auto& [label, value] : rows)
    if (!value.text.empty())
      all += fmt::format("  {:<16}{}\n", label,
                         render::coloured(render::terminalSafe(value.text), value.colour, printer.colour()));
  return all;
}

render::Table items(const doc::Value& record, const model::KindRow& kind) {
  render::Table table{{{"ITEM"}, {"ACTION"}, {"STATE"}, {"SPECIFICATION"}, {"SERVICE", false, true}}, {}};
  for (const doc::Value* entry : model::itemsOf(record, kind.itemField)) {
    const doc::Value& item = *entry;
    const doc::Value service = item.value("service", doc::Value::object());
    std::string name = process::textOf(service, "name");
    if (name.empty()) name = process::textOf(service, "id");
    table.rows.push_back(
        {process::textOf(item, "id"), process::textOf(item, "action"), process::textOf(item, "state"),
         process::textOf(service.value("serviceSpecification", doc::Value::object()), "id"), name});
  }
  return table;
}

render::Table activities(const Times& times, const doc::Value& record) {
  render::Table table{{{"ACTIVITY"},
                       {"STATE"},
                       {"ASSIGNEE"},
                       {"STARTED"},
                       {"ENDED"},
                       {"AFTER", false, true},
                       {"RESULT", false, true}},
                      {}};
  for (const doc::Value& activity : process::listOf(record, "activity")) {
    table.rows.push_back(
        {process::textOf(activity, "id"), process::textOf(activity, "state"),
         process::textOf(activity, "assignee"), times.shown(process::timeOf(activity, "startDate")),
         times.shown(process::timeOf(activity, "endDate")), process::textsOf(activity, "dependsOn"),
         process::summaryOf(activity.value("result", doc::Value()))});
  }
  return table;
}

void analyses(const Printer& printer, const Times& times, const doc::Value& record) {
  for (const doc::Value& analysis : process::listOf(record, "analysis")) {
    const doc::Value cause = analysis.value("rootCause", doc::Value::object());
    std::string text = process::textOf(analysis, "finding");
    if (!cause.empty()) {
      const std::string id = process::textOf(cause, "id");
      text += fmt::format(" (root cause: {}{}{})", process::textOf(cause, "type"), id.empty() ? "" : " ", id);
    }
    printer.print(fmt::format("  {}  {}: {}\n", times.shown(process::timeOf(analysis, "date")),
                              render::terminalSafe(process::textOf(analysis, "author")),
                              render::terminalSafe(text)));
  }
}

/// The attachments: their URLs, or the sizes of contents that the record keeps.
render::Table attachments(const doc::Value& record) {
  render::Table table{{{"ATTACHMENT"}, {"WHERE", false, true}, {"DESCRIPTION", false, true}}, {}};
  for (const doc::Value& attachment : process::listOf(record, "attachment")) {
    std::string where = process::textOf(attachment, "url");
    if (where.empty())
      where = fmt::format("in the record, {} bytes",
                          process::textOf(attachment.value("size", doc::Value::object()), "amount"));
    table.rows.push_back(
        {process::textOf(attachment, "name"), where, process::textOf(attachment, "description")});
  }
  return table;
}

void notes(const Printer& printer, const Times& times, const doc::Value& record) {
  for (const doc::Value& note : process::listOf(record, "note"))
    printer.print(fmt::format("  {}  {}: {}\n", times.shown(process::timeOf(note, "date")),
                              render::terminalSafe(process::textOf(note, "author")),
                              render::terminalSafe(process::textOf(note, "text"))));
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
  if (printer.isTree()) return printer.print(doc::write(valueOf(session, times, read), doc::Format::yaml));
  const process::RecordQuery query = recordQuery(session, times, {}, {read.kind});
  process::Assessor assessor(session.workspace(), session.env.now);
  const process::FieldRecord record(read.document, *read.kind, assessor);
  printer.print({fieldColumns(query.fields()), {fieldCells(times, record, query.fields())}});
}

void show(const Session& session, const Printer& printer, const Times& times, const ReadRecord& read) {
  const doc::Value record = typedRecord(session, read);
  const std::string id = process::textOf(record, "id");
  if (printer.format() == "id") return printer.print(id + "\n");
  if (!session.global.fields.empty()) return showFields(session, printer, times, read);
  if (printer.format() == "json") return printer.json(record);
  if (printer.format() == "yaml") return printer.print(doc::write(record, doc::Format::yaml));
  printer.print(render::coloured(fmt::format("{} {}", read.kind->type, render::terminalSafe(id)),
                                 render::Colour::bold, printer.colour()) +
                "\n");
  printer.print(facts(printer, times, record, read));
  const auto section = [&](const render::Table& table) {
    if (table.rows.empty()) return;
    printer.print("\n");
    printer.print(table);
  };
  section(items(record, *read.kind));
  section(activities(times, record));
  section(attachments(record));
  if (!process::listOf(record, "analysis").empty()) {
    printer.print("\nANALYSIS\n");
    analyses(printer, times, record);
  }
  if (!process::listOf(record, "note").empty()) {
    printer.print("\nNOTES\n");
    notes(printer, times, record);
  }
}

/// Shows records as they were at one moment.
Exit run(const Session& session, const Printer& printer, const Times& times, const Options& options) {
  const auto records = session.workspace().store().consistently([&] {
    std::vector<ReadRecord> all;
    for (const std::string& id : options.ids) all.push_back(readRecord(session, id, options.kind));
    return all;
  });
  if (records.size() > 1 && printer.isTree()) {
    std::vector<doc::Value> items;
    for (const ReadRecord& record : records) items.push_back(valueOf(session, times, record));
    printer.records("RecordList", std::move(items));
    return Exit::done;
  }
  for (const ReadRecord& record : records) {
    if (&record != &records.front() && printer.format() == "table") printer.print("\n");
    show(session, printer, times, record);
  }
  return Exit::done;
}

}  // namespace

ReadRecord readRecord(const Session& session, const std::string& reference, const model::KindRow* kind) {
  const store::Store& store = session.workspace().store();
  return store.consistently([&]() -> ReadRecord {
    store::Loaded loaded = store::load(store, reference, kind);
    return {loaded.kind, std::move(loaded.document)};
  });
}

doc::Value typedRecord(const Session& session, const ReadRecord& record) {
  return schema::typedValue(record.document.root(),
                            session.workspace().schemas().get(record.kind->schema).root());
}

void addShow(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command
      .option("id", options->ids,
              "records to show: ids, unique prefixes (4 characters or more), or ext: and external ids")
      .required()
      .placeholder("ID");
  select(command, selection, recordFormats, options, run);
  command.examples(
      "  som NOUN show 7K3F\n  som NOUN show 7K3F 2M8R\n  som NOUN show ext:BSS-4471 -o json | jq .state");
}

}  // namespace som::cli
