#include "process/work/unit_of_work.hpp"

#include <catch2/catch.hpp>

#include "base/id.hpp"
#include "fixture.hpp"

using namespace som;

TEST_CASE("a change is dated when it got the lock, not when it began to wait for it", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const auto note = [&] {
    fixture.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); }, {});
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

TEST_CASE("a new entry sorts behind the one before it, whatever the clock says", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  process::ChangeResult last;
  const auto noteAt = [&](const char* time) {
    fixture.env.now = *parseInstant(time);
    last = fixture.change(
        [](process::UnitOfWork& unit, process::Draft& draft) {
          unit.append(draft, model::notes, {{"text", "x"}});
          unit.track(draft, "note");
        },
        {});
    const doc::Value order = fixture.order();
    return std::pair(order["note"].back(), order["trackingRecord"].back());
  };
  const auto [firstNote, firstTrack] = noteAt("2026-11-21T12:00:05Z");
  CHECK(last.warnings.empty());

  SECTION("in the same second its id is the next one") {
    const auto [note, track] = noteAt("2026-11-21T12:00:05Z");
    CHECK(note["id"] == nextUlid(firstNote["id"].get<std::string>()));
    CHECK(track["id"] == nextUlid(firstTrack["id"].get<std::string>()));
    CHECK(last.warnings.empty());
  }
  SECTION("with a clock behind it takes that one's time, and one warning says so") {
    const auto [note, track] = noteAt("2026-11-21T12:00:04Z");
    CHECK(note["date"] == "2026-11-21T12:00:05Z");
    CHECK(track["time"] == "2026-11-21T12:00:05Z");
    CHECK(track["id"].get<std::string>() > firstTrack["id"].get<std::string>());
    REQUIRE(last.warnings.size() == 1);
    CHECK(last.warnings.front().code == Code::clockRegression);
  }
  SECTION("the whole change comes after the history, by some seconds") {
    fixture.env.now = *parseInstant("2026-11-21T12:00:01Z");
    fixture.change([](process::UnitOfWork& unit,
                      process::Draft&) { CHECK(unit.env().now == *parseInstant("2026-11-21T12:00:05Z")); },
                   {});
    fixture.env.now = *parseInstant("2026-11-20T12:00:00Z");
    fixture.change([](process::UnitOfWork& unit,
                      process::Draft&) { CHECK(unit.env().now == *parseInstant("2026-11-20T12:00:00Z")); },
                   {});
  }
  SECTION("later it has the time of its own") {
    const auto [note, track] = noteAt("2026-11-21T12:00:06Z");
    CHECK(track["time"] == "2026-11-21T12:00:06Z");
    CHECK(track["id"].get<std::string>() > firstTrack["id"].get<std::string>());
  }
}

TEST_CASE("entries whose ids people chose are followed by time", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.change(
      [](process::UnitOfWork& unit, process::Draft& draft) {
        draft.value["note"] = {{{"id", "note-1"}, {"date", "2026-11-21T12:00:09Z"}, {"text", "x"}}};
        unit.append(draft, model::notes, {{"text", "y"}});
      },
      {});
  const doc::Value note = fixture.order()["note"].back();
  CHECK(note["date"] == "2026-11-21T12:00:09Z");
  CHECK(ulidTime(note["id"].get<std::string>()) == parseInstant("2026-11-21T12:00:09Z"));
}

TEST_CASE("a change that needs a policy that cannot be read changes nothing", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load({{"policy/s.yaml", "\"@type\": Subscription\nid: s\n<<<<<<< HEAD\n"}});
  const auto before = fixture.files.dump();
  const auto note = [&](process::ChangeOptions options) {
    return fixture.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); },
                          options);
  };
  try {
    note({});
    FAIL("it was changed");
  } catch (const Error& error) {
    CHECK(worstExit(error.findings()) == Exit::invalidData);
    CHECK(error.findings().front().file == "policy/s.yaml");
  }
  CHECK(fixture.files.dump() == before);
  CHECK(note({.reason = "why", .ignorePolicies = true}).warnings.size() == 1);
  CHECK(fixture.order()["trackingRecord"].back()["ignoredPolicy"] == doc::Value::array({"policy/s.yaml"}));
}
