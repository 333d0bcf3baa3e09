#include "cli/git_tree.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace som::cli {
namespace {

using Words = std::vector<std::string>;

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

fs::Kind kindOfMode(std::string_view mode) {
  if (mode.starts_with("100")) return fs::Kind::file;
  return mode == "120000" ? fs::Kind::link : fs::Kind::other;
}

std::vector<std::optional<std::string>> readBlobs(const GitProgram& git,
                                                  const std::vector<std::string>& ids) {
  std::string names;
  for (const std::string& id : ids) names += id + "\n";
  // A partial clone that must not fetch lets git end early: the rest of the blobs is missing, too.
  return blobsIn(git.run({"cat-file", "--batch", "--buffer"}, 128, std::move(names)).output, ids.size());
}

std::unique_ptr<fs::TrackedTree> commitTree(std::shared_ptr<const GitProgram> git, std::string commit) {
  return std::make_unique<CommitTree>(std::move(git), std::move(commit));
}

std::unique_ptr<fs::TrackedTree> indexTree(std::shared_ptr<const GitProgram> git) {
  return std::make_unique<IndexTree>(std::move(git));
}

}  // namespace som::cli
