#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "lifecycle/types.hpp"

/// The rows of every lifecycle, and the rules that are checked at compile time.
namespace som::lifecycle::tables {

using enum State;

inline constexpr std::array orderStates = {
    acknowledged,       rejected,  pending, held,    inProgress,
    cancelled,          completed, failed,  partial, assessingCancellation,
    pendingCancellation};
inline constexpr std::array orderFinals = {rejected, completed, partial, failed, cancelled};
inline constexpr std::array orderRows = {
    Transition{none, Event::create, acknowledged},
    Transition{none, Event::reject, rejected, Guard::reason},
    Transition{acknowledged, Event::reject, rejected, Guard::reason},
    Transition{acknowledged, Event::start, inProgress, Guard::prerequisites | Guard::services},
    Transition{acknowledged, Event::pend, pending, Guard::reason},
    Transition{inProgress, Event::pend, pending, Guard::reason},
    Transition{acknowledged, Event::hold, held, Guard::reason},
    Transition{inProgress, Event::hold, held, Guard::reason},
    Transition{pending, Event::pend, pending},
    Transition{held, Event::hold, held},
    Transition{pending, Event::resume, none, Guard::none, Target::previous},
    Transition{held, Event::resume, none, Guard::none, Target::previous},
    Transition{inProgress, Event::complete, none, Guard::activitiesFinished, Target::rollUp},
    Transition{inProgress, Event::fail, failed, Guard::reason},
    Transition{acknowledged, Event::cancel, cancelled, Guard::reason},
    Transition{inProgress, Event::cancel, assessingCancellation, Guard::reason},
    Transition{pending, Event::cancel, assessingCancellation, Guard::reason},
    Transition{held, Event::cancel, assessingCancellation, Guard::reason},
    Transition{assessingCancellation, Event::accept, pendingCancellation, Guard::noPointOfNoReturn},
    Transition{assessingCancellation, Event::refuse, none, Guard::reason, Target::previous},
    Transition{pendingCancellation, Event::refuse, none, Guard::reason, Target::previous},
    Transition{pendingCancellation, Event::finish, none, Guard::none, Target::remainder},
};

inline constexpr std::array activityStates = {pending, inProgress, held,   completed,
                                              failed,  cancelled,  skipped};
inline constexpr std::array activityFinals = {completed, cancelled, skipped};
inline constexpr std::array activityRows = {
    Transition{none, Event::create, pending},
    Transition{pending, Event::start, inProgress,
               Guard::dependenciesFinished | Guard::recordRunning | Guard::requestEnded},
    Transition{inProgress, Event::complete, completed, Guard::requestEnded},
    Transition{inProgress, Event::fail, failed, Guard::reason | Guard::requestEnded},
    Transition{inProgress, Event::hold, held, Guard::requestEnded},
    Transition{held, Event::resume, inProgress, Guard::recordRunning | Guard::requestEnded},
    Transition{pending, Event::cancel, cancelled},
    Transition{inProgress, Event::cancel, cancelled},
    Transition{held, Event::cancel, cancelled},
    Transition{pending, Event::skip, skipped, Guard::reason},
    Transition{inProgress, Event::skip, skipped, Guard::reason},
    Transition{held, Event::skip, skipped, Guard::reason},
    Transition{failed, Event::skip, skipped, Guard::reason},
    Transition{failed, Event::retry, pending},
};

inline constexpr std::array reportStates = {acknowledged, rejected, pending, held,
                                            inProgress,   cleared,  closed,  cancelled};
inline constexpr std::array reportFinals = {rejected, closed, cancelled};
inline constexpr std::array reportRows = {
    Transition{none, Event::create, acknowledged},
    Transition{none, Event::reject, rejected, Guard::reason},
    Transition{acknowledged, Event::reject, rejected, Guard::reason},
    Transition{acknowledged, Event::start, inProgress},
    Transition{acknowledged, Event::pend, pending, Guard::reason},
    Transition{inProgress, Event::pend, pending, Guard::reason},
    Transition{acknowledged, Event::hold, held, Guard::reason},
    Transition{inProgress, Event::hold, held, Guard::reason},
    Transition{pending, Event::pend, pending},
    Transition{held, Event::hold, held},
    Transition{pending, Event::resume, none, Guard::none, Target::previous},
    Transition{held, Event::resume, none, Guard::none, Target::previous},
    Transition{inProgress, Event::clear, cleared, Guard::reason | Guard::nothingOpen},
    Transition{cleared, Event::reopen, inProgress, Guard::reason},
    Transition{cleared, Event::close, closed, Guard::nothingOpen},
    Transition{acknowledged, Event::cancel, cancelled, Guard::reasonCode},
    Transition{inProgress, Event::cancel, cancelled, Guard::reasonCode},
    Transition{pending, Event::cancel, cancelled, Guard::reasonCode},
    Transition{held, Event::cancel, cancelled, Guard::reasonCode},
};

inline constexpr std::array alarmStates = {raised, updated, cleared};
inline constexpr std::array alarmFinals = {cleared};
inline constexpr std::array alarmRows = {
    Transition{none, Event::raise, raised},      Transition{raised, Event::change, updated},
    Transition{updated, Event::change, updated}, Transition{raised, Event::clear, cleared},
    Transition{updated, Event::clear, cleared},
};

inline constexpr std::array acknowledgementStates = {unacknowledged, acknowledged};
inline constexpr std::array<State, 0> acknowledgementFinals = {};
inline constexpr std::array acknowledgementRows = {
    Transition{none, Event::raise, unacknowledged},
    Transition{unacknowledged, Event::acknowledge, acknowledged},
    Transition{acknowledged, Event::unacknowledge, unacknowledged},
};

inline constexpr std::array serviceStates = {feasibilityChecked, designed, reserved,
                                             inactive,           active,   terminated};
inline constexpr std::array serviceFinals = {terminated};
inline constexpr std::array serviceRows = {
    Transition{none, Event::create, feasibilityChecked},
    Transition{none, Event::design, designed},
    Transition{feasibilityChecked, Event::design, designed},
    Transition{feasibilityChecked, Event::reserve, reserved},
    Transition{feasibilityChecked, Event::install, inactive},
    Transition{feasibilityChecked, Event::activate, active},
    Transition{feasibilityChecked, Event::terminate, terminated},
    Transition{designed, Event::reserve, reserved},
    Transition{designed, Event::install, inactive},
    Transition{designed, Event::activate, active},
    Transition{designed, Event::terminate, terminated},
    Transition{reserved, Event::design, designed},
    Transition{reserved, Event::install, inactive},
    Transition{reserved, Event::activate, active},
    Transition{reserved, Event::terminate, terminated},
    Transition{inactive, Event::activate, active},
    Transition{inactive, Event::terminate, terminated},
    Transition{active, Event::deactivate, inactive},
    Transition{active, Event::terminate, terminated},
};

inline constexpr std::array qualificationStates = {accepted, inProgress, done, terminatedWithError};
inline constexpr std::array qualificationFinals = {done, terminatedWithError};
inline constexpr std::array qualificationRows = {
    Transition{none, Event::create, accepted},
    Transition{accepted, Event::start, inProgress},
    Transition{inProgress, Event::complete, done},
    Transition{inProgress, Event::fail, terminatedWithError, Guard::reason},
};

inline constexpr std::array testStates = {acknowledged, inProgress, completed, failed, cancelled};
inline constexpr std::array testFinals = {completed, failed, cancelled};
inline constexpr std::array testRows = {
    Transition{none, Event::create, acknowledged},
    Transition{acknowledged, Event::start, inProgress},
    Transition{inProgress, Event::complete, completed},
    Transition{inProgress, Event::fail, failed, Guard::reason},
    Transition{acknowledged, Event::cancel, cancelled, Guard::reason},
    Transition{inProgress, Event::cancel, cancelled, Guard::reason},
};

/// A state and an event determine one row.
template <std::size_t N>
constexpr bool deterministic(const std::array<Transition, N>& rows) {
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = i + 1; j < N; ++j)
      if (rows[i].from == rows[j].from && rows[i].event == rows[j].event) return false;
  return true;
}

