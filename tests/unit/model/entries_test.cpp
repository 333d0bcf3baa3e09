#include "model/entries.hpp"

#include <catch2/catch.hpp>

#include "model/lists.hpp"
#include "model/parties.hpp"
#include "model/references.hpp"
#include "model/tracking.hpp"

using namespace som;
using Record = model::RecordView<model::ValueNode>;

namespace {
const Instant noon = *parseInstant("2026-11-20T12:00:00Z");
}

TEST_CASE("details of tracking records: what is empty is left out") {
  CHECK(model::tracking({}) == doc::Value::object());
  CHECK(model::tracking({.activity = "dig", .to = "RO-1"}) ==
        doc::Value({{"activity", "dig"}, {"to", "RO-1"}}));
  CHECK(model::tracking({.level = 0}) == doc::Value({{"level", 0}}));
}

TEST_CASE("a note without an author") {
  CHECK(model::noteEntry("", "late") == doc::Value({{"text", "late"}}));
  CHECK(model::noteEntry("jane", "late") == doc::Value({{"author", "jane"}, {"text", "late"}}));
}

TEST_CASE("an attachment is a URL, or its content") {
  const doc::Value record = {{"attachment", {{{"id", "1"}, {"url", "https://a.example/1"}}}}};
  CHECK(model::hasAttachment(record, "https://a.example/1"));
  CHECK_FALSE(model::hasAttachment(record, "https://a.example/2"));
  CHECK(model::attachmentEntry({.url = "https://a.example/2"}) ==
        doc::Value({{"url", "https://a.example/2"}}));
  const doc::Value empty = model::attachmentEntry(
      {.name = "a.txt", .content = model::InlineContent{.mimeType = "text/plain", .bytes = 0, .base64 = ""}});
  CHECK(empty["content"] == "");
  CHECK(empty["size"] == doc::Value({{"amount", 0}, {"units", "bytes"}}));
}

TEST_CASE("escalations: the highest level, and an acknowledgement of all that are open") {
  doc::Value record = doc::Value::object();
  CHECK(model::highestEscalation(record) == 0);
  CHECK(model::acknowledgeEscalations(record, "jane", noon) == 0);
  record["escalation"] = {model::escalationEntry({.level = 2, .reason = "late", .notified = {"noc"}}),
                          model::escalationEntry({.level = 1, .reason = "late", .notified = {}})};
  CHECK(model::highestEscalation(record) == 2);
  CHECK(record["escalation"][0]["notified"] == doc::Value({"noc"}));
  CHECK_FALSE(record["escalation"][1].contains("notified"));
  record["escalation"][0]["acknowledgedDate"] = "2026-11-20T09:00:00Z";
  CHECK(model::acknowledgeEscalations(record, "jane", noon) == 1);
  CHECK(record["escalation"][0]["acknowledgedDate"] == "2026-11-20T09:00:00Z");
  CHECK(record["escalation"][1]["acknowledgedBy"] == "jane");
  CHECK(model::acknowledgeEscalations(record, "jane", noon) == 0);
}

TEST_CASE("a role goes to another party: the name of the one before does not stay") {
  doc::Value record = doc::Value::object();
  model::setParty(record, model::assigneeRole, "noc");
  CHECK(Record(record).party(model::assigneeRole) == "noc");
  record["relatedParty"][0]["name"] = "Network operations";
  model::setParty(record, model::assigneeRole, "noc");
  CHECK(record["relatedParty"][0].contains("name"));
  model::setParty(record, model::assigneeRole, "field");
  CHECK(record["relatedParty"] == doc::Value({{{"id", "field"}, {"role", "assignee"}}}));
  model::setParty(record, model::personRole, "omar");
  CHECK(record["relatedParty"].size() == 2);
}

TEST_CASE("parties of one role are copied with all their members") {
  const doc::Value source = {
      {"relatedParty",
       {{{"id", "acme"}, {"role", "customer"}, {"name", "ACME"}}, {{"id", "noc"}, {"role", "assignee"}}}}};
  doc::Value record = doc::Value::object();
  CHECK_FALSE(model::hasParties(record));
  model::copyParties(source, model::customerRole, record);
  CHECK(record["relatedParty"] == doc::Value::array({source["relatedParty"][0]}));
}

TEST_CASE("external ids: a text, or a list") {
  doc::Value order = doc::Value::object();
  model::setExternalId(order, model::row(model::Kind::serviceOrder), "");
  CHECK(order.empty());
  model::setExternalId(order, model::row(model::Kind::serviceOrder), "X-1");
  CHECK(order["externalId"] == "X-1");
  doc::Value report = doc::Value::object();
  model::setExternalId(report, model::row(model::Kind::serviceTroubleReport), "X-2");
  CHECK(report["externalIdentifier"] == doc::Value({{{"id", "X-2"}}}));
  const auto idsOf = [](const doc::Value& record, model::Kind kind) {
    return model::externalIdsOf(model::ValueNode(record), model::row(kind));
  };
  CHECK(idsOf(order, model::Kind::serviceOrder) == std::vector<std::string>{"X-1"});
  CHECK(idsOf(report, model::Kind::serviceTroubleReport) == std::vector<std::string>{"X-2"});
  CHECK(idsOf(doc::Value::object(), model::Kind::serviceOrder).empty());
}

TEST_CASE("references: customer orders, and a copy without one type") {
  const model::ReferenceList& list = model::row(model::Kind::serviceOrder).references;
  doc::Value order = doc::Value::object();
  model::addReference(order, list, "CO-1", model::customerOrderType);
  model::addReference(order, list, "key", "idempotencyKey");
  CHECK(model::customerOrdersOf(model::ValueNode(order)) == std::vector<std::string>{"CO-1"});
  doc::Value request = doc::Value::object();
  model::copyReferences(order, request, list, "idempotencyKey");
  CHECK(request == doc::Value({{"externalReference", {order["externalReference"][0]}}}));
}
