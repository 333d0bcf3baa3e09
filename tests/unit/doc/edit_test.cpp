#include "doc/edit.hpp"

#include <catch2/catch.hpp>

#include <functional>

#include "doc/path.hpp"

using namespace som::doc;

namespace {

struct Row {
  const char* what;
  const char* before;
  std::function<void(Value&)> change;
  const char* after;
};

void check(const Row& row, Format format) {
  INFO(row.what << "\n" << row.before);
  const Document document = read(row.before, "x", format);
  Value value = toValue(document.root());
  CHECK(rewrite(document, value) == row.before);
  row.change(value);
  CHECK(rewrite(document, value) == row.after);
}

auto put(const char* path, Value value) {
  return [=](Value& root) { set(root, parsePath(path), value); };
}
auto drop(const char* path) {
  return [=](Value& root) { unset(root, parsePath(path)); };
}
auto push(const char* path, Value value) {
  return [=](Value& root) { append(root, parsePath(path), value); };
}

const Value x = "x";
const Value object = {{"id", "new"}, {"v", 1}};

}  // namespace

TEST_CASE("scalars change in place and keep their quoting") {
  for (const Row& row : {
           Row{"plain", "a: 1 # c\nb: 2\n", put("a", 5), "a: 5 # c\nb: 2\n"},
           {"single quotes", "a: 'x'  # c\n", put("a", "it's"), "a: 'it''s'  # c\n"},
           {"double quotes", "a: \"x\"\n", put("a", "z"), "a: \"z\"\n"},
           {"double to number", "a: \"x\"\n", put("a", 3), "a: 3\n"},
           {"plain that needs quotes", "a: x\n", put("a", "no"), "a: \"no\"\n"},
           {"a number as text", "priority: 2\n", put("priority", "2"), "priority: \"2\"\n"},
           {"left out", "a:\nb: 1\n", put("a", x), "a: x\nb: 1\n"},
           {"left out with comment", "a:  # c\nb: 1\n", put("a", x), "a: x  # c\nb: 1\n"},
           {"item left out", "-\n- b\n", put("[0]", x), ""},
           {"below its key", "a:\n  # c\n  x\nb: 1\n", put("a", "z"), "a:\n  # c\n  z\nb: 1\n"},
           {"in flow", "a: {b: x, c: [1, 2]}\n", put("a.c[1]", "y, z"), "a: {b: x, c: [1, \"y, z\"]}\n"},
           {"left out in flow", "a: {b, c: , \"d\":}\n",
            [](Value& v) {
              v["a"]["b"] = 1;
              v["a"]["c"] = 2;
              v["a"]["d"] = 3;
            },
            "a: {b: 1, c: 2 , \"d\": 3}\n"},
           {"CRLF", "a: 1\r\nb: 2\r\n", put("b", "x\ny\n"), "a: 1\r\nb: |\r\n  x\r\n  y\r\n"},
           {"no final newline", "a: 1\nb: 2", put("b", 3), "a: 1\nb: 3"},
           {"to several lines", "a: x # c\nb: 1\n", put("a", "one\ntwo\n"), "a: | # c\n  one\n  two\nb: 1\n"},
           {"block scalar", "a: |\n    one\n    two\n\nb: 1\n", put("a", "one\nzwei\n"),
            "a: |\n    one\n    zwei\n\nb: 1\n"},
           {"block scalar to one line", "a: |-  # c\n  one\n  two\nb: 1\n", put("a", x), "a: x  # c\nb: 1\n"},
           {"byte order mark",
            "\xEF\xBB\xBF"
            "a: 1\n",
            put("b", 2),
            "\xEF\xBB\xBF"
            "a: 1\nb: 2\n"},
       }) {
    if (*row.after) check(row, Format::yaml);
  }
}

