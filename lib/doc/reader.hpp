#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "doc/document.hpp"
#include "doc/tree_builder.hpp"

namespace som::doc {

/// Thrown inside the layer if the direct reader meets YAML that it leaves to yaml-cpp.
struct GiveUp {
  const char* construct;  ///< with its article: "an anchor"
  Span span;
};

/// The direct reader: recursive descent over the YAML block subset, its flow part, and strict JSON.
///
/// It works on a text that `checkText` accepted and that ends in a NUL, so scanning needs no bounds checks.
class Reader {
 public:
  /// In mode `checking`, anchors, aliases and tags are skipped: errors beside them are refused, but the tree
  /// is meaningless.
  enum class Mode { reading, checking };
  Reader(Tree& tree, std::size_t from, Mode mode = Mode::reading, const Bounds& bounds = recordBounds);

  enum class After { end, marker };
  /// Reads one YAML document from the current place up to the end or the next `---` or `...`.
  After readYaml();
  /// Reads one JSON value and the white space after it.
  After readJson();
  /// Reads a quoted or block scalar whose further lines are indented deeper than `parent`.
  Token scalarBelow(int parent);
  /// The offset at which reading stopped.
  std::size_t offset() const { return at(p_); }

 private:
  // Places.
  std::uint32_t at(const char* p) const { return static_cast<std::uint32_t>(p - base_); }
  Span span(const char* begin, const char* end) const { return {at(begin), at(end)}; }
  int column() const { return static_cast<int>(p_ - lineStart_); }
  [[noreturn]] void fail(std::string message, Span where, std::string hint = {}) const;
  [[noreturn]] void failAt(const char* p, std::string message, std::string hint = {}) const;
  [[noreturn]] void giveUp(const char* construct, const char* from, const char* to) const;
  void noteConstruct(const char* construct, const char* from, const char* to);
  bool directive();

  // Lines (reader_block.cpp).
  void startLine();
  void nextContent();
  void skipBlanks();
  bool atLineEnd();
  bool isMarker(const char* p) const;

  // Blocks: each begins at its first character and ends at the first character of the next content line.
  enum class Place { ownLine, afterDash, afterColon, afterMarker };
  void blockNode(int parent, Place place);
  bool passProperties();
  void blockPlain(int parent, Place place);
  void blockQuoted(int parent, Place place);
  void blockMapping(int column, Token key);
  void memberValue(int column);
  void nestedOrNull(int column, const char* colonEnd);
  Token nextKey();
  void blockSequence(int column, bool zeroIndented);
  void finishLine(int parent, bool plain);
  void mayStartMapping(Place place, const Token& key) const;
  [[noreturn]] void failLongKey(const Token& key) const;
  [[noreturn]] void failIndent(bool deeper) const;

  // Flow (reader_flow.cpp).
  void flowNode();
  void flowSequence();
  void flowMapping();
  bool flowSkip();
  void flowPart(const char* open);
  std::string stillOpen(const char* open) const;
  void flowSeparator(char close, const char* open, bool afterPlain);
  void jsonValue();
  void jsonArray();
  void jsonObject();
  void jsonNumber();
  [[noreturn]] void jsonUnclosed(char close, const char* open) const;
  void jsonSpace();

  // Scalars (reader_scalar.cpp).
  Token plain(bool inFlow);
  Token quoted();
  Token singleQuoted();
  Token doubleQuoted();
  void escape(std::string& out, const char* open);
  std::uint32_t hexDigits(int count, const char* from);
  struct BlockHeader {
    bool folded = false;
    char chomp = ' ';  ///< `-`, `+` or a blank
    int indent = -1;   ///< of its lines; -1 if the first line determines it
  };
  struct BlockLine {
    const char* begin = nullptr;
    const char* text = nullptr;  ///< after the indentation
    const char* end = nullptr;
    int width = 0;  ///< of the indentation
  };
  void literal(int parent);
  Token blockScalar(int parent);
  BlockHeader blockHeader(int parent);
  std::optional<BlockLine> lineBelow(const char* from, int indent) const;
  int literalIndent(const BlockLine& line, const BlockLine& widest) const;
  [[noreturn]] void failPlainStart() const;
  void requireClosed(const char* open);
  void foldLines(std::string& out, const char* open, bool escaped);
  [[noreturn]] void failShallow(std::string hint) const;

  Tree& tree_;
  TreeBuilder builder_;
  const char* base_;
  const char* end_;
  const char* p_;
  const char* lineStart_;
  const char* close_ = nullptr;  ///< the quote that ends a quoted scalar of several lines
  int indent_ = 0;               ///< of the line at p_; -1 at the end and at a document marker
  int parent_ = -1;  ///< further lines of a quoted scalar or in brackets must be deeper than this column
  int start_ = 0;    ///< column of the block node, with its anchor and tag
  bool strict_;      ///< JSON
  bool checking_;
};

/// Reads one YAML document in [`from`, `to`) through yaml-cpp into an empty tree.
void readWithYamlCpp(Tree& tree, std::size_t from, std::size_t to);

/// Character classes.
enum : unsigned char {
  blankClass = 1,      // space, tab, line end, end of text
  flowClass = 2,       // , [ ] { }
  stopClass = 4,       // where a plain scalar may end: : # line end, end of text
  indicatorClass = 8,  // cannot begin a plain scalar
  quoteStop = 16,      // a double quoted scalar needs attention here: " \ line end, end of text
};

struct ClassTable {
  unsigned char of[256] = {};
  constexpr ClassTable() {
    for (const char c : {' ', '\t', '\n', '\r', '\0'}) add(c, blankClass | indicatorClass);
    for (const char c : {',', '[', ']', '{', '}'}) add(c, flowClass | indicatorClass);
    for (const char c : {':', '#', '\n', '\r', '\0'}) add(c, stopClass);
    for (const char c : {'#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '-', '?', ':'})
      add(c, indicatorClass);
    for (const char c : {'"', '\\'}) add(c, quoteStop);
    for (int c = 0; c < 32; ++c) add(static_cast<char>(c), quoteStop);
  }
  constexpr void add(char c, unsigned mask) {
    unsigned char& cell = of[static_cast<unsigned char>(c)];
    cell = static_cast<unsigned char>(cell | mask);
  }
};
inline constexpr ClassTable classTable;
inline bool is(char c, unsigned mask) { return (classTable.of[static_cast<unsigned char>(c)] & mask) != 0; }

}  // namespace som::doc
