#include "policy/jeopardy.hpp"
#include "policy/reasons.hpp"

#include <catch2/catch.hpp>
#include <functional>

#include "base/suggest.hpp"
#include "calendar/calendars.hpp"

using namespace som::policy;
using som::Duration;
using som::Instant;
using som::Seconds;
namespace plan = som::plan;

namespace {

Instant at(std::string_view text) { return som::parseInstant(text).value(); }
Seconds h(int count) { return Seconds{count * 3600}; }
Seconds d(int count) { return Seconds{count * 86400}; }
constexpr Seconds s{1};
Duration lasts(Seconds seconds) { return {0, 0, seconds}; }

const Instant now = at("2026-11-23T12:00:00Z");  // a Monday

const som::calendar::Calendar* office() {
  static const som::calendar::Calendars set = [] {
    som::calendar::Definition definition;
    definition.id = "office";
    definition.workingHours = {{{"mon-fri"}, {{"09:00-17:00"}}}};
    return som::calendar::Calendars({definition});
  }();
  return &set.get("office");
}

/// What a row changes of a record that is on track.
struct Setup {
  Facts facts;
  Thresholds thresholds;

  plan::Activity& activity(std::string id, Seconds typical, plan::State state = plan::State::pending) {
    plan::Activity made;
    made.id = std::move(id);
    made.typical = lasts(typical);
    made.state = state;
    facts.activities.push_back(std::move(made));
    return facts.activities.back();
  }
  plan::Activity& running(Seconds typical, Seconds since) {
    plan::Activity& made = activity("test", typical, plan::State::inProgress);
    made.startDate = now - since;
    return made;
  }
};

struct Row {
  const char* name;
  std::function<void(Setup&)> change;
  const char* reasons;  ///< names, separated by blanks
  Seconds by{0};        ///< of the first reason
};

Assessment assessed(const Row& row) {
  Setup setup;
  setup.facts.now = now;
  setup.facts.clocks.start = now - d(1);
  setup.facts.clocks.due = now + d(10);
  setup.facts.lastTracking = now;
  row.change(setup);
  setup.facts.plan = plan::compute({setup.facts.activities, now, setup.facts.clocks.due});
  return assess(setup.facts, setup.thresholds);
}

std::string namesOf(const Assessment& assessment) {
  std::string names;
  for (const Reason& reason : assessment.reasons)
    names += (names.empty() ? "" : " ") + std::string(reasonName(reason.code));
  return names;
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.name);
    const Assessment assessment = assessed(row);
    CHECK(namesOf(assessment) == row.reasons);
    if (assessment.reasons.empty()) {
      CHECK(assessment.level == Level::onTrack);
      continue;
    }
    const Reason& worst = assessment.reasons.front();
    CHECK(worst.by == row.by);
    CHECK(assessment.level == reasonRow(worst.code).level);
    for (const Reason& reason : assessment.reasons) {
      CHECK_FALSE(messageOf(reason).empty());
      CHECK_FALSE(reason.rule.text().empty());
      if (reason.since) CHECK(*reason.since + reason.by <= now);
    }
  }
}

void paused(Setup& x, Seconds since) {
  x.facts.state = StateClass::paused;
  x.facts.pausedSince = now - since;
}

}  // namespace

TEST_CASE("due dates and targets") {
  check({
      {"nothing holds", [](Setup&) {}, ""},
      {"due now", [](Setup& x) { x.facts.clocks.due = now; }, ""},
      {"due a second ago", [](Setup& x) { x.facts.clocks.due = now - s; }, "due-passed", s},
      {"due long ago", [](Setup& x) { x.facts.clocks.due = now - d(2); }, "due-passed", d(2)},
      {"due passed but met", [](Setup& x) { x.facts.clocks.due = x.facts.clocks.dueMet = now - d(2); }, ""},
      {"due passed while paused",
       [](Setup& x) {
         x.facts.clocks.due = now - s;
         paused(x, h(1));
       },
       "due-passed", s},
      {"respond now", [](Setup& x) { x.facts.clocks.respond = Target{now}; }, ""},
      {"respond a second ago", [](Setup& x) { x.facts.clocks.respond = Target{now - s}; }, "respond-passed",
       s},
      {"responded late",
       [](Setup& x) {
         x.facts.clocks.respond = Target{now - h(2), now - h(1)};
       },
       ""},
      {"update now", [](Setup& x) { x.facts.clocks.update = Target{now}; }, ""},
      {"update a second ago", [](Setup& x) { x.facts.clocks.update = Target{now - s}; }, "update-passed", s},
      {"no due date", [](Setup& x) { x.facts.clocks.due.reset(); }, "no-due-date"},
  });
}

