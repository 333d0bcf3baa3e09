#include "process/planning/extract.hpp"

#include <catch2/catch.hpp>

#include "base/packed.hpp"
#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using model::Kind;

namespace {

/// A document that outlives its extract.
struct Read {
  explicit Read(const std::string& yaml, Kind kind = Kind::serviceOrder)
      : document(doc::read(yaml + "\n", "record.yaml", doc::Format::yaml)),
        extract(extractOf(document.root(), model::row(kind))) {}
  doc::Document document;
  Extract extract;
  const Extract* operator->() const { return &extract; }
};

using Views = std::vector<std::string_view>;

Instant at(const char* text) { return *parseInstant(text); }

}  // namespace

TEST_CASE("the extract of an order has its dates, parties and relations", "[extract]") {
  const Read order(
      "id: SO-1\nstate: held\npriority: 2\ncategory: access\ndescription: Leeds\nname: other\n"
      "orderDate: \"2026-11-20T09:00:00Z\"\nrequestedStartDate: \"2026-11-21T09:00:00Z\"\n"
      "requestedCompletionDate: \"2026-12-01T17:00:00Z\"\nexpectedCompletionDate: \"2026-12-02T17:00:00Z\"\n"
      "relatedParty: [{id: CUST-1, role: customer}, {id: team-a, role: assignee}]\n"
      "orderRelationship: [{id: SO-2, relationshipType: dependency}, {id: SO-3, relationshipType: other}]\n"
      "externalReference: [{id: CO-1, externalReferenceType: customerOrder}, {id: k, externalReferenceType: "
      "idempotencyKey}]\n"
      "note: [{date: \"2026-11-20T11:00:00Z\", text: a}, {date: \"2026-11-20T10:00:00Z\", text: b}]\n"
      "jeopardyAlert: [{id: a, name: atRisk, alertDate: \"2026-11-20T12:00:00Z\"}, {id: other}]");
  CHECK(order->id == "SO-1");
  CHECK(order->state == lifecycle::State::held);
  CHECK(order->priority == "2");
  CHECK(order->description == "Leeds");
  CHECK(order->created == at("2026-11-20T09:00:00Z"));
  CHECK(order->requestedStart == at("2026-11-21T09:00:00Z"));
  CHECK(order->requested == at("2026-12-01T17:00:00Z"));
  CHECK(order->expected == at("2026-12-02T17:00:00Z"));
  CHECK(order->customer == "CUST-1");
  CHECK(order->assignee == "team-a");
  CHECK(order->prerequisites == Views{"SO-2"});
  CHECK(order->customerOrders == Views{"CO-1"});
  CHECK(order->lastNote == at("2026-11-20T11:00:00Z"));  // the latest, wherever it stands
  REQUIRE(order->alerts.size() == 1);
  CHECK(order->alerts[0].level == "atRisk");
  CHECK_FALSE(order->ended);
}

