#include "fs/memory.hpp"

#include "expect_error.hpp"

using namespace som;
using namespace som::fs;
using som::test::errorOf;
using Files = std::map<std::string, std::string>;

TEST_CASE("files are loaded and dumped") {
  MemoryFileSystem files(Files{{"a", "1"}, {"b/c", "2"}, {".som/seq", "3"}});
  CHECK(files.dump() == std::map<std::string, std::string>{{"a", "1"}, {"b/c", "2"}});
  CHECK(files.dump(true).size() == 3);
  files.load({{"a", "new"}});
  CHECK(files.read("a") == "new");
}

TEST_CASE("an error comes at the n-th operation and passes") {
  MemoryFileSystem files(Files{{"a", "1"}});
  files.failAt(2, Fault::error);
  CHECK(files.read("a") == "1");
  CHECK(errorOf([&] { files.read("a"); }) == Code::io);
  CHECK(files.read("a") == "1");
}

TEST_CASE("an outage stops what changes, not what reads") {
  MemoryFileSystem files(Files{{"a", "1"}});
  files.failAt(1, Fault::outage);
  CHECK(errorOf([&] { files.create("b", ""); }) == Code::io);
  CHECK(errorOf([&] { files.unlink("a"); }) == Code::io);
  CHECK(files.read("a") == "1");
  CHECK(files.dump().size() == 1);
}

TEST_CASE("a crash in a create leaves a torn file") {
  MemoryFileSystem files;
  files.failAt(2, Fault::crash);
  CHECK_THROWS_AS(files.create("a", "1234"), Crashed);
  CHECK_THROWS_AS(files.unlink("a"), Crashed);
  files.restart();
  CHECK(files.read("a") == "12");
}

TEST_CASE("a power loss takes what was not synced") {
  MemoryFileSystem files(Files{{"old", "1"}});
  files.create("synced", "2");
  files.syncDirectory("");
  files.create("name-lost", "3");
  files.create("bytes-lost", "4", {std::nullopt, false});
  files.rename("old", "renamed", RenameMode::replace);
  SECTION("directory not synced") {
    files.powerLoss();
    CHECK(files.dump() == std::map<std::string, std::string>{{"old", "1"}, {"synced", "2"}});
  }
  SECTION("directory synced") {
    files.syncDirectory("");
    files.powerLoss();
    CHECK(files.dump() == std::map<std::string, std::string>{
                              {"bytes-lost", ""}, {"name-lost", "3"}, {"renamed", "1"}, {"synced", "2"}});
  }
}

TEST_CASE("folders that cannot be listed or looked into are told, and hide no other") {
  MemoryFileSystem files(Files{{"d/a/x", "1"}, {"d/b/y", "2"}, {"d/c", "3"}});
  files.setMode("d/a", 0000);
  CHECK(errorOf([&] { files.read("d/a/x"); }) == Code::io);
  std::vector<Diagnostic> unreadable;
  CHECK(walk(files, "d", &unreadable) == std::vector<std::string>{"d/b/y", "d/c"});
  REQUIRE(unreadable.size() == 1);
  CHECK(unreadable[0].file == "d/a");
  CHECK(isDenied(Error(unreadable)));
  CHECK(errorOf([&] { walk(files, "d"); }) == Code::io);
  const FolderSurvey found = survey(files, "d");
  CHECK(found.files.size() == 2);
  CHECK(found.unreadable.size() == 1);
  files.setMode("d", 0000);
  CHECK(survey(files, "d/b").unreadable.size() == 1);
}

TEST_CASE("a restart gives back the locks of the dead") {
  MemoryFileSystem files;
  const auto lock = files.lock(LockMode::exclusive, std::chrono::milliseconds{0});
  files.restart();
  CHECK(files.lock(LockMode::exclusive, std::chrono::milliseconds{0}) != nullptr);
}
