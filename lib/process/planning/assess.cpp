#include "process/planning/assess.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/packed.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/projected_order.hpp"
#include "model/services.hpp"
#include "model/specification.hpp"
#include "process/edit/start.hpp"
#include "process/planning/thresholds.hpp"
#include "process/work/matching.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// The error of an unavailable calendar of one of the activities.
struct BadCalendar : Error {
  BadCalendar(const Error& error, std::size_t at) : Error(error), activity(at) {}
  std::size_t activity;
};

}  // namespace

policy::Subject subjectOf(const Extract& record, const model::KindRow& kind) {
  policy::Subject subject;
  subject.kind = kind.type;
  subject.category = record.category;
  subject.priority = record.priority;
  subject.severity = record.severity;
  subject.customer = record.customer;
  for (const ItemExtract& item : record.items)
    if (item.specification) subject.specifications.emplace_back(*item.specification);
  return subject;
}

bool isOpenRecord(doc::Node record, const model::KindRow& kind) {
  return kind.clock != model::Clock::none &&
         !lifecycle::hasEnded(*kind.lifecycle, model::RecordView<doc::Node>(record).state(kind));
}

/// True if an order or a request ended with a delivery.
bool isDelivered(State state) { return state == State::completed || state == State::partial; }

/// Writes when an ended record was completed, instead of when its plan would end. A record that ended
/// otherwise, such as a cancelled order, was never completed.
void endAssessment(policy::Assessment& assessment) {
  assessment.expectedCompletion = assessment.expectedCompletionMax = assessment.dueMet;
  assessment.slack.reset();
  if (assessment.dueDate && assessment.dueMet) assessment.slack = *assessment.dueDate - *assessment.dueMet;
}

/// The plan that an order would get from its items.
struct Assessor::ProjectedPlan {
  std::vector<plan::Activity> activities;
  Configuring configuring;
};

Assessor::Assessor(Workspace& workspace, Instant now)
    : Assessor(workspace, now,
               {std::make_shared<const Reservations>(workspace.store(), Reservations::For::one)}) {}

Assessor::Assessor(Workspace& workspace, Instant now, Known known)
    : workspace_(workspace),
      now_(now),
      policies_(workspace.policies(), model::Kind::jeopardyPolicy),
      known_(std::move(known)) {
  if (!known_.silences)
    known_.silences = std::make_shared<const Silences>(workspace.policies(), workspace.store(), now);
  if (!known_.names) known_.names = std::make_shared<OrderNames>(workspace.store());
}
Assessor::~Assessor() = default;

policy::Terms Assessor::termsOf(const TermsExtract& agreed) const {
  policy::Terms terms;
  if (agreed.calendar) terms.calendar = &workspace_.policies().calendars().get(*agreed.calendar);
  terms.respondWithin = agreed.respondWithin;
  terms.resolveWithin = agreed.resolveWithin;
  terms.updateEvery = agreed.updateEvery;
  terms.leadTime = agreed.leadTime;
  terms.pausedIn.assign(agreed.pausedIn.begin(), agreed.pausedIn.end());
  terms.extendOnPause = agreed.extendOnPause;
  terms.dueFrom = policy::dueFroms.parse(agreed.dueFrom).value_or(policy::DueFrom::requested);
  return terms;
}

const policy::Thresholds& Assessor::thresholdsOf(const policy::Subject& subject) {
  const PolicyDocument* best = policies_.best(subject);
  static const policy::Thresholds builtIn;
  if (!best) return builtIn;
  if (const auto found = thresholds_.find(best); found != thresholds_.end()) return found->second;
  return thresholds_.emplace(best, readThresholds(*best, workspace_.policies().calendars())).first->second;
}

const calendar::Calendar* Assessor::calendarOf(const ActivityExtract& activity,
                                               const policy::Terms& terms) const {
  const calendar::Calendars& calendars = workspace_.policies().calendars();
  if (activity.calendar) return &calendars.get(*activity.calendar);
  if (const std::string_view own = workspace_.policies().calendarOf(activity.assignee); !own.empty())
    return &calendars.get(own);
  return terms.calendar;
}

