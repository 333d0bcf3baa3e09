#include "cli/git_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <sstream>

#include "base/diagnostic.hpp"
#include "base/git_blob.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "cli/git_index.hpp"
#include "cli/work_tree.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

using Words = std::vector<std::string>;

fs::Kind kindOfMode(std::string_view mode) {
  if (mode.starts_with("100")) return fs::Kind::file;
  return mode == "120000" ? fs::Kind::link : fs::Kind::other;
}

bool isNoBlob(std::string_view id) { return id.find_first_not_of('0') == std::string_view::npos; }

/// Reads `:100644 100644 <blob> <blob> M`, NUL, path, NUL, as git's plumbing writes changes.
std::vector<GitChange> changesIn(std::string_view output) {
  std::vector<GitChange> changes;
  while (!output.empty()) {
    std::string_view line = takeUntil(output, '\0');
    const std::string path(takeUntil(output, '\0'));
    if (!line.starts_with(':')) continue;
    line.remove_prefix(1);
    const std::string_view modeBefore = takeUntil(line, ' ');
    const std::string_view modeAfter = takeUntil(line, ' ');
    const std::string_view before = takeUntil(line, ' ');
    const std::string_view after = takeUntil(line, ' ');
    GitChange change;
    change.path = path;
    if (kindOfMode(modeBefore) == fs::Kind::file && !isNoBlob(before)) change.before = before;
    change.isThere = modeAfter != "000000";
    change.isRegular = kindOfMode(modeAfter) == fs::Kind::file;
    if (change.isRegular && !isNoBlob(after)) change.after = after;
    change.isRepository = modeAfter == "160000";
    change.isUnmerged = line.starts_with('U');
    changes.push_back(std::move(change));
  }
  return changes;
}

/// Reads the answers of `cat-file --batch`: `<id> blob <size>`, line end, bytes, line end; `<id> missing`.
std::vector<std::optional<std::string>> blobsIn(std::string_view output, std::size_t count) {
  std::vector<std::optional<std::string>> blobs;
  blobs.reserve(count);
  while (!output.empty() && blobs.size() < count) {
    const std::string_view head = takeUntil(output, '\n');
    const std::size_t blank = head.rfind(' ');
    std::size_t size = 0;
    const std::string_view last = blank == std::string_view::npos ? head : head.substr(blank + 1);
    const auto read = std::from_chars(last.data(), last.data() + last.size(), size);
    if (read.ec != std::errc() || read.ptr != last.data() + last.size() || size > output.size()) {
      blobs.emplace_back();
      continue;
    }
    blobs.emplace_back(std::string(output.substr(0, std::min(size, fs::defaultMaxSize + 1))));
    output.remove_prefix(std::min(size + 1, output.size()));
  }
  blobs.resize(count);
  return blobs;
}

/// The common part of the trees of commits and of the index.
class GitTree : public fs::TrackedTree {
 public:
  explicit GitTree(std::shared_ptr<const GitProgram> git) : git_(std::move(git)) {}

  std::vector<std::optional<std::string>> blobs(const std::vector<std::string>& ids) const override {
    std::vector<std::optional<std::string>> blobs = readBlobs(*git_, ids);
    const auto isMissing = [](const std::optional<std::string>& blob) { return !blob; };
    if (!git_->fetches() || std::none_of(blobs.begin(), blobs.end(), isMissing)) return blobs;
    // A survey reads more and more at a time; the first large step fetches what the rest will need, too.
    constexpr std::size_t large = 16;
    fetch(ids.size() > large ? allBlobs() : std::vector<std::string>(), ids);
    return readBlobs(*git_, ids);
  }

 protected:
  /// Returns the names of all blobs of the tree.
  virtual std::vector<std::string> allBlobs() const = 0;

  /// Runs a command that lists files, for so many paths at a time as a command line can have.
  std::string listed(const Words& command, const std::vector<std::string>& paths) const {
    constexpr std::size_t most = 1000;
    std::string output;
    for (std::size_t begin = 0; begin < paths.size(); begin += most) {
      Words words = command;
      for (std::size_t i = begin; i < std::min(paths.size(), begin + most); ++i) {
        if (paths[i].empty()) return git_->run(command).output;
        words.push_back(paths[i]);
      }
      output += git_->run(words).output;
    }
    return output;
  }

