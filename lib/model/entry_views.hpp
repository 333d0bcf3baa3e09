#pragma once

#include "model/view.hpp"

/// Typed views of what records contain: items, activities, terms, and entries of lists. See views.hpp.
namespace som::model {

/// An entry of `externalReference`: an id in another system.
template <class Node>
class ExternalReferenceView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  /// Of an idempotency key: the SHA-256 of what was asked for; empty in records of earlier versions.
  auto contentHash() const { return this->text("contentHash"); }
  bool isCustomerOrder() const { return this->text("externalReferenceType") == "customerOrder"; }
};

/// An entry of `serviceCharacteristic` or `resourceCharacteristic`.
template <class Node>
class CharacteristicView : public View<Node> {
 public:
  using View<Node>::View;
  auto name() const { return this->text("name"); }
  Node value() const { return this->node()["value"]; }
};

/// The resource that an item is about.
template <class Node>
class ResourceView : public ReferenceView<Node> {
 public:
  using ReferenceView<Node>::ReferenceView;
  auto characteristics() const {
    return this->template list<CharacteristicView<Node>>("resourceCharacteristic");
  }
  auto place() const { return ReferenceView<Node>(this->node()["place"]); }
  auto specification() const { return ReferenceView<Node>(this->node()["resourceSpecification"]); }
};

/// The service that an item is about.
template <class Node>
class ServiceView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  Node idNode() const { return this->node()["id"]; }
  auto name() const { return this->text("name"); }
  auto specification() const { return ReferenceView<Node>(this->node()["serviceSpecification"]); }
  auto characteristics() const {
    return this->template list<CharacteristicView<Node>>("serviceCharacteristic");
  }
  auto places() const { return this->template list<ReferenceView<Node>>("place"); }
};

/// An entry of `serviceOrderItemRelationship`; see `relatedItem` for the item that it leads to.
template <class Node>
class ItemRelationView : public View<Node> {
 public:
  using View<Node>::View;
  /// True if the item is one of another order.
  bool leadsToOtherOrder() const { return static_cast<bool>(this->node()["orderItem"]["serviceOrderId"]); }
};

/// An item of an order or a qualification.
template <class Node>
class ItemView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  Node idNode() const { return this->node()["id"]; }
  /// `add`, `modify`, `delete`, `noChange`.
  auto action() const { return this->text("action"); }
  /// acknowledged if the item has no state yet.
  lifecycle::State state() const {
    const lifecycle::State own = View<Node>::state("state");
    return own == lifecycle::State::none ? lifecycle::State::acknowledged : own;
  }
  auto service() const { return ServiceView<Node>(this->node()["service"]); }
  auto stateText() const { return this->text("state"); }
  auto resource() const { return ResourceView<Node>(this->node()["resource"]); }
  auto relations() const {
    return this->template list<ItemRelationView<Node>>("serviceOrderItemRelationship");
  }
  auto qualifications() const { return this->template list<ReferenceView<Node>>("qualification"); }
};

/// The text of an activity's `takeBack` if nothing is to be done.
inline constexpr std::string_view nothingToTakeBack = "none";

/// The time at which a team has promised to do an activity.
template <class Node>
class AppointmentView : public View<Node> {
 public:
  using View<Node>::View;
  auto team() const { return this->text("team"); }
  /// The days that it touches, local to the team: `2026-12-03`.
  auto days() const { return this->template list<TextView<Node>>("day"); }
  std::optional<Instant> start() const { return this->time("start"); }
  std::optional<Instant> end() const { return this->time("end"); }
};