template <std::size_t N>
constexpr bool contains(const std::array<State, N>& states, State state) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

/// Final states have no outgoing row; every other state has one.
template <std::size_t N, std::size_t S, std::size_t F>
constexpr bool finalsAreFinal(const std::array<Transition, N>& rows, const std::array<State, S>& states,
                              const std::array<State, F>& finals) {
  return std::all_of(states.begin(), states.end(), [&](State state) {
    const bool hasExit =
        std::any_of(rows.begin(), rows.end(), [&](const Transition& row) { return row.from == state; });
    return hasExit != contains(finals, state);
  });
}

/// Every state is the `to` of some row, except states that only the roll-up gives.
template <std::size_t N, std::size_t S>
constexpr bool allReachable(const std::array<Transition, N>& rows, const std::array<State, S>& states) {
  const bool rollsUp = std::any_of(rows.begin(), rows.end(),
                                   [](const Transition& row) { return row.target == Target::rollUp; });
  return std::all_of(states.begin(), states.end(), [&](State state) {
    const bool named =
        std::any_of(rows.begin(), rows.end(), [&](const Transition& row) { return row.to == state; });
    return named || (rollsUp && (state == completed || state == partial || state == failed));
  });
}

/// Rows use states of the lifecycle. `to` is empty if and only if the target is computed.
template <std::size_t N, std::size_t S>
constexpr bool isClosed(const std::array<Transition, N>& rows, const std::array<State, S>& states) {
  return std::all_of(rows.begin(), rows.end(), [&](const Transition& row) {
    return (row.from == none || contains(states, row.from)) &&
           (row.target == Target::state ? contains(states, row.to) : row.to == none);
  });
}

/// All rules for one lifecycle.
template <std::size_t N, std::size_t S, std::size_t F>
constexpr bool sound(const std::array<Transition, N>& rows, const std::array<State, S>& states,
                     const std::array<State, F>& finals) {
  return deterministic(rows) && isClosed(rows, states) && finalsAreFinal(rows, states, finals) &&
         allReachable(rows, states);
}

static_assert(sound(orderRows, orderStates, orderFinals));
static_assert(sound(reportRows, reportStates, reportFinals));
static_assert(sound(alarmRows, alarmStates, alarmFinals));
static_assert(sound(acknowledgementRows, acknowledgementStates, acknowledgementFinals));
static_assert(sound(serviceRows, serviceStates, serviceFinals));
static_assert(sound(qualificationRows, qualificationStates, qualificationFinals));
static_assert(sound(testRows, testStates, testFinals));
static_assert(sound(activityRows, activityStates, activityFinals));

}  // namespace som::lifecycle::tables
