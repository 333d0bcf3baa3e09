#include "process/correlation/situation.hpp"

#include <algorithm>

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
  addSilences(workspace.policies());
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

/// Alarms of objects that fail with those that a silence names are planned.
void Situation::addSilences(const Policies& policies) {
  cause::Reach reach(topology_.graph());
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::silence) continue;
    const model::SilenceView<doc::Node> view(policy.document.root());
    if (!view.end() || now_ >= *view.end() || (view.start() && now_ < *view.start())) continue;
    Planned& silence = silences_.emplace_back();
    silence.appliesTo = selectorOf(view);
    for (const auto record : view.records()) silence.alarms.emplace_back(record.text());
    const auto links = model::linksOf(policy.document.root(), *policy.kind);
    for (const model::Link& link : links)
      if (const auto object = topology_.target(link)) {
        reach.walk(*object, std::numeric_limits<cause::Score>::max(),
                   [](auto) { return cause::Sign::unknown; });
        silence.objects.insert(reach.failed().begin(), reach.failed().end());
      }
    silence.all = silence.alarms.empty() && links.empty();
  }
}

bool Situation::isSilenced(const LinkedRecord& record, cause::Object object) const {
  if (silences_.empty()) return false;
  policy::Subject subject;
  subject.kind = record.kind->type;
  subject.severity = record.links.alarm->severity;
  return std::any_of(silences_.begin(), silences_.end(), [&](const Planned& silence) {
    const bool named =
        silence.all || silence.objects.count(object) > 0 ||
        std::find(silence.alarms.begin(), silence.alarms.end(), record.id) != silence.alarms.end();
    return named && policy::matches(silence.appliesTo, subject);
  });
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
  facts_.push_back(
      {*object, facts.raised, kindOf(record, *object), facts.cleared ? timeOf(*facts.cleared) : 0});
}

cause::Alarm::Kind Situation::kindOf(const LinkedRecord& record, cause::Object object) const {
  const AlarmFacts& facts = *record.links.alarm;
  if (facts.cleared) return cause::Alarm::Kind::cleared;
  if (facts.flapping || facts.planned || reportsOfAlarms_.count(record.id) || isSilenced(record, object))
    return cause::Alarm::Kind::apart;
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
