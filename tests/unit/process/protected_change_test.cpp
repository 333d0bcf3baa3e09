#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/history/content_change.hpp"
#include "process/history/record_change.hpp"
#include "process/history/replay.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// What an order may have besides its state and history.
struct OrderParts {
  std::string item = "action: add, service: {serviceCharacteristic: [{name: bandwidth, value: 100}]}";
  std::string activity = "dependsOn: [survey]";
  std::string members = {};
  std::string entries = {};
};

std::string orderOfParts(const std::string& state, const OrderParts& parts) {
  return fmt::format(
      "\"@type\": ServiceOrder\nid: {}\nstate: {}\norderDate: \"2026-11-20T09:00:00Z\"\nstartDate: "
      "\"2026-11-20T10:00:00Z\"\n"
      "serviceOrderItem: [{{id: \"1\", state: {}, {}}}]\n"
      "activity: [{{id: survey, state: inProgress}}, {{id: test, state: pending, {}}}]\n{}"
      "trackingRecord: [{{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}}, {{id: T2, time: "
      "\"2026-11-20T10:00:00Z\", action: start, from: acknowledged, to: inProgress}}{}]\n",
      orderId, state, state, parts.item, parts.activity, parts.members, parts.entries);
}

/// The findings for a change of protected content, each as `code: message`; warnings begin with `?`.
Texts protectedFindings(const std::string& before, const std::string& after) {
  const doc::Document old = doc::read(before, orderPath, doc::Format::yaml);
  const doc::Document now = doc::read(after, orderPath, doc::Format::yaml);
  const doc::Value oldValue = doc::toValue(old.root());
  const doc::Value nowValue = doc::toValue(now.root());
  const auto entries = newTrackingRecords(&oldValue, nowValue);
  Fixture fixture;
  store::Store files(fixture.files);
  Texts all;
  for (const Diagnostic& finding : protectedChange({model::orderKind(), &old, now, files}, oldValue, nowValue,
                                                   explainingEntries(nowValue, entries)))
    all.push_back(fmt::format("{}{}: {}", finding.severity == Severity::warning ? "?" : "",
                              codeName(finding.code), finding.message));
  return all;
}

std::string explained(const std::string& members) {
  return ", {id: T3, time: \"2026-11-21T09:00:00Z\", " + members + "}";
}

const std::string faster = "action: add, service: {serviceCharacteristic: [{name: bandwidth, value: 500}]}";

}  // namespace

TEST_CASE("what an order under way orders changes by an amendment that is tracked", "[protected_change]") {
  struct Amended {
    const char* name;
    std::string entries;
    bool isExplained;
  };
  const Amended rows[] = {
      {"nothing says so", "", false},
      {"an amendment of the item", explained("action: amend, item: \"1\", reason: why"), true},
      {"an amendment of the order", explained("action: amend, reason: why"), true},
      {"an amendment of another item", explained("action: amend, item: \"2\", reason: why"), false},
      {"another action", explained("action: note"), false},
      {"a record about the list of items", explained("action: update, field: serviceOrderItem"), true},
  };
  for (const Amended& row : rows) {
    CAPTURE(row.name);
    const Texts found = protectedFindings(
        orderOfParts("inProgress", {}), orderOfParts("inProgress", {.item = faster, .entries = row.entries}));
    CHECK(found.empty() == row.isExplained);
    if (!found.empty())
      CHECK(found[0].starts_with("protected-field: item 1 of an order under way gets another "));
  }
  // What was ordered in an ended order does not change at all.
  CHECK(protectedFindings(orderOfParts("completed", {}), orderOfParts("completed", {.item = faster})) ==
        Texts{"protected-field: the order is completed: what was ordered does not change"});
}

TEST_CASE("the action of an item of an order under way stays", "[protected_change]") {
  const Texts found = protectedFindings(orderOfParts("inProgress", {.item = "action: add, service: {}"}),
                                        orderOfParts("inProgress", {.item = "action: modify, service: {}"}));
  REQUIRE(found.size() == 1);
  CHECK(found[0] ==
        "protected-field: item 1: the action of a started order cannot be changed from 'add' to 'modify'");
}

