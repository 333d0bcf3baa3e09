#include "record/list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "record/record.hpp"
#include "record/record_query.hpp"
#include "render/object.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

void requireStates(const process::ListRequest& request) {
  const std::vector<std::string_view> names = process::listedStates(request);
  for (const std::string& state : request.states) {
    if (std::find(names.begin(), names.end(), state) != names.end()) continue;
    throw Error(Diagnostic(Code::usage,
                           fmt::format("--state: '{}' is not a state of {}", state,
                                       process::withArticle(request.kind ? request.kind->noun : "record")))
                    .hint(suggestion(state, names, "states")));
  }
}

/// The usual columns of a table of alarms.
std::vector<model::FieldReference> usualFieldsOfAlarms(bool wide) {
  auto fields = wide ? namedFields({"id", "externalId", "state", "severity", "created"})
                     : namedFields({"id", "severity", "created"});
  for (model::FieldReference& field :
       wide ? pathFields({"alarmedObject.id", "probableCause", "specificProblem", "ackState", "count"})
            : pathFields({"alarmedObject.id", "probableCause", "specificProblem", "ackState"}))
    fields.push_back(std::move(field));
  return fields;
}

/// The row by which a list of a request is shown: that of the noun, or that of orders if it lists all kinds.
const model::KindRow& shownAs(const process::ListRequest& request) {
  return request.kind ? *request.kind : model::orderKind();
}

/// The usual columns of a table. Records without a clock have neither a due date nor an assignee; work of
/// other processes has a partner and the record that waits for it instead.
std::vector<model::FieldReference> usualFields(bool wide, const model::KindRow& kind) {
  if (kind.kind == model::Kind::alarm) return usualFieldsOfAlarms(wide);
  if (kind.folder == store::requestFolder)
    return wide
               ? namedFields({"id", "externalId", "state", "priority", "due", "party", "order", "customer",
                              "description"})
               : namedFields({"id", "state", "priority", "due", "party", "order", "customer", "description"});
  if (kind.clock == model::Clock::none)
    return wide ? namedFields({"id", "externalId", "state", "category", "spec", "customer", "description"})
                : namedFields({"id", "state", "spec", "customer", "description"});
  return wide ? namedFields({"id", "externalId", "state", "priority", "due", "assignee", "person", "customer",
                             "description"})
              : namedFields({"id", "state", "priority", "due", "assignee", "customer", "description"});
}

render::Table tableOf(const Printer& printer, const Times& times, const model::KindRow& kind,
                      const std::vector<process::ListRow>& rows, const process::RecordQuery& query) {
  const bool hasClock = kind.clock != model::Clock::none;
  const auto fields = query.picks() ? query.fields() : usualFields(printer.format() == "wide", kind);
  render::Table table{fieldColumns(fields), {}};
  for (const process::ListRow& row : rows) table.rows.push_back(fieldCells(times, row.record, fields));
  if (query.picks() || !hasClock || printer.format() == "csv") return table;
  // The distance to the due date is for people; the clock of an ended record has stopped.
  const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                               [](const render::Column& column) { return column.name == "due"; }) -
                  table.columns.begin() + 1;
  table.columns.insert(table.columns.begin() + at, {"WHEN", false, false, 5});
  for (std::size_t i = 0; i < rows.size(); ++i)
    table.rows[i].insert(table.rows[i].begin() + at,
                         rows[i].record.isOpen()
                             ? times.standing(rows[i].due, rows[i].record.extract().resolved)
                             : render::Cell(""));
  return table;
}

doc::Value itemOf(const Session& session, const process::FieldRecord& record,
                  const process::RecordQuery& query) {
  if (query.picks()) return fieldValues(session, record, query.fields());
  return schema::typedValue(record.root(), session.workspace().schemas().get(record.kind().schema).root());
}

/// `OrderList`: the kind of a list in JSON.
std::string listName(const process::ListRequest& request) {
  std::string name(request.kind ? request.kind->noun : "record");
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return name + "List";
}

}  // namespace