/// An activity of an order or a report.
template <class Node>
class ActivityView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto name() const { return this->text("name"); }
  auto type() const { return this->text("type"); }
  lifecycle::State state() const { return View<Node>::state("state"); }
  auto stateText() const { return this->text("state"); }
  /// The activities that it waits for, by id.
  auto dependsOn() const { return this->template list<TextView<Node>>("dependsOn"); }
  std::optional<Duration> typical() const { return this->duration(this->node()["duration"]["typical"]); }
  std::optional<Duration> maximum() const { return this->duration(this->node()["duration"]["max"]); }
  /// The same as written.
  auto typicalText() const { return durationNode()["typical"].text(); }
  auto maximumText() const { return durationNode()["max"].text(); }
  /// The place of these two.
  Node durationNode() const { return this->node()["duration"]; }
  /// The id of a calendar of its own; nullopt if it has none.
  auto calendar() const { return this->optionalText("calendar"); }
  /// The place of that id.
  Node calendarNode() const { return this->node()["calendar"]; }
  auto assignee() const { return this->text("assignee"); }
  /// Of an activity in a plan: the team that gets it.
  auto team() const { return this->text("team"); }
  auto party() const { return this->text("party"); }
  auto resourceSpecification() const { return this->text("resourceSpecification"); }
  std::optional<Instant> plannedStart() const { return this->time("plannedStart"); }
  std::optional<Instant> plannedEnd() const { return this->time("plannedEnd"); }
  std::optional<Instant> startDate() const { return this->time("startDate"); }
  std::optional<Instant> endDate() const { return this->time("endDate"); }
  bool hasStarted() const { return this->has("startDate"); }
  /// Missing if nobody has booked it.
  auto appointment() const { return AppointmentView<Node>(this->node()["appointment"]); }
  /// The record that does it; empty if nobody else does.
  auto delegatedTo() const { return this->text("delegatedTo"); }
  Node delegatedToNode() const { return this->node()["delegatedTo"]; }
  bool isDelegated() const { return this->has("delegatedTo"); }
  /// The item that it is for; empty if it is for all of them.
  auto item() const { return this->text("serviceOrderItem"); }
  auto milestone() const { return this->text("milestone"); }
  /// The test of the service's specification that completes it.
  auto testSpecification() const { return this->text("testSpecification"); }
  /// A text, or the end of its program: see `ProgramResultView`.
  Node result() const { return this->node()["result"]; }
  bool isPointOfNoReturn() const { return this->flag("pointOfNoReturn"); }
  /// The characteristics of its item that it concerns, and `place`; see `saysUses`.
  auto uses() const { return this->template list<TextView<Node>>("uses"); }
  bool saysUses() const { return this->has("uses"); }
  /// The parties that can deliver it, the preferred one first; empty if only `party` can.
  auto alternativeParties() const { return this->template list<TextView<Node>>("alternativeParty"); }
  /// The activity that this one does again; empty if it is none.
  auto redoOf() const { return redoOfNode().text(); }
  Node redoOfNode() const { return this->node()["redoOf"]; }
  /// The work that takes back what it delivered: the entry of a plan; a text if nothing is to be done.
  Node takeBack() const { return this->node()["takeBack"]; }
  /// In a recovery order: the request whose delivery it takes back; empty if it is another activity.
  auto recovers() const { return this->text("recovers"); }
  /// The recovery order that takes back what it delivered; empty if there is no such order.
  auto recoveredBy() const { return this->text("recoveredBy"); }
  /// The characteristics that its request gets; empty: all.
  auto needs() const { return this->template list<TextView<Node>>("needs"); }
};

/// An entry of `trackingRecord`: what was done to the record.
template <class Node>
class TrackingView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  std::optional<Instant> time() const { return View<Node>::time("time"); }
  auto user() const { return this->text("user"); }
  auto systemId() const { return this->text("systemId"); }
  auto action() const { return this->text("action"); }
  /// The activity that it is about; empty for the record itself.
  auto activity() const { return this->text("activity"); }
  /// The item that it is about; empty for the record itself.
  auto item() const { return this->text("item"); }
  /// True if it is about an activity or an item.
  bool isOfPart() const { return this->has("activity") || this->has("item"); }
  std::optional<Instant> until() const { return View<Node>::time("until"); }
  /// The states, for changes of a state.
  lifecycle::State from() const { return this->state("from"); }
  lifecycle::State to() const { return this->state("to"); }
  bool hasFrom() const { return this->has("from"); }
  bool hasTo() const { return this->has("to"); }
  auto fromText() const { return this->text("from"); }
  auto toText() const { return this->text("to"); }
  auto optionalTo() const { return this->optionalText("to"); }
  auto reason() const { return this->text("reason"); }
  /// Of an undo: the first entry that it takes back.
  auto of() const { return this->text("of"); }
  /// Of an import.
  auto sourceHash() const { return this->text("sourceHash"); }
  auto contentHash() const { return this->text("contentHash"); }
  /// The path of the field that was changed, and further details.
  auto field() const { return this->text("field"); }
  auto levelText() const { return this->text("level"); }
  auto person() const { return this->text("person"); }
  auto description() const { return this->text("description"); }
  /// True if a guard was overridden.
  bool isForced() const { return this->has("force"); }
};

