#include "fs/real.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>

#include "expect_error.hpp"
#include "temporary_folder.hpp"

using namespace som;
using namespace som::fs;
using som::test::errorOf;

TEST_CASE("a directory that is not there cannot be opened") {
  const test::TemporaryFolder folder;
  CHECK(errorOf([&] { openDirectory(folder / "no"); }) == Code::io);
}

TEST_CASE("a name that is too long for a file does not exist") {
  const test::TemporaryFolder folder;
  const auto files = openDirectory(folder.path());
  CHECK_FALSE(files->stat(std::string(300, 'a')));
  CHECK_FALSE(files->stat(std::string(300, 'a') + "/b"));
}

TEST_CASE("new files follow the umask, a mode that is asked for does not") {
  const test::TemporaryFolder folder;
  const auto files = openDirectory(folder.path());
  const mode_t old = ::umask(027);
  files->create("plain", "x");
  files->create("asked", "x", {0664, true});
  ::umask(old);
  CHECK(files->stat("plain")->mode == 0640);
  CHECK(files->stat("asked")->mode == 0664);
}

TEST_CASE("new folders follow the umask, unless a group shares the workspace") {
  const test::TemporaryFolder folder;
  const auto files = openDirectory(folder.path());
  const mode_t old = ::umask(027);
  files->makeDirectory("plain");
  files->makeDirectory("asked", 0755);
  ::chmod(folder.path().c_str(), 02775);
  ::umask(077);
  files->makeDirectory("shared");
  files->create("file", "x", {std::nullopt, true, "shared/file"});
  ::umask(old);
  CHECK(files->stat("plain")->mode == 0750);
  CHECK(files->stat("asked")->mode == 0755);
  CHECK(files->stat("shared")->mode == 02775);
  CHECK(files->stat("file")->mode == 0664);
}

TEST_CASE("what takes a file's place has its permissions, group and ACL") {
  const test::TemporaryFolder folder;
  folder.put("d/f", "old");
  ::chmod((folder / "d/f").c_str(), 0604);
  const bool root = ::geteuid() == 0;
  if (root) REQUIRE(::chown((folder / "d/f").c_str(), 4711, 4712) == 0);
  // user::rw-, user:4713:r--, group::---, mask::r--, other::---
  const unsigned char acl[] = {2, 0,   0,   0,   1,   0,   6,  0, 255, 255, 255, 255, 2,   0,  4,
                               0, 105, 18,  0,   0,   4,   0,  0, 0,   255, 255, 255, 255, 16, 0,
                               4, 0,   255, 255, 255, 255, 32, 0, 0,   0,   255, 255, 255, 255};
  const bool acls = ::setxattr((folder / "d/f").c_str(), "system.posix_acl_access", acl, sizeof acl, 0) == 0;
  const auto files = openDirectory(folder.path());
  const Identity before = *files->stat("d/f");
  files->create("one", "new", {std::nullopt, true, "d/f"});
  const std::vector<NewFile> two = {{"two", "new", std::nullopt, "d/f"},
                                    {"three", "new", std::nullopt, "d/f"}};
  files->createAll(two, true);
  for (const char* path : {"one", "two", "three"}) {
    const Identity made = *files->stat(path);
    CHECK(made.mode == before.mode);
    CHECK(made.group == before.group);
    CHECK(made.owner == before.owner);
    unsigned char kept[sizeof acl];
    const ssize_t length = ::getxattr((folder / path).c_str(), "system.posix_acl_access", kept, sizeof kept);
    if (acls) CHECK((length == sizeof acl && std::equal(kept, kept + sizeof acl, acl)));
  }
}