 private:
  /// Fetches the blobs of both lists that the clone lacks, in one call.
  void fetch(std::vector<std::string> some, const std::vector<std::string>& more) const {
    some.insert(some.end(), more.begin(), more.end());
    std::sort(some.begin(), some.end());
    some.erase(std::unique(some.begin(), some.end()), some.end());
    const std::string listed =
        git_->run({"cat-file", "--batch-all-objects", "--batch-check=%(objectname)"}).output;
    std::string wanted;
    std::string_view own = listed;  // in the same order
    std::string_view id = takeUntil(own, '\n');
    for (const std::string& one : some) {
      while (!id.empty() && id < one) id = takeUntil(own, '\n');
      if (id != one) wanted += one + "\n";
    }
    if (!wanted.empty()) git_->fetchObjects(wanted);
  }

  std::shared_ptr<const GitProgram> git_;
};

class CommitTree : public GitTree {
 public:
  CommitTree(std::shared_ptr<const GitProgram> git, std::string commit)
      : GitTree(std::move(git)), commit_(std::move(commit)) {}

  /// Reads `<mode> <type> <blob>`, tab, path, NUL.
  std::vector<fs::TrackedFile> find(const std::vector<std::string>& paths) const override {
    Words words = {"ls-tree", "-r", "-z", commit_, "--"};
    if (commit_.find(':') != std::string::npos) words.insert(words.begin() + 3, "--full-tree");
    const std::string output = listed(words, paths);
    std::vector<fs::TrackedFile> files;
    for (std::string_view rest = output; !rest.empty();) {
      std::string_view line = takeUntil(rest, '\0');
      const fs::Kind kind = kindOfMode(takeUntil(line, ' '));
      takeUntil(line, ' ');
      const std::string_view blob = takeUntil(line, '\t');
      files.push_back({std::string(line), kind, std::string(blob)});
    }
    return files;
  }

 protected:
  std::vector<std::string> allBlobs() const override {
    std::vector<std::string> ids;
    for (fs::TrackedFile& file : find({""}))
      if (file.kind == fs::Kind::file) ids.push_back(std::move(file.blob));
    return ids;
  }

 private:
  std::string commit_;
};

class IndexTree : public GitTree {
 public:
  explicit IndexTree(std::shared_ptr<const GitProgram> git) : GitTree(git) {}

  /// Reads `<mode> <blob> <stage>`, tab, path, NUL. Of a file that is not merged it takes our version.
  std::vector<fs::TrackedFile> find(const std::vector<std::string>& paths) const override {
    const std::string output = listed({"ls-files", "--stage", "-z", "--"}, paths);
    std::vector<fs::TrackedFile> files;
    for (std::string_view rest = output; !rest.empty();) {
      std::string_view line = takeUntil(rest, '\0');
      const fs::Kind kind = kindOfMode(takeUntil(line, ' '));
      const std::string_view blob = takeUntil(line, ' ');
      const std::string_view stage = takeUntil(line, '\t');
      if (stage == "0" || stage == "2") files.push_back({std::string(line), kind, std::string(blob)});
    }
    return files;
  }

 protected:
  /// The index has few blobs that the clone lacks.
  std::vector<std::string> allBlobs() const override { return {}; }
};

}  // namespace

std::vector<std::optional<std::string>> readBlobs(const GitProgram& git,
                                                  const std::vector<std::string>& ids) {
  std::string names;
  for (const std::string& id : ids) names += id + "\n";
  // A partial clone that must not fetch lets git end early: the rest of the blobs is missing, too.
  return blobsIn(git.run({"cat-file", "--batch", "--buffer"}, 128, std::move(names)).output, ids.size());
}

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

