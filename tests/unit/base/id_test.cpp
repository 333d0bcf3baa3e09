#include "base/id.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a new id has the day and parses") {
  const som::Env env{*som::parseInstant("2026-11-21T09:12:00Z"), [] { return 0x123456789ABCDEFULL; }, "jane"};
  const std::string id = som::makeRecordId("SO", env);
  CHECK(id == "SO-20261121-CY4TQKFF");
  REQUIRE(som::parseRecordId(id));
  CHECK(som::parseRecordId(id)->prefix == "SO");
  CHECK(som::parseRecordId(id)->date == "20261121");
  CHECK(som::makeUlid(env).size() == 26);
  CHECK(som::makeUlid(env).substr(0, 10) == "01M7YP0XR0");
}

TEST_CASE("texts that are no ids") {
  for (const char* text :
       {"", "SO-20261121-7K3F9QX", "so-20261121-7K3F9QXW", "SO-20261321-7K3F9QXW", "SO-20260230-7K3F9QXW",
        "SO-00001121-7K3F9QXW", "SO-2026112A-7K3F9QXW", "SO-20261121-7K3F9QXU", "SO-20261121-7K3F9QXI",
        "SO-20261121-7K3F9QXL", "SO-20261121-7K3F9QXO", "SO-20261121-7K3F9QX_", "SO-20261121-7k3f9qxw",
        "SO_20261121-7K3F9QXW", "../20261121-7K3F9QXW"})
    CHECK_FALSE(som::parseRecordId(text));
}

TEST_CASE("plain ids cannot leave a folder") {
  for (const char* good : {"ethernet-line", "team.access", "a", "12"}) CHECK(som::isPlainId(good));
  for (const char* bad : {"", ".", "..", "-x", "a/b", "a b", "a\n", "ä", ".hidden"})
    CHECK_FALSE(som::isPlainId(bad));
}

TEST_CASE("an id that follows from its parts is the same everywhere, and tells the parts apart") {
  CHECK(som::derivedId({"SO-20261121-7K3F9QXW", "2"}) == som::derivedId({"SO-20261121-7K3F9QXW", "2"}));
  CHECK(som::derivedId({"a", "bc"}) != som::derivedId({"ab", "c"}));
  CHECK(som::derivedId({"a"}).size() == 32);
}

TEST_CASE("the next ULID sorts right after, over all its digits") {
  CHECK(som::nextUlid("01M7YZMHG0HST62SWPVRTQWFD8") == "01M7YZMHG0HST62SWPVRTQWFD9");
  CHECK(som::nextUlid("01M7YZMHG0HST62SWPVRTQWFDZ") == "01M7YZMHG0HST62SWPVRTQWFE0");
  CHECK(som::nextUlid("01M7YZMHG0ZZZZZZZZZZZZZZZZ") == "01M7YZMHG10000000000000000");
  CHECK(som::nextUlid("01M7YZMHG0HST62SWPVRTQWFD8", 33) == "01M7YZMHG0HST62SWPVRTQWFE9");
  CHECK(som::nextUlid("01M7YZMHG0HST62SWPVRTQWFDZ", 0x1'0000'0000) == "01M7YZMHG0HST62SWPVZTQWFDZ");
  CHECK(som::nextUlid("7ZZZZZZZZZZZZZZZZZZZZZZZZZ") == std::nullopt);
  for (const char* text : {"", "note-1", "81M7YZMHG0HST62SWPVRTQWFD8", "01M7YZMHG0HST62SWPVRTQWFDU",
                           "01M7YZMHG0HST62SWPVRTQWFD", "01m7yzmhg0hst62swpvrtqwfd8"}) {
    CHECK(som::nextUlid(text) == std::nullopt);
    CHECK(som::ulidTime(text) == std::nullopt);
  }
}

TEST_CASE("a ULID tells its second") {
  const som::Env env{*som::parseInstant("2026-11-21T09:12:07Z"), [] { return ~0ULL; }, "jane"};
  CHECK(som::ulidTime(som::makeUlid(env)) == env.now);
}

TEST_CASE("the id of a record that follows from another one is the same everywhere") {
  const std::string id = som::derivedRecordId("RO", "SO-20261121-7K3F9QXW", "port", 1);
  CHECK(id == som::derivedRecordId("RO", "SO-20261121-7K3F9QXW", "port", 1));
  REQUIRE(som::parseRecordId(id));
  CHECK(som::parseRecordId(id)->prefix == "RO");
  CHECK(som::parseRecordId(id)->date == "20261121");
  for (const std::string& other : {som::derivedRecordId("RO", "SO-20261121-7K3F9QXW", "port", 2),
                                   som::derivedRecordId("RO", "SO-20261121-7K3F9QXW", "tail", 1),
                                   som::derivedRecordId("RO", "SO-20261121-7K3F9QXX", "port", 1)})
    CHECK(other != id);
}
