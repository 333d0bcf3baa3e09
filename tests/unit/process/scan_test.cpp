#include "process/jeopardy/scan.hpp"

#include <fmt/ranges.h>

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/jeopardy/ladder.hpp"
#include "process/jeopardy/last_scan.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using policy::Level;

namespace {

const std::string troubleId = "TR-20261120-AAAAAAAA";
const std::string noItem = "{id: \"1\", action: noChange, service: {}}";

std::string orderNumber(int number) { return fmt::format("SO-20261120-{:08}", number); }

/// Orders with due dates and assignees, at 12:00 on 21 November.
class Board : public Fixture {
 public:
  Board() {
    files.load({{"policy/teams.yaml",
                 "\"@type\": Team\nid: access\nmember: [jane, ravi]\n---\n\"@type\": Team\nid: field\n"}});
    order(1, "2026-11-21T11:00:00Z", "jane", "CUST-1", "1");
    order(2, "2026-11-21T10:00:00Z", "field", "CUST-1", "2");
    order(3, "2026-12-20T11:00:00Z", "access", "CUST-2", "1");
    order(4, "2026-11-21T10:00:00Z", "jane", "CUST-1", "1", "completed");
    put(troubleId,
        "status: inProgress\ncreationDate: \"2026-11-21T11:00:00Z\"\nname: down\n"
        "requestedResolutionDate: \"2026-11-21T11:30:00Z\"\nrelatedParty: [{id: ravi, role: assignee}]\n");
  }

  void order(int number, const char* due, const char* assignee, const char* customer, const char* priority,
             const char* state = "inProgress", const std::string& more = {}) {
    put(orderNumber(number),
        orderWith(
            state, noItem,
            fmt::format("requestedCompletionDate: \"{}\"\npriority: \"{}\"\nrelatedParty: [{{id: {}, role: "
                        "assignee}}, {{id: {}, role: customer}}]\n{}",
                        due, priority, assignee, customer, more)));
  }
  ScanResult scan(const ScanRequest& request = {}) {
    return within([&](Workspace& workspace) { return process::scan(workspace, env, request); });
  }
  Texts ids(const ScanRequest& request = {}) {
    Texts all;
    for (const auto& item : scan(request).items) all.push_back(item->id);
    return all;
  }
  Assessed explain(const std::string& reference) {
    return within([&](Workspace& workspace) { return process::explain(workspace, env, reference); });
  }
};

template <class Change>
ScanRequest with(const Change& change) {
  ScanRequest request;
  change(request);
  return request;
}

}  // namespace

TEST_CASE("a scan shows what is at risk, worst and nearest first, and counts the rest", "[scan]") {
  Board board;
  const ScanResult result = board.scan();
  CHECK(board.ids() == Texts{orderNumber(2), orderNumber(1), troubleId});
  CHECK(result.scanned == 4);
  CHECK(result.counts == std::array<std::size_t, 4>{1, 0, 0, 3});
  CHECK(result.worst == Level::overdue);
  CHECK(result.badFiles == 0);
  CHECK(result.countsOfKind.at(&model::row(model::Kind::serviceOrder))[0] == 1);
  CHECK(result.countsOfKind.at(&model::row(model::Kind::serviceTroubleReport))[3] == 1);
  CHECK(result.countsOfKind.at(&model::row(model::Kind::partyOrder))[3] == 0);
  CHECK(board.ids(with([](ScanRequest& r) { r.all = true; })).back() == orderNumber(3));
}

TEST_CASE("a scan counts the records of each team by kind and level, also those of its members", "[scan]") {
  Board board;
  const std::string counts = board.within([&](Workspace& workspace) {
    std::string text;
    const ScanResult result = process::scan(workspace, board.env, {});
    for (const auto& [key, levels] : result.countsOfTeam) {
      const auto& [team, kind] = key;
      if (kind->noun == "order" || kind->type == "ServiceTroubleReport")
        text += fmt::format("{} {} {}\n", team->id, kind->type, fmt::join(levels, " "));
    }
    return text;
  });
  CHECK(counts ==
        "access ServiceOrder 1 0 0 1\naccess ServiceTroubleReport 0 0 0 1\n"
        "field ServiceOrder 0 0 0 1\nfield ServiceTroubleReport 0 0 0 0\n");
}

