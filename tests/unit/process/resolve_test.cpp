#include "process/history/resolve.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// A conflict of two texts.
std::string conflictOf(const std::string& ours, const std::string& theirs) {
  return "<<<<<<< ours\n" + ours + "||||||| base\n=======\n" + theirs + ">>>>>>> theirs\n";
}

/// An order with conflicts in the place of its state and of its description.
std::string conflictingOrder(const std::string& state, const std::string& description) {
  return fmt::format(
      "\"@type\": ServiceOrder\nid: {}\n{}orderDate: \"2026-11-20T09:00:00Z\"\n{}serviceOrderItem:\n  - id: "
      "\"1\"\n    action: add\n    state: inProgress\n    service: {{}}\ntrackingRecord:\n  - id: "
      "01KAG4W0G00000000000000001\n    time: \"2026-11-20T10:00:00Z\"\n    user: jane\n    action: start\n   "
      " "
      "from: acknowledged\n    to: inProgress\n",
      orderId, state, description);
}

/// A workspace with one file that a merge left.
class Conflicts : public Fixture {
 public:
  explicit Conflicts(const std::string& order) { files.load({{orderPath, order}}); }
  ChangeResult settle(const Resolution& resolution, const ChangeOptions& options = because()) {
    return within([&](Workspace& workspace) { return resolve(workspace, env, options, resolution); });
  }
  std::string text() const { return files.read(orderPath).value_or("-"); }
};

const std::string descriptions = conflictOf("description: from us\n", "description: from them\n");

}  // namespace

TEST_CASE("a conflict is settled with one version, which is tracked", "[resolve]") {
  for (const auto& [version, text, name] :
       {std::tuple{doc::Version::ours, "from us", "ours"}, {doc::Version::theirs, "from them", "theirs"}}) {
    CAPTURE(name);
    Conflicts conflicts(conflictingOrder("state: inProgress\n", descriptions));
    const ChangeResult result = conflicts.settle({.reference = orderId, .take = version});
    CHECK(result.changed.back().text == fmt::format("conflicts settled with {}", name));
    CHECK(result.subjects == Texts{orderId});
    const doc::Value order = conflicts.order();
    CHECK(order["description"] == text);
    REQUIRE(order["trackingRecord"].size() == 2);
    const doc::Value entry = order["trackingRecord"].back();
    CHECK(entry["action"] == "resolve");
    CHECK(entry["description"] == fmt::format("a conflict of a merge was settled: {}", name));
    CHECK(entry["reason"] == "because");
    CHECK(conflicts.text().find("<<<<") == std::string::npos);
  }
}

TEST_CASE("a state in which the versions differ is adopted in the history", "[resolve]") {
  Conflicts conflicts(conflictingOrder(
      conflictOf("state: inProgress\n", "state: held\n"),
      "activity:\n  - id: survey\n" + conflictOf("    state: failed\n", "    state: inProgress\n")));
  conflicts.settle({.reference = orderId, .take = doc::Version::theirs});
  const doc::Value order = conflicts.order();
  CHECK(order["state"] == "held");
  const doc::Value history = order["trackingRecord"];
  REQUIRE(history.size() >= 4);
  CHECK(history[1]["action"] == "adopt");
  CHECK(history[1]["activity"] == "survey");
  CHECK(history[1]["from"] == "failed");
  CHECK(history[1]["to"] == "inProgress");
  CHECK(history[2]["action"] == "adopt");
  CHECK(history[2]["from"] == "inProgress");
  CHECK(history[2]["to"] == "held");
  CHECK(history[3]["action"] == "resolve");
}

