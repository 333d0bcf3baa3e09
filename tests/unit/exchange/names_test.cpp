#include "exchange/names.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

const model::KindRow& order = model::row(model::Kind::serviceOrder);
const model::KindRow& trouble = model::row(model::Kind::serviceTroubleReport);

}  // namespace

TEST_CASE("words with a meaning are known in any case, with any separators, where they stand") {
  struct Row {
    const char* within;
    const char* name;
    const char* text;
    const char* word;
  };
  const Row rows[] = {
      {"relatedParty", "role", "customer", "customer"},
      {"relatedParty", "role", "ASSIGNED_PERSON", "assignedPerson"},
      {"relatedParty", "role", "assigned-person", "assignedPerson"},
      {"relatedParty", "role", "customers", ""},
      {"relatedParty", "role", "", ""},
      {"relatedParty", "name", "customer", ""},
      {"relatedEntity", "role", "duplicate of", "duplicateOf"},
      {"note", "role", "customer", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.within, row.text);
    CHECK(exchange::knownWord(row.within, row.name, row.text) == row.word);
  }
}

TEST_CASE("names of other versions are those of one resource, in one member") {
  CHECK(exchange::todaysName(order, "", "orderItem") == "serviceOrderItem");
  CHECK(exchange::todaysName(order, "service", "orderItem") == "orderItem");
  CHECK(exchange::todaysName(trouble, "", "orderItem") == "orderItem");
  CHECK(exchange::todaysName(trouble, "", "timeRaised") == "creationDate");
  CHECK(exchange::todaysName(order, "", "x") == "x");
}

TEST_CASE("a field without effect is said unless its value does something") {
  CHECK_FALSE(exchange::withoutEffect(order, "serviceOrderItem", "quantity", "2").empty());
  CHECK(exchange::withoutEffect(order, "serviceOrderItem", "quantity", "1").empty());
  CHECK_FALSE(exchange::withoutEffect(order, "serviceOrderItem", "appointment", "").empty());
  CHECK(exchange::withoutEffect(order, "", "quantity", "2").empty());
  CHECK(exchange::withoutEffect(trouble, "serviceOrderItem", "quantity", "2").empty());
}

TEST_CASE("members of a lifecycle and nested references are those of the tables") {
  CHECK(exchange::isLifecycleMember(order, "", "state"));
  CHECK_FALSE(exchange::isLifecycleMember(order, "", "status"));
  CHECK(exchange::isLifecycleMember(trouble, "", "status"));
  CHECK(exchange::isLifecycleMember(trouble, "activity", "result"));
  CHECK_FALSE(exchange::isLifecycleMember(trouble, "note", "state"));
  CHECK(exchange::isNestedReference("relatedParty", "partyOrPartyRole"));
  CHECK_FALSE(exchange::isNestedReference("note", "partyOrPartyRole"));
}
