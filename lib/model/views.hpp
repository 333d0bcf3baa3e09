#pragma once

#include "model/entry_views.hpp"
#include "model/kind.hpp"

/// Typed views that read records: over their text (`doc::Node`), which keeps places, and over their value
/// (`ValueNode`), which changes. This layer alone knows the names of fields. A view is cheap to copy, and
/// valid as long as its node; a missing one is false and safe to ask anything. A value that does not have the
/// form of its field (a date that cannot be read) reads as missing; the schema reports it.
namespace som::model {

/// True for the field of the date that the customer requested.
constexpr bool isRequestedDate(std::string_view field) {
  return field == "requestedCompletionDate" || field == "requestedResolutionDate";
}

/// A record of any kind.
template <class Node>
class RecordView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto type() const { return this->text("@type"); }
  /// True if it is the record of this kind and id.
  bool is(const KindRow& kind, std::string_view ownId) const { return type() == kind.type && id() == ownId; }
  /// Type and id with their places, for findings.
  Node typeNode() const { return this->node()["@type"]; }
  Node idNode() const { return this->node()["id"]; }
  auto name() const { return this->text("name"); }
  auto description() const { return this->text("description"); }
  auto category() const { return this->text("category"); }
  auto priority() const { return this->text("priority"); }
  auto severity() const { return this->text("severity"); }
  /// When an alarm was cleared.
  std::optional<Instant> clearedTime() const { return this->time("alarmClearedTime"); }
  /// The severity of an alarm.
  auto perceivedSeverity() const { return this->text("perceivedSeverity"); }
  lifecycle::State state(const KindRow& kind) const { return View<Node>::state(kind.stateField); }
  auto stateText(const KindRow& kind) const { return this->text(kind.stateField); }
  std::optional<Instant> created(const KindRow& kind) const { return this->time(kind.createdField); }
  auto createdText(const KindRow& kind) const { return this->text(kind.createdField); }
  std::optional<Instant> started() const { return this->time("startDate"); }
  std::optional<Instant> completed() const { return this->time("completionDate"); }
  std::optional<Instant> cancelled() const { return this->time("cancellationDate"); }
  /// The date that the customer requested, as written: the completion of an order, or the resolution of a
  /// report.
  auto requestedText() const {
    const auto completion = this->text("requestedCompletionDate");
    return completion.empty() ? this->text("requestedResolutionDate") : completion;
  }
  TermsView<Node> terms() const { return TermsView<Node>(this->node()["sla"]); }
  auto notes() const { return this->template list<NoteView<Node>>("note"); }
  auto history() const { return this->template list<TrackingView<Node>>("trackingRecord"); }
  auto activities() const { return this->template list<ActivityView<Node>>("activity"); }
  auto attachments() const { return this->template list<AttachmentView<Node>>("attachment"); }
  auto milestones() const { return this->template list<MilestoneView<Node>>("milestone"); }
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
  /// The person who does it in the assigned team; empty if nobody is named.
  auto person() const { return party(personRole); }
  /// The partner that does it; empty for work of our own.
  auto supplier() const { return party(supplierRole); }
  auto errors() const { return this->template list<ErrorMessageView<Node>>("errorMessage"); }
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
  std::optional<Instant> ordered() const { return this->time("orderDate"); }
  std::optional<Instant> requestedStart() const { return this->time("requestedStartDate"); }
  std::optional<Instant> requestedCompletion() const { return this->time("requestedCompletionDate"); }
  std::optional<Instant> expectedCompletion() const { return this->time("expectedCompletionDate"); }
  auto externalReferences() const {
    return this->template list<ExternalReferenceView<Node>>("externalReference");
  }
  auto cancellationReason() const { return this->text("cancellationReason"); }
  bool hasStarted() const { return this->has("startDate"); }
};

/// The reason of a trouble that is pending because its cancellation was asked for and is not answered yet.
inline constexpr std::string_view cancellationRequested = "cancellation-requested";

/// A report of trouble, quality or performance.
template <class Node>
class ReportView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  std::optional<Instant> reported() const { return this->time("creationDate"); }
  std::optional<Instant> requestedResolution() const { return this->time("requestedResolutionDate"); }
  std::optional<Instant> expectedResolution() const { return this->time("expectedResolutionDate"); }
  std::optional<Instant> resolved() const { return this->time("resolutionDate"); }
  /// When the service worked again, while the problem may still be open.
  std::optional<Instant> restored() const { return this->time("restorationDate"); }
  auto restorations() const { return this->template list<RestorationView<Node>>("restoration"); }
  /// The targets that it missed.
  auto breaches() const { return this->template list<BreachView<Node>>("targetBreach"); }
  /// The reports of which this one is a part.
  auto parentProblems() const { return this->template list<ReferenceView<Node>>("parentProblem"); }
  auto underlyingProblems() const { return this->template list<ReferenceView<Node>>("underlyingProblem"); }
  auto underlyingAlarms() const { return this->template list<ReferenceView<Node>>("underlyingAlarm"); }
  auto relatedEntities() const { return this->template list<ReferenceView<Node>>("relatedEntity"); }
  auto affectedServices() const { return this->template list<ReferenceView<Node>>("affectedService"); }
  auto affectedResources() const { return this->template list<ReferenceView<Node>>("affectedResource"); }
  /// The customer's reports behind it.
  auto customerReports() const { return this->template list<ReferenceView<Node>>("troubleTicket"); }
  auto statusChangeReason() const { return this->text("statusChangeReason"); }
  auto analyses() const { return this->template list<AnalysisView<Node>>("analysis"); }
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
