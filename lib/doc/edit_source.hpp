#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::doc {

/// A text under change: what its lines are, and the replacements that were noted.
class SourceEdits {
 public:
  explicit SourceEdits(std::string_view text);

  std::string_view text() const { return text_; }
  /// The start of the line of `at`, after a byte order mark.
  std::uint32_t lineStart(std::uint32_t at) const;
  /// The end of the line of `at`, before its line end: after a trailing comment.
  std::uint32_t lineEnd(std::uint32_t at) const;
  /// The start of the line after that of `at`; the end of the text where there is none.
  std::uint32_t nextLine(std::uint32_t at) const;
  /// The end of the line before that of `at`; the start of the text where there is none.
  std::uint32_t previousLineEnd(std::uint32_t at) const;
  int column(std::uint32_t at) const { return static_cast<int>(at - lineStart(at)); }
  /// Spaces at the start of the line of `at`.
  int indentation(std::uint32_t at) const;
  bool onOneLine(std::uint32_t a, std::uint32_t b) const;
  /// True where only spaces stand before `at` on its line.
  bool beginsLine(std::uint32_t at) const { return indentation(at) == column(at); }
  std::string_view between(std::uint32_t a, std::uint32_t b) const { return text_.substr(a, b - a); }

  /// Replacements may be noted in any order; those that begin at the same place take effect in the order of
  /// their notes, and what an earlier one removed stays removed. Line feeds become the line ends of the text.
  void replace(Span span, std::string_view with);
  void remove(Span span) { replace(span, {}); }
  void insert(std::uint32_t at, std::string_view what) { replace({at, at}, what); }

  /// The text with all replacements made.
  std::string apply();

 private:
  struct Replacement {
    Span span;
    std::string text;
  };
  std::string_view text_;
  std::uint32_t start_ = 0;  ///< after a byte order mark
  bool crlf_ = false;
  std::vector<Replacement> replacements_;
};

}  // namespace som::doc
