#include "process/topology/topology.hpp"

#include <catch2/catch.hpp>

#include "cause/reach.hpp"
#include "fixture.hpp"

using namespace som;
using namespace som::process;

namespace {

/// The records of a workspace in memory, with their links.
class Inventory {
 public:
  explicit Inventory(const test::Tree& files) {
    fixture_.files.load({files.begin(), files.end()});
    fixture_.within([&](Workspace& workspace) {
      records_ = readLinks(workspace, fixture_.env.now,
                           {&model::row(model::Kind::service), &model::row(model::Kind::resource)});
    });
    topology_.emplace(records_.all);
  }

  const Topology& topology() const { return *topology_; }
  std::string named(std::string_view text) const {
    const auto object = topology_->named(text);
    return object ? std::string(topology_->idOf(*object)) : "none";
  }
  /// The objects that fail with one, and after a bar those that are weakened.
  std::string coneOf(std::string_view id) const {
    cause::Reach reach(topology_->graph());
    reach.walk(*topology_->named(id), 1'000'000, [](cause::Object) { return cause::Sign::unknown; });
    return idsOf(reach.failed()) + "| " + idsOf(reach.weakened());
  }

 private:
  std::string idsOf(std::vector<cause::Object> objects) const {
    std::sort(objects.begin(), objects.end());
    std::string ids;
    for (const cause::Object object : objects) ids += std::string(topology_->idOf(object)) + " ";
    return ids;
  }

  test::Fixture fixture_;
  LinkedRecords records_;
  std::optional<Topology> topology_;
};

std::pair<std::string, std::string> resource(const std::string& id, const std::string& more = {}) {
  return {"inventory/resource/" + id + ".yaml", "\"@type\": Resource\nid: " + id + "\n" + more};
}

std::pair<std::string, std::string> service(const std::string& random, const std::string& more = {},
                                            const std::string& state = "active") {
  const std::string id = "SV-20261001-" + random;
  return {test::pathOf(id), "\"@type\": Service\nid: " + id + "\nstate: " + state + "\n" + more};
}

std::string relation(const std::string& type, const std::string& other) {
  return "resourceRelationship: [{relationshipType: " + type + ", resource: {id: " + other + "}}]\n";
}

}  // namespace

TEST_CASE("relations of resources say what stands on what") {
  for (const char* type : {"containedIn", "dependsOn", "reliesOn"})
    CHECK(Inventory({resource("a", relation(type, "b")), resource("b")}).coneOf("b") == "a b | ");
  for (const char* type : {"contains", "supports"})
    CHECK(Inventory({resource("a", relation(type, "b")), resource("b")}).coneOf("a") == "a b | ");
  const Inventory connected({resource("a", relation("connectedTo", "b")), resource("b")});
  CHECK(connected.coneOf("a") == "a | b ");
  CHECK(connected.coneOf("b") == "b | a ");
  CHECK(Inventory({resource("a", relation("isNear", "b")), resource("b")}).coneOf("b") == "b | ");
}

TEST_CASE("services stand on services and resources, and protection groups protect") {
  const Inventory inventory(
      {resource("a"), resource("b"),
       service("AAAAAAA1",
               "supportingResource: [{id: a, protectionGroup: x}, {id: b, protectionGroup: x}]\n"),
       service("AAAAAAA2", "supportingService: [{id: SV-20261001-AAAAAAA1}]\n"),
       service("AAAAAAA3",
               "serviceRelationship: [{relationshipType: reliesOn, service: {id: SV-20261001-AAAAAAA2}}]\n"),
       service("AAAAAAA4",
               "supportingResource: [{id: a, protectionGroup: x}, {id: gone, protectionGroup: x}]\n")});
  CHECK(inventory.coneOf("a") == "SV-20261001-AAAAAAA4 a | SV-20261001-AAAAAAA1 ");
  CHECK(inventory.coneOf("SV-20261001-AAAAAAA1") ==
        "SV-20261001-AAAAAAA1 SV-20261001-AAAAAAA2 SV-20261001-AAAAAAA3 | ");
}

TEST_CASE("terminated services are not part of the topology, and others not in use are idle") {
  const Inventory inventory(
      {service("AAAAAAA1", "", "terminated"), service("AAAAAAA2", "", "inactive"), service("AAAAAAA3")});
  REQUIRE(inventory.topology().graph().size() == 2);
  CHECK(inventory.topology().isIdle(0));
  CHECK_FALSE(inventory.topology().isIdle(1));
}

TEST_CASE("an alarmed object is found by id, external id, name and the longest part") {
  const Inventory inventory({resource("pe1", "name: Leeds PE 1\n"), resource("slot3", "name: pe1/3\n"),
                             resource("ManagedElement-1", "name: 'SubNetwork=1,ManagedElement=1'\n"),
                             resource("host", "name: 'OU=net,O=som'\n"),
                             service("AAAAAAA1", "externalId: NOC-1\nname: line\n"),
                             resource("twin1", "name: twin\n"), resource("twin2", "name: twin\n")});
  CHECK(inventory.named("pe1") == "pe1");
  CHECK(inventory.named("NOC-1") == "SV-20261001-AAAAAAA1");
  CHECK(inventory.named("ext:NOC-1") == "SV-20261001-AAAAAAA1");
  CHECK(inventory.named("line") == "SV-20261001-AAAAAAA1");
  CHECK(inventory.named("pe1/3") == "slot3");
  CHECK(inventory.named("pe1/3:7") == "slot3");
  CHECK(inventory.named("pe1/4/7") == "pe1");
  CHECK(inventory.named("pe1=a,b") == "pe1");
  CHECK(inventory.named("SubNetwork=1,ManagedElement=1,Cell=4") == "ManagedElement-1");
  CHECK(inventory.named("CN=card, OU=net,O=som") == "host");
  CHECK(inventory.named("pe10") == "none");
  CHECK(inventory.named("twin") == "none");
  CHECK(inventory.named("twin/1") == "none");
  CHECK(inventory.named("") == "none");
  CHECK(inventory.named("/,:=") == "none");
}
