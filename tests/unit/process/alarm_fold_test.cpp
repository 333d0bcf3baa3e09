#include "process/alarm/fold.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace som;
using exchange::AlarmEvent;
using process::AlarmBook;
using process::AlarmEffect;
using What = AlarmEvent::What;

namespace {

Micros at(const std::string& time) { return *parseMicros("2026-11-28T" + time + "Z"); }

AlarmEvent event(What what, const std::string& time, const std::string& severity = "major") {
  AlarmEvent made;
  made.what = what;
  made.time = at(time);
  made.object = "card-3";
  made.alarmType = "equipmentAlarm";
  made.probableCause = "power";
  made.specificProblem = "psu 1";
  made.source = "nms";
  if (what != What::clear) made.severity = severity;
  return made;
}
AlarmEvent raise(const std::string& time, const std::string& severity = "major") {
  return event(What::raise, time, severity);
}
AlarmEvent clear(const std::string& time) { return event(What::clear, time); }

/// The look-ups of a book: the ids that records have, and an archived alarm.
AlarmBook::LookUps others(
    std::function<bool(const std::string&)> isTaken = [](const std::string&) { return false; },
    std::optional<model::AlarmState> archived = {}) {
  return {std::move(isTaken), [archived](const std::string& id) {
            return archived && archived->id == id ? archived : std::nullopt;
          }};
}

/// A book, and what it did with the last event.
struct Desk {
  process::AlarmRules rules;
  AlarmBook book{rules, others()};
  std::vector<std::string> touched;

  std::string take(const AlarmEvent& one) {
    constexpr std::array names = {"created", "updated", "cleared", "stale", "unmatched"};
    touched.clear();
    return names[static_cast<std::size_t>(book.fold(one, touched))];
  }
  model::AlarmState& alarm(std::size_t n = 0) { return book.entries().at(n).alarm; }
  std::size_t size() { return book.entries().size(); }
  std::size_t active() {
    return static_cast<std::size_t>(
        std::count_if(book.entries().begin(), book.entries().end(),
                      [](const AlarmBook::Entry& entry) { return entry.alarm.isActive(); }));
  }
};

}  // namespace

TEST_CASE("an alarm is raised, changed and cleared") {
  Desk desk;
  AlarmEvent first = raise("09:00:00.25", "minor");
  first.raised = at("08:59:00");
  CHECK(desk.take(first) == "created");
  CHECK(desk.alarm().raised == at("08:59:00"));
  CHECK(desk.alarm().newest == at("09:00:00.25"));
  CHECK(desk.alarm().raises == std::vector{at("08:59:00")});
  desk.alarm().isAcknowledged = true;
  CHECK(desk.take(raise("09:02:00", "minor")) == "updated");
  CHECK(desk.alarm().isAcknowledged);
  CHECK(desk.alarm().state == lifecycle::State::raised);
  CHECK(desk.take(raise("09:03:00", "critical")) == "updated");
  CHECK_FALSE(desk.alarm().isAcknowledged);
  CHECK(desk.alarm().state == lifecycle::State::updated);
  CHECK(desk.alarm().count == 3);
  CHECK(desk.take(clear("09:04:00")) == "cleared");
  CHECK(desk.alarm().severity == "cleared");
  CHECK(desk.alarm().cleared == at("09:04:00"));
  CHECK(desk.alarm().clearSystem == "nms");
  CHECK(desk.size() == 1);
}

TEST_CASE("indeterminate ranks below warning") {
  Desk desk;
  desk.take(raise("09:00:00", "indeterminate"));
  desk.alarm().isAcknowledged = true;
  desk.take(raise("09:05:00", "warning"));
  CHECK_FALSE(desk.alarm().isAcknowledged);
  desk.alarm().isAcknowledged = true;
  desk.take(raise("09:06:00", "indeterminate"));
  CHECK(desk.alarm().isAcknowledged);
}

