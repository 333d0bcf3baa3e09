#include "process/history/content_change.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/history/record_change.hpp"
#include "process/history/replay.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// The findings for a change of an order's content, each as `code: message`.
Texts contentFindings(const std::string& before, const std::string& after, bool isMerged = false) {
  const std::string head = fmt::format("\"@type\": ServiceOrder\nid: {}\n", orderId);
  const std::string date = "orderDate: \"2026-11-20T09:00:00Z\"\n";
  const auto whole = [&](const std::string& text) {
    return (text.find("@type") == std::string::npos ? head : "") +
           (text.find("orderDate") == std::string::npos ? date : "") + text;
  };
  const doc::Document old = doc::read(whole(before), orderPath, doc::Format::yaml);
  const doc::Document now = doc::read(whole(after), orderPath, doc::Format::yaml);
  const doc::Value oldValue = doc::toValue(old.root());
  const doc::Value nowValue = doc::toValue(now.root());
  const auto entries = newTrackingRecords(&oldValue, nowValue);
  Fixture fixture;
  store::Store files(fixture.files);
  Texts all;
  for (const Diagnostic& finding : contentChange({model::orderKind(), &old, now, files, isMerged}, entries,
                                                 explainingEntries(nowValue, entries)))
    all.push_back(fmt::format("{}: {}", codeName(finding.code), finding.message));
  return all;
}

std::string historyOfTwo(const std::string& more = {}) {
  return "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}, "
         "{id: T2, time: \"2026-11-20T10:00:00Z\", action: start}" +
         more + "]\n";
}

std::string escalationWith(const std::string& members) {
  return "escalation: [{id: E1, level: 1, date: \"2026-11-20T10:00:00Z\"" + members + "}]\n";
}

}  // namespace

TEST_CASE("the identity of a record never changes", "[content_change]") {
  struct Identity {
    const char* name;
    std::string after;
    Texts findings;
  };
  const std::string type = "\"@type\": ServiceOrder\n";
  const std::string id = fmt::format("id: {}\n", orderId);
  const Identity rows[] = {
      {"all as it was", type + id, {}},
      {"in another order", id + type, {}},
      {"another id",
       type + "id: SO-20261120-00000001\n",
       {"identity-changed: 'id' was SO-20261120-7K3F9QXW and is SO-20261120-00000001: it never changes"}},
      {"another kind",
       "\"@type\": PartyOrder\n" + id,
       {"identity-changed: '@type' was ServiceOrder and is PartyOrder: it never changes"}},
      {"no id", type, {"identity-changed: 'id' was SO-20261120-7K3F9QXW and is missing: it never changes"}},
      {"another creation",
       type + id + "orderDate: \"2026-11-20T09:00:01Z\"\n",
       {"identity-changed: 'orderDate' was 2026-11-20T09:00:00Z and is 2026-11-20T09:00:01Z: it never "
        "changes"}},
  };
  for (const Identity& row : rows) {
    CAPTURE(row.name);
    CHECK(contentFindings(type + id, row.after) == row.findings);
  }
}

TEST_CASE("the entries of a list that only grows stay as they are", "[content_change]") {
  struct Grown {
    const char* name;
    std::string before;
    std::string after;
    Texts findings;
  };
  const std::string note = "note: [{id: N1, text: a}, {id: N2, text: b}]\n";
  const Grown rows[] = {
      {"a new entry",
       historyOfTwo(),
       historyOfTwo(", {id: T3, time: \"2026-11-20T11:00:00Z\", action: note}"),
       {}},
      {"a list that appears", "", note, {}},
      {"an entry that is gone",
       note,
       "note: [{id: N2, text: b}]\n",
       {"history-rewritten: the entry N1 of note is gone"}},
      {"all entries gone", note, "", {"history-rewritten: the 2 entries of note are gone"}},
      {"an empty list", note, "note: []\n", {"history-rewritten: the 2 entries of note are gone"}},
      {"another text",
       note,
       "note: [{id: N1, text: a}, {id: N2, text: c}]\n",
       {"history-rewritten: the entry N2 of note was changed"}},
      {"a member more",
       note,
       "note: [{id: N1, text: a, author: x}, {id: N2, text: b}]\n",
       {"history-rewritten: the entry N1 of note was changed"}},
      {"a member less",
       "note: [{id: N1, text: a, author: x}]\n",
       "note: [{id: N1, text: a}]\n",
       {"history-rewritten: the entry N1 of note was changed"}},
      {"the order of entries is free", note, "note: [{id: N2, text: b}, {id: N1, text: a}]\n", {}},
      {"entries without id are compared whole", "note: [{text: a}]\n", "note: [{text: a}, {text: b}]\n", {}},
      {"one of them that is gone",
       "note: [{text: a}, {text: b}]\n",
       "note: [{text: a}]\n",
       {"history-rewritten: the entry without id of note is gone"}},
      {"a tracking record",
       historyOfTwo(),
       "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}]\n",
       {"history-rewritten: the entry T2 of trackingRecord is gone"}},
      {"lists that may shrink", "relatedParty: [{id: a, role: x}]\n", "relatedParty: []\n", {}},
  };
  for (const Grown& row : rows) {
    CAPTURE(row.name);
    CHECK(contentFindings(row.before, row.after) == row.findings);
  }
}

