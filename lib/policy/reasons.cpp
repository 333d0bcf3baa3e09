#include "policy/reasons.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"

namespace som::policy {
namespace {

std::string by(const Reason& reason) { return humanSeconds(reason.by); }

const calendar::Calendar& calendarOf(const plan::Activity& activity) {
  return activity.calendar ? *activity.calendar : calendar::Calendar::always();
}

void findDuePassed(const Case& c) {
  if (!c.isDue() || c.facts.now <= *c.facts.clocks.due) return;
  c.add({.code = ReasonCode::duePassed,
         .by = c.facts.now - *c.facts.clocks.due,
         .since = c.facts.clocks.due,
         .rule = c.thresholds.rule});
}

std::string sayDuePassed(const Reason& reason) {
  return fmt::format("the due date passed {} ago", by(reason));
}

void findRespondPassed(const Case& c) {
  const auto& target = c.facts.clocks.respond;
  if (!target || target->met || c.facts.now <= target->at) return;
  c.add({.code = ReasonCode::respondPassed,
         .by = c.facts.now - target->at,
         .since = target->at,
         .rule = c.thresholds.rule});
}

std::string sayRespondPassed(const Reason& reason) {
  return fmt::format("nobody responded; the target passed {} ago", by(reason));
}

void findPredictedLate(const Case& c) {
  const auto& expected = c.facts.plan.expectedCompletion;
  if (!c.isDue() || !expected || *expected <= *c.facts.clocks.due) return;
  std::string decisive;  // the critical activity with the last end
  for (const plan::Step& step : c.facts.plan.steps)
    if (step.critical && step.end == *expected) decisive = step.id;
  c.add({.code = ReasonCode::predictedLate,
         .by = *expected - *c.facts.clocks.due,
         .activity = decisive,
         .rule = c.thresholds.rule});
}

std::string sayPredictedLate(const Reason& reason) {
  return fmt::format("expected completion is {} after the due date", by(reason));
}

void findPredictedLateMax(const Case& c) {
  const auto& expected = c.facts.plan.expectedCompletionMax;
  if (!c.isDue() || !expected || *expected <= *c.facts.clocks.due) return;
  c.add({.code = ReasonCode::predictedLateMax,
         .by = *expected - *c.facts.clocks.due,
         .rule = c.thresholds.rule});
}

std::string sayPredictedLateMax(const Reason& reason) {
  return fmt::format("with maximum durations completion is {} after the due date", by(reason));
}

void findSafetyInterval(const Case& c) {
  const auto& interval = c.thresholds.safetyInterval;
  const auto& expected = c.facts.plan.expectedCompletion;
  if (!c.isDue() || !expected || interval.value.isZero()) return;
  const Instant safe = c.calendar().add(*expected, interval.value);
  if (safe <= *c.facts.clocks.due) return;
  c.add({.code = ReasonCode::safetyInterval,
         .by = c.calendar().between(*c.facts.clocks.due, safe),
         .rule = interval.rule,
         .limit = c.calendar().length(interval.value)});
}

std::string saySafetyInterval(const Reason& reason) {
  if (reason.by >= reason.limit)
    return fmt::format("expected completion leaves nothing of the safety interval of {}",
                       humanWorkingTime(reason.limit));
  return fmt::format("expected completion is {} inside the safety interval of {}",
                     humanWorkingTime(reason.by), humanWorkingTime(reason.limit));
}

/// Calls `look` for each running activity, with the time that it has worked and one of its durations.
template <class F>
void eachRunning(const Case& c, std::optional<Duration> plan::Activity::*duration, F&& look) {
  for (const plan::Activity& activity : c.facts.activities) {
    if (activity.state != plan::State::inProgress || !activity.startDate || !(activity.*duration)) continue;
    const calendar::Calendar& calendar = calendarOf(activity);
    look(activity, calendar.between(*activity.startDate, c.facts.now),
         calendar.length(*(activity.*duration)));
  }
}

void findActivityOverrun(const Case& c) {
  const auto& threshold = c.thresholds.riskThreshold;
  eachRunning(c, &plan::Activity::typical, [&](const plan::Activity& activity, Seconds ran, Seconds typical) {
    const Seconds limit = typical * (100 + threshold.value) / 100;
    if (ran <= limit) return;
    c.add({.code = ReasonCode::activityOverrun,
           .by = ran - limit,
           .since = calendarOf(activity).add(*activity.startDate, limit),
           .activity = activity.id,
           .rule = threshold.rule,
           .lasted = ran,
           .limit = typical,
           .percent = threshold.value});
  });
}

std::string sayActivityOverrun(const Reason& reason) {
  return fmt::format("activity '{}' has run {}; the limit is the typical {} plus {} %", reason.activity,
                     humanWorkingTime(reason.lasted), humanWorkingTime(reason.limit), reason.percent);
}

void findActivityOverMax(const Case& c) {
  eachRunning(c, &plan::Activity::maximum, [&](const plan::Activity& activity, Seconds ran, Seconds maximum) {
    if (ran <= maximum) return;
    c.add({.code = ReasonCode::activityOverMax,
           .by = ran - maximum,
           .since = calendarOf(activity).add(*activity.startDate, maximum),
           .activity = activity.id,
           .rule = c.thresholds.rule,
           .lasted = ran,
           .limit = maximum});
  });
}

std::string sayActivityOverMax(const Reason& reason) {
  return fmt::format("activity '{}' has run {}; the maximum is {}", reason.activity,
                     humanWorkingTime(reason.lasted), humanWorkingTime(reason.limit));
}

void findActivityFailed(const Case& c) {
  for (const plan::Activity& activity : c.facts.activities)
    if (activity.state == plan::State::failed)
      c.add({.code = ReasonCode::activityFailed,
             .by = c.facts.now - activity.endDate.value_or(c.facts.now),
             .since = activity.endDate,
             .activity = activity.id,
             .rule = c.thresholds.rule});
}

std::string sayActivityFailed(const Reason& reason) {
  return fmt::format("activity '{}' failed{}", reason.activity,
                     reason.since ? " " + by(reason) + " ago" : "");
}

void findStartLate(const Case& c) {
  if (!c.isDue()) return;
  const plan::Step* first = nullptr;
  int count = 0;
  for (std::size_t i = 0; i < c.facts.plan.steps.size() && i < c.facts.activities.size(); ++i) {
    const plan::Step& step = c.facts.plan.steps[i];
    if (c.facts.activities[i].state != plan::State::pending || !step.latestStart ||
        c.facts.now <= *step.latestStart)
      continue;
    ++count;
    if (!first || *step.latestStart < *first->latestStart) first = &step;
  }
  if (!first) return;
  // Nobody could start it before the record existed.
  const Instant possible = std::max(*first->latestStart, c.facts.created.value_or(*first->latestStart));
  const Instant since = std::min(possible, c.facts.now);
  c.add({.code = ReasonCode::startLate,
         .by = c.facts.now - since,
         .since = since,
         .activity = first->id,
         .rule = c.thresholds.rule,
         .more = count - 1});
}

std::string sayStartLate(const Reason& reason) {
  const std::string when =
      reason.by < std::chrono::minutes(1) ? "should start now" : "should have started " + by(reason) + " ago";
  return fmt::format("activity '{}' {}{}", reason.activity, when,
                     reason.more > 0 ? fmt::format(" (and {} more)", reason.more) : "");
}

void findUpdatePassed(const Case& c) {
  const auto& target = c.facts.clocks.update;
  if (!target || target->met || c.facts.now <= target->at) return;
  c.add({.code = ReasonCode::updatePassed,
         .by = c.facts.now - target->at,
         .since = target->at,
         .rule = c.thresholds.rule});
}

std::string sayUpdatePassed(const Reason& reason) {
  return fmt::format("an update was due {} ago", by(reason));
}

/// Adds a reason if something has lasted too long since a moment.
void lasting(const Case& c, ReasonCode code, std::optional<Instant> since,
             const Threshold<Duration>& threshold, std::vector<std::string> names = {}) {
  if (!since) return;
  const Instant limit = c.calendar().add(*since, threshold.value);
  if (c.facts.now <= limit) return;
  c.add({.code = code,
         .by = c.facts.now - limit,
         .since = since,
         .rule = threshold.rule,
         .lasted = c.facts.now - *since,
         .names = std::move(names)});
}

void findUnassigned(const Case& c) {
  lasting(c, ReasonCode::unassigned, c.facts.unassignedSince, c.thresholds.unassignedAfter);
}

std::string sayUnassigned(const Reason& reason) {
  return "nobody has been assigned for " + humanSeconds(reason.lasted);
}

void findStalled(const Case& c) {
  lasting(c, ReasonCode::stalled, c.facts.lastTracking, c.thresholds.stalledAfter, c.facts.unanswered);
}

std::string sayStalled(const Reason& reason) {
  const std::string text = "nothing was recorded for " + humanSeconds(reason.lasted);
  return reason.names.empty()
             ? text
             : fmt::format("{}: the cancellation waits for the answer of {}", text, joined(reason.names));
}

void findPausedTooLong(const Case& c) {
  const auto& until = c.facts.pausedUntil;
  if (!until || c.facts.now <= *until)
    return lasting(c, ReasonCode::pausedTooLong, c.facts.pausedSince, c.thresholds.pausedTooLong);
  c.add({.code = ReasonCode::pausedTooLong,
         .by = c.facts.now - *until,
         .since = until,
         .rule = c.thresholds.rule});
}

std::string sayPausedTooLong(const Reason& reason) {
  return reason.lasted.count() > 0 ? "paused for " + humanSeconds(reason.lasted)
                                   : fmt::format("the pause should have ended {} ago", by(reason));
}

void findSlaConsumed(const Case& c) {
  const Clocks& clocks = c.facts.clocks;
  const auto& threshold = c.thresholds.slaConsumed;
  if (!clocks.allowed || clocks.dueMet) return;
  const Seconds limit = *clocks.allowed * threshold.value / 100;
  if (clocks.consumed <= limit) return;
  c.add({.code = ReasonCode::slaConsumed,
         .by = clocks.consumed - limit,
         .rule = threshold.rule,
         .lasted = clocks.consumed,
         .limit = *clocks.allowed});
}

std::string saySlaConsumed(const Reason& reason) {
  return reason.limit.count() > 0
             ? fmt::format("{} % of the target's time is used", reason.lasted * 100 / reason.limit)
             : "the target's time is used";
}

void findPromisePassed(const Case& c) {
  for (const Promise& promise : c.facts.promises)
    if (c.facts.now > promise.expected)
      c.add({.code = ReasonCode::promisePassed,
             .by = c.facts.now - promise.expected,
             .since = promise.expected,
             .activity = promise.activity,
             .other = promise.request,
             .rule = c.thresholds.rule});
}

std::string sayPromisePassed(const Reason& reason) {
  return fmt::format("{} was expected {} ago", reason.other, by(reason));
}

void related(const Case& c, ReasonCode code, const std::vector<Related>& others) {
  for (const Related& other : others)
    if (isRed(other.level))
      c.add({.code = code,
             .activity = other.activity,
             .other = other.id,
             .rule = c.thresholds.rule,
             .otherLevel = other.level});
}

void findChildJeopardy(const Case& c) { related(c, ReasonCode::childJeopardy, c.facts.children); }

std::string sayChildJeopardy(const Reason& reason) {
  return fmt::format("{} is {}", reason.other, levels.name(reason.otherLevel));
}

void findDependencyLate(const Case& c) { related(c, ReasonCode::dependencyLate, c.facts.prerequisites); }

std::string sayDependencyLate(const Reason& reason) {
  return fmt::format("the prerequisite {} is {}", reason.other, levels.name(reason.otherLevel));
}

void findPrerequisiteEnded(const Case& c) {
  for (const Related& other : c.facts.prerequisites)
    if (!other.ended.empty())
      c.add({.code = ReasonCode::prerequisiteEnded,
             .other = other.id,
             .rule = c.thresholds.rule,
             .names = {other.ended}});
}

std::string sayPrerequisiteEnded(const Reason& reason) {
  return fmt::format("the prerequisite {} is {}, so it will not be completed", reason.other,
                     joined(reason.names));
}

void findPrerequisiteUnclear(const Case& c) {
  for (const UnclearPrerequisite& one : c.facts.unclear)
    c.add({.code = ReasonCode::prerequisiteUnclear,
           .other = one.name,
           .rule = c.thresholds.rule,
           .names = one.orders});
}

std::string sayPrerequisiteUnclear(const Reason& reason) {
  return "waits " + textOf(UnclearPrerequisite{reason.other, reason.names});
}

void findItemBlocked(const Case& c) {
  for (const BlockedItem& blocked : c.facts.blockedItems)
    c.add({.code = ReasonCode::itemBlocked,
           .other = blocked.needed,
           .rule = c.thresholds.rule,
           .names = {blocked.item, blocked.state}});
}

std::string sayItemBlocked(const Reason& reason) {
  return fmt::format("item {} waits for item {}, which is {}", reason.names.front(), reason.other,
                     reason.names.back());
}

void findNotNeeded(const Case& c) {
  if (c.facts.isUnneeded) c.add({.code = ReasonCode::notNeeded, .rule = c.thresholds.rule});
}

std::string sayNotNeeded(const Reason&) { return "nobody needs it any more, but the partner goes on"; }

void findPartnerAsks(const Case& c) {
  if (c.facts.asks) c.add({.code = ReasonCode::partnerAsks, .rule = c.thresholds.rule});
  for (const Related& child : c.facts.children)
    if (child.asks)
      c.add({.code = ReasonCode::partnerAsks,
             .activity = child.activity,
             .other = child.id,
             .rule = c.thresholds.rule});
}

std::string sayPartnerAsks(const Reason& reason) {
  return reason.other.empty() ? "the partner waits for an answer"
                              : fmt::format("{} is pending: the partner waits for an answer", reason.other);
}

void findNotRequested(const Case& c) {
  for (const std::string& activity : c.facts.unrequested)
    c.add({.code = ReasonCode::notRequested, .activity = activity, .rule = c.thresholds.rule});
}

std::string sayNotRequested(const Reason& reason) {
  return fmt::format("activity '{}' has no request: nobody was asked", reason.activity);
}

void findNoPlan(const Case& c) {
  const auto& items = c.facts.itemsWithoutPlan;
  if (!items.empty()) c.add({.code = ReasonCode::noPlan, .rule = c.thresholds.rule, .names = items});
}

std::string sayNoPlan(const Reason& reason) {
  return fmt::format("item{} {} {} no activities", reason.names.size() == 1 ? "" : "s", joined(reason.names),
                     reason.names.size() == 1 ? "has" : "have");
}

void findReservationExpiring(const Case& c) {
  for (const Reservation& reservation : c.facts.reservations) {
    const plan::Step* step = c.facts.plan.find(reservation.activity);
    const auto activity = std::find_if(c.facts.activities.begin(), c.facts.activities.end(),
                                       [&](const auto& a) { return a.id == reservation.activity; });
    const bool known = step && activity != c.facts.activities.end();
    if (known && activity->state != plan::State::pending && activity->state != plan::State::failed) continue;
    const Instant needed = known ? step->start : c.facts.now;
    if (reservation.until >= needed) continue;
    c.add({.code = ReasonCode::reservationExpiring,
           .by = needed - reservation.until,
           .activity = known ? reservation.activity : "",
           .other = reservation.id,
           .rule = c.thresholds.rule});
  }
}

std::string sayReservationExpiring(const Reason& reason) {
  return reason.activity.empty() ? fmt::format("the reservation of {} ended {} ago", reason.other, by(reason))
                                 : fmt::format("the reservation of {} ends {} before activity '{}' starts",
                                               reason.other, by(reason), reason.activity);
}

void findNoDueDate(const Case& c) {
  if (!c.facts.clocks.due) c.add({.code = ReasonCode::noDueDate});
}

std::string sayNoDueDate(const Reason&) { return "neither the record nor a service level gives a due date"; }

void findNoDuration(const Case& c) {
  const auto& unknown = c.facts.plan.unknownDurations;
  if (!unknown.empty())
    c.add({.code = ReasonCode::noDuration, .activity = unknown.front(), .names = unknown});
}

std::string sayNoDuration(const Reason& reason) { return "unknown durations: " + joined(reason.names); }

void findSilenced(const Case& c) {
  for (const std::string& silence : c.facts.silences) c.add({.code = ReasonCode::silenced, .other = silence});
}

std::string saySilenced(const Reason& reason) { return "notices are silenced by " + reason.other; }

constexpr unsigned open = bitOf(StateClass::open);
constexpr unsigned paused = bitOf(StateClass::paused);
constexpr unsigned cancelling = bitOf(StateClass::cancelling);
constexpr unsigned timed = open | paused;
constexpr unsigned live = timed | bitOf(StateClass::waiting);

constexpr ReasonRow table[] = {
    {ReasonCode::duePassed, "due-passed", Level::overdue, timed, findDuePassed, sayDuePassed},
    {ReasonCode::respondPassed, "respond-passed", Level::overdue, timed, findRespondPassed, sayRespondPassed},
    {ReasonCode::predictedLate, "predicted-late", Level::inJeopardy, timed, findPredictedLate,
     sayPredictedLate},
    {ReasonCode::prerequisiteEnded, "prerequisite-ended", Level::inJeopardy, live, findPrerequisiteEnded,
     sayPrerequisiteEnded},
    {ReasonCode::itemBlocked, "item-blocked", Level::inJeopardy, live, findItemBlocked, sayItemBlocked},
    {ReasonCode::predictedLateMax, "predicted-late-max", Level::atRisk, timed, findPredictedLateMax,
     sayPredictedLateMax},
    {ReasonCode::safetyInterval, "safety-interval", Level::atRisk, timed, findSafetyInterval,
     saySafetyInterval},
    {ReasonCode::activityOverrun, "activity-overrun", Level::atRisk, live, findActivityOverrun,
     sayActivityOverrun},
    {ReasonCode::activityOverMax, "activity-over-max", Level::atRisk, live, findActivityOverMax,
     sayActivityOverMax},
    {ReasonCode::activityFailed, "activity-failed", Level::atRisk, live, findActivityFailed,
     sayActivityFailed},
    {ReasonCode::startLate, "start-late", Level::atRisk, timed, findStartLate, sayStartLate},
    {ReasonCode::updatePassed, "update-passed", Level::atRisk, timed, findUpdatePassed, sayUpdatePassed},
    {ReasonCode::unassigned, "unassigned", Level::atRisk, live, findUnassigned, sayUnassigned},
    {ReasonCode::stalled, "stalled", Level::atRisk, open | cancelling, findStalled, sayStalled},
    {ReasonCode::pausedTooLong, "paused-too-long", Level::atRisk, paused, findPausedTooLong,
     sayPausedTooLong},
    {ReasonCode::slaConsumed, "sla-consumed", Level::atRisk, timed, findSlaConsumed, saySlaConsumed},
    {ReasonCode::promisePassed, "promise-passed", Level::atRisk, timed, findPromisePassed, sayPromisePassed},
    {ReasonCode::childJeopardy, "child-jeopardy", Level::atRisk, live, findChildJeopardy, sayChildJeopardy},
    {ReasonCode::dependencyLate, "dependency-late", Level::atRisk, live, findDependencyLate,
     sayDependencyLate},
    {ReasonCode::prerequisiteUnclear, "prerequisite-unclear", Level::atRisk, live, findPrerequisiteUnclear,
     sayPrerequisiteUnclear},
    {ReasonCode::reservationExpiring, "reservation-expiring", Level::atRisk, live, findReservationExpiring,
     sayReservationExpiring},
    {ReasonCode::partnerAsks, "partner-asks", Level::atRisk, live, findPartnerAsks, sayPartnerAsks},
    {ReasonCode::notRequested, "not-requested", Level::atRisk, open, findNotRequested, sayNotRequested},
    {ReasonCode::notNeeded, "not-needed", Level::atRisk, live, findNotNeeded, sayNotNeeded},
    {ReasonCode::noPlan, "no-plan", Level::atRisk, live, findNoPlan, sayNoPlan},
    {ReasonCode::noDueDate, "no-due-date", Level::onTrack, live, findNoDueDate, sayNoDueDate},
    {ReasonCode::noDuration, "no-duration", Level::onTrack, live, findNoDuration, sayNoDuration},
    {ReasonCode::silenced, "silenced", Level::onTrack, live, findSilenced, saySilenced},
};

static_assert(std::size(table) == static_cast<std::size_t>(ReasonCode::silenced) + 1);
static_assert(std::is_sorted(std::begin(table), std::end(table),
                             [](const ReasonRow& a, const ReasonRow& b) { return a.level > b.level; }),
              "worst first");
static_assert(
    [] {
      for (std::size_t i = 0; i < std::size(table); ++i)
        if (static_cast<std::size_t>(table[i].code) != i) return false;
      return true;
    }(),
    "rows are in the order of their codes, so that a code finds its row");

}  // namespace

std::span<const ReasonRow> reasons() { return table; }

const ReasonRow& reasonRow(ReasonCode code) { return table[static_cast<std::size_t>(code)]; }

std::string_view reasonName(ReasonCode code) { return reasonRow(code).name; }

std::string textOf(const UnclearPrerequisite& prerequisite) {
  return prerequisite.orders.empty()
             ? fmt::format("for {}, which is not an order here", prerequisite.name)
             : fmt::format("for {}, which may be {}", prerequisite.name, joined(prerequisite.orders));
}

std::string messageOf(const Reason& reason) { return reasonRow(reason.code).message(reason); }

}  // namespace som::policy