std::vector<plan::Activity> Assessor::planned(const std::vector<ActivityExtract>& extracts,
                                              const std::vector<ItemExtract>& items,
                                              const policy::Terms& terms) const {
  std::vector<plan::Activity> activities;
  activities.reserve(extracts.size());
  for (const ActivityExtract& extract : extracts) {
    plan::Activity& activity = activities.emplace_back(plan::Activity{.id = std::string(extract.id)});
    activity.dependsOn.assign(extract.dependsOn.begin(), extract.dependsOn.end());
    activity.state = planState(extract.state);
    activity.ending = planEnding(extract.state);
    activity.typical = extract.typical;
    activity.maximum = extract.maximum;
    try {
      activity.calendar = calendarOf(extract, terms);
    } catch (const Error& error) {
      throw BadCalendar(error, activities.size() - 1);
    }
    activity.plannedStart = extract.plannedStart;
    activity.startDate = extract.startDate;
    activity.endDate = extract.endDate;
    activity.slip = extract.slip;
    if (!extract.delegatedTo) continue;
    activity.delegated = true;
    activity.expectedDate = standingOf(*extract.delegatedTo).expected;
  }
  addItemDependencies(items, extracts, activities);
  return activities;
}

/// Made once for all orders with the same items.
const Assessor::ProjectedPlan& Assessor::projectedPlan(const std::vector<ItemExtract>& items) {
  std::string key;
  Packer{key}(items);
  if (const auto found = projectedPlans_.find(key); found != projectedPlans_.end()) return found->second;
  model::ProjectedOrder projected;
  for (const ItemExtract& item : items)
    projected.items.push_back(
        {std::string(item.id), std::string(item.action),
         model::serviceEntry({.specification = std::string(item.specification.value_or(""))})});
  doc::Value order = model::recordOf(projected);
  instantiatePlan(workspace_, order);
  const doc::Document document = doc::toDocument(order);
  const std::vector<ActivityExtract> activities = activitiesOf(document.root());
  return projectedPlans_
      .emplace(std::move(key), ProjectedPlan{planned(activities, items, {}), configuringOf(activities)})
      .first->second;
}

policy::OrderDates Assessor::datesOf(const Extract& record) const {
  policy::OrderDates dates{record.created.value_or(now_), record.requestedStart, record.requested,
                           record.expected};
  for (const ItemExtract& item : record.items) {
    const doc::Document* specification = workspace_.policies().specification(item.specification.value_or(""));
    const auto leadTime =
        specification ? model::SpecificationView<doc::Node>(specification->root()).leadTime() : std::nullopt;
    // The slowest item determines the expected completion of an order.
    if (leadTime &&
        (!dates.specificationLeadTime || elapsed(*leadTime) > elapsed(*dates.specificationLeadTime)))
      dates.specificationLeadTime = leadTime;
  }
  return dates;
}

std::vector<policy::Reservation> Assessor::reservationsOf(const Extract& record, bool hasPlan) {
  std::vector<policy::Reservation> reserved;
  const std::vector<Allocation> values = known_.reservations->of(record);
  if (values.empty()) return reserved;
  const Configuring configuring =
      hasPlan ? configuringOf(record.activities) : projectedPlan(record.items).configuring;
  for (const Allocation& value : values) {
    if (!value.reservedUntil) continue;
    auto needs = configuring.find(value.item);
    if (needs == configuring.end() && value.item.empty()) needs = configuring.begin();
    reserved.push_back({value.id, *value.reservedUntil, needs == configuring.end() ? "" : needs->second});
  }
  return reserved;
}

void Assessor::readDelegated(const Extract& record, const model::KindRow& kind, policy::Facts& facts) const {
  if (record.expected && isRequest(kind))
    facts.promises.push_back({std::string(record.id), *record.expected});
  for (const ActivityExtract& activity : record.activities) {
    if (!activity.delegatedTo || lifecycle::isFinished(activity.state)) continue;
    const std::string id(*activity.delegatedTo);
    const std::string name(activity.id);
    const Standing& standing = standingOf(id);
    if (standing.open) facts.children.push_back({id, standing.level, name, standing.asks});
    if (standing.promised) facts.promises.push_back({id, *standing.promised, name});
  }
}

policy::Clocks Assessor::clocksOf(const Extract& record, const model::KindRow& kind,
                                  const policy::Terms& terms) const {
  if (kind.clock == model::Clock::report)
    return policy::reportClocks(reportDates(record, now_), terms, historyOf(record), now_);
  // Only pauses need the history of an order's states.
  policy::History history = terms.extendOnPause ? historyOf(record) : policy::History();
  return policy::orderClocks(datesOf(record), terms, std::move(history), now_);
}

