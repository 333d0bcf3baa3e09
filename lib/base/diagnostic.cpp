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

std::string_view lineAt(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', offset), text.size());
  std::string_view line = text.substr(begin, end - begin);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
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

Exit worstExit(const std::vector<Diagnostic>& findings) {
  Exit worst = Exit::done;
  for (const Diagnostic& finding : findings)
    if (finding.severity == Severity::error) worst = worseExit(worst, codeExit(finding.code));
  return worst;
}

}  // namespace som
