#include "cli/git_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "store/layout.hpp"

namespace som::cli {

GitReader::GitReader(const Host& host, const std::string& directory, const std::string& gitDir)
    : host_(host), directory_(directory), git_(std::make_shared<GitProgram>(host, directory, gitDir)) {}

void GitReader::requireRepository() const try {
  git_->run({"rev-parse", "--git-dir"});
} catch (const Error& error) {
  throw Error(Diagnostic(Code::notFound, std::string("cannot read the history: ") + error.what())
                  .in(directory_)
                  .hint("the workspace must lie in a git repository: git init"));
}

bool GitReader::isShallow() const {
  const auto answer = git_->tryToRun({"rev-parse", "--is-shallow-repository"});
  return answer && withoutLineEnd(answer->output) == "true";
}

Diagnostic GitReader::withDepthHint(Diagnostic finding) const {
  return std::move(finding).hint(
      isShallow() ? "the clone is shallow: in a workflow, give actions/checkout fetch-depth: 0 (GitLab: "
                    "GIT_DEPTH: 0); by hand: git fetch --unshallow"
                  : "");
}

namespace {

/// Throws ambiguous-id if git warned that a name means several things: a tag that has the name of a branch
/// would stand for it.
void refuseAmbiguous(const GitProgram::Result& found, const std::string& revision) {
  if (revision.empty() || found.errors.find("'" + revision + "'") == std::string::npos) return;
  throw Error(Diagnostic(Code::ambiguousId, fmt::format("'{}' means several branches or tags", revision))
                  .hint(fmt::format("name one of them: refs/heads/{0}, refs/remotes/{0} or refs/tags/{0}",
                                    revision)));
}

}  // namespace

std::string GitReader::commit(const std::string& revision) const {
  const auto found = git_->tryToRun(
      {"rev-parse", "--verify", "--end-of-options", (revision.empty() ? "HEAD" : revision) + "^{commit}"});
  if (found) {
    refuseAmbiguous(*found, revision);
    return withoutLineEnd(found->output);
  }
  requireRepository();
  const Code code = isShallow() ? Code::noMergeBase : Code::notFound;
  throw Error(withDepthHint(
      Diagnostic(code, fmt::format("there is no revision '{}'", revision))
          .hint("name a branch, a tag or a commit that the repository has, such as origin/main")));
}

void GitReader::requireFolder(const std::string& commit, const std::string& folder) const {
  const auto type = git_->tryToRun({"cat-file", "-t", commit + ":" + folder});
  if (type && withoutLineEnd(type->output) == "tree") return;
  throw Error(
      Diagnostic(Code::notFound, fmt::format("commit {} has no folder '{}'", shortCommit(commit), folder))
          .hint("name the folder that has som.yaml, from the root of the repository"));
}

void GitReader::requireWholeHistory(const std::string& time) const {
  requireRepository();
  if (!isShallow()) return;
  throw Error(withDepthHint(
      Diagnostic(Code::noMergeBase, fmt::format("the clone may lack the commits up to '{}'", time))));
}

std::pair<std::string, std::string> GitReader::headAnd(const std::string& revision) const {
  const auto found = git_->tryToRun({"rev-parse", "--is-inside-work-tree", "--git-path", "index",
                                     "--show-prefix", "HEAD^{commit}", "HEAD^{tree}", "--end-of-options",
                                     (revision.empty() ? "HEAD" : revision) + "^{commit}"});
  std::vector<std::string> lines;
  for (std::string_view rest = found ? found->output : std::string_view(); !rest.empty();)
    lines.emplace_back(takeUntil(rest, '\n'));
  if (found) refuseAmbiguous(*found, revision);
  if (lines.empty()) return {commit("HEAD"), commit(revision)};
  if (lines.front() != "true")
    throw Error(Diagnostic(Code::notFound, "the workspace is not in the work tree of its repository")
                    .in(directory_)
                    .hint("git config core.worktree names another folder: run som there, or unset it"));
  // The answer may repeat the option before the last line; names of folders may have line ends.
  std::erase(lines, "--end-of-options");
  constexpr std::size_t index = 1, folder = 2, head = 3, tree = 4, other = 5, all = 6;
  if (lines.size() != all || lines[head].size() != lines[other].size())
    return {commit("HEAD"), commit(revision)};
  indexPlace_ = placeOf(lines[index], lines[folder]);
  indexPlace_->head = lines[head];
  indexPlace_->tree = lines[tree];
  return {lines[head], lines[other]};
}

GitReader::IndexPlace GitReader::placeOf(const std::string& index, std::string folder) const {
  return {index.starts_with('/') ? index : directory_ + "/" + index, std::move(folder)};
}

std::string GitReader::headOrNothing() const {
  const auto head = git_->tryToRun({"rev-parse", "--verify", "--quiet", "HEAD^{commit}"});
  if (head) return withoutLineEnd(head->output);
  requireRepository();
  return emptyTree();
}

std::string GitReader::emptyTree() const {
  return withoutLineEnd(git_->run({"hash-object", "-t", "tree", "--stdin"}).output);
}

std::vector<std::string> GitReader::mergeBasesOrNone(const std::string& a, const std::string& b) const {
  const std::string found = git_->run({"merge-base", "--all", a, b}, 1).output;
  std::vector<std::string> bases;
  for (std::string_view rest = found; !rest.empty();) bases.emplace_back(takeUntil(rest, '\n'));
  return bases;
}

std::vector<std::string> GitReader::mergeBases(const std::string& a, const std::string& b) const {
  std::vector<std::string> bases = mergeBasesOrNone(a, b);
  if (!bases.empty()) return bases;
  throw Error(withDepthHint(Diagnostic(
      Code::noMergeBase, fmt::format("{} and {} have no common ancestor", shortCommit(a), shortCommit(b)))));
}

std::string GitReader::mergeBase(const std::string& a, const std::string& b) const {
  return mergeBases(a, b).front();
}

std::optional<std::string> GitReader::mergeHead() const {
  const auto found = git_->tryToRun({"rev-parse", "--verify", "--quiet", "MERGE_HEAD"});
  return found ? std::optional(withoutLineEnd(found->output)) : std::nullopt;
}

std::optional<std::string> GitReader::squashedHead() const {
  const auto place = git_->tryToRun({"rev-parse", "--path-format=absolute", "--git-path", "SQUASH_MSG"});
  const std::string path = place ? withoutLineEnd(place->output) : std::string();
  if (path.empty() || !host_.pathExists(path)) return std::nullopt;
  try {
    // Lists the commits, the newest first, as git log does.
    const std::string text = host_.readFile(path);
    constexpr std::string_view mark = "\ncommit ";
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return std::nullopt;
    std::string_view rest = std::string_view(text).substr(at + mark.size());
    const std::string name(takeUntil(rest, '\n'));
    if (name.empty() || name.find_first_not_of("0123456789abcdef") != std::string::npos) return std::nullopt;
    const auto found = git_->tryToRun({"rev-parse", "--verify", "--quiet", name + "^{commit}"});
    return found ? std::optional(withoutLineEnd(found->output)) : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::unique_ptr<fs::RevisionFileSystem> GitReader::files(const std::string& tree) const {
  const bool isElsewhere = folder_ && tree.find(':') == std::string::npos;
  return std::make_unique<fs::RevisionFileSystem>(
      commitTree(git_, isElsewhere ? treeOf(tree, *folder_) : tree));
}

std::string GitReader::treeOf(const std::string& commit, const std::string& folder) {
  return commit + ":" + folder.substr(0, folder.size() - (folder.empty() ? 0 : 1));
}

bool GitReader::hasWorkspace(const std::string& commit, const std::string& folder) const {
  const std::string settings = folder + std::string(store::settingsPath);
  return git_->tryToRun({"cat-file", "-e", commit + ":" + settings}).has_value();
}

RepositoryPaths GitReader::pathsOf(const std::string& commit) const {
  return RepositoryPaths(git_->run({"ls-tree", "-r", "-z", "--full-tree", "--name-only", commit}).output);
}

std::map<std::string, std::string> GitReader::texts(const std::vector<std::string>& blobs) const {
  std::map<std::string, std::string> texts;
  if (blobs.empty()) return texts;
  std::vector<std::optional<std::string>> found = readBlobs(*git_, blobs);
  for (std::size_t i = 0; i < blobs.size(); ++i)
    if (found[i]) texts.emplace(blobs[i], *std::move(found[i]));
  return texts;
}

/// A relative path is one from the root of the work tree.
void GitReader::useIndexOfHook(GitProgram& git) const {
  const auto named = host_.environment("GIT_INDEX_FILE");
  if (!named) return;
  const std::string root = withoutLineEnd(git.run({"rev-parse", "--show-toplevel"}).output);
  git.setVariable("GIT_INDEX_FILE", named->starts_with('/') ? *named : root + "/" + *named);
}

std::unique_ptr<fs::RevisionFileSystem> GitReader::stagedFiles() const {
  const auto git = std::make_shared<GitProgram>(*git_);
  useIndexOfHook(*git);
  return std::make_unique<fs::RevisionFileSystem>(indexTree(git));
}

namespace {

/// True for a regular file that lies behind no link.
bool isFileOf(const fs::FileSystem& files, const std::string& path) try {
  const auto found = files.stat(path);
  return found && found->kind == fs::Kind::file;
} catch (const Error&) {
  return false;
}

}  // namespace

const GitReader::IndexPlace& GitReader::indexPlace() const {
  if (!indexPlace_) {
    const std::string output = git_->run({"rev-parse", "--git-path", "index", "--show-prefix"}).output;
    std::string_view rest = output;
    const std::string path(takeUntil(rest, '\n'));
    indexPlace_ = placeOf(path, withoutLineEnd(std::string(rest)));
  }
  return *indexPlace_;
}

RepositoryPaths GitReader::stagedPaths() const {
  GitProgram git(host_, withoutLineEnd(git_->run({"rev-parse", "--show-toplevel"}).output));
  useIndexOfHook(git);
  return RepositoryPaths(git.run({"ls-files", "--cached", "-z"}).output);
}

RepositoryPaths GitReader::workTreePaths() const {
  const std::string top = withoutLineEnd(git_->run({"rev-parse", "--show-toplevel"}).output);
  const GitProgram git(host_, top);
  const std::string listed = git.run({"ls-files", "--cached", "--others", "--exclude-standard", "-z"}).output;
  const auto files = host_.openDirectory(top, false);
  std::string present;
  for (std::string_view rest = listed; !rest.empty();) {
    const std::string path(takeUntil(rest, '\0'));
    if (!path.ends_with('/') && isFileOf(*files, path)) present += path + '\0';
  }
  return RepositoryPaths(present);
}

bool startsWorkspace(const std::vector<GitChange>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const GitChange& change) {
    return change.path == store::settingsPath && change.before.empty() && change.isThere;
  });
}

std::string shortCommit(const std::string& commit) { return commit.substr(0, 12); }

std::optional<GitRange> gitRange(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos || text.starts_with("..") || text.ends_with("/..")) return std::nullopt;
  std::string_view to = text.substr(dots + 2);
  const bool fromAncestor = to.starts_with('.');
  if (fromAncestor) to.remove_prefix(1);
  if (to.starts_with('/') || text[dots - 1] == '/') return std::nullopt;
  return GitRange{std::string(text.substr(0, dots)), std::string(to), fromAncestor};
}

}  // namespace som::cli
