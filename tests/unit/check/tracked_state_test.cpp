#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "check/check.hpp"
#include "found.hpp"

using namespace som;

namespace {

struct Row {
  const char* text;
  const char* last;
  const char* findings;
};

}  // namespace

TEST_CASE("the state of a record is the one that its tracking records lead to") {
  const Row rows[] = {
      {"state: held", "", ""},
      {"state: acknowledged\ntrackingRecord: [{action: create}]", "acknowledged", ""},
      {"state: held\ntrackingRecord: [{action: create}]", "acknowledged", "~untracked-state held"},
      {"state: held\ntrackingRecord: [{action: create}, {action: hold, to: held}]", "held", ""},
      {"state: inProgress\ntrackingRecord: [{action: hold, to: held}]", "held",
       "~untracked-state inProgress"},
      {"state: held\ntrackingRecord: [{action: hold, to: held}, {action: note, to: inProgress}]", "held", ""},
      {"state: held\ntrackingRecord: [{action: hold, to: held}, {action: complete, activity: a, to: "
       "completed}]",
       "held", ""},
      {"state: held\ntrackingRecord: [{action: external start, to: inProgress}]", "", ""},
      {"trackingRecord: [{action: hold, to: held}]", "held", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const doc::Document document = doc::read(row.text, "x.yaml", doc::Format::yaml);
    CHECK(check::lastTrackedState(document.root()) == row.last);
    CHECK(test::found(check::trackedState(document, model::row(model::Kind::serviceOrder))) == row.findings);
  }
}

TEST_CASE("each kind has the state in its own field, and kinds without a lifecycle have none") {
  const auto document = doc::read("status: held\nstate: held\ntrackingRecord: [{action: close, to: closed}]",
                                  "x.yaml", doc::Format::yaml);
  CHECK(test::found(check::trackedState(document, model::row(model::Kind::serviceTroubleReport))) ==
        "illegal-transition held");
  CHECK(check::trackedState(document, model::row(model::Kind::team)).empty());
}

TEST_CASE("a state set by hand is one step of the lifecycle away from the tracked one") {
  const Row rows[] = {
      {"state: completed\ntrackingRecord: [{action: create}]", "", "illegal-transition completed"},
      {"state: inProgress\ntrackingRecord: [{action: create}]", "", "~untracked-state inProgress"},
      {"state: completed\ntrackingRecord: [{action: start, to: inProgress}]", "",
       "~untracked-state completed"},
      {"state: inProgress\ntrackingRecord: [{action: cancel, to: cancelled}]", "",
       "illegal-transition inProgress"},
      {"state: acknowledged\ntrackingRecord: [{action: hold, to: held}]", "",
       "~untracked-state acknowledged"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const doc::Document document = doc::read(row.text, "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::trackedState(document, model::row(model::Kind::serviceOrder))) == row.findings);
  }
}

TEST_CASE("a record that has ended has no open activities and items") {
  const auto findings = [](const std::string& state, const std::string& activity, const std::string& item) {
    const doc::Document document = doc::read("state: " + state + "\nactivity: [{id: a, state: " + activity +
                                                 "}]\nserviceOrderItem: [{id: \"1\", state: " + item +
                                                 "}]\ntrackingRecord: [{action: event, to: " + state + "}]",
                                             "x.yaml", doc::Format::yaml);
    return test::found(check::trackedState(document, model::row(model::Kind::serviceOrder)));
  };
  for (const char* open : {"inProgress", "held"})
    for (const char* state : {"completed", "partial", "failed", "cancelled", "rejected"})
      CHECK(findings(state, open, state) == std::string("illegal-transition ") + state);
  CHECK(findings("partial", "pending", "partial") == "illegal-transition partial");
  CHECK(findings("failed", "pending", "failed").empty());
  CHECK(findings("completed", "failed", "completed") == "illegal-transition completed");
  CHECK(findings("failed", "failed", "failed").empty());
  CHECK(findings("completed", "skipped", "completed").empty());
  CHECK(findings("completed", "completed", "inProgress") == "illegal-transition completed");
  CHECK(findings("inProgress", "pending", "inProgress").empty());
}

TEST_CASE("the items of a started order end with their work, and have a service") {
  const auto findings = [](const std::string& start, const std::string& item, const std::string& activity,
                           const std::string& service = "id: SV-20261101-AAAAAAAA") {
    const doc::Document document = doc::read(
        "state: inProgress\n" + start + "serviceOrderItem: [{id: \"1\", action: add, state: " + item +
            ", service: {" + service +
            "}}, {id: \"2\", action: add, state: inProgress, service: {id: "
            "SV-20261101-BBBBBBBB}}]\nactivity: [{id: a, serviceOrderItem: \"1\", state: " +
            activity + "}]\n",
        "x.yaml", doc::Format::yaml);
    std::string all;
    for (const Diagnostic& finding : check::trackedState(document, model::row(model::Kind::serviceOrder)))
      all += fmt::format("{}: {}", codeName(finding.code), finding.message);
    return all;
  };
  const std::string started = "startDate: x\n";
  CHECK(findings(started, "completed", "pending") ==
        "illegal-transition: item 1 is completed, but not finished: activity a (pending)");
  CHECK(findings(started, "cancelled", "inProgress") ==
        "illegal-transition: item 1 is cancelled, but not finished: activity a (inProgress)");
  CHECK(findings(started, "cancelled", "pending").empty());
  CHECK(findings(started, "completed", "skipped").empty());
  CHECK(findings(started, "inProgress", "pending", "name: x") ==
        "missing-field: item 1 has no service, but the order has started");
  CHECK(findings("", "acknowledged", "pending", "name: x").empty());
}
