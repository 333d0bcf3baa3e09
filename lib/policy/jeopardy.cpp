#include "policy/jeopardy.hpp"

#include <algorithm>
#include <array>

namespace som::policy {
namespace {

/// The input of a rule, and the list for its reasons.
struct Case {
  const Facts& facts;
  const Thresholds& thresholds;
  std::vector<Reason>& reasons;

  const calendar::Calendar& calendar() const {
    return thresholds.calendar ? *thresholds.calendar : calendar::Calendar::always();
  }
  void add(Reason reason) const { reasons.push_back(std::move(reason)); }
};

const calendar::Calendar& calendarOf(const plan::Activity& activity) {
  return activity.calendar ? *activity.calendar : calendar::Calendar::always();
}

bool dueOpen(const Facts& facts) { return facts.clocks.due && !facts.clocks.dueMet; }

void duePassed(const Case& c) {
  if (!dueOpen(c.facts) || c.facts.now <= *c.facts.clocks.due) return;
  c.add({.code = ReasonCode::duePassed,
         .by = c.facts.now - *c.facts.clocks.due,
         .since = c.facts.clocks.due,
         .rule = c.thresholds.rule});
}

void respondPassed(const Case& c) {
  const auto& target = c.facts.clocks.respond;
  if (!target || target->met || c.facts.now <= target->at) return;
  c.add({.code = ReasonCode::respondPassed,
         .by = c.facts.now - target->at,
         .since = target->at,
         .rule = c.thresholds.rule});
}

void predictedLate(const Case& c) {
  const auto& expected = c.facts.plan.expectedCompletion;
  if (!dueOpen(c.facts) || !expected || *expected <= *c.facts.clocks.due) return;
  std::string decisive;  // the critical activity with the last end
  for (const plan::Step& step : c.facts.plan.steps)
    if (step.critical && step.end == *expected) decisive = step.id;
  c.add({.code = ReasonCode::predictedLate,
         .by = *expected - *c.facts.clocks.due,
         .activity = decisive,
         .rule = c.thresholds.rule});
}

void predictedLateMax(const Case& c) {
  const auto& expected = c.facts.plan.expectedCompletionMax;
  if (!dueOpen(c.facts) || !expected || *expected <= *c.facts.clocks.due) return;
  c.add({.code = ReasonCode::predictedLateMax,
         .by = *expected - *c.facts.clocks.due,
         .rule = c.thresholds.rule});
}

void safetyInterval(const Case& c) {
  const auto& interval = c.thresholds.safetyInterval;
  const auto& expected = c.facts.plan.expectedCompletion;
  if (!dueOpen(c.facts) || !expected || interval.value.isZero()) return;
  const Instant safe = c.calendar().add(*expected, interval.value);
  if (safe <= *c.facts.clocks.due) return;
  c.add({.code = ReasonCode::safetyInterval,
         .by = safe - *c.facts.clocks.due,
         .rule = interval.rule,
         .numbers = {c.calendar().length(interval.value).count()}});
}

/// Calls a function for running activities with their working time so far and a duration in seconds.
template <class F>
void eachRunning(const Case& c, std::optional<Duration> plan::Activity::*duration, F&& look) {
  for (const plan::Activity& activity : c.facts.activities) {
    if (activity.state != plan::State::inProgress || !activity.startDate || !(activity.*duration)) continue;
    const calendar::Calendar& calendar = calendarOf(activity);
    look(activity, calendar.between(*activity.startDate, c.facts.now),
         calendar.length(*(activity.*duration)));
  }
}

void activityOverrun(const Case& c) {
  const auto& threshold = c.thresholds.riskThreshold;
  eachRunning(c, &plan::Activity::typical, [&](const plan::Activity& activity, Seconds ran, Seconds typical) {
    const Seconds limit = typical * (100 + threshold.value) / 100;
    if (ran <= limit) return;
    c.add({.code = ReasonCode::activityOverrun,
           .by = ran - limit,
           .since = calendarOf(activity).add(*activity.startDate, limit),
           .activity = activity.id,
           .rule = threshold.rule,
           .numbers = {ran.count(), typical.count(), threshold.value}});
  });
}

void activityOverMax(const Case& c) {
  eachRunning(c, &plan::Activity::maximum, [&](const plan::Activity& activity, Seconds ran, Seconds maximum) {
    if (ran <= maximum) return;
    c.add({.code = ReasonCode::activityOverMax,
           .by = ran - maximum,
           .since = calendarOf(activity).add(*activity.startDate, maximum),
           .activity = activity.id,
           .rule = c.thresholds.rule,
           .numbers = {ran.count(), maximum.count()}});
  });
}

void activityFailed(const Case& c) {
  for (const plan::Activity& activity : c.facts.activities)
    if (activity.state == plan::State::failed)
      c.add({.code = ReasonCode::activityFailed,
             .by = c.facts.now - activity.endDate.value_or(c.facts.now),
             .since = activity.endDate,
             .activity = activity.id,
             .rule = c.thresholds.rule});
}

void startLate(const Case& c) {
  if (!dueOpen(c.facts)) return;
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
  c.add({.code = ReasonCode::startLate,
         .by = c.facts.now - *first->latestStart,
         .since = first->latestStart,
         .activity = first->id,
         .rule = c.thresholds.rule,
         .numbers = {count - 1}});
}

void updatePassed(const Case& c) {
  const auto& target = c.facts.clocks.update;
  if (!target || target->met || c.facts.now <= target->at) return;
  c.add({.code = ReasonCode::updatePassed,
         .by = c.facts.now - target->at,
         .since = target->at,
         .rule = c.thresholds.rule});
}

/// Adds a reason if something has lasted too long since a moment.
void lasting(const Case& c, ReasonCode code, std::optional<Instant> since,
             const Threshold<Duration>& threshold) {
  if (!since) return;
  const Instant limit = c.calendar().add(*since, threshold.value);
  if (c.facts.now <= limit) return;
  c.add({.code = code,
         .by = c.facts.now - limit,
         .since = limit,
         .rule = threshold.rule,
         .numbers = {(c.facts.now - *since).count()}});
}

void unassigned(const Case& c) {
  lasting(c, ReasonCode::unassigned, c.facts.unassignedSince, c.thresholds.unassignedAfter);
}

void stalled(const Case& c) {
  lasting(c, ReasonCode::stalled, c.facts.lastTracking, c.thresholds.stalledAfter);
}

void pausedTooLong(const Case& c) {
  const auto& until = c.facts.pausedUntil;
  if (!until || c.facts.now <= *until)
    return lasting(c, ReasonCode::pausedTooLong, c.facts.pausedSince, c.thresholds.pausedTooLong);
  c.add({.code = ReasonCode::pausedTooLong,
         .by = c.facts.now - *until,
         .since = until,
         .rule = c.thresholds.rule});
}

void slaConsumed(const Case& c) {
  const Clocks& clocks = c.facts.clocks;
  const auto& threshold = c.thresholds.slaConsumed;
  if (!clocks.allowed || clocks.dueMet) return;
  const Seconds limit = *clocks.allowed * threshold.value / 100;
  if (clocks.consumed <= limit) return;
  c.add({.code = ReasonCode::slaConsumed,
         .by = clocks.consumed - limit,
         .rule = threshold.rule,
         .numbers = {clocks.consumed.count(), clocks.allowed->count()}});
}

void promisePassed(const Case& c) {
  for (const Promise& promise : c.facts.promises)
    if (c.facts.now > promise.expected)
      c.add({.code = ReasonCode::promisePassed,
             .by = c.facts.now - promise.expected,
             .since = promise.expected,
             .activity = promise.activity,
             .other = promise.request,
             .rule = c.thresholds.rule});
}

void related(const Case& c, ReasonCode code, const std::vector<Related>& others) {
  for (const Related& other : others)
    if (isRed(other.level))
      c.add({.code = code,
             .activity = other.activity,
             .other = other.id,
             .rule = c.thresholds.rule,
             .numbers = {static_cast<std::int64_t>(other.level)}});
}

void childJeopardy(const Case& c) { related(c, ReasonCode::childJeopardy, c.facts.children); }
void dependencyLate(const Case& c) { related(c, ReasonCode::dependencyLate, c.facts.prerequisites); }

void reservationExpiring(const Case& c) {
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

void noDueDate(const Case& c) {
  if (!c.facts.clocks.due) c.add({.code = ReasonCode::noDueDate});
}

void noDuration(const Case& c) {
  const auto& unknown = c.facts.plan.unknownDurations;
  if (!unknown.empty())
    c.add({.code = ReasonCode::noDuration, .activity = unknown.front(), .names = unknown});
}

void silenced(const Case& c) {
  for (const std::string& silence : c.facts.silences) c.add({.code = ReasonCode::silenced, .other = silence});
}

/// The classes of states in which a rule applies; none applies in a final state.
enum In : unsigned { open = 1, paused = 2, cancelling = 4, live = open | paused };

struct Search {
  void (*find)(const Case&);
  unsigned states;
};

constexpr std::array searches = {
    Search{duePassed, live},        Search{respondPassed, live},  Search{predictedLate, live},
    Search{predictedLateMax, live}, Search{safetyInterval, live}, Search{activityOverrun, live},
    Search{activityOverMax, live},  Search{activityFailed, live}, Search{startLate, live},
    Search{updatePassed, live},     Search{unassigned, live},     Search{stalled, open | cancelling},
    Search{pausedTooLong, paused},  Search{slaConsumed, live},    Search{promisePassed, live},
    Search{childJeopardy, live},    Search{dependencyLate, live}, Search{reservationExpiring, live},
    Search{noDueDate, live},        Search{noDuration, live},     Search{silenced, live},
};
static_assert(searches.size() == reasonTable.size(), "each reason has its search");

unsigned classOf(StateClass state) {
  constexpr std::array<unsigned, 4> bits = {open, paused, cancelling, 0};
  return bits[static_cast<std::size_t>(state)];
}

}  // namespace

Assessment assess(const Facts& facts, const Thresholds& thresholds) {
  Assessment result;
  result.dueDate = facts.clocks.due;
  result.nextTarget = facts.clocks.nextTarget;
  result.expectedCompletion = facts.plan.expectedCompletion;
  result.expectedCompletionMax = facts.plan.expectedCompletionMax;
  if (result.dueDate && result.expectedCompletion)
    result.slack = *result.dueDate - *result.expectedCompletion;

  const Case asked{facts, thresholds, result.reasons};
  for (const Search& search : searches)
    if (search.states & classOf(facts.state)) search.find(asked);
  std::stable_sort(result.reasons.begin(), result.reasons.end(), [](const Reason& a, const Reason& b) {
    return a.code != b.code ? a.code < b.code : a.by > b.by;
  });
  for (const Reason& reason : result.reasons)
    result.level = std::max(result.level, reasonRow(reason.code).level);
  return result;
}

}  // namespace som::policy
