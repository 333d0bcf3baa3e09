#include "policy/clock.hpp"

#include <catch2/catch.hpp>

#include "calendar/calendars.hpp"

using namespace som::policy;
using som::Duration;
using som::formatInstant;
using som::Instant;
using som::Seconds;

namespace {

Instant at(std::string_view text) { return som::parseInstant(text).value(); }
Duration hours(int count) { return {0, 0, Seconds{count * 3600}}; }
Seconds h(int count) { return Seconds{count * 3600}; }
std::string text(std::optional<Instant> t) { return t ? formatInstant(*t) : "none"; }

/// Monday to Friday, 09:00 to 17:00 in UTC.
const som::calendar::Calendar* office() {
  static const som::calendar::Calendars set = [] {
    som::calendar::Definition definition;
    definition.id = "office";
    definition.workingHours = {{{"mon-fri"}, {{"09:00-17:00"}}}};
    return som::calendar::Calendars({definition});
  }();
  return &set.get("office");
}

// 2026-11-23 is a Monday.
const Instant monday9 = at("2026-11-23T09:00:00Z");
const Instant tuesday9 = at("2026-11-24T09:00:00Z");

Terms terms(const som::calendar::Calendar* calendar) {
  Terms made;
  made.calendar = calendar;
  made.respondWithin = hours(1);
  made.resolveWithin = hours(8);
  made.updateEvery = hours(2);
  made.pausedIn = {"pending"};
  return made;
}

History history(std::vector<StateChange> changes) {
  std::string state = changes.empty() ? "acknowledged" : changes.back().to;
  return {std::move(changes), std::move(state)};
}

StateChange created(Instant t) { return {t, "", "acknowledged"}; }

}  // namespace

TEST_CASE("an order's due date is the requested one, the promised one or the lead time") {
  OrderDates dates{monday9};
  Terms none;
  CHECK(text(orderClocks(dates, none, {}, monday9).due) == "none");
  dates.specificationLeadTime = hours(24);
  CHECK(text(orderClocks(dates, none, {}, monday9).due) == "2026-11-24T09:00:00Z");
  Terms lead;
  lead.calendar = office();
  lead.leadTime = Duration{0, 3, Seconds{0}};
  CHECK(text(orderClocks(dates, lead, {}, monday9).due) == "2026-11-25T17:00:00Z");
  dates.requestedStart = at("2026-11-27T12:00:00Z");
  CHECK(text(orderClocks(dates, lead, {}, monday9).due) == "2026-12-02T12:00:00Z");
  CHECK(orderClocks(dates, lead, {}, monday9).start == *dates.requestedStart);
  dates.requestedStart = at("2026-11-20T12:00:00Z");  // before the order
  CHECK(orderClocks(dates, lead, {}, monday9).start == monday9);
  dates.requestedCompletion = at("2026-12-10T12:00:00Z");
  dates.expectedCompletion = at("2026-12-15T12:00:00Z");
  CHECK(text(orderClocks(dates, lead, {}, monday9).due) == "2026-12-10T12:00:00Z");
  lead.dueFrom = DueFrom::committed;
  CHECK(text(orderClocks(dates, lead, {}, monday9).due) == "2026-12-15T12:00:00Z");
  dates.expectedCompletion.reset();
  CHECK(text(orderClocks(dates, lead, {}, monday9).due) == "2026-12-10T12:00:00Z");
}

TEST_CASE("pauses move an order's due date only where the terms say so") {
  OrderDates dates{monday9};
  dates.requestedCompletion = at("2026-11-27T12:00:00Z");
  Terms paused = terms(office());
  const History pending = history({created(monday9),
                                   {at("2026-11-23T12:00:00Z"), "acknowledged", "pending"},
                                   {at("2026-11-24T12:00:00Z"), "pending", "acknowledged"}});
  const Instant now = at("2026-11-26T09:00:00Z");
  CHECK(text(orderClocks(dates, paused, pending, now).due) == "2026-11-27T12:00:00Z");
  CHECK(orderClocks(dates, paused, pending, now).pauses.empty());
  paused.extendOnPause = true;
  CHECK(text(orderClocks(dates, paused, pending, now).due) == "2026-11-30T12:00:00Z");  // 8 h of work later
  CHECK(text(orderClocks(dates, paused, pending, now).dueBefore) == "2026-11-27T12:00:00Z");
  CHECK_FALSE(orderClocks(dates, paused, pending, now).nextTarget);
}

