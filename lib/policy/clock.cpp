#include "policy/clock.hpp"

#include <algorithm>
#include <string_view>

namespace som::policy {
namespace {

constexpr std::string_view inProgress = "inProgress";
constexpr std::string_view cleared = "cleared";

const calendar::Calendar& calendarOfTerms(const Terms& terms) {
  return terms.calendar ? *terms.calendar : calendar::Calendar::always();
}

/// Returns the changes of state up to `now` by time, and one more if the state was changed by hand.
std::vector<StateChange> changesUntil(History history, Instant now) {
  std::vector<StateChange>& changes = history.changes;
  const auto before = [](const StateChange& a, const StateChange& b) { return a.time < b.time; };
  if (!std::is_sorted(changes.begin(), changes.end(), before))
    std::stable_sort(changes.begin(), changes.end(), before);
  if (std::string last = changes.empty() ? std::string() : changes.back().to;
      last != history.state && !history.state.empty())
    changes.push_back({history.stateSince.value_or(now), std::move(last), std::move(history.state)});
  std::erase_if(changes, [&](const StateChange& change) { return change.time > now; });
  return std::move(changes);
}

/// Adds a period that ends last. One that began before those that are known already takes them in.
void addPause(std::vector<Pause>& pauses, Pause pause) {
  if (pause.end && *pause.end <= pause.begin) return;
  while (!pauses.empty() && pauses.back().end >= pause.begin) {
    pause.begin = std::min(pause.begin, pauses.back().begin);
    pauses.pop_back();
  }
  pauses.push_back(pause);
}

/// Returns since when the service worked of a report that was cleared at a moment: the first restoration
/// since `opened`, otherwise that moment.
Instant workingSince(Instant resolved, Instant opened, const std::vector<Instant>& restorations) {
  Instant since = resolved;
  for (const Instant restored : restorations)
    if (restored >= opened) since = std::min(since, restored);
  return since;
}

/// Returns the periods in states that stop the clock, and those spent restored or cleared before a
/// reopening.
std::vector<Pause> pausesOf(const std::vector<StateChange>& changes, const Terms& terms, Instant start,
                            const std::vector<Instant>& restorations) {
  std::vector<Pause> pauses;
  Instant opened = start;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const bool last = i + 1 == changes.size();
    const std::string& state = changes[i].to;
    const bool stopped =
        std::find(terms.pausedIn.begin(), terms.pausedIn.end(), state) != terms.pausedIn.end();
    const bool reopened = state == cleared && !last && changes[i + 1].to == inProgress;
    if (!stopped && !reopened) continue;
    const Instant since = reopened ? workingSince(changes[i].time, opened, restorations) : changes[i].time;
    const std::optional<Instant> end = last ? std::nullopt : std::optional(changes[i + 1].time);
    addPause(pauses, {std::max(start, since), end});
    if (reopened) opened = *end;
  }
  return pauses;
}

/// Returns the target after pauses: each pause that began before the target moves it by its working time.
/// During a pause the target is now plus the rest, so never before now. A missed target stays where it was.
Instant shifted(Instant target, const std::vector<Pause>& pauses, const calendar::Calendar& calendar,
                Instant now) {
  for (const Pause& pause : pauses) {
    if (pause.begin >= target) break;
    target = calendar.add(target, calendar.between(pause.begin, pause.end.value_or(now)));
    if (!pause.end) target = std::max(target, now);
  }
  return target;
}

void setPauses(Clocks& clocks, const std::vector<StateChange>& changes, const Terms& terms, Instant now,
               const std::vector<Instant>& restorations = {}) {
  const calendar::Calendar& calendar = calendarOfTerms(terms);
  clocks.pauses = pausesOf(changes, terms, clocks.start, restorations);
  clocks.paused = !clocks.pauses.empty() && !clocks.pauses.back().end;
  const Instant stop = std::min(now, clocks.dueMet.value_or(now));
  if (stop <= clocks.start) return;
  clocks.consumed = calendar.between(clocks.start, stop);
  for (const Pause& pause : clocks.pauses)
    if (pause.begin < stop)
      clocks.consumed -= calendar.between(pause.begin, std::min(stop, pause.end.value_or(stop)));
}

void nearer(std::optional<Instant>& nearest, Instant target) {
  nearest = std::min(nearest.value_or(target), target);
}

}  // namespace

