// A simulated month of reports that are escalated: `month [RECORDS [DAYS [SEED]]]`. Prints figures; exits 1
// if an invariant does not hold, which it names. 500 records are the full run.
//
// What happens to the records (states, assignees, acknowledgements, silences) happens every four hours, and
// no term ends near such a moment. Scans every 1, 5 or 15 minutes must therefore find the same, at times that
// differ by no more than their intervals add up to.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "policy/clock.hpp"
#include "policy/escalation.hpp"
#include "policy/jeopardy.hpp"

namespace {

using namespace som;
using namespace som::policy;

constexpr Seconds minute{60};
constexpr Seconds hour{3600};
constexpr Seconds tick{4 * 3600};      ///< between the moments at which something happens
constexpr Seconds tolerance{75 * 60};  ///< five delays of at most fifteen minutes follow from each other

Duration lasts(Seconds seconds) { return {0, 0, seconds}; }

Instant begin() { return parseInstant("2026-11-01T00:00:00Z").value(); }

Ladder ladder() {
  Ladder made;
  made.policy = "reports";
  made.calmFor = lasts(hour);
  made.ackValidFor = lasts(17 * hour);
  made.steps = {
      {.level = 1, .when = Level::atRisk, .ackWithin = lasts(5 * hour), .notify = {"assignee"}},
      {.level = 2, .when = Level::overdue, .ackWithin = lasts(5 * hour), .notify = {"assignee", "lead"}},
      {.level = 3, .unacknowledged = 2, .notify = {"duty"}},
      {.level = 4,
       .when = Level::overdue,
       .after = lasts(21 * hour),
       .repeatEvery = lasts(9 * hour),
       .repeatMax = 2,
       .notify = {"duty"},
       .assign = "duty"}};
  return made;
}

Terms terms() {
  Terms made;
  made.respondWithin = lasts(2 * hour);
  made.resolveWithin = lasts(18 * hour);
  made.pausedIn = {"pending"};
  return made;
}

Thresholds thresholds() {
  Thresholds made;
  made.unassignedAfter.value = lasts(5 * hour);
  made.stalledAfter.value = lasts(121 * hour);
  made.pausedTooLong.value = lasts(241 * hour);
  return made;
}

/// What happens to a record at one moment.
enum class Event { assign, start, pend, resume, acknowledge, clear, reopen };
struct Planned {
  Instant at;
  Event event;
};

struct Silence {
  std::string id;
  int customer;
  Instant start;
  Instant end;
};

/// A report, and what will happen to it.
struct Report {
  int customer = 0;
  int parent = -1;  ///< an earlier report; -1: none
  Instant created;
  std::vector<Planned> plan = {};
  std::size_t done = 0;  ///< of the plan
  // Its present state:
  std::string assignee = {};
  History changes = {};
  EscalationHistory history = {};
  std::optional<Instant> cleared = std::nullopt;

  bool isOpen() const { return !cleared; }
};

/// A notice, so that runs can be compared.
struct Notice {
  std::size_t record;
  std::size_t episode;  ///< which one of the record
  int level;
  int repeat;
  std::string to;
  auto key() const { return std::tie(record, episode, level, repeat, to); }
};

struct Figures {
  std::size_t scans = 0;
  std::size_t assessed = 0;
  std::size_t alerts = 0;
  std::size_t fired = 0;
  std::size_t deferred = 0;
  std::size_t late = 0;
  std::size_t lapses = 0;
  std::size_t repeats = 0;
  std::size_t notices = 0;
  std::size_t ends = 0;
};

struct Broken {
  std::string what;
};

/// The reports and the silences of a month, by a seed.
class World {
 public:
  World(std::size_t records, int days, unsigned seed) : chance_(seed), end_(begin() + days * 24 * hour) {
    for (int i = 0; i < days; ++i) addSilence(i);
    for (std::size_t i = 0; i < records; ++i) addReport(i);
  }
  std::vector<Report> reports;
  std::vector<Silence> silences;
  Instant end() const { return end_; }

