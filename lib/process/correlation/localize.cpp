#include "process/correlation/localize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/report.hpp"
#include "process/correlation/raise.hpp"
#include "process/problem/report.hpp"

namespace som::process {
namespace {

using cause::Object;
using Times = std::map<Object, cause::Time>;
using Report = model::ReportView<doc::Node>;

void note(Times& times, Object object, cause::Time time) {
  const auto [known, added] = times.try_emplace(object, time);
  if (!added) known->second = std::min(known->second, time);
}

/// Adds the affected services of a report, and the objects of its alarms.
void addOwn(Times& times, const Situation& situation, const Report& report, cause::Time reported) {
  const auto addService = [&](std::string_view id) {
    if (const auto object = situation.topology().service(id)) note(times, *object, reported);
  };
  for (const auto service : report.affectedServices()) addService(service.id());
  for (const auto entity : report.relatedEntities())
    if (entity.role() == model::affectedServiceList) addService(entity.id());
  std::map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < situation.alarms().size(); ++i) numbers.emplace(situation.alarms()[i]->id, i);
  for (const auto alarm : report.underlyingAlarms())
    if (const auto found = numbers.find(alarm.id()); found != numbers.end())
      note(times, situation.facts()[found->second].object, situation.facts()[found->second].raised);
}

/// Adds the objects that these stand on and that have an alarm in no report.
void addBeneath(Times& times, const Situation& situation) {
  std::vector<Object> open;
  std::vector<bool> seen(situation.topology().graph().size());
  for (const auto& [object, time] : times) open.push_back(object);
  while (!open.empty()) {
    const Object object = open.back();
    open.pop_back();
    if (seen[object]) continue;
    seen[object] = true;
    for (const std::size_t number : situation.alarmsOf(object))
      if (situation.facts()[number].kind == cause::Alarm::Kind::counted)
        note(times, object, situation.facts()[number].raised);
    for (const Object support : situation.topology().graph().supportsOf(object)) open.push_back(support);
  }
}

Localization localized(std::shared_ptr<const Situation> situation, const doc::Document& document) {
  const Report report(document.root());
  Times times;
  addOwn(times, *situation, report, timeOf(report.reported().value_or(situation->now())));
  if (times.empty())
    throw Error(Diagnostic(Code::guard, "the report has no affected service and no alarm in the inventory")
                    .in(std::string(report.id()))
                    .hint("name an affected service of the inventory, or create the report with --service"));
  addBeneath(times, *situation);
  std::vector<cause::Sighting> sightings;
  for (const auto& [object, time] : times) sightings.push_back({object, time});
  cause::Explainer explainer(situation->topology().graph());
  for (const cause::Alarm& alarm : situation->facts())
    if (alarm.kind == cause::Alarm::Kind::cleared)
      explainer.leaveOutUntil(alarm.object, alarm.cleared);
    else
      explainer.leaveOut(alarm.object);
  for (const Object object : situation->idle()) explainer.leaveOut(object);
  Localization found{std::move(situation), explainer.rank(sightings, cause::mostSuspects), sightings.size()};
  return found;
}

}  // namespace

Localization localize(Workspace& workspace, Instant now, const doc::Document& report) {
  return workspace.store().consistently(
      [&] { return localized(std::make_shared<const Situation>(workspace, now), report); });
}

void chooseCause(UnitOfWork& unit, Draft& report, const Localization& found, std::size_t number) {
  if (number == 0 || number > found.causes.size())
    throw Error(Diagnostic(Code::usage, fmt::format("--choose: there is no cause {}", number))
                    .in(report.id)
                    .hint(fmt::format("causes have the numbers 1 to {}", found.causes.size())));
  const cause::Cause& cause = found.causes[number - 1];
  const Topology& topology = found.situation->topology();
  analyse(unit, report,
          {.text = fmt::format("localised: {} explains {} of {} affected objects, confidence {}",
                               nameOf(topology, cause), cause.explained.size(), found.objects,
                               confidenceText(cause.confidence)),
           .rootCause = fmt::format("{}:{}", topology.isService(cause.object) ? "service" : "resource",
                                    topology.idOf(cause.object))});
}

}  // namespace som::process
