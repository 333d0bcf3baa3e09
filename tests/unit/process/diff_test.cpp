#include "process/history/diff.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using What = Difference::What;

namespace {

const std::string comparedId = "SO-20261120-00000001";
const std::string comparedItem = "{id: \"1\", action: add, state: inProgress, service: {}}";

/// Two states of a workspace at one moment.
class TwoStates {
 public:
  template <class Use>
  auto compared(const Use& use) {
    store::Store oldStore(before.files);
    store::Store newStore(after.files);
    Workspace old(oldStore);
    Workspace now(newStore);
    return use(old, now);
  }
  DiffResult differences(const std::vector<std::string>& paths) {
    return compared([&](Workspace& old, Workspace& now) { return diff(old, now, paths, after.env.now); });
  }
  /// The only difference, at the path of the compared order.
  Difference difference() {
    const DiffResult result = differences({pathOf(comparedId)});
    CHECK(result.bad.empty());
    REQUIRE(result.differences.size() == 1);
    return result.differences[0];
  }
  /// The compared order on both sides.
  void order(const std::string& one, const std::string& other) {
    before.put(comparedId, one);
    after.put(comparedId, other);
  }
  Fixture before;
  Fixture after;
};

std::string due(const char* time) { return fmt::format("requestedCompletionDate: \"{}\"\n", time); }

}  // namespace

TEST_CASE("a difference says what became of a record", "[diff]") {
  TwoStates states;
  states.order(
      orderWith("inProgress", comparedItem,
                due("2026-12-01T17:00:00Z") +
                    "priority: \"3\"\nrelatedParty: [{id: access, role: assignee}]\nactivity: [{id: survey, "
                    "state: pending}]\n"
                    "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}]\n"),
      orderWith(
          "held", "{id: \"1\", action: add, state: held, service: {}}",
          due("2026-12-04T17:00:00Z") +
              "priority: \"1\"\nrelatedParty: [{id: field, role: assignee}]\nactivity: [{id: survey, "
              "state: inProgress}]\n"
              "note: [{id: N1, text: a}, {id: N2, text: b}]\n"
              "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}, {id: T2, time: "
              "\"2026-11-21T09:00:00Z\", action: hold, from: inProgress, to: held, reason: wayleave}]\n"));
  const Difference one = states.difference();
  CHECK(one.what == What::changed);
  CHECK(one.id == comparedId);
  CHECK(one.kind == &model::orderKind());
  CHECK(one.state.from == "inProgress");
  CHECK(one.state.to == "held");
  CHECK(one.reason == "wayleave");
  CHECK(one.dueBefore == parseInstant("2026-12-01T17:00:00Z"));
  CHECK(one.dueAfter == parseInstant("2026-12-04T17:00:00Z"));
  CHECK(one.assignee.from == "access");
  CHECK(one.assignee.to == "field");
  CHECK(one.notes == 2);
  CHECK_FALSE(one.isOtherFormat);
  Texts parts;
  for (const PartMove& part : one.parts)
    parts.push_back(fmt::format("{} {} {}", part.part, part.state.from, part.state.to));
  CHECK(parts == Texts{"survey pending inProgress", "item 1 inProgress held"});
  // Due date and assignee have members of their own.
  Texts values;
  for (const ValueMove& value : one.values) values.push_back(value.path);
  CHECK(values == Texts{"priority"});
}

TEST_CASE("activities and items that came or went have one state only", "[diff]") {
  TwoStates states;
  states.order(orderWith("acknowledged", "{id: \"1\", action: add, state: acknowledged, service: {}}",
                         "activity: [{id: a, state: pending}]\n"),
               orderWith("acknowledged", "{id: \"2\", action: add, state: acknowledged, service: {}}",
                         "activity: [{id: b, state: pending}]\n"));
  std::set<std::string> parts;
  for (const PartMove& part : states.difference().parts)
    parts.insert(fmt::format("{} '{}' '{}'", part.part, part.state.from, part.state.to));
  CHECK(parts == std::set<std::string>{"a 'pending' ''", "b '' 'pending'", "item 1 'acknowledged' ''",
                                       "item 2 '' 'acknowledged'"});
}

TEST_CASE("levels and due dates of both sides are those of one moment", "[diff]") {
  struct Level {
    const char* before;
    const char* after;
    const char* from;
    const char* to;
  };
  const Level rows[] = {
      {"2026-11-21T12:00:00Z", "2026-11-21T11:59:59Z", "onTrack", "overdue"},
      {"2026-11-21T11:59:59Z", "2026-11-21T12:00:00Z", "overdue", "onTrack"},
      {"2026-12-01T12:00:00Z", "2026-12-02T12:00:00Z", "onTrack", "onTrack"},
  };
  const std::string assigned = "relatedParty: [{id: access, role: assignee}]\n";
  for (const Level& row : rows) {
    CAPTURE(row.before);
    TwoStates states;
    states.order(
        orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}", due(row.before) + assigned),
        orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}", due(row.after) + assigned));
    const Difference one = states.difference();
    CHECK(one.level.from == row.from);
    CHECK(one.level.to == row.to);
  }
  TwoStates ended;
  ended.order(orderWith("inProgress", comparedItem), orderWith("completed", comparedItem));
  CHECK(ended.difference().level.to.empty());
}