 private:
  int upTo(int most) { return static_cast<int>(chance_() % static_cast<unsigned>(most + 1)); }
  bool oneIn(int count) { return upTo(count - 1) == 0; }
  Instant someTime() { return begin() + upTo(static_cast<int>((end_ - begin()) / tick) - 1) * tick; }

  void addSilence(int number) {
    const Instant start = someTime();
    silences.push_back({fmt::format("s{}", number), upTo(4), start, start + (1 + upTo(5)) * tick});
  }

  void addReport(std::size_t number) {
    Report report;
    report.customer = upTo(4);
    report.created = someTime();
    if (number > 0 && oneIn(5)) report.parent = upTo(static_cast<int>(number) - 1);
    Instant at = report.created;
    const auto then = [&](Event event, int most) {
      at += upTo(most) * tick;
      report.plan.push_back({at, event});
    };
    if (!oneIn(6)) then(Event::assign, 4);
    if (!oneIn(8)) then(Event::start, 3);
    for (int i = upTo(3); i > 0; --i) then(Event::acknowledge, 6);
    if (oneIn(3) && report.plan.size() > 1) {
      then(Event::pend, 4);
      then(Event::resume, 6);
    }
    for (int i = upTo(2); i > 0; --i) then(Event::acknowledge, 6);
    if (!oneIn(4)) then(Event::clear, 12);
    if (oneIn(3)) {
      then(Event::reopen, 12);
      then(Event::acknowledge, 6);
      then(Event::clear, 12);
    }
    reports.push_back(std::move(report));
  }

  std::mt19937 chance_;
  Instant end_;
};

/// Plays a month with scans at an interval, and checks each of them.
class Month {
 public:
  Month(World world, Seconds interval) : world_(std::move(world)), interval_(interval) {}

  void play() {
    for (Report& report : world_.reports) report.history.ladders[""] = ladder();
    const int perDay = static_cast<int>(24 * hour / interval_);
    int count = 0;
    for (Instant now = begin(); now <= world_.end(); now += interval_) {
      for (std::size_t i = 0; i < world_.reports.size(); ++i) happen(i, now);
      scanAll(now);
      // Once a day another machine scans, whose clock is behind: it must change nothing that is known.
      if (++count % perDay == 0) scanBehind(now - 2 * hour);
    }
  }

  Figures figures;
  std::map<std::tuple<std::size_t, std::size_t, int, int, std::string>, Instant> notices;
  std::set<std::tuple<std::size_t, std::string, Instant>> breaches;

 private:
  void happen(std::size_t number, Instant now) {
    Report& report = world_.reports[number];
    for (; report.done < report.plan.size() && report.plan[report.done].at <= now; ++report.done)
      happen(number, report, report.plan[report.done]);
  }

  void happen(std::size_t number, Report& report, const Planned& planned) {
    const Instant at = planned.at;
    const auto moveTo = [&](const std::string& state) {
      report.changes.changes.push_back({at, report.changes.state, state});
      report.changes.state = state;
    };
    switch (planned.event) {
      case Event::assign:
        if (report.isOpen()) report.assignee = fmt::format("tech-{}", number % 7);
        break;
      case Event::start:
        if (report.isOpen()) moveTo("inProgress");
        break;
      case Event::pend:
        if (report.changes.state == "inProgress") moveTo("pending");
        break;
      case Event::resume:
        if (report.changes.state == "pending") moveTo("inProgress");
        break;
      case Event::acknowledge:
        if (report.isOpen()) acknowledge(report, at);
        break;
      case Event::clear:
        if (report.isOpen()) clear(number, report, at);
        moveTo("cleared");
        break;
      case Event::reopen:
        if (report.isOpen()) break;
        report.cleared.reset();
        moveTo("inProgress");
        break;
    }
  }

  static void acknowledge(Report& report, Instant at) {
    for (Escalation& entry : report.history.escalations)
      if (!entry.acknowledged) {
        entry.acknowledged = at;
        entry.acknowledgedBy = report.assignee;
      }
  }

