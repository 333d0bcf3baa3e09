#include "process/lifecycle/transition.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "lifecycle/lifecycle.hpp"

using namespace som;
using lifecycle::Event;
using lifecycle::State;
using lifecycle::Target;

namespace {

std::string history(const std::string& from, const std::string& state) {
  return "trackingRecord:\n  - id: 01KAG4W0G00000000000000001\n    time: \"2026-11-20T10:00:00Z\"\n    user: "
         "omar\n"
         "    action: " +
         std::string(state == "held"      ? "hold"
                     : state == "pending" ? "pend"
                                          : "cancel") +
         "\n    from: " + from + "\n    to: " + state + "\n";
}

std::string recordIn(State state) {
  const std::string name(lifecycle::states.name(state));
  switch (state) {
    case State::held:
    case State::pending:
    case State::assessingCancellation:
    case State::pendingCancellation:
      return test::orderIn(name, history("inProgress", name));
    default:
      return test::orderIn(name);
  }
}

/// Where an event leads in this record: the state before is inProgress, and one item is there to roll up.
State expected(const lifecycle::Transition& row) {
  if (row.target == Target::previous) return State::inProgress;
  if (row.target == Target::rollUp) return State::completed;
  if (row.target == Target::remainder) return State::cancelled;
  return row.to;
}

const char* dateOf(State to) {
  switch (to) {
    case State::completed:
    case State::partial:
    case State::failed:
      return "completionDate";
    case State::cancelled:
      return "cancellationDate";
    default:
      return nullptr;
  }
}

process::ChangeOptions because() {
  process::ChangeOptions options;
  options.reason = "because";
  return options;
}

}  // namespace

TEST_CASE("every state and event of an order: allowed by the table, or refused without a byte changed",
          "[transition]") {
  for (const State from : lifecycle::order.states)
    for (const auto& [event, name] : lifecycle::events.rows) {
      if (event == Event::create) continue;
      CAPTURE(lifecycle::states.name(from), name);
      test::Fixture fixture(recordIn(from));
      const auto before = fixture.files.dump();
      const lifecycle::Transition* row = lifecycle::find(lifecycle::order, from, event);
      const auto run = [&, e = event] {
        return fixture.change([&](process::UnitOfWork& unit,
                                  process::Draft& draft) { process::transition(unit, draft, {.event = e}); },
                              because());
      };
      if (!row) {
        try {
          run();
          FAIL("was not refused");
        } catch (const Error& error) {
          CHECK(error.findings().front().code == Code::illegalTransition);
          CHECK(error.findings().front().message == "cannot " + std::string(name) + " an order that is " +
                                                        std::string(lifecycle::states.name(from)));
          CHECK_FALSE(error.findings().front().hints.empty());
        }
        CHECK(fixture.files.dump() == before);
        continue;
      }
      const process::ChangeResult result = run();
      const State to = expected(*row);
      const doc::Value order = fixture.order();
      CHECK(order["state"] == lifecycle::states.name(to));
      CHECK(order["serviceOrderItem"][0]["state"] == lifecycle::states.name(to));
      const doc::Value& tracked = order["trackingRecord"].back();
      CHECK(tracked["action"] == name);
      CHECK(tracked["from"] == lifecycle::states.name(from));
      CHECK(tracked["to"] == lifecycle::states.name(to));
      CHECK(tracked["user"] == "jane");
      CHECK(tracked["time"] == "2026-11-21T12:00:00Z");
      CHECK(tracked["reason"] == "because");
      if (const char* date = dateOf(to)) CHECK(order[date] == "2026-11-21T12:00:00Z");
      if (event == Event::start) CHECK(order["startDate"] == "2026-11-21T12:00:00Z");
      if (event == Event::fail) CHECK(order["errorMessage"][0]["message"] == "because");
      if (event == Event::cancel) CHECK(order["cancellationReason"] == "because");
      // And its service, which is designed, at the end if it was not at the start.
      CHECK(result.files.size() == (event == Event::start || event == Event::complete ? 2 : 1));
    }
}

TEST_CASE("events that want a reason are refused without one", "[transition]") {
  for (const lifecycle::Transition& row : lifecycle::order.rows) {
    if (row.from == State::none || !lifecycle::has(row.guards, lifecycle::Guard::reason)) continue;
    CAPTURE(lifecycle::states.name(row.from), lifecycle::events.name(row.event));
    test::Fixture fixture(recordIn(row.from));
    const auto before = fixture.files.dump();
    try {
      fixture.change([&](process::UnitOfWork& unit,
                         process::Draft& draft) { process::transition(unit, draft, {.event = row.event}); },
                     {});
      FAIL("was not refused");
    } catch (const Error& error) {
      CHECK(error.findings().front().code == Code::missingReason);
    }
    CHECK(fixture.files.dump() == before);
  }
}

TEST_CASE("a dry run gives the files and writes none", "[transition]") {
  test::Fixture fixture(recordIn(State::acknowledged));
  const auto before = fixture.files.dump();
  process::ChangeOptions options = because();
  options.dryRun = true;
  const auto result =
      fixture.change([](process::UnitOfWork& unit,
                        process::Draft& draft) { process::transition(unit, draft, {.event = Event::hold}); },
                     options);
  CHECK(fixture.files.dump() == before);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files.front().before == before.at(test::orderPath));
  CHECK(result.files.front().after.find("state: held") != std::string::npos);
}
