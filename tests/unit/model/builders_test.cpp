#include <catch2/catch.hpp>

#include "model/entries.hpp"
#include "model/escalation.hpp"
#include "model/program_result.hpp"
#include "model/projected_order.hpp"
#include "model/report.hpp"
#include "model/service_test.hpp"
#include "model/tracking.hpp"

using namespace som;

namespace {

Instant at(const char* text) { return *parseInstant(text); }

const Instant noon = at("2026-11-28T12:00:00Z");

}  // namespace

TEST_CASE("an entry of a growing list has id and time before its members") {
  doc::Value record = {{"note", 7}};
  model::appendEntry(record, model::notes, "N1", noon, {{"text", "x"}});
  CHECK(record.dump() == R"({"note":[{"id":"N1","date":"2026-11-28T12:00:00Z","text":"x"}]})");
  CHECK(model::lastEntry(record, model::notes).id == "N1");
  CHECK(model::lastEntry(record, model::notes).time == noon);
  CHECK(model::lastEntry(record, model::history).id.empty());
  model::appendEntry(record, model::attachments, "A1", noon, {{"url", "u"}});
  CHECK(record["attachment"].dump() == R"([{"id":"A1","url":"u"}])");
  CHECK_FALSE(model::lastEntry(record, model::attachments).time.has_value());
}

TEST_CASE("a tracking entry: who, the action, the details, and a reason once") {
  const model::TrackingOrigin origin{
      .user = "ann", .ignoredPolicies = {"policy/a.yaml"}, .action = "hold", .reason = "asked"};
  CHECK(model::trackingEntry(origin, model::tracking({.from = "inProgress", .to = "held"})).dump() ==
        R"({"user":"ann","ignoredPolicy":["policy/a.yaml"],"action":"hold","from":"inProgress","to":"held",)"
        R"("reason":"asked"})");
  CHECK(model::trackingEntry(origin, model::tracking({.reason = "own"}))["reason"] == "own");
  CHECK(model::trackingEntry({.action = "note"}, doc::Value::object()).dump() == R"({"action":"note"})");
  CHECK(model::tracking({.activity = "port", .forced = true}).dump() ==
        R"({"activity":"port","force":true})");
}

TEST_CASE("alerts and escalations leave out what is empty") {
  doc::Value record = doc::Value::object();
  model::addAlert(record, {.id = "A", .date = noon, .type = "jeopardy", .message = "m", .level = "atRisk"});
  CHECK(
      record["jeopardyAlert"].dump() ==
      R"([{"id":"A","alertDate":"2026-11-28T12:00:00Z","jeopardyType":"jeopardy","message":"m","name":"atRisk"}])");
  model::FiredEscalation fired{
      .id = "E", .episode = "A", .level = 1, .date = noon, .rule = "p:3", .reason = "r", .notified = {"ann"}};
  model::addEscalation(record, fired);
  fired.ladder = {{"policy", "p"}};
  model::addEscalation(record, fired);
  CHECK_FALSE(record["escalation"][0].contains("ladder"));
  CHECK_FALSE(record["escalation"][0].contains("silencedBy"));
  CHECK(record["escalation"][0]["notified"][0] == "ann");
  CHECK(record["escalation"][1]["ladder"]["policy"] == "p");
}

TEST_CASE("the terms of a ladder are a copy of its policy, each step with its place") {
  const doc::Document policy = doc::read(
      R"({"@type": "EscalationPolicy", "id": "p", "name": "n", "calmFor": "PT1H",
          "levels": [{"level": 1, "when": "atRisk", "notify": ["ann"]},
                     {"level": 2, "when": {"unacknowledged": 1}, "ackWithin": "PT2H", "setPriority": 1}]})",
      "p", doc::Format::json);
  int places = 0;
  const doc::Value terms = model::ladderTerms(model::LadderView<doc::Node>(policy.root()),
                                              [&](auto) { return "p:" + std::to_string(++places); });
  const model::LadderView<model::ValueNode> ladder{model::ValueNode(terms)};
  CHECK(ladder.policy() == "p");
  CHECK(ladder.id().empty());
  CHECK(ladder.calmFor() == parseDuration("PT1H"));
  CHECK(ladder.steps().front().rule() == "p:1");
  CHECK(ladder.steps().front().when() == "atRisk");
  CHECK_FALSE(ladder.steps().front().unacknowledged().has_value());
  CHECK(ladder.steps().back().unacknowledged() == 1);
  CHECK(ladder.steps().back().acknowledgeWithin() == parseDuration("PT2H"));
  CHECK(ladder.steps().back().priority() == 1);
}

TEST_CASE("a projected order is acknowledged and has its customer and items") {
  const doc::Value order = model::recordOf(model::ProjectedOrder{
      noon, "acme", {{.id = "1", .action = "add", .service = {{"serviceSpecification", {{"id", "x"}}}}}}});
  const model::OrderView<model::ValueNode> view{model::ValueNode(order)};
  CHECK(view.state(model::row(model::Kind::serviceOrder)) == lifecycle::State::acknowledged);
  CHECK(view.customer() == "acme");
  CHECK(order["orderDate"] == "2026-11-28T12:00:00Z");
  CHECK(order["serviceOrderItem"][0]["service"]["serviceSpecification"]["id"] == "x");
  CHECK_FALSE(model::recordOf(model::ProjectedOrder{}).contains("relatedParty"));
}

