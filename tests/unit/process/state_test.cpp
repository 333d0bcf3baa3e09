#include "process/lifecycle/state.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <set>

#include "fixture.hpp"
#include "process/lifecycle/items.hpp"

using namespace som;
using lifecycle::Event;
using lifecycle::State;
using process::Subject;

namespace {

/// An order with an activity in a state, which has begun or not, and with every member that a stamp may
/// remove.
std::string orderWithActivity(State state, bool begun) {
  std::string text = test::orderIn("inProgress", "activity:\n  - id: dig\n    state: ");
  text += std::string(lifecycle::states.name(state)) + "\n    result: something\n";
  if (begun) text += "    startDate: \"2026-11-20T10:00:00Z\"\n    endDate: \"2026-11-20T11:00:00Z\"\n";
  return text;
}

/// What the activity is after its state was set.
doc::Value activityAfter(State from, bool begun, Event event, State to) {
  test::Fixture fixture(orderWithActivity(from, begun));
  fixture.change(
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        const Subject subject(draft, model::activitiesOf(draft.value).front());
        REQUIRE(subject.state() == from);
        setState(unit, subject, to, {.event = event});
        REQUIRE(subject.state() == to);
      },
      {});
  return fixture.order()["activity"][0];
}

constexpr const char* now = "2026-11-21T12:00:00Z";
constexpr const char* earlierStart = "2026-11-20T10:00:00Z";

/// The dates of an activity that reached a state: empty for a date that it must not have.
struct Dates {
  State to;
  bool begun;
  std::string start;
  std::string end;
};

const std::array datesTable = {
    Dates{State::pending, false, "", ""},
    Dates{State::pending, true, "", ""},
    Dates{State::inProgress, false, now, ""},
    Dates{State::inProgress, true, earlierStart, "2026-11-20T11:00:00Z"},
    Dates{State::held, true, earlierStart, "2026-11-20T11:00:00Z"},
    Dates{State::completed, true, earlierStart, now},
    Dates{State::failed, true, earlierStart, now},
    Dates{State::skipped, false, "", ""},
    Dates{State::skipped, true, earlierStart, now},
    Dates{State::cancelled, false, "", ""},
    Dates{State::cancelled, true, earlierStart, now},
};

std::string textOf(const doc::Value& mapping, const char* key) {
  return mapping.contains(key) ? mapping[key].get<std::string>() : std::string();
}

}  // namespace

TEST_CASE("every state and event of an activity: dates follow from the state that is reached", "[state]") {
  for (const lifecycle::Transition& row : lifecycle::activity.rows)
    for (const Dates& dates : datesTable) {
      if (row.to != dates.to || row.from == State::none) continue;
      CAPTURE(lifecycle::states.name(row.from), lifecycle::events.name(row.event), dates.begun);
      const doc::Value activity = activityAfter(row.from, dates.begun, row.event, row.to);
      CHECK(activity["state"] == lifecycle::states.name(row.to));
      CHECK(textOf(activity, "startDate") == dates.start);
      CHECK(textOf(activity, "endDate") == dates.end);
      CHECK(activity.contains("result") == (row.to != State::pending));
    }
}

TEST_CASE("the table of dates has every state of an activity", "[state]") {
  std::set<State> known;
  for (const Dates& dates : datesTable) known.insert(dates.to);
  for (const State state : lifecycle::activity.states) CHECK(known.contains(state));
}

TEST_CASE("every state of an item and every state of its order: open items follow, final ones stay",
          "[state]") {
  for (const State item : lifecycle::order.states)
    for (const State to : lifecycle::order.states) {
      CAPTURE(lifecycle::states.name(item), lifecycle::states.name(to));
      std::string text = test::orderIn("inProgress");
      const std::string before = "state: inProgress\n    service";
      text.replace(text.find(before), before.size(),
                   "state: " + std::string(lifecycle::states.name(item)) + "\n    service");
      test::Fixture fixture(text);
      fixture.change([&](process::UnitOfWork& unit,
                         process::Draft& draft) { followItems(unit, draft, to, {.event = Event::change}); },
                     {});
      // The cancellation of an item goes on while that of the order is assessed.
      const bool stays = lifecycle::isFinal(lifecycle::order, item) ||
                         (to == State::assessingCancellation && lifecycle::isCancelling(item));
      const State expected = stays ? item : to;
      CHECK(fixture.order()["serviceOrderItem"][0]["state"] == lifecycle::states.name(expected));
      CHECK_FALSE(fixture.order()["serviceOrderItem"][0].contains("startDate"));
    }
}

TEST_CASE("an item whose work has not begun waits when its order runs", "[state]") {
  for (const bool begun : {false, true}) {
    test::Fixture fixture(test::orderIn(
        "acknowledged", "activity:\n  - {id: dig, state: pending, serviceOrderItem: \"1\"" +
                            std::string(begun ? ", startDate: \"2026-11-20T10:00:00Z\"" : "") + "}\n"));
    fixture.change(
        [&](process::UnitOfWork& unit, process::Draft& draft) {
          followItems(unit, draft, State::inProgress, {.event = Event::start});
        },
        {});
    CHECK(fixture.order()["serviceOrderItem"][0]["state"] == (begun ? "inProgress" : "acknowledged"));
  }
}

TEST_CASE("a record gets the fields of its kind's stamps", "[state]") {
  test::Fixture fixture(test::orderIn("inProgress", "cancellationReason: an earlier one\n"));
  fixture.change(
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        setState(unit, Subject(draft), State::cancelled, {.event = Event::cancel, .reason = "withdrawn"});
        followItems(unit, draft, State::cancelled, {.event = Event::cancel});
      },
      {});
  CHECK(fixture.order()["state"] == "cancelled");
  CHECK(fixture.order()["cancellationDate"] == now);
  CHECK(fixture.order()["cancellationReason"] == "withdrawn");
  fixture.change(
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        setState(unit, Subject(draft), State::cancelled, {.event = Event::cancel});
      },
      {});
  CHECK_FALSE(fixture.order().contains("cancellationReason"));
}

TEST_CASE("a handle stays good when its record and its entry grow", "[state]") {
  test::Fixture fixture(orderWithActivity(State::inProgress, false));
  fixture.change(
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        const model::ActivityHandle activity = model::activitiesOf(draft.value).front();
        for (int i = 0; i < 200; ++i) {
          draft.value["x-" + std::to_string(i)] = i;
          activity.value()["x-" + std::to_string(i)] = i;
        }
        setState(unit, {draft, activity}, State::completed, {.event = Event::complete});
        CHECK(activity->id() == "dig");
        for (int i = 0; i < 200; ++i) {
          draft.value.erase("x-" + std::to_string(i));
          activity.value().erase("x-" + std::to_string(i));
        }
      },
      {});
  CHECK(fixture.order()["activity"][0]["state"] == "completed");
}
