#pragma once

#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::doc {

/// What a node holds; `integer` and `number` are told apart by how they are written (`1`, `1.0`).
enum class Type : std::uint8_t { null, boolean, integer, number, string, sequence, mapping };

/// The syntax that a text is read and written in.
enum class Format : std::uint8_t { yaml, json };

/// How a node is written in its source.
enum class Style : std::uint8_t { plain, singleQuoted, doubleQuoted, literal, folded, block, flow };

/// One node of a document; nodes lie in document order, so that the children of node i begin at i + 1.
struct NodeData {
  std::string_view text;  ///< decoded string, or the source text of a plain scalar; into source or arena
  std::string_view key;   ///< of a member of a mapping
  Span span;              ///< a value left out has an empty span just after its `:` or `-`
  Span keySpan;           ///< the key with its quotes; for an item of a block sequence, its dash
  std::uint32_t end = 0;  ///< one past the last node of the subtree
  std::uint32_t count = 0;
  Type type = Type::null;
  Style style = Style::plain;
  Style keyStyle = Style::plain;
};

/// All of one document; shared by `Document` and looked into by `Node`.
struct Tree {
  SharedText source;
  std::string file;
  Format format = Format::yaml;
  std::vector<NodeData> nodes;             ///< never empty: nodes[0] is the root
  std::forward_list<std::string> decoded;  ///< scalars that are not written as they read
  std::string construct;                   ///< what is read but not edited; empty where all is edited
  Span constructSpan;
};

}  // namespace som::doc
