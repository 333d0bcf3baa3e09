#include <catch2/catch.hpp>
#include <filesystem>

#include "../fs/temporary_folder.hpp"
#include "base/diagnostic.hpp"
#include "cli/host.hpp"

using namespace som;

TEST_CASE("a file that the user named is put in place as a whole, and nothing stays beside it") {
  const test::TemporaryFolder folder;
  const cli::Host host = cli::realHost();
  host.writeFile(folder / "som.prom", "first\n");
  CHECK(folder.get("som.prom") == "first\n");
  host.writeFile(folder / "som.prom", "second\n");
  CHECK(folder.get("som.prom") == "second\n");
  const std::filesystem::directory_iterator files(folder.path());
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("a link to a file is replaced and not followed") {
  const test::TemporaryFolder folder;
  folder.put("precious", "text\n");
  std::filesystem::create_symlink(folder / "precious", folder / "som.prom");
  cli::realHost().writeFile(folder / "som.prom", "metrics\n");
  CHECK(folder.get("precious") == "text\n");
  CHECK(folder.get("som.prom") == "metrics\n");
}

TEST_CASE("a file that cannot be put in place is an error, and leaves nothing") {
  const test::TemporaryFolder folder;
  const cli::Host host = cli::realHost();
  CHECK_THROWS_AS(host.writeFile(folder / "missing/som.prom", "x"), Error);
  folder.put("full/file", "x");
  CHECK_THROWS_WITH(host.writeFile(folder / "full", "x"), Catch::StartsWith("cannot write: "));
  const std::filesystem::directory_iterator files(folder.path());
  CHECK(std::distance(begin(files), end(files)) == 1);
}
