#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "process/history/replay.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string idOne = "01KB0000000000000000000001";
const std::string idTwo = "01KB0000000000000000000002";
const std::string idThree = "01KB0000000000000000000003";
const std::string idFour = "01KB0000000000000000000004";

std::string entryOf(const std::string& id, const std::string& members) {
  return fmt::format("{{id: {}, time: \"2026-11-21T10:00:00Z\", user: jane, {}}}", id, members);
}

const std::string creating = entryOf(idOne, "action: create");
const std::string starting = entryOf(idTwo, "action: start, from: acknowledged, to: inProgress");

/// An order with an item and an activity, and a history.
doc::Value orderWithHistory(const std::string& states, const Texts& history) {
  std::istringstream words(states);
  std::string order, item, survey;
  words >> order >> item >> survey;
  std::string entries;
  for (const std::string& entry : history) entries += (entries.empty() ? "" : ", ") + entry;
  return valueOf(fmt::format(
      "{{\"@type\": ServiceOrder, id: {}, state: {}, orderDate: \"2026-11-20T09:00:00Z\", serviceOrderItem: "
      "[{{id: \"1\", action: add, state: {}, service: {{}}}}], activity: [{{id: survey, type: survey, state: "
      "{}, serviceOrderItem: \"1\"}}], trackingRecord: [{}]}}",
      orderId, order, item, survey, entries));
}

/// The states of order, item and activity after a replay, then its flaws.
std::string replayed(const doc::Value* base, const doc::Value& shape, const Texts& entries) {
  ReplayInput input{model::orderKind(), base, shape, {}};
  for (const std::string& entry : entries) input.entries.push_back({valueOf(entry)});
  const Replayed result = replay(input);
  std::string all = std::string(result.record["state"]) + " " +
                    std::string(result.record["serviceOrderItem"][0]["state"]) + " " +
                    std::string(result.record["activity"][0]["state"]);
  for (const ReplayFlaw& flaw : result.flaws)
    all += fmt::format("; {} {}", flaw.what == ReplayFlaw::What::illegal ? "illegal" : "elsewhere",
                       flaw.message);
  return all;
}

}  // namespace

TEST_CASE("an undo leads back to what was before the entry that it names", "[replay_undo]") {
  struct Led {
    const char* name;
    Texts entries;
    const char* states;
  };
  const std::string hold = entryOf(idThree, "action: hold, from: inProgress, to: held, reason: why");
  const std::string survey =
      entryOf(idThree, "action: start, activity: survey, from: pending, to: inProgress");
  const std::string of = "action: undo, of: " + idThree;
  const Led rows[] = {
      {"a hold",
       {hold, entryOf(idFour, of + ", from: held, to: inProgress")},
       "inProgress acknowledged pending"},
      {"the start of an activity", {survey, entryOf(idFour, of)}, "inProgress acknowledged pending"},
      {"it says another state",
       {hold, entryOf(idFour, of + ", from: held, to: acknowledged")},
       "inProgress acknowledged pending; elsewhere 'undo' leads back to inProgress, not to acknowledged"},
      {"it says none, and the state differs",
       {hold, entryOf(idFour, of)},
       "inProgress acknowledged pending; elsewhere 'undo' leads back to inProgress, but does not say so"},
      {"it begins elsewhere",
       {hold, entryOf(idFour, of + ", from: pending, to: inProgress")},
       "inProgress acknowledged pending; illegal cannot undo order, which is held here"},
  };
  const doc::Value base = orderWithHistory("inProgress acknowledged pending", {creating, starting});
  for (const Led& row : rows) {
    CAPTURE(row.name);
    CHECK(replayed(&base, base, row.entries) == row.states);
  }
}

TEST_CASE("an undo of an entry of the base leads back along its history", "[replay_undo]") {
  const doc::Value base = orderWithHistory("inProgress acknowledged pending", {creating, starting});
  const std::string undo =
      entryOf(idThree, "action: undo, of: " + idTwo + ", from: inProgress, to: acknowledged");
  CHECK(replayed(&base, base, {undo}) == "acknowledged acknowledged pending");
  // The entry says the state before, even if the history before is not complete.
  const doc::Value cut = orderWithHistory("inProgress acknowledged pending",
                                          {entryOf(idOne, "action: hold, from: x, to: y"), starting});
  CHECK(replayed(&cut, cut, {undo}) == "acknowledged acknowledged pending");
}

TEST_CASE("an undone creation ends the record", "[replay_undo]") {
  const doc::Value shape = orderWithHistory("cancelled cancelled cancelled", {});
  const auto undo = [&](const std::string& to) {
    return entryOf(idTwo, "action: undo, of: " + idOne + ", from: acknowledged, to: " + to);
  };
  CHECK(replayed(nullptr, shape, {creating, undo("cancelled")}) == "cancelled cancelled cancelled");
  CHECK(replayed(nullptr, shape, {creating, undo("failed")}) ==
        "cancelled cancelled cancelled; elsewhere 'undo' leads back to cancelled, not to failed");
}

TEST_CASE("an undo names an entry that the history has, or a command that tracked nothing", "[replay_undo]") {
  const doc::Value base = orderWithHistory("inProgress acknowledged pending", {creating, starting});
  const std::string states = "inProgress acknowledged pending";
  CHECK(replayed(&base, base, {entryOf(idThree, "action: undo, of: order note")}) == states);
  CHECK(replayed(&base, base, {entryOf(idThree, "action: undo, of: " + idFour)}) ==
        states + "; illegal takes back '" + idFour + "', which the history does not have");
  CHECK(replayed(&base, base, {entryOf(idThree, "action: undo")}) ==
        states + "; illegal takes back '', which the history does not have");
  // A command that tracked nothing did not change the state of a record with a history.
  CHECK(replayed(&base, base,
                 {entryOf(idThree, "action: undo, of: order note, from: inProgress, to: acknowledged")})
            .starts_with("acknowledged acknowledged pending; illegal takes back 'order note'"));
}

TEST_CASE("an undo takes back the dates that its events wrote", "[replay_undo]") {
  const doc::Value base = orderWithHistory("acknowledged acknowledged pending", {creating});
  ReplayInput input{model::orderKind(), &base, base, {}};
  input.entries = {{valueOf(starting)}};
  REQUIRE(replay(input).record.contains("startDate"));
  input.entries.push_back(
      {valueOf(entryOf(idThree, "action: undo, of: " + idTwo + ", from: inProgress, to: acknowledged"))});
  const Replayed result = replay(input);
  CHECK(result.flaws.empty());
  CHECK_FALSE(result.record.contains("startDate"));
  CHECK(result.record["trackingRecord"].size() == 3);
}