TEST_CASE("guards of activities of an order under way are weakened only by force", "[protected_change]") {
  struct Guarded {
    const char* name;
    std::string before;
    std::string after;
    std::string entries;
    Texts findings;
  };
  const Texts lost = {
      "guard: the dependency of activity test on survey cannot be removed: work on the order has begun"};
  const Guarded rows[] = {
      {"a dependency is taken out", "dependsOn: [survey]", "dependsOn: []", "", lost},
      {"by force",
       "dependsOn: [survey]",
       "dependsOn: []",
       explained("action: update, force: true, reason: why"),
       {}},
      {"one is added", "dependsOn: []", "dependsOn: [survey]", "", {}},
      {"a point of no return is taken out",
       "pointOfNoReturn: true",
       "pointOfNoReturn: false",
       "",
       {"guard: the point of no return of activity test cannot be removed: work on the order has begun"}},
      {"one is added", "name: t", "name: t, pointOfNoReturn: true", "", {}},
  };
  for (const Guarded& row : rows) {
    CAPTURE(row.name);
    CHECK(protectedFindings(orderOfParts("inProgress", {.activity = row.before}),
                            orderOfParts("inProgress", {.activity = row.after, .entries = row.entries})) ==
          row.findings);
  }
}

TEST_CASE("a requested date of a record under way moves with a tracking record", "[protected_change]") {
  const std::string first = "requestedCompletionDate: \"2026-12-01T09:00:00Z\"\n";
  const std::string later = "requestedCompletionDate: \"2026-12-04T09:00:00Z\"\n";
  const Texts warned = {
      "?protected-field: 'requestedCompletionDate' of a record under way changed without a tracking record"};
  const OrderParts before{.members = first};
  CHECK(protectedFindings(orderOfParts("inProgress", before),
                          orderOfParts("inProgress", {.members = later})) == warned);
  CHECK(protectedFindings(orderOfParts("inProgress", before), orderOfParts("inProgress", {})) == warned);
  CHECK(protectedFindings(
            orderOfParts("inProgress", before),
            orderOfParts(
                "inProgress",
                {.members = later, .entries = explained("action: update, field: requestedCompletionDate")}))
            .empty());
  CHECK(protectedFindings(
            orderOfParts("inProgress", before),
            orderOfParts("inProgress", {.members = later,
                                        .entries = explained("action: update, field: priority")})) == warned);
  // Nobody plans by the dates of an order that has ended.
  CHECK(protectedFindings(orderOfParts("completed", before), orderOfParts("completed", {.members = later}))
            .empty());
}

TEST_CASE("the customer of a record under way changes with a tracking record", "[protected_change]") {
  const auto of = [](const char* id) {
    return fmt::format("relatedParty: [{{id: {}, role: customer}}]\n", id);
  };
  const std::string said = explained("action: update, field: relatedParty");
  CHECK(protectedFindings(orderOfParts("inProgress", {.members = of("CUST-1")}),
                          orderOfParts("inProgress", {.members = of("CUST-2")})) ==
        Texts{"?protected-field: the customer was CUST-1 and is CUST-2 without a tracking record"});
  CHECK(protectedFindings(orderOfParts("inProgress", {.members = of("CUST-1")}),
                          orderOfParts("inProgress", {})) ==
        Texts{"?protected-field: the customer was CUST-1 and is nobody without a tracking record"});
  CHECK(protectedFindings(orderOfParts("inProgress", {.members = of("CUST-1")}),
                          orderOfParts("inProgress", {.members = of("CUST-2"), .entries = said}))
            .empty());
}

TEST_CASE("a field that a verb of its own writes is not written by hand", "[protected_change]") {
  const Texts refused = {"protected-field: 'delegatedTo' was changed by hand"};
  const OrderParts before{.activity = "type: x"};
  const std::string after = "type: x, delegatedTo: RO-20261120-AAAAAAAA";
  CHECK(protectedFindings(orderOfParts("inProgress", before),
                          orderOfParts("inProgress", {.activity = after})) == refused);
  CHECK(protectedFindings(
            orderOfParts("inProgress", before),
            orderOfParts("inProgress",
                         {.activity = after, .entries = explained("action: delegate, activity: test")}))
            .empty());
  CHECK(protectedFindings(
            orderOfParts("inProgress", before),
            orderOfParts("inProgress",
                         {.activity = after, .entries = explained("action: delegate, activity: survey")})) ==
        refused);
}
