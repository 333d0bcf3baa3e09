#include "process/correlation/target.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "model/alarm.hpp"

namespace som::process {
namespace {

using lifecycle::State;

State stateOf(const LinkedRecord& report) {
  return lifecycle::states.parse(report.links.state).value_or(State::none);
}

bool isOpen(const LinkedRecord& report) {
  return !lifecycle::hasEnded(*report.kind->lifecycle, stateOf(report));
}

}  // namespace

ReportTargets::ReportTargets(const Situation& situation)
    : situation_(situation), reach_(situation.topology().graph()) {
  for (const LinkedRecord* report : situation.reports())
    for (const model::Link& link : report->links.links)
      if (link.type == model::LinkType::cause)
        if (const auto object = situation.topology().target(link)) byCause_[*object].push_back(report);
}

/// Returns the reports of a cause or one of its equivalents, by id.
ReportTargets::Reports ReportTargets::ofSameCause(const cause::Cause& cause) const {
  Reports reports;
  const auto add = [&](cause::Object object) {
    if (const auto found = byCause_.find(object); found != byCause_.end())
      reports.insert(reports.end(), found->second.begin(), found->second.end());
  };
  add(cause.object);
  for (const cause::Object equivalent : cause.equivalents) add(equivalent);
  std::sort(reports.begin(), reports.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
  return reports;
}

/// Returns the open report that has at least half of the alarms around the burst that the cause explains.
const LinkedRecord* ReportTargets::withHalfOf(const cause::Explained& explained) {
  const auto facts = situation_.facts();
  const cause::Time first = facts[explained.alarms.front()].raised;
  std::map<std::size_t, std::size_t> counts;
  std::size_t all = explained.alarms.size();
  reach_.walk(explained.cause.object, std::numeric_limits<cause::Score>::max(),
              [](auto) { return cause::Sign::unknown; });
  for (const auto* list : {&reach_.failed(), &reach_.weakened()})
    for (const cause::Object object : *list)
      for (const std::size_t number : situation_.alarmsOf(object)) {
        const auto reports = situation_.reportsOf(situation_.alarms()[number]->id);
        if (reports.empty() || std::abs(facts[number].raised - first) > cause::burstLength) continue;
        ++all;
        for (const std::size_t report : reports) ++counts[report];
      }
  for (const auto& [report, count] : counts)
    if (2 * count >= all && isOpen(*situation_.reports()[report])) return situation_.reports()[report];
  return nullptr;
}

/// True until the burst has had no new alarm for the time to settle, at most until that of its first alarm.
bool ReportTargets::waits(const cause::Burst& burst) const {
  const auto facts = situation_.facts();
  const auto isCritical = [&](std::size_t number) {
    return situation_.alarms()[number]->links.alarm->severity == model::severities.front();
  };
  const CorrelationTimes& times = situation_.times();
  const bool critical = std::any_of(burst.alarms.begin(), burst.alarms.end(), isCritical);
  const cause::Time settled = timeOf(situation_.now() - (critical ? times.settleCritical : times.settle));
  const cause::Time late = timeOf(situation_.now() - times.settleAtMost);
  return facts[burst.alarms.back()].raised > settled && facts[burst.alarms.front()].raised > late;
}

ReportTarget ReportTargets::of(const cause::Explained& explained, const cause::Burst& burst) {
  ReportTarget target;
  if (waits(burst)) {
    target.action = ReportTarget::Action::wait;
    return target;
  }
  const Instant first = instantOf(situation_.facts()[explained.alarms.front()].raised);
  for (const LinkedRecord* report : ofSameCause(explained.cause)) {
    if (isOpen(*report)) return {ReportTarget::Action::join, report};
    const State state = stateOf(*report);
    const Instant ended = report->links.ended.value_or(Instant::min());
    if (state == State::cleared && first >= ended && first - ended <= reopensWithin)
      return {ReportTarget::Action::reopen, report};
    const bool isLater = !target.earlier || ended >= target.earlier->links.ended.value_or(Instant::min());
    if ((state == State::cleared || state == State::closed) && isLater) target.earlier = report;
  }
  if (const LinkedRecord* report = withHalfOf(explained)) return {ReportTarget::Action::join, report};
  return target;
}

}  // namespace som::process
