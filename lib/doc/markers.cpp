#include "doc/markers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "doc/line_diff.hpp"

namespace som::doc {
namespace {

constexpr std::string_view storyMark = "#~ ";
constexpr std::size_t leastLength = 7;

/// The lines of a version in place of each line of the base: those before it, and whether it is kept.
struct Aligned {
  std::vector<Lines> before;  ///< one more than the base has lines
  std::vector<bool> kept;
};

Aligned align(const Lines& base, const Lines& version) {
  Aligned aligned;
  aligned.before.resize(base.size() + 1);
  aligned.kept.resize(base.size());
  std::size_t at = 0;
  for (const LineEdit& edit : lineScript(base, version)) {
    if (edit.mark == '+')
      aligned.before[at].push_back(edit.line);
    else
      aligned.kept[at++] = edit.mark == ' ';
  }
  return aligned;
}

void append(std::string& out, const Lines& lines) {
  for (const std::string_view line : lines) {
    out += line;
    if (!line.ends_with('\n')) out += '\n';
  }
}

/// True if a line begins a member, as YAML or JSON.
bool beginsMember(std::string_view line, std::string_view name) {
  line.remove_prefix(std::min(line.find_first_not_of(" -\"{[,"), line.size()));
  if (!line.starts_with(name)) return false;
  line.remove_prefix(name.size());
  if (line.starts_with('"')) line.remove_prefix(1);
  return line.starts_with(':');
}

using Chunk = std::array<Lines, 3>;

/// True if a comment is about a conflict.
bool concerns(const StoryLine& comment, const Chunk& conflict) {
  return std::any_of(conflict.begin(), conflict.end(), [&](const Lines& version) {
    return std::any_of(version.begin(), version.end(), [&](std::string_view line) {
      return std::any_of(comment.members.begin(), comment.members.end(),
                         [&](const std::string& name) { return beginsMember(line, name); });
    });
  });
}

/// Writes the conflicts of a text, one after the other. `all` are these conflicts.
class Marker {
 public:
  Marker(std::string& out, const MarkerStyle& style, const std::vector<Chunk>& all)
      : out_(out), style_(style), all_(all) {}

  void conflict(const Chunk& chunk) {
    const auto& [base, ours, theirs] = chunk;
    mark('<', "ours");
    story(style_.ours, chunk);
    append(out_, ours);
    mark('|', "base");
    append(out_, base);
    mark('=', "");
    story(style_.theirs, chunk);
    append(out_, theirs);
    mark('>', "theirs");
    isFirst_ = false;
  }

 private:
  void mark(char c, std::string_view label) {
    out_.append(style_.length, c);
    if (!label.empty()) out_.append(1, ' ').append(label);
    out_ += '\n';
  }
  void story(const std::vector<StoryLine>& lines, const Chunk& chunk) {
    for (const StoryLine& line : lines) {
      const auto isAbout = [&](const Chunk& conflict) { return concerns(line, conflict); };
      if (isAbout(chunk) || (isFirst_ && std::none_of(all_.begin(), all_.end(), isAbout)))
        out_.append(storyMark).append(line.text).append(1, '\n');
    }
  }

