// Errors name the place and say what to do; what the direct reader leaves to yaml-cpp is named.
#include <catch2/catch.hpp>

#include "doc/document.hpp"
#include "doc/value.hpp"

using namespace som::doc;
using som::Code;

namespace {

// `line:column message | hint`
std::string finding(const std::string& text, Format format = Format::yaml) {
  try {
    read(text, "x", format);
  } catch (const som::Error& error) {
    const som::Diagnostic& d = error.findings().front();
    std::string out;
    if (d.span) {
      const som::Position place = som::positionOf(*d.source, d.span->begin);
      out = std::to_string(place.line) + ":" + std::to_string(place.column) + " ";
    }
    out += d.message;
    return d.hints.empty() ? out : out + " | " + d.hints.front();
  }
  return "";
}

}  // namespace

TEST_CASE("syntax errors name the place and a way out") {
  struct Row {
    const char* text;
    const char* expected;
  };
  for (const Row& row : {
           Row{"@type: x\n", "1:1 a value without quotes cannot begin with '@' | put it in double quotes"},
           {"a: 1\nb: %x\n", "2:4 a value without quotes cannot begin with '%' | put it in double quotes"},
           {"a: b: c\n",
            "1:5 a value cannot contain another ': ' on the same line | put the text in quotes, or begin "
            "a mapping with 'b:' on the next line"},
           {"a: 1\n\tb: 2\n", "2:1 a tab in the indentation | indent with spaces"},
           {"a:\n  b: 1\n\tc: 2\n", "3:1 a tab in the indentation | indent with spaces"},
           {"-\ta: 1\n", "1:3 a tab in the indentation | indent with spaces"},
           {"a:\n  b: 1\n c: 2\n",
            "3:2 the indentation matches none of the lines above | use the same indentation for "
            "all members"},
           {"a: \"x\"\n  b: 1\n",
            "2:3 this line is indented deeper than the lines it belongs with | indent it as the "
            "line above, or quote a text that spans several lines"},
           {"a: \"x\n", "1:4 this quote is never closed | close it on the same line"},
           {"a: 'x\nb: y\n", "1:4 this quote is never closed | close it on the same line"},
           {"a: \"x\" y\n",
            "1:8 unexpected text after the end of the value | quote the whole value, and write a "
            "quote inside it twice ('') or as \\\""},
           {"a: \"\\q\"\n",
            "1:5 unknown escape '\\q' | a backslash itself is written \\\\; in single quotes it "
            "needs no escape"},
           {"a: [1, 2\nb: 3\n", "2:1 expected ',' or ']' | the '[' on line 1 is still open"},
           {"a: [1,\nb]\n",
            "2:1 this line must be indented deeper than its parent | indent it with spaces; the '[' "
            "on line 1 is still "
            "open"},
           {"a: \"x\nb: y\"\n",
            "2:1 this line must be indented deeper than its parent | indent it with spaces, or close "
            "the quote above"},
           {"a: [1, 2", "1:4 this '[' is never closed | close it with ']'"},
           {"a: {x: 1", "1:4 this '{' is never closed | close it with '}'"},
           {"a: [1,, 2]\n", "1:7 a value is missing between two commas"},
           {"a\nb: 1\n", ""},
           {"a: 1\nb\n",
            "2:1 a ':' is missing after this key | write 'key: value', or quote a text that spans "
            "several lines"},
           {"a: 1\nb:2\n", "2:1 a ':' is missing after this key | put a space after the ':'"},
           {"a: 1\n- b\n",
            "2:1 a list item among the members of a mapping | indent it below the key whose list it is"},
           {"- a\nb: 1\n",
            "2:1 this is not an item of the list above | begin it with '- ', or indent it less"},
           {"a: - b\n", "1:4 a list cannot begin on the line of its key | begin it on the next line"},
           {"a: 1\nb: 2\na: 3\n", "3:1 duplicate key 'a' | it is first set on line 1"},
           {"a: | text\n",
            "1:6 text on the line that begins a block scalar | begin the text on the next line, or "
            "quote it"},
           {"a: 1\n---\nb: 1\n",
            "2:1 a second document begins here | a file contains one document; put the others in "
            "separate files"},
           {"a: \"\\ud83d\"\n", "1:5 half of a surrogate pair"},
           {": 1\n", "1:1 a key is missing before the ':'"},
       }) {
    INFO(row.text);
    if (*row.expected) {
      CHECK(finding(row.text) == row.expected);
    } else {
      CHECK(finding(row.text) != "");
    }
  }
}

