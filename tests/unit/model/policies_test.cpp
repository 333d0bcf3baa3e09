#include "model/policies.hpp"

#include <catch2/catch.hpp>

#include "model/specification.hpp"

using namespace som;

namespace {

doc::Document parsed(const char* json) { return doc::read(json, "policy", doc::Format::json); }

}  // namespace

TEST_CASE("a policy applies to one priority or to several") {
  struct Row {
    const char* policy;
    std::vector<std::string> priorities;
  };
  for (const Row& row : {Row{R"({"appliesTo": {"priority": "1"}})", {"1"}},
                         Row{R"({"appliesTo": {"priority": ["1", 2]}})", {"1", "2"}},
                         Row{R"({"appliesTo": {}})", {}}, Row{"{}", {}}}) {
    INFO(row.policy);
    const doc::Document document = parsed(row.policy);
    CHECK(model::PolicyView<doc::Node>(document.root()).appliesTo().priorities() == row.priorities);
  }
}

TEST_CASE("policies give the places of what findings and rules name") {
  const doc::Document document =
      parsed(R"({"@type": "JeopardyPolicy", "id": "strict", "riskThreshold": 10})");
  const model::JeopardyPolicyView<doc::Node> view(document.root());
  CHECK(view.idNode().text() == "strict");
  CHECK(view.typeNode().text() == "JeopardyPolicy");
  CHECK(view.riskThreshold().integer() == 10);
  CHECK_FALSE(static_cast<bool>(view.stalledAfter()));
  CHECK_FALSE(view.calendar().has_value());
}

TEST_CASE("silences, subscriptions, teams and settings") {
  const doc::Document silence =
      parsed(R"({"startDate": "2026-11-01T00:00:00Z", "record": ["SO-1", "SO-2"]})");
  const model::SilenceView<doc::Node> quiet(silence.root());
  CHECK(quiet.start() == parseInstant("2026-11-01T00:00:00Z"));
  CHECK_FALSE(quiet.end().has_value());
  CHECK(quiet.records().back().text() == "SO-2");
  const doc::Document subscription = parsed(R"({"eventType": ["EscalationEvent"], "channel": "noc"})");
  const model::SubscriptionView<doc::Node> events(subscription.root());
  CHECK(events.eventTypes().front().text() == "EscalationEvent");
  CHECK(events.channel() == "noc");
  const doc::Document team = parsed(R"({"id": "team-a", "lead": "ann", "member": ["ann", "bob"]})");
  const model::TeamView<doc::Node> people(team.root());
  CHECK(people.lead() == "ann");
  CHECK(people.members().size() == 2);
  CHECK(people.calendar().empty());
  const doc::Document settings = parsed(R"({"workspace": "noc", "format": "json"})");
  const model::SettingsView<doc::Node> own(settings.root());
  CHECK(own.workspace() == "noc");
  CHECK(own.format() == "json");
  CHECK_FALSE(own.timeZone().has_value());
}

TEST_CASE("a calendar: hours by day, holidays and the calendars that it includes") {
  const doc::Document document =
      parsed(R"({"timeZone": "Europe/London", "workingHours": {"mon": ["09:00-17:00"]},
    "holidays": [{"date": "2026-12-25"}], "includes": ["bank"]})");
  const model::CalendarView<doc::Node> view(document.root());
  CHECK(view.timeZone().text() == "Europe/London");
  CHECK(view.workingHours().at(0).key() == "mon");
  CHECK(view.holidays().front().date().text() == "2026-12-25");
  CHECK_FALSE(static_cast<bool>(view.holidays().front().workingHours()));
  CHECK(view.includes().at(0).text() == "bank");
}

TEST_CASE("a specification: relations, tests by metric, and the ids that a record names at any depth") {
  const doc::Document document = parsed(R"({"id": "internet", "leadTime": "P5D",
    "serviceSpecRelationship": [{"id": "dsl", "relationshipType": "substitution"}],
    "requiredParameter": [{"pool": "vlan"}], "place": ["leeds"],
    "testSpecification": [{"id": "speed", "testMeasureDefinition": [{"metricName": "rate",
      "unitOfMeasure": "Mbit/s", "thresholdRule": [{"conformanceTargetLower": 900}]}]}]})");
  const model::SpecificationView<doc::Node> view(document.root());
  CHECK(view.leadTime() == parseDuration("P5D"));
  CHECK(view.relations().front().relationshipType() == model::substitution);
  CHECK(view.requiredParameters().front().pool() == "vlan");
  CHECK(view.places().front().text() == "leeds");
  const auto test = view.tests().front();
  CHECK(test.definition("rate").unit() == "Mbit/s");
  CHECK(test.definition("rate").rules().front().lowerLimit() == "900");
  CHECK(test.definition("rate").rules().front().exactLimit().empty());
  CHECK_FALSE(static_cast<bool>(test.definition("loss")));

  const doc::Document order =
      parsed(R"({"serviceOrderItem": [{"service": {"serviceSpecification": {"id": "a"}},
    "serviceOrderItem": [{"service": {"serviceSpecification": {"id": "b"}}}]}]})");
  std::vector<std::string> ids;
  model::addSpecificationIds(order.root(), ids);
  CHECK(ids == std::vector<std::string>{"a", "b"});
}
