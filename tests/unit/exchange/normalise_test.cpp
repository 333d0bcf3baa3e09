#include "exchange/normalise.hpp"

#include <fmt/format.h>
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

TEST_CASE("payloads take today's form, and each change is said") {
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
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"id": 2}}, {"relationshipType": "dependency", "orderItem": "3"}]}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "2"}}, {"relationshipType": "dependency", "orderItem": {"itemId": "3"}}]}]})",
       2},
      {order,
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"id": "x", "relationshipType": "dependency", "orderItem": {"itemId": "2"}}]}]})",
       R"({"serviceOrderItem": [{"serviceOrderItemRelationship": [{"id": "x", "relationshipType": "dependency", "orderItem": {"itemId": "2"}}]}]})",
       0},
      {order, R"({"priority": 1})", R"({"priority": "1"})", 1},
      {order, R"({"description": null})", R"({})", 1},
      {order, R"({"orderItem": []})", R"({"serviceOrderItem": []})", 1},
      {order, R"({"orderItem": [], "serviceOrderItem": []})", R"({"serviceOrderItem": []})", 1},
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
      {trouble, R"({"priority": "High"})", R"({"priority": 2})", 1},
      {trouble, R"({"priority": "urgent"})", R"({"priority": "urgent"})", 0},
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

TEST_CASE("plain YAML scalars are typed by the schema without a word") {
  const auto result =
      normalised("priority: 2\norderDate: 2026-11-20T08:00:00Z\nserviceOrderItem:\n  - id: 1\n",
                 model::Kind::serviceOrder, doc::Format::yaml);
  CHECK(result.value["priority"] == "2");
  CHECK(result.value["orderDate"] == "2026-11-20T08:00:00Z");
  CHECK(result.value["serviceOrderItem"][0]["id"] == "1");
  CHECK(result.notices.empty());
}

