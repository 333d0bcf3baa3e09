#include "process/planning/facts.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::State;

namespace {

/// The extract of a text, with the document that it refers to.
class Extracted {
 public:
  explicit Extracted(const std::string& text, const model::KindRow& kind = model::orderKind())
      : kind_(kind), document_(doc::read(text, "record.yaml", doc::Format::yaml)) {}

  Extract get() const { return extractOf(document_.root(), kind_); }
  policy::Facts tracked(const char* at) const {
    policy::Facts facts{*parseInstant(at)};
    readTracking(get(), facts);
    return facts;
  }

 private:
  const model::KindRow& kind_;
  doc::Document document_;
};

std::string historyAt(const Texts& entries) {
  std::string all;
  for (const std::string& entry : entries) all += (all.empty() ? "" : ", ") + entry;
  return "trackingRecord: [" + all + "]\n";
}

const std::string startedAt9 =
    "{time: \"2026-11-20T09:00:00Z\", action: start, from: acknowledged, to: inProgress}";
const std::string heldAt10 =
    "{time: \"2026-11-20T10:00:00Z\", action: hold, from: inProgress, to: held, until: "
    "\"2026-11-25T09:00:00Z\"}";
const std::string heldAgainAt11 =
    "{time: \"2026-11-20T11:00:00Z\", action: hold, from: held, to: held, until: \"2026-11-28T09:00:00Z\"}";
const std::string notedAt12 = "{time: \"2026-11-20T12:00:00Z\", action: note}";

}  // namespace

TEST_CASE("states of the lifecycle have a state in a plan and a class", "[facts]") {
  struct Planned {
    State state;
    plan::State plan;
  };
  const Planned activities[] = {
      {State::pending, plan::State::pending},    {State::inProgress, plan::State::inProgress},
      {State::held, plan::State::held},          {State::failed, plan::State::failed},
      {State::completed, plan::State::finished}, {State::skipped, plan::State::finished},
      {State::cancelled, plan::State::finished},
  };
  for (const Planned& row : activities) {
    CAPTURE(lifecycle::states.name(row.state));
    CHECK((planState(row.state) == row.plan));
    CHECK((planEnding(row.state) == (row.state == State::skipped     ? plan::Ending::skipped
                                     : row.state == State::cancelled ? plan::Ending::cancelled
                                                                     : plan::Ending::done)));
  }
  struct Classed {
    model::Kind kind;
    State state;
    policy::StateClass expected;
  };
  const Classed records[] = {
      {model::Kind::serviceOrder, State::acknowledged, policy::StateClass::open},
      {model::Kind::serviceOrder, State::inProgress, policy::StateClass::open},
      {model::Kind::serviceOrder, State::held, policy::StateClass::paused},
      {model::Kind::serviceOrder, State::pending, policy::StateClass::paused},
      {model::Kind::serviceOrder, State::assessingCancellation, policy::StateClass::cancelling},
      {model::Kind::serviceOrder, State::pendingCancellation, policy::StateClass::cancelling},
      {model::Kind::serviceOrder, State::partial, policy::StateClass::final},
      {model::Kind::serviceOrder, State::rejected, policy::StateClass::final},
      {model::Kind::serviceTroubleReport, State::cleared, policy::StateClass::final},
      {model::Kind::serviceTroubleReport, State::pending, policy::StateClass::paused},
  };
  for (const Classed& row : records) {
    CAPTURE(lifecycle::states.name(row.state));
    CHECK((stateClass(row.state, model::row(row.kind)) == row.expected));
  }
}

