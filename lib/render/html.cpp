#include "render/html.hpp"

#include <fmt/format.h>

#include "base/base64.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "render/terminal.hpp"
#include "render/xml.hpp"

namespace som::render {
namespace {

constexpr std::string_view joiners[] = {"\xE2\x80\x8C", "\xE2\x80\x8D"};  // U+200C, U+200D

bool isLowerOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// The source of an inline element for Content-Security-Policy.
std::string hashSource(std::string_view content) {
  const std::string digits = sha256(content);
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  return fmt::format("'sha256-{}'", base64(bytes));
}

}  // namespace

std::string htmlText(std::string_view text) {
  std::string all;
  while (!text.empty()) {
    std::size_t end = text.size();
    std::string_view joiner;
    for (const std::string_view one : joiners)
      if (const std::size_t at = text.find(one); at < end) {
        end = at;
        joiner = one;
      }
    all += xmlText(text.substr(0, end));
    all += joiner;
    text.remove_prefix(end + joiner.size());
  }
  return all;
}

std::string isolated(std::string_view text) {
  return text.empty() ? std::string() : fmt::format("<bdi>{}</bdi>", htmlText(text));
}

std::string htmlLink(std::string_view address, std::string_view text) {
  const bool isSafe = address.starts_with("https:") || address.starts_with("mailto:");
  if (isSafe)
    return fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", htmlText(address),
                       isolated(text.empty() ? address : text));
  if (text.empty() || address.empty()) return isolated(text.empty() ? address : text);
  return fmt::format("{} ({})", isolated(text), isolated(address));
}

std::string slug(std::string_view text) {
  std::string name;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (isLowerOrDigit(c))
      name += c;
    else if (!name.empty() && name.back() != '-')
      name += '-';
  }
  constexpr std::size_t longest = 60;
  name.resize(std::min(name.size(), longest));
  while (name.ends_with('-')) name.pop_back();
  return name.empty() ? "x" : name;
}

std::string htmlPage(const HtmlPage& page) {
  return fmt::format(
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
             "form-action 'none'; style-src {}; script-src {}\">\n"
             "<meta name=\"viewport\" content=\"width=device-width\">\n"
             "<meta name=\"color-scheme\" content=\"light dark\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>",
             hashSource(page.style), hashSource(page.script), htmlText(page.title)) +
         std::string(page.style) + "</style>\n<script>" + std::string(page.script) +
         "</script>\n</head>\n<body>\n" + page.body + "</body>\n</html>\n";
}

}  // namespace som::render
