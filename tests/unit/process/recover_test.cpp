#include "process/activation/recover.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/work/inventory.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

std::string idOf(const std::string& letter) { return "SV-20261101-" + std::string(8, letter[0]); }

/// Services by a letter: a state, and the letters of the services that support each.
class Network : public Fixture {
 public:
  void service(const std::string& letter, const std::string& state, const std::string& supporting = {}) {
    std::string list;
    for (const char other : supporting)
      list += fmt::format("{}{{id: {}}}", list.empty() ? "" : ", ", idOf(std::string(1, other)));
    put(idOf(letter), fmt::format("state: {}\nsupportingService: [{}]\n", state, list));
  }
  void recover(const std::string& letter, const ChangeOptions& options = {}) {
    change(
        idOf(letter), [](UnitOfWork& unit, Draft& service) { recoverService(unit, service); }, options);
  }
  void orderOn(const std::string& letter, const std::string& action, const std::string& state) {
    put(orderId, orderWith(state, fmt::format("{{id: \"1\", action: {}, state: {}, service: {{id: {}}}}}",
                                              action, state, idOf(letter))));
  }
  std::string stateOf(const std::string& letter) const { return record(idOf(letter))["state"]; }
};

}  // namespace

TEST_CASE("a recovered service takes along what only it stood on, at all levels", "[recover]") {
  // A and X stand on B; A also stands on C, C on D, and C and D on each other's part E.
  Network network;
  network.service("A", "active", "BC");
  network.service("X", "active", "B");
  network.service("B", "active");
  network.service("C", "active", "DE");
  network.service("D", "inactive", "E");
  network.service("E", "active");
  network.recover("A");
  CHECK(network.stateOf("A") == "terminated");
  CHECK(network.stateOf("B") == "active");
  for (const char* part : {"C", "D", "E"}) {
    CAPTURE(part);
    CHECK(network.stateOf(part) == "terminated");
  }
  CHECK(network.record(idOf("C"))["trackingRecord"].back()["reason"] ==
        fmt::format("only {} stood on it", idOf("A")));
  CHECK(network.record(idOf("A"))["endDate"] == now);
}

TEST_CASE("a service on which another one stands, or that is terminated, is not recovered", "[recover]") {
  struct Row {
    const char* user;   ///< the state of the service on top
    const char* state;  ///< of the service
    const char* refusal;
  };
  const Row rows[] = {
      {"active", "active", "guard: stands under SV-20261101-XXXXXXXX (active)"},
      {"designed", "active", "guard: stands under SV-20261101-XXXXXXXX (designed)"},
      {"terminated", "active", ""},
      {"terminated", "terminated", "illegal-transition: cannot terminate a service that is terminated"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.user, row.state);
    for (const bool force : {false, true}) {  // force does not help here
      Network network;
      network.service("X", row.user, "A");
      network.service("A", row.state);
      const auto before = network.files.dump();
      CHECK(refusal([&] { network.recover("A", force ? forced() : because()); }) == row.refusal);
      CHECK((network.files.dump() == before) == (row.refusal[0] != '\0'));
    }
  }
}

TEST_CASE("a service that stands on itself is recovered", "[recover]") {
  Network network;
  network.service("A", "active", "A");
  network.recover("A");
  CHECK(network.stateOf("A") == "terminated");
}

TEST_CASE("an open order that works on a service prevents its recovery, unless forced", "[recover]") {
  struct Row {
    const char* action;
    const char* state;
    bool prevents;
  };
  const Row rows[] = {{"modify", "inProgress", true},
                      {"delete", "held", true},
                      {"add", "acknowledged", true},
                      {"modify", "completed", false},
                      {"noChange", "inProgress", false}};
  for (const Row& row : rows) {
    CAPTURE(row.action, row.state);
    Network network;
    network.service("A", "active");
    network.orderOn("A", row.action, row.state);
    const auto before = network.files.dump();
    CHECK(refusal([&] { network.recover("A", because()); }) ==
          (row.prevents ? fmt::format("guard: is worked on by {} ({})", orderId, row.state) : ""));
    CHECK((network.files.dump() == before) == row.prevents);
    if (!row.prevents) continue;
    network.recover("A", forced());
    CHECK(network.stateOf("A") == "terminated");
  }
}

TEST_CASE("a part that an open order works on stays", "[recover]") {
  Network network;
  network.service("A", "active", "B");
  network.service("B", "active");
  network.orderOn("B", "modify", "inProgress");
  network.recover("A");
  CHECK(network.stateOf("A") == "terminated");
  CHECK(network.stateOf("B") == "active");
}

TEST_CASE("a file that mentions a service and cannot be read leaves it in doubt", "[recover]") {
  Network network;
  network.service("A", "active");
  network.files.load({{pathOf(idOf("X")), "supportingService: [{id: " + idOf("A") + "\n"}});
  CHECK(refusal([&] { network.recover("A"); }).starts_with("syntax: "));
  CHECK(network.stateOf("A") == "active");
  network.files.load({{pathOf(idOf("X")), "supportingService: [{id: " + idOf("B") + "\n"}});
  network.recover("A");  // another service's problem
  CHECK(network.stateOf("A") == "terminated");
}

TEST_CASE("an order is named once for a service, however many items work on it", "[recover]") {
  Network network;
  const auto item = [](const char* id, const std::string& letter) {
    return fmt::format("{{id: \"{}\", action: modify, state: held, service: {{id: {}}}}}", id, idOf(letter));
  };
  network.put(orderId, orderWith("held", item("1", "A") + ", " + item("2", "A") + ", " + item("3", "B")));
  network.within([](Workspace& workspace) {
    const OpenOrders orders(workspace.store());
    REQUIRE(orders.on(idOf("A")).size() == 1);
    CHECK(orders.on(idOf("A"))[0].id == orderId);
    CHECK(orders.on(idOf("A"))[0].state == lifecycle::State::held);
    CHECK(orders.on(idOf("B")).size() == 1);
    CHECK(orders.on(idOf("C")).empty());
  });
}