TEST_CASE("a pause begins with the state, and a prolonged one has the newer end", "[facts]") {
  struct Paused {
    const char* name;
    Texts entries;
    const char* now;
    const char* since;  ///< empty: it never paused
    const char* until;
    const char* last;
  };
  const Paused rows[] = {
      {"never", {startedAt9}, "2026-11-21T00:00:00Z", "", "", "2026-11-20T09:00:00Z"},
      {"held",
       {startedAt9, heldAt10},
       "2026-11-21T00:00:00Z",
       "2026-11-20T10:00:00Z",
       "2026-11-25T09:00:00Z",
       "2026-11-20T10:00:00Z"},
      {"prolonged",
       {startedAt9, heldAt10, heldAgainAt11},
       "2026-11-21T00:00:00Z",
       "2026-11-20T10:00:00Z",
       "2026-11-28T09:00:00Z",
       "2026-11-20T11:00:00Z"},
      {"at the moment of the entry",
       {startedAt9, heldAt10},
       "2026-11-20T10:00:00Z",
       "2026-11-20T10:00:00Z",
       "2026-11-25T09:00:00Z",
       "2026-11-20T10:00:00Z"},
      {"an entry after now does not count",
       {startedAt9, heldAt10},
       "2026-11-20T09:59:59Z",
       "",
       "",
       "2026-11-20T09:00:00Z"},
      {"a note is work on the record",
       {startedAt9, notedAt12},
       "2026-11-21T00:00:00Z",
       "",
       "",
       "2026-11-20T12:00:00Z"},
  };
  for (const Paused& row : rows) {
    CAPTURE(row.name);
    const policy::Facts facts = Extracted("state: held\n" + historyAt(row.entries)).tracked(row.now);
    CHECK(facts.pausedSince == parseInstant(row.since));
    CHECK(facts.pausedUntil == parseInstant(row.until));
    CHECK(facts.lastTracking == parseInstant(row.last));
  }
}

TEST_CASE("the history of a state has the events of the record only", "[facts]") {
  const Extracted record("state: held\n" +
                         historyAt({startedAt9,
                                    "{time: \"2026-11-20T09:30:00Z\", action: start, activity: a, from: "
                                    "pending, to: inProgress}",
                                    notedAt12, heldAt10}));
  const policy::History history = historyOf(record.get());
  CHECK(history.state == "held");
  REQUIRE(history.changes.size() == 2);
  CHECK(history.changes[0].to == "inProgress");
  CHECK(history.changes[1].from == "inProgress");
  CHECK(history.changes[1].to == "held");
}

TEST_CASE("an order has started if it is in progress, or once was", "[facts]") {
  CHECK(hasStarted(Extracted("state: inProgress\n").get()));
  CHECK(hasStarted(Extracted("state: held\n" + historyAt({startedAt9, heldAt10})).get()));
  CHECK_FALSE(hasStarted(Extracted("state: acknowledged\n").get()));
  CHECK_FALSE(hasStarted(
      Extracted("state: held\n" + historyAt({"{time: \"2026-11-20T10:00:00Z\", action: hold, from: "
                                             "acknowledged, to: held}"}))
          .get()));
  CHECK_FALSE(hasStarted(Extracted("state: acknowledged\n" +
                                   historyAt({"{time: \"2026-11-20T09:00:00Z\", action: start, activity: a, "
                                              "from: pending, to: inProgress}"}))
                             .get()));
}

TEST_CASE("nobody has been assigned since the creation, or since the last reopening", "[facts]") {
  const std::string created = "creationDate: \"2026-11-20T08:00:00Z\"\n";
  const std::string reopened =
      historyAt({"{time: \"2026-11-20T09:00:00Z\", action: clear, from: inProgress, to: cleared}",
                 "{time: \"2026-11-20T11:00:00Z\", action: reopen, from: cleared, to: inProgress}"});
  const model::KindRow& report = model::row(model::Kind::serviceTroubleReport);
  const auto since = [&](const std::string& text, const model::KindRow& kind) {
    return unassignedSince(Extracted(text, kind).get(), kind);
  };
  const std::string assigned = "relatedParty: [{id: access, role: assignee}]\n";
  CHECK(since(created, report) == parseInstant("2026-11-20T08:00:00Z"));
  CHECK(since(created + reopened, report) == parseInstant("2026-11-20T11:00:00Z"));
  CHECK_FALSE(since(created + assigned, report));
  // Another process does the work of a request.
  const model::KindRow& request = model::row(model::Kind::resourceOrder);
  CHECK(isRequest(request));
  CHECK_FALSE(isRequest(report));
  CHECK_FALSE(since("orderDate: \"2026-11-20T08:00:00Z\"\n", request));
  CHECK(since("orderDate: \"2026-11-20T08:00:00Z\"\n", model::orderKind()));
}

