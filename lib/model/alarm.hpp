#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/microseconds.hpp"
#include "model/lists.hpp"
#include "model/views.hpp"

/// Alarms (TMF642 Alarm v4, X.733).
namespace som::model {

/// The lists of the alarms of which an alarm is a consequence, and of those that are consequences of it.
inline constexpr std::string_view parentAlarmList = "parentAlarm";
inline constexpr std::string_view correlatedAlarmList = "correlatedAlarm";

/// An entry of an alarm's `comment`.
template <class Node>
class CommentView : public View<Node> {
 public:
  using View<Node>::View;
  auto user() const { return View<Node>::text("userId"); }
  auto text() const { return View<Node>::text("comment"); }
  std::optional<Instant> time() const { return View<Node>::time("time"); }
};

/// The member that names the alarm of the same key before.
inline constexpr std::string_view previousAlarmField = "previousAlarm";

/// An alarm. Its state is `raised`, `updated` or `cleared`, see `RecordView::state`.
template <class Node>
class AlarmView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  lifecycle::State state() const { return View<Node>::state("state"); }
  bool isActive() const { return state() != lifecycle::State::cleared; }
  bool isAcknowledged() const { return ackStateText() == "acknowledged"; }
  auto ackStateText() const { return this->text("ackState"); }
  auto ackUser() const { return this->text("ackUserId"); }
  auto externalId() const { return this->text("externalAlarmId"); }
  /// The system that has the alarm: with its external id, it names the alarm.
  auto source() const { return this->text("sourceSystemId"); }
  auto reporter() const { return this->text("reportingSystemId"); }

  // The matching attributes of X.733 8.1.2.3.
  auto object() const { return ReferenceView<Node>(this->node()["alarmedObject"]); }
  auto objectType() const { return this->text("alarmedObjectType"); }
  auto alarmType() const { return this->text("alarmType"); }
  auto probableCause() const { return this->text("probableCause"); }
  auto specificProblem() const { return this->text("specificProblem"); }
  auto details() const { return this->text("alarmDetails"); }

  std::optional<Instant> raised() const { return this->time("alarmRaisedTime"); }
  std::optional<Instant> reported() const { return this->time("alarmReportingTime"); }
  std::optional<Instant> changed() const { return this->time("alarmChangedTime"); }
  std::optional<Instant> cleared() const { return this->time("alarmClearedTime"); }

  /// True if the source says that the object is out of service on purpose.
  bool isPlannedBySource() const { return this->text("plannedOutageIndicator") == "outOfService"; }

  auto affectedServices() const { return this->template list<ReferenceView<Node>>("affectedService"); }
  auto comments() const { return this->template list<CommentView<Node>>("comment"); }

  /// Derived from what the alarm is about; empty in alarms that other programs made.
  auto key() const { return this->text("alarmKey"); }
  /// The events about this alarm.
  std::int64_t count() const { return this->node()["count"].integer().value_or(1); }
  /// The time of the newest event.
  std::optional<Micros> newestEvent() const {
    const auto count = this->node()["eventMicros"].integer();
    return count ? microsSince1970(*count) : std::nullopt;
  }
  /// The last raises of its key, the latest last.
  auto raisedTimes() const { return this->template list<TextView<Node>>("raisedTimes"); }
  /// The alarm of the same key that was cleared shortly before this one was raised; may be empty.
  auto previousAlarm() const { return this->text(previousAlarmField); }

  /// True while the alarm is kept open because it comes and goes.
  bool isFlapping() const { return this->has("flappingSince"); }
  std::optional<Instant> flappingSince() const { return this->time("flappingSince"); }
  /// True if a flapping alarm was cleared last.
  bool isClearWhileFlapping() const { return this->text("flappingState") == "cleared"; }
};

/// The severities of active alarms, the most severe first. `indeterminate` ranks below `warning`.
inline constexpr std::array<std::string_view, 5> severities = {"critical", "major", "minor", "warning",
                                                               "indeterminate"};