  /// As the verb does: the episode ends in the same transaction.
  void clear(std::size_t number, Report& report, Instant at) {
    report.cleared = at;
    if (episodeAt(report.history, at)) addAlert(report, at, Level::onTrack, true);
    Circumstances circumstances;
    circumstances.now = at;
    const Due due = dueAt(report.history, circumstances);
    tellEnds(number, report, due);
    apply(report.history, due, at);
  }

  void addAlert(Report& report, Instant at, Level level, bool ended) {
    report.history.alerts.push_back({fmt::format("a{}", report.history.alerts.size()), at, level, ended});
    ++figures.alerts;
  }

  Level levelOf(std::size_t number, const Report& report, Instant now) {
    Facts facts;
    facts.now = now;
    facts.clocks = reportClocks({report.created}, terms_, report.changes, now);
    if (report.changes.state == "pending") {
      facts.state = StateClass::paused;
      facts.pausedSince = report.changes.changes.back().time;
    }
    if (report.assignee.empty()) facts.unassignedSince = report.created;
    facts.lastTracking = report.changes.changes.empty() ? report.created : report.changes.changes.back().time;
    const Assessment assessment = assess(facts, thresholds_);
    for (const Reason& reason : assessment.reasons)
      if (reason.since && (reason.code == ReasonCode::duePassed || reason.code == ReasonCode::respondPassed))
        breaches.emplace(number, std::string(reasonName(reason.code)), *reason.since);
    ++figures.assessed;
    return assessment.level;
  }

  Circumstances circumstancesOf(const Report& report, Instant now) const {
    Circumstances at;
    at.now = now;
    for (const Silence& silence : world_.silences)
      if (silence.customer == report.customer && now >= silence.start && now < silence.end)
        at.silences.push_back(silence.id);
    at.parties = {{"assignee", report.assignee}};
    if (report.parent >= 0) {
      const Report& parent = world_.reports[static_cast<std::size_t>(report.parent)];
      if (parent.isOpen() && parent.created <= now)
        for (const Escalation& entry : parent.history.escalations)
          for (const std::string& party : entry.notified) at.inhibited[party] = {"parent"};
    }
    return at;
  }

  void scanAll(Instant now) {
    ++figures.scans;
    for (std::size_t i = 0; i < world_.reports.size(); ++i)
      if (world_.reports[i].created <= now && world_.reports[i].isOpen()) scan(i, now);
  }

  /// A scan whose clock is behind leaves each record alone that has later entries.
  void scanBehind(Instant now) {
    for (const Report& report : world_.reports)
      if (report.history.latest() > now && report.isOpen() && report.created <= now &&
          dueAt(report.history, circumstancesOf(report, now)).any())
        throw Broken{"a scan with an earlier clock does something"};
  }

  void scan(std::size_t number, Instant now) {
    Report& report = world_.reports[number];
    const Level level = levelOf(number, report, now);
    if (report.history.level() != level) addAlert(report, now, level, false);
    const Circumstances at = circumstancesOf(report, now);
    const Due due = dueAt(report.history, at);
    checkBefore(report, due, at);
    tell(number, report, due, at);
    const bool isAssigned = std::any_of(due.firings.begin(), due.firings.end(), [](const Firing& firing) {
      return firing.repeat == 0 && !firing.step->assign.empty();
    });
    if (!due.firings.empty()) report.history.ladders.emplace(due.episode->id, *due.episode->ladder);
    apply(report.history, due, now);
    if (isAssigned) report.assignee = "duty";
    checkAfter(report, circumstancesOf(report, now));
  }

  void tell(std::size_t number, const Report& report, const Due& due, const Circumstances& at) {
    for (const Firing& firing : due.firings) {
      ++figures.fired;
      if (firing.lapsed) ++figures.lapses;
      if (!firing.lapsed && firing.repeat > 0) ++figures.repeats;
      if (firing.notice.to.empty() && !firing.step->notify.empty() && firing.notice.unknown.empty())
        ++figures.deferred;
      for (const std::string& party : firing.notice.to)
        note({number, episodeOf(report, due.episode->id), firing.step->level, firing.repeat, party}, at.now);
    }
    for (const Telling& telling : due.tellings) {
      ++figures.late;
      const Escalation& entry = report.history.escalations[telling.entry];
      for (const std::string& party : telling.notice.to)
        note({number, episodeOf(report, entry.episode), entry.level, entry.repeat, party}, at.now);
    }
    tellEnds(number, report, due);
  }

