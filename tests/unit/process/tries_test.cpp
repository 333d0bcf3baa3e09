#include "process/outbox/tries.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const Instant triedAt = *parseInstant(now);

Tries failedTimes(std::size_t count) {
  Tries tries;
  for (std::size_t n = 0; n < count; ++n) tries = afterFailure(tries, triedAt, "refused", 1000);
  return tries;
}

Tries handedTo(const std::string& recipient) {
  Tries tries;
  tries.handed = {recipient};
  return tries;
}

/// Calls a function with the store of a workspace in memory.
template <class Use>
void withStore(const Use& use) {
  Fixture fixture;
  store::Store store(fixture.files);
  use(store, fixture);
}

}  // namespace

TEST_CASE("each failure doubles the pause, up to an hour", "[tries]") {
  const std::pair<std::size_t, int> rows[] = {{1, 30},  {2, 60},   {3, 120},  {4, 240},  {5, 480},
                                              {6, 960}, {7, 1920}, {8, 3600}, {9, 3600}, {200, 3600}};
  for (const auto& [count, pause] : rows) {
    CAPTURE(count);
    const Tries tries = failedTimes(count);
    CHECK(tries.count == count);
    CHECK(tries.next == triedAt + Seconds{pause});
    CHECK(tries.last == triedAt);
    CHECK(tries.error == "refused");
    CHECK_FALSE(tries.failed);
  }
}

TEST_CASE("an event becomes a dead letter with the last try", "[tries]") {
  Tries tries = afterFailure({}, triedAt, "a", 3);
  tries = afterFailure(tries, triedAt, "b", 3);
  CHECK_FALSE(tries.failed);
  tries = afterFailure(tries, triedAt, "c", 3);
  CHECK(tries.failed);
  CHECK_FALSE(tries.next);
  CHECK(tries.error == "c");
  CHECK_FALSE(isDue(tries, triedAt + Seconds{1000000}));
  CHECK(afterFailure({}, triedAt, "a", 1).failed);
}

TEST_CASE("a failure forgets nobody who has the event", "[tries]") {
  const Tries before = handedTo("jane");
  CHECK(afterFailure(before, triedAt, "x", 10).handed == Texts{"jane"});
  CHECK_FALSE(before.isEmpty());
  CHECK(Tries().isEmpty());
  CHECK_FALSE(failedTimes(1).isEmpty());
}

TEST_CASE("an event is due when its pause is over, or when the clock went back far", "[tries]") {
  struct Due {
    const char* name;
    Seconds after;  ///< the last try, whose pause is 30 s
    bool isDue;
  };
  const Due rows[] = {{"at once", Seconds{0}, false},
                      {"a second before", Seconds{29}, false},
                      {"at its end", Seconds{30}, true},
                      {"later", Seconds{31}, true},
                      {"the clock went back", Seconds{-3570}, false},
                      {"the clock went back by more than the longest pause", Seconds{-3571}, true}};
  for (const Due& row : rows) {
    CAPTURE(row.name);
    CHECK(isDue(failedTimes(1), triedAt + row.after) == row.isDue);
  }
  CHECK(isDue({}, triedAt));
}

TEST_CASE("what is remembered of an event is read as it was written", "[tries]") {
  withStore([](store::Store& store, Fixture& fixture) {
    Tries dead = afterFailure({}, triedAt, "line 1\nline 2", 1);
    dead.handed = {"jane", "ravi"};
    for (const Tries& tries : {failedTimes(2), dead, handedTo("jane")}) {
      writeTries(store, "pager", "E1", tries);
      CHECK(readTries(store, "pager", "E1") == tries);
    }
    CHECK(readTries(store, "pager", "E2").isEmpty());
    CHECK(readTries(store, "crm", "E1").isEmpty());
    CHECK(fixture.files.read(".som/outbox/tries/pager/E1.json"));
    writeTries(store, "pager", "E1", {});
    CHECK_FALSE(fixture.files.read(".som/outbox/tries/pager/E1.json"));
    writeTries(store, "pager", "E1", {});  // nothing to remove
  });
}

TEST_CASE("a damaged memory of an event is none", "[tries]") {
  withStore([](store::Store& store, Fixture& fixture) {
    for (const char* text : {"", "{", "[]", "7", "{\"tries\":\"x\"}", "{\"tries\":-4}"}) {
      CAPTURE(text);
      fixture.files.load({{".som/outbox/tries/pager/E1.json", text}});
      CHECK(readTries(store, "pager", "E1").isEmpty());
    }
  });
}

TEST_CASE("events that no longer wait are forgotten", "[tries]") {
  withStore([](store::Store& store, Fixture&) {
    for (const char* id : {"E1", "E2", "E3"}) writeTries(store, "pager", id, failedTimes(1));
    writeTries(store, "crm", "E1", failedTimes(1));
    forgetOthers(store, "pager", {"E2", "E9"});
    CHECK(readTries(store, "pager", "E1").isEmpty());
    CHECK_FALSE(readTries(store, "pager", "E2").isEmpty());
    CHECK(readTries(store, "pager", "E3").isEmpty());
    CHECK_FALSE(readTries(store, "crm", "E1").isEmpty());
    forgetTries(store, "crm", "E1");
    CHECK(readTries(store, "crm", "E1").isEmpty());
    forgetTries(store, "crm", "E1");
  });
}

TEST_CASE("a program runs as often as its rate permits", "[tries]") {
  withStore([](store::Store& store, Fixture&) {
    const Rate rate{.count = 2, .within = Seconds{60}};
    Runs runs(store, "pager", rate);
    CHECK_FALSE(runs.nextAfter(triedAt));
    runs.note(triedAt);
    CHECK_FALSE(runs.nextAfter(triedAt));
    runs.note(triedAt + Seconds{10});
    CHECK(runs.nextAfter(triedAt + Seconds{10}) == triedAt + Seconds{60});
    CHECK(runs.nextAfter(triedAt + Seconds{59}) == triedAt + Seconds{60});
    CHECK_FALSE(runs.nextAfter(triedAt + Seconds{60}));
    // Another process knows them; a planned one it does not know.
    runs.count(triedAt + Seconds{60});
    CHECK(runs.nextAfter(triedAt + Seconds{60}) == triedAt + Seconds{70});
    CHECK_FALSE(Runs(store, "pager", rate).nextAfter(triedAt + Seconds{60}));
    CHECK(Runs(store, "pager", rate).nextAfter(triedAt + Seconds{11}) == triedAt + Seconds{60});
    CHECK_FALSE(Runs(store, "crm", rate).nextAfter(triedAt + Seconds{11}));
  });
}

TEST_CASE("runs in the future and damaged ones do not count", "[tries]") {
  withStore([](store::Store& store, Fixture& fixture) {
    const Rate rate{.count = 1, .within = Seconds{60}};
    const auto next = [&](const std::string& text) {
      fixture.files.load({{".som/outbox/runs/pager.json", text}});
      return Runs(store, "pager", rate).nextAfter(triedAt);
    };
    CHECK(next("{\"runs\":[\"2026-11-21T12:00:00Z\"]}") == triedAt + Seconds{60});
    CHECK_FALSE(next("{\"runs\":[\"2026-11-21T12:00:01Z\"]}"));
    CHECK_FALSE(next("{\"runs\":[\"2026-11-21T11:59:00Z\"]}"));
    CHECK(next("{\"runs\":[\"soon\",\"2026-11-21T11:59:01Z\",\"2026-11-21T11:30:00Z\"]}") ==
          triedAt + Seconds{1});
    CHECK_FALSE(next("{\"runs\":7}"));
    CHECK_FALSE(next("{"));
  });
}