TEST_CASE("members are added in the style of their mapping") {
  for (const Row& row : {
           Row{"root", "a: 1\n# end\n", put("b", 2), "a: 1\nb: 2\n# end\n"},
           {"no final newline", "a: 1", put("b", 2), "a: 1\nb: 2"},
           {"nested", "a:\n    b: 1 # c\n\nc: 2\n", put("a.x.z", 1),
            "a:\n    b: 1 # c\n    x:\n        z: 1\n\nc: 2\n"},
           {"in an item", "l:\n- id: a\n- id: b\n  v: 1\n", put("l[id=a].v", 2),
            "l:\n- id: a\n  v: 2\n- id: b\n  v: 1\n"},
           {"flow", "a: {b: 1}\n", put("a.c", "x: y"), "a: {b: 1, c: \"x: y\"}\n"},
           {"empty braces", "a: {} # c\nb: 1\n", put("a.c", 1), "a: # c\n  c: 1\nb: 1\n"},
           {"braces in flow", "a: {b: {}}\n", put("a.b.c", 1), "a: {b: {c: 1}}\n"},
           {"empty file", "", put("a", 1), "a: 1\n"},
           {"comments alone", "# c\n", put("a", 1), "# c\na: 1\n"},
           {"comments alone, no newline", "# c", put("a", 1), "# c\na: 1\n"},
           {"spread flow", "a: {\n  b: 1,\n  c: 2\n}\n", put("a.d", 3),
            "a: {\n  b: 1,\n  c: 2,\n  d: 3\n}\n"},
           {"after a list", "a:\n  - 1\n  - 2 # c\nb: 1\n", put("c", 3),
            "a:\n  - 1\n  - 2 # c\nb: 1\nc: 3\n"},
           {"two ends at once", "a:\n  b: 1\n",
            [](Value& v) {
              v["a"]["c"] = 2;
              v["d"] = 3;
            },
            "a:\n  b: 1\n  c: 2\nd: 3\n"},
           {"after an open block scalar", "a: |\n  x", put("b", 1), "a: |\n  x\nb: 1"},
       })
    check(row, Format::yaml);
}

TEST_CASE("comments stay with the members that they are indented as") {
  for (const Row& row : {
           Row{"of a map before", "a:\n  b: 1\n  # c: 2\nd: 1\n", put("e", 1),
               "a:\n  b: 1\n  # c: 2\nd: 1\ne: 1\n"},
           {"at the end", "a:\n  b: 1\n  # c: 2\n", put("d", 1), "a:\n  b: 1\n  # c: 2\nd: 1\n"},
           {"no final newline", "a:\n  b: 1\n  # c: 2", put("d", 1), "a:\n  b: 1\n  # c: 2\nd: 1"},
           {"several, with empty lines", "a:\n  b: 1\n\n  # c: 2\n\n    # d\n\nz: 1\n",
            [](Value& v) {
              v.erase("z");
              v["e"] = 1;
            },
            "a:\n  b: 1\n\n  # c: 2\n\n    # d\ne: 1\n\n"},
           {"each with its own", "a:\n  b:\n    c: 1\n    # c\n  # b\n# a\n",
            [](Value& v) {
              v["a"]["b"]["x"] = 1;
              v["a"]["w"] = 2;
              v["z"] = 3;
            },
            "a:\n  b:\n    c: 1\n    x: 1\n    # c\n  w: 2\n  # b\nz: 3\n# a\n"},
           {"of an item", "l:\n  - id: a\n    # v: 1\n  # about b\n  - id: b\n",
            [](Value& v) { v["l"].insert(v["l"].begin() + 1, object); },
            "l:\n  - id: a\n    # v: 1\n  - id: new\n    v: 1\n  # about b\n  - id: b\n"},
           {"of the last item", "l:\n- id: a\n  # v: 1\n", push("l", object),
            "l:\n- id: a\n  # v: 1\n- id: new\n  v: 1\n"},
           {"behind a list", "l:\n- id: a\n  # v: 1\n# end\n", put("z", 1),
            "l:\n- id: a\n  # v: 1\nz: 1\n# end\n"},
           {"CRLF", "a:\r\n  b: 1\r\n  # c\r\n", put("d", 1), "a:\r\n  b: 1\r\n  # c\r\nd: 1\r\n"},
           {"gone with it", "a:\n  b: 1\n  # c: 2\nd: 1\n", drop("a"), "d: 1\n"},
           {"of a map that goes", "z: 0\na:\n  b: 1\n  # c: 2\n# about d\nd: 1\n", drop("a"),
            "z: 0\n# about d\nd: 1\n"},
       })
    check(row, Format::yaml);
}

