// One contract, kept by the file systems in memory and on disk (with openat2 and part by part).
#include "fs/file_system.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "expect_error.hpp"
#include "fs/memory.hpp"
#include "fs/real.hpp"
#include "temporary_folder.hpp"

using namespace som;
using namespace som::fs;
using som::test::errorOf;

namespace {

struct InMemory {
  MemoryFileSystem files;
  void plant(const std::string& path, Kind kind) { files.plant(path, kind); }
};

template <bool useOpenat2>
struct OnDisk {
  test::TemporaryFolder folder;
  std::unique_ptr<FileSystem> opened = openDirectory(folder.path(), {true, useOpenat2});
  FileSystem& files = *opened;
  void plant(const std::string& path, Kind kind) {
    const std::string whole = folder / path;
    if (kind == Kind::link) REQUIRE(::symlink("/etc", whole.c_str()) == 0);
    if (kind == Kind::other) REQUIRE(::mkfifo(whole.c_str(), 0666) == 0);
    if (kind == Kind::directory) REQUIRE(::mkdir(whole.c_str(), 0777) == 0);
  }
};

std::vector<std::string> names(const std::vector<Entry>& entries) {
  std::vector<std::string> all;
  for (const Entry& entry : entries) all.push_back(entry.name);
  return all;
}

}  // namespace

#define FOR_ALL(name) TEMPLATE_TEST_CASE(name, "", InMemory, OnDisk<true>, OnDisk<false>)

FOR_ALL("a created file is read back, once only created") {
  TestType system;
  FileSystem& files = system.files;
  CHECK(files.read("a") == std::nullopt);
  files.create("a", "one\n");
  CHECK(files.read("a") == "one\n");
  CHECK(errorOf([&] { files.create("a", "two\n"); }) == Code::io);
  CHECK(files.read("a") == "one\n");
  files.create("empty", "");
  CHECK(files.read("empty") == "");
}

FOR_ALL("many files are created together, and none over another") {
  TestType system;
  FileSystem& files = system.files;
  std::vector<NewFile> many;
  for (int n = 0; n < 300; ++n) many.push_back({"f" + std::to_string(n), n % 2 == 0 ? "even" : "odd", 0600});
  files.createAll(many, true);
  CHECK(files.list("").size() == 300);
  CHECK(files.read("f0") == "even");
  CHECK(files.read("f299") == "odd");
  CHECK(files.stat("f150")->mode == 0600);
  CHECK(errorOf([&] {
          files.createAll(std::vector<NewFile>{{"new", "n"}, {"f1", "mine"}}, true);
        }) == Code::io);
  CHECK(files.read("f1") == "odd");
}

FOR_ALL("a file that is to take another's place has its permissions") {
  TestType system;
  FileSystem& files = system.files;
  files.makeDirectory("d");
  files.create("d/f", "old", {0640, true});
  files.create("new", "1", {std::nullopt, true, "d/f"});
  files.create("fresh", "2", {std::nullopt, true, "d/none"});
  CHECK(files.stat("new")->mode == 0640);
  CHECK(files.stat("fresh")->mode == files.stat("d")->mode % 01000 - 0111);
}

FOR_ALL("a file in a folder that is not there") {
  TestType system;
  FileSystem& files = system.files;
  CHECK(files.read("x/y") == std::nullopt);
  CHECK(files.stat("x/y") == std::nullopt);
  CHECK(files.list("x").empty());
  CHECK_FALSE(files.unlink("x/y"));
  CHECK(errorOf([&] { files.create("x/y", ""); }) == Code::io);
  CHECK(errorOf([&] { files.makeDirectory("x/y"); }) == Code::io);
}

FOR_ALL("reading is bounded") {
  TestType system;
  FileSystem& files = system.files;
  files.create("big", std::string(1000, 'x'));
  CHECK(files.read("big", 1000)->size() == 1000);
  CHECK(errorOf([&] { files.read("big", 999); }) == Code::tooLarge);
}

FOR_ALL("stat tells what a path is") {
  TestType system;
  FileSystem& files = system.files;
  files.makeDirectory("d");
  files.create("d/f", "12345", {0640, true});
  system.plant("l", Kind::link);
  system.plant("p", Kind::other);
  CHECK(files.stat("")->kind == Kind::directory);
  CHECK(files.stat("d")->kind == Kind::directory);
  CHECK(files.stat("d/f")->size == 5);
  CHECK(files.stat("d/f")->mode == 0640);
  CHECK(files.stat("l")->kind == Kind::link);
  CHECK(files.stat("p")->kind == Kind::other);
  Identity identity;
  files.read("d/f", 100, &identity);
  CHECK(identity == *files.stat("d/f"));
}

FOR_ALL("entries are sorted so that a walk is in byte order") {
  TestType system;
  FileSystem& files = system.files;
  files.makeDirectory("a");
  files.create("a/x", "");
  files.create("a-b", "");
  files.create("a0", "");
  files.create(".hidden", "");
  system.plant("link", Kind::link);
  system.plant("pipe", Kind::other);
  CHECK(names(files.list("")) == std::vector<std::string>{".hidden", "a-b", "a", "a0", "link", "pipe"});
  CHECK(walk(files, "") == std::vector<std::string>{"a-b", "a/x", "a0"});
  CHECK(walk(files, "a") == std::vector<std::string>{"a/x"});
  for (const Entry& entry : files.list("", Detail::identity)) CHECK(entry.identity.kind == entry.kind);
}