TEST_CASE("a member of an escalation that is written later may come, and only as it is written",
          "[content_change]") {
  struct Late {
    const char* name;
    std::string before;
    std::string after;
    bool isPermitted;
  };
  const Late rows[] = {
      {"another acknowledgement", ", acknowledgedBy: jane", ", acknowledgedBy: ravi", false},
      {"one that is taken away", ", acknowledgedBy: jane", "", false},
      {"recipients", ", notified: [jane]", ", notified: [jane, ravi]", true},
      {"fewer recipients", ", notified: [jane, ravi]", ", notified: [ravi]", false},
      {"the present obstacles", ", inhibitedBy: [a]", ", inhibitedBy: [b]", true},
      {"a reason", "", ", reason: x", false},
  };
  for (const Late& row : rows) {
    CAPTURE(row.name);
    const Texts found = contentFindings(escalationWith(row.before), escalationWith(row.after));
    CHECK(found ==
          (row.isPermitted ? Texts{} : Texts{"history-rewritten: the entry E1 of escalation was changed"}));
  }
  const std::string ack = ", acknowledgedBy: jane, acknowledgedDate: \"2026-11-20T11:00:00Z\"";
  CHECK(
      contentFindings(escalationWith(""), escalationWith(ack)) ==
      Texts{
          "history-rewritten: the entry E1 of escalation was acknowledged, and no tracking record says so"});
  const std::string said = ", {id: T3, time: \"2026-11-20T11:00:00Z\", action: ack}";
  CHECK(
      contentFindings(historyOfTwo() + escalationWith(""), historyOfTwo(said) + escalationWith(ack)).empty());
  // Two branches wrote the same entry: the earlier time wins, never a later one.
  const std::string earlier = "escalation: [{id: E1, level: 1, date: \"2026-11-20T09:59:59Z\"}]\n";
  CHECK(contentFindings(escalationWith(""), earlier, /*isMerged=*/true).empty());
  CHECK(contentFindings(escalationWith(""), earlier).size() == 1);
  CHECK(contentFindings(earlier, escalationWith(""), /*isMerged=*/true).size() == 1);
  // A person's entry is written once.
  const auto byHand = [](const char* second) {
    return fmt::format("escalation: [{{id: 01JDA000000000000000000000, date: \"2026-11-20T10:00:{}Z\"}}]\n",
                       second);
  };
  CHECK(contentFindings(byHand("01"), byHand("00"), /*isMerged=*/true).size() == 1);
}

TEST_CASE("agreed terms change only with a tracking record that says so", "[content_change]") {
  const std::string gold = "sla: {level: gold, leadTime: P5D}\n";
  const std::string silver = "sla: {level: silver, leadTime: P9D}\n";
  const Texts refused = {"terms-changed: the agreed terms changed, but no tracking record says so"};
  const std::string said = historyOfTwo(
      ", {id: T3, time: \"2026-11-20T11:00:00Z\", action: update, field: sla, from: gold, to: silver}");
  const std::string other = historyOfTwo(
      ", {id: T3, time: \"2026-11-20T11:00:00Z\", action: update, field: priority, from: gold, to: silver}");
  CHECK(contentFindings(historyOfTwo() + gold, said + silver).empty());
  CHECK(contentFindings(historyOfTwo() + gold, other + silver) == refused);
  CHECK(contentFindings(said + gold, said + silver) == refused);  // the record was there before
  CHECK(contentFindings(gold, silver) == refused);
  CHECK(contentFindings(gold, "") == refused);
  CHECK(contentFindings("", gold) == refused);
  CHECK(contentFindings(gold, "sla: {leadTime: P5D, level: gold}\n").empty());
}

TEST_CASE("a new tracking record is not older than those that the record had", "[content_change]") {
  struct Timed {
    const char* time;
    bool isLegal;
  };
  const Timed rows[] = {
      {"2026-11-20T09:59:59Z", false}, {"2026-11-20T10:00:00Z", true}, {"2026-11-20T10:00:01Z", true}};
  for (const Timed& row : rows) {
    CAPTURE(row.time);
    const std::string after = historyOfTwo(fmt::format(", {{id: T3, time: \"{}\", action: note}}", row.time));
    CHECK(contentFindings(historyOfTwo(), after) ==
          (row.isLegal ? Texts{}
                       : Texts{"clock-regression: this tracking record is older than those before it, of "
                               "2026-11-20T10:00:00Z"}));
  }
}

