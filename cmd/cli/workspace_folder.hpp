#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace som::cli {

/// The files of one state of a repository. The folders of workspaces in it follow from them.
///
/// A folder of a repository is empty, or ends with `/`.
class RepositoryPaths {
 public:
  /// Takes the paths from the root of the repository, each with a NUL behind it, as git lists them.
  explicit RepositoryPaths(std::string_view listed);

  bool has(std::string_view path) const { return paths_.contains(path); }
  /// True if it has the file, or a record in the other format.
  bool hasRecord(std::string_view path) const;
  bool hasWorkspace(const std::string& folder) const;

  /// Returns the folder from which the workspace in `folder` of a later state was moved: records, or its
  /// settings, that are there now are gone here. Of several folders it is the one with the most of them.
  /// Returns nullopt if the workspace is new.
  std::optional<std::string> movedFrom(const RepositoryPaths& later, const std::string& folder) const;

 private:
  std::set<std::string, std::less<>> paths_;
};

}  // namespace som::cli
