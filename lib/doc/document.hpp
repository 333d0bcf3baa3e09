#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/tree.hpp"

namespace som::doc {

/// Whole in doc/value.hpp.
using Value = nlohmann::ordered_json;

/// The format that a file's ending stands for: `.json` is JSON, all else YAML.
Format formatOf(std::string_view path);

/// A view of one node, cheap to copy; valid as long as a copy of its document lives.
///
/// A missing node (default, or the answer for a key that is not there) is false and safe to ask anything:
/// it is null, empty, and has no children.
class Node {
 public:
  Node() = default;
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  explicit operator bool() const { return tree_ != nullptr; }
  Type type() const { return data().type; }
  bool isMapping() const { return data().type == Type::mapping; }
  bool isSequence() const { return data().type == Type::sequence; }
  bool isScalar() const { return tree_ && data().type < Type::sequence; }
  bool isString() const { return data().type == Type::string; }
  bool isNull() const { return data().type == Type::null; }

  /// The decoded value of a string, the source text of a plain number or boolean; else empty.
  std::string_view text() const { return data().type == Type::null ? std::string_view() : data().text; }
  /// True for a scalar written without quotes.
  bool plain() const { return isScalar() && data().style == Style::plain; }
  Style style() const { return data().style; }

  /// The value of an integer that fits; nothing for all else.
  std::optional<std::int64_t> integer() const;
  /// The value of an integer or a number; nothing for all else.
  std::optional<double> number() const;
  std::optional<bool> boolean() const;

  /// The member of a mapping, or a missing node.
  Node operator[](std::string_view key) const;
  /// The n-th item or member, or a missing node. Takes a step for each child before it.
  Node at(std::size_t position) const;
  std::size_t size() const { return data().count; }
  bool empty() const { return data().count == 0; }

  /// The key under which a member stands in its mapping; empty for all else.
  std::string_view key() const { return data().key; }
  /// Where the value is written: with quotes and brackets, without comments.
  Span span() const { return data().span; }
  /// Where the key is written, with its quotes; for an item of a block sequence the dash.
  Span keySpan() const { return data().keySpan; }

  class Iterator;
  /// Goes over the items of a sequence or the values of a mapping.
  Iterator begin() const;
  Iterator end() const;

  const NodeData& data() const { return tree_ ? tree_->nodes[index_] : missing(); }
  const Tree* tree() const { return tree_; }
  std::uint32_t index() const { return index_; }
  friend bool operator==(const Node&, const Node&) = default;

 private:
  static const NodeData& missing();
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class Node::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Node;
  using difference_type = std::ptrdiff_t;
  using pointer = const Node*;
  using reference = Node;

  Iterator() = default;
  Iterator(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
  Node operator*() const { return {tree_, index_}; }
  Iterator& operator++() {
    index_ = tree_->nodes[index_].end;
    return *this;
  }
  Iterator operator++(int) {
    Iterator before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const Iterator&, const Iterator&) = default;

 private:
  const Tree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

inline Node::Iterator Node::begin() const {
  return tree_ && data().type >= Type::sequence ? Iterator(tree_, index_ + 1) : Iterator();
}
inline Node::Iterator Node::end() const {
  return tree_ && data().type >= Type::sequence ? Iterator(tree_, data().end) : Iterator();
}

/// A text that was read, with its tree. Copies share one tree and are cheap; nodes stay valid when it moves.
class Document {
 public:
  explicit Document(std::shared_ptr<const Tree> tree) : tree_(std::move(tree)) {}

  Node root() const { return {tree_.get(), 0}; }
  const SharedText& source() const { return tree_->source; }
  const std::string& file() const { return tree_->file; }
  Format format() const { return tree_->format; }

  /// False where the text uses YAML that is read but not edited: anchors, tags, multi-line plain scalars …
  bool editable() const { return tree_->construct.empty(); }
  /// What makes it not editable, for messages ("an anchor"), and where it stands.
  const std::string& construct() const { return tree_->construct; }
  Span constructSpan() const { return tree_->constructSpan; }

  /// A diagnostic about this document at `node` (its key where it has an empty span).
  Diagnostic diagnostic(Code code, std::string message, Node node) const;

 private:
  std::shared_ptr<const Tree> tree_;
};

/// The limits on what is read; beyond them `too-large` or `too-deep`.
inline constexpr std::size_t maxFileBytes = std::size_t{16} << 20;
inline constexpr std::size_t maxPayloadBytes = std::size_t{64} << 20;
inline constexpr int maxDepth = 200;
inline constexpr std::size_t maxNodes =
    1'000'000;  ///< values in a document: a node takes far more than a byte
inline constexpr std::size_t maxAliasNodes = 10'000;

/// Reads one document. `file` is used in messages only.
///
/// Throws Error: syntax, duplicate-key, invalid-utf8, conflict-markers, several-documents, too-large,
/// too-deep. An empty text, or one of comments alone, is a null document in YAML and a syntax error in JSON.
Document read(std::string text, std::string file, Format format);

/// The value of a top-level key, told by a look at the outermost lines alone: a plain word of letters in
/// block style, or one in quotes in JSON that has a member a line. Nothing where that is not certain, be it
/// that the text is written otherwise, be it that something is wrong with it.
std::optional<std::string_view> glance(std::string_view text, std::string_view key);

/// Reads all documents of a payload: YAML documents parted by `---`, or JSON values one after the other
/// (NDJSON). Empty YAML documents are left out. Places are those of the whole payload.
std::vector<Document> readAll(std::string text, std::string file, Format format);

/// The tree as a value; a null value where the node is missing.
Value toValue(Node node);

/// A document of the value, whose nodes have the texts that it has. `file` is used in messages only. Throws
/// too-deep and too-large as `read`.
Document toDocument(const Value& value, std::string file = {});

/// The node as compact JSON on one line; numbers keep their text where that is JSON.
std::string toJson(Node node);
/// The same behind a text.
void appendJson(std::string& out, Node node);

/// True where the node holds the same data as the value, see `sameValue`.
bool sameValue(Node node, const Value& value);

}  // namespace som::doc
