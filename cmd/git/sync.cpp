#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>
#include <thread>
#include <tuple>

#include "base/duration.hpp"
#include "cli/git_commit.hpp"
#include "cli/git_program.hpp"
#include "cli/git_reader.hpp"
#include "cli/revisions.hpp"
#include "git/git_noun.hpp"
#include "git/merge_commits.hpp"
#include "git/sync_note.hpp"
#include "git/tree_merge.hpp"
#include "process/history/carry_out.hpp"
#include "process/history/diff.hpp"
#include "process/read/validate.hpp"
#include "render/object.hpp"
#include "store/commit_queue.hpp"
#include "workspace/difference.hpp"
#include "workspace/gate.hpp"

namespace som::cli {
namespace {

using Words = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

struct SyncOptions {
  std::string timeout = "PT2M";
};

/// A remote that refuses a push so many times, without a new commit, refuses it for a reason of its own.
constexpr std::size_t mostRefusals = 3;

/// Fetches, merges and pushes the branch of a workspace.
class Sync {
 public:
  Sync(const Session& session, const Printer& printer, const Times& times, Seconds timeout)
      : session_(session),
        printer_(printer),
        times_(times),
        git_(session.host, session.directory()),
        top_(withoutLineEnd(git_.run({"rev-parse", "--show-toplevel"}).output)),
        prefix_(withoutLineEnd(git_.run({"rev-parse", "--show-prefix"}).output)),
        whole_(session.host, top_),
        note_(session, whole_, top_),
        commits_(session, printer, git_, whole_, {top_, prefix_}),
        deadline_(Clock::now() + timeout) {
    for (GitProgram* git : {&git_, &whole_})
      for (const char* name :
           {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL",
            "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"})
        if (const auto value = session.host.environment(name)) git->setVariable(name, *value);
  }

  Exit run() {
    findUpstream();
    takeBackInterrupted();
    const std::string first = head();
    std::size_t refused = 0;
    std::size_t pushed = 0;
    std::string known;  // what the remote had when it refused
    for (std::size_t round = 0;; ++round) {
      fetch();
      if (theirs() == known && ++refused == mostRefusals)
        throw Error(Diagnostic(Code::gitFailed, "git push failed; what came in is merged here")
                        .hint("remove the cause, then run som git sync again"));
      if (const Exit status = bringIn(first); status != Exit::done) return status;
      known = theirs();
      pushed = commitsBetween(known, head());
      if (pushed == 0 || push()) break;
      pause(round);
    }
    return tell(first, pushed);
  }

 private:
  std::string head() const { return withoutLineEnd(git_.run({"rev-parse", "--verify", "HEAD"}).output); }
  std::string theirs() const { return withoutLineEnd(git_.run({"rev-parse", "--verify", upstream_}).output); }
  std::size_t commitsBetween(const std::string& from, const std::string& to) const {
    const std::string text = git_.run({"rev-list", "--count", from + ".." + to}).output;
    std::size_t count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
  }
  bool isAncestor(const std::string& a, const std::string& b) const {
    const auto answer = git_.tryToRun({"merge-base", "--is-ancestor", a, b}, 1);
    return answer && answer->status == 0;
  }

  /// Reads the remote and the branch that the present branch follows. Throws not-found.
  void findUpstream() {
    const auto branch = git_.tryToRun({"symbolic-ref", "--quiet", "--short", "HEAD"});
    const std::string name = branch ? withoutLineEnd(branch->output) : std::string();
    const auto setting = [&](const std::string& key) {
      const auto found = git_.tryToRun({"config", "--get", fmt::format("branch.{}.{}", name, key)}, 1);
      return found ? withoutLineEnd(found->output) : std::string();
    };
    remote_ = name.empty() ? "" : setting("remote");
    target_ = name.empty() ? "" : setting("merge");
    if (remote_.empty() || target_.empty())
      throw Error(Diagnostic(Code::notFound, name.empty()
                                                 ? "no branch is checked out"
                                                 : fmt::format("branch '{}' follows no remote", name))
                      .hint(name.empty() ? "check one out: git switch BRANCH" : "git push -u REMOTE BRANCH"));
    upstream_ = "@{upstream}";
    for (const std::string& lock :
         {std::string("index.lock"), std::string("HEAD.lock"), "refs/heads/" + name + ".lock"})
      locks_.push_back(
          withoutLineEnd(git_.run({"rev-parse", "--path-format=absolute", "--git-path", lock}).output));
  }

