#include "products.hpp"

#include <algorithm>

namespace bench {
namespace {

constexpr std::array lineAdd = {
    Task{"survey", "Site survey", "survey", {}, "PT8H", "PT16H", "team-field"},
    Task{"port", "Ethernet port", "install", {"survey"}, "P2D", "P4D", "team-access"},
    Task{"tail", "Fibre tail", "install", {"survey"}, "P5D", "P8D", "team-field"},
    Task{"configure",
         "Configure the service",
         "configure",
         {"port", "tail"},
         "PT2H",
         "PT4H",
         "team-core",
         true},
    Task{"test", "Turn-up test", "test", {"configure"}, "PT1H", "PT4H", "team-core"},
};
constexpr std::array lineModify = {
    Task{"configure", "Change the profile", "configure", {}, "PT2H", "PT4H", "team-core"},
    Task{"test", "Turn-up test", "test", {"configure"}, "PT1H", "PT2H", "team-core"},
};
constexpr std::array lineDelete = {
    Task{"cease", "Cease the tail", "recover", {}, "P3D", "P5D", "team-access", true},
    Task{"deconfigure", "Free the port", "configure", {"cease"}, "PT1H", "PT4H", "team-core"},
};
constexpr std::array fibreAdd = {
    Task{"drop", "Drop cable to the house", "install", {}, "PT4H", "P1D", "team-field"},
    Task{"ont", "Fit the ONT", "install", {"drop"}, "PT2H", "PT4H", "team-field", true},
    Task{"activate", "Activate the profile", "configure", {"ont"}, "PT30M", "PT2H", "team-core"},
};
constexpr std::array fibreModify = {
    Task{"activate", "Change the profile", "configure", {}, "PT30M", "PT2H", "team-core"},
};
constexpr std::array fibreDelete = {
    Task{"deactivate", "Deactivate the profile", "configure", {}, "PT30M", "PT2H", "team-core"},
};

constexpr std::array table = {
    Product{"ethernet-line",
            "1.2",
            "add",
            "EthernetLine",
            "Ethernet line to a new site",
            "bandwidth",
            {"10M", "100M", "1G"},
            lineAdd,
            4},
    Product{"ethernet-line",
            "1.2",
            "modify",
            "EthernetLine",
            "Upgrade of an Ethernet line",
            "bandwidth",
            {"10M", "100M", "1G"},
            lineModify,
            12},
    Product{"ethernet-line",
            "1.2",
            "delete",
            "EthernetLine",
            "Cease of an Ethernet line",
            "bandwidth",
            {"10M", "100M", "1G"},
            lineDelete,
            8},
    Product{"broadband-fttp",
            "3.0",
            "add",
            "FibreBroadband",
            "Fibre for a home",
            "profile",
            {"fibre-150", "fibre-500", "fibre-900"},
            fibreAdd,
            18},
    Product{"broadband-fttp",
            "3.0",
            "modify",
            "FibreBroadband",
            "Another profile for a home",
            "profile",
            {"fibre-150", "fibre-500", "fibre-900"},
            fibreModify,
            38},
    Product{"broadband-fttp",
            "3.0",
            "delete",
            "FibreBroadband",
            "End of fibre for a home",
            "profile",
            {"fibre-150", "fibre-500", "fibre-900"},
            fibreDelete,
            20},
};

constexpr std::string_view policies = R"("@type": Calendar
id: office
name: Office
timeZone: Europe/London
workingHours:
  mon-thu: ["08:00-12:30", "13:00-17:30"]
  fri: ["08:00-16:00"]
holidays:
  - {date: "2026-12-25", name: Christmas Day}
  - {date: "2026-12-28", name: Boxing Day (substitute)}
---
"@type": Calendar
id: field-shift
name: Engineers on the road
timeZone: Europe/London
workingHours:
  mon-fri: ["07:30-12:00", "12:30-16:00"]
  sat: ["08:00-13:00"]
---
"@type": Team
id: team-access
name: Access planning
calendar: office
member: [jane, ravi]
---
"@type": Team
id: team-field
name: Field engineering
calendar: field-shift
member: [tom, karl]
---
"@type": Team
id: team-core
name: Core and IP engineering
calendar: office
member: [mei, piotr]
---
"@type": ServiceLevel
id: standard-order
name: Orders
appliesTo: {kind: ServiceOrder}
calendar: office
leadTime: P15D
pausedIn: [pending]
extendOnPause: true
---
"@type": JeopardyPolicy
id: orders
name: All orders
appliesTo: {kind: ServiceOrder}
calendar: office
safetyInterval: P1D
riskThreshold: 30
unassignedAfter: PT4H
stalledAfter: P6D
pausedTooLong: P8D
---
"@type": JeopardyPolicy
id: urgent-orders
name: Orders of priority 1
appliesTo: {kind: ServiceOrder, priority: [1]}
calendar: office
safetyInterval: P2D
riskThreshold: 20
unassignedAfter: PT1H
stalledAfter: P3D
pausedTooLong: P4D
)";

Map planned(const Task& task) {
  Map map = {{"id", task.id}, {"name", task.name}, {"type", task.type}};
  List needs;
  for (const std::string_view id : task.dependsOn)
    if (!id.empty()) needs.emplace_back(id);
  if (!needs.empty()) map.push_back({"dependsOn", std::move(needs)});
  map.push_back({"duration", Map{{"typical", task.typical}, {"max", task.max}}});
  map.push_back({"team", task.team});
  if (task.pointOfNoReturn) map.push_back({"pointOfNoReturn", true});
  return map;
}

/// The catalogue entry whose plans the table has, one for each action.
Value specification(std::string_view id) {
  const Product& one = *std::find_if(table.begin(), table.end(),
                                     [&](const Product& product) { return product.specification == id; });
  List values;
  for (const std::string_view value : one.values) values.push_back(Map{{"value", value}});
  Map fulfilment;
  for (const Product& product : table) {
    if (product.specification != id) continue;
    List plan;
    for (const Task& task : product.tasks) plan.push_back(planned(task));
    fulfilment.push_back({product.action, std::move(plan)});
  }
  return Map{{"@type", "ServiceSpecification"},
             {"id", id},
             {"name", one.category},
             {"version", one.version},
             {"lifecycleStatus", "active"},
             {"leadTime", "P15D"},
             {"specCharacteristic", List{Map{{"name", one.characteristic},
                                             {"valueType", "string"},
                                             {"minCardinality", std::int64_t{1}},
                                             {"maxCardinality", std::int64_t{1}},
                                             {"characteristicValueSpecification", std::move(values)}}}},
             {"fulfilment", std::move(fulfilment)}};
}

}  // namespace

std::span<const Product> products() { return table; }

std::vector<File> surroundings(std::string_view format) {
  return {{"som.yaml", "workspace: bench\nformat: " + std::string(format) + "\ntimeZone: Europe/London\n"},
          {"policy/policy.yaml", std::string(policies)},
          {"catalog/ethernet-line.yaml", toYaml(specification("ethernet-line"))},
          {"catalog/broadband-fttp.yaml", toYaml(specification("broadband-fttp"))},
          {"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 4000}\n"}};
}

}  // namespace bench
