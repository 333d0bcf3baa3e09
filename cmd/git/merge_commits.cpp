#include "git/merge_commits.hpp"

#include <fmt/format.h>

#include "git/tree_merge.hpp"

namespace som::cli {

std::optional<std::string> MergeCommits::merge(const std::string& ours, const std::string& other,
                                               const std::string& target, const std::string& remote) const {
  const PrivateDirectory scratch(session_.host);
  TreeMerge merge(session_.host, git_, place_.folder, scratch.path());
  auto tree = merge.merge(ours, other);
  if (!tree) {
    std::vector<Diagnostic> conflicts = merge.takeConflicts();
    conflicts.back().hints = {
        "nothing was changed; git merge @{upstream} writes the conflicts into the files"};
    printer_.complain(conflicts);
    return std::nullopt;
  }
  // The hooks of git merge, in its order.
  const std::string message = scratch.path() + "/message";
  session_.host.writeFile(message, fmt::format("Merge {} of {}\n", target, remote));
  runHook(merge.index(), {"pre-merge-commit"});
  GitProgram git = whole_;
  git.setVariable("GIT_INDEX_FILE", merge.index());
  tree = withoutLineEnd(git.run({"write-tree"}).output);  // a hook may have changed it
  runHook(merge.index(), {"prepare-commit-msg", "--", message, "merge"});
  runHook(merge.index(), {"commit-msg", "--", message});
  const std::string text =
      git.run({"stripspace", "--strip-comments"}, 0, session_.host.readFile(message)).output;
  if (text.empty())
    throw Error(Diagnostic(Code::gitFailed, "the message of the merge is empty; nothing was merged")
                    .hint("look at the hooks prepare-commit-msg and commit-msg"));
  std::vector<std::string> words = {"commit-tree", *tree, "-p", ours, "-p", other, "-F", "-"};
  if (isSet("commit.gpgSign")) words.insert(words.begin() + 1, "-S");
  return withoutLineEnd(git.run(words, 0, text).output);
}

/// Runs a hook of a merge at the top of the work tree, as the user. Throws git-failed if it refuses.
void MergeCommits::runHook(const std::string& index, const std::vector<std::string>& hook) const {
  Program program{.command = {"git", "-C", place_.top, "-c", "safe.bareRepository=explicit", "hook", "run",
                              "--ignore-missing"},
                  .environment = {{"GIT_INDEX_FILE", index}, {"GIT_EDITOR", ":"}},
                  .forgets = "GIT_DIR",
                  .input = {},
                  .timeout = std::nullopt,
                  .output = [&](std::string_view text) { session_.host.err << text; }};
  program.command.insert(program.command.end(), hook.begin(), hook.end());
  const std::string failure = failureOf(session_.host.watchProgram(program));
  if (failure.empty()) return;
  throw Error(
      Diagnostic(Code::gitFailed, fmt::format("the hook {}: {}; nothing was merged", hook.front(), failure))
          .hint("do what the hook asks for, then run som git sync again; or merge by hand: git merge "
                "@{upstream}"));
}

bool MergeCommits::isSet(const char* name) const {
  const auto found = git_.tryToRun({"config", "--type=bool", "--get", name}, 1);
  return found && withoutLineEnd(found->output) == "true";
}

}  // namespace som::cli
