#include "process/history/merge_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/handles.hpp"
#include "model/lists.hpp"
#include "model/merging.hpp"
#include "model/views.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using Tracking = model::TrackingView<model::ValueNode>;

/// A text that is equal for tracking records of the same event.
std::string eventOf(Tracking entry) {
  return fmt::format("{}\n{}\n{}\n{}", entry.activity(), entry.item(), entry.action(), entry.toText());
}

std::string describe(Tracking entry) {
  std::string text =
      fmt::format("{}: {}", entry.user().empty() ? entry.systemId() : entry.user(), entry.action());
  if (!entry.activity().empty()) text += " " + entry.activity();
  if (!entry.item().empty()) text += " item " + entry.item();
  if (!entry.field().empty()) text += " " + entry.field();
  if (entry.hasTo()) text += fmt::format(" ({} → {})", entry.fromText(), entry.toText());
  return text;
}

/// Returns tracking records for a replay. An event that two of them have may hold already: two branches
/// carried it out. A record is created once.
std::vector<ReplayEntry> entriesOf(const std::vector<doc::Value>& records) {
  std::unordered_map<std::string, std::size_t> times;
  for (const doc::Value& record : records) ++times[eventOf(Tracking(record))];
  std::vector<ReplayEntry> entries;
  bool isCreated = false;
  for (const doc::Value& record : records) {
    const Tracking entry(record);
    const bool creates =
        !entry.isOfPart() && entry.action() == lifecycle::events.name(lifecycle::Event::create);
    if (creates && isCreated) continue;
    isCreated = isCreated || creates;
    entries.push_back({record, !creates && times[eventOf(entry)] > 1});
  }
  return entries;
}

std::set<std::string> idsOf(const std::vector<doc::Value>& records) {
  std::set<std::string> ids;
  for (const doc::Value& record : records) ids.insert(Tracking(record).id());
  return ids;
}

/// The history is that of the contents, in its order.
MergedEvents withHistory(MergedEvents events, const doc::Value& contents) {
  const std::string history(model::history.field);
  events.record[history] = contents.value(history, doc::Value::array());
  return events;
}

}  // namespace

EventMerge::EventMerge(const model::KindRow* kind, const doc::Value* base, const doc::Value& ours,
                       const doc::Value& theirs)
    : kind_(kind), base_(base), ours_(ours), theirs_(theirs) {
  // Events of alarms are not in their history.
  if (!kind || !kind->lifecycle || kind->kind == model::Kind::alarm) return;
  const std::set<std::string> one = idsOf(newTrackingRecords(base, ours));
  const std::set<std::string> other = idsOf(newTrackingRecords(base, theirs));
  if (one.size() > other.size() && std::includes(one.begin(), one.end(), other.begin(), other.end()))
    newer_ = &ours;
  else if (other.size() > one.size() && std::includes(other.begin(), other.end(), one.begin(), one.end()))
    newer_ = &theirs;
  const bool hasMerged = newer_ && !one.empty() && !other.empty();
  if (!hasMerged) newer_ = nullptr;
  isUsable_ = hasMerged || (isExplained(ours) && isExplained(theirs));
}

bool EventMerge::isExplained(const doc::Value& version) const {
  Replayed replayed = replay({*kind_, base_, version, entriesOf(newTrackingRecords(base_, version))});
  return replayed.flaws.empty() &&
         doc::sameValue(withHistory({.record = std::move(replayed.record), .flaws = {}}, version).record,
                        version);
}

MergedEvents EventMerge::of(const doc::Value& contents) const {
  if (newer_) return {.record = model::withEventFields(*kind_, contents, *newer_), .flaws = {}};
  const std::vector<ReplayEntry> entries = entriesOf(newTrackingRecords(base_, contents));
  Replayed replayed = replay({*kind_, base_, contents, entries});
  if (!replayed.flaws.empty())
    if (auto either = inEitherOrder(contents)) return *std::move(either);
  MergedEvents result{.record = std::move(replayed.record), .flaws = {}};
  for (const ReplayFlaw& flaw : replayed.flaws)
    result.flaws.push_back(
        fmt::format("{} ({})", flaw.message, describe(Tracking(entries[flaw.entry].value))));
  return withHistory(std::move(result), contents);
}

std::optional<MergedEvents> EventMerge::inEitherOrder(const doc::Value& contents) const {
  std::vector<doc::Value> one = newTrackingRecords(base_, ours_);
  std::vector<doc::Value> other = newTrackingRecords(base_, theirs_);
  if (one.empty() || other.empty()) return std::nullopt;
  if (Tracking(other.front()).id() < Tracking(one.front()).id()) std::swap(one, other);
  const auto after = [&](std::vector<doc::Value> all, const std::vector<doc::Value>& more) {
    const std::set<std::string> known = idsOf(all);
    for (const doc::Value& entry : more)
      if (!known.contains(Tracking(entry).id())) all.push_back(entry);
    return replay({*kind_, base_, contents, entriesOf(all)});
  };
  Replayed first = after(one, other);
  const Replayed second = after(other, one);
  if (!first.flaws.empty() || !second.flaws.empty() || !differences(first, second.record, *kind_).empty())
    return std::nullopt;
  return withHistory({.record = std::move(first.record), .flaws = {}}, contents);
}

std::vector<doc::StoryLine> storyOf(const model::KindRow* kind, const doc::Value* base,
                                    const doc::Value& version) {
  std::vector<doc::StoryLine> lines;
  for (const doc::Value& value : newTrackingRecords(base, version)) {
    const Tracking entry(value);
    const auto time = entry.time();
    doc::StoryLine& line = lines.emplace_back(doc::StoryLine{
        fmt::format("{} {} [{}]", time ? formatInstant(*time) : "?", describe(entry), entry.id())});
    for (char& c : line.text)
      if (static_cast<unsigned char>(c) < ' ') c = ' ';
    if (!entry.field().empty()) line.members.push_back(entry.field());
    if (kind && entry.field().empty() && entry.hasTo())
      line.members.emplace_back(entry.isOfPart() ? model::partStateField : kind->stateField);
  }
  return lines;
}

}  // namespace som::process
