#include "process/correlation/resources.hpp"

#include <limits>

#include "model/alarm.hpp"

namespace som::process {
namespace {

/// Counts the active alarms of an object.
void countAlarms(const Situation& situation, cause::Object object, ListedResource& resource) {
  for (const std::size_t number : situation.alarmsOf(object)) {
    const AlarmFacts& facts = *situation.alarms()[number]->links.alarm;
    if (facts.cleared) continue;
    ++resource.alarms;
    const std::string_view worst = resource.severity;
    if (worst.empty() || model::severityRank(facts.severity) < model::severityRank(worst))
      resource.severity = facts.severity;
  }
}

}  // namespace

ResourceList listResources(Workspace& workspace, Instant now, bool isAlarmed) {
  return workspace.store().consistently([&] {
    const Situation situation(workspace, now);
    const Topology& topology = situation.topology();
    cause::Reach reach(topology.graph());
    ResourceList list{{}, situation.bad(), situation.counts()};
    for (cause::Object object = 0; object < topology.graph().size(); ++object) {
      if (topology.isService(object)) continue;
      ListedResource resource{
          std::string(topology.idOf(object)), std::string(topology.at(object).links.name), {}};
      countAlarms(situation, object, resource);
      if (isAlarmed && resource.alarms == 0) continue;
      reach.walk(object, std::numeric_limits<cause::Score>::max(), [](auto) { return cause::Sign::unknown; });
      for (const cause::Object other : reach.failed()) {
        if (other == object || topology.isIdle(other)) continue;
        ++(topology.isService(other) ? resource.services : resource.resources);
      }
      for (const auto& dependant : topology.graph().dependantsOf(object))
        if (topology.isService(dependant.object))
          resource.usedBy.emplace_back(topology.idOf(dependant.object));
      list.resources.push_back(std::move(resource));
    }
    return list;
  });
}

}  // namespace som::process
