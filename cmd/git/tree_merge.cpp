#include "git/tree_merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "base/git_blob.hpp"
#include "cli/git_reader.hpp"
#include "process/history/merge.hpp"

namespace som::cli {
namespace {

using Words = std::vector<std::string>;

std::string topOf(const GitProgram& git) {
  return withoutLineEnd(git.run({"rev-parse", "--show-toplevel"}).output);
}

/// What git says of a file of which both sides changed the contents: such files are merged here.
bool isOfContents(std::string_view type) {
  return type == "Auto-merging" || type == "CONFLICT (contents)" || type == "CONFLICT (binary)";
}

}  // namespace

TreeMerge::TreeMerge(const Host& host, const GitProgram& git, std::string folder, std::string scratch)
    : host_(host),
      git_(git),
      whole_(host, topOf(git)),
      folder_(std::move(folder)),
      scratch_(std::move(scratch)) {
  whole_.setVariable("GIT_INDEX_FILE", index());
}

std::optional<std::string> TreeMerge::merge(const std::string& ours, const std::string& theirs) {
  makeRepository();
  const auto found = git_.run({"merge-base", "--all", ours, theirs}, 1);
  for (std::string_view rest = found.output; !rest.empty();) bases_.emplace_back(takeUntil(rest, '\n'));
  GitProgram git = whole_;
  git.setVariable("GIT_DIR", scratch_ + "/repository");
  git.setVariable(
      "GIT_OBJECT_DIRECTORY",
      withoutLineEnd(git_.run({"rev-parse", "--path-format=absolute", "--git-path", "objects"}).output));
  Words words = {"merge-tree", "--write-tree", "-z", "--messages"};
  if (bases_.empty()) words.emplace_back("--allow-unrelated-histories");
  words.insert(words.end(), {ours, theirs});
  const std::string tree = readResult(git.run(words, 1).output);
  if (conflicts_.empty()) refuseOtherDrivers();
  const std::string merged = withMergedFiles(tree);
  return conflicts_.empty() ? std::optional(merged) : std::nullopt;
}

/// Makes a repository whose attributes let git merge no contents, so that it names all files that both sides
/// changed. Git finds the objects of the real one through a variable.
void TreeMerge::makeRepository() const {
  const std::string format = withoutLineEnd(git_.run({"rev-parse", "--show-object-format"}).output);
  const std::string repository = scratch_ + "/repository";
  git_.run({"init", "--quiet", "--bare", "--template=", "--object-format=" + format, repository});
  host_.makeDirectory(repository + "/info");
  host_.writeFile(repository + "/info/attributes", "* -merge\n");
  // Settings of this repository for renames.
  const auto set = git_.tryToRun(
      {"config", "--get-regexp", R"(^(merge|diff)\.(renames|renamelimit|directoryrenames)$)"}, 1);
  std::string config;
  for (std::string_view rest = set ? std::string_view(set->output) : std::string_view(); !rest.empty();) {
    std::string_view line = takeUntil(rest, '\n');
    const std::string_view name = takeUntil(line, ' ');
    git_.run({"config", "--file", repository + "/config", std::string(name), std::string(line)});
  }
}

/// Reads what `merge-tree` prints: a tree, the versions of files that it did not merge, an empty word, and
/// messages. Returns the tree.
std::string TreeMerge::readResult(std::string_view output) {
  std::string tree(takeUntil(output, '\0'));
  for (std::string_view line = takeUntil(output, '\0'); !line.empty(); line = takeUntil(output, '\0')) {
    Version version;
    version.mode = takeUntil(line, ' ');
    version.blob = takeUntil(line, ' ');
    const std::string_view stage = takeUntil(line, '\t');
    files_[std::string(line)].at(static_cast<std::size_t>(stage.front() - '1')) = std::move(version);
  }
  while (!output.empty()) readMessage(output);
  for (const auto& [path, versions] : files_) {
    if (versions[1].blob.empty() || versions[2].blob.empty())
      conflict(path, "one side removed it, the other changed it");
    else if (!std::all_of(versions.begin(), versions.end(),
                          [](const Version& one) { return one.blob.empty() || one.isFile(); }))
      conflict(path, "it is not a regular file on all sides");
    else if (!modeOf(versions))
      conflict(path, "one side made it executable, the other did not");
  }
  return tree;
}

/// Reads a message: the number of its paths, the paths, its type, its text.
void TreeMerge::readMessage(std::string_view& output) {
  const std::string_view number = takeUntil(output, '\0');
  std::size_t count = 0;
  std::from_chars(number.data(), number.data() + number.size(), count);
  std::vector<std::string_view> paths;
  for (std::size_t i = 0; i < count && !output.empty(); ++i) paths.push_back(takeUntil(output, '\0'));
  const std::string_view type = takeUntil(output, '\0');
  std::string text = withoutLineEnd(std::string(takeUntil(output, '\0')));
  if (isOfContents(type) || type == "CONFLICT (modify/delete)" || !type.starts_with("CONFLICT")) return;
  conflict(paths.empty() ? std::string() : std::string(paths.front()), text);
}

void TreeMerge::conflict(const std::string& path, const std::string& what) {
  const std::string own = path.starts_with(folder_) ? path.substr(folder_.size()) : path;
  const auto isKnown = [&](const Diagnostic& one) { return one.file == own; };
  if (std::none_of(conflicts_.begin(), conflicts_.end(), isKnown))
    conflicts_.push_back(Diagnostic(Code::mergeConflict, what).in(own));
}

/// Returns the merged mode of a file; nullopt if both sides added it with different ones.
std::optional<std::string> TreeMerge::modeOf(const Versions& versions) const {
  const auto& [base, ours, theirs] = versions;
  if (ours.mode == theirs.mode || theirs.mode == base.mode) return ours.mode;
  if (ours.mode == base.mode) return theirs.mode;
  return std::nullopt;
}

/// Makes a conflict of each file that attributes give to another merge driver: git would run that.
void TreeMerge::refuseOtherDrivers() {
  if (files_.empty()) return;
  std::string paths;
  for (const auto& [path, versions] : files_) paths += path + '\0';
  const std::string found = whole_.run({"check-attr", "-z", "--stdin", "merge"}, 0, std::move(paths)).output;
  const auto preset = git_.tryToRun({"config", "--get", "merge.default"}, 1);
  for (std::string_view rest = found; !rest.empty();) {
    const std::string path(takeUntil(rest, '\0'));
    takeUntil(rest, '\0');
    std::string driver(takeUntil(rest, '\0'));
    if (driver == "unspecified") driver = preset ? withoutLineEnd(preset->output) : std::string();
    if (driver.empty() || driver == "set" || driver == "text" || driver == "som") continue;
    const bool isBuiltIn = driver == "unset" || driver == "binary" || driver == "union";
    const auto command = git_.tryToRun({"config", "--get", "merge." + driver + ".driver"}, 1);
    if (isBuiltIn || (command && command->status == 0))
      conflict(path, fmt::format("both sides changed it, and its attributes name the merge driver '{}'",
                                 driver == "unset" ? "binary" : driver));
  }
}

/// Merges the files that both sides changed, and returns the tree with them.
std::string TreeMerge::withMergedFiles(const std::string& tree) {
  whole_.run({"read-tree", tree});
  if (files_.empty() || !conflicts_.empty()) return tree;
  std::string entries, objects;
  const std::map<std::string, std::string> bytes = bytesOf();
  for (const auto& [path, versions] : files_) {
    const std::string own = path.starts_with(folder_) ? path.substr(folder_.size()) : path;
    process::MergeTexts texts{
        .base = {}, .ours = bytes.at(versions[1].blob), .theirs = bytes.at(versions[2].blob)};
    texts.base = baseText(path, versions, bytes);
    const process::MergeResult result = process::merge(texts, own, schemas_);
    for (const std::string& what : result.conflicts)
      conflicts_.push_back(Diagnostic(Code::mergeConflict, what).in(own));
    objects += fmt::format("blob\ndata {}\n", result.text.size()) + result.text + '\n';
    entries += fmt::format("{} {} 0\t{}", *modeOf(versions),
                           gitBlobName(result.text, versions[1].blob.size()), path) +
               '\0';
  }
  if (!conflicts_.empty()) return tree;
  git_.run({"fast-import", "--quiet"}, 0, std::move(objects));  // one process writes all of them
  whole_.run({"update-index", "-z", "--index-info"}, 0, std::move(entries));
  return withoutLineEnd(whole_.run({"write-tree"}).output);
}

/// Returns the bytes of all versions of files, by the names of their objects.
std::map<std::string, std::string> TreeMerge::bytesOf() const {
  std::vector<std::string> ids;
  for (const auto& [path, versions] : files_)
    for (const Version& version : versions)
      if (!version.blob.empty()) ids.push_back(version.blob);
  std::map<std::string, std::string> bytes;
  std::vector<std::optional<std::string>> found = readBlobs(git_, ids);
  for (std::size_t i = 0; i < ids.size(); ++i)
    // Git names the reason why an object is missing, and has the rest of a large one.
    bytes[ids[i]] = found[i] && found[i]->size() <= fs::defaultMaxSize
                        ? *std::move(found[i])
                        : git_.run({"cat-file", "blob", ids[i]}).output;
  return bytes;
}

/// Returns the common version of a file; nullopt if it is new. Of several common ancestors git makes one
/// without knowing records: they are merged here, too.
std::optional<std::string> TreeMerge::baseText(const std::string& path, const Versions& versions,
                                               const std::map<std::string, std::string>& bytes) {
  if (bases_.size() < 2)
    return versions[0].blob.empty() ? std::nullopt : std::optional(bytes.at(versions[0].blob));
  std::vector<std::string> texts;
  for (const std::string& base : bases_)
    if (const auto text = git_.tryToRun({"cat-file", "blob", base + ":" + path}))
      if (std::find(texts.begin(), texts.end(), text->output) == texts.end()) texts.push_back(text->output);
  if (texts.size() == 1) return texts.front();
  if (texts.empty()) return std::nullopt;
  const auto older = git_.run({"merge-base", "--all", bases_[0], bases_[1]}, 1);
  const std::string ancestor = withoutLineEnd(older.output);
  if (bases_.size() == 2 && ancestor.find('\n') == std::string::npos) {
    process::MergeTexts two{.base = {}, .ours = texts[0], .theirs = texts[1]};
    if (const auto text = git_.tryToRun({"cat-file", "blob", ancestor + ":" + path});
        text && !ancestor.empty())
      two.base = text->output;
    process::MergeResult base =
        process::merge(two, path.starts_with(folder_) ? path.substr(folder_.size()) : path, schemas_);
    if (base.conflicts.empty()) return std::move(base.text);
  }
  conflict(path, "the branches have several common ancestors, which differ here");
  return texts.front();
}

}  // namespace som::cli
