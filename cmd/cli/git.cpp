#include "cli/git.hpp"

#include <sstream>

#include "base/diagnostic.hpp"
#include "cli/git_program.hpp"

namespace som::cli {
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

}  // namespace som::cli
