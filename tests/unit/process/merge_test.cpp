#include "process/history/merge.hpp"

#include <catch2/catch.hpp>

#include "doc/markers.hpp"
#include "fixture.hpp"
#include "schema/registry.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

schema::Registry& schemas() {
  static schema::Registry registry;
  return registry;
}

MergeResult mergedOf(const std::optional<std::string>& base, const std::string& ours,
                     const std::string& theirs, const std::string& path = orderPath) {
  return merge({base, ours, theirs}, path, schemas());
}

/// A text with one part replaced.
std::string with(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

std::string tracked(const std::string& id, const std::string& time, const std::string& more) {
  return fmt::format("  - id: {}\n    time: \"2026-11-21T{}Z\"\n    user: jane\n    {}\n", id, time, more);
}

const std::string created =
    "trackingRecord:\n" + tracked("01KB000000000000000000000A", "09:00:00", "action: create");
const std::string order =
    orderIn("inProgress",
            "relatedParty:\n  - id: CUST-1\n    role: customer\n  - id: team-access\n    role: "
            "assignee\n") +
    created +
    tracked("01KB000000000000000000000B", "09:01:00",
            "action: start\n    from: acknowledged\n    to: inProgress");

/// Merges in both orders; the texts must be equal.
std::string clean(const std::string& base, const std::string& ours, const std::string& theirs) {
  const MergeResult result = mergedOf(base, ours, theirs);
  CHECK(result.conflicts == Texts());
  CHECK(mergedOf(base, theirs, ours).text == result.text);
  CHECK(mergedOf(base, result.text, theirs).text == result.text);
  CHECK(mergedOf(base, ours, result.text).text == result.text);
  return result.text;
}

Texts conflicts(const std::optional<std::string>& base, const std::string& ours, const std::string& theirs,
                const std::string& path = orderPath) {
  const MergeResult result = mergedOf(base, ours, theirs, path);
  CHECK(result.text.find("<<<<<<< ours\n") != std::string::npos);
  CHECK(mergedOf(base, theirs, ours, path).conflicts == result.conflicts);
  return result.conflicts;
}

}  // namespace

TEST_CASE("entries that only grow stay from both sides", "[merge]") {
  const std::string one =
      order +
      "note:\n  - id: 01KB000000000000000000000C\n    date: \"2026-11-21T10:00:00Z\"\n    text: from a\n";
  const std::string other = order +
                            "note:\n  - id: 01KB000000000000000000000D\n    date: \"2026-11-21T10:01:00Z\"\n "
                            "   text: from b # why\n";
  CHECK(
      clean(order, one, other) ==
      one +
          "  - id: 01KB000000000000000000000D\n    date: \"2026-11-21T10:01:00Z\"\n    text: from b # why\n");
  CHECK(conflicts(order, one, with(with(other, "000D", "000C"), "10:01", "10:00")) ==
        Texts{"note[id=01KB000000000000000000000C] differs"});
}

TEST_CASE("scalars take the change of one side, and never the last writer", "[merge]") {
  const std::string high = with(order, "state: inProgress", "priority: \"1\"\nstate: inProgress");
  const std::string low = with(order, "state: inProgress", "priority: \"4\"\nstate: inProgress");
  CHECK(clean(order, high, with(order, "name: line", "name: line-2")) ==
        with(high, "name: line", "name: line-2"));
  CHECK(conflicts(order, high, low) == Texts{"priority differs"});
}

TEST_CASE("an assignee is matched by its role", "[merge]") {
  const std::string one = with(order, "team-access", "team-core");
  const std::string other = with(order, "CUST-1", "CUST-2");
  CHECK(clean(order, one, other) == with(one, "CUST-1", "CUST-2"));
  CHECK(conflicts(order, one, with(order, "team-access", "team-field")) ==
        Texts{"relatedParty[assignee].id differs"});
}

TEST_CASE("versions without a base merge with an empty one", "[merge]") {
  const std::string one = order + "description: one\n";
  CHECK(mergedOf(std::nullopt, order, one).text == one);
  CHECK(mergedOf("<<<<<<< x\n", order, one).text == one);
  CHECK(mergedOf("", order, one).conflicts == Texts());
}

