#include "model/value_set.hpp"

#include <catch2/catch.hpp>

#include "model/allocation.hpp"

using namespace som;
using namespace som::model;

namespace {

doc::Document pool(const std::string& text) { return doc::read(text, "pools/p.yaml", doc::Format::yaml); }

ValueSet values(const std::string& text) {
  std::vector<Diagnostic> findings;
  auto set = readValueSet(pool(text), findings);
  REQUIRE(set);
  return std::move(*set);
}

std::string refusal(const std::string& text) {
  std::vector<Diagnostic> findings;
  REQUIRE_FALSE(readValueSet(pool(text), findings));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].code == Code::invalidPool);
  return findings[0].message;
}

std::string textAt(const ValueSet& set, Wide place) { return doc::textOf(set.at(place)); }

}  // namespace

TEST_CASE("a range has its ends and all between, as numbers") {
  const ValueSet set = values("range: {from: 100, to: 3999}");
  CHECK(set.count() == "3900");
  CHECK(set.at(0) == doc::Value(100));
  CHECK(set.at(set.last()) == doc::Value(3999));
  CHECK(set.find("0101") == Wide{1});
  for (const char* other : {"99", "4000", "101.0", "a", "", "1 01", "99999999999999999999"})
    CHECK_FALSE(set.contains(other));
}

TEST_CASE("a range reaches over all of 64 bits") {
  const ValueSet set = values("range: {from: -9223372036854775808, to: 9223372036854775807}");
  CHECK(set.count() == "18446744073709551616");
  CHECK(textAt(set, 0) == "-9223372036854775808");
  CHECK(textAt(set, set.last()) == "9223372036854775807");
  CHECK(set.find("0") == Wide{1} << 63);
  CHECK(values("range: {from: 7, to: 7}").count() == "1");
}

TEST_CASE("a list keeps its order and its types") {
  const ValueSet set = values("values: [ge-0/0/7, b, 5]");
  CHECK(set.count() == "3");
  CHECK(set.at(2) == doc::Value(5));
  CHECK(set.find("5") == Wide{2});
  CHECK(set.find("ge-0/0/7") == Wide{0});
  CHECK_FALSE(set.contains("ge-0_0_7"));
}

TEST_CASE("a network is split into subnets") {
  const ValueSet set = values("prefix: {network: 10.20.0.0/16, length: 30}");
  CHECK(set.count() == "16384");
  CHECK(textAt(set, 0) == "10.20.0.0/30");
  CHECK(textAt(set, 1) == "10.20.0.4/30");
  CHECK(textAt(set, set.last()) == "10.20.255.252/30");
  CHECK(set.find("10.20.0.4/30") == Wide{1});
  CHECK(set.find("10.20.0.4") == Wide{1});
  for (const char* other : {"10.20.0.5/30", "10.20.0.4/29", "10.21.0.0/30", "10.19.255.252/30",
                            "10.20.0.04/30", "10.20.0.4/030000", "10.20.0/30", "2001:db8::/30", "10.20.0.4/"})
    CHECK_FALSE(set.contains(other));
}

TEST_CASE("the smallest and the greatest subnets") {
  CHECK(values("prefix: {network: 10.0.0.0/30, length: 31}").count() == "2");
  CHECK(textAt(values("prefix: {network: 10.0.0.0/30, length: 31}"), 1) == "10.0.0.2/31");
  CHECK(textAt(values("prefix: {network: 10.0.0.0/31, length: 32}"), 1) == "10.0.0.1/32");
  CHECK(values("prefix: {network: 0.0.0.0/0, length: 32}").count() == "4294967296");
  CHECK(textAt(values("prefix: {network: 0.0.0.0/0, length: 1}"), 1) == "128.0.0.0/1");
  CHECK(textAt(values("prefix: {network: '2001:db8::/126', length: 127}"), 1) == "2001:db8::2/127");
  CHECK(textAt(values("prefix: {network: '2001:db8::/127', length: 128}"), 1) == "2001:db8::1/128");
}

TEST_CASE("the whole IPv6 space has its last address and no end is passed") {
  const ValueSet set = values("prefix: {network: '::/0', length: 128}");
  CHECK(set.count() == "340282366920938463463374607431768211456");
  CHECK(textAt(set, 0) == "::/128");
  CHECK(textAt(set, set.last()) == "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");
  CHECK(set.find("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff") == set.last());
  CHECK(set.firstFree([](const doc::Value&) { return false; }, set.last()) == set.last());
  CHECK_FALSE(set.firstFree([](const doc::Value&) { return true; }, set.last()));
  CHECK(textAt(values("prefix: {network: '::/0', length: 1}"), 1) == "8000::/1");
}

