#pragma once

#include <string_view>

#include "model/entry_views.hpp"
#include "model/views.hpp"

/// The events of the outbox.
namespace som::model {

/// A notification of TMF688: a record as it was then, and an entry of one of its lists.
template <class Node>
class NotificationView : public View<Node> {
 public:
  using View<Node>::View;
  EscalationView<Node> escalation() const { return EscalationView<Node>(this->node()["escalation"]); }
  /// The name of the jeopardy level that the record had; empty if it never had an alert.
  auto level() const {
    auto name = AlertView<Node>().level();
    for (const Node member : this->node())
      if (const auto alerts = RecordView<Node>(member).alerts(); !alerts.empty())
        name = alerts.back().level();
    return name;
  }
};

/// A CloudEvents document of the outbox.
template <class Node>
class EventView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto type() const { return this->text("type"); }
  /// The id of the record that it is about.
  auto subject() const { return this->text("subject"); }
  auto time() const { return this->text("time"); }
  auto sequence() const { return this->text("sequence"); }
  NotificationView<Node> notification() const {
    return NotificationView<Node>(this->node()["data"]["event"]);
  }
};

}  // namespace som::model
