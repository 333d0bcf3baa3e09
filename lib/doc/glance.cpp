#include <algorithm>

#include "doc/document.hpp"

namespace som::doc {
namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The value behind `KEY:`; nothing for a line of another key, and no letters where it is no plain word.
std::optional<std::string_view> valueIn(std::string_view line, std::string_view key) {
  if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ':') return std::nullopt;
  line.remove_prefix(key.size() + 1);
  const bool word =
      line.size() > 1 && line.front() == ' ' && std::all_of(line.begin() + 1, line.end(), isLetter);
  return word ? line.substr(1) : std::string_view();
}

/// Lines of a block mapping in the first column: a key, an item of a list, a comment. All else, a bracket, a
/// quote that is not a key's, a marker of a conflict or of another document, makes the text doubtful.
bool isPlainStart(std::string_view line) {
  if (isLetter(line.front())) return line.find(':') != std::string_view::npos;
  if (line.front() == '"') return line.starts_with("\"@");
  return line.front() == '#' || line.starts_with("- ");
}

/// The next line with something on it belongs to the value before it.
bool continues(std::string_view rest) {
  const std::size_t next = rest.find_first_not_of('\n');
  return next != std::string_view::npos && (rest[next] == ' ' || rest[next] == '\t');
}

/// Takes the first line off a text.
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

/// The value behind `"KEY": ` where that is a word in quotes, as `valueIn`.
std::optional<std::string_view> jsonValueIn(std::string_view line, std::string_view key) {
  if (!line.substr(1).starts_with(key) || !line.substr(1 + key.size()).starts_with("\":"))
    return std::nullopt;
  line.remove_prefix(key.size() + 3);
  if (line.ends_with(',')) line.remove_suffix(1);
  const bool word = line.size() > 3 && line.starts_with(" \"") && line.back() == '"' &&
                    std::all_of(line.begin() + 2, line.end() - 1, isLetter);
  return word ? line.substr(2, line.size() - 3) : std::string_view();
}

/// JSON as it is written for people: a member a line, members of members deeper. What opens at a member is
/// closed in the same column before the next member, so none is taken for one of the outermost mapping.
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
