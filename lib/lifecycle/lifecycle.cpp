#include "lifecycle/lifecycle.hpp"

#include <algorithm>

#include "lifecycle/tables.hpp"

namespace som::lifecycle {

const Lifecycle order{"order", tables::orderStates, tables::orderFinals, tables::orderRows};
const Lifecycle report{"report", tables::reportStates, tables::reportFinals, tables::reportRows};
const Lifecycle alarm{"alarm", tables::alarmStates, tables::alarmFinals, tables::alarmRows};
const Lifecycle alarmAcknowledgement{"alarm acknowledgement", tables::acknowledgementStates,
                                     tables::acknowledgementFinals, tables::acknowledgementRows};
const Lifecycle service{"service", tables::serviceStates, tables::serviceFinals, tables::serviceRows};
const Lifecycle qualification{"qualification", tables::qualificationStates, tables::qualificationFinals,
                              tables::qualificationRows};
const Lifecycle test{"test", tables::testStates, tables::testFinals, tables::testRows};
const Lifecycle activity{"activity", tables::activityStates, tables::activityFinals, tables::activityRows};

std::span<const Lifecycle* const> lifecycles() {
  static constexpr std::array all = {&order,   &report,        &alarm, &alarmAcknowledgement,
                                     &service, &qualification, &test,  &activity};
  return all;
}

const Transition* find(const Lifecycle& lifecycle, State from, Event event) {
  const auto row = std::find_if(lifecycle.rows.begin(), lifecycle.rows.end(),
                                [&](const Transition& t) { return t.from == from && t.event == event; });
  return row == lifecycle.rows.end() ? nullptr : &*row;
}

std::vector<Event> possible(const Lifecycle& lifecycle, State from) {
  std::vector<Event> result;
  for (const Transition& row : lifecycle.rows)
    if (row.from == from) result.push_back(row.event);
  return result;
}

bool isFinal(const Lifecycle& lifecycle, State state) {
  return std::find(lifecycle.finals.begin(), lifecycle.finals.end(), state) != lifecycle.finals.end();
}

bool hasEnded(const Lifecycle& lifecycle, State state) {
  return state == State::cleared || isFinal(lifecycle, state);
}

bool knows(const Lifecycle& lifecycle, State state) {
  return std::find(lifecycle.states.begin(), lifecycle.states.end(), state) != lifecycle.states.end();
}

std::optional<State> previousState(State current, std::span<const Step> history) {
  for (std::size_t i = history.size(); i-- > 0;) {
    const Step& step = history[i];
    if (step.event == Event::resume || step.event == Event::refuse || step.to != current) continue;
    if (step.from == current) continue;  // a pause that was prolonged
    // assessing → pendingCancellation is one cancellation; its origin is the state before the assessment.
    if (isCancelling(current) && isCancelling(step.from)) return previousState(step.from, history.first(i));
    return step.from;
  }
  return std::nullopt;
}

State rollUp(std::span<const State> items) {
  const auto any = [&](auto... wanted) {
    return std::any_of(items.begin(), items.end(), [&](State s) { return ((s == wanted) || ...); });
  };
  const auto all = [&](State wanted) {
    return !items.empty() && std::all_of(items.begin(), items.end(), [&](State s) { return s == wanted; });
  };
  if (items.empty()) return State::inProgress;
  if (any(State::pendingCancellation)) return State::pendingCancellation;
  if (any(State::assessingCancellation)) return State::assessingCancellation;
  if (all(State::acknowledged)) return State::acknowledged;
  if (any(State::held)) return State::held;
  if (any(State::pending)) return State::pending;
  if (any(State::acknowledged, State::inProgress)) return State::inProgress;
  if (all(State::rejected)) return State::rejected;
  if (all(State::completed)) return State::completed;
  if (any(State::completed, State::partial)) return State::partial;
  if (any(State::failed)) return State::failed;
  return State::cancelled;
}

std::span<const State> itemTargets(Target target) {
  static constexpr std::array rollUps = {State::completed, State::partial, State::failed};
  static constexpr std::array remainders = {State::cancelled, State::partial};
  if (target == Target::rollUp) return rollUps;
  return target == Target::remainder ? std::span<const State>(remainders) : std::span<const State>();
}

std::optional<std::vector<Event>> shortestWay(const Lifecycle& lifecycle, State from,
                                              std::span<const State> before, State to) {
  struct Place {
    State state;
    std::vector<Event> way;
    std::span<const State> before;  ///< empty: resume and refuse are not known here
  };
  std::vector<Place> places = {{from, {}, before}};
  const auto visit = [&](const Place& at, const Transition& row, State target,
                         std::span<const State> beforeTarget = {}) {
    if (std::any_of(places.begin(), places.end(), [&](const Place& p) { return p.state == target; })) return;
    Place next{target, at.way, beforeTarget};
    next.way.push_back(row.event);
    places.push_back(std::move(next));
  };
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Place at = places[i];
    if (at.state == to) return at.way;
    for (const Transition& row : lifecycle.rows) {
      if (row.from != at.state) continue;
      if (row.target == Target::state) visit(at, row, row.to);
      if (row.target == Target::previous && !at.before.empty())
        visit(at, row, at.before.front(), at.before.subspan(1));
    }
    // Rows that name their target come first: an answer `failed` is the event fail, not a completion.
    for (const Transition& row : lifecycle.rows)
      if (row.from == at.state)
        for (const State target : itemTargets(row.target)) visit(at, row, target);
  }
  return std::nullopt;
}

}  // namespace som::lifecycle
