// What users of other systems report of their deadlines and pages, one case each.

#include <catch2/catch.hpp>

#include "calendar/calendars.hpp"
#include "ladder_story.hpp"
#include "policy/clock.hpp"
#include "policy/jeopardy.hpp"

using namespace som;
using namespace som::policy;

namespace {

Instant at(std::string_view text) { return parseInstant(text).value(); }
constexpr Seconds hour{3600};
Duration hours(int count) { return {0, 0, count * hour}; }
std::string text(std::optional<Instant> t) { return t ? formatInstant(*t) : "none"; }

const calendar::Calendar* office() {
  static const calendar::Calendars set = [] {
    calendar::Definition definition;
    definition.id = "office";
    definition.workingHours = {{{"mon-fri"}, {{"09:00-17:00"}}}};
    return calendar::Calendars({definition});
  }();
  return &set.get("office");
}

Terms within(int resolve, const calendar::Calendar* calendar = nullptr) {
  Terms terms;
  terms.calendar = calendar;
  terms.resolveWithin = hours(resolve);
  terms.pausedIn = {"pending"};
  return terms;
}

const Instant monday = at("2026-11-23T09:00:00Z");

/// A report that was started at once, waited for the customer from `begin` to `end`, and is in progress.
History waited(Instant created, Instant begin, std::optional<Instant> end) {
  History history;
  history.changes = {{created, "acknowledged", "inProgress"}, {begin, "inProgress", "pending"}};
  history.state = "pending";
  if (!end) return history;
  history.changes.push_back({*end, "pending", "inProgress"});
  history.state = "inProgress";
  return history;
}

Assessment assessed(const Clocks& clocks, Instant now, StateClass state = StateClass::open) {
  Facts facts;
  facts.now = now;
  facts.state = state;
  facts.clocks = clocks;
  return assess(facts, {});
}

bool has(const Assessment& assessment, ReasonCode code) {
  return std::any_of(assessment.reasons.begin(), assessment.reasons.end(),
                     [&](const Reason& reason) { return reason.code == code; });
}

Ladder ladder(std::vector<LadderStep> steps) {
  Ladder made;
  made.policy = "p";
  made.calmFor = hours(1);
  made.ackValidFor = hours(8);
  made.steps = std::move(steps);
  return made;
}

/// A step that tells omar of a record that is overdue, and one that tells the boss if he does not answer.
const LadderStep page{.level = 1, .when = Level::overdue, .ackWithin = hours(1), .notify = {"omar"}};
const LadderStep boss{.level = 2, .unacknowledged = 1, .notify = {"boss"}};

std::string play(Ladder ladder, const std::string& story) {
  const test::LadderStory::Ladders ladders = {{"it", std::move(ladder)}};
  return test::LadderStory(ladders, "it", monday).play(story);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto i = text.find(part); i != std::string::npos; i = text.find(part, i + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("regression: pause time lost when the level changes", "[regressions]") {
  const History history = waited(monday, monday + hour, monday + 4 * hour);
  const Instant now = monday + 5 * hour;
  CHECK(text(reportClocks({monday}, within(8), history, now).due) == "2026-11-23T20:00:00Z");
  CHECK(text(reportClocks({monday}, within(24), history, now).due) == "2026-11-24T12:00:00Z");
}

TEST_CASE("regression: breach while paused", "[regressions]") {
  const History history = waited(monday, monday + hour, std::nullopt);
  const Instant now = monday + 100 * hour;
  const Clocks clocks = reportClocks({monday}, within(8), history, now);
  CHECK(clocks.due == now + 7 * hour);
  CHECK_FALSE(has(assessed(clocks, now, StateClass::paused), ReasonCode::duePassed));
}

TEST_CASE("regression: weekend counted twice", "[regressions]") {
  const Instant friday = at("2026-11-27T16:00:00Z");  // one working hour is left of the week
  const History history = waited(friday, friday + Seconds{1800}, at("2026-11-30T09:30:00Z"));
  const Clocks clocks = reportClocks({friday}, within(4, office()), history, at("2026-11-30T10:00:00Z"));
  CHECK(text(clocks.due) == "2026-11-30T13:00:00Z");  // 12:00, and the working hour of the pause
}

TEST_CASE("regression: hand-set target moved silently", "[regressions]") {
  ReportDates dates{monday};
  dates.requestedResolution = at("2026-11-26T15:00:00Z");
  const History history{{{monday, "acknowledged", "inProgress"}}, "inProgress"};
  for (const int resolve : {1, 8, 240})
    CHECK(text(reportClocks(dates, within(resolve), history, monday + hour).due) == "2026-11-26T15:00:00Z");
}

TEST_CASE("regression: wrong deadline wins among several", "[regressions]") {
  Terms terms = within(8);
  terms.respondWithin = hours(2);
  terms.updateEvery = hours(4);
  const History waiting{{{monday, "", "acknowledged"}}, "acknowledged"};
  CHECK(text(reportClocks({monday}, terms, waiting, monday).nextTarget) == "2026-11-23T11:00:00Z");
  const Instant now = monday + 3 * hour;
  const Assessment late = assessed(reportClocks({monday}, terms, waiting, now), now);
  CHECK(late.reasons.front().code == ReasonCode::respondPassed);
  const Instant later = monday + 9 * hour;
  const Assessment worse = assessed(reportClocks({monday}, terms, waiting, later), later);
  CHECK(worse.reasons.front().code == ReasonCode::duePassed);
  CHECK(has(worse, ReasonCode::respondPassed));
  CHECK(has(worse, ReasonCode::updatePassed));
}

TEST_CASE("regression: reminder outside hours", "[regressions]") {
  LadderStep reminding = page;
  reminding.repeatEvery = hours(4);
  reminding.calendar = office();
  // Monday 09:00: the second reminder would come at 17:00, when the office closes; the third on Tuesday.
  CHECK(play(ladder({reminding}), "360 overdue, 479 scan, 700 scan, 1440 scan, 1559 scan, 1560 scan") ==
        "360:1>omar 1560:1+1>omar");
}

TEST_CASE("regression: escalation after the service level was disabled", "[regressions]") {
  const History history{{{monday, "acknowledged", "inProgress"}}, "inProgress"};
  const Instant now = monday + 100 * hour;
  CHECK(assessed(reportClocks({monday}, within(8), history, now), now).level == Level::overdue);
  CHECK(assessed(reportClocks({monday}, {}, history, now), now).level == Level::onTrack);
  LadderStep reminding = page;
  reminding.repeatEvery = hours(1);
  CHECK(play(ladder({reminding, boss}), "0 overdue, 10 ok, 60 scan, 61 scan, 70 scan, 120 scan") ==
        "0:1>omar 70:end>omar");
}

TEST_CASE("regression: paged after acknowledgement", "[regressions]") {
  LadderStep reminding = page;
  reminding.repeatEvery = hours(1);
  CHECK(play(ladder({reminding, boss}), "0 overdue, 5 ack omar, 60 scan, 61 scan, 240 scan, 484 scan") ==
        "0:1>omar");
}

TEST_CASE("regression: acknowledged and forgotten", "[regressions]") {
  CHECK(play(ladder({page, boss}), "0 overdue, 5 ack omar, 485 scan, 545 scan, 546 scan") ==
        "0:1>omar 485:1~1>omar 546:2*>boss");
}

TEST_CASE("regression: silence that swallows a page", "[regressions]") {
  CHECK(play(ladder({page, boss}),
             "0 silence works, 10 overdue, 300 scan, 360 heard, 361 scan, 420 scan, 421 scan") ==
        "10:1(works) 360:1!omar 421:2>boss");
}

TEST_CASE("regression: inhibition that swallows a page", "[regressions]") {
  CHECK(play(ladder({page, boss}), "0 parent omar, 10 overdue, 300 scan, 360 gone, 361 scan, 421 scan") ==
        "10:1(P) 360:1!omar 421:2>boss");
}

TEST_CASE("regression: rounding a 99.95 % clock up to a breach", "[regressions]") {
  const History history{{{monday, "acknowledged", "inProgress"}}, "inProgress"};
  const Terms terms = within(1000);
  const Instant now = monday + Seconds{3598200};  // of 3,600,000 s
  const Assessment nearly = assessed(reportClocks({monday}, terms, history, now), now);
  CHECK(nearly.level == Level::atRisk);
  CHECK_FALSE(has(nearly, ReasonCode::duePassed));
  CHECK(messageOf(nearly.reasons.front()) == "99 % of the target's time is used");
  const Instant due = monday + 1000 * hour;
  CHECK(assessed(reportClocks({monday}, terms, history, due), due).level == Level::atRisk);
  const Instant late = due + Seconds{1};
  CHECK(assessed(reportClocks({monday}, terms, history, late), late).level == Level::overdue);
}

TEST_CASE("regression: two thousand pages in a night", "[regressions]") {
  // The level changes every ten minutes for ten hours; a scan follows each change.
  std::string story = "0 overdue";
  for (int minute = 10; minute < 600; minute += 10)
    story += "," + std::to_string(minute) + (minute % 20 == 10 ? " ok" : " overdue");
  CHECK(count(play(ladder({page}), story), ">omar") == 1);
}
