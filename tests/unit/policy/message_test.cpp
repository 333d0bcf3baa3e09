#include <catch2/catch.hpp>
#include <map>

#include "policy/jeopardy.hpp"

using namespace som;
using namespace som::policy;
using namespace std::chrono_literals;

TEST_CASE("each reason says what it means") {
  const std::map<ReasonCode, std::string> expected = {
      {ReasonCode::duePassed, "the due date passed 2 h ago"},
      {ReasonCode::respondPassed, "nobody responded; the target passed 2 h ago"},
      {ReasonCode::predictedLate, "expected completion is 2 h after the due date"},
      {ReasonCode::predictedLateMax, "with maximum durations completion is 2 h after the due date"},
      {ReasonCode::safetyInterval, "expected completion leaves nothing of the safety interval of 40 min"},
      {ReasonCode::activityOverrun, "activity 'port' has run 1 h; the limit is the typical 40 min plus 1 %"},
      {ReasonCode::activityOverMax, "activity 'port' has run 1 h; the maximum is 40 min"},
      {ReasonCode::activityFailed, "activity 'port' failed"},
      {ReasonCode::startLate, "activity 'port' should have started 2 h ago (and 3600 more)"},
      {ReasonCode::updatePassed, "an update was due 2 h ago"},
      {ReasonCode::unassigned, "nobody has been assigned for 1 h"},
      {ReasonCode::stalled,
       "nothing was recorded for 1 h: the cancellation waits for the answer of port, tail"},
      {ReasonCode::pausedTooLong, "paused for 1 h"},
      {ReasonCode::slaConsumed, "150 % of the target's time is used"},
      {ReasonCode::promisePassed, "RO-1 was expected 2 h ago"},
      {ReasonCode::reservationExpiring, "the reservation of RO-1 ends 2 h before activity 'port' starts"},
      {ReasonCode::prerequisiteEnded, "the prerequisite RO-1 is port, tail, so it will not be completed"},
      {ReasonCode::itemBlocked, "item port waits for item RO-1, which is tail"},
      {ReasonCode::notNeeded, "nobody needs it any more, but the partner goes on"},
      {ReasonCode::partnerAsks, "RO-1 is pending: the partner waits for an answer"},
      {ReasonCode::notRequested, "activity 'port' has no request: nobody was asked"},
      {ReasonCode::noPlan, "items port, tail have no activities"},
      {ReasonCode::noDueDate, "neither the record nor a service level gives a due date"},
      {ReasonCode::noDuration, "unknown durations: port, tail"},
      {ReasonCode::silenced, "notices are silenced by RO-1"},
  };
  for (const auto& [code, text] : expected) {
    const Reason reason{.code = code,
                        .by = 2h,
                        .activity = "port",
                        .other = "RO-1",
                        .lasted = 1h,
                        .limit = 40min,
                        .percent = 1,
                        .more = 3600,
                        .names = {"port", "tail"}};
    INFO(reasonName(code));
    CHECK(messageOf(reason) == text);
  }
}

TEST_CASE("a reason says what is different about its case") {
  CHECK(messageOf({.code = ReasonCode::childJeopardy, .other = "RO-1", .otherLevel = Level::overdue}) ==
        "RO-1 is overdue");
  CHECK(messageOf({.code = ReasonCode::prerequisiteUnclear, .other = "BSS-9"}) ==
        "waits for BSS-9, which is not an order here");
  CHECK(messageOf({.code = ReasonCode::prerequisiteUnclear, .other = "BSS-9", .names = {"SO-1", "SO-2"}}) ==
        "waits for BSS-9, which may be SO-1, SO-2");
  CHECK(messageOf({.code = ReasonCode::dependencyLate, .other = "SO-1", .otherLevel = Level::overdue}) ==
        "the prerequisite SO-1 is overdue");
  CHECK(messageOf({.code = ReasonCode::partnerAsks}) == "the partner waits for an answer");
  CHECK(messageOf({.code = ReasonCode::noPlan, .names = {"1"}}) == "item 1 has no activities");
  CHECK(messageOf({.code = ReasonCode::activityFailed, .by = 2h, .since = Instant{}, .activity = "port"}) ==
        "activity 'port' failed 2 h ago");
  CHECK(messageOf({.code = ReasonCode::startLate, .by = 2h, .activity = "port"}) ==
        "activity 'port' should have started 2 h ago");
  CHECK(messageOf({.code = ReasonCode::startLate, .by = 59s, .activity = "port"}) ==
        "activity 'port' should start now");
  CHECK(messageOf({.code = ReasonCode::pausedTooLong, .by = 2h}) == "the pause should have ended 2 h ago");
  CHECK(messageOf({.code = ReasonCode::slaConsumed, .lasted = 5s}) == "the target's time is used");
  CHECK(messageOf({.code = ReasonCode::reservationExpiring, .by = 2h, .other = "RO-1"}) ==
        "the reservation of RO-1 ended 2 h ago");
}
