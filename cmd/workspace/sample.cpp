#include <fmt/format.h>

#include "doc/write.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/new_record.hpp"
#include "model/orders.hpp"
#include "model/policies.hpp"
#include "model/report.hpp"
#include "model/services.hpp"
#include "model/terms.hpp"
#include "model/tracking.hpp"
#include "schema/registry.hpp"
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
---
"@type": Subscription
id: notices
channel: pager
eventType: [EscalationEvent, EscalationEndedEvent]
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

/// A record in the form in which som creates it: its members in the order of the schema, and the tracking
/// record of its creation.
Value begun(Value record, const model::KindRow& kind, std::string_view random, Instant created) {
  model::beginRecord(record, kind, idOf(kind.prefix, random, created), created);
  model::appendEntry(record, model::history, fmt::format("01K000000000000000{}", random), created,
                     model::trackingEntry({.user = "sample", .action = "create"}, Value::object()));
  schema::Registry schemas;
  return schema::canonicalOrder(record, schemas.get(kind.schema).root());
}

/// The terms of the service level above for a kind.
void agreeLevel(Value& record, const model::KindRow& kind) {
  for (const doc::Document& policy : doc::readAll(std::string(policies), "policy.yaml", doc::Format::yaml)) {
    const model::PolicyView<doc::Node> view(policy.root());
    if (view.type() == model::row(model::Kind::serviceLevel).type && view.appliesTo().kind() == kind.type)
      model::agreeTerms(record, view.node());
  }
}

using Files = std::map<std::string, std::string>;

void write(Files& files, const model::KindRow& kind, const Value& record) {
  const std::string id = model::RecordView<model::ValueNode>(record).id();
  files[store::recordPath(kind, id, doc::Format::yaml)] = doc::write(record, doc::Format::yaml);
}

void add(Files& files, const SampleOrder& order, Instant now) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  Value record = model::orderRecord({.description = std::string(order.description),
                                     .priority = std::string(order.priority),
                                     .requestedCompletion = now + std::chrono::hours{order.dueHours}});
  model::addParty(record, order.customer, model::customerRole);
  if (!order.assignee.empty()) model::addParty(record, order.assignee, model::assigneeRole);
  model::addItem(record, kind,
                 {.id = "1",
                  .action = std::string(model::addAction),
                  .service = model::serviceEntry({.specification = "ethernet-line", .version = "1.0"})});
  write(files, kind, begun(std::move(record), kind, order.random, now - std::chrono::hours{order.ageHours}));
}

void add(Files& files, const SampleReport& report, Instant now) {
  const model::KindRow& kind = model::row(model::Kind::serviceTroubleReport);
  Value record = model::reportRecord(kind, {.name = std::string(report.name),
                                            .priority = report.priority,
                                            .customer = std::string(report.customer)});
  agreeLevel(record, kind);
  write(files, kind,
        begun(std::move(record), kind, report.random, now - std::chrono::minutes{report.ageMinutes}));
}

}  // namespace

std::map<std::string, std::string> sampleFiles(Instant now) {
  Files files = {{"som.yaml", std::string(settings)},
                 {"policy/policy.yaml", std::string(policies)},
                 {"catalog/ethernet-line.yaml", std::string(specification)}};
  for (const SampleOrder& order : orders) add(files, order, now);
  for (const SampleReport& report : reports) add(files, report, now);
  return files;
}

}  // namespace som::cli
