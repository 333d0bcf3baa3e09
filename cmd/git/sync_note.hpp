#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/git_program.hpp"
#include "cli/session.hpp"

namespace som::cli {

/// Notes in `.som` that a sync moves the work tree forward, while git does it. Git changes files first, then
/// its index, and the branch last: killed between, it leaves the changes of others as if they were our own.
class SyncNote {
 public:
  /// `whole` runs at the top of the repository, which is `top`.
  SyncNote(const Session& session, GitProgram whole, std::string top)
      : session_(session), whole_(std::move(whole)), top_(std::move(top)) {}

  /// Notes that the branch moves from one commit to another.
  void begin(const std::string& from, const std::string& to) const;
  void end() const;
  /// Takes back what is noted, if the branch did not move: files, and entries of the index, that are as in
  /// the other commit. Those that somebody changed since stay. Returns true if there was anything. Throws
  /// git-failed.
  bool takeBack() const;

 private:
  std::optional<std::pair<std::string, std::string>> read() const;
  void runAsUser(std::vector<std::string> words, const std::vector<std::string>& paths) const;

  const Session& session_;
  GitProgram whole_;
  std::string top_;
};

}  // namespace som::cli
