#include "process/lifecycle/delivery.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/items.hpp"
#include "process/work/prerequisites.hpp"
#include "process/work/related.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// An order with the items 1 and 2, unless `count` is 1, and these activities.
doc::Value deliveredOrder(const std::string& activities, int count = 2, const std::string& action = "add") {
  std::string items;
  for (int i = 1; i <= count; ++i)
    items += fmt::format("{}{{id: \"{}\", action: {}, state: inProgress}}", i > 1 ? ", " : "", i, action);
  return valueOf(fmt::format("{{serviceOrderItem: [{}], activity: [{}]}}", items, activities));
}

Texts idsOfActivities(const std::vector<ActivitiesByItem::Activity>& activities) {
  Texts ids;
  for (const auto& one : activities) ids.push_back(one.id());
  return ids;
}

bool isFirstDelivered(const doc::Value& order) {
  const doc::Value* item = model::itemOf(order, "serviceOrderItem", "1");
  return ActivitiesByItem(order, "serviceOrderItem").isDelivered(model::ItemView<model::ValueNode>(*item));
}

}  // namespace

TEST_CASE("what delivers an item is what configures it or is delegated, else all of its work", "[delivery]") {
  struct Row {
    const char* name;
    const char* activities;
    int items;
    Texts delivering;  ///< of item 1
  };
  const Row rows[] = {
      {"configure",
       "{id: s, type: survey, serviceOrderItem: \"1\"}, {id: c, type: configure, serviceOrderItem: \"1\"}",
       2,
       {"c"}},
      {"a request by its type",
       "{id: t, serviceOrderItem: \"1\"}, {id: r, type: resourceOrder, serviceOrderItem: \"1\"}, "
       "{id: p, type: partyOrder, serviceOrderItem: \"1\"}",
       2,
       {"r", "p"}},
      {"a request by its link",
       "{id: t, serviceOrderItem: \"1\"}, {id: d, delegatedTo: RO-1, serviceOrderItem: \"1\"}",
       2,
       {"d"}},
      {"neither",
       "{id: s, type: survey, serviceOrderItem: \"1\"}, {id: t, type: test, serviceOrderItem: \"1\"}",
       2,
       {"s", "t"}},
      {"another item's", "{id: c, type: configure, serviceOrderItem: \"2\"}", 2, {}},
      {"a shared one that delivers", "{id: s, serviceOrderItem: \"1\"}, {id: c, type: configure}", 2, {"c"}},
      {"a shared one that does not", "{id: s, serviceOrderItem: \"1\"}, {id: t, type: test}", 2, {"s"}},
      {"the work of an only item", "{id: s, type: survey}, {id: t, type: test}", 1, {"s", "t"}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const doc::Value order = deliveredOrder(row.activities, row.items);
    CHECK(idsOfActivities(ActivitiesByItem(order, "serviceOrderItem").delivering("1")) == row.delivering);
  }
}

TEST_CASE("an item is delivered when one of its delivering activities is completed", "[delivery]") {
  struct Row {
    const char* activities;
    const char* action;
    bool isDelivered;
  };
  const Row rows[] = {
      {"{id: c, type: configure, state: completed, serviceOrderItem: \"1\"}", "add", true},
      {"{id: c, type: configure, state: skipped, serviceOrderItem: \"1\"}, {id: t, state: completed, "
       "serviceOrderItem: "
       "\"1\"}",
       "add", false},
      {"{id: c, type: configure, state: skipped, serviceOrderItem: \"1\"}, {id: d, type: configure, state: "
       "completed, "
       "serviceOrderItem: \"1\"}",
       "add", true},
      {"{id: c, type: configure, state: failed, serviceOrderItem: \"1\"}", "delete", false},
      {"{id: c, type: configure, state: skipped, serviceOrderItem: \"1\"}", "noChange", true},
      {"", "add", true},
  };
  for (const Row& row : rows) {
    INFO(row.action << " " << row.activities);
    CHECK(isFirstDelivered(deliveredOrder(row.activities, 2, row.action)) == row.isDelivered);
  }
}

TEST_CASE("the activities of no item are found under the empty id", "[delivery]") {
  const doc::Value order = deliveredOrder("{id: a}, {id: b, serviceOrderItem: \"1\"}, {id: c}");
  const ActivitiesByItem activities(order, "serviceOrderItem");
  CHECK(idsOfActivities(activities.of("")) == Texts{"a", "c"});
  CHECK(idsOfActivities(activities.of("1")) == Texts{"b"});
  CHECK(activities.of("9").empty());
}

TEST_CASE("a related record is open until it has ended, also in the unit that ends it", "[related]") {
  const std::string request = "RO-20261120-AAAAAAAA";
  Fixture fixture(orderIn("inProgress"));
  const auto put = [&](const char* state) {
    fixture.put(
        request,
        fmt::format("state: {}\norderDate: \"2026-11-20T09:00:00Z\"\norderItem: [{{id: \"1\", action: add, "
                    "state: {}, resource: {{name: p}}}}]\n",
                    state, state));
  };
  struct Row {
    const char* state;
    bool isOpen;
  };
  for (const Row& row :
       {Row{"acknowledged", true}, Row{"held", true}, Row{"completed", false}, Row{"failed", false}}) {
    INFO(row.state);
    put(row.state);
    fixture.work([&](UnitOfWork& unit) {
      const Related found = relatedOf(unit, request);
      CHECK(found.kind == &model::row(model::Kind::resourceOrder));
      CHECK(lifecycle::states.name(found.state) == row.state);
      CHECK(isOpen(found) == row.isOpen);
    });
  }
  put("inProgress");
  fixture.work([&](UnitOfWork& unit) {
    unit.open(request, nullptr).value["state"] = "completed";
    CHECK(relatedOf(unit, request).state == lifecycle::State::completed);
    for (const char* unknown : {"", "nms-4711", "RO-20250101-ZZZZZZZZ"}) {
      INFO(unknown);
      CHECK_FALSE(isOpen(relatedOf(unit, unknown)));
    }
    unit.open(request, nullptr).value["state"] = "inProgress";
  });
}

TEST_CASE("the open children of a record are those that its activities wait for, each once", "[related]") {
  const auto request = [](char letter) { return "RO-20261120-" + std::string(8, letter); };
  Fixture fixture(orderIn(
      "inProgress", fmt::format("activity:\n  - {{id: a, state: inProgress, delegatedTo: {}}}\n  - {{id: b, "
                                "state: inProgress, delegatedTo: {}}}\n  - {{id: c, state: completed, "
                                "delegatedTo: {}}}\n  - {{id: d, state: pending}}\n",
                                request('A'), request('A'), request('B'))));
  for (const char letter : {'A', 'B'})
    fixture.put(
        request(letter),
        fmt::format(
            "state: {}\norderDate: \"2026-11-20T09:00:00Z\"\norderItem: [{{id: \"1\", action: add, resource: "
            "{{name: p}}}}]\n",
            letter == 'A' ? "inProgress" : "completed"));
  fixture.change(orderId, [&](UnitOfWork& unit, Draft& order) {
    const auto open = openChildren(unit, order);
    REQUIRE(open.size() == 1);
    CHECK(open[0].id == request('A'));
  });
}

TEST_CASE("orders that have ended wait for nothing, so they close no circle", "[prerequisites]") {
  const std::string other = "SO-20261120-BBBBBBBB";
  const auto after = [](const std::string& id) {
    return fmt::format("orderRelationship: [{{id: {}, relationshipType: dependency}}]\n", id);
  };
  struct Row {
    const char* state;
    bool isCircle;
  };
  for (const Row& row : {Row{"acknowledged", true}, Row{"inProgress", true}, Row{"completed", false},
                         Row{"cancelled", false}}) {
    INFO(row.state);
    Fixture fixture(orderIn("acknowledged", after(other)));
    fixture.put(other, orderWith(row.state,
                                 fmt::format("{{id: \"1\", action: add, state: {}, service: {{name: a}}}}",
                                             row.state),
                                 after(orderId)));
    fixture.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      CHECK(circleOf(unit, order) == (row.isCircle ? Texts{orderId, other, orderId} : Texts{}));
    });
  }
}

TEST_CASE("the prerequisites of an order are its dependencies, by their ids as they are written",
          "[prerequisites]") {
  CHECK(prerequisiteIds(valueOf(
            "{orderRelationship: [{id: SO-1, relationshipType: dependency}, {id: SO-2, relationshipType: "
            "recovers}, {id: \"ext:B-1\", relationshipType: dependency}]}")) == Texts{"SO-1", "ext:B-1"});
  CHECK(prerequisiteIds(valueOf("{state: acknowledged}")).empty());
}
