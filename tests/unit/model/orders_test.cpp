#include "model/orders.hpp"

#include <catch2/catch.hpp>

#include "model/activities.hpp"
#include "model/handles.hpp"
#include "model/qualification.hpp"

using namespace som;
using model::ValueNode;
using Order = model::OrderView<ValueNode>;

namespace {

const Instant noon = *parseInstant("2026-11-20T12:00:00Z");

doc::Value read(const std::string& yaml) {
  return doc::toValue(doc::read(yaml, "a.yaml", doc::Format::yaml).root());
}

}  // namespace

TEST_CASE("a new order has what is known of it") {
  CHECK(model::orderRecord({}) == doc::Value::object());
  const doc::Value order =
      model::orderRecord({.category = "access", .description = "line", .requestedCompletion = noon});
  CHECK(Order(order).category() == "access");
  CHECK(Order(order).description() == "line");
  CHECK(Order(order).requestedCompletion() == noon);
  CHECK_FALSE(order.contains("priority"));
}

TEST_CASE("a priority is a number in resource orders alone") {
  struct Case {
    model::Kind kind;
    std::string priority;
    doc::Value expected;
  };
  for (const Case& c :
       {Case{model::Kind::serviceOrder, "1", "1"}, Case{model::Kind::partyOrder, "high", "high"},
        Case{model::Kind::partyOrder, "", nullptr}, Case{model::Kind::resourceOrder, "1", 1},
        Case{model::Kind::resourceOrder, "high", nullptr},
        Case{model::Kind::resourceOrder, "9999999999", nullptr}}) {
    CAPTURE(c.priority);
    doc::Value order = doc::Value::object();
    model::setPriority(order, model::row(c.kind), c.priority);
    CHECK((order.contains("priority") ? order["priority"] : doc::Value()) == c.expected);
  }
}

TEST_CASE("items go into the list of the kind") {
  doc::Value order = doc::Value::object();
  model::addItem(order, model::row(model::Kind::resourceOrder), {.id = "1", .action = "add"});
  CHECK(order["orderItem"] == doc::Value({{{"id", "1"}, {"action", "add"}}}));
  model::addItem(
      order, model::row(model::Kind::serviceOrder),
      {.id = "1", .action = "add", .service = {{"name", "line"}}, .qualification = "QU-1", .askedItem = "2"});
  const model::ItemView<ValueNode> item(order["serviceOrderItem"][0]);
  CHECK(item.service().name() == "line");
  CHECK(item.qualifications().front().id() == "QU-1");
  CHECK(item.qualifications().front().item() == "2");
}

