#include "process/problem/alarms_clear.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string calmReport = "TR-20261121-AAAAAAAA";

/// A report with two underlying alarms.
class Calm : public Network {
 public:
  explicit Calm(const std::string& status = "inProgress", const std::string& more = {}) {
    report(calmReport, status,
           fmt::format("underlyingAlarm: [{{id: {}}}, {{id: {}}}]\n{}", alarmId('1'), alarmId('2'), more));
  }
  void clearBoth(const std::string& first, const std::string& second) {
    clearedAlarm('1', "P1", "09:00:00", first);
    clearedAlarm('2', "P2", "09:00:00", second);
  }
  void policy(const std::string& members) {
    files.load({{"policy/r.yaml",
                 "\"@type\": ReportPolicy\nid: r\nappliesTo: {kind: service-trouble}\n" + members}});
  }
  std::optional<Instant> since() {
    return within([&](Workspace& workspace) { return alarmsClearSince(workspace, document().root()); });
  }
  bool asks() {
    return within([&](Workspace& workspace) {
      return asksToNoteClearAlarms(workspace, document().root(),
                                   model::row(model::Kind::serviceTroubleReport), env.now);
    });
  }
  ChangeResult notes() {
    return change(calmReport, [](UnitOfWork& unit, Draft& report) { noteClearAlarms(unit, report); });
  }

 private:
  const doc::Document& document() {
    document_ = doc::toDocument(record(calmReport), pathOf(calmReport));
    return *document_;
  }
  std::optional<doc::Document> document_;
};

}  // namespace

TEST_CASE("alarms are clear since the last of them was cleared", "[alarms clear]") {
  Calm calm;
  calm.clearBoth("11:00:00", "10:30:00");
  CHECK(calm.since() == parseInstant("2026-11-21T11:00:00Z"));
  calm.alarm('2', "P2", "10:31:00");
  CHECK_FALSE(calm.since());
  // Alarms that are not in this workspace say nothing.
  Calm other("inProgress");
  other.report(calmReport, "inProgress",
               fmt::format("underlyingAlarm: [{{id: AL-20250101-ZZZZZZZZ}}, {{id: nms-7}}, {{id: {}}}]\n",
                           Network::alarmId('1')));
  CHECK_FALSE(other.since());
  other.clearedAlarm('1', "P1", "09:00:00", "10:00:00");
  CHECK(other.since() == parseInstant("2026-11-21T10:00:00Z"));
}

TEST_CASE("clear alarms are noted after ten minutes, or when the policy says so", "[alarms clear]") {
  struct Row {
    const char* policy;
    const char* cleared;
    bool asks;
  };
  const Row rows[] = {
      {"", "11:50:00", true},
      {"", "11:50:01", false},
      {"clearAfter: PT1H\n", "11:00:00", true},
      {"clearAfter: PT1H\n", "11:00:01", false},
      {"clearAfter: PT0S\n", "12:00:00", true},
  };
  for (const Row& row : rows) {
    INFO(row.policy << row.cleared);
    Calm calm;
    if (*row.policy) calm.policy(row.policy);
    calm.clearBoth("09:30:00", row.cleared);
    CHECK(calm.asks() == row.asks);
  }
}

TEST_CASE("only a report in progress is told that its alarms are clear", "[alarms clear]") {
  for (const char* status : {"acknowledged", "pending", "held", "cleared", "closed"}) {
    INFO(status);
    Calm calm(status);
    calm.clearBoth("09:30:00", "10:00:00");
    CHECK_FALSE(calm.asks());
  }
  Calm bare;
  bare.report(calmReport, "inProgress");
  CHECK_FALSE(bare.asks());
}

TEST_CASE("clear alarms are noted once, and again after they came back", "[alarms clear]") {
  Calm calm;
  calm.clearBoth("10:00:00", "11:00:00");
  const ChangeResult result = calm.notes();
  CHECK(outcomesOf(result) ==
        Texts{calmReport +
              " inProgress → inProgress (all underlying alarms are clear since 2026-11-21T11:00:00Z)"});
  const doc::Value report = calm.record(calmReport);
  CHECK(report["status"] == "inProgress");
  CHECK(membersOf(report, "note", "text") ==
        Texts{"all underlying alarms are clear since 2026-11-21T11:00:00Z"});
  CHECK(membersOf(report, "note", "author") == Texts{""});
  CHECK(membersOf(report, "trackingRecord", "action") == Texts{"note", "alarmsClear"});
  CHECK_FALSE(calm.asks());
  calm.env.now += std::chrono::hours(2);
  CHECK_FALSE(calm.asks());
  calm.clearBoth("10:00:00", "13:00:00");
  CHECK(calm.asks());
}

TEST_CASE("a report clears by itself where the policy says so and no guard stands against it",
          "[alarms clear]") {
  struct Row {
    const char* policy;
    const char* activity;
    const char* status;
  };
  const Row rows[] = {
      {"", "", "inProgress"},
      {"autoClear: false\n", "", "inProgress"},
      {"autoClear: true\n", "", "cleared"},
      {"autoClear: true\n", "activity: [{id: look, state: completed}]\n", "cleared"},
      {"autoClear: true\n", "activity: [{id: look, state: inProgress}]\n", "inProgress"},
  };
  for (const Row& row : rows) {
    INFO(row.policy << row.activity);
    Calm calm("inProgress", row.activity);
    calm.policy(row.policy);
    calm.clearBoth("10:00:00", "11:00:00");
    calm.notes();
    const doc::Value report = calm.record(calmReport);
    CHECK(report["status"] == row.status);
    CHECK(report["note"].size() == 1);
    CHECK(report.contains("resolutionDate") == (row.status == std::string("cleared")));
  }
}
