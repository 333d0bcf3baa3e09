#include "process/edit/edit.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/edit/attach.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string reportId = "TR-20261120-AAAAAAAA";

class Desk : public Fixture {
 public:
  explicit Desk(const std::string& state = "acknowledged", const std::string& more = {})
      : Fixture(orderIn(state, more)) {}

  /// The text that a change of the order reports.
  std::string text(const std::function<void(UnitOfWork&, Draft&)>& what, const ChangeOptions& options = {}) {
    const ChangeResult result = change(orderId, what, options);
    REQUIRE(result.changed.size() == 1);
    return result.changed[0].text;
  }
  /// The refusal of a change of the order, which writes nothing.
  std::string refused(const std::function<void(UnitOfWork&, Draft&)>& what,
                      const ChangeOptions& options = {}) {
    const auto before = files.dump();
    std::string told = refusal([&] { change(orderId, what, options); });
    CHECK(files.dump() == before);
    return told;
  }
};

using Act = std::function<void(UnitOfWork&, Draft&)>;

Act updating(Update wanted) {
  return
      [wanted = std::move(wanted)](UnitOfWork& unit, Draft& draft) { process::update(unit, draft, wanted); };
}

Act setting(const std::string& path, const std::string& value) { return updating({.set = {{path, value}}}); }

}  // namespace

