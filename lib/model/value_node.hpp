#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "doc/value.hpp"

namespace som::model {

/// A view of a value that reads as doc::Node does, so that one view of a record serves both of its forms.
/// Valid until the value changes. A missing node is false and safe to ask anything: its text is empty, and it
/// has no children.
class ValueNode {
 public:
  ValueNode() = default;
  ValueNode(const doc::Value& value) : value_(&value) {}

  explicit operator bool() const { return value_ != nullptr; }
  bool isMapping() const { return value_ && value_->is_object(); }
  bool isSequence() const { return value_ && value_->is_array(); }

  /// The text of a scalar, numbers and booleans as they are written; empty for lists and mappings.
  std::string text() const;
  /// The value of an integer that fits; else nullopt.
  std::optional<std::int64_t> integer() const;
  std::optional<bool> boolean() const;
  /// The member of a mapping, or a missing node.
  ValueNode operator[](std::string_view key) const;
  /// The n-th item of a sequence, or a missing node.
  ValueNode at(std::size_t position) const;
  std::size_t size() const { return value_ && value_->is_structured() ? value_->size() : 0; }
  bool empty() const { return size() == 0; }

  class Iterator;
  /// Goes over the items of a sequence; a mapping has none here.
  Iterator begin() const;
  Iterator end() const;

  /// The value; null for a missing node.
  const doc::Value* value() const { return value_; }

 private:
  const doc::Value* value_ = nullptr;
};

class ValueNode::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = ValueNode;
  using difference_type = std::ptrdiff_t;
  using pointer = const ValueNode*;
  using reference = ValueNode;

  Iterator() = default;
  explicit Iterator(const doc::Value* at) : at_(at) {}
  ValueNode operator*() const { return *at_; }
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
  const doc::Value* at_ = nullptr;
};

inline ValueNode::Iterator ValueNode::begin() const {
  return isSequence() && !value_->empty() ? Iterator(&value_->front()) : Iterator();
}
inline ValueNode::Iterator ValueNode::end() const {
  return isSequence() && !value_->empty() ? Iterator(&value_->front() + value_->size()) : Iterator();
}

}  // namespace som::model
