#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/problem/chain.hpp"
#include "process/problem/raise.hpp"
#include "process/problem/report.hpp"
#include "process/problem/restore.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;
using model::Kind;

namespace {

const std::string trouble = "TR-20261120-AAAAAAAA";
const std::string service = "SV-20261101-AAAAAAAA";
const std::string spare = "SV-20261101-BBBBBBBB";

/// A report in progress about a service on a card, with another service beside it.
class Problem : public Fixture {
 public:
  explicit Problem(const std::string& policies = {}) {
    put(trouble,
        fmt::format("status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\npriority: 2\n"
                    "affectedService: [{{id: {}}}]\n",
                    service));
    put(service, "state: active\nsupportingResource: [{id: CARD-1}]\n");
    put(spare, "state: active\nsupportingResource: [{id: CARD-2}]\n");
    files.load({{"inventory/resource/CARD-1.yaml",
                 "\"@type\": Resource\nid: CARD-1\nrelatedParty: [{id: vendor, role: owner}]\n"},
                {"inventory/resource/CARD-2.yaml", "\"@type\": Resource\nid: CARD-2\n"}});
    if (!policies.empty()) files.load({{"policy/p.yaml", policies}});
  }

  void analyse(const std::string& cause) {
    change(trouble, [&](UnitOfWork& unit, Draft& report) {
      process::analyse(unit, report, {.text = "found", .phase = {}, .rootCause = cause});
    });
  }
  void raise(const NewTrouble& wanted, const ChangeOptions& options = {}) {
    change(
        trouble, [&](UnitOfWork& unit, Draft& report) { raiseTrouble(unit, report, wanted); }, options);
  }
  std::string refusedRaise(const NewTrouble& wanted, const ChangeOptions& options = {}) {
    const auto before = files.dump();
    const std::string told = refusal([&] { raise(wanted, options); });
    CHECK(files.dump() == before);
    return told;
  }
  void does(const std::string& id, Event event, bool reopensRequesters = false) {
    change(
        id,
        [&](UnitOfWork& unit, Draft& draft) {
          transition(unit, draft, {.event = event, .reopensRequesters = reopensRequesters});
        },
        because());
  }
  std::string restoreBy(const std::string& alternate, const std::string& priority = {}) {
    return refusal([&] {
      change(trouble, [&](UnitOfWork& unit, Draft& report) {
        restore(unit, report, {.alternate = alternate, .priority = priority});
      });
    });
  }

  /// The only record of a kind besides those of the fixture, by its prefix.
  std::string only(const std::string& prefix) const {
    std::string found;
    for (const auto& [path, text] : files.dump())
      if (path.find("/" + prefix) != std::string::npos) {
        CHECK(found.empty());
        found = path.substr(path.rfind('/') + 1, trouble.size());
      }
    return found;
  }
  Texts activities(const char* member) const { return membersOf(record(trouble), "activity", member); }
};

NewTrouble resourceTrouble() { return {.kind = Kind::resourceTroubleReport}; }

}  // namespace

TEST_CASE("raising hands the root cause to its process, and an activity waits", "[problem]") {
  Problem problem;
  problem.analyse("resource:CARD-1");
  problem.raise(resourceTrouble());
  const std::string child = problem.only("RT-");
  CHECK(problem.activities("id") == Texts{"resource-trouble"});
  CHECK(problem.activities("delegatedTo") == Texts{child});
  const doc::Value ticket = problem.record(child);
  CHECK(ticket["status"] == "acknowledged");
  CHECK(ticket["requestedBy"][0]["id"] == trouble);
  CHECK(ticket["requestedBy"][0]["activity"] == "resource-trouble");
  CHECK(problem.refusedRaise(resourceTrouble()) ==
        fmt::format("guard: {} is raised for CARD-1 already", child));
}

TEST_CASE("the latest analysis that states a cause says what may be raised", "[problem]") {
  Problem problem;
  CHECK(problem.refusedRaise(resourceTrouble()).starts_with("guard: no analysis states a root cause"));
  problem.analyse("resource:CARD-1");
  problem.analyse("service:" + service);
  CHECK(problem.refusedRaise(resourceTrouble()).find("names the service " + service) != std::string::npos);
  problem.analyse("none");
  CHECK(problem.refusedRaise({.kind = Kind::partyTroubleReport, .party = "carrier"}).find("found none") !=
        std::string::npos);
  problem.raise(resourceTrouble(), forced());
  CHECK_FALSE(problem.only("RT-").empty());
}

TEST_CASE("trouble of a partner goes to the owner of the cause", "[problem]") {
  Problem problem;
  problem.analyse("resource:CARD-2");
  CHECK(problem.refusedRaise({.kind = Kind::partyTroubleReport}) ==
        "guard: the owner of CARD-2 is not known");
  problem.analyse("resource:CARD-1");
  problem.raise({.kind = Kind::partyTroubleReport});
  const doc::Value ticket = problem.record(problem.only("PT-"));
  CHECK(membersOf(ticket, "relatedParty", "id") == Texts{"vendor"});
}

