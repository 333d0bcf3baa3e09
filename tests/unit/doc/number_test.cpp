// Numbers keep the text of their source where the tree's own numbers would be written with another.
#include <catch2/catch.hpp>

#include <limits>

#include "doc/document.hpp"
#include "doc/edit.hpp"
#include "doc/equivalent.hpp"
#include "doc/path.hpp"
#include "doc/scalar.hpp"
#include "doc/value.hpp"
#include "doc/write.hpp"

using namespace som::doc;

namespace {

struct Row {
  const char* text;
  const char* json;
};

// Texts that YAML takes for numbers, and what JSON writes for them.
const std::vector<Row> rows = {
    {"1", "1"},
    {"-1", "-1"},
    {"0", "0"},
    {"1.5", "1.5"},
    {"1.0", "1.0"},
    {"9223372036854775807", "9223372036854775807"},
    {"18446744073709551615", "18446744073709551615"},
    {"89014103211118510720", "89014103211118510720"},
    {"-89014103211118510720", "-89014103211118510720"},
    {"3.14159265358979323846", "3.14159265358979323846"},
    {"1.10", "1.10"},
    {"12e45", "12e45"},
    {"1E5", "1E5"},
    {"1e+30", "1e+30"},
    {"1e999", "1e999"},
    {"-0", "-0"},
    {"-0.0", "-0.0"},
    {"0x1F", "31"},
    {"0xFFFFFFFFFFFFFFFF", "18446744073709551615"},
    {"0x10000000000000000", "\"0x10000000000000000\""},
    {"0o17", "15"},
    {"017", "17"},
    {"-007", "-7"},
    {"00000000000000000000000017", "17"},
    {"+5", "5"},
    {"+89014103211118510720", "89014103211118510720"},
    {".5", "0.5"},
    {"-.5", "-0.5"},
    {"5.", "5"},
    {"5.e3", "5e3"},
    {"007.50", "7.50"},
    {".inf", "\".inf\""},
    {"-.INF", "\"-.INF\""},
    {".nan", "\".nan\""},
};

}  // namespace

TEST_CASE("a number is written with the text that it was read from") {
  for (const Row& row : rows) {
    INFO(row.text);
    const Document document = read(std::string("a: ") + row.text + "\n", "x", Format::yaml);
    REQUIRE(document.root()["a"].number().has_value());
    const Value value = toValue(document.root());
    CHECK(textOf(value["a"]) == row.text);
    CHECK(write(value, Format::yaml) == *document.source());
    CHECK(json(value["a"]) == row.json);
    CHECK(toJson(document.root()["a"]) == row.json);
    CHECK(jsonNumber(row.text) == row.json);
    CHECK(sameValue(document.root(), value));
    const Document again = toDocument(value, "y");
    CHECK(again.root()["a"].text() == row.text);
    CHECK(again.root()["a"].type() == document.root()["a"].type());
    // What som prints as JSON and reads again is no change.
    const Document printed = read(json(value), "x.json", Format::json);
    CHECK(rewrite(document, toValue(printed.root())) == *document.source());
    CHECK(sameValue(printed.root(), value));
  }
}

TEST_CASE("the tree's own numbers are those that are written with the same text") {
  CHECK(numberValue("1").is_number_integer());
  CHECK(numberValue("18446744073709551615").is_number_unsigned());
  CHECK(numberValue("1.5").is_number_float());
  CHECK_FALSE(keptNumber(numberValue("1.5")).has_value());
  CHECK(keptNumber(numberValue("1.50")) == "1.50");
  CHECK_FALSE(keptNumber(Value("1.50")).has_value());
  CHECK(textOf(std::numeric_limits<double>::infinity()) == ".inf");
  CHECK(json(-std::numeric_limits<double>::infinity()) == "\"-.inf\"");
}

