#include "process/jeopardy/assess.hpp"

#include <fmt/format.h>

#include "check/check.hpp"
#include "process/provisioning/start.hpp"
#include "process/record/fields.hpp"
#include "process/record/matching.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;

std::optional<Instant> timeAt(doc::Node record, std::string_view key) {
  return parseInstant(record[key].text());
}

std::optional<Duration> durationAt(doc::Node record, std::string_view key) {
  const doc::Node node = record[key];
  return node ? parseDuration(node.text()) : std::nullopt;
}

State stateAt(doc::Node record, std::string_view key) {
  return lifecycle::states.parse(record[key].text()).value_or(State::none);
}

/// The state changes of the record itself; a history that does not end in the record's state was edited by
/// hand.
policy::History historyAt(doc::Node record, const model::KindRow& kind) {
  policy::History history;
  history.state = record[kind.stateField].text();
  for (const doc::Node entry : record["trackingRecord"]) {
    const auto time = timeAt(entry, "time");
    if (!time || entry["activity"] || !entry["to"] || !lifecycle::events.parse(entry["action"].text()))
      continue;
    history.changes.push_back({*time, std::string(entry["from"].text()), std::string(entry["to"].text())});
  }
  for (const char* field : {"cancellationDate", "completionDate", "startDate", "statusChangeDate"})
    if (!history.stateSince) history.stateSince = timeAt(record, field);
  return history;
}

plan::State planState(State state) {
  switch (state) {
    case State::inProgress:
      return plan::State::inProgress;
    case State::held:
      return plan::State::held;
    case State::failed:
      return plan::State::failed;
    case State::completed:
    case State::skipped:
    case State::cancelled:
      return plan::State::finished;
    default:
      return plan::State::pending;
  }
}

policy::StateClass stateClass(State state, const model::KindRow& kind) {
  if (lifecycle::hasEnded(*kind.lifecycle, state)) return policy::StateClass::final;
  if (lifecycle::isCancelling(state)) return policy::StateClass::cancelling;
  return lifecycle::isPaused(state) ? policy::StateClass::paused : policy::StateClass::open;
}

void readTracking(doc::Node record, policy::Facts& facts) {
  for (const doc::Node entry : record["trackingRecord"]) {
    const auto time = timeAt(entry, "time");
    if (!time || *time > facts.now || entry["systemId"].text() == scanSystem) continue;
    facts.lastTracking = time;
    const auto event = lifecycle::events.parse(entry["action"].text());
    if (entry["activity"] || !event) continue;
    if (lifecycle::isPaused(stateAt(entry, "to"))) {
      facts.pausedSince = time;
      facts.pausedUntil = timeAt(entry, "until");
    }
  }
}

/// When a record that has ended got there: the date that the event wrote, else its last tracking record.
std::optional<Instant> endOf(doc::Node record) {
  for (const char* field : {"completionDate", "cancellationDate", "resolutionDate", "statusChangeDate"})
    if (const auto time = timeAt(record, field)) return time;
  std::optional<Instant> last;
  for (const doc::Node entry : record["trackingRecord"])
    if (entry["systemId"].text() != scanSystem) last = timeAt(entry, "time");
  return last;
}

policy::ReportDates reportDates(doc::Node record, Instant now) {
  policy::ReportDates dates{.creationDate = timeAt(record, "creationDate").value_or(now)};
  dates.requestedResolution = timeAt(record, "requestedResolutionDate");
  dates.restored = timeAt(record, "resolutionDate");
  for (const doc::Node note : record["note"])
    if (const auto date = timeAt(note, "date"); date && (!dates.lastNote || *date > *dates.lastNote))
      dates.lastNote = date;
  return dates;
}

/// When a request is expected to be done, as the one who has it says.
std::optional<Instant> promiseAt(doc::Node record, const model::KindRow& kind) {
  return timeAt(record,
                kind.clock == model::Clock::order ? "expectedCompletionDate" : "expectedResolutionDate");
}

/// Work of another process: it keeps what it promised or not, and who does it there is not ours to say.
bool isRequest(const model::KindRow& kind) { return kind.folder == store::requestFolder; }