TEST_CASE("items are added where the list has them") {
  for (const Row& row : {
           Row{"indented", "note:\n  - id: a\n    text: t\n# c\nb: 1\n", push("note", object),
               "note:\n  - id: a\n    text: t\n  - id: new\n    v: 1\n# c\nb: 1\n"},
           {"zero-indented", "note:\n- id: a\nb: 1\n", push("note", object),
            "note:\n- id: a\n- id: new\n  v: 1\nb: 1\n"},
           {"new list as the others are", "l:\n- id: a\n", put("m", Value::array({object})),
            "l:\n- id: a\nm:\n- id: new\n  v: 1\n"},
           {"flow", "dependsOn: [survey]\n", push("dependsOn", "port"), "dependsOn: [survey, port]\n"},
           {"empty brackets, scalars", "dependsOn: []\n", push("dependsOn", "port"), "dependsOn: [port]\n"},
           {"empty brackets, mappings", "note: []  # c\nb: 1\n", push("note", object),
            "note:  # c\n  - id: new\n    v: 1\nb: 1\n"},
           {"no list yet", "a: 1\n", push("note", object), "a: 1\nnote:\n  - id: new\n    v: 1\n"},
           {"as flow siblings", "l:\n  - {id: a, v: 0}\n", push("l", object),
            "l:\n  - {id: a, v: 0}\n  - {id: new, v: 1}\n"},
           {"in the middle", "l:\n  - id: a\n  # about b\n  - id: b\n",
            [](Value& v) { v["l"].insert(v["l"].begin() + 1, object); },
            "l:\n  - id: a\n  - id: new\n    v: 1\n  # about b\n  - id: b\n"},
           {"in front", "l:\n  - id: a # c\n", [](Value& v) { v["l"].insert(v["l"].begin(), object); },
            "l:\n  - id: new\n    v: 1\n  - id: a # c\n"},
           {"moved", "l:\n  - id: a\n  - id: b # c\n  - id: c\n",
            [](Value& v) {
              const Value first = v["l"][0];
              v["l"].erase(0);
              v["l"].push_back(first);
            },
            "l:\n  - id: b # c\n  - id: c\n  - id: a\n"},
       })
    check(row, Format::yaml);
}

TEST_CASE("what is removed takes its own lines") {
  for (const Row& row : {
           Row{"a member", "a: 1\n# about b\nb: 2 # c\n\nc: 3\n", drop("b"), "a: 1\n# about b\n\nc: 3\n"},
           {"the first", "a: 1\nb: 2\n", drop("a"), "b: 2\n"},
           {"the last", "a: 1\nb: 2", drop("b"), "a: 1"},
           {"the first nested", "x:\n  a: 1\n  b: 2\n", drop("x.a"), "x:\n  b: 2\n"},
           {"all", "x:\n  a: 1\ny: 1\n", drop("x.a"), "x: {}\ny: 1\n"},
           {"a tree", "x:\n  a:\n    - 1\n  # c\n  b: 2\ny: 1\n", drop("x"), "y: 1\n"},
           {"the first of a compact item", "- id: a\n  v: 1\n", drop("x"), ""},
           {"an item", "l:\n  - a\n  - b # c\n  - c\n", drop("l[1]"), "l:\n  - a\n  - c\n"},
           {"compact member", "l:\n  - v: 1\n    id: a\n", drop("l[0].v"), "l:\n  - id: a\n"},
           {"compact member before a comment", "l:\n  - v: 1\n    # about id\n    id: a\n", drop("l[0].v"),
            "l:\n  -\n    # about id\n    id: a\n"},
           {"in flow", "a: [1, 2, 3]\n", drop("a[1]"), "a: [1, 3]\n"},
           {"first in flow", "a: {b: 1, c: 2}\n", drop("a.b"), "a: {c: 2}\n"},
           {"last in flow", "a: {b: 1, c: 2}\n", drop("a.c"), "a: {b: 1}\n"},
           {"all in flow", "a: {b: 1}\n", drop("a.b"), "a: {}\n"},
           {"before an open block scalar's end", "a: |\n  x\nb: 1", drop("b"), ""},
       }) {
    if (*row.after) check(row, Format::yaml);
  }
}

