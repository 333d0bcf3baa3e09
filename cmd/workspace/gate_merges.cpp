#include "workspace/gate_merges.hpp"

#include <algorithm>
#include <utility>

#include "base/git_blob.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

using ChangedFiles = std::vector<process::ChangedFile>;

/// Adds a file of a former state, and the one in the other format that may have taken its place.
void addBeside(const GateRevision& before, const std::string& path, const store::Store& after,
               ChangedFiles& files) {
  files.push_back({.path = path, .was = before.files().blobOf(path).has_value(), .is = after.contains(path)});
  if (!store::kindOfPath(path) || files.back().is) return;
  if (const std::string twin = store::twinOf(path); after.contains(twin))
    files.push_back({.path = twin, .was = before.files().blobOf(twin).has_value(), .is = true});
}

void prefetch(const GateRevision& revision, const std::set<std::string>& paths) {
  revision.files().prefetch({paths.begin(), paths.end()});
}

}  // namespace

void GateMerges::begin(std::vector<std::string> bases) {
  bases_ = std::move(bases);
  changedByBases_.clear();
}

/// Returns what each of several common ancestors changed and the others lack; empty for a single one.
const std::vector<std::set<std::string>>& GateMerges::changedByBases() {
  if (bases_.size() > 1 && changedByBases_.empty()) changedByBases_ = git_.changedBySides(bases_);
  return changedByBases_;
}

std::vector<GitChange> GateMerges::withoutOthers(std::vector<GitChange> changes, const store::Store& after) {
  const std::vector<std::set<std::string>>& sides = changedByBases();
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const GateRevision& base = revisions_.at(bases_[i]);
    prefetch(base, sides[i]);
    std::erase_if(changes, [&](const GitChange& one) {
      if (!sides[i].contains(one.path) || sides[0].contains(one.path)) return false;
      const auto blob = base.files().blobOf(one.path);
      return blob ? hasBlob(after, one.path, *blob) : !one.isThere;
    });
  }
  return changes;
}

std::vector<process::Comparison> GateMerges::beside(const std::string& to, const store::Store& after) {
  std::vector<process::Comparison> all;
  addBases(after, all);
  if (bases_.front() == to) return all;
  std::vector<GitMerge> merges = git_.merges(bases_, to);
  if (const auto& folder = revisions_.movedFrom()) {
    GitReader old = git_;
    old.setFolder(*folder);
    for (GitMerge& merge : old.merges(bases_, to)) merges.push_back(std::move(merge));
  }
  std::vector<Part> parts;
  for (const GitMerge& merge : merges) {
    std::set<std::string> made;
    for (std::size_t i = 0; i < merge.paths.size(); ++i)
      if (hasBlob(after, merge.paths[i], merge.blobs[i])) made.insert(merge.paths[i]);
    addMade(merge, made, after, all);
    const std::vector<Part> more = partsOf(merge, made, after);
    parts.insert(parts.end(), more.begin(), more.end());
  }
  addLost(parts, after, all);
  for (GitMerge& merge : merges)
    if (!merge.paths.empty()) note(std::move(merge));
  return all;
}

/// Adds what the other common ancestors changed, beside them: a merge may have taken one side of it.
void GateMerges::addBases(const store::Store& after, std::vector<process::Comparison>& all) {
  const std::vector<std::set<std::string>>& sides = changedByBases();
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const GateRevision& base = revisions_.at(bases_[i]);
    prefetch(base, sides[i]);
    ChangedFiles files;
    for (const std::string& path : sides[i]) addBeside(base, path, after, files);
    if (!files.empty()) all.push_back({&base.store(), std::move(files), true});
  }
}

/// Adds what a merge made itself, beside each of its parents.
void GateMerges::addMade(const GitMerge& merge, const std::set<std::string>& paths, const store::Store& after,
                         std::vector<process::Comparison>& all) {
  for (const std::string& parent : merge.parents) {
    ChangedFiles files;
    for (const std::string& path : paths)
      files.push_back({.path = path,
                       .was = revisions_.at(parent).files().blobOf(path).has_value(),
                       .is = after.contains(path)});
    if (!files.empty()) all.push_back({&revisions_.at(parent).store(), std::move(files), true});
  }
}

