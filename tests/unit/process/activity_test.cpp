#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "lifecycle/lifecycle.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using lifecycle::Event;
using lifecycle::State;

namespace {

/// An order that runs, with an activity in a state and another one that keeps the order from completing.
std::string orderWith(State state, State order = State::inProgress) {
  std::string activity =
      "activity:\n  - id: dig\n    state: " + std::string(lifecycle::states.name(state)) + "\n";
  if (state == State::inProgress || state == State::held || state == State::failed ||
      state == State::completed)
    activity += "    startDate: \"2026-11-20T10:00:00Z\"\n";
  if (state == State::failed || state == State::completed)
    activity += "    endDate: \"2026-11-20T11:00:00Z\"\n    result: something\n";
  return test::orderIn(std::string(lifecycle::states.name(order)),
                       activity + "  - id: later\n    state: pending\n");
}

process::ChangeResult apply(test::Fixture& fixture, Event event) {
  process::ChangeOptions options;
  options.reason = "because";
  return fixture.change(
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        process::activityTransition(unit, draft, "dig", {.event = event});
      },
      options);
}

}  // namespace

TEST_CASE("every state and event of an activity: allowed by the table, or refused without a byte changed",
          "[activity]") {
  for (const State from : lifecycle::activity.states)
    for (const auto& [event, name] : lifecycle::events.rows) {
      if (event == Event::create) continue;
      CAPTURE(lifecycle::states.name(from), name);
      test::Fixture fixture(orderWith(from));
      const auto before = fixture.files.dump();
      const lifecycle::Transition* row = lifecycle::find(lifecycle::activity, from, event);
      if (from == State::pending && event == Event::complete) {  // it is started first
        apply(fixture, event);
        CHECK(fixture.order()["activity"][0]["state"] == "completed");
        continue;
      }
      if (!row) {
        try {
          apply(fixture, event);
          FAIL("was not refused");
        } catch (const Error& error) {
          CHECK(error.findings().front().code == Code::illegalTransition);
        }
        CHECK(fixture.files.dump() == before);
        continue;
      }
      apply(fixture, event);
      const doc::Value order = fixture.order();
      const doc::Value& activity = order["activity"][0];
      CHECK(activity["state"] == lifecycle::states.name(row->to));
      CHECK(order["state"] == "inProgress");
      const doc::Value& tracked = order["trackingRecord"].back();
      CHECK(tracked["action"] == name);
      CHECK(tracked["activity"] == "dig");
      CHECK(tracked["from"] == lifecycle::states.name(from));
      CHECK(tracked["to"] == lifecycle::states.name(row->to));
      if (event == Event::start) CHECK(activity["startDate"] == "2026-11-21T12:00:00Z");
      if (event == Event::complete || event == Event::fail)
        CHECK(activity["endDate"] == "2026-11-21T12:00:00Z");
      if (event == Event::fail) CHECK(activity["result"] == "because");
      if (event == Event::retry)
        for (const char* field : {"startDate", "endDate", "result"}) CHECK_FALSE(activity.contains(field));
    }
}

TEST_CASE("nothing starts while the order does not run; what runs may finish", "[activity]") {
  for (const State order : {State::acknowledged, State::held, State::pending}) {
    CAPTURE(lifecycle::states.name(order));
    for (const auto& [state, event] :
         {std::pair{State::pending, Event::start}, {State::held, Event::resume}}) {
      test::Fixture fixture(orderWith(state, order));
      const auto before = fixture.files.dump();
      try {
        apply(fixture, event);
        FAIL("was not refused");
      } catch (const Error& error) {
        CHECK(error.findings().front().code == Code::guard);
      }
      CHECK(fixture.files.dump() == before);
    }
    test::Fixture fixture(orderWith(State::inProgress, order));
    apply(fixture, Event::complete);
    CHECK(fixture.order()["activity"][0]["state"] == "completed");
    CHECK(fixture.order()["state"] == lifecycle::states.name(order));
  }
}

TEST_CASE("nothing happens to the activities of an order that has ended", "[activity]") {
  for (const State order :
       {State::completed, State::partial, State::failed, State::cancelled, State::rejected})
    for (const auto& [event, name] : lifecycle::events.rows) {
      CAPTURE(lifecycle::states.name(order), name);
      test::Fixture fixture(orderWith(State::failed, order));
      const auto before = fixture.files.dump();
      CHECK_THROWS_AS(apply(fixture, event), Error);
      CHECK(fixture.files.dump() == before);
    }
}

TEST_CASE("an activity waits for what it depends on to be completed or skipped", "[activity]") {
  for (const State state : lifecycle::activity.states) {
    CAPTURE(lifecycle::states.name(state));
    test::Fixture fixture(
        test::orderIn("inProgress",
                      "activity:\n  - id: dig\n    state: pending\n    dependsOn: [permit]\n"
                      "  - id: permit\n    state: " +
                          std::string(lifecycle::states.name(state)) + "\n"));
    if (state == State::completed || state == State::skipped)
      CHECK_NOTHROW(apply(fixture, Event::start));
    else
      CHECK_THROWS_AS(apply(fixture, Event::start), Error);
  }
}