TEST_CASE("a record that both branches made by themselves was created at the earlier time", "[merge]") {
  const auto made = [](const char* time, const char* id) {
    return with(orderIn("acknowledged"), "2026-11-20T09:00:00Z", fmt::format("2026-11-21T{}Z", time)) +
           "trackingRecord:\n" + tracked(id, time, "action: create");
  };
  const std::string one = made("10:00:00", "01KB000000000000000000000C");
  const std::string other = made("10:05:00", "01KB000000000000000000000D");
  const std::string both = one + tracked("01KB000000000000000000000D", "10:05:00", "action: create");
  CHECK(mergedOf(std::nullopt, one, other).text == both);
  CHECK(mergedOf(std::nullopt, other, one).text == both);
  CHECK(mergedOf("", one, other).conflicts == Texts());
}

TEST_CASE("a record is not merged with another one that git takes for it", "[merge]") {
  const std::string other = with(order, orderId, "SO-20261121-00000000");
  CHECK(conflicts(order, other, with(order, "state: inProgress", "state: inProgress\ndescription: new")) ==
        Texts{"git took " + std::string(orderId) + " for SO-20261121-00000000" +
              " under a new name: they are different records"});
}

TEST_CASE("a value of a pool has one holder", "[merge]") {
  const std::string path = "pools/vlan/101.yaml";
  const std::string base =
      "\"@type\": ResourceAllocation\npool: vlan\nvalue: 101\nstate: reserved\nfor: "
      "SO-20261120-7K3F9QXW\ndate: "
      "\"2026-11-20T09:00:00Z\"\n";
  const std::string ours = with(base, "7K3F9QXW", "AAAAAAAA");
  CHECK(conflicts(std::nullopt, base, ours, path) == Texts{"for differs"});
  // Nothing of two allocations is mixed, also not what one of them changed alone.
  CHECK(conflicts(base, ours, with(base, "reserved", "allocated"), path) ==
        Texts{"state differs", "for differs"});
  const std::string used = "usedBy:\n  - id: SV-20261120-AAAAAAAA\n";
  CHECK(conflicts(base, ours + used, base + "usedBy:\n  - id: SV-20261120-7K3F9QXW\n", path) ==
        Texts{"for differs", "usedBy[id=SV-20261120-7K3F9QXW] differs",
              "usedBy[id=SV-20261120-AAAAAAAA] differs"});
  CHECK(mergedOf(base, base + used, with(base, "reserved", "allocated"), path).conflicts == Texts());
}

TEST_CASE("alarms count the events of both sides", "[merge]") {
  const std::string path = "alarms/2026/11/AL-20261119-2ZB7K4TV.yaml";
  const auto alarm = [](int count, const char* severity, const char* changed, const char* more) {
    return fmt::format(
        "\"@type\": Alarm\nid: AL-20261119-2ZB7K4TV\nstate: updated\nackState: "
        "unacknowledged\nperceivedSeverity: {}\n"
        "alarmRaisedTime: \"2026-11-19T10:00:00Z\"\nalarmChangedTime: \"2026-11-19T{}Z\"\ncount: {}\n{}",
        severity, changed, count, more);
  };
  const std::string base = alarm(2, "minor", "11:00:00", "");
  const std::string ours =
      alarm(5, "major", "12:00:00", "raisedTimes: [\"2026-11-19T10:00:00Z\", \"2026-11-19T11:00:00Z\"]\n");
  const std::string theirs =
      alarm(3, "critical", "12:30:00", "raisedTimes: [\"2026-11-19T10:00:00Z\", \"2026-11-19T12:00:00Z\"]\n");
  const MergeResult result = mergedOf(base, ours, theirs, path);
  CHECK(result.conflicts == Texts());
  CHECK(result.text == alarm(6, "critical", "12:30:00",
                             "raisedTimes: [\"2026-11-19T10:00:00Z\", \"2026-11-19T11:00:00Z\", "
                             "\"2026-11-19T12:00:00Z\"]\n"));
  CHECK(mergedOf(base, theirs, ours, path).text == result.text);
  const std::string cleared =
      with(with(alarm(3, "cleared", "12:45:00", ""), "state: updated", "state: cleared"), "alarmChangedTime",
           "alarmClearedTime");
  CHECK(mergedOf(base, ours, cleared, path).text.find("state: cleared\n") != std::string::npos);
}

