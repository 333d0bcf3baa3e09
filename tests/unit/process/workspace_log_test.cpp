#include "process/history/workspace_log.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string loggedOrder = "SO-20261120-00000001";
const std::string loggedReport = "TR-20261120-00000001";

std::string logged(const char* id, const char* time, const char* user, const char* action) {
  return fmt::format("{{id: {}, time: \"2026-11-20T{}Z\", user: {}, action: {}}}", id, time, user, action);
}

/// An order and a report with entries of two people at three moments.
class Logged : public Fixture {
 public:
  Logged() {
    put(loggedOrder,
        orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                  fmt::format("trackingRecord: [{}, {}, {}]\n", logged("A1", "09:00:00", "jane", "create"),
                              logged("A2", "10:00:00", "ravi", "start"),
                              logged("A4", "11:00:00", "jane", "assign"))));
    put(loggedReport,
        fmt::format("status: inProgress\ncreationDate: \"2026-11-20T10:00:00Z\"\nname: down\n"
                    "trackingRecord: [{}, {}]\n",
                    logged("A3", "10:00:00", "jane", "create"), logged("A5", "11:30:00", "ravi", "start")));
  }
  LogResult log(const LogRequest& request = {}) {
    return within([&](Workspace& workspace) { return workspaceLog(workspace, request); });
  }
  Texts ids(const LogRequest& request = {}) {
    Texts all;
    for (const LogEntry& entry : log(request).entries) all.push_back(entry.id);
    return all;
  }
};

}  // namespace

TEST_CASE("the log has the entries of all records, the newest first", "[workspace_log]") {
  Logged workspace;
  const LogResult result = workspace.log();
  CHECK(workspace.ids() == Texts{"A5", "A4", "A3", "A2", "A1"});
  CHECK(result.matches == 5);
  CHECK(result.bad.empty());
  const LogEntry& newest = result.entries.front();
  CHECK(newest.record == loggedReport);
  CHECK(newest.kind->type == "ServiceTroubleReport");
  CHECK(newest.time == parseInstant("2026-11-20T11:30:00Z"));
  CHECK(newest.entry["action"] == "start");
}

TEST_CASE("a log lists the entries that its request permits", "[workspace_log]") {
  struct Wanted {
    const char* name;
    LogRequest request;
    Texts ids;
  };
  const model::KindRow* orders = &model::orderKind();
  const Wanted rows[] = {
      {"since a moment, inclusive", {.since = parseInstant("2026-11-20T11:00:00Z")}, {"A5", "A4"}},
      {"since the second after", {.since = parseInstant("2026-11-20T11:00:01Z")}, {"A5"}},
      {"since later than all", {.since = parseInstant("2026-11-20T12:00:00Z")}, {}},
      {"an actor", {.actor = "ravi"}, {"A5", "A2"}},
      {"an unknown actor", {.actor = "rav"}, {}},
      {"a kind", {.kind = orders}, {"A4", "A2", "A1"}},
      {"all three", {.since = parseInstant("2026-11-20T10:00:00Z"), .actor = "jane", .kind = orders}, {"A4"}},
      {"a limit", {.limit = 2}, {"A5", "A4"}},
      {"a limit of as many as there are", {.limit = 5}, {"A5", "A4", "A3", "A2", "A1"}},
      {"a limit of more", {.limit = 6}, {"A5", "A4", "A3", "A2", "A1"}},
  };
  for (const Wanted& row : rows) {
    CAPTURE(row.name);
    CHECK(Logged().ids(row.request) == row.ids);
  }
  CHECK(Logged().log({.limit = 2}).matches == 5);
}

TEST_CASE("a long log with a limit has the newest entries", "[workspace_log]") {
  // More entries than a reader keeps before it looks at their times.
  Logged workspace;
  std::string entries;
  for (int n = 0; n < 2500; ++n)
    entries += fmt::format("{}{{id: B{:04}, time: \"{}\", user: jane, action: note}}", n == 0 ? "" : ", ", n,
                           formatInstant(*parseInstant("2026-11-19T00:00:00Z") + Seconds{n}));
  workspace.put("SO-20261119-00000002", orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                                                  fmt::format("trackingRecord: [{}]\n", entries)));
  const LogResult result = workspace.log({.limit = 7});
  CHECK(result.matches == 2505);
  CHECK(workspace.ids({.limit = 7}) == Texts{"A5", "A4", "A3", "A2", "A1", "B2499", "B2498"});
}

TEST_CASE("entries without a time are not listed", "[workspace_log]") {
  Logged workspace;
  workspace.put(loggedReport,
                "status: acknowledged\ncreationDate: \"2026-11-20T10:00:00Z\"\nname: down\n"
                "trackingRecord: [{id: A6, action: create}, {id: A7, time: soon, action: note}]\n");
  CHECK(workspace.ids() == Texts{"A4", "A2", "A1"});
  const LogRequest since{.since = parseInstant("2026-11-20T10:00:00Z")};
  CHECK_FALSE(isWanted(since, std::nullopt, "jane"));
  CHECK(isWanted({}, std::nullopt, "jane"));
}

TEST_CASE("a file that cannot be read is a finding and hides no other", "[workspace_log]") {
  Logged workspace;
  workspace.files.load({{pathOf("SO-20261120-00000009"), "state: [\n"}});
  const LogResult result = workspace.log();
  CHECK(result.entries.size() == 5);
  REQUIRE_FALSE(result.bad.empty());
  CHECK(result.bad[0].file == pathOf("SO-20261120-00000009"));
}
