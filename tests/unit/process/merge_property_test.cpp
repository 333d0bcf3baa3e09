#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>
#include <set>

#include "check/check.hpp"
#include "doc/markers.hpp"
#include "fixture.hpp"
#include "model/views.hpp"
#include "process/edit/edit.hpp"
#include "process/history/judge.hpp"
#include "process/history/merge.hpp"
#include "process/history/replay.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

using Record = model::RecordView<model::ValueNode>;

/// The same numbers for the same seed everywhere.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  template <class Range>
  auto one(const Range& range) {
    return range[below(std::size(range))];
  }
  std::uint64_t bits() { return (std::uint64_t{engine_()} << 32) | engine_(); }

 private:
  std::mt19937 engine_;
};

constexpr std::array activities = {"survey", "build", "test"};
constexpr std::array recordEvents = {Event::start,  Event::hold, Event::pend,     Event::resume,
                                     Event::resume, Event::fail, Event::complete, Event::cancel};
constexpr std::array activityEvents = {Event::start,    Event::start, Event::complete,
                                       Event::complete, Event::fail,  Event::hold,
                                       Event::resume,   Event::skip,  Event::retry};

/// One verb of a person. Throws Error if it is not allowed.
void verb(UnitOfWork& unit, Draft& draft, Dice& dice) {
  switch (dice.below(8)) {
    case 0:
      return addNote(unit, draft, fmt::format("note {}", dice.below(1000)));
    case 1:
      return assign(unit, draft, dice.below(2) == 0 ? "team-a" : "team-b", "");
    case 2:
      return update(unit, draft, {.set = {{"description", fmt::format("text {}", dice.below(3))}}});
    case 3:
      return assignActivity(unit, draft, dice.one(activities), dice.below(2) == 0 ? "team-a" : "team-b");
    case 4:
      return transition(unit, draft, {.event = dice.one(recordEvents)});
    default:
      return activityTransition(unit, draft, dice.one(activities), {.event = dice.one(activityEvents)});
  }
}

/// Changes an order by some verbs that are allowed, from the second of its last change on.
std::string walked(const std::string& order, std::uint32_t seed, std::size_t most) {
  Dice dice(seed);
  Fixture fixture(order);
  fixture.env.random = [&dice] { return dice.bits(); };
  const auto last = Record(fixture.order()).history().back().time();
  fixture.env.now = std::max(*parseInstant(now), last.value_or(Instant{}));
  const std::size_t steps = 1 + dice.below(most);
  for (std::size_t i = 0; i < steps; ++i) {
    fixture.env.now += Seconds(static_cast<std::int64_t>(dice.below(600)));
    fixture.env.actor = dice.below(2) == 0 ? "jane" : "omar";
    try {
      fixture.change([&](UnitOfWork& unit, Draft& draft) { verb(unit, draft, dice); }, because());
    } catch (const Error&) {
      // It is not allowed now.
    }
  }
  return fixture.files.read(orderPath).value();
}

doc::Value valueIn(const std::string& text) { return valueOf(text); }

std::set<std::string> entriesOf(const doc::Value& record) {
  std::set<std::string> entries;
  for (const char* list : {"trackingRecord", "note"})
    for (const doc::Value& entry : record.value(list, doc::Value::array())) entries.insert(doc::json(entry));
  return entries;
}

std::string statesOf(const doc::Value& record) {
  std::string states = Record(record).stateText(model::orderKind());
  for (const auto activity : Record(record).activities()) states += " " + activity.stateText();
  return states;
}

/// Returns the states after one walk and then the other; nullopt if that is not legal.
std::optional<std::string> oneAfterOther(const doc::Value& base, const doc::Value& first,
                                         const doc::Value& second, const doc::Value& shape) {
  std::vector<ReplayEntry> entries;
  for (const doc::Value* side : {&first, &second})
    for (doc::Value& entry : newTrackingRecords(&base, *side))
      entries.push_back({std::move(entry), side == &second});
  const Replayed replayed = replay({model::orderKind(), &base, shape, std::move(entries)});
  return replayed.flaws.empty() ? std::optional(statesOf(replayed.record)) : std::nullopt;
}

/// The findings of the gate about a change of the order, which its merge made if there is one.
std::string judged(const std::string& before, const std::string& after,
                   const std::optional<MergedVersions>& merged = std::nullopt) {
  Fixture fixture(after);
  fs::MemoryFileSystem old;
  old.load(fixture.files.dump());
  old.load({{orderPath, before}});
  store::Store oldStore(old);
  store::Store store(fixture.files);
  Workspace workspace(store);
  GateInput input{workspace,
                  *parseInstant("2100-01-01T00:00:00Z"),
                  {{&oldStore, {{.path = std::string(orderPath)}}}},
                  {}};
  if (merged) input.merges = [&](const std::string&) { return std::vector{*merged}; };
  std::string all;
  for (const Diagnostic& finding : judge(input).result.findings)
    if (finding.code != Code::consequenceDue && finding.code != Code::unknownReference &&
        finding.code != Code::danglingReference)
      all += fmt::format("{}: {}\n", codeName(finding.code), finding.message);
  return all;
}

struct Counts {
  std::size_t clean = 0;
  std::size_t conflicts = 0;
};

/// An order that has not begun, with three activities.
std::string begun() {
  return orderIn("acknowledged",
                 "activity:\n  - id: survey\n    state: pending\n    serviceOrderItem: "
                 "\"1\"\n  - id: build\n    state: pending\n"
                 "    dependsOn: [survey]\n    serviceOrderItem: \"1\"\n  - id: test\n    "
                 "state: pending\n    dependsOn: [build]\n"
                 "trackingRecord:\n  - id: 01JDA000000000000000000000\n    time: "
                 "\"2026-11-20T09:00:00Z\"\n    action: create\n");
}