/// Since when a record has nobody.
std::optional<Instant> unassignedSince(doc::Node record, const model::KindRow& kind) {
  if (isRequest(kind) || !partyOf(record, "assignee").empty()) return std::nullopt;
  return timeAt(record, kind.createdField);
}

/// An activity starts when the items that its own depends on are completed: after all their activities.
void addItemDependencies(doc::Node record, std::vector<plan::Activity>& activities) {
  std::map<std::string_view, std::vector<std::string_view>> needed;
  for (const doc::Node item : record["serviceOrderItem"])
    for (const doc::Node id : check::neededItems(item)) needed[item["id"].text()].push_back(id.text());
  if (needed.empty()) return;
  std::map<std::string_view, std::vector<std::string_view>> ofItem;
  for (const doc::Node activity : record["activity"])
    ofItem[activity["serviceOrderItem"].text()].push_back(activity["id"].text());
  std::size_t index = 0;
  for (const doc::Node activity : record["activity"]) {
    std::vector<std::string>& dependsOn = activities[index++].dependsOn;
    for (const std::string_view item : needed[activity["serviceOrderItem"].text()])
      for (const std::string_view other : ofItem[item]) dependsOn.emplace_back(other);
  }
}

void readThreshold(const doc::Document& policy, std::string_view key,
                   policy::Threshold<Duration>& threshold) {
  const doc::Node node = policy.root()[key];
  if (!node) return;
  if (const auto duration = parseDuration(node.text())) threshold.value = *duration;
  threshold.rule = fmt::format("{}:{}", policy.file(), positionOf(*policy.source(), node.span().begin).line);
}

void readThreshold(const doc::Document& policy, std::string_view key, policy::Threshold<int>& threshold) {
  const doc::Node node = policy.root()[key];
  if (!node) return;
  threshold.value = static_cast<int>(node.integer().value_or(threshold.value));
  threshold.rule = fmt::format("{}:{}", policy.file(), positionOf(*policy.source(), node.span().begin).line);
}

}  // namespace

bool isOpenRecord(doc::Node record, const model::KindRow& kind) {
  return kind.clock != model::Clock::none &&
         !lifecycle::hasEnded(*kind.lifecycle, stateAt(record, kind.stateField));
}

Assessor::Assessor(Workspace& workspace, Instant now)
    : workspace_(workspace),
      now_(now),
      policies_(workspace.policies(), model::Kind::jeopardyPolicy),
      silences_(workspace.policies(), now) {}
Assessor::~Assessor() = default;

policy::Terms Assessor::termsOf(doc::Node record) const {
  const doc::Node sla = record["sla"];
  policy::Terms terms;
  if (const doc::Node calendar = sla["calendar"])
    terms.calendar = &workspace_.policies().calendars().get(calendar.text());
  terms.respondWithin = durationAt(sla, "respondWithin");
  terms.resolveWithin = durationAt(sla, "resolveWithin");
  terms.updateEvery = durationAt(sla, "updateEvery");
  terms.leadTime = durationAt(sla, "leadTime");
  for (const doc::Node state : sla["pausedIn"]) terms.pausedIn.emplace_back(state.text());
  terms.extendOnPause = sla["extendOnPause"].boolean().value_or(false);
  terms.dueFrom = policy::dueFroms.parse(sla["dueFrom"].text()).value_or(policy::DueFrom::requested);
  return terms;
}

const policy::Thresholds& Assessor::thresholdsOf(const policy::Subject& subject) {
  const PolicyDocument* best = policies_.best(subject);
  static const policy::Thresholds builtIn;
  if (!best) return builtIn;
  if (const auto found = thresholds_.find(best); found != thresholds_.end()) return found->second;
  const doc::Document& document = best->document;
  policy::Thresholds thresholds;
  readThreshold(document, "safetyInterval", thresholds.safetyInterval);
  readThreshold(document, "riskThreshold", thresholds.riskThreshold);
  readThreshold(document, "slaConsumed", thresholds.slaConsumed);
  readThreshold(document, "unassignedAfter", thresholds.unassignedAfter);
  readThreshold(document, "stalledAfter", thresholds.stalledAfter);
  readThreshold(document, "pausedTooLong", thresholds.pausedTooLong);
  if (const doc::Node calendar = document.root()["calendar"])
    thresholds.calendar = &workspace_.policies().calendars().get(calendar.text());
  thresholds.rule = fmt::format("{}:{}", document.file(),
                                positionOf(*document.source(), document.root()["id"].span().begin).line);
  return thresholds_.emplace(best, std::move(thresholds)).first->second;
}

