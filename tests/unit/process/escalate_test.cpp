#include "process/jeopardy/escalate.hpp"
#include "process/consequences.hpp"

#include <catch2/catch.hpp>

#include "doc/write.hpp"
#include "fixture.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::test;
using process::EscalateResult;

namespace {

constexpr const char* policyPath = "policy/escalation.yaml";
constexpr const char* ladder = R"("@type": EscalationPolicy
id: orders
calmFor: PT1H
levels:
  - {level: 1, when: atRisk, assign: omar, notify: [assignee]}
  - {level: 2, when: overdue, setPriority: 1, notify: [jane], ackWithin: PT2H, repeatEvery: PT4H}
  - {level: 3, when: {unacknowledged: 2}, notify: [boss]}
---
"@type": Subscription
id: pager
eventType: [EscalationEvent, ServiceOrderJeopardyEvent]
channel: pager
)";

/// A workspace with an order that is overdue.
class Late : public Fixture {
 public:
  explicit Late(std::uint64_t chance = 1)
      : Fixture(
            orderIn("acknowledged", "requestedCompletionDate: \"2026-11-21T09:00:00Z\"\npriority: \"3\"\n")) {
    files.load({{policyPath, ladder}});
    env.random = [chance]() mutable { return chance++ * 0x9e3779b97f4a7c15ULL; };
  }
  EscalateResult run(bool dryRun = false) {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    return process::escalateAll(workspace, env, {}, {.dryRun = dryRun});
  }
  process::ScanResult scan() {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    return process::scan(workspace, env, {});
  }
  /// All that git sees.
  std::map<std::string, std::string> state() const {
    std::map<std::string, std::string> all = files.dump();
    std::erase_if(all, [](const auto& file) { return file.first.starts_with(".som/"); });
    return all;
  }
};

std::vector<std::string> idsOf(const doc::Value& record, const char* list) {
  std::vector<std::string> ids;
  for (const doc::Value& entry : record[list]) ids.push_back(entry["id"]);
  return ids;
}

}  // namespace

TEST_CASE("what a scan writes does not depend on the machine that writes it") {
  Late one(1);
  Late other(77);
  CHECK(one.run().escalated.size() == 1);
  other.run();
  CHECK(one.state() == other.state());
}

TEST_CASE("branches that escalate the same at different moments give it the same ids") {
  Late one;
  Late other;
  other.env.now += Seconds{600};
  one.run();
  other.run();
  for (const char* list : {"escalation", "jeopardyAlert"}) {
    CHECK_FALSE(idsOf(one.order(), list).empty());
    CHECK(idsOf(one.order(), list) == idsOf(other.order(), list));
  }
}

TEST_CASE("a second run at the same moment finds nothing to do, and levels are as they were") {
  Late late;
  for (const Seconds wait : {Seconds{0}, Seconds{7201}, Seconds{20000}, Seconds{600000}}) {
    late.env.now += wait;
    const EscalateResult first = late.run();
    CHECK(first.failed.empty());
    const auto written = late.state();
    const process::ScanResult scanned = late.scan();
    CHECK(scanned.counts == first.scan.counts);
    const EscalateResult second = late.run();
    CHECK(second.escalated.empty());
    CHECK(second.changes.files.empty());
    CHECK(late.state() == written);
  }
  CHECK(late.order()["priority"] == "1");
}

TEST_CASE("a scan's own entries leave an order as stalled as it was") {
  Late late;
  late.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); }, {});
  late.env.now += Seconds{6 * 86400};
  late.run();
  late.env.now += Seconds{1};
  const auto reasons = late.scan().items.front()->assessment.reasons;
  CHECK(std::any_of(reasons.begin(), reasons.end(),
                    [](const policy::Reason& reason) { return reason.code == policy::ReasonCode::stalled; }));
}