TEST_CASE("an extract has the history of escalation, and the index keeps it", "[extract]") {
  const Read report(
      "id: TR-1\nstatus: inProgress\nparentProblem: [{id: TR-2}]\ntargetBreach: [{id: b1}]\n"
      "trackingRecord: [{time: \"2026-11-20T15:00:00Z\", action: alert, systemId: som-jeopardy-scan}]\n"
      "escalation:\n"
      "  - {id: e, episode: a, level: 1, repeat: 2, date: \"2026-11-20T10:00:00Z\", lapsed: true, notified: "
      "[omar], notifiedDate: \"2026-11-20T11:00:00Z\", silencedBy: [s], inhibitedBy: [TR-2], deferred: [li], "
      "endedDate: \"2026-11-20T14:00:00Z\", acknowledgedBy: mei, acknowledgedDate: "
      "\"2026-11-20T12:00:00Z\", ladder: {policy: p, calmFor: PT1H, levels: [{level: 1, when: "
      "{unacknowledged: 2}, notify: [assignee], repeatMax: 3, rule: 'p.yaml:1'}]}}\n"
      "  - {id: m, level: 9, date: \"2026-11-20T13:00:00Z\"}",
      Kind::serviceTroubleReport);
  std::string bytes;
  Packer{bytes}(report.extract);
  Extract kept;
  Unpacker unpacker(bytes);
  unpacker(kept);
  REQUIRE(unpacker.isComplete());
  for (const Extract* extract : {&report.extract, static_cast<const Extract*>(&kept)}) {
    CHECK(extract->lastTracked == at("2026-11-20T15:00:00Z"));
    CHECK(extract->parents == Views{"TR-2"});
    CHECK(extract->breaches == Views{"b1"});
    REQUIRE(extract->escalations.size() == 2);
    const EscalationExtract& entry = extract->escalations[0];
    CHECK(entry.episode == "a");
    CHECK(entry.repeat == 2);
    CHECK(entry.lapsed);
    CHECK(entry.ended);
    CHECK(entry.notified == Views{"omar"});
    CHECK(entry.notifiedDate == at("2026-11-20T11:00:00Z"));
    CHECK(entry.silencedBy == Views{"s"});
    CHECK(entry.inhibitedBy == Views{"TR-2"});
    CHECK(entry.deferred == Views{"li"});
    CHECK(entry.acknowledged == at("2026-11-20T12:00:00Z"));
    CHECK(entry.acknowledgedBy == "mei");
    REQUIRE(entry.ladder);
    CHECK(entry.ladder->policy == "p");
    CHECK(entry.ladder->calmFor == parseDuration("PT1H"));
    REQUIRE(entry.ladder->steps.size() == 1);
    CHECK(entry.ladder->steps[0].unacknowledged == 2);
    CHECK(entry.ladder->steps[0].notify == Views{"assignee"});
    CHECK(entry.ladder->steps[0].repeatMax == 3);
    CHECK(entry.ladder->steps[0].rule == "p.yaml:1");
    CHECK_FALSE(extract->escalations[1].ladder);
  }
}

TEST_CASE("notes that som writes by itself are neither updates nor work on the record", "[extract]") {
  const Read report(
      "id: TR-1\nstatus: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\n"
      "note: [{date: \"2026-11-20T10:00:00Z\", text: a}, "
      "{date: \"2026-11-20T11:00:00Z\", text: b, systemId: som}]\n"
      "trackingRecord: [{time: \"2026-11-20T10:00:00Z\", action: note}, "
      "{time: \"2026-11-20T11:00:00Z\", action: note, systemId: som}]",
      Kind::serviceTroubleReport);
  CHECK(report->lastNote == at("2026-11-20T10:00:00Z"));
  CHECK(report->history.size() == 1);
}

TEST_CASE("a restored report has met its resolve target while it is open", "[extract]") {
  const Read report(
      "id: TR-1\nstatus: inProgress\nrestorationDate: \"2026-11-20T12:00:00Z\"\n"
      "underlyingAlarm: [{id: AL-1}]",
      Kind::serviceTroubleReport);
  CHECK(report->resolved == at("2026-11-20T12:00:00Z"));
  CHECK(report->hasAlarms);
}

TEST_CASE("the extract of a report has the dates of reports, and its name if it has no description",
          "[extract]") {
  const Read report(
      "status: inProgress\nname: down\ncreationDate: \"2026-11-20T09:00:00Z\"\nseverity: major\n"
      "requestedResolutionDate: \"2026-11-22T09:00:00Z\"\nexpectedResolutionDate: \"2026-11-23T09:00:00Z\"\n"
      "requestedCompletionDate: \"2026-11-24T09:00:00Z\"\nresolutionDate: \"2026-11-25T09:00:00Z\"\n"
      "externalReference: [{id: CO-1, externalReferenceType: customerOrder}]",
      Kind::customerQosDegradationReport);
  CHECK(report->state == lifecycle::State::inProgress);
  CHECK(report->description == "down");
  CHECK(report->severity == "major");
  CHECK(report->created == at("2026-11-20T09:00:00Z"));
  CHECK(report->requested == at("2026-11-22T09:00:00Z"));
  CHECK(report->expected == at("2026-11-23T09:00:00Z"));
  CHECK(report->resolved == at("2026-11-25T09:00:00Z"));
  CHECK(report->customerOrders.empty());
}

