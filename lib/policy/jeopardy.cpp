#include "policy/jeopardy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"

namespace som::policy {
namespace {

/// What a rule looks at and where it puts what it finds.
struct Case {
  const Facts& facts;
  const Thresholds& thresholds;
  std::vector<Reason>& reasons;

  const calendar::Calendar& calendar() const {
    return thresholds.calendar ? *thresholds.calendar : calendar::Calendar::always();
  }
  void add(Reason reason) const { reasons.push_back(std::move(reason)); }
};

std::string ago(Seconds by) { return humanSeconds(by) + " ago"; }

const calendar::Calendar& calendarOf(const plan::Activity& activity) {
  return activity.calendar ? *activity.calendar : calendar::Calendar::always();
}

bool dueOpen(const Facts& facts) { return facts.clocks.due && !facts.clocks.dueMet; }

void duePassed(const Case& c) {
  if (!dueOpen(c.facts) || c.facts.now <= *c.facts.clocks.due) return;
  const Seconds by = c.facts.now - *c.facts.clocks.due;
  c.add({ReasonCode::duePassed, "the due date passed " + ago(by), by, c.facts.clocks.due, "", "",
         c.thresholds.rule});
}

void respondPassed(const Case& c) {
  const auto& target = c.facts.clocks.respond;
  if (!target || target->met || c.facts.now <= target->at) return;
  const Seconds by = c.facts.now - target->at;
  c.add({ReasonCode::respondPassed, "nobody responded; the target passed " + ago(by), by, target->at, "", "",
         c.thresholds.rule});
}

void predictedLate(const Case& c) {
  const auto& expected = c.facts.plan.expectedCompletion;
  if (!dueOpen(c.facts) || !expected || *expected <= *c.facts.clocks.due) return;
  const Seconds by = *expected - *c.facts.clocks.due;
  std::string decisive;  // the critical activity that ends last
  for (const plan::Step& step : c.facts.plan.steps)
    if (step.critical && step.end == *expected) decisive = step.id;
  c.add({ReasonCode::predictedLate,
         fmt::format("expected completion is {} after the due date", humanSeconds(by)), by, std::nullopt,
         decisive, "", c.thresholds.rule});
}

void predictedLateMax(const Case& c) {
  const auto& expected = c.facts.plan.expectedCompletionMax;
  if (!dueOpen(c.facts) || !expected || *expected <= *c.facts.clocks.due) return;
  const Seconds by = *expected - *c.facts.clocks.due;
  c.add({ReasonCode::predictedLateMax,
         fmt::format("with maximum durations completion is {} after the due date", humanSeconds(by)), by,
         std::nullopt, "", "", c.thresholds.rule});
}

void safetyInterval(const Case& c) {
  const auto& interval = c.thresholds.safetyInterval;
  const auto& expected = c.facts.plan.expectedCompletion;
  if (!dueOpen(c.facts) || !expected || interval.value.isZero()) return;
  const Instant safe = c.calendar().add(*expected, interval.value);
  if (safe <= *c.facts.clocks.due) return;
  const Seconds by = safe - *c.facts.clocks.due;
  c.add({ReasonCode::safetyInterval,
         fmt::format("expected completion is {} short of the safety interval of {}", humanSeconds(by),
                     humanWorkingTime(c.calendar().length(interval.value))),
         by, std::nullopt, "", "", interval.rule});
}

/// Running activities, with how long they have worked, and one of their durations in seconds.
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
    c.add({ReasonCode::activityOverrun,
           fmt::format("activity '{}' has run {}; typical is {}, and {} % more the limit", activity.id,
                       humanWorkingTime(ran), humanWorkingTime(typical), threshold.value),
           ran - limit, calendarOf(activity).add(*activity.startDate, limit), activity.id, "",
           threshold.rule});
  });
}

