#include <catch2/catch.hpp>

#include "found.hpp"
#include "known.hpp"

using namespace som;

namespace {

const char* const there = "SV-20261121-K0000000";
const char* const notThere = "SV-20261121-Z0000000";

test::KnownRecords& records() {
  static test::KnownRecords all;
  static const bool filled = [] {
    all.add("{\"@type\": Service, id: SV-20261121-K0000000, state: active}");
    all.add("{\"@type\": ResourceOrder, id: RO-20261121-P0000000}");
    all.add("{\"@type\": ResourceTroubleReport, id: RT-20261121-R0000000}");
    all.add("{\"@type\": Team, id: noc, member: [grace]}");
    all.add("{\"@type\": Calendar, id: office}");
    all.add("{\"@type\": ServiceSpecification, id: line}");
    all.add("{\"@type\": ResourcePool, id: vlan, range: {from: 1, to: 9}}");
    return true;
  }();
  REQUIRE(filled);
  return all;
}

std::string foundIn(const std::string& text, model::Kind kind = model::Kind::serviceOrder) {
  return test::found(
      check::references(doc::read(text, "x.yaml", doc::Format::yaml), model::row(kind), records().targets()));
}

/// The text with an id in place of its `%`.
std::string with(std::string text, const std::string& id) { return text.replace(text.find('%'), 1, id); }

}  // namespace

TEST_CASE("ids of our form lead to records") {
  for (const char* text : {
           "orderRelationship: [{id: %}]",
           "requestedBy: [{id: %}]",
           "serviceOrderItem: [{service: {id: %}}]",
           "serviceOrderItem: [{serviceOrderItem: [{service: {id: %}}]}]",
           "serviceOrderItem: [{qualification: [{id: %}]}]",
           "affectedService: [{id: %}]",
           "rootCauseService: [{id: %}]",
           "analysis: [{rootCause: {id: %}}]",
           "relatedEntity: [{id: %}]",
           "troubleTicket: [{id: %}]",
           "troubleTicketRelationship: [{id: %}]",
           "parentProblem: [{id: %}]",
           "underlyingProblem: [{id: %}]",
           "underlyingAlarm: [{id: %}]",
           "parentAlarm: [{id: %}]",
           "correlatedAlarm: [{id: %}]",
           "supportingService: [{id: %}]",
           "relatedService: {id: %}",
           "for: %",
           "record: [%]",
       }) {
    CAPTURE(text);
    CHECK(foundIn(with(text, there)) == "");
    CHECK(foundIn(with(text, notThere)) == std::string("dangling-reference ") + notThere);
    CHECK(foundIn(with(text, "XX-20261121-Z0000000"), model::Kind::service) == "");  // another system's
    CHECK(foundIn(with(text, "''")) == "");
  }
}

TEST_CASE("names lead to teams, calendars, specifications and pools") {
  struct Row {
    const char* text;
    const char* known;
  };
  // Without a calendar the level of an open record cannot be computed.
  const auto severity = [](const std::string& text) {
    return text.find("calendar") != std::string::npos || text.starts_with("includes") ? "" : "~";
  };
  const Row rows[] = {
      {"activity: [{assignee: %}]", "noc"},
      {"activity: [{assignee: %}]", "grace"},
      {"relatedParty: [{role: assignee, id: %}]", "noc"},
      {"activity: [{calendar: %}]", "office"},
      {"sla: {calendar: %}", "always"},
      {"calendar: %", "office"},
      {"includes: [%]", "office"},
      {"levels: [{calendar: %}]", "office"},
      {"fulfilment: {add: [{team: %}]}", "noc"},
      {"fulfilment: {modify: [{team: %}]}", "noc"},
      {"fulfilment: {delete: [{team: %}]}", "noc"},
      {"fulfilment: {add: [{calendar: %}]}", "office"},
      {"fulfilment: {modify: [{calendar: %}]}", "office"},
      {"fulfilment: {delete: [{calendar: %}]}", "office"},
      {"serviceSpecRelationship: [{id: %}]", "line"},
      {"serviceOrderItem: [{service: {serviceSpecification: {id: %}}}]", "line"},
      {"serviceOrderItem: [{serviceOrderItem: [{service: {serviceSpecification: {id: %}}}]}]", "line"},
      {"requiredParameter: [{pool: %}]", "vlan"},
      {"pool: %", "vlan"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(foundIn(with(row.text, row.known)) == "");
    CHECK(foundIn(with(row.text, "nowhere")) ==
          severity(row.text) + std::string("unknown-reference nowhere"));
  }
  CHECK(foundIn("{state: completed, sla: {calendar: nowhere}}") == "~unknown-reference nowhere");
  CHECK(foundIn("relatedParty: [{role: customer, id: anybody}]") == "");
}

TEST_CASE("a near miss is hinted at") {
  const auto findings = check::references(doc::read("calendar: ofice", "x.yaml", doc::Format::yaml),
                                          model::row(model::Kind::team), records().targets());
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].hints == std::vector<std::string>{"did you mean 'office'?"});
}

TEST_CASE("an order under way changes services of the inventory") {
  const auto order = [](const std::string& action, const std::string& id, const std::string& state = "held") {
    return foundIn("{state: " + state + ", serviceOrderItem: [{action: " + action + ", service: {id: " + id +
                   "}}]}");
  };
  CHECK(order("modify", there) == "");
  CHECK(order("modify", "CRM-7") == "~unknown-reference CRM-7");
  CHECK(order("delete", "CRM-7") == "~unknown-reference CRM-7");
  CHECK(order("add", "CRM-7") == "");
  CHECK(order("modify", "''") == "");
  CHECK(order("modify", "CRM-7", "completed") == "");
}

TEST_CASE("the external id of a prerequisite is that of one order") {
  const std::string text = "{state: held, orderRelationship: [{relationshipType: %, id: CRM-7}]}";
  CHECK(foundIn(with(text, "dependency")) == "~unknown-reference CRM-7");
  CHECK(foundIn(with(text, "recovers")) == "");
  CHECK(foundIn(with(text, "dependency"), model::Kind::serviceTroubleReport) == "");
  CHECK(foundIn("{state: completed, orderRelationship: [{relationshipType: dependency, id: CRM-7}]}") == "");
  records().targets().knowsOrder = [](std::string_view id) { return id == "CRM-7"; };
  CHECK(foundIn(with(text, "dependency")) == "");
  records().targets().knowsOrder = {};
}

TEST_CASE("work is delegated to kinds that take it") {
  const std::string text = "activity: [{delegatedTo: %}]";
  CHECK(foundIn(with(text, "RO-20261121-P0000000")) == "");
  CHECK(foundIn(with(text, "RT-20261121-R0000000")) == "wrong-delegate RT-20261121-R0000000");
  CHECK(foundIn(with(text, "RT-20261121-R0000000"), model::Kind::serviceTroubleReport) == "");
  CHECK(foundIn(with(text, "RT-20261121-R0000000"), model::Kind::partyOrder) ==
        "wrong-delegate RT-20261121-R0000000");
  CHECK(foundIn(with(text, "RO-20261121-Z0000000")) == "dangling-reference RO-20261121-Z0000000");
  CHECK(foundIn(with(text, "JIRA-7")) == "");
}
