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

/// Line and column, both counted from 1. The column counts code points.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// A text that a document shares with the diagnostics about it.
using SharedText = std::shared_ptr<const std::string>;

/// Returns the position of `offset` in `text`. An offset past the end counts as the end.
Position positionOf(std::string_view text, std::size_t offset);

/// Computes positions. Ascending offsets in the same text cost one pass over it.
class Places {
 public:
  Position at(const SharedText& text, std::size_t offset);

 private:
  SharedText text_;  ///< the text of the last query
  std::size_t offset_ = 0;
  std::size_t line_ = 1;
};

/// Returns the line of `text` that contains `offset`, without its line end.
std::string_view lineAt(std::string_view text, std::size_t offset);

enum class Severity { error, warning, information };

/// One finding: what is wrong, where, and what to do about it.
///
/// `file` is relative to the workspace, or as the user gave it; empty if the finding is not about a file. If
/// `source` and `span` are set, the place is printed as line and column with a caret.
struct Diagnostic {
  Code code = Code::fault;
  Severity severity = Severity::error;
  std::string message;
  std::string file;
  std::optional<Span> span;
  SharedText source;      ///< the text of the file, or the part of it that is printed
  std::uint32_t cut = 0;  ///< bytes of the file before `source`
  Position start;         ///< where `source` begins
  std::vector<std::string> hints;
  int system = 0;  ///< the errno; 0 if no system call failed

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
  /// Adds a hint. An empty text adds nothing. Out of line, because GCC 12 reports a false overflow if
  /// inlined.
  Diagnostic&& hint(std::string text) &&;
  Diagnostic&& as(Severity level) && {
    severity = level;
    return std::move(*this);
  }

  bool isPlaced() const { return source && span; }
  /// Returns line and column of a finding. Ascending places in one text cost one pass over it.
  Position position(Places& places) const;
  /// Reduces `source` to the part that is printed, so that the finding does not keep the whole text alive.
  void dropText(Places& places);
};

/// Returns the findings, reduced to the part of the text that is printed.
std::vector<Diagnostic> withoutTexts(std::vector<Diagnostic> findings);

/// Thrown when a use case cannot continue. Carries all findings.
class Error : public std::exception {
 public:
  explicit Error(Diagnostic finding) { findings_.push_back(std::move(finding)); }
  explicit Error(std::vector<Diagnostic> findings) : findings_(std::move(findings)) {}
  Error(Code code, std::string message) : Error(Diagnostic(code, std::move(message))) {}

  const std::vector<Diagnostic>& findings() const { return findings_; }
  std::vector<Diagnostic>& findings() { return findings_; }
  /// Returns the findings without source texts. Findings without a file get `file`.
  std::vector<Diagnostic> findingsIn(const std::string& file) const;
  const char* what() const noexcept override {
    return findings_.empty() ? "error" : findings_.front().message.c_str();
  }

 private:
  std::vector<Diagnostic> findings_;
};

/// Returns the exit status for a set of findings: the first of 70, 74, 75, 6, 5, 4, 3, 2, 1 that occurs.
/// Warnings and information count as 0.
Exit worstExit(const std::vector<Diagnostic>& findings);

/// Returns the exit status of a verb that reads many files, from the errors of those it skipped: io or fault
/// if they have such an error, otherwise invalidData, also for links and devices among the files.
Exit skippedExit(const std::vector<Diagnostic>& findings);

/// Returns the exit status that takes precedence, in the order above.
Exit worseExit(Exit a, Exit b);

}  // namespace som
