#include <algorithm>
#include <catch2/catch.hpp>

#include "schema/registry.hpp"

using som::Code;

namespace {

const std::string good =
    "\"@type\": ServiceOrder\nid: SO-20261121-7K3F9QXW\npriority: 2\nstate: inProgress\n"
    "orderDate: \"2026-11-21T09:12:00Z\"\nserviceOrderItem:\n  - id: 1\n    action: add\n    service: {name: "
    "x, version: 1.10}\n";

std::vector<som::Diagnostic> validate(std::string text) {
  som::schema::Registry registry;
  return registry.get("ServiceOrder.json")
      .validate(som::doc::read(std::move(text), "x.yaml", som::doc::Format::yaml));
}

std::string with(std::string from, const std::string& to) {
  std::string text = good;
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("a good order passes, plain numbers count as text") { CHECK(validate(good).empty()); }

TEST_CASE("each finding has its code, its place and a hint") {
  struct Row {
    std::string text;
    Code code;
    std::size_t line;
    std::string message;
  };
  const std::vector<Row> rows = {
      {with("inProgress", "inProgres"), Code::unknownState, 4, "state 'inProgres' is not known"},
      {with("add", "ad"), Code::unknownValue, 8,
       "serviceOrderItem[id=1].action: 'ad' is not one of: add, modify, delete, noChange"},
      {with("    action: add\n", ""), Code::missingField, 7, "serviceOrderItem[id=1] has no 'action'"},
      {with("id: SO-20261121-7K3F9QXW\n", ""), Code::missingField, 1, "the document has no 'id'"},
      {with("SO-20261121-7K3F9QXW", "SO-2026"), Code::invalidId, 2, "id: 'SO-2026' is not an id of a record"},
      {with("2026-11-21T09:12:00Z", "21.11.2026"), Code::invalidTime, 5,
       "orderDate: '21.11.2026' is not a time"},
      {with("priority: 2", "priority: [2]"), Code::schema, 3, "priority must be text, not a list"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto findings = validate(row.text);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == row.code);
    CHECK(findings[0].message == row.message);
    REQUIRE(findings[0].span);
    CHECK(som::positionOf(*findings[0].source, findings[0].span->begin).line == row.line);
  }
}

TEST_CASE("of several types that are permitted all are named, in one finding") {
  som::schema::Registry registry;
  struct Row {
    const char* schema;
    const char* text;
    const char* message;
  };
  const Row rows[] = {
      {"Subscription.json", "appliesTo: {priority: {atLeast: 1}}",
       "appliesTo.priority must be text or an integer or a list, not a mapping"},
      {"Subscription.json", "appliesTo: {priority: [[1]]}",
       "appliesTo.priority[0] must be text or an integer, not a list"},
      {"Subscription.json", "appliesTo: {kind: [x]}", "appliesTo.kind must be text, not a list"},
      {"EscalationPolicy.json", "levels: [{level: 1, when: [overdue]}]",
       "levels[0].when must be text or a mapping, not a list"},
      {"EscalationPolicy.json", "levels: [{level: 1, when: {unacknowledged: x}}]",
       "levels[0].when.unacknowledged must be an integer, not text"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto document = som::doc::read(row.text, "x.yaml", som::doc::Format::yaml);
    std::vector<std::string> messages;
    for (const auto& finding : registry.get(row.schema).validate(document))
      if (finding.code == Code::schema) messages.push_back(finding.message);
    CHECK(messages == std::vector<std::string>{row.message});
  }
}

TEST_CASE("all findings are reported, in the order of the file") {
  auto text = with("inProgress", "inProgres");
  text.replace(text.find("add"), 3, "ad");
  const auto findings = validate(text);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].hints == std::vector<std::string>{"did you mean 'inProgress'?"});
  CHECK(findings[1].hints == std::vector<std::string>{"did you mean 'add'?"});
}

TEST_CASE("of a document with any number of findings the first thousand are told, and that there are more") {
  std::string items;
  for (int n = 0; n < 100'000; ++n) items += "  - 1\n";
  const auto findings = validate(good + "note:\n" + items);
  CHECK(findings.size() < 1010);
  CHECK(std::any_of(findings.begin(), findings.end(), [](const som::Diagnostic& finding) {
    return finding.code == Code::tooLarge && finding.message.find("more errors than") != std::string::npos;
  }));
}

TEST_CASE("every embedded schema compiles") {
  som::schema::Registry registry;
  const som::doc::Document empty = som::doc::read("{}", "empty.json", som::doc::Format::json);
  for (const auto files : {som::schema::embedded(), som::schema::outputs()}) {
    CHECK_FALSE(files.empty());
    for (const auto& schema : files) {
      INFO(schema.name);
      CHECK(registry.get(schema.name).root());
      // Resolves all references.
      CHECK_NOTHROW(registry.get(schema.name).findings(empty.root()));
    }
  }
}

TEST_CASE("where one of several members is required, their lack is one finding") {
  som::schema::Registry registry;
  const auto findings = registry.get("TroubleTicket.json")
                            .validate(som::doc::read("\"@type\": CustomerQosDegradationReport\nid: "
                                                     "CQ-20261121-7K3F9QXW\nstatus: resolved\n"
                                                     "creationDate: \"2026-11-21T09:12:00Z\"\n",
                                                     "x.yaml", som::doc::Format::yaml));
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].message == "the document has neither 'name' nor 'description'");
  CHECK(findings[1].code == Code::unknownState);
  CHECK(findings[1].hints == std::vector<std::string>{"use 'cleared' for TM Forum's 'resolved'"});
}
