#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <tuple>

#include "activity/activity.hpp"
#include "activity/work_query.hpp"
#include "base/suggest.hpp"
#include "model/views.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/planning/lacking_values.hpp"
#include "process/work/policies.hpp"
#include "record/payload.hpp"
#include "record/plan.hpp"
#include "record/record.hpp"
#include "record/record_query.hpp"
#include "record/show.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

using process::Work;

struct ListOptions {
  std::string id;
  std::string team;
  std::string assignee;
  std::vector<std::string> states;
  std::string due;
  std::string where;
  std::string sort;
  std::size_t limit = 0;  ///< 0: all
};

/// What `--state` may be besides the states of activities.
struct StateRow {
  std::string_view name;
  bool (*holds)(const Work& work);
};
constexpr std::array stateTable = {
    StateRow{"ready", [](const Work& work) { return work.ready; }},
    StateRow{"running", [](const Work& work) { return work.state == lifecycle::State::inProgress; }},
    StateRow{"late", [](const Work& work) { return work.late; }},
};

bool isInState(const Work& work, const std::string& name) {
  for (const StateRow& row : stateTable)
    if (row.name == name) return row.holds(work);
  return lifecycle::states.name(work.state) == name;
}

/// The condition that the options make.
class Filter {
 public:
  Filter(const Session& session, const Times& times, const ListOptions& options)
      : options_(options), policies_(session.workspace().policies()) {
    policies_.requireTeam(options.team);
    if (!options.due.empty()) due_ = times.readEnd(options.due);
    if (!options.where.empty())
      query_ = std::make_unique<const WorkQuery>(session.workspace(), times, options.where);
  }

  bool operator()(const Work& work, const process::FieldRecord& record) const {
    const auto isIn = [&](const std::string& name) { return isInState(work, name); };
    const auto& states = options_.states;
    // Without a record and a state, the list has what is still to be done.
    if (states.empty() && options_.id.empty() && work.isFinished()) return false;
    if (!states.empty() && std::none_of(states.begin(), states.end(), isIn)) return false;
    if (!options_.team.empty() && !process::isOfTeam(policies_, work, options_.team)) return false;
    if (!options_.assignee.empty() && !process::isOfParty(work, options_.assignee)) return false;
    if (due_ && (!work.due || *work.due > *due_)) return false;
    return !query_ || query_->matches(work, record);
  }

  bool needsDocuments() const { return query_ && query_->needsDocuments(); }

 private:
  const ListOptions& options_;
  const process::Policies& policies_;
  std::optional<Instant> due_;
  std::unique_ptr<const WorkQuery> query_;
};

/// The state for people: `ready` is what may start now.
render::Cell stateCell(const Work& work) {
  return {work.ready ? "ready" : std::string(lifecycle::states.name(work.state)),
          work.late    ? render::Colour::red
          : work.ready ? render::Colour::green
                       : render::Colour::none};
}

std::string assigneeOf(const Work& work) {
  return work.isOfAssignee && !work.person.empty() ? fmt::format("{} ({})", work.assignee, work.person)
                                                   : work.assignee;
}

doc::Value itemOf(const Work& work, doc::Value entry) {
  return render::Object()
      .addAll(entry)
      .add("record", work.record)
      .add("kind", work.kind->type)
      .addOrNull("customer", work.customer)
      .addAny("person", work.isOfAssignee ? doc::Value(work.person) : doc::Value())
      .addOrNull("due", work.due)
      .addOrNull("expectedStart", work.start)
      .addOrNull("expectedEnd", work.end)
      .addOrNull("latestStart", work.latestStart)
      .add("slackSeconds", work.slack ? doc::Value(work.slack->count()) : doc::Value())
      .add("ready", work.ready)
      .add("late", work.late)
      .take();
}

/// Leaves the first activities, as many as --limit says.
void keepFirst(std::vector<Work>& works, std::size_t limit) {
  if (limit > 0 && works.size() > limit)
    works.erase(works.begin() + static_cast<std::ptrdiff_t>(limit), works.end());
}

