#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "cli/git_program.hpp"
#include "cli/host.hpp"
#include "schema/registry.hpp"

namespace som::cli {

/// A directory of its own that only the user can read. It ends with this object.
class PrivateDirectory {
 public:
  explicit PrivateDirectory(const Host& host) : host_(host), path_(host.makePrivateDirectory()) {}
  PrivateDirectory(const PrivateDirectory&) = delete;
  PrivateDirectory& operator=(const PrivateDirectory&) = delete;
  ~PrivateDirectory() { host_.removePrivateDirectory(path_); }
  const std::string& path() const { return path_; }

 private:
  const Host& host_;
  std::string path_;
};

/// Merges two commits without their index and work tree. Git decides which versions of a file belong
/// together: it follows renames, and merges modes. Files of which both sides changed the contents merge as
/// records.
class TreeMerge {
 public:
  /// `git` runs in the folder of the workspace. `folder`: that folder in the repository, empty or with a `/`
  /// at its end. `scratch` is for files of its own.
  TreeMerge(const Host& host, const GitProgram& git, std::string folder, std::string scratch);

  /// Returns the merged tree; nullopt if there are conflicts. Throws program-failed.
  std::optional<std::string> merge(const std::string& ours, const std::string& theirs);
  /// The conflicts of the last merge.
  std::vector<Diagnostic> takeConflicts() { return std::move(conflicts_); }
  /// The file that has the merged tree as an index, for hooks.
  std::string index() const { return scratch_ + "/index"; }

 private:
  /// A version of a file: base, ours or theirs.
  struct Version {
    std::string mode;
    std::string blob;
    bool isFile() const { return mode.starts_with("100"); }
  };
  using Versions = std::array<Version, 3>;

  void makeRepository() const;
  std::string readResult(std::string_view output);
  void readMessage(std::string_view& output);
  void conflict(const std::string& path, const std::string& what);
  std::optional<std::string> modeOf(const Versions& versions) const;
  void refuseOtherDrivers();
  std::string withMergedFiles(const std::string& tree);
  std::map<std::string, std::string> bytesOf() const;
  std::optional<std::string> baseText(const std::string& path, const Versions& versions,
                                      const std::map<std::string, std::string>& bytes);

  const Host& host_;
  GitProgram git_;    ///< in the folder of the workspace
  GitProgram whole_;  ///< at the top of the repository, with an index of its own
  std::string folder_;
  std::string scratch_;
  std::vector<std::string> bases_;
  std::map<std::string, Versions> files_;  ///< of which both sides changed the contents
  std::vector<Diagnostic> conflicts_;
  schema::Registry schemas_;
};

}  // namespace som::cli
