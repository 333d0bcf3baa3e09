#pragma once

#include "model/kind.hpp"
#include "model/view.hpp"

/// Typed views that read records: over their text (`doc::Node`), which keeps places, and over their value
/// (`ValueNode`), which changes. This layer alone knows the names of fields. A view is cheap to copy, and
/// valid as long as its node; a missing one is false and safe to ask anything. A value that does not have the
/// form of its field (a date that cannot be read) reads as missing; the schema reports it.
namespace som::model {

/// An entry of `externalReference`: an id in another system.
template <class Node>
class ExternalReferenceView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
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
  auto resource() const { return ReferenceView<Node>(this->node()["resource"]); }
  auto relations() const {
    return this->template list<ItemRelationView<Node>>("serviceOrderItemRelationship");
  }
  auto qualifications() const { return this->template list<ReferenceView<Node>>("qualification"); }
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
  /// The place of these two.
  Node durationNode() const { return this->node()["duration"]; }
  /// The id of a calendar of its own; nullopt if it has none.
  auto calendar() const { return this->optionalText("calendar"); }
  /// The place of that id.
  Node calendarNode() const { return this->node()["calendar"]; }
  auto assignee() const { return this->text("assignee"); }
  auto party() const { return this->text("party"); }
  auto resourceSpecification() const { return this->text("resourceSpecification"); }
  std::optional<Instant> plannedStart() const { return this->time("plannedStart"); }
  std::optional<Instant> plannedEnd() const { return this->time("plannedEnd"); }
  std::optional<Instant> startDate() const { return this->time("startDate"); }
  std::optional<Instant> endDate() const { return this->time("endDate"); }
  bool hasStarted() const { return this->has("startDate"); }
  auto startText() const { return this->text("startDate"); }
  /// The record that does it; empty if nobody else does.
  auto delegatedTo() const { return this->text("delegatedTo"); }
  Node delegatedToNode() const { return this->node()["delegatedTo"]; }
  bool isDelegated() const { return this->has("delegatedTo"); }
  /// The item that it is for; empty if it is for all of them.
  auto item() const { return this->text("serviceOrderItem"); }
  auto milestone() const { return this->text("milestone"); }
  /// The test of the service's specification that completes it.
  auto testSpecification() const { return this->text("testSpecification"); }
  bool isPointOfNoReturn() const { return this->flag("pointOfNoReturn"); }
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
  bool isOfActivity() const { return this->has("activity"); }
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
};

/// An entry of `note`.
template <class Node>
class NoteView : public View<Node> {
 public:
  using View<Node>::View;
  std::optional<Instant> date() const { return this->time("date"); }
};

/// The agreed terms of a record (`sla`). Durations count in its calendar.
template <class Node>
class TermsView : public View<Node> {
 public:
  using View<Node>::View;
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
};

/// An entry of `escalation`. The fields of automatic escalations are missing in those of people.
template <class Node>
class EscalationView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  int level() const { return this->number("level").value_or(0); }
  /// From 1 if the step had fired before; else 0.
  int repeat() const { return this->number("repeat").value_or(0); }
  std::optional<Instant> date() const { return this->time("date"); }
  /// The id of the alert that began the episode.
  auto episode() const { return this->text("episode"); }
  /// The terms of the ladder that the episode follows, for a LadderView.
  Node ladder() const { return this->node()["ladder"]; }
  std::optional<Instant> acknowledgedDate() const { return this->time("acknowledgedDate"); }
  bool isAcknowledged() const { return this->has("acknowledgedDate"); }
  /// The parties that were notified.
  auto notified() const { return this->template list<TextView<Node>>("notified"); }
  /// False if a silence covered it, or if everybody had heard of a parent problem.
  bool isTold() const {
    return !this->has("silencedBy") && (!this->has("inhibitedBy") || this->has("notified"));
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

/// The list of the values that are held for a record.
inline constexpr std::string_view allocationList = "allocation";

/// An entry of that list: a value of a pool that is held for the record.
template <class Node>
class AllocationLinkView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  /// The item that the value is for; empty if it is for all of them.
  auto item() const { return this->text("item"); }
};

