#include "process/lifecycle/dependencies.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

std::vector<std::string> openOf(const doc::Value& record, std::string_view activity) {
  return process::openDependencies(record, model::RecordView<model::ValueNode>(record).activity(activity));
}

}  // namespace

TEST_CASE("an item waits for the items that it depends on, except for those with nothing to do") {
  const doc::Value record = doc::Value::parse(R"({
    "serviceOrderItem": [
      {"id": "1", "state": "inProgress"}, {"id": "3", "state": "acknowledged"},
      {"id": "2", "serviceOrderItemRelationship": [
        {"relationshipType": "dependency", "orderItem": {"itemId": "1"}},
        {"relationshipType": "dependency", "orderItem": {"itemId": "3"}},
        {"relationshipType": "bundled", "orderItem": {"itemId": "4"}}, {"relationshipType": "dependency"}]}],
    "activity": [{"id": "a", "state": "pending", "serviceOrderItem": "1"},
                 {"id": "b", "state": "pending", "serviceOrderItem": "2"}]})");
  CHECK(openOf(record, "b") == std::vector<std::string>{"item 1 (inProgress)"});
  CHECK(openOf(record, "a").empty());
}

TEST_CASE("an activity waits for activities that are neither completed nor skipped") {
  const doc::Value record = doc::Value::parse(R"({
    "activity": [{"id": "a", "state": "completed"}, {"id": "b", "state": "skipped"}, {"id": "c", "state": "failed"},
                 {"id": "d", "state": "pending", "dependsOn": ["a", "b", "c", "x"]}]})");
  CHECK(openOf(record, "d") == std::vector<std::string>{"c (failed)", "x (missing)"});
}