TEST_CASE("predictions") {
  check({
      {"done when due", [](Setup& x) { x.activity("a", d(10)); }, ""},
      {"done a second late", [](Setup& x) { x.activity("a", d(10) + s); },
       "predicted-late predicted-late-max start-late", s},
      {"done when due at most", [](Setup& x) { x.activity("a", h(1)).maximum = lasts(d(10)); }, ""},
      {"done a second late at most", [](Setup& x) { x.activity("a", h(1)).maximum = lasts(d(10) + s); },
       "predicted-late-max", s},
      {"as safe as asked",
       [](Setup& x) {
         x.activity("a", d(9));
         x.thresholds.safetyInterval = {lasts(d(1)), Rule("policy/x.yaml:3")};
       },
       ""},
      {"a second less safe",
       [](Setup& x) {
         x.activity("a", d(9) + s);
         x.thresholds.safetyInterval = {lasts(d(1)), Rule("policy/x.yaml:3")};
       },
       "safety-interval", s},
      {"no safety interval", [](Setup& x) { x.activity("a", d(10) - s); }, ""},
      {"late and without due date",
       [](Setup& x) {
         x.activity("a", d(20));
         x.facts.clocks.due.reset();
       },
       "no-due-date"},
      {"late but met",
       [](Setup& x) {
         x.activity("a", d(20));
         x.facts.clocks.dueMet = now;
       },
       ""},
      {"unknown duration", [](Setup& x) { x.activity("a", h(1)).typical.reset(); }, "no-duration"},
  });
}

TEST_CASE("running activities") {
  check({
      {"a quarter longer", [](Setup& x) { x.running(h(8), h(10)); }, ""},
      {"a second over a quarter longer", [](Setup& x) { x.running(h(8), h(10) + s); }, "activity-overrun", s},
      {"twice as long, allowed",
       [](Setup& x) {
         x.running(h(8), h(16));
         x.thresholds.riskThreshold.value = 100;
       },
       ""},
      {"a second over twice as long",
       [](Setup& x) {
         x.running(h(8), h(16) + s);
         x.thresholds.riskThreshold.value = 100;
       },
       "activity-overrun", s},
      {"any longer",
       [](Setup& x) {
         x.running(h(8), h(8) + s);
         x.thresholds.riskThreshold.value = 0;
       },
       "activity-overrun", s},
      {"in working time, overrun",
       [](Setup& x) { x.running(h(3), d(3)).calendar = office(); },  // since Friday 12:00: 8 h
       "activity-overrun", h(8) - Seconds{h(3).count() * 5 / 4}},
      {"in working time, at the limit", [](Setup& x) { x.running(Seconds{23040}, d(3)).calendar = office(); },
       ""},
      {"at the maximum", [](Setup& x) { x.running(h(9), h(10)).maximum = lasts(h(10)); }, ""},
      {"a second over the maximum", [](Setup& x) { x.running(h(9), h(10) + s).maximum = lasts(h(10)); },
       "activity-over-max", s},
      {"over both", [](Setup& x) { x.running(h(4), h(10)).maximum = lasts(h(8)); },
       "activity-overrun activity-over-max", h(5)},
      {"held activities do not run", [](Setup& x) { x.running(h(4), h(10)).state = plan::State::held; }, ""},
      {"finished activities do not run",
       [](Setup& x) { x.running(h(4), h(10)).state = plan::State::finished; }, ""},
      {"no start date", [](Setup& x) { x.running(h(4), h(10)).startDate.reset(); }, ""},
      {"no duration", [](Setup& x) { x.running(h(4), h(10)).typical.reset(); }, "no-duration"},
  });
}

