#pragma once

#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "doc/document.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/value_node.hpp"

/// What typed views are made of (views.hpp): the base of all views, lists of them, texts and references.
namespace som::model {

/// The entries of a list, each as a view.
template <class ViewOf, class Node>
class ViewRange {
 public:
  class Iterator {
   public:
    using Inner = decltype(std::declval<const Node&>().begin());
    using iterator_category = std::input_iterator_tag;
    using value_type = ViewOf;
    using difference_type = std::ptrdiff_t;
    using pointer = const ViewOf*;
    using reference = ViewOf;

    Iterator() = default;
    explicit Iterator(Inner at) : at_(at) {}
    ViewOf operator*() const { return ViewOf(*at_); }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    Inner at_;
  };

  explicit ViewRange(Node list) : list_(list) {}
  Iterator begin() const { return Iterator(list_.begin()); }
  Iterator end() const { return Iterator(list_.end()); }
  std::size_t size() const { return list_.size(); }
  bool empty() const { return list_.empty(); }
  /// The n-th entry, or a missing one.
  ViewOf at(std::size_t position) const { return ViewOf(list_.at(position)); }
  /// The first or the last entry, a missing one of an empty list.
  ViewOf front() const { return ViewOf(list_.at(0)); }
  ViewOf back() const { return ViewOf(empty() ? Node() : list_.at(size() - 1)); }
  Node node() const { return list_; }

 private:
  Node list_;
};

/// What all views have.
template <class Node>
class View {
 public:
  using Text = decltype(std::declval<const Node&>().text());

  View() = default;
  explicit View(Node node) : node_(node) {}
  explicit operator bool() const { return static_cast<bool>(node_); }
  Node node() const { return node_; }

 protected:
  Text text(std::string_view field) const { return node_[field].text(); }
  bool has(std::string_view field) const { return static_cast<bool>(node_[field]); }
  bool flag(std::string_view field) const { return node_[field].boolean().value_or(false); }
  /// The text; nullopt if the record does not have the field.
  std::optional<Text> optionalText(std::string_view field) const {
    const Node node = node_[field];
    return node ? std::optional<Text>(node.text()) : std::nullopt;
  }
  std::optional<int> number(std::string_view field) const {
    const auto number = node_[field].integer();
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
  }
  std::optional<Instant> time(std::string_view field) const {
    const Node node = node_[field];
    return node ? parseInstant(node.text()) : std::nullopt;
  }
  /// The first of several times that the record has.
  std::optional<Instant> firstTime(std::initializer_list<std::string_view> fields) const {
    for (const std::string_view field : fields)
      if (const auto found = time(field)) return found;
    return std::nullopt;
  }
  std::optional<Duration> duration(std::string_view field) const { return duration(node_[field]); }
  std::optional<Duration> duration(Node node) const {
    return node ? parseDuration(node.text()) : std::nullopt;
  }
  lifecycle::State state(std::string_view field) const {
    return lifecycle::states.parse(node_[field].text()).value_or(lifecycle::State::none);
  }
  template <class ViewOf>
  ViewRange<ViewOf, Node> list(std::string_view field) const {
    return ViewRange<ViewOf, Node>(node_[field]);
  }

 private:
  Node node_;
};

/// The roles of related parties that som knows.
inline constexpr std::string_view customerRole = "customer";
inline constexpr std::string_view assigneeRole = "assignee";      ///< a team, usually
inline constexpr std::string_view personRole = "assignedPerson";  ///< who does it in the team
inline constexpr std::string_view supplierRole = "supplier";
inline constexpr std::string_view ownerRole = "owner";  ///< who answers for a service or resource

/// The field whose value decides which service level fits a record.
inline constexpr std::string_view priorityField = "priority";

/// A text in a list of texts.
template <class Node>
class TextView : public View<Node> {
 public:
  using View<Node>::View;
  typename View<Node>::Text text() const { return this->node().text(); }
};

/// An entry that refers to something by its id: a service, a resource, an alarm, another system's record.
template <class Node>
class ReferenceView : public View<Node> {
 public:
  using View<Node>::View;
  auto id() const { return this->text("id"); }
  auto optionalId() const { return this->optionalText("id"); }
  Node idNode() const { return this->node()["id"]; }
  auto name() const { return this->text("name"); }
  auto role() const { return this->text("role"); }
  Node roleNode() const { return this->node()["role"]; }
  /// Of a support: supports of the same group protect each other; empty if it is not protected.
  auto protectionGroup() const { return this->text("protectionGroup"); }
  auto version() const { return this->text("version"); }
  /// `dependency`, `child` …; of relations between records.
  auto relationshipType() const { return this->text("relationshipType"); }
  /// The activity for which the record of `id` waits; of `requestedBy`.
  auto activity() const { return this->text("activity"); }
  /// The item of the qualification of `id`; of `qualification`.
  auto item() const { return this->text("itemId"); }
};

/// The texts of a list.
template <class Node>
std::vector<typename View<Node>::Text> textsOf(const ViewRange<TextView<Node>, Node>& list) {
  std::vector<typename View<Node>::Text> texts;
  texts.reserve(list.size());
  for (const auto one : list) texts.push_back(one.text());
  return texts;
}

/// The ids of a list of references.
template <class Node>
std::vector<typename View<Node>::Text> idsOf(const ViewRange<ReferenceView<Node>, Node>& list) {
  std::vector<typename View<Node>::Text> ids;
  ids.reserve(list.size());
  for (const auto one : list) ids.push_back(one.id());
  return ids;
}

}  // namespace som::model