TEST_CASE("an equal event within a minute writes nothing, a different one does") {
  Desk desk;
  desk.take(raise("09:00:00"));
  desk.book.entries()[0].isChanged = false;
  CHECK(desk.take(raise("09:00:59.999999")) == "updated");
  CHECK_FALSE(desk.book.entries()[0].isChanged);
  CHECK(desk.alarm().count == 1);
  CHECK(desk.take(raise("09:01:00")) == "updated");
  CHECK(desk.alarm().count == 2);
  AlarmEvent details = raise("09:01:01");
  details.more["alarmDetails"] = "new";
  CHECK(desk.take(details) == "updated");
  CHECK(desk.alarm().count == 3);
}

TEST_CASE("reporter, source, severity and text do not split alarms; object, type, cause and problem do") {
  const auto second = [](void (*change)(AlarmEvent&)) {
    Desk desk;
    desk.take(raise("09:00:00"));
    AlarmEvent other = raise("09:10:00");
    change(other);
    desk.take(other);
    return desk.size();
  };
  CHECK(second([](AlarmEvent& e) { e.reporter = "standby"; }) == 1);
  CHECK(second([](AlarmEvent& e) { e.source = "nms-2"; }) == 1);
  CHECK(second([](AlarmEvent& e) { e.severity = "minor"; }) == 1);
  CHECK(second([](AlarmEvent& e) { e.externalAlarmId = "77"; }) == 1);
  CHECK(second([](AlarmEvent& e) { e.object = "card-4"; }) == 2);
  CHECK(second([](AlarmEvent& e) { e.alarmType = ""; }) == 2);
  CHECK(second([](AlarmEvent& e) { e.probableCause = "fan"; }) == 2);
  CHECK(second([](AlarmEvent& e) { e.specificProblem = "psu 2"; }) == 2);
}

TEST_CASE("a policy adds a namespace or drops the specific problem") {
  process::AlarmRules rules;
  rules.add("a", {.space = "a"});
  rules.add("b", {.dropsSpecificProblem = true});
  AlarmBook book(rules, others());
  std::vector<std::string> touched;
  const auto take = [&](const std::string& source, const std::string& problem, const std::string& time) {
    AlarmEvent made = raise(time);
    made.source = source;
    made.specificProblem = problem;
    return book.fold(made, touched);
  };
  CHECK(take("a", "p", "09:00:00") == AlarmEffect::created);
  CHECK(take("c", "p", "09:01:00") == AlarmEffect::created);
  CHECK(take("b", "p", "09:02:00") == AlarmEffect::created);
  CHECK(take("b", "q", "09:05:00") == AlarmEffect::updated);
  CHECK(book.entries().back().alarm.problem == "p");
}

TEST_CASE("an event belongs to the active alarm that its source names") {
  Desk desk;
  AlarmEvent first = raise("09:00:00");
  first.externalAlarmId = "7";
  desk.take(first);
  AlarmEvent change = event(What::change, "09:05:00", "critical");
  change.object = change.alarmType = change.probableCause = change.specificProblem = "";
  change.externalAlarmId = "7";
  CHECK(desk.take(change) == "updated");
  CHECK(desk.alarm().severity == "critical");
  CHECK(desk.alarm().identity.object == "card-3");
  change.source = "other";
  CHECK_THROWS_AS(desk.take(change), Error);
  AlarmEvent end = change;
  end.what = What::clear;
  CHECK(desk.take(end) == "unmatched");
  CHECK(desk.size() == 1);
  end.source = "nms";
  end.time = at("09:06:00");
  CHECK(desk.take(end) == "cleared");
}

TEST_CASE("a raise after a clear is a recurrence, even if its source repeats the old time") {
  Desk desk;
  desk.take(raise("09:00:00"));
  desk.take(clear("09:10:00"));
  AlarmEvent again = raise("09:20:00");
  again.raised = at("09:00:00");
  CHECK(desk.take(again) == "created");
  CHECK(desk.size() == 2);
  CHECK(desk.alarm(1).raised == at("09:20:00"));
  CHECK(desk.alarm(1).previous == desk.alarm(0).id);
  CHECK(desk.alarm(1).raises == std::vector{at("09:00:00"), at("09:20:00")});
  CHECK(desk.alarm(1).id != desk.alarm(0).id);
}

