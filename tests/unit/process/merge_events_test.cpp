#include "process/history/merge_events.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/views.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// An event in short: `B 10:00 hold inProgress held why`, with its id, its time of day, and its states.
std::string branchEvent(const std::string& line) {
  std::istringstream words(line);
  std::string id, time, action, from, to, reason;
  words >> id >> time >> action >> from >> to >> reason;
  std::string entry =
      fmt::format("{{id: 01KB{:0>22}, time: \"2026-11-21T{}:00Z\", user: jane, action: {}", id, time, action);
  if (!from.empty()) entry += fmt::format(", from: {}, to: {}", from, to);
  if (!reason.empty()) entry += ", reason: " + reason;
  return entry + "}";
}

/// An order in a state with these events after its creation.
doc::Value branchOf(const std::string& state, const Texts& events) {
  std::string history = "trackingRecord: [" + branchEvent("A 09:00 create");
  for (const std::string& event : events) history += ", " + branchEvent(event);
  const std::string reason = state == "assessingCancellation" ? "cancellationReason: why\n" : "";
  return valueOf(orderIn(state, reason + history + "]\n"));
}

MergedEvents mergedEvents(const doc::Value& base, const doc::Value& ours, const doc::Value& theirs,
                          const doc::Value& contents) {
  const EventMerge merge(&model::orderKind(), &base, ours, theirs);
  REQUIRE(merge.isUsable());
  return merge.of(contents);
}

const Texts begun = {"B 09:01 start acknowledged inProgress"};
Texts afterBegin(const Texts& more) {
  Texts all = begun;
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

const std::string holding = "C 10:00 hold inProgress held why";

}  // namespace

TEST_CASE("the events of both branches lead to one state", "[merge_events]") {
  struct Merged {
    const char* name;
    std::string oursState;
    Texts ours;
    std::string theirsState;
    Texts theirs;
    std::string state;  ///< in both directions
  };
  const Merged rows[] = {
      {"one branch has an event", "held", {holding}, "inProgress", {"D 10:05 assign"}, "held"},
      {"both recorded the same event",
       "held",
       {holding},
       "held",
       {"D 10:05 hold inProgress held why"},
       "held"},
      {"one held and resumed, the other one noted",
       "inProgress",
       {holding, "E 10:10 resume held inProgress"},
       "inProgress",
       {"D 10:05 note"},
       "inProgress"},
      {"one is further", "held", {"D 10:05 assign", holding}, "inProgress", {"D 10:05 assign"}, "held"},
  };
  for (const Merged& row : rows) {
    CAPTURE(row.name);
    const doc::Value base = branchOf("inProgress", begun);
    const doc::Value ours = branchOf(row.oursState, afterBegin(row.ours));
    const doc::Value theirs = branchOf(row.theirsState, afterBegin(row.theirs));
    Texts all = row.ours;
    for (const std::string& event : row.theirs)
      if (std::find(all.begin(), all.end(), event) == all.end()) all.push_back(event);
    std::sort(all.begin(), all.end());
    const doc::Value contents = branchOf("inProgress", afterBegin(all));
    for (const bool swapped : {false, true}) {
      const MergedEvents result =
          swapped ? mergedEvents(base, theirs, ours, contents) : mergedEvents(base, ours, theirs, contents);
      CHECK(result.flaws == Texts{});
      CHECK(result.record["state"] == row.state);
      CHECK(result.record["serviceOrderItem"][0]["state"] == row.state);
      CHECK(result.record["trackingRecord"] == contents["trackingRecord"]);
    }
  }
}

TEST_CASE("events that do not follow each other are flaws, for people", "[merge_events]") {
  struct Flawed {
    const char* name;
    std::string theirs;  ///< the other branch held the order at 10:00
    std::string state;
    const char* flaw;
  };
  const Flawed rows[] = {
      {"each forbids the other", "D 10:05 pend inProgress pending why", "pending",
       "cannot pend order, which is held here (jane: pend (inProgress → pending))"},
      {"it began in another state", "D 10:05 cancel inProgress assessingCancellation why",
       "assessingCancellation",
       "cannot cancel order, which is held here (jane: cancel (inProgress → assessingCancellation))"},
      {"the hold came later", "B1 09:55 cancel inProgress assessingCancellation why", "assessingCancellation",
       "cannot hold order, which is assessingCancellation here (jane: hold (inProgress → held))"},
  };
  for (const Flawed& row : rows) {
    CAPTURE(row.name);
    const doc::Value base = branchOf("inProgress", begun);
    const doc::Value ours = branchOf("held", afterBegin({holding}));
    const doc::Value theirs = branchOf(row.state, afterBegin({row.theirs}));
    Texts both = {holding, row.theirs};
    if (row.theirs.find("09:55") != std::string::npos) std::swap(both[0], both[1]);
    const doc::Value contents = branchOf("inProgress", afterBegin(both));
    CHECK(mergedEvents(base, ours, theirs, contents).flaws == Texts{row.flaw});
    CHECK(mergedEvents(base, theirs, ours, contents).flaws == Texts{row.flaw});
  }
}

