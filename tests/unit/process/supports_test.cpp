#include "process/problem/supports.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::test;

namespace {

/// Services A, B … and resources.
class Plant : public Fixture {
 public:
  static std::string service(char name) { return fmt::format("SV-20261101-{}", std::string(8, name)); }

  void stands(char name, const std::string& supports) { put(service(name), "state: active\n" + supports); }
  void resource(const std::string& id, const std::string& relations) {
    files.load({{fmt::format("inventory/resource/{}.yaml", id),
                 fmt::format("\"@type\": Resource\nid: {}\nresourceRelationship: [{}]\n", id, relations)}});
  }
  bool standsOn(char name, const std::string& support) {
    return within([&](process::Workspace& workspace) {
      return process::standsOn(workspace.store(), service(name), support);
    });
  }
};

}  // namespace

TEST_CASE("a service stands on what supports it, however far below", "[supports]") {
  Plant plant;
  plant.stands('A', fmt::format("supportingService: [{{id: {}}}]\n", Plant::service('B')));
  plant.stands('B', "supportingResource: [{id: PORT-1}, {id: unknown/port}]\n");
  plant.resource("PORT-1",
                 "{relationshipType: containedIn, resource: {id: CARD-1}}, "
                 "{relationshipType: connectedTo, resource: {id: PORT-2}}");
  CHECK(plant.standsOn('A', Plant::service('A')));
  CHECK(plant.standsOn('A', Plant::service('B')));
  CHECK(plant.standsOn('A', "PORT-1"));
  CHECK(plant.standsOn('A', "CARD-1"));
  CHECK(plant.standsOn('A', "unknown/port"));
  CHECK_FALSE(plant.standsOn('A', "PORT-2"));
  CHECK_FALSE(plant.standsOn('B', Plant::service('A')));
}

TEST_CASE("supports of one group protect each other", "[supports]") {
  Plant plant;
  plant.stands('A', "supportingResource: [{id: P1, protectionGroup: g}, {id: P2, protectionGroup: g}]\n");
  plant.resource("P1", "{relationshipType: dependsOn, resource: {id: SITE}}");
  plant.resource("P2", "{relationshipType: reliesOn, resource: {id: SITE}}");
  CHECK_FALSE(plant.standsOn('A', "P1"));
  CHECK(plant.standsOn('A', "SITE"));
}

TEST_CASE("a circle of supports ends", "[supports]") {
  Plant plant;
  plant.stands('A', "supportingResource: [{id: P1}]\n");
  plant.resource("P1", "{relationshipType: dependsOn, resource: {id: P2}}");
  plant.resource("P2",
                 "{relationshipType: dependsOn, resource: {id: P1}}, "
                 "{relationshipType: dependsOn, resource: {id: P3}}");
  CHECK(plant.standsOn('A', "P3"));
  CHECK_FALSE(plant.standsOn('A', "P4"));
}
