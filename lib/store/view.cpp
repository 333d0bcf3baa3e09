#include "store/view.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/private_folder.hpp"

namespace som::store {

namespace {

std::vector<Step> readable(const fs::FileSystem& files, const Options& options) {
  try {
    std::optional<Pending> pending = pendingTransaction(files);
    return pending ? std::move(pending->steps) : std::vector<Step>();
  } catch (const Error& error) {
    if (options.ignoreForeignIntents && isForeign(error)) return {};
    throw;
  }
}

}  // namespace

View::View(const fs::FileSystem& files, const Options& options) : files_(files) {
  try {
    moment_ = Sequence::read(files);
    for (Step& step : readable(files, options)) {
      std::string path = step.path;
      pending_.emplace(std::move(path), std::move(step));
    }
  } catch (const Error& error) {
    if (!fs::isDenied(error)) throw;
    moment_.reset();
    hidden_ = error.findings().front();
  }
}

bool View::isUnmoved() const { return !moment_ || Sequence::read(files_) == *moment_; }

std::optional<std::string> View::read(const std::string& path) const { return read(path, nullptr); }

std::optional<std::string> View::read(const std::string& path, fs::Identity* identity) const {
  const auto found = pending_.find(path);
  return found == pending_.end() ? files_.read(path, fs::defaultMaxSize, identity) : through(found->second);
}

bool View::contains(const std::string& path) const {
  if (pending_.contains(path)) return read(path).has_value();
  const auto found = files_.stat(path);
  return found && found->kind == fs::Kind::file;
}

/// Reads the temporary file first: a step made after that shows at the path.
std::optional<std::string> View::through(const Step& step) const {
  std::optional<std::string> temporary = files_.read(temporaryPath(step.temporary));
  std::optional<std::string> placed = files_.read(step.path);
  return standing(step, contentHash(temporary), contentHash(placed)) == Standing::due ? temporary : placed;
}

namespace {
const std::string& pathOf(const std::string& path) { return path; }
const std::string& pathOf(const fs::FileEntry& entry) { return entry.path; }

template <class Entry>
Entry entryAt(const std::string& path) {
  Entry entry;
  if constexpr (std::is_same_v<Entry, std::string>)
    entry = path;
  else
    entry.path = path;
  return entry;
}
}  // namespace

/// Adds the files that the journal creates to a list, and removes those that it deletes.
template <class Entry>
std::vector<Entry> View::amended(std::vector<Entry> entries, const std::string& folder) const {
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const auto& [path, step] : pending_) {
    if (path.rfind(prefix, 0) != 0 || ("/" + path).find("/.", prefix.size()) != std::string::npos) continue;
    const auto place = std::lower_bound(
        entries.begin(), entries.end(), path,
        [](const Entry& entry, const std::string& wanted) { return pathOf(entry) < wanted; });
    const bool listed = place != entries.end() && pathOf(*place) == path;
    const bool there = through(step).has_value();
    if (there && !listed) entries.insert(place, entryAt<Entry>(path));
    if (!there && listed) entries.erase(place);
  }
  return entries;
}

std::vector<std::string> View::list(const std::string& folder) const { return list(folder, nullptr); }

std::vector<std::string> View::list(const std::string& folder, std::vector<Diagnostic>* unreadable) const {
  return amended(fs::walk(files_, folder, unreadable), folder);
}

fs::FolderSurvey View::surveyFolder(const std::string& folder, fs::Detail detail) const {
  fs::FolderSurvey found = fs::survey(files_, folder, detail);
  if (pending_.empty()) return found;
  found.files = amended(std::move(found.files), folder);
  for (fs::FileEntry& entry : found.files)
    if (pending_.contains(entry.path)) entry.identity = {fs::Kind::other};
  return found;
}

}  // namespace som::store
