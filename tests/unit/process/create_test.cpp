#include "process/edit/create.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/edit/agreement.hpp"
#include "process/edit/characteristics.hpp"
#include "process/edit/start.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using model::Kind;

namespace {

constexpr const char* cataloguePath = "catalog/line.yaml";
constexpr const char* catalogue = R"("@type": ServiceSpecification
id: line
version: "2"
specCharacteristic:
  - name: bandwidth
    valueType: integer
    characteristicValueSpecification: [{value: 10, isDefault: true}, {value: 100}]
  - {name: site, valueType: string}
  - {name: hours}
fulfilment:
  add:
    - {id: survey, duration: {typical: PT8H}}
    - {id: configure, type: configure, dependsOn: [survey], pointOfNoReturn: true}
  delete: [{id: cease}]
)";

const std::string line = "service: {serviceSpecification: {id: line}}";
const model::KindRow& orders = model::row(Kind::serviceOrder);

/// A workspace with a specification, service levels and one order.
class Desk : public Fixture {
 public:
  Desk() : Fixture(orderIn("acknowledged", "externalId: BSS-1\n")) {
    files.load(
        {{cataloguePath, catalogue},
         {"policy/levels.yaml",
          "\"@type\": ServiceLevel\nid: standard\nappliesTo: {kind: order}\nleadTime: P10D\n---\n"
          "\"@type\": ServiceLevel\nid: gold\nappliesTo: {kind: order, priority: 1}\nleadTime: P5D\n"}});
  }

  ChangeResult create(const doc::Value& record, const CreateOptions& options = {},
                      Kind kind = Kind::serviceOrder) {
    return work([&](UnitOfWork& unit) { createRecord(unit, model::row(kind), record, options); });
  }
  ChangeResult payload(const std::string& text, const PayloadKinds& kinds, const CreateOptions& create = {}) {
    return within([&](Workspace& workspace) {
      return createFromPayload(workspace, env, {}, doc::readAll(text, "payload", doc::Format::json), kinds,
                               create);
    });
  }
  /// The record of the only outcome.
  doc::Value created(const ChangeResult& result) {
    REQUIRE(result.changed.size() == 1);
    return record(result.changed[0].id);
  }
};

doc::Value newOrder(const std::string& more = {}, const std::string& item = line) {
  return valueOf("serviceOrderItem: [{action: add, " + item + "}]\n" + more);
}

const std::string order =
    R"({"@type":"ServiceOrder","serviceOrderItem":[{"id":"1","action":"add","service":{"name":"x"}}]})";

}  // namespace

TEST_CASE("a new record has id, state, time, terms, defaults and its first tracking record", "[create]") {
  Desk desk;
  const doc::Value made = desk.created(desk.create(newOrder("priority: \"1\"\n")));
  const std::string text = made["id"];
  const auto id = parseRecordId(text);
  REQUIRE(id);
  CHECK(id->prefix == "SO");
  CHECK(id->date == "20261121");
  CHECK(made["state"] == "acknowledged");
  CHECK(made["orderDate"] == now);
  CHECK(made["sla"]["level"] == "gold");
  CHECK(made["sla"]["leadTime"] == "P5D");
  const doc::Value& item = made["serviceOrderItem"][0];
  CHECK(item["id"] == "1");
  CHECK(item["state"] == "acknowledged");
  CHECK(item["service"]["serviceCharacteristic"] == valueOf("[{name: bandwidth, value: 10}]"));
  REQUIRE(made["trackingRecord"].size() == 1);
  CHECK(made["trackingRecord"][0]["action"] == "create");
}

TEST_CASE("values and terms that a record brings are kept", "[create]") {
  Desk desk;
  const doc::Value made = desk.created(
      desk.create(newOrder("sla: {level: own, leadTime: P1D}\norderDate: \"2026-11-01T09:00:00Z\"\n",
                           "id: x, service: {serviceSpecification: {id: line}, serviceCharacteristic: "
                           "[{name: bandwidth, value: 100}]}")));
  CHECK(made["sla"]["level"] == "own");
  CHECK(made["orderDate"] == "2026-11-01T09:00:00Z");
  CHECK(made["serviceOrderItem"][0]["id"] == "x");
  CHECK(made["serviceOrderItem"][0]["service"]["serviceCharacteristic"].size() == 1);
}

