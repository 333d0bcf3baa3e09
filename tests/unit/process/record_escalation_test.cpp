#include "process/jeopardy/record_escalation.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/jeopardy/escalate.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string episodeOrder = "SO-20261120-00000001";

/// An order that is overdue, and a ladder that tells somebody and is calm after a day.
class Episodes : public Fixture {
 public:
  explicit Episodes(const std::string& due = "2026-11-21T09:00:00Z") {
    files.load({{"policy/escalation.yaml",
                 "\"@type\": EscalationPolicy\nid: orders\ncalmFor: P1D\nlevels: [{level: 1, when: overdue, "
                 "notify: [boss]}]\n---\n\"@type\": Subscription\nid: pager\neventType: "
                 "[EscalationEndedEvent]\nchannel: pager\n"}});
    put(episodeOrder,
        orderWith(
            "acknowledged", "{id: \"1\", action: noChange, state: acknowledged, service: {}}",
            fmt::format("requestedCompletionDate: \"{}\"\nrelatedParty: [{{id: jane, role: assignee}}]\n",
                        due)));
  }
  EscalateResult escalate() {
    return within([&](Workspace& workspace) { return escalateAll(workspace, env, {}, {}); });
  }
  void apply(lifecycle::Event event) {
    env.now += Seconds{60};
    change(
        episodeOrder, [&](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = event}); },
        because("not needed"));
  }
  doc::Value get() const { return record(episodeOrder); }
  std::size_t alerts() const { return get().value("jeopardyAlert", doc::Value::array()).size(); }
  std::size_t events() {
    std::size_t count = 0;
    for (const auto& [path, text] : files.dump()) count += path.starts_with("outbox/pager/") ? 1 : 0;
    return count;
  }
  Inhibited inhibited(const Texts& parents) {
    store::Store store(files);
    return inhibitedBy(store, parents);
  }
};

std::string parentReport(const std::string& status, const std::string& more) {
  return fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n{}", status, more);
}
std::string tellingOf(const char* party) {
  return fmt::format("escalation: [{{id: e, level: 1, date: \"2026-11-20T10:00:00Z\", notified: [{}]}}]\n",
                     party);
}
std::string reportNumber(int number) { return fmt::format("TR-20261120-{:08}", number); }

}  // namespace

TEST_CASE("the end of a record ends its episode at once, whatever calm its ladder asks for",
          "[record_escalation]") {
  Episodes workspace;
  REQUIRE(workspace.escalate().escalated.size() == 1);
  REQUIRE(workspace.alerts() == 1);
  CHECK(workspace.events() == 0);
  workspace.apply(lifecycle::Event::cancel);
  const doc::Value order = workspace.get();
  REQUIRE(order["jeopardyAlert"].size() == 2);
  const doc::Value alert = order["jeopardyAlert"].back();
  CHECK(alert["name"] == "onTrack");
  CHECK(alert["exception"] == "ended");
  CHECK(alert["jeopardyType"] == "Normal");
  CHECK(alert["alertDate"] == "2026-11-21T12:01:00Z");
  CHECK(order["escalation"][0]["endedDate"] == "2026-11-21T12:01:00Z");
  CHECK(workspace.events() == 1);  // those who were told hear that it is over
  workspace.env.now += Seconds{86400};
  CHECK(workspace.escalate().escalated.empty());
  CHECK(workspace.get() == order);
}

TEST_CASE("a record without an open episode gets no alert at its end", "[record_escalation]") {
  SECTION("it never had one") {
    Episodes workspace("2026-12-21T09:00:00Z");
    workspace.escalate();
    workspace.apply(lifecycle::Event::cancel);
    CHECK(workspace.alerts() == 0);
    CHECK(workspace.events() == 0);
  }
  SECTION("nobody scanned") {
    Episodes workspace;
    workspace.apply(lifecycle::Event::cancel);
    CHECK(workspace.alerts() == 0);
  }
  SECTION("its last one is over") {
    Episodes workspace;
    workspace.put(
        episodeOrder,
        orderWith("acknowledged", "{id: \"1\", action: noChange, state: acknowledged, service: {}}",
                  "jeopardyAlert: [{id: A1, alertDate: \"2026-11-18T09:00:00Z\", name: overdue}, {id: "
                  "A2, alertDate: \"2026-11-19T09:00:00Z\", name: onTrack}]\n"));
    workspace.apply(lifecycle::Event::cancel);
    CHECK(workspace.alerts() == 2);
  }
}

