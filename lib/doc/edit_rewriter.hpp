#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/edit_source.hpp"
#include "doc/emit.hpp"
#include "doc/value.hpp"

namespace som::doc {

/// Turns the difference between a document and a value into replacements in its text.
class Rewriter {
 public:
  Rewriter(const Document& before, bool literals);
  std::string run(const Value& after);

 private:
  /// The surroundings of a value, which determine how it can be written.
  struct Place {
    enum class Kind { root, member, item, flow } kind;
    int column;           ///< of the key or dash; in flow style of the first character of the line
    bool spread = false;  ///< flow: the parts of the enclosing collection have lines of their own
  };
  /// A member or item as a whole: from its key or dash to the end of its value.
  struct Entry {
    Span span;
    Node node;
    bool removed = false;
  };

  void change(Node node, const Value& value, Place place);
  void changeMapping(Node node, const Value& value, Place place);
  void changeSequence(Node node, const Value& value, Place place);
  std::vector<Entry> entriesOf(Node node) const;
  Place placeOf(Node collection, const Entry& entry, Place outer) const;
  /// Inserts a new entry after `previous`, or before all entries if it is nullopt.
  void add(Node collection, const std::vector<Entry>& entries, std::optional<std::size_t> previous,
           const std::string* key, const Value& value, Place place);
  void removeMarked(Node collection, const std::vector<Entry>& entries);

  // Block style (edit_block.cpp).
  void replaceInBlock(Node node, const Value& value, Place place);
  void replaceRoot(Node node, const Value& value);
  std::string afterIndicator(Node node, const Value& value, Place place) const;
  void replaceLiteral(Node node, std::string_view head, std::string_view below);
  void addToBlock(const std::vector<Entry>& entries, std::optional<std::size_t> previous,
                  const std::string* key, const Value& value);
  void removeFromBlock(const std::vector<Entry>& entries, std::size_t first, std::size_t last);
  std::uint32_t indicatorEnd(Node node, Place place) const;
  std::uint32_t ownEnd(std::uint32_t end, int column) const;

  // Flow style and JSON (edit_flow.cpp).
  void detectJsonStyle();
  void replaceInFlow(Node node, const Value& value, Place place);
  std::string flowText(const Value& value, Place place) const;
  void appendJson(std::string& out, const Value& value, int column, bool spread) const;
  void addToFlow(Node collection, const std::vector<Entry>& entries, std::optional<std::size_t> previous,
                 const std::string* key, const Value& value, Place place);
  bool hasComment(std::uint32_t end) const;
  void addBelow(std::uint32_t end, const std::string& line);
  Span linesOf(const std::vector<Entry>& entries, std::size_t first, std::size_t last) const;
  void removeFromFlow(const std::vector<Entry>& entries, std::size_t first, std::size_t last);
  bool isSpread(Node collection) const;
  std::string separator(Node collection, const std::vector<Entry>& entries) const;

  const Document& before_;
  SourceEdits edits_;
  bool json_;
  Emitter::Layout layout_;
  std::string comma_ = ", ";        ///< between values on one line
  std::set<std::uint32_t> commas_;  ///< ends of entries that got a comma
  std::string colon_ = ": ";
};

}  // namespace som::doc
