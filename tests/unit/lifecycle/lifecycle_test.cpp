#include "lifecycle/lifecycle.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <utility>

using namespace som::lifecycle;

namespace {

using Expected = std::map<std::pair<State, Event>, State>;

// Written out by hand from the design, apart from the table: `none` stands for a computed target.
const Expected orderExpected = {
    {{State::none, Event::create}, State::acknowledged},
    {{State::none, Event::reject}, State::rejected},
    {{State::acknowledged, Event::reject}, State::rejected},
    {{State::acknowledged, Event::start}, State::inProgress},
    {{State::acknowledged, Event::pend}, State::pending},
    {{State::acknowledged, Event::hold}, State::held},
    {{State::acknowledged, Event::cancel}, State::cancelled},
    {{State::inProgress, Event::pend}, State::pending},
    {{State::inProgress, Event::hold}, State::held},
    {{State::inProgress, Event::complete}, State::none},
    {{State::inProgress, Event::fail}, State::failed},
    {{State::inProgress, Event::cancel}, State::assessingCancellation},
    {{State::pending, Event::pend}, State::pending},
    {{State::pending, Event::resume}, State::none},
    {{State::pending, Event::cancel}, State::assessingCancellation},
    {{State::held, Event::hold}, State::held},
    {{State::held, Event::resume}, State::none},
    {{State::held, Event::cancel}, State::assessingCancellation},
    {{State::assessingCancellation, Event::accept}, State::pendingCancellation},
    {{State::assessingCancellation, Event::refuse}, State::none},
    {{State::pendingCancellation, Event::refuse}, State::none},
    {{State::pendingCancellation, Event::finish}, State::none},
};

const Expected activityExpected = {
    {{State::none, Event::create}, State::pending},
    {{State::pending, Event::start}, State::inProgress},
    {{State::pending, Event::cancel}, State::cancelled},
    {{State::pending, Event::skip}, State::skipped},
    {{State::inProgress, Event::complete}, State::completed},
    {{State::inProgress, Event::fail}, State::failed},
    {{State::inProgress, Event::hold}, State::held},
    {{State::inProgress, Event::cancel}, State::cancelled},
    {{State::inProgress, Event::skip}, State::skipped},
    {{State::held, Event::resume}, State::inProgress},
    {{State::held, Event::cancel}, State::cancelled},
    {{State::held, Event::skip}, State::skipped},
    {{State::failed, Event::skip}, State::skipped},
    {{State::failed, Event::retry}, State::pending},
};

const Expected reportExpected = {
    {{State::none, Event::create}, State::acknowledged},
    {{State::none, Event::reject}, State::rejected},
    {{State::acknowledged, Event::reject}, State::rejected},
    {{State::acknowledged, Event::start}, State::inProgress},
    {{State::acknowledged, Event::pend}, State::pending},
    {{State::acknowledged, Event::hold}, State::held},
    {{State::acknowledged, Event::cancel}, State::cancelled},
    {{State::inProgress, Event::pend}, State::pending},
    {{State::inProgress, Event::hold}, State::held},
    {{State::inProgress, Event::clear}, State::cleared},
    {{State::inProgress, Event::cancel}, State::cancelled},
    {{State::pending, Event::pend}, State::pending},
    {{State::pending, Event::resume}, State::none},
    {{State::pending, Event::cancel}, State::cancelled},
    {{State::held, Event::hold}, State::held},
    {{State::held, Event::resume}, State::none},
    {{State::held, Event::cancel}, State::cancelled},
    {{State::cleared, Event::reopen}, State::inProgress},
    {{State::cleared, Event::close}, State::closed},
};

const Expected alarmExpected = {
    {{State::none, Event::raise}, State::raised},      {{State::raised, Event::change}, State::updated},
    {{State::updated, Event::change}, State::updated}, {{State::raised, Event::clear}, State::cleared},
    {{State::updated, Event::clear}, State::cleared},
};

const Expected acknowledgementExpected = {
    {{State::none, Event::raise}, State::unacknowledged},
    {{State::unacknowledged, Event::acknowledge}, State::acknowledged},
    {{State::acknowledged, Event::unacknowledge}, State::unacknowledged},
};

const Expected serviceExpected = {
    {{State::none, Event::create}, State::feasibilityChecked},
    {{State::none, Event::design}, State::designed},
    {{State::feasibilityChecked, Event::design}, State::designed},
    {{State::feasibilityChecked, Event::reserve}, State::reserved},
    {{State::feasibilityChecked, Event::install}, State::inactive},
    {{State::feasibilityChecked, Event::activate}, State::active},
    {{State::feasibilityChecked, Event::terminate}, State::terminated},
    {{State::designed, Event::reserve}, State::reserved},
    {{State::designed, Event::install}, State::inactive},
    {{State::designed, Event::activate}, State::active},
    {{State::designed, Event::terminate}, State::terminated},
    {{State::reserved, Event::design}, State::designed},
    {{State::reserved, Event::install}, State::inactive},
    {{State::reserved, Event::activate}, State::active},
    {{State::reserved, Event::terminate}, State::terminated},
    {{State::inactive, Event::activate}, State::active},
    {{State::inactive, Event::terminate}, State::terminated},
    {{State::active, Event::deactivate}, State::inactive},
    {{State::active, Event::terminate}, State::terminated},
};

const Expected qualificationExpected = {
    {{State::none, Event::create}, State::accepted},
    {{State::accepted, Event::start}, State::inProgress},
    {{State::inProgress, Event::complete}, State::done},
    {{State::inProgress, Event::fail}, State::terminatedWithError},
};

const Expected testExpected = {
    {{State::none, Event::create}, State::acknowledged},
    {{State::acknowledged, Event::start}, State::inProgress},
    {{State::acknowledged, Event::cancel}, State::cancelled},
    {{State::inProgress, Event::complete}, State::completed},
    {{State::inProgress, Event::fail}, State::failed},
    {{State::inProgress, Event::cancel}, State::cancelled},
};

void checkEveryPair(const Lifecycle& lifecycle, const Expected& expected) {
  for (const auto& state : states.rows)
    for (const auto& event : events.rows) {
      INFO(lifecycle.name << ": " << state.name << " × " << event.name);
      const Transition* row = find(lifecycle, state.value, event.value);
      const auto wanted = expected.find({state.value, event.value});
      REQUIRE((row != nullptr) == (wanted != expected.end()));
      if (row) CHECK(row->to == wanted->second);
    }
}

}  // namespace

