#include "cli/workspace_folder.hpp"

#include <algorithm>
#include <tuple>

#include "cli/git_program.hpp"
#include "model/kind.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

/// True for the files that only one workspace has: its settings, and records whose ids are made at random.
bool belongsToOne(std::string_view path) {
  if (path == store::settingsPath) return true;
  const model::KindRow* kind = store::kindOfPath(path);
  return kind &&
         (kind->placement == model::Placement::byDay || kind->placement == model::Placement::byRandom);
}

}  // namespace

RepositoryPaths::RepositoryPaths(std::string_view listed) {
  while (!listed.empty()) paths_.emplace_hint(paths_.end(), takeUntil(listed, '\0'));
}

bool RepositoryPaths::hasRecord(std::string_view path) const {
  return has(path) || (store::isDocumentPath(path) && has(store::twinOf(std::string(path))));
}

bool RepositoryPaths::hasWorkspace(const std::string& folder) const {
  return has(folder + std::string(store::settingsPath));
}

std::optional<std::string> RepositoryPaths::movedFrom(const RepositoryPaths& later,
                                                      const std::string& folder) const {
  std::optional<std::string> best;
  std::tuple<std::size_t, bool> most;
  for (const std::string& settings : paths_) {
    if (!settings.ends_with(store::settingsPath)) continue;
    const std::string candidate = settings.substr(0, settings.size() - store::settingsPath.size());
    if (candidate == folder || (!candidate.empty() && !candidate.ends_with('/'))) continue;
    std::size_t moved = 0;
    for (auto at = paths_.lower_bound(candidate); at != paths_.end() && at->starts_with(candidate); ++at) {
      const std::string_view path = std::string_view(*at).substr(candidate.size());
      if (belongsToOne(path) && !later.hasRecord(*at) && later.hasRecord(folder + std::string(path))) ++moved;
    }
    const std::tuple<std::size_t, bool> found(moved, !later.hasWorkspace(candidate));
    if (moved > 0 && found > most) best = candidate, most = found;
  }
  return best;
}

}  // namespace som::cli
