#include "process/correlation/impact.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string impactReport = "TR-20261121-AAAAAAAA";

ImpactResult impactIn(Network& network) {
  return network.within([&](Workspace& workspace) {
    return impactOf(workspace, network.env.now,
                    doc::toDocument(network.record(impactReport), pathOf(impactReport)));
  });
}

Texts servicesOf(const ImpactResult& impact) {
  Texts ids;
  for (const AffectedService& one : impact.services) ids.push_back(one.id);
  return ids;
}

ChangeResult writeTo(Network& network, const ImpactResult& impact) {
  return network.change(impactReport,
                        [&](UnitOfWork& unit, Draft& report) { writeImpact(unit, report, impact); });
}

}  // namespace

TEST_CASE("a report affects what fails with its causes and with what it names", "[impact]") {
  struct Row {
    const char* name;
    std::string members;
    Texts services;
    Texts customers;
  };
  const Row rows[] = {
      {"a cause", "rootCauseResource: [{id: C1}]\n", {serviceA, serviceB}, {"CUST-1", "CUST-2"}},
      {"a cause above",
       "rootCauseResource: [{id: R1}]\n",
       {serviceA, serviceB, serviceC},
       {"CUST-1", "CUST-2"}},
      {"a service", fmt::format("affectedService: [{{id: {}}}]\n", serviceC), {serviceC}, {"CUST-1"}},
      {"a resource", "affectedResource: [{id: P2}]\n", {serviceB}, {"CUST-2"}},
      {"each once",
       fmt::format("rootCauseResource: [{{id: C1}}]\naffectedService: [{{id: {}}}, {{id: {}}}]\n", serviceA,
                   serviceC),
       {serviceA, serviceB, serviceC},
       {"CUST-1", "CUST-2"}},
      {"a service that is not in use", fmt::format("affectedService: [{{id: {}}}]\n", idleService), {}, {}},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Network network;
    network.report(impactReport, "inProgress", row.members);
    const ImpactResult impact = impactIn(network);
    CHECK(servicesOf(impact) == row.services);
    CHECK(impact.customers == row.customers);
    CHECK(impact.inUse == 3);
  }
}

TEST_CASE("services that stand on an affected service are affected; protected ones are not", "[impact]") {
  Network network;
  const std::string above = "SV-20261001-EEEEEEEE";
  network.put(above, fmt::format("state: active\nsupportingService: [{{id: {}}}]\n", serviceA));
  network.put(
      "SV-20261001-FFFFFFFF",
      "state: active\nsupportingResource: [{id: P1, protectionGroup: g}, {id: P3, protectionGroup: g}]\n");
  network.report(impactReport, "inProgress", "rootCauseResource: [{id: P1}]\n");
  CHECK(servicesOf(impactIn(network)) == Texts{serviceA, above});
}

TEST_CASE("the open orders of affected services are named", "[impact]") {
  Network network;
  const auto order = [&](const std::string& id, const char* state, const std::string& action) {
    network.put(id, orderWith(state, fmt::format("{{id: \"1\", action: {}, state: {}, service: {{id: {}}}}}",
                                                 action, state, serviceA)));
  };
  order("SO-20261120-AAAAAAAA", "inProgress", "modify");
  order("SO-20261120-BBBBBBBB", "completed", "add");
  order("SO-20261120-CCCCCCCC", "inProgress", "noChange");
  network.report(impactReport, "inProgress", "rootCauseResource: [{id: P1}]\n");
  const ImpactResult impact = impactIn(network);
  CHECK(impact.orders == Texts{"SO-20261120-AAAAAAAA"});
  CHECK(impact.services.at(0).orders == impact.orders);
  CHECK(impact.services.at(0).customers == Texts{"CUST-1"});
}

TEST_CASE("the number of affected services gives the priority, and their part of those in use", "[impact]") {
  struct Row {
    std::size_t affected;
    std::size_t others;
    std::optional<int> priority;
    const char* importance;
  };
  const Row rows[] = {
      {0, 3, std::nullopt, "0.0"}, {1, 2, 4, "33.3"},   {2, 1, 3, "66.7"},     {9, 0, 3, "100.0"},
      {10, 6, 2, "62.5"},          {99, 901, 2, "9.9"}, {100, 1500, 1, "6.3"},
  };
  for (const Row& row : rows) {
    INFO(row.affected);
    Fixture fixture;
    std::vector<std::pair<std::string, std::string>> all = {
        {"inventory/resource/X.yaml", "\"@type\": Resource\nid: X\n"},
        {"inventory/resource/Y.yaml", "\"@type\": Resource\nid: Y\n"}};
    for (std::size_t i = 0; i < row.affected + row.others; ++i)
      fixture.put(
          fmt::format("SV-20261001-{:08}", i),
          fmt::format("state: active\nsupportingResource: [{{id: {}}}]\n", i < row.affected ? "X" : "Y"));
    for (const auto& [path, text] : all) fixture.files.load({{path, text}});
    const doc::Document report = doc::toDocument(
        valueOf("{\"@type\": ServiceTroubleReport, id: TR-20261121-AAAAAAAA, status: inProgress, "
                "rootCauseResource: [{id: X}]}"));
    const ImpactResult impact =
        fixture.within([&](Workspace& workspace) { return impactOf(workspace, fixture.env.now, report); });
    CHECK(impact.services.size() == row.affected);
    CHECK(impact.priority == row.priority);
    CHECK(impact.importance == row.importance);
  }
}

TEST_CASE("a report about nothing of the inventory has no impact to show", "[impact]") {
  Network network;
  for (const char* members :
       {"", "affectedService: [{id: SV-20250101-ZZZZZZZZ}]\n", "rootCauseResource: [{id: X9}]\n"}) {
    INFO(members);
    network.report(impactReport, "inProgress", members);
    CHECK(refusal([&] { impactIn(network); }) ==
          "guard: the report has no root cause and no affected service in the inventory");
  }
}

TEST_CASE("the impact is written once, and makes a report only more urgent", "[impact]") {
  struct Row {
    const char* before;
    const char* after;
  };
  const Row rows[] = {{"", "3"}, {"priority: 5\n", "3"}, {"priority: 3\n", "3"}, {"priority: 1\n", "1"}};
  for (const Row& row : rows) {
    INFO(row.before);
    Network network;
    network.report(impactReport, "inProgress", std::string("rootCauseResource: [{id: C1}]\n") + row.before);
    const ImpactResult impact = impactIn(network);
    CHECK(outcomesOf(writeTo(network, impact)) ==
          Texts{impactReport + " inProgress → inProgress (2 services of 2 customers are affected)"});
    const doc::Value report = network.record(impactReport);
    CHECK(report["affectedNumberOfServices"] == 2);
    CHECK(report["impactImportanceFactor"] == "66.7");
    CHECK(membersOf(report, "affectedService", "id") == Texts{serviceA, serviceB});
    CHECK(doc::textOf(report["priority"]) == row.after);
    const auto files = network.files.dump();
    const ChangeResult again = writeTo(network, impactIn(network));
    CHECK(again.changed.at(0).unchanged);
    CHECK(network.files.dump() == files);
  }
}

TEST_CASE("the impact of a report that has ended is not written", "[impact]") {
  Network network;
  network.report(impactReport, "closed", "rootCauseResource: [{id: C1}]\n");
  const ImpactResult impact = impactIn(network);
  CHECK(refusal([&] { writeTo(network, impact); }).starts_with("illegal-transition: "));
}
