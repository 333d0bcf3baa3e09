#include "model/stale.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

using namespace som;

namespace {

using Stale = std::vector<std::pair<std::string, std::string>>;

/// Returns the stale work of an order with an item, activities and a history, in both forms of the record.
Stale staleOf(const std::string& item, const std::string& activities, const std::string& history) {
  const std::string json = fmt::format(
      R"({{"id": "SO-1", "state": "inProgress", "serviceOrderItem": [{{"id": "1", "state": "{}"}}],)"
      R"("activity": [{}], "trackingRecord": [{}]}})",
      item, activities, history);
  const doc::Document document = doc::read(json, "order", doc::Format::json);
  const doc::Value value = doc::toValue(document.root());
  const Stale stale = model::staleWork(model::RecordView<doc::Node>(document.root()));
  CHECK(stale == model::staleWork(model::RecordView<model::ValueNode>(model::ValueNode(value))));
  return stale;
}

const char* const survey = R"({"id": "survey", "state": "completed", "serviceOrderItem": "1"})";
const char* const noted =
    R"({"id": "A", "action": "stale", "activity": "survey", "description": "may be stale"})";
const char* const kept = R"({"id": "B", "action": "keep", "activity": "survey"})";

}  // namespace

TEST_CASE("work is stale until somebody keeps it, and again when that is noted again") {
  const Stale one = {{"survey", "may be stale"}};
  CHECK(staleOf("inProgress", survey, "").empty());
  CHECK(staleOf("inProgress", survey, noted) == one);
  CHECK(staleOf("inProgress", survey, fmt::format("{}, {}", noted, noted)) == one);
  CHECK(staleOf("inProgress", survey, fmt::format("{}, {}", noted, kept)).empty());
  CHECK(staleOf("inProgress", survey, fmt::format("{}, {}, {}", noted, kept, noted)) == one);
}

TEST_CASE("work that is done again, has not begun or whose item has ended is not stale") {
  const auto redo = [](const char* state) {
    return fmt::format(R"({}, {{"id": "survey.2", "state": "{}", "redoOf": "survey"}})", survey, state);
  };
  CHECK(staleOf("inProgress", redo("pending"), noted).empty());
  CHECK(staleOf("inProgress", redo("cancelled"), noted).size() == 1);
  CHECK(staleOf("completed", survey, noted).empty());
  for (const char* state : {"pending", "failed", "skipped", "cancelled"})
    CHECK(staleOf("inProgress", fmt::format(R"({{"id": "survey", "state": "{}"}})", state), noted).empty());
  for (const char* state : {"inProgress", "held"})
    CHECK(staleOf("inProgress", fmt::format(R"({{"id": "survey", "state": "{}"}})", state), noted).size() ==
          1);
}
