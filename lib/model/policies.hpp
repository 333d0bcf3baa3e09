#pragma once

#include <vector>

#include "model/views.hpp"

/// Typed views of the documents of `policy/` and of `som.yaml`. Where a finding or a rule names a place, a
/// view gives the node of the field instead of its text; the node is missing if the field is.
namespace som::model {

/// The settings of a workspace, `som.yaml`.
template <class Node>
class SettingsView : public View<Node> {
 public:
  using View<Node>::View;
  auto workspace() const { return this->text("workspace"); }
  /// `yaml` or `json`: what new records are written as.
  auto format() const { return this->text("format"); }
  /// An IANA name; nullopt if none is set.
  auto timeZone() const { return this->optionalText("timeZone"); }
  Node timeZoneNode() const { return this->node()["timeZone"]; }
};

/// The records that a policy applies to (`appliesTo`). An empty field applies to everything.
template <class Node>
class SelectorView : public View<Node> {
 public:
  using View<Node>::View;
  /// A type or a short name.
  auto kind() const { return this->text("kind"); }
  Node kindNode() const { return this->node()["kind"]; }
  Node priorityNode() const { return this->node()["priority"]; }
  Node severityNode() const { return this->node()["severity"]; }
  Node specificationNode() const { return this->node()["specification"]; }
  auto category() const { return this->text("category"); }
  std::vector<std::string> priorities() const { return oneOrMore(this->node()["priority"]); }
  std::vector<std::string> severities() const { return oneOrMore(this->node()["severity"]); }
  auto customer() const { return this->text("customer"); }
  auto specification() const { return this->text("specification"); }

 private:
  /// One text, or a list of texts.
  static std::vector<std::string> oneOrMore(Node node) {
    std::vector<std::string> texts;
    for (const auto one : ViewRange<TextView<Node>, Node>(node)) texts.emplace_back(one.text());
    if (!node.isSequence() && !node.text().empty()) texts.emplace_back(node.text());
    return texts;
  }
};

/// A policy of any kind.
template <class Node>
class PolicyView : public View<Node> {
 public:
  using View<Node>::View;
  auto type() const { return this->text("@type"); }
  auto id() const { return this->text("id"); }
  auto name() const { return this->text("name"); }
  Node typeNode() const { return this->node()["@type"]; }
  Node idNode() const { return this->node()["id"]; }
  SelectorView<Node> appliesTo() const { return SelectorView<Node>(this->node()["appliesTo"]); }
};

/// The thresholds of jeopardy. Durations count in the calendar.
template <class Node>
class JeopardyPolicyView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  Node safetyInterval() const { return this->node()["safetyInterval"]; }
  /// Per cent of an activity's typical duration.
  Node riskThreshold() const { return this->node()["riskThreshold"]; }
  /// Per cent of a report's resolve target.
  Node slaConsumed() const { return this->node()["slaConsumed"]; }
  Node unassignedAfter() const { return this->node()["unassignedAfter"]; }
  Node stalledAfter() const { return this->node()["stalledAfter"]; }
  Node pausedTooLong() const { return this->node()["pausedTooLong"]; }
  /// The id of a calendar; nullopt if none is named.
  auto calendar() const { return this->optionalText("calendar"); }
  Node calendarNode() const { return this->node()["calendar"]; }
};

/// How alarms of some sources are taken.
template <class Node>
class AlarmPolicyView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  /// The systems that it is for; empty: all that no other policy names.
  auto sources() const { return this->template list<TextView<Node>>("source"); }
  /// What distinguishes objects of these sources from those of others with the same id; may be empty.
  auto keyNamespace() const { return this->text("namespace"); }
  /// True if the specific problem does not distinguish alarms.
  bool dropsSpecificProblem() const { return this->flag("dropSpecificProblem"); }
  /// An event equal to the last one writes nothing until then.
  std::optional<Duration> touchAfter() const { return this->duration("touchAfter"); }
  /// An alarm without an event for so long is cleared.
  std::optional<Duration> expireAfter() const { return this->duration("expireAfter"); }
  // Correlation: an alarm counts when it is as old as the first, or if it is critical the second; a burst
  // waits at most for the third.
  std::optional<Duration> settle() const { return this->duration("settle"); }
  Node settleNode() const { return this->node()["settle"]; }
  std::optional<Duration> settleCritical() const { return this->duration("settleCritical"); }
  std::optional<Duration> settleAtMost() const { return this->duration("settleAtMost"); }
};

/// An interval in which some records notify nobody.
template <class Node>
class SilenceView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  std::optional<Instant> start() const { return this->time("startDate"); }
  std::optional<Instant> end() const { return this->time("endDate"); }
  Node endNode() const { return this->node()["endDate"]; }
  /// The ids of the records; empty: all that it applies to.
  auto records() const { return this->template list<TextView<Node>>("record"); }
};

/// The events that a channel gets.
template <class Node>
class SubscriptionView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  auto eventTypes() const { return this->template list<TextView<Node>>("eventType"); }
  auto channel() const { return this->text("channel"); }
};

/// The activities that resolve a report.
template <class Node>
class ResolutionPlanView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  /// The type of the root cause that it is for; empty: every report.
  auto rootCause() const { return this->text("rootCause"); }
  /// Entries for `PlannedActivities::add`.
  Node activities() const { return this->node()["activity"]; }
};

/// What som does by itself with reports.
template <class Node>
class ReportPolicyView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  /// How long all underlying alarms must have been clear before that is noted.
  std::optional<Duration> clearAfter() const { return this->duration("clearAfter"); }
  bool clearsItself() const { return this->flag("autoClear"); }
  bool reopensParents() const { return this->flag("reopenParents"); }
};

/// A team that work is assigned to.
template <class Node>
class TeamView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  /// The id of a calendar; may be empty.
  auto calendar() const { return this->text("calendar"); }
  auto lead() const { return this->text("lead"); }
  auto members() const { return this->template list<TextView<Node>>("member"); }
  /// How many activities it can do at a time; nullopt: any number.
  std::optional<int> capacity() const { return this->number("capacity"); }
};

/// A partner outside the organisation, who does work for others.
template <class Node>
class PartyView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  auto role() const { return this->text("role"); }
  /// The id of a calendar; may be empty.
  auto calendar() const { return this->text("calendar"); }
};

/// A day with working hours of its own, mostly none.
template <class Node>
class HolidayView : public View<Node> {
 public:
  using View<Node>::View;
  Node date() const { return this->node()["date"]; }
  Node workingHours() const { return this->node()["workingHours"]; }
};

/// A calendar of working hours.
template <class Node>
class CalendarView : public PolicyView<Node> {
 public:
  using PolicyView<Node>::PolicyView;
  Node timeZone() const { return this->node()["timeZone"]; }
  /// A mapping from days of the week to lists of intervals.
  Node workingHours() const { return this->node()["workingHours"]; }
  auto holidays() const { return this->template list<HolidayView<Node>>("holidays"); }
  /// The ids of the calendars that it includes.
  Node includes() const { return this->node()["includes"]; }
  /// True if some weekday has hours.
  bool hasHours() const {
    for (const Node hours : workingHours())
      if (hours.size() > 0) return true;
    return false;
  }
  /// True if it only has holidays, which other calendars include.
  bool isHolidayList() const { return !workingHours() && holidays().size() > 0; }
};

/// Gives a calendar a day (`2026-12-24`) without working hours, also if it has other hours on that day.
void addHoliday(doc::Value& calendar, std::string_view day);

}  // namespace som::model
