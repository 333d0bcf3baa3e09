#include <catch2/catch.hpp>

#include "schema/registry.hpp"

using namespace som;

namespace {

/// The unknown members of a document and their hints: `applyTo (did you mean 'appliesTo'?)`.
std::string unknownIn(const char* schema, const std::string& text, bool onlyMisspelt = false) {
  static schema::Registry schemas;
  const doc::Document document = doc::read(text, "x.yaml", doc::Format::yaml);
  CHECK(schemas.get(schema).validate(document).empty());
  std::string all;
  for (const Diagnostic& finding : schemas.get(schema).unknownMembers(document, onlyMisspelt)) {
    CHECK(finding.code == Code::unknownMember);
    CHECK(finding.severity == Severity::warning);
    const std::string& hint = finding.hints.empty() ? "" : finding.hints.front();
    all += finding.source->substr(finding.span->begin, finding.span->end - finding.span->begin);
    all += hint.starts_with("did you mean") ? " (" + hint + ") " : " ";
  }
  return all;
}

}  // namespace

TEST_CASE("members that a schema does not name are found at every depth", "[unknown]") {
  struct Row {
    const char* schema;
    const char* text;
    const char* members;
  };
  const Row rows[] = {
      {"ServiceLevel.json", "{\"@type\": ServiceLevel, id: x, leadTime: P1D}", ""},
      {"ServiceLevel.json", "{\"@type\": ServiceLevel, id: x, applyTo: {kind: order}, calender: y}",
       "applyTo (did you mean 'appliesTo'?) calender (did you mean 'calendar'?) "},
      {"ServiceLevel.json",
       "{\"@type\": ServiceLevel, id: x, appliesTo: {x-tmf: 1}, x-note: y, \"@baseType\": z}", ""},
      {"Team.json", "{\"@type\": Team, id: x, members: [a]}", "members (did you mean 'member'?) "},
      {"Team.json", "{\"@type\": Team, id: x, zzzzzzzzz: [a]}", "zzzzzzzzz "},
      {"Calendar.json", "{\"@type\": Calendar, id: x, workingHours: {mon-fri: [\"09:00-17:00\"]}}", ""},
      {"Party.json", "{\"@type\": Party, id: x, contact: {phone: 1, mail: [{any: 1}]}}", ""},
      {"ResolutionPlan.json", "{\"@type\": ResolutionPlan, id: x, activity: [{id: a, dependOn: [b]}]}",
       "dependOn (did you mean 'dependsOn'?) "},
      {"ServiceSpecification.json",
       "{\"@type\": ServiceSpecification, id: x, isBundle: false, fulfilment: {add: [{id: a, tem: b, "
       "takeBack: {id: "
       "c, tipe: d}}, {id: b, takeBack: none}]}}",
       "tem (did you mean 'team'?) tipe (did you mean 'type'?) "},
      {"ServiceSpecification.json",
       "{\"@type\": ServiceSpecification, id: x, specCharacteristic: [{name: a, valuType: integer}]}",
       "valuType (did you mean 'valueType'?) "},
      {"ResourcePool.json", "{\"@type\": ResourcePool, id: x, valus: [1], values: [1]}",
       "valus (did you mean 'values'?) "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(unknownIn(row.schema, row.text) == row.members);
  }
}

TEST_CASE("of members of other systems only those are found that are nearly known", "[unknown]") {
  const std::string text =
      "{\"@type\": ServiceOrder, id: SO-20261121-AAAAAAAA, state: held, orderDate: 2026-11-21T00:00:00Z, "
      "serviceOrderItem: [{id: \"1\", action: noChange, state: held, service: {}}], prioriti: 3, "
      "quoteManagement: x, d: 1}";
  CHECK(unknownIn("ServiceOrder.json", text, true) == "prioriti (did you mean 'priority'?) ");
  CHECK(unknownIn("ServiceOrder.json", text) ==
        "prioriti (did you mean 'priority'?) quoteManagement d (did you mean 'id'?) ");
}
