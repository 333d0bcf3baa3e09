#include "workspace/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/revisions.hpp"
#include "render/markdown.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

using process::Difference;
using What = Difference::What;

struct DiffOptions {
  std::string from;
  std::string to;
  bool impact = false;
  bool exitCode = false;
};

/// The two states that are compared, and the files that differ.
struct RevisionPair {
  Revision from;
  std::optional<Revision> to;  ///< nullopt: the work tree
  std::unique_ptr<RevisionWorkspace> before;
  std::unique_ptr<RevisionWorkspace> after;  ///< null: the work tree
  std::vector<std::string> paths;
};

std::string kindOf(const Difference& one) {
  return one.kind ? std::string(one.kind->shortName) : std::string("file");
}

/// The number of changes of each sort, by kind: `order: 2 changed, 1 added`.
std::vector<std::string> summaryOf(const std::vector<Difference>& all) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    std::map<What, std::size_t> counts;
    for (; end < all.size() && all[end].kind == all[begin].kind; ++end) ++counts[all[end].what];
    std::string line = kindOf(all[begin]) + ":";
    for (const auto& [what, count] : counts)
      line += fmt::format("{} {} {}", line.ends_with(':') ? "" : ",", count, nameOf(what));
    lines.push_back(std::move(line));
    begin = end;
  }
  return lines;
}

/// The two states that are compared, for people.
std::string headOf(const Times& times, const RevisionPair& sides, Instant now) {
  const auto named = [](const Revision& one) {
    return one.commit.starts_with(one.name) ? shortCommit(one.commit)
                                            : fmt::format("{} ({})", one.name, shortCommit(one.commit));
  };
  return fmt::format("{} → {}; levels of {}", named(sides.from), sides.to ? named(*sides.to) : "work tree",
                     times.shown(now));
}

void printText(const Printer& printer, const Times& times, const std::vector<Difference>& all,
               const std::vector<process::Impact>& impacts) {
  for (const Difference& one : all) printer.line({one.id + ": " + differenceText(times, one)});
  for (const process::Impact& one : impacts)
    printer.line({fmt::format("{}: {} (impact)", one.id, moved(one.level))});
  for (const std::string& line : summaryOf(all)) printer.line({line});
}

void printMarkdown(const Printer& printer, const Times& times, const std::string& head,
                   const std::vector<Difference>& all, const std::vector<process::Impact>& impacts) {
  printer.print(fmt::format("**{}**\n\n", render::markdownText(head)));
  for (const std::string& line : summaryOf(all))
    printer.print(fmt::format("- {}\n", render::markdownText(line)));
  if (!all.empty()) printer.print("\n");
  render::Table table{{{"RECORD"}, {"CHANGE"}}, {}};
  for (const Difference& one : all) table.rows.push_back({one.id, differenceText(times, one)});
  for (const process::Impact& one : impacts) table.rows.push_back({one.id, moved(one.level) + " (impact)"});
  if (!table.rows.empty()) printer.print(table);
}

doc::Value diffJson(const RevisionPair& sides, Instant now, const std::vector<Difference>& all,
                    const std::vector<process::Impact>& impacts, bool hasImpacts) {
  doc::Value items = doc::Value::array();
  for (const Difference& one : all) items.push_back(differenceJson(one));
  doc::Value levels = doc::Value::array();
  for (const process::Impact& one : impacts)
    levels.push_back({{"id", one.id}, {"kind", one.kind->type}, {"level", moveJson(one.level)}});
  auto object = render::Object::ofKind("Diff");
  object.add("from", sides.from.commit)
      .add("to", sides.to ? doc::Value(sides.to->commit) : doc::Value())
      .add("now", formatInstant(now))
      .add("items", std::move(items));
  if (hasImpacts) object.add("impact", std::move(levels));
  return object.take();
}

/// Opens the two sides. Without B the files are those of the work tree, without A those of HEAD.
RevisionPair pairOf(const Session& session, const Times& times, const DiffOptions& options) {
  Revisions revisions(session.host, session.directory(), times);
  if (session.global.fetch) revisions.allowFetch();
  std::string from = options.from;
  std::optional<std::string> to;
  if (!options.to.empty()) to = options.to;
  if (const auto range = to ? std::nullopt : gitRange(from)) {
    from = range->from.empty() ? "HEAD" : range->from;
    to = range->to.empty() ? "HEAD" : range->to;
    if (range->fromAncestor)
      from = revisions.reader().mergeBase(revisions.reader().commit(from), revisions.reader().commit(*to));
  }
  RevisionPair pair;
  pair.from = revisions.named(from.empty() ? "HEAD" : from);
  if (to) {
    pair.to = revisions.named(*to);
    pair.after = std::make_unique<RevisionWorkspace>(revisions.files(*pair.to));
  }
  const GitReader& reader = revisions.reader();
  const auto files = [&]() -> const fs::FileSystem& { return session.workspace().store().files(); };
  auto changes = to ? reader.changes(pair.from.commit, pair.to->commit)
                    : reader.workTreeChanges(pair.from.commit, files());
  std::string tree = pair.from.tree();
  if (startsWorkspace(changes))
    if (const auto moved =
            reader.pathsOf(pair.from.commit)
                .movedFrom(to ? reader.pathsOf(pair.to->commit) : reader.workTreePaths(), reader.folder())) {
      tree = GitReader::treeOf(pair.from.commit, *moved);
      changes =
          to ? reader.changesFromTree(tree, pair.to->commit) : reader.workTreeChangesFromTree(tree, files());
    }
  pair.before = std::make_unique<RevisionWorkspace>(reader.files(tree));
  for (const GitChange& change : changes) pair.paths.push_back(change.path);
  return pair;
}

Exit runDiff(const Session& session, const Printer& printer, const Times& times, const DiffOptions& options) {
  const RevisionPair sides = pairOf(session, times, options);
  process::Workspace& before = sides.before->workspace();
  process::Workspace& after = sides.after ? sides.after->workspace() : session.workspace();
  const Instant now = session.env.now;
  process::DiffResult result = process::diff(before, after, sides.paths, now);
  std::vector<process::Impact> impacts;
  if (options.impact) {
    impacts = process::impacts(before, after, now, result.bad);
    std::erase_if(impacts, [&](const process::Impact& one) {
      return std::any_of(result.differences.begin(), result.differences.end(),
                         [&](const Difference& known) { return known.id == one.id && known.level.isMove(); });
    });
  }
  if (printer.isJson()) {
    printer.json(diffJson(sides, now, result.differences, impacts, options.impact));
  } else if (printer.format() == "markdown") {
    printMarkdown(printer, times, headOf(times, sides, now), result.differences, impacts);
  } else {
    printer.remark(headOf(times, sides, now));
    printText(printer, times, result.differences, impacts);
  }
  printer.complain(result.bad);
  const Exit status = skippedExit(result.bad);
  const bool differs = !result.differences.empty() || !impacts.empty();
  return differs && options.exitCode ? worseExit(status, Exit::answerIsNo) : status;
}

}  // namespace

void addDiff(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<DiffOptions>();
  command.option("from", options->from, "the revision before, or a range A..B; HEAD by default")
      .placeholder("REV");
  command.option("to", options->to, "the revision after; the files of the work tree by default")
      .placeholder("REV");
  command.flag("--impact", options->impact, "also records whose level changes, by two scans");
  command.flag("--exit-code", options->exitCode, "exit with 1 if there are differences");
  select(command, selection, {"table", "json", "markdown"}, options, runDiff);
  command.examples("  som diff\n  som diff origin/main --impact\n  som diff v1..v2 -o markdown");
}

}  // namespace som::cli