TEST_CASE("a recurrence after a day names no alarm before it") {
  Desk desk;
  desk.take(raise("00:00:00"));
  desk.take(clear("00:00:01"));
  AlarmEvent next = raise("00:00:00.999999");
  next.time += std::chrono::hours{24};
  desk.take(next);
  CHECK(desk.alarm(1).previous == desk.alarm(0).id);
  Desk other;
  other.take(raise("00:00:00"));
  other.take(clear("00:00:01"));
  next.time += std::chrono::microseconds{1};
  next.raised.reset();
  other.take(next);
  CHECK(other.alarm(1).previous.empty());
}

TEST_CASE("a raise that is not later than the newest clear is late") {
  Desk desk;
  desk.take(raise("09:00:00"));
  desk.take(clear("09:10:00"));
  CHECK(desk.take(raise("09:10:00")) == "stale");
  CHECK(desk.take(raise("09:05:00")) == "stale");
  CHECK(desk.size() == 1);
  CHECK_FALSE(desk.alarm().isActive());
  CHECK(desk.alarm().count == 4);
  CHECK(desk.take(raise("09:10:00.000001")) == "created");
}

TEST_CASE("an older event is counted only, and can move the raise back") {
  Desk desk;
  desk.take(raise("09:10:00", "minor"));
  const std::string id = desk.alarm().id;
  CHECK(desk.take(raise("09:05:00", "critical")) == "updated");
  CHECK(desk.alarm().severity == "minor");
  CHECK(desk.alarm().raised == at("09:05:00"));
  CHECK(desk.alarm().raises == std::vector{at("09:05:00")});
  CHECK(desk.alarm().newest == at("09:10:00"));
  CHECK(desk.alarm().id == id);
  CHECK(desk.alarm().count == 2);
}

TEST_CASE("a clear that is older than what is known of an active alarm is stale") {
  Desk desk;
  desk.take(raise("09:10:00"));
  CHECK(desk.take(clear("09:09:59")) == "stale");
  desk.take(raise("09:20:00"));
  CHECK(desk.take(clear("09:15:00")) == "stale");
  CHECK(desk.alarm().isActive());
  CHECK(desk.take(clear("09:20:00")) == "cleared");
}

TEST_CASE("a clear without a specific problem clears all that differ in it") {
  Desk desk;
  AlarmEvent second = raise("09:00:00");
  second.specificProblem = "psu 2";
  AlarmEvent third = raise("09:00:00");
  third.probableCause = "fan";
  for (const AlarmEvent& one : {raise("09:00:00"), second, third}) desk.take(one);
  AlarmEvent all = clear("09:10:00");
  all.specificProblem = "";
  CHECK(desk.take(all) == "cleared");
  CHECK(desk.active() == 1);
  CHECK(desk.take(all) == "stale");
  CHECK(desk.size() == 3);
}

TEST_CASE("a clear without an alarm is kept: an older raise stays cleared, and becomes an alarm") {
  Desk desk;
  CHECK(desk.take(clear("09:10:00")) == "unmatched");
  CHECK(desk.alarm().isUnmatched());
  CHECK(desk.take(clear("09:10:00")) == "stale");
  CHECK(desk.take(raise("09:05:00")) == "stale");
  CHECK(desk.size() == 1);
  CHECK_FALSE(desk.alarm().isUnmatched());
  CHECK_FALSE(desk.alarm().isActive());
  CHECK(desk.alarm().raised == at("09:05:00"));
  CHECK_FALSE(desk.alarm().isAcknowledged);
}

TEST_CASE("a clear without an alarm goes after an hour") {
  Desk desk;
  desk.take(clear("09:10:00"));
  AlarmBook::Entry& entry = desk.book.entries()[0];
  entry.alarm.since = secondOf(at("09:11:00"));
  desk.book.settle(entry, secondOf(at("10:10:59")));
  CHECK_FALSE(entry.isRemoved);
  desk.book.settle(entry, secondOf(at("10:11:00")));
  CHECK(entry.isRemoved);
  CHECK(desk.take(raise("09:05:00")) == "created");
}

TEST_CASE("a clear without an alarm stays if somebody has to do with it") {
  Desk desk;
  desk.take(clear("09:10:00"));
  AlarmBook::Entry& entry = desk.book.entries()[0];
  entry.alarm.since = secondOf(at("09:11:00"));
  entry.alarm.isHandled = true;
  desk.book.settle(entry, secondOf(at("11:11:00")));
  CHECK_FALSE(entry.isRemoved);
}