  /// Runs git as the user would: with the configuration, and what it names.
  int runAsUser(const Words& words) const {
    Words all = {"git", "-c", "safe.bareRepository=explicit"};
    all.insert(all.end(), words.begin(), words.end());
    return session_.host.runProgram(all, session_.directory());
  }

  void fetch() const {
    if (runAsUser({"fetch", "--quiet", "--", remote_}) != 0)
      throw Error(Diagnostic(Code::gitFailed, fmt::format("git fetch {} failed; nothing was merged", remote_))
                      .hint("try again when the remote can be reached"));
  }

  /// Merges, carries out what follows, and checks what came in since a commit, under the lock of commits.
  /// Returns the exit status of conflicts, and of changes that could not be committed, after it reported
  /// them.
  Exit bringIn(const std::string& first) {
    session_.commits()->lock(session_.workspace().store());
    const std::string ours = head();
    Exit status = Exit::conflict;
    if (integrate(ours)) {
      carryOut(ours);
      status = session_.commitChanges();
      requireValid(first);
    }
    session_.commits()->unlock();
    return status;
  }

  /// Throws git-failed for a commit that is not signed, if the user wants signed ones.
  void requireSigned(const std::string& other) const {
    if (commits_.isSet("merge.verifySignatures") && runAsUser({"verify-commit", "--", other}) != 0)
      throw Error(
          Diagnostic(Code::gitFailed,
                     fmt::format("commit {} has no good signature; nothing was merged", shortCommit(other)))
              .hint("git config merge.verifySignatures asks for one"));
  }

  /// Throws not-found if the other side moved the workspace to another folder: its private state would stay
  /// behind.
  void requireFolder(const std::string& other) const {
    const GitReader reader(session_.host, session_.directory());
    if (reader.hasWorkspace(other, prefix_)) return;
    const auto moved = reader.pathsOf(other).movedFrom(reader.pathsOf("HEAD"), prefix_);
    const std::string folder = moved && !moved->empty() ? *moved : "./";
    throw Error(
        Diagnostic(Code::notFound,
                   moved ? fmt::format("the workspace was moved to {} in what came in from {}; "
                                       "nothing was merged",
                                       folder, remote_)
                         : fmt::format("what came in from {} has no som.yaml; nothing was merged", remote_))
            .hint(moved ? fmt::format("merge by hand: git merge @{{upstream}}; then work in {}", folder)
                        : "merge by hand: git merge @{upstream}"));
  }

  /// Brings the other side in: nothing, a fast-forward, or one merge commit. Returns false after it reported
  /// conflicts; nothing was changed then.
  bool integrate(const std::string& ours) {
    const std::string other = theirs();
    if (isAncestor(other, ours)) return requireLegal(ours, other), true;
    requireFolder(other);
    requireLegal(ours, other);
    requireSigned(other);
    waitForLocks();
    if (isAncestor(ours, other)) return advance(other), true;
    const auto merged = commits_.merge(ours, other, target_, remote_);
    if (merged) advance(*merged);
    return merged.has_value();
  }

  /// Throws the errors of what came in, and of what would be pushed, each judged as a change since the common
  /// ancestors. Consequences of the merge are carried out afterwards.
  void requireLegal(const std::string& ours, const std::string& other) const {
    const auto base = git_.tryToRun({"merge-base", ours, other}, 1);
    if (!base || base->status != 0) return;
    const std::string ancestor = withoutLineEnd(base->output);
    for (const auto& [side, from, relation] :
         {std::tuple{other, ours, "came in from"}, std::tuple{ours, other, "would be pushed to"}}) {
      if (side == ancestor) continue;
      GateRequest request;
      request.range = GitRange{.from = from, .to = side, .fromAncestor = true};
      std::vector<Diagnostic> findings = judgeChange(session_, request, {}).gate.result.findings;
      std::erase_if(findings, [](const Diagnostic& one) {
        return one.severity != Severity::error || one.code == Code::consequenceDue;
      });
      if (findings.empty()) continue;
      findings.back().hints.push_back(
          fmt::format("nothing was merged or pushed, because this {} {}; correct it in a commit{}", relation,
                      remote_, side == other ? " there, or merge by hand: git merge @{upstream}" : ""));
      throw Error(std::move(findings));
    }
  }

