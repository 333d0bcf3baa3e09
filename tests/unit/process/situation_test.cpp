#include "process/correlation/situation.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"
#include "process/correlation/correlate.hpp"
#include "process/correlation/resources.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using Kind = cause::Alarm::Kind;

namespace {

constexpr const char* situationReport = "TR-20261121-AAAAAAAA";

/// What an alarm tells in the situation of a workspace; nullopt if it tells nothing of a known object.
std::optional<Kind> kindIn(Network& network, const std::string& alarm) {
  return network.within([&](Workspace& workspace) -> std::optional<Kind> {
    const Situation situation(workspace, network.env.now);
    for (std::size_t i = 0; i < situation.alarms().size(); ++i)
      if (situation.alarms()[i]->id == alarm) return situation.facts()[i].kind;
    return std::nullopt;
  });
}

void silence(Network& network, const std::string& members) {
  network.files.load(
      {{"policy/silence.yaml",
        "\"@type\": Silence\nid: s\nendDate: \"2026-11-21T13:00:00Z\"\nauthor: jane\nreason: duct\n" +
            members}});
}

}  // namespace

TEST_CASE("an alarm counts when it has settled, a critical one by its own time", "[situation]") {
  struct Row {
    const char* policy;
    const char* severity;
    const char* raised;
    Kind kind;
  };
  const std::string own = "\"@type\": AlarmPolicy\nid: a\nsettle: PT5M\nsettleCritical: PT0S\n";
  const std::string ofSource = "\"@type\": AlarmPolicy\nid: a\nsource: [nms]\nsettle: PT30M\n";
  const Row rows[] = {
      {"", "major", "11:58:00", Kind::counted},
      {"", "major", "11:58:01", Kind::transient},
      {"", "critical", "11:58:01", Kind::transient},
      {own.c_str(), "major", "11:55:00", Kind::counted},
      {own.c_str(), "major", "11:55:01", Kind::transient},
      {own.c_str(), "critical", "12:00:00", Kind::counted},
      {ofSource.c_str(), "major", "11:58:00", Kind::counted},
      {"\"@type\": AlarmPolicy\nid: a\nsettle: PT5M\n", "critical", "11:56:00", Kind::transient},
  };
  for (const Row& row : rows) {
    INFO(row.policy << row.severity << " " << row.raised);
    Network network;
    if (*row.policy) network.files.load({{"policy/a.yaml", row.policy}});
    CHECK(kindIn(network, network.alarm('1', "P1", row.raised, row.severity)) == row.kind);
  }
}

TEST_CASE("alarms that flap, are planned or are in a report stand apart, whatever the state of the report",
          "[situation]") {
  Network network;
  CHECK(kindIn(network, network.alarm('1', "P1", "11:00:00", "major",
                                      "flappingSince: \"2026-11-21T11:00:00Z\"\n")) == Kind::apart);
  CHECK(kindIn(network, network.alarm('2', "P1", "11:00:00", "major",
                                      "plannedOutageIndicator: outOfService\n")) == Kind::apart);
  const std::string known = network.alarm('3', "P1", "11:00:00");
  CHECK(kindIn(network, known) == Kind::counted);
  for (const char* status : {"acknowledged", "cleared", "closed", "cancelled"}) {
    INFO(status);
    network.report(situationReport, status, fmt::format("underlyingAlarm: [{{id: {}}}]\n", known));
    CHECK(kindIn(network, known) == Kind::apart);
  }
  CHECK(kindIn(network, network.clearedAlarm('4', "P1", "10:00:00", "11:00:00")) == Kind::cleared);
}