TEST_CASE("values that cannot be read count as missing", "[extract]") {
  const Read order(
      "state: lost\norderDate: yesterday\nrequestedCompletionDate: 2026-13-01\nsla: {leadTime: long}\n"
      "activity: [{id: a, state: x, duration: {typical: 8h}, startDate: x}]");
  CHECK(order->state == lifecycle::State::none);
  CHECK(order->stateText == "lost");
  CHECK_FALSE(order->created);
  CHECK_FALSE(order->requested);
  CHECK_FALSE(order->terms.leadTime);
  REQUIRE(order->activities.size() == 1);
  CHECK(order->activities[0].state == lifecycle::State::none);
  CHECK_FALSE(order->activities[0].typical);
  CHECK_FALSE(order->activities[0].startDate);
}

TEST_CASE("the history has entries with a time, without those of scans", "[extract]") {
  const Read order(
      "state: inProgress\ntrackingRecord:\n"
      "  - {time: \"2026-11-20T09:00:00Z\", action: create}\n"
      "  - {action: start, from: acknowledged, to: inProgress}\n"
      "  - {time: \"2026-11-20T10:00:00Z\", action: escalate, systemId: som-jeopardy-scan}\n"
      "  - {time: \"2026-11-20T11:00:00Z\", action: hold, systemId: crm, from: inProgress, to: held, until: "
      "\"2026-12-01T00:00:00Z\"}\n"
      "  - {time: \"2026-11-20T12:00:00Z\", action: start, activity: dig, from: pending, to: inProgress}\n"
      "  - {time: \"2026-11-20T13:00:00Z\", action: assign, from: a, to: b}");
  REQUIRE(order->history.size() == 4);
  CHECK(order->history[0].changesRecord);
  CHECK_FALSE(order->history[0].to);
  CHECK(order->history[1].changesRecord);
  CHECK(order->history[1].from == "inProgress");
  CHECK(order->history[1].to == "held");
  CHECK(order->history[1].until == at("2026-12-01T00:00:00Z"));
  CHECK_FALSE(order->history[2].changesRecord);
  CHECK_FALSE(order->history[3].changesRecord);
  CHECK(order->history[3].time == at("2026-11-20T13:00:00Z"));
}

