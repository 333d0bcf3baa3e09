#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "exchange/to_payload.hpp"
#include "model/views.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/read/list.hpp"
#include "process/work/policies.hpp"
#include "record/record_query.hpp"
#include "record/show.hpp"
#include "render/csv.hpp"
#include "render/icalendar.hpp"
#include "render/object.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct ExportOptions {
  std::string format;
  std::vector<std::string> ids;
  process::QueryTexts query;
  std::string kind;
  std::string team;
  std::string person;
  bool withExtensions = false;
};

/// A record to export.
struct Exported {
  const model::KindRow* kind;
  doc::Document document;
};

/// The records of an export, and the findings for files that could not be read.
struct Selected {
  std::vector<Exported> records;
  std::vector<Diagnostic> bad;
};

/// True for kinds of which other systems have records; the catalogue, teams and pools are our own.
bool isForOthers(const model::KindRow& kind) { return kind.lifecycle && !kind.resource.empty(); }

/// The kinds that a format has.
std::vector<const model::KindRow*> kindsOfFormat(const std::string& format) {
  if (const exchange::Api* api = exchange::findApi(format)) return exchange::kindsOf(*api);
  std::vector<const model::KindRow*> kinds;
  for (const model::KindRow& kind : model::kinds())
    if (isForOthers(kind) && (format != "cloudevents" || exchange::apiOf(kind))) kinds.push_back(&kind);
  return kinds;
}

