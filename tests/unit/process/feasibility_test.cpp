#include "process/feasibility/feasibility.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/feasibility/qualification.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

constexpr const char* policies = R"("@type": Calendar
id: office
timeZone: UTC
workingHours: {mon-fri: ["09:00-17:00"]}
---
"@type": ServiceLevel
id: standard
appliesTo: {kind: order}
calendar: office
)";

/// A specification with members besides type and id.
std::pair<std::string, std::string> specification(const std::string& id, const std::string& more) {
  return {fmt::format("catalog/{}.yaml", id),
          fmt::format("\"@type\": ServiceSpecification\nid: {}\n{}", id, more)};
}

constexpr const char* line = R"(version: "2"
lifecycleStatus: active
place: [leeds, york]
specCharacteristic:
  - name: bandwidth
    valueType: integer
    minCardinality: 1
    characteristicValueSpecification: [{value: 10, isDefault: true}, {value: 100}]
  - {name: site, valueType: string, minCardinality: 1}
requiredParameter: [{name: vlan, pool: vlan}]
fulfilment:
  add: [{id: survey, duration: {typical: PT8H}}, {id: configure, dependsOn: [survey], duration: {typical: PT2H}}]
)";

std::string value(int number, const std::string& state) {
  return fmt::format(
      "\"@type\": ResourceAllocation\npool: vlan\nvalue: {}\nstate: {}\nfor: customerOrder:CO-1\ndate: "
      "\"2026-11-20T10:00:00Z\"\n",
      number, state);
}

/// A workspace with the specification `line`, its pool of two values, and a customer.
class Market : public Fixture {
 public:
  Market() {
    files.load({{"policy/all.yaml", policies},
                {"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 101}\n"},
                specification("line", line)});
  }

  Feasibility judge(const AskedService& asked) {
    Feasibility answer;
    work([&](UnitOfWork& unit) { answer = process::judge(unit, asked); });
    return answer;
  }
  /// The codes of the reasons why a service cannot be had.
  Texts reasons(const AskedService& asked) {
    Texts codes;
    for (const Unavailability& reason : judge(asked).reasons) codes.emplace_back(reason.code);
    return codes;
  }
  void service(const std::string& id, const std::string& state, const std::string& of,
               const std::string& more = {}) {
    put(id, fmt::format("state: {}\nserviceSpecification: {{id: {}}}\nrelatedParty: [{{id: CUST-1, role: "
                        "customer}}]\n{}",
                        state, of, more));
  }
};

AskedService asked(const std::string& characteristics = "{name: site, value: LS1}",
                   const std::string& place = "leeds", const std::string& id = "line") {
  return {valueOf(fmt::format(
              "serviceSpecification: {{id: {}}}\nserviceCharacteristic: [{}]\nplace: [{{id: {}}}]\n", id,
              characteristics, place)),
          "CUST-1",
          {},
          {}};
}

AskedService by(const char* time) {
  AskedService service = asked();
  service.wanted = parseInstant(time);
  return service;
}

}  // namespace

TEST_CASE("a service can be had if nothing speaks against it, and when its plan would be done",
          "[feasibility]") {
  Market market;
  const auto before = market.files.dump();
  const Feasibility answer = market.judge(asked());
  CHECK(answer.reasons.empty());
  CHECK(answer.alternatives.empty());
  CHECK(answer.earliest == parseInstant("2026-11-24T11:00:00Z"));  // ten working hours from Monday on
  CHECK(market.files.dump() == before);
}

