#include <catch2/catch.hpp>

#include "calendar/calendars.hpp"
#include "ladder_story.hpp"

using namespace som;
using namespace som::policy;

namespace {

Duration minutes(int count) { return {0, 0, Seconds{60 * count}}; }
constexpr int hour = 60;

const calendar::Calendar* office() {
  static const calendar::Calendars set = [] {
    calendar::Definition definition;
    definition.id = "office";
    definition.workingHours = {{{"mon-fri"}, {{"09:00-17:00"}}}};
    return calendar::Calendars({definition});
  }();
  return &set.get("office");
}

LadderStep step(int level, Level when, std::vector<std::string> notify) {
  return {.level = level, .when = when, .notify = std::move(notify)};
}
LadderStep unacknowledged(int level, int of, std::vector<std::string> notify) {
  return {.level = level, .unacknowledged = of, .notify = std::move(notify)};
}
LadderStep within(LadderStep step, int count) {
  step.ackWithin = minutes(count);
  return step;
}
LadderStep repeated(LadderStep step, int every, std::optional<int> most = std::nullopt) {
  step.repeatEvery = minutes(every);
  step.repeatMax = most;
  return step;
}
LadderStep waiting(LadderStep step, int count) {
  step.after = minutes(count);
  return step;
}
LadderStep inOffice(LadderStep step) {
  step.calendar = office();
  return step;
}
LadderStep assigning(LadderStep step, std::string party) {
  step.assign = std::move(party);
  return step;
}

Ladder ladder(std::vector<LadderStep> steps, std::optional<int> calm = std::nullopt,
              std::optional<int> valid = std::nullopt) {
  Ladder made;
  made.policy = "p";
  if (calm) made.calmFor = minutes(*calm);
  if (valid) made.ackValidFor = minutes(*valid);
  made.steps = std::move(steps);
  return made;
}

const test::LadderStory::Ladders& ladders() {
  using enum Level;
  static const test::LadderStory::Ladders all = {
      {"plain", ladder({step(1, overdue, {"omar"})})},
      {"calm", ladder({step(1, overdue, {"omar"})}, hour)},
      {"levels",
       ladder({step(1, atRisk, {"omar"}), step(2, inJeopardy, {"lea"}), step(3, overdue, {"boss"})}, hour)},
      {"same", ladder({step(1, atRisk, {"omar"}), step(2, overdue, {"omar", "boss"})}, hour)},
      {"ack",
       ladder({within(step(1, overdue, {"omar"}), 30), unacknowledged(2, 1, {"boss"})}, hour, 2 * hour)},
      {"higher", ladder({step(1, atRisk, {"omar"}), within(step(2, overdue, {"duty"}), 30),
                         unacknowledged(3, 2, {"boss"})},
                        8 * hour, 2 * hour)},
      {"forever", ladder({within(step(1, overdue, {"omar"}), 30), unacknowledged(2, 1, {"boss"})}, hour)},
      {"chain", ladder({within(step(1, overdue, {"omar"}), 30), within(unacknowledged(2, 1, {"boss"}), 30),
                        unacknowledged(3, 2, {"ceo"})},
                       hour, 2 * hour)},
      {"repeat", ladder({repeated(step(1, overdue, {"omar"}), hour, 2)}, hour, 2 * hour)},
      {"endless", ladder({repeated(step(1, overdue, {"omar"}), hour)}, hour)},
      {"never", ladder({repeated(step(1, overdue, {"omar"}), 0)}, hour)},
      {"later", ladder({waiting(step(1, overdue, {"omar"}), 4 * hour)}, hour)},
      {"office",
       ladder({inOffice(within(step(1, overdue, {"omar"}), 6 * hour)), unacknowledged(2, 1, {"boss"})})},
      {"hours", ladder({inOffice(repeated(step(1, overdue, {"omar"}), 4 * hour, 3))})},
      {"mine", ladder({assigning(step(1, overdue, {"assignee"}), "li")})},
      {"holder", ladder({step(1, overdue, {"assignee", "team-lead:access"})}, hour)},
      {"quiet", ladder({assigning(step(1, overdue, {}), "li")})},
      {"mixed", ladder({step(1, atRisk, {"assignee"}), within(step(2, inJeopardy, {"lea"}), 2 * hour),
                        unacknowledged(3, 2, {"duty"}),
                        repeated(waiting(step(4, overdue, {"boss"}), 4 * hour), 8 * hour, 2)},
                       hour, 8 * hour)},
      {"twice", ladder({step(1, overdue, {"omar"}), step(1, atRisk, {"boss"})})},
      {"lost", ladder({unacknowledged(2, 9, {"boss"}), unacknowledged(3, 3, {"boss"})})},
  };
  return all;
}

struct Row {
  const char* name;
  const char* ladder;
  const char* story;
  const char* said;
};

// Times are minutes after Monday noon. There is a scan after each event, except those with `!`.
const Row table[] = {
    // Levels.
    {"on track, nothing", "plain", "0 ok, 60 scan", ""},
    {"below its level", "plain", "0 jeopardy, 60 scan", ""},
    {"at its level", "plain", "0 overdue", "0:1>omar"},
    {"at its level or worse", "levels", "0 overdue", "0:1>omar 0:2>lea 0:3>boss"},
    {"one level after the other", "levels", "0 risk, 10 jeopardy, 20 overdue", "0:1>omar 10:2>lea 20:3>boss"},
    {"once for an episode", "levels", "0 overdue, 1 scan, 600 scan", "0:1>omar 0:2>lea 0:3>boss"},
    {"better, and worse again, tells nothing twice", "levels", "0 jeopardy, 10 risk, 20 jeopardy",
     "0:1>omar 0:2>lea"},
    {"no policy", "none", "0 overdue, 60 scan", ""},
    {"a late scan tells all levels that hold then", "levels", "0 jeopardy!, 500 scan",
     "500:1>omar 500:2>lea"},
    {"a level that came and went between scans is not told", "levels", "0 overdue!, 10 risk", "10:1>omar"},
    {"a level twice in a ladder fires once", "twice", "0 overdue, 9 scan", "0:1>omar"},
    {"steps that wait for a level that no ladder has", "lost", "0 overdue, 999 scan", ""},
    // Delays.
    {"before its delay", "later", "0 overdue, 239 scan", ""},
    {"at its delay", "later", "0 overdue, 240 scan", "240:1>omar"},
    {"the delay counts from the first time in the episode", "later", "0 overdue, 10 ok, 30 overdue, 240 scan",
     "240:1>omar"},
    {"the delay of a level that does not hold now", "later", "0 overdue, 10 risk, 240 scan, 250 overdue",
     "250:1>omar"},
    {"a new episode has a new delay", "later", "0 overdue, 10 ok, 70 scan, 100 overdue, 240 scan, 340 scan",
     "340:1>omar"},
    // Episodes.
    {"flapping tells once", "calm", "0 overdue, 10 ok, 20 overdue, 30 ok, 89 overdue", "0:1>omar"},
    {"calm ends an episode, and says so once", "calm",
     "0 overdue, 10 ok, 69 scan, 70 scan, 71 scan, 999 scan", "0:1>omar 70:end>omar"},
    {"after calm a new episode", "calm", "0 overdue, 10 ok, 70 overdue", "0:1>omar 70:end>omar 70:1>omar"},
    {"no scan at the end of the calm", "calm", "0 overdue, 10 ok, 500 overdue",
     "0:1>omar 500:end>omar 500:1>omar"},
    {"without calmFor the end is at once", "plain", "0 overdue, 10 ok, 11 overdue, 12 ok",
     "0:1>omar 10:end>omar 11:1>omar 12:end>omar"},
    {"nobody was told, so nobody hears of the end", "levels", "0 ok, 9 ok", ""},
    {"the end is told to all who were told", "levels", "0 jeopardy, 10 ok, 70 scan",
     "0:1>omar 0:2>lea 70:end>omar&lea"},
    // Records that end, and are reopened.
    {"the end of a record ends its episode", "calm", "0 overdue, 10 end, 11 scan", "0:1>omar 10:end>omar"},
    {"reopened, and late again", "calm", "0 overdue, 10 end, 20 overdue", "0:1>omar 10:end>omar 20:1>omar"},
    {"reopened after an acknowledgement", "ack",
     "0 overdue, 5 ack omar, 10 end, 20 overdue, 30 scan, 51 scan",
     "0:1>omar 10:end>omar 20:1>omar 51:2>boss"},
    {"ended in its calm", "calm", "0 overdue, 10 ok, 20 end, 100 scan", "0:1>omar 20:end>omar"},
    {"ended twice", "calm", "0 overdue, 10 end, 20 overdue, 30 end",
     "0:1>omar 10:end>omar 20:1>omar 30:end>omar"},
    {"ended on track", "calm", "0 ok, 10 end, 20 scan", ""},
    {"what was deferred ends with the episode", "plain", "0 silence works, 1 overdue, 2 end, 3 heard, 4 scan",
     "1:1(works)"},
    // Acknowledgements.
    {"in time", "ack", "0 overdue, 30 scan", "0:1>omar"},
    {"too late", "ack", "0 overdue, 31 scan", "0:1>omar 31:2>boss"},
    {"acknowledged in time", "ack", "0 overdue, 10 ack omar, 31 scan, 100 scan", "0:1>omar"},
    {"acknowledged late, but before the scan", "ack", "0 overdue, 40 ack! omar, 41 scan", "0:1>omar"},
    {"paged after an acknowledgement", "chain", "0 overdue, 10 ack omar, 60 scan, 120 scan", "0:1>omar"},
    {"a new level fires anyway", "levels", "0 risk, 5 ack omar, 10 jeopardy", "0:1>omar 10:2>lea"},
    {"the level that was not acknowledged goes up", "chain", "0 overdue, 31 scan, 62 scan",
     "0:1>omar 31:2>boss 62:3>ceo"},
    {"the second level was acknowledged", "chain", "0 overdue, 31 scan, 40 ack boss, 62 scan",
     "0:1>omar 31:2>boss"},
    {"recovered before anybody acknowledged", "ack", "0 overdue, 10 ok, 31 scan", "0:1>omar"},
    {"an escalation by hand is no step", "ack", "0 overdue, 5 hand 1, 31 scan", "0:1>omar 31:2>boss"},
    {"an acknowledgement of an escalation by hand covers the steps", "ack",
     "0 overdue, 5 hand 7, 6 ack omar, 40 scan", "0:1>omar"},
    {"acknowledged before it fired", "ack", "0 hand 7, 1 ack omar, 10 overdue, 41 scan",
     "10:1>omar 41:2>boss"},
    // Lapses.
    {"before the lapse", "ack", "0 overdue, 10 ack omar, 129 scan", "0:1>omar"},
    {"told again first", "ack", "0 overdue, 10 ack omar, 130 scan", "0:1>omar 130:1~1>omar"},
    {"told again once", "ack", "0 overdue, 10 ack omar, 130 scan, 131 scan, 160 scan",
     "0:1>omar 130:1~1>omar"},
    {"only then the next level", "ack", "0 overdue, 10 ack omar, 130 scan, 161 scan",
     "0:1>omar 130:1~1>omar 161:2*>boss"},
    {"acknowledged again", "ack", "0 overdue, 10 ack omar, 130 scan, 140 ack omar, 161 scan, 259 scan",
     "0:1>omar 130:1~1>omar"},
    {"lapsed twice", "ack", "0 overdue, 10 ack omar, 130 scan, 140 ack omar, 260 scan",
     "0:1>omar 130:1~1>omar 260:1~2>omar"},
    {"also to who acknowledged", "ack", "0 overdue, 10 ack mei, 130 scan", "0:1>omar 130:1~1>omar&mei"},
    {"a late scan after a lapse", "ack", "0 overdue, 10 ack omar, 500 scan, 530 scan, 531 scan",
     "0:1>omar 500:1~1>omar 531:2*>boss"},
    {"lapsed while on track", "ack", "0 overdue, 10 ack omar, 100 ok, 130 scan, 140 overdue",
     "0:1>omar 140:1~1>omar"},
    {"lapsed below its level", "same", "0 overdue, 10 ack omar, 20 risk, 900 scan", "0:1>omar 0:2>omar&boss"},
    {"acknowledged and forgotten", "chain", "0 overdue, 10 ack omar, 130 scan, 161 scan, 192 scan",
     "0:1>omar 130:1~1>omar 161:2*>boss 192:3>ceo"},
    {"the highest acknowledged level is told again", "chain",
     "0 overdue, 31 scan, 40 ack boss, 160 scan, 191 scan", "0:1>omar 31:2>boss 160:2~1>boss 191:3*>ceo"},
    {"the highest whose condition holds", "mixed", "0 jeopardy, 10 ack jane, 20 risk, 490 scan",
     "0:1>jane 0:2>lea 490:1~1>jane"},
    {"without ackValidFor no lapse", "forever", "0 overdue, 10 ack omar, 99999 scan", "0:1>omar"},
    {"after a lapse the waits of lower levels run anew", "mixed",
     "0 overdue, 10 ack lea, 240 scan, 250 ack boss, 730 scan, 850 scan, 851 scan",
     "0:1>jane 0:2>lea 240:4>boss 730:4~1>boss 851:3*>duty"},
    {"a level whose condition is over is not awaited", "higher",
     "0 overdue, 10 ack omar, 20 risk, 130 scan, 161 scan", "0:1>omar 0:2>duty 130:1~1>omar"},
    {"it is announced again when its condition holds again, and awaited from there", "higher",
     "0 overdue, 10 ack omar, 20 risk, 130 scan, 200 overdue, 230 scan, 231 scan",
     "0:1>omar 0:2>duty 130:1~1>omar 200:2~1>duty&omar 231:3*>boss"},
    // Repeats.
    {"before its repeat", "repeat", "0 overdue, 59 scan", "0:1>omar"},
    {"at its repeat", "repeat", "0 overdue, 60 scan", "0:1>omar 60:1+1>omar"},
    {"no more than repeatMax", "repeat", "0 overdue, 60 scan, 120 scan, 180 scan, 999 scan",
     "0:1>omar 60:1+1>omar 120:1+2>omar"},
    {"a late scan repeats once", "repeat", "0 overdue, 500 scan, 559 scan, 560 scan",
     "0:1>omar 500:1+1>omar 560:1+2>omar"},
    {"acknowledged, no repeat", "repeat", "0 overdue, 10 ack omar, 60 scan, 129 scan", "0:1>omar"},
    {"a lapse counts against no repeatMax", "repeat",
     "0 overdue, 60 scan, 120 scan, 130 ack omar, 250 scan, 310 scan, 400 scan",
     "0:1>omar 60:1+1>omar 120:1+2>omar 250:1~3>omar"},
    {"repeats go on after a lapse", "repeat",
     "0 overdue, 10 ack omar, 130 scan, 190 scan, 250 scan, 310 scan",
     "0:1>omar 130:1~1>omar 190:1+2>omar 250:1+3>omar"},
    {"without end", "endless", "0 overdue, 60 scan, 120 scan, 180 scan",
     "0:1>omar 60:1+1>omar 120:1+2>omar 180:1+3>omar"},
    {"every PT0S", "never", "0 overdue, 1 scan, 2 scan", "0:1>omar"},
    {"not while better", "repeat", "0 overdue, 10 risk, 60 scan, 70 overdue", "0:1>omar 70:1+1>omar"},
    {"not on track", "repeat", "0 overdue, 30 ok, 60 scan", "0:1>omar"},
    // Silences.
    {"silenced", "plain", "0 silence works, 1 overdue, 2 scan", "1:1(works)"},
    {"told once when it ends", "plain", "0 silence works, 1 overdue, 9 heard, 10 scan, 999 scan",
     "1:1(works) 9:1!omar"},
    {"not if it does not hold any more", "levels", "0 silence works, 1 jeopardy, 5 risk, 9 heard, 10 scan",
     "1:1(works) 1:2(works) 9:1!omar"},
    {"told when it holds again", "levels", "0 silence works, 1 jeopardy, 5 risk, 9 heard, 20 jeopardy",
     "1:1(works) 1:2(works) 9:1!omar 20:2!lea"},
    {"not if somebody acknowledged", "plain", "0 silence works, 1 overdue, 2 ack omar, 9 heard, 99 scan",
     "1:1(works)"},
    {"nobody can acknowledge what nobody heard", "ack", "0 silence works, 1 overdue, 99 scan, 999 scan",
     "1:1(works)"},
    {"ackWithin runs from the telling", "ack", "0 silence works, 1 overdue, 100 heard, 130 scan, 131 scan",
     "1:1(works) 100:1!omar 131:2>boss"},
    {"repeats run from the telling", "repeat", "0 silence works, 1 overdue, 100 heard, 159 scan, 160 scan",
     "1:1(works) 100:1!omar 160:1+1>omar"},
    {"silenced after it was told", "repeat",
     "0 overdue, 10 silence works, 60 scan, 70 scan, 130 heard, 190 scan",
     "0:1>omar 60:1+1(works) 130:1!omar 190:1+2>omar"},
    {"a step that goes up in a silence", "ack", "0 overdue, 10 silence works, 31 scan, 50 heard",
     "0:1>omar 31:2(works) 50:2!boss"},
    {"goes up in a silence, and acknowledged", "ack",
     "0 overdue, 10 silence works, 31 scan, 40 ack omar, 50 heard", "0:1>omar 31:2(works)"},
    {"a lapse in a silence", "ack",
     "0 overdue, 10 ack omar, 100 silence works, 130 scan, 200 heard, 230 scan, 231 scan",
     "0:1>omar 130:1~1(works) 200:1!omar 231:2*>boss"},
    {"a lapse of a later level in a silence", "chain",
     "0 overdue, 31 scan, 40 ack mei, 100 silence works, 160 scan, 200 heard",
     "0:1>omar 31:2>boss 160:2~1(works) 200:2!boss&mei"},
    {"acknowledged in a silence, and forgotten", "ack",
     "0 silence works, 1 overdue, 2 ack omar, 60 heard, 122 scan, 152 scan, 153 scan",
     "1:1(works) 122:1~1>omar 153:2*>boss"},
    {"silenced below its level, told at its level", "levels",
     "0 silence works, 1 risk, 2 overdue, 3 risk, 9 heard", "1:1(works) 2:2(works) 2:3(works) 9:1!omar"},
    {"one silence follows the other", "plain", "0 silence a, 1 overdue, 9 silence b, 20 heard",
     "1:1(a) 20:1!omar"},
    {"several levels", "same", "0 silence works, 1 overdue, 9 heard",
     "1:1(works) 1:2(works) 9:1!omar 9:2!omar&boss"},
    {"a step that tells nobody", "quiet", "0 silence works, 1 overdue, 9 heard, 10 scan", "1:1(works) 9:1!"},
    {"a silence after the end of the episode", "plain", "0 overdue, 5 silence works, 10 ok",
     "0:1>omar 10:end>omar"},
    // Inhibitions.
    {"inhibited", "plain", "0 parent omar, 1 overdue, 99 scan", "1:1(P)"},
    {"told once when the parent has ended", "plain", "0 parent omar, 1 overdue, 99 gone, 100 scan",
     "1:1(P) 99:1!omar"},
    {"others are told at once", "holder", "0 parent jane, 1 overdue, 99 gone, 100 scan",
     "1:1>lea(P) 99:1!jane"},
    {"who was told of the parent is not told in part either", "holder",
     "0 parent jane, 1 overdue, 50 assign mei, 99 gone, 100 assign li",
     "1:1>lea(P) 50:1!mei 99:1!jane 100:1!li"},
    {"inhibited, goes up to nobody", "ack", "0 parent omar, 1 overdue, 99 scan", "1:1(P)"},
    {"inhibited, and acknowledged", "plain", "0 parent omar, 1 overdue, 2 ack mei, 99 gone", "1:1(P)"},
    {"a lapse that is inhibited", "ack",
     "0 overdue, 10 ack omar, 100 parent omar, 130 scan, 300 gone, 331 scan",
     "0:1>omar 130:1~1(P) 300:1!omar 331:2*>boss"},
    {"first silenced, then inhibited", "holder",
     "0 silence works, 1 overdue, 2 parent jane, 9 heard, 10 scan, 99 gone, 100 scan",
     "1:1(works) 9:1!lea 99:1!jane"},
    {"first inhibited, then silenced", "plain", "0 parent omar, 1 overdue, 2 silence works, 9 gone, 20 heard",
     "1:1(P) 20:1!omar"},
    // Policies that change.
    {"an episode keeps its ladder", "ack", "0 overdue, 5 policy plain, 31 scan", "0:1>omar 31:2>boss"},
    {"the next one has the new ladder", "plain", "0 overdue, 5 policy levels, 10 ok, 11 risk",
     "0:1>omar 10:end>omar 11:1>omar"},
    {"a policy that is removed", "ack", "0 overdue, 5 policy none, 31 scan, 40 ok, 99 scan, 100 overdue",
     "0:1>omar 31:2>boss 100:end>omar&boss"},
    {"a policy that comes in mid-episode", "none", "0 overdue, 5 policy plain, 6 scan", "5:1>omar"},
    // Recipients.
    {"the assignee of the moment", "holder", "0 assign mei, 1 overdue", "1:1>mei&lea"},
    {"the assignee at the telling", "holder", "0 silence works, 1 overdue, 5 assign mei, 9 heard",
     "1:1(works) 9:1!mei&lea"},
    {"who gets it is told", "mine", "0 overdue", "0:1>li"},
    {"an assignee who comes later is told", "holder", "0 assign, 1 overdue, 30 assign mei, 31 scan",
     "1:1>lea 30:1!mei"},
    {"each new assignee is told once", "holder", "0 overdue, 10 assign mei, 20 assign jane, 21 assign mei",
     "0:1>jane&lea 10:1!mei"},
    {"a new assignee after an acknowledgement", "holder", "0 overdue, 5 ack lea, 10 assign mei",
     "0:1>jane&lea"},
    {"a new assignee on track", "holder", "0 overdue, 5 ok, 6 assign mei, 65 scan",
     "0:1>jane&lea 65:end>jane&lea"},
    {"a new assignee during a silence", "holder", "0 overdue, 5 silence works, 10 assign mei, 20 heard",
     "0:1>jane&lea 20:1!mei"},
    {"the end is told to each assignee", "holder", "0 overdue, 10 assign mei, 20 ok, 80 scan",
     "0:1>jane&lea 10:1!mei 80:end>jane&lea&mei"},
    {"a ladder without the assignee", "plain", "0 overdue, 10 assign mei", "0:1>omar"},
    // By hand.
    {"the end is told to those notified by hand", "plain", "0 overdue, 5 hand 7, 10 ok",
     "0:1>omar 10:end>omar&li"},
    {"notified by hand before the episode", "plain", "0 hand 7, 5 overdue, 10 ok", "5:1>omar 10:end>omar&li"},
    {"notified by hand after it", "plain", "0 overdue, 10 ok, 11 hand 7, 12 scan, 20 overdue, 30 ok, 31 scan",
     "0:1>omar 10:end>omar 20:1>omar 30:end>omar&li"},
    {"only by hand", "none", "0 overdue, 5 hand 7, 10 ok, 11 scan", "10:end>li"},
    // Calendars.
    {"five hours of Monday are left", "office", "0 overdue, 1260 scan, 1320 scan, 1321 scan",
     "0:1>omar 1321:2>boss"},
    {"a reminder comes in office hours", "hours",
     "0 overdue, 240 scan, 480 scan, 720 scan, 1439 scan, 1440 scan", "0:1>omar 240:1+1>omar 1440:1+2>omar"},
    {"a weekend counts for nothing", "office", "5820 overdue, 9000 scan, 10020 scan, 10021 scan",
     "5820:1>omar 10021:2>boss"},
    // Clocks that go back.
    {"a clock that goes back does nothing", "repeat", "60 overdue, 30 scan, 59 scan", "60:1>omar"},
    {"and nothing twice when it is right again", "repeat", "60 overdue, 30 ok, 61 overdue, 120 scan",
     "60:1>omar 120:1+1>omar"},
    {"a deferred step waits for the clock", "plain", "0 silence works, 60 overdue, 30 heard, 61 scan",
     "60:1(works) 61:1!omar"},
    {"an end waits for the clock", "plain", "60 overdue, 61 ok, 50 overdue, 62 scan",
     "60:1>omar 61:end>omar 62:1>omar"},
    {"the same moment again does nothing", "levels", "0 overdue, 0 scan, 0 scan",
     "0:1>omar 0:2>lea 0:3>boss"},
};

}  // namespace

TEST_CASE("ladders tell the right people, once", "[ladders]") {
  STATIC_REQUIRE(std::size(table) >= 80);
  const Instant start = parseInstant("2026-11-23T12:00:00Z").value();  // a Monday
  for (const Row& row : table) {
    INFO(row.name);
    CHECK(test::LadderStory(ladders(), row.ladder, start).play(row.story) == row.said);
  }
}