/// The most urgent first: by latest start, then by due date.
void sortByUrgency(std::vector<Work>& works) {
  const auto key = [](const Work& work) {
    return std::tuple(work.latestStart.value_or(Instant::max()), work.due.value_or(Instant::max()),
                      std::string_view(work.record), work.position);
  };
  std::stable_sort(works.begin(), works.end(), [&](const Work& a, const Work& b) { return key(a) < key(b); });
}

render::Table tableOfMany(const Printer& printer, const Times& times, const std::vector<Work>& works) {
  const bool wide = printer.format() == "wide";
  render::Table table{{{"ID"},
                       {"ACTIVITY"},
                       {"STATE"},
                       {"ASSIGNEE", false, false, 1},
                       {"CUSTOMER", false, false, 3},
                       {"DUE", false, false, 4},
                       {"LATEST START", false, false, 2, "latest_start"},
                       slackColumn(printer),
                       {wide ? "REQUEST" : "DESCRIPTION", false, !wide, wide ? 0U : 5U}},
                      {}};
  if (wide) table.columns.insert(table.columns.end(), {{"BOOKED"}, {"TYPE"}, {"DESCRIPTION", false, true}});
  for (const Work& work : works) {
    std::vector<render::Cell> row = {work.record,
                                     work.activity,
                                     stateCell(work),
                                     assigneeOf(work),
                                     work.customer,
                                     times.shown(work.due),
                                     times.shown(work.latestStart),
                                     slackCell(printer, work.slack)};
    if (wide)
      row.insert(row.end(), {work.request, times.shown(work.bookedStart), work.type, work.description});
    else
      row.emplace_back(work.description);
    table.rows.push_back(std::move(row));
  }
  return table;
}

Exit listMany(const Session& session, const Printer& printer, const Times& times,
              const ListOptions& options) {
  const Filter filter(session, times, options);
  process::ScanRequest request;
  const bool needsItems = printer.isTree() || !session.global.fields.empty();
  request.needsDocuments = needsItems || filter.needsDocuments();
  request.needsFields = !options.where.empty();
  request.wantsWork = std::cref(filter);
  const WorkSort sort(session.workspace(), options.sort);
  process::ScanResult found = process::scan(session.workspace(), session.env, request);
  sortByUrgency(found.works);
  sort.run(found.works);
  keepFirst(found.works, options.limit);
  if (printer.format() == "id") {
    for (const Work& work : found.works)
      printer.print(render::terminalSafe(work.record + "/" + work.activity) + "\n");
  } else {
    std::vector<doc::Value> items;
    if (needsItems)
      for (Work& work : found.works) items.push_back(itemOf(work, std::move(work.entry)));
    printer.list("ActivityList", tableOfMany(printer, times, found.works), std::move(items));
  }
  printer.complain(found.bad);
  printer.stats(found.survey);
  return skippedExit(found.bad);
}

/// The activities of one record, with their plan if it has one. A record that cannot be assessed is shown
/// without, and the findings are reported.
std::vector<Work> worksOf(const Session& session, const Printer& printer, const ReadRecord& read,
                          const Filter& filter) {
  if (read.kind->clock == model::Clock::none) return {};
  process::Assessor assessor(session.workspace(), session.env.now);
  const process::FieldRecord record(read.document, *read.kind, assessor);
  process::Assessed assessed;
  try {
    assessed = record.assessed();
  } catch (const Error& error) {
    const model::RecordView<doc::Node> view(read.document.root());
    assessed.id = view.id();
    assessed.kind = read.kind;
    assessed.customer = view.customer();
    std::vector<Diagnostic> findings;
    for (const Diagnostic& finding : error.findings())
      findings.push_back(Diagnostic(finding).as(Severity::warning));
    printer.complain(findings);
  }
  std::vector<Work> works = process::workOf(record.extract(), assessed);
  process::LackingValues(session.workspace()).mark(works, record.extract());
  std::erase_if(works, [&](const Work& work) { return !filter(work, record); });
  return works;
}

