#include "exchange/incoming.hpp"

#include <catch2/catch.hpp>

#include "exchange/to_payload.hpp"

using namespace som;
using namespace som::exchange;

namespace {

schema::Registry& schemas() {
  static schema::Registry registry;
  return registry;
}

Incoming incomingOf(const std::string& json, const char* format = "tmf641",
                    const model::KindRow* kind = nullptr) {
  const doc::Document payload = doc::read(json, "p.json", doc::Format::json);
  return readIncoming(payload, partsOf(payload).front(), *findApi(format), kind, schemas(),
                      {*calendar::Zone::utc(), *parseInstant("2026-11-21T12:00:00Z")});
}

doc::Value valueOf(const std::string& json) {
  return doc::toValue(doc::read(json, "", doc::Format::json).root());
}

/// What becomes of a record when another system says something, by its own views.
std::string taken(const std::string& record, const std::string& said) {
  Incoming source;
  source.kind = model::findKind("order");
  source.value = valueOf(said);
  const doc::Value ours = valueOf(record);
  return doc::json(takeOver(ours, {ours}, source));
}

}  // namespace

TEST_CASE("the state and the history of another system stay") {
  const Incoming order =
      incomingOf(R"({"id": "7", "state": "completed", "completionDate": "2026-11-20T10:00:00+01:00",
    "orderItem": [{"id": "1", "action": "Add", "state": "completed", "service": {}}]})");
  CHECK(order.externalId == "7");
  CHECK_FALSE(order.value.contains("id"));
  CHECK(order.value["state"] == "completed");
  CHECK(order.value["completionDate"] == "2026-11-20T09:00:00Z");
  CHECK(order.value["serviceOrderItem"][0]["action"] == "add");
  CHECK(order.changed == parseInstant("2026-11-20T09:00:00Z"));
}

TEST_CASE("the kind follows from the id, the type, the choice or the resource") {
  CHECK(incomingOf(R"({"id": "PO-20261120-7K3F9QXW"})").kind->type == "PartyOrder");
  CHECK(incomingOf(R"({"id": "1", "@type": "PartyOrder"})").kind->type == "PartyOrder");
  CHECK(incomingOf(R"({"id": "1"})").kind->type == "ServiceOrder");
  CHECK(incomingOf(R"({"id": "1"})", "tmf656", model::findKind("service-trouble")).kind->type ==
        "ServiceTroubleReport");
  CHECK_THROWS_AS(incomingOf(R"({"id": "1"})", "tmf656"), Error);
  CHECK_THROWS_AS(incomingOf(R"({"id": "TR-20261120-7K3F9QXW"})"), Error);
  CHECK_THROWS_AS(incomingOf("7"), Error);
}

TEST_CASE("a number is the id of an alarm") {
  CHECK(incomingOf(R"({"id": 1})", "tmf642").value["id"] == "AL-20200101-00000001");
  CHECK(incomingOf(R"({"id": "1"})", "tmf642").externalId == "1");
  CHECK(incomingOf(R"({"id": 9223372036854775807})", "tmf642").externalId == "9223372036854775807");
}

TEST_CASE("the actions of a foreign history do not count") {
  const std::string history = R"("trackingRecord": [{"id": "1", "time": "2026-11-20T10:00:00Z",
    "characteristic": [{"name": "action", "value": "hold"}, {"name": "to", "value": "held"}, {"name": "own", "value": 1}]}])";
  const auto kind = model::findKind("service-trouble");
  const doc::Value foreign =
      incomingOf(R"({"id": "1", )" + history + "}", "tmf656", kind).value["trackingRecord"][0];
  CHECK(foreign["action"] == "external hold");
  CHECK(foreign["characteristic"] == valueOf(R"([{"name": "own", "value": 1}])"));
  const doc::Value own =
      incomingOf(R"({"id": "TR-20261120-7K3F9QXW", "status": "resolved", )" + history + "}", "tmf656").value;
  CHECK(own["trackingRecord"][0]["action"] == "hold");
  CHECK(own["trackingRecord"][0]["to"] == "held");
  CHECK(own["status"] == "cleared");
}

TEST_CASE("members and entries that the source lacks stay") {
  CHECK(taken(R"({"a": 1, "b": {"c": 2, "d": 3}})", R"({"b": {"c": 4}, "e": 5})") ==
        R"({"a":1,"b":{"c":4,"d":3},"e":5})");
  CHECK(
      taken(R"({"relatedParty": [{"id": "C", "role": "customer"}, {"id": "x", "role": "seller"}]})",
            R"({"relatedParty": [{"id": "D", "role": "customer"}, {"id": "y", "role": "seller"}]})") ==
      R"({"relatedParty":[{"id":"D","role":"customer"},{"id":"x","role":"seller"},{"id":"y","role":"seller"}]})");
  CHECK(taken(R"({"x": ["a"]})", R"({"x": ["a", "b"]})") == R"({"x":["a","b"]})");
}

TEST_CASE("entries of lists that only grow never change") {
  CHECK(taken(R"({"note": [{"id": "1", "text": "a"}]})",
              R"({"note": [{"id": "1", "text": "b"}, {"id": "2", "text": "c"}]})") ==
        R"({"note":[{"id":"1","text":"a"},{"id":"2","text":"c"}]})");
  CHECK(taken(R"({"note": [{"text": "a"}]})", R"({"note": [{"text": "a"}, {"text": "b"}]})") ==
        R"({"note":[{"text":"a"},{"text":"b"}]})");
}

TEST_CASE("kind, id, creation, terms and values are never taken") {
  CHECK(
      taken(
          R"({"id": "SO-20261120-7K3F9QXW", "orderDate": "a"})",
          R"({"@type": "X", "id": "1", "orderDate": "b", "sla": {"level": "gold"}, "allocation": [{"id": "vlan/1"}]})") ==
      R"({"id":"SO-20261120-7K3F9QXW","orderDate":"a"})");
}

TEST_CASE("a payload that shows a record changes nothing in it") {
  const doc::Value record =
      valueOf(R"({"@type": "ServiceOrder", "id": "SO-20261120-7K3F9QXW", "state": "held", "x-own": 1,
    "orderDate": "2026-11-20T09:12:00Z", "relatedParty": [{"id": "C", "role": "customer"}],
    "externalReference": [{"id": "K", "contentHash": "00"}],
    "errorMessage": [{"message": "a"}, {"message": "a"}],
    "serviceOrderItem": [{"id": "1", "action": "add", "state": "held", "service": {"place": [{"name": "here"}]}}]})");
  const model::KindRow& kind = *model::findKind("order");
  const Api& api = *apiOf(kind);
  std::vector<doc::Value> views;
  for (const bool own : {false, true})
    views.push_back(incomingOf(doc::json(toPayload(record, kind, api, {.withExtensions = own}))).value);
  for (const bool own : {false, true}) {
    const Incoming said = incomingOf(doc::json(toPayload(record, kind, api, {.withExtensions = own})));
    CHECK(doc::json(takeOver(record, views, said)) == doc::json(record));
  }
}
