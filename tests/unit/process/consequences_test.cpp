#include "process/consequences.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using lifecycle::Event;

namespace {

std::string idOf(int number) { return fmt::format("SO-20261121-{:08}", number); }

/// Orders in a row, each of which waits for the next one by its only activity; the last has one of its own.
std::map<std::string, std::string> rowOfOrders(int count) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < count; ++i) {
    std::string text = fmt::format(
        "\"@type\": ServiceOrder\nid: {}\nstate: inProgress\norderDate: \"2026-11-21T08:00:00Z\"\n"
        "serviceOrderItem: [{{id: \"1\", action: noChange, state: inProgress, service: {{}}}}]\n"
        "activity:\n  - {{id: work, state: inProgress",
        idOf(i));
    text += i + 1 < count ? fmt::format(", delegatedTo: {}}}\n", idOf(i + 1)) : "}\n";
    if (i > 0) text += fmt::format("requestedBy:\n  - {{id: {}, activity: work}}\n", idOf(i - 1));
    files[fmt::format("orders/2026/11/{}.yaml", idOf(i))] = text;
  }
  return files;
}

struct Change {
  test::Fixture& fixture;
  store::Store store{fixture.files};
  Workspace workspace{store, propagate};
  UnitOfWork unit{workspace, fixture.env, {.reason = "because"}};
};

}  // namespace

TEST_CASE("consequences come first in, first out, and steps between them", "[consequences]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  Change change{fixture};
  Draft& order = change.unit.open(test::orderId, nullptr);
  std::vector<std::string> seen;
  change.unit.changed({order, Event::hold});
  change.unit.then([&] {
    seen.emplace_back("step");
    change.unit.changed({order, Event::cancel});
  });
  change.unit.changed({order, Event::resume});
  change.unit.propagate([&](const StateChange& noted) {
    seen.emplace_back(lifecycle::events.name(noted.event));
    if (noted.event == Event::hold) change.unit.changed({order, Event::pend});
  });
  CHECK(seen == std::vector<std::string>{"hold", "step", "resume", "pend", "cancel"});
}

TEST_CASE("a row of a thousand orders follows the last one", "[consequences]") {
  constexpr int count = 1000;
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load(rowOfOrders(count));
  Change change{fixture};
  activityTransition(change.unit, change.unit.open(idOf(count - 1), nullptr), "work",
                     {.event = Event::complete});
  const ChangeResult result = change.unit.finish();
  CHECK(result.files.size() == count);
  for (const FileChange& file : result.files) CHECK(file.after.find("state: completed") != std::string::npos);
}

TEST_CASE("a request on its way to be cancelled does not refuse the cancellation of its order",
          "[consequences]") {
  const std::string request = "PO-20261121-00000001";
  test::Fixture fixture(test::orderIn(
      "pendingCancellation", "activity:\n  - {id: tail, state: inProgress, delegatedTo: " + request + "}\n"));
  fixture.files.load(
      {{"requests/2026/11/" + request + ".yaml",
        "\"@type\": PartyOrder\nid: " + request +
            "\nstate: assessingCancellation\norderDate: \"2026-11-21T08:00:00Z\"\n"
            "serviceOrderItem: [{id: \"1\", action: add, state: assessingCancellation, service: {}}]\n"
            "requestedBy: [{id: " +
            std::string(test::orderId) + ", activity: tail}]\n"}});
  Change change{fixture};
  transition(change.unit, change.unit.open(request, nullptr), {.event = Event::accept});
  CHECK(change.unit.finish().files.size() == 1);
  CHECK(fixture.order()["state"] == "pendingCancellation");
}

TEST_CASE("without consequences a changed state is not committed", "[consequences]") {
  test::Fixture fixture(test::orderIn("inProgress"));
  const auto before = fixture.files.dump();
  store::Store store(fixture.files);
  Workspace workspace(store);
  UnitOfWork unit(workspace, fixture.env, {.reason = "because"});
  transition(unit, unit.open(test::orderId, nullptr), {.event = Event::hold});
  CHECK_THROWS_AS(unit.finish(), Error);
  CHECK(fixture.files.dump() == before);
}

TEST_CASE("changes that never end are a fault", "[consequences]") {
  test::Fixture fixture(test::orderIn("inProgress"));
  Change change{fixture};
  Draft& order = change.unit.open(test::orderId, nullptr);
  change.unit.changed({order, Event::hold});
  CHECK_THROWS_WITH(change.unit.propagate([&](const StateChange& noted) {
    change.unit.changed({noted.record, Event::hold});
  }),
                    Catch::Contains("do not end"));
}
