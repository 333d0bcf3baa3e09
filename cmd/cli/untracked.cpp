#include "cli/untracked.hpp"

#include <algorithm>

#include "cli/git_program.hpp"

namespace som::cli {
namespace {

/// Walks the files, in the order of git's list, beside it.
class Search {
 public:
  Search(const fs::FileSystem& files, std::string_view tracked) : files_(files), rest_(tracked) { next(); }

  std::vector<std::string> result() {
    std::string path;
    look(path);
    return std::move(found_);
  }

 private:
  void next() { tracked_ = takeUntil(rest_, '\0'); }

  bool isTracked(std::string_view path) {
    while (!tracked_.empty() && tracked_ < path) next();
    return tracked_ == path;
  }

  /// `path` is the folder; it is the same afterwards.
  void look(std::string& path) {
    const std::vector<fs::Entry> entries = files_.list(path);
    const bool isRoot = path.empty();
    const bool isRepository = std::any_of(entries.begin(), entries.end(),
                                          [](const fs::Entry& entry) { return entry.name == ".git"; });
    if (isRepository && !isRoot) {
      found_.push_back(path);  // a submodule may be among them
      return;
    }
    const std::size_t folder = path.size();
    if (!isRoot) path += '/';
    const std::size_t prefix = path.size();
    for (const fs::Entry& entry : entries) {
      if (isRoot && (entry.name == ".git" || entry.name == ".som")) continue;
      path.resize(prefix);
      path += entry.name;
      if (entry.kind == fs::Kind::directory)
        look(path);
      else if (!isTracked(path))
        found_.push_back(path);
    }
    path.resize(folder);
  }

  const fs::FileSystem& files_;
  std::string_view rest_;     ///< of the list
  std::string_view tracked_;  ///< the path of the list that comes next
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> pathsBeside(const fs::FileSystem& files, std::string_view tracked) {
  return Search(files, tracked).result();
}

}  // namespace som::cli
