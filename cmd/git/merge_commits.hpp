#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/git_program.hpp"
#include "cli/printer.hpp"
#include "cli/session.hpp"

namespace som::cli {

/// Makes the merge commits of a sync, with the hooks and the signature that `git merge` has.
class MergeCommits {
 public:
  /// Where the workspace lies.
  struct Place {
    std::string top;     ///< of the work tree
    std::string folder;  ///< of the workspace in the repository, empty or with a `/` at its end
  };

  /// `git` runs in the folder of the workspace, `whole` at the top. They outlive this object.
  MergeCommits(const Session& session, const Printer& printer, const GitProgram& git, const GitProgram& whole,
               Place place)
      : session_(session), printer_(printer), git_(git), whole_(whole), place_(std::move(place)) {}

  /// Merges two commits in an index of its own; returns nullopt after it reported conflicts. `target` and
  /// `remote` name the other side in the message. Throws git-failed.
  std::optional<std::string> merge(const std::string& ours, const std::string& other,
                                   const std::string& target, const std::string& remote) const;
  /// True if git's configuration switches something on.
  bool isSet(const char* name) const;

 private:
  void runHook(const std::string& index, const std::vector<std::string>& hook) const;

  const Session& session_;
  const Printer& printer_;
  const GitProgram& git_;
  const GitProgram& whole_;
  Place place_;
};

}  // namespace som::cli
