#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/host.hpp"

namespace som::cli {

/// Runs git in the folder of a workspace to read its repository.
///
/// The repository may come from anybody, with its configuration. So git runs none of the programs that it
/// names: no filters, no text conversion, no file-system monitor, no hooks; it fetches nothing, and takes no
/// repository but one that has its own `.git`.
class GitProgram {
 public:
  /// `gitDir`: the repository, which may be bare; empty: the one that the folder lies in.
  GitProgram(const Host& host, std::string directory, std::string gitDir = {})
      : host_(host), directory_(std::move(directory)), gitDir_(std::move(gitDir)) {}

  struct Result {
    int status = 0;
    std::string output;
    std::string errors;
  };

  /// Runs a command of git. Throws program-failed if git cannot run, or its exit status exceeds `mostStatus`.
  Result run(const std::vector<std::string>& words, int mostStatus = 0, std::string input = {}) const;
  /// The same, but returns nullopt instead of throwing.
  std::optional<Result> tryToRun(const std::vector<std::string>& words, int mostStatus = 0,
                                 std::string input = {}) const;

  /// Makes later commands ignore the filters that git's configuration names: for commands that may read files
  /// of the work tree. Throws program-failed.
  void disableFilters();
  /// Sets a variable of git's environment for later commands.
  void setVariable(const std::string& name, std::string value) { variables_[name] = std::move(value); }
  /// Lets readers of its objects fetch what a partial clone lacks.
  void allowFetch() { fetches_ = true; }
  bool fetches() const { return fetches_; }
  /// Fetches objects from the remote of a partial clone, in one call, as the user would: with the whole
  /// configuration. Throws git-failed; not-found if the clone is not a partial one.
  void fetchObjects(const std::string& ids) const;
  /// Sets how long a command may take.
  void setTimeout(Seconds timeout) { timeout_ = timeout; }

 private:
  struct Outcome {
    Result result;
    std::string failure;  ///< why it failed; empty if it did not
  };
  Outcome attempt(const std::vector<std::string>& words, int mostStatus, std::string input) const;
  std::map<std::string, std::optional<std::string>> environment() const;

  const Host& host_;
  std::string directory_;
  std::string gitDir_;
  bool fetches_ = false;
  Seconds timeout_{600};
  std::map<std::string, std::string> settings_ = {
      {"safe.bareRepository", "explicit"}, {"core.fsmonitor", "false"}, {"core.hooksPath", "/dev/null"},
      {"i18n.logOutputEncoding", "UTF-8"}, {"protocol.allow", "never"}, {"core.warnAmbiguousRefs", "true"},
  };
  std::map<std::string, std::string> variables_ = {
      {"GIT_ALLOW_PROTOCOL", "none"}, {"GIT_NO_LAZY_FETCH", "1"}, {"GIT_TERMINAL_PROMPT", "0"}};
};

/// Takes the text up to a character out of git's output, and removes both from `rest`.
std::string_view takeUntil(std::string_view& rest, char end);
/// Returns git's output without the line ends behind it.
std::string withoutLineEnd(std::string text);

}  // namespace som::cli
