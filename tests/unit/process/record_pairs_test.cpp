#include "process/history/record_pairs.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string pairedId = "SO-20261120-00000001";
const std::string renamedId = "SO-20261120-00000002";

std::string pairedText(const std::string& id, const std::string& entry) {
  return fmt::format("\"@type\": ServiceOrder\nid: {}\nstate: acknowledged\ntrackingRecord: [{}]\n", id,
                     entry);
}

/// The files before and after a change.
class PairedFiles {
 public:
  PairedFiles() {
    Fixture fixture;
    before.load(fixture.files.dump());
    after.load(fixture.files.dump());
  }

  std::vector<RecordPair> pairs(const std::vector<ChangedFile>& files) {
    store::Store old(before);
    store::Store now(after);
    return pairsOf({&old, files}, now);
  }

  fs::MemoryFileSystem before;
  fs::MemoryFileSystem after;
};

}  // namespace

TEST_CASE("the two sides of a record are one pair, also in two formats", "[record_pairs]") {
  PairedFiles files;
  const std::string yaml = pathOf(pairedId);
  const std::string json = std::string(store::twinOf(yaml));
  files.before.load({{yaml, pairedText(pairedId, "{id: T1}")}});
  files.after.load({{json, "{\"@type\":\"ServiceOrder\",\"id\":\"SO-20261120-00000001\"}"}});
  const auto pairs = files.pairs({{.path = yaml, .is = false}, {.path = json, .was = false}});
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].id == pairedId);
  CHECK(pairs[0].kind == &model::orderKind());
  CHECK(pairs[0].pathBefore == yaml);
  CHECK(pairs[0].pathAfter == json);
  CHECK(pairs[0].before);
  CHECK(pairs[0].after);
}

TEST_CASE("files that are not records, or whose merge is not finished, have no pair", "[record_pairs]") {
  struct Left {
    const char* name;
    ChangedFile file;
  };
  const Left rows[] = {
      {"a policy", {.path = "policy/teams.yaml"}},
      {"another file", {.path = "README.md"}},
      {"an event", {.path = "outbox/pager/E1.json"}},
      {"a merge that is not finished", {.path = pathOf(pairedId), .isUnmerged = true}},
  };
  for (const Left& row : rows) {
    CAPTURE(row.name);
    CHECK(PairedFiles().pairs({row.file}).empty());
  }
}

TEST_CASE("a side that does not exist, or cannot be read, has no document", "[record_pairs]") {
  PairedFiles files;
  const std::string path = pathOf(pairedId);
  files.after.load({{path, pairedText(pairedId, "{id: T1}")}});
  const auto added = files.pairs({{.path = path, .was = false}});
  REQUIRE(added.size() == 1);
  CHECK(added[0].pathBefore.empty());
  CHECK_FALSE(added[0].before);
  CHECK(added[0].after);
  files.before.load({{path, "state: [\n"}});
  const auto broken = files.pairs({{.path = path}});
  REQUIRE(broken.size() == 1);
  CHECK(broken[0].pathBefore == path);
  CHECK_FALSE(broken[0].before);
  const auto link = files.pairs({{.path = path, .isIrregular = true}});
  REQUIRE(link.size() == 1);
  CHECK(link[0].pathAfter.empty());
  CHECK_FALSE(link[0].after);
  store::Store store(files.after);
  CHECK(readQuietly(store, path));
  CHECK_FALSE(readQuietly(store, pathOf(renamedId)));
}

TEST_CASE("a record that came with another id was renamed, not deleted", "[record_pairs]") {
  struct Renamed {
    const char* name;
    std::string before;  ///< the first entries of the histories
    std::string after;
    bool isRenamed;
  };
  const Renamed rows[] = {
      {"the same history", "{id: T1, action: create}", "{id: T1, action: create}", true},
      {"a longer history", "{id: T1, action: create}", "{id: T1, action: create}, {id: T2}", true},
      {"another history", "{id: T1, action: create}", "{id: T2, action: create}", false},
      {"entries without ids", "{action: create}", "{action: create}", false},
      {"no history", "", "", false},
  };
  for (const Renamed& row : rows) {
    CAPTURE(row.name);
    PairedFiles files;
    files.before.load({{pathOf(pairedId), pairedText(pairedId, row.before)}});
    files.after.load({{pathOf(renamedId), pairedText(renamedId, row.after)}});
    auto pairs =
        files.pairs({{.path = pathOf(pairedId), .is = false}, {.path = pathOf(renamedId), .was = false}});
    REQUIRE(pairs.size() == 2);
    const auto findings = foundRenamed(pairs);
    CHECK(findings.size() == (row.isRenamed ? 1 : 0));
    CHECK(pairs.size() == (row.isRenamed ? 0 : 2));
    if (findings.empty()) continue;
    CHECK(findings[0].code == Code::identityChanged);
    CHECK(findings[0].message == "this is SO-20261120-00000001 with another id");
    CHECK(findings[0].file == pathOf(renamedId));
  }
}

TEST_CASE("a copy of a record that stays is not a renamed one", "[record_pairs]") {
  PairedFiles files;
  files.before.load({{pathOf(pairedId), pairedText(pairedId, "{id: T1}")}});
  files.after.load({{pathOf(pairedId), pairedText(pairedId, "{id: T1}, {id: T2}")},
                    {pathOf(renamedId), pairedText(renamedId, "{id: T1}")}});
  auto pairs = files.pairs({{.path = pathOf(pairedId)}, {.path = pathOf(renamedId), .was = false}});
  CHECK(foundRenamed(pairs).empty());
  CHECK(pairs.size() == 2);
}
