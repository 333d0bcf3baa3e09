#include "process/outbox/dispatch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const Instant noon = parseInstant("2026-11-28T12:00:00Z").value();

struct Given {
  const char* subject;
  std::vector<std::string> recipients = {};
  std::size_t severity = 0;
  Tries tries = {};
};

/// Events in their order, named 0, 1, 2, …
std::vector<WaitingEvent> events(const std::vector<Given>& given) {
  std::vector<WaitingEvent> all;
  for (const Given& one : given) {
    WaitingEvent event;
    event.id = std::to_string(all.size());
    event.subject = one.subject;
    event.recipients = one.recipients;
    event.severity = one.severity;
    event.tries = one.tries;
    event.bytes = 10;
    all.push_back(event);
  }
  return all;
}

/// Delivers everything that is due, and returns what the program got: `0`, `[1 2]`, `[1 2]>jane`. Parcels
/// that begin with an event of `refused` fail.
std::string delivered(std::vector<WaitingEvent> waiting, DispatchOptions options,
                      const std::string& refused = {}) {
  Dispatch dispatch(waiting, options);
  std::string all;
  for (Parcel parcel = dispatch.next(noon); !parcel.events.empty(); parcel = dispatch.next(noon)) {
    std::string text;
    for (const std::size_t position : parcel.events) text += (text.empty() ? "" : " ") + waiting[position].id;
    if (parcel.isList) text = "[" + text + "]";
    if (!parcel.recipient.empty()) text += ">" + parcel.recipient;
    const bool fails = refused.find(waiting[parcel.events.front()].id) != std::string::npos;
    all += (all.empty() ? "" : " ") + text + (fails ? "!" : "");
    if (fails)
      dispatch.failed(parcel);
    else
      dispatch.taken(parcel);
  }
  return all;
}

Tries tried(std::size_t count, Seconds next) {
  return {.count = count,
          .last = noon,
          .next = noon + next,
          .error = "exit status 1",
          .failed = false,
          .handed = {}};
}
const Tries dead = {.count = 20, .last = noon, .next = {}, .error = "x", .failed = true, .handed = {}};

}  // namespace

TEST_CASE("a failing event holds back later events of its record only", "[outbox]") {
  const auto waiting = events({{"A"}, {"B"}, {"A"}, {"C"}, {"B"}});
  CHECK(delivered(waiting, {}) == "0 1 2 3 4");
  CHECK(delivered(waiting, {}, "0") == "0! 1 3 4");
  CHECK(delivered(waiting, {}, "01") == "0! 1! 3");
}

TEST_CASE("an event that is not due holds back its record, a dead letter does not", "[outbox]") {
  CHECK(delivered(events({{"A", {}, 0, tried(1, Seconds{1})}, {"A"}, {"B"}}), {}) == "2");
  CHECK(delivered(events({{"A", {}, 0, tried(1, Seconds{0})}, {"A"}, {"B"}}), {}) == "0 1 2");
  CHECK(delivered(events({{"A", {}, 0, dead}, {"A"}, {"B"}}), {}) == "1 2");
}

TEST_CASE("a batch has events in their order, without those that failed before", "[outbox]") {
  const DispatchOptions three{.batch = 3, .digest = 0};
  CHECK(delivered(events({{"A"}, {"B"}, {"A"}, {"C"}, {"B"}}), three) == "[0 1 2] [3 4]");
  CHECK(delivered(events({{"A"}, {"B", {}, 0, tried(1, Seconds{0})}, {"B"}, {"C"}, {"A"}}), three) ==
        "[0 3 4] [1] [2]");
  CHECK(delivered(events({{"A"}, {"B", {}, 0, tried(1, Seconds{9})}, {"B"}, {"C"}}), three) == "[0 3]");
  CHECK(delivered(events({{"A"}, {"B"}, {"A"}, {"C"}, {"B"}}), three, "0") == "[0 1 2]! [3]");
}

TEST_CASE("more notices of a recipient than the limit are one list, the worst first", "[outbox]") {
  const DispatchOptions two{.batch = 0, .digest = 2};
  CHECK(delivered(events({{"A", {"j"}}, {"B", {"j"}}, {"C", {"r"}}}), two) == "0 1 2");
  CHECK(delivered(events({{"A", {"j"}, 1}, {"B", {"j"}, 3}, {"C", {"r"}}, {"D", {"j"}, 2}}), two) ==
        "[1 3 0]>j 2");
  // One of two recipients has more; the other gets each by itself.
  CHECK(delivered(events({{"A", {"j"}}, {"B", {"j", "r"}}, {"C", {"j"}}, {"D", {"r", "r"}}}), two) ==
        "[0 1 2]>j 1>r 3");
  // Who has one from an earlier command does not get it again.
  Tries handed;
  handed.handed = {"j"};
  CHECK(delivered(events({{"A", {"j", "r"}, 0, handed}, {"B", {"j"}}}), two) == "0>r 1");
}

