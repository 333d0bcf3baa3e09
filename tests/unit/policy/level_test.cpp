#include "policy/level.hpp"

#include <catch2/catch.hpp>

using namespace som::policy;

TEST_CASE("levels are named and coloured") {
  CHECK(levels.parse("inJeopardy") == Level::inJeopardy);
  CHECK(levels.name(Level::overdue) == "overdue");
  CHECK(colour(Level::atRisk) == "yellow");
  CHECK(jeopardyType(Level::onTrack) == "Normal");
  CHECK(jeopardyType(Level::atRisk) == "Hazard");
  CHECK(jeopardyType(Level::inJeopardy) == "Critical");
  CHECK(isRed(Level::inJeopardy));
  CHECK_FALSE(isRed(Level::atRisk));
}

TEST_CASE("reasons are found by their names") {
  for (const ReasonRow& row : reasonTable) CHECK(parseReason(row.name) == row.code);
  CHECK_FALSE(parseReason("nothing"));
  CHECK(reasonRow(ReasonCode::silenced).level == Level::onTrack);
}
