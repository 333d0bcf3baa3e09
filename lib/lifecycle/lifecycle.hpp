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

/// All lifecycles, in the order of the manual page.
std::span<const Lifecycle* const> lifecycles();

/// Returns the row for an event in a state; null if the lifecycle does not allow it.
const Transition* find(const Lifecycle& lifecycle, State from, Event event);

/// Returns the events that the lifecycle allows in a state, in the order of its rows.
std::vector<Event> possible(const Lifecycle& lifecycle, State from);

bool isFinal(const Lifecycle& lifecycle, State state);
bool knows(const Lifecycle& lifecycle, State state);

/// True if clocks are paused by choice: held or pending.
constexpr bool isPaused(State state) { return state == State::held || state == State::pending; }
constexpr bool isCancelling(State state) {
  return state == State::assessingCancellation || state == State::pendingCancellation;
}
/// True if the clocks of a record have stopped: its state is final, or cleared.
bool hasEnded(const Lifecycle& lifecycle, State state);
/// True if an activity no longer blocks others: completed, skipped or cancelled (failed is not finished).
constexpr bool isFinished(State state) {
  return state == State::completed || state == State::skipped || state == State::cancelled;
}

/// One step of a history: a tracking record with a state.
struct Step {
  Event event;
  State from;
  State to;
};

/// Returns the state before `current`: the state from which the last event that chose `current` came. Steps
/// back into a state (resume, refuse) do not count, so hold, cancel, refuse, resume ends where it began.
std::optional<State> previousState(State current, std::span<const Step> history);

/// Computes the state of an order from the states of its items; the first rule of the function that applies
/// wins. An order without items is inProgress.
State rollUp(std::span<const State> items);

/// Returns the states to which a target that depends on the items may lead; empty for other targets.
std::span<const State> itemTargets(Target target);

/// Returns the events of the shortest legal path between two states, in order: nullopt if no path exists,
/// empty if the states are equal. `before` has the targets of resume and refuse: in `from`, in the state to
/// which they lead from there, and so on. An event whose target depends on the items may lead to each of
/// `itemTargets`.
std::optional<std::vector<Event>> shortestWay(const Lifecycle& lifecycle, State from,
                                              std::span<const State> before, State to);

/// The same where resume and refuse are known for `from` alone.
inline std::optional<std::vector<Event>> shortestWay(const Lifecycle& lifecycle, State from, State before,
                                                     State to) {
  return shortestWay(lifecycle, from, std::span<const State>(&before, 1), to);
}

}  // namespace som::lifecycle