TEST_CASE("a new file has the group of a setgid folder, and what its default ACL gives") {
  if (::geteuid() != 0) return;
  const test::TemporaryFolder folder;
  folder.put("d/other", "");
  REQUIRE(::chown((folder / "d").c_str(), 4711, 4712) == 0);
  ::chmod((folder / "d").c_str(), 02775);
  const auto files = openDirectory(folder.path());
  files->create("new", "x", {std::nullopt, true, "d/new"});
  CHECK(files->stat("new")->group == 4712);
  // user::rwx, group::r-x, group:4714:rwx, mask::rwx, other::---
  const unsigned char acl[] = {2, 0,   0,   0,   1,   0,   7,  0, 255, 255, 255, 255, 4,   0,  5,
                               0, 255, 255, 255, 255, 8,   0,  7, 0,   106, 18,  0,   0,   16, 0,
                               7, 0,   255, 255, 255, 255, 32, 0, 0,   0,   255, 255, 255, 255};
  if (::setxattr((folder / "d").c_str(), "system.posix_acl_default", acl, sizeof acl, 0) != 0) return;
  files->create("given", "x", {std::nullopt, true, "d/given"});
  folder.put("d/usual", "x");
  CHECK(files->stat("given")->mode == files->stat("d/usual")->mode);
  CHECK(files->stat("given")->mode == 0660);
}

TEST_CASE("where the group cannot be kept nothing is made") {
  if (::geteuid() != 0) return;
  const test::TemporaryFolder folder;
  folder.put("f", "old");
  ::chmod(folder.path().c_str(), 0777);
  ::chmod((folder / "f").c_str(), 0644);
  const pid_t child = ::fork();
  if (child == 0) {
    const bool other = ::setgid(65534) == 0 && ::setuid(65534) == 0;
    const auto files = openDirectory(folder.path());
    const bool refused = errorOf([&] { files->create("new", "x", {std::nullopt, true, "f"}); }) == Code::io;
    ::_exit(other && refused && !files->stat("new") ? 0 : 1);
  }
  int status = 1;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
}

TEST_CASE("a file that has another name is not written in place") {
  const test::TemporaryFolder folder;
  folder.put("f", "0000");
  std::filesystem::create_hard_link(folder / "f", folder / "elsewhere");
  const auto files = openDirectory(folder.path());
  CHECK_FALSE(files->overwrite("f", "12"));
  CHECK(folder.get("elsewhere") == "0000");
}

TEST_CASE("the root stays the one that was opened, whatever its name becomes") {
  const test::TemporaryFolder folder;
  folder.put("w/f", "inside");
  const auto files = openDirectory(folder / "w");
  std::filesystem::rename(folder / "w", folder / "moved");
  folder.put("w/f", "another");
  CHECK(files->read("f") == "inside");
}

TEST_CASE("a link in the middle of a path is seen also when it takes a folder's place") {
  const test::TemporaryFolder folder;
  folder.put("outside/f", "secret");
  folder.put("w/d/f", "mine");
  for (const bool useOpenat2 : {true, false}) {
    const auto files = openDirectory(folder / "w", {true, useOpenat2});
    CHECK(files->read("d/f") == "mine");
    std::filesystem::rename(folder / "w/d", folder / "w/e");
    std::filesystem::create_directory_symlink("../outside", folder / "w/d");
    CHECK(errorOf([&] { files->read("d/f"); }) == Code::unsafePath);
    CHECK(errorOf([&] { files->unlink("d/f"); }) == Code::unsafePath);
    std::filesystem::remove(folder / "w/d");
    std::filesystem::rename(folder / "w/e", folder / "w/d");
  }
  CHECK(folder.get("outside/f") == "secret");
}

TEST_CASE("a lock dies with its holder") {
  const test::TemporaryFolder folder;
  const auto files = openDirectory(folder.path());
  int ready[2];
  REQUIRE(::pipe(ready) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto lock =
        openDirectory(folder.path())->lock(LockMode::exclusive, std::chrono::milliseconds{1000});
    (void)!::write(ready[1], "x", 1);
    ::pause();
    ::_exit(0);
  }
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  CHECK(errorOf([&] { files->lock(LockMode::exclusive, std::chrono::milliseconds{1}); }) ==
        Code::lockTimeout);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  CHECK(files->lock(LockMode::exclusive, std::chrono::milliseconds{1000}) != nullptr);
}
