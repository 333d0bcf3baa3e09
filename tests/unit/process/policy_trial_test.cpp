#include "process/jeopardy/policy_trial.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using policy::Level;

namespace {

const std::string riskyOrder = "SO-20261120-00000001";
const std::string calmOrder = "SO-20261120-00000002";
const std::string trialLadder =
    "\"@type\": EscalationPolicy\nid: orders\nappliesTo: {kind: order}\nlevels: [{level: 1, when: overdue, "
    "notify: [boss]}]\n";

/// An order that is an hour late, one that is not, and the policies of a workspace.
class Tried : public Fixture {
 public:
  Tried() {
    files.load({{"policy/escalation.yaml", trialLadder}});
    order(riskyOrder, "2026-11-21T11:00:00Z");
    order(calmOrder, "2026-12-21T11:00:00Z");
  }
  void order(const std::string& id, const char* due, const std::string& more = {}) {
    put(id, orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                      fmt::format("requestedCompletionDate: \"{}\"\npriority: \"3\"\nrelatedParty: [{{id: "
                                  "access, role: assignee}}]\n{}",
                                  due, more)));
  }
  PolicyTrial::All all(const PolicyChanges& changes) {
    return within([&](Workspace& workspace) { return PolicyTrial(workspace, env, changes).all(); });
  }
  TriedRecord record(const PolicyChanges& changes, const std::string& id = riskyOrder) {
    for (const TriedRecord& one : all(changes).records)
      if (one.id == id) return one;
    FAIL("the record was not tried");
    return {};
  }
  /// The notices of a record, each as `level recipients`.
  static Texts notices(const PolicyEffect& effect) {
    Texts all;
    for (const Notice& one : effect.notices) {
      std::string to;
      for (const std::string& party : one.recipients) to += " " + party;
      all.push_back(fmt::format("{}{}{}", one.level, to, one.silencedBy.empty() ? "" : " silenced"));
    }
    return all;
  }
};

PolicyChanges giving(const std::string& text) {
  PolicyChanges changes;
  changes.given = doc::readAll(text, "new.yaml", doc::Format::yaml);
  return changes;
}

}  // namespace

TEST_CASE("without a change of policies a trial tells what they do today", "[policy_trial]") {
  Tried workspace;
  const PolicyTrial::All result = workspace.all({});
  REQUIRE(result.records.size() == 2);
  CHECK(result.records[0].id == riskyOrder);  // the worst first
  CHECK((result.records[0].before.level == Level::overdue));
  CHECK(result.records[0].before.due == parseInstant("2026-11-21T11:00:00Z"));
  CHECK(Tried::notices(result.records[0].before) == Texts{"1 boss"});
  CHECK(Tried::notices(result.records[1].before).empty());
  CHECK_FALSE(result.records[0].after);
  CHECK_FALSE(result.records[0].differs());
  CHECK_FALSE(result.records[0].changesNotices());
}

TEST_CASE("a changed ladder changes notices, not levels", "[policy_trial]") {
  struct Changed {
    const char* name;
    std::string steps;
    Texts notices;
    bool changesNotices;
  };
  const Changed rows[] = {
      {"the same", "[{level: 1, when: overdue, notify: [boss]}]", {"1 boss"}, false},
      {"another recipient", "[{level: 1, when: overdue, notify: [chief]}]", {"1 chief"}, true},
      {"a step more",
       "[{level: 1, when: overdue, notify: [boss]}, {level: 2, when: atRisk, notify: [jane]}]",
       {"1 boss", "2 jane"},
       true},
      {"after the time that has passed",
       "[{level: 1, when: overdue, after: PT1H, notify: [boss]}]",
       {"1 boss"},
       false},
      {"after a longer time", "[{level: 1, when: overdue, after: PT2H, notify: [boss]}]", {}, true},
  };
  for (const Changed& row : rows) {
    CAPTURE(row.name);
    Tried workspace;
    workspace.order(riskyOrder, "2026-11-21T11:00:00Z",
                    "jeopardyAlert: [{id: A1, alertDate: \"2026-11-21T11:00:00Z\", name: overdue, exception: "
                    "due-passed, jeopardyType: Critical, message: x}]\n");
    const TriedRecord record = workspace.record(giving(
        "\"@type\": EscalationPolicy\nid: orders\nappliesTo: {kind: order}\nlevels: " + row.steps + "\n"));
    CHECK((record.before.level == Level::overdue));
    REQUIRE(record.after);
    CHECK((record.after->level == Level::overdue));
    CHECK(Tried::notices(*record.after) == row.notices);
    CHECK(record.changesNotices() == row.changesNotices);
    CHECK(record.differs() == row.changesNotices);
  }
}