TEST_CASE("a file was added, removed, changed, or only its layout was", "[diff]") {
  const std::string yaml = pathOf(comparedId);
  const std::string text = "\"@type\": ServiceOrder\nid: SO-20261120-00000001\nstate: completed\n";
  const std::string policy = "policy/teams.yaml";
  struct Fate {
    const char* name;
    std::string path;
    std::string before;
    std::string after;
    std::optional<What> what;
  };
  const Fate rows[] = {
      {"equal bytes", yaml, text, text, std::nullopt},
      {"a new record", yaml, "", text, What::added},
      {"a record that is gone", yaml, text, "", What::removed},
      {"a comment in a record", yaml, text, text + "# x\n", What::comments},
      {"another order of keys", yaml, text,
       "id: SO-20261120-00000001\n\"@type\": ServiceOrder\nstate: completed\n", What::comments},
      {"a comment in a policy", policy, "\"@type\": Team\nid: a\n", "# x\n\"@type\": Team\nid: a\n",
       What::comments},
      {"one document more", policy, "\"@type\": Team\nid: a\n",
       "\"@type\": Team\nid: a\n---\n\"@type\": Team\nid: b\n", What::changed},
      {"another file", "README.md", "a\n", "a \n", What::changed},
      {"an event", "outbox/pager/E.json", "", "{}", std::nullopt},
  };
  for (const Fate& row : rows) {
    CAPTURE(row.name);
    TwoStates states;
    if (!row.before.empty()) states.before.files.load({{row.path, row.before}});
    if (!row.after.empty()) states.after.files.load({{row.path, row.after}});
    const DiffResult result = states.differences({row.path});
    CHECK(result.bad.empty());
    REQUIRE(result.differences.size() == (row.what ? 1 : 0));
    if (row.what) CHECK((result.differences[0].what == *row.what));
  }
}

TEST_CASE("a record in the other format is the same record", "[diff]") {
  TwoStates states;
  const std::string yaml = pathOf(comparedId);
  const std::string json = std::string(store::twinOf(yaml));
  states.before.files.load({{yaml, "\"@type\": ServiceOrder\nid: SO-20261120-00000001\nstate: completed\n"}});
  states.after.files.load(
      {{json, "{\"@type\":\"ServiceOrder\",\"id\":\"SO-20261120-00000001\",\"state\":\"completed\"}"}});
  const DiffResult result = states.differences({yaml, json});
  REQUIRE(result.differences.size() == 1);
  CHECK(result.differences[0].isOtherFormat);
  CHECK(result.differences[0].path == json);
  CHECK((result.differences[0].what == What::comments));
}

TEST_CASE("differences are sorted by kind and path, other files last; bad ones hide no others", "[diff]") {
  TwoStates states;
  const std::string report = "TR-20261120-00000001";
  states.after.put(comparedId, orderWith("acknowledged", comparedItem));
  states.after.put(report, "status: acknowledged\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n");
  states.after.files.load({{"README.md", "x\n"}, {pathOf("SO-20261120-00000002"), "state: [\n"}});
  const DiffResult result =
      states.differences({"README.md", pathOf("SO-20261120-00000002"), pathOf(report), pathOf(comparedId)});
  Texts ids;
  for (const Difference& one : result.differences) ids.push_back(one.id);
  CHECK(ids == Texts{comparedId, report, "README.md"});
  REQUIRE_FALSE(result.bad.empty());
  CHECK(result.bad[0].file == pathOf("SO-20261120-00000002"));
}

TEST_CASE("impacts are levels by the rules of each side", "[diff]") {
  TwoStates states;
  const std::string assigned =
      "relatedParty: [{id: access, role: assignee}]\nactivity: [{id: survey, state: "
      "pending, duration: {typical: PT1H}}]\n";
  const auto both = [&](const std::string& id, const std::string& members) {
    states.before.put(id, orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}", members));
    states.after.put(id, orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}", members));
  };
  // The expected completion is 13:00, 23 hours before the due date.
  both(comparedId, due("2026-11-22T12:00:00Z") + assigned);
  both("SO-20261120-00000002", due("2026-12-22T12:00:00Z") + assigned);
  const auto policy = [](const char* interval) {
    return fmt::format("\"@type\": JeopardyPolicy\nid: all\nsafetyInterval: {}\n", interval);
  };
  const auto found = [&](const char* one, const char* other) {
    states.before.files.load({{"policy/jeopardy.yaml", policy(one)}});
    states.after.files.load({{"policy/jeopardy.yaml", policy(other)}});
    Texts all;
    std::vector<Diagnostic> bad;
    for (const Impact& impact :
         states.compared([&](Workspace&a, Workspace&b) { return impacts(a, b, states.after.env.now, bad); }))
      all.push_back(fmt::format("{} {} {}", impact.id, impact.level.from, impact.level.to));
    CHECK(bad.empty());
    return all;
  };
  CHECK(found("PT0S", "PT0S").empty());
  CHECK(found("PT0S", "PT23H").empty());
  CHECK(found("PT0S", "PT24H") == Texts{"SO-20261120-00000001 onTrack atRisk"});
  CHECK(found("PT24H", "PT0S") == Texts{"SO-20261120-00000001 atRisk onTrack"});
}