/// Returns what a merge has not as a side, and what is not as on that side again. `made` is judged already.
std::vector<GateMerges::Part> GateMerges::partsOf(const GitMerge& merge, const std::set<std::string>& made,
                                                  const store::Store& after) {
  const std::string missing(merge.commit.size(), '0');
  std::vector<Part> parts;
  for (const GitSide& side : merge.sides)
    for (const GitChange& change : side.changes) {
      const auto isBlob = [&](const std::string& blob) {
        return hasBlob(after, change.path, blob.empty() ? missing : blob);
      };
      if (!made.contains(change.path) && !isBlob(change.before))
        parts.push_back({&merge, &side, &change, isBlob(change.after)});
    }
  return parts;
}

/// Adds what sides changed and merges took from another side, if that is still so; or where a merge lost
/// entries.
void GateMerges::addLost(const std::vector<Part>& parts, const store::Store& after,
                         std::vector<process::Comparison>& all) {
  std::vector<std::string> blobs;
  for (const Part& part : parts)
    if (!part.isTaken)
      for (const std::string& blob : {part.change->before, part.change->after})
        if (!blob.empty()) blobs.push_back(blob);
  const std::map<std::string, std::string> texts = git_.texts(blobs);
  const auto textOf = [&](const std::string& blob) {
    const auto found = texts.find(blob);
    return found == texts.end() ? std::nullopt : std::optional(found->second);
  };
  std::map<std::string, std::set<std::string>> lost;  // paths by side
  for (const Part& part : parts) {
    const auto before = textOf(part.change->before);
    const auto keeps = [&] {
      return !before || process::keepsEntries(part.change->path, *before, textOf(part.change->after));
    };
    if (part.isTaken || !keeps()) lost[part.side->commit].insert(part.change->path);
  }
  for (const auto& [commit, paths] : lost) {
    const GateRevision& revision = revisions_.at(commit);
    prefetch(revision, paths);
    ChangedFiles files;
    for (const std::string& path : paths) addBeside(revision, path, after, files);
    all.push_back({&revision.store(), std::move(files), true});
  }
}

/// True if a file has the contents of a blob, whose name is zeros for a missing file. In the work tree it may
/// have other line ends. A history with many merges asks for the same file often.
bool GateMerges::hasBlob(const store::Store& store, const std::string& path, const std::string& blob) {
  const auto [at, isNew] = names_.try_emplace(path);
  if (isNew) {
    std::optional<std::string> text = store.read(path);
    at->second.push_back(text ? gitBlobName(*text, blob.size()) : std::string(blob.size(), '0'));
    if (text && text->find("\r\n") != std::string::npos) {
      std::size_t end = 0;
      for (std::size_t i = 0; i < text->size(); ++i)
        if ((*text)[i] != '\r' || text->compare(i, 2, "\r\n") != 0) (*text)[end++] = (*text)[i];
      text->resize(end);
      at->second.push_back(gitBlobName(*text, blob.size()));
    }
  }
  return std::find(at->second.begin(), at->second.end(), blob) != at->second.end();
}

void GateMerges::note(GitMerge merge) {
  if (merge.parents.size() == 2) merges_.push_back(std::move(merge));
}

std::vector<process::MergedVersions> GateMerges::versionsOf(const std::string& path,
                                                            const store::Store& after) {
  // A merge in progress made files of the work tree. Its commit is not there yet.
  if (!head_.empty())
    if (const auto merged = git_.mergeHead())
      merges_.insert(merges_.begin(), {.commit = {}, .parents = {head_, *merged}, .paths = {}, .blobs = {}});
  head_.clear();
  std::vector<process::MergedVersions> all;
  for (const GitMerge& merge : merges_) {
    if (!merge.commit.empty() && std::find(merge.paths.begin(), merge.paths.end(), path) == merge.paths.end())
      continue;
    const auto read = [&](const std::string& commit) { return revisions_.at(commit).store().read(path); };
    const auto ours = read(merge.parents[0]);
    const auto theirs = read(merge.parents[1]);
    const auto merged = merge.commit.empty() ? after.read(path) : read(merge.commit);
    if (!ours || !theirs || !merged) continue;
    const std::vector<std::string> bases = git_.mergeBasesOrNone(merge.parents[0], merge.parents[1]);
    for (const std::string& base : bases) all.push_back({read(base), *ours, *theirs, *merged});
    if (bases.empty()) all.push_back({std::nullopt, *ours, *theirs, *merged});
  }
  return all;
}

}  // namespace som::cli
