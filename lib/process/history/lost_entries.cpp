#include "process/history/lost_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/id.hpp"
#include "model/append_only.hpp"
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

bool isPermitted(const LateMember* rule, doc::Node before, doc::Node after) {
  if (!rule) return false;
  switch (rule->may) {
    case LateMember::May::appear:
      return !before;
    case LateMember::May::grow:
      return growsOnly(before, after);
    case LateMember::May::change:
      return true;
    case LateMember::May::advance:
      return after && after.text() < before.text();
  }
  return false;
}

/// Returns the member of an entry that must not differ and does; nullopt if no member does. The node is
/// missing if the member was removed.
std::optional<doc::Node> rewritten(const model::AppendOnlyList& list, doc::Node before, doc::Node after,
                                   bool isUndone) {
  for (const doc::Node member : before)
    if (!isSameNode(member, after[member.key()]) && !(isUndone && list.lateMember(member.key())) &&
        !isPermitted(list.lateMember(member.key()), member, after[member.key()]))
      return after[member.key()];
  for (const doc::Node member : after)
    if (!before[member.key()] && !isPermitted(list.lateMember(member.key()), {}, member)) return member;
  return std::nullopt;
}

bool hasSame(doc::Node list, doc::Node wanted) {
  return std::any_of(list.begin(), list.end(), [&](doc::Node one) { return isSameNode(one, wanted); });
}

void rewriting(const doc::Document& was, const doc::Document& is, const model::AppendOnlyList& list,
               const std::vector<doc::Value>& entries, std::vector<Diagnostic>& findings) {
  // An undone command takes its entries of other lists than the history with it.
  const bool mayShrink =
      list.field != model::history.field && std::any_of(entries.begin(), entries.end(), isUndo);
  // Those of people have ids that sort by time; those of scans have derived ones.
  const bool isOfPeople = list.late.front().name.empty();
  const auto isTaken = [&](std::string_view id) {
    return mayShrink && std::any_of(entries.begin(), entries.end(), [&](const doc::Value& entry) {
             const std::string of = model::TrackingView<model::ValueNode>(entry).of();
             // Ids of one second have no order among different lists.
             const bool isLater =
                 ulidTime(id) ? !ulidTime(of) || *ulidTime(id) >= *ulidTime(of) : !isOfPeople;
             return isUndo(entry) && isLater;
           });
  };
  const doc::Node after = is.root()[list.field];
  const doc::Node before = was.root()[list.field];
  if (!before.empty() && after.empty() && !(mayShrink && isTaken(model::idOfEntry(before.at(0))))) {
    findings.push_back(is.diagnostic(Code::historyRewritten,
                                     fmt::format("the {} entries of {} are gone", before.size(), list.field),
                                     orElse(after, is.root()))
                           .hint("entries are only ever added: bring them back"));
    return;
  }
  for (const doc::Node entry : before) {
    const std::string_view id = model::idOfEntry(entry);
    const doc::Node now = id.empty() ? doc::Node() : entryOf(after, id);
    if (id.empty() ? hasSame(after, entry) : static_cast<bool>(now)) {
      const auto flaw = id.empty() ? std::nullopt : rewritten(list, entry, now, mayShrink);
      if (flaw)
        findings.push_back(is.diagnostic(Code::historyRewritten,
                                         fmt::format("the entry {} of {} was changed", id, list.field),
                                         orElse(*flaw, now))
                               .hint("entries are only ever added: bring the old text back, and add one"));
      continue;
    }
    if (isTaken(id)) continue;
    findings.push_back(
        is.diagnostic(Code::historyRewritten,
                      fmt::format("the entry {} of {} is gone",
                                  id.empty() ? std::string_view("without id") : id, list.field),
                      orElse(after, is.root()))
            .hint("entries are only ever added: bring it back"));
  }
}

}  // namespace

std::vector<Diagnostic> lostEntries(const doc::Document& before, const doc::Document& after,
                                    const std::vector<doc::Value>& entries) {
  std::vector<Diagnostic> findings;
  for (const model::AppendOnlyList& list : model::appendOnlyLists)
    rewriting(before, after, list, entries, findings);
  return findings;
}

}  // namespace som::process
