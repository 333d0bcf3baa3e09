#include "process/history/state_change.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/history/record_change.hpp"
#include "process/history/replay.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string beginning = "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}";

/// An order with an item and two activities, its dates, and more entries in its history.
std::string orderAs(const std::string& states, const std::string& entries = {},
                    const std::string& more = {}) {
  std::istringstream words(states);
  std::string order, item, survey, test;
  words >> order >> item >> survey >> test;
  return fmt::format(
      "\"@type\": ServiceOrder\nid: {}\nstate: {}\norderDate: \"2026-11-20T09:00:00Z\"\n"
      "serviceOrderItem: [{{id: \"1\", action: add, state: {}, service: {{}}}}]\n"
      "activity: [{{id: survey, type: survey, state: {}, serviceOrderItem: \"1\"}}, {{id: test, type: test, "
      "state: {}, dependsOn: [survey], serviceOrderItem: \"1\"}}]\n{}{}{}]\n",
      orderId, order, item, survey, test, more, beginning, entries);
}

std::string entryAt(const char* id, const std::string& members) {
  return fmt::format(", {{id: {}, time: \"2026-11-21T10:00:00Z\", {}}}", id, members);
}

/// The findings for a change of states, each as `code: message`; warnings begin with `?`.
Texts stateFindings(const std::optional<std::string>& before, const std::string& after,
                    const model::KindRow& kind = model::orderKind()) {
  const auto old = before ? std::optional(doc::read(*before, orderPath, doc::Format::yaml)) : std::nullopt;
  const doc::Document now = doc::read(after, orderPath, doc::Format::yaml);
  const doc::Value oldValue = old ? doc::toValue(old->root()) : doc::Value();
  const doc::Value nowValue = doc::toValue(now.root());
  Fixture fixture;
  store::Store files(fixture.files);
  Texts all;
  for (const Diagnostic& finding :
       stateChange({kind, old ? &*old : nullptr, now, files}, old ? &oldValue : nullptr, nowValue,
                   newTrackingRecords(old ? &oldValue : nullptr, nowValue)))
    all.push_back(fmt::format("{}{}: {}", finding.severity == Severity::warning ? "?" : "",
                              codeName(finding.code), finding.message));
  return all;
}

const std::string runningOrder = "inProgress inProgress inProgress pending";

}  // namespace

TEST_CASE("states that follow from the new tracking records are legal", "[state_change]") {
  struct Legal {
    const char* name;
    std::string before;
    std::string after;
    std::string entries;
  };
  const Legal rows[] = {
      {"nothing changed", runningOrder, runningOrder, ""},
      {"a hold takes the item along", runningOrder, "held held inProgress pending",
       entryAt("T2", "action: hold, from: inProgress, to: held, reason: why")},
      {"a failure closes what is open", runningOrder, "failed failed cancelled cancelled",
       entryAt("T2", "action: fail, from: inProgress, to: failed, reason: why")},
  };
  for (const Legal& row : rows) {
    CAPTURE(row.name);
    CHECK(stateFindings(orderAs(row.before), orderAs(row.after, row.entries)).empty());
  }
}

TEST_CASE("a state without a tracking record is a warning if one event explains it", "[state_change]") {
  struct Untracked {
    const char* name;
    std::string before;
    std::string after;
    Texts findings;
  };
  const Untracked rows[] = {
      {"the order",
       runningOrder,
       "held held inProgress pending",
       {"?untracked-state: the order went from inProgress to held without a tracking record"}},
      {"an activity",
       runningOrder,
       "inProgress inProgress completed pending",
       {"?untracked-state: the activity 'survey' went from inProgress to completed without a tracking "
        "record"}},
      {"an order that ends takes its open activities along",
       runningOrder,
       "failed failed cancelled cancelled",
       {"?untracked-state: the order went from inProgress to failed without a tracking record"}},
      {"an item alone",
       runningOrder,
       "inProgress held inProgress pending",
       {"?untracked-state: item '1' is held without a tracking record, and would be inProgress"}},
      {"two steps of the order",
       "acknowledged acknowledged pending pending",
       "completed completed pending pending",
       {"illegal-transition: the order is completed, which does not follow from acknowledged"}},
      {"two steps of an activity",
       runningOrder,
       "inProgress inProgress inProgress completed",
       {"illegal-transition: the activity 'test' is completed, which does not follow from pending"}},
  };
  for (const Untracked& row : rows) {
    CAPTURE(row.name);
    CHECK(stateFindings(orderAs(row.before), orderAs(row.after)) == row.findings);
  }
}

