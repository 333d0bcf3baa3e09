#include "process/activation/service_test.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/activation/measures.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string serviceId = "SV-20261101-AAAAAAAA";

/// A test of one metric with a rule.
std::string testOf(const std::string& id, const std::string& rule) {
  return fmt::format(
      "{{id: {}, name: Test {}, testMeasureDefinition: [{{metricName: speed, unitOfMeasure: Mbit/s, "
      "thresholdRule: [{{{}}}]}}, {{metricName: note}}]}}",
      id, id, rule);
}

const std::string fast = testOf("fast", "conformanceTargetLower: 90");

/// A service whose specification has tests, and an order with an activity that waits for one.
class Bench : public Fixture {
 public:
  explicit Bench(const std::string& tests = fast, const std::string& activity = "state: pending") {
    files.load(
        {{"catalog/line.yaml",
          fmt::format("\"@type\": ServiceSpecification\nid: line\ntestSpecification: [{}]\n", tests)}});
    put(serviceId, "state: active\nserviceSpecification: {id: line}\n");
    put(orderId,
        orderWith("inProgress", "{id: \"1\", action: noChange, state: inProgress, service: {}}",
                  fmt::format("activity: [{{id: test, type: test, {}}}, {{id: later, state: pending}}]\n",
                              activity)));
  }

  /// Records a test; the test record is in `test` afterwards.
  bool carryOut(const NewTest& wanted) {
    bool passed = false;
    const ChangeResult result = change(
        serviceId, [&](UnitOfWork& unit, Draft& service) { passed = testService(unit, service, wanted); });
    for (const Outcome& outcome : result.changed)
      if (outcome.id.starts_with("ST-")) test = record(outcome.id);
    return passed;
  }
  std::string refused(const NewTest& wanted) {
    const auto before = files.dump();
    const std::string told = refusal([&] { carryOut(wanted); });
    CHECK(files.dump() == before);
    return told;
  }

  doc::Value test;
};

NewTest measuring(const Measures& measures) {
  NewTest test;
  test.measures = measures;
  return test;
}

NewTest forActivity(const std::string& speed) {
  NewTest test = measuring({{"speed", speed}});
  test.requester = orderId;
  test.activity = "test";
  return test;
}

}  // namespace

TEST_CASE("a measure conforms to its limits, both sides of each", "[service test]") {
  struct Row {
    const char* rule;
    const char* value;
    const char* breach;  ///< empty: it conforms
  };
  const Row rows[] = {
      {"conformanceTargetLower: 90", "90", ""},
      {"conformanceTargetLower: 90", "89.999", "89.999 is not >= 90"},
      {"conformanceTargetLower: 90, conformanceComparatorLower: '>'", "90", "90 is not > 90"},
      {"conformanceTargetLower: 90, conformanceComparatorLower: '>'", "90.001", ""},
      {"conformanceTargetUpper: 20", "20", ""},
      {"conformanceTargetUpper: 20", "20.0001", "20.0001 is not <= 20"},
      {"conformanceTargetUpper: 20, conformanceComparatorUpper: '<'", "20", "20 is not < 20"},
      {"conformanceTargetUpper: 20, conformanceComparatorUpper: '<'", "-5", ""},
      {"conformanceTargetExact: 5", "5.0", ""},  // numbers are compared by value
      {"conformanceTargetExact: 5", "5.1", "5.1 is not = 5"},
      {"conformanceTargetExact: up", "up", ""},
      {"conformanceTargetExact: up", "down", "down is not = up"},
      {"conformanceTargetLower: 90", "-Inf", "-Inf is not >= 90"},
      {"conformanceTargetLower: 90", "nan", "nan is not >= 90"},
      {"conformanceTargetLower: fast", "fast", "fast is not >= fast"},  // texts have no order
      {"conformanceTargetLower: 10, conformanceTargetUpper: 20", "15", ""},
      {"conformanceTargetLower: 10, conformanceTargetUpper: 20", "9", "9 is not >= 10"},
      {"conformanceTargetLower: 0.1", "0.10", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rule, row.value);
    Bench bench(testOf("t", row.rule));
    const bool passed = bench.carryOut(measuring({{"speed", row.value}}));
    CHECK(passed == (row.breach[0] == '\0'));
    CHECK(bench.test["state"] == (passed ? "completed" : "failed"));
    CHECK(bench.test["endDateTime"] == now);
    CHECK(bench.test["testMeasure"][0].contains("ruleViolation") != passed);
    if (!passed) CHECK(bench.test["trackingRecord"].back()["reason"] == fmt::format("speed: {}", row.breach));
  }
}

