#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/doctor/doctor.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string mendedOrder = "SO-20261120-00000001";
const std::string valuePath = "pools/vlan/101.yaml";

/// A workspace whose defects are repaired.
class Patients : public Fixture {
 public:
  Patients() {
    files.load({{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nvalues: [\"100-199\"]\n"}});
  }
  void order(const std::string& members, const char* state = "inProgress") {
    put(mendedOrder,
        orderWith(
            state, fmt::format("{{id: \"1\", action: add, state: {}, service: {{}}}}", state),
            fmt::format("trackingRecord: [{{id: T1, time: \"2026-11-20T09:00:00Z\", action: start, from: "
                        "acknowledged, to: {}}}]\nactivity: [{{id: dig, state: pending}}]\n{}",
                        state, members)));
  }
  void value(const std::string& holder, const std::string& more = "state: reserved\n") {
    files.load({{valuePath, fmt::format("\"@type\": ResourceAllocation\npool: vlan\nvalue: 101\nfor: {}\n"
                                        "serviceOrderItem: \"1\"\ndate: \"2026-11-20T09:00:00Z\"\n{}",
                                        holder, more)}});
  }
  DoctorResult treat(bool fix, bool dryRun = false) {
    store::Options stored;
    stored.ignoreForeignIntents = true;
    store::Store store(files, stored);
    Workspace workspace(store, propagate);
    DoctorOptions options;
    options.fix = fix;
    options.change.dryRun = dryRun;
    return doctor(workspace, env, options);
  }
  /// The defects that are left, each as `check file: message`.
  Texts left(bool fix) {
    Texts all;
    for (const Ailment& one : treat(fix).ailments)
      if (one.outcome != Ailment::Outcome::repaired)
        all.push_back(fmt::format("{} {}: {}", one.check, one.finding.file, one.finding.message));
    return all;
  }
};

}  // namespace

TEST_CASE("a value that is held for a record gets into its list", "[repairs]") {
  Patients workspace;
  workspace.order("allocation: []\n");
  workspace.value(mendedOrder);
  REQUIRE_FALSE(workspace.left(false).empty());
  workspace.treat(true);
  const doc::Value order = workspace.record(mendedOrder);
  CHECK(membersOf(order, "allocation", "id") == Texts{"vlan/101"});
  CHECK(membersOf(order, "allocation", "item") == Texts{"1"});
  const doc::Value last = order["trackingRecord"].back();
  CHECK(last["action"] == "update");
  CHECK(last["reason"] == "links mended: vlan/101");
  CHECK(workspace.left(false) == Texts{});
}

TEST_CASE("a value that is held for another record gets out of a list", "[repairs]") {
  Patients workspace;
  workspace.order("allocation: [{id: vlan/101, item: \"1\"}]\n");
  workspace.put("SO-20261120-00000002",
                orderWith("acknowledged", "{id: \"1\", action: add, state: acknowledged, service: {}}",
                          "allocation: [{id: vlan/101, item: \"1\"}]\n"));
  workspace.value("SO-20261120-00000002");
  workspace.treat(true);
  CHECK(membersOf(workspace.record(mendedOrder), "allocation", "id").empty());
  CHECK(membersOf(workspace.record("SO-20261120-00000002"), "allocation", "id") == Texts{"vlan/101"});
}

TEST_CASE("a record in a wrong place is moved to that of its id", "[repairs]") {
  Patients workspace;
  const std::string text =
      "\"@type\": ServiceOrder\nid: SO-20261120-00000001\nstate: acknowledged\norderDate: "
      "\"2026-11-20T09:00:00Z\"\nserviceOrderItem: [{id: \"1\", action: noChange, state: acknowledged, "
      "service: {}}]\ntrackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}] # kept\n";
  const std::string wrong = "orders/2026/10/SO-20261120-00000001.yaml";
  workspace.files.load({{wrong, text}});
  REQUIRE_FALSE(workspace.left(false).empty());
  SECTION("the place is free") {
    CHECK(workspace.left(true) == Texts{});
    CHECK_FALSE(workspace.files.read(wrong));
    CHECK(workspace.files.read(pathOf(mendedOrder)) == text);  // byte for byte
  }
  SECTION("another file is there") {
    workspace.put(mendedOrder, orderWith("acknowledged", "{id: \"1\", action: noChange, service: {}}"));
    const auto before = workspace.files.dump();
    CHECK_FALSE(workspace.left(true).empty());
    CHECK(workspace.files.dump() == before);
  }
  SECTION("a dry run") {
    const auto before = workspace.files.dump();
    const DoctorResult result = workspace.treat(true, true);
    CHECK(workspace.files.dump() == before);
    Texts paths;
    for (const FileChange& file : result.files) paths.push_back(file.path);
    CHECK(paths == Texts{wrong, pathOf(mendedOrder)});
  }
}

TEST_CASE("consequences that a merge left undone are carried out", "[repairs]") {
  Patients workspace;
  workspace.put(mendedOrder,
                orderWith("inProgress", "{id: \"1\", action: noChange, state: inProgress, service: {}}",
                          "activity: [{id: dig, state: completed, serviceOrderItem: \"1\"}]\ntrackingRecord: "
                          "[{id: T1, time: \"2026-11-20T09:00:00Z\", action: start, from: acknowledged, to: "
                          "inProgress}]\n"));
  REQUIRE_FALSE(workspace.left(false).empty());
  CHECK(workspace.left(true) == Texts{});
  CHECK(workspace.record(mendedOrder)["state"] == "completed");
  CHECK(workspace.left(false) == Texts{});
}

TEST_CASE("a defect that only a person can repair stops no other repair", "[repairs]") {
  Patients workspace;
  // The history of the first order goes beyond now: its state cannot be adopted.
  workspace.put(mendedOrder,
                orderWith("inProgress", "{id: \"1\", action: noChange, state: inProgress, service: {}}",
                          "trackingRecord: [{id: T1, time: \"2026-12-20T09:00:00Z\", action: create}]\n"));
  workspace.put("SO-20261120-00000002",
                orderWith("inProgress", "{id: \"1\", action: noChange, state: inProgress, service: {}}",
                          "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}]\n"));
  const DoctorResult result = workspace.treat(true);
  CHECK_FALSE(result.healthy());
  Texts checks;
  for (const Ailment& one : result.ailments)
    if (one.outcome == Ailment::Outcome::left) checks.emplace_back(one.check);
  CHECK(checks == Texts{"clock", "state"});
  CHECK(workspace.record("SO-20261120-00000002")["trackingRecord"].back()["action"] == "adopt");
  CHECK(workspace.record(mendedOrder)["trackingRecord"].size() == 1);
}
