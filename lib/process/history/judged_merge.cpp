#include "process/history/judged_merge.hpp"

#include <algorithm>
#include <set>

#include "doc/value.hpp"
#include "model/append_only.hpp"
#include "model/items.hpp"
#include "model/merging.hpp"
#include "model/places.hpp"
#include "model/views.hpp"
#include "process/history/content_change.hpp"
#include "process/history/lost_entries.hpp"
#include "process/history/merge.hpp"
#include "process/history/record_change.hpp"
#include "process/history/replay.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using Text = std::optional<std::string>;
using Item = model::ItemView<model::ValueNode>;
using Record = model::RecordView<model::ValueNode>;
using Tracking = model::TrackingView<model::ValueNode>;

bool hasErrors(const std::vector<Diagnostic>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

/// Judges the merges of one record.
class MergeJudge {
 public:
  explicit MergeJudge(const MergedChange& change) : change_(change) {}

  bool run() const {
    for (std::size_t i = 0; i < change_.merges.size(); ++i) {
      const MergedVersions& merge = change_.merges[i];
      if (!isLegal(merge.merged, change_.after) || !isSound(i)) continue;
      for (const Text& version : {Text(merge.ours), Text(merge.theirs), merge.base})
        if (version == change_.before || (change_.before && version && isLegal(change_.before, *version)))
          return true;
    }
    return false;
  }

 private:
  /// True if the sides of a merge are legal, and its result is what they make.
  bool isSound(std::size_t place) const {
    const MergedVersions& merge = change_.merges[place];
    return (isMadeBySom(merge) || isResolved(merge)) && isReached(place, merge.ours) &&
           isReached(place, merge.theirs);
  }

  /// True if a side of a merge follows from its base, also by older merges.
  bool isReached(std::size_t place, const std::string& side) const {
    if (isLegal(change_.merges[place].base, side)) return true;
    for (std::size_t i = place + 1; i < change_.merges.size(); ++i)
      if (isLegal(change_.merges[i].merged, side) && isSound(i)) return true;
    return false;
  }

  bool isMadeBySom(const MergedVersions& merge) const {
    const MergeResult result =
        process::merge({merge.base, merge.ours, merge.theirs}, change_.path, change_.schemas);
    return result.conflicts.empty() && doc::sameValue(valueOf(result.text), valueOf(merge.merged));
  }

  /// True if a person settled the conflicts of a merge with `resolve`: nothing of either side is lost, and
  /// each state is that of a side.
  bool isResolved(const MergedVersions& merge) const {
    const doc::Value merged = valueOf(merge.merged);
    const doc::Value ours = valueOf(merge.ours);
    const doc::Value theirs = valueOf(merge.theirs);
    const std::vector<doc::Value> one = newTrackingRecords(&ours, merged);
    const std::vector<doc::Value> other = newTrackingRecords(&theirs, merged);
    std::set<std::string> settling;
    for (const doc::Value& entry : one)
      if (Tracking(entry).action() == resolveAction) settling.insert(Tracking(entry).id());
    const bool isSettled = std::any_of(other.begin(), other.end(), [&](const doc::Value& entry) {
      return settling.contains(Tracking(entry).id());
    });
    return isSettled && keepsAll(withMergedEntries(merge.ours, merge.theirs), merge.merged, one) &&
           keepsAll(withMergedEntries(merge.theirs, merge.ours), merge.merged, other) &&
           (isPermitted(merge.ours, merge.merged, one) || isPermitted(merge.theirs, merge.merged, other)) &&
           hasStatesOf(merged, ours, theirs);
  }

  /// Returns a side with the entries that both sides wrote under one id as a merge has them.
  doc::Document withMergedEntries(const std::string& side, const std::string& other) const {
    doc::Value value = valueOf(side);
    const doc::Document own = documentOf(side);
    const doc::Document their = documentOf(other);
    for (const model::AppendOnlyList& list : model::appendOnlyLists) {
      std::size_t at = 0;
      for (const doc::Node entry : own.root()[list.field]) {
        for (const doc::Node twin : their.root()[list.field])
          if (!model::idOfEntry(entry).empty() && model::idOfEntry(twin) == model::idOfEntry(entry))
            if (const auto merged = model::mergedEntry(list.field, entry, twin))
              value[std::string(list.field)][at] = *merged;
        ++at;
      }
    }
    return doc::toDocument(value);
  }

  bool keepsAll(const doc::Document& before, const std::string& merged,
                const std::vector<doc::Value>& entries) const {
    const doc::Document after = documentOf(merged);
    std::vector<Diagnostic> findings = contentChange(
        {change_.kind, &before, after, change_.files, /*mayInterleave=*/true}, entries, entries);
    std::erase_if(findings, [](const Diagnostic& finding) {
      // Two branches that made one record: the earlier creation wins.
      return finding.code == Code::clockRegression || finding.code == Code::identityChanged;
    });
    return !hasErrors(findings);
  }

  bool isPermitted(const std::string& side, const std::string& merged,
                   const std::vector<doc::Value>& entries) const {
    const doc::Document before = documentOf(side);
    const doc::Document after = documentOf(merged);
    return !hasErrors(protectedChange({change_.kind, &before, after, change_.files},
                                      doc::toValue(before.root()), doc::toValue(after.root()), entries));
  }

  /// True if each state is that of a side; parts of a record that has ended may have ended with it.
  bool hasStatesOf(const doc::Value& merged, const doc::Value& ours, const doc::Value& theirs) const {
    const model::KindRow& kind = change_.kind;
    if (!kind.lifecycle) return true;
    const auto state = Record(merged).state(kind);
    if (state != Record(ours).state(kind) && state != Record(theirs).state(kind)) return false;
    const bool isOver = lifecycle::hasEnded(*kind.lifecycle, state);
    for (const auto activity : Record(merged).activities()) {
      const auto of = [&](const doc::Value& side) { return Record(side).activity(activity.id()).state(); };
      if (activity.state() != of(ours) && activity.state() != of(theirs) &&
          !(isOver && activity.state() == lifecycle::State::cancelled))
        return false;
    }
    for (const doc::Value* value : model::itemsOf(merged, kind.itemField)) {
      const auto of = [&](const doc::Value& side) {
        const doc::Value* item = model::itemOf(side, kind.itemField, Item(*value).id());
        return item ? Item(*item).state() : lifecycle::State::none;
      };
      const auto now = Item(*value).state();
      if (now != of(ours) && now != of(theirs) && !(isOver && lifecycle::isFinal(*kind.lifecycle, now)))
        return false;
    }
    return true;
  }

  bool isLegal(const Text& before, const std::string& after) const {
    if (before == after) return true;
    const auto old = before ? std::optional(documentOf(*before)) : std::nullopt;
    return !hasErrors(recordChange({change_.kind, old ? &*old : nullptr, documentOf(after), change_.files}));
  }

  doc::Document documentOf(const std::string& text) const {
    return doc::read(text, change_.path, doc::formatOf(change_.path));
  }
  doc::Value valueOf(const std::string& text) const { return doc::toValue(documentOf(text).root()); }

  const MergedChange& change_;
};

}  // namespace

bool isLegalByMerges(const MergedChange& change) try {
  return MergeJudge(change).run();
} catch (const Error&) {
  return false;  // a version is not a record
}

bool keepsEntries(const std::string& path, const std::string& before,
                  const std::optional<std::string>& after) {
  const model::KindRow* kind = store::kindOfPath(path);
  if (!kind || kind->placement == model::Placement::policy) return true;
  const auto read = [&](const std::string& text) -> std::optional<doc::Document> {
    try {
      return doc::read(text, path, doc::formatOf(path));
    } catch (const Error&) {
      return std::nullopt;
    }
  };
  const auto old = read(before);
  if (!old) return true;
  const auto now = after ? read(*after) : std::nullopt;
  if (!now) return false;
  const doc::Value was = doc::toValue(old->root());
  return lostEntries(*old, *now, *kind, newTrackingRecords(&was, doc::toValue(now->root())), true).empty();
}

}  // namespace som::process
