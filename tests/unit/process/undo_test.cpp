#include "process/history/undo.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/outbox/tries.hpp"
#include "store/undo_log.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string undoneActivities =
    "activity: [{id: survey, type: survey, state: pending, serviceOrderItem: \"1\"}]\n"
    "trackingRecord: [{id: 01KAG4W0G00000000000000001, time: \"2026-11-20T09:00:00Z\", user: jane, action: "
    "create}]\n";

/// What a version control system would know.
class KnownFiles : public CommittedFiles {
 public:
  bool hasCommit(const std::string& path) const override { return commits.contains(path); }
  bool isPushed(const std::string& path) const override { return pushed.contains(path); }
  std::set<std::string> commits;
  std::set<std::string> pushed;
};

/// A workspace whose commands leave images.
class Commands : public Fixture {
 public:
  Commands() : Fixture(orderIn("acknowledged", undoneActivities)) {}

  /// Calls a function with the workspace as a command of this name would open it.
  ChangeResult command(const std::string& verb, const std::function<void(UnitOfWork&)>& what,
                       const ChangeOptions& changes = because()) {
    env.now += Seconds{60};
    store::Options options;
    options.beforeCommit.push_back(store::undoRecorder({verb, env.actor, env.now}));
    store::Store store(files, options);
    Workspace workspace(store, propagate);
    UnitOfWork unit(workspace, env, changes);
    what(unit);
    return unit.finish();
  }
  ChangeResult event(const std::string& verb, Event event, const std::string& id = orderId) {
    return command(verb,
                   [&](UnitOfWork& unit) { transition(unit, unit.open(id, nullptr), {.event = event}); });
  }
  ChangeResult take(const UndoOptions& options = {}) {
    env.now += Seconds{60};
    store::Options stored;
    stored.beforeCommit.push_back(store::undoRecorder({"undo", env.actor, env.now}));
    store::Store store(files, stored);
    Workspace workspace(store, propagate);
    return undo(workspace, env, options, known);
  }
  /// The findings of an undo that is refused and changes nothing.
  std::string refused(const UndoOptions& options = {}) {
    const auto before = files.dump();
    const std::string told = refusal([&] { take(options); });
    CHECK(files.dump() == before);
    return told;
  }
  std::string state() const { return order()["state"]; }

  KnownFiles known;
};

}  // namespace

TEST_CASE("an undo leads back to the state before, and keeps the history", "[undo]") {
  Commands commands;
  const doc::Value before = commands.order();
  commands.event("order start", Event::start);
  REQUIRE(commands.state() == "inProgress");
  UndoOptions options;
  options.change.reason = "wrong order";
  const ChangeResult result = commands.take(options);
  CHECK(outcomesOf(result).back() ==
        "SO-20261120-7K3F9QXW inProgress → acknowledged (taken back: order start)");
  const doc::Value order = commands.order();
  CHECK(order["state"] == "acknowledged");
  CHECK_FALSE(order.contains("startDate"));
  CHECK(order["activity"] == before["activity"]);
  CHECK(order["serviceOrderItem"] == before["serviceOrderItem"]);
  const doc::Value history = order["trackingRecord"];
  REQUIRE(history.size() == 3);
  CHECK(history[1]["action"] == "start");
  CHECK(history[2]["action"] == "undo");
  CHECK(history[2]["of"] == history[1]["id"]);
  CHECK(history[2]["from"] == "inProgress");
  CHECK(history[2]["to"] == "acknowledged");
  CHECK(history[2]["reason"] == "wrong order");
  CHECK(history[2]["user"] == "jane");
  CHECK(std::string(history[1]["id"]) < std::string(history[2]["id"]));
}

TEST_CASE("commands are taken back one after the other, and an undo is one of them", "[undo]") {
  Commands commands;
  commands.event("order start", Event::start);
  commands.event("order hold", Event::hold);
  commands.take();
  CHECK(commands.state() == "inProgress");
  commands.take();  // the undo
  CHECK(commands.state() == "held");
  CHECK(commands.order()["trackingRecord"].size() == 5);
}

TEST_CASE("an undo of a change that led to no other state says none", "[undo]") {
  Commands commands;
  commands.command("order note", [](UnitOfWork& unit) { addNote(unit, unit.open(orderId, nullptr), "x"); });
  REQUIRE(commands.order()["note"].size() == 1);
  const ChangeResult result = commands.take();
  CHECK(outcomesOf(result) ==
        Texts{"SO-20261120-7K3F9QXW acknowledged → acknowledged (taken back: order note)"});
  CHECK_FALSE(commands.order().contains("note"));
  const doc::Value last = commands.order()["trackingRecord"].back();
  CHECK(last["action"] == "undo");
  CHECK_FALSE(last.contains("from"));
  CHECK_FALSE(last.contains("to"));
}

TEST_CASE("a record that the command made is removed, or cancelled if a commit has it", "[undo]") {
  const std::string made = "SO-20261121-00000001";
  for (const bool isCommitted : {false, true}) {
    CAPTURE(isCommitted);
    Commands commands;
    commands.command("order create", [&](UnitOfWork& unit) {
      doc::Value order = valueOf(
          "{\"@type\": ServiceOrder, state: acknowledged, orderDate: \"2026-11-21T09:00:00Z\", "
          "serviceOrderItem: [{id: \"1\", action: add, state: acknowledged, service: {}}], activity: [{id: "
          "survey, state: pending}]}");
      order["id"] = made;
      unit.track(unit.add(model::orderKind(), order), "create");
    });
    REQUIRE(commands.has(made));
    if (isCommitted) commands.known.commits.insert(pathOf(made));
    const ChangeResult result = commands.take();
    CHECK(commands.has(made) == isCommitted);
    CHECK(outcomesOf(result) ==
          (isCommitted ? Texts{"SO-20261121-00000001 acknowledged → cancelled (taken back: order create)"}
                       : Texts{"SO-20261121-00000001  →  (removed: order create)"}));
    if (!isCommitted) continue;
    const doc::Value order = commands.record(made);
    CHECK(order["state"] == "cancelled");
    CHECK(order["serviceOrderItem"][0]["state"] == "cancelled");
    CHECK(order["activity"][0]["state"] == "cancelled");
    CHECK(order["trackingRecord"].back()["of"] == order["trackingRecord"][0]["id"]);
  }
}

