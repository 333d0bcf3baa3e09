#include "process/history/held_values.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/history/record_pair.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string firstHolder = "SO-20261120-00000001";
const std::string secondHolder = "SO-20261120-00000002";
const std::string anItem = "{id: \"1\", action: noChange, service: {}}";

std::string valueHeldFor(const std::string& holder) {
  return fmt::format("\"@type\": ResourceAllocation\npool: vlan\nvalue: 101\nstate: reserved\nfor: {}\n",
                     holder);
}

/// A workspace with two orders and values of a pool.
class HeldValues : public Fixture {
 public:
  void order(const std::string& id, const std::string& members, const char* state = "inProgress") {
    put(id, orderWith(state, anItem, members));
  }
  void value(const std::string& id, const std::string& holder) {
    files.load({{"pools/" + id + ".yaml", valueHeldFor(holder)}});
  }

  /// The findings for a value that another record gets.
  std::vector<Diagnostic> change(const std::string& from, const std::string& to,
                                 const std::set<std::string>& changed = {}) {
    RecordPair pair{&model::row(model::Kind::resourceAllocation), "vlan/101", "pools/vlan/101.yaml",
                    "pools/vlan/101.yaml"};
    if (!from.empty()) pair.before = doc::read(valueHeldFor(from), "pools/vlan/101.yaml", doc::Format::yaml);
    pair.after = doc::read(valueHeldFor(to), "pools/vlan/101.yaml", doc::Format::yaml);
    store::Store store(files);
    return valueChange(pair, store, changed);
  }

  /// The messages about values of others that the first order lists now, and did not list before.
  Texts foreign(const std::string& before, const std::string& after) {
    const auto document = [](const std::string& members) {
      return doc::read("\"@type\": ServiceOrder\n" + members, pathOf(firstHolder), doc::Format::yaml);
    };
    RecordPair pair{&model::orderKind(), firstHolder, pathOf(firstHolder), pathOf(firstHolder)};
    if (!before.empty()) pair.before = document(before);
    pair.after = document(after);
    store::Store store(files);
    Texts all;
    for (const Diagnostic& finding : foreignValues(pair, store)) {
      CHECK(finding.code == Code::doubleAllocation);
      all.push_back(finding.message);
    }
    return all;
  }
};

}  // namespace

TEST_CASE("a value changes its holder only after the holder gave it back", "[held_values]") {
  struct Handed {
    const char* name;
    std::string members;  ///< of the former holder
    const char* state;
    bool isDouble;
  };
  const Handed rows[] = {
      {"it still lists the value", "allocation: [{id: vlan/101, item: \"1\"}]\n", "inProgress", true},
      {"it lists another value", "allocation: [{id: vlan/102, item: \"1\"}]\n", "inProgress", false},
      {"it gave all back", "allocation: []\n", "inProgress", false},
      {"it has ended, and still lists the value", "allocation: [{id: vlan/101, item: \"1\"}]\n", "completed",
       true},
      {"it has no list, and is open", "", "inProgress", true},
      {"it has no list, and has ended", "", "completed", false},
  };
  for (const Handed& row : rows) {
    CAPTURE(row.name);
    HeldValues workspace;
    workspace.order(firstHolder, row.members, row.state);
    const auto found = workspace.change(firstHolder, secondHolder);
    REQUIRE(found.size() == (row.isDouble ? 1 : 0));
    if (!row.isDouble) continue;
    CHECK(found[0].code == Code::doubleAllocation);
    CHECK(found[0].message ==
          "vlan/101 is held for SO-20261120-00000002, and SO-20261120-00000001 still lists it");
  }
}

TEST_CASE("a value that keeps its holder, or that nobody held, is nobody else's", "[held_values]") {
  HeldValues workspace;
  workspace.order(firstHolder, "allocation: [{id: vlan/101, item: \"1\"}]\n");
  CHECK(workspace.change(firstHolder, firstHolder).empty());
  CHECK(workspace.change("", secondHolder).empty());
  CHECK(workspace.change("SO-20261120-00000009", secondHolder).empty());  // that record does not exist
}

TEST_CASE("a holder without a list gave the value back if the change is about it, too", "[held_values]") {
  HeldValues workspace;
  workspace.order(firstHolder, "");
  CHECK(workspace.change(firstHolder, secondHolder, {pathOf(secondHolder)}).size() == 1);
  CHECK(workspace.change(firstHolder, secondHolder, {pathOf(firstHolder)}).empty());
}

TEST_CASE("a record does not list a value that is held for another one", "[held_values]") {
  struct Listed {
    const char* name;
    const char* holder;  ///< null: the value does not exist
    std::string before;
    bool isForeign;
  };
  const Listed rows[] = {
      {"its own", firstHolder.c_str(), "", false},
      {"that of another order", secondHolder.c_str(), "", true},
      {"one that it listed before", secondHolder.c_str(), "allocation: [{id: vlan/101, item: \"1\"}]\n",
       false},
      {"one instead of another", secondHolder.c_str(), "allocation: [{id: vlan/102, item: \"1\"}]\n", true},
      {"that of its customer order", "customerOrder:CO-1", "", false},
      {"one that does not exist", nullptr, "", false},
  };
  for (const Listed& row : rows) {
    CAPTURE(row.name);
    HeldValues workspace;
    if (row.holder) workspace.value("vlan/101", row.holder);
    CHECK(workspace.foreign(row.before, "allocation: [{id: vlan/101, item: \"1\"}]\n") ==
          (row.isForeign ? Texts{"vlan/101 is held for SO-20261120-00000002"} : Texts{}));
  }
}

TEST_CASE("a value in use is found by its id", "[held_values]") {
  HeldValues workspace;
  workspace.value("vlan/101", firstHolder);
  workspace.value("vlan/leeds-pe1/7", firstHolder);
  store::Store store(workspace.files);
  CHECK(valueInUse(store, "vlan/101"));
  CHECK(valueInUse(store, "vlan/leeds-pe1/7"));
  CHECK_FALSE(valueInUse(store, "vlan/102"));
  CHECK_FALSE(valueInUse(store, "vlan"));
  CHECK_FALSE(valueInUse(store, "../som"));
  CHECK_FALSE(valueInUse(store, firstHolder));
}