  /// Takes back what a killed sync left of the work of others.
  void takeBackInterrupted() const {
    if (!session_.host.pathExists(session_.directory() + "/" + store::syncFile)) return;
    session_.commits()->lock(session_.workspace().store());
    waitForLocks();
    if (note_.takeBack())
      printer_.complain(
          {Diagnostic(Code::pendingCommit, "a sync was interrupted; its changes were taken back")
               .as(Severity::warning)});
    session_.commits()->unlock();
  }

  /// Moves the branch and the work tree forward. Throws git-locked, changed-meanwhile, git-failed.
  void advance(const std::string& commit) const {
    note_.begin(head(), commit);
    try {
      moveForward(commit);
    } catch (const Error&) {
      if (!heldLock()) note_.takeBack();  // git may have been killed
      throw;
    }
    note_.end();
  }

  void moveForward(const std::string& commit) const {
    do {
      waitForLocks();
      if (runAsUser({"merge", "--quiet", "--ff-only", "--no-verify-signatures", commit}) == 0) return;
      if (isAncestor(commit, head())) return;  // only a hook failed
    } while (heldLock());                      // taken after the wait
    GitProgram git = whole_;
    git.disableFilters();
    const std::string changed =
        git.run({"status", "--porcelain", "--untracked-files=all", "--ignore-submodules=all"}).output;
    if (changed.empty())
      throw Error(Diagnostic(Code::gitFailed, "git merge --ff-only failed; nothing was merged")
                      .hint("remove the cause that git names, then run som git sync again"));
    throw Error(Diagnostic(Code::changedMeanwhile,
                           "files of the work tree have changes that are not committed; nothing was merged")
                    .hint("commit them, then run som git sync again"));
  }

  /// Waits while another program holds the index or the branch. Throws git-locked.
  void waitForLocks() const {
    const auto begun = Clock::now();
    const auto timeout = std::min<std::chrono::milliseconds>(
        session_.workspace().store().options().lockTimeout, std::chrono::seconds{10});
    auto pause = std::chrono::milliseconds{10};
    for (auto held = heldLock(); held; held = heldLock()) {
      if (Clock::now() - begun >= timeout)
        throw Error(Diagnostic(Code::gitLocked, "another program holds a lock of git; nothing was merged")
                        .in(*held)
                        .hint("wait for it, then run som git sync again; if no git runs, remove the file"));
      std::this_thread::sleep_for(pause);
      pause = std::min(pause * 2, std::chrono::milliseconds{250});
    }
  }

  /// Returns the lock that keeps git from moving the branch and the work tree forward.
  std::optional<std::string> heldLock() const {
    for (const std::string& path : locks_)
      if (session_.host.pathExists(path)) return path;
    return std::nullopt;
  }

  /// Carries out what a merge left to be done, in the records that differ from a commit.
  void carryOut(const std::string& ours) const {
    process::Workspace fresh(session_.workspace().store(), session_.workspace().propagate());
    process::carryOut(fresh, session_.env, {.systemId = "som-sync"}, pathsBetween(ours, "HEAD"));
  }

  std::vector<std::string> pathsBetween(const std::string& from, const std::string& to) const {
    const auto listed =
        git_.tryToRun({"diff-tree", "-r", "-z", "--name-only", "--no-renames", "--relative", from, to, "--"});
    std::vector<std::string> paths;
    if (listed)
      for (std::string_view rest = listed->output; !rest.empty();) paths.emplace_back(takeUntil(rest, '\0'));
    return paths;
  }

  /// Throws the errors of what came in, and of what would be pushed: it must not be pushed.
  void requireValid(const std::string& first) const {
    std::set<std::string> differing;
    for (const std::string& from : {first, theirs()})
      for (std::string& path : pathsBetween(from, "HEAD")) differing.insert(std::move(path));
    std::vector<std::string> paths;
    for (const std::string& path : differing)
      if (session_.workspace().store().contains(path)) paths.push_back(path);
    if (paths.empty()) return;
    process::Workspace fresh(session_.workspace().store(), session_.workspace().propagate());
    process::ValidateResult result = process::validate(fresh, paths);
    std::erase_if(result.findings,
                  [](const Diagnostic& finding) { return finding.severity != Severity::error; });
    if (!result.findings.empty()) throw Error(std::move(result.findings));
  }

