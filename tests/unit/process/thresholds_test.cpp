#include "process/planning/thresholds.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// Calls a function with the thresholds of a policy.
template <class Use>
void withThresholds(const std::string& members, const Use& use) {
  Fixture fixture;
  fixture.files.load(
      {{"policy/all.yaml",
        "\"@type\": Calendar\nid: office\ntimeZone: UTC\nworkingHours: {mon-fri: [\"09:00-17:00\"]}\n"}});
  fixture.within([&](Workspace& workspace) {
    const PolicyDocument policy{&model::row(model::Kind::jeopardyPolicy),
                                doc::read("\"@type\": JeopardyPolicy\nid: mine\nappliesTo: {}\n" + members,
                                          "policy/mine.yaml", doc::Format::yaml)};
    use(readThresholds(policy, workspace.policies().calendars()), workspace.policies().calendars());
    return true;
  });
}

}  // namespace

TEST_CASE("a policy without thresholds has the built-in ones", "[thresholds]") {
  withThresholds("", [](const policy::Thresholds& found, const calendar::Calendars&) {
    CHECK(found.safetyInterval.value == parseDuration("PT0S"));
    CHECK(found.riskThreshold.value == 25);
    CHECK(found.slaConsumed.value == 75);
    CHECK(found.unassignedAfter.value == parseDuration("PT4H"));
    CHECK(found.stalledAfter.value == parseDuration("P5D"));
    CHECK(found.pausedTooLong.value == parseDuration("P10D"));
    CHECK(found.riskThreshold.rule.text() == "built-in");
    CHECK(found.rule.text() == "policy/mine.yaml:2");
    CHECK_FALSE(found.calendar);
  });
}

TEST_CASE("each threshold of a policy has its value and its line", "[thresholds]") {
  withThresholds(
      "safetyInterval: P1D\nriskThreshold: 0\nslaConsumed: 90\nunassignedAfter: PT1H\nstalledAfter: "
      "P2W\npausedTooLong: P3D\ncalendar: office\n",
      [](const policy::Thresholds& found, const calendar::Calendars& calendars) {
        CHECK(found.safetyInterval.value == parseDuration("P1D"));
        CHECK(found.safetyInterval.rule.text() == "policy/mine.yaml:4");
        CHECK(found.riskThreshold.value == 0);
        CHECK(found.riskThreshold.rule.text() == "policy/mine.yaml:5");
        CHECK(found.slaConsumed.value == 90);
        CHECK(found.slaConsumed.rule.text() == "policy/mine.yaml:6");
        CHECK(found.unassignedAfter.value == parseDuration("PT1H"));
        CHECK(found.unassignedAfter.rule.text() == "policy/mine.yaml:7");
        CHECK(found.stalledAfter.value == parseDuration("P2W"));
        CHECK(found.stalledAfter.rule.text() == "policy/mine.yaml:8");
        CHECK(found.pausedTooLong.value == parseDuration("P3D"));
        CHECK(found.pausedTooLong.rule.text() == "policy/mine.yaml:9");
        CHECK(found.calendar == &calendars.get("office"));
      });
}

TEST_CASE("an unknown calendar is an error at its place in the policy", "[thresholds]") {
  try {
    withThresholds("calendar: nights\n", [](const policy::Thresholds&, const calendar::Calendars&) {});
    FAIL("the calendar is not known");
  } catch (const Error& error) {
    const Diagnostic& finding = error.findings().front();
    CHECK(finding.code == Code::unknownReference);
    CHECK(finding.file == "policy/mine.yaml");
    CHECK(finding.span.has_value());
  }
  withThresholds("calendar: always\n", [](const policy::Thresholds& found, const calendar::Calendars& all) {
    CHECK(found.calendar == &all.get("always"));
  });
}