TEST_CASE("a silence covers what stands on what it names, while it is in effect", "[situation]") {
  struct Row {
    std::string silence;
    const char* object;
    Kind kind;
  };
  const Row rows[] = {
      {"appliesTo: {}\nresource: [C1]\n", "C1", Kind::apart},
      {"appliesTo: {}\nresource: [C1]\n", "P2", Kind::apart},
      {"appliesTo: {}\nresource: [C1]\n", serviceB.c_str(), Kind::apart},
      {"appliesTo: {}\nresource: [C1]\n", "R1", Kind::counted},
      {"appliesTo: {}\nresource: [C1]\n", "P3", Kind::counted},
      {"appliesTo: {}\nservice: [" + serviceA + "]\n", serviceA.c_str(), Kind::apart},
      {"appliesTo: {}\nservice: [" + serviceA + "]\n", "P1", Kind::counted},
      {"appliesTo: {}\nrecord: [" + Network::alarmId('1') + "]\n", "P1", Kind::apart},
      {"appliesTo: {}\nrecord: [" + Network::alarmId('9') + "]\n", "P1", Kind::counted},
      {"appliesTo: {kind: alarm}\n", "P1", Kind::apart},
      {"appliesTo: {kind: order}\n", "P1", Kind::counted},
      {"appliesTo: {severity: [major]}\nresource: [C1]\n", "P1", Kind::apart},
      {"appliesTo: {severity: [minor]}\nresource: [C1]\n", "P1", Kind::counted},
      {"appliesTo: {}\nresource: [C1]\nstartDate: \"2026-11-21T12:00:00Z\"\n", "P1", Kind::apart},
      {"appliesTo: {}\nresource: [C1]\nstartDate: \"2026-11-21T12:00:01Z\"\n", "P1", Kind::counted},
  };
  for (const Row& row : rows) {
    INFO(row.silence << row.object);
    Network network;
    silence(network, row.silence);
    CHECK(kindIn(network, network.alarm('1', row.object, "11:00:00")) == row.kind);
  }
  Network over;
  silence(over, "appliesTo: {}\nresource: [C1]\n");
  const std::string alarm = over.alarm('1', "P1", "11:00:00");
  over.env.now = *parseInstant("2026-11-21T12:59:59Z");
  CHECK(kindIn(over, alarm) == Kind::apart);
  over.env.now = *parseInstant("2026-11-21T13:00:00Z");
  CHECK(kindIn(over, alarm) == Kind::counted);
}

TEST_CASE("alarms of unknown objects are shown while they are active, never guessed", "[situation]") {
  Network network;
  network.alarm('1', "bradford", "11:00:00");
  network.clearedAlarm('2', "bradford", "10:00:00", "11:00:00");
  network.alarm('3', "P1/och-1", "11:00:00");
  CHECK_FALSE(kindIn(network, Network::alarmId('1')));
  CHECK(kindIn(network, Network::alarmId('3')) == Kind::counted);
  const auto unmapped =
      network.within([&](Workspace& workspace) { return unmappedAlarms(workspace, network.env.now); });
  CHECK(unmapped == std::set<std::string, std::less<>>{Network::alarmId('1')});
}

TEST_CASE("a situation knows the alarms of an object, the reports of an alarm, and what is not in use",
          "[situation]") {
  Network network;
  const std::string alarm = network.alarm('1', "P1", "11:00:00");
  network.alarm('2', "P1", "11:10:00");
  network.report(situationReport, "closed", fmt::format("underlyingAlarm: [{{id: {}}}]\n", alarm));
  network.within([&](Workspace& workspace) {
    const Situation situation(workspace, network.env.now);
    const Topology& topology = situation.topology();
    CHECK(situation.alarmsOf(*topology.resource("P1")).size() == 2);
    CHECK(situation.alarmsOf(*topology.resource("P2")).empty());
    REQUIRE(situation.reportsOf(alarm).size() == 1);
    CHECK(situation.reports()[situation.reportsOf(alarm)[0]]->id == situationReport);
    CHECK(situation.reportsOf(Network::alarmId('2')).empty());
    REQUIRE(situation.idle().size() == 1);
    CHECK(topology.idOf(situation.idle()[0]) == idleService);
    return 0;
  });
}

TEST_CASE("a resource is listed with its worst alarm and what fails with it in use", "[situation]") {
  Network network;
  network.alarm('1', "P1", "11:00:00", "minor");
  network.alarm('2', "P1", "11:10:00", "critical");
  network.alarm('3', "P1", "11:20:00", "warning");
  network.clearedAlarm('4', "C2", "10:00:00", "11:00:00");
  const auto listed = [&](bool isAlarmed) {
    Texts texts;
    const ResourceList list = network.within(
        [&](Workspace& workspace) { return listResources(workspace, network.env.now, isAlarmed); });
    for (const ListedResource& one : list.resources)
      texts.push_back(fmt::format("{} {} {} {} {}", one.id, one.severity.empty() ? "-" : one.severity,
                                  one.alarms, one.services, one.resources));
    return texts;
  };
  CHECK(listed(true) == Texts{"P1 critical 3 1 0"});
  CHECK(listed(false) ==
        Texts{"C1 - 0 2 2", "C2 - 0 1 1", "P1 critical 3 1 0", "P2 - 0 1 0", "P3 - 0 1 0", "R1 - 0 3 5"});
}
