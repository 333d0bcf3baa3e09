#include <catch2/catch.hpp>

#include "found.hpp"
#include "known.hpp"

using namespace som;

TEST_CASE("a record lies where its kind and its id say") {
  struct Row {
    const char* path;
    const char* text;
    model::Kind kind;
    const char* findings;
  };
  constexpr auto order = model::Kind::serviceOrder;
  const Row rows[] = {
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml", "{\"@type\": ServiceOrder, id: SO-20261121-7K3F9QXW}",
       order, ""},
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml", "{\"@type\": ServiceOrder, id: SO-20261121-Z0000000}",
       order, "misplaced-file SO-20261121-Z0000000"},
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml", "{\"@type\": ServiceOrder, id: TR-20261121-7K3F9QXW}",
       order, "invalid-id TR-20261121-7K3F9QXW"},
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml", "{\"@type\": Order, id: SO-20261121-7K3F9QXW}", order,
       "unknown-kind Order"},
      {"catalog/line.yaml", "{\"@type\": ServiceSpecification, id: line}", model::Kind::serviceSpecification,
       ""},
      {"catalog/line.yaml", "{\"@type\": ServiceSpecification, id: a b}", model::Kind::serviceSpecification,
       "invalid-id a b"},
      {"pools/vlan/pe1/7.yaml", "{\"@type\": ResourceAllocation, pool: vlan, scope: pe1, value: 7}",
       model::Kind::resourceAllocation, ""},
      {"policy/anything.yaml", "{\"@type\": Team, id: noc}", model::Kind::team, ""},
  };
  test::KnownRecords records;
  for (const Row& row : rows) {
    CAPTURE(row.path, row.text);
    const doc::Document document = doc::read(row.text, row.path, doc::Format::yaml);
    CHECK(test::found(check::placement(document, model::row(row.kind), records.targets())) == row.findings);
  }
}

TEST_CASE("what is neither file nor folder is named") {
  const Diagnostic finding = check::irregular("orders/link.yaml");
  CHECK(finding.code == Code::unsafePath);
  CHECK(finding.file == "orders/link.yaml");
  CHECK(finding.severity == Severity::error);
}
