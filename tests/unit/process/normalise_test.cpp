#include "exchange/normalise.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

exchange::Normalised normalised(const std::string& text, doc::Format format = doc::Format::json) {
  static schema::Registry schemas;
  const doc::Document payload = doc::read(text, "payload", format);
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  exchange::Normalised result =
      exchange::normalise(payload, payload.root(), kind, schemas.get(kind.schema).root());
  result.cameFrom.clear();  // its nodes die with the payload
  return result;
}

}  // namespace

TEST_CASE("payloads take today's form, and each change is said", "[normalise]") {
  struct Row {
    const char* payload;
    const char* record;
    std::size_t notices;
  };
  const Row rows[] = {
      {R"({"priority": "1"})", R"({"priority": "1"})", 0},
      {R"({"priority": 1})", R"({"priority": "1"})", 1},
      {R"({"description": null})", R"({})", 1},
      {R"({"orderItem": []})", R"({"serviceOrderItem": []})", 1},
      {R"({"orderItem": [], "serviceOrderItem": []})", R"({"orderItem": [], "serviceOrderItem": []})", 0},
      {R"({"orderDate": "2026-11-20T08:00:00Z"})", R"({"orderDate": "2026-11-20T08:00:00Z"})", 0},
      {R"({"orderDate": "2026-11-20T08:00:00.999Z"})", R"({"orderDate": "2026-11-20T08:00:00Z"})", 1},
      {R"({"orderDate": "2026-11-20T08:00:00+01:00"})", R"({"orderDate": "2026-11-20T07:00:00Z"})", 1},
      {R"({"orderDate": "soon"})", R"({"orderDate": "soon"})", 0},
      {R"({"state": "ACKNOWLEDGED"})", R"({})", 1},
      {R"({"startDate": "2026-11-20T08:00:00Z", "completionDate": "x", "cancellationDate": "y"})", R"({})",
       3},
      {R"({"id": "BSS-1"})", R"({"externalId": "BSS-1"})", 1},
      {R"({"id": "SO-20261120-7K3F9QXW"})", R"({"id": "SO-20261120-7K3F9QXW"})", 0},
      {R"({"id": "RO-20261120-7K3F9QXW"})", R"({"externalId": "RO-20261120-7K3F9QXW"})", 1},
      {R"({"id": "BSS-1", "externalId": "W-1"})",
       R"({"externalId": "W-1", "externalReference": [{"id": "BSS-1", "externalReferenceType": "id"}]})", 1},
      {R"({"serviceOrderItem": [{"id": "1", "action": "ADD", "state": "held"}]})",
       R"({"serviceOrderItem": [{"id": "1", "action": "add"}]})", 2},
      {R"({"serviceOrderItem": [{"id": 1, "action": "Modify"}]})",
       R"({"serviceOrderItem": [{"id": "1", "action": "modify"}]})", 2},
      {R"({"serviceOrderItem": [null, {"id": "1"}]})", R"({"serviceOrderItem": [{"id": "1"}]})", 1},
      {R"({"serviceOrderItem": [{"service": {"serviceState": "active", "type": "CFS"}}]})",
       R"({"serviceOrderItem": [{"service": {"state": "active", "serviceType": "CFS"}}]})", 2},
      {R"({"serviceOrderItem": [{"orderItemRelationship": []}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": []}]})", 1},
      {R"({"relatedParty": [{"role": "customer", "partyOrPartyRole": {"id": "C-1", "name": null}}]})",
       R"({"relatedParty": [{"role": "customer", "id": "C-1"}]})", 1},
      {R"({"x-unknown": {"a": [1, 2.50, true], "state": "kept"}, "href": "http://x"})",
       R"({"x-unknown": {"a": [1, 2.50, true], "state": "kept"}, "href": "http://x"})", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const exchange::Normalised result = normalised(row.payload);
    CHECK(result.value == doc::Value::parse(row.record));
    CHECK(result.notices.size() == row.notices);
    for (const Diagnostic& notice : result.notices) {
      CHECK(notice.code == Code::normalised);
      CHECK(notice.severity == Severity::warning);
      CHECK(notice.span.has_value());
    }
  }
}

TEST_CASE("plain YAML scalars are typed by the schema without a word", "[normalise]") {
  const auto result = normalised(
      "priority: 2\norderDate: 2026-11-20T08:00:00Z\nserviceOrderItem:\n  - id: 1\n", doc::Format::yaml);
  CHECK(result.value["priority"] == "2");
  CHECK(result.value["orderDate"] == "2026-11-20T08:00:00Z");
  CHECK(result.value["serviceOrderItem"][0]["id"] == "1");
  CHECK(result.notices.empty());
}