  /// Returns false if the remote refuses, for example because it got commits meanwhile.
  bool push() const { return runAsUser({"push", "--quiet", "--", remote_, "HEAD:" + target_}) == 0; }

  /// Waits for a random part of a growing time, so that many clones do not meet again. Throws git-locked.
  void pause(std::size_t round) const {
    constexpr std::int64_t longest = 8000;
    const std::int64_t most =
        std::min<std::int64_t>(std::int64_t{100} << std::min<std::size_t>(round, 7), longest);
    const auto wait = std::chrono::milliseconds(
        static_cast<std::int64_t>(session_.env.random() % static_cast<std::uint64_t>(most)));
    if (Clock::now() + wait > deadline_)
      throw Error(
          Diagnostic(Code::gitLocked, "others push faster than this clone can merge; all is committed here")
              .hint("run som git sync again, or give it more time with --sync-timeout"));
    std::this_thread::sleep_for(wait);
  }

  /// Says what came in, and how many commits were pushed.
  Exit tell(const std::string& first, std::size_t pushed) const {
    const Revisions revisions(session_.host, session_.directory(), times_);
    const Revision before = revisions.named(first);
    const Revision after = revisions.named(head());
    RevisionWorkspace old(revisions.files(before));
    RevisionWorkspace now(revisions.files(after));
    const process::DiffResult came =
        process::diff(old.workspace(), now.workspace(), pathsBetween(first, "HEAD"), session_.env.now);
    if (printer_.isJson()) {
      doc::Value items = doc::Value::array();
      for (const process::Difference& one : came.differences) items.push_back(differenceJson(one));
      printer_.json(render::Object::ofKind("Sync")
                        .add("from", before.commit)
                        .add("to", after.commit)
                        .add("pushed", pushed)
                        .add("items", std::move(items))
                        .take());
    } else {
      for (const process::Difference& one : came.differences)
        printer_.line({fmt::format("{}: {}", one.id, differenceText(times_, one))});
    }
    if (!printer_.isJson() && !printer_.isQuiet()) {
      if (came.differences.empty()) printer_.line({std::string("nothing came in")});
      printer_.line({pushed == 0
                         ? std::string("nothing to push")
                         : fmt::format("{} commit{} pushed to {}", pushed, pushed == 1 ? "" : "s", remote_)});
    }
    printer_.complain(came.bad);
    return Exit::done;
  }

  const Session& session_;
  const Printer& printer_;
  const Times& times_;
  GitProgram git_;  ///< in the folder of the workspace
  std::string top_;
  std::string prefix_;  ///< of the workspace in the repository, with a `/` at its end
  GitProgram whole_;    ///< at the top of the repository
  SyncNote note_;
  MergeCommits commits_;
  Clock::time_point deadline_;
  std::string remote_;
  std::string target_;              ///< `refs/heads/main`, in the remote
  std::string upstream_;            ///< names the same branch as it was fetched last
  std::vector<std::string> locks_;  ///< of git, for the index and the branch
};

Exit runSync(const Session& session, const Printer& printer, const Times& times, const SyncOptions& options) {
  const auto timeout = parseDuration(options.timeout);
  if (!timeout)
    throw Error(
        Diagnostic(Code::usage, fmt::format("--sync-timeout: '{}' is not a valid duration", options.timeout))
            .hint("write it as PT2M"));
  session.requireAlone("git sync");
  if (session.global.dryRun) throw Error(Diagnostic(Code::usage, "git sync cannot be a dry run"));
  const GitReader reader(session.host, session.directory());  // throws not-found
  if (const Exit status = session.commitChanges(); status != Exit::done) return status;
  session.commits()->unlock();
  return Sync(session, printer, times, elapsed(*timeout)).run();
}

}  // namespace

void addSync(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<SyncOptions>();
  command.option("--sync-timeout", options->timeout, "how long to try while others push; PT2M by default")
      .placeholder("DURATION");
  select(command, selection, {"table", "json"}, options, runSync);
  command.examples("  som git sync\n  som git sync --sync-timeout PT10M -o json");
}

}  // namespace som::cli