/// The kinds that are exported: those of the format, or the one that the options name.
std::vector<const model::KindRow*> wantedKinds(const ExportOptions& options) {
  std::vector<const model::KindRow*> kinds = kindsOfFormat(options.format);
  if (options.kind.empty()) return kinds;
  const model::KindRow* kind = model::findKind(options.kind);
  if (kind && std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return {kind};
  std::vector<std::string_view> names;
  for (const model::KindRow* one : kinds) names.push_back(one->shortName);
  throw Error(Diagnostic(Code::usage, fmt::format("--kind: {} has no records of the kind '{}'",
                                                  options.format, options.kind))
                  .hint(suggestion(options.kind, names, "kinds")));
}

/// Returns the format for a kind, for hints; empty if none has it.
std::string formatFor(const model::KindRow& kind) {
  const exchange::Api* api = exchange::apiOf(kind);
  return api ? fmt::format("use --format {}", api->format) : std::string();
}

/// Reads the records that ids name, each once.
Selected namedRecords(const Session& session, const std::vector<std::string>& ids,
                      const std::vector<const model::KindRow*>& kinds, const std::string& format) {
  Selected selected;
  std::set<std::string> seen;
  std::vector<Diagnostic> wrong;
  for (const std::string& id : ids) try {
      ReadRecord read = readRecord(session, id, nullptr);
      const std::string own(model::RecordView<doc::Node>(read.document.root()).id());
      if (std::find(kinds.begin(), kinds.end(), read.kind) == kinds.end())
        throw Error(Diagnostic(Code::unknownKind,
                               fmt::format("{} has no records of the kind {}", format, read.kind->type))
                        .in(own)
                        .hint(formatFor(*read.kind)));
      if (seen.insert(own).second) selected.records.push_back({read.kind, std::move(read.document)});
    } catch (const Error& error) {
      wrong.insert(wrong.end(), error.findings().begin(), error.findings().end());
    }
  if (!wrong.empty()) throw Error(std::move(wrong));
  return selected;
}

/// Reads all records of some kinds that match the condition, by id.
Selected matchingRecords(const Session& session, const Times& times, const ExportOptions& options,
                         const std::vector<const model::KindRow*>& kinds) {
  const process::RecordQuery query = recordQuery(session, times, options.query, kinds);
  Selected selected;
  std::set<std::string_view> nouns;
  std::vector<std::pair<std::string, Exported>> found;
  for (const model::KindRow* kind : kinds) {
    if (!nouns.insert(kind->noun).second) continue;
    process::ListRequest request;
    request.kind = kind;
    request.needsDocuments = true;
    process::ListResult listed = process::list(session.workspace(), session.env, request, query);
    for (const process::ListRow& row : listed.rows)
      if (std::find(kinds.begin(), kinds.end(), &row.record.kind()) != kinds.end())
        found.push_back({row.id, {&row.record.kind(), row.record.document()}});
    std::move(listed.bad.begin(), listed.bad.end(), std::back_inserter(selected.bad));
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [id, record] : found) selected.records.push_back(std::move(record));
  return selected;
}

doc::Value typed(const Session& session, const Exported& record) {
  return schema::typedValue(record.document.root(),
                            session.workspace().schemas().get(record.kind->schema).root());
}

/// A record as an event that a subscriber gets who knew nothing of it: `ServiceOrderCreateEvent`.
doc::Value eventOf(const Session& session, const Exported& record, doc::Value payload) {
  const model::RecordView<doc::Node> whole(record.document.root());
  const std::string id(whole.id());
  const std::string type = fmt::format("{}CreateEvent", record.kind->resource);
  const auto last = whole.history().back();
  const auto changed = last.time() ? last.time() : whole.created(*record.kind);
  const std::string time = formatInstant(changed.value_or(session.env.now));
  const std::string eventId = derivedId({id, type, std::string(last.id()), "export"});
  doc::Value event =
      render::Object().add(exchange::memberOfResource(record.kind->resource), std::move(payload)).take();
  return render::Object()
      .add("specversion", "1.0")
      .add("id", eventId)
      .add("source", fmt::format("som/{}", session.workspace().settings().name))
      .add("type", type)
      .add("subject", id)
      .add("time", time)
      .add("datacontenttype", "application/json")
      .add("data", render::Object()
                       .add("eventId", eventId)
                       .add("eventTime", time)
                       .add("eventType", type)
                       .add("event", std::move(event))
                       .take())
      .take();
}

void printPayloads(const Session& session, const Printer& printer, const ExportOptions& options,
                   const Selected& selected) {
  const bool isLines = printer.format() == "ndjson";
  doc::Value list = doc::Value::array();
  for (const Exported& record : selected.records) {
    const exchange::Api& api = *exchange::apiOf(*record.kind);
    doc::Value payload = exchange::toPayload(typed(session, record), *record.kind, api,
                                             {.withExtensions = options.withExtensions});
    if (options.format == "cloudevents") payload = eventOf(session, record, std::move(payload));
    if (isLines)
      printer.json(payload);
    else
      list.push_back(std::move(payload));
  }
  if (!isLines) printer.json(list);
}

/// The usual columns of CSV, in which times are in UTC.
const std::vector<std::string_view> csvFields = {
    "id",       "kind",     "externalId", "state",   "priority",  "severity", "category",
    "customer", "assignee", "person",     "created", "requested", "due",      "description"};

void printCsv(const Session& session, const Printer& printer, const Times& times, const Selected& selected,
              const std::vector<const model::KindRow*>& kinds) {
  const process::RecordQuery query = recordQuery(session, times, {}, kinds);
  const std::vector<model::FieldReference> fields = query.picks() ? query.fields() : namedFields(csvFields);
  process::Assessor assessor(session.workspace(), session.env.now);
  render::Table table{fieldColumns(fields), {}};
  for (const Exported& record : selected.records) {
    const process::FieldRecord read(record.document, *record.kind, assessor);
    std::vector<render::Cell>& row = table.rows.emplace_back();
    for (const model::FieldReference& field : fields) row.emplace_back(joined(read.values(field)));
  }
  printer.print(render::csv(table, true));
}

/// The entries of a calendar for the work of open records.
class WorkCalendar {
 public:
  WorkCalendar(const Session& session, const ExportOptions& options)
      : session_(session), options_(options), policies_(session.workspace().policies()) {
    policies_.requireTeam(options.team);
  }

  /// Takes the activities of the records that are selected; all others are left out.
  std::string of(const std::vector<Exported>& records, std::vector<Diagnostic>& bad) {
    process::Assessor assessor(session_.workspace(), session_.env.now);
    for (const Exported& record : records) try {
        add(process::FieldRecord(record.document, *record.kind, assessor), record);
      } catch (const Error& error) {
        bad.insert(bad.end(), error.findings().begin(), error.findings().end());
      }
    std::stable_sort(entries_.begin(), entries_.end(), [](const auto& a, const auto& b) {
      return std::tie(a.start, a.uid) < std::tie(b.start, b.uid);
    });
    return render::icalendar(session_.workspace().settings().name, entries_);
  }

 private:
  void add(const process::FieldRecord& record, const Exported& exported) {
    if (!record.isOpen() || exported.kind->clock == model::Clock::none) return;
    const auto last = model::RecordView<doc::Node>(exported.document.root()).history().back().time();
    changed_ = last.value_or(session_.env.now);
    const process::Assessed& assessed = record.assessed();
    const std::string id(model::RecordView<doc::Node>(exported.document.root()).id());
    bool isWanted = isOfOwner(exported.document);
    std::optional<Instant> due = assessed.assessment.dueDate;
    for (const process::Work& work : process::workOf(record.extract(), assessed)) {
      if (work.isFinished() || !isWantedWork(work)) continue;
      isWanted = true;
      addWork(work);
    }
    if (isWanted && due) addDue(exported, id, *due);
  }

  bool isOfOwner(const doc::Document& document) const {
    if (options_.team.empty() && options_.person.empty()) return true;
    const model::RecordView<doc::Node> view(document.root());
    if (!options_.person.empty())
      return view.person() == options_.person || view.assignee() == options_.person;
    return view.assignee() == options_.team;
  }

  bool isWantedWork(const process::Work& work) const {
    if (!options_.team.empty() && !process::isOfTeam(policies_, work, options_.team)) return false;
    return options_.person.empty() || process::isOfParty(work, options_.person);
  }

  std::string uid(std::string_view what) const {
    return fmt::format("{}@{}.som", what, session_.workspace().settings().name);
  }

  void addWork(const process::Work& work) {
    const bool isBooked = work.bookedStart && work.bookedEnd;
    const auto start = isBooked ? work.bookedStart : work.start;
    if (!start) return;
    entries_.push_back({.uid = uid(fmt::format("{}-{}", work.record, work.activity)),
                        .changed = changed_,
                        .start = *start,
                        .end = isBooked ? work.bookedEnd : work.end,
                        .summary = fmt::format("{}: {}", work.activity, work.description),
                        .description = describe(work.record, work.customer, work.assignee, work.due),
                        .categories = {isBooked ? "appointment" : "work"},
                        .isConfirmed = isBooked || work.startDate.has_value()});
  }

  void addDue(const Exported& record, const std::string& id, Instant due) {
    const model::RecordView<doc::Node> view(record.document.root());
    const std::string_view about = view.description().empty() ? view.name() : view.description();
    entries_.push_back(
        {.uid = uid(id + "-due"),
         .changed = changed_,
         .start = due,
         .summary = fmt::format("due: {}", about.empty() ? std::string_view(id) : about),
         .description = describe(id, std::string(view.customer()), std::string(view.assignee()), due),
         .categories = {"due"},
         .isBusy = false});
  }

  static std::string describe(const std::string& id, const std::string& customer, const std::string& assignee,
                              std::optional<Instant> due) {
    std::string text = id;
    if (!customer.empty()) text += "\ncustomer " + customer;
    if (!assignee.empty()) text += "\nassigned to " + assignee;
    if (due) text += "\ndue " + formatInstant(*due);
    return text;
  }

  const Session& session_;
  const ExportOptions& options_;
  const process::Policies& policies_;
  Instant changed_{};
  std::vector<render::CalendarEntry> entries_;
};

Exit runExport(const Session& session, const Printer& printer, const Times& times,
               const ExportOptions& options) {
  const bool isTable = options.format == "csv" || options.format == "ics";
  if (isTable && printer.isJson())
    throw Error(Code::usage,
                fmt::format("--format {} cannot be printed as {}", options.format, printer.format()));
  if (options.format != "ics" && !(options.team.empty() && options.person.empty()))
    throw Error(Code::usage, "--team and --person are for --format ics");
  if (options.format != "csv" && !session.global.fields.empty())
    throw Error(Code::usage, "--fields is for --format csv");
  if (isTable && options.withExtensions)
    throw Error(Code::usage, fmt::format("--with-extensions is not for --format {}", options.format));
  const auto kinds = wantedKinds(options);
  Selected selected = session.workspace().store().consistently([&] {
    return options.ids.empty() ? matchingRecords(session, times, options, kinds)
                               : namedRecords(session, options.ids, kinds, options.format);
  });
  if (options.format == "csv")
    printCsv(session, printer, times, selected, kinds);
  else if (options.format == "ics")
    printer.print(WorkCalendar(session, options).of(selected.records, selected.bad));
  else
    printPayloads(session, printer, options, selected);
  printer.complain(selected.bad);
  return skippedExit(selected.bad);
}

/// `payload` is the usual form of each format.
const std::vector<std::string_view> exportOutputs = {"payload", "json", "ndjson"};

}  // namespace

