#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "cli/git_reader.hpp"

/// How GitReader finds what merges made themselves, and what they left of each side.
namespace som::cli {
namespace {

/// Commits that a history has and others lack, and their parents among them.
class GitHistory {
 public:
  static constexpr std::size_t outside = SIZE_MAX;

  /// Reads lines of `rev-list --parents`.
  explicit GitHistory(std::string_view listed) {
    while (!listed.empty()) {
      std::string_view line = takeUntil(listed, '\n');
      Commit& one = commits_.emplace_back();
      one.id = takeUntil(line, ' ');
      while (!line.empty()) one.parentIds.emplace_back(takeUntil(line, ' '));
    }
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < commits_.size(); ++i) places.emplace(commits_[i].id, i);
    for (Commit& one : commits_)
      for (const std::string& id : one.parentIds) {
        const auto found = places.find(id);
        one.parents.push_back(found == places.end() ? outside : found->second);
      }
  }

  struct Commit {
    std::string id;
    std::vector<std::string> parentIds;
    std::vector<std::size_t> parents;  ///< places in `commits`, or `outside`
    bool isMerge() const { return parents.size() > 1; }
  };
  const std::vector<Commit>& commits() const { return commits_; }
  bool hasMerge() const {
    return std::any_of(commits_.begin(), commits_.end(), [](const Commit& one) { return one.isMerge(); });
  }

  /// Marks the commits that one parent brings into a merge, and no other parent does.
  std::vector<bool> broughtBy(const Commit& merge, std::size_t parent) const {
    std::vector<bool> others(commits_.size());
    for (std::size_t i = 0; i < merge.parents.size(); ++i)
      if (i != parent) reach(merge.parents[i], others, others);
    std::vector<bool> brought(commits_.size());
    reach(merge.parents[parent], others, brought);
    return brought;
  }

 private:
  /// Marks a commit and those before it, up to those that are in `stop`.
  void reach(std::size_t from, const std::vector<bool>& stop, std::vector<bool>& reached) const {
    std::vector<std::size_t> open = {from};
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (at == outside || stop[at] || reached[at]) continue;
      reached[at] = true;
      open.insert(open.end(), commits_[at].parents.begin(), commits_[at].parents.end());
    }
  }

  std::vector<Commit> commits_;
};

/// A file that a commit changed: `:<modes> <blobs> <letter>`, of a merge `::<modes> <blobs> <letters>`, with
/// a colon for each parent.
struct RawChange {
  std::string line;
  std::string path;
};

/// Reads what `diff-tree --stdin --always` prints: the name of a commit for each line of its input, followed
/// by the changes, a line and a path each.
std::vector<std::vector<RawChange>> answersIn(std::string_view output) {
  std::vector<std::vector<RawChange>> answers;
  while (!output.empty()) {
    const std::string_view word = takeUntil(output, '\0');
    if (!word.starts_with(':')) {
      answers.emplace_back();
      continue;
    }
    const std::string_view path = takeUntil(output, '\0');
    if (!answers.empty()) answers.back().push_back({std::string(word), std::string(path)});
  }
  return answers;
}

/// Compares commits with their parents, or those of a line with the ones that follow. With -c git ignores
/// --relative.
std::vector<std::vector<RawChange>> compared(const GitProgram& git, std::string lines) {
  const auto count = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
  std::vector<std::vector<RawChange>> answers =
      answersIn(git.run({"diff-tree", "--stdin", "--always", "--root", "-c", "-r", "-z", "--raw",
                         "--no-abbrev", "--no-renames", "--no-relative", "--ignore-submodules=dirty"},
                        0, std::move(lines))
                    .output);
  answers.resize(count);
  return answers;
}

}  // namespace

/// Returns the path of a file of the workspace from its folder; nullopt for another file.
std::optional<std::string> GitReader::ownPath(std::string_view path) const {
  if (!path.starts_with(folder())) return std::nullopt;
  return std::string(path.substr(folder().size()));
}

std::vector<GitMerge> GitReader::merges(const std::vector<std::string>& from, const std::string& to) const {
  std::vector<std::string> words = {"rev-list", "--parents", to};
  for (const std::string& one : from) words.push_back("^" + one);
  words.emplace_back("--");
  const GitHistory history(git_->run(words).output);
  if (!history.hasMerge()) return {};
  std::string lines;
  for (const GitHistory::Commit& one : history.commits()) {
    lines += one.id + "\n";
    for (std::size_t i = 0; one.isMerge() && i < one.parents.size(); ++i)
      if (one.parents[i] != GitHistory::outside) lines += one.id + " " + one.parentIds[i] + "\n";
  }
  const std::vector<std::vector<RawChange>> answers = compared(*git_, std::move(lines));
  std::vector<std::size_t> own;  // the answer of each commit
  std::size_t next = 0;
  for (const GitHistory::Commit& one : history.commits()) {
    own.push_back(next++);
    for (const std::size_t parent : one.parents)
      if (one.isMerge() && parent != GitHistory::outside) ++next;
  }
  std::unordered_map<std::string_view, std::vector<std::size_t>> changing;  // the commits that change a file
  for (std::size_t at = 0; at < own.size(); ++at)
    for (const RawChange& raw : answers[own[at]]) changing[raw.path].push_back(at);
  std::vector<GitMerge> merges;
  for (std::size_t at = 0; at < history.commits().size(); ++at) {
    const GitHistory::Commit& commit = history.commits()[at];
    if (!commit.isMerge()) continue;
    GitMerge merge{.commit = commit.id, .parents = commit.parentIds, .paths = {}, .blobs = {}};
    for (const RawChange& raw : answers[own[at]])
      if (auto path = ownPath(raw.path)) {
        // Its own blob is the last.
        const std::string_view blobs = std::string_view(raw.line).substr(0, raw.line.rfind(' '));
        merge.blobs.emplace_back(blobs.substr(blobs.rfind(' ') + 1));
        merge.paths.push_back(*std::move(path));
      }
    std::size_t answer = own[at];
    for (std::size_t i = 0; i < commit.parents.size(); ++i) {
      if (commit.parents[i] == GitHistory::outside) continue;
      const std::vector<RawChange>& differing = answers[++answer];
      if (differing.empty()) continue;
      const std::vector<bool> brought = history.broughtBy(commit, i);
      const auto isOfSide = [&](const std::string& path) {
        const auto found = changing.find(path);
        return found != changing.end() && std::any_of(found->second.begin(), found->second.end(),
                                                      [&](std::size_t one) { return brought[one]; });
      };
      GitSide side{.commit = commit.parentIds[i], .changes = {}};
      for (const RawChange& raw : differing)
        if (const auto path = ownPath(raw.path); path && isOfSide(raw.path))
          side.changes.push_back(gitChange(raw.line, *path));
      if (!side.changes.empty()) merge.sides.push_back(std::move(side));
    }
    if (!merge.paths.empty() || !merge.sides.empty()) merges.push_back(std::move(merge));
  }
  return merges;
}

std::vector<std::set<std::string>> GitReader::changedBySides(const std::vector<std::string>& commits) const {
  std::vector<std::set<std::string>> changed(commits.size());
  for (std::size_t i = 0; i < commits.size(); ++i) {
    std::vector<std::string> words = {"rev-list", commits[i]};
    for (const std::string& other : commits)
      if (other != commits[i]) words.push_back("^" + other);
    words.emplace_back("--");
    for (const auto& answer : compared(*git_, git_->run(words).output))
      for (const RawChange& raw : answer)
        if (auto path = ownPath(raw.path)) changed[i].insert(*std::move(path));
  }
  return changed;
}

}  // namespace som::cli
