#include "process/edit/content_guards.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/edit/edit.hpp"
#include "process/edit/written.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string items =
    "{id: \"1\", action: add, state: inProgress, service: {id: SV-20261120-AAAAAAAA, serviceSpecification: "
    "{id: "
    "line}}, serviceOrderItem: [{id: \"1.1\", action: modify, state: inProgress, service: {name: x}}]}";
const std::string begun =
    "startDate: \"2026-11-20T10:00:00Z\"\n"
    "activity: [{id: dig, state: pending}, {id: lay, state: pending, dependsOn: [dig], pointOfNoReturn: "
    "true}]\n";

/// The findings of an update of an order in a state.
std::string updated(const std::string& state, const std::string& more,
                    const std::vector<std::pair<std::string, std::string>>& set,
                    const ChangeOptions& options = because(), const std::vector<std::string>& unset = {}) {
  Fixture fixture;
  fixture.put("SV-20261120-AAAAAAAA", "state: designed\n");
  fixture.put(orderId, orderWith(state, items, more));
  return refusal([&] {
    fixture.change([&](UnitOfWork& unit, Draft& draft) { update(unit, draft, {.set = set, .unset = unset}); },
                   options);
  });
}

}  // namespace

TEST_CASE("items of a started order keep what services and plans depend on") {
  const std::string first = "serviceOrderItem[id=1].";
  const std::string inner = first + "serviceOrderItem[id=1.1].";
  const std::pair<std::string, const char*> rows[] = {
      {first + "action",
       "protected-field: item 1: the action of a started order cannot be changed from 'add' to 'delete'"},
      {inner + "action",
       "protected-field: item 1.1: the action of a started order cannot be changed from 'modify' to "
       "'delete'"},
      {first + "service.serviceSpecification.id",
       "protected-field: item 1: the specification of a started order cannot be changed from 'line' to "
       "'delete'"},
      {inner + "service.serviceSpecification.id",
       "protected-field: item 1.1: the specification of a started order cannot be changed from '' to "
       "'delete'"},
      {first + "service.id",
       "protected-field: item 1: the service of a started order cannot be changed from "
       "'SV-20261120-AAAAAAAA' to "
       "'delete'"},
  };
  for (const auto& [path, told] : rows) {
    CAPTURE(path);
    CHECK(updated("inProgress", begun, {{path, "delete"}}) == told);
    CHECK(updated("held", begun, {{path, "delete"}}) == told);
    CHECK(updated("inProgress", begun, {{path, "delete"}}, forced()) == told);
    CHECK(updated("acknowledged", "", {{path, "delete"}}).empty());
  }
  CHECK(updated("inProgress", begun, {{first + "service.name", "new"}}).empty());
  CHECK(updated("inProgress", begun, {{inner + "service.id", "V-7"}}).empty());
}

TEST_CASE("what was ordered in an ended order does not change") {
  const std::string name = "serviceOrderItem[id=1].service.name";
  CHECK(updated("completed", begun, {{name, "new"}}) ==
        "protected-field: the order is completed: what was ordered does not change");
  CHECK(updated("cancelled", "", {{name, "new"}}, forced()) ==
        "protected-field: the order is cancelled: what was ordered does not change");
  CHECK(updated("completed", begun, {{"category", "new"}}).empty());
}

TEST_CASE("guards of activities of started work are weakened only by force with a reason") {
  const std::string dependsOn = "activity[id=lay].dependsOn";
  const std::string pointOfNoReturn = "activity[id=lay].pointOfNoReturn";
  const std::string noDependency =
      "guard: the dependency of activity lay on dig cannot be removed: work on the order has begun";
  const std::string noPoint =
      "guard: the point of no return of activity lay cannot be removed: work on the order has begun";
  CHECK(updated("inProgress", begun, {{dependsOn, "[]"}}) == noDependency);
  CHECK(updated("inProgress", begun, {}, because(), {dependsOn}) == noDependency);
  CHECK(updated("inProgress", begun, {{pointOfNoReturn, "false"}}) == noPoint);
  CHECK(updated("held", begun, {}, because(), {pointOfNoReturn}) == noPoint);
  ChangeOptions withoutReason;
  withoutReason.force = true;
  CHECK(updated("inProgress", begun, {{pointOfNoReturn, "false"}}, withoutReason) == noPoint);
  CHECK(updated("inProgress", begun, {{pointOfNoReturn, "false"}, {dependsOn, "[]"}}, forced()).empty());
  CHECK(updated("inProgress", begun, {{"activity[id=dig].pointOfNoReturn", "true"}}).empty());
  CHECK(updated("acknowledged", begun.substr(begun.find("activity")), {{dependsOn, "[]"}}).empty());
}

