#include "process/edit/protected.hpp"

#include <catch2/catch.hpp>

using namespace som;

namespace {

/// The pointers that are refused when `after` takes the place of `before`.
std::vector<std::string> refusals(const doc::Value& before, doc::Value& after) {
  std::vector<std::string> all;
  process::keepProtected(before, after,
                         [&](const std::string& pointer, std::string) { all.push_back(pointer); });
  return all;
}

const doc::Value order = {
    {"id", "SO-20261120-7K3F9QXW"},
    {"state", "inProgress"},
    {"startDate", "2026-11-20T09:00:00Z"},
    {"serviceOrderItem", {{{"id", "1"}, {"state", "inProgress"}}}},
    {"activity", {{{"id", "dig"}, {"state", "completed"}}, {{"id", "lay"}, {"state", "pending"}}}}};

}  // namespace

TEST_CASE("what is not mentioned is kept, entries by their id") {
  doc::Value after = {{"serviceOrderItem", {{{"id", "2"}}, {{"id", "1"}, {"action", "add"}}}}};
  CHECK(refusals(order, after).empty());
  CHECK(after["state"] == "inProgress");
  CHECK(after["startDate"] == order["startDate"]);
  CHECK(after["activity"] == order["activity"]);
  CHECK(after["serviceOrderItem"][0]["state"] == "acknowledged");
  CHECK(after["serviceOrderItem"][1]["state"] == "inProgress");
}

TEST_CASE("what is mentioned must be as it is") {
  doc::Value same = order;
  CHECK(refusals(order, same).empty());
  CHECK(same == order);
  doc::Value other = {{"startDate", "2026-11-19T09:00:00Z"},
                      {"completionDate", "2026-11-21T09:00:00Z"},
                      {"serviceOrderItem", {{{"id", "1"}, {"state", "completed"}}}}};
  CHECK_THAT(refusals(order, other), Catch::UnorderedEquals(std::vector<std::string>{
                                         "/startDate", "/completionDate", "/serviceOrderItem/0/state"}));
}

TEST_CASE("only an activity that has not begun may be left out") {
  doc::Value planned = {{"activity", {{{"id", "dig"}}}}};
  CHECK(refusals(order, planned).empty());
  CHECK(planned["activity"].size() == 1);
  doc::Value begun = {{"activity", {{{"id", "lay"}}}}};
  CHECK(refusals(order, begun) == std::vector<std::string>{"/activity"});
}

TEST_CASE("a new activity waits") {
  doc::Value waits = order;
  waits["activity"].push_back({{"id", "test"}});
  CHECK(refusals(order, waits).empty());
  CHECK(waits["activity"][2]["state"] == "pending");
  doc::Value runs = order;
  runs["activity"].push_back({{"id", "test"}, {"state", "completed"}});
  CHECK(refusals(order, runs) == std::vector<std::string>{"/activity/2/state"});
}