TEST_CASE("a dry run says what it would do, and writes nothing") {
  Late late;
  const auto before = late.state();
  const EscalateResult result = late.run(true);
  CHECK(result.escalated.size() == 1);
  CHECK_FALSE(result.changes.files.empty());
  CHECK(late.state() == before);
}

TEST_CASE("a step looks at the record again: nobody is told of what the step before has solved") {
  Late late;
  late.files.load({{policyPath, R"("@type": EscalationPolicy
id: orders
levels:
  - {level: 1, when: atRisk, assign: omar}
)"},
                   {orderPath, orderIn("acknowledged")}});
  const EscalateResult result = late.run();
  CHECK(late.order()["jeopardyAlert"].size() == 2);  // at risk as nobody had it; on track with omar
  CHECK(result.scan.worst == policy::Level::onTrack);
  CHECK(late.run().escalated.empty());
}

TEST_CASE("a run that dies at any operation is finished by the next one, to the byte") {
  constexpr const char* secondPath = "orders/2026/11/SO-20261120-00000002.yaml";
  const auto prepared = [&](Late& late) {
    std::string second = late.files.dump().at(orderPath);
    second.replace(second.find(orderId), std::string_view(orderId).size(), "SO-20261120-00000002");
    late.files.load({{secondPath, second}});
  };
  Late whole;
  prepared(whole);
  const std::uint64_t before = whole.files.operations();
  CHECK(whole.run().escalated.size() == 2);
  const std::uint64_t operations = whole.files.operations() - before;
  CHECK(operations > 20);
  for (std::uint64_t n = 1; n <= operations; ++n) {
    INFO("dies at operation " << n);
    Late late;
    prepared(late);
    late.files.failAt(n, fs::Fault::crash);
    try {
      late.run();
    } catch (const fs::Crashed&) {
    }
    late.files.restart();
    CHECK(late.run().failed.empty());
    store::Store(late.files).begin();  // what was committed and not in place yet, any change puts there
    CHECK(late.state() == whole.state());
  }
}

namespace {

/// A ladder of one step for every record.
std::string oneStep(const std::string& members) {
  return "\"@type\": EscalationPolicy\nid: all\nlevels: [{level: 1, when: overdue, " + members +
         "}]\n---\n\"@type\": Team\nid: access\nlead: omar\nmember: [ravi]\n";
}

/// The workspace with another ladder, and with members of its order.
class Stepped : public Late {
 public:
  explicit Stepped(const std::string& step, const std::string& more = {}) {
    files.load(
        {{policyPath, oneStep(step)},
         {orderPath, orderIn("acknowledged", "requestedCompletionDate: \"2026-11-21T09:00:00Z\"\n" + more)}});
  }
  EscalateResult runWith(const process::ScanRequest& request, const process::ChangeOptions& options) {
    return within([&](process::Workspace& workspace) {
      return process::escalateAll(workspace, env, request, options);
    });
  }
  doc::Value entry() const { return order()["escalation"].back(); }
};

const std::string byJane = "relatedParty: [{id: jane, role: assignee}]\n";

}  // namespace

TEST_CASE("a step notifies the assignee, the lead of a team and parties, each once", "[escalate]") {
  Stepped late("notify: [assignee, 'team-lead:access', jane, 'team-lead:noc', boss]", byJane);
  const EscalateResult result = late.run();
  CHECK(late.entry()["notified"] == valueOf("[jane, omar, boss]"));
  REQUIRE(result.changes.warnings.size() == 1);
  CHECK(result.changes.warnings[0].code == Code::unknownReference);
  Stepped nobody("notify: [assignee]");
  CHECK(nobody.run().changes.warnings.size() == 1);
  CHECK_FALSE(nobody.entry().contains("notified"));
}

