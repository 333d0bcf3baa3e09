#include "process/problem/chain.hpp"

#include <catch2/catch.hpp>

#include "base/suggest.hpp"
#include "fixture.hpp"
#include "process/alarm/rules.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/problem/raise.hpp"
#include "process/problem/report.hpp"
#include "process/problem/resolution_plan.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string parentReport = "TR-20261120-AAAAAAAA";
const std::string childTicket = "RT-20261120-AAAAAAAA";
const std::string customerTicket = "CQ-20261120-AAAAAAAA";

/// A problem whose activity waited for a ticket that is cleared.
class Linked : public Fixture {
 public:
  explicit Linked(const std::string& parent) {
    put(parentReport, fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\nactivity: "
                                  "[{{id: fix, state: completed, "
                                  "delegatedTo: {}}}]\n",
                                  parent, childTicket));
    put(childTicket,
        fmt::format(
            "status: cleared\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: card\nrequestedBy: [{{id: {}, "
            "activity: fix}}]\n",
            parentReport));
  }
  ChangeResult reopen() {
    return change(
        childTicket,
        [](UnitOfWork& unit, Draft& ticket) { transition(unit, ticket, {.event = Event::reopen}); },
        because("dark again"));
  }
};

}  // namespace

TEST_CASE("what becomes of a report whose ticket is reopened depends on its state", "[chain]") {
  struct Row {
    const char* parent;
    const char* status;  ///< afterwards
    Texts activities;
    bool isNoted;
    bool isLinked;
  };
  const Row rows[] = {
      {"inProgress", "inProgress", {"fix", "fix.2"}, false, true},
      {"held", "held", {"fix", "fix.2"}, false, true},
      {"cleared", "cleared", {"fix"}, true, true},
      {"closed", "closed", {"fix"}, true, false},
      {"cancelled", "cancelled", {"fix"}, false, true},
  };
  for (const Row& row : rows) {
    INFO(row.parent);
    Linked linked(row.parent);
    linked.reopen();
    const doc::Value parent = linked.record(parentReport);
    CHECK(parent["status"] == row.status);
    CHECK(membersOf(parent, "activity", "id") == row.activities);
    CHECK(linked.record(childTicket)["status"] == "inProgress");
    CHECK(linked.record(childTicket).contains("requestedBy") == row.isLinked);
    CHECK(membersOf(parent, "note", "text") ==
          (row.isNoted ? Texts{childTicket + " was reopened: dark again"} : Texts{}));
  }
}

TEST_CASE("a redo waits for the same ticket, which names it", "[chain]") {
  Linked linked("inProgress");
  linked.reopen();
  const doc::Value redo = linked.record(parentReport)["activity"][1];
  CHECK(redo["redoOf"] == "fix");
  CHECK(redo["delegatedTo"] == childTicket);
  CHECK(redo["state"] == "inProgress");
  CHECK(linked.record(childTicket)["requestedBy"][0]["activity"] == "fix.2");
}

TEST_CASE("a note by som has no author and says that som wrote it", "[chain]") {
  Linked linked("inProgress");
  const ChangeResult result = linked.change(
      parentReport, [](UnitOfWork& unit, Draft& report) { noteAutomatically(unit, report, "all is calm"); });
  CHECK(outcomesOf(result) == Texts{parentReport + " inProgress → inProgress (all is calm)"});
  const doc::Value report = linked.record(parentReport);
  CHECK(membersOf(report, "note", "text") == Texts{"all is calm"});
  CHECK(membersOf(report, "note", "author") == Texts{""});
  CHECK(report["trackingRecord"].back()["systemId"] == "som");
}

TEST_CASE("a problem is linked from the customer's reports that it names, and from no others",
          "[coordination]") {
  Fixture fixture;
  const std::string second = "CQ-20261120-BBBBBBBB";
  for (const std::string& id : {customerTicket, second})
    fixture.put(id, "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: no light\n");
  fixture.put(parentReport, "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n");
  const auto name = [&](const Texts& ids) {
    return fixture.change(parentReport, [&](UnitOfWork& unit, Draft& report) {
      report.value.erase("troubleTicket");
      for (const std::string& id : ids) report.value["troubleTicket"].push_back({{"id", id}});
      unit.track(report, "update");
    });
  };
  const auto linkedIn = [&](const std::string& id) {
    return membersOf(fixture.record(id), "relatedEntity", "id");
  };
  name({customerTicket, "T-4711"});
  CHECK(linkedIn(customerTicket) == Texts{parentReport});
  CHECK(linkedIn(second).empty());
  CHECK(fixture.record(customerTicket)["trackingRecord"].back()["action"] == "link");
  name({second});
  CHECK(linkedIn(customerTicket).empty());
  CHECK(linkedIn(second) == Texts{parentReport});
  CHECK(fixture.record(customerTicket)["trackingRecord"].back()["action"] == "unlink");
  const std::string before = fixture.files.read(pathOf(second)).value();
  name({second, "T-4712"});
  CHECK(fixture.files.read(pathOf(second)).value() == before);
}

