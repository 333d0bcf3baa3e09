#pragma once

#include <optional>

#include "model/view.hpp"

/// The small files of `.som` in which one machine remembers what it did.
namespace som::model {

/// The failed deliveries of an event.
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

/// The moments at which a channel's program was run.
template <class Node>
class RunsView : public View<Node> {
 public:
  using View<Node>::View;
  auto runs() const { return this->template list<TextView<Node>>("runs"); }
};

/// The last scans that escalated.
template <class Node>
class LastScanView : public View<Node> {
 public:
  using View<Node>::View;
  std::optional<Instant> escalated() const { return this->time("escalated"); }
  /// The last one without a bad file or a failed change.
  std::optional<Instant> succeeded() const { return this->time("succeeded"); }
};

}  // namespace som::model