TEST_CASE("each reason against a service has its code", "[feasibility]") {
  struct Row {
    const char* name;
    AskedService service;
    Texts reasons;
  };
  const Row rows[] = {
      {"no specification", {valueOf("name: x\n"), "", {}, {}}, {"specificationUnknown"}},
      {"unknown", asked("", "leeds", "lime"), {"specificationUnknown"}},
      {"too fast",
       asked("{name: site, value: LS1}, {name: bandwidth, value: 1000}"),
       {"characteristicOutOfRange"}},
      {"wrong type",
       asked("{name: site, value: LS1}, {name: bandwidth, value: fast}"),
       {"characteristicWrongType"}},
      {"missing", asked(""), {"characteristicMissing"}},  // bandwidth has a default
      {"unknown characteristics are not judged",
       asked("{name: site, value: LS1}, {name: colour, value: red}"),
       {}},
      {"elsewhere", asked("{name: site, value: LS1}", "hull"), {"placeNotServed"}},
      {"in time", by("2026-11-24T11:00:00Z"), {}},
      {"too early", by("2026-11-24T10:59:59Z"), {"requestedDateTooEarly"}},
      {"several",
       asked("{name: bandwidth, value: 1000}", "hull"),
       {"characteristicOutOfRange", "characteristicMissing", "placeNotServed"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(Market().reasons(row.service) == row.reasons);
  }
}

TEST_CASE("only a specification that is offered can be had", "[feasibility]") {
  const std::pair<const char*, bool> rows[] = {
      {"", true}, {"active", true}, {"launched", true}, {"inTest", false}, {"retired", false}};
  for (const auto& [status, offered] : rows) {
    CAPTURE(status);
    Market market;
    market.files.load({specification("plain", *status ? fmt::format("lifecycleStatus: {}\n", status) : "")});
    CHECK(market.reasons(asked("", "leeds", "plain")) ==
          (offered ? Texts{} : Texts{"specificationNotActive"}));
  }
}

TEST_CASE("a place is served by its id or its name", "[feasibility]") {
  Market market;
  const auto at = [&](const char* places) {
    AskedService service = asked();
    service.service["place"] = valueOf(places);
    return market.reasons(service);
  };
  CHECK(at("[{name: york}]").empty());
  CHECK(at("[{id: 7, name: leeds}]").empty());
  CHECK(at("[]").empty());
  CHECK(at("[{id: leeds}, {name: hull}]") == Texts{"placeNotServed"});
}

TEST_CASE("a service cannot be had if no value of its pools is free", "[feasibility]") {
  struct Row {
    Tree values;
    Texts reasons;
  };
  const Row rows[] = {
      {{{"pools/vlan/100.yaml", value(100, "allocated")}}, {}},
      {{{"pools/vlan/100.yaml", value(100, "allocated")}, {"pools/vlan/101.yaml", value(101, "reserved")}},
       {"poolExhausted"}},
      {{{"pools/vlan/100.yaml", value(100, "allocated")}, {"pools/vlan/900.yaml", value(900, "allocated")}},
       {}},
  };
  for (const Row& row : rows) {
    Market market;
    market.files.load(row.values);
    CHECK(market.reasons(asked()) == row.reasons);
  }
  Market market;
  market.files.unlink("pools/vlan.yaml");
  CHECK(market.reasons(asked()) == Texts{"poolUnknown"});
}

TEST_CASE("services of the customer exclude others, whichever specification says so", "[feasibility]") {
  const std::string excludesLine = "serviceSpecRelationship: [{id: line, relationshipType: exclusivity}]\n";
  struct Row {
    const char* name;
    const char* state;
    std::string customer;
    bool excluded;
  };
  const Row rows[] = {{"active", "active", "CUST-1", true},
                      {"terminated", "terminated", "CUST-1", false},
                      {"designed", "designed", "CUST-1", true},
                      {"of another customer", "active", "CUST-2", false},
                      {"nobody's", "active", "", false}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    for (const bool says : {true, false}) {
      Market market;
      market.files.load({specification("radio", says ? excludesLine : "")});
      if (!says)
        market.files.load({specification(
            "line",
            std::string(line) + "serviceSpecRelationship: [{id: radio, relationshipType: exclusivity}]\n")});
      market.service("SV-20261101-AAAAAAAA", row.state, "radio");
      AskedService service = asked();
      service.customer = row.customer;
      CHECK(market.reasons(service) == (row.excluded ? Texts{"excludedByExistingService"} : Texts{}));
    }
  }
}

TEST_CASE("a service needs another one at its place, in the inventory or asked for together",
          "[feasibility]") {
  const std::string needs = "serviceSpecRelationship: [{id: line, relationshipType: dependency}]\n";
  struct Row {
    const char* name;
    const char* state;  ///< of the other service; null: there is none
    const char* place;  ///< of the other service
    bool together;
    bool missing;
  };
  const Row rows[] = {{"none", nullptr, "", false, true},
                      {"active at the place", "active", "place: [{id: leeds}]\n", false, false},
                      {"elsewhere", "active", "place: [{id: york}]\n", false, true},
                      {"anywhere", "active", "", false, false},
                      {"designed", "designed", "", false, false},
                      {"only checked", "feasibilityChecked", "", false, true},
                      {"terminated", "terminated", "", false, true},
                      {"together", nullptr, "", true, false}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Market market;
    market.files.load({specification("vpn", needs)});
    if (row.state) market.service("SV-20261101-AAAAAAAA", row.state, "line", row.place);
    AskedService service = asked("", "leeds", "vpn");
    if (row.together) service.together = {asked().service};
    CHECK(market.reasons(service) == (row.missing ? Texts{"dependencyMissing"} : Texts{}));
    service.customer.clear();
    CHECK(market.reasons(service).empty());  // nobody's services are unknown
  }
}

TEST_CASE("what can be had instead is the nearest value or a later date", "[feasibility]") {
  Market market;
  AskedService service = asked("{name: site, value: LS1}, {name: bandwidth, value: 1000}");
  service.wanted = parseInstant("2026-11-23T12:00:00Z");
  const Feasibility answer = market.judge(service);
  CHECK(answer.reasons.size() == 2);
  REQUIRE(answer.alternatives.size() == 1);
  CHECK(answer.alternatives[0].service["serviceCharacteristic"] ==
        valueOf("[{name: site, value: LS1}, {name: bandwidth, value: 100}]"));
  CHECK(answer.alternatives[0].available == parseInstant("2026-11-24T11:00:00Z"));
  CHECK(market.judge(asked("")).alternatives.empty());  // a value that nobody can guess
  CHECK(market.judge(asked("{name: site, value: LS1}", "hull")).alternatives.empty());
}

TEST_CASE("a substitution is proposed if it can be had with the values that it knows", "[feasibility]") {
  Market market;
  const std::string substitutes =
      "serviceSpecRelationship: [{id: radio, relationshipType: substitution}, {id: gone, "
      "relationshipType: substitution}]\n";
  market.files.load({specification("line", std::string(line) + substitutes),
                     specification("radio", "version: \"7\"\nspecCharacteristic: [{name: site}]\n")});
  const Feasibility answer =
      market.judge(asked("{name: site, value: LS1}, {name: bandwidth, value: 7}", "hull"));
  REQUIRE(answer.alternatives.size() == 1);
  const doc::Value instead = answer.alternatives[0].service;
  CHECK(instead["serviceSpecification"] == valueOf("{id: radio, version: \"7\"}"));
  CHECK(instead["serviceCharacteristic"] == valueOf("[{name: site, value: LS1}]"));
  market.files.load({specification("radio", "lifecycleStatus: retired\n")});
  CHECK(market.judge(asked("", "hull")).alternatives.empty());
  CHECK(market.judge(asked()).alternatives.empty());  // the line itself can be had
}

// --- qualifications

namespace {

QualificationRequest request(const std::string& bandwidth, const std::string& place = "leeds") {
  return {"line", "CUST-1", place, {}, {{"site", "LS1"}, {"bandwidth", bandwidth}}};
}

QualificationResult qualify(Market& market, const QualificationRequest& wanted,
                            const CreateOptions& create = {}) {
  return market.within(
      [&](Workspace& workspace) { return checkFeasibility(workspace, market.env, {}, wanted, create); });
}

QualificationResult qualifyPayload(Market& market, const std::string& payload) {
  return market.within([&](Workspace& workspace) {
    return checkFeasibility(workspace, market.env, {}, doc::readAll(payload, "payload", doc::Format::json),
                            CreateOptions{});
  });
}

}  // namespace

TEST_CASE("a feasibility check is stored as a qualification that is done", "[qualification]") {
  struct Row {
    QualificationRequest request;
    const char* result;
    std::size_t reasons;
    std::size_t proposals;
  };
  const Row rows[] = {{request("100"), "qualified", 0, 0},
                      {request("1000"), "alternate", 1, 1},
                      {request("100", "hull"), "unqualified", 1, 0}};
  for (const Row& row : rows) {
    CAPTURE(row.result);
    Market market;
    const QualificationResult result = qualify(market, row.request);
    REQUIRE(result.records.size() == 1);
    CHECK(result.anyUnqualified() == (std::string(row.result) == "unqualified"));
    const doc::Value stored = market.record(result.change.changed.at(0).id);
    CHECK(stored == result.records[0]);
    CHECK(stored["state"] == "done");
    CHECK(stored["qualificationResult"] == row.result);
    CHECK(stored["effectiveQualificationDate"] == now);
    CHECK(membersOf(stored, "trackingRecord", "action") == Texts{"create", "start", "complete"});
    const doc::Value item = stored["serviceQualificationItem"][0];
    CHECK(item["qualificationResult"] == row.result);
    CHECK(item["expectedActivationDate"] == "2026-11-24T11:00:00Z");
    const doc::Value none = doc::Value::array();
    CHECK(item.value("eligibilityUnavailabilityReason", none).size() == row.reasons);
    CHECK(item.value("alternateServiceProposal", none).size() == row.proposals);
  }
}

TEST_CASE("a check says which reasons it has, and what it proposes from when", "[qualification]") {
  Market market;
  QualificationRequest wanted = request("1000");
  wanted.due = parseInstant("2026-11-23T12:00:00Z");
  const doc::Value item = qualify(market, wanted).records.at(0)["serviceQualificationItem"][0];
  CHECK(membersOf(item, "eligibilityUnavailabilityReason", "code") ==
        Texts{"characteristicOutOfRange", "requestedDateTooEarly"});
  CHECK(item["eligibilityUnavailabilityReason"][0]["label"] ==
        "bandwidth 1000 is not permitted; bandwidth may be: 10, 100");
  CHECK(item["alternateServiceProposal"][0]["alternateServiceAvailabilityDate"] == "2026-11-24T11:00:00Z");
  CHECK(item["expectedServiceAvailabilityDate"] == "2026-11-23T12:00:00Z");
  CHECK(item["service"]["serviceSpecification"]["version"] == "2");
}

TEST_CASE("the worst item decides the result, and items that are asked for together count",
          "[qualification]") {
  Market market;
  market.files.load(
      {specification("vpn", "serviceSpecRelationship: [{id: line, relationshipType: dependency}]\n")});
  const auto payload = [](const std::string& bandwidth) {
    return fmt::format(
        R"({{"relatedParty":[{{"id":"CUST-1","role":"customer"}}],"serviceQualificationItem":[
          {{"id":"1","service":{{"serviceSpecification":{{"id":"vpn"}}}}}},
          {{"id":"2","service":{{"serviceSpecification":{{"id":"line"}},"serviceCharacteristic":[
            {{"name":"site","value":"LS1"}},{{"name":"bandwidth","value":{}}}]}}}}]}})",
        bandwidth);
  };
  const doc::Value good = qualifyPayload(market, payload("10")).records.at(0);
  CHECK(membersOf(good, "serviceQualificationItem", "qualificationResult") ==
        Texts{"qualified", "qualified"});
  const doc::Value worse = qualifyPayload(market, payload("11")).records.at(0);
  CHECK(membersOf(worse, "serviceQualificationItem", "qualificationResult") ==
        Texts{"qualified", "alternate"});
  CHECK(worse["qualificationResult"] == "alternate");
}

TEST_CASE("a repeated check with the same key gives the first answer", "[qualification]") {
  Market market;
  const CreateOptions key{.idempotencyKey = "k"};
  const QualificationResult first = qualify(market, request("100"), key);
  const auto before = market.files.dump();
  const QualificationResult again = qualify(market, request("100"), key);
  CHECK(market.files.dump() == before);
  REQUIRE(again.records.size() == 1);
  CHECK(again.records[0]["id"] == first.records[0]["id"]);
  CHECK(again.records[0]["qualificationResult"] == "qualified");
  CHECK(refusal([&] { qualify(market, request("1000"), key); }) ==
        "changed-meanwhile: the idempotency key 'k' was used for other content");
}
