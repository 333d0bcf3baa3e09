#include "process/edit/ordered.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/edit/required_services.hpp"
#include "process/edit/service_guards.hpp"
#include "process/edit/written.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const model::KindRow& orderedKind() { return model::row(model::Kind::serviceOrder); }

/// The changes between two versions of an order with these items, each as `item: names`.
Texts changesBetween(const std::string& before, const std::string& after) {
  Texts all;
  for (const OrderedChange& one :
       orderedChanges(orderedKind(), valueOf(fmt::format("{{serviceOrderItem: [{}]}}", before)),
                      valueOf(fmt::format("{{serviceOrderItem: [{}]}}", after)))) {
    std::string names;
    for (const std::string& name : one.names) names += " " + name;
    all.push_back(one.item + ":" + names);
  }
  return all;
}

std::string describedItem(const std::string& id, const std::string& service, const std::string& more = {}) {
  return fmt::format("{{id: \"{}\", action: add, service: {{{}}}{}}}", id, service, more);
}
std::string withBandwidth(const std::string& value) {
  return fmt::format("serviceCharacteristic: [{{name: bandwidth, value: {}}}]", value);
}

/// A record after `keepWritten` against what its file has.
doc::Value keptIn(const std::string& before, const std::string& after,
                  const model::KindRow& kind = orderedKind()) {
  doc::Value value = valueOf(after);
  keepWritten(valueOf(before), value, kind);
  return value;
}

}  // namespace