  void tellEnds(std::size_t number, const Report& report, const Due& due) {
    for (const EndedEpisode& episode : due.ended) {
      ++figures.ends;
      if (!ends_.emplace(number, episode.id).second) throw Broken{"the end of an episode is told twice"};
      std::set<std::string> told;
      for (const Escalation& entry : report.history.escalations)
        if (entry.episode == episode.id) told.insert(entry.notified.begin(), entry.notified.end());
      if (told != std::set<std::string>(episode.notified.begin(), episode.notified.end()))
        throw Broken{"the end of an episode is not told to those who were told"};
    }
  }

  /// Which episode of the record it is, from 0: ids differ between intervals.
  static std::size_t episodeOf(const Report& report, const std::string& id) {
    std::vector<std::string> seen;
    for (const Escalation& entry : report.history.escalations)
      if (seen.empty() || seen.back() != entry.episode) seen.push_back(entry.episode);
    return static_cast<std::size_t>(std::find(seen.begin(), seen.end(), id) - seen.begin());
  }

  void note(const Notice& notice, Instant now) {
    ++figures.notices;
    if (!notices.emplace(notice.key(), now).second)
      throw Broken{
          fmt::format("record {}: level {} is told twice to {}", notice.record, notice.level, notice.to)};
  }

  static const Escalation* lastAcknowledged(const Report& report) {
    const Escalation* last = nullptr;
    for (const Escalation& entry : report.history.escalations)
      if (entry.acknowledged && (!last || *entry.acknowledged > *last->acknowledged)) last = &entry;
    return last;
  }

  void checkBefore(const Report& report, const Due& due, const Circumstances& at) const {
    const Escalation* last = lastAcknowledged(report);
    const bool isValid = last && at.now < *last->acknowledged + 17 * hour;
    for (const Firing& firing : due.firings) {
      if (!at.silences.empty() && !firing.notice.to.empty()) throw Broken{"a notice in a silence"};
      if (isValid && wasAcknowledged(report, due.episode->id, firing.step->level))
        throw Broken{"a notice of an acknowledged level before it lapses"};
      if (isValid && firing.step->unacknowledged &&
          wasAcknowledged(report, due.episode->id, *firing.step->unacknowledged))
        throw Broken{"a level goes up although it was acknowledged"};
    }
    if (!at.silences.empty() && !due.tellings.empty()) throw Broken{"a late notice in a silence"};
    for (const Telling& telling : due.tellings)
      if (report.history.escalations[telling.entry].acknowledged)
        throw Broken{"a late notice of an acknowledged step"};
  }

  static bool wasAcknowledged(const Report& report, const std::string& episode, int level) {
    return std::any_of(report.history.escalations.begin(), report.history.escalations.end(),
                       [&](const Escalation& entry) {
                         return entry.episode == episode && entry.level == level && entry.acknowledged;
                       });
  }

  /// What must hold after a scan, by the words of the policy and not by the code under test.
  void checkAfter(const Report& report, const Circumstances& at) const {
    const auto episode = episodeAt(report.history, at.now);
    if (dueAt(report.history, at).any()) throw Broken{"a second scan at the same moment does something"};
    if (!episode || report.history.level() == Level::onTrack) return;
    for (const LadderStep& step : ladder_.steps) {
      if (step.unacknowledged) continue;
      Instant since = Instant::max();
      for (const Alert& alert : episode->alerts)
        if (alert.level >= step.when) since = std::min(since, alert.at);
      const bool holds = report.history.level() >= step.when && since != Instant::max() &&
                         at.now >= since + (step.after ? elapsed(*step.after) : Seconds{0});
      if (holds && !hasFired(report, episode->id, step.level))
        throw Broken{fmt::format("level {} holds and has not fired", step.level)};
      if (holds) checkTold(report, *episode, step, at);
    }
    checkUnacknowledged(report, *episode, at);
  }