TEST_CASE("only changes of work are refused for a record that has ended", "[edit]") {
  struct Row {
    const char* name;
    Act act;
    const char* refusal;
  };
  const Row rows[] = {
      {"note", [](UnitOfWork& unit, Draft& draft) { addNote(unit, draft, "x"); }, ""},
      {"update", setting("description", "x"), ""},
      {"assign", [](UnitOfWork& unit, Draft& draft) { assign(unit, draft, "jane", ""); },
       "illegal-transition: cannot assign an order that is completed"},
      {"escalate", [](UnitOfWork& unit, Draft& draft) { escalate(unit, draft, {}, {}); },
       "illegal-transition: cannot escalate an order that is completed"},
      {"add an activity", [](UnitOfWork& unit, Draft& draft) { addActivity(unit, draft, {.id = "x"}); },
       "illegal-transition: cannot add an activity to an order that is completed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Desk desk("completed");
    if (row.refusal[0] == '\0')
      CHECK(desk.change(orderId, row.act, because()).files.size() == 1);
    else
      CHECK(desk.refused(row.act, because()) == row.refusal);
  }
}

TEST_CASE("a note has author, time and text, and may not be empty", "[edit]") {
  Desk desk;
  CHECK(desk.text([](UnitOfWork& unit, Draft& draft) { addNote(unit, draft, "call back"); }) == "note added");
  const doc::Value note = desk.order()["note"][0];
  CHECK(note["author"] == "jane");
  CHECK(note["date"] == now);
  CHECK(note["text"] == "call back");
  CHECK(desk.order()["trackingRecord"][0]["action"] == "note");
  CHECK(desk.refused([](UnitOfWork& unit, Draft& draft) { addNote(unit, draft, ""); }) ==
        "usage: the note is empty");
}

TEST_CASE("an assignment replaces the assignee, and the person if one is named", "[edit]") {
  Desk desk;
  const auto assigned = [&](const char* party, const char* person) {
    return desk.text([&](UnitOfWork& unit, Draft& draft) { assign(unit, draft, party, person); });
  };
  const auto parties = [&] {
    Texts all;
    const doc::Value order = desk.order();
    for (const doc::Value& party : order["relatedParty"])
      all.push_back(party["id"].get<std::string>() + " " + party["role"].get<std::string>());
    return all;
  };
  CHECK(assigned("team-a", "") == "assigned to team-a");
  CHECK(parties() == Texts{"team-a assignee"});
  CHECK(assigned("team-b", "ravi") == "assigned to team-b (ravi)");
  CHECK(parties().size() == 2);
  CHECK(parties()[0] == "team-b assignee");
  const doc::Value last = desk.order()["trackingRecord"].back();
  CHECK(last["from"] == "team-a");
  CHECK(last["to"] == "team-b");
  const auto before = desk.files.dump();
  CHECK(assigned("team-b", "") == "is assigned to team-b already");
  CHECK(assigned("team-b", "ravi") == "is assigned to team-b already");
  CHECK(desk.files.dump() == before);
  CHECK(assigned("team-b", "beth") == "assigned to team-b (beth)");
}

TEST_CASE("a person of another team does not stay when a team is assigned", "[edit]") {
  Desk desk;
  desk.files.load({{"policy/teams.yaml",
                    "\"@type\": Team\nid: core\nmember: [mei]\n---\n"
                    "\"@type\": Team\nid: field\nmember: [jane]\n---\n"
                    "\"@type\": Team\nid: night\nmember: [mei]\n"}});
  const auto assigned = [&](const char* party, const char* person) {
    desk.text([&](UnitOfWork& unit, Draft& draft) { assign(unit, draft, party, person); });
    return membersOf(desk.order(), "relatedParty", "id");
  };
  CHECK(assigned("core", "mei") == Texts{"core", "mei"});
  CHECK(assigned("night", "") == Texts{"night", "mei"});
  CHECK(assigned("field", "") == Texts{"field"});
}

TEST_CASE("an activity is assigned by its id", "[edit]") {
  Desk desk("inProgress", "activity:\n  - {id: dig, state: pending}\n");
  const auto assigning = [](const char* activity, const char* party) -> Act {
    return [=](UnitOfWork& unit, Draft& draft) { assignActivity(unit, draft, activity, party); };
  };
  CHECK(desk.text(assigning("dig", "tom")) == "activity dig assigned to tom");
  CHECK(desk.order()["activity"][0]["assignee"] == "tom");
  CHECK(desk.text(assigning("dig", "tom")) == "activity dig is assigned to tom already");
  CHECK(desk.refused(assigning("dog", "tom")) == "not-found: there is no activity 'dog'");
}

TEST_CASE("an activity that a partner is asked for keeps the partner", "[edit]") {
  Desk desk("inProgress",
            "activity:\n  - {id: tail, state: pending, assignee: carrier-a, delegatedTo: "
            "PO-20261120-AAAAAAAA}\n");
  const auto request = [&](const char* state) {
    desk.put("PO-20261120-AAAAAAAA", orderWith(state, "{id: \"1\", action: add, service: {name: x}}",
                                               "relatedParty: [{id: carrier-a, role: supplier}]\n"));
  };
  const Act assigning = [](UnitOfWork& unit, Draft& draft) {
    assignActivity(unit, draft, "tail", "carrier-b");
  };
  request("acknowledged");
  CHECK(desk.refused(assigning) == "guard: PO-20261120-AAAAAAAA asks carrier-a for it");
  CHECK(desk.refused(setting("activity[id=tail].assignee", "carrier-b")) ==
        "guard: PO-20261120-AAAAAAAA asks carrier-a for it");
  request("rejected");
  CHECK(desk.text(assigning) == "activity tail assigned to carrier-b");
}

TEST_CASE("an appointment ends when another team gets the activity, by update, too", "[edit]") {
  Desk desk(
      "inProgress",
      "activity:\n  - {id: dig, state: pending, assignee: field, appointment: {team: field, day: [], start: "
      "\"2026-11-23T09:00:00Z\", end: \"2026-11-23T13:00:00Z\"}}\n");
  desk.change(setting("activity[id=dig].assignee", "core"), {});
  CHECK_FALSE(desk.order()["activity"][0].contains("appointment"));
}

TEST_CASE("an update sets and removes fields with the types of the schema, each with a tracking record",
          "[edit]") {
  struct Row {
    Update update;
    const char* text;
    const char* members;  ///< of the order afterwards
    std::size_t tracked;
  };
  const Row rows[] = {
      {{.set = {{"description", "12"}}}, "1 field updated", "description: \"12\"", 1},
      {{.set = {{"priority", "2"}, {"category", "x"}}},
       "2 fields updated",
       "priority: \"2\"\ncategory: x",
       2},
      {{.set = {{"requestedCompletionDate", "2026-12-01"}}},
       "1 field updated",
       "requestedCompletionDate: \"2026-12-01T23:59:59Z\"",
       1},
      {{.set = {{"requestedStartDate", "2026-12-01"}}},
       "1 field updated",
       "requestedStartDate: \"2026-12-01T00:00:00Z\"",
       1},
      {{.set = {{"notificationContact", "a"}}}, "nothing to change", "notificationContact: a", 0},
      {{.unset = {"notificationContact"}}, "1 field updated", "", 1},
      {{.unset = {"category"}}, "nothing to change", "", 0},
      {{.set = {{"serviceOrderItem[id=1].service.name", "depot"}}}, "1 field updated", "", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.members);
    Desk desk("acknowledged", "notificationContact: a\n");
    CHECK(desk.text(updating(row.update)) == row.text);
    const doc::Value order = desk.order();
    CHECK(order.value("trackingRecord", doc::Value::array()).size() == row.tracked);
    const doc::Value expected = valueOf(std::string(row.members) + "\n");
    for (const auto& member : expected.items()) CHECK(order[member.key()] == member.value());
    if (!row.update.unset.empty()) CHECK_FALSE(order.contains(row.update.unset[0]));
  }
}

TEST_CASE("an update is tracked with the field and both values", "[edit]") {
  Desk desk("acknowledged", "category: a\n");
  desk.change(orderId, setting("category", "b"), because("moved"));
  const doc::Value tracked = desk.order()["trackingRecord"][0];
  CHECK(tracked["action"] == "update");
  CHECK(tracked["field"] == "category");
  CHECK(tracked["from"] == "a");
  CHECK(tracked["to"] == "b");
  CHECK(tracked["reason"] == "moved");
}

TEST_CASE("an update is refused for fields of other verbs, bad paths and bad values", "[edit]") {
  struct Row {
    Act act;
    const char* refusal;
  };
  const Row rows[] = {
      {setting("state", "held"), "protected-field: 'state' cannot be set by update"},
      {setting("orderDate", "2026-11-01"), "protected-field: 'orderDate' cannot be set by update"},
      {setting("sla.leadTime", "P1D"), "protected-field: 'sla.leadTime' cannot be set by update"},
      {setting("serviceOrderItem[id=1].state", "held"),
       "protected-field: 'serviceOrderItem[id=1].state' cannot be set by update"},
      {updating({.unset = {"trackingRecord"}}), "protected-field: 'trackingRecord' cannot be set by update"},
      {setting("a[", "x"), "invalid-path"},
      {setting("requestedCompletionDate", "soon"), "invalid-time"},
      {updating({.unset = {"serviceOrderItem"}}), "protected-field"},
      {updating({.serviceLevel = "gold"}), "missing-reason: to change the service level needs a reason"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.refusal);
    CHECK(Desk().refused(row.act).starts_with(row.refusal));
  }
}

TEST_CASE("a word for a priority is stored as the number that the kind has", "[edit]") {
  Desk desk;
  desk.put(reportId, "status: acknowledged\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n");
  desk.change(reportId, setting("priority", "High"));
  CHECK(desk.record(reportId)["priority"] == 2);
  desk.change(orderId, setting("priority", "High"));
  CHECK(desk.order()["priority"] == "High");
}

TEST_CASE("a change of priority matches the service levels again, unless they are to be kept", "[edit]") {
  for (const bool keep : {false, true}) {
    Desk desk("acknowledged", "sla: {level: standard}\n");
    desk.files.load({{"policy/levels.yaml",
                      "\"@type\": ServiceLevel\nid: gold\nappliesTo: {priority: 1}\nleadTime: P5D\n"}});
    CHECK(desk.text(updating({.set = {{"priority", "1"}}, .keepLevel = keep})) ==
          (keep ? "1 field updated" : "1 field updated, service level gold"));
    CHECK(desk.order()["sla"]["level"] == (keep ? "standard" : "gold"));
    CHECK(desk.text(updating({.set = {{"category", "x"}}})) == "1 field updated");
  }
}

TEST_CASE("an escalation by hand goes to the next level or to a level from 1 to 99", "[edit]") {
  Desk desk;
  const auto to = [](std::optional<int> level) -> Act {
    return [=](UnitOfWork& unit, Draft& draft) { escalate(unit, draft, level, {"boss"}); };
  };
  CHECK(desk.text(to({}), because("late")) == "escalated to level 1 (late), notified boss");
  CHECK(desk.text(to(98), because("late")) == "escalated to level 98 (late), notified boss");
  CHECK(desk.text(to({}), because("late")) == "escalated to level 99 (late), notified boss");
  CHECK(desk.refused(to({}), because()) == "usage: there is no escalation level 100");
  CHECK(desk.refused(to(0), because()) == "usage: there is no escalation level 0");
  CHECK(desk.text(to(1), because("again")) == "escalated to level 1 (again), notified boss");
  CHECK(desk.refused(to(2)) == "missing-reason: to escalate needs a reason");
  const doc::Value entry = desk.order()["escalation"][1];
  CHECK(entry["level"] == 98);
  CHECK(entry["reason"] == "late");
  CHECK(entry["notified"] == valueOf("[boss]"));
  CHECK(entry["date"] == now);
}

TEST_CASE("an acknowledgement covers all escalations so far, once", "[edit]") {
  Desk desk;
  const Act ack = [](UnitOfWork& unit, Draft& draft) { acknowledge(unit, draft); };
  const Act up = [](UnitOfWork& unit, Draft& draft) { escalate(unit, draft, {}, {}); };
  CHECK(desk.refused(ack) == "guard: there is no escalation to acknowledge");
  desk.change(orderId, up, because());
  desk.change(orderId, up, because());
  CHECK(desk.text(ack) == "2 escalations acknowledged");
  CHECK(membersOf(desk.order(), "escalation", "acknowledgedBy") == Texts{"jane", "jane"});
  CHECK(membersOf(desk.order(), "escalation", "acknowledgedDate") == Texts{now, now});
  CHECK(desk.refused(ack) == "guard: all its escalations are acknowledged already");
  desk.change(orderId, up, because());
  CHECK(desk.text(ack) == "1 escalation acknowledged");
}

TEST_CASE("an activity that no plan has is added, if its id is new and what it names is there", "[edit]") {
  struct Row {
    NewActivity activity;
    const char* refusal;
  };
  const Row rows[] = {
      {{.id = "test", .dependsOn = {"dig"}, .item = "1", .milestone = "tested"}, ""},
      {{.id = "dig"}, "duplicate-id: there is an activity 'dig' already"},
      {{.id = "test", .item = "2"}, "dangling-reference: there is no item '2'"},
      {{.id = "test", .dependsOn = {"dog"}}, "dangling-reference: "},
      {{.id = "test", .dependsOn = {"test"}}, "dependency-cycle: "},
      {{.id = "te st"}, "invalid-id: "},
      {{.id = "test", .typical = "8h"}, "invalid-duration: "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.refusal, row.activity.id);
    Desk desk("inProgress", "activity:\n  - {id: dig, state: pending}\n");
    const Act add = [&](UnitOfWork& unit, Draft& draft) { addActivity(unit, draft, row.activity); };
    if (row.refusal[0] != '\0') {
      CHECK(desk.refused(add).starts_with(row.refusal));
      continue;
    }
    CHECK(desk.text(add) == "activity test added");
    const doc::Value added = desk.order()["activity"][1];
    CHECK(added["state"] == "pending");
    CHECK(added["dependsOn"] == valueOf("[dig]"));
    CHECK(added["serviceOrderItem"] == "1");
    CHECK(added["milestone"] == "tested");
  }
}

TEST_CASE("reports have no milestones, and get no activities while they are cleared", "[edit]") {
  Desk desk;
  const auto adding = [](NewActivity activity) -> Act {
    return [activity](UnitOfWork& unit, Draft& draft) { addActivity(unit, draft, activity); };
  };
  const std::string date = "creationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
  desk.put(reportId, "status: inProgress\n" + date);
  CHECK(refusal([&] { desk.change(reportId, adding({.id = "x", .milestone = "m"})); }) ==
        "usage: --milestone: a report has no milestones");
  CHECK(desk.change(reportId, adding({.id = "x"})).files.size() == 1);
  desk.put(reportId, "status: cleared\n" + date);
  CHECK(refusal([&] { desk.change(reportId, adding({.id = "x"})); }) ==
        "illegal-transition: cannot add an activity to a report that is cleared");
}

// --- attachments

TEST_CASE("a file of at most 64 KiB is kept in the record", "[attach]") {
  for (const auto& [size, fits] : {std::pair{largestAttachment, true}, {largestAttachment + 1, false}}) {
    CAPTURE(size);
    Desk desk;
    const Act act = [size = size](UnitOfWork& unit, Draft& draft) {
      attach(unit, draft,
             {.name = "trace.log", .content = std::string(size, 'x'), .description = "of today"});
    };
    if (!fits) {
      CHECK(desk.refused(act) == "usage: trace.log has 65537 bytes; at most 65536 are kept in a record");
      continue;
    }
    CHECK(desk.text(act) == "trace.log attached");
    const doc::Value entry = desk.order()["attachment"][0];
    CHECK(entry["name"] == "trace.log");
    CHECK(entry["description"] == "of today");
    CHECK(entry["mimeType"] == "text/plain");
    CHECK(entry["size"]["amount"] == 65536);
    CHECK(desk.order()["trackingRecord"][0]["action"] == "attach");
  }
}

TEST_CASE("the type of an attached file follows from the ending of its name", "[attach]") {
  const std::pair<const char*, const char*> rows[] = {{"a.pdf", "application/pdf"},
                                                      {"a.jpg", "image/jpeg"},
                                                      {"a.jpeg", "image/jpeg"},
                                                      {"a.json", "application/json"},
                                                      {"a.csv", "text/csv"},
                                                      {"a", "application/octet-stream"},
                                                      {"a.pdf.exe", "application/octet-stream"}};
  for (const auto& [name, type] : rows) {
    CAPTURE(name);
    Desk desk;
    desk.text([name = name](UnitOfWork& unit, Draft& draft) {
      attach(unit, draft, {.name = name, .content = "Man"});
    });
    const doc::Value entry = desk.order()["attachment"][0];
    CHECK(entry["mimeType"] == type);
    CHECK(entry["content"] == "TWFu");
  }
}

TEST_CASE("a URL is attached once", "[attach]") {
  Desk desk;
  const Act act = [](UnitOfWork& unit, Draft& draft) {
    attach(unit, draft, {.name = "x", .url = "https://a/b"});
  };
  CHECK(desk.text(act) == "https://a/b attached");
  CHECK(desk.order()["attachment"][0]["url"] == "https://a/b");
  const auto before = desk.files.dump();
  CHECK(desk.text(act) == "https://a/b is attached already");
  CHECK(desk.files.dump() == before);
}

TEST_CASE("a typed value has som's words, and no misspelt members", "[edit]") {
  Desk desk;
  desk.change(setting("relatedParty", R"([{"id":"C9","role":"Customer"}])"), {});
  CHECK(desk.order()["relatedParty"][0]["role"] == "customer");
  CHECK(desk.refused(setting("relatedParty", R"([{"id":"C9","rol":"customer"}])")) ==
        "unknown-value: relatedParty: no schema has the field 'rol'");
  desk.change(setting("relatedParty", R"([{"id":"C9","role":"customer","badge":"7"}])"), {});
  CHECK(desk.order()["relatedParty"][0]["badge"] == "7");
}
