#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/git_blob.hpp"
#include "base/hash.hpp"
#include "base/parallel.hpp"
#include "cli/git_index.hpp"
#include "cli/git_reader.hpp"
#include "cli/work_tree.hpp"

/// How GitReader finds the files that differ between two states of the workspace.
namespace som::cli {
namespace {

bool isNoBlob(std::string_view id) { return id.find_first_not_of('0') == std::string_view::npos; }

}  // namespace

GitChange gitChange(std::string_view line, std::string_view path) {
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
  return change;
}

namespace {

using Words = std::vector<std::string>;

/// Reads changes, each with its path, as git's plumbing writes them with -z.
std::vector<GitChange> changesIn(std::string_view output) {
  std::vector<GitChange> changes;
  while (!output.empty()) {
    const std::string_view line = takeUntil(output, '\0');
    const std::string_view path = takeUntil(output, '\0');
    if (line.starts_with(':')) changes.push_back(gitChange(line, path));
  }
  return changes;
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

std::vector<GitChange> GitReader::changes(const std::string& from, const std::string& to) const {
  return changesIn(
      git_->run(rawCommand("diff-tree", {"-r", "--ignore-submodules=dirty", from, to, "--"})).output);
}

std::vector<GitChange> GitReader::stagedChanges(const std::string& from) const {
  GitProgram git = *git_;
  useIndexOfHook(git);
  return changesIn(git.run(rawCommand("diff-index", {"--cached", "--ita-invisible-in-index",
                                                     "--ignore-submodules=dirty", from, "--"}))
                       .output);
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

}  // namespace som::cli