TEST_CASE("activities that failed or start late") {
  check({
      {"failed", [](Setup& x) { x.activity("a", h(1), plan::State::failed); }, "activity-failed"},
      {"failed two hours ago",
       [](Setup& x) { x.activity("a", h(1), plan::State::failed).endDate = now - h(2); }, "activity-failed",
       h(2)},
      {"latest start now", [](Setup& x) { x.activity("a", d(10)); }, ""},
      {"latest start in closed hours, passed",
       [](Setup& x) {
         x.activity("a", h(8)).calendar = office();
         x.facts.clocks.due = at("2026-11-24T09:00:00Z");  // so it had to start on Monday at 09:00
       },
       "predicted-late predicted-late-max start-late", h(3)},
      {"the start is late although the end is not",
       [](Setup& x) {
         plan::Activity& a = x.activity("a", d(10) + s);
         a.delegated = true;
         a.expectedDate = now + d(1);
       },
       "start-late", s},
      {"one reason for the first of several",
       [](Setup& x) {
         x.activity("a", d(11));
         x.activity("b", d(2)).dependsOn = {"a"};
       },
       "predicted-late predicted-late-max start-late", d(3)},
  });
}

TEST_CASE("people and the passing of time") {
  check({
      {"unassigned for four hours", [](Setup& x) { x.facts.unassignedSince = now - h(4); }, ""},
      {"unassigned a second more", [](Setup& x) { x.facts.unassignedSince = now - h(4) - s; }, "unassigned",
       s},
      {"unassigned in office hours",
       [](Setup& x) {
         x.facts.unassignedSince = now - d(3) + h(4) + s;  // Friday 16:00:01, 59:59 and 3 h ago
         x.thresholds.calendar = office();
       },
       ""},
      {"unassigned in office hours, longer",
       [](Setup& x) {
         x.facts.unassignedSince = now - d(3) + h(4) - s;
         x.thresholds.calendar = office();
       },
       "unassigned", s},
      {"stalled for five days", [](Setup& x) { x.facts.lastTracking = now - d(5); }, ""},
      {"stalled a second more", [](Setup& x) { x.facts.lastTracking = now - d(5) - s; }, "stalled", s},
      {"never tracked", [](Setup& x) { x.facts.lastTracking.reset(); }, ""},
      {"days are working days in a calendar",
       [](Setup& x) {
         x.facts.lastTracking = now - d(7);
         x.thresholds.calendar = office();
       },
       ""},
      {"five working days and a second",
       [](Setup& x) {
         x.facts.lastTracking = now - d(7) - s;
         x.thresholds.calendar = office();
       },
       "stalled", s},
  });
}

TEST_CASE("pauses") {
  check({
      {"paused for ten days", [](Setup& x) { paused(x, d(10)); }, ""},
      {"paused a second more", [](Setup& x) { paused(x, d(10) + s); }, "paused-too-long", s},
      {"paused until now",
       [](Setup& x) {
         paused(x, d(1));
         x.facts.pausedUntil = now;
       },
       ""},
      {"paused a second past its end",
       [](Setup& x) {
         paused(x, d(1));
         x.facts.pausedUntil = now - s;
       },
       "paused-too-long", s},
      {"paused too long although its end is ahead",
       [](Setup& x) {
         paused(x, d(10) + s);
         x.facts.pausedUntil = now + d(5);
       },
       "paused-too-long", s},
      {"a paused record is not stalled",
       [](Setup& x) {
         paused(x, d(6));
         x.facts.lastTracking = now - d(6);
       },
       ""},
      {"an open record is not paused too long", [](Setup& x) { x.facts.pausedSince = now - d(20); }, ""},
      {"a paused record can be unassigned",
       [](Setup& x) {
         paused(x, d(1));
         x.facts.unassignedSince = now - d(1);
       },
       "unassigned", h(20)},
      {"a paused record can be predicted late",
       [](Setup& x) {
         paused(x, d(1));
         x.activity("a", h(1)).earliestStart = now + d(10);
       },
       "predicted-late predicted-late-max", h(1)},
  });
}

