#include "process/history/content_change.hpp"

#include <fmt/format.h>

#include <iterator>
#include <optional>
#include <set>

#include "doc/value.hpp"
#include "model/lists.hpp"
#include "model/places.hpp"
#include "model/views.hpp"
#include "process/history/agreed_terms.hpp"
#include "process/history/change_places.hpp"
#include "process/history/lost_entries.hpp"
#include "process/history/replay.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using Findings = std::vector<Diagnostic>;
using Tracking = model::TrackingView<model::ValueNode>;

// Identity.

/// True if the date of creation is now that of another branch, which made the record earlier: both made it by
/// themselves, with one id, and the history has both.
bool isFirstCreation(const RecordChange& change) {
  std::vector<Instant> created;
  for (const auto entry : model::RecordView<doc::Node>(change.after.root()).history())
    if (const auto time = entry.time();
        time && !entry.isOfPart() && entry.action() == lifecycle::events.name(Event::create))
      created.push_back(*time);
  return created.size() > 1 && parseInstant(change.after.root()[change.kind.createdField].text()) ==
                                   *std::min_element(created.begin(), created.end());
}

void identity(const RecordChange& change, Findings& findings) {
  const doc::Node before = change.before->root();
  const doc::Node after = change.after.root();
  std::vector<std::string_view> fields = {"@type", "id"};
  if (change.kind.clock != model::Clock::none) fields.push_back(change.kind.createdField);
  for (const std::string_view field : fields)
    if (!isSameNode(before[field], after[field]) &&
        !(field == change.kind.createdField && isFirstCreation(change)))
      findings.push_back(
          change.after
              .diagnostic(Code::identityChanged,
                          fmt::format("'{}' was {} and is {}: it never changes", field, before[field].text(),
                                      after[field] ? after[field].text() : "missing"),
                          orElse(after[field], after))
              .hint("create a record of its own, and cancel this one"));
}

// Times.

/// A new tracking record is not older than what the record had before it, and stands behind that.
void times(const RecordChange& change, const std::vector<doc::Value>& entries, Findings& findings) {
  std::set<std::string> fresh;
  for (const doc::Value& entry : entries) fresh.insert(Tracking(entry).id());
  std::optional<Instant> last;
  const auto all = model::RecordView<doc::Node>(change.after.root()).history();
  std::size_t known = 0;  // how many entries of before are to come
  for (const auto entry : all) known += fresh.contains(std::string(entry.id())) ? 0U : 1U;
  const auto add = [&](std::string message, doc::Node place) -> Diagnostic& {
    findings.push_back(change.after.diagnostic(Code::clockRegression, std::move(message), place)
                           .hint("entries are added at the end, with the time at which they were made"));
    return findings.back();
  };
  // The earliest time of those that were there, from each place on.
  std::vector<std::optional<Instant>> rest;
  for (const auto entry : all)
    rest.push_back(fresh.contains(std::string(entry.id())) ? std::nullopt : entry.time());
  for (std::size_t i = rest.size(); i-- > 1;)
    if (rest[i]) rest[i - 1] = std::min(rest[i - 1].value_or(*rest[i]), *rest[i]);
  std::size_t place = 0;
  for (const auto entry : all) {
    const bool isFresh = fresh.contains(std::string(entry.id()));
    known -= isFresh ? 0U : 1U;
    const auto time = entry.time();
    if (isFresh && time && last && *time < *last)
      add(fmt::format("this tracking record is older than those before it, of {}", formatInstant(*last)),
          orElse(entry.node()[model::history.timeField], entry.node()));
    else if (isFresh && known > 0 && !change.mayInterleave)
      // A rebase, a cherry-pick and a squash put it at its time, as a merge does.
      add("this tracking record stands before ones that were there", entry.node()).severity =
          !time || !rest[place] || *time <= *rest[place] ? Severity::warning : Severity::error;
    ++place;
    if (!isFresh && time) last = std::max(last.value_or(*time), *time);
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

std::vector<Diagnostic> contentChange(const RecordChange& change, const std::vector<doc::Value>& entries,
                                      const std::vector<doc::Value>& explaining) {
  Findings findings;
  identity(change, findings);
  std::vector<Diagnostic> lost =
      lostEntries(*change.before, change.after, change.kind, entries, change.mayInterleave);
  std::move(lost.begin(), lost.end(), std::back_inserter(findings));
  std::vector<Diagnostic> changed = termsChange(change, entries, explaining);
  std::move(changed.begin(), changed.end(), std::back_inserter(findings));
  times(change, entries, findings);
  return findings;
}

}  // namespace som::process