TEST_CASE("a record that goes on keeps its episode", "[record_escalation]") {
  Episodes workspace;
  workspace.escalate();
  workspace.apply(lifecycle::Event::start);
  CHECK(workspace.alerts() == 1);
  CHECK_FALSE(workspace.get()["escalation"][0].contains("endedDate"));
}

TEST_CASE("a record with an entry later than now is left alone", "[record_escalation]") {
  const auto at = [](const char* time) {
    return fmt::format(
        "requestedCompletionDate: \"2026-11-21T09:00:00Z\"\ntrackingRecord: [{{id: T1, time: "
        "\"{}\", action: create}}]\n",
        time);
  };
  const std::string item = "{id: \"1\", action: noChange, service: {}}";
  struct Later {
    const char* last;
    bool isLeft;
  };
  const Later rows[] = {
      {"2026-11-21T11:59:59Z", false}, {"2026-11-21T12:00:00Z", false}, {"2026-11-21T12:00:01Z", true}};
  for (const Later& row : rows) {
    CAPTURE(row.last);
    Episodes workspace;
    workspace.put(episodeOrder, orderWith("inProgress", item, at(row.last)));
    const EscalateResult result = workspace.escalate();
    CHECK(result.escalated.empty() == row.isLeft);
    CHECK(result.scan.later == (row.isLeft ? Texts{episodeOrder} : Texts{}));
  }
}

TEST_CASE("who was told about open parents is inhibited, also about those above them",
          "[record_escalation]") {
  Episodes workspace;
  workspace.put(
      reportNumber(1),
      parentReport("inProgress", tellingOf("boss, jane") + "parentProblem: [{id: TR-20261120-00000002}]\n"));
  workspace.put(reportNumber(2), parentReport("inProgress", tellingOf("chief")));
  workspace.put(reportNumber(3), parentReport("cleared", tellingOf("omar")));
  workspace.put(reportNumber(4), parentReport("inProgress", ""));
  workspace.files.load({{pathOf(reportNumber(5)), "status: [\n"}});
  CHECK(workspace.inhibited({reportNumber(1)}) ==
        Inhibited{{"boss", {reportNumber(1)}}, {"jane", {reportNumber(1)}}, {"chief", {reportNumber(2)}}});
  CHECK(workspace.inhibited({reportNumber(2)}) == Inhibited{{"chief", {reportNumber(2)}}});
  CHECK(workspace.inhibited({reportNumber(3)}).empty());  // it is not open
  CHECK(workspace.inhibited({reportNumber(4)}).empty());  // nobody was told
  CHECK(workspace.inhibited({reportNumber(5)}).empty());  // it cannot be read
  CHECK(workspace.inhibited({reportNumber(9)}).empty());  // it does not exist
  CHECK(workspace.inhibited({}).empty());
}

TEST_CASE("a long line of parents is looked up for eight of them, and a circle once", "[record_escalation]") {
  Episodes workspace;
  for (int n = 1; n <= 12; ++n)
    workspace.put(reportNumber(n), parentReport("inProgress", tellingOf(fmt::format("p{}", n).c_str()) +
                                                                  fmt::format("parentProblem: [{{id: {}}}]\n",
                                                                              reportNumber(n % 12 + 1))));
  const Inhibited found = workspace.inhibited({reportNumber(1)});
  CHECK(found.size() == 8);
  CHECK(found.contains("p8"));
  CHECK_FALSE(found.contains("p9"));
  workspace.put(
      reportNumber(2),
      parentReport("inProgress", tellingOf("p2") + "parentProblem: [{id: TR-20261120-00000001}]\n"));
  CHECK(workspace.inhibited({reportNumber(1)}) ==
        Inhibited{{"p1", {reportNumber(1)}}, {"p2", {reportNumber(2)}}});
}