TEST_CASE("a reference takes back the last command on that record", "[undo]") {
  const std::string other = "SO-20261120-00000002";
  Commands commands;
  commands.put(other,
               orderWith("acknowledged", "{id: \"1\", action: noChange, state: acknowledged, service: {}}"));
  commands.event("order start", Event::start);
  commands.event("order start", Event::start, other);
  commands.take({.reference = orderId});
  CHECK(commands.state() == "acknowledged");
  CHECK(commands.record(other)["state"] == "inProgress");
}

TEST_CASE("an undo refuses what something builds on, names it, and changes nothing", "[undo]") {
  SECTION("no command") {
    CHECK(Commands().refused() == "not-found: no command can be taken back on this machine");
    CHECK(Commands().refused({.reference = orderId}) ==
          "not-found: no command on SO-20261120-7K3F9QXW can be taken back on this machine");
  }
  SECTION("an event by another machine") {
    Commands commands;
    commands.event("order start", Event::start);
    commands.env.now += Seconds{60};
    commands.change(orderId, [](UnitOfWork& unit, Draft& draft) { unit.track(draft, "assign"); });
    CHECK(
        commands.refused().starts_with("cannot-undo: builds on it: assign of jane at 2026-11-21T12:02:00Z"));
  }
  SECTION("an edit by hand") {
    Commands commands;
    commands.event("order start", Event::start);
    commands.files.load({{orderPath, *commands.files.read(orderPath) + "# looked at\n"}});
    CHECK(commands.refused() == "changed-meanwhile: was edited after 'order start'; nothing was changed");
  }
  SECTION("a pushed commit, unless that is known") {
    Commands commands;
    commands.event("order start", Event::start);
    commands.known.commits.insert(orderPath);
    commands.known.pushed.insert(orderPath);
    CHECK(commands.refused() == "cannot-undo: a commit that was pushed has the change");
    commands.take({.pushed = true});
    CHECK(commands.state() == "acknowledged");
  }
  SECTION("a record that names what the command made") {
    Commands commands;
    commands.command("order create", [&](UnitOfWork& unit) {
      unit.track(unit.add(model::orderKind(),
                          valueOf("{\"@type\": ServiceOrder, id: SO-20261121-00000001, state: acknowledged, "
                                  "orderDate: \"2026-11-21T09:00:00Z\", serviceOrderItem: [{id: \"1\", "
                                  "action: noChange, service: {}}]}")),
                 "create");
    });
    commands.put(
        "SO-20261120-00000002",
        orderWith("acknowledged", "{id: \"1\", action: noChange, service: {}}",
                  "orderRelationship: [{id: SO-20261121-00000001, relationshipType: dependency}]\n"));
    CHECK(commands.refused() == "cannot-undo: SO-20261120-00000002 refers to what 'order create' made");
  }
  SECTION("another hash than the caller's") {
    Commands commands;
    commands.event("order start", Event::start);
    UndoOptions options;
    options.change.ifMatch = "0";
    CHECK(commands.refused(options).starts_with("changed-meanwhile: "));
  }
}

TEST_CASE("the events of an undone command go with it, but not delivered ones", "[undo]") {
  const auto started = [](Commands& commands) {
    commands.files.load({{"policy/subscription.yaml",
                          "\"@type\": Subscription\nid: all\neventType: [ServiceOrderStateChangeEvent]\n"
                          "channel: crm\n"}});
    commands.event("order start", Event::start);
    Texts events;
    for (const auto& [path, text] : commands.files.dump())
      if (path.starts_with("outbox/crm/")) events.push_back(path);
    REQUIRE(events.size() == 1);
    return events[0];
  };
  const auto without = [](Commands& commands, const std::string& path) {
    auto files = commands.files.dump();
    return !files.contains(path);
  };
  SECTION("it waits") {
    Commands commands;
    const std::string path = started(commands);
    commands.take();
    CHECK(without(commands, path));
  }
  SECTION("it was delivered") {
    Commands commands;
    const std::string path = started(commands);
    commands.files.unlink(path);
    CHECK(commands.refused().ends_with(" was delivered, or dropped"));
  }
  SECTION("somebody has it in a digest") {
    Commands commands;
    const std::string path = started(commands);
    store::Store store(commands.files);
    const std::string id =
        path.substr(std::string("outbox/crm/").size(), path.size() - std::string("outbox/crm/.json").size());
    Tries handed;
    handed.handed = {"jane"};
    writeTries(store, "crm", id, handed);
    CHECK(commands.refused().ends_with(" was delivered to jane"));
  }
}

TEST_CASE("a dry run of an undo names the files, and writes none", "[undo]") {
  Commands commands;
  commands.event("order start", Event::start);
  const auto before = commands.files.dump();
  UndoOptions options;
  options.change.dryRun = true;
  const ChangeResult result = commands.take(options);
  REQUIRE_FALSE(result.files.empty());
  CHECK(commands.files.dump() == before);
}
