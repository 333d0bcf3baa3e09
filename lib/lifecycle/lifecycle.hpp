#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_table.hpp"

/// Lifecycles as data: rows of (from, event, to, guards), checked at compile time. The same rows apply
/// events, refuse them, give the hint in a refusal, and are tested state by event.
namespace som::lifecycle {

/// Every state of every lifecycle; `none` is before creation.
enum class State : std::uint8_t {
  none,
  acknowledged,
  rejected,
  pending,
  held,
  inProgress,
  cancelled,
  completed,
  failed,
  partial,
  assessingCancellation,
  pendingCancellation,
  skipped,
  cleared,
  closed,
  raised,
  updated,
  unacknowledged,
  feasibilityChecked,
  designed,
  reserved,
  inactive,
  active,
  terminated,
  accepted,
  done,
  terminatedWithError,
};

inline constexpr EnumTable<State, 27> states{{{
    {State::none, "-"},
    {State::acknowledged, "acknowledged"},
    {State::rejected, "rejected"},
    {State::pending, "pending"},
    {State::held, "held"},
    {State::inProgress, "inProgress"},
    {State::cancelled, "cancelled"},
    {State::completed, "completed"},
    {State::failed, "failed"},
    {State::partial, "partial"},
    {State::assessingCancellation, "assessingCancellation"},
    {State::pendingCancellation, "pendingCancellation"},
    {State::skipped, "skipped"},
    {State::cleared, "cleared"},
    {State::closed, "closed"},
    {State::raised, "raised"},
    {State::updated, "updated"},
    {State::unacknowledged, "unacknowledged"},
    {State::feasibilityChecked, "feasibilityChecked"},
    {State::designed, "designed"},
    {State::reserved, "reserved"},
    {State::inactive, "inactive"},
    {State::active, "active"},
    {State::terminated, "terminated"},
    {State::accepted, "accepted"},
    {State::done, "done"},
    {State::terminatedWithError, "terminatedWithError"},
}}};

/// What can happen to a record or an activity; the name is the verb and the `action` of the tracking record.
enum class Event : std::uint8_t {
  create,
  reject,
  start,
  pend,
  hold,
  resume,
  complete,
  fail,
  cancel,
  accept,
  refuse,
  finish,
  skip,
  retry,
  clear,
  reopen,
  close,
  raise,
  change,
  acknowledge,
  unacknowledge,
  design,
  reserve,
  install,
  activate,
  deactivate,
  terminate,
  adopt,  ///< a state that was set by hand is taken into the history; in no lifecycle, for `doctor` alone
};

inline constexpr EnumTable<Event, 28> events{{{
    {Event::create, "create"},
    {Event::reject, "reject"},
    {Event::start, "start"},
    {Event::pend, "pend"},
    {Event::hold, "hold"},
    {Event::resume, "resume"},
    {Event::complete, "complete"},
    {Event::fail, "fail"},
    {Event::cancel, "cancel"},
    {Event::accept, "accept"},
    {Event::refuse, "refuse"},
    {Event::finish, "finish"},
    {Event::skip, "skip"},
    {Event::retry, "retry"},
    {Event::clear, "clear"},
    {Event::reopen, "reopen"},
    {Event::close, "close"},
    {Event::raise, "raise"},
    {Event::change, "change"},
    {Event::acknowledge, "acknowledge"},
    {Event::unacknowledge, "unacknowledge"},
    {Event::design, "design"},
    {Event::reserve, "reserve"},
    {Event::install, "install"},
    {Event::activate, "activate"},
    {Event::deactivate, "deactivate"},
    {Event::terminate, "terminate"},
    {Event::adopt, "adopt"},
}}};

/// Conditions that the process layer checks before an event is applied; a set, so powers of two.
enum class Guard : std::uint16_t {
  none = 0,
  reason = 1,                 ///< a reason must be given
  prerequisites = 2,          ///< prerequisite orders are completed; `--force` overrides
  activitiesFinished = 4,     ///< every activity is completed, skipped or cancelled
  noPointOfNoReturn = 8,      ///< no activity with pointOfNoReturn has started; `--force` overrides
  dependenciesFinished = 16,  ///< what an activity depends on is completed or skipped
  recordRunning = 32,         ///< the record of an activity is inProgress
  nothingOpen = 64,           ///< every activity is finished, every report that it raised has ended, every
                              ///< underlying alarm is cleared; `--force` overrides
  reasonCode = 128,           ///< the reason is one of the codes for cancelling a report
  services = 256,             ///< what an order modifies or deletes is there, and what it adds is not in use;
                              ///< `--force` overrides
};

constexpr Guard operator|(Guard a, Guard b) {
  return static_cast<Guard>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Guard set, Guard one) {
  return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

/// The reasons for which a report is cancelled.
inline constexpr std::array<std::string_view, 4> cancelReasons = {"false-event", "duplicate", "withdrawn",
                                                                  "other"};
inline constexpr std::string_view duplicateReason = cancelReasons[1];

/// Where a transition leads: a state, or one that follows from the record.
enum class Target : std::uint8_t {
  state,     ///< the row's `to`
  previous,  ///< the state before the one that the record is in
  rollUp,    ///< what the items say, see `rollUp`
};

struct Transition {
  State from;
  Event event;
  State to;  ///< `none` where `target` is not a state
  Guard guards = Guard::none;
  Target target = Target::state;
};

struct Lifecycle {
  std::string_view name;
  std::span<const State> states;  ///< all but `none`, in the order in which they are listed to people
  std::span<const State> finals;  ///< states without a way out
  std::span<const Transition> rows;
};

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

/// The state of an order from the states of its items (3-lifecycles "Roll-up": the first rule that holds
/// wins). An order without items is inProgress.
State rollUp(std::span<const State> items);

/// The events of the shortest legal way between two states, in order; nothing where there is none, an empty
/// way where they are the same. `before` is where resume and refuse lead from `from`; an event whose target
/// the items decide leads to each of completed, partial and failed.
std::optional<std::vector<Event>> shortestWay(const Lifecycle& lifecycle, State from, State before, State to);

}  // namespace som::lifecycle
