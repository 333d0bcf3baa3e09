#include "process/lifecycle/activity_run.hpp"
#include "process/consequences.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;

namespace {

const std::string twoActivities = test::orderIn(
    "inProgress", "activity:\n  - {id: dig, state: pending}\n  - {id: later, state: pending}\n");

/// Runs `use` with an open workspace.
template <class Use>
auto inWorkspace(test::Fixture& fixture, Use use) {
  store::Store store(fixture.files);
  process::Workspace workspace(store, process::propagate);
  return use(workspace);
}

process::Run begin(test::Fixture& fixture, bool again = false) {
  return inWorkspace(fixture, [&](process::Workspace& workspace) {
    return process::beginRun(workspace, fixture.env, {}, test::orderId, "dig", again);
  });
}

process::ChangeResult end(test::Fixture& fixture, const process::Run& run, bool succeeded) {
  return inWorkspace(fixture, [&](process::Workspace& workspace) {
    return process::endRun(workspace, fixture.env, run, succeeded, {{"exitStatus", succeeded ? 0 : 3}});
  });
}

Code codeOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.findings().front().code;
  }
  return Code::fault;
}

}  // namespace

TEST_CASE("a run completes or fails its activity and keeps the result", "[run]") {
  for (const bool succeeded : {true, false}) {
    test::Fixture fixture(twoActivities);
    const process::Run run = begin(fixture);
    CHECK(run.record["activity"][0]["state"] == "inProgress");
    end(fixture, run, succeeded);
    const doc::Value activity = fixture.order()["activity"][0];
    CHECK(activity["state"] == (succeeded ? "completed" : "failed"));
    CHECK(activity["result"]["exitStatus"] == (succeeded ? 0 : 3));
    const doc::Value last = fixture.order()["trackingRecord"].back();
    CHECK(last.value("reason", "") == (succeeded ? "" : "exit status 3"));
  }
}

TEST_CASE("an activity that runs is run again by wish alone, and then its first run comes too late",
          "[run]") {
  test::Fixture fixture(twoActivities);
  const process::Run first = begin(fixture);
  CHECK(codeOf([&] { begin(fixture); }) == Code::illegalTransition);
  const process::Run second = begin(fixture, true);
  CHECK(fixture.order()["trackingRecord"].back()["action"] == "run");
  const auto before = fixture.files.dump();
  CHECK(codeOf([&] { end(fixture, first, true); }) == Code::changedMeanwhile);
  CHECK(fixture.files.dump() == before);
  end(fixture, second, true);
  CHECK(fixture.order()["activity"][0]["state"] == "completed");
  CHECK(codeOf([&] { end(fixture, second, true); }) == Code::changedMeanwhile);
}

TEST_CASE("what ended, held or took the activity away meanwhile is not overwritten", "[run]") {
  using lifecycle::Event;
  for (const Event event : {Event::complete, Event::fail, Event::hold}) {
    test::Fixture fixture(twoActivities);
    const process::Run run = begin(fixture);
    process::ChangeOptions options;
    options.reason = "because";
    fixture.change(
        [&](process::UnitOfWork& unit, process::Draft& draft) {
          process::activityTransition(unit, draft, "dig", {.event = event});
        },
        options);
    const auto before = fixture.files.dump();
    CHECK(codeOf([&] { end(fixture, run, true); }) == Code::changedMeanwhile);
    CHECK(fixture.files.dump() == before);
  }
}

TEST_CASE("a result in one line", "[run]") {
  CHECK(process::summaryOf(nullptr) == "");
  CHECK(process::summaryOf("94 Mbit/s") == "94 Mbit/s");
  CHECK(process::summaryOf({{"exitStatus", 0}, {"duration", "PT1S"}}) == "exit status 0");
  CHECK(process::summaryOf({{"signal", "SIGSEGV"}}) == "killed by SIGSEGV");
  CHECK(process::summaryOf({{"signal", "SIGTERM"}, {"timedOutAfter", "PT10M"}}) == "timed out after PT10M");
  CHECK(process::summaryOf({{"exitStatus", 1}, {"interruptedBy", "SIGINT"}}) == "interrupted by SIGINT");
  CHECK(process::summaryOf({{"error", "cannot start 'x'"}}) == "cannot start 'x'");
  CHECK(process::summaryOf({{"speed", 94}}) == "");
}
