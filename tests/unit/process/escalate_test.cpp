#include "process/jeopardy/escalate.hpp"
#include "process/consequences.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::test;
using process::EscalateResult;

namespace {

constexpr const char* policyPath = "policy/escalation.yaml";
constexpr const char* ladder = R"("@type": EscalationPolicy
id: orders
calmFor: PT1H
levels:
  - {level: 1, when: atRisk, assign: omar, notify: [assignee]}
  - {level: 2, when: overdue, setPriority: 1, notify: [jane], ackWithin: PT2H, repeatEvery: PT4H}
  - {level: 3, when: {unacknowledged: 2}, notify: [boss]}
---
"@type": Subscription
id: pager
eventType: [EscalationEvent, ServiceOrderJeopardyEvent]
channel: pager
)";

/// A workspace with an order that is overdue.
class Late : public Fixture {
 public:
  explicit Late(std::uint64_t chance = 1)
      : Fixture(
            orderIn("acknowledged", "requestedCompletionDate: \"2026-11-21T09:00:00Z\"\npriority: \"3\"\n")) {
    files.load({{policyPath, ladder}});
    env.random = [chance]() mutable { return chance++ * 0x9e3779b97f4a7c15ULL; };
  }
  EscalateResult run(bool dryRun = false) {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    return process::escalateAll(workspace, env, {}, {.dryRun = dryRun});
  }
  process::ScanResult scan() {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    return process::scan(workspace, env, {});
  }
  /// All that git sees.
  std::map<std::string, std::string> state() const {
    std::map<std::string, std::string> all = files.dump();
    std::erase_if(all, [](const auto& file) { return file.first.starts_with(".som/"); });
    return all;
  }
};

std::vector<std::string> idsOf(const doc::Value& record, const char* list) {
  std::vector<std::string> ids;
  for (const doc::Value& entry : record[list]) ids.push_back(entry["id"]);
  return ids;
}

}  // namespace

TEST_CASE("what a scan writes does not depend on the machine that writes it") {
  Late one(1);
  Late other(77);
  CHECK(one.run().escalated.size() == 1);
  other.run();
  CHECK(one.state() == other.state());
}

TEST_CASE("branches that escalate the same at different moments give it the same ids") {
  Late one;
  Late other;
  other.env.now += Seconds{600};
  one.run();
  other.run();
  for (const char* list : {"escalation", "jeopardyAlert"}) {
    CHECK_FALSE(idsOf(one.order(), list).empty());
    CHECK(idsOf(one.order(), list) == idsOf(other.order(), list));
  }
}

TEST_CASE("a second run at the same moment finds nothing to do, and levels are as they were") {
  Late late;
  for (const Seconds wait : {Seconds{0}, Seconds{7201}, Seconds{20000}, Seconds{600000}}) {
    late.env.now += wait;
    const EscalateResult first = late.run();
    CHECK(first.failed.empty());
    const auto written = late.state();
    const process::ScanResult scanned = late.scan();
    CHECK(scanned.counts == first.scan.counts);
    const EscalateResult second = late.run();
    CHECK(second.escalated.empty());
    CHECK(second.changes.files.empty());
    CHECK(late.state() == written);
  }
  CHECK(late.order()["priority"] == "1");
}

TEST_CASE("a scan's own entries leave an order as stalled as it was") {
  Late late;
  late.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); }, {});
  late.env.now += Seconds{6 * 86400};
  late.run();
  late.env.now += Seconds{1};
  const auto reasons = late.scan().items.front()->assessment.reasons;
  CHECK(std::any_of(reasons.begin(), reasons.end(),
                    [](const policy::Reason& reason) { return reason.code == policy::ReasonCode::stalled; }));
}

TEST_CASE("a dry run says what it would do, and writes nothing") {
  Late late;
  const auto before = late.state();
  const EscalateResult result = late.run(true);
  CHECK(result.escalated.size() == 1);
  CHECK_FALSE(result.changes.files.empty());
  CHECK(late.state() == before);
}

TEST_CASE("a step looks at the record again: nobody is told of what the step before has solved") {
  Late late;
  late.files.load({{policyPath, R"("@type": EscalationPolicy
id: orders
levels:
  - {level: 1, when: atRisk, assign: omar}
)"},
                   {orderPath, orderIn("acknowledged")}});
  const EscalateResult result = late.run();
  CHECK(late.order()["jeopardyAlert"].size() == 2);  // at risk as nobody had it; on track with omar
  CHECK(result.scan.worst == policy::Level::onTrack);
  CHECK(late.run().escalated.empty());
}

TEST_CASE("a run that dies at any operation is finished by the next one, to the byte") {
  constexpr const char* secondPath = "orders/2026/11/SO-20261120-00000002.yaml";
  const auto prepared = [&](Late& late) {
    std::string second = late.files.dump().at(orderPath);
    second.replace(second.find(orderId), std::string_view(orderId).size(), "SO-20261120-00000002");
    late.files.load({{secondPath, second}});
  };
  Late whole;
  prepared(whole);
  const std::uint64_t before = whole.files.operations();
  CHECK(whole.run().escalated.size() == 2);
  const std::uint64_t operations = whole.files.operations() - before;
  CHECK(operations > 20);
  for (std::uint64_t n = 1; n <= operations; ++n) {
    INFO("dies at operation " << n);
    Late late;
    prepared(late);
    late.files.failAt(n, fs::Fault::crash);
    try {
      late.run();
    } catch (const fs::Crashed&) {
    }
    late.files.restart();
    CHECK(late.run().failed.empty());
    store::Store(late.files).begin();  // what was committed and not in place yet, any change puts there
    CHECK(late.state() == whole.state());
  }
}
