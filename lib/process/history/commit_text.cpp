#include "process/history/commit_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "doc/document.hpp"
#include "model/views.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using model::Kind;
using NodeRecord = model::RecordView<doc::Node>;

/// The process of a kind of record.
struct ProcessRow {
  Kind kind;
  std::string_view process;
};
constexpr std::string_view provisioning = "1.4.5.3";
constexpr std::string_view activation = "1.4.5";
constexpr std::string_view problems = "1.4.6";
constexpr std::string_view performance = "1.4.7.6";
constexpr std::string_view customerQos = "1.3.8.5";
constexpr std::array processTable = {
    ProcessRow{Kind::serviceOrder, provisioning},
    ProcessRow{Kind::resourceOrder, provisioning},
    ProcessRow{Kind::partyOrder, provisioning},
    ProcessRow{Kind::customerQosDegradationReport, customerQos},
    ProcessRow{Kind::servicePerformanceDegradationReport, performance},
    ProcessRow{Kind::serviceTroubleReport, problems},
    ProcessRow{Kind::alarm, problems},
    ProcessRow{Kind::resourceTroubleReport, problems},
    ProcessRow{Kind::partyTroubleReport, problems},
    ProcessRow{Kind::service, activation},
    ProcessRow{Kind::serviceQualification, activation},
    ProcessRow{Kind::serviceTest, activation},
    ProcessRow{Kind::resource, activation},
    ProcessRow{Kind::resourceAllocation, activation},
};

/// Returns a text without control characters, which could end a line of a message.
std::string plain(std::string_view text) {
  std::string all(text);
  std::replace_if(
      all.begin(), all.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return all;
}

std::optional<doc::Document> readIfThere(const std::optional<std::string>& bytes,
                                         const std::string& path) try {
  if (!bytes) return std::nullopt;
  return doc::read(*bytes, path, doc::formatOf(path));
} catch (const Error&) {
  return std::nullopt;
}

using Entry = model::TrackingView<doc::Node>;

/// Returns the tracking records that a change added.
std::vector<Entry> addedEntries(const std::optional<doc::Document>& before, const doc::Document& after) {
  const std::size_t known = before ? NodeRecord(before->root()).history().size() : 0;
  std::vector<Entry> added;
  std::size_t n = 0;
  for (const auto entry : NodeRecord(after.root()).history())
    if (n++ >= known) added.push_back(entry);
  return added;
}

/// `item 1 bandwidth: 100 → 500`; long values are left out.
std::string fieldText(Entry entry) {
  constexpr std::size_t longest = 24;
  std::string text = entry.item().empty() ? std::string() : fmt::format("item {} ", entry.item());
  text += entry.field();
  if (entry.toText().empty() || entry.toText().size() > longest || entry.fromText().size() > longest)
    return text;
  return text + (entry.fromText().empty() ? fmt::format(": {}", entry.toText())
                                          : fmt::format(": {} → {}", entry.fromText(), entry.toText()));
}

/// `update priority: 3 → 1, sla: gold`: the actions, each with its fields.
std::string actionsText(const std::vector<Entry>& added) {
  constexpr std::size_t most = 3;
  std::string text;
  std::string_view action;
  std::size_t shown = 0;
  for (const Entry entry : added) {
    if (shown++ == most) return fmt::format("{}, and {} more", text, added.size() - most);
    if (entry.action() != action)
      text +=
          fmt::format("{}{}{}", text.empty() ? "" : "; ", entry.action(), entry.field().empty() ? "" : " ");
    else if (!entry.field().empty())
      text += ", ";
    action = entry.action();
    text += fieldText(entry);
  }
  return text;
}

/// `inProgress → held (awaiting wayleave)`, or the actions without a change of the state.
std::string whatChanged(const std::optional<doc::Document>& before, const doc::Document& after,
                        const model::KindRow& kind) {
  const NodeRecord record(after.root());
  const std::vector<Entry> added = addedEntries(before, after);
  const Entry last = added.empty() ? Entry() : added.back();
  const std::string to(record.stateText(kind));
  const std::string from(before ? std::string(NodeRecord(before->root()).stateText(kind)) : std::string());
  std::string text;
  if (!before)
    text = to.empty() ? std::string("new") : fmt::format("new, {}", to);
  else if (from != to)
    text = fmt::format("{} → {}", from, to);
  else if (last && !last.activity().empty() && last.hasTo())
    text = fmt::format("{}: {} → {}", last.activity(), last.fromText(), last.toText());
  else if (last)
    text = actionsText(added);
  else
    text = record.notes().size() > NodeRecord(before->root()).notes().size() ? "note" : "update";
  if (last && !last.reason().empty()) text += fmt::format(" ({})", last.reason());
  return text;
}

std::string lineOf(const store::Change& change, const model::KindRow* kind) {
  const std::string name = kind ? std::string(store::idOfPath(change.path)) : change.path;
  if (!change.after) return fmt::format("{}: removed", name);
  const auto after = readIfThere(change.after, change.path);
  if (!kind || !after) return fmt::format("{}: {}", name, change.before ? "changed" : "new");
  return fmt::format("{}: {}", name, whatChanged(readIfThere(change.before, change.path), *after, *kind));
}

}  // namespace

std::string_view processOf(const model::KindRow& kind) {
  const auto row = std::find_if(processTable.begin(), processTable.end(),
                                [&](const ProcessRow& one) { return one.kind == kind.kind; });
  return row == processTable.end() ? std::string_view() : row->process;
}

store::CommitText commitText(const std::vector<store::Change>& changes, const std::string& actor) {
  store::CommitText text;
  std::set<std::string> processes;
  std::vector<std::pair<const model::KindRow*, const store::Change*>> sorted;
  for (const store::Change& change : changes)
    if (!change.path.starts_with(fmt::format("{}/", store::outboxFolder)))
      sorted.emplace_back(store::kindOfPath(change.path), &change);
  // Orders and reports before what belongs to them: the first one is the subject.
  const auto rank = [](const model::KindRow* kind) { return kind ? static_cast<int>(kind->kind) : 1000; };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
  for (const auto& [kind, change] : sorted) {
    text.lines.push_back(plain(lineOf(*change, kind)));
    if (!kind) continue;
    text.records.push_back(plain(store::idOfPath(change->path)));
    if (const auto process = processOf(*kind); !process.empty()) processes.emplace(process);
  }
  if (text.lines.empty()) text.lines = {fmt::format("outbox: {} events", changes.size())};
  text.processes.assign(processes.begin(), processes.end());
  if (!actor.empty()) text.actors = {plain(actor)};
  return text;
}

}  // namespace som::process
