#include "process/correlation/localize.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string sought = "TR-20261121-AAAAAAAA";

Localization localizeIn(Network& network) {
  return network.within([&](Workspace& workspace) {
    return localize(workspace, network.env.now, doc::toDocument(network.record(sought), pathOf(sought)));
  });
}

std::string bestOf(const Localization& found) {
  return found.causes.empty() ? std::string() : nameOf(found.situation->topology(), found.causes[0]);
}

std::string affected(const Texts& services) {
  std::string list;
  for (const std::string& id : services) list += fmt::format("{}{{id: {}}}", list.empty() ? "" : ", ", id);
  return fmt::format("affectedService: [{}]\n", list);
}

}  // namespace

TEST_CASE("the cause of a report explains its services and the alarms beneath them", "[localize]") {
  struct Row {
    const char* name;
    Texts services;
    bool isAlarmed;
    const char* cause;
    std::size_t objects;
  };
  const Row rows[] = {
      {"two services of a card", {serviceA, serviceB}, false, "C1", 2},
      {"with the alarms of the card and its ports", {serviceA, serviceB}, true, "C1", 5},
      {"one service whose card has alarms", {serviceA}, true, "C1", 3},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    Network network;
    if (row.isAlarmed) network.failCard();
    network.report(sought, "inProgress", affected(row.services));
    const Localization found = localizeIn(network);
    CHECK(bestOf(found).starts_with(row.cause));
    CHECK(found.objects == row.objects);
    for (std::size_t i = 1; i < found.causes.size(); ++i)
      CHECK(found.causes[i - 1].score >= found.causes[i].score);
  }
}

TEST_CASE("the alarms of a report are to be explained, those of other reports beneath it are not",
          "[localize]") {
  Network network;
  network.failCard();
  network.report("TR-20261121-BBBBBBBB", "inProgress",
                 fmt::format("underlyingAlarm: [{{id: {}}}]\n", Network::alarmId('1')));
  network.report(sought, "inProgress", affected({serviceA}));
  CHECK(localizeIn(network).objects == 2);  // the service and its port
  network.report(sought, "inProgress", fmt::format("underlyingAlarm: [{{id: {}}}]\n", Network::alarmId('3')));
  const Localization found = localizeIn(network);
  CHECK(found.objects == 1);
  CHECK_FALSE(found.causes.empty());
}

TEST_CASE("a report without services or alarms of the inventory cannot be localised", "[localize]") {
  Network network;
  for (const std::string& members : {std::string(), affected({"SV-20250101-ZZZZZZZZ"}),
                                     std::string("underlyingAlarm: [{id: AL-20250101-ZZZZZZZZ}]\n")}) {
    INFO(members);
    network.report(sought, "inProgress", members);
    CHECK(refusal([&] { localizeIn(network); }) ==
          "guard: the report has no affected service and no alarm in the inventory");
  }
}

TEST_CASE("a chosen cause becomes the root cause of the report, with what it explains", "[localize]") {
  Network network;
  network.failCard();
  network.report(sought, "inProgress", affected({serviceA, serviceB}));
  const Localization found = localizeIn(network);
  const auto choose = [&](std::size_t number) {
    network.change(sought,
                   [&](UnitOfWork& unit, Draft& report) { chooseCause(unit, report, found, number); });
  };
  const auto before = network.files.dump();
  for (const std::size_t number : {std::size_t{0}, found.causes.size() + 1}) {
    INFO(number);
    CHECK(refusal([&] { choose(number); }) == fmt::format("usage: --choose: there is no cause {}", number));
  }
  CHECK(network.files.dump() == before);
  choose(1);
  const doc::Value report = network.record(sought);
  CHECK(membersOf(report, "rootCauseResource", "id") == Texts{"C1"});
  CHECK(report["analysis"][0]["finding"].get<std::string>().starts_with(
      "localised: C1 explains 5 of 5 affected objects, confidence "));

  const std::size_t last = found.causes.size();
  REQUIRE(last > 1);
  choose(last);
  const auto& topology = found.situation->topology();
  const auto object = found.causes[last - 1].object;
  const char* list = topology.isService(object) ? "rootCauseService" : "rootCauseResource";
  CHECK(membersOf(network.record(sought), list, "id") == Texts{std::string(topology.idOf(object))});
}

TEST_CASE("no cause is recorded in a report that has ended", "[localize]") {
  Network network;
  network.report(sought, "closed", affected({serviceA, serviceB}));
  const Localization found = localizeIn(network);
  CHECK(refusal([&] {
          network.change(sought,
                         [&](UnitOfWork& unit, Draft& report) { chooseCause(unit, report, found, 1); });
        }).starts_with("illegal-transition: "));
}

TEST_CASE("a confidence has two digits, and 1.00 only from .995", "[localize]") {
  struct Row {
    int thousandths;
    const char* text;
  };
  for (const Row& row : {Row{0, ".00"}, Row{4, ".00"}, Row{5, ".01"}, Row{599, ".60"}, Row{934, ".93"},
                         Row{994, ".99"}, Row{995, "1.00"}, Row{1000, "1.00"}})
    CHECK(confidenceText(row.thousandths) == row.text);
}