TEST_CASE("JSON errors name the place and a way out") {
  struct Row {
    const char* text;
    const char* expected;
  };
  for (const Row& row : {
           Row{"", "1:1 a JSON value is missing"},
           {"{\"a\": 1,}", "1:9 expected a key in double quotes | JSON has no comma after the last member"},
           {"[1,]", "1:4 a value is missing here | JSON has no comma after the last value"},
           {"{a: 1}", "1:2 expected a key in double quotes"},
           {"['a']", "1:2 single quotes are not JSON | use double quotes"},
           {"[1 // x\n]", "1:4 expected ',' or ']' | comments are not JSON"},
           {"[01]",
            "1:2 '01' is not a JSON number | no leading zeros, no '+', digits on both sides of the point"},
           {"{\"a\": 1", "1:1 this '{' is never closed | close it with '}'"},
           {"{} x", "1:4 unexpected text after the JSON value"},
           {"[\"a\nb\"]", "1:2 this quote is never closed | close it on the same line"},
       }) {
    INFO(row.text);
    CHECK(finding(row.text, Format::json) == row.expected);
  }
}

TEST_CASE("YAML beyond the subset is read, not editable, and named") {
  struct Row {
    const char* text;
    const char* construct;
    const char* json;
  };
  for (const Row& row : {
           Row{"a: &x 1\nb: *x\n", "an anchor", R"({"a":1,"b":1})"},
           {"a: &x {b: 1}\nc: [*x, *x]\n", "an anchor", R"({"a":{"b":1},"c":[{"b":1},{"b":1}]})"},
           {"a: !!str 1\nb: !!int \"2\"\n", "a tag", R"({"a":"1","b":2})"},
           {"a: !Foo {b: 1}\n", "a tag", R"({"a":{"b":1}})"},
           {"a: one\n  two\n", "a plain scalar of several lines", R"({"a":"one two"})"},
           {"a: \"one\n  two\"\n", "a quoted scalar of several lines", R"({"a":"one two"})"},
           {"a: 'one\n\n  two'\n", "a quoted scalar of several lines", R"({"a":"one\ntwo"})"},
           {"? a\n: b\n", "a complex key", R"({"a":"b"})"},
           {"a: [b: 1]\n", "a mapping without braces in a list", R"({"a":[{"b":1}]})"},
           {"%YAML 1.2\n---\na: 1\n", "a directive", R"({"a":1})"},
       }) {
    INFO(row.text);
    const Document document = read(row.text, "x", Format::yaml);
    CHECK_FALSE(document.editable());
    CHECK(document.construct() == row.construct);
    CHECK(toJson(document.root()) == row.json);
  }
  CHECK(finding("? [a]\n: b\n") == "1:3 a key must not be a list or a mapping | use a text as the key");
}

TEST_CASE("payloads hold several documents with places of the whole") {
  const std::string yaml = "a: 1\n---\nb: 2\n---\n# nothing\n---\nc: &x 3\nd: *x\n...\n---\ne: 4\n";
  const auto documents = readAll(yaml, "x", Format::yaml);
  REQUIRE(documents.size() == 4);
  CHECK(toJson(documents[1].root()) == R"({"b":2})");
  CHECK(toJson(documents[2].root()) == R"({"c":3,"d":3})");
  CHECK_FALSE(documents[2].editable());
  CHECK(som::positionOf(yaml, documents[2].root()["d"].span().begin).line == 8);
  CHECK(som::positionOf(yaml, documents[3].root()["e"].span().begin) == som::Position{11, 4});
  CHECK(readAll("", "x", Format::yaml).empty());
  CHECK(readAll("---\na: 1\n---\n", "x", Format::yaml).size() == 1);

  const std::string json = "{\"a\":1}\n{\"b\":2}\n\n[3]\n";
  const auto values = readAll(json, "x", Format::json);
  REQUIRE(values.size() == 3);
  CHECK(toJson(values[2].root()) == "[3]");
  CHECK(som::positionOf(json, values[1].root()["b"].span().begin) == som::Position{2, 6});
}

