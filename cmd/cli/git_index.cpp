#include "cli/git_index.hpp"

#include <algorithm>

namespace som::cli {
namespace {

constexpr std::int64_t aSecond = 1'000'000'000;

/// True for the name of the object without bytes.
bool isEmptyBlob(std::string_view blob) {
  constexpr std::string_view sha1 =
      "\xe6\x9d\xe2\x9b\xb2\xd1\xd6\x43\x4b\x8b\x29\xae\x77\x5a\xd8\xc2\xe4\x8c\x53\x91";
  constexpr std::string_view sha256 =
      "\x47\x3a\x0f\x4c\x3b\xe8\xa9\x36\x81\xa2\x67\xe3\xb1\xe9\xa7\xdc\xda\x11\x85\x43\x6f\xe1\x41\xf7"
      "\x74\x91\x20\xa3\x03\x72\x18\x13";
  return blob == sha1 || blob == sha256;
}

/// Takes parts from the front of bytes; `good` becomes false if they end early.
class Parts {
 public:
  explicit Parts(std::string_view bytes) : rest_(bytes) {}

  std::string_view take(std::size_t size) {
    good = good && size <= rest_.size();
    const std::string_view part = rest_.substr(0, good ? size : 0);
    rest_.remove_prefix(part.size());
    return part;
  }
  std::uint32_t number(std::size_t size) {
    std::uint32_t value = 0;
    for (const char c : take(size)) value = (value << 8U) | static_cast<unsigned char>(c);
    return value;
  }
  /// Takes a text and the NUL behind it.
  std::string_view text() {
    const std::size_t end = rest_.find('\0');
    good = good && end != std::string_view::npos;
    const std::string_view part = take(good ? end : 0);
    take(1);
    return part;
  }
  /// Takes a number in the form that packs have for offsets.
  std::size_t offset() {
    std::uint32_t byte = number(1);
    std::size_t value = byte & 127U;
    while (good && (byte & 128U) != 0 && value < (std::size_t{1} << 32U)) {
      byte = number(1);
      value = ((value + 1) << 7U) | (byte & 127U);
    }
    return value;
  }
  std::size_t left() const { return rest_.size(); }

  bool good = true;

 private:
  std::string_view rest_;
};

/// Reads one entry. Returns false if it needs more than this reader knows.
bool readEntry(Parts& parts, std::uint32_t version, std::string& last, GitIndex& index,
               GitIndex::Entry& entry) {
  constexpr std::size_t members = 40;
  const std::size_t before = parts.left();
  entry.bytes = parts.take(members + index.hashSize).data();
  constexpr std::uint32_t isExtended = 1U << 14U, stage = 3U << 12U, longest = 0xFFF, isSkipped = 1U << 14U;
  const std::uint32_t flags = parts.number(2);
  const std::uint32_t more = (flags & isExtended) != 0 && version > 2 ? parts.number(2) : 0;
  if (!parts.good) return false;
  entry.isSkipped = (more & isSkipped) != 0;
  if (version == 4) {
    const std::size_t dropped = parts.offset();
    if (dropped > last.size()) return false;
    last.resize(last.size() - dropped);
    last += parts.text();
    entry.path = index.names.emplace_back(last);
  } else {
    const std::uint32_t length = flags & longest;
    entry.path = length == longest ? parts.text() : parts.take(length);
    if (length != longest) parts.take(1);
    constexpr std::size_t multiple = 8;
    parts.take((multiple - (before - parts.left()) % multiple) % multiple);
  }
  constexpr std::uint32_t file = 010, link = 012;
  const std::uint32_t type = entry.mode() >> 12U;
  return parts.good && (flags & stage) == 0 && (more & ~isSkipped) == 0 && (type == file || type == link);
}

/// Returns the name of the tree of the root in the extension `TREE`: an empty path and its NUL, the number of
/// entries, blank, the number of trees, line end, the name; the number is negative if the name is not known.
std::string_view rootIn(std::string_view trees, std::size_t hashSize) {
  Parts parts(trees);
  if (!parts.text().empty() || parts.take(1).starts_with('-') || !parts.good) return {};
  const std::size_t line = trees.find('\n');
  if (line == std::string_view::npos || trees.size() - line - 1 < hashSize) return {};
  return trees.substr(line + 1, hashSize);
}

}  // namespace

std::uint32_t GitIndex::Entry::number(std::size_t at) const {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + sizeof value; ++i)
    value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
  return value;
}

std::optional<GitIndex> readGitIndex(std::string bytes, std::size_t hashSize, std::string_view folder) {
  GitIndex index;
  index.bytes = std::move(bytes);
  index.hashSize = hashSize;
  if (index.bytes.size() < hashSize) return std::nullopt;
  Parts parts(std::string_view(index.bytes).substr(0, index.bytes.size() - hashSize));
  if (parts.take(4) != "DIRC") return std::nullopt;
  const std::uint32_t version = parts.number(4);
  const std::uint32_t count = parts.number(4);
  if (!parts.good || version < 2 || version > 4) return std::nullopt;
  std::string last;
  constexpr std::size_t leastSize = 62;
  index.entries.reserve(std::min<std::size_t>(count, parts.left() / leastSize));
  for (std::uint32_t number = 0; number < count; ++number) {
    GitIndex::Entry entry;
    if (!readEntry(parts, version, last, index, entry)) return std::nullopt;
    if (!entry.path.starts_with(folder)) continue;
    entry.path.remove_prefix(folder.size());
    index.entries.push_back(entry);
  }
  // An extension that must be understood has a name in lower case.
  while (parts.left() > 0) {
    const std::string_view name = parts.take(4);
    const std::string_view contents = parts.take(parts.number(4));
    if (!parts.good || name.front() < 'A' || name.front() > 'Z') return std::nullopt;
    if (name == "TREE") index.tree = rootIn(contents, hashSize);
  }
  return index;
}

GitMatch matchOf(const GitIndex& index, const GitIndex::Entry& entry, const fs::Identity& file,
                 std::int64_t written) {
  if (file.kind != (entry.isLink() ? fs::Kind::link : fs::Kind::file)) return GitMatch::differs;
  if (file.size == 0 && file.kind == fs::Kind::file)
    return isEmptyBlob(index.blobOf(entry)) ? GitMatch::same : GitMatch::differs;
  // An entry without a size stands for a file that was changed when git wrote the index.
  if (entry.size() == 0 || entry.size() != static_cast<std::uint32_t>(file.size)) return GitMatch::differs;
  const auto seconds = [](std::int64_t time) { return static_cast<std::uint32_t>(time / aSecond); };
  const auto rest = [](std::int64_t time) { return static_cast<std::uint32_t>(time % aSecond); };
  if (entry.modifiedSeconds() != seconds(file.modified)) return GitMatch::differs;
  // Some programs that write the index know whole seconds only.
  const bool isCoarse = entry.modifiedNanoseconds() == 0;
  constexpr std::int64_t tick = 10'000'000;  // the clock of files moves in steps
  if (isCoarse ? file.modified / aSecond >= written / aSecond : file.modified + tick >= written)
    return GitMatch::differs;
  const bool isSame = (isCoarse || (entry.modifiedNanoseconds() == rest(file.modified) &&
                                    entry.changedNanoseconds() == rest(file.changed))) &&
                      entry.changedSeconds() == seconds(file.changed) &&
                      entry.inode() == static_cast<std::uint32_t>(file.inode);
  return isSame ? GitMatch::same : GitMatch::perhaps;
}

}  // namespace som::cli
