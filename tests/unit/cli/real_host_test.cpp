#include <sys/stat.h>
#include <unistd.h>

#include <array>
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

TEST_CASE("what is no regular file is not replaced") {
  const test::TemporaryFolder folder;
  folder.put("precious", "text\n");
  std::filesystem::create_symlink(folder / "precious", folder / "link");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  for (const char* name : {"link", "pipe"}) {
    CHECK_THROWS_WITH(cli::realHost().writeFile(folder / name, "metrics\n"),
                      Catch::Contains("not a regular file"));
    CHECK_FALSE(std::filesystem::is_regular_file(std::filesystem::symlink_status(folder / name)));
  }
  CHECK(folder.get("precious") == "text\n");
}

TEST_CASE("what is no regular file is not read, and nothing waits for it") {
  const test::TemporaryFolder folder;
  folder.put("file", "text\n");
  std::filesystem::create_symlink(folder / "file", folder / "link");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const cli::Host host = cli::realHost();
  CHECK(host.readFile(folder / "file") == "text\n");
  for (const std::string& path : {folder / "link", folder / "pipe", folder.path(), std::string("/dev/null")})
    CHECK_THROWS_WITH(host.readFile(path), Catch::Contains("not a regular file"));
  CHECK_THROWS_WITH(host.readFile(folder / "missing"), Catch::Contains("no such file"));
  CHECK(host.readUserFile(folder / "link") == "text\n");
  CHECK(host.readUserFile(folder / "missing") == std::nullopt);
}

TEST_CASE("a descriptor that the caller opened may be a pipe") {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  REQUIRE(write(ends[1], "text\n", 5) == 5);
  close(ends[1]);
  CHECK(cli::realHost().readFile("/dev/fd/" + std::to_string(ends[0])) == "text\n");
  close(ends[0]);
}

TEST_CASE("a file that cannot be put in place is an error, and leaves nothing") {
  const test::TemporaryFolder folder;
  const cli::Host host = cli::realHost();
  CHECK_THROWS_AS(host.writeFile(folder / "missing/som.prom", "x"), Error);
  folder.put("full/file", "x");
  CHECK_THROWS_WITH(host.writeFile(folder / "full", "x"), Catch::StartsWith("cannot replace: "));
  const std::filesystem::directory_iterator files(folder.path());
  CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("paths that the user writes lead into the workspace from any directory, and back") {
  const test::TemporaryFolder folder;
  folder.put("w/orders/2026/a.yaml", "text\n");
  const std::string root = folder / "w";
  std::filesystem::create_directory_symlink(root, folder / "link");
  std::filesystem::create_symlink("/etc/passwd", root + "/orders/link.yaml");
  const cli::Host host = cli::realHost();
  const auto before = std::filesystem::current_path();
  struct Row {
    const char* from;
    std::string path;
    std::optional<std::string> below;
  };
  const std::array rows = {
      Row{"w", "orders/2026/a.yaml", "orders/2026/a.yaml"},
      Row{"w", ".", "."},
      Row{"w", "./orders/", "orders"},
      Row{"w/orders", "2026/a.yaml", "orders/2026/a.yaml"},
      Row{"w/orders", "..", "."},
      Row{"w/orders", "../orders/2026", "orders/2026"},
      Row{"w/orders", "missing.yaml", "orders/missing.yaml"},
      Row{"w/orders", "link.yaml", "orders/link.yaml"},
      Row{"", "w/orders", "orders"},
      Row{"", "link/orders/2026/a.yaml", "orders/2026/a.yaml"},
      Row{"", folder / "link/orders", "orders"},
      Row{"w", root + "/orders", "orders"},
      Row{"w", "../other", std::nullopt},
      Row{"w", "../w2", std::nullopt},
      Row{"w", "/etc/passwd", std::nullopt},
  };
  for (const Row& row : rows) {
    INFO(row.from << " " << row.path);
    std::filesystem::current_path(folder / row.from);
    std::optional<std::string> below = host.pathBelow(root, row.path);
    if (below && below->ends_with('/')) below->pop_back();
    CHECK(below == row.below);
  }
  std::filesystem::current_path(folder / "w/orders");
  CHECK(host.pathFromHere(root, "orders/2026/a.yaml") == "2026/a.yaml");
  CHECK(host.pathFromHere(root, "policy/x.yaml") == "../policy/x.yaml");
  std::filesystem::current_path(before);
}

TEST_CASE("text is appended to a regular file only") {
  const test::TemporaryFolder folder;
  const cli::Host host = cli::realHost();
  host.appendFile(folder / "summary", "one\n");
  host.appendFile(folder / "summary", "two\n");
  CHECK(folder.get("summary") == "one\ntwo\n");
  std::filesystem::create_symlink(folder / "summary", folder / "link");
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  for (const char* name : {"link", "pipe"})
    CHECK_THROWS_WITH(host.appendFile(folder / name, "three\n"), Catch::Contains("not a regular file"));
  CHECK(folder.get("summary") == "one\ntwo\n");
}

TEST_CASE("the repository of a directory is the nearest one above it") {
  const test::TemporaryFolder folder;
  const cli::Host host = cli::realHost();
  std::filesystem::create_directories(folder / "repository/a/b");
  std::filesystem::create_directories(folder / "alone");
  std::filesystem::create_directories(folder / "repository/.git");
  CHECK(host.findRepository(folder / "repository/a/b") == folder / "repository");
  CHECK(host.findRepository(folder / "repository") == folder / "repository");
  folder.put("repository/a/.git", "gitdir: x\n");  // a worktree
  CHECK(host.findRepository(folder / "repository/a/b") == folder / "repository/a");
  CHECK(host.findRepository(folder / "alone") == folder / "alone");
}
