#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/services.hpp"
#include "process/history/carry_out.hpp"
#include "process/history/record_change.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string head = fmt::format(
    "\"@type\": ServiceOrder\nid: {}\nstate: inProgress\norderDate: \"2026-11-20T09:00:00Z\"\n"
    "startDate: \"2026-11-20T10:00:00Z\"\n"
    "serviceOrderItem: [{{id: \"1\", action: add, state: inProgress, service: {{name: line}}}}]\n",
    orderId);

std::string entry(const std::string& id, const std::string& members) {
  return fmt::format("  - {{id: {}, time: \"2026-11-20T1{}:30:00Z\", user: jane, {}}}\n", id, id.back(),
                     members);
}

/// What is due in the order of a workspace, one message a line.
std::string dueIn(Fixture& fixture) {
  return fixture.within([&](Workspace& workspace) {
    const doc::Document order = doc::read(*workspace.store().read(orderPath), orderPath, doc::Format::yaml);
    std::string all;
    for (const Diagnostic& finding : consequencesDue(order, model::orderKind(), workspace.store()))
      all += finding.message + "\n";
    return all;
  });
}

void carryOutAll(Fixture& fixture) {
  fixture.within([&](Workspace& workspace) {
    return process::carryOut(workspace, fixture.env, {.reason = "merged"}, {orderPath});
  });
}

}  // namespace

TEST_CASE("an activity that a merge made ready is requested") {
  const std::string survey =
      "activity:\n  - {id: survey, type: survey, state: completed, serviceOrderItem: \"1\"}\n";
  const std::string tail =
      "  - {id: tail, type: partyOrder, state: pending, party: carrier, dependsOn: [survey], "
      "serviceOrderItem: \"1\"}\n";
  const std::string done = "activity: survey, action: complete, from: inProgress, to: completed";
  Fixture fixture(head + survey + tail + "trackingRecord:\n" +
                  entry("T0", "action: start, from: acknowledged, to: inProgress") + entry("T1", done));
  CHECK(dueIn(fixture) == "activity 'tail' is ready, but was not requested\n");
  carryOutAll(fixture);
  CHECK(dueIn(fixture).empty());
  CHECK_FALSE(membersOf(fixture.order(), "activity", "delegatedTo").back().empty());
}

TEST_CASE("what a person set ready by hand, or was asked before, is left to people") {
  const std::string activities =
      "activity:\n  - {id: survey, type: survey, state: completed, serviceOrderItem: \"1\"}\n"
      "  - {id: tail, type: partyOrder, state: pending, party: carrier, dependsOn: [survey], "
      "serviceOrderItem: \"1\"}\n";
  const std::string history =
      "trackingRecord:\n" + entry("T0", "action: start, from: acknowledged, to: inProgress");
  Fixture untracked(head + activities + history);
  CHECK(dueIn(untracked).empty());
  Fixture asked(head + activities + history +
                entry("T1", "activity: survey, action: complete, from: inProgress, to: completed") +
                entry("T2", "activity: tail, action: unlink"));
  CHECK(dueIn(asked).empty());
}

TEST_CASE("work that was finished beside an amendment is done again") {
  const std::string order =
      head +
      "activity:\n  - {id: configure, type: configure, state: completed, serviceOrderItem: \"1\", "
      "startDate: \"2026-11-20T11:00:00Z\", endDate: \"2026-11-20T12:00:00Z\"}\n"
      "  - {id: test, type: test, state: pending, dependsOn: [configure], serviceOrderItem: \"1\"}\n"
      "trackingRecord:\n" +
      entry("T0", "action: start, from: acknowledged, to: inProgress") +
      entry("T2", "action: amend, item: \"1\", field: bandwidth, to: \"10\"");
  Fixture fixture(order);
  CHECK(dueIn(fixture) == "activity 'configure' began before its item was amended, and is not done again\n");
  carryOutAll(fixture);
  CHECK(dueIn(fixture).empty());
  CHECK(membersOf(fixture.order(), "activity", "id") == Texts{"configure", "test", "configure.2"});
  Fixture kept(order + entry("T3", "action: keep, activity: configure"));
  CHECK(dueIn(kept).empty());
}

TEST_CASE("a settled conflict closes what the other version had begun") {
  const std::string service = "SV-20261120-7K3F9QXX";
  const auto cancelled = [&](const std::string& more) {
    return fmt::format(
        "\"@type\": ServiceOrder\nid: {}\nstate: cancelled\norderDate: \"2026-11-20T09:00:00Z\"\n"
        "serviceOrderItem: [{{id: \"1\", action: add, state: cancelled, service: {{id: {}}}}}]\n"
        "activity:\n  - {{id: survey, type: survey, state: pending, serviceOrderItem: \"1\"}}\n"
        "trackingRecord:\n{}{}",
        orderId, service, entry("T1", "action: cancel, from: acknowledged, to: cancelled, reason: why"),
        more);
  };
  Fixture fixture(cancelled(entry("T2", "action: resolve")));
  doc::Value designed = {{"state", "designed"}};
  model::addOrderOfService(designed, orderId, "1", "add");
  fixture.put(service, fmt::format("state: designed\ntrackingRecord:\n{}{}: {}\n",
                                   entry("T1", "action: design, to: designed"), model::ordersOfService,
                                   doc::json(designed[std::string(model::ordersOfService)])));
  CHECK(dueIn(fixture) == fmt::format("activity 'survey' is pending, but the order is cancelled\n"
                                      "{} is still there, but the order that adds it is cancelled\n",
                                      service));
  carryOutAll(fixture);
  CHECK(dueIn(fixture).empty());
  CHECK(fixture.record(service)["state"] == "terminated");
  CHECK(membersOf(fixture.order(), "activity", "state") == Texts{"cancelled"});
  Fixture unsettled(cancelled(""));
  CHECK(dueIn(unsettled).empty());
}
