#include "exchange/normalise.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

exchange::Normalised normalised(const std::string& text, model::Kind which = model::Kind::serviceOrder,
                                doc::Format format = doc::Format::json) {
  static schema::Registry schemas;
  const doc::Document payload = doc::read(text, "payload", format);
  const model::KindRow& kind = model::row(which);
  exchange::Normalised result =
      exchange::normalise(payload, payload.root(), kind, schemas.get(kind.schema).root(),
                          {*calendar::Zone::utc(), *parseInstant("2026-11-28T12:00:00Z")});
  result.cameFrom.clear();  // its nodes die with the payload
  return result;
}

}  // namespace

TEST_CASE("payloads take today's form, and each change is said", "[normalise]") {
  constexpr auto order = model::Kind::serviceOrder;
  constexpr auto trouble = model::Kind::serviceTroubleReport;
  constexpr auto quality = model::Kind::customerQosDegradationReport;
  struct Row {
    model::Kind kind;
    const char* payload;
    const char* record;
    std::size_t notices;
  };
  const Row rows[] = {
      {order, R"({"priority": "1"})", R"({"priority": "1"})", 0},
      {order, R"({"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-01"})",
       R"({"requestedStartDate": "2026-12-01T00:00:00Z", "requestedCompletionDate": "2026-12-01T23:59:59Z"})",
       2},
      {order, R"({"requestedStartDate": "now+P2D"})", R"({"requestedStartDate": "2026-11-30T12:00:00Z"})", 1},
      {order, R"({"requestedStartDate": "soon"})", R"({"requestedStartDate": "soon"})", 0},
      {order, R"({"relatedParty": [{"role": "Customer"}, {"role": "assigned person"}, {"role": "Buyer"}]})",
       R"({"relatedParty": [{"role": "customer"}, {"role": "assignedPerson"}, {"role": "Buyer"}]})", 2},
      {order, R"({"externalReference": [{"externalReferenceType": "CUSTOMER_ORDER"}]})",
       R"({"externalReference": [{"externalReferenceType": "customerOrder"}]})", 1},
      {order,
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"id": "2", "relationshipType": "dependency"}]}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "2"}}]}]})",
       1},
      {order,
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"orderItem": {"id": 2}}, {"orderItem": "3"}]}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"orderItem": {"itemId": "2"}}, {"orderItem": {"itemId": "3"}}]}]})",
       2},
      {order,
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"id": "x", "orderItem": {"itemId": "2"}}]}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"id": "x", "orderItem": {"itemId": "2"}}]}]})",
       0},
      {order, R"({"priority": 1})", R"({"priority": "1"})", 1},
      {order, R"({"description": null})", R"({})", 1},
      {order, R"({"orderItem": []})", R"({"serviceOrderItem": []})", 1},
      {order, R"({"orderItem": [], "serviceOrderItem": []})", R"({"orderItem": [], "serviceOrderItem": []})",
       0},
      {order, R"({"orderDate": "2026-11-20T08:00:00Z"})", R"({"orderDate": "2026-11-20T08:00:00Z"})", 0},
      {order, R"({"orderDate": "2026-11-20T08:00:00.999Z"})", R"({"orderDate": "2026-11-20T08:00:00Z"})", 1},
      {order, R"({"orderDate": "2026-11-20T08:00:00+01:00"})", R"({"orderDate": "2026-11-20T07:00:00Z"})", 1},
      {order, R"({"orderDate": "soon"})", R"({"orderDate": "soon"})", 0},
      {order, R"({"state": "ACKNOWLEDGED"})", R"({})", 1},
      {order, R"({"startDate": "2026-11-20T08:00:00Z", "completionDate": "x", "cancellationDate": "y"})",
       R"({})", 3},
      {order, R"({"id": "BSS-1"})", R"({"externalId": "BSS-1"})", 1},
      {order, R"({"id": "SO-20261120-7K3F9QXW"})", R"({"id": "SO-20261120-7K3F9QXW"})", 0},
      {order, R"({"id": "RO-20261120-7K3F9QXW"})", R"({"externalId": "RO-20261120-7K3F9QXW"})", 1},
      {order, R"({"id": "BSS-1", "externalId": "W-1"})",
       R"({"externalId": "W-1", "externalReference": [{"id": "BSS-1", "externalReferenceType": "id"}]})", 1},
      {order, R"({"serviceOrderItem": [{"id": "1", "action": "ADD", "state": "held"}]})",
       R"({"serviceOrderItem": [{"id": "1", "action": "add"}]})", 2},
      {order, R"({"serviceOrderItem": [{"id": 1, "action": "Modify"}]})",
       R"({"serviceOrderItem": [{"id": "1", "action": "modify"}]})", 2},
      {order, R"({"serviceOrderItem": [null, {"id": "1"}]})", R"({"serviceOrderItem": [{"id": "1"}]})", 1},
      {order, R"({"serviceOrderItem": [{"service": {"serviceState": "active", "type": "CFS"}}]})",
       R"({"serviceOrderItem": [{"service": {"state": "active", "serviceType": "CFS"}}]})", 2},
      {order, R"({"serviceOrderItem": [{"orderItemRelationship": []}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": []}]})", 1},
      {order, R"({"relatedParty": [{"role": "customer", "partyOrPartyRole": {"id": "C-1", "name": null}}]})",
       R"({"relatedParty": [{"role": "customer", "id": "C-1"}]})", 2},
      {order, R"({"x-unknown": {"a": [1, 2.50, true], "state": "kept"}, "href": "http://x"})",
       R"({"x-unknown": {"a": [1, 2.50, true], "state": "kept"}, "href": "http://x"})", 0},
      // each kind keeps TM Forum's type of priority
      {trouble, R"({"priority": 1})", R"({"priority": 1})", 0},
      {trouble, R"({"priority": "1"})", R"({"priority": 1})", 1},
      {trouble, R"({"priority": 2.0})", R"({"priority": 2})", 1},
      {trouble, R"({"priority": 2.5})", R"({"priority": 2.5})", 0},
      {trouble, R"({"priority": "High"})", R"({"priority": "High"})", 0},
      {quality, R"({"priority": "High"})", R"({"priority": "High"})", 0},
      {quality, R"({"priority": 1})", R"({"priority": "1"})", 1},
      {order, R"({"activity": [{"id": "a", "pointOfNoReturn": "true", "state": "pending"}]})",
       R"({"activity": [{"id": "a", "pointOfNoReturn": true, "state": "pending"}]})", 1},
      // names of other versions, by resource
      {trouble, R"({"timeRaised": "2026-11-20T08:00:00Z", "associatedTroubleTicket": []})",
       R"({"creationDate": "2026-11-20T08:00:00Z", "troubleTicket": []})", 2},
      {trouble, R"({"comment": [{"owner": "Kim", "comment": "down"}]})",
       R"({"note": [{"author": "Kim", "text": "down"}]})", 3},
      {trouble, R"({"orderItem": []})", R"({"orderItem": []})", 0},
      {quality, R"({"type": "complaint", "correlationId": "C-9"})",
       R"({"ticketType": "complaint", "externalId": "C-9"})", 2},
      {quality, R"({"statusChangeHistory": [{"statusChangeReason": "x", "status": "pending"}]})",
       R"({"statusChange": [{"changeReason": "x", "status": "pending"}]})", 2},
      {order, R"({"serviceOrderRelationship": [{"type": "dependency", "id": "x"}]})",
       R"({"orderRelationship": [{"relationshipType": "dependency", "id": "x"}]})", 2},
      // what only a lifecycle sets; the first state says nothing new
      {trouble, R"({"status": "resolved", "statusChangeDate": "x", "resolutionDate": "y"})", R"({})", 3},
      {trouble, R"({"status": "acknowledged"})", R"({"status": "acknowledged"})", 0},
      {order, R"({"activity": [{"id": "a", "state": "completed", "endDate": "x", "result": "ok"}]})",
       R"({"activity": [{"id": "a", "state": "pending"}]})", 3},
      {order, R"({"trackingRecord": [{"id": "1", "action": "start", "to": "inProgress"}]})",
       R"({"trackingRecord": [{"id": "1", "action": "external start", "to": "inProgress"}]})", 1},
      {trouble, R"({"trackingRecord": [{"description": "cleared", "systemId": "x"}]})",
       R"({"trackingRecord": [{"description": "cleared", "systemId": "x", "id": "external-0"}]})", 0},
      // nested references
      {trouble,
       R"({"originatorParty": {"partyOrPartyRole": {"id": "P", "@type": "PartyRef"}, "@type": "R"}})",
       R"({"originatorParty": {"@type": "PartyRef", "id": "P"}})", 1},
      {trouble, R"({"relatedParty": [{"id": "A", "partyOrPartyRole": {"id": "B", "name": "N"}}]})",
       R"({"relatedParty": [{"id": "A", "partyOrPartyRole": {"id": "B"}, "name": "N"}]})", 1},
      {trouble, R"({"affectedLocation": [{"role": "end", "place": {"id": "L", "name": "Leeds"}}]})",
       R"({"affectedLocation": [{"role": "end", "id": "L", "name": "Leeds"}]})", 1},
      {trouble, R"({"firstAlert": {"entity": {"id": "TT", "href": null}}})",
       R"({"firstAlert": {"id": "TT"}})", 2},
      {order, R"({"serviceOrderItem": [{"service": {"place": [{"place": {"id": "L"}, "role": "site"}]}}]})",
       R"({"serviceOrderItem": [{"service": {"place": [{"role": "site", "id": "L"}]}}]})", 1},
      {order, R"({"x": {"place": {"id": "L"}}})", R"({"x": {"place": {"id": "L"}}})", 0},
      // lists of one
      {order, R"({"relatedParty": {"id": "C", "role": "customer"}})",
       R"({"relatedParty": [{"id": "C", "role": "customer"}]})", 1},
      // ids of other systems
      {trouble, R"({"id": "sp_001"})",
       R"({"externalIdentifier": [{"id": "sp_001", "externalIdentifierType": "id"}]})", 1},
      {trouble, R"({"externalId": "E", "correlationId": "C", "externalIdentifier": [{"id": "A"}]})",
       R"({"externalIdentifier": [{"id": "A"}, {"id": "E", "externalIdentifierType": "externalId"},
           {"id": "C", "externalIdentifierType": "correlationId"}]})",
       2},
      {quality, R"({"externalIdentifier": [{"id": "A", "externalIdentifierType": "crm"}], "id": "TT-9"})",
       R"({"externalReference": [{"id": "A", "externalReferenceType": "crm"},
           {"id": "TT-9", "externalReferenceType": "id"}], "externalId": "A"})",
       4},
      {trouble, R"({"id": ""})", R"({})", 1},
      {trouble, R"({"id": {}})", R"({"id": {}})", 0},
      // types
      {order, R"({"@type": "ServiceOrder"})", R"({})", 0},
      {order, R"({"@type": "ServiceOrder_Create"})", R"({})", 0},
      {trouble, R"({"@type": "ServiceProblem", "@baseType": "Entity"})", R"({"@baseType": "Entity"})", 0},
      {order, R"({"@type": "HarbourOrder", "@baseType": "ServiceOrder"})",
       R"({"@baseType": "ServiceOrder", "externalType": "HarbourOrder"})", 1},
      // times
      {order, R"({"requestedStartDate": ""})", R"({})", 1},
      {order, R"({"orderDate": "2026-11-20T08:00:00+0100"})", R"({"orderDate": "2026-11-20T07:00:00Z"})", 1},
      {order, R"({"orderDate": "2026-11-20t08:00:00z"})", R"({"orderDate": "2026-11-20T08:00:00Z"})", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const exchange::Normalised result = normalised(row.payload, row.kind);
    CHECK(doc::sameValue(doc::read(row.record, "", doc::Format::json).root(), result.value));
    CHECK(result.notices.size() == row.notices);
    for (const Diagnostic& notice : result.notices) {
      CHECK(notice.code == Code::normalised);
      CHECK(notice.severity == Severity::warning);
      CHECK(notice.span.has_value());
    }
  }
}