TEST_CASE("trouble is raised for a report that runs, by the kinds that it may raise", "[raise trouble]") {
  using model::Kind;
  struct Row {
    std::string id;
    const char* status;
    Kind kind;
    std::string refused;  ///< its beginning; empty: it is raised
  };
  const Row rows[] = {
      {parentReport, "inProgress", Kind::partyTroubleReport, ""},
      {parentReport, "acknowledged", Kind::partyTroubleReport, ""},
      {parentReport, "held", Kind::partyTroubleReport,
       "guard: cannot raise trouble for a report that is held"},
      {parentReport, "pending", Kind::partyTroubleReport,
       "guard: cannot raise trouble for a report that is pending"},
      {parentReport, "cleared", Kind::partyTroubleReport,
       "guard: cannot raise trouble for a report that is cleared"},
      {parentReport, "closed", Kind::partyTroubleReport, "illegal-transition: "},
      {parentReport, "inProgress", Kind::serviceTroubleReport,
       "guard: a ServiceTroubleReport does not raise a ServiceTroubleReport"},
      {customerTicket, "inProgress", Kind::resourceTroubleReport,
       "guard: a CustomerQosDegradationReport does not raise a ResourceTroubleReport"},
  };
  for (const Row& row : rows) {
    INFO(row.id << " " << row.status);
    Fixture fixture;
    fixture.put(
        row.id,
        fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\nanalysis: [{{id: "
                    "01KAG4W0G00000000000000001, date: \"2026-11-20T10:00:00Z\", author: jane, phase: "
                    "firstIn, finding: theirs, rootCause: {{type: party, id: carrier}}}}]\n",
                    row.status));
    const std::string told = refusal([&] {
      fixture.change(row.id, [&](UnitOfWork& unit, Draft& report) {
        raiseTrouble(unit, report, {.kind = row.kind, .party = "carrier"});
      });
    });
    INFO(told);
    if (row.refused.empty())
      CHECK(told.empty());
    else
      CHECK(told.starts_with(row.refused));
  }
}

TEST_CASE("the resolve target of a report is the date of what it raises, while that is ahead",
          "[raise trouble]") {
  struct Row {
    const char* within;
    const char* requested;  ///< empty: none
  };
  // The report is of 09:00 the day before; it is 12:00 now.
  for (const Row& row : {Row{"PT40H", "2026-11-22T01:00:00Z"}, Row{"PT27H", ""}, Row{"PT8H", ""}}) {
    INFO(row.within);
    Fixture fixture;
    fixture.put(
        parentReport,
        fmt::format(
            "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\nsla: {{level: gold, "
            "resolveWithin: {}}}\n",
            row.within));
    fixture.change(parentReport, [](UnitOfWork& unit, Draft& report) {
      process::analyse(unit, report, {.text = "theirs", .rootCause = "party:carrier"});
      raiseTrouble(unit, report, {.kind = model::Kind::partyTroubleReport});
    });
    const doc::Value activity = fixture.record(parentReport)["activity"][0];
    const doc::Value ticket = fixture.record(doc::textOf(activity["delegatedTo"]));
    CHECK(ticket.contains("requestedResolutionDate") == (*row.requested != '\0'));
    CHECK(activity.contains("plannedEnd") == (*row.requested != '\0'));
    if (*row.requested) {
      CHECK(ticket["requestedResolutionDate"] == row.requested);
      CHECK(activity["plannedEnd"] == row.requested);
    }
    CHECK(ticket["relatedParty"] == valueOf("[{id: carrier, role: supplier}]"));
    CHECK(ticket["description"] == "theirs");
  }
}

TEST_CASE("an activity of a resolution plan does not take the id of another activity", "[resolution plan]") {
  Fixture fixture;
  fixture.files.load(
      {{"policy/r.yaml",
        "\"@type\": ResolutionPlan\nid: r\nappliesTo: {}\nactivity: [{id: look, type: survey}]\n"}});
  const auto instantiate = [&](const std::string& activities, const char* status = "inProgress") {
    fixture.put(parentReport,
                fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n{}", status,
                            activities));
    const std::string told = refusal([&] { fixture.change(parentReport, instantiateResolution); });
    return told.empty() ? joined(membersOf(fixture.record(parentReport), "activity", "id"), " ") : told;
  };
  CHECK(instantiate("") == "look");
  CHECK(instantiate("activity: [{id: look, type: survey, state: completed}]\n") == "look");
  CHECK(instantiate("activity: [{id: look, type: test, state: pending}]\n") ==
        "duplicate-id: the activity 'look' of the resolution plan 'r' has the id of another activity");
  CHECK(instantiate("", "closed").empty());
}

TEST_CASE("the rule of a source is that of its policy, else that of the first for all sources",
          "[alarm rules]") {
  Fixture fixture;
  fixture.files.load(
      {{"policy/a.yaml",
        "\"@type\": AlarmPolicy\nid: a\nsource: [nms, ems]\nnamespace: north\ntouchAfter: PT5M\n"},
       {"policy/b.yaml", "\"@type\": AlarmPolicy\nid: b\ndropSpecificProblem: true\nexpireAfter: PT1H\n"},
       {"policy/c.yaml", "\"@type\": AlarmPolicy\nid: c\nnamespace: never\n"}});
  fixture.within([](Workspace& workspace) {
    const AlarmRules rules(workspace.policies());
    for (const char* source : {"nms", "ems"}) {
      CHECK(rules.of(source).space == "north");
      CHECK(rules.of(source).touchAfter == std::chrono::minutes(5));
      CHECK_FALSE(rules.of(source).dropsSpecificProblem);
      CHECK_FALSE(rules.of(source).expireAfter);
    }
    CHECK(rules.of("other").space.empty());
    CHECK(rules.of("other").dropsSpecificProblem);
    CHECK(rules.of("other").touchAfter == std::chrono::minutes(1));
    CHECK(rules.of("other").expireAfter == std::chrono::hours(1));
    CHECK(rules.expire());
    return 0;
  });
  CHECK_FALSE(AlarmRules().expire());
}
