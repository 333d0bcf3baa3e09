#include "process/history/merge_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/lists.hpp"
#include "model/views.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using Tracking = model::TrackingView<model::ValueNode>;

/// True if two tracking records have the same event.
bool isSameEvent(Tracking a, Tracking b) {
  return a.activity() == b.activity() && a.item() == b.item() && a.action() == b.action() &&
         a.toText() == b.toText();
}

std::string describe(Tracking entry) {
  std::string text =
      fmt::format("{}: {}", entry.user().empty() ? entry.systemId() : entry.user(), entry.action());
  if (!entry.activity().empty()) text += " " + entry.activity();
  if (!entry.item().empty()) text += " item " + entry.item();
  if (entry.hasTo()) text += fmt::format(" ({} → {})", entry.fromText(), entry.toText());
  return text;
}

}  // namespace

bool isExplained(const model::KindRow& kind, const doc::Value* base, const doc::Value& version) {
  std::vector<ReplayEntry> entries;
  for (doc::Value& entry : newTrackingRecords(base, version)) entries.push_back({std::move(entry)});
  const Replayed replayed = replay({kind, base, version, std::move(entries)});
  return replayed.flaws.empty() && doc::sameValue(replayed.record, version);
}

MergedEvents mergeEvents(const model::KindRow& kind, const doc::Value* base, const doc::Value& ours,
                         const doc::Value& theirs, const doc::Value& merged) {
  const std::vector<doc::Value> one = newTrackingRecords(base, ours);
  const std::vector<doc::Value> other = newTrackingRecords(base, theirs);
  const auto has = [](const std::vector<doc::Value>& entries, auto matches) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const doc::Value& entry) { return matches(Tracking(entry)); });
  };
  std::vector<ReplayEntry> entries;
  for (doc::Value& value : newTrackingRecords(base, merged)) {
    const Tracking entry(value);
    const auto isThis = [&](Tracking e) { return e.id() == entry.id(); };
    const auto isSame = [&](Tracking e) { return isSameEvent(e, entry); };
    const bool inOne = has(one, isThis);
    const bool inOther = has(other, isThis);
    const bool mayHold = inOne != inOther && has(inOne ? other : one, isSame);
    entries.push_back({std::move(value), mayHold});
  }
  const std::vector<ReplayEntry> kept = entries;
  Replayed replayed = replay({kind, base, merged, std::move(entries)});
  MergedEvents result{.record = std::move(replayed.record), .flaws = {}};
  result.record[std::string(model::history.field)] =
      merged.value(std::string(model::history.field), doc::Value::array());
  for (const ReplayFlaw& flaw : replayed.flaws)
    result.flaws.push_back(fmt::format("{} ({})", flaw.message, describe(Tracking(kept[flaw.entry].value))));
  return result;
}

std::vector<std::string> storyOf(const doc::Value* base, const doc::Value& version) {
  std::vector<std::string> lines;
  for (const doc::Value& value : newTrackingRecords(base, version)) {
    const Tracking entry(value);
    const auto time = entry.time();
    lines.push_back(fmt::format("{} {}", time ? formatInstant(*time) : "?", describe(entry)));
    for (char& c : lines.back())
      if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return lines;
}

}  // namespace som::process
