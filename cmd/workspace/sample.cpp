#include <fmt/format.h>

#include "doc/write.hpp"
#include "store/layout.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

using doc::Value;

constexpr std::string_view settings = "workspace: sample\nformat: yaml\ntimeZone: Europe/London\n";

constexpr std::string_view policies = R"("@type": Calendar
id: office
name: Office hours
timeZone: Europe/London
workingHours:
  mon-thu: ["08:00-12:30", "13:00-17:30"]
  fri: ["08:00-16:00"]
holidays:
  - date: "2026-12-25"
    name: Christmas Day
  - date: "2026-12-24"
    name: Christmas Eve, half day
    workingHours: ["08:00-12:00"]
---
"@type": Team
id: team-access
name: Access
calendar: office
lead: jane
member: [jane, ravi]
capacity: 4
---
"@type": Team
id: team-field
name: Field
calendar: office
lead: omar
member: [omar, li]
---
"@type": ServiceLevel
id: standard-order
appliesTo:
  kind: ServiceOrder
calendar: office
leadTime: P10D
---
"@type": ServiceLevel
id: trouble
appliesTo:
  kind: ServiceTroubleReport
calendar: always
respondWithin: PT30M
resolveWithin: PT8H
updateEvery: PT2H
pausedIn: [pending]
---
# Thresholds of the jeopardy levels. Omitted thresholds have the built-in values.
"@type": JeopardyPolicy
id: orders
appliesTo:
  kind: ServiceOrder
safetyInterval: P1D
unassignedAfter: PT4H
calendar: office
---
# Whom `som jeopardy scan --escalate` tells.
"@type": EscalationPolicy
id: orders
appliesTo:
  kind: ServiceOrder
calmFor: PT1H
ackValidFor: PT8H
levels:
  - {level: 1, when: atRisk, notify: [assignee]}
  - {level: 2, when: inJeopardy, notify: [assignee, "team-lead:team-access"], ackWithin: PT2H}
  - {level: 3, when: {unacknowledged: 2}, notify: [omar], repeatEvery: PT8H, repeatMax: 3}
)";

constexpr std::string_view specification = R"("@type": ServiceSpecification
id: ethernet-line
name: Ethernet Line
version: "1.0"
lifecycleStatus: active
leadTime: P10D
specCharacteristic:
  - name: bandwidth
    valueType: integer
    minCardinality: 1
    maxCardinality: 1
    characteristicValueSpecification:
      - {value: 10, isDefault: true}
      - {value: 100}
      - {value: 1000}
fulfilment:
  add:
    - id: survey
      name: Site survey
      type: survey
      duration:
        typical: PT8H
        max: PT16H
      team: team-field
    - id: configure
      name: Configure the port
      type: configure
      dependsOn: [survey]
      duration:
        typical: PT4H
        max: P1D
      team: team-access
      pointOfNoReturn: true
    - id: test
      name: Turn-up test
      type: test
      dependsOn: [configure]
      duration:
        typical: PT2H
        max: PT4H
      team: team-access
  delete:
    - id: cease
      name: Take the line back
      type: configure
      duration:
        typical: PT2H
        max: PT4H
      team: team-access
)";

struct SampleOrder {
  std::string_view random;
  int ageHours;
  int dueHours;
  std::string_view description;
  std::string_view customer;
  std::string_view priority;
  std::string_view assignee;
};

constexpr SampleOrder orders[] = {
    {"7K3F9QXW", 72, 240, "100 Mbit/s Ethernet line, Leeds depot", "CUST-118", "2", "team-access"},
    {"2M8R1TQC", 160, -20, "1 Gbit/s Ethernet line, Bradford mill", "CUST-204", "1", "team-access"},
    {"9D4B6HNV", 8, 12, "10 Mbit/s Ethernet line, corner shop", "CUST-311", "3", ""},
};

struct SampleReport {
  std::string_view random;
  int ageMinutes;
  std::string_view name;
  std::string_view customer;
  int priority;
};

constexpr SampleReport reports[] = {
    {"4T9ZC2HM", 20, "Packet loss at Leeds depot", "CUST-118", 2},
    {"6R2MZ9QX", 50, "No dial tone at the mill", "CUST-204", 1},
};

std::string idOf(std::string_view prefix, std::string_view random, Instant created) {
  std::string day = formatInstant(created).substr(0, 10);
  day.erase(7, 1).erase(4, 1);
  return fmt::format("{}-{}-{}", prefix, day, random);
}

Value created(std::string_view random, Instant time) {
  return {{{"id", fmt::format("01K000000000000000{}", random)},
           {"time", formatInstant(time)},
           {"user", "sample"},
           {"action", "create"}}};
}

Value recordOf(const SampleOrder& order, Instant now) {
  const Instant begin = now - std::chrono::hours{order.ageHours};
  Value parties = {{{"id", order.customer}, {"role", "customer"}}};
  if (!order.assignee.empty()) parties.push_back({{"id", order.assignee}, {"role", "assignee"}});
  Value service = {{"serviceSpecification", {{"id", "ethernet-line"}, {"version", "1.0"}}}};
  return {{"@type", "ServiceOrder"},
          {"id", idOf("SO", order.random, begin)},
          {"description", order.description},
          {"priority", order.priority},
          {"state", "acknowledged"},
          {"orderDate", formatInstant(begin)},
          {"requestedCompletionDate", formatInstant(now + std::chrono::hours{order.dueHours})},
          {"relatedParty", std::move(parties)},
          {"serviceOrderItem",
           {{{"id", "1"}, {"action", "add"}, {"state", "acknowledged"}, {"service", std::move(service)}}}},
          {"trackingRecord", created(order.random, begin)}};
}

/// The terms are those of the service level above, as creating a report copies them.
Value recordOf(const SampleReport& report, Instant now) {
  const Instant begin = now - std::chrono::minutes{report.ageMinutes};
  return {{"@type", "ServiceTroubleReport"},
          {"id", idOf("TR", report.random, begin)},
          {"name", report.name},
          {"priority", report.priority},
          {"status", "acknowledged"},
          {"creationDate", formatInstant(begin)},
          {"relatedParty", {{{"id", report.customer}, {"role", "customer"}}}},
          {"sla",
           {{"level", "trouble"},
            {"calendar", "always"},
            {"respondWithin", "PT30M"},
            {"resolveWithin", "PT8H"},
            {"updateEvery", "PT2H"},
            {"pausedIn", {"pending"}}}},
          {"trackingRecord", created(report.random, begin)}};
}

}  // namespace

std::map<std::string, std::string> sampleFiles(Instant now) {
  std::map<std::string, std::string> files = {{"som.yaml", std::string(settings)},
                                              {"policy/policy.yaml", std::string(policies)},
                                              {"catalog/ethernet-line.yaml", std::string(specification)}};
  const auto add = [&](const Value& record) {
    const model::KindRow& kind = *model::findKind(record["@type"].get<std::string>());
    files[store::recordPath(kind, record["id"].get<std::string>(), doc::Format::yaml)] =
        doc::write(record, doc::Format::yaml);
  };
  for (const SampleOrder& order : orders) add(recordOf(order, now));
  for (const SampleReport& report : reports) add(recordOf(report, now));
  return files;
}

}  // namespace som::cli
