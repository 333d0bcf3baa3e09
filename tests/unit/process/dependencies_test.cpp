#include "process/lifecycle/dependencies.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using som::test::Texts;
using som::test::valueOf;

namespace {

Texts openOf(const doc::Value& record, std::string_view activity) {
  return process::openDependencies(record, model::RecordView<model::ValueNode>(record).activity(activity));
}

}  // namespace

TEST_CASE("an activity waits for others until they are completed or skipped", "[dependencies]") {
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
    CHECK(openOf(valueOf(fmt::format("activity: [{{id: lay, dependsOn: [dig]}}, {}]\n", row.other)), "lay") ==
          row.open);
  }
}

TEST_CASE("an activity waits for the items that its item depends on, except for those with nothing to do",
          "[dependencies]") {
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
  CHECK(openOf(record, "a").empty());
  CHECK(openOf(record, "b") == one);
  CHECK(openOf(record, "c") == one);  // its item is within one that waits
  CHECK(openOf(record, "d").empty());
  doc::Value done = record;
  done["serviceOrderItem"][0]["state"] = "completed";
  CHECK(openOf(done, "b").empty());
}