TEST_CASE("the last clear covers raises that come late, although the alarm was cleared before") {
  Desk desk;
  desk.take(raise("09:00:00"));
  desk.take(clear("09:10:00"));
  CHECK(desk.take(clear("09:20:00")) == "unmatched");
  CHECK(desk.size() == 1);
  CHECK(desk.take(raise("09:15:00")) == "stale");
  CHECK(desk.active() == 0);
}

TEST_CASE("the state after events does not depend on the order in which they come") {
  std::vector<AlarmEvent> events = {raise("09:00:00"), raise("09:05:00", "critical"), clear("09:10:00"),
                                    raise("09:20:00", "minor")};
  std::vector<std::size_t> order = {0, 1, 2, 3};
  do {
    Desk desk;
    for (const std::size_t n : order) desk.take(events[n]);
    CAPTURE(order);
    CHECK(desk.active() == 1);
    for (const AlarmBook::Entry& entry : desk.book.entries())
      if (entry.alarm.isActive()) CHECK(entry.alarm.severity == "minor");
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(process::takesEffectBefore(raise("09:00:00"), event(What::change, "09:00:00")));
  CHECK(process::takesEffectBefore(event(What::change, "09:00:00"), clear("09:00:00")));
  CHECK_FALSE(process::takesEffectBefore(raise("09:00:00"), raise("09:00:00")));
}

TEST_CASE("the same events again change only counts") {
  Desk desk;
  std::vector<AlarmEvent> events;
  for (int i = 0; i < 8; ++i) {
    events.push_back(raise(fmt::format("09:0{}:00", i), i % 2 == 0 ? "major" : "minor"));
    events.push_back(clear(fmt::format("09:0{}:30", i)));
  }
  for (const AlarmEvent& one : events) desk.take(one);
  const auto states = [&] {
    std::string text;
    for (AlarmBook::Entry& entry : desk.book.entries()) {
      model::AlarmState alarm = entry.alarm;
      alarm.count = 0;
      doc::Value record = doc::Value::object();
      model::putAlarmState(record, alarm);
      text += doc::json(record) + "\n";
      entry.steps.clear();
    }
    return text;
  };
  const std::string before = states();
  for (const AlarmEvent& one : events) desk.take(one);
  CHECK(states() == before);
  for (const AlarmBook::Entry& entry : desk.book.entries()) CHECK(entry.steps.empty());
}

TEST_CASE("five raises within fifteen minutes begin flapping, half an hour without one ends it") {
  Desk desk;
  for (int i = 0; i < 5; ++i) {
    CHECK(desk.take(raise(fmt::format("09:{:02}:00", 3 * i))) == "created");
    if (i < 4) CHECK(desk.take(clear(fmt::format("09:{:02}:00", 3 * i + 1))) == "cleared");
  }
  CHECK(desk.size() == 5);
  CHECK(desk.alarm(4).isFlapping());
  CHECK(desk.book.entries()[4].steps.size() == 2);
  CHECK(desk.take(clear("09:13:00")) == "updated");
  CHECK(desk.alarm(4).isActive());
  CHECK(desk.alarm(4).isClearWhileFlapping);
  CHECK(desk.take(raise("09:14:00", "critical")) == "updated");
  CHECK_FALSE(desk.alarm(4).isClearWhileFlapping);
  CHECK(desk.alarm(4).raises.back() == at("09:14:00"));
  desk.take(raise("09:16:00", "critical"));  // a poller: no raise of its own
  CHECK(desk.alarm(4).raises.back() == at("09:14:00"));
  desk.take(clear("09:17:00"));
  CHECK(desk.book.entries()[4].steps.size() == 2);

  AlarmBook::Entry& entry = desk.book.entries()[4];
  desk.book.settle(entry, secondOf(at("09:43:59")));
  CHECK(entry.alarm.isFlapping());
  desk.book.settle(entry, secondOf(at("09:44:00")));
  CHECK_FALSE(entry.alarm.isFlapping());
  CHECK_FALSE(entry.alarm.isActive());
  CHECK(entry.alarm.cleared == at("09:17:00"));
}

TEST_CASE("flapping needs all five raises within fifteen minutes") {
  const auto last = [](const char* time) {
    Desk desk;
    for (const char* one : {"09:00:00", "09:02:00", "09:04:00", "09:06:00"}) {
      desk.take(raise(one));
      desk.take(clear(std::string(one).substr(0, 6) + "30"));
    }
    desk.take(raise(time));
    return desk.alarm(4).isFlapping();
  };
  CHECK(last("09:15:00"));
  CHECK_FALSE(last("09:15:00.000001"));
}

TEST_CASE("a poller that repeats an active alarm is not flapping") {
  Desk desk;
  for (int i = 0; i < 10; ++i) desk.take(raise(fmt::format("09:0{}:00", i)));
  CHECK(desk.size() == 1);
  CHECK_FALSE(desk.alarm().isFlapping());
  CHECK(desk.alarm().raises.size() == 1);
}

TEST_CASE("an event after flapping has become calm meets the true state") {
  Desk desk;
  for (int i = 0; i < 5; ++i) {
    desk.take(raise(fmt::format("09:{:02}:00", 3 * i)));
    desk.take(clear(fmt::format("09:{:02}:00", 3 * i + 1)));
  }
  CHECK(desk.alarm(4).isFlapping());
  CHECK(desk.take(raise("09:42:00")) == "created");
  CHECK_FALSE(desk.alarm(4).isActive());
  CHECK(desk.alarm(5).previous == desk.alarm(4).id);
  CHECK_FALSE(desk.alarm(5).isFlapping());
}

TEST_CASE("an alarm of a silent source expires") {
  process::AlarmRules rules;
  rules.add("nms", {.expireAfter = std::chrono::hours{1}});
  AlarmBook book(rules, others());
  std::vector<std::string> touched;
  book.fold(raise("09:00:00"), touched);
  AlarmBook::Entry& entry = book.entries()[0];
  book.settle(entry, secondOf(at("09:59:59")));
  CHECK(entry.alarm.isActive());
  book.settle(entry, secondOf(at("10:00:00")));
  CHECK_FALSE(entry.alarm.isActive());
  CHECK(entry.alarm.cleared == at("10:00:00"));
}

TEST_CASE("ids follow from key and raise; a taken one leads to the next") {
  Desk desk;
  desk.take(raise("09:00:00"));
  const model::AlarmState& alarm = desk.alarm();
  CHECK(alarm.id == model::alarmId(alarm.key, alarm.raised, 0));
  CHECK(alarm.id.starts_with("AL-20261128-"));
  process::AlarmRules rules;
  AlarmBook book(rules, others([&](const std::string& id) { return id == alarm.id; }));
  std::vector<std::string> touched;
  book.fold(raise("09:00:00"), touched);
  CHECK(book.entries()[0].alarm.id == model::alarmId(alarm.key, alarm.raised, 1));
  AlarmBook full(rules, others([](const std::string&) { return true; }));
  CHECK_THROWS_AS(full.fold(raise("09:00:00"), touched), Error);
}

TEST_CASE("an archived alarm is not raised again, unless later") {
  Desk desk;
  desk.take(raise("09:00:00"));
  desk.take(clear("09:10:00"));
  process::AlarmRules rules;
  AlarmBook later(rules, others([](const std::string&) { return false; }, desk.alarm()));
  std::vector<std::string> touched;
  CHECK(later.fold(raise("09:00:00"), touched) == process::AlarmEffect::stale);
  CHECK(later.entries().empty());
  AlarmEvent again = raise("09:20:00");
  again.raised = at("09:00:00");
  CHECK(later.fold(again, touched) == process::AlarmEffect::created);
  CHECK(later.entries()[0].alarm.raised == at("09:20:00"));
  CHECK(later.entries()[0].alarm.previous == desk.alarm().id);
}

TEST_CASE("what the list of a source has is active now, whatever was cleared before") {
  Desk desk;
  desk.take(raise("09:00:00"));
  desk.take(clear("09:10:00"));
  AlarmEvent listed = raise("09:00:00");
  CHECK(desk.take(listed) == "stale");
  listed.listed = at("09:30:00");
  CHECK(desk.take(listed) == "created");
  CHECK(desk.alarm(1).raised == at("09:30:00"));
  CHECK(desk.take(listed) == "updated");
}
