#include "fs/discover.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "expect_error.hpp"
#include "temporary_folder.hpp"

using namespace som;
using namespace som::fs;
using Catch::Matchers::Contains;
using som::test::errorOf;

namespace {
std::string canonical(const std::string& path) { return std::filesystem::canonical(path).string(); }
std::string messageOf(const Search& search) {
  try {
    findWorkspace(search);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}
}  // namespace

TEST_CASE("the nearest som.yaml upwards makes the workspace") {
  const test::TemporaryFolder folder;
  folder.put("a/som.yaml", "");
  folder.put("a/b/c/x", "");
  folder.put("a/inner/som.yaml", "");
  CHECK(findWorkspace({folder / "a/b/c", false, {}}) == canonical(folder / "a"));
  CHECK(findWorkspace({folder / "a", false, {}}) == canonical(folder / "a"));
  CHECK(findWorkspace({folder / "a/inner", false, {}}) == canonical(folder / "a/inner"));
}

TEST_CASE("a link in the way to the start leads to the real folder") {
  const test::TemporaryFolder folder;
  folder.put("a/som.yaml", "");
  std::filesystem::create_directory(folder / "a/b");
  std::filesystem::create_directory_symlink("a/b", folder / "link");
  CHECK(findWorkspace({folder / "link", false, {}}) == canonical(folder / "a"));
}

TEST_CASE("settings that are committed and not yet in place make a workspace") {
  const test::TemporaryFolder folder;
  folder.put(".som/journal/intent", "");
  std::filesystem::create_directory(folder / "d");
  CHECK(findWorkspace({folder / "d", false, {}}) == canonical(folder.path()));
}

TEST_CASE("a search without result names the directory where it stopped") {
  const test::TemporaryFolder folder;
  ::chmod(folder.path().c_str(), 0777);
  std::filesystem::create_directory(folder / "d");
  CHECK(errorOf([&] { findWorkspace({folder / "d", false, {}}); }) == Code::noWorkspace);
  CHECK_THAT(messageOf({folder / "d", false, {}}), Contains("stopped at " + canonical(folder.path())));
  CHECK(errorOf([&] { findWorkspace({folder / "not-there", false, {}}); }) == Code::noWorkspace);
}

TEST_CASE("what anybody may write in is not trusted unless it is named") {
  const test::TemporaryFolder folder;
  folder.put("som.yaml", "");
  std::filesystem::create_directory(folder / "d");
  ::chmod(folder.path().c_str(), 01777);
  CHECK(errorOf([&] { findWorkspace({folder / "d", false, {}}); }) == Code::unsafeWorkspace);
  CHECK(findWorkspace({folder / "d", true, {}}) == canonical(folder.path()));
}

TEST_CASE("what belongs to another user is not trusted unless it is named") {
  const test::TemporaryFolder folder;
  folder.put("som.yaml", "");
  const unsigned other = ::geteuid() + 1;
  if (::geteuid() == 0) REQUIRE(::chown(folder.path().c_str(), 4242, 4242) == 0);
  CHECK(errorOf([&] { findWorkspace({folder.path(), false, other}); }) == Code::unsafeWorkspace);
  CHECK(findWorkspace({folder.path(), true, other}) == canonical(folder.path()));
}

TEST_CASE("a som.yaml that is a link makes no workspace, nor is one looked for above it") {
  const test::TemporaryFolder folder;
  folder.put("som.yaml", "");
  std::filesystem::create_directory(folder / "d");
  std::filesystem::create_symlink("/etc/hostname", folder / "d/som.yaml");
  const bool named = GENERATE(false, true);
  CHECK(errorOf([&] { findWorkspace({folder / "d", named, {}}); }) == Code::unsafeWorkspace);
}