const calendar::Calendar* Assessor::calendarOf(doc::Node activity, const policy::Terms& terms) const {
  const calendar::Calendars& calendars = workspace_.policies().calendars();
  if (const doc::Node own = activity["calendar"]) return &calendars.get(own.text());
  const Team* team = workspace_.policies().team(activity["assignee"].text());
  if (team && !team->calendar.empty()) return &calendars.get(team->calendar);
  return terms.calendar;
}

std::vector<plan::Activity> Assessor::activitiesOf(const doc::Document& document, doc::Node record,
                                                   const policy::Terms& terms) {
  std::vector<plan::Activity> activities;
  for (const doc::Node node : record["activity"]) {
    plan::Activity activity{.id = std::string(node["id"].text())};
    for (const doc::Node needed : node["dependsOn"]) activity.dependsOn.emplace_back(needed.text());
    activity.state = planState(stateAt(node, "state"));
    activity.typical = durationAt(node["duration"], "typical");
    activity.maximum = durationAt(node["duration"], "max");
    try {
      activity.calendar = calendarOf(node, terms);
    } catch (const Error& error) {
      throw Error(document.diagnostic(error.findings().front().code, error.what(), node["calendar"]));
    }
    activity.plannedStart = timeAt(node, "plannedStart");
    activity.startDate = timeAt(node, "startDate");
    activity.endDate = timeAt(node, "endDate");
    if (const doc::Node request = node["delegatedTo"]) {
      activity.delegated = true;
      activity.expectedDate = standingOf(std::string(request.text())).expected;
    }
    activities.push_back(std::move(activity));
  }
  addItemDependencies(record, activities);
  return activities;
}

/// Made once for all orders of the same things.
std::vector<plan::Activity> Assessor::imaginedActivities(doc::Node record, const policy::Terms& terms) {
  std::string key;
  for (const doc::Node item : record["serviceOrderItem"])
    key += fmt::format("{}\t{}\t{}\n", item["id"].text(), item["action"].text(),
                       item["service"]["serviceSpecification"]["id"].text());
  auto found = imagined_.find(key);
  if (found == imagined_.end()) {
    doc::Value order = {{"id", ""}, {"serviceOrderItem", doc::toValue(record["serviceOrderItem"])}};
    instantiatePlan(workspace_, order);
    const doc::Document planned = doc::read(order.dump(), "", doc::Format::json);
    found = imagined_.emplace(std::move(key), activitiesOf(planned, planned.root(), {})).first;
  }
  std::vector<plan::Activity> activities = found->second;
  for (plan::Activity& activity : activities)
    if (!activity.calendar) activity.calendar = terms.calendar;
  return activities;
}

policy::OrderDates Assessor::datesOf(doc::Node record) const {
  policy::OrderDates dates{.orderDate = timeAt(record, "orderDate").value_or(now_)};
  dates.requestedStart = timeAt(record, "requestedStartDate");
  dates.requestedCompletion = timeAt(record, "requestedCompletionDate");
  dates.expectedCompletion = timeAt(record, "expectedCompletionDate");
  for (const doc::Node item : record["serviceOrderItem"]) {
    const doc::Document* specification =
        workspace_.policies().specification(item["service"]["serviceSpecification"]["id"].text());
    const auto leadTime = specification ? durationAt(specification->root(), "leadTime") : std::nullopt;
    // The slowest of its items decides when an order can be expected.
    if (leadTime &&
        (!dates.specificationLeadTime || elapsed(*leadTime) > elapsed(*dates.specificationLeadTime)))
      dates.specificationLeadTime = leadTime;
  }
  return dates;
}