TEST_CASE("a step makes a record more urgent, never less", "[escalate]") {
  const std::pair<const char*, const char*> rows[] = {{"priority: \"3\"\n", "2"},
                                                      {"priority: \"2\"\n", "2"},
                                                      {"priority: \"1\"\n", "1"},
                                                      {"priority: High\n", "High"},
                                                      {"priority: Low\n", "2"},
                                                      {"priority: soon\n", "2"},
                                                      {"", "2"}};
  for (const auto& [before, after] : rows) {
    CAPTURE(before);
    Stepped late("setPriority: 2, notify: [boss]", before + byJane);
    late.run();
    CHECK(late.order()["priority"] == after);
  }
}

TEST_CASE("a step assigns a record, and says why in its history", "[escalate]") {
  Stepped late("assign: noc", byJane);
  const EscalateResult result = late.run();
  CHECK(membersOf(late.order(), "relatedParty", "id") == Texts{"noc"});
  const doc::Value order = late.order();
  const auto& history = order["trackingRecord"];
  const auto assigned = std::find_if(history.begin(), history.end(),
                                     [](const doc::Value& entry) { return entry["action"] == "assign"; });
  REQUIRE(assigned != history.end());
  CHECK((*assigned)["reason"] == "escalation level 1: due-passed: the due date passed 3 h ago");
  CHECK((*assigned)["systemId"] == process::scanSystem);
  CHECK(result.escalated.at(0).text ==
        "onTrack → overdue (due-passed); assigned to noc; escalated to level 1");
}

TEST_CASE("a silenced step fires, does its work and tells nobody", "[escalate]") {
  Stepped late("assign: noc, notify: [boss]", byJane);
  late.files.load(
      {{"policy/silence.yaml",
        "\"@type\": Silence\nid: works\nappliesTo: {kind: order}\nendDate: "
        "\"2026-12-01T00:00:00Z\"\nauthor: jane\nreason: works\n---\n\"@type\": Subscription\nid: "
        "pager\neventType: [EscalationEvent]\nchannel: pager\n"}});
  const EscalateResult result = late.run();
  CHECK(late.entry()["silencedBy"] == valueOf("[works]"));
  CHECK_FALSE(late.entry().contains("notified"));
  CHECK(membersOf(late.order(), "relatedParty", "id") == Texts{"noc"});
  for (const auto& [path, text] : late.files.dump()) CHECK_FALSE(path.starts_with("outbox/"));
}

TEST_CASE("who was notified about an open parent problem is not notified about its parts", "[escalate]") {
  const std::string child = "TR-20261120-AAAAAAAA";
  const std::string parent = "TR-20261120-BBBBBBBB";
  struct Row {
    const char* status;  ///< of the parent; null: it does not exist
    const char* notified;
    bool inhibited;
  };
  const Row rows[] = {
      {"inProgress", "[jane]", true}, {"cleared", "[boss, jane]", false}, {nullptr, "[boss, jane]", false}};
  for (const Row& row : rows) {
    CAPTURE(row.status ? row.status : "missing");
    Stepped late("notify: [boss, jane]", byJane);
    const std::string report =
        "creationDate: \"2026-11-20T09:00:00Z\"\nname: down\nrequestedResolutionDate: "
        "\"2026-11-21T09:00:00Z\"\n" +
        byJane;
    late.put(child, "status: inProgress\n" + report + "parentProblem: [{id: " + parent + "}]\n");
    if (row.status)
      late.put(parent,
               fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n{}escalation: "
                           "[{{id: e, level: 1, date: \"2026-11-20T10:00:00Z\", notified: [boss]}}]\n",
                           row.status, byJane));
    late.run();
    const doc::Value entry = late.record(child)["escalation"][0];
    CHECK(entry["notified"] == valueOf(row.notified));
    CHECK(entry.contains("inhibitedBy") == row.inhibited);
  }
}