TEST_CASE("a tracking record that does not fit its place is illegal", "[state_change]") {
  const auto first = [](const Texts& findings) { return findings.empty() ? std::string() : findings[0]; };
  CHECK(first(stateFindings(orderAs("completed completed completed completed"),
                            orderAs("held completed completed completed",
                                    entryAt("T2", "action: hold, from: completed, to: held, reason: why"))))
            .starts_with("illegal-transition: "));
  CHECK(first(stateFindings(orderAs(runningOrder),
                            orderAs("held held inProgress pending",
                                    entryAt("T2", "action: hold, from: inProgress, to: held"))))
            .starts_with("illegal-transition: "));
  // It says held, and the state does not.
  CHECK(first(stateFindings(orderAs(runningOrder),
                            orderAs(runningOrder, entryAt("T2",
                                                          "action: hold, from: inProgress, to: held, "
                                                          "reason: why")))) ==
        "?untracked-state: the order went from held to inProgress without a tracking record");
}

TEST_CASE("activities and items of a record under way do not vanish", "[state_change]") {
  std::string without = orderAs(runningOrder);
  const std::string test =
      ", {id: test, type: test, state: pending, dependsOn: [survey], serviceOrderItem: \"1\"}";
  without.replace(without.find(test), test.size(), "");
  CHECK(stateFindings(orderAs(runningOrder), without) ==
        Texts{"illegal-transition: activity 'test', which was pending, is gone"});
  // Before it starts its plan is free.
  const std::string early = "acknowledged acknowledged pending pending";
  without = orderAs(early);
  without.replace(without.find(test), test.size(), "");
  CHECK(stateFindings(orderAs(early), without).empty());
  // The command that added it was undone.
  std::string undone = orderAs(runningOrder, entryAt("T2", "action: undo, of: activity add"));
  undone.replace(undone.find(test), test.size(), "");
  CHECK(stateFindings(orderAs(runningOrder), undone).empty());
  std::string itemless = orderAs(runningOrder);
  const std::string item = "{id: \"1\", action: add, state: inProgress, service: {}}";
  itemless.replace(itemless.find(item), item.size(), "");
  CHECK(stateFindings(orderAs(runningOrder), itemless) ==
        Texts{"illegal-transition: item '1', which was inProgress, is gone"});
}

TEST_CASE("a date that events write is theirs, also if a record says that it was changed", "[state_change]") {
  const std::string date = "startDate: \"2026-11-20T09:30:00Z\"\n";
  const std::string other = "startDate: \"2026-11-20T08:00:00Z\"\n";
  const Texts refused = {"protected-field: 'startDate' of the order is not what its events write"};
  CHECK(stateFindings(orderAs(runningOrder, "", date), orderAs(runningOrder, "", date)).empty());
  CHECK(stateFindings(orderAs(runningOrder, "", date), orderAs(runningOrder, "", other)) == refused);
  CHECK(stateFindings(orderAs(runningOrder, "", date), orderAs(runningOrder)) == refused);
  CHECK(stateFindings(orderAs(runningOrder, "", date),
                      orderAs(runningOrder, entryAt("T2", "action: update, field: startDate"), other)) ==
        refused);
  CHECK(stateFindings(orderAs(runningOrder, "", date),
                      orderAs(runningOrder, entryAt("T2", "action: update, field: priority"), other)) ==
        refused);
  // With a state that was set by hand the date is the person's.
  const std::string early = "acknowledged acknowledged pending pending";
  CHECK(stateFindings(orderAs(early), orderAs("inProgress acknowledged pending pending", "", other)) ==
        Texts{"?untracked-state: the order went from acknowledged to inProgress without a tracking record"});
}

TEST_CASE("a new record begins in the first state, or its history leads to its state", "[state_change]") {
  const std::string started = entryAt("T2", "action: start, from: acknowledged, to: inProgress");
  const std::string early = "acknowledged acknowledged pending pending";
  CHECK(stateFindings(std::nullopt, orderAs(early)).empty());
  CHECK(stateFindings(std::nullopt, orderAs("inProgress acknowledged pending pending", started)).empty());
  CHECK(stateFindings(std::nullopt, orderAs("completed completed completed completed")).size() >= 1);
  // A service without a history describes what the network has.
  const model::KindRow& service = model::row(model::Kind::service);
  const std::string active = "\"@type\": Service\nid: SV-20261120-AAAAAAAA\nstate: active\n";
  CHECK(stateFindings(std::nullopt, active, service).empty());
}
