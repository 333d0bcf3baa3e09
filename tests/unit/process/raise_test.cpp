#include "process/correlation/raise.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string knownReport = "TR-20261121-AAAAAAAA";

RaiseResult raiseIn(Network& network, int minConfidence = 600, const ChangeOptions& options = {}) {
  return network.within(
      [&](Workspace& workspace) { return raiseReports(workspace, network.env, options, minConfidence); });
}

Texts alarmsIn(const doc::Value& report) { return membersOf(report, "underlyingAlarm", "id"); }

}  // namespace

TEST_CASE("a raised report says its cause, its alarms and what it affects", "[correlation raise]") {
  Network network;
  network.failCard();
  const RaiseResult result = raiseIn(network);
  REQUIRE(result.reports.size() == 1);
  const doc::Value report = network.record(result.reports[0]);
  CHECK(report["@type"] == "ServiceTroubleReport");
  CHECK(report["status"] == "acknowledged");
  CHECK(report["category"] == "system.originated");
  CHECK(report["name"] == "C1: 3 alarms");
  CHECK(report["severity"] == "critical");
  CHECK(report["priority"] == 1);
  CHECK(report["reason"] == "alarm correlation");
  CHECK(report["originatorParty"]["id"] == "jane");
  CHECK(report["firstAlert"]["id"] == Network::alarmId('1'));
  CHECK(alarmsIn(report) == Texts{Network::alarmId('1'), Network::alarmId('2'), Network::alarmId('3')});
  CHECK(membersOf(report, "rootCauseResource", "id") == Texts{"C1"});
  CHECK(membersOf(report, "affectedService", "id") == Texts{serviceA, serviceB});
  CHECK(membersOf(report, "affectedResource", "id") == Texts{"C1", "P1", "P2"});
  CHECK(report["affectedNumberOfServices"] == 2);
  REQUIRE(report["analysis"].size() == 1);
  CHECK(report["analysis"][0]["phase"] == "firstIn");
  CHECK(report["description"].get<std::string>().starts_with("C1 explains 3 of 3 alarms, confidence "));
  CHECK(report["description"].get<std::string>().ends_with("; 2 objects that stand on it show no alarm"));
  CHECK_FALSE(report.contains("relatedEntity"));
}

TEST_CASE("the worst alarm of a cause gives the severity and the priority", "[correlation raise]") {
  struct Row {
    const char* severities[3];
    const char* severity;
    std::optional<int> priority;
  };
  const Row rows[] = {
      {{"warning", "major", "minor"}, "major", 2},
      {{"minor", "warning", "minor"}, "minor", 3},
      {{"warning", "warning", "indeterminate"}, "warning", 4},
      {{"indeterminate", "indeterminate", "indeterminate"}, "indeterminate", std::nullopt},
  };
  for (const Row& row : rows) {
    INFO(row.severity);
    Network network;
    network.alarm('1', "C1", "11:50:00", row.severities[0]);
    network.alarm('2', "P1", "11:50:00", row.severities[1]);
    network.alarm('3', "P2", "11:50:00", row.severities[2]);
    const RaiseResult result = raiseIn(network);
    REQUIRE(result.reports.size() == 1);
    const doc::Value report = network.record(result.reports[0]);
    CHECK(report["severity"] == row.severity);
    CHECK(report.contains("priority") == row.priority.has_value());
    if (row.priority) CHECK(report["priority"] == *row.priority);
  }
}

TEST_CASE("alarms in a report raise nothing again, whatever became of it", "[correlation raise]") {
  Network network;
  network.failCard();
  const std::string id = raiseIn(network).reports.at(0);
  const auto files = network.files.dump();
  CHECK(raiseIn(network).reports.empty());
  CHECK(network.files.dump() == files);
  for (const char* status : {"cleared", "closed", "cancelled"}) {
    INFO(status);
    doc::Value report = network.record(id);
    report["status"] = status;
    network.files.load({{pathOf(id), doc::json(report)}});
    CHECK(raiseIn(network).reports.empty());
  }
}