TEST_CASE("what is ordered differs by characteristics and places, item by item", "[ordered]") {
  struct Row {
    const char* name;
    std::string before;
    std::string after;
    Texts changes;
  };
  const std::string ten = describedItem("1", withBandwidth("10"));
  const Row rows[] = {
      {"the same", ten, ten, {}},
      {"another value", ten, describedItem("1", withBandwidth("100")), {"1: bandwidth"}},
      {"another type", ten, describedItem("1", withBandwidth("\"10\"")), {"1: bandwidth"}},
      {"removed", ten, describedItem("1", "name: a"), {"1: bandwidth"}},
      {"added", describedItem("1", "name: a"), ten, {"1: bandwidth"}},
      {"a new place", ten, describedItem("1", withBandwidth("10") + ", place: [{id: york}]"), {"1: place"}},
      {"both",
       ten,
       describedItem("1", withBandwidth("20") + ", place: [{id: york}]"),
       {"1: bandwidth place"}},
      {"another name of the service is none",
       describedItem("1", "name: a"),
       describedItem("1", "name: b"),
       {}},
      {"a new item", ten, ten + ", " + describedItem("2", withBandwidth("5")), {}},
      {"an item that is gone", ten + ", " + describedItem("2", "name: a"), ten, {}},
      {"a nested item",
       describedItem("1", "name: a",
                     fmt::format(", serviceOrderItem: [{}]", describedItem("1.1", withBandwidth("10")))),
       describedItem("1", "name: a",
                     fmt::format(", serviceOrderItem: [{}]", describedItem("1.1", withBandwidth("11")))),
       {"1.1: bandwidth"}},
      {"the order of characteristics is none",
       describedItem("1", "serviceCharacteristic: [{name: a, value: 1}, {name: b, value: 2}]"),
       describedItem("1", "serviceCharacteristic: [{name: b, value: 2}, {name: a, value: 1}]"),
       {}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(changesBetween(row.before, row.after) == row.changes);
  }
}

TEST_CASE("an order is under way from its start to its end", "[ordered]") {
  struct Row {
    const char* state;
    const char* more;
    bool isUnderWay;
  };
  const char* started = "startDate: \"2026-11-20T10:00:00Z\"\n";
  for (const Row& row :
       {Row{"acknowledged", "", false}, Row{"pending", "", false}, Row{"inProgress", started, true},
        Row{"held", started, true}, Row{"pendingCancellation", started, true},
        Row{"completed", started, false}, Row{"cancelled", started, false}}) {
    INFO(row.state);
    Fixture fixture(orderIn(row.state, row.more));
    fixture.change(orderId, [&](UnitOfWork&, Draft& order) { CHECK(isUnderWay(order) == row.isUnderWay); });
  }
  Fixture other;
  other.put("RO-20261120-AAAAAAAA",
            std::string("state: inProgress\norderDate: \"2026-11-20T09:00:00Z\"\n") + started);
  other.change("RO-20261120-AAAAAAAA", [](UnitOfWork&, Draft& request) { CHECK_FALSE(isUnderWay(request)); });
}

TEST_CASE("an order under way gets other values only with a reason", "[ordered]") {
  struct Row {
    const char* name;
    const char* state;
    std::function<void(doc::Value&)> change;
    std::string refused;
  };
  const auto rename = [](doc::Value& order) { order["description"] = "new"; };
  const auto place = [](doc::Value& order) {
    order["serviceOrderItem"][0]["service"]["place"] = valueOf("[{id: york}]");
  };
  const auto date = [](doc::Value& order) { order["requestedCompletionDate"] = "2026-12-01T17:00:00Z"; };
  const Row rows[] = {
      {"a description", "inProgress", rename, ""},
      {"a place", "inProgress", place, "guard: the order is under way: item 1 gets another place"},
      {"a place before the start", "acknowledged", place, ""},
      {"a date", "inProgress", date, ""},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const auto note = [&](const ChangeOptions& options) {
      Fixture fixture(orderIn(
          row.state, row.state == std::string("inProgress") ? "startDate: \"2026-11-20T10:00:00Z\"\n" : ""));
      return refusal([&] {
        fixture.change(
            orderId,
            [&](UnitOfWork& unit, Draft& order) {
              row.change(order.value);
              CHECK(areDatesMoved(order) == (row.name == std::string("a date")));
              noteOrdered(unit, order);
            },
            options);
      });
    };
    CHECK(note({}) == row.refused);
    CHECK(note(because()).empty());
  }
}

TEST_CASE("a record that replaces another keeps the services of its started items", "[written]") {
  const auto order = [](const char* state, const char* service) {
    return fmt::format(
        "{{state: {}, startDate: \"2026-11-20T10:00:00Z\", serviceOrderItem: [{{id: \"1\", service: "
        "{{{}}}}}]}}",
        state, service);
  };
  const auto serviceIn = [](const doc::Value& kept) {
    const doc::Value& service = kept["serviceOrderItem"][0]["service"];
    return service.contains("id") ? doc::textOf(service["id"]) : std::string();
  };
  CHECK(serviceIn(keptIn(order("inProgress", "id: SV-1, name: a"), order("inProgress", "name: b"))) ==
        "SV-1");
  CHECK(serviceIn(keptIn(order("inProgress", "id: SV-1"), order("inProgress", "id: SV-2"))) == "SV-2");
  CHECK(serviceIn(keptIn("{state: acknowledged, serviceOrderItem: [{id: \"1\", service: {id: SV-1}}]}",
                         "{state: acknowledged, serviceOrderItem: [{id: \"1\", service: {name: b}}]}"))
            .empty());
}

TEST_CASE("values and delivered resources of a service stay, what people wrote may go", "[written]") {
  const model::KindRow& kind = model::row(model::Kind::service);
  const std::string history = "trackingRecord: [{action: change, field: supportingResource, to: CPE-7}]";
  const doc::Value kept = keptIn(
      fmt::format(
          "{{supportingResource: [{{id: vlan/pe1/100, name: vlan}}, {{id: CPE-7}}, {{id: PORT-1}}], {}}}",
          history),
      fmt::format("{{supportingResource: [{{id: PORT-2}}], {}}}", history), kind);
  const Texts ids = membersOf(kept, "supportingResource", "id");
  CHECK(std::find(ids.begin(), ids.end(), "vlan/pe1/100") != ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "CPE-7") != ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "PORT-1") == ids.end());
  CHECK(std::find(ids.begin(), ids.end(), "PORT-2") != ids.end());
  // An entry that is there stays as it is given.
  const doc::Value given = keptIn("{supportingResource: [{id: vlan/pe1/100, name: vlan}]}",
                                  "{supportingResource: [{id: vlan/pe1/100, name: other}]}", kind);
  CHECK(given["supportingResource"] == valueOf("[{id: vlan/pe1/100, name: other}]"));
  // A list of the wrong type is left to the schema.
  CHECK(keptIn("{supportingResource: [{id: vlan/pe1/100}]}", "{supportingResource: none}",
               kind)["supportingResource"] == "none");
}

TEST_CASE("reached milestones and idempotency keys stay in an order", "[written]") {
  const std::string before =
      "{state: inProgress, activity: [{id: a, state: completed}, {id: b, state: pending}], milestone: [{id: "
      "a, name: built}, "
      "{id: b, name: tested}], externalReference: [{id: k-1, externalReferenceType: idempotencyKey}, {id: "
      "CO-1, "
      "externalReferenceType: customerOrder}]}";
  const doc::Value kept =
      keptIn(before, "{state: inProgress, activity: [{id: a, state: completed}, {id: b, state: pending}]}");
  CHECK(membersOf(kept, "milestone", "id") == Texts{"a"});
  CHECK(membersOf(kept, "externalReference", "id") == Texts{"k-1"});
}

