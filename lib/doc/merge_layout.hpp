#pragma once

#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/edit_source.hpp"

namespace som::doc {

/// The parts of the text of a YAML document in block style, line by line. Each member or item of a block
/// collection has the comments above it, beside it, and if it is a block collection itself those at its end.
class MergeLayout {
 public:
  /// The text of `document` must outlive it. Other documents have no parts.
  explicit MergeLayout(const Document& document);

  struct Part {
    Span lead;   ///< whole lines above: comments and empty lines
    Span body;   ///< from the key or dash to the end of the value; of a block collection its first line
    Span tail;   ///< the rest of that line: a comment, without the line end
    Span trail;  ///< of a block collection: whole lines below its last entry
    std::uint32_t end = 0;  ///< the start of the line after all of it
    int column = 0;         ///< of the key or dash
    bool known = false;
    bool isBlock = false;       ///< the value is a block collection with entries
    bool beginsBeside = false;  ///< the first entry of the collection is on the line of its dash
  };
  /// True if the document has parts.
  bool known() const { return !parts_.empty(); }
  /// The part of an entry of a block collection; `known` is false for other nodes.
  const Part& of(Node node) const;
  std::string_view text(Span span) const { return lines_.text().substr(span.begin, span.end - span.begin); }
  /// The text of a node with all its comments; of a node without a part, only its value.
  std::string_view whole(Node node) const;
  /// The text before the first entry of the document: a byte order mark, directives, `---`.
  std::string_view head() const { return text(head_); }

 private:
  std::uint32_t collection(Node node, std::uint32_t from, int column);
  std::uint32_t entry(Node node, std::uint32_t from);
  std::uint32_t trailEnd(std::uint32_t from, int column) const;
  std::uint32_t contentEnd(Node node) const;

  SourceEdits lines_;
  std::vector<Part> parts_;
  Span head_;
};

}  // namespace som::doc