TEST_CASE("a test is recorded with its service, specification and measures", "[service test]") {
  Bench bench;
  CHECK(bench.carryOut(measuring({{"speed", "94"}, {"note", "rainy"}, {"other", "true"}})));
  CHECK(bench.test["relatedService"]["id"] == serviceId);
  CHECK(bench.test["testSpecification"]["id"] == "fast");
  CHECK(bench.test["name"] == "Test fast");
  const doc::Value measures = bench.test["testMeasure"];
  REQUIRE(measures.size() == 3);
  CHECK(measures[0]["unitOfMeasure"] == "Mbit/s");
  CHECK(measures[0]["value"]["value"] == 94);
  CHECK(measures[0]["captureDateTime"] == now);
  CHECK(measures[1]["value"]["value"] == "rainy");
  CHECK(measures[2]["value"]["value"] == true);
  CHECK(bench.record(serviceId)["state"] == "active");
}

TEST_CASE("the test is the one that is named, else the activity's, else the only one", "[service test]") {
  const std::string two = fast + ", " + testOf("slow", "conformanceTargetUpper: 10");
  struct Row {
    const char* name;
    std::string tests;
    std::string activity;
    const char* wanted;
    const char* chosen;  ///< null: the record has no specification
    const char* refusal;
  };
  const Row rows[] = {
      {"the only one", fast, "state: pending", "", "fast", ""},
      {"none of two", two, "state: pending", "", nullptr, ""},
      {"named", two, "state: pending", "slow", "slow", ""},
      {"of the activity", two, "state: pending, testSpecification: slow", "", "slow", ""},
      {"named instead", two, "state: pending, testSpecification: slow", "fast", "fast", ""},
      {"unknown", two, "state: pending", "sloww", nullptr,
       "not-found: its specification has no test 'sloww'"},
      {"unknown of the activity", two, "state: pending, testSpecification: gone", "", "gone", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Bench bench(row.tests, row.activity);
    NewTest wanted = forActivity("9");
    wanted.specification = row.wanted;
    if (row.refusal[0] != '\0') {
      CHECK(bench.refused(wanted) == row.refusal);
      continue;
    }
    bench.carryOut(wanted);
    const std::string chosen = bench.test.contains("testSpecification")
                                   ? bench.test["testSpecification"]["id"].get<std::string>()
                                   : std::string();
    CHECK(chosen == (row.chosen ? row.chosen : ""));
  }
}

TEST_CASE("a test without a measure, or without one that has a threshold, is refused", "[service test]") {
  Bench bench;
  CHECK(bench.refused(measuring({})) == "guard: not measured: speed");
  CHECK(bench.refused(measuring({{"note", "x"}})) == "guard: not measured: speed");
  CHECK(bench.refused(measuring({{"speed", "9O"}})) == "guard: the measure speed is not a number: '9O'");
  Bench untested("");
  CHECK(untested.refused(measuring({})) == "usage: nothing was measured");
  CHECK(untested.carryOut(measuring({{"speed", "1"}})));
}

TEST_CASE("the activity that waits for a test is started and ended by it", "[service test]") {
  for (const auto& [speed, state] : {std::pair{"90", "completed"}, {"89", "failed"}}) {
    for (const char* before : {"state: pending", "state: inProgress, startDate: \"2026-11-21T11:00:00Z\""}) {
      CAPTURE(speed, before);
      Bench bench(fast, before);
      bench.carryOut(forActivity(speed));
      const doc::Value activity = bench.order()["activity"][0];
      CHECK(activity["state"] == state);
      CHECK(activity["endDate"] == now);
      const std::string id = bench.test["id"];
      CHECK(activity["result"] ==
            (std::string(state) == "completed" ? id + " passed" : id + " failed: speed: 89 is not >= 90"));
      CHECK(bench.test["requestedBy"] == valueOf(fmt::format("[{{id: {}, activity: test}}]", orderId)));
    }
  }
}

TEST_CASE("a test for an activity that cannot be ended is refused before it measures", "[service test]") {
  struct Row {
    const char* activity;
    const char* refusal;
  };
  const Row rows[] = {
      {"state: completed", "illegal-transition: cannot complete an activity that is completed"},
      {"state: pending, dependsOn: [later]", "guard: waits for later (pending)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.activity);
    Bench bench(fast, row.activity);
    CHECK(bench.refused(forActivity("94")) == row.refusal);
  }
  Bench bench;
  NewTest unknown = forActivity("94");
  unknown.activity = "tset";
  CHECK(bench.refused(unknown) == "not-found: there is no activity 'tset'");
}

TEST_CASE("a prepared test changes nothing and has the service for its program", "[service test]") {
  Bench bench;
  const auto before = bench.files.dump();
  const PreparedTest prepared = bench.within([&](Workspace& workspace) {
    return prepareTest(workspace, bench.env, {}, "AAAAAAAA", forActivity(""));
  });
  CHECK(prepared.service == serviceId);
  CHECK(prepared.specification == "fast");
  CHECK(prepared.record["state"] == "active");
  CHECK(bench.files.dump() == before);
  Bench blocked(fast, "state: pending, dependsOn: [later]");
  CHECK(refusal([&] {
          blocked.within([&](Workspace& workspace) {
            return prepareTest(workspace, blocked.env, {}, serviceId, forActivity(""));
          });
        }) == "guard: waits for later (pending)");
}

TEST_CASE("a program prints measures as an object or a list", "[measures]") {
  const auto read = [](const std::string& text) {
    std::string all;
    for (const auto& [name, value] : measuresOf(doc::read(text, "output", doc::Format::json)))
      all += name + "=" + value + ";";
    return all;
  };
  CHECK(read(R"({"speed": 94.10, "up": true, "site": "LS1"})") == "speed=94.10;up=true;site=LS1;");
  CHECK(read(R"([{"name": "speed", "value": 94}, {"value": "x", "name": "note"}])") == "speed=94;note=x;");
  const std::pair<const char*, const char*> rows[] = {
      {"94", "measures are an object of names and values, or a list of {name, value}"},
      {"{}", "there are no measures"},
      {"[]", "there are no measures"},
      {R"([{"name": "speed"}])", "a measure of a list has a name and a value"},
      {R"([{"name": 5, "value": 1}])", "a measure of a list has a name and a value"},
      {R"([{"name": "a", "value": 1}, {"name": "a", "value": 2}])", "'a' is measured twice"},
      {R"({"": 1})", "a measure without a name"},
      {R"({"a": [1]})", "the value of 'a' is neither a number nor a text"},
      {R"({"a": ""})", "the value of 'a' is neither a number nor a text"},
      {R"({"a": null})", "the value of 'a' is neither a number nor a text"},
  };
  for (const auto& [text, told] : rows) {
    CAPTURE(text);
    CHECK(refusal([text = text, &read] { read(text); }) == fmt::format("invalid-measures: {}", told));
  }
}

TEST_CASE("a program that prints another form causes twenty findings at most", "[measures]") {
  for (const auto& [count, found] : {std::pair{20, 20}, {21, 20}, {500, 20}, {3, 3}}) {
    std::string text = "[";
    for (int i = 0; i < count; ++i) text += i == 0 ? "1" : ",1";
    const std::string told = refusal([&] { measuresOf(doc::read(text + "]", "output", doc::Format::json)); });
    CHECK(std::count(told.begin(), told.end(), '\n') + 1 == found);
  }
}