TEST_CASE("the share of a target") {
  const auto share = [](Seconds consumed) {
    return [consumed](Setup& x) {
      x.facts.clocks.allowed = h(8);
      x.facts.clocks.consumed = consumed;
    };
  };
  check({
      {"three quarters", share(h(6)), ""},
      {"a second more", share(h(6) + s), "sla-consumed", s},
      {"all of it and more", share(h(9)), "sla-consumed", h(3)},
      {"an order has no share", [](Setup& x) { x.facts.clocks.consumed = d(100); }, ""},
      {"half is the threshold",
       [](Setup& x) {
         x.facts.clocks.allowed = h(8);
         x.facts.clocks.consumed = h(4) + s;
         x.thresholds.slaConsumed.value = 50;
       },
       "sla-consumed", s},
      {"met in time",
       [](Setup& x) {
         x.facts.clocks.allowed = h(8);
         x.facts.clocks.consumed = h(7);
         x.facts.clocks.dueMet = now;
       },
       ""},
      {"a target without working time",
       [](Setup& x) {
         x.facts.clocks.allowed = h(0);
         x.facts.clocks.consumed = s;
       },
       "sla-consumed", s},
  });
}

TEST_CASE("other records") {
  const auto child = [](Level level) {
    return [level](Setup& x) { x.facts.children = {{"TR-1", level, "port"}}; };
  };
  const auto before = [](Level level) {
    return [level](Setup& x) { x.facts.prerequisites = {{"SO-1", level}}; };
  };
  const auto reserved = [](Seconds until) {
    return [until](Setup& x) {
      x.activity("first", h(5));
      x.activity("port", h(1)).dependsOn = {"first"};
      x.facts.reservations = {{"vlan 101", now + until, "port"}};
    };
  };
  check({
      {"promised for now",
       [](Setup& x) {
         x.facts.promises = {{"RO-1", now, "port"}};
       },
       ""},
      {"promised a second ago",
       [](Setup& x) {
         x.facts.promises = {{"RO-1", now - s, "port"}};
       },
       "promise-passed", s},
      {"two promises, the worse first",
       [](Setup& x) {
         x.facts.promises = {{"RO-1", now - s}, {"RO-2", now - h(1)}};
       },
       "promise-passed promise-passed", h(1)},
      {"child on track", child(Level::onTrack), ""},
      {"child at risk", child(Level::atRisk), ""},
      {"child in jeopardy", child(Level::inJeopardy), "child-jeopardy"},
      {"child overdue", child(Level::overdue), "child-jeopardy"},
      {"prerequisite at risk", before(Level::atRisk), ""},
      {"prerequisite in jeopardy", before(Level::inJeopardy), "dependency-late"},
      {"prerequisite overdue", before(Level::overdue), "dependency-late"},
      {"reserved until it is needed", reserved(h(5)), ""},
      {"reserved until a second before", reserved(h(5) - s), "reservation-expiring", s},
      {"reserved for an activity that runs",
       [](Setup& x) {
         x.running(h(8), h(1));
         x.facts.reservations = {{"vlan 101", now - h(1), "test"}};
       },
       ""},
      {"reserved for no activity, until now",
       [](Setup& x) {
         x.facts.reservations = {{"vlan 101", now}};
       },
       ""},
      {"reserved for no activity, ended",
       [](Setup& x) {
         x.facts.reservations = {{"vlan 101", now - s}};
       },
       "reservation-expiring", s},
      {"silenced", [](Setup& x) { x.facts.silences = {"works-in-leeds"}; }, "silenced"},
  });
}

TEST_CASE("what lasts too long names the moment since which it lasts") {
  Setup setup;
  setup.facts.now = now;
  setup.facts.clocks.due = now + d(10);
  setup.facts.lastTracking = now - d(7);
  setup.facts.unassignedSince = now - d(8);
  const Assessment assessment = assess(setup.facts, setup.thresholds);
  REQUIRE(namesOf(assessment) == "unassigned stalled");
  CHECK((assessment.reasons[0].since == now - d(8)));
  CHECK((assessment.reasons[1].since == now - d(7)));
}

