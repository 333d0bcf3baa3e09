#include "policy/escalation.hpp"

#include <catch2/catch.hpp>

#include "calendar/calendars.hpp"

using namespace som::policy;
using som::Duration;
using som::Instant;
using som::Seconds;

namespace {

Instant at(std::string_view text) { return som::parseInstant(text).value(); }
Seconds h(int count) { return Seconds{count * 3600}; }
constexpr Seconds s{1};
Duration lasts(Seconds seconds) { return {0, 0, seconds}; }

const Instant start = at("2026-11-23T12:00:00Z");  // a Monday

const som::calendar::Calendar* office() {
  static const som::calendar::Calendars set = [] {
    som::calendar::Definition definition;
    definition.id = "office";
    definition.workingHours = {{{"mon-fri"}, {{"09:00-17:00"}}}};
    return som::calendar::Calendars({definition});
  }();
  return &set.get("office");
}

/// The ladder of most rows: told at once, the team's lead when in jeopardy, the manager where nobody answers
/// within two hours, and again and again once it has been overdue for four.
Ladder ladder() {
  Ladder made;
  made.policy = "orders";
  made.calmFor = lasts(h(1));
  made.ackValidFor = lasts(h(8));
  made.steps = {
      {.level = 1, .when = Level::atRisk},
      {.level = 2, .when = Level::inJeopardy, .ackWithin = lasts(h(2))},
      {.level = 3, .unacknowledged = 2},
      {.level = 4, .when = Level::overdue, .after = lasts(h(4)), .repeatEvery = lasts(h(8)), .repeatMax = 2}};
  return made;
}

/// A history, told event by event; times are after `start`.
class Story {
 public:
  explicit Story(Ladder terms = ladder()) { history.ladders[{}] = std::move(terms); }
  Story& level(Seconds when, Level level) {
    history.alerts.push_back({"a" + std::to_string(history.alerts.size() + 1), start + when, level});
    return *this;
  }
  Story& fired(Seconds when, int level, int repeat = 0, std::string episode = "a1") {
    history.escalations.push_back({std::move(episode), level, repeat, start + when});
    return *this;
  }
  Story& byHand(Seconds when, int level) { return fired(when, level, 0, ""); }
  Story& acknowledged(Seconds when) {
    for (Escalation& entry : history.escalations)
      if (!entry.acknowledged) entry.acknowledged = start + when;
    return *this;
  }
  EscalationHistory history;
};

/// What fires: `1 2`, `4+2` for the second repeat of level 4.
std::string firing(const Story& story, Seconds when) {
  const auto episode = episodeAt(story.history, start + when);
  if (!episode) return "none";
  std::string text;
  const Due due = dueAt(story.history, {.now = start + when});
  for (const Firing& firing : due.firings) {
    text += (text.empty() ? "" : " ") + std::to_string(firing.step->level);
    if (firing.repeat > 0) text += "+" + std::to_string(firing.repeat);
  }
  return text;
}

struct Row {
  const char* name;
  Story story;
  Seconds when;
  const char* fires;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(firing(row.story, row.when) == row.fires);
  }
}

Story at(Level level) { return Story().level(h(0), level); }
Story escalated() { return at(Level::inJeopardy).fired(h(0), 1).fired(h(0), 2); }
Story overdue() { return at(Level::overdue).fired(h(0), 1).fired(h(0), 2).fired(h(2) + s, 3).fired(h(4), 4); }

}  // namespace

TEST_CASE("an episode begins with the first alert that is not onTrack and ends when calm has lasted") {
  const auto episode = [](const Story& story, Seconds when) {
    const auto found = episodeAt(story.history, start + when);
    return found ? found->id : "none";
  };
  CHECK(episode(Story(), h(0)) == "none");
  CHECK(episode(at(Level::onTrack), h(0)) == "none");
  CHECK(episode(at(Level::atRisk), h(100)) == "a1");
  const Story calm = at(Level::atRisk).level(h(2), Level::onTrack);
  CHECK(episode(calm, h(3) - s) == "a1");
  CHECK(episode(calm, h(3)) == "none");
  CHECK(episode(Story(calm).level(h(3) - s, Level::atRisk), h(9)) == "a1");
  CHECK(episode(Story(calm).level(h(3), Level::atRisk), h(9)) == "a3");
  CHECK(episode(Story(calm).level(h(2) + s, Level::onTrack), h(3)) == "none");
}

TEST_CASE("the end of a record ends its episode at once, and a later alert begins another") {
  Story story;
  story.level(h(0), Level::overdue).level(h(1), Level::onTrack);
  REQUIRE(episodeAt(story.history, start + h(1)));
  story.history.alerts.back().ended = true;
  CHECK_FALSE(episodeAt(story.history, start + h(1)));
  story.level(h(1) + s, Level::overdue);
  const auto episode = episodeAt(story.history, start + h(2));
  REQUIRE(episode);
  CHECK(episode->id == "a3");
}

TEST_CASE("without calmFor an episode ends as soon as all is well, and without a ladder nothing fires") {
  Ladder hasty = ladder();
  hasty.calmFor.reset();
  const Story calm = Story(hasty).level(h(0), Level::atRisk).level(h(1), Level::onTrack);
  CHECK_FALSE(episodeAt(calm.history, start + h(1)));
  Story none = at(Level::overdue);
  none.history.ladders.clear();
  CHECK(firing(none, h(9)).empty());
}