TEST_CASE("an unreadable policy escalates nothing, unless the scan goes on without it", "[escalate]") {
  Stepped late("notify: [boss]", byJane);
  late.files.load({{"policy/bad.yaml", "id: x\n"}});
  const auto before = late.state();
  const EscalateResult result = late.run();
  CHECK(result.scan.counts[3] == 1);
  CHECK(result.escalated.empty());
  REQUIRE(result.failed.size() == 1);
  CHECK(result.failed[0].code == Code::unreadablePolicy);
  CHECK(late.state() == before);
  process::ChangeOptions options = because();
  options.ignorePolicies = true;
  CHECK(late.runWith({}, options).escalated.size() == 1);
}

TEST_CASE("a record that cannot be escalated does not stop the others", "[escalate]") {
  Stepped late("notify: [boss]", byJane);
  const std::string bad = "SO-20261120-00000002";
  late.put(bad,
           orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                     "requestedCompletionDate: \"2026-11-21T09:00:00Z\"\n" + byJane +
                         "escalation: [{id: e, episode: a, level: 1, date: \"2026-11-20T10:00:00Z\", ladder: "
                         "{policy: old, calendar: nights, levels: []}}]\n"));
  const std::string text = *late.files.read(pathOf(bad));
  const EscalateResult result = late.run();
  REQUIRE(result.escalated.size() == 1);
  CHECK(result.escalated[0].id == orderId);
  REQUIRE(result.failed.size() == 1);
  CHECK(result.failed[0].file == pathOf(bad));
  CHECK(late.files.read(pathOf(bad)) == text);
}

TEST_CASE("a scan of all records releases expired reservations, one with a filter does not", "[escalate]") {
  const std::string path = "pools/vlan/100.yaml";
  const auto prepared = [&](Late& late) {
    late.files.load(
        {{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 103}\n"},
         {path, fmt::format("\"@type\": ResourceAllocation\npool: vlan\nvalue: 100\nstate: "
                            "reserved\nfor: {}\ndate: \"2026-11-20T10:00:00Z\"\nreservedUntil: \"{}\"\n",
                            orderId, now)}});
  };
  Stepped filtered("notify: [boss]", byJane);
  prepared(filtered);
  process::ScanRequest request;
  request.customer = "CUST-1";
  CHECK(filtered.runWith(request, {}).expired.empty());
  CHECK(filtered.files.read(path));
  Stepped all("notify: [boss]", byJane);
  prepared(all);
  CHECK(all.run().expired == Texts{"vlan/100"});
  CHECK_FALSE(all.files.read(path));
  CHECK(all.order()["trackingRecord"].back()["action"] == "expire");
}

TEST_CASE("who was notified of a problem is not notified of a part of its part, until it has ended",
          "[escalate]") {
  const std::string top = "TR-20261120-AAAAAAAA";
  const std::string middle = "TR-20261120-BBBBBBBB";
  const std::string part = "TR-20261120-CCCCCCCC";
  const auto report = [](const std::string& more) {
    return "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\nrequestedResolutionDate: "
           "\"2026-11-21T09:00:00Z\"\n" +
           byJane + more;
  };
  Stepped late("notify: [boss]", byJane);
  late.put(top, report(""));
  late.put(middle, report("parentProblem: [{id: " + top + "}]\n"));
  late.put(part, report("parentProblem: [{id: " + middle + "}]\n"));
  late.run();
  CHECK(late.record(top)["escalation"][0]["notified"] == valueOf("[boss]"));
  for (const std::string& id : {middle, part}) {
    CAPTURE(id);
    CHECK(late.record(id)["escalation"][0]["inhibitedBy"] == valueOf("[" + top + "]"));
    CHECK_FALSE(late.record(id)["escalation"][0].contains("notified"));
  }
  doc::Value ended = late.record(top);
  ended["status"] = "cleared";
  late.files.load({{pathOf(top), doc::write(ended, doc::Format::yaml)}});
  late.env.now += Seconds{60};
  late.run();
  CHECK(late.record(middle)["escalation"][0]["notified"] == valueOf("[boss]"));
  late.env.now += Seconds{60};
  late.run();
  CHECK_FALSE(late.record(part)["escalation"][0].contains("notified"));  // by the one in the middle
}

