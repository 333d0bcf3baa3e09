#include "render/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "doc/value.hpp"
#include "render/json.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "render/unicode.hpp"

namespace som::render {
namespace {

constexpr std::size_t widestExcerpt = 160;

std::string_view severityName(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::information:
      return "note";
  }
  return "error";
}

/// Returns a line of a file for the terminal. A tab takes one column, so that the caret is in the right
/// column.
std::string shownLine(std::string_view text) {
  std::string plain(text);
  std::replace(plain.begin(), plain.end(), '\t', ' ');
  return terminalSafe(plain);
}

/// Formats the line of the place, with a caret and tildes below it; a long line is cut around the place.
std::string excerpt(const Diagnostic& finding, Position at) {
  const std::size_t offset = finding.span->begin - finding.cut;
  const std::string_view line = lineAt(*finding.source, offset);
  const auto lineBegin = static_cast<std::size_t>(line.data() - finding.source->data());
  std::size_t column = std::min<std::size_t>(offset - lineBegin, line.size());
  std::size_t first = 0;
  while (column - first > widestExcerpt / 2)
    first += std::max<std::size_t>(1, decodeUtf8(line.substr(first)).length);
  const std::string_view shown = line.substr(first, widestExcerpt);
  column = std::min(column - first, shown.size());
  const std::size_t marked =
      std::min<std::size_t>(finding.span->end - finding.span->begin, shown.size() - column);
  const std::string before = shownLine(shown.substr(0, column));
  const std::string under = shownLine(shown.substr(column, marked));
  const std::string number = std::to_string(at.line);
  const std::size_t tildes = displayWidth(under) > 1 ? displayWidth(under) - 1 : 0;
  return fmt::format("  {} | {}\n  {} | {}^{}\n", number, shownLine(shown), std::string(number.size(), ' '),
                     std::string(displayWidth(before), ' '), std::string(tildes, '~'));
}

}  // namespace

std::string diagnosticText(const Diagnostic& finding, bool colour, Places& places) {
  const Colour tone = finding.severity == Severity::error     ? Colour::red
                      : finding.severity == Severity::warning ? Colour::yellow
                                                              : Colour::none;
  const std::string label = coloured(std::string(severityName(finding.severity)) + ":", tone, colour);
  std::string text;
  const bool placed = finding.isPlaced();
  const Position at = placed ? finding.position(places) : Position{};
  if (placed)
    text += fmt::format("{}:{}:{}: {} ", terminalSafe(finding.file), at.line, at.column, label);
  else if (finding.file.empty() || finding.severity != Severity::error)
    text += fmt::format("{}: {} ", finding.file.empty() ? "som" : terminalSafe(finding.file), label);
  else if (!finding.message.starts_with(finding.file))  // some messages begin with their file
    text += terminalSafe(finding.file) + ": ";
  text += fmt::format("{} [{}]\n", terminalSafe(finding.message), codeName(finding.code));
  if (placed) text += excerpt(finding, at);
  for (const std::string& hint : finding.hints) text += "hint: " + terminalSafe(hint) + "\n";
  return text;
}

std::string diagnosticsText(const std::vector<Diagnostic>& findings, bool colour) {
  Places places;
  std::string text;
  for (const Diagnostic& finding : findings) text += diagnosticText(finding, colour, places);
  return text;
}

doc::Value diagnosticValue(const Diagnostic& finding, Places& places) {
  Object entry;
  entry.add("code", codeName(finding.code))
      .add("severity", severityName(finding.severity))
      .add("message", finding.message)
      .addAny("file", finding.file);
  if (finding.isPlaced()) {
    const Position at = finding.position(places);
    entry.add("line", at.line).add("column", at.column);
  }
  return entry.addAny("hints", finding.hints).take();
}

std::string diagnosticsJson(const std::vector<Diagnostic>& findings) {
  doc::Value errors = doc::Value::array();
  Places places;
  for (const Diagnostic& finding : findings) errors.push_back(diagnosticValue(finding, places));
  return json({{"errors", std::move(errors)}}, -1);
}

}  // namespace som::render
