#include <fmt/format.h>

#include "base/suggest.hpp"
#include "doc/write.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "process/lifecycle/activity_run.hpp"
#include "process/planning/assess.hpp"
#include "record/record.hpp"
#include "record/record_query.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

struct Options {
  std::vector<std::string> ids;
  const model::KindRow* kind = nullptr;
};

using Record = model::RecordView<model::ValueNode>;
using Order = model::OrderView<model::ValueNode>;
using Report = model::ReportView<model::ValueNode>;

/// Why a record is paused, and until when: from the tracking record of the event that paused it.
std::string pauseOf(const Times& times, const Record& record, const model::KindRow& kind) {
  if (!kind.lifecycle || !lifecycle::isPaused(record.state(kind))) return {};
  std::string text;
  for (const auto entry : record.history()) {
    if (entry.isOfPart() || !lifecycle::isPaused(entry.to())) continue;
    text = entry.reason();
    if (const auto until = entry.until()) text += ", until " + times.shown(until);
  }
  return text;
}

/// The last escalation and who acknowledged it; empty if the record was never escalated.
std::string escalationOf(const Times& times, const Record& record) {
  const auto last = record.escalations().back();
  if (!last) return {};
  const std::string who = last.acknowledgedBy();
  return fmt::format("level {}, {}, {}", last.levelText(), times.shown(last.date()),
                     !last.isAcknowledged() ? "not acknowledged"
                     : who.empty()          ? "acknowledged"
                                            : "acknowledged by " + who);
}

template <class References>
std::string joinedIds(const References& references) {
  return joined(model::idsOf(references));
}

/// The facts of a record as label and text, without empty texts.
std::string facts(const Printer& printer, const Times& times, const doc::Value& record,
                  const ReadRecord& read) {
  const Order order(record);
  const Report report(record);
  const auto time = [&](std::optional<Instant> moment) { return times.shown(moment); };
  // The distance is for people; the clock of an ended record has stopped.
  const bool open = read.kind->lifecycle && process::isOpenRecord(read.document.root(), *read.kind);
  const auto target = [&](std::optional<Instant> moment) {
    const render::Cell away = times.relativeCell(moment);
    return open && moment ? render::Cell(time(moment) + " (" + away.text + ")", away.colour)
                          : render::Cell(time(moment));
  };
  const std::vector<std::pair<std::string, render::Cell>> rows = {
      {"state", order.stateText(*read.kind)},
      {"paused", pauseOf(times, order, *read.kind)},
      {"escalated", escalationOf(times, order)},
      {"name", order.name()},
      {"description", order.description()},
      {"external id", joined(model::externalIdsOf(order.node(), *read.kind))},
      {"category", order.category()},
      {"severity", order.severity()},
      {"priority", order.priority()},
      {"customer", order.customer()},
      {"assignee", order.assignee()},
      {"service level", order.terms().level()},
      {"requested by", joinedIds(order.requesters())},
      {"services", joinedIds(report.affectedServices())},
      {"resources", joinedIds(report.affectedResources())},
      {"alarms", joinedIds(report.underlyingAlarms())},
      {"tickets", joinedIds(report.customerReports())},
      {"ordered", time(order.ordered())},
      {"created", time(report.reported())},
      {"started", time(order.started())},
      {"requested start", time(order.requestedStart())},
      {"requested for", target(order.requestedCompletion())},
      {"requested for", target(report.requestedResolution())},
      {"expected", target(order.expectedCompletion())},
      {"expected", target(report.expectedResolution())},
      {"completed", time(order.completed())},
      {"cancelled", time(order.cancelled())},
      {"resolved", time(report.resolved())},
      {"because", order.cancellationReason()},
      {"because", report.statusChangeReason()},
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
    const model::ItemView<model::ValueNode> item(*entry);
    const auto service = item.service();
    const std::string name = service.name();
    table.rows.push_back({item.id(), item.action(), item.stateText(), service.specification().id(),
                          name.empty() ? service.id() : name});
  }
  return table;
}

render::Table activities(const Times& times, const Record& record) {
  render::Table table{{{"ACTIVITY"},
                       {"STATE"},
                       {"ASSIGNEE"},
                       {"STARTED"},
                       {"ENDED"},
                       {"AFTER", false, true},
                       {"RESULT", false, true}},
                      {}};
  for (const auto activity : record.activities()) {
    const doc::Value* result = activity.result().value();
    table.rows.push_back({activity.id(), activity.stateText(), activity.assignee(),
                          times.shown(activity.startDate()), times.shown(activity.endDate()),
                          joined(model::textsOf(activity.dependsOn())),
                          result ? process::summaryOf(*result) : ""});
  }
  return table;
}

void printAnalyses(const Printer& printer, const Times& times, const Report& report) {
  for (const auto analysis : report.analyses()) {
    std::string text = analysis.finding();
    if (const auto cause = analysis.cause()) {
      const std::string id = cause.id();
      text += fmt::format(" (root cause: {}{}{})", cause.type(), id.empty() ? "" : " ", id);
    }
    printer.print(fmt::format("  {}  {}: {}\n", times.shown(analysis.date()),
                              render::terminalSafe(analysis.author()), render::terminalSafe(text)));
  }
}

/// The attachments: their URLs, or the sizes of contents that the record keeps.
render::Table attachments(const Record& record) {
  render::Table table{{{"ATTACHMENT"}, {"WHERE", false, true}, {"DESCRIPTION", false, true}}, {}};
  for (const auto attachment : record.attachments()) {
    std::string where = attachment.url();
    if (where.empty()) where = fmt::format("in the record, {} bytes", attachment.bytes());
    table.rows.push_back({attachment.name(), where, attachment.description()});
  }
  return table;
}

void printNotes(const Printer& printer, const Times& times, const Record& record) {
  for (const auto note : record.notes())
    printer.print(fmt::format("  {}  {}: {}\n", times.shown(note.date()), render::terminalSafe(note.author()),
                              render::terminalSafe(note.text())));
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
  const Report view(record);
  const std::string id = view.id();
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
  section(activities(times, view));
  section(attachments(view));
  if (!view.analyses().empty()) {
    printer.print("\nANALYSIS\n");
    printAnalyses(printer, times, view);
  }
  if (!view.notes().empty()) {
    printer.print("\nNOTES\n");
    printNotes(printer, times, view);
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