TEST_CASE("what waits for a decision") {
  check({
      {"a prerequisite that may still be completed",
       [](Setup& x) { x.facts.prerequisites = {{.id = "SO-1"}}; }, ""},
      {"a prerequisite whose name one order has", [](Setup& x) { x.facts.unclear = {}; }, ""},
      {"a prerequisite whose name no order has",
       [](Setup& x) {
         x.facts.unclear = {{"BSS-9", {}}};
       },
       "prerequisite-unclear"},
      {"a prerequisite whose name two orders have",
       [](Setup& x) {
         x.facts.unclear = {{"BSS-9", {"SO-1", "SO-2"}}};
       },
       "prerequisite-unclear"},
      {"a prerequisite that ended otherwise",
       [](Setup& x) { x.facts.prerequisites = {{.id = "SO-1", .ended = "cancelled"}}; },
       "prerequisite-ended"},
      {"a request that works", [](Setup& x) { x.facts.children = {{.id = "PO-1"}}; }, ""},
      {"a request whose partner asks", [](Setup& x) { x.facts.children = {{.id = "PO-1", .asks = true}}; },
       "partner-asks"},
      {"its partner asks", [](Setup& x) { x.facts.asks = true; }, "partner-asks"},
      {"an item that waits for a cancelled one",
       [](Setup& x) {
         x.facts.blockedItems = {{"2", "1", "cancelled"}};
       },
       "item-blocked"},
      {"a request that nobody needs", [](Setup& x) { x.facts.isUnneeded = true; }, "not-needed"},
      {"a withdrawn request that the partner may still cancel",
       [](Setup& x) {
         x.facts.isUnneeded = true;
         x.facts.state = StateClass::cancelling;
       },
       ""},
      {"two ready activities without a request",
       [](Setup& x) {
         x.facts.unrequested = {"port", "tail"};
       },
       "not-requested not-requested"},
      {"ready activities of a held order",
       [](Setup& x) {
         x.facts.unrequested = {"port"};
         paused(x, h(1));
       },
       ""},
      {"items without activities",
       [](Setup& x) {
         x.facts.itemsWithoutPlan = {"1", "2"};
       },
       "no-plan"},
  });
}

TEST_CASE("states that ask less") {
  const auto everything = [](StateClass state) {
    return [state](Setup& x) {
      x.facts.state = state;
      x.facts.clocks.due = now - d(1);
      x.facts.clocks.respond = x.facts.clocks.update = Target{now - d(1)};
      x.facts.unassignedSince = x.facts.lastTracking = x.facts.pausedSince = now - d(20);
      x.facts.children = {{"TR-1", Level::overdue}};
      x.facts.silences = {"works"};
    };
  };
  check({
      {"open", everything(StateClass::open),
       "due-passed respond-passed update-passed unassigned stalled child-jeopardy silenced", d(1)},
      {"paused", everything(StateClass::paused),
       "due-passed respond-passed update-passed unassigned paused-too-long child-jeopardy silenced", d(1)},
      {"a request that nobody waits for now has no reasons of time", everything(StateClass::waiting),
       "unassigned child-jeopardy silenced", d(20) - h(4)},
      {"cancelling orders are stalled only", everything(StateClass::cancelling), "stalled", d(15)},
      {"cancelling, for requests that do not answer",
       [](Setup& x) {
         x.facts.state = StateClass::cancelling;
         x.facts.lastTracking = now - d(5) - s;
         x.facts.unanswered = {"PO-1"};
       },
       "stalled", s},
      {"cancelling, five days",
       [](Setup& x) {
         x.facts.state = StateClass::cancelling;
         x.facts.lastTracking = now - d(5);
       },
       ""},
      {"final states have no reasons", everything(StateClass::final), ""},
  });
}