TEST_CASE("what a request asks for comes from the service") {
  const doc::Value value = read(R"(
id: SV-1
name: line
serviceCharacteristic: [{name: speed, value: 100}]
place: [{id: leeds}, {id: york}]
)");
  const model::ServiceView<ValueNode> service(value);
  CHECK(model::requestedResource(service, "ont", "") == read(R"(
name: line
resourceSpecification: {id: ont}
resourceCharacteristic: [{name: speed, value: 100}]
place: {id: leeds}
)"));
  CHECK(model::requestedComponent(service, "dig", {}) == read(R"(
name: line
description: dig
serviceCharacteristic: [{name: speed, value: 100}]
place: [{id: leeds}, {id: york}]
)"));
  CHECK(model::requestedResource({}, "", "ont-7") == read("id: ont-7"));
  CHECK(model::requestedComponent({}, "", {"ont-7"}) == read("supportingResource: [{id: ont-7}]"));
  CHECK(model::requestedResource({}, "", "") == doc::Value::object());
  CHECK(model::requestedComponent({}, "", {}) == doc::Value::object());
}

TEST_CASE("the end of a request moves to when it was, and a start after that too") {
  doc::Value request = {{"startDate", "2026-11-20T13:00:00Z"}, {"completionDate", "2026-11-20T14:00:00Z"}};
  model::correctEnd(request, noon);
  CHECK(request ==
        doc::Value({{"startDate", "2026-11-20T12:00:00Z"}, {"completionDate", "2026-11-20T12:00:00Z"}}));
  doc::Value began = {{"startDate", "2026-11-20T11:00:00Z"}, {"resolutionDate", "2026-11-20T14:00:00Z"}};
  model::correctEnd(began, noon);
  CHECK(began["startDate"] == "2026-11-20T11:00:00Z");
  CHECK(began["resolutionDate"] == "2026-11-20T12:00:00Z");
}

TEST_CASE("orders and reports expect their end in fields of their own") {
  doc::Value record = doc::Value::object();
  model::setExpected(record, model::Clock::order, noon);
  model::setExpected(record, model::Clock::report, noon);
  CHECK(record.size() == 2);
  CHECK(record["expectedCompletionDate"] == record["expectedResolutionDate"]);
}

TEST_CASE("a prerequisite that is resolved keeps the id that it had") {
  doc::Value order = read(R"(
orderRelationship:
  - {id: X-0, relationshipType: related}
  - {id: X-1, relationshipType: dependency}
)");
  const auto needed = model::prerequisitesOf(order);
  REQUIRE(needed.size() == 1);
  CHECK(needed[0].id == "X-1");
  model::resolvePrerequisite(order, needed[0], "SO-1");
  CHECK(order["orderRelationship"][1]["id"] == "SO-1");
  CHECK(order["orderRelationship"][1]["externalId"] == "X-1");
  CHECK(order["orderRelationship"][0]["id"] == "X-0");
}

TEST_CASE("a new activity is pending") {
  doc::Value record = doc::Value::object();
  model::addActivity(record, {.id = "dig", .typical = "P1D", .item = "1", .pointOfNoReturn = true});
  const auto activity = Order(record).activity("dig");
  CHECK(activity.state() == lifecycle::State::pending);
  CHECK(activity.typical() == parseDuration("P1D"));
  CHECK(activity.item() == "1");
  CHECK(activity.isPointOfNoReturn());
  CHECK(activity.name().empty());
}

TEST_CASE("a plan's activities get the item's prefix, and are added once") {
  const doc::Document specification = doc::read(
      "fulfilment:\n  add:\n    - {id: dig, team: civil}\n    - {id: lay, party: fibreco, dependsOn: "
      "[dig]}\n",
      "a.yaml", doc::Format::yaml);
  doc::Value order = doc::Value::object();
  for (int round = 0; round < 2; ++round) {
    model::PlannedActivities activities(order);
    for (int again = 0; again < 2; ++again)
      for (const doc::Node planned : model::fulfilmentPlan(specification.root(), "add"))
        CHECK(activities.add(planned, "2", "2."));
    CHECK_FALSE(
        activities.add(doc::read("{id: dig, type: other}", "b.yaml", doc::Format::yaml).root(), "2", "2."));
  }
  CHECK(order["activity"].size() == 2);
  CHECK(Order(order).activity("2.dig").assignee() == "civil");
  const auto lay = Order(order).activity("2.lay");
  CHECK(lay.assignee() == "fibreco");
  CHECK(lay.dependsOn().front().text() == "2.dig");
  CHECK(lay.item() == "2");
  CHECK_FALSE(model::fulfilmentPlan(specification.root(), "delete"));
}

TEST_CASE("handles stay good while their record grows") {
  doc::Value order = read("activity: [{id: dig}]\nserviceOrderItem: [{id: '1', service: {name: line}}]\n");
  const model::ActivityHandle dig = model::activitiesOf(order).front();
  const model::ItemHandle item = model::itemHandles(order, "serviceOrderItem").front();
  for (int i = 0; i < 100; ++i) {
    order["more" + std::to_string(i)] = i;
    model::addActivity(order, {.id = std::to_string(i)});
  }
  dig.setName("Dig");
  item.addCharacteristic("speed", 100);
  CHECK(order["activity"][0]["name"] == "Dig");
  CHECK(item->service().characteristics().front().name() == "speed");
}

TEST_CASE("an item of a qualification") {
  const doc::Value qualification = read(R"(
serviceQualificationItem:
  - {id: '1', qualificationResult: qualified, expectedServiceAvailabilityDate: '2026-11-20T12:00:00Z'}
  - {id: '2'}
)");
  const model::QualificationView<ValueNode> view(qualification);
  CHECK(view.items().front().result() == model::qualified);
  CHECK(view.items().front().expectedAvailability() == noon);
  CHECK(view.items().back().result().empty());
  CHECK_FALSE(view.items().back().expectedAvailability());
}
