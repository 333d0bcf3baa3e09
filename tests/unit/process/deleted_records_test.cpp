#include "process/history/deleted_records.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string lostOrder = "SO-20261120-00000001";
const std::string lostService = "SV-20261120-00000001";
const std::string otherOrder = "SO-20261120-00000009";

/// A workspace in which records were deleted.
class Deletion : public Fixture {
 public:
  /// Puts a record among the deleted ones.
  void lose(const std::string& id, const std::string& members) {
    const model::KindRow& kind = *model::findPrefix(id.substr(0, 2));
    RecordPair& pair = pairs_.emplace_back(RecordPair{&kind, id, pathOf(id), {}});
    pair.before = doc::read(fmt::format("\"@type\": {}\nid: {}\n{}", kind.type, id, members), pathOf(id),
                            doc::Format::yaml);
  }

  /// Puts a value in use among them.
  void loseValue(const std::string& id) {
    pairs_.emplace_back(
        RecordPair{&model::row(model::Kind::resourceAllocation), id, "pools/" + id + ".yaml", {}});
  }

  /// The findings, each as `code: message`.
  Texts findings() {
    store::Store store(files);
    check::ReferenceTargets targets;
    targets.files = &store;
    std::vector<const RecordPair*> records;
    for (const RecordPair& pair : pairs_) records.push_back(&pair);
    Texts all;
    for (const Diagnostic& finding : deletedRecords(records, store, targets))
      all.push_back(fmt::format("{}: {}", codeName(finding.code), finding.message));
    return all;
  }

 private:
  std::deque<RecordPair> pairs_;
};

}  // namespace

TEST_CASE("a deleted record has ended, and nothing else names it", "[deleted_records]") {
  struct Lost {
    const char* state;
    bool isPermitted;
  };
  const Lost rows[] = {
      {"acknowledged", false}, {"inProgress", false}, {"held", false},    {"pendingCancellation", false},
      {"completed", true},     {"cancelled", true},   {"rejected", true}, {"failed", true},
      {"partial", true}};
  for (const Lost& row : rows) {
    CAPTURE(row.state);
    Deletion deletion;
    deletion.lose(lostOrder, fmt::format("state: {}\n", row.state));
    CHECK(deletion.findings() ==
          (row.isPermitted
               ? Texts{}
               : Texts{"record-deleted: SO-20261120-00000001 was deleted, but it has not ended"}));
  }
}

TEST_CASE("a record that others name stays, except in their histories and notes", "[deleted_records]") {
  struct Naming {
    const char* name;
    std::string members;
    bool isNamed;
  };
  const Naming rows[] = {
      {"a relation", "orderRelationship: [{id: SO-20261120-00000001, relationshipType: dependsOn}]\n", true},
      {"a member of any other name", "x: [{y: SO-20261120-00000001}]\n", true},
      {"a tracking record", "trackingRecord: [{id: T1, action: note, to: SO-20261120-00000001}]\n", false},
      {"a note", "note: [{id: N1, text: SO-20261120-00000001}]\n", false},
      {"a part of a longer text", "description: after SO-20261120-00000001 is done\n", false},
      {"another id", "orderRelationship: [{id: SO-20261120-00000002}]\n", false},
  };
  for (const Naming& row : rows) {
    CAPTURE(row.name);
    Deletion deletion;
    deletion.lose(lostOrder, "state: completed\n");
    deletion.put(otherOrder,
                 orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}", row.members));
    const Texts found = deletion.findings();
    const Texts deleted = {"record-deleted: SO-20261120-00000001 was deleted, but other records name it"};
    CHECK((std::count(found.begin(), found.end(), deleted[0]) == 1) == row.isNamed);
    if (!row.isNamed) CHECK(found.empty());
  }
}

TEST_CASE("a record that was deleted with all that name it is gone", "[deleted_records]") {
  Deletion deletion;
  deletion.lose(lostOrder, "state: completed\n");
  deletion.lose(otherOrder, "state: completed\norderRelationship: [{id: SO-20261120-00000001}]\n");
  CHECK(deletion.findings().empty());
}

TEST_CASE("a service that is active is not deleted", "[deleted_records]") {
  Deletion active;
  active.lose(lostService, "state: active\n");
  CHECK(active.findings() == Texts{"record-deleted: SV-20261120-00000001 was deleted, but it has not ended"});
  Deletion over;
  over.lose(lostService, "state: terminated\n");
  CHECK(over.findings().empty());
}

TEST_CASE("a value that a record lists is not deleted", "[deleted_records]") {
  const std::string item = "{id: \"1\", action: noChange, service: {}}";
  Deletion deletion;
  deletion.loseValue("vlan/101");
  CHECK(deletion.findings().empty());
  deletion.put(otherOrder, orderWith("inProgress", item, "allocation: [{id: vlan/101, item: \"1\"}]\n"));
  const Texts found = deletion.findings();
  CHECK(std::count(found.begin(), found.end(), "dangling-reference: value vlan/101 does not exist") == 1);
  deletion.put(otherOrder, orderWith("inProgress", item, "allocation: [{id: vlan/102, item: \"1\"}]\n"));
  CHECK(deletion.findings().empty());
}