TEST_CASE("lines of a quoted text are folded, empty ones are line feeds") {
  struct Row {
    const char* text;
    const char* value;
  };
  for (const Row& row : {
           Row{"a: \"one\n  two\"\n", "one two"},
           {"a: \"one  \n \t two\"\n", "one two"},
           {"a: '\n  '\n", " "},
           {"a: \"  \n  \"\n", " "},
           {"a: '\n\n  '\n", "\n"},
           {"a: \"\n\n\n  \"\n", "\n\n"},
           {"a: 'x\n\n   \n  it''s\n  y'\n", "x\n\nit's y"},
           {"a: \"x\\\n  y\"\n", "xy"},
           {"a: \"x \\\n  \\  y\"\n", "x   y"},
           {"a: \"x\\t\n  y\"\n", "x\t y"},
           {"a: \"x\\n\n  y\"\n", "x\n y"},
           {"a: \"x\\\n\n  y\"\n", "x\ny"},
           {"a: \"x\r\n\r\n  y\"\r\n", "x\ny"},
           {"a: &x \"b\n\n  c\"\n", "b\nc"},
           {"z: &x\n  - 'b\n\n\n    '\na: *x\n", ""},
       }) {
    INFO(row.text);
    const Document document = read(row.text, "x", Format::yaml);
    CHECK_FALSE(document.editable());
    const Node a = document.root()["a"];
    CHECK((a.isSequence() ? a.at(0).text() == "b\n\n" : a.text() == row.value));
  }
}

TEST_CASE("the end of the text ends the last line of a block scalar") {
  CHECK(read("a: |\n  x", "x", Format::yaml).root()["a"].text() == "x\n");
  CHECK(read("a: |\n  x\n   ", "x", Format::yaml).root()["a"].text() == "x\n \n");
  CHECK(read("a: |-\n  x", "x", Format::yaml).root()["a"].text() == "x");
  CHECK(read("a: |+\n  x\n\n ", "x", Format::yaml).root()["a"].text() == "x\n\n\n");
  CHECK(read("- |+\n   ", "x", Format::yaml).root().at(0).text() == "\n");
  CHECK(read("- |\n   ", "x", Format::yaml).root().at(0).text().empty());
}

TEST_CASE("block scalars beside what yaml-cpp reads are the same") {
  const std::string before = "z: &x 1\n";
  for (const char* text :
       {"a: |\n  x", "a: |+\n  x\n\n", "a: >\n  x\n  y\n\n  z\n   w\n", "a: |\n  x\n   ", "a: |2\n   x\n",
        "a:\n  - |\n   x\n  - >-\n   y\n   z\n", "a: |+\n\n\n", "a: >\n\n  x\n\n", "a: |- # c\n  x\n"}) {
    INFO(text);
    const Document beside = read(before + text, "x", Format::yaml);
    CHECK_FALSE(beside.editable());
    CHECK(toJson(beside.root()["a"]) == toJson(read(text, "x", Format::yaml).root()["a"]));
  }
  CHECK(read("--- &x >\nline\nline\n", "x", Format::yaml).root().text() == "line line\n");
}

