#include "exchange/payload.hpp"

#include <catch2/catch.hpp>

using namespace som;

TEST_CASE("the records of a payload: itself, its items, the subjects of events") {
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

TEST_CASE("a payload of another kind is known by its type") {
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
