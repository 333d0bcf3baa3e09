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

/// Defined in doc/value.hpp.
using Value = nlohmann::ordered_json;

/// Returns the format of a file name: `.json` is JSON, any other ending YAML.
Format formatOf(std::string_view path);

/// A view of one node. It is cheap to copy, and valid as long as a copy of its document lives.
///
/// A missing node (default-constructed, or the result for an absent key) converts to false. All its members
/// may be called: it is null, empty, and has no children.
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

  /// The decoded value of a string, or the source text of a plain number or boolean; else empty.
  std::string_view text() const { return data().type == Type::null ? std::string_view() : data().text; }
  /// True for a scalar written without quotes.
  bool plain() const { return isScalar() && data().style == Style::plain; }
  Style style() const { return data().style; }

  /// The value of an integer that fits; else nullopt.
  std::optional<std::int64_t> integer() const;
  /// The value of an integer or a number; else nullopt.
  std::optional<double> number() const;
  std::optional<bool> boolean() const;

  /// Returns the member of a mapping, or a missing node.
  Node operator[](std::string_view key) const;
  /// Returns the n-th item or member, or a missing node. Linear in n.
  Node at(std::size_t position) const;
  std::size_t size() const { return data().count; }
  bool empty() const { return data().count == 0; }

  /// The key of a member in its mapping; empty for other nodes.
  std::string_view key() const { return data().key; }
  /// The bytes of the value, with quotes and brackets, without comments.
  Span span() const { return data().span; }
  /// The bytes of the key with its quotes; of an item of a block sequence, its dash.
  Span keySpan() const { return data().keySpan; }

  class Iterator;
  /// Iterates over the items of a sequence or the values of a mapping.
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

/// A parsed text with its tree. Copies share one tree; nodes stay valid when the document moves.
class Document {
 public:
  explicit Document(std::shared_ptr<const Tree> tree) : tree_(std::move(tree)) {}

  Node root() const { return {tree_.get(), 0}; }
  const SharedText& source() const { return tree_->source; }
  const std::string& file() const { return tree_->file; }
  Format format() const { return tree_->format; }

  /// False if the text uses YAML that som reads but does not edit: anchors, tags, multi-line plain scalars …
  bool editable() const { return tree_->construct.empty(); }
  /// The construct that prevents editing, for messages ("an anchor"), and its place.
  const std::string& construct() const { return tree_->construct; }
  Span constructSpan() const { return tree_->constructSpan; }

  /// Makes a diagnostic about this document at `node`, or at its key if the node's span is empty.
  Diagnostic diagnostic(Code code, std::string message, Node node) const;

 private:
  std::shared_ptr<const Tree> tree_;
};

/// Upper bounds for what is read. Larger input throws `too-large` or `too-deep`.
inline constexpr std::size_t maxFileBytes = std::size_t{16} << 20;
inline constexpr std::size_t maxPayloadBytes = std::size_t{64} << 20;
inline constexpr int maxDepth = 200;
inline constexpr std::size_t maxNodes =
    1'000'000;  ///< values in a document; a node takes much more than a byte
inline constexpr std::size_t maxAliasNodes = 10'000;

/// Parses one document. `file` is used in messages only.
///
/// Throws Error: syntax, duplicate-key, invalid-utf8, conflict-markers, several-documents, too-large,
/// too-deep. An empty text, or one of comments only, is a null document in YAML and a syntax error in JSON.
Document read(std::string text, std::string file, Format format);

/// Returns the value of a top-level key by looking at the outermost lines only. The value must be a plain
/// word of letters in block style, or a quoted word in JSON with one member per line. Returns nullopt if the
/// text is written differently or might be invalid.
std::optional<std::string_view> glance(std::string_view text, std::string_view key);

/// Parses all documents of a payload: YAML documents separated by `---`, or JSON values one after the other
/// (NDJSON). Empty YAML documents are left out. Places refer to the whole payload.
std::vector<Document> readAll(std::string text, std::string file, Format format);

/// Returns the tree as a value; null for a missing node.
Value toValue(Node node);

/// Makes a document of the value, with the same texts. `file` is used in messages only. Throws too-deep and
/// too-large as `read` does.
Document toDocument(const Value& value, std::string file = {});

/// Returns the node as compact JSON on one line. A number keeps its text if that is valid JSON.
std::string toJson(Node node);
/// Appends the same to a text.
void appendJson(std::string& out, Node node);

/// True if the node holds the same data as the value, see `sameValue`.
bool sameValue(Node node, const Value& value);

}  // namespace som::doc
