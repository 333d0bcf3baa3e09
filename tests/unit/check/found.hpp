#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::test {

/// Findings as text, `CODE PLACE` each, joined by `; `; a warning has `~` before it. The place is the text of
/// the value that the finding is about.
inline std::string found(const std::vector<Diagnostic>& findings) {
  std::string text;
  for (const Diagnostic& finding : findings) {
    if (!text.empty()) text += "; ";
    text += finding.severity == Severity::warning ? "~" : "";
    text += codeName(finding.code);
    if (finding.isPlaced())
      text += " " + finding.source->substr(finding.span->begin, finding.span->end - finding.span->begin);
  }
  return text;
}

}  // namespace som::test