TEST_CASE("only services that are added get defaults", "[create]") {
  for (const auto& [action, count] :
       {std::pair{"add", 1u}, {"modify", 0u}, {"delete", 0u}, {"noChange", 0u}}) {
    CAPTURE(action);
    Desk desk;
    doc::Value record = newOrder();
    record["serviceOrderItem"][0]["action"] = action;
    desk.within([&](Workspace& workspace) { writeDefaults(workspace, record); });
    const doc::Value service = record["serviceOrderItem"][0]["service"];
    CHECK(service.value("serviceCharacteristic", doc::Value::array()).size() == count);
  }
}

TEST_CASE("a typed characteristic has the type of the specification, else the one of its form", "[create]") {
  Desk desk;
  desk.within([](Workspace& workspace) {
    const auto typed = [&](const char* specification, const char* name, const char* text) {
      return typedCharacteristic(workspace, specification, name, text);
    };
    CHECK(typed("line", "bandwidth", "100") == 100);
    CHECK(typed("line", "bandwidth", "fast") == "fast");
    CHECK(typed("line", "site", "100") == "100");
    CHECK(typed("line", "hours", "true") == true);
    CHECK(typed("unknown", "site", "100") == 100);
  });
}

TEST_CASE("a repeated create with the same key returns the first record", "[create]") {
  Desk desk;
  const CreateOptions key{.idempotencyKey = "k1"};
  const ChangeResult first = desk.create(newOrder(), key);
  const std::string id = first.changed[0].id;
  CHECK(desk.record(id)["externalReference"] == valueOf("[{id: k1, externalReferenceType: idempotencyKey}]"));
  const auto before = desk.files.dump();
  desk.env.now += Seconds{86400};  // on another day, too
  const ChangeResult again = desk.create(newOrder("description: another\n"), key);
  CHECK(outcomesOf(again) == Texts{id + "  → acknowledged (was created before with this idempotency key)"});
  CHECK(desk.files.dump() == before);
  CHECK(desk.create(newOrder(), {.idempotencyKey = "k2"}).changed[0].id != id);
  const doc::Value report = valueOf("name: down\n");
  CHECK(desk.create(report, key, Kind::serviceTroubleReport).changed[0].id.starts_with("TR-"));
}

TEST_CASE("a key whose record was moved to a wrong place is not used again", "[create]") {
  Desk desk;
  const CreateOptions key{.idempotencyKey = "k1"};
  const std::string path = pathOf(desk.create(newOrder(), key).changed[0].id);
  desk.files.load({{"orders/2026/10" + path.substr(path.rfind('/')), *desk.files.read(path)}});
  desk.files.unlink(path);
  const auto before = desk.files.dump();
  CHECK(refusal([&] { desk.create(newOrder(), key); }).starts_with("misplaced-file: "));
  CHECK(desk.files.dump() == before);
}

TEST_CASE("an id that is taken is refused", "[create]") {
  Desk desk;
  const auto before = desk.files.dump();
  CHECK(refusal([&] { desk.create(newOrder(std::string("id: ") + orderId + "\n")); }) ==
        "duplicate-id: there is a record of this id already");
  CHECK(desk.files.dump() == before);
}

TEST_CASE("a prerequisite by another system's id becomes ours if one order has it", "[create]") {
  const auto with = [](const std::string& id) {
    return newOrder("orderRelationship: [{id: " + id + ", relationshipType: dependency}]\n");
  };
  for (const char* id : {"BSS-1", "ext:BSS-1"}) {
    Desk desk;
    const ChangeResult result = desk.create(with(id));
    CHECK(desk.created(result)["orderRelationship"][0]["id"] == orderId);
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings[0].code == Code::normalised);
  }
  Desk desk;
  const auto before = desk.files.dump();
  CHECK(refusal([&] { desk.create(with("BSS-1"), {.strict = true}); }) ==
        fmt::format("normalised: prerequisite 'BSS-1' became {}, which has this external id", orderId));
  CHECK(desk.files.dump() == before);
  CHECK(desk.created(desk.create(with("BSS-2")))["orderRelationship"][0]["id"] == "BSS-2");
  CHECK(desk.create(with(orderId), {.strict = true}).warnings.empty());
}

TEST_CASE("a derived id is the first that is free, also among the records of the unit", "[create]") {
  Desk desk;
  desk.change(orderId, [&](UnitOfWork& unit, Draft& parent) {
    const model::KindRow& kind = model::row(Kind::service);
    const std::string first = derivedIdFor(unit, kind, parent.id, "1");
    CHECK(first == derivedIdFor(unit, kind, parent.id, "1"));
    CHECK(first != derivedIdFor(unit, kind, parent.id, "2"));
    CHECK(first.starts_with("SV-20261120-"));  // the day of the parent
    unit.add(kind, valueOf("\"@type\": Service\nid: " + first + "\nstate: designed\n"));
    const std::string second = derivedIdFor(unit, kind, parent.id, "1");
    CHECK(second != first);
    desk.put(second, "state: designed\n");
    CHECK(derivedIdFor(unit, kind, parent.id, "1") != second);
  });
}