/// The severity of a cleared alarm.
inline constexpr std::string_view clearedSeverity = "cleared";

/// Returns the rank of a severity, 0 for `critical`; that of `cleared`, and of any other text, is the last.
std::size_t severityRank(std::string_view severity);

/// What an alarm is about; a missing attribute is empty.
struct AlarmIdentity {
  std::string space = {};  ///< tells objects of some sources from those of others; may be empty
  std::string object = {};
  std::string alarmType = {};
  std::string probableCause = {};
  std::string specificProblem = {};

  /// The key of alarms with this identity (X.733 8.1.2.3).
  std::string key() const;
  /// The same for all specific problems.
  std::string family() const;
};

/// Returns the id of an alarm that a system raised at a moment: `AL-20261121-7K3F9QXW`. It follows from key
/// and moment, so that two collectors give it the same id. `attempt`, from 0 to `maxAlarmIds` - 1, chooses
/// another one if an alarm of another key has the id.
std::string alarmId(std::string_view key, Micros raised, std::size_t attempt);
inline constexpr std::size_t maxAlarmIds = 6;

/// How many raises of a key an alarm keeps.
inline constexpr std::size_t keptRaises = 5;

/// An alarm as events change it. Empty texts are missing.
struct AlarmState {
  std::string id = {};
  AlarmIdentity identity = {};
  std::string problem = {};  ///< the specific problem, also if the identity leaves it out
  std::string key = {};      ///< as the record has it; empty if another program made it
  std::string objectType = {};
  lifecycle::State state = lifecycle::State::raised;
  bool isAcknowledged = false;
  std::string severity = {};
  std::string externalId = {};
  std::string source = {};
  std::string reporter = {};
  Micros raised = {};
  std::optional<Micros> reported = {};
  std::optional<Micros> changed = {};
  std::optional<Micros> cleared = {};
  std::string clearSystem = {};
  Micros newest = {};  ///< the time of the newest event
  std::int64_t count = 1;
  std::vector<Micros> raises = {};  ///< the last raises of its key
  std::string previous = {};        ///< the alarm of its key that was cleared shortly before
  std::optional<Micros> flappingSince = {};
  bool isClearWhileFlapping = false;
  std::optional<Instant> since = {};       ///< when the record was made, as its history says
  bool isHandled = false;                  ///< people, or other alarms, have to do with it
  doc::Value more = doc::Value::object();  ///< other members

  bool isActive() const { return state != lifecycle::State::cleared; }
  bool isFlapping() const { return flappingSince.has_value(); }
  /// True if only a clear of this alarm is known.
  bool isUnmatched() const { return !isActive() && !key.empty() && raises.empty(); }
  /// The time of the last thing known about a cleared alarm: up to it the alarm is cleared.
  Micros clearedUntil() const { return std::max(newest, cleared.value_or(newest)); }
};

/// Returns the state of a record. `more` has those of its members that events change.
AlarmState alarmStateOf(const AlarmView<doc::Node>& record);
/// Replaces the services that an alarm affects.
void putAffectedServices(doc::Value& record, const std::vector<std::string>& ids);
/// Writes the state to a record; a new one gets its type.
void putAlarmState(doc::Value& record, const AlarmState& state);

// Changes by people.

/// Sets the acknowledgement of an alarm, and who changed it.
void setAcknowledged(doc::Value& record, bool isAcknowledged, std::string_view user);
/// Sets what goes with the state `cleared`: severity, time and user; the alarm no longer flaps.
void setCleared(doc::Value& record, Instant at, std::string_view user);

/// The comments of an alarm.
inline constexpr GrowingList alarmComments{"comment", "time"};
/// An entry of `alarmComments`, without id and time.
doc::Value commentEntry(std::string_view user, std::string_view text);

}  // namespace som::model
