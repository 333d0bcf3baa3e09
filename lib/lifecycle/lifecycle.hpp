#pragma once

#include <optional>
#include <span>
#include <vector>

#include "lifecycle/types.hpp"

namespace som::lifecycle {

extern const Lifecycle order;  ///< ServiceOrder, ResourceOrder, PartyOrder (TMF641 v4.1)
extern const Lifecycle
    report;  ///< reports and trouble requests (TMF621, TMF656; eTOM's `cleared` for `resolved`)
extern const Lifecycle alarm;                 ///< Alarm `state` (TMF642, X.733)
extern const Lifecycle alarmAcknowledgement;  ///< Alarm `ackState`, independent of its state
extern const Lifecycle service;               ///< Service (TMF638)
extern const Lifecycle qualification;         ///< ServiceQualification (TMF645)
extern const Lifecycle test;                  ///< ServiceTest (TMF653)
extern const Lifecycle activity;              ///< activities of every kind

/// All lifecycles, in the order in which the manual has them.
std::span<const Lifecycle* const> lifecycles();

/// The row for an event in a state, or null where the lifecycle does not allow it.
const Transition* find(const Lifecycle& lifecycle, State from, Event event);

/// The events that the lifecycle allows in a state, in the order of its rows.
std::vector<Event> possible(const Lifecycle& lifecycle, State from);

bool isFinal(const Lifecycle& lifecycle, State state);
bool knows(const Lifecycle& lifecycle, State state);

/// True where clocks are paused by choice: held or pending.
constexpr bool isPaused(State state) { return state == State::held || state == State::pending; }
constexpr bool isCancelling(State state) {
  return state == State::assessingCancellation || state == State::pendingCancellation;
}
/// A state in which the clocks of a record run no more: final, or cleared.
bool hasEnded(const Lifecycle& lifecycle, State state);
/// An activity that no longer stands in the way: completed, skipped or cancelled (failed is not finished).
constexpr bool isFinished(State state) {
  return state == State::completed || state == State::skipped || state == State::cancelled;
}

/// One step of a history: a tracking record that has a state.
struct Step {
  Event event;
  State from;
  State to;
};

/// The state before `current`, from the history: where the last event that chose `current` came from. Steps
/// back into a state (resume, refuse) do not count, so that holding, asking to cancel, refusing and resuming
/// ends where it began.
std::optional<State> previousState(State current, std::span<const Step> history);

/// The state of an order from the states of its items (see the rows of `rollUp`: the first that applies
/// wins). An order without items is inProgress.
State rollUp(std::span<const State> items);

/// The events of the shortest legal way between two states, in order; nothing where there is none, an empty
/// way where they are the same. `before` is where resume and refuse lead from `from`; an event whose target
/// the items decide leads to each of completed, partial and failed.
std::optional<std::vector<Event>> shortestWay(const Lifecycle& lifecycle, State from, State before, State to);

}  // namespace som::lifecycle