TEST_CASE("two branches that raise the same report give it the same id", "[correlation raise]") {
  Network here;
  Network there;
  here.failCard();
  there.failCard();
  there.env.now += std::chrono::minutes(1);
  const auto random = there.env.random;
  there.env.random = [random] { return random() ^ 0xffff0000ffffULL; };
  CHECK(raiseIn(here).reports.at(0) == raiseIn(there).reports.at(0));
}

TEST_CASE("later alarms of the cause join the open report, each once", "[correlation raise]") {
  Network network;
  network.failCard();
  network.report(knownReport, "inProgress", "rootCauseResource: [{id: C1}]\n");
  const RaiseResult result = raiseIn(network);
  CHECK(result.reports == Texts{knownReport});
  CHECK(alarmsIn(network.record(knownReport)).size() == 3);
  CHECK(result.changes.subjects == Texts{knownReport});
  CHECK(outcomesOf(result.changes) == Texts{knownReport + " inProgress → inProgress (3 alarms added)"});
  CHECK(membersOf(network.record(knownReport), "trackingRecord", "action") == Texts{"correlate"});
}

TEST_CASE("alarms soon after a clear reopen the report, later ones raise its recurrence",
          "[correlation raise]") {
  const auto cleared = [](const char* time) {
    return fmt::format(
        "rootCauseResource: [{{id: C1}}]\nresolutionDate: \"2026-11-21T{}Z\"\n"
        "statusChangeDate: \"2026-11-21T{}Z\"\n",
        time, time);
  };
  Network soon;
  soon.failCard();
  soon.report(knownReport, "cleared", cleared("11:40:00"));
  CHECK(raiseIn(soon).reports == Texts{knownReport});
  const doc::Value reopened = soon.record(knownReport);
  CHECK(reopened["status"] == "inProgress");
  CHECK(reopened["statusChangeReason"] == "new alarms of C1");
  CHECK(alarmsIn(reopened).size() == 3);
  CHECK_FALSE(reopened.contains("resolutionDate"));

  Network later;
  later.failCard();
  later.report(knownReport, "cleared", cleared("11:00:00"));
  const std::string next = raiseIn(later).reports.at(0);
  CHECK(next != knownReport);
  CHECK(later.record(next)["relatedEntity"] ==
        valueOf(fmt::format("[{{id: {}, role: recurrenceOf}}]", knownReport)));
  CHECK(later.record(knownReport)["status"] == "cleared");
}

TEST_CASE("nothing is written for causes that wait or are not confident enough, and in a dry run",
          "[correlation raise]") {
  Network young;
  young.alarm('1', "C1", "11:55:00");
  young.alarm('2', "P1", "11:57:00");
  young.alarm('3', "P2", "11:59:00");
  const auto before = young.files.dump();
  const RaiseResult waiting = raiseIn(young);
  CHECK(waiting.reports == Texts{""});
  CHECK(young.files.dump() == before);

  Network doubtful;
  doubtful.failCard();
  const int confidence = doubtful.within([&](Workspace& workspace) {
    return correlate(workspace, doubtful.env.now, 0).causes.at(0).explained->cause.confidence;
  });
  CHECK(raiseIn(doubtful, confidence + 1).reports.empty());
  const auto files = doubtful.files.dump();
  ChangeOptions dry;
  dry.dryRun = true;
  CHECK(raiseIn(doubtful, confidence, dry).changes.changed.size() == 1);
  CHECK(doubtful.files.dump() == files);
  CHECK(raiseIn(doubtful, confidence).reports.size() == 1);
}

TEST_CASE("a single alarm has no common cause: it raises no report", "[correlation raise]") {
  Network network;
  network.alarm('1', serviceA, "11:50:00");
  const RaiseResult result = raiseIn(network, 0);
  for (const std::string& id : result.reports) CHECK(id.empty());
  CHECK(result.changes.changed.empty());
}
