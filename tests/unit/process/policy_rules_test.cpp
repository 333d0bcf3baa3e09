#include "process/jeopardy/policy_rules.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/work/policies.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string ruledReport = "TR-20261120-00000001";

/// A workspace with policies, an order of priority 1, and a report.
class Ruled : public Fixture {
 public:
  explicit Ruled(const std::string& policies) {
    files.load({{"policy/all.yaml", policies}});
    put(orderId, orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                           "priority: \"1\"\nrelatedParty: [{id: CUST-1, role: customer}]\n"));
    put(ruledReport, "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n");
  }

  /// The rulings for a record, each as `id applies: why`.
  Texts rulings(const std::string& id) {
    return within([&](Workspace& workspace) {
      const doc::Document record = doc::read(*files.read(pathOf(id)), pathOf(id), doc::Format::yaml);
      Texts all;
      for (const PolicyRuling& one :
           policyRulings(workspace.policies(), record.root(), *model::findPrefix(id.substr(0, 2)), env.now))
        all.push_back(fmt::format("{} {}: {}", one.id, rulings_name(one.ruling), one.why));
      return all;
    });
  }
  /// What the first policy applies to, and where it is.
  std::pair<std::string, std::string> first() {
    return within([](Workspace& workspace) {
      const PolicyDocument& policy = workspace.policies().documents().front();
      return std::pair(subjectText(policy), policyPlace(policy.document));
    });
  }

 private:
  static std::string_view rulings_name(Ruling ruling) { return process::rulings.name(ruling); }
};

std::string thresholds(const std::string& id, const std::string& appliesTo) {
  return fmt::format("\"@type\": JeopardyPolicy\nid: {}\nappliesTo: {}\nriskThreshold: 30\n", id, appliesTo);
}
std::string together(const Texts& documents) {
  std::string all;
  for (const std::string& one : documents) all += (all.empty() ? "" : "---\n") + one;
  return all;
}
std::string silenceWith(const std::string& members) {
  return "\"@type\": Silence\nid: s\nauthor: jane\nreason: x\n" + members;
}

}  // namespace

TEST_CASE("the most specific policy applies, others lose or do not match", "[policy_rules]") {
  Ruled rules(together({thresholds("all", "{}"), thresholds("orders", "{kind: order}"),
                        thresholds("urgent", "{kind: order, priority: 1}"),
                        thresholds("late", "{kind: order, priority: 3}"),
                        thresholds("reports", "{kind: service-trouble}")}));
  const Texts order = rules.rulings(orderId);
  REQUIRE(order.size() == 5);
  CHECK(order[0] == "urgent applies: matches kind, priority");
  CHECK(order[1] == "all loses: less specific than 'urgent'");
  CHECK(order[2] == "orders loses: less specific than 'urgent'");
  CHECK(order[3] == "late does not match: priority is 1, not 3");
  CHECK(order[4].starts_with("reports does not match: kind is "));
  CHECK(rules.rulings(ruledReport)[0] == "reports applies: matches kind");
}

TEST_CASE("of policies that are as specific the first id applies", "[policy_rules]") {
  Ruled rules(together({thresholds("b", "{customer: CUST-1}"), thresholds("a", "{priority: 1}")}));
  CHECK(rules.rulings(orderId) ==
        Texts{"a applies: matches priority", "b loses: as specific, and by id after 'a'"});
}

TEST_CASE("a policy without conditions applies to all records", "[policy_rules]") {
  Ruled rules(thresholds("all", "{}"));
  CHECK(rules.rulings(orderId) == Texts{"all applies: applies to all records"});
  CHECK(rules.first() == std::pair<std::string, std::string>{"all", "policy/all.yaml:1"});
}

TEST_CASE("each subscription that matches applies", "[policy_rules]") {
  const auto subscription = [](const char* id, const char* appliesTo) {
    return fmt::format(
        "\"@type\": Subscription\nid: {}\neventType: [EscalationEvent]\nchannel: c\nappliesTo: "
        "{}\n",
        id, appliesTo);
  };
  Ruled rules(together({subscription("all", "{}"), subscription("orders", "{kind: order}"),
                        subscription("reports", "{kind: service-trouble}")}));
  const Texts found = rules.rulings(orderId);
  REQUIRE(found.size() == 3);
  CHECK(found[0] == "all applies: applies to all records");
  CHECK(found[1] == "orders applies: matches kind");
  CHECK(found[2].starts_with("reports does not match: "));
}

TEST_CASE("a silence applies while it is in effect, to what it names", "[policy_rules]") {
  struct Silenced {
    const char* name;
    std::string members;
    std::string ruling;
  };
  const std::string end = "endDate: \"2026-12-01T00:00:00Z\"\n";
  const Silenced rows[] = {
      {"all", "appliesTo: {}\n" + end, "s applies: covers all"},
      {"its kind", "appliesTo: {kind: order}\n" + end, "s applies: covers kind ServiceOrder"},
      {"the record", "appliesTo: {}\nrecord: [SO-20261120-7K3F9QXW]\n" + end,
       "s applies: covers record SO-20261120-7K3F9QXW"},
      {"another record", "appliesTo: {}\nrecord: [SO-20261120-00000001, SO-20261120-00000002]\n" + end,
       "s does not match: covers only record SO-20261120-00000001 or SO-20261120-00000002"},
      {"its end", "appliesTo: {}\nendDate: \"2026-11-21T12:00:00Z\"\n", "s does not match: it has ended"},
      {"a second before its end", "appliesTo: {}\nendDate: \"2026-11-21T12:00:01Z\"\n",
       "s applies: covers all"},
      {"a second before its start", "appliesTo: {}\nstartDate: \"2026-11-21T12:00:01Z\"\n" + end,
       "s does not match: it has not started"},
      {"another priority", "appliesTo: {priority: 2}\n" + end, "s does not match: priority is 1, not 2"},
  };
  for (const Silenced& row : rows) {
    CAPTURE(row.name);
    CHECK(Ruled(silenceWith(row.members)).rulings(orderId) == Texts{row.ruling});
  }
}

TEST_CASE("an alarm has the policy of its source, otherwise that of all sources", "[policy_rules]") {
  const auto alarms = [](const char* id, const char* sources) {
    return fmt::format("\"@type\": AlarmPolicy\nid: {}\n{}touchAfter: PT5M\n", id, sources);
  };
  const auto ruled = [&](const Texts& policies) {
    Ruled rules(together(policies));
    rules.put("AL-20261120-00000001", "state: raised\nsourceSystemId: nms\n");
    return rules.rulings("AL-20261120-00000001");
  };
  const std::string all = alarms("all", "");
  const std::string nms = alarms("nms", "source: [nms]\n");
  const std::string probe = alarms("probe", "source: [probe]\n");
  CHECK(ruled({all, probe}) ==
        Texts{"all applies: no policy names the source", "probe does not match: source is nms, not probe"});
  CHECK(ruled({all, nms}) == Texts{"nms applies: matches source", "all loses: 'nms' names the source"});
  CHECK(ruled({nms, alarms("other", "source: [nms, x]\n")}) ==
        Texts{"nms applies: matches source", "other loses: 'nms' comes first"});
}

TEST_CASE("only kinds that rule records are rules", "[policy_rules]") {
  using enum model::Kind;
  for (const model::Kind kind : {serviceLevel, jeopardyPolicy, escalationPolicy, silence, subscription,
                                 alarmPolicy, reportPolicy, resolutionPlan})
    CHECK(isRule(model::row(kind)));
  for (const model::Kind kind : {team, calendar, party, serviceOrder}) CHECK_FALSE(isRule(model::row(kind)));
}
