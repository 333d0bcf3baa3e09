#include "process/correlation/situation.hpp"

#include "model/alarm.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

std::vector<const model::KindRow*> kindsOfSituation() {
  std::vector<const model::KindRow*> kinds;
  for (const model::Kind kind :
       {model::Kind::service, model::Kind::resource, model::Kind::alarm, model::Kind::serviceTroubleReport,
        model::Kind::servicePerformanceDegradationReport})
    kinds.push_back(&model::row(kind));
  return kinds;
}

/// The times of the first policy for alarms of all sources.
CorrelationTimes timesOf(const Policies& policies) {
  CorrelationTimes times;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::alarmPolicy) continue;
    const model::AlarmPolicyView<doc::Node> view(policy.document.root());
    if (!view.sources().empty()) continue;
    if (const auto settle = view.settle()) times.settle = times.settleCritical = elapsed(*settle);
    if (const auto settle = view.settleCritical()) times.settleCritical = elapsed(*settle);
    if (const auto most = view.settleAtMost()) times.settleAtMost = elapsed(*most);
    break;
  }
  return times;
}

std::string_view alarmedObject(const LinkedRecord& alarm) {
  return alarm.links.links.empty() ? std::string_view() : alarm.links.links.front().id;
}

}  // namespace

Situation::Situation(Workspace& workspace, Instant now)
    : now_(now),
      times_(timesOf(workspace.policies())),
      records_(readLinks(workspace, now, kindsOfSituation())),
      topology_(records_.all) {
  for (const LinkedRecord& record : records_.all)
    if (record.kind->clock == model::Clock::report) addReport(record);
  for (const LinkedRecord& record : records_.all)
    if (record.links.alarm) addAlarm(record);
  for (cause::Object i = 0; i < topology_.graph().size(); ++i)
    if (topology_.isIdle(i)) idle_.push_back(i);
}

void Situation::addReport(const LinkedRecord& record) {
  for (const model::Link& link : record.links.links)
    if (link.type == model::LinkType::alarm) reportsOfAlarms_[link.id].push_back(reports_.size());
  reports_.push_back(&record);
}

void Situation::addAlarm(const LinkedRecord& record) {
  const auto object = topology_.named(alarmedObject(record));
  const AlarmFacts& facts = *record.links.alarm;
  if (!object) {
    if (!facts.cleared) unmapped_.push_back(&record);
    return;
  }
  alarmsOfObjects_[*object].push_back(alarms_.size());
  alarms_.push_back(&record);
  facts_.push_back({*object, facts.raised, kindOf(record), facts.cleared ? timeOf(*facts.cleared) : 0});
}

cause::Alarm::Kind Situation::kindOf(const LinkedRecord& record) const {
  const AlarmFacts& facts = *record.links.alarm;
  if (facts.cleared) return cause::Alarm::Kind::cleared;
  if (facts.flapping || facts.planned || reportsOfAlarms_.count(record.id)) return cause::Alarm::Kind::apart;
  const bool isCritical = facts.severity == model::severities.front();
  const Seconds settle = isCritical ? times_.settleCritical : times_.settle;
  return facts.raised > timeOf(now_ - settle) ? cause::Alarm::Kind::transient : cause::Alarm::Kind::counted;
}

std::span<const std::size_t> Situation::alarmsOf(cause::Object object) const {
  const auto found = alarmsOfObjects_.find(object);
  return found == alarmsOfObjects_.end() ? std::span<const std::size_t>() : found->second;
}

std::span<const std::size_t> Situation::reportsOf(std::string_view alarm) const {
  const auto found = reportsOfAlarms_.find(alarm);
  return found == reportsOfAlarms_.end() ? std::span<const std::size_t>() : found->second;
}

}  // namespace som::process