/// Checks the merge of one triple.
void checkTriple(std::uint32_t seed, schema::Registry& schemas, Counts& counts) {
  const std::string base = walked(begun(), seed * 3, 8);
  const std::string ours = walked(base, seed * 3 + 1, 4);
  const std::string theirs = walked(base, seed * 3 + 2, 4);
  INFO("seed " << seed << "\n" << base << "--- ours\n" << ours << "--- theirs\n" << theirs);
  const MergeResult result = merge({base, ours, theirs}, orderPath, schemas);
  const MergeResult exchanged = merge({base, theirs, ours}, orderPath, schemas);
  INFO("--- result\n" << result.text);
  REQUIRE(result.conflicts == exchanged.conflicts);
  if (!result.conflicts.empty()) {
    ++counts.conflicts;
    for (const doc::Version version : {doc::Version::ours, doc::Version::theirs}) {
      const auto taken = doc::takeVersion(result.text, version);
      REQUIRE(taken);
      REQUIRE_NOTHROW(valueIn(*taken));
    }
    const bool isOfEvents =
        std::none_of(result.conflicts.begin(), result.conflicts.end(), [](const std::string& c) {
          return c.starts_with("description") || c.find("assignee") != std::string::npos ||
                 c.starts_with("relatedParty");
        });
    if (!isOfEvents) return;
    const doc::Value o = valueIn(base), a = valueIn(ours), b = valueIn(theirs);
    const auto one = oneAfterOther(o, a, b, a);
    const auto other = oneAfterOther(o, b, a, b);
    INFO((one ? *one : "illegal") << " / " << (other ? *other : "illegal"));
    REQUIRE_FALSE((one && other && *one == *other));
    return;
  }
  ++counts.clean;
  REQUIRE(result.text == exchanged.text);
  REQUIRE(merge({base, result.text, ours}, orderPath, schemas).text == result.text);
  REQUIRE(merge({base, theirs, result.text}, orderPath, schemas).text == result.text);
  std::set<std::string> wanted = entriesOf(valueIn(ours));
  wanted.merge(entriesOf(valueIn(theirs)));
  REQUIRE(entriesOf(valueIn(result.text)) == wanted);
  const doc::Document document = doc::read(result.text, orderPath, doc::Format::yaml);
  REQUIRE(schemas.get("ServiceOrder.json").validate(document).empty());
  REQUIRE(check::trackedState(document, model::orderKind()).empty());
  // The gate accepts what verbs and merges make.
  const MergedVersions versions{base, ours, theirs, result.text};
  REQUIRE(judged(base, ours) == "");
  REQUIRE(judged(base, theirs) == "");
  REQUIRE(judged(base, result.text, versions) == "");
  REQUIRE(judged(ours, result.text, versions) == "");
  REQUIRE(judged(theirs, result.text, versions) == "");
}

/// Checks three clones of one base that are merged in all orders: the same bytes, or a conflict.
void checkClones(std::uint32_t seed, schema::Registry& schemas, Counts& counts) {
  const std::string base = walked(begun(), seed * 5, 8);
  std::array<std::string, 3> clones;
  for (std::uint32_t i = 0; i < clones.size(); ++i) clones[i] = walked(base, seed * 5 + 1 + i, 2);
  std::array<std::size_t, 3> order = {0, 1, 2};
  std::set<std::string> results;
  bool conflicts = false;
  do {
    const auto both = merge({base, clones[order[0]], clones[order[1]]}, orderPath, schemas);
    if (!both.conflicts.empty()) {
      conflicts = true;
      continue;
    }
    const auto all = merge({base, both.text, clones[order[2]]}, orderPath, schemas);
    conflicts = conflicts || !all.conflicts.empty();
    if (all.conflicts.empty()) results.insert(all.text);
  } while (std::next_permutation(order.begin(), order.end()));
  ++(conflicts ? counts.conflicts : counts.clean);
  INFO("seed " << seed << "\n"
               << base << "--- a\n"
               << clones[0] << "--- b\n"
               << clones[1] << "--- c\n"
               << clones[2]);
  for (const std::string& one : results) UNSCOPED_INFO("--- result\n" << one);
  REQUIRE(results.size() <= 1);
}

}  // namespace

TEST_CASE("three clones come to the same bytes in all six orders", "[merge]") {
  const char* const wished = std::getenv("SOM_MERGE_CLONES");
  const std::uint32_t sets = wished ? static_cast<std::uint32_t>(std::atoi(wished)) : 50;
  schema::Registry schemas;
  Counts counts;
  for (std::uint32_t seed = 1; seed <= sets; ++seed) checkClones(seed, schemas, counts);
  INFO(counts.clean << " merged in all orders, " << counts.conflicts << " with a conflict in one");
  CHECK(counts.clean > sets / 4);
}

TEST_CASE("two walks of legal verbs merge to a legal record, or conflict", "[merge]") {
  const char* const wished = std::getenv("SOM_MERGE_TRIPLES");
  const std::uint32_t triples = wished ? static_cast<std::uint32_t>(std::atoi(wished)) : 150;
  schema::Registry schemas;
  Counts counts;
  for (std::uint32_t seed = 1; seed <= triples; ++seed) checkTriple(seed, schemas, counts);
  INFO(counts.clean << " merged, " << counts.conflicts << " conflicts");
  CHECK(counts.clean > triples / 3);
  CHECK(counts.conflicts > triples / 50);
}
