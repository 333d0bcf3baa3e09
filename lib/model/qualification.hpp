#pragma once

#include "model/views.hpp"

/// Qualifications: whether services can be had, item by item.
namespace som::model {

/// The answer that a service can be had as it was asked for.
inline constexpr std::string_view qualified = "qualified";

/// A reason for which a service cannot be had as it was asked for.
template <class Node>
class UnavailabilityReasonView : public View<Node> {
 public:
  using View<Node>::View;
  auto code() const { return this->text("code"); }
  auto label() const { return this->text("label"); }
};

/// A service that can be had instead.
template <class Node>
class ProposalView : public View<Node> {
 public:
  using View<Node>::View;
  auto service() const { return ServiceView<Node>(this->node()["alternateService"]); }
  /// nullopt: at the date that was asked for.
  std::optional<Instant> available() const { return this->time("alternateServiceAvailabilityDate"); }
};

/// The member of a qualification, and of its items, that says what was found.
inline constexpr std::string_view qualificationResult = "qualificationResult";

/// An item of a qualification: a service, and what was answered.
template <class Node>
class QualificationItemView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  /// `qualified`, `alternate`, `unqualified`; empty if it is not answered yet.
  auto result() const { return this->text(qualificationResult); }
  auto service() const { return ServiceView<Node>(this->node()["service"]); }
  /// When the service is wanted.
  std::optional<Instant> expectedAvailability() const {
    return this->time("expectedServiceAvailabilityDate");
  }
  /// When the service would be activated; nullopt: not known.
  std::optional<Instant> expectedActivation() const { return this->time("expectedActivationDate"); }
  auto reasons() const {
    return this->template list<UnavailabilityReasonView<Node>>("eligibilityUnavailabilityReason");
  }
  auto proposals() const { return this->template list<ProposalView<Node>>("alternateServiceProposal"); }
};

template <class Node>
class QualificationView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  auto stateText() const { return this->text("state"); }
  /// The worst result of its items; empty if it is not answered yet.
  auto result() const { return this->text(qualificationResult); }
  auto items() const { return this->template list<QualificationItemView<Node>>("serviceQualificationItem"); }
};

}  // namespace som::model
