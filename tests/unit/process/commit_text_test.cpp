#include "process/history/commit_text.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "store/change.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string heldHistory =
    "trackingRecord:\n  - {id: T1, time: \"2026-11-20T09:00:00Z\", action: create}\n";

/// The order with more entries in its history.
std::string orderSaying(const std::string& state, const std::string& entries) {
  return orderIn(state, heldHistory + entries);
}

/// The line about a change of the order.
std::string lineFor(const std::optional<std::string>& before, const std::optional<std::string>& after) {
  const store::CommitText text = commitText({{orderPath, before, after}}, "jane");
  REQUIRE(text.lines.size() == 1);
  const std::string start = std::string(orderId) + ": ";
  REQUIRE(text.lines[0].starts_with(start));
  return text.lines[0].substr(start.size());
}

}  // namespace

TEST_CASE("a line says what became of a record, in the words of the domain", "[commit_text]") {
  struct Said {
    const char* name;
    std::optional<std::string> before;
    std::optional<std::string> after;
    const char* line;
  };
  const std::string running = orderSaying("inProgress", "");
  const auto entry = [&](const std::string& members) {
    return orderSaying("inProgress", "  - {id: T2, time: \"2026-11-21T09:00:00Z\", " + members + "}\n");
  };
  const auto entries = [&](int count) {
    std::string more;
    for (int n = 0; n < count; ++n)
      more += fmt::format("  - {{id: U{}, action: update, field: f{}, from: a, to: b}}\n", n, n);
    return orderSaying("inProgress", more);
  };
  const Said rows[] = {
      {"a state with its reason", running,
       orderSaying("held",
                   "  - {id: T2, time: \"2026-11-21T09:00:00Z\", action: hold, from: inProgress, "
                   "to: held, reason: awaiting wayleave}\n"),
       "inProgress → held (awaiting wayleave)"},
      {"a new record", std::nullopt, orderIn("acknowledged"), "new, acknowledged"},
      {"a record that is gone", running, std::nullopt, "removed"},
      {"an activity", running, entry("action: complete, activity: survey, from: inProgress, to: completed"),
       "survey: inProgress → completed"},
      {"an activity with a reason", running,
       entry("action: fail, activity: survey, from: inProgress, to: failed, reason: rain"),
       "survey: inProgress → failed (rain)"},
      {"a field", running, entry("action: update, field: priority, from: \"3\", to: \"1\""),
       "update priority: 3 → 1"},
      {"a field that was not there", running, entry("action: update, field: priority, to: \"1\""),
       "update priority: 1"},
      {"a field of an item", running,
       entry("action: amend, item: \"1\", field: bandwidth, from: \"100\", to: \"500\""),
       "amend item 1 bandwidth: 100 → 500"},
      {"a value of 24 bytes is shown", running,
       entry("action: update, field: name, to: 123456789012345678901234"),
       "update name: 123456789012345678901234"},
      {"one of 25 bytes is left out", running,
       entry("action: update, field: name, to: 1234567890123456789012345"), "update name"},
      {"an action alone", running, entry("action: acknowledge"), "acknowledge"},
      {"fields of one action are joined", running, entries(3), "update f0: a → b, f1: a → b, f2: a → b"},
      {"the fourth is counted", running, entries(4), "update f0: a → b, f1: a → b, f2: a → b, and 1 more"},
      {"actions are separated", running,
       orderSaying("inProgress",
                   "  - {id: T2, action: assign}\n  - {id: T3, action: update, field: x, to: y}\n"),
       "assign; update x: y"},
      {"a note", running, running + "note: [{id: N1, text: x}]\n", "note"},
      {"any other change", running, running + "description: x\n", "update"},
      {"a text that cannot be read, before", "{", running, "new, inProgress"},
      {"a text that cannot be read, after", running, "{", "changed"},
      {"a new one that cannot be read", std::nullopt, "{", "new"},
  };
  for (const Said& row : rows) {
    CAPTURE(row.name);
    CHECK(lineFor(row.before, row.after) == row.line);
  }
}

TEST_CASE("a text of a record cannot end a line of the message", "[commit_text]") {
  const std::string before = orderSaying("inProgress", "");
  const std::string after =
      orderSaying("held", "  - {id: T2, action: hold, reason: \"a\\nSigned-off-by: b\\x7f\\tc\"}\n");
  CHECK(lineFor(before, after) == "inProgress → held (a Signed-off-by: b  c)");
  CHECK(commitText({{orderPath, before, after}}, "ja\nne").actors == Texts{"ja ne"});
}

TEST_CASE("orders come before what belongs to them, other files last; events are left out", "[commit_text]") {
  const std::string service = "SV-20261120-AAAAAAAA";
  const std::string report = "TR-20261120-AAAAAAAA";
  const std::string serviceText = "\"@type\": Service\nid: SV-20261120-AAAAAAAA\nstate: active\n";
  const store::CommitText text = commitText(
      {{"policy/teams.yaml", "\"@type\": Team\nid: a\n", "\"@type\": Team\nid: b\n"},
       {pathOf(service), std::nullopt, serviceText},
       {"outbox/pager/E1.json", std::nullopt, "{}"},
       {pathOf(report), std::nullopt, "\"@type\": ServiceTroubleReport\nid: x\nstatus: acknowledged\n"},
       {orderPath, orderIn("acknowledged"), orderIn("inProgress")}},
      "jane");
  CHECK(text.lines == Texts{"SO-20261120-7K3F9QXW: acknowledged → inProgress",
                            "TR-20261120-AAAAAAAA: new, acknowledged", "SV-20261120-AAAAAAAA: new, active",
                            "policy/teams.yaml: changed"});
  CHECK(text.records == Texts{orderId, report, service});
  CHECK(text.processes == Texts{"1.4.5", "1.4.5.3", "1.4.6"});
  CHECK(text.actors == Texts{"jane"});
}

TEST_CASE("a change of events alone is said as one", "[commit_text]") {
  const store::CommitText text = commitText(
      {{"outbox/pager/E1.json", "{}", std::nullopt}, {"outbox/pager/E2.json", "{}", std::nullopt}}, "");
  CHECK(text.lines == Texts{"outbox: 2 events"});
  CHECK(text.records.empty());
  CHECK(text.processes.empty());
  CHECK(text.actors.empty());
}

TEST_CASE("each kind of record belongs to the process of its work", "[commit_text]") {
  using enum model::Kind;
  const std::pair<model::Kind, const char*> rows[] = {
      {serviceOrder, "1.4.5.3"},
      {resourceOrder, "1.4.5.3"},
      {partyOrder, "1.4.5.3"},
      {serviceTroubleReport, "1.4.6"},
      {alarm, "1.4.6"},
      {servicePerformanceDegradationReport, "1.4.7.6"},
      {customerQosDegradationReport, "1.3.8.5"},
      {service, "1.4.5"},
      {resourceAllocation, "1.4.5"},
      {team, ""},
      {calendar, ""},
  };
  for (const auto& [kind, process] : rows) {
    CAPTURE(model::row(kind).type);
    CHECK(processOf(model::row(kind)) == process);
  }
}
