#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"
#include "plan/plan.hpp"
#include "policy/clock.hpp"
#include "policy/level.hpp"

namespace som::policy {

/// The place of a rule: `policy/jeopardy.yaml:7`, or `built-in` for defaults. Copies share the text, because
/// a scan has thousands of reasons from the same rules.
class Rule {
 public:
  Rule() = default;
  explicit Rule(std::string place) : place_(std::make_shared<const std::string>(std::move(place))) {}
  const std::string& text() const {
    static const std::string builtIn = "built-in";
    return place_ ? *place_ : builtIn;
  }

 private:
  std::shared_ptr<const std::string> place_;
};

/// A threshold and its place.
template <class T>
struct Threshold {
  T value;
  Rule rule = {};
};

/// The settings of a jeopardy policy; the defaults are the built-in policy. Durations count in `calendar`.
struct Thresholds {
  Threshold<Duration> safetyInterval{{}};  ///< zero: none
  Threshold<int> riskThreshold{25};        ///< per cent over an activity's typical duration
  Threshold<int> slaConsumed{75};          ///< per cent of a report's resolve target
  Threshold<Duration> unassignedAfter{{0, 0, Seconds{4 * 3600}}};
  Threshold<Duration> stalledAfter{{0, 5, Seconds{0}}};
  Threshold<Duration> pausedTooLong{{0, 10, Seconds{0}}};
  const calendar::Calendar* calendar = nullptr;  ///< null: always
  Rule rule = {};                                ///< the policy's own place, for reasons without a threshold
};

/// The meaning of a record's state for jeopardy.
enum class StateClass {
  open,
  paused,      ///< held or pending
  cancelling,  ///< assessingCancellation or pendingCancellation: only `stalled` applies
  waiting,     ///< a request of which all open requesters are paused: reasons of time do not apply
  final,       ///< has no reasons; includes cleared reports
};

/// A promised date: of this record if it is a request, or of a request that it delegated to.
struct Promise {
  std::string request;
  Instant expected;
  std::string activity = {};  ///< the delegated activity, if any
};

/// The level of another record that this one depends on.
struct Related {
  std::string id;
  Level level = Level::onTrack;
  std::string activity = {};  ///< children: the activity that waits for it, if any
  bool asks = false;          ///< children: the partner waits for an answer of ours
  std::string ended = {};     ///< prerequisites: the final state, if it is another than completed
};

/// A value or resource that is reserved for this record until a moment.
struct Reservation {
  std::string id;
  Instant until;
  std::string activity = {};  ///< the activity that needs it; empty: it is needed now
};

/// A prerequisite of an order that has not started which names no order, or several: the order waits for
/// ever.
struct UnclearPrerequisite {
  std::string name;
  std::vector<std::string> orders;  ///< those that have the name as the id in another system
};

/// An open item that waits for one which has ended and was not delivered.
struct BlockedItem {
  std::string item;
  std::string needed;
  std::string state;  ///< of the needed item
};

/// The complete input for the level of a record. A fact that is left out gives no reason.
struct Facts {
  Instant now;
  StateClass state = StateClass::open;
  Clocks clocks = {};
  std::optional<Instant> created = std::nullopt;  ///< when the record was created
  std::vector<plan::Activity> activities = {};
  plan::Plan plan = {};                            ///< of these activities, with `clocks.due` as the due date
  std::optional<Instant> earliest = std::nullopt;  ///< before which no activity starts
  std::optional<Instant> earliestMax = std::nullopt;      ///< the same with maximum durations
  std::optional<Instant> unassignedSince = std::nullopt;  ///< nullopt: the record has an assignee
  std::optional<Instant> lastTracking = std::nullopt;
  std::optional<Instant> pausedSince =
      std::nullopt;  ///< in `StateClass::paused`, even if the clocks do not pause
  std::optional<Instant> pausedUntil = std::nullopt;  ///< `--until`
  std::vector<Promise> promises = {};
  std::vector<Related> children = {};
  std::vector<Related> prerequisites = {};
  std::vector<UnclearPrerequisite> unclear = {};
  std::vector<Reservation> reservations = {};
  bool asks = false;  ///< it is a request, and the partner waits for an answer of ours
  std::vector<std::string> unrequested = {};  ///< delegated activities that are ready and have no request
  std::vector<std::string> itemsWithoutPlan = {};  ///< items of a started order that have no activities
  std::vector<BlockedItem> blockedItems = {};
  std::vector<std::string> unanswered = {};  ///< requests that have not answered the cancellation of this one
  bool isUnneeded = false;                   ///< it is a request, and no activity waits for it any more
  std::vector<std::string> silences = {};    ///< ids of the silences that match now
};

/// One reason, with the numbers that made it true. A number that its code does not use is 0.
struct Reason {
  ReasonCode code;
  Seconds by{0};  ///< excess over the threshold
  /// When the threshold was passed, if it is a moment; of what lasts too long (unassigned, stalled, paused),
  /// since when it lasts.
  std::optional<Instant> since = std::nullopt;
  std::string activity = {};
  std::string other = {};  ///< the child, prerequisite, request, reservation or silence
  Rule rule = {};
  Seconds lasted{0};  ///< how long the activity, pause, … has lasted, or what is used of a target
  Seconds limit{0};   ///< the duration that it is compared with
  int percent = 0;    ///< by how much an activity may exceed `limit`
  int more = 0;       ///< further activities that the reason is true for
  Level otherLevel = Level::onTrack;    ///< of `other`
  std::vector<std::string> names = {};  ///< activities or items, if there are several
};

}  // namespace som::policy
