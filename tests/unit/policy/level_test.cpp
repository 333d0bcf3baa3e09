#include "policy/level.hpp"

#include <catch2/catch.hpp>

#include "policy/reasons.hpp"

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

TEST_CASE("a reason's code finds its row") {
  for (const ReasonRow& row : reasons()) CHECK(reasonRow(row.code).name == row.name);
  CHECK(reasonName(ReasonCode::duePassed) == "due-passed");
  CHECK(reasonRow(ReasonCode::silenced).level == Level::onTrack);
}
