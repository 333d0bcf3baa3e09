#include "process/history/carry_out.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/history/record_change.hpp"
#include "store/layout.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string mergedOrder = "SO-20261120-00000001";
const std::string settledEntry =
    "{id: 01KB0000000000000000000002, time: \"2026-11-21T09:00:00Z\", user: jane, action: resolve}";

/// A workspace after a merge.
class AfterMerge : public Fixture {
 public:
  void order(const std::string& id, const std::string& state, const std::string& item,
             const std::string& activities, const std::string& entry = {}) {
    put(id, orderWith(state, fmt::format("{{id: \"1\", action: noChange, state: {}, service: {{}}}}", item),
                      fmt::format("activity: [{}]\ntrackingRecord: [{{id: 01KB0000000000000000000001, time: "
                                  "\"2026-11-20T09:00:00Z\", user: jane, action: start, from: acknowledged, "
                                  "to: inProgress}}{}]\n",
                                  activities, entry.empty() ? "" : ", " + entry)));
  }
  ChangeResult carry(const Texts& paths, const ChangeOptions& options = {}) {
    return within([&](Workspace& workspace) { return carryOut(workspace, env, options, paths); });
  }
  /// The consequences of a record that are due.
  Texts due(const std::string& id) {
    return within([&](Workspace& workspace) {
      const std::string path = pathOf(id);
      Texts all;
      for (const Diagnostic& finding : consequencesDue(doc::read(*files.read(path), path, doc::Format::yaml),
                                                       *store::kindOfPath(path), workspace.store()))
        all.push_back(finding.message);
      return all;
    });
  }
};

const std::string allDone =
    "{id: dig, state: completed, serviceOrderItem: \"1\"}, {id: lay, state: completed, serviceOrderItem: "
    "\"1\"}";

}  // namespace

TEST_CASE("a merge that finished the last activity completes item and order", "[carry_out]") {
  AfterMerge workspace;
  workspace.order(mergedOrder, "inProgress", "inProgress", allDone);
  REQUIRE_FALSE(workspace.due(mergedOrder).empty());
  const ChangeResult result = workspace.carry({pathOf(mergedOrder)});
  CHECK(result.files.size() == 1);
  const doc::Value order = workspace.record(mergedOrder);
  CHECK(order["state"] == "completed");
  CHECK(order["serviceOrderItem"][0]["state"] == "completed");
  CHECK(order["completionDate"] == now);
  CHECK(order["trackingRecord"].back()["action"] == "complete");
  CHECK(order["trackingRecord"].back()["to"] == "completed");
  CHECK(workspace.due(mergedOrder).empty());
  CHECK(workspace.carry({pathOf(mergedOrder)}).files.empty());
}

TEST_CASE("nothing changes if nothing is due", "[carry_out]") {
  struct Still {
    const char* name;
    const char* state;
    const char* item;
    const char* activities;
  };
  const Still rows[] = {
      {"an activity is open", "inProgress", "inProgress",
       "{id: dig, state: completed, serviceOrderItem: \"1\"}, {id: lay, state: inProgress, serviceOrderItem: "
       "\"1\"}"},
      {"an activity failed", "inProgress", "inProgress", "{id: dig, state: failed, serviceOrderItem: \"1\"}"},
      {"the order is held", "held", "held", "{id: dig, state: completed, serviceOrderItem: \"1\"}"},
      {"the order has ended", "failed", "failed", "{id: dig, state: cancelled, serviceOrderItem: \"1\"}"},
      {"an ended order without a settled conflict", "failed", "failed",
       "{id: dig, state: inProgress, serviceOrderItem: \"1\"}"},
  };
  for (const Still& row : rows) {
    CAPTURE(row.name);
    AfterMerge workspace;
    workspace.order(mergedOrder, row.state, row.item, row.activities);
    const auto before = workspace.files.dump();
    CHECK(workspace.due(mergedOrder).empty());
    CHECK(workspace.carry({pathOf(mergedOrder)}).changed.empty());
    CHECK(workspace.files.dump() == before);
  }
}

TEST_CASE("what a settled conflict left open in an ended record is closed", "[carry_out]") {
  AfterMerge workspace;
  workspace.order(mergedOrder, "failed", "failed",
                  "{id: dig, state: inProgress, startDate: \"2026-11-20T10:00:00Z\"}, {id: lay, state: "
                  "completed}, {id: test, state: failed}",
                  settledEntry);
  CHECK(workspace.due(mergedOrder) == Texts{"activity 'dig' is inProgress, but the order is failed"});
  const ChangeResult result = workspace.carry({pathOf(mergedOrder)});
  CHECK(outcomesOf(result).front() ==
        "SO-20261120-00000001 dig inProgress → cancelled (closed with its record)");
  CHECK(membersOf(workspace.record(mergedOrder), "activity", "state") ==
        Texts{"cancelled", "completed", "failed"});
  CHECK(workspace.record(mergedOrder)["state"] == "failed");
}

TEST_CASE("the consequences of several records are one change", "[carry_out]") {
  const std::string other = "SO-20261120-00000002";
  AfterMerge workspace;
  workspace.order(mergedOrder, "inProgress", "inProgress", allDone);
  workspace.order(other, "inProgress", "inProgress", allDone);
  const ChangeResult result = workspace.carry({pathOf(mergedOrder), pathOf(other)});
  CHECK(result.files.size() == 2);
  CHECK(workspace.record(mergedOrder)["state"] == "completed");
  CHECK(workspace.record(other)["state"] == "completed");
}

TEST_CASE("paths that are not records with a lifecycle, or that do not exist, are skipped", "[carry_out]") {
  AfterMerge workspace;
  workspace.files.load({{"policy/teams.yaml", "\"@type\": Team\nid: a\n"}, {"README.md", "x\n"}});
  CHECK(workspace.carry({"policy/teams.yaml", "README.md", pathOf(mergedOrder)}).files.empty());
}

TEST_CASE("a dry run of consequences writes nothing", "[carry_out]") {
  AfterMerge workspace;
  workspace.order(mergedOrder, "inProgress", "inProgress", allDone);
  const auto before = workspace.files.dump();
  ChangeOptions options;
  options.dryRun = true;
  CHECK(workspace.carry({pathOf(mergedOrder)}, options).files.size() == 1);
  CHECK(workspace.files.dump() == before);
}