void activityOverMax(const Case& c) {
  eachRunning(c, &plan::Activity::maximum, [&](const plan::Activity& activity, Seconds ran, Seconds maximum) {
    if (ran <= maximum) return;
    c.add({ReasonCode::activityOverMax,
           fmt::format("activity '{}' has run {}; the maximum is {}", activity.id, humanWorkingTime(ran),
                       humanWorkingTime(maximum)),
           ran - maximum, calendarOf(activity).add(*activity.startDate, maximum), activity.id, "",
           c.thresholds.rule});
  });
}

void activityFailed(const Case& c) {
  for (const plan::Activity& activity : c.facts.activities) {
    if (activity.state != plan::State::failed) continue;
    const Seconds by = c.facts.now - activity.endDate.value_or(c.facts.now);
    c.add({ReasonCode::activityFailed,
           activity.endDate ? fmt::format("activity '{}' failed {}", activity.id, ago(by))
                            : fmt::format("activity '{}' failed", activity.id),
           by, activity.endDate, activity.id, "", c.thresholds.rule});
  }
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
  const Seconds by = c.facts.now - *first->latestStart;
  c.add({ReasonCode::startLate,
         fmt::format("activity '{}' had to start {}{}", first->id, ago(by),
                     count > 1 ? fmt::format(" (and {} more)", count - 1) : ""),
         by, first->latestStart, first->id, "", c.thresholds.rule});
}

void updatePassed(const Case& c) {
  const auto& target = c.facts.clocks.update;
  if (!target || target->met || c.facts.now <= target->at) return;
  const Seconds by = c.facts.now - target->at;
  c.add(
      {ReasonCode::updatePassed, "an update was due " + ago(by), by, target->at, "", "", c.thresholds.rule});
}

/// A reason for what has lasted too long since a moment; `what` is put before how long it has lasted.
void lasting(const Case& c, ReasonCode code, std::string_view what, std::optional<Instant> since,
             const Threshold<Duration>& threshold) {
  if (!since) return;
  const Instant limit = c.calendar().add(*since, threshold.value);
  if (c.facts.now <= limit) return;
  c.add({code, fmt::format("{} {}", what, humanSeconds(c.facts.now - *since)), c.facts.now - limit, limit, "",
         "", threshold.rule});
}

void unassigned(const Case& c) {
  lasting(c, ReasonCode::unassigned, "nobody is assigned for", c.facts.unassignedSince,
          c.thresholds.unassignedAfter);
}

void stalled(const Case& c) {
  lasting(c, ReasonCode::stalled, "nothing was recorded for", c.facts.lastTracking,
          c.thresholds.stalledAfter);
}

void pausedTooLong(const Case& c) {
  const auto& until = c.facts.pausedUntil;
  if (!until || c.facts.now <= *until)
    return lasting(c, ReasonCode::pausedTooLong, "paused for", c.facts.pausedSince,
                   c.thresholds.pausedTooLong);
  const Seconds by = c.facts.now - *until;
  c.add({ReasonCode::pausedTooLong, "the pause was to end " + ago(by), by, until, "", "", c.thresholds.rule});
}

void slaConsumed(const Case& c) {
  const Clocks& clocks = c.facts.clocks;
  const auto& threshold = c.thresholds.slaConsumed;
  if (!clocks.allowed || clocks.dueMet) return;
  const Seconds limit = *clocks.allowed * threshold.value / 100;
  if (clocks.consumed <= limit) return;
  const std::string share = clocks.allowed->count() > 0
                                ? fmt::format("{} % of the target's time is used",
                                              clocks.consumed.count() * 100 / clocks.allowed->count())
                                : "the target's time is used";
  c.add({ReasonCode::slaConsumed, share, clocks.consumed - limit, std::nullopt, "", "", threshold.rule});
}

void promisePassed(const Case& c) {
  for (const Promise& promise : c.facts.promises) {
    if (c.facts.now <= promise.expected) continue;
    const Seconds by = c.facts.now - promise.expected;
    c.add({ReasonCode::promisePassed, fmt::format("{} was expected {}", promise.request, ago(by)), by,
           promise.expected, promise.activity, promise.request, c.thresholds.rule});
  }
}