TEST_CASE("a report has three targets") {
  const ReportDates dates{monday9};
  const Clocks clocks = reportClocks(dates, terms(office()), history({created(monday9)}), monday9);
  CHECK(text(clocks.respond->at) == "2026-11-23T10:00:00Z");
  CHECK(text(clocks.due) == "2026-11-23T17:00:00Z");
  CHECK(text(clocks.update->at) == "2026-11-23T11:00:00Z");
  CHECK(text(clocks.nextTarget) == "2026-11-23T10:00:00Z");
  CHECK(clocks.allowed == h(8));
  const Clocks none = reportClocks(dates, {}, history({created(monday9)}), monday9);
  CHECK_FALSE(none.respond);
  CHECK_FALSE(none.due);
  CHECK_FALSE(none.update);
  CHECK_FALSE(none.nextTarget);
}

TEST_CASE("the response is the first inProgress") {
  const ReportDates dates{monday9};
  const Instant start = at("2026-11-23T09:30:00Z");
  const Clocks clocks = reportClocks(
      dates, terms(office()), history({created(monday9), {start, "acknowledged", "inProgress"}}), tuesday9);
  CHECK(clocks.respond->met == start);
  CHECK(text(clocks.update->at) == "2026-11-23T11:30:00Z");
  CHECK(text(clocks.nextTarget) == "2026-11-23T11:30:00Z");  // nearest, although it has passed
}

TEST_CASE("notes and changes of state put off the next update") {
  ReportDates dates{monday9};
  dates.lastNote = at("2026-11-23T12:00:00Z");
  const Terms agreed = terms(office());
  const History one = history({created(monday9)});
  CHECK(text(reportClocks(dates, agreed, one, tuesday9).update->at) == "2026-11-23T14:00:00Z");
  CHECK(text(reportClocks(dates, agreed, one, at("2026-11-23T10:00:00Z")).update->at) ==
        "2026-11-23T11:00:00Z");  // the note is not written yet
  const History two = history({created(monday9), {at("2026-11-23T16:00:00Z"), "acknowledged", "pending"}});
  CHECK(text(reportClocks(dates, agreed, two, tuesday9).update->at) == "2026-11-24T10:00:00Z");
}

TEST_CASE("a requested resolution replaces the resolve target") {
  ReportDates dates{monday9};
  dates.requestedResolution = at("2026-11-25T13:00:00Z");
  const Clocks clocks = reportClocks(dates, terms(office()), history({created(monday9)}), tuesday9);
  CHECK(clocks.due == dates.requestedResolution);
  CHECK(clocks.allowed == h(20));
  CHECK(clocks.consumed == h(8));
}

TEST_CASE("pauses shift the resolve target by the working time paused") {
  const History paused = history({created(monday9),
                                  {at("2026-11-23T15:00:00Z"), "acknowledged", "pending"},
                                  {at("2026-11-24T10:00:00Z"), "pending", "inProgress"}});
  const Instant now = at("2026-11-24T11:00:00Z");
  const Clocks clocks = reportClocks({monday9}, terms(office()), paused, now);
  CHECK(text(clocks.due) == "2026-11-24T12:00:00Z");  // 2 h on Monday and 1 h on Tuesday were paused
  CHECK(clocks.consumed == h(7));
  CHECK_FALSE(clocks.paused);
  CHECK(text(clocks.respond->at) == "2026-11-23T10:00:00Z");  // never pauses
  Terms heldOnly = terms(office());
  heldOnly.pausedIn = {"held"};
  CHECK(text(reportClocks({monday9}, heldOnly, paused, now).due) == "2026-11-23T17:00:00Z");
}

