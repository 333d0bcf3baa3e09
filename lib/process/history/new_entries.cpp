#include "process/history/new_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/contains.hpp"
#include "base/id.hpp"
#include "model/lists.hpp"
#include "model/places.hpp"
#include "model/views.hpp"
#include "process/history/change_places.hpp"

namespace som::process {
namespace {

using NewEntry = model::TrackingView<doc::Node>;

/// Clocks of machines may differ by so much.
constexpr Seconds mostSkew{3600};

/// What tracking records say besides the events of the lifecycles.
constexpr std::array<std::string_view, 38> actions = {
    "ack",     "activity", "alarmsClear", "alert",    "allocate", "amend",      "analyse",
    "answer",  "assign",   "attach",      "breach",   "calm",     "correlate",  "escalate",
    "expire",  "flap",     "group",       "impact",   "keep",     "link",       "note",
    "notify",  "recover",  "redo",        "release",  "request",  "reschedule", "reserve",
    "resolve", "restore",  "run",         "schedule", "settle",   "stale",      "takeBackUndecided",
    "ungroup", "unlink",   "update"};

bool isAction(std::string_view text) { return lifecycle::events.parse(text) || contains(actions, text); }

/// Says what is wrong with the time of an entry, or of its id; empty if nothing is.
std::string flawOfTime(NewEntry entry, Instant now) {
  const Instant latest = now + mostSkew;
  if (const auto time = entry.time(); time && *time > latest)
    return fmt::format("this tracking record is of {}, in the future", formatInstant(*time));
  if (const auto made = ulidTime(entry.id()); made && *made > latest)
    return fmt::format("the id {} is of {}, in the future", entry.id(), formatInstant(*made));
  return {};
}

using NodeReport = model::ReportView<doc::Node>;

/// True if a new tracking record says that a report was restored at a moment, or shortly after it: the clock
/// of the machine may have been behind.
bool isRestoredAt(const std::vector<NewEntry>& entries, Instant moment) {
  return std::any_of(entries.begin(), entries.end(), [&](const NewEntry& entry) {
    const auto time = entry.time();
    return entry.action() == "restore" && time && moment >= *time - mostSkew && moment <= *time;
  });
}

/// Finds restorations of a changed report that no event of their time made: an earlier one would meet a
/// target that was missed.
std::vector<Diagnostic> strangeRestorations(const RecordPair& pair, const std::vector<NewEntry>& entries) {
  std::vector<Diagnostic> findings;
  const NodeReport after(pair.after->root());
  std::set<std::string_view> known;
  for (const auto one : NodeReport(pair.before->root()).restorations())
    known.insert(model::idOfEntry(one.node()));
  const auto add = [&](std::string message, doc::Node place) {
    findings.push_back(pair.after->diagnostic(Code::protectedField, std::move(message), place)
                           .hint("make the change with som report restore, which records it"));
  };
  std::set<Instant> dates;
  for (const auto one : after.restorations()) {
    if (const auto date = one.date()) dates.insert(*date);
    if (!known.contains(model::idOfEntry(one.node())) && one.date() && !isRestoredAt(entries, *one.date()))
      add("no tracking record says that the service was restored then", one.node());
  }
  // Without a tracking record the change of the date itself is found.
  const bool isRecorded = std::any_of(entries.begin(), entries.end(),
                                      [](const NewEntry& entry) { return entry.action() == "restore"; });
  const auto restored = after.restored();
  if (isRecorded && restored && NodeReport(pair.before->root()).restored() != restored &&
      !dates.contains(*restored))
    add("'restorationDate' is not that of a restoration", after.node());
  return findings;
}

}  // namespace

std::vector<Diagnostic> newEntries(const RecordPair& pair, Instant now) {
  std::vector<Diagnostic> findings;
  std::set<std::string_view> known;
  if (pair.before)
    for (const NewEntry entry : model::RecordView<doc::Node>(pair.before->root()).history())
      known.insert(entry.id());
  const auto add = [&](Code code, std::string message, doc::Node place, std::string hint) -> Diagnostic& {
    findings.push_back(pair.after->diagnostic(code, std::move(message), place).hint(std::move(hint)));
    return findings.back();
  };
  std::vector<NewEntry> entries;
  for (const NewEntry entry : model::RecordView<doc::Node>(pair.after->root()).history()) {
    if (known.contains(entry.id())) continue;
    entries.push_back(entry);
    const doc::Node node = entry.node();
    if (entry.user().empty() && entry.systemId().empty())
      add(Code::missingField, "this tracking record has no user", node, "say who made the change");
    if (entry.action().empty())
      add(Code::missingField, "this tracking record has no action", node, "say what was done");
    else if (!isAction(entry.action()))
      add(Code::unknownValue, fmt::format("'{}' is not an action of som", entry.action()),
          model::placeOfTracking(node), "make the change with som, which records it")
          .severity = Severity::warning;
    if (std::string flaw = flawOfTime(entry, now); !flaw.empty())
      add(Code::clockSkew, std::move(flaw), orElse(node[model::history.timeField], node),
          "entries have the time at which they were made; look at the clock of the machine");
    // An event may be older than its entry, which is written with its id.
    const auto made = ulidTime(entry.id());
    if (const auto time = entry.time(); time && made && *made < *time - mostSkew)
      add(Code::invalidId,
          fmt::format("the id {} is of {}, before the time of its tracking record", entry.id(),
                      formatInstant(*made)),
          orElse(node[model::history.timeField], node), "make the change with som, which makes ids");
  }
  if (pair.before && pair.kind->clock == model::Clock::report)
    for (Diagnostic& finding : strangeRestorations(pair, entries)) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace som::process
