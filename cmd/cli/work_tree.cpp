#include "cli/work_tree.hpp"

#include <algorithm>
#include <string_view>

#include "base/parallel.hpp"

namespace som::cli {
namespace {

/// A folder, and the entries of the index below it.
struct TrackedFolder {
  std::string path;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Compares the files of one folder.
class FolderComparison {
 public:
  FolderComparison(const fs::FileSystem& files, const GitIndex& index, std::int64_t written)
      : files_(files), index_(index), written_(written) {}

  void compare(const TrackedFolder& folder) {
    const std::vector<fs::Entry> listed = files_.list(folder.path);
    const bool isRoot = folder.path.empty();
    if (!isRoot && std::any_of(listed.begin(), listed.end(),
                               [](const fs::Entry& entry) { return entry.name == ".git"; })) {
      found.others.push_back(folder.path);
      missUntil(folder.begin, folder.end);
      return;
    }
    next_ = folder.begin;
    // The entries of the index below a folder begin with its path.
    const std::size_t prefix = isRoot ? 0 : folder.path.size() + 1;
    const auto nameAt = [&](std::size_t at) { return entry(at).path.substr(prefix); };
    std::vector<fs::FileEntry> files;  // those that both have
    std::vector<std::size_t> entries;
    for (const fs::Entry& one : listed) {
      if (one.kind == fs::Kind::directory) {
        compareFolder(fs::joinPath(folder.path, one.name), folder.end,
                      isRoot && (one.name == ".git" || one.name == ".som"));
        continue;
      }
      while (next_ < folder.end && nameAt(next_) < one.name) miss(next_++);
      if (next_ < folder.end && nameAt(next_) == one.name) {
        files.push_back({std::string(entry(next_).path), {}});
        entries.push_back(next_++);
      } else {
        found.others.push_back(fs::joinPath(folder.path, one.name));
      }
    }
    missUntil(next_, folder.end);
    files_.identify(folder.path, files);
    for (std::size_t i = 0; i < files.size(); ++i) match(entries[i], files[i].identity);
  }

  WorkTreeFindings found;
  std::vector<TrackedFolder> folders;  ///< within the folder

 private:
  const GitIndex::Entry& entry(std::size_t at) const { return index_.entries[at]; }

  void compareFolder(std::string path, std::size_t end, bool isSkipped) {
    const auto first = index_.entries.begin();
    const auto before = [](const GitIndex::Entry& one, const std::string& key) { return one.path < key; };
    const auto at = [&](const std::string& key, std::size_t from) {
      return static_cast<std::size_t>(std::lower_bound(first + static_cast<std::ptrdiff_t>(from),
                                                       first + static_cast<std::ptrdiff_t>(end), key,
                                                       before) -
                                      first);
    };
    const std::size_t begin = at(path + "/", next_);
    const std::size_t behind = at(path + "0", begin);  // '0' follows '/'
    missUntil(next_, begin);
    next_ = behind;
    if (isSkipped) return;
    if (begin == behind)
      found.others.push_back(std::move(path));
    else
      folders.push_back({std::move(path), begin, behind});
  }

  void miss(std::size_t at) {
    if (!entry(at).isSkipped) found.touched.push_back({.entry = at, .isThere = false, .isRegular = false});
  }
  void missUntil(std::size_t begin, std::size_t end) {
    for (; begin < end; ++begin) miss(begin);
  }

  void match(std::size_t at, const fs::Identity& file) {
    const GitMatch match = matchOf(index_, entry(at), file, written_);
    if (match != GitMatch::same)
      found.touched.push_back({.entry = at,
                               .isRegular = file.kind == fs::Kind::file,
                               .isPerhapsSame = match == GitMatch::perhaps});
  }

  const fs::FileSystem& files_;
  const GitIndex& index_;
  std::int64_t written_;
  std::size_t next_ = 0;
};

template <class T>
void append(std::vector<T>& all, std::vector<T>& more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

}  // namespace

WorkTreeFindings compareWithIndex(const fs::FileSystem& files, const GitIndex& index, std::int64_t written) {
  WorkTreeFindings found;
  std::vector<TrackedFolder> folders = {{"", 0, index.entries.size()}};
  while (!folders.empty()) {
    std::vector<FolderComparison> comparisons(folders.size(), FolderComparison(files, index, written));
    parallel(folders.size(), [&](std::size_t i) { comparisons[i].compare(folders[i]); });
    folders.clear();
    for (FolderComparison& one : comparisons) {
      append(found.touched, one.found.touched);
      append(found.others, one.found.others);
      append(folders, one.folders);
    }
  }
  return found;
}

}  // namespace som::cli
