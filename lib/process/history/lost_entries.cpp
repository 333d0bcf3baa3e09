#include "process/history/lost_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/id.hpp"
#include "model/append_only.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/places.hpp"
#include "model/views.hpp"
#include "process/history/change_places.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using model::LateMember;

doc::Node entryOf(doc::Node list, std::string_view id) {
  for (const doc::Node entry : list)
    if (model::idOfEntry(entry) == id) return entry;
  return {};
}

bool growsOnly(doc::Node before, doc::Node after) {
  return std::all_of(before.begin(), before.end(), [&](doc::Node text) {
    return std::any_of(after.begin(), after.end(), [&](doc::Node other) { return isSameNode(text, other); });
  });
}

bool isPermitted(const LateMember* rule, doc::Node before, doc::Node after, bool isMerged) {
  if (!rule) return false;
  switch (rule->may) {
    case LateMember::May::appear:
      return !before;
    case LateMember::May::grow:
      return growsOnly(before, after);
    case LateMember::May::change:
      return true;
    case LateMember::May::advance:
      return isMerged && after && after.text() < before.text();
  }
  return false;
}

/// Returns the member of an entry that must not differ and does; nullopt if no member does. The node is
/// missing if the member was removed.
std::optional<doc::Node> rewritten(const model::AppendOnlyList& list, doc::Node before, doc::Node after,
                                   bool isUndone, bool isMerged) {
  // An entry of a person is written once.
  isMerged = isMerged && !ulidTime(model::idOfEntry(before));
  for (const doc::Node member : before)
    if (!isSameNode(member, after[member.key()]) && !(isUndone && list.lateMember(member.key())) &&
        !isPermitted(list.lateMember(member.key()), member, after[member.key()], isMerged))
      return after[member.key()];
  for (const doc::Node member : after)
    if (!before[member.key()] && !isPermitted(list.lateMember(member.key()), {}, member, isMerged))
      return member;
  return std::nullopt;
}

bool hasSame(doc::Node list, doc::Node wanted) {
  return std::any_of(list.begin(), list.end(), [&](doc::Node one) { return isSameNode(one, wanted); });
}

/// Judges the lists of two versions of a record, or of an item of it.
class Lists {
 public:
  Lists(const doc::Document& after, const std::vector<doc::Value>& entries, bool isMerged,
        std::vector<Diagnostic>& findings)
      : document_(after), entries_(entries), isMerged_(isMerged), findings_(findings) {}

  void judge(doc::Node before, doc::Node after) {
    for (const model::AppendOnlyList& list : model::appendOnlyLists)
      if (before[list.field] && !(list.mayBeUpdated && isUpdated(list)))
        judge(list, before[list.field], after[list.field], after);
  }

 private:
  using Tracking = model::TrackingView<model::ValueNode>;

  void judge(const model::AppendOnlyList& list, doc::Node before, doc::Node after, doc::Node holder) {
    if (!before.empty() && after.empty() && !isTaken(list, before.at(0)))
      return add(fmt::format("the {} entries of {} are gone", before.size(), list.field),
                 orElse(after, holder), "bring them back");
    if (list.field == model::history.field) order(before, after);
    for (const doc::Node entry : before) {
      const std::string_view id = model::idOfEntry(entry);
      const doc::Node now = id.empty() ? doc::Node() : entryOf(after, id);
      if (id.empty() ? hasSame(after, entry) : static_cast<bool>(now)) {
        if (const auto flaw =
                id.empty() ? std::nullopt : rewritten(list, entry, now, mayShrink(list), isMerged_))
          add(fmt::format("the entry {} of {} was changed", id, list.field), orElse(*flaw, now),
              "bring the old text back, and add one");
        else if (!isAcknowledged(entry) && isAcknowledged(now) && !isMerged_ && !saysAcknowledged())
          add(fmt::format("the entry {} of {} was acknowledged, and no tracking record says so", id,
                          list.field),
              now, "acknowledge it with ack, which records it");
      } else if (!isTaken(list, entry)) {
        add(fmt::format("the entry {} of {} is gone", id.empty() ? std::string_view("without id") : id,
                        list.field),
            orElse(after, holder), "bring it back");
      }
    }
  }