TEST_CASE("an undone command takes what it added to other lists along, but no history", "[content_change]") {
  const std::string of = "01KB1C0000000000000000000B";
  const std::string later = "01KB1D0000000000000000000C";
  const std::string earlier = "01KB1B0000000000000000000A";
  const std::string tracked =
      fmt::format("trackingRecord: [{{id: {}, time: \"2026-11-20T10:00:00Z\", action: note}}", of);
  const std::string undone =
      tracked + fmt::format(
                    ", {{id: 01KB1E0000000000000000000D, time: \"2026-11-20T11:00:00Z\", action: "
                    "undo, of: {}}}]\n",
                    of);
  const auto notes = [](const std::string& id) { return fmt::format("note: [{{id: {}, text: x}}]\n", id); };
  CHECK(contentFindings(tracked + "]\n" + notes(later), undone).empty());
  CHECK(contentFindings(tracked + "]\n" + notes(earlier), undone).size() == 1);
  CHECK(contentFindings(tracked + "]\n" + notes(later), tracked + "]\n").size() == 1);
  CHECK(contentFindings(tracked + "]\n",
                        "trackingRecord: [{id: 01KB1E0000000000000000000D, time: \"2026-11-20T11:00:00Z\", "
                        "action: undo, of: " +
                            of + "}]\n") ==
        Texts{"history-rewritten: the entry " + of + " of trackingRecord is gone"});
}

TEST_CASE("an undo explains what the commands changed that it takes back", "[content_change]") {
  const doc::Value record = valueOf(
      "trackingRecord: [{id: T1, action: create}, {id: T2, action: update, field: sla}, {id: T3, action: "
      "note}, {id: T4, action: undo, of: T2}]\n");
  const auto idsOfEntries = [](const std::vector<doc::Value>& entries) {
    Texts ids;
    for (const doc::Value& entry : entries) ids.push_back(entry["id"]);
    return ids;
  };
  const doc::Value undo = record["trackingRecord"][3];
  CHECK(isUndo(undo));
  CHECK_FALSE(isUndo(record["trackingRecord"][2]));
  CHECK(idsOfEntries(explainingEntries(record, {undo})) == Texts{"T4", "T2", "T3"});
  CHECK(idsOfEntries(explainingEntries(record, {record["trackingRecord"][2]})) == Texts{"T3"});
  CHECK(explainingEntries(record, {}).empty());
}

TEST_CASE("errors and attachments only grow, and tracking records keep their order", "[content_change]") {
  struct Grown {
    const char* name;
    std::string before;
    std::string after;
    Texts findings;
  };
  const std::string error = "errorMessage: [{message: no port, timestamp: \"2026-11-20T10:00:00Z\"}]\n";
  const std::string item = "serviceOrderItem: [{id: \"1\", action: add, errorMessage: [{message: m}]}]\n";
  const std::string attached = "attachment: [{id: D1, url: https://a.example}]\n";
  const std::string moved = "attachment: [{id: D1, url: https://b.example}]\n";
  const std::string one = "{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}";
  const std::string two = "{id: T2, time: \"2026-11-20T10:00:00Z\", action: start}";
  const auto list = [](const std::string& first, const std::string& second) {
    return "trackingRecord: [" + first + ", " + second + "]\n";
  };
  const std::string updated = ", {id: T3, time: \"2026-11-20T11:00:00Z\", action: update, field: attachment}";
  const Grown rows[] = {
      {"an error", "", error, {}},
      {"an error that is gone", error, "", {"history-rewritten: the 1 entries of errorMessage are gone"}},
      {"an error with another text",
       error,
       "errorMessage: [{message: other, timestamp: \"2026-11-20T10:00:00Z\"}]\n",
       {"history-rewritten: the entry without id of errorMessage is gone"}},
      {"an error of an item",
       item,
       "serviceOrderItem: [{id: \"1\", action: add}]\n",
       {"history-rewritten: the 1 entries of errorMessage are gone"}},
      {"an attachment", attached, moved, {"history-rewritten: the entry D1 of attachment was changed"}},
      {"an attachment, and a record of it", historyOfTwo() + attached, historyOfTwo(updated) + moved, {}},
      {"an order of tracking records",
       list(one, two),
       list(two, one),
       {"history-rewritten: the entry T1 of trackingRecord stood before newer ones"}},
      {"an order that is put right", list(two, one), list(one, two), {}},
  };
  for (const Grown& row : rows) {
    CAPTURE(row.name);
    CHECK(contentFindings(row.before, row.after) == row.findings);
  }
}
