#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/bounds.hpp"
#include "doc/tree.hpp"

namespace som::doc {

/// A scalar as a reader found it.
struct Token {
  std::string_view text;
  Span span;
  Style style = Style::plain;
};

/// The part that both readers share: appending nodes to a tree, and the rules on depth and duplicate keys.
class TreeBuilder {
 public:
  explicit TreeBuilder(Tree& tree, const Bounds& bounds = recordBounds) : tree_(tree), bounds_(bounds) {
    keys_.reserve(32);
    open_.reserve(16);
  }

  /// The index of the next node.
  std::uint32_t next() const { return static_cast<std::uint32_t>(tree_.nodes.size()); }
  NodeData& node(std::uint32_t index) { return tree_.nodes[index]; }

  /// Appends a scalar. A plain scalar gets its type from its text. Throws too-large, as `open` does.
  void scalar(const Token& token);
  void scalar(const Token& token, Type type);
  /// Opens a mapping or sequence; throws too-deep.
  std::uint32_t open(Type type, Style style, std::uint32_t begin);
  /// Notes the key of the next member of the innermost open mapping; throws duplicate-key.
  void key(std::uint32_t mapping, const Token& key);
  /// Counts a child of an open collection.
  void child(std::uint32_t collection) { ++tree_.nodes[collection].count; }
  void setKey(std::uint32_t index, const Token& key) {
    NodeData& data = tree_.nodes[index];
    data.key = key.text;
    data.keySpan = key.span;
    data.keyStyle = key.style;
  }
  void close(std::uint32_t collection, std::uint32_t end);

  /// Keeps a decoded text alive as long as the tree.
  std::string_view keep(std::string text) { return tree_.decoded.emplace_front(std::move(text)); }

  [[noreturn]] void fail(Code code, std::string message, Span span, std::string hint = {}) const;

 private:
  struct Key {
    std::uint32_t print;
    std::string_view text;
    Span span;
  };
  NodeData& append(Span span);
  [[noreturn]] void duplicate(const Key& first, const Key& second) const;
  void checkManyKeys(std::size_t from);

  Tree& tree_;
  Bounds bounds_;
  int depth_ = 0;
  std::vector<Key> keys_;          ///< of all open mappings
  std::vector<std::size_t> open_;  ///< for each open collection, the number of keys before it
};

}  // namespace som::doc