  /// Finds an entry of a history that stands behind one that it stood before, and that is older.
  void order(doc::Node before, doc::Node after) {
    std::map<std::string_view, std::size_t> places;
    for (const doc::Node entry : before) places.emplace(model::idOfEntry(entry), places.size());
    std::size_t last = 0;
    std::optional<Instant> lastTime;
    for (const doc::Node entry : after) {
      const std::string_view id = model::idOfEntry(entry);
      const auto place = places.find(id);
      if (place == places.end()) continue;
      const auto time = parseInstant(entry[model::history.timeField].text());
      if (place->second < last && time && lastTime && *time < *lastTime)
        return add(fmt::format("the entry {} of {} stood before newer ones", id, model::history.field), entry,
                   "bring the old order back");
      last = std::max(last, place->second);
      lastTime = std::max(lastTime, time);
    }
  }

  void add(std::string message, doc::Node place, std::string_view what) {
    findings_.push_back(document_.diagnostic(Code::historyRewritten, std::move(message), place)
                            .hint(fmt::format("entries are only ever added: {}", what)));
  }

  /// An undone command takes its entries of other lists than the history with it.
  bool mayShrink(const model::AppendOnlyList& list) const {
    return list.field != model::history.field && std::any_of(entries_.begin(), entries_.end(), isUndo);
  }

  /// True if an undo took the entry along: it was made by the undone command, or later.
  bool isTaken(const model::AppendOnlyList& list, doc::Node entry) const {
    if (!mayShrink(list)) return false;
    const std::string_view id = model::idOfEntry(entry);
    const auto made = list.timeField.empty() ? ulidTime(id) : parseInstant(entry[list.timeField].text());
    // Those of people have ids that sort by time; those of scans have derived ones.
    const bool isOfPeople = list.late.front().name.empty();
    return std::any_of(entries_.begin(), entries_.end(), [&](const doc::Value& undo) {
      const auto of = ulidTime(Tracking(undo).of());
      // Ids of one second have no order among different lists.
      return isUndo(undo) && (made ? !of || *made >= *of : !isOfPeople);
    });
  }

  static bool isAcknowledged(doc::Node entry) {
    return model::EscalationView<doc::Node>(entry).isAcknowledged();
  }
  bool saysAcknowledged() const {
    return std::any_of(entries_.begin(), entries_.end(), [](const doc::Value& entry) {
      return Tracking(entry).action() == "ack" || isUndo(entry);
    });
  }

  /// True if a new tracking record says that entries of the list were changed.
  bool isUpdated(const model::AppendOnlyList& list) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const doc::Value& entry) {
      return Tracking(entry).field().starts_with(list.field);
    });
  }

  const doc::Document& document_;
  const std::vector<doc::Value>& entries_;
  bool isMerged_;
  std::vector<Diagnostic>& findings_;
};

}  // namespace

std::vector<Diagnostic> lostEntries(const doc::Document& before, const doc::Document& after,
                                    const model::KindRow& kind, const std::vector<doc::Value>& entries,
                                    bool isMerged) {
  std::vector<Diagnostic> findings;
  Lists lists(after, entries, isMerged, findings);
  lists.judge(before.root(), after.root());
  std::map<std::string_view, doc::Node> items;
  for (const doc::Node item : model::itemsOf(after.root(), kind.itemField))
    items.emplace(model::idOfEntry(item), item);
  for (const doc::Node item : model::itemsOf(before.root(), kind.itemField))
    if (const auto now = items.find(model::idOfEntry(item)); now != items.end())
      lists.judge(item, now->second);
  return findings;
}

}  // namespace som::process
