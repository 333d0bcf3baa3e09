#include "process/teams/bookings.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/teams/booking.hpp"

using namespace som;
using namespace som::process;

namespace {

Instant at(int hour) { return *parseInstant("2026-11-23T00:00:00Z") + std::chrono::hours{hour}; }

Occupied from(int start, int end) { return {"SO-1", "a", at(start), at(end)}; }

/// A workspace with a team of capacity 1, and an order with two activities of it.
class Field : public test::Fixture {
 public:
  Field()
      : Fixture(
            test::orderIn("inProgress",
                          "activity:\n"
                          "  - {id: dig, state: pending, assignee: jane, duration: {typical: PT4H}}\n"
                          "  - {id: lay, state: pending, assignee: field, duration: {typical: PT4H}}\n")) {
    files.load(
        {{"policy/team.yaml",
          "\"@type\": Team\nid: field\ncalendar: office\ncapacity: 1\nlead: jane\nmember: [jane]\n---\n"
          "\"@type\": Calendar\nid: office\ntimeZone: UTC\nworkingHours: {mon-fri: [\"09:00-17:00\"]}\n"}});
  }

  void book(const char* activity, const char* start, const ChangeOptions& options = {}) {
    change(
        test::orderId,
        [&](UnitOfWork& unit, Draft& draft) { bookActivity(unit, draft, activity, *parseInstant(start)); },
        options);
  }
};

}  // namespace

TEST_CASE("the peak of a time counts what overlaps it, and not what touches it", "[bookings]") {
  const std::vector<Occupied> occupied = {from(9, 11), from(10, 12), from(12, 14)};
  CHECK(peakOf(occupied, at(8), at(9)) == 0);
  CHECK(peakOf(occupied, at(8), at(10)) == 1);
  CHECK(peakOf(occupied, at(8), at(11)) == 2);
  CHECK(peakOf(occupied, at(11), at(13)) == 1);
  CHECK(peakOf(occupied, at(14), at(15)) == 0);
  CHECK(peakOf(occupied, at(0), at(24)) == 2);
  CHECK(peakOf({}, at(0), at(24)) == 0);
}

TEST_CASE("the times with at least so many activities are disjoint", "[bookings]") {
  const std::vector<Occupied> occupied = {from(9, 11), from(10, 12), from(12, 14), from(16, 17)};
  using Times = std::vector<calendar::Segment>;
  CHECK(timesOfAtLeast(occupied, 1) == Times{{at(9), at(14)}, {at(16), at(17)}});
  CHECK(timesOfAtLeast(occupied, 2) == Times{{at(10), at(11)}});
  CHECK(timesOfAtLeast(occupied, 3) == Times{});
}

TEST_CASE("a team of capacity 1 is not booked twice, not even in one transaction", "[bookings]") {
  Field field;
  field.book("dig", "2026-11-23T09:00:00Z");
  CHECK(test::refusal([&] { field.book("lay", "2026-11-23T12:00:00Z"); }).starts_with("guard: team 'field'"));
  CHECK_FALSE(field.order()["activity"][1].contains("plannedStart"));
  field.book("lay", "2026-11-23T12:00:00Z", test::forced());
  field.book("lay", "2026-11-23T13:00:00Z");
  CHECK(field.order()["activity"][1]["appointment"] ==
        test::valueOf("{team: field, day: [\"2026-11-23\"], start: 2026-11-23T13:00:00Z, end: "
                      "2026-11-23T17:00:00Z}"));
  CHECK(test::refusal([&] {
          field.change(test::orderId, [](UnitOfWork& unit, Draft& draft) {
            bookActivity(unit, draft, "dig", *parseInstant("2026-11-24T09:00:00Z"));
            bookActivity(unit, draft, "lay", *parseInstant("2026-11-24T11:00:00Z"));
          });
        }).starts_with("guard: team 'field'"));
}
