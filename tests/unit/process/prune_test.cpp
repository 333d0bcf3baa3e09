#include "process/alarm/prune.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"
#include "process/alarm/by_hand.hpp"
#include "process/alarm/records.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string pruneReport = "TR-20261121-AAAAAAAA";
constexpr const char* alarmArchive = "alarms/2026/11.ndjson";

/// Moves alarms that were cleared before 11:00 of the fixture's day.
struct Pruned {
  ChangeResult result;
  std::vector<Diagnostic> bad;
  Texts ids() const {
    Texts all = result.subjects;
    std::sort(all.begin(), all.end());
    return all;
  }
};
Pruned pruneIn(Network& network, const ChangeOptions& options = {}) {
  Pruned pruned;
  pruned.result = network.within([&](Workspace& workspace) {
    return pruneAlarms(workspace, network.env, options, *parseInstant("2026-11-21T11:00:00Z"), pruned.bad);
  });
  return pruned;
}

void unacknowledge(Network& network, const std::string& id) {
  doc::Value alarm = network.record(id);
  alarm["ackState"] = "unacknowledged";
  network.files.load({{pathOf(id), doc::json(alarm)}});
}

}  // namespace

TEST_CASE("alarms that are cleared before the moment and acknowledged are archived", "[prune]") {
  Network network;
  const std::string before = network.clearedAlarm('1', "P1", "09:00:00", "10:59:59");
  network.clearedAlarm('2', "P1", "09:00:00", "11:00:00");
  unacknowledge(network, network.clearedAlarm('3', "P1", "09:00:00", "10:00:00"));
  network.alarm('4', "P1", "09:00:00");
  const Pruned pruned = pruneIn(network);
  CHECK(pruned.ids() == Texts{before});
  CHECK(pruned.bad.empty());
  CHECK_FALSE(network.has(before));
  for (const char letter : {'2', '3', '4'}) CHECK(network.has(Network::alarmId(letter)));
  const std::string archive = network.files.read(alarmArchive).value_or("");
  CHECK(std::count(archive.begin(), archive.end(), '\n') == 1);
  CHECK(valueOf(archive)["id"] == before);
  CHECK(valueOf(archive)["alarmClearedTime"] == "2026-11-21T10:59:59Z");
}

TEST_CASE("an archive has its alarms by id, the earlier ones too", "[prune]") {
  Network network;
  network.clearedAlarm('5', "P1", "09:00:00", "10:00:00");
  pruneIn(network);
  network.clearedAlarm('7', "P1", "09:00:00", "10:00:00");
  network.clearedAlarm('3', "P1", "09:00:00", "10:00:00");
  pruneIn(network);
  Texts ids;
  std::istringstream lines(network.files.read(alarmArchive).value_or(""));
  for (std::string line; std::getline(lines, line);) ids.push_back(doc::textOf(valueOf(line)["id"]));
  CHECK(ids == Texts{Network::alarmId('3'), Network::alarmId('5'), Network::alarmId('7')});
  // There is nothing left to do.
  const auto files = network.files.dump();
  CHECK(pruneIn(network).ids().empty());
  CHECK(network.files.dump() == files);
}

TEST_CASE("alarms under a report that is open stay, ours or another process's", "[prune]") {
  struct Row {
    const char* status;
    bool stays;
  };
  const Row rows[] = {{"acknowledged", true}, {"inProgress", true}, {"held", true},
                      {"closed", false},      {"cancelled", false}, {"rejected", false}};
  for (const Row& row : rows)
    for (const std::string& id : {pruneReport, std::string("RT-20261121-AAAAAAAA")}) {
      INFO(id << " " << row.status);
      Network network;
      const std::string alarm = network.clearedAlarm('1', "P1", "09:00:00", "10:00:00");
      network.report(id, row.status, fmt::format("underlyingAlarm: [{{id: {}}}]\n", alarm));
      CHECK(pruneIn(network).ids().empty() == row.stays);
      CHECK(network.has(alarm) == row.stays);
    }
}

TEST_CASE("a report that cannot be read keeps all alarms: one may be under it", "[prune]") {
  Network network;
  const std::string alarm = network.clearedAlarm('1', "P1", "09:00:00", "10:00:00");
  network.files.load({{pathOf(pruneReport), "status: [\n"}});
  const Pruned pruned = pruneIn(network);
  CHECK(pruned.ids().empty());
  CHECK_FALSE(pruned.bad.empty());
  CHECK(network.has(alarm));
}

TEST_CASE("an alarm that cannot be read stays and is told, and the others go", "[prune]") {
  Network network;
  const std::string alarm = network.clearedAlarm('1', "P1", "09:00:00", "10:00:00");
  const std::string torn = network.clearedAlarm('2', "P1", "09:00:00", "10:00:00");
  network.files.load({{pathOf(torn), "perceivedSeverity: cleared\nid: [\n"}});
  const Pruned pruned = pruneIn(network);
  CHECK(pruned.ids() == Texts{alarm});
  REQUIRE(pruned.bad.size() == 1);
  CHECK(pruned.bad[0].file == pathOf(torn));
  CHECK(network.has(torn));
}

