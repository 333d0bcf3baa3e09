#include "process/planning/standing_on.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/planning/silences.hpp"
#include "process/work/policies.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string lineService = "SV-20261120-00000001";
const std::string overService = "SV-20261120-00000002";
const std::string otherService = "SV-20261120-00000003";

/// A card in a router, a port on the card, a line on the port, and a service on the line.
class Network : public Fixture {
 public:
  Network() {
    resource("router", "");
    resource("card", "resourceRelationship: [{relationshipType: containedIn, resource: {id: router}}]\n");
    resource("port", "resourceRelationship: [{relationshipType: containedIn, resource: {id: card}}]\n");
    resource("duct",
             "resourceRelationship: [{relationshipType: contains, resource: {id: router}}, "
             "{relationshipType: supports, resource: {id: router}}, {relationshipType: connectedTo, "
             "resource: {id: router}}]\n");
    put(lineService, "state: active\nsupportingResource: [{id: port}]\n");
    put(overService, fmt::format("state: active\nsupportingService: [{{id: {}}}]\n", lineService));
    put(otherService, "state: active\nsupportingResource: [{id: elsewhere}]\ndescription: port\n");
  }
  void resource(const std::string& id, const std::string& members) {
    files.load({{fmt::format("inventory/resource/{}.yaml", id),
                 fmt::format("\"@type\": Resource\nid: {}\n{}", id, members)}});
  }
  StandingOn above(const std::vector<std::string>& bases) {
    store::Store store(files);
    return standingOn(store, bases);
  }
  StandingOn about(const StandingOn& things) {
    store::Store store(files);
    return recordsAbout(store, things);
  }
};

}  // namespace

TEST_CASE("what stands on a resource or service is found at all levels", "[standing_on]") {
  Network network;
  CHECK(network.above({"router"}) == StandingOn{"router", "card", "port", lineService, overService});
  CHECK(network.above({"port"}) == StandingOn{"port", lineService, overService});
  CHECK(network.above({lineService}) == StandingOn{lineService, overService});
  CHECK(network.above({overService}) == StandingOn{overService});
  CHECK(network.above({"port", "elsewhere"}) ==
        StandingOn{"port", "elsewhere", lineService, overService, otherService});
  CHECK(network.above({"nothing"}) == StandingOn{"nothing"});
  CHECK(network.above({}).empty());
}

TEST_CASE("a circle in the inventory is walked once, and unreadable files are skipped", "[standing_on]") {
  Network network;
  network.resource("a", "resourceRelationship: [{relationshipType: containedIn, resource: {id: b}}]\n");
  network.resource("b", "resourceRelationship: [{relationshipType: containedIn, resource: {id: a}}]\n");
  CHECK(network.above({"a"}) == StandingOn{"a", "b"});
  network.files.load({{pathOf("SV-20261120-00000009"), "supportingResource: [port\n"}});
  CHECK(network.above({"port"}).size() == 3);
}

TEST_CASE("the records about things are those that name them as their subject", "[standing_on]") {
  struct About {
    const char* name;
    std::string id;
    std::string members;
    bool isAbout;
  };
  const std::string report = "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
  const About rows[] = {
      {"an order of the service", "SO-20261120-00000001",
       orderWith("inProgress", "{id: \"1\", action: modify, service: {id: SV-20261120-00000001}}"), true},
      {"an order of another service", "SO-20261120-00000001",
       orderWith("inProgress", "{id: \"1\", action: modify, service: {id: SV-20261120-00000003}}"), false},
      {"an order that mentions it", "SO-20261120-00000001",
       orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                 "description: SV-20261120-00000001\n"),
       false},
      {"a report about the service", "TR-20261120-00000001",
       report + "affectedService: [{id: SV-20261120-00000001}]\n", true},
      {"a report about the resource", "TR-20261120-00000001", report + "affectedResource: [{id: port}]\n",
       true},
      {"a report about another one", "TR-20261120-00000001", report + "affectedResource: [{id: card}]\n",
       false},
      {"an alarm of the resource", "AL-20261120-00000001", "state: raised\nalarmedObject: {id: port}\n",
       true},
      {"an alarm of another one", "AL-20261120-00000001", "state: raised\nalarmedObject: {id: card}\n",
       false},
  };
  for (const About& row : rows) {
    CAPTURE(row.name);
    Network network;
    network.put(row.id, row.members);
    CHECK(network.about({"port", lineService}) == (row.isAbout ? StandingOn{row.id} : StandingOn{}));
  }
  CHECK(Network().about({}).empty());
}