TEST_CASE("an alarm with events on both sides takes all fields of the newest", "[merge]") {
  const std::string path = "alarms/2026/11/AL-20261119-2ZB7K4TV.yaml";
  const auto alarm = [](const char* severity, const char* changed, int count) {
    return fmt::format(
        "\"@type\": Alarm\nid: AL-20261119-2ZB7K4TV\nstate: updated\nackState: unacknowledged\n"
        "perceivedSeverity: {}\nalarmRaisedTime: \"2026-11-19T10:00:00Z\"\n"
        "alarmChangedTime: \"2026-11-19T{}Z\"\ncount: {}\n",
        severity, changed, count);
  };
  const std::string base = alarm("major", "10:00:00", 1);
  // The newest event has the severity of the base, which one side changed.
  const std::string ours = alarm("critical", "10:30:00", 2);
  const std::string theirs = alarm("major", "10:40:00", 2);
  CHECK(mergedOf(base, ours, theirs, path).text == alarm("major", "10:40:00", 3));
  CHECK(mergedOf(base, theirs, ours, path).text == alarm("major", "10:40:00", 3));
  // A change by hand is no event: it stands beside those of the other side.
  const std::string byHand = base + "alarmDetails: fan\n";
  CHECK(mergedOf(base, byHand, ours, path).text == ours + "alarmDetails: fan\n");
}

TEST_CASE("escalations with derived ids keep the earlier date and what was written once", "[merge]") {
  const auto escalated = [](const char* date, const char* more) {
    return order + fmt::format(
                       "escalation:\n  - id: E1\n    episode: P1\n    level: 1\n    date: "
                       "\"2026-11-21T{}Z\"\n    rule: r\n"
                       "    reason: x\n{}",
                       date, more);
  };
  const std::string ours = escalated("10:00:00", "    notified: [jane]\n");
  const std::string theirs = escalated(
      "10:05:00",
      "    notified: [omar]\n    acknowledgedBy: li\n    acknowledgedDate: \"2026-11-21T11:00:00Z\"\n");
  const MergeResult result = mergedOf(order, ours, theirs);
  CHECK(result.conflicts == Texts());
  CHECK(result.text.find("10:00:00") != std::string::npos);
  CHECK(result.text.find("acknowledgedBy: li") != std::string::npos);
  CHECK(result.text.find("jane") != std::string::npos);
  CHECK(result.text.find("omar") != std::string::npos);
  CHECK(mergedOf(order, theirs, ours).text == result.text);
}

TEST_CASE("archives merge as sets of lines", "[merge]") {
  const std::string path = "alarms/2026/11.ndjson";
  CHECK(mergedOf("{\"id\":\"b\"}\n", "{\"id\":\"b\"}\n{\"id\":\"c\"}\n", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n",
                 path)
            .text == "{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n");
  CHECK(conflicts("{\"id\":\"b\"}\n", "{\"id\":\"b\",\"v\":1}\n", "{\"id\":\"b\",\"v\":2}\n", path) ==
        Texts{"b differs"});
}

TEST_CASE("what som does not edit merges line by line, and is checked", "[merge]") {
  const std::string base = "a: &x 1\nb: *x\nc: 1\nd: 1\n";
  const MergeResult result =
      mergedOf(base, with(base, "a: &x 1", "a: &x 2"), with(base, "d: 1", "d: 2"), "policy/a.yaml");
  CHECK(result.byLines);
  CHECK(result.text == "a: &x 2\nb: *x\nc: 1\nd: 2\n");
  CHECK(conflicts(base, with(base, "d: 1", "d: 2"), with(base, "d: 1", "d: 3"), "policy/a.yaml").size() == 1);
}

TEST_CASE("a result that breaks a rule is a conflict", "[merge]") {
  const auto activities = [](const char* one, const char* other) {
    return order +
           fmt::format("activity:\n  - id: a\n    state: pending\n{}  - id: b\n    state: pending\n{}", one,
                       other);
  };
  const std::string base = activities("", "");
  const Texts found =
      conflicts(base, activities("    dependsOn: [b]\n", ""), activities("", "    dependsOn: [a]\n"));
  REQUIRE(found.size() > 1);
  CHECK(found[0].starts_with("together: "));
}

