#include "process/planning/schedule.hpp"
#include "process/teams/booking.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// An order in progress whose work is done in office hours; now is a Saturday.
class Calendar : public Fixture {
 public:
  explicit Calendar(const std::string& state = "inProgress") {
    files.load(
        {{"policy/all.yaml",
          "\"@type\": Calendar\nid: office\ntimeZone: UTC\nworkingHours: {mon-fri: [\"09:00-17:00\"]}\n"}});
    put(orderId,
        orderWith(state, "{id: \"1\", action: add, state: " + state + ", service: {}}",
                  "sla: {calendar: office}\nactivity:\n"
                  "  - {id: dig, state: completed, startDate: \"2026-11-19T09:00:00Z\", endDate: "
                  "\"2026-11-19T17:00:00Z\"}\n"
                  "  - {id: lay, state: pending, dependsOn: [dig], duration: {typical: PT8H, max: PT16H}}\n"
                  "  - {id: test, state: pending, dependsOn: [lay], duration: {typical: PT2H}}\n"));
  }

  std::string text(const std::function<void(UnitOfWork&, Draft&)>& what, const ChangeOptions& options = {}) {
    return change(orderId, what, options).changed.at(0).text;
  }
  std::string refused(const std::function<void(UnitOfWork&, Draft&)>& what) {
    const auto before = files.dump();
    const std::string told = refusal([&] { change(orderId, what); });
    CHECK(files.dump() == before);
    return told;
  }
};

std::function<void(UnitOfWork&, Draft&)> starting(const char* activity, const char* time) {
  return [=](UnitOfWork& unit, Draft& draft) { bookActivity(unit, draft, activity, *parseInstant(time)); };
}

}  // namespace

TEST_CASE("a schedule writes the plan into the activities that have not started, once", "[schedule]") {
  Calendar calendar;
  CHECK(calendar.text(schedule) == "2 activities scheduled");
  const doc::Value order = calendar.order();
  CHECK(membersOf(order, "activity", "plannedStart") ==
        Texts{"", "2026-11-23T09:00:00Z", "2026-11-24T09:00:00Z"});
  CHECK(membersOf(order, "activity", "plannedEnd") ==
        Texts{"", "2026-11-23T17:00:00Z", "2026-11-24T11:00:00Z"});
  CHECK(order["trackingRecord"].back()["action"] == "schedule");
  const auto before = calendar.files.dump();
  CHECK(calendar.text(schedule) == "is scheduled as planned already");
  CHECK(calendar.files.dump() == before);
}

TEST_CASE("an activity is scheduled for a time at which it can start", "[schedule]") {
  struct Row {
    const char* activity;
    const char* start;
    const char* refusal;
    const char* end = "";
  };
  const Row rows[] = {
      {"lay", "2026-11-23T09:00:00Z", "", "2026-11-23T17:00:00Z"},
      {"lay", "2026-11-25T13:00:00Z", "", "2026-11-26T13:00:00Z"},
      {"lay", "2026-11-23T08:59:59Z",
       "guard: activity 'lay' cannot start at 2026-11-23T08:59:59Z: the earliest is 2026-11-23T09:00:00Z"},
      {"lay", "2026-11-20T09:00:00Z",
       "guard: activity 'lay' cannot start at 2026-11-20T09:00:00Z: the earliest is 2026-11-23T09:00:00Z"},
      {"test", "2026-11-23T16:00:00Z",
       "guard: activity 'test' cannot start at 2026-11-23T16:00:00Z: the earliest is 2026-11-24T09:00:00Z"},
      {"dig", "2026-11-25T09:00:00Z",
       "guard: activity 'dig' is completed: only one that has not started is scheduled"},
      {"dog", "2026-11-25T09:00:00Z", "not-found: there is no activity 'dog'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.activity, row.start);
    Calendar calendar;
    if (row.refusal[0] != '\0') {
      CHECK(calendar.refused(starting(row.activity, row.start)) == row.refusal);
      continue;
    }
    CHECK(calendar.text(starting(row.activity, row.start)).starts_with("activity lay is booked"));
    const doc::Value lay = calendar.order()["activity"][1];
    CHECK(lay["plannedStart"] == row.start);
    CHECK(lay["plannedEnd"] == row.end);
    const doc::Value tracked = calendar.order()["trackingRecord"].back();
    CHECK(tracked["activity"] == "lay");
    CHECK(tracked["to"] == row.start);
  }
}

TEST_CASE("what comes after a scheduled activity is planned after it, and a planned start is kept",
          "[schedule]") {
  Calendar calendar;
  calendar.text(starting("lay", "2026-11-25T09:00:00Z"));
  CHECK(calendar.text(schedule) == "1 activity scheduled");
  CHECK(membersOf(calendar.order(), "activity", "plannedStart") ==
        Texts{"", "2026-11-25T09:00:00Z", "2026-11-26T09:00:00Z"});
}

TEST_CASE("force with a reason schedules a start that the plan does not allow, and is recorded",
          "[schedule]") {
  Calendar calendar;
  CHECK(calendar.text(starting("test", "2026-11-22T10:00:00Z"), forced())
            .starts_with("activity test is booked"));
  const doc::Value test = calendar.order()["activity"][2];
  CHECK(test["plannedStart"] == "2026-11-22T10:00:00Z");
  CHECK(test["plannedEnd"] == "2026-11-24T11:00:00Z");
  CHECK(calendar.order()["trackingRecord"].back()["force"] == true);
}

TEST_CASE("a record that has ended or has no activities is not scheduled", "[schedule]") {
  Calendar ended("completed");
  CHECK(ended.refused(schedule) == "illegal-transition: cannot schedule an order that is completed");
  CHECK(ended.refused(starting("lay", "2026-11-25T09:00:00Z")).starts_with("illegal-transition: "));
  Calendar bare;
  bare.put(orderId, orderWith("acknowledged", "{id: \"1\", action: add, state: acknowledged, service: {}}"));
  CHECK(bare.refused(schedule) == "guard: there are no activities to schedule");
}