Exit listOne(const Session& session, const Printer& printer, const Times& times, const ListOptions& options) {
  const Filter filter(session, times, options);
  const ReadRecord read = readRecord(session, options.id, nullptr);
  const doc::Value record = typedRecord(session, read);
  const bool wide = printer.format() == "wide";
  render::Table table{{{"ACTIVITY"},
                       {"NAME", false, true},
                       {"TYPE", false, false, 1},
                       {"STATE"},
                       {"ASSIGNEE"},
                       {"TYPICAL", false, false, 4},
                       {"MAX", false, false, 5},
                       {"STARTED", false, false, 6},
                       {"ENDED", false, false, 7},
                       {"LATEST START", false, false, 2, "latest_start"},
                       slackColumn(printer),
                       {"AFTER", false, true},
                       {"REQUEST", false, false, 3}},
                      {}};
  if (wide) table.columns.insert(table.columns.end(), {{"BOOKED"}, {"RESULT", false, true}});
  std::vector<doc::Value> items;
  const auto activities = model::RecordView<model::ValueNode>(record).activities();
  const WorkSort sort(session.workspace(), options.sort);
  std::vector<Work> works = worksOf(session, printer, read, filter);
  sort.run(works);
  keepFirst(works, options.limit);
  for (const Work& work : works) {
    const auto activity = activities.at(work.position);
    std::vector<render::Cell> row = {activity.id(),
                                     activity.name(),
                                     activity.type(),
                                     stateCell(work),
                                     activity.assignee(),
                                     activity.typicalText(),
                                     activity.maximumText(),
                                     times.shown(activity.startDate()),
                                     times.shown(activity.endDate()),
                                     times.shown(work.latestStart),
                                     slackCell(printer, work.slack),
                                     joined(model::textsOf(activity.dependsOn())),
                                     work.request};
    if (wide)
      row.insert(row.end(), {times.shown(work.bookedStart),
                             resultOf(model::RecordView<model::ValueNode>(record), activity)});
    table.rows.push_back(std::move(row));
    items.push_back(itemOf(work, *activity.node().value()));
  }
  printer.list("ActivityList", table, std::move(items));
  return Exit::done;
}

Exit runList(const Session& session, const Printer& printer, const Times& times, const ListOptions& options) {
  return options.id.empty() ? listMany(session, printer, times, options)
                            : listOne(session, printer, times, options);
}

}  // namespace

std::vector<std::string_view> workStates() {
  std::vector<std::string_view> names;
  for (const StateRow& row : stateTable) names.push_back(row.name);
  for (const lifecycle::State state : lifecycle::activity.states)
    names.push_back(lifecycle::states.name(state));
  return names;
}

void addActivityList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ListOptions>();
  command.id(options->id, nullptr)
      .required(false)
      .check([](const std::string& text) { return text.empty() ? "the id is empty" : ""; })
      .description("the record (default: all open records, with the activities that are not finished)");
  command.option("--team", options->team, "only activities of this team or its members").placeholder("TEAM");
  command.option("--assignee", options->assignee, "only activities of this team, party or person")
      .placeholder("PARTY");
  command
      .repeated("--state", options->states,
                "only ready (may start now), running, late, or a state of activities; repeat for more")
      .oneOf(workStates())
      .placeholder("WORK-STATE");
  command
      .option("--due", options->due,
              "only activities of records that are due until then; a day means its end")
      .placeholder("TIME");
  command
      .option("--where", options->where,
              "only activities that match, such as: type = survey and customer = CUST-118")
      .check(refusesEmpty)
      .placeholder("EXPR");
  command.option("--sort", options->sort, "sort by these fields; - before a field sorts in descending order")
      .check(refusesEmpty)
      .placeholder("A,-B");
  addLimit(command, options->limit);
  select(command, selection, listFormats, options, runList);
  command.examples(
      "  som activity list 7K3F\n  som activity list --team team-field --state ready\n"
      "  som activity list --state late -o json | jq -r '.items[] | .record + \" \" + .id'");
}

}  // namespace som::cli