/// An entry of `note`.
template <class Node>
class NoteView : public View<Node> {
 public:
  using View<Node>::View;
  std::optional<Instant> date() const { return this->time("date"); }
  auto author() const { return View<Node>::text("author"); }
  /// The system that wrote it by itself; empty for a note of a person.
  auto systemId() const { return View<Node>::text("systemId"); }
  auto text() const { return View<Node>::text("text"); }
};

/// An entry of `errorMessage`: what another process, or a person, reported to have failed.
template <class Node>
class ErrorMessageView : public View<Node> {
 public:
  using View<Node>::View;
  auto message() const { return this->text("message"); }
  std::optional<Instant> date() const { return this->time("timestamp"); }
};

/// An entry of `attachment`: a document in the record, or elsewhere under a URL.
template <class Node>
class AttachmentView : public View<Node> {
 public:
  using View<Node>::View;
  auto name() const { return this->text("name"); }
  auto description() const { return this->text("description"); }
  /// Empty if the content is in the record.
  auto url() const { return this->text("url"); }
  /// The size of the content, as written.
  auto bytes() const { return this->node()["size"]["amount"].text(); }
};

/// An entry of `milestone`: an activity reached it, or another system did.
template <class Node>
class MilestoneView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto name() const { return this->text("name"); }
  auto status() const { return this->text("status"); }
  std::optional<Instant> date() const { return this->time("milestoneDate"); }
  auto dateText() const { return this->text("milestoneDate"); }
};

/// The agreed terms of a record (`sla`). Durations count in its calendar.
template <class Node>
class TermsView : public View<Node> {
 public:
  using View<Node>::View;
  /// The id of the service level whose terms these are.
  auto level() const { return this->text("level"); }
  /// The id of a calendar; nullopt if none is agreed.
  auto calendar() const { return this->optionalText("calendar"); }
  std::optional<Duration> respondWithin() const { return this->duration("respondWithin"); }
  std::optional<Duration> resolveWithin() const { return this->duration("resolveWithin"); }
  std::optional<Duration> updateEvery() const { return this->duration("updateEvery"); }
  std::optional<Duration> leadTime() const { return this->duration("leadTime"); }
  /// The states in which the clocks stop.
  auto pausedIn() const { return this->template list<TextView<Node>>("pausedIn"); }
  auto dueFrom() const { return this->text("dueFrom"); }
  bool extendsOnPause() const { return this->flag("extendOnPause"); }
};

/// An entry of `jeopardyAlert`: the record came to another level.
template <class Node>
class AlertView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  std::optional<Instant> date() const { return this->time("alertDate"); }
  /// False for alerts that other systems wrote without one.
  bool hasId() const { return this->has("id"); }
  /// The name of the level that it came to.
  auto level() const { return this->text("name"); }
  auto message() const { return this->text("message"); }
  /// The code of the worst reason, or `endedException`; empty on track.
  auto exception() const { return this->text("exception"); }
};

