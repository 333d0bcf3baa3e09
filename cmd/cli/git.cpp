#include "cli/git.hpp"

#include <sstream>

#include "base/diagnostic.hpp"
#include "cli/git_program.hpp"

namespace som::cli {
namespace {

using Words = std::vector<std::string>;

/// Runs git on the paths of a workspace.
class Git {
 public:
  Git(const Host& host, const std::string& workspace) : host_(host), workspace_(workspace) {}

  /// Returns the exit status of a git command on these paths; 0 if `paths` is empty.
  int run(const Words& words, const Words& paths) const {
    if (paths.empty()) return 0;
    Words all = {"git", "-c", "safe.bareRepository=explicit", "--literal-pathspecs"};
    all.insert(all.end(), words.begin(), words.end());
    all.emplace_back("--");
    all.insert(all.end(), paths.begin(), paths.end());
    return host_.runProgram(all, workspace_);
  }

  /// True if the index differs from the last commit at a path.
  bool isStaged(const std::string& path) const {
    return run({"-c", "core.fsmonitor=false", "diff-index", "--cached", "--quiet", "HEAD"}, {path}) == 1;
  }

 private:
  const Host& host_;
  const std::string& workspace_;
};

}  // namespace

std::optional<GitState> gitState(const Host& host, const std::string& workspace) try {
  GitProgram git(host, workspace);
  git.setTimeout(Seconds{10});
  git.disableFilters();
  const std::string status = git.run({"status", "--porcelain=v2", "--branch", "--untracked-files=all",
                                      "--no-renames", "--ignore-submodules=all", "--", "."})
                                 .output;
  GitState state;
  constexpr std::string_view head = "# branch.head ";
  std::istringstream lines(status);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(head)) state.branch = line.substr(head.size());
    if (!line.starts_with('#')) ++state.uncommitted;
  }
  return state.branch.empty() ? std::nullopt : std::optional(state);
} catch (const Error&) {
  return std::nullopt;
}

bool commitWithGit(const Host& host, const std::string& workspace, const ChangedPaths& paths,
                   const std::string& message) {
  const Git git(host, workspace);
  const bool done = git.run({"add"}, paths.written) == 0 &&
                    git.run({"rm", "--quiet", "--cached", "--ignore-unmatch"}, paths.removed) == 0;
  Words changed = paths.written;
  for (const std::string& path : paths.removed)
    if (done && git.isStaged(path))
      changed.push_back(path);  // a removed file that git never committed is not staged
  return done && git.run({"commit", "--quiet", "--only", "-m", message}, changed) == 0;
}

}  // namespace som::cli