TEST_CASE("numbers are the same where JSON writes them alike") {
  const auto same = [](const char* a, const char* b) { return sameValue(numberValue(a), numberValue(b)); };
  CHECK(same("0x1F", "31"));
  CHECK(same("+5", "5"));
  CHECK(same(".nan", ".nan"));
  CHECK_FALSE(same("1.10", "1.1"));
  CHECK_FALSE(same("1.0", "1"));
  CHECK_FALSE(same("-0.0", "0.0"));
  CHECK_FALSE(same("89014103211118510720", "89014103211118510721"));
  CHECK(sameValue(numberValue(".inf"), ".inf"));
  CHECK_FALSE(sameValue(numberValue("31"), "31"));
  CHECK_FALSE(sameValue(numberValue("0x1F"), Value::array()));
}

TEST_CASE("numbers are equivalent where they are worth the same") {
  const auto alike = [](const char* a, const char* b) { return equivalent(numberValue(a), numberValue(b)); };
  for (const auto& [a, b] : {std::pair("1.10", "1.1"),
                             {"1.0", "1"},
                             {"0x1F", "31.0"},
                             {"12e45", "1.2e46"},
                             {"-0", "0.0"},
                             {".5", "5e-1"},
                             {".inf", ".inf"}})
    CHECK(alike(a, b));
  for (const auto& [a, b] :
       {std::pair("89014103211118510720", "89014103211118510721"), {"1.10", "1.11"}, {".inf", ".nan"}})
    CHECK_FALSE(alike(a, b));
  CHECK(equivalent({{"a", {numberValue("1.10"), "x"}}, {"b", 1}}, {{"b", 1.0}, {"a", {1.1, "x"}}}));
  CHECK_FALSE(equivalent({{"a", 1}}, {{"a", "1"}}));
  CHECK_FALSE(equivalent({{"a", 1}}, {{"b", 1}}));
}

TEST_CASE("an asked change of a number's text is made") {
  const Document document = read("a: 1.1 # c\nb: 0x1F\n", "x", Format::yaml);
  Value value = toValue(document.root());
  value["a"] = numberValue("1.10");
  CHECK(rewrite(document, value) == "a: 1.10 # c\nb: 0x1F\n");
}

TEST_CASE("entries are found by the text of their id") {
  const Document document = read("- id: 1.10\n- id: 0x1F\n- id: 89014103211118510720\n", "x", Format::yaml);
  const Value value = toValue(document.root());
  for (const char* id : {"1.10", "0x1F", "89014103211118510720"}) {
    Path path{{{Step::Kind::match, "id", id, 0}}};
    INFO(id);
    CHECK(resolve(document.root(), path));
    CHECK(find(value, path) != nullptr);
  }
  CHECK(find(value, Path{{{Step::Kind::match, "id", "1.1", 0}}}) == nullptr);
  CHECK(find(value, Path{{{Step::Kind::match, "id", "31", 0}}}) == nullptr);
}

TEST_CASE("JSON is written as people and programs read it") {
  const Value value = {{"a", {1, Value::object(), Value::array()}}, {"b", {{"c", nullptr}, {"d", true}}}};
  CHECK(json(value) == R"({"a":[1,{},[]],"b":{"c":null,"d":true}})");
  CHECK(
      json(value, 2) ==
      "{\n  \"a\": [\n    1,\n    {},\n    []\n  ],\n  \"b\": {\n    \"c\": null,\n    \"d\": true\n  }\n}");
  CHECK(json("\x01\x7F\xC2\x9B\xE2\x80\xAE\xEF\xBF\xBE\xF0\x9F\xBF\xBE \"\\\n\t\xC3\xA4") ==
        "\"\\u0001\\u007f\\u009b\\u202e\\ufffe\\ud83f\\udffe \\\"\\\\\\n\\t\xC3\xA4\"");
  CHECK_THROWS_AS(json("\xFF"), som::Error);
  CHECK(json("\xFF", -1, BadUtf8::replaced) == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("a document of a value reads as the value") {
  const Value value = {{"text", "a\n\"b\" \xF0\x9F\xBF\xBE \xC2\x9B"},
                       {"<<", {"no", "12:30", "=", ""}},
                       {"", {{"n", nullptr}}}};
  CHECK(toValue(toDocument(value, "x").root()) == value);
  Value deep = 1;
  for (int i = 0; i < maxDepth; ++i) deep = Value::array({deep});
  CHECK_NOTHROW(toDocument(deep));
  CHECK_THROWS_AS(toDocument(Value::array({deep})), som::Error);
}
