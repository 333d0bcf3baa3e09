#include "base/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace som {

Diagnostic&& Diagnostic::hint(std::string text) && {
  if (!text.empty()) hints.push_back(std::move(text));
  return std::move(*this);
}

Position positionOf(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::string_view before = text.substr(0, offset);
  const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto isContinuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  const std::string_view inLine = before.substr(lineStart);
  return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
          1 + inLine.size() -
              static_cast<std::size_t>(std::count_if(inLine.begin(), inLine.end(), isContinuation))};
}

Position Places::at(const SharedText& text, std::size_t offset) {
  offset = std::min(offset, text->size());
  if (text != text_ || offset < offset_) {
    text_ = text;
    offset_ = 0;
    line_ = 1;
  }
  const std::string_view whole = *text;
  line_ += static_cast<std::size_t>(std::count(whole.begin() + static_cast<std::ptrdiff_t>(offset_),
                                               whole.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  offset_ = offset;
  const std::size_t before = offset == 0 ? std::string_view::npos : whole.rfind('\n', offset - 1);
  const std::size_t lineStart = before == std::string_view::npos ? 0 : before + 1;
  return {line_, positionOf(whole.substr(lineStart), offset - lineStart).column};
}

std::string_view lineAt(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  std::string_view line = text.substr(begin, end - begin);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

Position Diagnostic::position(Places& places) const {
  const Position within = places.at(source, span->begin - cut);
  if (within.line > 1) return {start.line + within.line - 1, within.column};
  return {start.line, start.column + within.column - 1};
}

void Diagnostic::dropText(Places& places) {
  if (!isPlaced()) return source.reset();
  // Upper bound in bytes for the text shown on either side of the place.
  constexpr std::size_t most = 400;
  const std::size_t offset = std::min<std::size_t>(span->begin - cut, source->size());
  const std::string_view line = lineAt(*source, offset);
  std::size_t begin = static_cast<std::size_t>(line.data() - source->data());
  const std::size_t end = std::min(begin + line.size(), offset + most);
  if (offset > begin + most) begin = offset - most;
  const auto isContinuation = [&](std::size_t at) {
    return at < offset && (static_cast<unsigned char>((*source)[at]) & 0xC0U) == 0x80U;
  };
  while (isContinuation(begin)) ++begin;
  const Position place = position(places);
  auto shown = std::make_shared<const std::string>(*source, begin, std::max(begin, end) - begin);
  start = {place.line, place.column - positionOf(*shown, offset - begin).column + 1};
  cut += static_cast<std::uint32_t>(begin);
  source = std::move(shown);
}

std::vector<Diagnostic> withoutTexts(std::vector<Diagnostic> findings) {
  Places places;
  for (Diagnostic& finding : findings) finding.dropText(places);
  return findings;
}

namespace {
constexpr std::array precedence = {Exit::fault,      Exit::io,          Exit::tryAgain, Exit::conflict,
                                   Exit::refused,    Exit::invalidData, Exit::notFound, Exit::usage,
                                   Exit::answerIsNo, Exit::done};
}  // namespace

Exit worseExit(Exit a, Exit b) {
  return std::find(precedence.begin(), precedence.end(), a) <
                 std::find(precedence.begin(), precedence.end(), b)
             ? a
             : b;
}

std::vector<Diagnostic> Error::findingsIn(const std::string& file) const {
  std::vector<Diagnostic> placed = withoutTexts(findings_);
  for (Diagnostic& finding : placed)
    if (finding.file.empty()) finding.file = file;
  return placed;
}

Exit worstExit(const std::vector<Diagnostic>& findings) {
  Exit worst = Exit::done;
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::error) worst = worseExit(worst, codeExit(finding.code));
  return worst;
}

Exit skippedExit(const std::vector<Diagnostic>& findings) {
  const Exit worst = worstExit(findings);
  const bool kept = worst == Exit::done || worst == Exit::io || worst == Exit::fault;
  return kept ? worst : Exit::invalidData;
}

}  // namespace som