TEST_CASE("a level fires once for each episode, at its level or worse") {
  check({
      {"at risk", at(Level::atRisk), h(0), "1"},
      {"in jeopardy", at(Level::inJeopardy), h(0), "1 2"},
      {"worse than before", at(Level::atRisk).fired(h(0), 1).level(h(1), Level::inJeopardy), h(1), "2"},
      {"fired already", escalated(), h(1), ""},
      {"better than before", escalated().level(h(1), Level::atRisk), h(1), ""},
      {"on track, not yet calm", at(Level::atRisk).level(h(0), Level::onTrack), h(0), ""},
      {"flapping", escalated().level(h(1), Level::onTrack).level(h(2) - s, Level::inJeopardy), h(2) - s, ""},
      {"another episode", escalated().level(h(1), Level::onTrack).level(h(2), Level::inJeopardy), h(2),
       "1 2"},
  });
}

TEST_CASE("a step waits after its condition held in the episode") {
  check({
      {"not yet", at(Level::overdue).fired(h(0), 1).fired(h(0), 2).acknowledged(h(1)), h(4) - s, ""},
      {"reached", at(Level::overdue).fired(h(0), 1).fired(h(0), 2).acknowledged(h(1)), h(4), "4"},
      {"from the level that it asks for, not from the first alert",
       escalated().acknowledged(h(1)).level(h(3), Level::overdue), h(7) - s, ""},
      {"over a better time within the episode",
       at(Level::overdue)
           .fired(h(0), 1)
           .fired(h(0), 2)
           .acknowledged(h(0))
           .level(h(1), Level::atRisk)
           .level(h(3), Level::overdue),
       h(4), "4"},
      {"not while the level is better", overdue().level(h(5), Level::inJeopardy), h(13), ""},
  });
}

TEST_CASE("what nobody acknowledged in time goes up, and what was acknowledged does not until that lapses") {
  check({
      {"in time", escalated(), h(2), ""},
      {"too late", escalated(), h(2) + s, "3"},
      {"acknowledged", escalated().acknowledged(h(2)), h(3), ""},
      {"late, but before the scan", escalated().acknowledged(h(3)), h(3), ""},
      {"about to lapse", escalated().acknowledged(h(1)), h(9) - s, ""},
      {"lapsed: the acknowledged level is told again", escalated().acknowledged(h(1)), h(9), "2+1"},
      {"what newly holds fires all the same",
       at(Level::atRisk).fired(h(0), 1).acknowledged(h(1)).level(h(2), Level::inJeopardy), h(2), "2"},
      {"on track", escalated().level(h(2), Level::onTrack), h(2) + s, ""},
  });
}

TEST_CASE("a step repeats so often, from when it last fired, while nobody has acknowledged it") {
  check({
      {"not yet", overdue(), h(12) - s, ""},
      {"reached", overdue(), h(12), "4+1"},
      {"a late scan repeats once", overdue(), h(50), "4+1"},
      {"the second", overdue().fired(h(12), 4, 1), h(20), "4+2"},
      {"no more", overdue().fired(h(12), 4, 1).fired(h(20), 4, 2), h(99), ""},
      {"acknowledged", overdue().acknowledged(h(10)), h(18) - s, ""},
      {"lapsed", overdue().acknowledged(h(10)), h(18), "4+1"},
  });
}

TEST_CASE("an escalation by hand is no step of the ladder, and its acknowledgement counts") {
  check({
      {"same level", at(Level::inJeopardy).byHand(h(0), 2), h(0), "1 2"},
      {"acknowledged with it", escalated().byHand(h(1), 5).acknowledged(h(1)), h(3), ""},
      {"acknowledged before what fired later",
       at(Level::inJeopardy).byHand(h(0), 9).acknowledged(h(0)).fired(h(1), 1).fired(h(1), 2), h(3) + s, "3"},
  });
}

TEST_CASE("waits count in the calendar of the step") {
  Ladder slow = ladder();
  slow.steps = {{.level = 1, .when = Level::atRisk, .after = lasts(h(6)), .calendar = office()}};
  const Story story = Story(slow).level(h(0), Level::atRisk);  // Monday noon: five hours are left
  check({{"closed", story, h(12), ""}, {"not yet", story, h(22) - s, ""}, {"reached", story, h(22), "1"}});
}

TEST_CASE("an episode goes by the ladder that it copied, a later one by that of today") {
  Story story = escalated();
  story.history.ladders["a1"] = ladder();
  story.history.ladders[{}].steps = {{.level = 7, .when = Level::atRisk}};
  check({{"this one", story, h(3), "3"},
         {"a later one", story.level(h(4), Level::onTrack).level(h(5), Level::atRisk), h(5), "7"}});
}

TEST_CASE("a ladder that makes no sense fires nothing twice") {
  Ladder odd = ladder();
  odd.steps = {{.level = 1, .when = Level::atRisk, .repeatEvery = lasts(h(0))},
               {.level = 1, .when = Level::atRisk},
               {.level = 2, .unacknowledged = 1},
               {.level = 3, .unacknowledged = 9}};
  check({{"first", Story(odd).level(h(0), Level::atRisk), h(0), "1"},
         {"then", Story(odd).level(h(0), Level::atRisk).fired(h(0), 1), h(99), ""}});
}