TEST_CASE("a report names affected services where its kind does") {
  doc::Value report = model::reportRecord(model::row(model::Kind::serviceTroubleReport),
                                          {.name = "slow", .priority = 2, .customer = "acme"});
  CHECK(report["priority"] == 2);
  CHECK_FALSE(report.contains("severity"));
  model::addAffectedService(report, "SV-1", true);
  model::addAffectedService(report, "SV-2", false);
  CHECK(report["affectedService"].dump() == R"([{"id":"SV-1"}])");
  CHECK(report["relatedEntity"].dump() == R"([{"id":"SV-2","role":"affectedService"}])");
  model::addDuplicate(report, "SP-9");
  const auto duplicates = model::relatedReports(model::ValueNode(report), model::ReportRelation::duplicate);
  REQUIRE(duplicates.size() == 1);
  CHECK(duplicates[0].text() == "SP-9");
}

TEST_CASE("a root cause replaces the one before, in whichever list that is") {
  doc::Value report = doc::Value::object();
  model::setRootCause(report, "rootCauseService", "SV-1");
  CHECK(report["rootCauseService"].dump() == R"([{"id":"SV-1"}])");
  model::setRootCause(report, "rootCauseResource", "CARD-3");
  CHECK_FALSE(report.contains("rootCauseService"));
  CHECK(report["rootCauseResource"].dump() == R"([{"id":"CARD-3"}])");
  model::setRootCause(report, "", "");
  CHECK(report.empty());
}

TEST_CASE("a breach is met once, and again only if its report was reopened") {
  doc::Value report = doc::Value::object();
  const Instant due = *parseInstant("2026-11-21T12:00:00Z");
  model::addBreach(report, {"b1", "resolve", due, "gold"});
  model::addBreach(report, {"b2", "update", due});
  CHECK(model::hasBreach(report, "b1"));
  CHECK_FALSE(model::hasBreach(report, "b3"));
  model::meetBreaches(report, "resolve", "b1", due + Seconds(60));
  CHECK(report["targetBreach"][0]["bySeconds"] == 60);
  CHECK_FALSE(report["targetBreach"][1].contains("met"));
  model::meetBreaches(report, "resolve", "b9", due + Seconds(90));
  CHECK(report["targetBreach"][0]["bySeconds"] == 60);
  model::meetBreaches(report, "resolve", "b1", due + Seconds(90));
  CHECK(report["targetBreach"][0]["bySeconds"] == 90);
  model::addSlaViolations(report);
  CHECK(report["slaViolation"].dump() == R"([{"id":"b1","name":"resolve"},{"id":"b2","name":"update"}])");
}

TEST_CASE("the result of a program leaves out what is empty, but not the exit status 0") {
  CHECK(model::resultEntry({.exitStatus = 0, .duration = "PT1S", .output = "ok"}).dump() ==
        R"({"exitStatus":0,"duration":"PT1S","output":"ok"})");
  CHECK(model::resultEntry({.timedOutAfter = "PT1M", .signal = "SIGTERM", .duration = "PT1M"}).dump() ==
        R"({"timedOutAfter":"PT1M","signal":"SIGTERM","duration":"PT1M"})");
}

TEST_CASE("a step of analysis, with a root cause or without") {
  CHECK(model::analysisEntry({.phase = "firstIn", .finding = "f"}).dump() ==
        R"({"phase":"firstIn","finding":"f"})");
  CHECK(model::analysisEntry({.author = "ann", .phase = "ongoing", .finding = "f", .causeType = "none"})
            .dump() == R"({"author":"ann","phase":"ongoing","finding":"f","rootCause":{"type":"none"}})");
  doc::Value report = doc::Value::object();
  CHECK_FALSE(model::isAnalysed(report));
  model::appendEntry(report, model::analyses, "1", noon,
                     model::analysisEntry({.phase = "firstIn", .finding = "f"}));
  CHECK(model::isAnalysed(report));
}

TEST_CASE("a test of a service with its measures and the rules that they violate") {
  doc::Value test = model::serviceTestRecord(
      {.service = "SV-1", .specification = "speed", .requester = "SO-1", .activity = "test"});
  CHECK(test.dump() ==
        R"({"mode":"ONDEMAND","relatedService":{"id":"SV-1"},"testSpecification":{"id":"speed"},)"
        R"("requestedBy":[{"id":"SO-1","activity":"test"}]})");
  const doc::Document rule = doc::read(R"({"conformanceTargetLower": "900"})", "rule", doc::Format::json);
  model::addMeasure(test, {.metric = "rate",
                           .unit = "Mbit/s",
                           .captured = noon,
                           .value = 412,
                           .violations = {{model::ThresholdRuleView<doc::Node>(rule.root()), "too slow"}}});
  CHECK(test["testMeasure"].dump() ==
        R"([{"metricName":"rate","unitOfMeasure":"Mbit/s","captureDateTime":"2026-11-28T12:00:00Z",)"
        R"("value":{"name":"rate","value":412},)"
        R"("ruleViolation":[{"conformanceTargetLower":"900","description":"too slow"}]}])");
}
