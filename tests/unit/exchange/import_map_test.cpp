#include "exchange/import_map.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::exchange;

namespace {

ImportMap mapOf(const std::string& text) {
  static schema::Registry schemas;
  return readImportMap(doc::read("\"@type\": ImportMap\n" + text, "map.yaml", doc::Format::yaml), schemas,
                       calendar::Zone::utc());
}

ReadTable read(const std::string& map, const std::string& table) {
  static schema::Registry schemas;
  return readTable(table, "t.csv", mapOf(map), schemas, *parseInstant("2026-11-21T12:00:00Z"));
}

std::string messagesOf(const std::vector<Diagnostic>& findings) {
  std::string all;
  Places places;
  for (const Diagnostic& finding : findings) {
    const Position at = finding.position(places);
    all += fmt::format("{}:{}: {}\n", at.line, at.column, finding.message);
  }
  return all;
}

const std::string orders = "kind: order\nkey: No\ncolumns:\n";

}  // namespace

TEST_CASE("columns become members, and missing ones are created") {
  const ReadTable table = read(
      orders +
          "  Who: {to: 'relatedParty[role=customer].id'}\n  Name: {to: 'relatedParty[role=customer].name'}\n"
          "  What: {to: description}\n",
      "No,Who,Name,What\n1,C-1,\"Northern, Ltd\",'=1+1\n2,,,\n");
  REQUIRE(table.records.size() == 2);
  CHECK(table.records[0].externalId == "1");
  CHECK(table.records[0].value ==
        doc::Value({{"relatedParty", {{{"role", "customer"}, {"id", "C-1"}, {"name", "Northern, Ltd"}}}},
                    {"description", "=1+1"}}));
  CHECK(table.records[1].value == doc::Value::object());
  Places places;
  CHECK(table.records[0].finding(Code::schema, "", "/relatedParty/0/id").position(places) == Position{2, 3});
  CHECK(table.records[1].finding(Code::schema, "", "/state").position(places) == Position{3, 1});
}

TEST_CASE("types follow from the schema or the map") {
  const ReadTable table = read(
      "kind: service-trouble\nkey: No\ndecimal: ','\ncolumns:\n  P: {to: priority}\n  X: {to: x-price, type: "
      "number}\n"
      "  Raised: {to: creationDate, format: '%d/%m/%Y %H:%M', zone: Europe/London}\n  Ok: {to: x-ok, type: "
      "boolean, "
      "values: {Ja: 'true', Nein: 'false'}}\n",
      "No,P,X,Raised,Ok\n1,2,\"1,50\",1/7/2026 09:00,Ja\n2,high,7,,Nein\n3,2.5,1.5,1/13/2026 09:00,\n");
  REQUIRE(table.records.size() == 2);
  CHECK(table.records[0].value["priority"] == 2);
  CHECK(doc::textOf(table.records[0].value["x-price"]) == "1.50");
  CHECK(table.records[0].value["creationDate"] == "2026-07-01T08:00:00Z");
  CHECK(table.records[0].value["x-ok"] == true);
  CHECK(table.records[1].value["priority"] == 2);
  CHECK(messagesOf(table.refused) ==
        "4:3: '2.5' is not an integer\n4:7: '1.5' is not a number\n4:11: '1/13/2026 09:00' is not a time of "
        "the form "
        "%d/%m/%Y %H:%M\n");
}

TEST_CASE("a local time that the zone skipped or repeated is reported") {
  const ReadTable table =
      read("kind: order\nkey: No\nzone: Europe/London\ncolumns:\n  Ordered: {to: orderDate}\n",
           "No,Ordered\n1,2026-03-29 01:30\n2,2026-10-25 01:30\n3,2026-06-01 09:00\n4,yesterday\n");
  REQUIRE(table.records.size() == 3);
  CHECK(table.records[0].notices.size() == 1);
  CHECK(table.records[1].notices.size() == 1);
  CHECK(table.records[2].notices.empty());
  CHECK(messagesOf(table.refused) == "5:3: 'yesterday' is not a time\n");
}

TEST_CASE("repeated columns are lists") {
  const ReadTable table =
      read(orders + "  Tag: {to: x-tag}\n  Note: {to: note, entry: text}\n  One: {to: x-one, list: true}\n",
           "No,Tag,Tag,Note,One\n1,a,b,hello,z\n2,,b,,\n");
  REQUIRE(table.records.size() == 2);
  CHECK(table.records[0].value ==
        doc::Value({{"x-tag", {"a", "b"}}, {"note", {{{"text", "hello"}}}}, {"x-one", {"z"}}}));
  CHECK(table.records[1].value == doc::Value({{"x-tag", {"b"}}}));
}

TEST_CASE("what the map does not have is counted") {
  const ReadTable table = read(
      "kind: order\nkey: No\nignore: [Rank]\ncolumns:\n  S: {to: state, values: {new: acknowledged, gone: "
      "''}}\n"
      "  P: {to: priority, values: {A: 1}, default: 4}\n  Absent: {to: category}\n",
      "No,S,P,Rank,Extra\n1,new,A,1,x\n2,odd,B,2,\n3,odd,,3,\n4,gone,A,4,\n");
  REQUIRE(table.records.size() == 2);  // not those with an unknown state
  CHECK(table.records[1].value == doc::Value({{"priority", "1"}}));
  CHECK(messagesOf(table.refused) ==
        "3:3: column 'S': 'odd' is not among the values of the map\n"
        "4:3: column 'S': 'odd' is not among the values of the map\n");
  CHECK(messagesOf(table.remarks) ==
        "1:1: column 'Extra' is not in the map\n1:1: the map has a column 'Absent', the table has not\n"
        "1:1: column 'P': 'B' is not among the values of the map (1 row)\n");
}

TEST_CASE("rows that do not fit the header are refused alone") {
  const ReadTable table = read(orders + "  What: {to: description}\n", "No,What\n1,a,b\n2,c\n");
  CHECK(table.records.size() == 1);
  CHECK(messagesOf(table.refused) == "2:1: the row has 3 fields, the header 2\n");
  CHECK_THROWS_AS(read(orders, "Nr,What\n"), Error);
  CHECK_THROWS_AS(read(orders, "No,No\n"), Error);
  CHECK_THROWS_AS(read(orders, ""), Error);
}

TEST_CASE("all flaws of a map are reported") {
  try {
    mapOf(
        "kind: team\nkey: No\nzone: Mars/Base\ndelimiter: '\"'\ncolumns:\n  A: {to: 'id'}\n  B: {to: 'x[', "
        "format: '%d'}\n"
        "  C: {to: x, type: text, format: '%d/%m/%Y'}\n");
    FAIL("it was read");
  } catch (const Error& error) {
    CHECK(error.findings().size() == 7);
  }
  CHECK_THROWS_AS(mapOf("kind: order\nkey: No\n"), Error);
  CHECK_THROWS_AS(mapOf("kind: order\nkey: No\ncolumns: {A: {to: x, typ: text}}\n"), Error);
}

TEST_CASE("the kind of our ids is kept") {
  const ReadTable table =
      read(orders + "  X: {to: description}\n", "No\nSO-20261120-7K3F9QXW\nTR-20261120-7K3F9QXW\n");
  CHECK(table.records[0].value["id"] == "SO-20261120-7K3F9QXW");
  CHECK(table.records[1].externalId == "TR-20261120-7K3F9QXW");
}
