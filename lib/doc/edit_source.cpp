#include "doc/edit_source.hpp"

#include <algorithm>

namespace som::doc {

SourceEdits::SourceEdits(std::string_view text)
    : text_(text), start_(text.starts_with("\xEF\xBB\xBF") ? 3 : 0) {
  const std::size_t newline = text.find('\n');
  crlf_ = newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r';
}

std::uint32_t SourceEdits::lineStart(std::uint32_t at) const {
  const std::size_t newline = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
  return newline == std::string_view::npos ? start_ : static_cast<std::uint32_t>(newline + 1);
}

std::uint32_t SourceEdits::lineEnd(std::uint32_t at) const {
  const std::size_t newline = text_.find('\n', at);
  if (newline == std::string_view::npos) return static_cast<std::uint32_t>(text_.size());
  return static_cast<std::uint32_t>(newline > at && text_[newline - 1] == '\r' ? newline - 1 : newline);
}

std::uint32_t SourceEdits::nextLine(std::uint32_t at) const {
  const std::size_t newline = text_.find('\n', at);
  return static_cast<std::uint32_t>(newline == std::string_view::npos ? text_.size() : newline + 1);
}

std::uint32_t SourceEdits::previousLineEnd(std::uint32_t at) const {
  const std::uint32_t start = lineStart(at);
  if (start <= start_) return start_;
  return start >= 2 && text_[start - 2] == '\r' ? start - 2 : start - 1;
}

int SourceEdits::indentation(std::uint32_t at) const {
  const std::uint32_t start = lineStart(at);
  const std::size_t text = text_.find_first_not_of(' ', start);
  return static_cast<int>((text == std::string_view::npos ? text_.size() : text) - start);
}

bool SourceEdits::onOneLine(std::uint32_t a, std::uint32_t b) const {
  return between(a, b).find('\n') == std::string_view::npos;
}

void SourceEdits::replace(Span span, std::string_view with) {
  std::string text;
  for (const char c : with) {
    if (c == '\n' && crlf_) text += '\r';
    text += c;
  }
  replacements_.push_back({span, std::move(text)});
}

std::string SourceEdits::apply() {
  std::stable_sort(replacements_.begin(), replacements_.end(),
                   [](const Replacement& a, const Replacement& b) { return a.span.begin < b.span.begin; });
  std::string out;
  std::uint32_t at = 0;
  for (const Replacement& replacement : replacements_) {
    if (replacement.span.begin > at) out += between(at, replacement.span.begin);
    out += replacement.text;
    at = std::max({at, replacement.span.end, replacement.span.begin});
  }
  return out += text_.substr(at);
}

}  // namespace som::doc