TEST_CASE("what is invalid YAML is refused, whoever reads it") {
  for (const char* text : {
           "--- !a{}b text\n",              // a tag that is no tag
           "--- !h!a text\n",               // a handle that no directive names
           "k: [a,\nb]\n",                  // lines in brackets that are not deeper than their key
           "- x: [a,\n  b]\n",              //
           "k: {\na\n:\nb\n}\n",            //
           "k: &x [a,\nb]\n",               // and beside an anchor
           "- [\n\ta,\n a\n ]\n",           // a tab for an indentation
           "k: \"a\nb\"\n",                 // lines in quotes that are not deeper than their key
           "k: 'a\n\tb'\n",                 //
           "k: &x \"a\nb\"\n",              //
           "k: |\n\t\nl: 1\n",              // a tab below a block scalar
           "k: |\n  x\n\t\nl: 1\n",         //
           "k:\n&x\n- a\n",                 // an anchor or tag that is not deeper than its key
           "k: &x\n!!map\n  a: b\n",        //
           "a: 1\n... text\n",              // text behind the end of a document
           "%YAML 1.2\n...\n",              // directives without a document
           "%YAML 1.2\n",                   //
           "%YAML 1.2\n%YAML 1.2\n---\n",   //
           "%YAML 1.2 x\n---\n",            //
           "%YAML\n---\n",                  //
           "!a \"b\"\n%TAG ! x\n---\nc\n",  // a directive within a document
           "--- \"a\n... x\nb\"\n",         // a document that ends within quotes
           "\"a\n b\": c\n",                // a key of two lines
           "x: 1\n'a\n b': c\n",            //
       }) {
    INFO(text);
    CHECK_THROWS_AS(readAll(text, "x", Format::yaml), som::Error);
  }
}

TEST_CASE("what is invalid beside an anchor is refused as everywhere") {
  for (const char* text : {
           "k: [a, b\nl: 1\n",
           "k: \"a\" b\n",
           "k: 1\n l: 2\n",
           "k: a: b\n",
           "k:\n- a\n b: 1\n",
           "k: |\n  x\n y\n",
           "k: [a,, b]\n",
           "k: {a: 1]\n",
           "k: #c\n- a\nb\n",
           "k: >\n\n   \n  x\n",
           "k: - a\n",
           "k: \"\\q\"\n",
           "k: x\n\t- y\nl: 1\n",
           "k: {a: 1} b\n",
           "k: &y &w\n  - a\n b\n",
       }) {
    INFO(text);
    CHECK_THROWS_AS(read(text, "x", Format::yaml), som::Error);
    CHECK_THROWS_AS(read(std::string("z: &x 1\n") + text, "x", Format::yaml), som::Error);
  }
}

TEST_CASE("what looks like it, but is valid, is read") {
  struct Row {
    const char* text;
    const char* json;
  };
  for (const Row& row : {
           Row{"k: [\n  a,\n  b\n]\n", R"({"k":["a","b"]})"},  // as many write it
           {"k: {\n  a: 1\n}\nl: 2\n", R"({"k":{"a":1},"l":2})"},
           {"[\na,\n\tb]\n", R"(["a","b"])"},
           {"k: [a,\n# c\n b]\n", R"({"k":["a","b"]})"},
           {"\"a\nb\"\n", R"("a b")"},
           {"--- |\n%!PS\n", R"("%!PS\n")"},
           {"%YAML 1.2 # c\n---\nk: |\n %x\n", R"({"k":"%x\n"})"},
           {"%X y z\n---\na\n", R"("a")"},
           {"%TAG !h! tag:x,2026:\n---\n!h!a text\n", R"("text")"},
           {"--- &x a\n%b\n", R"("a %b")"},
           {"&a k: &b 1\n&c l:\n  - *b\n", R"({"k":1,"l":[1]})"},
           {"k: &x\n  !!map\n  a: b\n", R"({"k":{"a":"b"}})"},
           {"k: &x\n- a\n", R"({"k":["a"]})"},
           {"- &x a: 1\n  b: *x\n- !!str c\n", R"([{"a":1,"b":"a"},"c"])"},
           {"k: [&x a, *x, !!str 1, {&y b: *x, c: *y}]\n", R"({"k":["a","a","1",{"b":"a","c":"b"}]})"},
           {"k: !<tag:yaml.org,2002:str> 1\n", R"({"k":"1"})"},
           {"k:\n  &x\n  a: &y\n  b: !!str\n", R"({"k":{"a":null,"b":""}})"},
           {"a: 1\n...\n# c\n", R"({"a":1})"},
       }) {
    INFO(row.text);
    CHECK(toJson(read(row.text, "x", Format::yaml).root()) == row.json);
  }
}
