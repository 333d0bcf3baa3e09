#include "cli/git_program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "base/diagnostic.hpp"

namespace som::cli {
namespace {

/// Returns the reason that git wrote to standard error: the line that begins with `fatal: `, otherwise the
/// last one.
std::string reasonIn(const std::string& errors) {
  constexpr std::string_view prefix = "fatal: ";
  std::string last;
  std::istringstream lines(errors);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(prefix)) return line.substr(prefix.size());
    if (!line.empty()) last = line;
  }
  return last;
}

}  // namespace

/// Settings are variables of git's environment, because names of filters can have any characters.
std::map<std::string, std::optional<std::string>> GitProgram::environment() const {
  std::map<std::string, std::optional<std::string>> environment(variables_.begin(), variables_.end());
  environment["GIT_NO_REPLACE_OBJECTS"] = "1";       // a revision is what its commit says
  environment["GIT_GRAFT_FILE"] = "/dev/null/none";  // and its parents, too
  environment["GIT_CONFIG_COUNT"] = std::to_string(settings_.size());
  std::size_t number = 0;
  for (const auto& [name, value] : settings_) {
    environment["GIT_CONFIG_KEY_" + std::to_string(number)] = name;
    environment["GIT_CONFIG_VALUE_" + std::to_string(number++)] = value;
  }
  return environment;
}

GitProgram::Outcome GitProgram::attempt(const std::vector<std::string>& words, int mostStatus,
                                        std::string input) const {
  Outcome outcome;
  Program program{.command = {"git", "-C", directory_, "--no-optional-locks"},
                  .environment = environment(),
                  .forgets = "GIT_",
                  .input = std::move(input),
                  .timeout = timeout_,
                  .output = [&](std::string_view piece) { outcome.result.output += piece; },
                  .errors = [&](std::string_view piece) { outcome.result.errors += piece; }};
  // It takes paths as they are, and fails with the option.
  if (words.front() != "check-ignore") program.command.emplace_back("--literal-pathspecs");
  if (!gitDir_.empty()) program.command.push_back("--git-dir=" + gitDir_);
  program.command.insert(program.command.end(), words.begin(), words.end());
  const ProgramEnd end = host_.watchProgram(program);
  outcome.failure =
      end.status && *end.status <= mostStatus && end.interruptedBy.empty() ? "" : failureOf(end);
  outcome.result.status = end.status.value_or(-1);
  return outcome;
}

GitProgram::Result GitProgram::run(const std::vector<std::string>& words, int mostStatus,
                                   std::string input) const {
  Outcome outcome = attempt(words, mostStatus, std::move(input));
  if (outcome.failure.empty()) return std::move(outcome.result);
  const std::string said = reasonIn(outcome.result.errors);
  throw Error(Diagnostic(Code::programFailed, "git " + words.front() + ": " + outcome.failure +
                                                  (said.empty() ? std::string() : ": " + said)));
}

std::optional<GitProgram::Result> GitProgram::tryToRun(const std::vector<std::string>& words, int mostStatus,
                                                       std::string input) const {
  Outcome outcome = attempt(words, mostStatus, std::move(input));
  return outcome.failure.empty() ? std::optional(std::move(outcome.result)) : std::nullopt;
}

void GitProgram::fetchObjects(const std::string& ids) const {
  const auto found = tryToRun({"config", "--name-only", "--get-regexp", R"(^remote\..*\.promisor$)"});
  const std::string name = found ? found->output.substr(0, found->output.find('\n')) : std::string();
  constexpr std::size_t prefix = std::string_view("remote.").size();
  if (name.size() <= prefix)
    throw Error(Diagnostic(Code::missingObject, "the repository lacks objects, and is no partial clone")
                    .in(directory_)
                    .hint("look for the damage: git fsck"));
  const std::string remote = name.substr(prefix, name.rfind('.') - prefix);
  std::string errors;
  Program program{.command = {"git", "-C", directory_, "-c", "safe.bareRepository=explicit", "-c",
                              "fetch.negotiationAlgorithm=noop"},
                  .environment = {},
                  .forgets = "GIT_DIR",
                  .input = ids,
                  .timeout = timeout_,
                  .output = [&](std::string_view piece) { errors += piece; }};
  if (!gitDir_.empty()) program.command.push_back("--git-dir=" + gitDir_);
  for (const char* word : {"fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance",
                           "--recurse-submodules=no", "--filter=blob:none", "--stdin"})
    program.command.emplace_back(word);
  program.command.push_back(remote);
  const ProgramEnd end = host_.watchProgram(program);
  const std::string failure = failureOf(end);
  if (failure.empty()) return;
  const std::string said = reasonIn(errors);
  throw Error(Diagnostic(Code::gitFailed, fmt::format("git fetch from {}: {}{}{}", remote, failure,
                                                      said.empty() ? "" : ": ", said))
                  .hint("try again when the remote can be reached"));
}

void GitProgram::disableFilters() {
  std::istringstream filters(run({"config", "--name-only", "--get-regexp", "^filter\\."}, 1).output);
  for (std::string name; std::getline(filters, name);) {
    if (!name.starts_with("filter.")) continue;
    const std::string filter = name.substr(0, name.rfind('.'));
    settings_[filter + ".clean"] = settings_[filter + ".smudge"] = settings_[filter + ".process"] = "";
    settings_[filter + ".required"] = "false";
  }
}

std::string_view takeUntil(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

std::string withoutLineEnd(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace som::cli