TEST_CASE("an alarm that the archive has already is not written a second time", "[prune]") {
  Network network;
  const std::string alarm = network.clearedAlarm('1', "P1", "09:00:00", "10:00:00");
  const std::string archived = fmt::format("{{\"@type\":\"Alarm\",\"id\":\"{}\"}}\n", alarm);
  network.files.load({{alarmArchive, archived}});
  const Pruned pruned = pruneIn(network);
  CHECK(pruned.ids().empty());
  REQUIRE(pruned.bad.size() == 1);
  CHECK(pruned.bad[0].code == Code::duplicateId);
  CHECK(network.files.read(alarmArchive) == archived);
  CHECK(network.has(alarm));
}

TEST_CASE("a dry run of pruning shows both files and changes none", "[prune]") {
  Network network;
  const std::string alarm = network.clearedAlarm('1', "P1", "09:00:00", "10:00:00");
  const auto before = network.files.dump();
  ChangeOptions dry;
  dry.dryRun = true;
  const Pruned pruned = pruneIn(network, dry);
  REQUIRE(pruned.result.files.size() == 2);
  CHECK(pruned.result.files[0].path == alarmArchive);
  CHECK(pruned.result.files[0].before.empty());
  CHECK(pruned.result.files[1].path == pathOf(alarm));
  CHECK(pruned.result.files[1].after.empty());
  CHECK(network.files.dump() == before);
}

TEST_CASE("an acknowledgement is set and taken back once", "[alarms by hand]") {
  Network network;
  const std::string alarm = network.alarm('1', "P1", "11:00:00");
  const auto acknowledge = [&] { return network.change(alarm, acknowledgeAlarm); };
  const auto takeBackAgain = [&] { return network.change(alarm, unacknowledgeAlarm); };
  CHECK(refusal(takeBackAgain) == "illegal-transition: the alarm is unacknowledged already");
  CHECK(outcomesOf(acknowledge()) == Texts{alarm + " unacknowledged → acknowledged ()"});
  CHECK(network.record(alarm)["ackState"] == "acknowledged");
  CHECK(network.record(alarm)["ackUserId"] == "jane");
  CHECK(network.record(alarm)["state"] == "raised");
  CHECK(refusal(acknowledge) == "illegal-transition: the alarm is acknowledged already");
  takeBackAgain();
  CHECK(network.record(alarm)["ackState"] == "unacknowledged");
}

TEST_CASE("an alarm is cleared by hand once, with a reason, and then is final", "[alarms by hand]") {
  Network network;
  const std::string alarm = network.alarm('1', "P1", "11:00:00", "critical",
                                          "flappingSince: \"2026-11-21T11:00:00Z\"\nflappingState: raised\n");
  const auto clear = [&](const ChangeOptions& options) { return network.change(alarm, clearAlarm, options); };
  CHECK(refusal([&] { clear({}); }) == "missing-reason: clearing an alarm by hand requires a reason");
  clear(because("replaced"));
  const doc::Value record = network.record(alarm);
  CHECK(record["state"] == "cleared");
  CHECK(record["perceivedSeverity"] == "cleared");
  CHECK(record["alarmClearedTime"] == now);
  CHECK(record["clearUserId"] == "jane");
  CHECK(record["ackState"] == "unacknowledged");
  CHECK_FALSE(record.contains("flappingSince"));
  CHECK(refusal([&] { clear(because("again")); }).starts_with("illegal-transition: "));
}

TEST_CASE("a comment has its author, time and text", "[alarms by hand]") {
  Network network;
  const std::string alarm = network.alarm('1', "P1", "11:00:00");
  network.change(alarm, [](UnitOfWork& unit, Draft& draft) { commentAlarm(unit, draft, "seen on site"); });
  const doc::Value comments = network.record(alarm)["comment"];
  REQUIRE(comments.size() == 1);
  CHECK(comments[0]["comment"] == "seen on site");
  CHECK(comments[0]["userId"] == "jane");
  CHECK(comments[0]["time"] == now);
}

TEST_CASE("alarms of a source that is silent for longer than its policy permits are cleared",
          "[alarm records]") {
  Network network;
  network.files.load(
      {{"policy/a.yaml", "\"@type\": AlarmPolicy\nid: a\nsource: [poller]\nexpireAfter: PT1H\n"}});
  network.alarm('1', "P1", "10:59:59", "major", "sourceSystemId: poller\n");
  network.alarm('2', "P2", "11:30:00", "major", "sourceSystemId: poller\n");
  network.alarm('3', "P3", "09:00:00", "major", "sourceSystemId: other\n");
  std::vector<Diagnostic> bad;
  network.within([&](Workspace& workspace) { return expireAlarms(workspace, network.env, {}, bad); });
  CHECK(bad.empty());
  CHECK(network.record(Network::alarmId('1'))["state"] == "cleared");
  CHECK(network.record(Network::alarmId('2'))["state"] == "raised");
  CHECK(network.record(Network::alarmId('3'))["state"] == "raised");
}

TEST_CASE("the active alarms are those of all sources, or of one", "[alarm records]") {
  Network network;
  network.alarm('1', "P1", "11:00:00", "major", "sourceSystemId: nms\n");
  network.alarm('2', "P2", "11:00:00", "major", "sourceSystemId: other\n");
  network.clearedAlarm('3', "P3", "09:00:00", "10:00:00");
  const auto active = [&](const std::optional<std::string>& source) {
    std::vector<Diagnostic> bad;
    Texts ids = network.within(
        [&](Workspace& workspace) { return activeAlarms(workspace, network.env, source, bad); });
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  CHECK(active(std::nullopt) == Texts{Network::alarmId('1'), Network::alarmId('2')});
  CHECK(active("nms") == Texts{Network::alarmId('1')});
  CHECK(active("nobody").empty());
}