/// An entry of `escalation`. The fields of automatic escalations are missing in those of people.
template <class Node>
class EscalationView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  int level() const { return this->number("level").value_or(0); }
  auto levelText() const { return this->text("level"); }
  /// From 1 if the step had fired before; else 0.
  int repeat() const { return this->number("repeat").value_or(0); }
  std::optional<Instant> date() const { return this->time("date"); }
  /// The id of the alert that began the episode.
  auto episode() const { return this->text("episode"); }
  /// The terms of the ladder that the episode follows, for a LadderView.
  Node ladder() const { return this->node()["ladder"]; }
  std::optional<Instant> acknowledgedDate() const { return this->time("acknowledgedDate"); }
  bool isAcknowledged() const { return this->has("acknowledgedDate"); }
  auto acknowledgedBy() const { return this->text("acknowledgedBy"); }
  auto reason() const { return this->text("reason"); }
  /// True if the level was announced again because its acknowledgement had lapsed.
  bool isLapsed() const { return this->flag("lapsed"); }
  /// True if it only renews an acknowledgement: nothing was escalated.
  bool isRenewal() const { return this->flag("renewal"); }
  /// The silences that covered it when it fired.
  auto silencedBy() const { return this->template list<TextView<Node>>("silencedBy"); }
  /// The open parents of which its recipients had been notified.
  auto inhibitedBy() const { return this->template list<TextView<Node>>("inhibitedBy"); }
  /// The parties that were notified.
  auto notified() const { return this->template list<TextView<Node>>("notified"); }
  /// The recipients who were not notified together with the others.
  auto deferred() const { return this->template list<TextView<Node>>("deferred"); }
  /// When it was announced first; nullopt if that was when it fired, or if it is deferred.
  std::optional<Instant> notifiedDate() const { return this->time("notifiedDate"); }
  /// When the end of its episode was announced, in the first entry of an episode; in an entry by hand its
  /// own end.
  std::optional<Instant> endedDate() const { return this->time("endedDate"); }
  /// False while it is deferred.
  bool isTold() const {
    const bool wasDeferred = this->has("silencedBy") || (this->has("inhibitedBy") && !this->has("notified"));
    return this->has("notifiedDate") || !wasDeferred;
  }
};

/// An entry of a service's `serviceOrderItem`: an order that made or changed it.
template <class Node>
class OrderOfServiceView : public View<Node> {
 public:
  using View<Node>::View;
  auto order() const { return this->text("serviceOrderId"); }
  auto item() const { return this->text("itemId"); }
  auto action() const { return this->text("itemAction"); }
};

/// What an analysis found to be the cause of a problem.
template <class Node>
class RootCauseView : public View<Node> {
 public:
  using View<Node>::View;
  /// See `rootCauses`.
  auto type() const { return this->text("type"); }
  auto id() const { return this->text("id"); }
};

/// An entry of `analysis`.
template <class Node>
class AnalysisView : public View<Node> {
 public:
  using View<Node>::View;
  std::optional<Instant> date() const { return this->time("date"); }
  auto author() const { return this->text("author"); }
  auto finding() const { return this->text("finding"); }
  auto cause() const { return RootCauseView<Node>(this->node()["rootCause"]); }
};

/// An entry of `restoration`: the service works again.
template <class Node>
class RestorationView : public View<Node> {
 public:
  using View<Node>::View;
  std::optional<Instant> date() const { return this->time("date"); }
  /// `alternate` or `original`.
  auto by() const { return this->text("by"); }
  /// The alternate service; empty for the original one.
  auto service() const { return this->text("service"); }
};

/// An entry of `targetBreach`: a target that was missed.
template <class Node>
class BreachView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  /// `respond`, `resolve` or `update`.
  auto target() const { return this->text("target"); }
  std::optional<Instant> at() const { return this->time("at"); }
  std::optional<Instant> met() const { return this->time("met"); }
};

/// True if a resource with a relation of this type stands on the other one: `containedIn`.
bool meansSupport(std::string_view relationshipType);

/// An entry of `resourceRelationship`.
template <class Node>
class ResourceRelationView : public View<Node> {
 public:
  using View<Node>::View;
  auto resource() const { return ReferenceView<Node>(this->node()["resource"]); }
  /// True if the resource stands on the other one.
  bool isOnSupport() const { return meansSupport(std::string(this->text("relationshipType"))); }
};

/// The list of the values that are held for a record.
inline constexpr std::string_view allocationList = "allocation";

/// An entry of that list: a value of a pool.
template <class Node>
class AllocationLinkView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  /// The item that the value is for; empty if it is for all of them.
  auto item() const { return this->text("item"); }
};

}  // namespace som::model