std::vector<std::string_view> exportFormats() {
  std::vector<std::string_view> names;
  for (const exchange::Api& api : exchange::apis()) names.push_back(api.format);
  for (const std::string_view name : {"cloudevents", "ics", "csv"}) names.push_back(name);
  return names;
}

void addExport(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ExportOptions>();
  command.option("--format", options->format, "the API or the format: " + joined(exportFormats()))
      .required()
      .oneOf(exportFormats())
      .placeholder("EXCHANGE");
  const Option ids =
      command.option("id", options->ids, "records to export (default: all of the format)").placeholder("ID");
  command.option("--where", options->query.where, "only records that match, such as: state = inProgress")
      .placeholder("EXPR")
      .excludes(ids);
  command.option("--kind", options->kind, "only records of this kind").placeholder("KIND").excludes(ids);
  command.flag("--with-extensions", options->withExtensions, "with the members that the API does not have");
  command.option("--team", options->team, "in ics: only the work of this team or its members")
      .placeholder("TEAM");
  command.option("--person", options->person, "in ics: only the work of this person or party")
      .placeholder("PERSON");
  addAsOf(command, selection);
  select(command, selection, exportOutputs, options, runExport);
  command.examples(
      "  som export --format tmf641 7K3F > order.json\n"
      "  som export --format tmf656 --where 'state != closed' -o ndjson\n"
      "  som export --format ics --team team-field > field.ics\n"
      "  som export --format csv --kind order --fields id,state,due > orders.csv");
}

}  // namespace som::cli