TEST_CASE("what is kept without effect is said once a field") {
  struct Row {
    const char* payload;
    std::size_t notices;
  };
  const Row rows[] = {
      {R"({"orderRelationship": [{"id": "O", "relationshipType": "dependency"}]})", 0},
      {R"({"orderRelationship": [{"id": "O", "relationshipType": "a"}, {"id": "P", "relationshipType": "b"}]})",
       1},
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

TEST_CASE("a notice says what became of what, at its place") {
  struct Row {
    const char* payload;
    const char* message;
    const char* place;
  };
  const Row rows[] = {
      {R"({"orderItem": []})", "'orderItem' is called 'serviceOrderItem' now", R"("orderItem")"},
      {R"({"description": null})", "'description' was null and was left out", "null"},
      {R"({"orderDate": ""})", "'orderDate' was empty and was left out", R"("")"},
      {R"({"orderDate": "2026-11-20"})", "2026-11-20 became 2026-11-20T00:00:00Z", R"("2026-11-20")"},
      {R"({"priority": 1})", "1 became text", "1"},
      {R"({"state": "held"})", "'state' was left out: a new record starts in its initial state", R"("held")"},
      {R"({"id": "B-1"})", "id 'B-1' became externalId: som assigns its own ids", R"("B-1")"},
      {R"({"relatedParty": {}})", "a single value became a list of one", "{}"},
      {R"({"relatedParty": [null]})", "a null item was left out", "null"},
      {R"({"relatedParty": [{"role": "CUSTOMER"}]})", "'CUSTOMER' became 'customer'", R"("CUSTOMER")"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const exchange::Normalised result = normalised(row.payload);
    REQUIRE(result.notices.size() == 1);
    const Diagnostic& notice = result.notices[0];
    CHECK(notice.message == row.message);
    REQUIRE(notice.isPlaced());
    CHECK(notice.source->substr(notice.span->begin, notice.span->end - notice.span->begin) == row.place);
  }
}

TEST_CASE("notices come in the order of the payload") {
  const auto result =
      normalised(R"({"id": "B-1", "relatedParty": [{"role": "CUSTOMER"}], "priority": 1, "orderItem": []})");
  REQUIRE(result.notices.size() == 4);
  for (std::size_t i = 1; i < result.notices.size(); ++i)
    CHECK(result.notices[i - 1].span->begin < result.notices[i].span->begin);
}

TEST_CASE("the subject of an event is said to be taken from it") {
  const doc::Document payload = doc::read(
      R"({"eventType": "T", "event": {"serviceOrder": {"priority": "1"}}})", "payload", doc::Format::json);
  schema::Registry schemas;
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const auto parts = exchange::partsOf(payload);
  REQUIRE(parts.size() == 1);
  const auto result = exchange::normalise(payload, parts[0], kind, schemas.get(kind.schema).root(),
                                          {*calendar::Zone::utc(), {}});
  CHECK(doc::json(result.value) == R"({"priority":"1"})");
  REQUIRE(result.notices.size() == 1);
  CHECK(result.notices[0].message == "the subject of the event is used");
}

TEST_CASE("times of a record become stored times, other texts stay") {
  const doc::Document payload =
      doc::read(R"({"requestedCompletionDate": "2026-12-01", "description": "2026-12-01",
                    "startDate": "2026-12-01T08:00:00Z", "orderDate": "soon", "note": [{"date": "today"}]})",
                "payload", doc::Format::json);
  schema::Registry schemas;
  std::vector<Diagnostic> notices;
  doc::Value value = doc::toValue(payload.root());
  exchange::normaliseScalars(payload, payload.root(), value, schemas.get("ServiceOrder.json").root(),
                             {*calendar::Zone::utc(), *parseInstant("2026-11-28T12:00:00Z")}, notices);
  CHECK(doc::json(value) ==
        R"({"requestedCompletionDate":"2026-12-01T23:59:59Z","description":"2026-12-01",)"
        R"("startDate":"2026-12-01T08:00:00Z","orderDate":"soon","note":[{"date":"2026-11-28T00:00:00Z"}]})");
  CHECK(notices.size() == 2);
}

TEST_CASE("what is wrong with a record is said at its place in the payload") {
  struct Row {
    const char* payload;
    Code code;
    const char* place;
  };
  const Row rows[] = {
      {R"({"orderItem": [{"id": "1", "action": "make", "service": {}}]})", Code::unknownValue, R"("make")"},
      {R"({"orderItem": [{"id": "1", "service": {}}]})", Code::missingField, R"({"id": "1", "service": {}})"},
      {R"({"orderItem": {"id": "1", "action": "make", "service": {}}})", Code::unknownValue, R"("make")"},
      {R"({"orderDate": "soon", "orderItem": [{"id": "1", "action": "add", "service": {}}]})",
       Code::invalidTime, R"("soon")"},
      {R"({"orderItem": [{"id": "1", "action": "add", "service": {}}],
           "relatedParty": [{"role": "customer", "partyOrPartyRole": {"id": []}}]})",
       Code::schema, "[]"},
  };
  schema::Registry schemas;
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const schema::Schema& schema = schemas.get(kind.schema);
  for (const Row& row : rows) {
    CAPTURE(row.payload);
    const doc::Document payload = doc::read(row.payload, "payload", doc::Format::json);
    exchange::Normalised result =
        exchange::normalise(payload, payload.root(), kind, schema.root(), {*calendar::Zone::utc(), {}});
    for (const auto& [name, value] : {std::pair("@type", "ServiceOrder"),
                                      {"id", "SO-20261121-7K3F9QXW"},
                                      {"state", "acknowledged"},
                                      {"orderDate", "2026-11-21T09:12:00Z"}})
      result.value.emplace(name, value);
    const auto placeOf = [](const Diagnostic& finding) {
      return finding.source->substr(finding.span->begin, finding.span->end - finding.span->begin);
    };
    const auto findings = exchange::check(payload, result, schema);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == row.code);
    CHECK(findings[0].file == "payload");
    CHECK(placeOf(findings[0]) == row.place);

    // The same by way of the record, as checks find it.
    const doc::Document record = doc::toDocument(result.value, "record.yaml");
    auto found = schema.validate(record);
    REQUIRE(found.size() == 1);
    exchange::relocate(found[0], record, payload, result.cameFrom);
    CHECK(found[0].file == "payload");
    CHECK(placeOf(found[0]) == row.place);
  }
}

TEST_CASE("known words of a value get the spelling of som") {
  doc::Value value = {{"relatedParty", {{{"id", "C1"}, {"role", "Customer"}}, {{"role", "Landlord"}}}},
                      {"orderRelationship", {{{"relationshipType", "Dependency"}}}}};
  std::string told;
  const exchange::WordTaken taken = [&](const std::string& pointer, const std::string& from,
                                        std::string_view to) {
    told += fmt::format("{} {} {}\n", pointer, from, to);
  };
  exchange::normaliseWords(value, "", "", "", taken);
  CHECK(told ==
        "/relatedParty/0/role Customer customer\n"
        "/orderRelationship/0/relationshipType Dependency dependency\n");
  CHECK(value["relatedParty"][0]["role"] == "customer");
  CHECK(value["relatedParty"][1]["role"] == "Landlord");
  doc::Value role = "CUSTOMER";
  exchange::normaliseWords(role, "relatedParty", "role", "", taken);
  CHECK(role == "customer");
}
