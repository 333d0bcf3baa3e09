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
        "~untracked-state held");
  CHECK(check::trackedState(document, model::row(model::Kind::team)).empty());
}
