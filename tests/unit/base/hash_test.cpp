#include "base/hash.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace som;

TEST_CASE("sha256 of a known text") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("derived ids and shards of all versions agree") {
  static_assert(fnv1a("") == 0xcbf29ce484222325ULL);
  static_assert(fnv1a("a") == 0xaf63dc4c8601ec8cULL);
  static_assert(fnv1a("foobar") == 0x85944171f73967e8ULL);
  static_assert(fnv1a("\xC3\xA4") == 0xac21207b7181582ULL);
  static_assert(fnv1a("SO-20261121-7K3F9QXW") == 0xea115ad528e822caULL);
}

TEST_CASE("the quick hash tells texts, lengths and seeds apart") {
  const std::string bytes(300, 'x');
  CHECK(quickHash("") != quickHash(std::string_view("\0", 1)));
  CHECK(quickHash(bytes) == quickHash(std::string(300, 'x')));
  CHECK(quickHash(bytes, 1) != quickHash(bytes, 2));
  for (const std::size_t damaged : {0, 7, 16, 128, 240, 299}) {
    std::string other = bytes;
    other[damaged] = 'y';
    CHECK(quickHash(other) != quickHash(bytes));
  }
}