TEST_CASE("a report without a creation date was created now", "[facts]") {
  const model::KindRow& report = model::row(model::Kind::serviceTroubleReport);
  const Instant at = *parseInstant("2026-11-21T12:00:00Z");
  CHECK(reportDates(Extracted("name: x\n", report).get(), at).creationDate == at);
  const policy::ReportDates dates = reportDates(
      Extracted("creationDate: \"2026-11-20T08:00:00Z\"\nrequestedResolutionDate: \"2026-11-20T18:00:00Z\"\n"
                "resolutionDate: \"2026-11-20T10:00:00Z\"\nnote: [{date: \"2026-11-20T09:00:00Z\"}, {date: "
                "\"2026-11-20T09:30:00Z\", systemId: som}]\n",
                report)
          .get(),
      at);
  CHECK(dates.creationDate == parseInstant("2026-11-20T08:00:00Z"));
  CHECK(dates.requestedResolution == parseInstant("2026-11-20T18:00:00Z"));
  CHECK(dates.restored == parseInstant("2026-11-20T10:00:00Z"));
  CHECK(dates.lastNote == parseInstant("2026-11-20T09:00:00Z"));  // som's own note is no update
}

TEST_CASE("open items of a started order without an activity have no plan", "[facts]") {
  struct Itemed {
    const char* name;
    std::string text;
    Texts items;
  };
  const std::string running = "state: inProgress\n";
  const Itemed rows[] = {
      {"no activity", running + "serviceOrderItem: [{id: \"1\", action: add, state: inProgress}]\n", {"1"}},
      {"one of another item",
       running + "serviceOrderItem: [{id: \"1\", action: add, state: inProgress}, {id: \"2\", action: add, "
                 "state: inProgress}]\nactivity: [{id: a, state: pending, serviceOrderItem: \"2\"}]\n",
       {"1"}},
      {"one of the whole order",
       running + "serviceOrderItem: [{id: \"1\", action: add, state: inProgress}]\nactivity: [{id: a, state: "
                 "pending}]\n",
       {}},
      {"an item that has ended",
       running + "serviceOrderItem: [{id: \"1\", action: add, state: completed}]\n",
       {}},
      {"an item without a change",
       running + "serviceOrderItem: [{id: \"1\", action: noChange, state: inProgress}]\n",
       {}},
      {"an item that holds others",
       running + "serviceOrderItem: [{id: \"1\", action: add, state: inProgress, serviceOrderItem: [{id: "
                 "\"1.1\", action: add, state: inProgress}]}]\n",
       {"1.1"}},
      {"an order that has not started",
       "state: acknowledged\nserviceOrderItem: [{id: \"1\", action: add, state: acknowledged}]\n",
       {}},
      {"a recovery order",
       running + "category: recovery\nserviceOrderItem: [{id: \"1\", action: delete, state: inProgress}]\n",
       {}},
  };
  for (const Itemed& row : rows) {
    CAPTURE(row.name);
    CHECK(itemsWithoutPlan(Extracted(row.text).get(), model::orderKind()) == row.items);
  }
}

TEST_CASE("a delegated activity that is ready has to be requested", "[facts]") {
  struct Asked {
    const char* name;
    std::string members;  ///< of the delegated activity
    const char* survey;   ///< the state of the activity that it waits for
    const char* order;
    bool isReady;
  };
  const std::string port = "type: resourceOrder";
  const Asked rows[] = {
      {"ready", port, "completed", "inProgress", true},
      {"after a skipped one", port, "skipped", "inProgress", true},
      {"it waits", port, "inProgress", "inProgress", false},
      {"after a failed one", port, "failed", "inProgress", false},
      {"the order is held", port, "completed", "held", false},
      {"it was requested", port + ", delegatedTo: RO-20261120-AAAAAAAA", "completed", "inProgress", false},
      {"our own work", "type: configure", "completed", "inProgress", false},
  };
  for (const Asked& row : rows) {
    CAPTURE(row.name);
    const Extracted record(
        fmt::format("state: {}\nserviceOrderItem: [{{id: \"1\", state: {}}}]\nactivity: "
                    "[{{id: survey, state: {}}}, {{id: port, state: pending, {}}}]\n",
                    row.order, row.order, row.survey, row.members));
    const std::vector<plan::Activity> plan = {{.id = "survey"}, {.id = "port", .dependsOn = {"survey"}}};
    CHECK(unrequested(record.get(), model::orderKind(), plan) == (row.isReady ? Texts{"port"} : Texts{}));
  }
}

