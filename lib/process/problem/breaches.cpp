#include "process/problem/breaches.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/id.hpp"
#include "model/entries.hpp"
#include "model/report.hpp"
#include "model/terms.hpp"
#include "process/work/events.hpp"

namespace som::process {
namespace {

/// A target of a report at a moment.
struct TargetState {
  std::optional<Instant> at;
  std::optional<Instant> met;
};

/// The targets, the reasons for jeopardy that say that they have passed, and their states in clocks.
struct TargetRow {
  std::string_view name;
  policy::ReasonCode passed;
  TargetState (*of)(const policy::Clocks& clocks);
};
TargetState stateOf(const std::optional<policy::Target>& target) {
  return target ? TargetState{target->at, target->met} : TargetState{};
}
constexpr std::array targetTable = {
    TargetRow{"respond", policy::ReasonCode::respondPassed,
              [](const policy::Clocks& clocks) { return stateOf(clocks.respond); }},
    TargetRow{"resolve", policy::ReasonCode::duePassed,
              [](const policy::Clocks& clocks) {
                return TargetState{clocks.due, clocks.dueMet};
              }},
    TargetRow{"update", policy::ReasonCode::updatePassed,
              [](const policy::Clocks& clocks) { return stateOf(clocks.update); }},
};

std::string breachId(const std::string& record, std::string_view target, Instant at) {
  return derivedId({record, std::string(target), formatInstant(at)});
}

/// Returns when a change met a target; nullopt if it did not. An update meets its target by moving it.
std::optional<Instant> metBy(const TargetState& before, const TargetState& after, const TargetRow& row,
                             Instant now) {
  if (!before.at || before.met) return std::nullopt;
  if (after.met) return after.met;
  const bool moved = row.passed == policy::ReasonCode::updatePassed && after.at && *after.at > *before.at;
  return moved ? std::optional(now) : std::nullopt;
}

/// Adds a breach, unless the report has it.
void add(Draft& report, std::string_view target, Instant at, const std::string& id) {
  if (!model::hasBreach(report.value, id))
    model::addBreach(report.value, {id, std::string(target), at, model::serviceLevelOf(report.value)});
}

/// Records the targets that the changes of a report met too late, or that it missed when it was cancelled or
/// rejected.
void recordMet(const Assessor& assessor, Draft& report, Instant now) {
  if (lifecycle::hasEnded(*report.kind->lifecycle, stateLeft(report))) return;
  const Extract before = extractOf(report.before->root(), *report.kind);
  const doc::Document document = doc::toDocument(report.value, report.path);
  const policy::Clocks had = assessor.clocks(before, *report.kind);
  const policy::Clocks has = assessor.clocks(extractOf(document.root(), *report.kind), *report.kind);
  for (const TargetRow& row : targetTable) {
    const TargetState target = row.of(had);
    const auto met = metBy(target, row.of(has), row, now);
    const bool isGivenUp =
        lifecycle::isFinal(*report.kind->lifecycle, report.state()) && target.at && !target.met;
    if (!met && !isGivenUp) continue;
    const std::string id = breachId(report.id, row.name, *target.at);
    if (met.value_or(now) > *target.at) add(report, row.name, *target.at, id);
    if (met) model::meetBreaches(report.value, row.name, id, *met);
  }
}

/// Calls `take` for each target that has passed by the reasons of a report.
template <class Take>
void eachPassed(const Assessed& assessed, const Take& take) {
  if (assessed.kind->clock != model::Clock::report) return;
  for (const policy::Reason& reason : assessed.assessment.reasons)
    for (const TargetRow& row : targetTable)
      if (reason.code == row.passed && reason.since)
        take(row.name, *reason.since, breachId(assessed.id, row.name, *reason.since));
}

}  // namespace

void recordMetTargets(UnitOfWork& unit) {
  std::optional<Assessor> assessor;
  for (Draft& draft : unit.drafts()) {
    if (!draft.before || draft.removed || draft.kind->clock != model::Clock::report ||
        doc::sameValue(doc::toValue(draft.before->root()), draft.value))
      continue;
    try {
      if (!assessor) assessor.emplace(unit.workspace(), unit.env().now);
      recordMet(*assessor, draft, unit.env().now);
    } catch (const Error& error) {  // terms that cannot be computed do not prevent the change
      if (worstExit(error.findings()) == Exit::io) throw;
      for (const Diagnostic& finding : error.findings()) unit.warn(finding);
    }
  }
}

std::vector<std::string> recordPassedTargets(Draft& report, const Assessed& assessed) {
  std::vector<std::string> names;
  eachPassed(assessed, [&](std::string_view name, Instant at, const std::string& id) {
    if (model::hasBreach(report.value, id)) return;
    add(report, name, at, id);
    names.emplace_back(name);
  });
  return names;
}

bool lacksBreach(const Assessed& assessed, const Extract& report) {
  bool lacks = false;
  eachPassed(assessed, [&](std::string_view, Instant, const std::string& id) {
    lacks = lacks || std::find(report.breaches.begin(), report.breaches.end(), id) == report.breaches.end();
  });
  return lacks;
}

}  // namespace som::process
