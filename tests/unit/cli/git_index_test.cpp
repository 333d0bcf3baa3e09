#include "cli/git_index.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "cli/work_tree.hpp"
#include "fs/memory.hpp"

using namespace som;
using namespace som::cli;

namespace {

constexpr std::size_t hashSize = 20;
constexpr std::int64_t aSecond = 1'000'000'000;

std::string bigEndian(std::uint32_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>((value >> shift) & 255U);
  return bytes;
}

/// A file of size 5 that was changed in second 1000 and 7 ns.
std::string entry(const std::string& path, std::uint32_t flags = 0, std::uint32_t mode = 0100644) {
  std::string bytes;
  for (const std::uint32_t number : {1000U, 7U, 1000U, 7U, 1U, 42U, mode, 0U, 0U, 5U})
    bytes += bigEndian(number);
  bytes += std::string(hashSize, 'b');
  bytes += bigEndian(flags | static_cast<std::uint32_t>(path.size())).substr(2);
  bytes += path + '\0';
  while (bytes.size() % 8 != 0) bytes += '\0';
  return bytes;
}

std::string index(const std::vector<std::string>& entries, const std::string& extensions = {}) {
  std::string bytes = "DIRC" + bigEndian(2) + bigEndian(static_cast<std::uint32_t>(entries.size()));
  for (const std::string& one : entries) bytes += one;
  return bytes + extensions + std::string(hashSize, 'h');
}

std::string extension(const std::string& name, const std::string& contents) {
  return name + bigEndian(static_cast<std::uint32_t>(contents.size())) + contents;
}

fs::Identity file() {
  fs::Identity identity;
  identity.size = 5;
  identity.inode = 42;
  identity.modified = identity.changed = 1000 * aSecond + 7;
  return identity;
}

}  // namespace

TEST_CASE("the files of a folder are read from git's index") {
  const auto found =
      readGitIndex(index({entry("a.yaml"), entry("cell/b.yaml"), entry("cell/c.yaml")}), hashSize, "cell/");
  REQUIRE(found);
  REQUIRE(found->entries.size() == 2);
  CHECK(found->entries[0].path == "b.yaml");
  CHECK(found->blobOf(found->entries[1]) == std::string(hashSize, 'b'));
  CHECK(found->tree.empty());
}

TEST_CASE("the tree of the index is known if git wrote its name") {
  const std::string name(hashSize, 't');
  CHECK(readGitIndex(index({entry("a")}, extension("TREE", std::string("\0", 1) + "1 0\n" + name)), hashSize,
                     "")
            ->tree == name);
  CHECK(readGitIndex(index({entry("a")}, extension("TREE", std::string("\0", 1) + "-1 0\n")), hashSize, "")
            ->tree.empty());
}

TEST_CASE("an index that needs git to be understood is not read") {
  const auto reads = [](const std::string& bytes) { return readGitIndex(bytes, hashSize, "").has_value(); };
  const std::string good = index({entry("a"), entry("b")});
  CHECK(reads(good));
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(reads(good.substr(0, size)));
  CHECK(reads(index({entry("a")}, extension("REUC", "x"))));
  CHECK_FALSE(reads(index({entry("a", 1U << 12U)})));               // a merge that is not finished
  CHECK_FALSE(reads(index({entry("a", 0, 0160000)})));              // a submodule
  CHECK_FALSE(reads(index({entry("a", 0, 0040000)})));              // a folder of a sparse index
  CHECK_FALSE(reads(index({entry("a")}, extension("link", "x"))));  // a split index
  std::string later = good;
  later[7] = 5;
  CHECK_FALSE(reads(later));
}

TEST_CASE("a file has the contents that git saw only if nothing of its identity differs") {
  const auto found = readGitIndex(index({entry("a")}), hashSize, "");
  REQUIRE(found);
  const std::int64_t later = 1001 * aSecond;
  const auto match = [&](const fs::Identity& identity, std::int64_t written) {
    return matchOf(*found, found->entries[0], identity, written);
  };
  CHECK(match(file(), later) == GitMatch::same);
  CHECK(match(file(), 1000 * aSecond + 7) == GitMatch::differs);  // it could be changed in the same moment
  for (auto change : {+[](fs::Identity& one) { one.size = 6; }, +[](fs::Identity& one) { one.size = 0; },
                      +[](fs::Identity& one) { one.modified -= aSecond; },
                      +[](fs::Identity& one) { one.kind = fs::Kind::link; }}) {
    fs::Identity identity = file();
    change(identity);
    CHECK(match(identity, later) == GitMatch::differs);
  }
  for (auto change :
       {+[](fs::Identity& one) { one.inode = 43; }, +[](fs::Identity& one) { one.changed += 1; },
        +[](fs::Identity& one) { one.modified += 1; }}) {
    fs::Identity identity = file();
    change(identity);
    CHECK(match(identity, later) == GitMatch::perhaps);
  }
}

TEST_CASE("files that git does not track, and those that are gone, are found beside the index") {
  fs::MemoryFileSystem files;
  for (const char* folder : {"orders", "orders/a", "new", ".som", "other", "other/.git"})
    files.makeDirectory(folder);
  for (const char* path :
       {"orders/a.yaml", "orders/a/b.yaml", "orders/new.yaml", "new/x", ".som/seq", "other/x"})
    files.create(path, "12345");
  const auto found = readGitIndex(index({entry("gone/a"), entry("orders/a.yaml"), entry("orders/a/b.yaml"),
                                         entry("orders/z.yaml"), entry("other/x")}),
                                  hashSize, "");
  REQUIRE(found);
  const WorkTreeFindings findings = compareWithIndex(files, *found, 2000 * aSecond);
  CHECK(findings.others == std::vector<std::string>{"new", "orders/new.yaml", "other"});
  std::vector<std::string> touched;
  for (const auto& one : findings.touched)
    touched.push_back(std::string(found->entries[one.entry].path) + (one.isThere ? "" : " gone"));
  std::sort(touched.begin(), touched.end());
  CHECK(touched == std::vector<std::string>{"gone/a gone", "orders/a.yaml", "orders/a/b.yaml",
                                            "orders/z.yaml gone", "other/x gone"});
}