TEST_CASE("a report has to ask again for an order that was cancelled", "[facts]") {
  const model::KindRow& kind = model::row(model::Kind::serviceTroubleReport);
  const std::vector<plan::Activity> plan = {{.id = "order"}};
  for (const auto& [state, type, isReady] :
       {std::tuple("acknowledged", "serviceOrder", true), std::tuple("inProgress", "serviceOrder", true),
        std::tuple("held", "serviceOrder", false), std::tuple("acknowledged", "resourceTroubleReport", false),
        std::tuple("inProgress", "resourceTroubleReport", true)}) {
    CAPTURE(state, type);
    const Extracted record(fmt::format("{}: {}\nactivity: [{{id: order, state: pending, type: {}}}]\n",
                                       kind.stateField, state, type),
                           kind);
    CHECK(unrequested(record.get(), kind, plan) == (isReady ? Texts{"order"} : Texts{}));
  }
}

TEST_CASE("an activity waits for all activities of the items that its item needs", "[facts]") {
  const Extracted record(
      "state: inProgress\nserviceOrderItem: [{id: \"1\", state: inProgress}, {id: \"2\", state: inProgress, "
      "serviceOrderItemRelationship: [{id: \"1\", relationshipType: dependency}]}]\n"
      "activity: [{id: a, state: pending, serviceOrderItem: \"1\"}, {id: b, state: pending, "
      "serviceOrderItem: \"1\"}, {id: c, state: pending, serviceOrderItem: \"2\"}]\n");
  const Extract extract = record.get();
  std::vector<plan::Activity> plan = {{.id = "a"}, {.id = "b"}, {.id = "c", .dependsOn = {"x"}}};
  addItemDependencies(extract.items, extract.activities, plan);
  CHECK(plan[0].dependsOn.empty());
  CHECK(plan[1].dependsOn.empty());
  CHECK(plan[2].dependsOn == Texts{"x", "a", "b"});
}

TEST_CASE("an item is blocked by one that ended and was not delivered", "[facts]") {
  struct Blocked {
    const char* state;  ///< of the item that is needed
    bool isBlocking;
  };
  const Blocked rows[] = {{"inProgress", false}, {"completed", false}, {"cancelled", true}, {"failed", true}};
  for (const Blocked& row : rows) {
    CAPTURE(row.state);
    const Extracted record(fmt::format(
        "state: inProgress\nserviceOrderItem: [{{id: \"1\", state: {}}}, {{id: \"2\", state: inProgress, "
        "serviceOrderItemRelationship: [{{id: \"1\", relationshipType: dependency}}]}}]\nactivity: [{{id: a, "
        "state: "
        "cancelled, serviceOrderItem: \"1\"}}]\n",
        row.state));
    const auto blocked = blockedItems(record.get());
    REQUIRE(blocked.size() == (row.isBlocking ? 1 : 0));
    if (blocked.empty()) continue;
    CHECK(blocked[0].item == "2");
    CHECK(blocked[0].needed == "1");
    CHECK(blocked[0].state == row.state);
  }
}

TEST_CASE("a request goes on although its cancellation was asked for", "[facts]") {
  const model::KindRow& request = model::row(model::Kind::resourceOrder);
  const std::string asked = historyAt(
      {"{time: \"2026-11-20T10:00:00Z\", action: accept, from: assessingCancellation, to: "
       "pendingCancellation}",
       "{time: \"2026-11-20T11:00:00Z\", action: refuse, from: pendingCancellation, to: inProgress}"});
  CHECK(wasAskedToCancel(Extracted("state: inProgress\n" + asked, request).get()));
  CHECK_FALSE(wasAskedToCancel(Extracted("state: pendingCancellation\n" + asked, request).get()));
  CHECK_FALSE(wasAskedToCancel(Extracted("state: inProgress\n" + historyAt({startedAt9}), request).get()));
}

TEST_CASE("the configuring activity of each item is known by the item", "[facts]") {
  const Extracted record(
      "activity: [{id: a, type: survey, serviceOrderItem: \"1\"}, {id: b, type: configure, serviceOrderItem: "
      "\"1\"}, {id: c, type: configure}]\n");
  CHECK(configuringOf(record.get().activities) == Configuring{{"1", "b"}, {"", "c"}});
}
