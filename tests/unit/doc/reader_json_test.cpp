// The JSON reader against nlohmann's.
#include <catch2/catch.hpp>

#include <optional>

#include "doc/document.hpp"
#include "doc/scalar.hpp"
#include "doc/value.hpp"
#include "random_document.hpp"

using namespace som::doc;
using som::doc::test::Random;

namespace {

std::optional<Value> ours(const std::string& text) {
  try {
    return toValue(read(text, "x.json", Format::json).root());
  } catch (const som::Error&) {
    return std::nullopt;
  }
}

// With the numbers that nlohmann reads, which lose digits.
Value ownNumbers(Value value) {
  if (const auto text = keptNumber(value)) return Value::parse(jsonNumber(*text));
  if (value.is_structured())
    for (Value& child : value) child = ownNumbers(child);
  return value;
}

std::optional<Value> oracle(const std::string& text) {
  Value value = Value::parse(text, nullptr, false);
  if (value.is_discarded()) return std::nullopt;
  return value;
}

// Numbers that no double holds keep their text; nlohmann refuses them.
bool isOutOfRange(const std::string& text) {
  try {
    return Value::parse(text).is_discarded();
  } catch (const Value::out_of_range&) {
    return true;
  } catch (const Value::exception&) {
    return false;
  }
}

void compare(const std::string& text) {
  INFO(text);
  const auto a = ours(text);
  const auto b = oracle(text);
  REQUIRE(a.has_value() == b.has_value());
  if (a) CHECK(ownNumbers(*a).dump() == b->dump());
}

}  // namespace

TEST_CASE("JSON is accepted and refused as by nlohmann") {
  for (const char* text :
       {"{}", "[]", "null", "true", "false", "1", "-1", "-0", "0.5", "1e5", "1E-5", "1.5e+3", "\"x\"", "\"\"",
        "{\"a\":1,\"b\":[1,2,{\"c\":null}]}", " [ 1 , 2 ] \n", "\r\n{\r\n\"a\"\r\n:\r\n1}\r\n", "[1,\t2]",
        R"("\"\\\/\b\f\n\r\t")", R"("\u0041\u00e4\u20AC")", R"("\ud83d\ude00")", R"("\u0000")", "\"\x7F\"",
        "\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\"", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "-9223372036854775808", "-9223372036854775809",
        "123456789012345678901234567890", "0.1", "1.7976931348623157e308", "4.9e-324", "\xEF\xBB\xBF{}",
        // malformed
        "", " ", "{", "[", "}", "]", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,",
        "{\"a\":1,}", "{a:1}", "{'a':1}", "'x'", "\"x", "\"x\n\"", "\"x\ty\"", R"("\x41")", R"("\u12")",
        R"("\u12G4")", R"("\ud83d")", R"("\ude00")", R"("\ud83dx")", R"("\ud83d\n")", R"("\ud83d\u0041")",
        "\"\\", "\"\\u", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "--1", "1-1", "Infinity", "NaN",
        "nul", "nulll", "True", "tru", "[1 2]", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "[1] 2", "{} {}", "[1]]",
        "//c\n1", "/*c*/1", "[1 //c\n]", "[1 #c\n]", "[1 #c\n,2]", "#\n1", "[,1]", "{,}", "{1:2}", "\xC3",
        "\"\xC3\"", "\"\xED\xA0\x80\"", "\"\xC0\x80\"", "\"\x01\"", "[\"a\",\n1}", "1 2", "\"a\"\"b\"",
        "[-]"})
    compare(text);
  using namespace std::string_literals;
  compare("\0"s);
  compare("\"a\0b\""s);
}

TEST_CASE("random JSON is read as by nlohmann, whole and damaged") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    Random random(seed);
    const Value tree = random.tree(4);
    std::string text = random.chance(50) ? json(tree, random.chance(50) ? -1 : 2)
                                         : ownNumbers(tree).dump(2, ' ', random.chance(50));
    compare(text);
    if (text.empty()) continue;
    static const std::string pool = "{}[]\",:0123456789.eE+-\\untf \n";
    for (std::size_t n = 1 + random.below(2); n > 0 && !text.empty(); --n) {
      const std::size_t at = random.below(text.size());
      if (random.chance(50)) {
        text[at] = pool[random.below(pool.size())];
      } else {
        text.erase(at, 1);
      }
    }
    const auto a = ours(text);
    const auto b = oracle(text);
    INFO(text);
    if (a && isOutOfRange(text)) continue;
    // Damage may make two keys equal, which nlohmann takes.
    if (!a && b) {
      CHECK_THROWS_WITH(read(text, "x", Format::json), Catch::StartsWith("duplicate key"));
    } else {
      CHECK(a.has_value() == b.has_value());
    }
  }
}

TEST_CASE("a number of any size is read") {
  CHECK(ours("[1e400]") == Value::array({numberValue("1e400")}));
  CHECK(isOutOfRange("[1e400]"));
}

TEST_CASE("numbers keep their text on the way to JSON") {
  const Document document =
      read(R"([1.0, 1.50, 1e3, 123456789012345678901234567890, -0])", "x", Format::json);
  CHECK(toJson(document.root()) == "[1.0,1.50,1e3,123456789012345678901234567890,-0]");
  CHECK(toJson(read("[0x10, 0o17, +3, .5, 007]", "x", Format::yaml).root()) == "[16,15,3,0.5,7]");
}