TEST_CASE("the records of a payload are created, all or none", "[create]") {
  Desk desk;
  const PayloadKinds kinds{&orders};
  CHECK(desk.payload(order + "\n" + order, kinds).changed.size() == 2);
  CHECK(desk.payload("[" + order + "," + order + "]", kinds).changed.size() == 2);
  const auto before = desk.files.dump();
  const std::string bad = R"({"serviceOrderItem":[{"id":"1","action":"ad","service":{}}]})";
  CHECK(refusal([&] { desk.payload(order + "\n" + bad, kinds); }).starts_with("unknown-value: "));
  CHECK(refusal([&] { desk.payload("[]", kinds); }) ==
        "syntax: there is nothing to create: the payload is empty");
  CHECK(desk.files.dump() == before);
}

TEST_CASE("each record of a payload has a key of its own", "[create]") {
  Desk desk;
  const CreateOptions key{.idempotencyKey = "k"};
  const ChangeResult first = desk.payload(order + "\n" + order, {&orders}, key);
  REQUIRE(first.changed.size() == 2);
  CHECK(desk.record(first.changed[0].id)["externalReference"][0]["id"] == "k");
  CHECK(desk.record(first.changed[1].id)["externalReference"][0]["id"] == "k#2");
  const ChangeResult again = desk.payload(order + "\n" + order, {&orders}, key);
  CHECK(again.files.empty());
  CHECK(again.changed[1].id == first.changed[1].id);
}

TEST_CASE("the kind of a payload is the one that it names, if its noun has it", "[create]") {
  const model::KindRow& reports = model::row(Kind::customerQosDegradationReport);
  const model::KindRow& trouble = model::row(Kind::serviceTroubleReport);
  struct Row {
    const char* type;
    PayloadKinds kinds;
    const char* result;  ///< the prefix of the id, or the refusal
  };
  const Row rows[] = {
      {R"("@type":"ServiceTroubleReport",)", {&reports}, "TR"},
      {R"("@type":"ServicePerformanceDegradationReport",)", {&reports}, "SP"},
      {R"("@type":"TroubleTicket",)", {&reports}, "CQ"},  // the only kind of reports with this resource
      {R"("@type":"ServiceProblem",)", {&reports, &trouble}, "TR"},
      {"", {&reports, &trouble}, "TR"},
      {"", {&reports}, "unknown-kind: the payload does not say which kind of report it is"},
      {R"("@type":"ServiceProblem",)",
       {&reports},
       "unknown-kind: the payload does not say which kind of report it is"},
      {R"("@type":"ServiceOrder",)", {&reports}, "unknown-kind: 'ServiceOrder' is no report"},
      {R"("@type":"ServiceOrder",)",
       {&reports, &trouble},
       "unknown-kind: 'ServiceOrder' is no ServiceTroubleReport"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.type);
    Desk desk;
    std::string result = refusal([&] {
      const ChangeResult made = desk.payload(fmt::format("{{{}\"name\":\"down\"}}", row.type), row.kinds);
      CHECK(made.changed[0].id.substr(0, 2) == row.result);
    });
    if (result.empty()) result = std::string(row.result);
    CHECK(result == row.result);
  }
}

TEST_CASE("a strict create refuses what has to be normalised, at its place", "[create]") {
  Desk desk;
  const std::string loose =
      R"({"priority":2,"serviceOrderItem":[{"id":"1","action":"add","service":{"name":"x"}}]})";
  CHECK(desk.payload(loose, {&orders}).warnings.size() == 1);
  const auto before = desk.files.dump();
  try {
    desk.payload(loose, {&orders}, {.strict = true});
    FAIL("was not refused");
  } catch (const Error& error) {
    REQUIRE(error.findings().size() == 1);
    CHECK(error.findings()[0].code == Code::normalised);
    CHECK(error.findings()[0].severity == Severity::error);
    CHECK(positionOf(*error.findings()[0].source, error.findings()[0].span->begin).column == 13);
  }
  CHECK(desk.files.dump() == before);
}

// --- plans

