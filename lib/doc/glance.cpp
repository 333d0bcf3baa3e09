#include <algorithm>

#include "doc/document.hpp"

namespace som::doc {
namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Returns the value after `KEY:`; nullopt for a line with another key, empty if it is not a plain word.
std::optional<std::string_view> valueIn(std::string_view line, std::string_view key) {
  if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ':') return std::nullopt;
  line.remove_prefix(key.size() + 1);
  const bool word =
      line.size() > 1 && line.front() == ' ' && std::all_of(line.begin() + 1, line.end(), isLetter);
  return word ? line.substr(1) : std::string_view();
}

/// True for lines that may begin in the first column of a block mapping: a key, an item of a list, a comment.
/// Any other line (a bracket, a quote that does not start a key, a conflict marker, a document marker) makes
/// the text doubtful.
bool isPlainStart(std::string_view line) {
  if (isLetter(line.front())) return line.find(':') != std::string_view::npos;
  if (line.front() == '"') return line.starts_with("\"@");
  return line.front() == '#' || line.starts_with("- ");
}

/// True if the next non-empty line belongs to the value before it.
bool continues(std::string_view rest) {
  const std::size_t next = rest.find_first_not_of('\n');
  return next != std::string_view::npos && (rest[next] == ' ' || rest[next] == '\t');
}

/// Removes the first line from a text and returns it.
std::string_view nextLine(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::optional<std::string_view> glanceYaml(std::string_view yaml, std::string_view key) {
  std::optional<std::string_view> found;
  while (!yaml.empty()) {
    const std::string_view line = nextLine(yaml);
    if (line.empty() || line.front() == ' ') continue;
    if (!isPlainStart(line)) return std::nullopt;
    const auto value = valueIn(line, key);
    if (!value) continue;
    if (found || value->empty() || continues(yaml)) return std::nullopt;
    found = value;
  }
  return found;
}

/// Returns the value after `"KEY": ` if it is a quoted word, as `valueIn` does.
std::optional<std::string_view> jsonValueIn(std::string_view line, std::string_view key) {
  if (!line.substr(1).starts_with(key) || !line.substr(1 + key.size()).starts_with("\":"))
    return std::nullopt;
  line.remove_prefix(key.size() + 3);
  if (line.ends_with(',')) line.remove_suffix(1);
  const bool word = line.size() > 3 && line.starts_with(" \"") && line.back() == '"' &&
                    std::all_of(line.begin() + 2, line.end() - 1, isLetter);
  return word ? line.substr(2, line.size() - 3) : std::string_view();
}

/// Handles JSON with one member per line and nested members indented deeper. A bracket that opens at a member
/// closes in the same column before the next member, so nested members are not mistaken for outer ones.
std::optional<std::string_view> glanceJson(std::string_view json, std::string_view key) {
  std::optional<std::string_view> found;
  bool inside = false;
  if (nextLine(json) != "{") return std::nullopt;
  while (!json.empty()) {
    std::string_view line = nextLine(json);
    if (line.starts_with("   ")) continue;
    if (line == "}")
      return !inside && json.find_first_not_of('\n') == std::string_view::npos ? found : std::nullopt;
    if (!line.starts_with("  ") || line.size() < 3) return std::nullopt;
    line.remove_prefix(2);
    const bool closes = line.front() == '}' || line.front() == ']';
    if (closes != inside || (!closes && line.front() != '"')) return std::nullopt;
    inside = !closes && (line.back() == '{' || line.back() == '[');
    const auto value = closes ? std::nullopt : jsonValueIn(line, key);
    if (!value) continue;
    if (found || value->empty()) return std::nullopt;
    found = value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> glance(std::string_view text, std::string_view key) {
  return text.starts_with('{') ? glanceJson(text, key) : glanceYaml(text, key);
}

}  // namespace som::doc