FOR_ALL("paths that lead out are refused by every operation") {
  TestType system;
  FileSystem& files = system.files;
  files.makeDirectory("d");
  files.create("f", "");
  const std::vector<std::string> paths = {"/etc/passwd", "../x", "d/../f", "./f", "d//f",
                                          "d/",          "d/.",  "..",     ".",   std::string("f\0g", 3)};
  for (const std::string& path : paths) {
    INFO(path);
    CHECK(errorOf([&] { files.read(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.stat(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.list(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.create(path, ""); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.overwrite(path, ""); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.unlink(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.makeDirectory(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.removeDirectory(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.syncDirectory(path); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.rename("f", path, RenameMode::replace); }) == Code::unsafePath);
    CHECK(errorOf([&] { files.rename(path, "g", RenameMode::replace); }) == Code::unsafePath);
  }
}

FOR_ALL("links, pipes and folders are not read as files") {
  TestType system;
  FileSystem& files = system.files;
  system.plant("link", Kind::link);
  system.plant("pipe", Kind::other);
  system.plant("folder", Kind::directory);
  CHECK(errorOf([&] { files.read("link"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.read("link/hostname"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.stat("link/hostname"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.list("link"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.create("link/x", ""); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.makeDirectory("link"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.overwrite("link", "x"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.rename("pipe", "link/x", RenameMode::replace); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.read("pipe"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.overwrite("pipe", "x"); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.read("folder"); }) == Code::unsafePath);
  files.create("file", "");
  CHECK(errorOf([&] { files.read("file/x"); }) == Code::unsafePath);
}

FOR_ALL("overwrite keeps the length") {
  TestType system;
  FileSystem& files = system.files;
  CHECK_FALSE(files.overwrite("n", "12"));
  files.create("n", "0000");
  CHECK(files.overwrite("n", "12"));
  CHECK(files.read("n") == "1200");
}

FOR_ALL("the three ways to rename") {
  TestType system;
  FileSystem& files = system.files;
  files.create("a", "A");
  files.create("b", "B");
  CHECK(files.rename("a", "b", RenameMode::noReplace) == Renamed::exists);
  CHECK(files.rename("a", "b", RenameMode::exchange) == Renamed::done);
  CHECK(files.read("a") == "B");
  CHECK(files.read("b") == "A");
  CHECK(files.rename("a", "b", RenameMode::replace) == Renamed::done);
  CHECK(files.read("a") == std::nullopt);
  CHECK(files.read("b") == "B");
  CHECK(files.rename("b", "c", RenameMode::noReplace) == Renamed::done);
  CHECK(files.rename("b", "c", RenameMode::exchange) == Renamed::missing);
  CHECK(files.rename("c", "d", RenameMode::exchange) == Renamed::missing);
  CHECK(files.rename("c", "no/d", RenameMode::noReplace) == Renamed::missing);
  CHECK(files.read("c") == "B");
}

FOR_ALL("folders are made, synced and removed") {
  TestType system;
  FileSystem& files = system.files;
  std::vector<std::string> touched;
  std::vector<std::string> made;
  makeDirectories(files, "a/b/c", touched, made);
  CHECK(made == std::vector<std::string>{"a", "a/b", "a/b/c"});
  CHECK(touched == std::vector<std::string>{"", "a", "a/b"});
  makeDirectories(files, "a/b/c", touched, made);
  CHECK(made.size() == 3);
  for (const std::string& folder : touched) files.syncDirectory(folder);
  CHECK_FALSE(files.makeDirectory("a"));
  CHECK_FALSE(files.removeDirectory("a"));
  files.create("a/b/c/f", "");
  removeTree(files, "a");
  CHECK(files.list("").empty());
  CHECK_FALSE(files.removeDirectory("a"));
}

FOR_ALL("removing is final and tells whether something was there") {
  TestType system;
  FileSystem& files = system.files;
  files.create("a", "");
  system.plant("link", Kind::link);
  CHECK(files.unlink("a"));
  CHECK_FALSE(files.unlink("a"));
  CHECK(files.unlink("link"));
  CHECK(files.list("").empty());
}

FOR_ALL("locks exclude each other until they are given back") {
  TestType system;
  FileSystem& files = system.files;
  const std::chrono::milliseconds soon{5};
  {
    const auto first = files.lock(LockMode::shared, soon);
    const auto second = files.lock(LockMode::shared, soon);
    CHECK(errorOf([&] { files.lock(LockMode::exclusive, soon); }) == Code::lockTimeout);
  }
  const auto alone = files.lock(LockMode::exclusive, soon);
  CHECK(errorOf([&] { files.lock(LockMode::exclusive, soon); }) == Code::lockTimeout);
  CHECK(errorOf([&] { files.lock(LockMode::shared, soon); }) == Code::lockTimeout);
}

FOR_ALL("permissions are set of files and directories, and of nothing that a link leads to") {
  TestType system;
  FileSystem& files = system.files;
  files.create("a", "one\n");
  files.makeDirectory("folder");
  CHECK(files.setMode("a", 0600));
  CHECK(files.stat("a")->mode == 0600);
  CHECK(files.setMode("folder", 0700));
  CHECK(files.stat("folder")->mode == 0700);
  CHECK_FALSE(files.setMode("none", 0600));
  CHECK_FALSE(files.setMode("none/a", 0600));
  system.plant("link", Kind::link);
  system.plant("pipe", Kind::other);
  CHECK(errorOf([&] { files.setMode("link", 0600); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.setMode("link/a", 0600); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.setMode("pipe", 0600); }) == Code::unsafePath);
  CHECK(errorOf([&] { files.setMode("../a", 0600); }) == Code::unsafePath);
}
