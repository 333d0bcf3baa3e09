#include "process/work/fields.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using som::test::Texts;
using som::test::valueOf;

TEST_CASE("the text of a member is that of a scalar, and empty for anything else", "[fields]") {
  const doc::Value record =
      valueOf("text: a b\nnumber: 12\ndecimal: 1.50\nyes: true\nnothing: null\nlist: [x]\nmapping: {x: y}\n");
  const std::pair<const char*, const char*> rows[] = {{"text", "a b"}, {"number", "12"}, {"decimal", "1.50"},
                                                      {"yes", "true"}, {"nothing", ""},  {"list", ""},
                                                      {"mapping", ""}, {"missing", ""}};
  for (const auto& [member, text] : rows) {
    CAPTURE(member);
    CHECK(textOf(record, member) == text);
  }
  CHECK(process::textOf(doc::Value("a text"), "text").empty());
  CHECK(process::textOf(doc::Value(), "text").empty());
}

TEST_CASE("a time that cannot be read counts as missing", "[fields]") {
  const doc::Value record = {
      {"good", "2026-11-21T12:00:00Z"}, {"bad", "2026-13-21T12:00:00Z"}, {"number", 7}};
  CHECK(timeOf(record, "good") == parseInstant("2026-11-21T12:00:00Z"));
  for (const char* member : {"bad", "number", "missing"}) CHECK_FALSE(timeOf(record, member));
}

TEST_CASE("a list that is missing or is no list is empty, and filling it changes nothing", "[fields]") {
  doc::Value record = valueOf("list: [a, 2, true]\nother: text\n");
  const doc::Value before = record;
  for (const char* member : {"other", "missing"}) {
    CHECK(listOf(std::as_const(record), member).empty());
    listOf(record, member).push_back("x");
    CHECK(listOf(record, member).empty());
  }
  CHECK(record == before);
  CHECK(textsOf(record, "list") == "a, 2, true");
  CHECK(textsOf(record, "missing").empty());
  listOf(record, "list").push_back("b");
  CHECK(record["list"].size() == 4);
}

TEST_CASE("an entry is found by its id, as a text or a number", "[fields]") {
  doc::Value record =
      valueOf("list:\n  - text\n  - {name: x}\n  - {id: 1, n: a}\n  - {id: b, n: b}\n  - {id: b, n: c}\n");
  CHECK(entryOf(record, "list", "1")->at("n") == "a");
  CHECK(entryOf(record, "list", "b")->at("n") == "b");  // the first of two
  for (const char* id : {"", "text", "c"}) CHECK(entryOf(record, "list", id) == nullptr);
  CHECK(entryOf(record, "missing", "b") == nullptr);
  (*entryOf(record, "list", "b"))["n"] = "changed";
  CHECK(record["list"][3]["n"] == "changed");
}

TEST_CASE("an unknown state is none", "[fields]") {
  using lifecycle::State;
  const doc::Value record = valueOf("state: held\nstatus: Held\n");
  CHECK(stateOf(record, "state") == State::held);
  CHECK(stateOf(record, "status") == State::none);
  CHECK(stateOf(record, "missing") == State::none);
  CHECK(stateOf(record) == State::held);
}

TEST_CASE("the history of a record has its own changes of state only", "[fields]") {
  const doc::Value record = valueOf(
      "trackingRecord:\n"
      "  - {action: create}\n"
      "  - {action: start, from: acknowledged, to: inProgress}\n"
      "  - {action: start, activity: dig, from: pending, to: inProgress}\n"
      "  - {action: assign, from: a, to: b}\n"
      "  - {action: hold, from: inProgress, to: held}\n");
  const auto history = historyOf(record);
  REQUIRE(history.size() == 2);
  CHECK(history[0].event == lifecycle::Event::start);
  CHECK(history[1].from == lifecycle::State::inProgress);
  CHECK(history[1].to == lifecycle::State::held);
}

TEST_CASE("a party is the first one with the role", "[fields]") {
  const doc::Value record =
      valueOf("relatedParty: [{id: a}, {id: b, role: customer}, {id: c, role: customer}]\n");
  CHECK(partyOf(record, "customer") == "b");
  CHECK(partyOf(record, "supplier").empty());
}

TEST_CASE("an activity waits for others until they are completed or skipped", "[fields]") {
  struct Row {
    const char* other;
    Texts open;
  };
  const Row rows[] = {
      {"{id: dig, state: pending}", {"dig (pending)"}},
      {"{id: dig, state: inProgress}", {"dig (inProgress)"}},
      {"{id: dig, state: held}", {"dig (held)"}},
      {"{id: dig, state: failed}", {"dig (failed)"}},
      {"{id: dig, state: cancelled}", {"dig (cancelled)"}},
      {"{id: dig, state: completed}", {}},
      {"{id: dig, state: skipped}", {}},
      {"{id: bury, state: completed}", {"dig (missing)"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.other);
    const doc::Value record =
        valueOf(fmt::format("activity: [{{id: lay, dependsOn: [dig]}}, {}]\n", row.other));
    CHECK(openDependencies(record, record["activity"][0]) == row.open);
  }
}

TEST_CASE("an activity waits for the items that its item depends on, except for those with nothing to do",
          "[fields]") {
  const doc::Value record = doc::Value::parse(R"({
    "serviceOrderItem": [
      {"id": "1", "state": "inProgress"}, {"id": "3", "state": "acknowledged"},
      {"id": "2", "serviceOrderItemRelationship": [
        {"relationshipType": "dependency", "orderItem": {"itemId": "1"}},
        {"relationshipType": "dependency", "orderItem": {"itemId": "3"}},
        {"relationshipType": "bundled", "orderItem": {"itemId": "4"}}, {"relationshipType": "dependency"}],
       "serviceOrderItem": [{"id": "2.1"}]}],
    "activity": [{"id": "a", "state": "pending", "serviceOrderItem": "1"},
                 {"id": "b", "state": "pending", "serviceOrderItem": "2"},
                 {"id": "c", "state": "pending", "serviceOrderItem": "2.1"},
                 {"id": "d", "state": "pending"}]})");
  const Texts one = {"item 1 (inProgress)"};
  const auto openOf = [&](int activity) { return openDependencies(record, record["activity"][activity]); };
  CHECK(openOf(0).empty());
  CHECK(openOf(1) == one);
  CHECK(openOf(2) == one);  // its item is within one that waits
  CHECK(openOf(3).empty());
  doc::Value done = record;
  done["serviceOrderItem"][0]["state"] = "completed";
  CHECK(openDependencies(done, done["activity"][1]).empty());
}