TEST_CASE("a notice that failed often is in no list, so that it cannot fail those of others", "[outbox]") {
  const DispatchOptions two{.batch = 0, .digest = 2, .alone = 4};
  const auto waiting = events({{"A", {"j"}, 9, tried(3, Seconds{0})},
                               {"B", {"j"}, 0, tried(4, Seconds{0})},
                               {"C", {"j"}},
                               {"B", {"j"}}});
  CHECK(delivered(waiting, two) == "[0 2]>j 1 [3]>j");
  CHECK(delivered(waiting, two, "1") == "[0 2]>j 1!");
}

TEST_CASE("a list keeps the order of each record", "[outbox]") {
  const DispatchOptions one{.batch = 0, .digest = 1};
  // Event 1 is not a notice: what follows it of the same record comes after it.
  CHECK(delivered(events({{"A", {"j"}}, {"B"}, {"B", {"j"}}, {"A", {"j"}}}), one) == "[0 3]>j 1 [2]>j");
  CHECK(delivered(events({{"A", {"j"}}, {"B"}, {"B", {"j"}}, {"A", {"j"}}}), one, "1") == "[0 3]>j 1!");
  // A list that fails holds back all its records.
  CHECK(delivered(events({{"A", {"j"}}, {"B", {"j"}}, {"A"}, {"C"}}), one, "0") == "[0 1]>j! 3");
}

TEST_CASE("a list has a limit", "[outbox]") {
  std::vector<Given> many(mostListed + 7, Given{"A", {"j"}});
  std::vector<WaitingEvent> waiting = events(many);
  Dispatch dispatch(waiting, {.batch = 0, .digest = 2});
  const Parcel first = dispatch.next(noon);
  CHECK(first.events.size() == mostListed);
  dispatch.taken(first);
  CHECK(dispatch.next(noon).events.size() == 7);
  waiting = events(many);
  for (WaitingEvent& event : waiting) event.bytes = mostListedBytes / 2;
  CHECK(Dispatch(waiting, {.batch = 100, .digest = 0}).next(noon).events.size() == 2);
}

TEST_CASE("an event that is no longer there is left out", "[outbox]") {
  std::vector<WaitingEvent> waiting = events({{"A"}, {"A"}});
  Dispatch dispatch(waiting, {});
  CHECK(dispatch.untried() == 2);
  dispatch.gone(0);
  CHECK(dispatch.next(noon).events == std::vector<std::size_t>{1});
  CHECK(dispatch.untried() == 1);
}

TEST_CASE("the pause after a failure doubles up to an hour, the last try makes a dead letter", "[outbox]") {
  Tries tries;
  std::vector<long long> pauses;
  for (int n = 0; n < 9; ++n) {
    tries = afterFailure(tries, noon, "exit status 1", 10);
    pauses.push_back((*tries.next - noon).count());
  }
  CHECK(pauses == std::vector<long long>{30, 60, 120, 240, 480, 960, 1920, 3600, 3600});
  CHECK_FALSE(isDue(tries, noon + Seconds{3599}));
  CHECK(isDue(tries, noon + Seconds{3600}));
  CHECK(isDue(tries, noon - Seconds{1}));  // the clock went back: no longer than an hour
  tries = afterFailure(tries, noon, "exit status 2", 10);
  CHECK(tries.failed);
  CHECK(tries.count == 10);
  CHECK(tries.error == "exit status 2");
  CHECK_FALSE(isDue(tries, noon + Seconds{99999999}));
}

TEST_CASE("tries are read as they were written, damaged ones count as none", "[outbox]") {
  Fixture fixture;
  fixture.within([](Workspace& workspace) {
    const store::Store& store = workspace.store();
    Tries tries = afterFailure({}, noon, "exit \"3\"\n", 5);
    tries.handed = {"jane"};
    writeTries(store, "c", "e", tries);
    CHECK(readTries(store, "c", "e") == tries);
    CHECK(readTries(store, "c", "f") == Tries{});
    writeTries(store, "c", "f", dead);
    forgetOthers(store, "c", {"e"});
    CHECK(readTries(store, "c", "f") == Tries{});
    CHECK(readTries(store, "c", "e") == tries);
    writeTries(store, "c", "e", {});
    CHECK(readTries(store, "c", "e") == Tries{});
    return 0;
  });
  for (const char* text : {"", "{", "[]", R"({"tries":-4})", R"({"tries":"x","handed":3})"}) {
    CAPTURE(text);
    fixture.files.load({{".som/outbox/tries/c/e.json", text}});
    CHECK(fixture.within([](Workspace& workspace) { return readTries(workspace.store(), "c", "e"); }) ==
          Tries{});
  }
}

TEST_CASE("a rate limits the runs of any period", "[outbox]") {
  Fixture fixture;
  fixture.within([](Workspace& workspace) {
    const auto runs = [&] { return Runs(workspace.store(), "c", {2, Seconds{60}}); };
    runs().note(noon);
    CHECK_FALSE(runs().nextAfter(noon));
    runs().note(noon + Seconds{50});
    CHECK(runs().nextAfter(noon + Seconds{55}) == noon + Seconds{60});
    CHECK_FALSE(runs().nextAfter(noon + Seconds{60}));
    runs().note(noon + Seconds{60});
    CHECK(runs().nextAfter(noon + Seconds{61}) == noon + Seconds{110});
    CHECK_FALSE(runs().nextAfter(noon));  // the clock went back
    return 0;
  });
}