TEST_CASE("the last escalation of this machine is fresh for a while", "[scan]") {
  Fixture fixture;
  fixture.within([&](Workspace& workspace) {
    store::Store& store = workspace.store();
    const Instant then = fixture.env.now;
    CHECK_FALSE(isFresh(lastScan(store), then, Seconds{600}));
    recordScan(store, then, false);
    CHECK(lastScan(store).escalated == then);
    CHECK_FALSE(lastScan(store).succeeded);
    recordScan(store, then, true);
    recordScan(store, then + Seconds{1}, false);
    CHECK(lastScan(store).succeeded == then);
    const LastScan last = {then, {}};
    CHECK(isFresh(last, then + Seconds{600}, Seconds{600}));
    CHECK_FALSE(isFresh(last, then + Seconds{601}, Seconds{600}));
    CHECK(isFresh(last, then - Seconds{600}, Seconds{600}));
    CHECK_FALSE(isFresh(last, then - Seconds{601}, Seconds{600}));
    return 0;
  });
  CHECK(fixture.files.read(".som/.gitignore") == "*\n");
  for (const char* text : {"", "{", "[]", "{\"escalated\":7}"}) {
    CAPTURE(text);
    fixture.files.load({{".som/scan.json", text}});
    CHECK_FALSE(fixture.within(
        [](Workspace& workspace) { return lastScan(workspace.store()).escalated.has_value(); }));
  }
}

TEST_CASE("a record is overdue one second after its due date", "[scan]") {
  Board board;
  for (const auto& [due, count] : {std::pair{"2026-11-21T12:00:00Z", 3}, {"2026-11-21T11:59:59Z", 4}}) {
    board.order(5, due, "jane", "CUST-9", "4");
    CHECK(board.scan().counts[3] == static_cast<std::size_t>(count));
  }
}