TEST_CASE("a field that no schema has is refused unless it is in double quotes") {
  CHECK(updated("acknowledged", "", {{"prioriti", "1"}}) ==
        "unknown-value: prioriti: no schema has the field 'prioriti'");
  CHECK(updated("acknowledged", "", {{"serviceOrderItem[id=1].servise.name", "x"}}) ==
        "unknown-value: serviceOrderItem[id=1].servise.name: no schema has the field 'servise'");
  CHECK(updated("acknowledged", "", {{"\"prioriti\"", "1"}}).empty());
  CHECK(updated("acknowledged", "", {{"serviceOrderItem[id=1].service.\"shelf\"", "x"}}).empty());
}

TEST_CASE("a record that replaces another keeps the links that som wrote") {
  const model::KindRow& orders = model::row(model::Kind::serviceOrder);
  const doc::Value before = valueOf(
      "state: inProgress\nstartDate: \"2026-11-20T10:00:00Z\"\n"
      "externalReference: [{id: k, externalReferenceType: idempotencyKey}, {id: CO-1}]\n"
      "milestone: [{id: dig, name: dug}, {id: theirs, name: x}]\nactivity: [{id: dig, state: completed}]\n"
      "serviceOrderItem: [{id: \"1\", service: {id: SV-1, name: a}}]\n");
  doc::Value after = valueOf("serviceOrderItem: [{id: \"1\", service: {name: b}}]\nexternalReference: []\n");
  keepWritten(before, after, orders);
  CHECK(after["serviceOrderItem"] == valueOf("[{id: \"1\", service: {name: b, id: SV-1}}]"));
  CHECK(after["externalReference"] == valueOf("[{id: k, externalReferenceType: idempotencyKey}]"));
  CHECK(after["milestone"] == valueOf("[{id: dig, name: dug}]"));

  const model::KindRow& services = model::row(model::Kind::service);
  const doc::Value service = valueOf(
      "state: active\nserviceOrderItem: [{serviceOrderId: SO-1, itemId: \"1\"}]\n"
      "supportingResource: [{id: vlan/101}, {id: ge-7}, {id: rack-4}]\n"
      "trackingRecord: [{action: update, field: supportingResource, to: ge-7}]\n");
  doc::Value patched = valueOf("supportingResource: [{id: rack-5}]\n");
  keepWritten(service, patched, services);
  CHECK(patched["supportingResource"] == valueOf("[{id: rack-5}, {id: vlan/101}, {id: ge-7}]"));
  CHECK(patched["serviceOrderItem"] == service["serviceOrderItem"]);
}

TEST_CASE("activities keep their items, and items what they wait for, once the order has started") {
  const std::string plan =
      "startDate: \"2026-11-20T10:00:00Z\"\nactivity: [{id: dig, state: pending, serviceOrderItem: \"1\"}]\n";
  CHECK(updated("inProgress", plan, {{"activity[id=dig].serviceOrderItem", "9"}}) ==
        "protected-field: activity dig is work for item '1', not for '9'");
  const auto released = [](const std::string& start, const ChangeOptions& options) {
    Fixture fixture;
    const std::string needing =
        "{id: \"1\", action: modify, service: {name: a}}, {id: \"2\", action: modify, service: {name: b}, "
        "serviceOrderItemRelationship: [{orderItem: {itemId: \"1\"}, relationshipType: dependency}]}";
    fixture.put(orderId, orderWith(start.empty() ? "acknowledged" : "inProgress", needing, start));
    return refusal([&] {
      fixture.change(
          [&](UnitOfWork& unit, Draft& draft) {
            update(unit, draft, {.unset = {"serviceOrderItem[id=2].serviceOrderItemRelationship"}});
          },
          options);
    });
  };
  const std::string start = "startDate: \"2026-11-20T10:00:00Z\"\n";
  CHECK(released(start, because()) ==
        "guard: the dependency of item 2 on 1 cannot be removed: work on the order has begun");
  CHECK(released(start, forced()).empty());
  CHECK(released("", because()).empty());
}
