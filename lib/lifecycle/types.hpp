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
/// events, refuse them, and give the hints of refusals; the tests check every state with every event.
namespace som::lifecycle {

/// Every state of every lifecycle. `none` is the state before creation.
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

/// The events of records and activities. The name is the verb and the `action` of the tracking record.
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
  adopt,   ///< `doctor` adds a state that was set by hand to the history; not part of any lifecycle
  undo,    ///< takes back what the entry `of` and those after it did; not part of any lifecycle
  import,  ///< another system, which has the record, says its state; not part of any lifecycle
};

inline constexpr EnumTable<Event, 30> events{{{
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
    {Event::undo, "undo"},
    {Event::import, "import"},
}}};

/// Conditions that the process layer checks before it applies an event. A bit set, so powers of two.
enum class Guard : std::uint16_t {
  none = 0,
  reason = 1,                 ///< a reason must be given
  prerequisites = 2,          ///< prerequisite orders are completed; `--force` overrides
  activitiesFinished = 4,     ///< every activity is completed, skipped or cancelled
  noPointOfNoReturn = 8,      ///< no activity with pointOfNoReturn has started; `--force` overrides
  dependenciesFinished = 16,  ///< the dependencies of an activity are completed or skipped
  recordRunning = 32,         ///< the record of an activity is inProgress
  nothingOpen = 64,           ///< every activity is finished, every report that it raised has ended, every
                              ///< underlying alarm is cleared; `--force` overrides
  reasonCode = 128,           ///< the reason is one of the codes for cancelling a report
  requestEnded = 1024,        ///< no other process does the activity at present
  services = 256,             ///< services to modify or delete exist, and services to add are not in use;
                              ///< `--force` overrides
};

constexpr Guard operator|(Guard a, Guard b) {
  return static_cast<Guard>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(Guard set, Guard one) {
  return (static_cast<unsigned>(set) & static_cast<unsigned>(one)) != 0;
}

/// The reasons for cancelling a report.
inline constexpr std::array<std::string_view, 4> cancelReasons = {"false-event", "duplicate", "withdrawn",
                                                                  "other"};
inline constexpr std::string_view duplicateReason = cancelReasons[1];

/// The target of a transition: a fixed state, or a state computed from the record.
enum class Target : std::uint8_t {
  state,      ///< the row's `to`
  previous,   ///< the state before the current one, see `previousState`
  rollUp,     ///< computed from the items, see `rollUp`
  remainder,  ///< cancelled, or partial if an item was completed
};

struct Transition {
  State from;
  Event event;
  State to;  ///< `none` unless `target` is a state
  Guard guards = Guard::none;
  Target target = Target::state;
};

struct Lifecycle {
  std::string_view name;
  std::span<const State> states;  ///< all except `none`, in the order of listings
  std::span<const State> finals;  ///< states without outgoing rows
  std::span<const Transition> rows;
};

}  // namespace som::lifecycle
