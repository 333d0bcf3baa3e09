#include "process/history/value_moves.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// The values that differ between two orders, each as `path | label: from → to`.
Texts movesBetween(const std::string& before, const std::string& after) {
  const doc::Document old = doc::read(before, "order.yaml", doc::Format::yaml);
  const doc::Document now = doc::read(after, "order.yaml", doc::Format::yaml);
  Texts all;
  for (const ValueMove& one : valueMoves(model::orderKind(), old.root(), now.root()))
    all.push_back(fmt::format("{} | {}: {} → {}", one.path, one.label, one.value.from, one.value.to));
  return all;
}

/// An order with one item that has these members.
std::string withItem(const std::string& members) {
  return "serviceOrderItem: [{id: \"1\", " + members + "}]\n";
}
/// An order whose item has these characteristics.
std::string withCharacteristics(const std::string& entries) {
  return withItem("service: {serviceCharacteristic: [" + entries + "]}");
}

}  // namespace

TEST_CASE("each differing value has its path, its label, and both values", "[value_moves]") {
  struct Moved {
    const char* name;
    std::string before;
    std::string after;
    Texts moves;
  };
  const std::string bandwidth = "serviceOrderItem[id=1].service.serviceCharacteristic[name=bandwidth]";
  const Moved rows[] = {
      {"a changed scalar", "priority: \"3\"\n", "priority: \"1\"\n", {"priority | priority: 3 → 1"}},
      {"a new one", "id: a\n", "id: a\ndescription: line\n", {"description | description:  → line"}},
      {"one that is gone", "id: a\ndescription: line\n", "id: a\n", {"description | description: line → "}},
      {"a number and its text differ", "x: 1\n", "x: \"1\"\n", {"x | x: 1 → 1"}},
      {"a reference is called as the member that has it",
       "place: {id: P-1}\n",
       "place: {id: P-2}\n",
       {"place.id | place: P-1 → P-2"}},
      {"another member of a reference",
       "place: {id: P-1, name: North}\n",
       "place: {id: P-1, name: South}\n",
       {"place.name | name: North → South"}},
      {"a mapping in place of a scalar is JSON",
       "place: north\n",
       "place: {id: P-1}\n",
       {"place | place: north → {\"id\":\"P-1\"}"}},
      {"a list of scalars is one value",
       "tag: [a]\n",
       "tag: [a, b]\n",
       {"tag | tag: [\"a\"] → [\"a\",\"b\"]"}},
      {"a member of an item",
       withItem("action: add"),
       withItem("action: modify"),
       {"serviceOrderItem[id=1].action | item 1 action: add → modify"}},
      {"a characteristic is its value",
       withCharacteristics("{name: bandwidth, value: 100}"),
       withCharacteristics("{name: bandwidth, value: 500}"),
       {bandwidth + ".value | item 1 bandwidth: 100 → 500"}},
      {"a new characteristic",
       withCharacteristics("{name: vlan, value: 7}"),
       withCharacteristics("{name: vlan, value: 7}, {name: bandwidth, value: 500}"),
       {bandwidth + ".value | item 1 bandwidth:  → 500"}},
      {"a characteristic that is gone",
       withCharacteristics("{name: vlan, value: 7}, {name: bandwidth, value: 500}"),
       withCharacteristics("{name: vlan, value: 7}"),
       {bandwidth + ".value | item 1 bandwidth: 500 → "}},
      {"a characteristic of the same value and another type",
       withCharacteristics("{name: bandwidth, value: 1, valueType: integer}"),
       withCharacteristics("{name: bandwidth, value: 1, valueType: decimal}"),
       {bandwidth + ".valueType | item 1 bandwidth valueType: integer → decimal"}},
      {"a member of an activity",
       "activity: [{id: survey, duration: PT4H}, {id: test, duration: PT1H}]\n",
       "activity: [{id: survey, duration: PT8H}, {id: test, duration: PT1H}]\n",
       {"activity[id=survey].duration | survey duration: PT4H → PT8H"}},
  };
  for (const Moved& row : rows) {
    CAPTURE(row.name);
    CHECK(movesBetween(row.before, row.after) == row.moves);
  }
}

TEST_CASE("what other members of a difference report is left out", "[value_moves]") {
  struct Same {
    const char* name;
    std::string before;
    std::string after;
  };
  const Same rows[] = {
      {"the order of members", "a: 1\nb: 2\n", "b: 2\na: 1\n"},
      {"comments and layout", "place: {id: P} # here\n", "place:\n  id: P\n"},
      {"the order of entries with keys", withCharacteristics("{name: a, value: 1}, {name: b, value: 2}"),
       withCharacteristics("{name: b, value: 2}, {name: a, value: 1}")},
      {"the state", "state: acknowledged\n", "state: inProgress\n"},
      {"a date that an event writes", "id: a\n", "id: a\nstartDate: \"2026-11-21T12:00:00Z\"\n"},
      {"the state of an item", withItem("state: acknowledged"), withItem("state: inProgress")},
      {"the state and dates of an activity", "activity: [{id: survey, state: pending}]\n",
       "activity: [{id: survey, state: inProgress, startDate: \"2026-11-21T12:00:00Z\"}]\n"},
      {"a tracking record", "trackingRecord: [{id: T1}]\n", "trackingRecord: [{id: T1}, {id: T2}]\n"},
      {"a note", "id: a\n", "id: a\nnote: [{id: N1, text: x}]\n"},
      {"an alert", "id: a\n", "id: a\njeopardyAlert: [{id: J1, name: atRisk}]\n"},
      {"an escalation", "id: a\n", "id: a\nescalation: [{id: E1, level: 1}]\n"},
      {"a new item", withItem("action: add"),
       "serviceOrderItem: [{id: \"1\", action: add}, {id: \"2\", action: add}]\n"},
      {"an activity that is gone", "activity: [{id: a, state: pending}, {id: b, state: pending}]\n",
       "activity: [{id: a, state: pending}]\n"},
  };
  for (const Same& row : rows) {
    CAPTURE(row.name);
    CHECK(movesBetween(row.before, row.after).empty());
  }
}

TEST_CASE("a party is matched by its role if there is one of the role, otherwise by its id",
          "[value_moves]") {
  const auto parties = [](const char* one, const char* other) {
    return fmt::format("relatedParty: [{{id: {}, role: customer}}, {{id: {}, role: carrier}}]\n", one, other);
  };
  const Texts customer = movesBetween(parties("CUST-1", "C-1"), parties("CUST-2", "C-1"));
  REQUIRE(customer.size() == 1);
  CHECK(customer[0].starts_with("relatedParty[role=customer].id | "));
  CHECK(customer[0].ends_with(": CUST-1 → CUST-2"));
  // One carrier came and another one went: these are two values.
  CHECK(movesBetween(parties("CUST-1", "C-1"), parties("CUST-1", "C-2")).size() == 2);
}

TEST_CASE("values are in the order of the newer version, then what only the older one has", "[value_moves]") {
  Texts paths;
  const doc::Document older = doc::read("gone: 1\nb: 1\na: 1\n", "order.yaml", doc::Format::yaml);
  const doc::Document newer = doc::read("a: 2\nnew: 1\nb: 2\n", "order.yaml", doc::Format::yaml);
  for (const ValueMove& one : valueMoves(model::orderKind(), older.root(), newer.root()))
    paths.push_back(one.path);
  CHECK(paths == Texts{"a", "new", "b", "gone"});
}
