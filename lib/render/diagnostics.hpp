#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::render {

/// A finding for people: `file:line:col: error: message [code]`, the line with a caret, and the hints. Where
/// it is about a record and not a place in a file: `SO-…: message [code]`.
std::string diagnosticText(const Diagnostic& finding, bool colour);

/// Findings as one line of JSON: `{"errors":[{"code","severity","message","file","line","column","hints"}]}`.
std::string diagnosticsJson(const std::vector<Diagnostic>& findings);

}  // namespace som::render