TEST_CASE("the services of a customer are those that are not terminated", "[required services]") {
  Fixture fixture;
  const auto put = [&](char letter, const char* state, const char* customer, const char* role = "customer") {
    fixture.put("SV-20261101-" + std::string(8, letter),
                fmt::format("state: {}\nrelatedParty: [{{id: {}, role: {}}}]\n", state, customer, role));
  };
  put('A', "active", "C1");
  put('B', "terminated", "C1");
  put('C', "designed", "C1");
  put('D', "active", "C10");
  put('E', "active", "C1", "supplier");
  const auto of = [&](const std::string& customer) {
    return fixture.within([&](Workspace& workspace) {
      Texts ids;
      for (const doc::Value& one : servicesOfCustomer(workspace.store(), customer))
        ids.push_back(doc::textOf(one["id"]));
      std::sort(ids.begin(), ids.end());
      return ids;
    });
  };
  CHECK(of("C1") == Texts{"SV-20261101-AAAAAAAA", "SV-20261101-CCCCCCCC"});
  CHECK(of("C2").empty());
  CHECK(of("").empty());
}

TEST_CASE("a service needs another one at one of its places", "[required services]") {
  struct Row {
    const char* name;
    const char* service;  ///< of the asked one
    const char* other;    ///< of the customer
    const char* missing;
  };
  const Row rows[] = {
      {"anywhere", "", "serviceSpecification: {id: line}", ""},
      {"the same place", "place: [{id: leeds}]", "serviceSpecification: {id: line}, place: [{id: leeds}]",
       ""},
      {"one of several", "place: [{id: leeds}]",
       "serviceSpecification: {id: line}, place: [{id: york}, {id: leeds}]", ""},
      {"places by name", "place: [{name: Leeds}]", "serviceSpecification: {id: line}, place: [{name: Leeds}]",
       ""},
      {"no place known", "place: [{id: leeds}]", "serviceSpecification: {id: line}", ""},
      {"another place", "place: [{id: leeds}]", "serviceSpecification: {id: line}, place: [{id: york}]",
       "voice needs line, which C1 does not have at leeds; ask for both"},
      {"another service", "", "serviceSpecification: {id: tv}",
       "voice needs line, which C1 does not have; ask for both"},
      {"only checked", "", "serviceSpecification: {id: line}, state: feasibilityChecked",
       "voice needs line, which C1 does not have; ask for both"},
  };
  const doc::Document voice = doc::toDocument(valueOf(
      "{id: voice, serviceSpecRelationship: [{relationshipType: dependency, id: line}, {relationshipType: "
      "substitution, id: fax}]}"));
  const model::SpecificationView<doc::Node> specification(voice.root());
  for (const Row& row : rows) {
    INFO(row.name);
    const Texts missing = missingServices(valueOf(fmt::format("{{{}}}", row.service)), specification, "C1",
                                          {valueOf(fmt::format("{{{}}}", row.other))});
    CHECK(missing == (*row.missing ? Texts{row.missing} : Texts{}));
  }
  CHECK(missingServices(valueOf("{}"), specification, "C1", {}).size() == 1);
  CHECK(excludedServices(specification, "C1", {valueOf("{serviceSpecification: {id: line}}")}).empty());
}

TEST_CASE("a service is not ended while others stand on it or an order works on it", "[service guards]") {
  const std::string beneath = "SV-20261101-AAAAAAAA";
  const std::string above = "SV-20261101-BBBBBBBB";
  struct Row {
    const char* name;
    const char* user;   ///< the state of a service that stands on it; empty: none
    const char* order;  ///< the state of an order for it; empty: none
    std::string refused;
    bool mayBeForced;
    const char* item = "";  ///< its state; empty: that of the order
  };
  const std::string stands = fmt::format("guard: stands under {} ({{}})", above);
  const std::string works = fmt::format("guard: is worked on by {} ({{}})", orderId);
  const Row rows[] = {
      {"free", "", "", "", true},
      {"a user", "active", "", fmt::format(fmt::runtime(stands), "active"), false},
      {"a designed user", "designed", "", fmt::format(fmt::runtime(stands), "designed"), false},
      {"an ended user", "terminated", "", "", true},
      {"an order", "", "inProgress", fmt::format(fmt::runtime(works), "inProgress"), true},
      {"an ended order", "", "completed", "", true},
      {"an ended item", "", "inProgress", "", true, "completed"},
      {"both", "active", "inProgress", fmt::format(fmt::runtime(stands), "active"), false},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Fixture fixture;
    fixture.put(beneath, "state: active\n");
    if (*row.user)
      fixture.put(above, fmt::format("state: {}\nsupportingService: [{{id: {}}}]\n", row.user, beneath));
    if (*row.order)
      fixture.put(
          orderId,
          orderWith(row.order, fmt::format("{{id: \"1\", action: modify, state: {}, service: {{id: {}}}}}",
                                           *row.item ? row.item : row.order, beneath)));
    const auto end = [&](const ChangeOptions& options, bool mayForce = true) {
      std::string told;
      fixture.change(
          beneath,
          [&](UnitOfWork& unit, Draft& service) {
            told = refusal([&] { requireEndable(unit, service, mayForce); });
          },
          options);
      return told;
    };
    CHECK(end({}) == row.refused);
    CHECK(end(forced()) == (row.mayBeForced ? "" : row.refused));
    CHECK(end(forced(), false) == row.refused);
  }
}
