#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "base/parallel.hpp"
#include "cli/git_reader.hpp"
#include "doc/document.hpp"
#include "doc/markers.hpp"
#include "git/git_noun.hpp"
#include "process/history/merge.hpp"
#include "render/diagnostics.hpp"
#include "render/object.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

struct MergeCheckOptions {
  std::string ours;
  std::string theirs;
};

/// True if two texts hold the same document.
bool isSame(const std::string& path, const std::string& a, const std::string& b) {
  if (a == b) return true;
  try {
    const auto value = [&](const std::string& text) {
      return doc::toValue(doc::read(text, path, doc::formatOf(path)).root());
    };
    return doc::sameValue(value(a), value(b));
  } catch (const Error&) {
    return false;
  }
}

class MergeCheck {
 public:
  MergeCheck(const Session& session, const MergeCheckOptions& options)
      : git_(session.host, session.directory()) {
    const std::string ours = git_.commit(options.ours);
    const std::string theirs = git_.commit(options.theirs);
    const std::string base = git_.mergeBase(ours, theirs);
    files_ = {git_.files(base), git_.files(ours), git_.files(theirs)};
    for (const GitChange& change : git_.changes(base, ours)) changed_.emplace(change.path, change);
    std::vector<std::pair<GitChange, GitChange>> pairs;
    std::vector<std::string> paths;
    for (GitChange& change : git_.changes(base, theirs))
      if (const auto found = changed_.find(change.path);
          found != changed_.end() && concerns(found->second, change)) {
        paths.push_back(change.path);
        pairs.emplace_back(std::move(found->second), std::move(change));
      }
    for (const auto& files : files_) files->prefetch(paths);
    std::vector<Pair> all;
    for (const auto& [ourChange, theirChange] : pairs) all.push_back(pairOf(ourChange, theirChange));
    parallel(all.size(), [&](std::size_t i) { check(all[i]); });
    for (Pair& pair : all)
      std::move(pair.findings.begin(), pair.findings.end(), std::back_inserter(findings));
    merged = all.size();
  }

  std::vector<Diagnostic> findings;
  std::size_t merged = 0;  ///< files that both changed

 private:
  /// True if both branches changed a file that som merges, each in another way.
  static bool concerns(const GitChange& ours, const GitChange& theirs) {
    return (store::isDocumentPath(ours.path) || store::isArchive(ours.path)) && ours.after != theirs.after;
  }

  /// A file that both branches changed.
  struct Pair {
    std::string path;
    bool isRemoved = false;  ///< by one of them
    process::MergeTexts texts = {};
    std::vector<Diagnostic> findings = {};
  };

  Pair pairOf(const GitChange& ours, const GitChange& theirs) const {
    const std::string& path = ours.path;
    if (!ours.isThere || !theirs.isThere) return {.path = path, .isRemoved = true};
    return {.path = path,
            .texts = {.base = files_[0]->read(path),
                      .ours = files_[1]->read(path).value_or(""),
                      .theirs = files_[2]->read(path).value_or("")}};
  }

  /// Merges a file as som does and line by line, and compares the two. Files are checked at the same time.
  void check(Pair& pair) {
    const std::string& path = pair.path;
    const process::MergeTexts& texts = pair.texts;
    const auto report = [&](Diagnostic finding) { pair.findings.push_back(std::move(finding).in(path)); };
    if (pair.isRemoved) return report({Code::mergeConflict, "one branch removed it, the other changed it"});
    const process::MergeResult result = process::merge(texts, path, schemas_);
    for (const std::string& conflict : result.conflicts) report({Code::mergeConflict, conflict});
    const doc::MergedLines lines = doc::mergeLines(texts.ours, texts.base.value_or(""), texts.theirs, {});
    if (lines.conflicts > 0 || isSame(path, lines.text, result.text)) return;
    report(
        Diagnostic(Code::hostedMergeBlends, result.conflicts.empty()
                                                ? "a merge without som, line by line, gives another record"
                                                : "a merge without som, line by line, hides the conflict")
            .hint("a code host merges without som: merge the base branch into the branch first, with som"));
  }

  GitReader git_;
  schema::Registry schemas_;
  std::array<std::unique_ptr<fs::RevisionFileSystem>, 3> files_;  ///< base, ours, theirs
  std::map<std::string, GitChange> changed_;                      ///< by ours
};

Exit runMergeCheck(const Session& session, const Printer& printer, const MergeCheckOptions& options) {
  const MergeCheck check(session, options);
  if (printer.isJson()) {
    Places places;
    std::vector<doc::Value> items;
    for (const Diagnostic& finding : check.findings)
      items.push_back(render::diagnosticValue(finding, places));
    printer.records("MergeCheck", items);
  } else {
    printer.complain(check.findings);
    if (!printer.isQuiet())
      printer.print(fmt::format("{} file{} changed on both sides: {} finding{}\n", check.merged,
                                check.merged == 1 ? "" : "s", check.findings.size(),
                                check.findings.size() == 1 ? "" : "s"));
  }
  return check.findings.empty() ? Exit::done : Exit::answerIsNo;
}

}  // namespace

void addMergeCheck(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<MergeCheckOptions>();
  command.option("ours", options->ours, "a branch or commit").placeholder("REV").required();
  command.option("theirs", options->theirs, "the other one").placeholder("REV").required();
  select(command, selection, tableFormats, options, runMergeCheck);
  command.examples("  som git merge-check main HEAD\n  som git merge-check origin/main feature -o json");
}

}  // namespace som::cli