TEST_CASE("every state × event of the order's lifecycle") { checkEveryPair(order, orderExpected); }
TEST_CASE("every state × event of the report's lifecycle") { checkEveryPair(report, reportExpected); }
TEST_CASE("every state × event of the alarm's lifecycles") {
  checkEveryPair(som::lifecycle::alarm, alarmExpected);
  checkEveryPair(alarmAcknowledgement, acknowledgementExpected);
}
TEST_CASE("every state × event of the service's lifecycle") { checkEveryPair(service, serviceExpected); }
TEST_CASE("every state × event of the qualification's lifecycle") {
  checkEveryPair(qualification, qualificationExpected);
}
TEST_CASE("every state × event of the test's lifecycle") { checkEveryPair(test, testExpected); }
TEST_CASE("every state × event of the activity's lifecycle") { checkEveryPair(activity, activityExpected); }
TEST_CASE("the list of lifecycles has each of them") { CHECK(lifecycles().size() == 8); }

TEST_CASE("events that need a reason say so") {
  for (const Event event : {Event::reject, Event::pend, Event::hold, Event::fail, Event::cancel})
    for (const Transition& row : order.rows)
      if (row.event == event && row.to != row.from) CHECK(has(row.guards, Guard::reason));
  for (const Event event : {Event::reject, Event::pend, Event::hold, Event::clear, Event::reopen})
    for (const Transition& row : report.rows)
      if (row.event == event && row.to != row.from) CHECK(has(row.guards, Guard::reason));
  for (const Transition& row : report.rows)
    if (row.event == Event::cancel) CHECK(has(row.guards, Guard::reasonCode));
}

TEST_CASE("what is possible from a state, for hints") {
  CHECK(possible(order, State::held) == std::vector{Event::hold, Event::resume, Event::cancel});
  CHECK(possible(order, State::completed).empty());
}

TEST_CASE("resuming leads to the state before, whatever happened in between") {
  const std::vector<Step> held = {{Event::create, State::none, State::acknowledged},
                                  {Event::start, State::acknowledged, State::inProgress},
                                  {Event::hold, State::inProgress, State::held}};
  CHECK(previousState(State::held, held) == State::inProgress);
  auto prolonged = held;
  prolonged.push_back({Event::hold, State::held, State::held});
  CHECK(previousState(State::held, prolonged) == State::inProgress);

  auto refused = held;
  refused.push_back({Event::cancel, State::held, State::assessingCancellation});
  refused.push_back({Event::accept, State::assessingCancellation, State::pendingCancellation});
  CHECK(previousState(State::pendingCancellation, refused) == State::held);
  refused.push_back({Event::refuse, State::pendingCancellation, State::held});
  CHECK(previousState(State::held, refused) == State::inProgress);
  CHECK_FALSE(previousState(State::held, {}));
}

TEST_CASE("an order's state follows from its items, first rule first") {
  using enum State;
  const std::vector<std::pair<std::vector<State>, State>> rows = {
      {{acknowledged, acknowledged}, acknowledged},
      {{acknowledged, held}, held},
      {{held, pending}, held},
      {{pending, inProgress}, pending},
      {{inProgress, completed}, inProgress},
      {{acknowledged, completed}, inProgress},
      {{rejected, rejected}, rejected},
      {{completed, completed}, completed},
      {{completed, failed}, partial},
      {{partial, cancelled}, partial},
      {{failed, cancelled}, failed},
      {{cancelled, cancelled}, cancelled},
      {{cancelled, rejected}, cancelled},
      {{pendingCancellation, inProgress}, pendingCancellation},
      {{assessingCancellation, completed}, assessingCancellation},
  };
  for (const auto& [items, expected] : rows) CHECK(rollUp(items) == expected);
}

TEST_CASE("the shortest legal way to what another process says") {
  using enum State;
  const auto way = [](const Lifecycle& lifecycle, State from, State before, State to) {
    return shortestWay(lifecycle, from, before, to).value_or(std::vector{Event::create});
  };
  CHECK(way(order, acknowledged, none, completed) == std::vector{Event::start, Event::complete});
  CHECK(way(order, acknowledged, none, failed) == std::vector{Event::start, Event::fail});
  CHECK(way(order, inProgress, none, partial) == std::vector{Event::complete});
  CHECK(way(order, held, inProgress, completed) == std::vector{Event::resume, Event::complete});
  CHECK(way(order, inProgress, none, cancelled) == std::vector{Event::cancel, Event::accept, Event::finish});
  CHECK(way(order, pendingCancellation, inProgress, inProgress) == std::vector{Event::refuse});
  CHECK(way(report, acknowledged, none, closed) == std::vector{Event::start, Event::clear, Event::close});
  CHECK(way(report, held, held, held).empty());
  CHECK_FALSE(shortestWay(order, completed, none, inProgress));
  CHECK_FALSE(shortestWay(order, inProgress, none, rejected));
}
