#include "store/layout.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

std::string path(model::Kind kind, std::string_view id) {
  return store::recordPath(model::row(kind), id, doc::Format::yaml);
}

std::string_view kindAt(std::string_view path) {
  const model::KindRow* kind = store::kindOfPath(path);
  return kind ? kind->type : "none";
}

}  // namespace

TEST_CASE("the path of a record follows from its id") {
  CHECK(path(model::Kind::serviceOrder, "SO-20261121-7K3F9QXW") ==
        "orders/2026/11/SO-20261121-7K3F9QXW.yaml");
  CHECK(path(model::Kind::partyTroubleReport, "PT-20261121-7K3F9QXW") ==
        "requests/2026/11/PT-20261121-7K3F9QXW.yaml");
  CHECK(path(model::Kind::service, "SV-20261121-7K3F9QXW") == "inventory/7K/SV-20261121-7K3F9QXW.yaml");
  CHECK(path(model::Kind::resource, "leeds-pe1") == "inventory/resource/leeds-pe1.yaml");
  CHECK_THROWS_AS(path(model::Kind::serviceOrder, "TR-20261121-7K3F9QXW"), Error);
  CHECK_THROWS_AS(path(model::Kind::resource, "../x"), Error);
}

TEST_CASE("the path of a value in use follows from pool, scope and value") {
  CHECK(store::allocationId("vlan", "leeds-pe1", "101") == "vlan/leeds-pe1/101");
  CHECK(store::allocationId("wan", "", "2001:db8::/64") == "wan/2001_db8___64");
  CHECK(path(model::Kind::resourceAllocation, "vlan/101") == "pools/vlan/101.yaml");
  CHECK(kindAt("pools/vlan.yaml") == "ResourcePool");
  CHECK(kindAt("pools/vlan/101.yaml") == "ResourceAllocation");
  for (const char* id :
       {"vlan", "vlan/", "/101", "vlan/../x", "vlan/./x", "a/b/c/d", "vlan//101", "", "vlan/a b"})
    CHECK_THROWS_AS(path(model::Kind::resourceAllocation, id), Error);
}

TEST_CASE("and a path tells which kind it claims to be") {
  for (const model::KindRow& kind : model::kinds()) {
    if (kind.placement == model::Placement::policy) continue;
    const std::string id = kind.placement == model::Placement::byValue ? "pool/scope/value"
                           : kind.prefix.empty()                       ? "plain-id"
                                                 : std::string(kind.prefix) + "-20261121-7K3F9QXW";
    CHECK(store::idOfPath(path(kind.kind, id)) == id);
    CHECK(kindAt(path(kind.kind, id)) == kind.type);
  }
  CHECK(kindAt("orders/2026/11/TR-20261121-7K3F9QXW.yaml") == "none");
  CHECK(kindAt("orders/README.yaml") == "none");
  CHECK(kindAt("inventory/resource/SV-20261121-7K3F9QXW.yaml") == "Resource");
  CHECK(kindAt("ordersother/SO-20261121-7K3F9QXW.yaml") == "none");
  CHECK(kindAt("som.yaml") == "none");
}

TEST_CASE("a record lies at the path that follows from its id, and at no other") {
  CHECK(kindAt("orders/2026/11/SO-20261121-7K3F9QXW.json") == "ServiceOrder");
  for (const char* path :
       {"orders/2026/10/SO-20261121-7K3F9QXW.yaml", "orders/SO-20261121-7K3F9QXW.yaml",
        "orders/2026/11/x/SO-20261121-7K3F9QXW.yaml", "orders/2026/11/SO-20261121-7K3F9QXW.yml",
        "orders/2026/11/SO-20261121-7K3F9QXW.yaml.orig", "orders/2026/11/SO-20261121-7K3F9QXW_BASE_4711.yaml",
        "orders/2026/11/SO-20261121-7K3F9QXW.LOCAL.yaml", "orders/2026/11/SO-20261121-7K3F9QXW (1).yaml",
        "orders/2026/11/SO-20261121-7k3f9qxw.yaml", "orders/2026/11/SO-20261199-7K3F9QXW.yaml",
        "inventory/8K/SV-20261121-7K3F9QXW.yaml", "inventory/SV-20261121-7K3F9QXW.yaml",
        "catalog/old/line.yaml", "catalog/line (copy).yaml", "catalog/line.yml", "pools/vlan/a/b/101.yaml",
        "inventory/resource/a/b.yaml", "policy/teams.yaml"}) {
    CAPTURE(path);
    CHECK(kindAt(path) == "none");
  }
}

TEST_CASE("what editors and merge tools leave has the id of its record in its name") {
  struct Row {
    const char* path;
    const char* id;
    bool concerns = true;
  };
  const Row rows[] = {
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml", "SO-20261121-7K3F9QXW"},
      {"orders/2026/11/SO-20261121-7K3F9QXW_REMOTE_12.yaml", "SO-20261121-7K3F9QXW"},
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml.rej", "SO-20261121-7K3F9QXW"},
      {"orders/2026/11/SO-20261121-7K3F9QXW.yaml~", "SO-20261121-7K3F9QXW"},
      {"orders/2026/11/SO-20261121-7K3F9QXW", "SO-20261121-7K3F9QXW"},
      {"catalog/ethernet-line.yaml.orig", "ethernet-line"},
      {"catalog/v1.2.json (copy)", "v1.2"},
      {"pools/vlan/leeds/101.yaml~", "vlan/leeds/101"},
      {"orders/notes.yaml", "notes"},
      {"orders/2026/11/README.md", "", false},
      {"orders/2026/11/XX-20261121-7K3F9QXW.txt", "", false},
      {"orders/2026/11/notes.yamlx", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.path);
    CHECK(store::idNamedBy(row.path) == row.id);
    CHECK(store::concernsRecords(row.path) == row.concerns);
  }
}
