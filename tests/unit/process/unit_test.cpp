#include "process/record/unit.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;

TEST_CASE("a change is dated when it got the lock, not when it began to wait for it", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const auto note = [&] {
    fixture.change([](process::Unit& unit, process::Draft& draft) { unit.track(draft, "note"); }, {});
    return fixture.order()["trackingRecord"].back()["time"].get<std::string>();
  };
  SECTION("as the clock says then") {
    fixture.env.clock = [&] { return fixture.env.now + Seconds(7); };
    CHECK(note() == "2026-11-21T12:00:07Z");
  }
  SECTION("a clock that goes backwards is not followed") {
    fixture.env.clock = [&] { return fixture.env.now - Seconds(7); };
    CHECK(note() == "2026-11-21T12:00:00Z");
  }
  SECTION("a moment that was given stays") { CHECK(note() == "2026-11-21T12:00:00Z"); }
}

TEST_CASE("a reference into a record stays good while members are added to it", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.change(
      [](process::Unit&, process::Draft& draft) {
        const doc::Value* item = &draft.value["serviceOrderItem"][0];
        for (int i = 0; i < 32; ++i) draft.value["x" + std::to_string(i)] = i;
        CHECK(item == &draft.value["serviceOrderItem"][0]);
        for (int i = 0; i < 32; ++i) draft.value.erase("x" + std::to_string(i));
      },
      {});
}
