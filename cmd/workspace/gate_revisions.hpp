#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "cli/git_reader.hpp"
#include "process/work/workspace.hpp"
#include "store/store.hpp"

namespace som::cli {

/// A state of the workspace that git keeps.
class GateRevision {
 public:
  explicit GateRevision(std::unique_ptr<fs::RevisionFileSystem> files);

  const fs::RevisionFileSystem& files() const { return *files_; }
  const store::Store& store() const { return store_; }
  /// Opens it as a workspace. Throws no-workspace.
  process::Workspace& workspace();
  bool isWorkspace() const;

 private:
  std::unique_ptr<fs::RevisionFileSystem> files_;
  store::Store store_;
  std::unique_ptr<process::Workspace> workspace_;
};

/// The commits that the gate reads. One in which the workspace lies in another folder is read there.
class GateRevisions {
 public:
  explicit GateRevisions(const GitReader& git) : git_(git) {}

  GateRevision& at(const std::string& commit);
  /// Forgets all commits: they are read at another folder.
  void clear() { revisions_.clear(); }
  /// Makes a commit have the workspace in another folder.
  void move(const std::string& commit, const std::string& folder);
  /// Returns the folder that the workspace had at first; nullopt if it was not moved.
  const std::optional<std::string>& movedFrom() const { return movedFrom_; }

 private:
  std::string treeOf(const std::string& commit);

  const GitReader& git_;
  std::map<std::string, std::unique_ptr<GateRevision>> revisions_;
  std::map<std::string, std::string> folders_;  ///< of the workspace in commits that have it elsewhere
  std::optional<std::string> movedFrom_;
};

}  // namespace som::cli