TEST_CASE("a removed policy does nothing any more", "[policy_trial]") {
  Tried workspace;
  PolicyChanges changes;
  changes.removed = {{&model::row(model::Kind::escalationPolicy), "orders"}};
  const TriedRecord record = workspace.record(changes);
  CHECK(Tried::notices(record.before) == Texts{"1 boss"});
  REQUIRE(record.after);
  CHECK(record.after->notices.empty());
  CHECK(record.changesNotices());
}

TEST_CASE("a new silence defers a notice, and leaves the level", "[policy_trial]") {
  Tried workspace;
  const TriedRecord record =
      workspace.record(giving("\"@type\": Silence\nid: works\nappliesTo: {kind: order}\nendDate: "
                              "\"2026-12-01T00:00:00Z\"\nauthor: jane\nreason: works\n"));
  REQUIRE(record.after);
  CHECK((record.after->level == Level::overdue));
  CHECK(Tried::notices(*record.after) == Texts{"1 silenced"});
  CHECK(record.changesNotices());
}

TEST_CASE("changed thresholds change levels", "[policy_trial]") {
  Tried workspace;
  workspace.order(calmOrder, "2026-11-22T12:00:00Z",
                  "activity: [{id: dig, state: pending, duration: {typical: PT1H}}]\n");
  const auto levelWith = [&](const char* interval) {
    const TriedRecord record = workspace.record(
        giving(fmt::format("\"@type\": JeopardyPolicy\nid: all\nappliesTo: {{}}\nsafetyInterval: {}\n",
                           interval)),
        calmOrder);
    CHECK((record.before.level == Level::onTrack));
    REQUIRE(record.after);
    CHECK_FALSE(record.changesNotices());
    return record.after->level;
  };
  CHECK((levelWith("PT23H") == Level::onTrack));
  CHECK((levelWith("PT24H") == Level::atRisk));
}

TEST_CASE("a given policy with an error is refused", "[policy_trial]") {
  Tried workspace;
  const auto refused = [&](const std::string& text) { return refusal([&] { workspace.all(giving(text)); }); };
  CHECK(refused("\"@type\": JeopardyPolicy\nid: all\nappliesTo: {}\ncalendar: nowhere\n")
            .starts_with("unknown-reference: "));
  CHECK(refused("\"@type\": Nonsense\nid: all\n").starts_with("unknown-kind: "));
  CHECK(refused("\"@type\": Silence\nid: s\nappliesTo: {}\nstartDate: \"2026-12-02T00:00:00Z\"\nendDate: "
                "\"2026-12-01T00:00:00Z\"\nauthor: jane\nreason: x\n") != "");
}

TEST_CASE("a member that no schema knows is a warning", "[policy_trial]") {
  Tried workspace;
  const auto warnings = workspace.within([&](Workspace& opened) {
    const PolicyTrial trial(opened, workspace.env,
                            giving("\"@type\": JeopardyPolicy\nid: all\nappliesTo: {}\nriskTreshold: 3\n"));
    CHECK(trial.changesAnything());
    return trial.warnings();
  });
  REQUIRE_FALSE(warnings.empty());
  CHECK(warnings[0].file == "new.yaml");
}

TEST_CASE("one record has its rulings before and after", "[policy_trial]") {
  Tried workspace;
  const PolicyTrial::One one = workspace.within([&](Workspace& opened) {
    return PolicyTrial(opened, workspace.env,
                       giving("\"@type\": EscalationPolicy\nid: urgent\nappliesTo: {kind: order, priority: "
                              "3}\nlevels: [{level: 1, when: overdue, notify: [chief]}]\n"))
        .one(riskyOrder);
  });
  CHECK(one.hasLevel);
  REQUIRE(one.rules.size() == 1);
  CHECK(one.rules[0].id == "orders");
  CHECK((one.rules[0].ruling == Ruling::applies));
  REQUIRE(one.rulesAfter.size() == 2);
  CHECK(one.rulesAfter[0].id == "urgent");
  CHECK((one.rulesAfter[1].ruling == Ruling::loses));
  REQUIRE(one.record.after);
  CHECK(Tried::notices(*one.record.after) == Texts{"1 chief"});
}

TEST_CASE("bad files are findings of a trial, and a trial writes nothing", "[policy_trial]") {
  Tried workspace;
  workspace.files.load({{pathOf("SO-20261120-00000009"), "state: [\n"}});
  const auto before = workspace.files.dump();
  const PolicyTrial::All result = workspace.all(giving(trialLadder));
  CHECK(result.records.size() == 2);
  REQUIRE(result.bad.size() >= 1);
  CHECK(result.bad[0].file == pathOf("SO-20261120-00000009"));
  CHECK(workspace.files.dump() == before);
}
