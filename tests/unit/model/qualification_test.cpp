#include <catch2/catch.hpp>

#include "model/qualification_answer.hpp"
#include "model/service_offer.hpp"

using namespace som;

namespace {

const Instant noon = *parseInstant("2026-11-28T12:00:00Z");

}  // namespace

TEST_CASE("a qualification asks about one service, and is answered item by item") {
  doc::Value record = model::qualificationRecord(
      {.customer = "acme", .service = {{"serviceSpecification", {{"id", "internet"}}}}, .wanted = noon});
  const auto items = model::qualificationItems(record);
  REQUIRE(items.size() == 1);
  record["description"] = "the record may grow: items are looked up at each use";
  CHECK(items[0]->expectedAvailability() == noon);
  CHECK(items[0]->service().specification().id() == "internet");
  CHECK(items[0]->result().empty());

  items[0].answer({.result = "alternate",
                   .earliest = noon,
                   .reasons = {{"poolExhausted", "no value"}},
                   .proposals = {{{{"id", "x"}}, std::nullopt}, {{{"id", "y"}}, noon}}});
  CHECK(items[0]->result() == "alternate");
  const doc::Value& item = items[0].value();
  CHECK(item["state"] == "done");
  CHECK(item["eligibilityUnavailabilityReason"].dump() == R"([{"code":"poolExhausted","label":"no value"}])");
  CHECK_FALSE(item["alternateServiceProposal"][0].contains("alternateServiceAvailabilityDate"));
  CHECK(item["alternateServiceProposal"][1]["id"] == "2");

  items[0].answer({.result = "qualified", .earliest = {}, .reasons = {}, .proposals = {}});
  CHECK_FALSE(items[0].value().contains("eligibilityUnavailabilityReason"));
  CHECK_FALSE(items[0].value().contains("alternateServiceProposal"));

  model::answerQualification(record, "qualified", noon);
  CHECK(model::QualificationView<model::ValueNode>(record).result() == "qualified");
  CHECK(record["effectiveQualificationDate"] == "2026-11-28T12:00:00Z");
}

TEST_CASE("a characteristic is set once, instead of all its values") {
  doc::Value service = doc::Value::object();
  model::setCharacteristic(service, "rate", 100);
  CHECK(service["serviceCharacteristic"].dump() == R"([{"name":"rate","value":100}])");
  service["serviceCharacteristic"] = doc::Value::array(
      {{{"name", "rate"}, {"value", 1}}, {{"name", "vlan"}, {"value", 7}}, {{"name", "rate"}, {"value", 2}}});
  model::setCharacteristic(service, "rate", 200);
  CHECK(service["serviceCharacteristic"].dump() ==
        R"([{"name":"rate","value":200},{"name":"vlan","value":7}])");
}

TEST_CASE("a substitute specification keeps the characteristics that it defines") {
  const doc::Document dsl = doc::read(
      R"({"id": "dsl", "version": "2", "specCharacteristic": [{"name": "rate"}]})", "dsl", doc::Format::json);
  doc::Value service = {{"serviceSpecification", {{"id", "fibre"}}},
                        {"serviceCharacteristic", doc::Value::array({{{"name", "rate"}, {"value", 1}},
                                                                     {{"name", "ont"}, {"value", "x"}}})}};
  model::substituteSpecification(service, model::SpecificationView<doc::Node>(dsl.root()));
  CHECK(service.dump() == R"({"serviceSpecification":{"id":"dsl","version":"2"},)"
                          R"("serviceCharacteristic":[{"name":"rate","value":1}]})");
}
