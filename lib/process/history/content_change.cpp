#include "process/history/content_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/id.hpp"
#include "doc/value.hpp"
#include "model/append_only.hpp"
#include "model/lists.hpp"
#include "model/places.hpp"
#include "model/terms.hpp"
#include "model/views.hpp"
#include "process/history/change_places.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using model::LateMember;
using Findings = std::vector<Diagnostic>;
using Tracking = model::TrackingView<model::ValueNode>;

bool isSame(doc::Node a, doc::Node b) {
  return static_cast<bool>(a) == static_cast<bool>(b) && doc::sameValue(a, doc::toValue(b));
}

// Identity.

void identity(const RecordChange& change, Findings& findings) {
  const doc::Node before = change.before->root();
  const doc::Node after = change.after.root();
  std::vector<std::string_view> fields = {"@type", "id"};
  if (change.kind.clock != model::Clock::none) fields.push_back(change.kind.createdField);
  for (const std::string_view field : fields)
    if (!isSame(before[field], after[field]))
      findings.push_back(
          change.after
              .diagnostic(Code::identityChanged,
                          fmt::format("'{}' was {} and is {}: it never changes", field, before[field].text(),
                                      after[field] ? after[field].text() : "missing"),
                          orElse(after[field], after))
              .hint("create a record of its own, and cancel this one"));
}

// Terms.

void terms(const RecordChange& change, const std::vector<doc::Value>& explaining, Findings& findings) {
  const doc::Node before = change.before->root()[model::terms];
  const doc::Node after = change.after.root()[model::terms];
  if (isSame(before, after)) return;
  for (const doc::Value& entry : explaining)
    if (Tracking(entry).field() == model::terms) return;
  doc::Node place = orElse(after, change.after.root());
  for (const doc::Node member : after)
    if (!isSame(before[member.key()], member)) {
      place = member;
      break;
    }
  findings.push_back(
      change.after
          .diagnostic(Code::termsChanged, "the agreed terms changed, but no tracking record says so", place)
          .hint(fmt::format("change them with som {} update ID --service-level LEVEL --reason "
                            "TEXT",
                            change.kind.noun)));
}

// Lists that only grow.

doc::Node entryOf(doc::Node list, std::string_view id) {
  for (const doc::Node entry : list)
    if (model::idOfEntry(entry) == id) return entry;
  return {};
}

bool growsOnly(doc::Node before, doc::Node after) {
  return std::all_of(before.begin(), before.end(), [&](doc::Node text) {
    return std::any_of(after.begin(), after.end(), [&](doc::Node other) { return isSame(text, other); });
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
    if (!isSame(member, after[member.key()]) && !(isUndone && list.lateMember(member.key())) &&
        !isPermitted(list.lateMember(member.key()), member, after[member.key()]))
      return after[member.key()];
  for (const doc::Node member : after)
    if (!before[member.key()] && !isPermitted(list.lateMember(member.key()), {}, member)) return member;
  return std::nullopt;
}

bool hasSame(doc::Node list, doc::Node wanted) {
  return std::any_of(list.begin(), list.end(), [&](doc::Node one) { return isSame(one, wanted); });
}

void rewriting(const RecordChange& change, const model::AppendOnlyList& list,
               const std::vector<doc::Value>& entries, Findings& findings) {
  // An undone command takes its entries of other lists than the history with it.
  const bool mayShrink =
      list.field != model::history.field && std::any_of(entries.begin(), entries.end(), isUndo);
  // Those of people have ids that sort by time; those of scans have derived ones.
  const bool isOfPeople = list.late.front().name.empty();
  const auto isTaken = [&](std::string_view id) {
    return mayShrink && std::any_of(entries.begin(), entries.end(), [&](const doc::Value& entry) {
             const std::string of = Tracking(entry).of();
             // Ids of one second have no order among different lists.
             const bool isLater =
                 ulidTime(id) ? !ulidTime(of) || *ulidTime(id) >= *ulidTime(of) : !isOfPeople;
             return isUndo(entry) && isLater;
           });
  };
  const doc::Node after = change.after.root()[list.field];
  const doc::Node before = change.before->root()[list.field];
  if (!before.empty() && after.empty() && !(mayShrink && isTaken(model::idOfEntry(before.at(0))))) {
    findings.push_back(
        change.after
            .diagnostic(Code::historyRewritten,
                        fmt::format("the {} entries of {} are gone", before.size(), list.field),
                        orElse(after, change.after.root()))
            .hint("entries are only ever added: bring them back"));
    return;
  }
  for (const doc::Node entry : before) {
    const std::string_view id = model::idOfEntry(entry);
    const doc::Node now = id.empty() ? doc::Node() : entryOf(after, id);
    if (id.empty() ? hasSame(after, entry) : static_cast<bool>(now)) {
      const auto flaw = id.empty() ? std::nullopt : rewritten(list, entry, now, mayShrink);
      if (flaw)
        findings.push_back(change.after
                               .diagnostic(Code::historyRewritten,
                                           fmt::format("the entry {} of {} was changed", id, list.field),
                                           orElse(*flaw, now))
                               .hint("entries are only ever added: bring the old text back, and add one"));
      continue;
    }
    if (isTaken(id)) continue;
    findings.push_back(
        change.after
            .diagnostic(Code::historyRewritten,
                        fmt::format("the entry {} of {} is gone",
                                    id.empty() ? std::string_view("without id") : id, list.field),
                        orElse(after, change.after.root()))
            .hint("entries are only ever added: bring it back"));
  }
}

// Times.

/// A new tracking record is not older than what the record had before it.
void times(const RecordChange& change, const std::vector<doc::Value>& entries, Findings& findings) {
  std::set<std::string> fresh;
  for (const doc::Value& entry : entries) fresh.insert(Tracking(entry).id());
  std::optional<Instant> last;
  for (const auto entry : model::RecordView<doc::Node>(change.after.root()).history()) {
    const auto time = entry.time();
    if (!time) continue;
    if (!fresh.contains(std::string(entry.id())))
      last = std::max(last.value_or(*time), *time);
    else if (last && *time < *last)
      findings.push_back(
          change.after
              .diagnostic(Code::clockRegression,
                          fmt::format("this tracking record is older than those before it, of {}",
                                      formatInstant(*last)),
                          orElse(entry.node()[model::history.timeField], entry.node()))
              .hint("entries are added at the end, with the time at which they were made"));
  }
}

}  // namespace

std::vector<doc::Value> explainingEntries(const doc::Value& record, std::vector<doc::Value> entries) {
  std::set<std::string> known;
  for (const doc::Value& entry : entries) known.insert(Tracking(entry).id());
  // An undo that is undone brings again what it took back.
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!isUndo(entries[i])) continue;
    const std::string of = Tracking(entries[i]).of();
    bool isUndone = false;
    for (const auto entry : model::RecordView<model::ValueNode>(record).history()) {
      isUndone = isUndone || entry.id() == of;
      if (isUndone && known.insert(entry.id()).second) entries.push_back(*entry.node().value());
    }
  }
  return entries;
}

bool isUndo(const doc::Value& entry) {
  return Tracking(entry).action() == lifecycle::events.name(Event::undo);
}

std::vector<Diagnostic> contentChange(const RecordChange& change, const std::vector<doc::Value>& entries,
                                      const std::vector<doc::Value>& explaining) {
  Findings findings;
  identity(change, findings);
  for (const model::AppendOnlyList& list : model::appendOnlyLists) rewriting(change, list, entries, findings);
  terms(change, explaining, findings);
  times(change, entries, findings);
  return findings;
}

}  // namespace som::process
