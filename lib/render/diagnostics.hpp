#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/value.hpp"

namespace som::render {

/// Formats a finding for people: `file:line:col: error: message [code]`, the line with a caret, and the
/// hints. If it is about a record and not a place in a file: `SO-…: message [code]`. `places` is kept for the
/// next finding.
std::string diagnosticText(const Diagnostic& finding, bool colour, Places& places);

/// Formats findings for people, one after the other.
std::string diagnosticsText(const std::vector<Diagnostic>& findings, bool colour);

/// Returns a finding as JSON: `{"code","severity","message","file","line","column","hints"}`.
doc::Value diagnosticValue(const Diagnostic& finding, Places& places);

/// Formats findings as one line of JSON: `{"errors":[…]}`.
std::string diagnosticsJson(const std::vector<Diagnostic>& findings);

}  // namespace som::render