TEST_CASE("filters choose the records of a scan", "[scan]") {
  struct Row {
    const char* name;
    ScanRequest request;
    Texts ids;
  };
  const Row rows[] = {
      {"kind", with([](ScanRequest& r) { r.kinds = {"service-trouble"}; }), {troubleId}},
      {"level",
       with([](ScanRequest& r) { r.level = Level::overdue; }),
       {orderNumber(2), orderNumber(1), troubleId}},
      {"level onTrack",
       with([](ScanRequest& r) { r.level = Level::onTrack; }),
       {orderNumber(2), orderNumber(1), troubleId, orderNumber(3)}},
      {"team with members",
       with([](ScanRequest& r) { r.team = "access", r.all = true; }),
       {orderNumber(1), troubleId, orderNumber(3)}},
      {"team without", with([](ScanRequest& r) { r.team = "field"; }), {orderNumber(2)}},
      {"assignee", with([](ScanRequest& r) { r.assignee = "jane"; }), {orderNumber(1)}},
      {"customer", with([](ScanRequest& r) { r.customer = "CUST-1"; }), {orderNumber(2), orderNumber(1)}},
      {"priorities",
       with([](ScanRequest& r) {
         r.priorities = {"2", "3"};
       }),
       {orderNumber(2)}},
      {"nothing", with([](ScanRequest& r) { r.customer = "CUST-1", r.team = "noc"; }), {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Board board;
    CHECK(board.ids(row.request) == row.ids);
  }
  CHECK(refusal([] { Board().scan(with([](ScanRequest& r) { r.kinds = {"service"}; })); }) ==
        "unknown-kind: there is no kind 'service' with clocks");
  CHECK(refusal([] {
          Board().scan(with([](ScanRequest& r) { r.kinds = {"ordr"}; }));
        }).starts_with("unknown-kind: "));
}

TEST_CASE("the shards of a scan have each record once", "[scan]") {
  Board board;
  for (int i = 10; i < 60; ++i) board.order(i, "2026-11-21T10:00:00Z", "jane", "CUST-1", "1");
  const Texts all = board.ids();
  for (const unsigned count : {1u, 2u, 7u}) {
    Texts joined;
    for (unsigned shard = 1; shard <= count; ++shard) {
      const Texts part = board.ids(with([&](ScanRequest& r) { r.shard = {shard, count}; }));
      if (count == 2) CHECK(part.size() < all.size());
      joined.insert(joined.end(), part.begin(), part.end());
    }
    CHECK_THAT(joined, Catch::UnorderedEquals(all));
  }
}

TEST_CASE("bad files are findings and do not stop a scan", "[scan]") {
  Board board;
  board.put(orderNumber(7), "state: [\n");
  board.put(orderNumber(8), orderWith("lost", noItem));
  board.order(9, "2026-12-20T11:00:00Z", "jane", "CUST-1", "1", "inProgress", "sla: {calendar: nights}\n");
  board.files.load({{"policy/bad.yaml", "id: x\n"}});
  const ScanResult result = board.scan();
  CHECK(result.scanned == 4);
  CHECK(result.badFiles == 4);
  Texts files;
  for (const Diagnostic& finding : result.bad) files.push_back(finding.file);
  CHECK_THAT(files, Catch::UnorderedEquals(Texts{pathOf(orderNumber(7)), pathOf(orderNumber(8)),
                                                 pathOf(orderNumber(9)), "policy/bad.yaml"}));
}

TEST_CASE("a scan asks about each record that it shows, and names those that need an action", "[scan]") {
  Board board;
  board.put(troubleId,
            "status: inProgress\ncreationDate: \"2026-11-21T11:00:00Z\"\nname: down\nparentProblem: [{id: "
            "TR-20261101-AAAAAAAA}]\n");
  ScanRequest request = with([](ScanRequest& r) { r.kinds = {"order", "service-trouble"}; });
  request.asks = [](const Assessed& assessed, const FieldRecord& record) {
    if (assessed.id == orderNumber(3)) return Asks::later;
    return assessed.priority != "1" || !record.root()["priority"] ? Asks::action : Asks::nothing;
  };
  const ScanResult result = board.scan(request);
  REQUIRE(result.asking.size() == 2);
  CHECK(result.asking[0].id == orderNumber(2));
  CHECK(result.asking[0].path == pathOf(orderNumber(2)));
  CHECK(result.asking[1].parents == Texts{"TR-20261101-AAAAAAAA"});
  CHECK(result.later == Texts{orderNumber(3)});
}

TEST_CASE("a scan counts what a silence covers, if it is not on track", "[scan]") {
  Board board;
  board.files.load(
      {{"policy/silence.yaml",
        "\"@type\": Silence\nid: works\nappliesTo: {kind: order}\nendDate: \"2026-12-01T00:00:00Z\"\n"
        "author: jane\nreason: works\n"}});
  const ScanResult result = board.scan();
  REQUIRE(result.silenced.size() == 1);
  CHECK(result.silenced.at("works").size() == 2);
  REQUIRE(result.silences->all().size() == 1);
  CHECK(result.silences->all()[0].id == "works");
}

TEST_CASE("a scan writes nothing", "[scan]") {
  Board board;
  const auto before = board.files.dump();
  board.scan();
  CHECK(board.files.dump() == before);
}

TEST_CASE("one record is explained, whatever its state", "[scan]") {
  Board board;
  const Assessed overdue = board.explain("00000001");
  CHECK(overdue.id == orderNumber(1));
  CHECK(overdue.assessment.level == Level::overdue);
  CHECK(overdue.document);
  CHECK(board.explain(orderNumber(4)).state == "completed");
  CHECK(board.explain(orderNumber(4)).assessment.reasons.empty());
  board.put("SV-20261101-AAAAAAAA", "state: active\n");
  CHECK(refusal([&] { board.explain("SV-20261101-AAAAAAAA"); }) ==
        "unknown-kind: SV-20261101-AAAAAAAA is a Service: it has no clocks");
  CHECK(refusal([&] { board.explain("SO-20261120-99999999"); }).starts_with("not-found: "));
  board.put(orderNumber(8), orderWith("lost", noItem));
  CHECK(refusal([&] { board.explain(orderNumber(8)); }).starts_with("unknown-state: "));
}

// --- ladders

namespace {

constexpr const char* ladders = R"("@type": EscalationPolicy
id: orders
appliesTo: {kind: order}
calendar: office
calmFor: PT1H
ackValidFor: PT8H
levels:
  - {level: 1, when: atRisk, notify: [assignee, boss], ackWithin: PT2H}
  - {level: 2, when: {unacknowledged: 1}, assign: jane, setPriority: 1}
  - {level: 3, when: overdue, after: PT4H, repeatEvery: P1D, repeatMax: 5, calendar: always}
---
"@type": EscalationPolicy
id: urgent
appliesTo: {kind: order, priority: 1}
levels:
  - {level: 1, when: inJeopardy}
---
"@type": Calendar
id: office
timeZone: UTC
workingHours: {mon-fri: ["09:00-17:00"]}
)";

/// Calls a function with the ladders and calendars of the workspace.
template <class Use>
void withLadders(const Use& use) {
  Fixture fixture;
  fixture.files.load({{"policy/ladders.yaml", ladders}});
  fixture.within([&](Workspace& workspace) {
    use(Ladders(workspace.policies()), workspace.policies().calendars());
    return true;
  });
}

policy::Subject orderOf(const std::string& priority) {
  policy::Subject subject;
  subject.kind = "ServiceOrder";
  subject.priority = priority;
  return subject;
}

policy::EscalationHistory historyOf(const doc::Document& record, const doc::Document* terms,
                                    const calendar::Calendars& calendars, const calendar::Calendar* own) {
  return escalationHistory(extractOf(record.root(), model::row(model::Kind::serviceOrder)), terms, calendars,
                           own);
}

doc::Document recordWith(const std::string& members) {
  return doc::read(members, "record.yaml", doc::Format::yaml);
}

}  // namespace

TEST_CASE("a ladder has its steps with their places, calendars and conditions", "[ladder]") {
  withLadders([](const Ladders& all, const calendar::Calendars& calendars) {
    const doc::Document* terms = all.termsFor(orderOf("2"));
    REQUIRE(terms);
    const doc::Document record = recordWith("id: x\n");
    const auto history = historyOf(record, terms, calendars, nullptr);
    REQUIRE(history.ladders.size() == 1);
    const policy::Ladder& ladder = history.ladders.at("");
    CHECK(ladder.policy == "orders");
    CHECK(ladder.calmFor == parseDuration("PT1H"));
    CHECK(ladder.ackValidFor == parseDuration("PT8H"));
    CHECK(ladder.calendar == &calendars.get("office"));
    REQUIRE(ladder.steps.size() == 3);
    CHECK(ladder.steps[0].when == Level::atRisk);
    CHECK(ladder.steps[0].notify == Texts{"assignee", "boss"});
    CHECK(ladder.steps[0].ackWithin == parseDuration("PT2H"));
    CHECK(ladder.steps[0].rule == "policy/ladders.yaml:8");
    CHECK(ladder.steps[0].calendar == &calendars.get("office"));
    CHECK(ladder.steps[1].unacknowledged == 1);
    CHECK(ladder.steps[1].assign == "jane");
    CHECK(ladder.steps[1].setPriority == 1);
    CHECK(ladder.steps[2].when == Level::overdue);
    CHECK(ladder.steps[2].after == parseDuration("PT4H"));
    CHECK(ladder.steps[2].repeatEvery == parseDuration("P1D"));
    CHECK(ladder.steps[2].repeatMax == 5);
    CHECK(ladder.steps[2].calendar == &calendars.get("always"));
  });
}

TEST_CASE("the ladder of a record is the one that matches best, or none", "[ladder]") {
  withLadders([](const Ladders& all, const calendar::Calendars& calendars) {
    const auto policyFor = [&](const policy::Subject& subject) {
      const doc::Document* terms = all.termsFor(subject);
      return terms ? std::string(terms->root()["policy"].text()) : std::string("-");
    };
    CHECK(policyFor(orderOf("1")) == "urgent");
    CHECK(policyFor(orderOf("3")) == "orders");
    CHECK(policyFor({.kind = "ServiceTroubleReport"}) == "-");
    // A ladder without a calendar has that of the record.
    const doc::Document record = recordWith("id: x\n");
    const auto history = historyOf(record, all.termsFor(orderOf("1")), calendars, &calendars.get("office"));
    CHECK(history.ladders.at("").calendar == &calendars.get("office"));
    CHECK(history.ladders.at("").steps[0].calendar == &calendars.get("office"));
    CHECK(historyOf(record, nullptr, calendars, nullptr).ladders.empty());
  });
}

TEST_CASE("a record's history has our alerts, all escalations, and the ladders of its episodes", "[ladder]") {
  withLadders([](const Ladders&, const calendar::Calendars& calendars) {
    const doc::Document record = recordWith(
        "jeopardyAlert:\n"
        "  - {id: a1, alertDate: \"2026-11-20T09:00:00Z\", name: atRisk}\n"
        "  - {alertDate: \"2026-11-20T10:00:00Z\", name: overdue}\n"
        "  - {id: a2, name: overdue}\n"
        "  - {id: a3, alertDate: \"2026-11-20T11:00:00Z\", name: red}\n"
        "  - {id: a4, alertDate: \"2026-11-20T12:00:00Z\", name: onTrack}\n"
        "escalation:\n"
        "  - {id: e1, episode: a1, level: 2, repeat: 1, date: \"2026-11-20T09:00:00Z\", acknowledgedDate: "
        "\"2026-11-20T10:00:00Z\", ladder: {policy: old, levels: [{level: 2, when: atRisk}]}}\n"
        "  - {id: e2, level: 5, date: \"2026-11-20T09:30:00Z\"}\n");
    const auto history = historyOf(record, nullptr, calendars, nullptr);
    REQUIRE(history.alerts.size() == 2);  // one has no id, one no date, one an unknown level
    CHECK(history.alerts[0].id == "a1");
    CHECK(history.alerts[1].level == Level::onTrack);
    CHECK(history.level() == Level::onTrack);
    REQUIRE(history.escalations.size() == 2);
    CHECK(history.escalations[0].episode == "a1");
    CHECK(history.escalations[0].level == 2);
    CHECK(history.escalations[0].repeat == 1);
    CHECK(history.escalations[0].acknowledged == parseInstant("2026-11-20T10:00:00Z"));
    CHECK(history.escalations[1].episode.empty());
    CHECK_FALSE(history.escalations[1].acknowledged);
    CHECK(history.ladders.at("a1").policy == "old");
  });
}

TEST_CASE("an unknown calendar of a copied ladder is an error", "[ladder]") {
  withLadders([](const Ladders&, const calendar::Calendars& calendars) {
    const doc::Document record = recordWith(
        "escalation: [{id: e, episode: a, level: 1, ladder: {policy: old, calendar: nights, levels: []}}]\n");
    CHECK(
        refusal([&] { historyOf(record, nullptr, calendars, nullptr); }).starts_with("unknown-reference: "));
  });
}