TEST_CASE("the first free value is found without going over the others") {
  const ValueSet set = values("prefix: {network: '2001:db8::/64', length: 127}");
  std::size_t asked = 0;
  const auto inUse = [&](const doc::Value& value) {
    ++asked;
    return value == "2001:db8::/127" || value == "2001:db8::2/127";
  };
  CHECK(set.firstFree(inUse) == Wide{2});
  CHECK(asked == 3);
  CHECK(set.firstFree(inUse, 1) == Wide{2});
  CHECK_FALSE(values("values: [a, b]").firstFree([](const doc::Value&) { return true; }));
}

TEST_CASE("a pool that makes no sense is refused") {
  CHECK(refusal("range: {from: 5, to: 4}") == "the range ends before it begins");
  CHECK(refusal("range: {from: 1, to: 99999999999999999999}") ==
        "the ends of the range are not integers of 64 bits");
  CHECK(refusal("values: []") == "the list of values is empty");
  CHECK(refusal("values: [a/b, a:b]") == "duplicate value 'a:b'");
  CHECK(refusal("values: [5, '5']") == "duplicate value '5'");
  CHECK(refusal("values: [\"a\\tb\"]") == "'a\tb' cannot be a file name");
  CHECK(refusal("values: ['']") == "'' cannot be a file name");
  CHECK(refusal("prefix: {network: 10.20.0.1/16, length: 30}") ==
        "'10.20.0.1/16' has bits set beyond its length");
  CHECK(refusal("prefix: {network: 10.20.0.0/16, length: 16}") == "10.20.0.0/16 has no subnets of length 16");
  CHECK(refusal("prefix: {network: 10.20.0.0/16, length: 33}") == "10.20.0.0/16 has no subnets of length 33");
  CHECK(refusal("prefix: {network: 10.20.0.0, length: 30}") == "'10.20.0.0' is not a network");
  CHECK(refusal("prefix: {network: '2001:db8::1::/64', length: 65}") ==
        "'2001:db8::1::/64' is not a network");
  CHECK(refusal("prefix: {network: '::/0'}") == "::/0 has no subnets of length ");
  CHECK(refusal("name: empty") == "the pool has no values");
  CHECK(refusal("range: {from: 1, to: 2}\nvalues: [a]") == "a pool has either range or values");
}

TEST_CASE("addresses are read strictly and written canonically") {
  const auto again = [](const char* text) {
    const auto address = parseAddress(text);
    return address ? format(*address) : "none";
  };
  CHECK(again("2001:DB8:0:0:0:0:0:1") == "2001:db8::1");
  CHECK(again("2001:db8:0:1:0:0:0:1") == "2001:db8:0:1::1");
  CHECK(again("1:0:0:2:0:0:3:4") == "1::2:0:0:3:4");
  CHECK(again("1:2:3:4:5:6:7:0") == "1:2:3:4:5:6:7:0");
  CHECK(again("1:2:3:4:5:6::") == "1:2:3:4:5:6::");
  CHECK(again("::") == "::");
  CHECK(again("255.255.255.255") == "255.255.255.255");
  for (const char* bad :
       {"", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7::8", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "1.2.3",
        "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.-4", "1..2.3", "+1.2.3.4"})
    CHECK(again(bad) == "none");
}

TEST_CASE("a list has any printable values") {
  std::vector<Diagnostic> findings;
  const auto set = readValueSet(pool("values: ['+442079460001', 'a b', '..', 'é*', '50%', x/y]"), findings);
  REQUIRE(set);
  CHECK(set->contains("+442079460001"));
  CHECK(set->contains(".."));
}

TEST_CASE("a value becomes a step of a path that can be a file name") {
  const std::pair<const char*, const char*> rows[] = {
      {"+442079460001", "+442079460001"},
      {"ge-0/0/1", "ge-0_0_1"},
      {"2001:db8::", "2001_db8__"},
      {"a b", "a%20b"},
      {"..", "%2E."},
      {"-1", "%2D1"},
      {"50%", "50%25"},
      {"\xC3\xA9*", "%C3%A9%2A"},
  };
  for (const auto& [value, step] : rows) {
    CHECK(valueName(value) == step);
    CHECK(isValueName(step));
  }
  for (const char* text : {"", ".a", "-a", "a b", "a/b", "%2", "%zz", "%2e"}) CHECK_FALSE(isValueName(text));
}
