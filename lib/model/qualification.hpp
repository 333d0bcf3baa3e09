#pragma once

#include "model/views.hpp"

/// Qualifications: whether services can be had, item by item.
namespace som::model {

/// The answer that a service can be had as it was asked for.
inline constexpr std::string_view qualified = "qualified";

/// An item of a qualification: a service, and what was answered.
template <class Node>
class QualificationItemView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  /// `qualified`, `alternate`, `unqualified`; empty if it is not answered yet.
  auto result() const { return this->text("qualificationResult"); }
  auto service() const { return ServiceView<Node>(this->node()["service"]); }
  /// When the service is wanted.
  std::optional<Instant> expectedAvailability() const {
    return this->time("expectedServiceAvailabilityDate");
  }
};

template <class Node>
class QualificationView : public RecordView<Node> {
 public:
  using RecordView<Node>::RecordView;
  auto stateText() const { return this->text("state"); }
  /// The worst result of its items; empty if it is not answered yet.
  auto result() const { return this->text("qualificationResult"); }
  auto items() const { return this->template list<QualificationItemView<Node>>("serviceQualificationItem"); }
};

}  // namespace som::model