TEST_CASE("while paused the target is now plus what remained") {
  const History paused = history({created(monday9), {at("2026-11-23T15:00:00Z"), "acknowledged", "pending"}});
  const Terms agreed = terms(office());
  const auto due = [&](std::string_view now) {
    return text(reportClocks({monday9}, agreed, paused, at(now)).due);
  };
  CHECK(due("2026-11-23T15:00:00Z") == "2026-11-23T17:00:00Z");
  CHECK(due("2026-11-23T16:00:00Z") == "2026-11-24T10:00:00Z");
  CHECK(due("2026-11-23T20:00:00Z") == "2026-11-24T11:00:00Z");
  CHECK(due("2026-12-07T12:00:00Z") == "2026-12-07T14:00:00Z");
  const Clocks clocks = reportClocks({monday9}, agreed, paused, at("2026-12-07T12:00:00Z"));
  CHECK(clocks.paused);
  CHECK(clocks.consumed == h(6));
}

TEST_CASE("a target in closed time is never before now while paused") {
  ReportDates dates{monday9};
  dates.requestedResolution = at("2026-11-28T12:00:00Z");  // a Saturday
  const History paused = history({created(monday9), {at("2026-11-28T10:00:00Z"), "acknowledged", "pending"}});
  const Terms agreed = terms(office());
  const auto due = [&](std::string_view now) {
    return text(reportClocks(dates, agreed, paused, at(now)).due);
  };
  CHECK(due("2026-11-28T11:00:00Z") == "2026-11-28T12:00:00Z");
  CHECK(due("2026-11-28T13:00:00Z") == "2026-11-28T13:00:00Z");
}

TEST_CASE("what was overdue when the pause began stays overdue") {
  const auto dueWhenPausedAt = [](std::string_view pause) {
    const History paused = history({created(monday9), {at(pause), "acknowledged", "pending"}});
    return text(reportClocks({monday9}, terms(nullptr), paused, at("2026-11-25T00:00:00Z")).due);
  };
  CHECK(dueWhenPausedAt("2026-11-23T16:59:59Z") == "2026-11-25T00:00:01Z");
  CHECK(dueWhenPausedAt("2026-11-23T17:00:00Z") == "2026-11-23T17:00:00Z");
  CHECK(dueWhenPausedAt("2026-11-23T17:00:01Z") == "2026-11-23T17:00:00Z");
}

TEST_CASE("several pauses add up, and neighbouring ones are one") {
  Terms agreed = terms(nullptr);
  agreed.pausedIn = {"pending", "held"};
  const History paused = history({created(monday9),
                                  {monday9 + h(1), "acknowledged", "pending"},
                                  {monday9 + h(2), "pending", "held"},
                                  {monday9 + h(4), "held", "inProgress"},
                                  {monday9 + h(10), "inProgress", "held"},
                                  {monday9 + h(15), "held", "inProgress"}});
  const Clocks clocks = reportClocks({monday9}, agreed, paused, monday9 + h(16));
  CHECK(clocks.pauses ==
        std::vector<Pause>{{monday9 + h(1), monday9 + h(4)}, {monday9 + h(10), monday9 + h(15)}});
  CHECK(clocks.due == monday9 + h(16));
  CHECK(clocks.consumed == h(8));
}

TEST_CASE("time spent cleared counts as paused after a reopening only") {
  ReportDates dates{monday9};
  History cleared = history({created(monday9),
                             {monday9 + h(1), "acknowledged", "inProgress"},
                             {monday9 + h(3), "inProgress", "cleared"}});
  dates.restored = monday9 + h(3);
  const Clocks done = reportClocks(dates, terms(nullptr), cleared, monday9 + h(20));
  CHECK(done.dueMet == monday9 + h(3));
  CHECK(done.due == monday9 + h(8));
  CHECK(done.consumed == h(3));
  CHECK(done.nextTarget == done.update->at);
  cleared.changes.push_back({monday9 + h(20), "cleared", "inProgress"});
  cleared.state = "inProgress";
  dates.restored.reset();
  const Clocks reopened = reportClocks(dates, terms(nullptr), cleared, monday9 + h(21));
  CHECK_FALSE(reopened.dueMet);
  CHECK(reopened.due == monday9 + h(25));
  CHECK(reopened.consumed == h(4));
}

