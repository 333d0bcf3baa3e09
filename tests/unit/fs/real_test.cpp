#include "fs/real.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "expect_error.hpp"
#include "temporary_folder.hpp"

using namespace som;
using namespace som::fs;
using som::test::errorOf;

TEST_CASE("a directory that is not there cannot be opened") {
  const test::TemporaryFolder folder;
  CHECK(errorOf([&] { openDirectory(folder / "no"); }) == Code::io);
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
