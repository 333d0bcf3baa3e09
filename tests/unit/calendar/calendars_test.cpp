#include "calendar/calendars.hpp"

#include <catch2/catch.hpp>

#include "build.hpp"

using namespace som::calendar;
using namespace som::calendar::test;
using som::Code;
using som::Error;

namespace {

Definition named(std::string id, Definition definition, const std::vector<std::string>& includes = {}) {
  definition.id = std::move(id);
  definition.includes = texts(includes);
  return definition;
}

const std::vector<Hours> office = {on("mon-fri", {"09:00-17:00"})};

}  // namespace

TEST_CASE("always is built in") {
  const Calendars none;
  CHECK(none.contains("always"));
  CHECK(none.ids() == std::vector<std::string_view>{"always"});
  CHECK(none.get("always").isOpen(at("2026-12-25T03:00:00Z")));
}

TEST_CASE("an unknown calendar is an error with a hint") {
  const Calendars set({named("leeds-office", define("Europe/London", office))});
  try {
    set.get("leeds-ofice");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.findings().front().code == Code::unknownReference);
    CHECK(error.findings().front().hints.at(0) == "did you mean 'leeds-office'?");
  }
}

TEST_CASE("a calendar is built once") {
  const Calendars set(
      {named("a", define("Europe/London", office)), named("b", define("Europe/London", office))});
  CHECK(&set.get("a") == &set.get("a"));
  CHECK(&set.get("a").zone() == &set.get("b").zone());
}

TEST_CASE("a calendar without working hours is only shown") {
  const Calendars set({named("closed", define("UTC", {})),
                       named("past", define("UTC", {}, {off("2025-12-25", {"09:00-10:00"})}))});
  for (const char* id : {"closed", "past"}) {
    CHECK_THROWS_WITH(set.get(id), Catch::Contains("no weekday has working hours"));
    CHECK(set.any(id).id() == id);
  }
  CHECK(set.check().empty());  // it may be for other calendars; the check of policies has the rest
}

TEST_CASE("included holidays hold, through several calendars, and a calendar's own win") {
  const Calendars set({
      named("uk", define("UTC", {}, {off("2026-12-25"), off("2026-12-28")})),
      named("group", define("UTC", {}, {off("2026-12-24")}), {"uk", "always"}),
      named("leeds", define("Europe/London", office, {off("2026-12-24", {"09:00-12:00"})}), {"uk", "group"}),
  });
  const auto open = set.get("leeds").segments(at("2026-12-24T00:00:00Z"), at("2026-12-30T00:00:00Z"));
  CHECK(open == std::vector<Segment>{{at("2026-12-24T09:00:00Z"), at("2026-12-24T12:00:00Z")},
                                     {at("2026-12-29T09:00:00Z"), at("2026-12-29T17:00:00Z")}});
  CHECK(set.check().empty());
}

TEST_CASE("calendars include calendars to a depth of 100") {
  std::vector<Definition> chain;
  for (int i = 0; i < 110; ++i)
    chain.push_back(
        named("c" + std::to_string(100 + i), define("UTC", office), {"c" + std::to_string(101 + i)}));
  chain.back().includes.clear();
  const Calendars calendars(std::move(chain));
  CHECK(calendars.get("c110").id() == "c110");
  CHECK_THROWS_WITH(calendars.get("c109"), Catch::Contains("includes calendars more than 100 levels deep"));
}

TEST_CASE("a circle of includes is an error that names it") {
  const Calendars set({named("a", define("UTC", office), {"b"}), named("b", define("UTC", {}), {"c"}),
                       named("c", define("UTC", {}), {"b"})});
  try {
    set.get("a");
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.findings().front().code == Code::invalidCalendar);
    CHECK(std::string(error.what()) == "calendar 'c': includes itself: a → b → c → b");
  }
}

TEST_CASE("many calendars that include the same ones are read once each") {
  std::vector<Definition> all = {named("l0", define("UTC", {}, {off("2026-12-25")}))};
  for (int i = 1; i < 60; ++i) {
    const std::string below = "l" + std::to_string(i - 1);
    all.push_back(named("l" + std::to_string(i), define("UTC", office), {below, below}));
  }
  CHECK_FALSE(Calendars(all).get("l59").isOpen(at("2026-12-25T10:00:00Z")));
}

TEST_CASE("check finds every bad calendar") {
  const Calendars set({named("a", define("Europe/Londn", office)),
                       named("b", define("UTC", office), {"nowhere"}),
                       named("c", define("UTC", {on("mon", {"x"})})), named("d", define("UTC", office))});
  const auto found = set.check();
  REQUIRE(found.size() == 3);
  CHECK(found[0].code == Code::unknownZone);
  CHECK(found[0].message == "calendar 'a': time zone 'Europe/Londn' does not exist");
  CHECK(found[0].hints.size() == 1);
  CHECK(found[1].code == Code::unknownReference);
  CHECK(found[2].code == Code::invalidCalendar);
}

TEST_CASE("check finds what is wrong in an included calendar once, and a second always") {
  const Calendars set(
      {named("always", define("UTC", office)), named("bad", define("UTC", {}, {off("2026-13-01")})),
       named("leeds", define("UTC", office), {"bad"}), named("york", define("UTC", office), {"bad"})});
  const auto found = set.check();
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "calendar 'always': the id is built in; choose another");
  CHECK(found[1].message == "calendar 'bad': '2026-13-01' is not a day");
}

TEST_CASE("extra holidays close all calendars but always") {
  const Calendars set({named("a", define("UTC", office))}, {som::parseDay("2026-11-23").value()});
  CHECK_FALSE(set.get("a").isOpen(at("2026-11-23T10:00:00Z")));
  CHECK(set.get("a").isOpen(at("2026-11-24T10:00:00Z")));
  CHECK(set.get("always").isOpen(at("2026-11-23T10:00:00Z")));
}
