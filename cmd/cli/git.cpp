#include "cli/git.hpp"

#include <map>
#include <sstream>

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

using Variables = std::map<std::string, std::optional<std::string>>;

/// Runs git for its output. Returns nullopt if its exit status is greater than `mostStatus`.
std::optional<std::string> outputOf(const Host& host, const std::string& workspace, const Words& words,
                                    Variables variables, int mostStatus) {
  std::string output;
  Program program{.command = {"git", "-C", workspace, "--no-optional-locks", "--literal-pathspecs"},
                  .environment = std::move(variables),
                  .forgets = "GIT_",
                  .input = {},
                  .timeout = Seconds{10},
                  .output = [&](std::string_view piece) { output += piece; },
                  .errors = [](std::string_view) {}};
  program.command.insert(program.command.end(), words.begin(), words.end());
  const ProgramEnd end = host.watchProgram(program);
  if (!end.status || *end.status > mostStatus) return std::nullopt;
  return output;
}

/// Settings of git, as variables of its environment: names of filters can have any characters.
Variables variablesOf(const std::map<std::string, std::string>& settings) {
  Variables variables = {{"GIT_CONFIG_COUNT", std::to_string(settings.size())},
                         {"GIT_ALLOW_PROTOCOL", "none"}};
  std::size_t number = 0;
  for (const auto& [name, value] : settings) {
    variables["GIT_CONFIG_KEY_" + std::to_string(number)] = name;
    variables["GIT_CONFIG_VALUE_" + std::to_string(number++)] = value;
  }
  return variables;
}

}  // namespace

std::optional<GitState> gitState(const Host& host, const std::string& workspace) {
  std::map<std::string, std::string> settings = {
      {"safe.bareRepository", "explicit"}, {"core.fsmonitor", "false"}, {"core.hooksPath", "/dev/null"}};
  const auto names = outputOf(host, workspace, {"config", "--name-only", "--get-regexp", "^filter\\."},
                              variablesOf(settings), 1);
  if (!names) return std::nullopt;
  std::istringstream filters(*names);
  for (std::string name; std::getline(filters, name);) {
    if (!name.starts_with("filter.")) continue;
    const std::string filter = name.substr(0, name.rfind('.'));
    settings[filter + ".clean"] = settings[filter + ".process"] = "";
    settings[filter + ".required"] = "false";
  }
  const auto status = outputOf(host, workspace,
                               {"status", "--porcelain=v2", "--branch", "--untracked-files=all",
                                "--no-renames", "--ignore-submodules=all", "--", "."},
                               variablesOf(settings), 0);
  if (!status) return std::nullopt;
  GitState state;
  constexpr std::string_view head = "# branch.head ";
  std::istringstream lines(*status);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(head)) state.branch = line.substr(head.size());
    if (!line.starts_with('#')) ++state.uncommitted;
  }
  return state.branch.empty() ? std::nullopt : std::optional(state);
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