  std::string& out_;
  const MarkerStyle& style_;
  const std::vector<Chunk>& all_;
  bool isFirst_ = true;
};

/// Returns the kind of marker that a line is, one of `<|=>`; 0 for other lines. A line with `=` is one only
/// inside of a conflict.
char markerOf(std::string_view line, bool inside) {
  if (line.empty() || std::string_view("<|=>").find(line[0]) == std::string_view::npos) return 0;
  if (!inside && line[0] != '<') return 0;
  const std::size_t length = std::min(line.find_first_not_of(line[0]), line.size());
  const bool ends =
      length == line.size() || line[length] == ' ' || line[length] == '\n' || line[length] == '\r';
  return length >= leastLength && ends ? line[0] : '\0';
}

/// Returns the parts of three texts, in order: lines that all have, and parts between them.
std::vector<Chunk> partsOf(std::string_view ours, std::string_view base, std::string_view theirs) {
  const Lines lines = linesOf(base);
  const Aligned a = align(lines, linesOf(ours));
  const Aligned b = align(lines, linesOf(theirs));
  std::vector<Chunk> parts;
  Chunk chunk;
  const auto add = [](Lines& to, const Lines& from) { to.insert(to.end(), from.begin(), from.end()); };
  const auto end = [&] { parts.push_back(std::exchange(chunk, {})); };
  for (std::size_t i = 0; i <= lines.size(); ++i) {
    add(chunk[1], a.before[i]);
    add(chunk[2], b.before[i]);
    const bool isCommon = i < lines.size() && a.kept[i] && b.kept[i];
    if (isCommon || i == lines.size()) end();
    if (i == lines.size()) break;
    if (isCommon || !a.kept[i] || !b.kept[i]) chunk[0].push_back(lines[i]);
    if (a.kept[i]) chunk[1].push_back(lines[i]);
    if (b.kept[i]) chunk[2].push_back(lines[i]);
    if (isCommon) end();
  }
  return parts;
}

/// Writes parts of texts: the lines that `agreed` finds, with markers around the parts for which it finds
/// none. Returns the number of conflicts.
template <class Agreed>
std::size_t write(std::string& out, const std::vector<Chunk>& parts, const MarkerStyle& style,
                  Agreed agreed) {
  std::vector<Chunk> conflicts;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(conflicts),
               [&](const Chunk& part) { return !agreed(part); });
  Marker marker(out, style, conflicts);
  for (const Chunk& part : parts)
    if (const Lines* lines = agreed(part))
      append(out, *lines);
    else
      marker.conflict(part);
  return conflicts.size();
}

}  // namespace

std::string withMarkers(std::string_view ours, std::string_view base, std::string_view theirs,
                        const MarkerStyle& style) {
  std::string out;
  write(out, partsOf(ours, base, theirs), style,
        [](const Chunk& part) { return part[1] == part[2] ? &part[1] : nullptr; });
  return out;
}

MergedLines mergeLines(std::string_view ours, std::string_view base, std::string_view theirs,
                       const MarkerStyle& style) {
  MergedLines merged;
  merged.conflicts =
      write(merged.text, partsOf(ours, base, theirs), style, [](const Chunk& part) -> const Lines* {
        if (part[1] == part[2] || part[0] == part[2]) return &part[1];
        return part[0] == part[1] ? &part[2] : nullptr;
      });
  return merged;
}

std::optional<std::string> takeVersion(std::string_view text, Version version, std::string_view only) {
  std::string out;
  std::string whole;  // the current conflict
  std::string taken;  // its version
  bool any = false;
  char inside = 0;  // the last marker
  for (const std::string_view line : linesOf(text)) {
    const char marker = markerOf(line, inside != 0);
    if (marker == 0 && inside == 0) {
      out += line;
      continue;
    }
    whole += line;
    if (marker == 0) {
      const Version here = inside == '<' ? Version::ours : inside == '|' ? Version::base : Version::theirs;
      if (here == version && !line.starts_with(storyMark)) taken += line;
      continue;
    }
    const bool follows = (marker == '<' && inside == 0) || (marker == '|' && inside == '<') ||
                         (marker == '=' && (inside == '<' || inside == '|')) ||
                         (marker == '>' && inside == '=');
    if (!follows) return std::nullopt;
    inside = marker;
    if (marker != '>') continue;
    const bool isMeant = whole.find(only) != std::string::npos;
    any = any || isMeant;
    out += isMeant ? taken : whole;
    whole.clear();
    taken.clear();
    inside = 0;
  }
  if (!any || inside != 0) return std::nullopt;
  return out;
}

}  // namespace som::doc