TEST_CASE("the level is that of the worst reason, and reasons have their numbers") {
  Row row{"",
          [](Setup& x) {
            x.running(h(8), h(12)).maximum = lasts(d(20));
            x.facts.lastTracking = now - d(6);
            x.facts.children = {{"RO-7", Level::overdue, "port"}};
            x.thresholds.riskThreshold.rule = Rule("policy/jeopardy.yaml:7");
            x.thresholds.rule = Rule("policy/jeopardy.yaml:1");
          },
          ""};
  const Assessment found = assessed(row);
  CHECK(found.level == Level::atRisk);
  CHECK(namesOf(found) == "predicted-late-max activity-overrun stalled child-jeopardy");
  CHECK(found.dueDate == now + d(10));
  CHECK(found.expectedCompletion == now);
  CHECK(found.expectedCompletionMax == now + d(20) - h(12));
  CHECK(found.slack == d(10));
  const Reason& late = found.reasons[0];
  CHECK(messageOf(late) == "with maximum durations completion is 9 d 12 h after the due date");
  CHECK(late.rule.text() == "policy/jeopardy.yaml:1");
  const Reason& overrun = found.reasons[1];
  CHECK(messageOf(overrun) == "activity 'test' has run 12 h; the limit is the typical 8 h plus 25 %");
  CHECK(overrun.by == h(2));
  CHECK(overrun.since == now - h(2));
  CHECK(overrun.activity == "test");
  CHECK(overrun.rule.text() == "policy/jeopardy.yaml:7");
  CHECK(messageOf(found.reasons[2]) == "nothing was recorded for 6 d");
  CHECK(found.reasons[2].rule.text() == "built-in");
  CHECK(messageOf(found.reasons[3]) == "RO-7 is overdue");
  CHECK(found.reasons[3].other == "RO-7");
  CHECK(found.reasons[3].activity == "port");
}

TEST_CASE("a late prediction names the activity that decides it") {
  const Assessment found = assessed({"",
                                     [](Setup& x) {
                                       x.activity("a", d(11));
                                       x.activity("b", d(1)).dependsOn = {"a"};
                                       x.activity("c", h(1));
                                     },
                                     ""});
  CHECK(found.level == Level::inJeopardy);
  CHECK(messageOf(found.reasons[0]) == "expected completion is 2 d after the due date");
  CHECK(found.reasons[0].activity == "b");
  CHECK(found.slack == -d(2));
  CHECK(messageOf(found.reasons[2]) == "activity 'a' should have started 2 d ago");
}

TEST_CASE("an activity is late since its latest start, or since the record was created if that is later") {
  const auto lateSince = [](std::optional<Instant> created) {
    const Assessment found = assessed({"",
                                       [&](Setup& x) {
                                         x.activity("a", d(11));
                                         x.facts.created = created;
                                       },
                                       ""});
    const auto late = std::find_if(found.reasons.begin(), found.reasons.end(),
                                   [](const Reason& reason) { return reason.code == ReasonCode::startLate; });
    REQUIRE(late != found.reasons.end());
    CHECK(late->since == now - late->by);
    return *late->since;
  };
  CHECK(lateSince(std::nullopt) == now - d(1));
  CHECK(lateSince(now - d(2)) == now - d(1));
  CHECK(lateSince(now - h(3)) == now - h(3));
}

TEST_CASE("an overdue report that is paused stays overdue, one that was not becomes not") {
  Terms terms;
  terms.resolveWithin = lasts(h(8));
  terms.pausedIn = {"pending"};
  const auto levelWhenPausedAfter = [&](Seconds after) {
    Facts facts;
    facts.now = now;
    facts.state = StateClass::paused;
    facts.pausedSince = now - d(2) + after;
    const History history{{{now - d(2), "", "acknowledged"}, {*facts.pausedSince, "acknowledged", "pending"}},
                          "pending"};
    facts.clocks = reportClocks({now - d(2)}, terms, history, now);
    return assess(facts, {}).level;
  };
  CHECK(levelWhenPausedAfter(h(5)) == Level::onTrack);
  CHECK(levelWhenPausedAfter(h(8) - s) == Level::atRisk);  // sla-consumed
  CHECK(levelWhenPausedAfter(h(8)) == Level::overdue);
  CHECK(levelWhenPausedAfter(h(9)) == Level::overdue);
}