TEST_CASE("plain YAML scalars are typed by the schema without a word", "[normalise]") {
  const auto result =
      normalised("priority: 2\norderDate: 2026-11-20T08:00:00Z\nserviceOrderItem:\n  - id: 1\n",
                 model::Kind::serviceOrder, doc::Format::yaml);
  CHECK(result.value["priority"] == "2");
  CHECK(result.value["orderDate"] == "2026-11-20T08:00:00Z");
  CHECK(result.value["serviceOrderItem"][0]["id"] == "1");
  CHECK(result.notices.empty());
}

TEST_CASE("the records of a payload: itself, its items, the subjects of events", "[payload]") {
  struct Row {
    const char* payload;
    std::vector<const char*> descriptions;
    bool enveloped;
  };
  const Row rows[] = {
      {R"({"description": "a"})", {"a"}, false},
      {R"([{"description": "a"}, {"description": "b"}])", {"a", "b"}, false},
      {R"([])", {}, false},
      {R"({"eventType": "T", "event": {"serviceOrder": {"description": "a"}}})", {"a"}, true},
      {R"([{"eventId": "1", "event": {"serviceOrder": {"description": "a"}}}])", {"a"}, true},
      {R"({"event": {"serviceOrder": {}}, "description": "a"})", {"a"}, false},
      {R"({"eventType": "T", "event": {"a": {}, "b": {}}, "description": "a"})", {"a"}, false},
      {R"({"eventType": "T", "event": "text", "description": "a"})", {"a"}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const doc::Document payload = doc::read(row.payload, "payload", doc::Format::json);
    const auto parts = exchange::partsOf(payload);
    REQUIRE(parts.size() == row.descriptions.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(parts[i].node["description"].text() == row.descriptions[i]);
      CHECK(parts[i].enveloped == row.enveloped);
    }
  }
}

TEST_CASE("a payload of another kind is known by its type", "[payload]") {
  struct Row {
    const char* payload;
    model::Kind kind;
    bool another;
  };
  constexpr auto order = model::Kind::serviceOrder;
  constexpr auto trouble = model::Kind::serviceTroubleReport;
  const Row rows[] = {
      {R"({})", order, false},
      {R"({"@type": "ServiceOrder"})", order, false},
      {R"({"@type": "TroubleTicket"})", order, true},
      {R"({"@type": "PartyOrder", "@baseType": "ServiceOrder"})", order, true},
      {R"({"@type": "HarbourOrder", "@baseType": "ServiceOrder"})", order, false},
      {R"({"@type": "HarbourOrder"})", order, true},
      {R"({"@type": "ServiceProblem"})", trouble, false},
      {R"({"@type": "ServiceProblem_MVO"})", trouble, false},
      {R"({"@type": "ServiceTroubleReport"})", trouble, false},
      {R"({"@type": "ServicePerformanceDegradationReport"})", trouble, true},
      {R"({"@type": "TroubleTicket"})", trouble, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const doc::Document payload = doc::read(row.payload, "payload", doc::Format::json);
    CHECK(exchange::isAnotherKind(payload.root(), model::row(row.kind)) == row.another);
  }
}

TEST_CASE("what is kept without effect is said once a field", "[normalise]") {
  struct Row {
    const char* payload;
    std::size_t notices;
  };
  const Row rows[] = {
      {R"({"orderRelationship": [{"relationshipType": "dependency"}]})", 0},
      {R"({"orderRelationship": [{"relationshipType": "a"}, {"relationshipType": "b"}]})", 1},
      {R"({"serviceOrderItem": [{"quantity": 1}]})", 0},
      {R"({"serviceOrderItem": [{"quantity": 2}, {"quantity": 3, "appointment": {"id": "A"}}]})", 2},
      {R"({"notificationContact": "noc@example.org"})", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const exchange::Normalised result = normalised(row.payload);
    CHECK(doc::sameValue(result.value, doc::Value::parse(row.payload)));
    CHECK(result.notices.size() == row.notices);
    for (const Diagnostic& notice : result.notices) CHECK(notice.code == Code::noEffect);
  }
}