TEST_CASE("a silence is in effect from its start until before its end", "[standing_on]") {
  struct Effect {
    const char* start;
    const char* end;
    bool inEffect;
  };
  const Effect rows[] = {
      {"", "2026-11-21T12:00:01Z", true},
      {"", "2026-11-21T12:00:00Z", false},
      {"2026-11-21T12:00:00Z", "2026-12-01T00:00:00Z", true},
      {"2026-11-21T12:00:01Z", "2026-12-01T00:00:00Z", false},
      {"2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z", false},
  };
  for (const Effect& row : rows) {
    CAPTURE(row.start, row.end);
    Network network;
    const std::string start = *row.start ? fmt::format("startDate: \"{}\"\n", row.start) : "";
    network.files.load(
        {{"policy/s.yaml",
          fmt::format("\"@type\": Silence\nid: works\nappliesTo: {{}}\n{}endDate: \"{}\"\nauthor: "
                      "jane\nreason: x\n",
                      start, row.end)}});
    CHECK(network.within([&](Workspace& workspace) {
      return Silences(workspace.policies(), workspace.store(), network.env.now).all().size();
    }) == (row.inEffect ? 1 : 0));
  }
}

TEST_CASE("a silence covers what it names, its parts, and what stands on its bases", "[standing_on]") {
  struct Covered {
    const char* name;
    std::string terms;
    std::string record;
    std::vector<std::string_view> parents;
    bool isCovered;
  };
  const std::string parent = "TR-20261120-00000001";
  const std::string child = "TR-20261120-00000002";
  const std::string about = "TR-20261120-00000003";
  const Covered rows[] = {
      {"everything", "", child, {}, true},
      {"its kind", "appliesTo: {kind: service-trouble}\n", child, {}, true},
      {"another kind", "appliesTo: {kind: order}\n", child, {}, false},
      {"a named record", "record: [TR-20261120-00000002]\n", child, {}, true},
      {"another record", "record: [TR-20261120-00000001]\n", child, {}, false},
      {"a part of a named report", "record: [TR-20261120-00000001]\n", child, {parent}, true},
      {"a part of a part", "record: [TR-20261120-00000009]\n", child, {parent}, true},
      {"what stands on a base", "resource: [router]\n", about, {}, true},
      {"what stands elsewhere", "resource: [elsewhere]\n", about, {}, false},
      {"a named record of another kind",
       "record: [TR-20261120-00000002]\nappliesTo: {kind: order}\n",
       child,
       {},
       false},
  };
  const std::string report = "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
  for (const Covered& row : rows) {
    CAPTURE(row.name);
    Network network;
    network.put(parent, report + "parentProblem: [{id: TR-20261120-00000009}]\n");
    network.put(about, report + "affectedService: [{id: SV-20261120-00000002}]\n");
    const doc::Document terms = doc::read(
        "\"@type\": Silence\nid: works\nendDate: \"2026-12-01T00:00:00Z\"\nauthor: jane\nreason: "
        "x\n" +
            row.terms,
        "policy/s.yaml", doc::Format::yaml);
    store::Store store(network.files);
    policy::Subject subject;
    subject.kind = "ServiceTroubleReport";
    CHECK(Silences(terms, store).covering(row.record, subject, row.parents) ==
          (row.isCovered ? Texts{"works"} : Texts{}));
  }
}
