#include "process/correlation/target.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"
#include "process/correlation/correlate.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using Action = ReportTarget::Action;

namespace {

const std::string targetReport = "TR-20261121-AAAAAAAA";
const std::string secondTarget = "TR-20261121-BBBBBBBB";

/// The target for the best cause of a workspace, as a text: `join TR-…`, `raise`, `raise after TR-…`.
std::string targetIn(Network& network) {
  return network.within([&](Workspace& workspace) {
    const CorrelateResult found = correlate(workspace, network.env.now, 0);
    REQUIRE_FALSE(found.causes.empty());
    CHECK(found.situation->topology().idOf(found.causes[0].explained->cause.object) == "C1");
    const ReportTarget& target = found.causes[0].target;
    constexpr std::array names = {"wait", "raise", "join", "reopen"};
    std::string text = names[static_cast<std::size_t>(target.action)];
    if (target.report) text += fmt::format(" {}", target.report->id);
    if (target.earlier) text += fmt::format(" after {}", target.earlier->id);
    return text;
  });
}

std::string ofCard(const std::string& more = {}) { return "rootCauseResource: [{id: C1}]\n" + more; }
std::string resolvedAt(const std::string& time) {
  return fmt::format("resolutionDate: \"2026-11-21T{}Z\"\nstatusChangeDate: \"2026-11-21T{}Z\"\n", time,
                     time);
}

}  // namespace

TEST_CASE("a burst waits until it has settled, at most ten minutes after its first alarm", "[target]") {
  struct Row {
    const char* policy;  ///< members of a policy for alarms
    const char* first;
    const char* last;
    const char* severity;  ///< of the last one
    const char* target;
  };
  const Row rows[] = {
      {"", "11:53:00", "11:58:00", "minor", "raise"},
      {"", "11:53:00", "11:58:01", "minor", "wait"},
      {"", "11:50:01", "11:59:00", "minor", "wait"},
      {"", "11:50:00", "11:59:00", "minor", "raise"},
      {"settleAtMost: PT5M\n", "11:55:00", "11:59:00", "minor", "raise"},
      {"settle: PT30S\n", "11:58:00", "11:59:30", "minor", "raise"},
      {"settle: PT2M\nsettleCritical: PT0S\n", "11:53:00", "11:59:00", "critical", "raise"},
      {"settle: PT2M\nsettleCritical: PT0S\n", "11:53:00", "11:59:00", "minor", "wait"},
  };
  for (const Row& row : rows) {
    INFO(row.policy << row.first << " " << row.last);
    Network network;
    if (*row.policy)
      network.files.load({{"policy/a.yaml", std::string("\"@type\": AlarmPolicy\nid: a\n") + row.policy}});
    network.alarm('1', "C1", row.first);
    network.alarm('2', "P1", row.first);
    network.alarm('3', "P2", row.last, row.severity);
    CHECK(targetIn(network) == row.target);
  }
}

TEST_CASE("an open report of the same cause is joined, an ended one is not", "[target]") {
  struct Row {
    const char* status;
    std::string more;
    std::string target;
  };
  const Row rows[] = {
      {"acknowledged", "", "join " + targetReport},
      {"inProgress", "", "join " + targetReport},
      {"held", "", "join " + targetReport},
      {"cleared", resolvedAt("10:00:00"), "raise after " + targetReport},
      {"closed", resolvedAt("11:49:00"), "raise after " + targetReport},
      {"cancelled", resolvedAt("11:49:00"), "raise"},
      {"rejected", "", "raise"},
  };
  for (const Row& row : rows) {
    INFO(row.status);
    Network network;
    network.failCard();
    network.report(targetReport, row.status, ofCard(row.more));
    CHECK(targetIn(network) == row.target);
  }
}

TEST_CASE("alarms reopen a report that was cleared at most 15 minutes before them", "[target]") {
  struct Row {
    const char* cleared;  ///< the first alarm is of 11:50
    std::string target;
  };
  const Row rows[] = {
      {"11:50:00", "reopen " + targetReport},
      {"11:35:00", "reopen " + targetReport},
      {"11:34:59", "raise after " + targetReport},
      {"11:50:01", "raise after " + targetReport},  // they were there when it was cleared
  };
  for (const Row& row : rows) {
    INFO(row.cleared);
    Network network;
    network.failCard();
    network.report(targetReport, "cleared", ofCard(resolvedAt(row.cleared)));
    CHECK(targetIn(network) == row.target);
  }
}

TEST_CASE("an open report comes before one that was cleared, and the newest ended one is continued",
          "[target]") {
  Network network;
  network.failCard();
  network.report(targetReport, "closed", ofCard(resolvedAt("08:00:00")));
  network.report(secondTarget, "closed", ofCard(resolvedAt("07:00:00")));
  CHECK(targetIn(network) == "raise after " + targetReport);
  network.report(secondTarget, "closed", ofCard(resolvedAt("09:00:00")));
  CHECK(targetIn(network) == "raise after " + secondTarget);
  network.report(secondTarget, "inProgress", ofCard());
  CHECK(targetIn(network) == "join " + secondTarget);
}

TEST_CASE("a report of another cause is joined if it has half of the alarms around the burst", "[target]") {
  // The burst has three alarms that count; those of the report are of the same minutes.
  const auto target = [](int ofReport, const char* time, const char* status) {
    Network network;
    network.failCard();
    std::string alarms;
    for (int i = 0; i < ofReport; ++i)
      alarms += fmt::format("{}{{id: {}}}", alarms.empty() ? "" : ", ",
                            network.alarm(static_cast<char>('4' + i), i % 2 ? serviceA : serviceB, time));
    network.report(targetReport, status, fmt::format("underlyingAlarm: [{}]\n", alarms));
    return targetIn(network);
  };
  CHECK(target(3, "11:49:00", "inProgress") == "join " + targetReport);
  CHECK(target(2, "11:49:00", "inProgress") == "raise");
  CHECK(target(3, "11:49:00", "closed") == "raise");
  CHECK(target(3, "11:37:59", "inProgress") == "raise");  // more than 12 minutes before
  CHECK(target(3, "11:38:00", "inProgress") == "join " + targetReport);
}
