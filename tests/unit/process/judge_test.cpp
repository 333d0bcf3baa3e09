#include "process/history/judge.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string created = "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}]\n";

/// Two states of a workspace: with one order before, and what is made of it.
class Change {
 public:
  explicit Change(const std::string& order = orderIn("acknowledged", created)) {
    Fixture fixture(order);
    before.load(fixture.files.dump());
    after.load(fixture.files.dump());
  }

  void put(const std::string& path, const std::string& text) {
    after.load({{path, text}});
    touched.insert(path);
  }
  void remove(const std::string& path) {
    after.unlink(path);
    touched.insert(path);
  }

  /// The findings, each as `code file`.
  Texts findings() {
    store::Store old(before);
    store::Store now(after);
    Workspace oldWorkspace(old);
    Workspace workspace(now);
    GateInput input{workspace, *parseInstant("2100-01-01T00:00:00Z"), {{&old, {}}},
                    {},        [&] { return &oldWorkspace; },         {}};
    for (const std::string& path : touched)
      input.comparisons[0].files.push_back(
          {path, before.stat(path).has_value(), after.stat(path).has_value()});
    const GateResult result = judge(input);
    records = result.records;
    Texts all;
    for (const Diagnostic& finding : result.result.findings)
      all.push_back(fmt::format("{} {}", codeName(finding.code), finding.file));
    return all;
  }

  fs::MemoryFileSystem before;
  fs::MemoryFileSystem after;
  std::set<std::string> touched;
  std::size_t records = 0;
};

}  // namespace

TEST_CASE("a change that som could make is accepted") {
  Change change;
  change.put(
      orderPath,
      orderIn("rejected",
              "trackingRecord: [{id: T1, time: \"2026-11-20T09:00:00Z\", action: create}, "
              "{id: T2, time: \"2026-11-20T10:00:00Z\", user: jane, action: reject, from: acknowledged, "
              "to: rejected, reason: why}]\n"));
  CHECK(change.findings().empty());
  CHECK(change.records == 1);
}

TEST_CASE("a state without a tracking record is one event away, or refused") {
  Change change;
  change.put(orderPath, orderIn("inProgress", created));
  CHECK(change.findings() == Texts{fmt::format("untracked-state {}", orderPath)});
  change.put(orderPath, orderIn("completed", created));
  CHECK(change.findings() == Texts{fmt::format("illegal-transition {}", orderPath)});
}

TEST_CASE("a record that has another format is the same record") {
  Change change;
  change.remove(orderPath);
  const std::string json = std::string(orderPath).substr(0, std::string(orderPath).size() - 4) + "json";
  change.put(
      json,
      doc::json(change.before.read(orderPath) ? valueOf(*change.before.read(orderPath)) : doc::Value(), 2));
  CHECK(change.findings().empty());
  CHECK(change.records == 1);
}

TEST_CASE("a record under way is not deleted, one that is over is") {
  Change open;
  open.remove(orderPath);
  CHECK(open.findings() == Texts{fmt::format("record-deleted {}", orderPath)});
  Change over(orderIn("cancelled", created));
  over.remove(orderPath);
  CHECK(over.findings().empty());
}

TEST_CASE("a text that could not be read before is judged as it is") {
  Change change("{");
  change.put(orderPath, orderIn("completed", created));
  // Its own history does not lead to its state, which every check finds.
  CHECK(change.findings() == Texts{fmt::format("illegal-transition {}", orderPath)});
}

TEST_CASE("a change of rules finds what it breaks, not what was broken") {
  Change change;
  const std::string team = "\"@type\": Team\nid: access\nname: Access\ncalendar: nowhere\n";
  change.before.load(
      {{"policy/a.yaml", team}, {"policy/b.yaml", "\"@type\": Calendar\nid: b\ntimeZone: UTC\n"}});
  change.after.load({{"policy/a.yaml", team}});
  change.put("policy/b.yaml", "\"@type\": Calendar\nid: b\ntimeZone: Nowhere/Land\n");
  for (const std::string& finding : change.findings()) CHECK(finding.ends_with(" policy/b.yaml"));
  CHECK_FALSE(change.findings().empty());
}
