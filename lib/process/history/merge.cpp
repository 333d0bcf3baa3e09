#include "process/history/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/check.hpp"
#include "doc/line_diff.hpp"
#include "doc/merge.hpp"
#include "model/views.hpp"
#include "process/history/merge_events.hpp"
#include "process/history/merge_rules.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;

/// Returns the document of a text; nullopt if som does not read or edit it.
std::optional<doc::Document> documentOf(const std::string& text, const std::string& path) {
  try {
    doc::Document document = doc::read(text, path, doc::formatOf(path));
    return document.editable() && document.root().isMapping() ? std::optional(std::move(document))
                                                              : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

/// Merges one file.
class FileMerge {
 public:
  FileMerge(const MergeTexts& texts, const std::string& path, schema::Registry& schemas, std::size_t length)
      : texts_(texts), path_(path), schemas_(schemas) {
    style_.length = length;
  }

  MergeResult run() {
    if (store::isArchive(path_)) return archive();
    if (path_.starts_with(fmt::format("{}/", store::outboxFolder))) return event();
    const auto ours = documentOf(texts_.ours, path_);
    const auto theirs = documentOf(texts_.theirs, path_);
    const auto base = texts_.base ? documentOf(*texts_.base, path_) : std::nullopt;
    if (!ours || !theirs) return byLines();
    kind_ = model::findKind(NodeRecord(ours->root()).type());
    if (auto mistaken = differentRecords(base ? &*base : nullptr, *ours, *theirs)) return *mistaken;
    return documents(base ? &*base : nullptr, *ours, *theirs);
  }

  /// See `checkedMerge`.
  MergeResult validated(MergeResult result) {
    result.conflicts = newFlaws(result.text);
    if (!result.conflicts.empty())
      result.text = doc::withMarkers(texts_.ours, texts_.base.value_or(""), texts_.theirs, style_);
    return result;
  }

 private:
  /// Git takes a new record for another one under a new name if the two are alike. Returns a conflict of the
  /// whole texts then.
  std::optional<MergeResult> differentRecords(const doc::Document* base, const doc::Document& ours,
                                              const doc::Document& theirs) const {
    if (!kind_ ||
        (kind_->placement != model::Placement::byDay && kind_->placement != model::Placement::byRandom))
      return std::nullopt;
    std::set<std::string> ids;
    for (const doc::Document* one : {base, &ours, &theirs})
      if (const std::string_view id = one ? NodeRecord(one->root()).id() : std::string_view(); !id.empty())
        ids.emplace(id);
    if (ids.size() < 2) return std::nullopt;
    return MergeResult{
        .text = doc::withMarkers(texts_.ours, texts_.base.value_or(""), texts_.theirs, style_),
        .conflicts = {fmt::format("git took {} for {} under a new name: they are different records",
                                  *ids.begin(), *std::next(ids.begin()))}};
  }

  MergeResult documents(const doc::Document* base, const doc::Document& ours, const doc::Document& theirs) {
    RecordRules rules(kind_, base ? base->root() : doc::Node(), ours.root(), theirs.root());
    const std::optional<doc::Value> before = base ? std::optional(doc::toValue(base->root())) : std::nullopt;
    const doc::Value one = doc::toValue(ours.root());
    const doc::Value other = doc::toValue(theirs.root());
    style_.ours = storyOf(kind_, before ? &*before : nullptr, one);
    style_.theirs = storyOf(kind_, before ? &*before : nullptr, other);
    const EventMerge events(kind_, before ? &*before : nullptr, one, other);
    rules.computesEventFields = events.isUsable();
    const doc::Merge merge(base, ours, theirs, rules);
    std::vector<std::string> flaws;
    if (events.isUsable()) flaws = events.of(merge.value(doc::Version::ours)).flaws;
    if (flaws.empty()) {
      MergeResult result = joined(merge, events.isUsable() ? &events : nullptr, {});
      if (result.conflicts.empty()) flaws = newFlaws(result.text);
      if (flaws.empty()) return result;
      rules.disputesAll = true;
    }
    rules.computesEventFields = false;
    rules.disputesEventFields = true;
    return joined(doc::Merge(base, ours, theirs, rules), nullptr, std::move(flaws));
  }

  /// Returns the result of a merge. `events`: those from which fields follow; may be null. `flaws`: the
  /// events that do not fit.
  MergeResult joined(const doc::Merge& merge, const EventMerge* events, std::vector<std::string> flaws) {
    const auto text = [&](doc::Version pick) {
      doc::Value value = merge.value(pick);
      if (events) value = inOrder(value, events->of(value).record);
      return merge.text(pick, value);
    };
    MergeResult result{.text = {}, .conflicts = std::move(flaws)};
    for (const std::string& place : merge.conflicts()) result.conflicts.push_back(place + " differs");
    if (result.conflicts.empty()) {
      result.text = text(doc::Version::ours);
      return result;
    }
    const bool differ = !merge.conflicts().empty();
    result.text = doc::withMarkers(differ ? text(doc::Version::ours) : texts_.ours,
                                   differ ? text(doc::Version::base) : texts_.base.value_or(""),
                                   differ ? text(doc::Version::theirs) : texts_.theirs, style_);
    return result;
  }

  /// Returns the value with new members at their canonical places.
  doc::Value inOrder(const doc::Value& before, const doc::Value& after) {
    if (before == after) return after;
    return schema::placeAdditions(before, after, schemas_.get(kind_->schema).root());
  }

  /// Returns the errors that a result has and neither version.
  std::vector<std::string> newFlaws(const std::string& text) {
    const std::set<std::string> flaws = flawsOf(text);
    if (flaws.empty()) return {};
    std::set<std::string> known = flawsOf(texts_.ours);
    known.merge(flawsOf(texts_.theirs));
    std::vector<std::string> fresh;
    for (const std::string& flaw : flaws)
      if (!known.contains(flaw)) fresh.push_back("together: " + flaw);
    return fresh;
  }

  /// Returns the errors in a text as far as they do not depend on other files.
  std::set<std::string> flawsOf(const std::string& text) {
    std::set<std::string> flaws;
    const auto take = [&](const std::vector<Diagnostic>& findings) {
      for (const Diagnostic& finding : findings)
        if (finding.severity == Severity::error) flaws.insert(finding.message);
    };
    try {
      const doc::Document document = doc::read(text, path_, doc::formatOf(path_));
      const model::KindRow* kind = model::findKind(NodeRecord(document.root()).type());
      if (!kind) return flaws;
      take(schemas_.get(kind->schema).validate(document));
      if (!flaws.empty()) return flaws;
      take(check::trackedState(document, *kind));
      take(check::activities(document));
    } catch (const Error& error) {
      take(error.findings());
    }
    return flaws;
  }

  MergeResult byLines() {
    doc::MergedLines lines = doc::mergeLines(texts_.ours, texts_.base.value_or(""), texts_.theirs, style_);
    MergeResult result{.text = std::move(lines.text), .conflicts = {}, .byLines = true};
    if (lines.conflicts > 0) {
      result.conflicts.push_back(fmt::format("{} place{} differ{} line by line", lines.conflicts,
                                             lines.conflicts == 1 ? "" : "s",
                                             lines.conflicts == 1 ? "s" : ""));
      return result;
    }
    if (doc::takeVersion(result.text, doc::Version::ours)) {
      result.conflicts.push_back("a version has conflict markers already");
      return result;
    }
    return validated(std::move(result));
  }

  /// Two machines may find the same occurrence at different times: its id is derived, and one notice of it is
  /// enough. Takes the same one in either direction.
  MergeResult event() {
    const bool isOurs = texts_.ours <= texts_.theirs;
    return {.text = isOurs ? texts_.ours : texts_.theirs, .conflicts = {}};
  }

  /// Merges the lines of an archive, which are records, by their ids.
  MergeResult archive() {
    const auto lines = [](std::string_view text) {
      std::map<std::string, std::string> byId;
      for (std::string_view line : doc::linesOf(text)) {
        if (line.ends_with('\n')) line.remove_suffix(1);
        const auto document = documentOf(std::string(line), "line.json");
        byId.emplace(document ? std::string(NodeRecord(document->root()).id()) : std::string(line), line);
      }
      return byId;
    };
    const auto base = lines(texts_.base.value_or(""));
    const auto ours = lines(texts_.ours);
    const auto theirs = lines(texts_.theirs);
    const auto lineOf = [](const std::map<std::string, std::string>& all, const std::string& id) {
      const auto found = all.find(id);
      return found == all.end() ? std::string() : found->second;
    };
    std::set<std::string> ids;
    for (const auto* all : {&ours, &theirs})
      for (const auto& [id, line] : *all) ids.insert(id);
    MergeResult result;
    std::array<std::string, 3> merged;
    for (const std::string& id : ids) {
      std::array<std::string, 3> versions = {lineOf(base, id), lineOf(ours, id), lineOf(theirs, id)};
      const auto& [o, a, b] = versions;
      if (a == b || o == b)
        versions = {a, a, a};
      else if (o == a)
        versions = {b, b, b};
      else
        result.conflicts.push_back(id + " differs");
      for (std::size_t i = 0; i < 3; ++i)
        if (!versions[i].empty()) merged[i] += versions[i] + "\n";
    }
    result.text = doc::withMarkers(merged[1], merged[0], merged[2], style_);
    return result;
  }

  const MergeTexts& texts_;
  const std::string& path_;
  schema::Registry& schemas_;
  const model::KindRow* kind_ = nullptr;
  doc::MarkerStyle style_;
};

}  // namespace

MergeResult merge(const MergeTexts& texts, const std::string& path, schema::Registry& schemas,
                  std::size_t markerLength) {
  if (texts.ours == texts.theirs || texts.base == texts.theirs) return {.text = texts.ours, .conflicts = {}};
  if (texts.base == texts.ours) return {.text = texts.theirs, .conflicts = {}};
  return FileMerge(texts, path, schemas, markerLength).run();
}

MergeResult checkedMerge(const MergeTexts& texts, MergeResult result, const std::string& path,
                         schema::Registry& schemas, std::size_t markerLength) {
  return FileMerge(texts, path, schemas, markerLength).validated(std::move(result));
}

}  // namespace som::process