TEST_CASE("markers that a version has already are a conflict", "[merge]") {
  const std::string marked =
      with(order, "state: inProgress\n", "<<<<<<< x\nstate: inProgress\n=======\nstate: held\n>>>>>>> y\n");
  const MergeResult result = mergedOf(order, marked, order + "description: x\n");
  CHECK(result.conflicts == Texts{"a version has conflict markers already"});
}

TEST_CASE("the entries of both stay in each version of a conflict", "[merge]") {
  const auto activities = [](const char* one, const char* other, const char* note) {
    return order +
           fmt::format(
               "activity:\n  - id: a\n    state: pending\n{}  - id: b\n    state: pending\n{}note:\n  - id: "
               "{}\n    text: x\n",
               one, other, note);
  };
  const std::string base =
      order + "activity:\n  - id: a\n    state: pending\n  - id: b\n    state: pending\n";
  const MergeResult result = mergedOf(base, activities("    dependsOn: [b]\n", "", "N1"),
                                      activities("", "    dependsOn: [a]\n", "N2"));
  for (const doc::Version version : {doc::Version::ours, doc::Version::theirs}) {
    const std::string taken = doc::takeVersion(result.text, version).value();
    CHECK(taken.find("id: N1") != std::string::npos);
    CHECK(taken.find("id: N2") != std::string::npos);
    CHECK(valueOf(taken)["activity"].size() == 2);
  }
}

TEST_CASE("a failed activity on one side and completion on the other are a conflict", "[merge]") {
  const auto version = [](const char* state, const char* activity, const std::string& events) {
    return orderIn(state) +
           fmt::format("activity:\n  - id: survey\n    state: {}\n    startDate: \"2026-11-21T09:02:00Z\"\n",
                       activity) +
           (std::string(activity) == "inProgress" ? "" : "    endDate: \"2026-11-21T10:00:00Z\"\n") +
           (std::string(state) == "completed" ? "completionDate: \"2026-11-21T10:00:00Z\"\n" : "") + created +
           tracked("01KB000000000000000000000B", "09:01:00",
                   "action: start\n    from: acknowledged\n    to: inProgress") +
           events;
  };
  const std::string base = version("inProgress", "inProgress", "");
  const std::string failed = version(
      "inProgress", "failed",
      tracked("01KB000000000000000000000C", "10:00:00",
              "action: fail\n    activity: survey\n    from: inProgress\n    to: failed\n    reason: rain"));
  const std::string done =
      version("completed", "completed",
              tracked("01KB000000000000000000000D", "10:00:00",
                      "action: complete\n    activity: survey\n    from: inProgress\n    to: completed") +
                  tracked("01KB000000000000000000000E", "10:00:00",
                          "action: complete\n    from: inProgress\n    to: completed"));
  const MergeResult result = mergedOf(base, failed, done);
  REQUIRE(result.conflicts.size() >= 2);
  CHECK(result.conflicts.front() ==
        "cannot complete activity 'survey', which is failed here (jane: complete survey (inProgress → "
        "completed))");
  CHECK(result.text.find("#~ 2026-11-21T10:00:00Z jane: fail survey (inProgress → failed) [") !=
        std::string::npos);
  CHECK(result.text.find("state: failed\n") != std::string::npos);
  for (const char* id : {"000C", "000D", "000E"}) CHECK(result.text.find(id) != std::string::npos);
  const std::string ours = doc::takeVersion(result.text, doc::Version::ours).value();
  CHECK(ours.find("state: completed\n") == std::string::npos);
}

TEST_CASE("both branches start an order: it is started once, at the earlier time", "[merge]") {
  const auto started = [](const char* id, const char* time) {
    return with(orderIn("inProgress"), "serviceOrderItem",
                fmt::format("startDate: \"2026-11-21T{}Z\"\nserviceOrderItem", time)) +
           created + tracked(id, time, "action: start\n    from: acknowledged\n    to: inProgress");
  };
  const std::string base = orderIn("acknowledged") + created;
  const std::string text = clean(base, started("01KB000000000000000000000C", "10:00:00"),
                                 started("01KB000000000000000000000D", "10:05:00"));
  CHECK(text == started("01KB000000000000000000000C", "10:00:00") +
                    tracked("01KB000000000000000000000D", "10:05:00",
                            "action: start\n    from: acknowledged\n    to: inProgress"));
}
