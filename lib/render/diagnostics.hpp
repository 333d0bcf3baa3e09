#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/value.hpp"

namespace som::render {

/// A finding for people: `file:line:col: error: message [code]`, the line with a caret, and the hints. Where
/// it is about a record and not a place in a file: `SO-…: message [code]`.
/// `places` is kept for the next one.
std::string diagnosticText(const Diagnostic& finding, bool colour, Places& places);

/// Findings for people, one after the other.
std::string diagnosticsText(const std::vector<Diagnostic>& findings, bool colour);

/// A finding as JSON: `{"code","severity","message","file","line","column","hints"}`.
doc::Value diagnosticValue(const Diagnostic& finding, Places& places);

/// Findings as one line of JSON: `{"errors":[…]}`.
std::string diagnosticsJson(const std::vector<Diagnostic>& findings);

}  // namespace som::render