TEST_CASE("those who were notified in an episode hear once that it is over", "[escalate]") {
  Late late;
  late.files.load(
      {{"policy/calm.yaml",
        "\"@type\": Subscription\nid: calm\neventType: [EscalationEndedEvent]\nchannel: calm\n"}});
  late.run();
  late.change([](process::UnitOfWork& unit,
                 process::Draft& draft) { transition(unit, draft, {.event = lifecycle::Event::cancel}); },
              because());
  std::size_t events = 0;
  for (const auto& [path, text] : late.files.dump())
    if (path.starts_with("outbox/calm/")) {
      ++events;
      const doc::Value end = valueOf(text)["data"]["event"]["escalation"];
      CHECK(end["notified"] == valueOf("[omar, jane]"));
      CHECK(end["level"] == 2);
    }
  CHECK(events == 1);
}

TEST_CASE("a record with later entries is left alone", "[escalate]") {
  Late late;
  late.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); }, {});
  late.env.now -= Seconds{3600};
  const auto before = late.state();
  const EscalateResult result = late.run();
  CHECK(result.escalated.empty());
  REQUIRE(result.changes.warnings.size() == 1);
  CHECK(result.changes.warnings[0].code == Code::clockBehind);
  CHECK(late.state() == before);
}

TEST_CASE("regression: a retroactive start that breaches at once", "[escalate]") {
  // The terms of the new priority, counted from the creation, would have ended two hours ago.
  Late late;
  late.files.load({{policyPath, R"("@type": ServiceLevel
id: urgent
appliesTo: {kind: service-trouble, priority: 1}
calendar: always
resolveWithin: PT4H
---
"@type": ServiceLevel
id: usual
appliesTo: {kind: service-trouble, priority: 2}
calendar: always
resolveWithin: PT8H
---
"@type": EscalationPolicy
id: reports
appliesTo: {kind: service-trouble}
levels:
  - {level: 1, when: atRisk, setPriority: 1, notify: [omar]}
  - {level: 2, when: overdue, notify: [director]}
)"}});
  const std::string id = "TR-20261121-AAAAAAAA";
  late.put(id,
           "status: inProgress\ncreationDate: \"2026-11-21T05:59:00Z\"\nname: down\npriority: 2\n"
           "sla: {level: usual, calendar: always, resolveWithin: PT8H}\n" +
               byJane);
  CHECK(late.run().scan.bad.empty());
  const doc::Value report = late.record(id);
  CHECK(report["priority"] == 1);
  CHECK(report["sla"]["level"] == "usual");
  REQUIRE(report.contains("escalation"));
  REQUIRE(report["escalation"].size() == 1);
  CHECK(report["escalation"][0]["level"] == 1);
  CHECK(report["jeopardyAlert"].back()["name"] == "atRisk");
}

TEST_CASE("reports that are parts of each other do not silence themselves", "[escalate]") {
  Stepped late("notify: [boss], repeatEvery: PT1H", byJane);
  const std::string one = "TR-20261120-AAAAAAAA";
  const std::string other = "TR-20261120-BBBBBBBB";
  for (const auto& [id, parent] : {std::pair{one, other}, {other, one}})
    late.put(id,
             "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n"
             "requestedResolutionDate: \"2026-11-21T09:00:00Z\"\nparentProblem: [{id: " +
                 parent + "}]\n" + byJane);
  late.run();
  late.env.now += Seconds{3600};
  late.run();
  std::size_t notices = 0;
  for (const std::string& id : {one, other}) {
    const doc::Value report = late.record(id);
    for (const doc::Value& entry : report["escalation"])
      if (entry.contains("notified")) ++notices;
  }
  CHECK(notices == 2);  // of one of the two: at first, and its repeat
}
