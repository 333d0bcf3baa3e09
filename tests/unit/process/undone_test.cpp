#include "process/history/undone.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string creationEntry = "{id: T1, action: create}";
const std::string startEntry = "{id: T2, action: start, from: acknowledged, to: inProgress}";
const std::string surveyEntry = "{id: T3, action: start, activity: survey, from: pending, to: inProgress}";
const std::string surveyedEntry =
    "{id: T4, action: complete, activity: survey, from: inProgress, to: completed}";
const std::string itemEntry = "{id: T5, action: hold, item: \"1\", from: inProgress, to: held}";
const std::string noteEntry = "{id: T6, action: update, field: priority, from: \"3\", to: \"1\"}";
const std::string heldEntry = "{id: T7, action: hold, from: inProgress, to: held}";

doc::Value historyWith(const Texts& entries) {
  std::string list;
  for (const std::string& entry : entries) list += (list.empty() ? "" : ", ") + entry;
  return valueOf("[" + list + "]");
}

/// All entries above, in their order.
doc::Value longHistory() {
  return historyWith(
      {creationEntry, startEntry, surveyEntry, surveyedEntry, itemEntry, noteEntry, heldEntry});
}

}  // namespace

TEST_CASE("the last tracked state is that of the last entry about the record", "[undone]") {
  struct Tracked {
    const char* name;
    Texts entries;
    const char* state;
  };
  const Tracked rows[] = {
      {"nothing", {}, ""},
      {"a creation without a state", {creationEntry}, "acknowledged"},
      {"a creation with a state", {"{id: T1, action: create, to: designed}"}, "designed"},
      {"a later event", {creationEntry, startEntry}, "inProgress"},
      {"an activity does not count", {creationEntry, startEntry, surveyedEntry}, "inProgress"},
      {"an item does not count", {creationEntry, startEntry, itemEntry}, "inProgress"},
      {"a value that is no state does not count", {creationEntry, startEntry, noteEntry}, "inProgress"},
      {"the last one counts", {creationEntry, startEntry, heldEntry}, "held"},
      {"no entry says a state", {noteEntry, surveyEntry}, ""},
  };
  for (const Tracked& row : rows) {
    CAPTURE(row.name);
    CHECK(lastTracked(historyWith(row.entries)) == row.state);
  }
}

TEST_CASE("an undo takes back the entries from the named one on", "[undone]") {
  struct Taken {
    const char* of;
    bool isFound;
    bool isAll;
    bool changesRecord;
    std::optional<std::string> record;
    std::optional<std::string> survey;
    std::optional<std::string> item;
  };
  const Taken rows[] = {
      {"T1", true, true, true, std::nullopt, "pending", "inProgress"},
      {"T2", true, false, true, "acknowledged", "pending", "inProgress"},
      {"T3", true, false, true, "inProgress", "pending", "inProgress"},
      {"T4", true, false, true, "inProgress", "inProgress", "inProgress"},
      {"T5", true, false, true, "inProgress", std::nullopt, "inProgress"},
      {"T6", true, false, true, "inProgress", std::nullopt, std::nullopt},
      {"T7", true, false, true, "inProgress", std::nullopt, std::nullopt},
      {"T8", false, false, false, std::nullopt, std::nullopt, std::nullopt},
      {"", false, false, false, std::nullopt, std::nullopt, std::nullopt},
  };
  const doc::Value history = longHistory();
  for (const Taken& row : rows) {
    CAPTURE(row.of);
    const UndoneEntries undone(history, row.of);
    CHECK(undone.areFound() == row.isFound);
    CHECK(undone.areAll() == row.isAll);
    CHECK(undone.changeRecord() == row.changesRecord);
    CHECK(undone.recordBefore() == row.record);
    CHECK(undone.activityBefore("survey") == row.survey);
    CHECK(undone.itemBefore("1") == row.item);
    CHECK_FALSE(undone.activityBefore("test"));
    CHECK_FALSE(undone.itemBefore("2"));
  }
}

TEST_CASE("what an undo leaves is the state of the last entry before it", "[undone]") {
  const doc::Value history = longHistory();
  CHECK(UndoneEntries(history, "T5").lastOfActivity("survey") == "completed");
  CHECK(UndoneEntries(history, "T4").lastOfActivity("survey") == "inProgress");
  CHECK_FALSE(UndoneEntries(history, "T3").lastOfActivity("survey"));
  CHECK(UndoneEntries(history, "T6").lastOfItem("1") == "held");
  CHECK_FALSE(UndoneEntries(history, "T5").lastOfItem("1"));
  CHECK_FALSE(UndoneEntries(history, "T7").lastOfItem("2"));
}

TEST_CASE("entries about parts and fields do not change the record", "[undone]") {
  const doc::Value history = historyWith({creationEntry, startEntry, surveyEntry, itemEntry, noteEntry});
  CHECK(UndoneEntries(history, "T2").changeRecord());
  CHECK_FALSE(UndoneEntries(history, "T3").changeRecord());
  CHECK_FALSE(UndoneEntries(history, "T3").recordBefore());
}

TEST_CASE("an id that two entries have names the later one", "[undone]") {
  const doc::Value history =
      historyWith({creationEntry, startEntry, "{id: T2, action: hold, from: inProgress, to: held}"});
  CHECK(UndoneEntries(history, "T2").recordBefore() == "inProgress");
}

TEST_CASE("a history that begins in a state was not created by its first entry", "[undone]") {
  const doc::Value history = historyWith({startEntry, heldEntry});
  CHECK(UndoneEntries(history, "T2").areFound());
  CHECK_FALSE(UndoneEntries(history, "T2").areAll());
  CHECK_FALSE(UndoneEntries(doc::Value(), "T2").areFound());
  CHECK_FALSE(UndoneEntries(doc::Value::object(), "T2").areAll());
}

TEST_CASE("an unwanted record ends as its kind does without success", "[undone]") {
  using enum model::Kind;
  struct End {
    model::Kind kind;
    lifecycle::State state;
  };
  const End rows[] = {
      {serviceOrder, lifecycle::State::cancelled},
      {partyOrder, lifecycle::State::cancelled},
      {service, lifecycle::State::terminated},
      {alarm, lifecycle::State::cleared},
  };
  for (const End& row : rows) {
    CAPTURE(model::row(row.kind).type);
    CHECK(unwantedEnd(*model::row(row.kind).lifecycle) == row.state);
  }
}