TEST_CASE("JSON files keep their layout") {
  for (const Row& row : {
           Row{"minified", R"({"a":1,"b":[1,2],"c":{}})",
               [](Value& v) {
                 v["a"] = "x\n";
                 v["b"].push_back(object);
                 v["c"]["d"] = 1;
                 v["e"] = nullptr;
               },
               R"({"a":"x\n","b":[1,2,{"id":"new","v":1}],"c":{"d":1},"e":null})"},
           {"on one line", R"({"a": 1, "b": [1, 2]})", push("b", object),
            R"({"a": 1, "b": [1, 2, {"id": "new", "v": 1}]})"},
           {"pretty", "{\n    \"a\": 1,\n    \"b\": [],\n    \"c\": [1, 2]\n}\n",
            [](Value& v) {
              v["b"].push_back(object);
              v["c"].push_back(3);
              v["d"] = 4;
            },
            "{\n    \"a\": 1,\n    \"b\": [\n        {\n            \"id\": \"new\",\n            \"v\": 1\n "
            "  "
            "     }\n    ],"
            "\n    \"c\": [1, 2, 3],\n    \"d\": 4\n}\n"},
           {"pretty removal", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n", drop("c"),
            "{\n  \"a\": 1,\n  \"b\": 2\n}\n"},
           {"pretty first removal", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", drop("a"), "{\n  \"b\": 2\n}\n"},
           {"numbers keep their text", "[1.50, 1e2]", put("x", 1), ""},
       }) {
    if (*row.after) check(row, Format::json);
  }
}

TEST_CASE("order of keys and ways to write a number are no change") {
  const std::string text = "a: 0x10\nb: 1.50\nc: ~\n";
  const Document document = read(text, "x", Format::yaml);
  CHECK(rewrite(document, {{"c", nullptr}, {"b", numberValue("1.50")}, {"a", 16}}) == text);
}

TEST_CASE("a file that yaml-cpp read is not edited") {
  const std::string text = "a: 1\nb: &x 2\n";
  const Document document = read(text, "f.yaml", Format::yaml);
  Value value = toValue(document.root());
  CHECK(rewrite(document, value) == text);
  value["a"] = 2;
  try {
    rewrite(document, value);
    FAIL("edited");
  } catch (const som::Error& error) {
    const som::Diagnostic& d = error.findings().front();
    CHECK(d.code == som::Code::unsupportedYaml);
    CHECK(d.message == "this file uses an anchor, so som does not edit it");
    CHECK(som::positionOf(*d.source, d.span->begin) == som::Position{2, 4});
  }
}

TEST_CASE("comments of entries in brackets stay with them") {
  const auto both = [](Value& root) { root["m"]["c"] = 3, root["m"]["d"] = 4; };
  for (const Row& row : {
           Row{"an item before a comment of the next",
               "l: [\n  1,\n  2, # about two\n  # about three\n  3\n  ]\n", drop("l[1]"),
               "l: [\n  1,\n  # about three\n  3\n  ]\n"},
           {"the last one with the comment above it",
            "m: {\n  a: 1,\n  b: 2, # about b\n  # about c\n  c: 3\n  }\n", drop("m.c"),
            "m: {\n  a: 1,\n  b: 2, # about b\n  }\n"},
           {"the first one with its comment", "m: {\n  # about a\n  a: 1, # a too\n  b: 2\n  }\n",
            drop("m.a"), "m: {\n  b: 2\n  }\n"},
           {"behind a comment", "m: {\n  a: 1,\n  b: 2 # about b\n  }\n", put("m.c", 3),
            "m: {\n  a: 1,\n  b: 2, # about b\n  c: 3,\n  }\n"},
           {"two behind a comment", "m: {\n  a: 1,\n  b: 2 # about b\n  }\n", both,
            "m: {\n  a: 1,\n  b: 2, # about b\n  c: 3,\n  d: 4,\n  }\n"},
           {"behind a comma and a comment", "l: [\n  1, # about one\n  2, # about two\n  ]\n", push("l", 3),
            "l: [\n  1, # about one\n  2, # about two\n  3,\n  ]\n"},
           {"no comment", "m: {\n  a: 1,\n  b: 2\n  }\n", put("m.c", 3),
            "m: {\n  a: 1,\n  b: 2,\n  c: 3\n  }\n"},
           {"a text with the sign", "m: {\n  a: 1, b: \"#\"\n  }\n", put("m.c", 3),
            "m: {\n  a: 1, b: \"#\",\n  c: 3\n  }\n"},
       })
    check(row, Format::yaml);
}