Clocks orderClocks(const OrderDates& dates, const Terms& terms, History history, Instant now) {
  const calendar::Calendar& calendar = calendarOfTerms(terms);
  Clocks clocks{std::max(dates.orderDate, dates.requestedStart.value_or(dates.orderDate))};
  // Without extendOnPause an order has no pauses: its clock keeps running.
  if (terms.extendOnPause)
    setPauses(clocks, changesUntil(std::move(history), now), terms, now);
  else
    setPauses(clocks, {}, terms, now);
  if (terms.dueFrom == DueFrom::committed && dates.expectedCompletion)
    clocks.due = dates.expectedCompletion;
  else if (dates.requestedCompletion)
    clocks.due = dates.requestedCompletion;
  else if (const auto lead = terms.leadTime ? terms.leadTime : dates.specificationLeadTime)
    clocks.due = calendar.add(clocks.start, *lead);
  clocks.dueBefore = clocks.due;
  if (clocks.due) clocks.due = shifted(*clocks.due, clocks.pauses, calendar, now);
  return clocks;
}

Clocks reportClocks(const ReportDates& dates, const Terms& terms, const History& history, Instant now) {
  const calendar::Calendar& calendar = calendarOfTerms(terms);
  const std::vector<StateChange> changes = changesUntil(history, now);
  Clocks clocks{dates.creationDate};
  if (dates.restored && *dates.restored <= now) clocks.dueMet = dates.restored;
  setPauses(clocks, changes, terms, now, dates.restorations);

  if (terms.respondWithin) {
    clocks.respond = Target{calendar.add(clocks.start, *terms.respondWithin)};
    const auto response = std::find_if(changes.begin(), changes.end(),
                                       [](const StateChange& change) { return change.to == inProgress; });
    if (response != changes.end()) clocks.respond->met = response->time;
    if (!clocks.respond->met) nearer(clocks.nextTarget, clocks.respond->at);
  }
  std::optional<Instant> target = dates.requestedResolution;
  if (!target && terms.resolveWithin) target = calendar.add(clocks.start, *terms.resolveWithin);
  if (target) {
    clocks.allowed = calendar.between(clocks.start, *target);
    clocks.dueBefore = target;
    clocks.due = shifted(*target, clocks.pauses, calendar, now);
    if (!clocks.dueMet) nearer(clocks.nextTarget, *clocks.due);
  }
  if (terms.updateEvery) {
    // Not from `changes`: an undated change by hand would move the update target at every look.
    Instant last = clocks.start;
    const auto known = [&](std::optional<Instant> t) {
      if (t && *t <= now) last = std::max(last, *t);
    };
    known(dates.lastNote);
    known(history.stateSince);
    for (const StateChange& change : history.changes) known(change.time);
    clocks.update = Target{calendar.add(last, *terms.updateEvery)};
    nearer(clocks.nextTarget, clocks.update->at);
  }
  return clocks;
}

std::vector<ClockSegment> clockSegments(const Clocks& clocks, const Terms& terms, Instant now) {
  std::vector<ClockSegment> segments;
  const auto append = [&](Instant begin, Instant end, ClockRun run) {
    if (begin >= end) return;
    if (!segments.empty() && segments.back().run == run && segments.back().end == begin)
      segments.back().end = end;
    else
      segments.push_back({begin, end, run});
  };
  const auto stretch = [&](Instant begin, Instant end, ClockRun run) {
    Instant at = begin;
    for (const calendar::Segment& open : calendarOfTerms(terms).segments(begin, end)) {
      append(at, open.begin, ClockRun::closed);
      append(open.begin, open.end, run);
      at = open.end;
    }
    append(at, end, ClockRun::closed);
  };
  const Instant stop = std::min(now, clocks.dueMet.value_or(now));
  Instant at = clocks.start;
  for (const Pause& pause : clocks.pauses) {
    if (pause.begin >= stop) break;
    stretch(at, pause.begin, ClockRun::ran);
    at = std::min(stop, pause.end.value_or(stop));
    stretch(pause.begin, at, ClockRun::paused);
  }
  stretch(at, stop, ClockRun::ran);
  return segments;
}

}  // namespace som::policy