Assessor::Standing Assessor::standingOf(const std::string& id) {
  if (const auto found = standings_.find(id); found != standings_.end()) return found->second;
  standings_[id] = {};  // a circle of records ends here
  Standing standing;
  try {
    const store::Found found = store::findRecord(workspace_.store(), id);
    const doc::Document document = doc::read(found.bytes, found.path, doc::formatOf(found.path));
    standing.open = isOpenRecord(document.root(), *found.kind);
    if (standing.open) {
      const Assessed assessed = assess(document, *found.kind);
      standing.level = assessed.assessment.level;
      standing.promised = promiseAt(document.root(), *found.kind);
      standing.expected = standing.promised ? standing.promised : assessed.assessment.expectedCompletion;
    }
  } catch (const Error&) {
    // What is missing or bad is reported where it lies, and by validate.
  }
  return standings_[id] = standing;
}

std::vector<policy::Related> Assessor::prerequisitesOf(doc::Node record) {
  std::vector<policy::Related> related;
  for (const doc::Node relation : record["orderRelationship"]) {
    if (relation["relationshipType"].text() != "dependency") continue;
    const std::string id(relation["id"].text());
    related.push_back({id, standingOf(id).level});
  }
  return related;
}

void Assessor::readDelegated(doc::Node record, const model::KindRow& kind, policy::Facts& facts) {
  if (const auto promised = promiseAt(record, kind); promised && isRequest(kind))
    facts.promises.push_back({std::string(record["id"].text()), *promised});
  for (const doc::Node activity : record["activity"]) {
    const doc::Node request = activity["delegatedTo"];
    if (!request || lifecycle::isFinished(stateAt(activity, "state"))) continue;
    const std::string id(request.text());
    const std::string name(activity["id"].text());
    const Standing standing = standingOf(id);
    if (standing.open) facts.children.push_back({id, standing.level, name});
    if (standing.promised) facts.promises.push_back({id, *standing.promised, name});
  }
}

policy::Clocks Assessor::clocksOf(doc::Node record, const model::KindRow& kind,
                                  const policy::Terms& terms) const {
  return kind.clock == model::Clock::report
             ? policy::reportClocks(reportDates(record, now_), terms, historyAt(record, kind), now_)
             : policy::orderClocks(datesOf(record), terms, historyAt(record, kind), now_);
}

std::optional<Instant> Assessor::dueOf(doc::Node record, const model::KindRow& kind) const {
  if (kind.clock == model::Clock::none) return std::nullopt;
  return clocksOf(record, kind, termsOf(record)).due;
}

Assessed Assessor::assess(const doc::Document& document, const model::KindRow& kind) {
  doc::Node record = document.root();
  Assessed result;
  result.id = record["id"].text();
  result.path = document.file();
  result.kind = &kind;
  result.state = record[kind.stateField].text();
  result.priority = record["priority"].text();
  result.assignee = partyOf(record, "assignee");
  result.customer = partyOf(record, "customer");
  result.description = record["description"].text();
  if (result.description.empty()) result.description = record["name"].text();
  const State state = stateAt(record, kind.stateField);
  if (lifecycle::hasEnded(*kind.lifecycle, state)) result.ended = endOf(record);
  policy::Facts& facts = result.facts;
  facts.now = now_;
  facts.state = stateClass(state, kind);
  result.terms = termsOf(record);
  const policy::Subject subject = subjectOf(record, kind);
  const policy::Thresholds& thresholds = thresholdsOf(subject);
  facts.silences = silences_.covering(result.id, subject);
  facts.clocks = clocksOf(record, kind, result.terms);
  readTracking(record, facts);
  if (!lifecycle::isPaused(state)) facts.pausedSince = facts.pausedUntil = std::nullopt;

  result.planned = state == State::acknowledged && record["activity"].empty() && !isRequest(kind) &&
                   !kind.itemField.empty();
  facts.activities = result.planned ? imaginedActivities(record, result.terms)
                                    : activitiesOf(document, record, result.terms);
  result.planned = result.planned && !facts.activities.empty();
  std::optional<Instant> earliest = timeAt(record, "requestedStartDate");
  if (facts.pausedUntil && (!earliest || *facts.pausedUntil > *earliest)) earliest = facts.pausedUntil;
  facts.plan = plan::compute({facts.activities, now_, facts.clocks.due, earliest});
  facts.unassignedSince = unassignedSince(record, kind);
  facts.prerequisites = prerequisitesOf(record);
  readDelegated(record, kind, facts);
  result.assessment = policy::assess(facts, thresholds);
  return result;
}

}  // namespace som::process
