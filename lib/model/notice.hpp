#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/entry_views.hpp"
#include "model/views.hpp"

/// The events of the outbox, and the records of their deliveries.
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

/// The failed deliveries of an event, as `.som` keeps them.
template <class Node>
class TriesView : public View<Node> {
 public:
  using View<Node>::View;
  int tries() const { return this->number("tries").value_or(0); }
  std::optional<Instant> last() const { return this->time("last"); }
  std::optional<Instant> next() const { return this->time("next"); }
  auto error() const { return this->text("error"); }
  bool failed() const { return this->flag("failed"); }
  /// The recipients who have got it in a digest.
  auto handed() const { return this->template list<TextView<Node>>("handed"); }
};

/// The moments at which a channel's program was run, as `.som` keeps them.
template <class Node>
class RunsView : public View<Node> {
 public:
  using View<Node>::View;
  auto runs() const { return this->template list<TextView<Node>>("runs"); }
};

}  // namespace som::model