/// A record of any kind.
template <class Node>
class RecordView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto type() const { return this->text("@type"); }
  /// Type and id with their places, for findings.
  Node typeNode() const { return this->node()["@type"]; }
  Node idNode() const { return this->node()["id"]; }
  auto name() const { return this->text("name"); }
  auto description() const { return this->text("description"); }
  auto category() const { return this->text("category"); }
  auto priority() const { return this->text("priority"); }
  auto severity() const { return this->text("severity"); }
  lifecycle::State state(const KindRow& kind) const { return View<Node>::state(kind.stateField); }
  auto stateText(const KindRow& kind) const { return this->text(kind.stateField); }
  std::optional<Instant> created(const KindRow& kind) const { return this->time(kind.createdField); }
  TermsView<Node> terms() const { return TermsView<Node>(this->node()["sla"]); }
  auto notes() const { return this->template list<NoteView<Node>>("note"); }
  auto history() const { return this->template list<TrackingView<Node>>("trackingRecord"); }
  auto activities() const { return this->template list<ActivityView<Node>>("activity"); }
  auto alerts() const { return this->template list<AlertView<Node>>("jeopardyAlert"); }
  auto escalations() const { return this->template list<EscalationView<Node>>("escalation"); }
  auto parties() const { return this->template list<ReferenceView<Node>>("relatedParty"); }
  auto requesters() const { return this->template list<ReferenceView<Node>>("requestedBy"); }
  /// The values that are held for the record, if it has the list: records of earlier versions lack it.
  auto allocations() const { return this->template list<AllocationLinkView<Node>>(allocationList); }
  bool hasAllocations() const { return this->has(allocationList); }
  /// The related party with a role; empty if no party has it.
  typename View<Node>::Text party(std::string_view role) const {
    for (const ReferenceView<Node> one : parties())
      if (one.role() == role) return one.id();
    return {};
  }
  auto customer() const { return party(customerRole); }
  auto assignee() const { return party(assigneeRole); }
  /// The moment at which the record came to its state, as its dates say.
  std::optional<Instant> stateSince() const {
    return this->firstTime({"cancellationDate", "completionDate", "startDate", "statusChangeDate"});
  }
  /// The moment at which a record that has ended did so, as its dates say.
  std::optional<Instant> ended() const {
    return this->firstTime({"completionDate", "cancellationDate", "resolutionDate", "statusChangeDate"});
  }
  /// The activity of this id, or a missing one.
  ActivityView<Node> activity(std::string_view id) const {
    for (const ActivityView<Node> one : activities())
      if (one.id() == id) return one;
    return {};
  }
};

/// An order, ours or one that another process carries out.
template <class Node>
class OrderView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  auto relations() const { return this->template list<ReferenceView<Node>>("orderRelationship"); }
  std::optional<Instant> requestedStart() const { return this->time("requestedStartDate"); }
  std::optional<Instant> requestedCompletion() const { return this->time("requestedCompletionDate"); }
  std::optional<Instant> expectedCompletion() const { return this->time("expectedCompletionDate"); }
  auto externalReferences() const {
    return this->template list<ExternalReferenceView<Node>>("externalReference");
  }
  auto cancellationReason() const { return this->text("cancellationReason"); }
  bool hasStarted() const { return this->has("startDate"); }
};

/// A report of trouble, quality or performance.
template <class Node>
class ReportView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  std::optional<Instant> requestedResolution() const { return this->time("requestedResolutionDate"); }
  std::optional<Instant> expectedResolution() const { return this->time("expectedResolutionDate"); }
  std::optional<Instant> resolved() const { return this->time("resolutionDate"); }
  /// The reports of which this one is a part.
  auto parentProblems() const { return this->template list<ReferenceView<Node>>("parentProblem"); }
  auto underlyingAlarms() const { return this->template list<ReferenceView<Node>>("underlyingAlarm"); }
  auto relatedEntities() const { return this->template list<ReferenceView<Node>>("relatedEntity"); }
};

/// A service of the inventory.
template <class Node>
class InventoryServiceView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  auto orders() const { return this->template list<OrderOfServiceView<Node>>("serviceOrderItem"); }
  auto specification() const { return ReferenceView<Node>(this->node()["serviceSpecification"]); }
  /// The services and resources that it stands on.
  auto supportingServices() const { return this->template list<ReferenceView<Node>>("supportingService"); }
  auto supportingResources() const { return this->template list<ReferenceView<Node>>("supportingResource"); }
};

/// An entry of `resourceRelationship`.
template <class Node>
class ResourceRelationView : public View<Node> {
 public:
  using View<Node>::View;
  auto resource() const { return ReferenceView<Node>(this->node()["resource"]); }
};

/// A resource of the inventory.
template <class Node>
class InventoryResourceView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  auto operationalState() const { return this->text("operationalState"); }
  /// The resources that it stands on.
  auto relations() const { return this->template list<ResourceRelationView<Node>>("resourceRelationship"); }
};

}  // namespace som::model
