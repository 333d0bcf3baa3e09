#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"

namespace som {

/// A half-open range of bytes `[begin, end)` in a source text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Line and column, both from 1, the column counted in code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// A text shared by a document and the diagnostics about it.
using SharedText = std::shared_ptr<const std::string>;

/// Where `offset` lies in `text`; an offset past the end is the end.
Position positionOf(std::string_view text, std::size_t offset);

/// Finds positions in texts: of one text in ascending order in one pass over it.
class Places {
 public:
  Position at(const SharedText& text, std::size_t offset);

 private:
  SharedText text_;  ///< of the last one
  std::size_t offset_ = 0;
  std::size_t line_ = 1;
};

/// The line of `text` that holds `offset`, without its line end.
std::string_view lineAt(std::string_view text, std::size_t offset);

enum class Severity { error, warning, information };

/// One finding: what is wrong, where, and what to do about it.
///
/// `file` is relative to the workspace, or as the user named it; empty where no file is meant. With `source`
/// and `span` the place is printed as line and column with a caret.
struct Diagnostic {
  Code code = Code::fault;
  Severity severity = Severity::error;
  std::string message;
  std::string file;
  std::optional<Span> span;
  SharedText source;      ///< the text of the file, or of it what is shown of the place
  std::uint32_t cut = 0;  ///< bytes of the file before `source`
  Position start;         ///< where `source` begins
  std::vector<std::string> hints;
  int system = 0;  ///< the errno behind it; 0 where the system refused nothing

  Diagnostic(Code what, std::string text) : code(what), message(std::move(text)) {}

  Diagnostic&& in(std::string path) && {
    file = std::move(path);
    return std::move(*this);
  }
  Diagnostic&& at(SharedText text, Span where) && {
    source = std::move(text);
    span = where;
    return std::move(*this);
  }
  /// Adds a hint; an empty one is none. Out of line: inlined, GCC 12 sees an overflow that is not there.
  Diagnostic&& hint(std::string text) &&;
  Diagnostic&& as(Severity level) && {
    severity = level;
    return std::move(*this);
  }

  bool isPlaced() const { return source && span; }
  /// Line and column of a finding with a place; of many in ascending order in one pass over their text.
  Position position(Places& places) const;
  /// Keeps of the file's text only what is shown of the place, so that it does not live as long as the
  /// finding.
  void dropText(Places& places);
};

/// The same findings, none of which keeps the text of its file.
std::vector<Diagnostic> withoutTexts(std::vector<Diagnostic> findings);

/// Thrown when a use case cannot go on; carries every finding, not the first alone.
class Error : public std::exception {
 public:
  explicit Error(Diagnostic finding) { findings_.push_back(std::move(finding)); }
  explicit Error(std::vector<Diagnostic> findings) : findings_(std::move(findings)) {}
  Error(Code code, std::string message) : Error(Diagnostic(code, std::move(message))) {}

  const std::vector<Diagnostic>& findings() const { return findings_; }
  std::vector<Diagnostic>& findings() { return findings_; }
  /// The findings without the texts of their files, with this file for those that name none.
  std::vector<Diagnostic> findingsIn(const std::string& file) const;
  const char* what() const noexcept override {
    return findings_.empty() ? "error" : findings_.front().message.c_str();
  }

 private:
  std::vector<Diagnostic> findings_;
};

/// The exit status for a set of findings: where several apply the first of 70, 74, 75, 6, 5, 4, 3, 2, 1 wins.
/// Warnings and information count as done.
Exit worstExit(const std::vector<Diagnostic>& findings);

/// The more important of two exit statuses, in the order above.
Exit worseExit(Exit a, Exit b);

}  // namespace som