TEST_CASE("an event chooses the conflicts that mention it, and the others stay", "[resolve]") {
  const std::string two =
      conflictingOrder("state: inProgress\n", conflictOf("description: EVENT1\n", "description: other\n") +
                                                  conflictOf("category: EVENT2\n", "category: another\n"));
  Conflicts conflicts(two);
  const ChangeResult part =
      conflicts.settle({.reference = orderId, .take = doc::Version::theirs, .event = "EVENT1"});
  CHECK(part.changed.back().text == "settled in part; other conflicts are left");
  CHECK(conflicts.text().find("description: other\n") != std::string::npos);
  CHECK(conflicts.text().find("EVENT1") == std::string::npos);
  CHECK(conflicts.text().find("<<<<<<< ours\ncategory: EVENT2\n") != std::string::npos);
  CHECK(conflicts.text().find("resolve") == std::string::npos);  // not before the last one
  conflicts.settle({.reference = orderId, .take = doc::Version::ours, .event = "EVENT2"});
  CHECK(conflicts.order()["category"] == "EVENT2");
  CHECK(conflicts.order()["trackingRecord"].back()["action"] == "resolve");
}

TEST_CASE("a file without such a conflict is refused, and stays", "[resolve]") {
  struct Refused {
    const char* name;
    std::string text;
    Resolution resolution;
    const char* message;
  };
  const std::string whole = conflictingOrder("state: inProgress\n", descriptions);
  const std::string clean = conflictingOrder("state: inProgress\n", "");
  const Refused rows[] = {
      {"no markers", clean, {.reference = orderId}, "not-found: the file has no conflict markers"},
      {"no such event",
       whole,
       {.reference = orderId, .event = "EVENT9"},
       "not-found: no conflict mentions 'EVENT9'"},
      {"no such policy",
       whole,
       {.reference = "policy/none.yaml"},
       "not-found: the file has no conflict markers"},
      {"a policy without markers",
       whole,
       {.reference = "som.yaml"},
       "not-found: the file has no conflict markers"},
  };
  for (const Refused& row : rows) {
    CAPTURE(row.name);
    Conflicts conflicts(row.text);
    const auto before = conflicts.files.dump();
    CHECK(refusal([&] { conflicts.settle(row.resolution); }) == row.message);
    CHECK(conflicts.files.dump() == before);
  }
}

TEST_CASE("a policy is settled without a history, and only with a text that can be read", "[resolve]") {
  Conflicts conflicts(conflictingOrder("state: inProgress\n", ""));
  const std::string path = "policy/teams.yaml";
  conflicts.files.load({{path, "\"@type\": Team\n" + conflictOf("id: a\n", "id: [\n")}});
  CHECK(refusal([&] { conflicts.settle({.reference = path, .take = doc::Version::theirs}); }) != "");
  CHECK(conflicts.files.read(path)->find("<<<<<<<") != std::string::npos);
  const ChangeResult result = conflicts.settle({.reference = path, .take = doc::Version::ours});
  CHECK(conflicts.files.read(path) == "\"@type\": Team\nid: a\n");
  CHECK(result.changed.back().id == path);
}

TEST_CASE("a file that one version removed is removed, or kept with a tracking record", "[resolve]") {
  const std::string clean = conflictingOrder("state: inProgress\n", "");
  Conflicts removed(clean);
  const ChangeResult result =
      removed.settle({.reference = orderId, .take = doc::Version::theirs, .removedBy = doc::Version::theirs});
  CHECK_FALSE(removed.has(orderId));
  CHECK(result.changed.back().text == "removed, as in theirs");
  Conflicts kept(clean);
  kept.settle({.reference = orderId, .take = doc::Version::ours, .removedBy = doc::Version::theirs});
  CHECK(kept.order()["trackingRecord"].back()["action"] == "resolve");
}

TEST_CASE("a dry run of a resolution leaves the conflict", "[resolve]") {
  Conflicts conflicts(conflictingOrder("state: inProgress\n", descriptions));
  const std::string before = conflicts.text();
  ChangeOptions options = because();
  options.dryRun = true;
  CHECK(conflicts.settle({.reference = orderId}, options).files.size() == 1);
  CHECK(conflicts.text() == before);
}
