#include "store/view.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/private_folder.hpp"

namespace som::store {

namespace {

std::optional<std::string> hashOf(const std::optional<std::string>& bytes) {
  if (!bytes) return std::nullopt;
  return sha256(*bytes);
}

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

View::View(const fs::FileSystem& files, const Options& options)
    : files_(files), sequence_(files.read(sequencePath).value_or("")) {
  for (Step& step : readable(files, options)) {
    std::string path = step.path;
    pending_.emplace(std::move(path), std::move(step));
  }
}

bool View::settled() const { return files_.read(sequencePath).value_or("") == sequence_; }

std::optional<std::string> View::read(const std::string& path) const {
  if (pending_.empty()) return files_.read(path);
  const auto found = pending_.find(path);
  return found == pending_.end() ? files_.read(path) : through(found->second);
}

/// The temporary file is looked at first: a step made in between then shows at the path.
std::optional<std::string> View::through(const Step& step) const {
  std::optional<std::string> temporary = files_.read(temporaryPath(step.temporary));
  std::optional<std::string> placed = files_.read(step.path);
  return standing(step, hashOf(temporary), hashOf(placed)) == Standing::due ? temporary : placed;
}

std::vector<std::string> View::list(const std::string& folder) const {
  std::vector<std::string> paths = fs::walk(files_, folder);
  if (pending_.empty()) return paths;
  const std::string prefix = folder.empty() ? "" : folder + "/";
  for (const auto& [path, step] : pending_) {
    if (path.rfind(prefix, 0) != 0 || ("/" + path).find("/.", prefix.size()) != std::string::npos) continue;
    const auto place = std::lower_bound(paths.begin(), paths.end(), path);
    const bool listed = place != paths.end() && *place == path;
    const bool there = through(step).has_value();
    if (there && !listed) paths.insert(place, path);
    if (!there && listed) paths.erase(place);
  }
  return paths;
}

}  // namespace som::store
