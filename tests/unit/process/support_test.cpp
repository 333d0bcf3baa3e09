#include "process/activation/support.hpp"

#include "process/work/inventory.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;

namespace {

std::string idOf(int number) { return fmt::format("SV-20261121-{:08}", number); }

/// Services that stand on each other in a row, the first on top; the last stands on `on`.
std::map<std::string, std::string> rowOf(int count, const std::string& on) {
  std::map<std::string, std::string> files;
  for (int i = 0; i < count; ++i)
    files[fmt::format("inventory/00/{}.yaml", idOf(i))] =
        fmt::format("\"@type\": Service\nid: {}\nstate: active\nsupportingService: [{{id: {}}}]\n", idOf(i),
                    i + 1 < count ? idOf(i + 1) : on);
  return files;
}

SupportTree treeOf(test::Fixture& fixture) {
  store::Store store(fixture.files);
  const std::string path = fmt::format("inventory/00/{}.yaml", idOf(0));
  return supportTree(store, doc::read(*fixture.files.read(path), path, doc::Format::yaml));
}

}  // namespace

TEST_CASE("services that stand on each other in a circle are shown once") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load(rowOf(2, idOf(0)));
  const SupportTree tree = treeOf(fixture);
  REQUIRE(tree.parts.size() == 1);
  REQUIRE(tree.parts[0].parts.size() == 1);
  CHECK(tree.parts[0].parts[0].again);
  CHECK(tree.parts[0].parts[0].parts.empty());
}

TEST_CASE("a tree of a hundred levels is shown, a deeper one is refused") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load(rowOf(101, "nothing"));
  CHECK(treeOf(fixture).parts.size() == 1);
  fixture.files.load(rowOf(102, "nothing"));
  CHECK_THROWS_AS(treeOf(fixture), Error);
}

TEST_CASE("terminated services stand on nothing") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  auto files = rowOf(1, idOf(7));
  fixture.files.load(files);
  store::Store store(fixture.files);
  CHECK(Inventory(store).usersOf(idOf(7)).size() == 1);
  CHECK(Inventory(store).usersOf(idOf(0)).empty());
  std::string& text = files.begin()->second;
  text.replace(text.find("active"), 6, "terminated");
  fixture.files.load(files);
  CHECK(Inventory(store).usersOf(idOf(7)).empty());
}