Exit listRecords(const Session& session, const Printer& printer, const Times& times,
                 const ListOptions& options) {
  requireStates(options.request);
  const model::KindRow& kind = shownAs(options.request);
  const process::RecordQuery query =
      recordQuery(session, times, options.query, process::listedKinds(options.request));
  process::ListRequest request = options.request;
  request.hidesEnded = printer.isForPeople() && options.usuallyOpen && !options.all &&
                       request.states.empty() && !options.query.where;
  if (printer.isTree())
    request.text = [&](const process::FieldRecord& record) {
      return printer.item(itemOf(session, record, query));
    };
  request.needsDocuments = kind.kind == model::Kind::alarm;
  const process::ListResult& found =
      session.host.keep(process::list(session.workspace(), session.env, request, query));
  const bool truncated = found.rows.size() < found.matches;
  if (truncated)
    printer.remark(fmt::format("som: {} of {} shown (--limit)", found.rows.size(), found.matches));
  if (printer.format() == "id") {
    for (const process::ListRow& row : found.rows) printer.print(row.id + "\n");
  } else if (printer.isTree()) {
    printer.items(
        render::Object::ofKind(listName(options.request)).take(), found.rows.size(),
        [&](std::size_t i) { return found.rows[i].text; },
        render::Object().add("truncated", truncated).take());
  } else {
    printer.print(session.host.keep(tableOf(printer, times, kind, found.rows, query)));
    if (found.hidden > 0 && !printer.isQuiet())
      printer.print(fmt::format("{} more {} ended; --all shows {}\n", found.hidden,
                                found.hidden == 1 ? "has" : "have", found.hidden == 1 ? "it" : "them"));
  }
  printer.complain(found.bad);
  printer.stats(found.counts);
  return skippedExit(found.bad);
}

void addStateOption(Command& command, process::ListRequest& request) {
  command.repeated("--state", request.states, "only records in this state; repeat for more")
      .placeholder("STATE");
}

void addQueryOptions(Command& command, ListOptions& options) {
  addQuery(command, options.query);
  addLimit(command, options.request.limit);
}

void addListOptions(Command& command, ListOptions& options, const model::KindRow* kind) {
  process::ListRequest& request = options.request;
  request.kind = kind;
  addStateOption(command, request);
  command.option("--assignee", request.assignee, "only records of this team or party").placeholder("PARTY");
  command.option("--customer", request.customer, "only records of this customer").placeholder("ID");
  command.option("--customer-order", request.customerOrder, "only records of this customer order")
      .placeholder("ID");
  const Option open = command.flag("--open", request.open, "only records that are not in a final state");
  command
      .flag("--all", options.all, "also ended records in a table for people; other formats have all records")
      .excludes(open);
  options.usuallyOpen = true;
  addQueryOptions(command, options);
}

namespace {

/// Lists records of all kinds that have a lifecycle, or of those that `--kind` names.
Exit listAllKinds(const Session& session, const Printer& printer, const Times& times,
                  const ListOptions& options) {
  ListOptions some = options;
  for (const std::string& name : options.kinds) {
    const model::KindRow* kind = model::findKind(name);
    if (!kind || !kind->lifecycle) {
      const auto near = nearest(name, model::kindNames());
      throw Error(Diagnostic(Code::usage, fmt::format("--kind: '{}' is not a kind with states", name))
                      .hint(near && !kind ? fmt::format("did you mean '{}'?", *near) : "see som help kinds"));
    }
    some.request.kinds.push_back(kind);
  }
  if (options.kinds.empty())
    for (const model::KindRow* kind : model::kindsLike(nullptr))
      if (kind->lifecycle) some.request.kinds.push_back(kind);
  return listRecords(session, printer, times, some);
}

}  // namespace

void addListAll(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ListOptions>();
  command.repeated("--kind", options->kinds, "only records of this kind; repeat for more")
      .placeholder("KIND");
  addListOptions(command, *options, nullptr);
  addAsOf(command, selection);
  select(command, selection, listFormats, options, listAllKinds);
  command.examples(
      "  som list --assignee team-access\n  som list --kind order --kind resource-order --sort due\n"
      "  som list --where 'customer = CUST-118' --all");
}

void addList(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ListOptions>();
  addListOptions(command, *options, kind);
  addAsOf(command, selection);
  select(command, selection, listFormats, options, listRecords);
  command.examples(
      "  som NOUN list --open --assignee team-access\n  som NOUN list --where 'priority <= 2 and due < "
      "now+P2D' --sort due\n  som NOUN list --state held -o json | jq -r '.items[].id'");
}

}  // namespace som::cli