TEST_CASE("states that no events explain are not merged by events", "[merge_events]") {
  const doc::Value base = branchOf("inProgress", begun);
  const doc::Value byHand = branchOf("held", begun);
  const doc::Value other = branchOf("inProgress", afterBegin({"D 10:05 note"}));
  const model::KindRow* orders = &model::orderKind();
  CHECK(EventMerge(orders, &base, other, base).isUsable());
  CHECK_FALSE(EventMerge(orders, &base, byHand, other).isUsable());
  CHECK_FALSE(EventMerge(orders, &base, other, byHand).isUsable());
  CHECK_FALSE(EventMerge(nullptr, &base, other, base).isUsable());
  CHECK_FALSE(EventMerge(&model::row(model::Kind::alarm), &base, other, base).isUsable());
  CHECK_FALSE(EventMerge(&model::row(model::Kind::team), &base, other, base).isUsable());
}

TEST_CASE("a record that both branches created was created once", "[merge_events]") {
  const doc::Value one =
      valueOf(orderIn("acknowledged", "trackingRecord: [" + branchEvent("A 09:00 create") + "]\n"));
  const doc::Value other =
      valueOf(orderIn("acknowledged", "trackingRecord: [" + branchEvent("B 09:05 create") + "]\n"));
  const doc::Value both =
      valueOf(orderIn("acknowledged", "trackingRecord: [" + branchEvent("A 09:00 create") + ", " +
                                          branchEvent("B 09:05 create") + "]\n"));
  const EventMerge merge(&model::orderKind(), nullptr, one, other);
  REQUIRE(merge.isUsable());
  const MergedEvents result = merge.of(both);
  CHECK(result.flaws == Texts{});
  CHECK(result.record["state"] == "acknowledged");
  CHECK(result.record["trackingRecord"].size() == 2);
}

namespace {

Texts storyTexts(const doc::Value* base, const doc::Value& version) {
  Texts texts;
  for (const doc::StoryLine& line : storyOf(&model::orderKind(), base, version)) texts.push_back(line.text);
  return texts;
}

}  // namespace

TEST_CASE("the story of a branch has a line for each of its events", "[merge_events]") {
  const doc::Value base = branchOf("inProgress", begun);
  const doc::Value version = branchOf("held", afterBegin({holding, "D 10:05 note"}));
  CHECK(storyTexts(&base, version) ==
        Texts{"2026-11-21T10:00:00Z jane: hold (inProgress → held) [01KB000000000000000000000C]",
              "2026-11-21T10:05:00Z jane: note [01KB000000000000000000000D]"});
  CHECK(storyTexts(&version, version).empty());
  CHECK(storyTexts(nullptr, version).size() == 4);
  const doc::Value parts = valueOf(
      "trackingRecord:\n"
      "  - {id: X, time: \"2026-11-21T10:00:00Z\", user: jane, action: complete, activity: survey, from: a, "
      "to: b}\n"
      "  - {id: Y, user: \"ja\\nne\", action: hold, item: \"1\", from: a, to: b}\n"
      "  - {id: Z, time: \"2026-11-21T10:00:00Z\", systemId: bot, action: update, field: priority, to: b}\n");
  CHECK(storyTexts(nullptr, parts) == Texts{"2026-11-21T10:00:00Z jane: complete survey (a → b) [X]",
                                            "? ja ne: hold item 1 (a → b) [Y]",
                                            "2026-11-21T10:00:00Z bot: update priority ( → b) [Z]"});
  // Each line names the member that its event changed.
  const auto lines = storyOf(&model::orderKind(), nullptr, parts);
  CHECK(lines[0].members == Texts{"state"});
  CHECK(lines[2].members == Texts{"priority"});
}
