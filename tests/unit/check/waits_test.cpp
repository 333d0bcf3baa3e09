#include "check/waits.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "found.hpp"

using namespace som;

namespace {

/// Orders A, B … by the ids that each waits for.
class Orders {
 public:
  void add(char name, const std::vector<std::string>& needed,
           const std::string& more = "state: acknowledged") {
    std::string relations;
    for (const std::string& id : needed)
      relations +=
          fmt::format("{}{{id: \"{}\", relationshipType: dependency}}", relations.empty() ? "" : ", ", id);
    const std::string path = fmt::format("orders/{}.yaml", name);
    // Half of the orders are seen by another thread.
    waits_[static_cast<std::size_t>(name) % 2].look(
        doc::read(fmt::format("\"@type\": ServiceOrder\nid: {}\n{}\norderRelationship: [{}]\n", idOf(name),
                              more, relations),
                  path, doc::Format::yaml),
        model::row(model::Kind::serviceOrder));
  }

  static std::string idOf(char name) { return fmt::format("SO-20261120-{}", std::string(8, name)); }

  std::vector<std::string> circles() {
    waits_[0].merge(std::move(waits_[1]));
    std::vector<std::string> all;
    for (const Diagnostic& finding : waits_[0].circles()) {
      CHECK(finding.code == Code::dependencyCycle);
      all.push_back(finding.file + ": " + finding.message);
    }
    return all;
  }

 private:
  check::Waits waits_[2];
};

const std::string start = "orders depend on each other in a cycle: ";

}  // namespace

TEST_CASE("orders in a row wait in no circle") {
  Orders orders;
  orders.add('A', {Orders::idOf('B')});
  orders.add('B', {Orders::idOf('C'), "SO-20261120-MISSING0"});
  orders.add('C', {});
  CHECK(orders.circles().empty());
}

TEST_CASE("each circle of orders is found once") {
  Orders orders;
  orders.add('A', {Orders::idOf('B')});
  orders.add('B', {Orders::idOf('A')});
  orders.add('C', {Orders::idOf('D'), Orders::idOf('A')});
  orders.add('D', {Orders::idOf('E')});
  orders.add('E', {Orders::idOf('C')});
  CHECK(orders.circles() ==
        std::vector<std::string>{fmt::format("orders/A.yaml: {}{} → {} → {}", start, Orders::idOf('A'),
                                             Orders::idOf('B'), Orders::idOf('A')),
                                 fmt::format("orders/C.yaml: {}{} → {} → {} → {}", start, Orders::idOf('C'),
                                             Orders::idOf('D'), Orders::idOf('E'), Orders::idOf('C'))});
}

TEST_CASE("an order may be named by another system's id, with and without ext:") {
  for (const char* name : {"BSS-7", "ext:BSS-7"}) {
    Orders orders;
    orders.add('A', {name});
    orders.add('B', {Orders::idOf('A')}, "state: acknowledged\nexternalId: BSS-7");
    CHECK(orders.circles().size() == 1);
  }
}

TEST_CASE("an order that has ended waits for none") {
  Orders orders;
  orders.add('A', {Orders::idOf('B')}, "state: cancelled");
  orders.add('B', {Orders::idOf('A')});
  CHECK(orders.circles().empty());
}

TEST_CASE("circles of reports are found for each relation, whatever their states") {
  check::Waits waits;
  const auto add = [&](const char* id, const std::string& members) {
    waits.look(
        doc::read(fmt::format("\"@type\": ServiceTroubleReport\nid: {}\nstatus: closed\n{}", id, members),
                  fmt::format("reports/{}.yaml", id), doc::Format::yaml),
        model::row(model::Kind::serviceTroubleReport));
  };
  add("A", "parentProblem: [{id: B}]\nunderlyingProblem: [{id: C}]\n");
  add("B", "parentProblem: [{id: A}]\n");
  add("C", "parentProblem: [{id: A}]\nrelatedEntity: [{id: D, role: duplicateOf}]\n");
  add("D", "relatedEntity: [{id: C, role: duplicateOf}, {id: A, role: other}]\n");
  std::vector<std::string> messages;
  for (const Diagnostic& finding : waits.circles()) messages.push_back(finding.message);
  CHECK(messages == std::vector<std::string>{"reports depend on each other in a cycle: C → D → C",
                                             "reports depend on each other in a cycle: A → B → A"});
}

TEST_CASE("circles of services, resources and specifications are found, also of one with itself") {
  check::Waits waits[2];
  const auto add = [&](model::Kind kind, const char* id, const std::string& members) {
    waits[id[0] % 2].look(doc::read(fmt::format("id: {}\n{}", id, members), id, doc::Format::yaml),
                          model::row(kind));
  };
  using model::Kind;
  add(Kind::service, "A", "state: active\nsupportingService: [{id: B}]\n");
  add(Kind::service, "B", "state: active\nsupportingService: [{id: A}]\n");
  add(Kind::service, "C", "state: active\nsupportingService: [{id: C}]\n");
  add(Kind::service, "D", "state: terminated\nsupportingService: [{id: D}]\n");
  add(Kind::resource, "E",
      "resourceRelationship: [{relationshipType: containedIn, resource: {id: F}}, {relationshipType: "
      "connectedTo, resource: {id: E}}, {relationshipType: supports, resource: {id: G}}]\n");
  add(Kind::resource, "F", "resourceRelationship: [{relationshipType: containedIn, resource: {id: G}}]\n");
  add(Kind::resource, "H", "resourceRelationship: [{relationshipType: contains, resource: {id: G}}]\n");
  add(Kind::serviceSpecification, "I",
      "serviceSpecRelationship: [{id: I, relationshipType: dependency}, {id: J, relationshipType: "
      "exclusivity}]\n");
  add(Kind::serviceSpecification, "J", "serviceSpecRelationship: [{id: J, relationshipType: exclusivity}]\n");
  waits[0].merge(std::move(waits[1]));
  std::vector<std::string> found;
  for (const Diagnostic& finding : waits[0].circles()) {
    CHECK(finding.isPlaced());
    found.push_back(finding.file + ": " + finding.message);
  }
  CHECK(found == std::vector<std::string>{"E: resources depend on each other in a cycle: E → F → G → E",
                                          "A: services depend on each other in a cycle: A → B → A",
                                          "C: services depend on each other in a cycle: C → C",
                                          "I: specifications depend on each other in a cycle: I → I"});
}