TEST_CASE("a record ended at the date of its event, else at its last tracking record", "[extract]") {
  const std::string tracked = "\ntrackingRecord: [{time: \"2026-11-20T09:00:00Z\", action: x}]";
  struct Row {
    std::string text;
    Kind kind;
    std::optional<Instant> ended;
  };
  const Row rows[] = {
      {"state: completed\ncompletionDate: \"2026-11-19T09:00:00Z\"" + tracked, Kind::serviceOrder,
       at("2026-11-19T09:00:00Z")},
      {"state: completed" + tracked, Kind::serviceOrder, at("2026-11-20T09:00:00Z")},
      {"state: completed", Kind::serviceOrder, std::nullopt},
      {"state: held" + tracked, Kind::serviceOrder, std::nullopt},
      {"status: cleared" + tracked, Kind::serviceTroubleReport, at("2026-11-20T09:00:00Z")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(Read(row.text, row.kind)->ended == row.ended);
  }
}

TEST_CASE("an activity has all that its plan needs", "[extract]") {
  const Read order(
      "activity: [{id: lay, type: configure, state: inProgress, dependsOn: [dig, permit], duration: "
      "{typical: PT8H, "
      "max: P2D}, calendar: office, assignee: team-a, plannedStart: \"2026-11-20T09:00:00Z\", startDate: "
      "\"2026-11-20T10:00:00Z\", endDate: \"2026-11-20T11:00:00Z\", delegatedTo: PO-1, serviceOrderItem: "
      "\"2\"}, "
      "{id: dig}]");
  const ActivityExtract& lay = order->activities.at(0);
  CHECK(lay.id == "lay");
  CHECK(lay.type == "configure");
  CHECK(lay.dependsOn == Views{"dig", "permit"});
  CHECK(lay.typical == parseDuration("PT8H"));
  CHECK(lay.maximum == parseDuration("P2D"));
  CHECK(lay.calendar == "office");
  CHECK(lay.assignee == "team-a");
  CHECK(lay.plannedStart == at("2026-11-20T09:00:00Z"));
  CHECK(lay.startDate == at("2026-11-20T10:00:00Z"));
  CHECK(lay.endDate == at("2026-11-20T11:00:00Z"));
  CHECK(lay.delegatedTo == "PO-1");
  CHECK(lay.item == "2");
  CHECK_FALSE(order->activities.at(1).delegatedTo);
  CHECK_FALSE(order->activities.at(1).calendar);
}

TEST_CASE("an item waits for what it and its holders need, and for all that these contain", "[extract]") {
  const auto needing = [](const char* id) {
    return fmt::format(
        "serviceOrderItemRelationship: [{{relationshipType: dependency, orderItem: {{itemId: {}}}}}]", id);
  };
  const Read order(fmt::format(
      "serviceOrderItem:\n"
      "  - {{id: a, action: add, service: {{serviceSpecification: {{id: line}}}}, qualification: [{{id: "
      "QU-1}}]}}\n"
      "  - {{id: b, serviceOrderItem: [{{id: b1}}, {{id: b2, serviceOrderItem: [{{id: b21}}]}}]}}\n"
      "  - {{id: c, {}, serviceOrderItem: [{{id: c1, {}}}, {{id: c2}}]}}",
      needing("b"), needing("a")));
  std::map<std::string_view, Views> needs;
  for (const ItemExtract& item : order->items) needs[item.id] = item.needs;
  REQUIRE(needs.size() == 8);
  CHECK(needs["a"].empty());
  CHECK(needs["b21"].empty());
  CHECK(needs["c"] == Views{"b", "b1", "b2", "b21"});
  CHECK(needs["c2"] == needs["c"]);
  CHECK_THAT(needs["c1"], Catch::UnorderedEquals(Views{"b", "a", "b1", "b2", "b21"}));
  CHECK(order->items[0].specification == "line");
  CHECK(order->items[0].qualifications == Views{"QU-1"});
  CHECK_FALSE(order->items[1].specification);
  CHECK(Read("orderItem: [{id: a}]", Kind::resourceOrder)->items.size() == 1);
  CHECK(Read("orderItem: [{id: a}]", Kind::serviceTroubleReport)->items.empty());
}

TEST_CASE("the agreed terms have what clocks need", "[extract]") {
  const Read order(
      "sla: {level: gold, calendar: office, leadTime: P5D, respondWithin: PT1H, resolveWithin: PT8H, "
      "updateEvery: "
      "PT2H, pausedIn: [held, pending], extendOnPause: true, dueFrom: committed}");
  CHECK(order->terms.calendar == "office");
  CHECK(order->terms.leadTime == parseDuration("P5D"));
  CHECK(order->terms.respondWithin == parseDuration("PT1H"));
  CHECK(order->terms.resolveWithin == parseDuration("PT8H"));
  CHECK(order->terms.updateEvery == parseDuration("PT2H"));
  CHECK(order->terms.pausedIn == Views{"held", "pending"});
  CHECK(order->terms.extendOnPause);
  CHECK(order->terms.dueFrom == "committed");
  CHECK_FALSE(Read("state: held")->terms.calendar);
}