TEST_CASE("time spent restored counts as paused after a reopening only") {
  ReportDates dates{monday9};
  dates.restored = monday9 + h(1);
  dates.restorations = {monday9 + h(1), monday9 + h(5)};
  History cleared = history({created(monday9),
                             {monday9, "acknowledged", "inProgress"},
                             {monday9 + h(2), "inProgress", "pending"},
                             {monday9 + h(3), "pending", "inProgress"},
                             {monday9 + h(24), "inProgress", "cleared"}});
  CHECK(reportClocks(dates, terms(nullptr), cleared, monday9 + h(24)).consumed == h(1));
  cleared.changes.push_back({monday9 + h(25), "cleared", "inProgress"});
  cleared.state = "inProgress";
  dates.restored.reset();
  const Clocks reopened = reportClocks(dates, terms(nullptr), cleared, monday9 + h(26));
  CHECK_FALSE(reopened.dueMet);
  CHECK(reopened.pauses == std::vector<Pause>{{monday9 + h(1), monday9 + h(25)}});
  CHECK(reopened.due == monday9 + h(32));
  CHECK(reopened.consumed == h(2));
  // A restoration belongs to the opening in which it was.
  cleared.changes.push_back({monday9 + h(27), "inProgress", "cleared"});
  cleared.changes.push_back({monday9 + h(28), "cleared", "inProgress"});
  CHECK(reportClocks(dates, terms(nullptr), cleared, monday9 + h(29)).consumed == h(4));
}

TEST_CASE("changes after the moment asked about do not count yet") {
  const History later = history({created(monday9),
                                 {monday9 + h(1), "acknowledged", "pending"},
                                 {monday9 + h(5), "pending", "inProgress"}});
  const Clocks before = reportClocks({monday9}, terms(nullptr), later, monday9 + h(3));
  CHECK(before.paused);
  CHECK(before.due == monday9 + h(10));
  CHECK_FALSE(before.respond->met);
}

TEST_CASE("a state changed by hand counts from the record's own date") {
  History byHand = history({created(monday9)});
  byHand.state = "pending";
  const Clocks undated = reportClocks({monday9}, terms(nullptr), byHand, monday9 + h(4));
  CHECK(undated.due == monday9 + h(8));
  CHECK(undated.update->at == monday9 + h(2));  // not put off at every look
  byHand.stateSince = monday9 + h(2);
  const Clocks clocks = reportClocks({monday9}, terms(nullptr), byHand, monday9 + h(4));
  CHECK(clocks.pauses == std::vector<Pause>{{monday9 + h(2), std::nullopt}});
  CHECK(clocks.due == monday9 + h(10));
}

TEST_CASE("segments cover the time without gaps and add up to what was consumed") {
  const Terms agreed = terms(office());
  const History paused = history({created(monday9),
                                  {at("2026-11-23T15:00:00Z"), "acknowledged", "pending"},
                                  {at("2026-11-24T10:00:00Z"), "pending", "inProgress"}});
  const Instant now = at("2026-11-24T11:00:00Z");
  const Clocks clocks = reportClocks({monday9}, agreed, paused, now);
  CHECK(clockSegments(clocks, agreed, now) ==
        std::vector<ClockSegment>{{monday9, at("2026-11-23T15:00:00Z"), ClockRun::ran},
                                  {at("2026-11-23T15:00:00Z"), at("2026-11-23T17:00:00Z"), ClockRun::paused},
                                  {at("2026-11-23T17:00:00Z"), tuesday9, ClockRun::closed},
                                  {tuesday9, at("2026-11-24T10:00:00Z"), ClockRun::paused},
                                  {at("2026-11-24T10:00:00Z"), now, ClockRun::ran}});
  CHECK(clocks.consumed == h(7));
  CHECK(clockSegments(clocks, agreed, monday9).empty());
  const Clocks always = orderClocks({monday9}, {}, {}, now);
  CHECK(clockSegments(always, {}, now) == std::vector<ClockSegment>{{monday9, now, ClockRun::ran}});
}
