#include "process/doctor/adopt.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

std::string adoptedEntry(const std::string& time, const std::string& members) {
  return fmt::format("  - {{id: {}, time: \"2026-11-{}Z\", user: jane, {}}}\n", time, time, members);
}

/// An order that was changed by hand after these entries.
class ByHand : public Fixture {
 public:
  explicit ByHand(const std::string& state, const std::string& entries, const std::string& more = {})
      : Fixture(orderIn(state, more + "trackingRecord:\n" + entries)) {}

  ChangeResult adopt() { return change(orderId, adoptState, {}); }
  /// The tracking records that were added, each as `activity from → to`.
  Texts added(std::size_t known) const {
    Texts all;
    const doc::Value history = order()["trackingRecord"];
    for (std::size_t n = known; n < history.size(); ++n) {
      CHECK(history[n]["action"] == "adopt");
      all.push_back(fmt::format("{} {} → {}", history[n].value("activity", "-"),
                                std::string(history[n]["from"]), std::string(history[n]["to"])));
    }
    return all;
  }
};

const std::string createdOn20 = adoptedEntry("20T09:00:00", "action: create");
const std::string startedOn20 =
    adoptedEntry("20T10:00:00", "action: start, from: acknowledged, to: inProgress");

}  // namespace

TEST_CASE("a state that was set by hand is adopted with its date", "[adopt]") {
  ByHand order("inProgress", createdOn20);
  const ChangeResult result = order.adopt();
  CHECK(order.added(1) == Texts{"- acknowledged → inProgress"});
  CHECK(outcomesOf(result).front() ==
        "SO-20261120-7K3F9QXW acknowledged → inProgress (set by hand, adopted)");
  CHECK(order.order()["trackingRecord"].back()["time"] == now);
  CHECK(order.order()["startDate"] == now);
}

TEST_CASE("a date that a person wrote with the state stays, others are written", "[adopt]") {
  struct Dated {
    const char* name;
    std::string date;
    const char* expected;
  };
  const Dated rows[] = {
      {"none", "", "2026-11-21T12:00:00Z"},
      {"after the last entry", "2026-11-20T11:00:00Z", "2026-11-20T11:00:00Z"},
      {"now", "2026-11-21T12:00:00Z", "2026-11-21T12:00:00Z"},
      {"after now", "2026-11-21T12:00:01Z", "2026-11-21T12:00:00Z"},
      {"with the last entry", "2026-11-20T10:00:00Z", "2026-11-21T12:00:00Z"},
      {"before it", "2026-11-19T10:00:00Z", "2026-11-21T12:00:00Z"},
  };
  for (const Dated& row : rows) {
    CAPTURE(row.name);
    ByHand order("failed", createdOn20 + startedOn20,
                 row.date.empty() ? "" : fmt::format("completionDate: \"{}\"\n", row.date));
    order.adopt();
    CHECK(order.order()["completionDate"] == row.expected);
    CHECK(order.added(2).front() == "- inProgress → failed");
  }
}

TEST_CASE("a state that the history says is not adopted", "[adopt]") {
  ByHand order("inProgress", createdOn20 + startedOn20);
  CHECK(order.adopt().changed.empty());
  CHECK(order.added(2).empty());
}

TEST_CASE("a history that goes beyond now is refused", "[adopt]") {
  ByHand order("inProgress", adoptedEntry("30T09:00:00", "action: create"));
  const auto before = order.files.dump();
  CHECK(refusal([&] { order.adopt(); }) == "clock-regression: its tracking records go beyond now");
  CHECK(order.files.dump() == before);
}

TEST_CASE("states of activities that were set by hand are found", "[adopt]") {
  struct Found {
    const char* name;
    const char* state;
    std::string entries;
    Texts found;
  };
  const std::string began =
      adoptedEntry("20T11:00:00", "action: start, activity: dig, from: pending, to: inProgress");
  const Found rows[] = {
      {"as the history says", "inProgress", began, {}},
      {"another state", "completed", began, {"dig inProgress"}},
      {"no history", "completed", "", {}},
      {"ended with its record", "cancelled", began, {}},
      {"skipped with its item", "skipped", began, {}},
      {"the last entry counts",
       "completed",
       began +
           adoptedEntry("20T12:00:00", "action: complete, activity: dig, from: inProgress, to: completed"),
       {}},
      {"a command was undone since",
       "pending",
       began + adoptedEntry("20T12:00:00", "action: undo, of: 20T11:00:00"),
       {}},
  };
  for (const Found& row : rows) {
    CAPTURE(row.name);
    const doc::Document record =
        doc::read(orderIn("inProgress",
                          fmt::format("activity: [{{id: dig, state: {}}}]\ntrackingRecord:\n", row.state) +
                              createdOn20 + startedOn20 + row.entries),
                  orderPath, doc::Format::yaml);
    Texts found;
    for (const UntrackedActivity& one : untrackedActivities(record)) {
      found.push_back(one.id + " " + one.from);
      CHECK(one.state.text() == row.state);
    }
    CHECK(found == row.found);
  }
}

TEST_CASE("states of activities are adopted one by one", "[adopt]") {
  ByHand order(
      "inProgress",
      createdOn20 + startedOn20 +
          adoptedEntry("20T11:00:00", "action: start, activity: dig, from: pending, to: inProgress") +
          adoptedEntry("20T11:30:00", "action: start, activity: lay, from: pending, to: inProgress"),
      "activity: [{id: dig, state: failed}, {id: lay, state: inProgress}, {id: test, state: pending}]\n");
  order.adopt();
  CHECK(order.added(4) == Texts{"dig inProgress → failed"});
}
