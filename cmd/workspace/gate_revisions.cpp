#include "workspace/gate_revisions.hpp"

#include <utility>

#include "store/layout.hpp"

namespace som::cli {
namespace {

store::Options optionsOfRevisions() {
  store::Options options;
  options.readOnly = true;
  options.index = false;
  return options;
}

}  // namespace

GateRevision::GateRevision(std::unique_ptr<fs::RevisionFileSystem> files)
    : files_(std::move(files)), store_(*files_, optionsOfRevisions()) {}

process::Workspace& GateRevision::workspace() {
  if (!workspace_) workspace_ = std::make_unique<process::Workspace>(store_);
  return *workspace_;
}

bool GateRevision::isWorkspace() const { return files_->stat(std::string(store::settingsPath)).has_value(); }

GateRevision& GateRevisions::at(const std::string& commit) {
  auto& one = revisions_[commit];
  if (!one) one = std::make_unique<GateRevision>(git_.files(treeOf(commit)));
  return *one;
}

void GateRevisions::move(const std::string& commit, const std::string& folder) {
  folders_[commit] = folder;
  if (!movedFrom_) movedFrom_ = folder;
}

/// Names the tree of the workspace in a commit. One that was moved may lie at either folder.
std::string GateRevisions::treeOf(const std::string& commit) {
  if (movedFrom_ && !folders_.contains(commit) && !git_.hasWorkspace(commit, git_.folder()) &&
      git_.hasWorkspace(commit, *movedFrom_))
    folders_[commit] = *movedFrom_;
  const auto moved = folders_.find(commit);
  return moved == folders_.end() ? commit : GitReader::treeOf(commit, moved->second);
}

}  // namespace som::cli
