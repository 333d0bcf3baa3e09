#pragma once

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::doc {

/// The type of a node. `integer` and `number` differ in how they are written (`1`, `1.0`).
enum class Type : std::uint8_t { null, boolean, integer, number, string, sequence, mapping };

/// The syntax of a text.
enum class Format : std::uint8_t { yaml, json };

/// The style of a node in its source.
enum class Style : std::uint8_t { plain, singleQuoted, doubleQuoted, literal, folded, block, flow };

/// One node of a document. Nodes are in document order, so the children of node i begin at i + 1.
struct NodeData {
  std::string_view text;  ///< decoded string, or source text of a plain scalar; in source or arena
  std::string_view key;   ///< of a member of a mapping
  Span span;              ///< an omitted value has an empty span just after its `:` or `-`
  Span keySpan;           ///< the key with its quotes; of an item of a block sequence, its dash
  std::uint32_t end = 0;  ///< one past the last node of the subtree
  std::uint32_t count = 0;
  Type type = Type::null;
  Style style = Style::plain;
  Style keyStyle = Style::plain;
};

/// The data of one document, shared by `Document` and its `Node`s.
struct Tree {
  SharedText source;
  std::string file;
  Format format = Format::yaml;
  std::vector<NodeData> nodes;             ///< never empty: nodes[0] is the root
  std::forward_list<std::string> decoded;  ///< scalars whose text differs from their source
  std::string construct;                   ///< a construct that som does not edit; empty if all is editable
  Span constructSpan;
};

}  // namespace som::doc
