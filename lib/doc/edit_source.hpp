#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::doc {

/// A text with pending replacements, and its lines.
class SourceEdits {
 public:
  explicit SourceEdits(std::string_view text);

  std::string_view text() const { return text_; }
  /// Returns the start of the line that contains `at`, after a byte order mark.
  std::uint32_t lineStart(std::uint32_t at) const;
  /// Returns the end of the line that contains `at`: after a trailing comment, before the line end.
  std::uint32_t lineEnd(std::uint32_t at) const;
  /// Returns the start of the next line; the end of the text if there is no next line.
  std::uint32_t nextLine(std::uint32_t at) const;
  /// Returns the end of the previous line; the start of the text if there is no previous line.
  std::uint32_t previousLineEnd(std::uint32_t at) const;
  int column(std::uint32_t at) const { return static_cast<int>(at - lineStart(at)); }
  /// The number of spaces at the start of the line.
  int indentation(std::uint32_t at) const;
  bool onOneLine(std::uint32_t a, std::uint32_t b) const;
  /// True if only spaces precede `at` on its line.
  bool beginsLine(std::uint32_t at) const { return indentation(at) == column(at); }
  std::string_view between(std::uint32_t a, std::uint32_t b) const { return text_.substr(a, b - a); }

  /// Notes a replacement. Replacements may be noted in any order. Those at the same place take effect in the
  /// order in which they were noted, and removed text stays removed. Line feeds become the line ends of the
  /// text.
  void replace(Span span, std::string_view with);
  void remove(Span span) { replace(span, {}); }
  void insert(std::uint32_t at, std::string_view what) { replace({at, at}, what); }

  /// Applies all replacements and returns the text.
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
