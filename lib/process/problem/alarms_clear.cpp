#include "process/problem/alarms_clear.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "calendar/calendar.hpp"
#include "model/own_system.hpp"
#include "model/policies.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/problem/chain.hpp"
#include "process/work/matching.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using NodeReport = model::ReportView<doc::Node>;

/// The action of the tracking record for the note.
constexpr std::string_view alarmsClearAction = "alarmsClear";
constexpr Duration defaultClearAfter{.seconds = Seconds(600)};

const PolicyDocument* policyFor(Workspace& workspace, doc::Node report, const model::KindRow& kind) {
  return bestMatch(workspace.policies(), model::Kind::reportPolicy, subjectOf(report, kind));
}

/// True if the note was written after a moment.
bool isNotedSince(doc::Node report, Instant since) {
  for (const auto& entry : model::standingHistory(NodeReport(report)))
    if (entry.action() == alarmsClearAction && entry.time() && *entry.time() >= since) return true;
  return false;
}

}  // namespace

std::optional<Instant> alarmsClearSince(Workspace& workspace, doc::Node report) {
  const model::KindRow& kind = model::row(model::Kind::alarm);
  std::optional<Instant> since;
  for (const auto reference : NodeReport(report).underlyingAlarms()) {
    const std::string id(reference.id());
    auto found = model::kindOfId(id) == &kind ? store::findById(workspace.store(), kind, id) : std::nullopt;
    if (!found) continue;
    const doc::Document document = store::readFound(workspace.store(), std::move(*found));
    const model::RecordView<doc::Node> alarm(document.root());
    const auto cleared = alarm.clearedTime();
    if (alarm.state(kind) != State::cleared || !cleared) return std::nullopt;
    since = std::max(since.value_or(*cleared), *cleared);
  }
  return since;
}

bool asksToNoteClearAlarms(Workspace& workspace, doc::Node report, const model::KindRow& kind, Instant now) {
  if (NodeReport(report).state(kind) != State::inProgress || NodeReport(report).underlyingAlarms().empty())
    return false;
  const auto since = alarmsClearSince(workspace, report);
  if (!since || isNotedSince(report, *since)) return false;
  const PolicyDocument* policy = policyFor(workspace, report, kind);
  const auto wait =
      policy ? model::ReportPolicyView<doc::Node>(policy->document.root()).clearAfter() : std::nullopt;
  return now >= calendar::Calendar::always().add(*since, wait.value_or(defaultClearAfter));
}

void noteClearAlarms(UnitOfWork& unit, Draft& report) {
  const doc::Document document = doc::toDocument(report.value, report.path);
  const auto since = alarmsClearSince(unit.workspace(), document.root());
  const std::string text =
      fmt::format("all underlying alarms are clear since {}", unit.workspace().timeText(*since));
  noteAutomatically(unit, report, text);
  unit.track(report, alarmsClearAction, model::tracking({.systemId = std::string(model::ownSystem)}),
             UnitOfWork::Cause::automatic);
  const PolicyDocument* policy = policyFor(unit.workspace(), document.root(), *report.kind);
  if (!policy || !model::ReportPolicyView<doc::Node>(policy->document.root()).clearsItself()) return;
  try {
    transition(unit, report,
               {.event = lifecycle::Event::clear, .cause = UnitOfWork::Cause::automatic, .reason = text});
  } catch (const Error& error) {
    // The report stays open if a guard refuses: a person clears it then.
    if (worstExit(error.findings()) != Exit::refused) throw;
  }
}

}  // namespace som::process
