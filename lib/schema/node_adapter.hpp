#pragma once

#include <valijson/adapters/std_string_adapter.hpp>
#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>
#include <valijson/internal/optional.hpp>

#include <optional>

#include "doc/document.hpp"

/// Adapts a document tree to valijson. A plain number or boolean also counts as its text if the schema
/// requires text.
namespace som::schema {

class NodeAdapter;
class NodeArrayIterator;
class NodeObjectIterator;

using NodeMember = std::pair<std::string, NodeAdapter>;

class NodeArray {
 public:
  using const_iterator = NodeArrayIterator;
  using iterator = NodeArrayIterator;
  NodeArray() = default;
  explicit NodeArray(doc::Node node) : node_(node) {}
  NodeArrayIterator begin() const;
  NodeArrayIterator end() const;
  std::size_t size() const { return node_.size(); }

 private:
  doc::Node node_;
};

class NodeObject {
 public:
  using const_iterator = NodeObjectIterator;
  using iterator = NodeObjectIterator;
  NodeObject() = default;
  explicit NodeObject(doc::Node node) : node_(node) {}
  NodeObjectIterator begin() const;
  NodeObjectIterator end() const;
  NodeObjectIterator find(const std::string& key) const;
  std::size_t size() const { return node_.size(); }

 private:
  doc::Node node_;
};

/// A value that a compiled schema keeps; it keeps its document alive.
class NodeFrozen : public valijson::adapters::FrozenValue {
 public:
  explicit NodeFrozen(doc::Node node) : node_(node) {}
  FrozenValue* clone() const override { return new NodeFrozen(node_); }
  bool equalTo(const valijson::adapters::Adapter& other, bool strict) const override;

 private:
  doc::Node node_;
};

class NodeValue {
 public:
  NodeValue() = default;
  explicit NodeValue(doc::Node node) : node_(node) {}
  valijson::adapters::FrozenValue* freeze() const { return new NodeFrozen(node_); }

  std::optional<NodeArray> getArrayOptional() const {
    return isArray() ? std::make_optional(NodeArray(node_)) : std::optional<NodeArray>();
  }
  std::optional<NodeObject> getObjectOptional() const {
    return isObject() ? std::make_optional(NodeObject(node_)) : std::optional<NodeObject>();
  }
  bool getArraySize(std::size_t& result) const { return isArray() && (result = node_.size(), true); }
  bool getObjectSize(std::size_t& result) const { return isObject() && (result = node_.size(), true); }
  bool getBool(bool& result) const { return isBool() && (result = *node_.boolean(), true); }
  bool getDouble(double& result) const { return isDouble() && (result = *node_.number(), true); }
  bool getInteger(std::int64_t& result) const { return isInteger() && (result = *node_.integer(), true); }
  bool getString(std::string& result) const { return isString() && (result = node_.text(), true); }

  static bool hasStrictTypes() { return true; }
  bool isArray() const { return node_.isSequence(); }
  bool isObject() const { return node_.isMapping(); }
  bool isNull() const { return node_.isNull(); }
  bool isBool() const { return node_.boolean().has_value(); }
  bool isInteger() const { return node_.integer().has_value(); }
  bool isDouble() const { return !isInteger() && node_.number().has_value(); }
  bool isNumber() const { return node_.number().has_value(); }
  bool isString() const { return node_.isString() || (node_.plain() && !isNull()); }

 private:
  doc::Node node_;
};

class NodeAdapter
    : public valijson::adapters::BasicAdapter<NodeAdapter, NodeArray, NodeMember, NodeObject, NodeValue> {
 public:
  explicit NodeAdapter(doc::Node node) : BasicAdapter(NodeValue(node)) {}
};

class NodeArrayIterator {
 public:
  using iterator_category = std::bidirectional_iterator_tag;
  using value_type = NodeAdapter;
  using difference_type = std::ptrdiff_t;
  using pointer = NodeAdapter*;
  using reference = NodeAdapter&;
  NodeArrayIterator(doc::Node list, doc::Node::Iterator at, std::size_t position)
      : list_(list), at_(at), position_(position) {}
  NodeAdapter operator*() const { return NodeAdapter(*at_); }
  valijson::adapters::DerefProxy<NodeAdapter> operator->() const {
    return valijson::adapters::DerefProxy<NodeAdapter>(**this);
  }
  friend bool operator==(const NodeArrayIterator& a, const NodeArrayIterator& b) { return a.at_ == b.at_; }
  NodeArrayIterator& operator++() {
    ++at_;
    ++position_;
    return *this;
  }
  NodeArrayIterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  /// Walks from the beginning, because the tree has no back links. Only `uniqueItems` uses it.
  NodeArrayIterator& operator--() {
    at_ = list_.begin();
    --position_;
    for (std::size_t i = 0; i < position_; ++i) ++at_;
    return *this;
  }
  void advance(std::ptrdiff_t steps) {
    for (; steps > 0; --steps) ++*this;
    for (; steps < 0; ++steps) --*this;
  }

 private:
  doc::Node list_;
  doc::Node::Iterator at_;
  std::size_t position_;
};

class NodeObjectIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = NodeMember;
  using difference_type = std::ptrdiff_t;
  using pointer = NodeMember*;
  using reference = NodeMember&;
  explicit NodeObjectIterator(doc::Node::Iterator at) : at_(at) {}
  NodeMember operator*() const { return {std::string((*at_).key()), NodeAdapter(*at_)}; }
  valijson::adapters::DerefProxy<NodeMember> operator->() const {
    return valijson::adapters::DerefProxy<NodeMember>(**this);
  }
  friend bool operator==(const NodeObjectIterator&, const NodeObjectIterator&) = default;
  NodeObjectIterator& operator++() {
    ++at_;
    return *this;
  }
  NodeObjectIterator operator++(int) {
    auto before = *this;
    ++at_;
    return before;
  }

 private:
  doc::Node::Iterator at_;
};

inline NodeArrayIterator NodeArray::begin() const { return {node_, node_.begin(), 0}; }
inline NodeArrayIterator NodeArray::end() const { return {node_, node_.end(), node_.size()}; }
inline NodeObjectIterator NodeObject::begin() const { return NodeObjectIterator(node_.begin()); }
inline NodeObjectIterator NodeObject::end() const { return NodeObjectIterator(node_.end()); }
inline NodeObjectIterator NodeObject::find(const std::string& key) const {
  auto at = node_.begin();
  while (at != node_.end() && (*at).key() != key) ++at;
  return NodeObjectIterator(at);
}
inline bool NodeFrozen::equalTo(const valijson::adapters::Adapter& other, bool strict) const {
  return NodeAdapter(node_).equalTo(other, strict);
}

}  // namespace som::schema

template <>
struct valijson::adapters::AdapterTraits<som::schema::NodeAdapter> {
  using DocumentType = som::doc::Node;
  static std::string adapterName() { return "NodeAdapter"; }
};