  /// A level that holds was told, unless something keeps it back or somebody acknowledged it.
  static void checkTold(const Report& report, const Episode& episode, const LadderStep& step,
                        const Circumstances& at) {
    if (!at.silences.empty() || !at.inhibited.empty()) return;
    for (const Escalation& entry : report.history.escalations)
      if (entry.episode == episode.id && entry.level == step.level && !entry.acknowledged && !entry.told())
        throw Broken{"a deferred step was not told after its obstacle"};
  }

  void checkUnacknowledged(const Report& report, const Episode& episode, const Circumstances& at) const {
    if (lastAcknowledged(report)) return;
    for (const Escalation& entry : report.history.escalations)
      if (entry.episode == episode.id && entry.level == 2 && entry.repeat == 0 && entry.told() &&
          at.now > *entry.told() + 5 * hour && !hasFired(report, episode.id, 3))
        throw Broken{"nobody acknowledged level 2, and level 3 has not fired"};
  }

  static bool hasFired(const Report& report, const std::string& episode, int level) {
    return std::any_of(
        report.history.escalations.begin(), report.history.escalations.end(),
        [&](const Escalation& entry) { return entry.episode == episode && entry.level == level; });
  }

  World world_;
  Seconds interval_;
  const Ladder ladder_ = ladder();
  const Terms terms_ = terms();
  const Thresholds thresholds_ = thresholds();
  std::set<std::pair<std::size_t, std::string>> ends_;
};

void print(const Figures& figures, const Month& month, Seconds interval) {
  fmt::print(
      "every {:2} min: {} scans, {} records assessed, {} breaches, {} alerts, {} steps fired ({} deferred, "
      "{} "
      "repeats, {} lapses), {} told late, {} notices, {} episodes ended\n",
      interval / minute, figures.scans, figures.assessed, month.breaches.size(), figures.alerts,
      figures.fired, figures.deferred, figures.repeats, figures.lapses, figures.late, figures.notices,
      figures.ends);
}

/// Two runs with other intervals found the same, at about the same times.
void compare(const Month& fine, const Month& coarse) {
  if (fine.breaches != coarse.breaches) throw Broken{"the breaches depend on the interval of scans"};
  for (const auto& [notice, at] : fine.notices) {
    const auto other = coarse.notices.find(notice);
    if (other == coarse.notices.end())
      throw Broken{fmt::format("record {}: level {} repeat {} to {} at {} depends on the interval of scans",
                               std::get<0>(notice), std::get<2>(notice), std::get<3>(notice),
                               std::get<4>(notice), formatInstant(at))};
    if (std::chrono::abs(other->second - at) > tolerance)
      throw Broken{fmt::format("record {}: a notice moves by {} s with the interval of scans",
                               std::get<0>(notice), (other->second - at).count())};
  }
  if (fine.notices.size() != coarse.notices.size()) throw Broken{"another interval has more notices"};
}

}  // namespace

int main(int argc, char** argv) try {
  const auto argument = [&](int position, int otherwise) {
    return argc > position ? std::atoi(argv[position]) : otherwise;
  };
  const auto records = static_cast<std::size_t>(argument(1, 40));
  const World world(records, argument(2, 30), static_cast<unsigned>(argument(3, 1)));
  std::vector<Month> months;
  for (const Seconds interval : {5 * minute, minute, 15 * minute}) {
    Month& month = months.emplace_back(world, interval);
    month.play();
    print(month.figures, month, interval);
  }
  compare(months[1], months[0]);
  compare(months[1], months[2]);
  fmt::print("all invariants hold\n");
  return EXIT_SUCCESS;
} catch (const Broken& broken) {
  fmt::print("{}\n", broken.what);
  return EXIT_FAILURE;
}