TEST_CASE("a started order gets the plans of its items by their actions", "[start]") {
  struct Row {
    const char* items;
    Texts activities;
    std::size_t warnings;
  };
  const std::string unknown = "{id: \"1\", action: add, service: {serviceSpecification: {id: other}}}";
  const Row rows[] = {
      {"{id: \"1\", action: add, service: {serviceSpecification: {id: line}}}", {"survey", "configure"}, 0},
      {"{id: \"1\", action: delete, service: {serviceSpecification: {id: line}}}", {"cease"}, 0},
      {"{id: \"1\", action: modify, service: {serviceSpecification: {id: line}}}", {}, 0},
      {"{id: \"1\", action: add, service: {name: x}}", {}, 0},
      {"{id: \"1\", action: add, service: {serviceSpecification: {id: other}}}", {}, 1},
      {"{id: a, action: add, service: {serviceSpecification: {id: line}}}, {id: b, action: delete, service: "
       "{serviceSpecification: {id: line}}}",
       {"a.survey", "a.configure", "b.cease"},
       0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.items);
    Desk desk;
    desk.put(orderId, orderWith("acknowledged", row.items));
    const ChangeResult result =
        desk.change(orderId, [](UnitOfWork& unit, Draft& draft) { instantiatePlan(unit, draft); });
    CHECK(membersOf(desk.order(), "activity", "id") == row.activities);
    CHECK(result.warnings.size() == row.warnings);
  }
}

TEST_CASE("a plan names its items and dependencies, and leaves activities that are there", "[start]") {
  Desk desk;
  desk.put(orderId, orderWith("acknowledged",
                              "{id: a, action: add, state: acknowledged, " + line +
                                  "}, {id: b, action: noChange, state: acknowledged, service: {}}",
                              "activity: [{id: a.survey, state: completed, name: by hand}]\n"));
  desk.change(orderId, [](UnitOfWork& unit, Draft& draft) { startOrder(unit, draft); });
  const doc::Value started = desk.order();
  CHECK(started["state"] == "inProgress");
  CHECK(membersOf(started, "activity", "id") == Texts{"a.survey", "a.configure"});
  CHECK(started["activity"][0]["name"] == "by hand");
  CHECK(started["activity"][0]["state"] == "completed");
  const doc::Value& configure = started["activity"][1];
  CHECK(configure["dependsOn"] == valueOf("[a.survey]"));
  CHECK(configure["serviceOrderItem"] == "a");
  CHECK(configure["pointOfNoReturn"] == true);
}

TEST_CASE("an order that cannot be started gets no plan", "[start]") {
  Desk desk;
  desk.put(orderId, orderWith("held", "{id: \"1\", action: add, state: held, " + line + "}"));
  const auto before = desk.files.dump();
  CHECK(refusal([&] {
          desk.change(orderId, [](UnitOfWork& unit, Draft& draft) { startOrder(unit, draft); });
        }) == "illegal-transition: cannot start an order that is held");
  CHECK(desk.files.dump() == before);
}

// --- terms

TEST_CASE("terms change to a level by its id, and again with the priority", "[agreement]") {
  Desk desk;
  const auto change = [&](const std::function<std::string(UnitOfWork&, Draft&)>& what) {
    std::string text;
    desk.change(orderId, [&](UnitOfWork& unit, Draft& draft) { text = what(unit, draft); });
    return text;
  };
  CHECK(change([](UnitOfWork& unit, Draft& draft) { return changeServiceLevel(unit, draft, "gold"); }) ==
        "service level gold");
  CHECK(desk.order()["sla"] == valueOf("{level: gold, leadTime: P5D}"));
  CHECK(change(agreeServiceLevelAgain) == "service level standard");
  CHECK(desk.order()["sla"]["leadTime"] == "P10D");
  const doc::Value tracked = desk.order()["trackingRecord"].back();
  CHECK(tracked["field"] == "sla");
  CHECK(tracked["from"] == "gold");
  CHECK(tracked["to"] == "standard");
  CHECK(change(agreeServiceLevelAgain).empty());
}

TEST_CASE("an unknown service level is not found, with the nearest as a hint", "[agreement]") {
  Desk desk;
  const auto hintFor = [&](const std::string& id) {
    try {
      desk.change(orderId, [&](UnitOfWork& unit, Draft& draft) { changeServiceLevel(unit, draft, id); });
    } catch (const Error& error) {
      CHECK(error.findings()[0].code == Code::notFound);
      return error.findings()[0].hints.at(0);
    }
    return std::string();
  };
  CHECK(hintFor("golt") == "did you mean 'gold'?");
  CHECK(hintFor("xyz") == "service levels are: standard, gold");
}