TEST_CASE("an existing ticket is linked once, an ended one is not", "[problem]") {
  Problem problem;
  problem.analyse("resource:CARD-1");
  const std::string ticket = "RT-20261120-CCCCCCCC";
  problem.put(ticket, "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: card\n");
  problem.raise({.kind = Kind::resourceTroubleReport, .existing = ticket});
  CHECK(problem.activities("delegatedTo") == Texts{ticket});
  CHECK(problem.refusedRaise({.kind = Kind::resourceTroubleReport, .existing = ticket})
            .starts_with("guard: is linked with " + trouble));
  problem.change(trouble, [&](UnitOfWork& unit, Draft& report) { unlinkTrouble(unit, report, ticket); });
  CHECK_FALSE(problem.record(ticket).contains("requestedBy"));
  problem.put(ticket, "status: cleared\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: card\n");
  CHECK(problem.refusedRaise({.kind = Kind::resourceTroubleReport, .existing = ticket})
            .starts_with("guard: is cleared"));
}

TEST_CASE("a cleared ticket completes the activity, a reopened one adds a redo", "[problem]") {
  Problem problem;
  problem.analyse("resource:CARD-1");
  problem.raise(resourceTrouble());
  const std::string child = problem.only("RT-");
  problem.does(child, Event::start);
  problem.does(child, Event::clear);
  CHECK(problem.activities("state") == Texts{"completed"});
  problem.does(child, Event::reopen);
  CHECK(problem.activities("id") == Texts{"resource-trouble", "resource-trouble.2"});
  CHECK(problem.activities("delegatedTo") == Texts{child, child});
  CHECK(problem.record(child)["requestedBy"][0]["activity"] == "resource-trouble.2");
  problem.does(child, Event::clear);
  CHECK(problem.activities("state") == Texts{"completed", "completed"});
}

TEST_CASE("a cleared parent reopens with its ticket only if that is wanted", "[problem]") {
  const std::string policy = "\"@type\": ReportPolicy\nid: p\nappliesTo: {}\nreopenParents: true\n";
  struct Row {
    bool asked;
    std::string policy;
    std::string state;
  };
  for (const Row& row :
       {Row{false, "", "cleared"}, Row{true, "", "inProgress"}, Row{false, policy, "inProgress"}}) {
    CAPTURE(row.asked, row.policy);
    Problem problem(row.policy);
    problem.analyse("resource:CARD-1");
    problem.raise(resourceTrouble());
    const std::string child = problem.only("RT-");
    problem.does(child, Event::start);
    problem.does(child, Event::clear);
    problem.does(trouble, Event::clear);
    problem.does(child, Event::reopen, row.asked);
    const doc::Value report = problem.record(trouble);
    CHECK(report["status"] == row.state);
    CHECK(report["activity"].size() == (row.state == "cleared" ? 1 : 2));
    CHECK(report.contains("note") == (row.state == "cleared"));
  }
}

TEST_CASE("cancelling a report takes back what was raised for it alone", "[problem]") {
  Problem problem;
  problem.analyse("resource:CARD-1");
  problem.raise(resourceTrouble());
  const std::string child = problem.only("RT-");
  problem.change(
      trouble, [&](UnitOfWork& unit, Draft& report) { cancelReport(unit, report, ""); },
      because("withdrawn"));
  CHECK(problem.record(child)["status"] == "cancelled");
}

TEST_CASE("resolution plans give a report its activities once", "[problem]") {
  Problem problem(R"("@type": ResolutionPlan
id: all
appliesTo: {}
activity: [{id: look}]
---
"@type": ResolutionPlan
id: cards
appliesTo: {}
rootCause: resource
activity:
  - {id: swap, type: resourceTroubleReport}
  - {id: verify, dependsOn: [swap]}
)");
  problem.analyse("service:" + service);
  CHECK(problem.activities("id") == Texts{"look"});
  problem.analyse("resource:CARD-1");
  CHECK(problem.activities("id") == Texts{"look", "swap", "verify"});
  problem.analyse("resource:CARD-1");
  CHECK(problem.activities("id").size() == 3);
  problem.raise(resourceTrouble());
  CHECK(problem.activities("delegatedTo") == Texts{"", problem.only("RT-"), ""});
}

TEST_CASE("a report is restored by a service that works and does not stand on the cause", "[problem]") {
  Problem problem;
  problem.analyse("resource:CARD-1");
  const std::string onCard = "SV-20261101-CCCCCCCC";
  problem.put(onCard, "state: active\nsupportingService: [{id: " + service + "}]\n");
  const std::string idle = "SV-20261101-DDDDDDDD";
  problem.put(idle, "state: reserved\n");
  CHECK(problem.restoreBy(onCard) == "guard: the alternate service stands on the root cause CARD-1");
  CHECK(problem.restoreBy(service) == "guard: the alternate service is affected itself");
  CHECK(problem.restoreBy(idle) == "guard: the alternate service is reserved");
  CHECK(problem.restoreBy(spare, "4").empty());
  const doc::Value report = problem.record(trouble);
  CHECK(report["status"] == "inProgress");
  CHECK(report["restorationDate"] == now);
  CHECK(doc::textOf(report["priority"]) == "4");
  CHECK(problem.restoreBy(spare).starts_with("guard: " + spare + " has taken its place since"));
  CHECK(problem.restoreBy("").empty());
  CHECK(problem.restoreBy("").starts_with("guard: the original service is back since"));
}

TEST_CASE("a reopened report can be restored again", "[problem]") {
  Problem problem;
  CHECK(problem.restoreBy("").empty());
  problem.does(trouble, Event::clear);
  CHECK(problem.restoreBy("").starts_with("illegal-transition: cannot restore a report that is cleared"));
  problem.env.now += std::chrono::hours(1);
  problem.does(trouble, Event::reopen);
  CHECK(problem.restoreBy("").empty());
}
