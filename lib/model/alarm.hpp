#pragma once

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

/// An entry of an alarm's `comment`.
template <class Node>
class CommentView : public View<Node> {
 public:
  using View<Node>::View;
  auto user() const { return View<Node>::text("userId"); }
  auto text() const { return View<Node>::text("comment"); }
  std::optional<Instant> time() const { return View<Node>::time("time"); }
};

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

  // What the alarm is about (X.733 8.1.2.3).
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
  auto previousAlarm() const { return this->text("previousAlarm"); }

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

}  // namespace som::model
