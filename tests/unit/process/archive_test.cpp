#include "process/history/archive.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string oldOrder = "SO-20260101-00000001";
const std::string olderOrder = "SO-20260101-00000002";
const std::string oldItem = "{id: \"1\", action: noChange, service: {}}";

/// A workspace with old records, of which git has all but some.
class OldRecords : public Fixture {
 public:
  /// Adds an order with this state whose last event was at this time.
  void order(const std::string& id, const std::string& state, const std::string& last,
             const std::string& more = {}) {
    put(id, orderWith(state, oldItem,
                      fmt::format("trackingRecord: [{{id: T1, time: \"2026-01-01T09:00:00Z\", action: "
                                  "create}}, {{id: T2, time: \"{}\", action: complete}}]\n{}",
                                  last, more)));
  }
  ArchiveResult archive(bool dryRun = false) {
    return within([&](Workspace& workspace) {
      return archiveRecords(
          workspace, {.before = *parseInstant("2026-02-01T00:00:00Z"),
                      .isCommitted = [&](const std::string& path) { return !uncommitted.contains(path); },
                      .dryRun = dryRun});
    });
  }
  std::set<std::string> uncommitted;
};

const std::string january = "2026-01-31T23:59:59Z";

}  // namespace

TEST_CASE("a record leaves if it has ended and its last event is before the time", "[archive]") {
  struct Leaving {
    const char* name;
    const char* state;
    const char* last;
    bool leaves;
  };
  const Leaving rows[] = {
      {"the last second before", "completed", "2026-01-31T23:59:59Z", true},
      {"the time itself", "completed", "2026-02-01T00:00:00Z", false},
      {"cancelled", "cancelled", "2026-01-31T23:59:59Z", true},
      {"rejected", "rejected", "2026-01-31T23:59:59Z", true},
      {"in progress", "inProgress", "2026-01-31T23:59:59Z", false},
      {"held", "held", "2026-01-31T23:59:59Z", false},
      {"about to be cancelled", "pendingCancellation", "2026-01-31T23:59:59Z", false},
  };
  for (const Leaving& row : rows) {
    CAPTURE(row.name);
    OldRecords records;
    records.order(oldOrder, row.state, row.last);
    const ArchiveResult result = records.archive();
    CHECK(records.has(oldOrder) == !row.leaves);
    CHECK(outcomesOf(result.changes) ==
          (row.leaves ? Texts{"SO-20260101-00000001  →  (archived)"} : Texts{}));
    CHECK(result.changes.files.size() == (row.leaves ? 1 : 0));
  }
}

TEST_CASE("a record without a history, or that no commit has, stays", "[archive]") {
  OldRecords records;
  records.put(oldOrder, orderWith("completed", oldItem));
  records.order(olderOrder, "completed", january);
  records.uncommitted = {pathOf(olderOrder)};
  const ArchiveResult result = records.archive();
  CHECK(result.changes.changed.empty());
  CHECK(result.uncommitted == 1);
  CHECK(records.has(oldOrder));
  CHECK(records.has(olderOrder));
}

TEST_CASE("a record that another one names stays, with those that it names itself", "[archive]") {
  const auto naming = [](const std::string& id) {
    return fmt::format("orderRelationship: [{{id: {}, relationshipType: dependency}}]\n", id);
  };
  SECTION("an open record names it") {
    OldRecords records;
    records.order(oldOrder, "completed", january, naming(olderOrder));
    records.order(olderOrder, "completed", january);
    records.order("SO-20260101-00000003", "completed", january);
    records.put("SO-20261120-00000009", orderWith("inProgress", oldItem, naming(oldOrder)));
    const ArchiveResult result = records.archive();
    CHECK(result.named == 2);
    CHECK(records.has(oldOrder));
    CHECK(records.has(olderOrder));
    CHECK_FALSE(records.has("SO-20260101-00000003"));
  }
  SECTION("records that name each other leave together") {
    OldRecords records;
    records.order(oldOrder, "completed", january, naming(olderOrder));
    records.order(olderOrder, "completed", january, naming(oldOrder));
    CHECK(records.archive().changes.changed.size() == 2);
    CHECK_FALSE(records.has(oldOrder));
    CHECK_FALSE(records.has(olderOrder));
  }
  SECTION("an open order names it by its id in another system") {
    for (const char* name : {"BSS-7", "ext:BSS-7"}) {
      CAPTURE(name);
      OldRecords records;
      records.order(oldOrder, "completed", january, "externalId: BSS-7\n");
      records.order(olderOrder, "completed", january, "externalId: \"1\"\n");  // an item has that id, too
      records.put("SO-20261120-00000009", orderWith("inProgress", oldItem, naming(name)));
      CHECK(records.archive().named == 1);
      CHECK(records.has(oldOrder));
      CHECK_FALSE(records.has(olderOrder));
    }
  }
  SECTION("a silence names it") {
    OldRecords records;
    records.order(oldOrder, "completed", january);
    records.files.load({{"policy/silence.yaml",
                         "\"@type\": Silence\nid: s\nappliesTo: {}\nendDate: "
                         "\"2026-12-01T00:00:00Z\"\nauthor: jane\nreason: x\n"
                         "record: [SO-20260101-00000001]\n"}});
    CHECK(records.archive().named == 1);
    CHECK(records.has(oldOrder));
  }
}

TEST_CASE("a file that cannot be read may name any record: nothing leaves", "[archive]") {
  OldRecords records;
  records.order(oldOrder, "completed", january);
  records.files.load({{pathOf(olderOrder), "state: [\n"}});
  const auto before = records.files.dump();
  const ArchiveResult result = records.archive();
  CHECK_FALSE(result.bad.empty());
  CHECK(result.changes.changed.empty());
  CHECK(records.files.dump() == before);
}

TEST_CASE("a dry run names what would leave", "[archive]") {
  OldRecords records;
  records.order(oldOrder, "completed", january);
  const auto before = records.files.dump();
  CHECK(records.archive(true).changes.subjects == Texts{oldOrder});
  CHECK(records.files.dump() == before);
}

TEST_CASE("alarms have archives of their own", "[archive]") {
  OldRecords records;
  const std::string alarm = "AL-20260101-00000001";
  records.put(alarm,
              "state: cleared\ntrackingRecord: [{id: T1, time: \"2026-01-01T09:00:00Z\", action: "
              "clear}]\n");
  CHECK(records.archive().changes.changed.empty());
  CHECK(records.has(alarm));
}
