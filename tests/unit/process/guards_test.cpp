#include "process/lifecycle/guards.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/views.hpp"

using namespace som;
using lifecycle::Event;
using lifecycle::Guard;

namespace {

struct Case {
  Guard guard;
  Event event;
  std::string record;
  std::string activity;  ///< empty: the guard is the record's
  Code code;
  std::string message;
  bool forcible = false;
};

const std::string dig =
    "activity:\n  - id: dig\n    state: pending\n  - id: lay\n    state: pending\n    dependsOn: [dig]\n";

std::string modifying() {
  std::string order = test::orderIn("acknowledged");
  return order.replace(order.find("action: add"), 11, "action: modify");
}

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      {Guard::reason, Event::hold, test::orderIn("inProgress"), "", Code::missingReason,
       "to hold needs a reason"},
      {Guard::reasonCode, Event::cancel, test::orderIn("inProgress"), "", Code::missingReason,
       "to cancel a report needs a reason code"},
      {Guard::prerequisites, Event::start,
       test::orderIn("acknowledged",
                     "orderRelationship:\n  - id: SO-20261119-AAAAAAAA\n    relationshipType: dependency\n"),
       "", Code::guard, "waits for SO-20261119-AAAAAAAA (unknown)", true},
      {Guard::services, Event::start, modifying(), "", Code::guard, "item 1 names no service to modify",
       true},
      {Guard::activitiesFinished, Event::complete, test::orderIn("inProgress", dig), "", Code::guard,
       "activities are not finished: dig (pending), lay (pending)"},
      {Guard::nothingOpen, Event::clear, test::orderIn("inProgress", dig), "", Code::guard,
       "activities are not finished: dig (pending), lay (pending)", true},
      {Guard::noPointOfNoReturn, Event::accept,
       test::orderIn("inProgress",
                     "activity:\n  - id: dig\n    state: inProgress\n    pointOfNoReturn: true\n    "
                     "startDate: \"2026-11-20T10:00:00Z\"\n"),
       "", Code::pointOfNoReturn, "too late to cancel: activity 'dig' has started at 2026-11-20T10:00:00Z",
       true},
      {Guard::dependenciesFinished, Event::start, test::orderIn("inProgress", dig), "lay", Code::guard,
       "waits for dig (pending)"},
      {Guard::recordRunning, Event::start, test::orderIn("acknowledged", dig), "dig", Code::guard,
       "cannot start an activity of an order that is acknowledged"},
  };
  return all;
}

/// The findings of a guard; none if it holds.
std::vector<Diagnostic> findingsOf(const Case& c, const process::ChangeOptions& options) {
  test::Fixture fixture(c.record);
  std::vector<Diagnostic> findings;
  fixture.change(
      [&](process::UnitOfWork& unit, process::Draft& draft) {
        const auto activity = model::RecordView<model::ValueNode>(draft.value).activity(c.activity);
        try {
          process::checkGuards(unit, draft, activity.node().value(), c.guard, {.event = c.event});
        } catch (const Error& error) {
          findings = error.findings();
        }
      },
      options);
  return findings;
}

}  // namespace

TEST_CASE("each guard refuses with its code and what is missing", "[guards]") {
  for (const Case& c : cases()) {
    CAPTURE(c.message);
    const std::vector<Diagnostic> findings = findingsOf(c, {});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == c.code);
    CHECK(findings[0].message == c.message);
    CHECK_FALSE(findings[0].hints.empty());
  }
}

TEST_CASE("force with a reason overrides the guards that may be overridden", "[guards]") {
  process::ChangeOptions forced;
  forced.force = true;
  for (const Case& c : cases()) {
    CAPTURE(c.message);
    forced.reason.clear();
    CHECK_FALSE(findingsOf(c, forced).empty());
    forced.reason = std::string(lifecycle::duplicateReason);
    const bool wantsReason = c.guard == Guard::reason || c.guard == Guard::reasonCode;
    CHECK(findingsOf(c, forced).empty() == (c.forcible || wantsReason));
  }
}

TEST_CASE("an activity follows its open request", "[guards]") {
  struct Row {
    Event event;
    const char* request;
    const char* hint;  ///< empty: the guard holds
  };
  const std::string id = "RO-20261120-AAAAAAAA";
  const Row rows[] = {
      {Event::fail, "inProgress", "som request update RO-20261120-AAAAAAAA --state failed"},
      {Event::hold, "acknowledged", "som request update RO-20261120-AAAAAAAA --state held"},
      {Event::resume, "held", "som request update RO-20261120-AAAAAAAA --state inProgress"},
      {Event::complete, "inProgress", "som request update RO-20261120-AAAAAAAA --state completed"},
      {Event::fail, "cancelled", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.request, row.hint);
    test::Fixture fixture(test::orderIn(
        "inProgress", "activity:\n  - {id: port, state: inProgress, delegatedTo: " + id + "}\n"));
    fixture.put(id, test::orderWith(row.request, "{id: \"1\", action: add}"));
    std::string hint;
    fixture.change(
        [&](process::UnitOfWork& unit, process::Draft& draft) {
          const auto activity = model::RecordView<model::ValueNode>(draft.value).activity("port");
          try {
            process::checkGuards(unit, draft, activity.node().value(), Guard::requestEnded,
                                 {.event = row.event});
          } catch (const Error& error) {
            hint = error.findings().front().hints.front();
          }
        },
        {});
    CHECK(hint == row.hint);
  }
}