void childJeopardy(const Case& c) {
  for (const Related& child : c.facts.children)
    if (isRed(child.level))
      c.add({ReasonCode::childJeopardy, fmt::format("{} is {}", child.id, levels.name(child.level)),
             Seconds{0}, std::nullopt, child.activity, child.id, c.thresholds.rule});
}

void dependencyLate(const Case& c) {
  for (const Related& order : c.facts.prerequisites)
    if (isRed(order.level))
      c.add({ReasonCode::dependencyLate,
             fmt::format("the prerequisite {} is {}", order.id, levels.name(order.level)), Seconds{0},
             std::nullopt, "", order.id, c.thresholds.rule});
}

void reservationExpiring(const Case& c) {
  for (const Reservation& reservation : c.facts.reservations) {
    const plan::Step* step = c.facts.plan.find(reservation.activity);
    const auto activity = std::find_if(c.facts.activities.begin(), c.facts.activities.end(),
                                       [&](const auto& a) { return a.id == reservation.activity; });
    const bool known = step && activity != c.facts.activities.end();
    if (known && activity->state != plan::State::pending && activity->state != plan::State::failed) continue;
    const Instant needed = known ? step->start : c.facts.now;
    if (reservation.until >= needed) continue;
    const Seconds by = needed - reservation.until;
    c.add({ReasonCode::reservationExpiring,
           known ? fmt::format("the reservation of {} ends {} before activity '{}' starts", reservation.id,
                               humanSeconds(by), reservation.activity)
                 : fmt::format("the reservation of {} ended {}", reservation.id, ago(by)),
           by, std::nullopt, known ? reservation.activity : "", reservation.id, c.thresholds.rule});
  }
}

void noDueDate(const Case& c) {
  if (!c.facts.clocks.due)
    c.add({ReasonCode::noDueDate, "neither the record nor a service level gives a due date"});
}

void noDuration(const Case& c) {
  const auto& unknown = c.facts.plan.unknownDurations;
  if (unknown.empty()) return;
  c.add({ReasonCode::noDuration, fmt::format("no duration is known of: {}", joined(unknown)), Seconds{0},
         std::nullopt, unknown.front()});
}

void silenced(const Case& c) {
  for (const std::string& silence : c.facts.silences)
    c.add({ReasonCode::silenced, fmt::format("notices are silenced by {}", silence), Seconds{0}, std::nullopt,
           "", silence});
}

/// In which classes of states a rule is asked; a final state asks none.
enum In : unsigned { open = 1, paused = 2, cancelling = 4, live = open | paused };

struct Rule {
  void (*find)(const Case&);
  unsigned states;
};

constexpr std::array rules = {
    Rule{duePassed, live},        Rule{respondPassed, live},  Rule{predictedLate, live},
    Rule{predictedLateMax, live}, Rule{safetyInterval, live}, Rule{activityOverrun, live},
    Rule{activityOverMax, live},  Rule{activityFailed, live}, Rule{startLate, live},
    Rule{updatePassed, live},     Rule{unassigned, live},     Rule{stalled, open | cancelling},
    Rule{pausedTooLong, paused},  Rule{slaConsumed, live},    Rule{promisePassed, live},
    Rule{childJeopardy, live},    Rule{dependencyLate, live}, Rule{reservationExpiring, live},
    Rule{noDueDate, live},        Rule{noDuration, live},     Rule{silenced, live},
};
static_assert(rules.size() == reasonTable.size(), "each reason has its rule");

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
  for (const Rule& rule : rules)
    if (rule.states & classOf(facts.state)) rule.find(asked);
  std::stable_sort(result.reasons.begin(), result.reasons.end(), [](const Reason& a, const Reason& b) {
    return a.code != b.code ? a.code < b.code : a.by > b.by;
  });
  for (const Reason& reason : result.reasons)
    result.level = std::max(result.level, reasonRow(reason.code).level);
  return result;
}

}  // namespace som::policy