std::string GitReader::commit(const std::string& revision) const {
  const auto found = git_->tryToRun({"rev-parse", "--verify", "--quiet", "--end-of-options",
                                     (revision.empty() ? "HEAD" : revision) + "^{commit}"});
  if (found) return withoutLineEnd(found->output);
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

std::optional<std::string> GitReader::mergeBaseOrNothing(const std::string& a, const std::string& b) const {
  const auto found = git_->run({"merge-base", a, b}, 1);
  return found.status == 0 ? std::optional(withoutLineEnd(found.output)) : std::nullopt;
}

std::string GitReader::mergeBase(const std::string& a, const std::string& b) const {
  if (auto found = mergeBaseOrNothing(a, b)) return *std::move(found);
  throw Error(withDepthHint(Diagnostic(
      Code::noMergeBase, fmt::format("{} and {} have no common ancestor", shortCommit(a), shortCommit(b)))));
}

std::optional<std::string> GitReader::mergeHead() const {
  const auto found = git_->tryToRun({"rev-parse", "--verify", "--quiet", "MERGE_HEAD"});
  return found ? std::optional(withoutLineEnd(found->output)) : std::nullopt;
}

std::unique_ptr<fs::RevisionFileSystem> GitReader::files(const std::string& tree) const {
  const bool isElsewhere = folder_ && tree.find(':') == std::string::npos;
  return std::make_unique<fs::RevisionFileSystem>(
      std::make_unique<CommitTree>(git_, isElsewhere ? treeOf(tree, *folder_) : tree));
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

namespace {

/// Makes git use the index of a hook. A relative path is one from the root of the work tree.
void useIndexOfHook(const Host& host, GitProgram& git) {
  const auto named = host.environment("GIT_INDEX_FILE");
  if (!named) return;
  const std::string root = withoutLineEnd(git.run({"rev-parse", "--show-toplevel"}).output);
  git.setVariable("GIT_INDEX_FILE", named->starts_with('/') ? *named : root + "/" + *named);
}

constexpr std::array rawOptions = {"-z", "--raw", "--no-renames", "--no-abbrev"};

/// Returns a command that lists differences, with paths from the folder in which it runs.
Words rawWords(std::string_view name, const Words& more) {
  Words words = {std::string(name)};
  words.insert(words.end(), rawOptions.begin(), rawOptions.end());
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

/// Returns a command that lists the differences in the folder of the workspace, with paths from there.
std::vector<std::string> GitReader::rawCommand(std::string_view name, const Words& more) const {
  Words words = rawWords(name, more);
  words.insert(words.begin() + 1, folder_ ? "--relative=" + *folder_ : "--relative");
  return words;
}

std::unique_ptr<fs::RevisionFileSystem> GitReader::stagedFiles() const {
  const auto git = std::make_shared<GitProgram>(*git_);
  useIndexOfHook(host_, *git);
  return std::make_unique<fs::RevisionFileSystem>(std::make_unique<IndexTree>(git));
}

std::vector<GitChange> GitReader::changes(const std::string& from, const std::string& to) const {
  return changesIn(
      git_->run(rawCommand("diff-tree", {"-r", "--ignore-submodules=dirty", from, to, "--"})).output);
}

std::vector<GitChange> GitReader::stagedChanges(const std::string& from) const {
  GitProgram git = *git_;
  useIndexOfHook(host_, git);
  return changesIn(git.run(rawCommand("diff-index", {"--cached", "--ita-invisible-in-index",
                                                     "--ignore-submodules=dirty", from, "--"}))
                       .output);
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
  useIndexOfHook(host_, git);
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

/// Lists the files that git neither tracks nor ignores. An empty list stands for all.
std::string GitReader::untracked(const std::vector<std::string>& paths) const {
  constexpr std::size_t most = 100;  // git compares each file with each path
  Words words = {"ls-files", "--others", "--exclude-standard", "-z", "--"};
  if (paths.empty() || paths.size() > most)
    words.emplace_back(".");
  else
    words.insert(words.end(), paths.begin(), paths.end());
  return git_->run(words).output;
}

namespace {

/// Reads an index, and when it was written; nullopt if it cannot be read, or only git understands it.
std::optional<std::pair<GitIndex, std::int64_t>> indexAt(const Host& host, const std::string& path,
                                                         std::string_view folder, std::size_t hashSize) try {
  constexpr std::size_t largest = std::size_t{1} << 30U;
  const std::size_t slash = path.rfind('/');
  fs::Identity identity;
  auto bytes =
      host.openDirectory(path.substr(0, slash + 1), false)->read(path.substr(slash + 1), largest, &identity);
  if (!bytes) return std::nullopt;
  auto index = readGitIndex(*std::move(bytes), hashSize, folder);
  if (!index) return std::nullopt;
  return std::pair(*std::move(index), identity.modified);
} catch (const Error&) {
  return std::nullopt;
}

void sortByPath(std::vector<GitChange>& changes) {
  std::stable_sort(changes.begin(), changes.end(),
                   [](const GitChange& a, const GitChange& b) { return a.path < b.path; });
}

/// Adds files that git does not track. A path with a `/` at its end is a repository within this one.
void addUntracked(std::string_view listed, std::vector<GitChange>& changes) {
  while (!listed.empty()) {
    std::string_view path = takeUntil(listed, '\0');
    GitChange& change = changes.emplace_back();
    change.isRepository = path.ends_with('/');
    if (change.isRepository) path.remove_suffix(1);
    change.isRegular = !change.isRepository;
    change.path = path;
  }
}

/// True if the repository tells git to ignore members of files' identities. So `perhaps` means `same`, unless
/// it tells git to ignore times of change only; then git itself has to look.
bool ignoresIdentity(const GitProgram& git) {
  const auto found = git.tryToRun({"config", "--get-regexp", R"(^core\.(trustctime|checkstat)$)"}, 1);
  return found && !found->output.empty();
}

}  // namespace

/// Does what `workTreeChanges` does with the index that git keeps, instead of git's comparison. Returns
/// nullopt if git has to compare.
std::optional<std::vector<GitChange>> GitReader::changesBesideIndex(const std::string& from,
                                                                    const fs::FileSystem& files) const {
  const IndexPlace& place = indexPlace();
  const auto read = indexAt(host_, place.path, place.folder, from.size() / 2);
  if (!read) return std::nullopt;
  const auto& [index, written] = *read;
  WorkTreeFindings found;
  try {
    found = compareWithIndex(files, index, written);
  } catch (const Error&) {
    return std::nullopt;  // a folder that cannot be read: git warns of it, and lists the rest
  }
  if (std::any_of(found.touched.begin(), found.touched.end(),
                  [](const auto& one) { return one.isPerhapsSame; }) &&
      ignoresIdentity(*git_))
    return std::nullopt;
  // Git often knows that the index has what HEAD has.
  const bool isHead = !place.tree.empty() && hexadecimal(index.tree) == place.tree;
  std::vector<GitChange> changes;
  if (!isHead)
    changes = changesIn(
        git_->run(rawCommand("diff-index", {"--cached", "--ignore-submodules=dirty", from, "--"})).output);
  else if (from != place.head)
    changes = this->changes(from, place.head);
  sortByPath(changes);
  const std::size_t known = changes.size();
  for (const WorkTreeFindings::Touched& touched : found.touched) {
    const GitIndex::Entry& entry = index.entries[touched.entry];
    const auto end = changes.begin() + static_cast<std::ptrdiff_t>(known);
    const auto at =
        std::lower_bound(changes.begin(), end, entry.path,
                         [](const GitChange& one, std::string_view path) { return one.path < path; });
    const bool isKnown = at != end && at->path == entry.path;
    GitChange& change = isKnown ? *at : changes.emplace_back();
    if (!isKnown) {
      change.path = entry.path;
      if (!entry.isLink()) change.before = hexadecimal(index.blobOf(entry));
    }
    change.after.clear();
    change.isThere = touched.isThere;
    change.isRegular = touched.isRegular;
  }
  if (found.others.empty()) return changes;
  const std::string others = untracked(found.others);
  addUntracked(others, changes);
  return changes;
}

namespace {

/// How a file of the work tree differs from what it was.
enum class Contents : char {
  same,
  /// Other bytes, from which git could make the same ones: it has other line ends, or an expanded `$Id$`.
  converted,
  other,
};

Contents contentsOf(const GitChange& change, const fs::FileSystem& files) try {
  if (change.before.empty() || !change.after.empty() || !change.isThere || !change.isRegular)
    return Contents::other;
  const auto bytes = files.read(change.path);
  if (!bytes) return Contents::other;
  if (gitBlobName(*bytes, change.before.size()) == change.before) return Contents::same;
  const auto has = [&](std::string_view text) { return bytes->find(text) != std::string::npos; };
  return has("\r\n") || has("$Id: ") ? Contents::converted : Contents::other;
} catch (const Error&) {
  return Contents::other;  // who judges the file reports why it cannot be read
}

}  // namespace

/// Leaves out files that only look changed: all of a fresh clone, whose index is as young as they are, a
/// touched file, another mode, or a staged change that was taken back in the work tree. Git converts what it
/// takes from the work tree; filters, which are programs, do not run.
void GitReader::leaveOutEqual(std::vector<GitChange>& changes, const fs::FileSystem& files) const {
  std::vector<Contents> contents(changes.size());
  constexpr std::size_t piece = 64;
  parallelPieces(changes.size(), piece, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) contents[i] = contentsOf(changes[i], files);
  });
  std::string paths;
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < changes.size(); ++i)
    if (contents[i] == Contents::converted && changes[i].path.find('\n') == std::string::npos) {
      paths += changes[i].path + "\n";
      asked.push_back(i);
    }
  if (!asked.empty()) {
    GitProgram git = *git_;
    git.disableFilters();
    const auto found = git.tryToRun({"hash-object", "--stdin-paths"}, 0, std::move(paths));
    std::string_view names = found ? std::string_view(found->output) : std::string_view();
    for (const std::size_t i : asked)
      if (takeUntil(names, '\n') == changes[i].before) contents[i] = Contents::same;
  }
  std::size_t at = 0;
  std::erase_if(changes, [&](const GitChange&) { return contents[at++] == Contents::same; });
}

std::vector<GitChange> GitReader::workTreeChanges(const std::string& from, const fs::FileSystem& files,
                                                  bool withRepositories) const {
  std::optional<std::vector<GitChange>> found = changesBesideIndex(from, files);
  if (!found) {
    GitProgram git = *git_;
    git.disableFilters();
    found = changesIn(git.run(rawCommand("diff-index", {"--ignore-submodules=dirty", from, "--"})).output);
    addUntracked(untracked({}), *found);
  }
  if (!withRepositories)
    std::erase_if(*found, [](const GitChange& one) { return one.isRepository && one.before.empty(); });
  sortByPath(*found);
  // A file that is removed from the index but lies in the work tree is listed twice: as gone, and as
  // untracked.
  std::vector<GitChange> merged;
  for (GitChange& change : *found) {
    if (!merged.empty() && merged.back().path == change.path) {
      merged.back().isThere = true;
      merged.back().isRegular = change.isRegular;
      merged.back().isRepository = change.isRepository;
      continue;
    }
    merged.push_back(std::move(change));
  }
  leaveOutEqual(merged, files);
  return merged;
}

std::vector<GitChange> GitReader::changesFromTree(const std::string& tree, const std::string& to) const {
  const std::string other = treeOf(to, folder());
  return changesIn(
      git_->run(rawWords("diff-tree", {"-r", "--ignore-submodules=dirty", tree, other, "--"})).output);
}

std::vector<GitChange> GitReader::stagedChangesFromTree(const std::string& tree) const {
  return comparedWithTree(tree, stagedChanges(emptyTree()));
}

std::vector<GitChange> GitReader::workTreeChangesFromTree(const std::string& tree,
                                                          const fs::FileSystem& files) const {
  std::vector<GitChange> changes = comparedWithTree(tree, workTreeChanges(emptyTree(), files, true));
  leaveOutEqual(changes, files);
  return changes;
}

/// Turns the list of all files of a state, as those that an empty tree lacks, into the differences to a tree.
std::vector<GitChange> GitReader::comparedWithTree(const std::string& tree,
                                                   std::vector<GitChange> all) const {
  std::map<std::string, GitChange> changes;
  for (GitChange& change : all) changes.emplace(change.path, std::move(change));
  const std::string before =
      git_->run(rawWords("diff-tree", {"-r", "--ignore-submodules=dirty", tree, emptyTree(), "--"})).output;
  for (GitChange& gone : changesIn(before)) {
    const auto [at, isGone] = changes.try_emplace(gone.path, gone);
    if (!isGone) at->second.before = gone.before;
  }
  std::vector<GitChange> differing;
  for (auto& [path, change] : changes)
    if (change.before.empty() || change.before != change.after || change.isUnmerged)
      differing.push_back(std::move(change));
  return differing;
}

std::vector<GitMerge> GitReader::merges(const std::string& from, const std::string& to) const {
  const std::string listed = git_->run({"rev-list", "--merges", "--parents", "^" + from, to, "--"}).output;
  std::vector<GitMerge> merges;
  std::string commits;
  for (std::string_view rest = listed; !rest.empty();) {
    std::string_view line = takeUntil(rest, '\n');
    GitMerge& merge = merges.emplace_back();
    merge.commit = takeUntil(line, ' ');
    while (!line.empty()) merge.parents.emplace_back(takeUntil(line, ' '));
    commits += merge.commit + "\n";
  }
  if (merges.empty()) return merges;
  // With -c git ignores --relative.
  const std::string names = git_->run({"diff-tree", "--stdin", "-c", "-r", "-z", "--raw", "--no-abbrev",
                                       "--no-renames", "--no-relative"},
                                      0, std::move(commits))
                                .output;
  // A commit is named only if it has such files. Each of them is `::<modes> <blobs> <letters>`, NUL, path,
  // NUL, with a colon for each parent; its own blob is the last.
  auto merge = merges.begin();
  for (std::string_view rest = names; !rest.empty();) {
    const std::string_view word = takeUntil(rest, '\0');
    if (word.starts_with(':')) {
      std::string_view path = takeUntil(rest, '\0');
      if (!path.starts_with(folder())) continue;
      path.remove_prefix(folder().size());
      const std::string_view blobs = word.substr(0, word.rfind(' '));
      merge->blobs.emplace_back(blobs.substr(blobs.rfind(' ') + 1));
      merge->paths.emplace_back(path);
      continue;
    }
    merge = std::find_if(merge, merges.end(), [&](const GitMerge& one) { return one.commit == word; });
    if (merge == merges.end()) break;
  }
  std::erase_if(merges, [](const GitMerge& one) { return one.paths.empty(); });
  return merges;
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