std::optional<Instant> Assessor::dueOf(const Extract& record, const model::KindRow& kind) const {
  if (kind.clock == model::Clock::none) return std::nullopt;
  return clocks(record, kind).due;
}

Assessed Assessor::assess(const doc::Document& document, const model::KindRow& kind) {
  try {
    return assess(extractOf(document.root(), kind), document.file(), kind);
  } catch (const BadCalendar& error) {
    const doc::Node calendar =
        model::RecordView<doc::Node>(document.root()).activities().at(error.activity).calendarNode();
    if (!calendar) throw;
    throw Error(document.diagnostic(error.findings().front().code, error.what(), calendar));
  }
}

Assessed Assessor::assess(const Extract& record, const std::string& path, const model::KindRow& kind) {
  Assessed result;
  result.id = record.id;
  result.path = path;
  result.kind = &kind;
  result.state = record.stateText;
  result.priority = record.priority;
  result.assignee = record.assignee;
  result.person = record.person;
  result.customer = record.customer;
  result.description = record.description;
  result.ended = record.ended;
  result.promised = record.expected;
  findStandings(record);
  policy::Facts& facts = result.facts;
  facts.now = now_;
  facts.state = stateClass(record.state, kind);
  result.terms = termsOf(record.terms);
  const policy::Subject subject = subjectOf(record, kind);
  const policy::Thresholds& thresholds = thresholdsOf(subject);
  facts.silences = known_.silences->covering(result.id, subject, record.parents);
  facts.clocks = clocksOf(record, kind, result.terms);
  readTracking(record, facts);
  if (!lifecycle::isPaused(record.state)) facts.pausedSince = facts.pausedUntil = std::nullopt;
  if (kind.clock == model::Clock::order && isDelivered(record.state)) facts.clocks.dueMet = record.ended;

  // Also of an order that was held or made pending before its start.
  const bool mayStart =
      record.state == State::acknowledged || (lifecycle::isPaused(record.state) && !hasStarted(record));
  result.planned = mayStart && record.activities.empty() && !isRequest(kind) && !kind.itemField.empty();
  if (result.planned) {
    facts.activities = projectedPlan(record.items).activities;
    for (plan::Activity& activity : facts.activities)
      if (!activity.calendar) activity.calendar = result.terms.calendar;
  } else {
    facts.activities = planned(record.activities, record.items, result.terms);
  }
  result.planned = result.planned && !facts.activities.empty();
  std::tie(facts.earliest, facts.earliestMax) = earliestOf(record, facts);
  plan::Input input{std::move(facts.activities), now_, facts.clocks.due, facts.earliest, facts.earliestMax};
  facts.plan = plan::compute(input);
  facts.activities = std::move(input.activities);
  facts.created = record.created;
  facts.unassignedSince = unassignedSince(record, kind);
  facts.prerequisites = prerequisitesOf(record);
  facts.unclear = unclearOf(record);
  readDelegated(record, kind, facts);
  facts.unanswered = unansweredBy(record, facts.children);
  facts.asks = record.asks && isRequest(kind);
  if (!result.planned) facts.unrequested = unrequested(record, kind, facts.activities);
  facts.itemsWithoutPlan = itemsWithoutPlan(record, kind);
  facts.blockedItems = blockedItems(record);
  facts.isUnneeded = isRequest(kind) && wasAskedToCancel(record) && !isAwaited(record);
  if (kind.kind == model::Kind::serviceOrder) facts.reservations = reservationsOf(record, !result.planned);
  result.assessment = policy::assess(facts, thresholds);
  // The requesters of a request are read only if it matters, as most requests are on track.
  if (isRequest(kind) && result.assessment.level != policy::Level::onTrack && areRequestersPaused(record)) {
    facts.state = policy::StateClass::waiting;
    result.assessment = policy::assess(facts, thresholds);
  }
  if (lifecycle::hasEnded(*kind.lifecycle, record.state)) endAssessment(result.assessment);
  return result;
}

Assessed assess(Assessor& assessor, const Draft& draft, const doc::Document& document) {
  try {
    return assessor.assess(document, *draft.kind);
  } catch (Error& error) {
    if (draft.before) assessor.assess(*draft.before, *draft.kind);  // throws with the places in the file
    for (Diagnostic& finding : error.findings())
      if (finding.file == draft.path) finding.span = std::nullopt;
    throw;
  }
}

}  // namespace som::process
