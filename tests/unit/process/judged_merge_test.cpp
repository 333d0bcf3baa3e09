#include "process/history/judged_merge.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/history/merge.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// An event in the history of a judged record: its number, its time of day, and its other members.
std::string judgedEntry(int number, const std::string& time, const std::string& members) {
  return fmt::format("  - id: 01KB{:022}\n    time: \"2026-11-21T{}:00Z\"\n    user: jane\n    {}\n", number,
                     time, members);
}

std::string judgedOrder(const std::string& state, const std::string& entries, const std::string& more = {}) {
  return orderIn(state,
                 more + "trackingRecord:\n" + judgedEntry(1, "09:00", "action: create") +
                     judgedEntry(2, "09:01", "action: start\n    from: acknowledged\n    to: inProgress") +
                     entries);
}

const std::string heldThere =
    judgedEntry(3, "10:00", "action: hold\n    from: inProgress\n    to: held\n    reason: why");
const std::string notedThere = judgedEntry(4, "10:05", "action: assign\n    reason: x");

/// The versions of a merge, and what is made of them.
struct Versions {
  std::string base = judgedOrder("inProgress", "");
  std::string ours = judgedOrder("held", heldThere);
  std::string theirs = judgedOrder("inProgress", notedThere);
  std::string merged = judgedOrder("held", heldThere + notedThere);
};

bool isLegal(const std::optional<std::string>& before, const std::string& after,
             const std::vector<Versions>& merges) {
  Fixture fixture;
  store::Store files(fixture.files);
  schema::Registry schemas;
  const std::string path = orderPath;
  std::vector<MergedVersions> versions;
  for (const Versions& one : merges) versions.push_back({one.base, one.ours, one.theirs, one.merged});
  return isLegalByMerges({model::orderKind(), path, before, after, versions, files, schemas});
}

}  // namespace

TEST_CASE("the merge that som makes of two legal sides is legal", "[judged_merge]") {
  const Versions merge;
  schema::Registry schemas;
  REQUIRE(process::merge({merge.base, merge.ours, merge.theirs}, orderPath, schemas).text == merge.merged);
  CHECK(isLegal(merge.base, merge.merged, {merge}));
  CHECK(isLegal(merge.ours, merge.merged, {merge}));
  CHECK(isLegal(merge.theirs, merge.merged, {merge}));
}

TEST_CASE("a change is not legal by merges if one of them is not", "[judged_merge]") {
  struct Illegal {
    const char* name;
    std::function<void(Versions&)> change;
  };
  const Illegal rows[] = {
      {"the result differs from both sides",
       [](Versions& v) { v.merged = judgedOrder("held", heldThere + notedThere, "priority: \"1\"\n"); }},
      {"an event of a side is lost", [](Versions& v) { v.merged = judgedOrder("held", heldThere); }},
      {"a side is illegal", [](Versions& v) { v.theirs = judgedOrder("completed", ""); }},
      {"a side is no record", [](Versions& v) { v.theirs = "{"; }},
  };
  for (const Illegal& row : rows) {
    CAPTURE(row.name);
    Versions merge;
    row.change(merge);
    CHECK_FALSE(isLegal(merge.base, merge.merged, {merge}));
  }
  CHECK_FALSE(isLegal(Versions().base, Versions().merged, {}));
}

TEST_CASE("what comes before and after a merge is legal by itself", "[judged_merge]") {
  const Versions merge;
  const std::string resumed = judgedEntry(5, "10:10", "action: resume\n    from: held\n    to: inProgress");
  CHECK(isLegal(merge.base, judgedOrder("inProgress", heldThere + notedThere + resumed), {merge}));
  CHECK_FALSE(isLegal(merge.base, judgedOrder("completed", heldThere + notedThere), {merge}));
  // The change began before the base of the merge.
  const std::string earlier =
      orderIn("acknowledged", "trackingRecord:\n" + judgedEntry(1, "09:00", "action: create"));
  CHECK(isLegal(earlier, merge.merged, {merge}));
  // It began with something else.
  CHECK_FALSE(isLegal(judgedOrder("completed", ""), merge.merged, {merge}));
  CHECK_FALSE(isLegal(std::nullopt, merge.merged, {merge}));
}

TEST_CASE("a conflict that a person settled is legal with its tracking record only", "[judged_merge]") {
  const std::string settled = judgedEntry(
      6, "11:00", "action: resolve\n    description: \"a conflict of a merge was settled: ours\"");
  const auto described = [&](const std::string& text, const std::string& entries) {
    return judgedOrder("inProgress", entries, "description: " + text + "\n");
  };
  Versions merge;
  merge.base = described("line", "");
  merge.ours = described("fast line", judgedEntry(3, "10:00", "action: note"));
  merge.theirs = described("slow line", judgedEntry(4, "10:05", "action: note"));
  const std::string both = judgedEntry(3, "10:00", "action: note") + judgedEntry(4, "10:05", "action: note");
  merge.merged = described("fast line", both);
  CHECK_FALSE(isLegal(merge.base, merge.merged, {merge}));
  merge.merged = described("fast line", both + settled);
  CHECK(isLegal(merge.base, merge.merged, {merge}));
  // The history of one side is lost.
  merge.merged = described("fast line", judgedEntry(3, "10:00", "action: note") + settled);
  CHECK_FALSE(isLegal(merge.base, merge.merged, {merge}));
  // The state is that of neither side.
  merge.merged = judgedOrder("held", both + settled, "description: fast line\n");
  CHECK_FALSE(isLegal(merge.base, merge.merged, {merge}));
}

TEST_CASE("a side that an older merge made is reached through it", "[judged_merge]") {
  const Versions older;
  const std::string again = judgedEntry(7, "11:30", "action: assign\n    reason: y");
  Versions newer;
  newer.base = older.base;
  newer.ours = older.merged;
  newer.theirs = judgedOrder("inProgress", again);
  newer.merged = judgedOrder("held", heldThere + notedThere + again);
  CHECK(isLegal(older.base, newer.merged, {newer, older}));
}
