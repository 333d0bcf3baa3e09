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

}  // namespace

std::optional<std::string_view> glance(std::string_view yaml, std::string_view key) {
  std::optional<std::string_view> found;
  while (!yaml.empty()) {
    const std::size_t end = std::min(yaml.find('\n'), yaml.size());
    const std::string_view line = yaml.substr(0, end);
    yaml.remove_prefix(std::min(end + 1, yaml.size()));
    if (line.empty() || line.front() == ' ') continue;
    if (!isPlainStart(line)) return std::nullopt;
    const auto value = valueIn(line, key);
    if (!value) continue;
    if (found || value->empty() || continues(yaml)) return std::nullopt;
    found = value;
  }
  return found;
}

}  // namespace som::doc
