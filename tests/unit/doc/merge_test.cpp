#include "doc/merge.hpp"

#include <catch2/catch.hpp>

#include "doc/edit.hpp"
#include "random_document.hpp"

using namespace som::doc;

namespace {

/// Lists named `log` are append-only.
class Rules : public MergeRules {
 public:
  bool isAppendOnly(const MergePlace& list) const override { return !list.empty() && list.back() == "log"; }
};

struct Result {
  std::string text;
  std::vector<std::string> conflicts;
};

Result merged(const std::string& base, const std::string& ours, const std::string& theirs,
              Format format = Format::yaml) {
  const Rules rules;
  const Document a = read(ours, "x", format);
  const Document b = read(theirs, "x", format);
  std::optional<Document> o;
  if (base != "-") o = read(base, "x", format);
  const Merge merge(o ? &*o : nullptr, a, b, rules);
  const auto text = [&](Version pick) { return merge.text(pick, merge.value(pick)); };
  if (merge.conflicts().empty()) return {text(Version::ours), {}};
  return {withMarkers(text(Version::ours), text(Version::base), text(Version::theirs), {}),
          merge.conflicts()};
}

struct Row {
  const char* what;
  const char* base;
  const char* ours;
  const char* theirs;
  const char* result;
};

void check(const Row& row, Format format = Format::yaml) {
  INFO(row.what);
  const Result result = merged(row.base, row.ours, row.theirs, format);
  CHECK(result.conflicts == std::vector<std::string>());
  CHECK(result.text == row.result);
  CHECK(merged(row.base, row.theirs, row.ours, format).text == row.result);
  CHECK(merged(row.base, row.result, row.ours, format).text == row.result);
  CHECK(merged(row.base, row.theirs, row.result, format).text == row.result);
}

}  // namespace

TEST_CASE("members merge one by one") {
  for (const Row& row : {
           Row{"different members", "a: 1\nb: 2\nc: 3\n", "a: 5\nb: 2\nc: 3\n", "a: 1\nb: 2\nc: 6\n",
               "a: 5\nb: 2\nc: 6\n"},
           {"the same change", "a: 1\nb: 2\n", "a: 5\nb: 2\n", "a: 5\nb: 2\n", "a: 5\nb: 2\n"},
           {"the same change in two styles", "a: x\nb: 2\n", "a: y\nb: 3\n", "a: y\nb: 2\n", "a: y\nb: 3\n"},
           {"added on both sides", "a: 1\nb: 2\n", "a: 1\nc: 3\nb: 2\n", "a: 1\nb: 2\nd: 4\n",
            "a: 1\nc: 3\nb: 2\nd: 4\n"},
           {"added at one place", "a: 1\n", "a: 1\nc: 3\n", "a: 1\nb: 2\n", "a: 1\nb: 2\nc: 3\n"},
           {"removed on one side", "a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n", "a: 1\nb: 2\nc: 4\n",
            "a: 1\nc: 4\n"},
           {"nested", "a:\n  b: 1\n  c: 2\nd: 1\n", "a:\n  b: 3\n  c: 2\nd: 1\n",
            "a:\n  b: 1\n  c: 4\nd: 1\n", "a:\n  b: 3\n  c: 4\nd: 1\n"},
           {"a new mapping on both sides", "x: 1\n", "x: 1\na:\n  b: 1\n", "x: 1\na:\n  c: 2\n",
            "x: 1\na:\n  b: 1\n  c: 2\n"},
           {"in flow style", "a: {b: 1, c: 2}\n", "a: {b: 3, c: 2}\n", "a: {b: 1, c: 4}\n",
            "a: {b: 3, c: 4}\n"},
           {"a literal", "a: |\n  x\n  y\nb: 1\n", "a: |\n  x\n  z\nb: 1\n", "a: |\n  x\n  y\nb: 2\n",
            "a: |\n  x\n  z\nb: 2\n"},
           {"without a base", "-", "a: 1\nb: 2\n", "a: 1\nc: 3\n", "a: 1\nb: 2\nc: 3\n"},
           {"CRLF on one side", "a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\nb: 3\n", "a: 1\r\nb: 3\r\n"},
           {"another indentation", "a:\n  - id: 1\n    b: 1\n", "a:\n- id: 1\n  b: 1\n- id: 2\n",
            "a:\n  - id: 1\n    b: 2\n", "a:\n  - id: 1\n    b: 2\n  - id: 2\n"},
       })
    check(row);
}

TEST_CASE("items of lists merge by key") {
  for (const Row& row : {
           Row{"changed items", "l:\n  - id: 1\n    v: 1\n  - id: 2\n    v: 1\n",
               "l:\n  - id: 1\n    v: 2\n  - id: 2\n    v: 1\n",
               "l:\n  - id: 1\n    v: 1\n  - id: 2\n    v: 3\n",
               "l:\n  - id: 1\n    v: 2\n  - id: 2\n    v: 3\n"},
           {"added on both sides", "l:\n  - id: b\n", "l:\n  - id: b\n  - id: d\n",
            "l:\n  - id: b\n  - id: c\n", "l:\n  - id: b\n  - id: c\n  - id: d\n"},
           {"the first one added", "x: 1\n", "x: 1\nl:\n  - id: d\n", "x: 1\nl:\n  - id: c\n",
            "x: 1\nl:\n  - id: c\n  - id: d\n"},
           {"removed and added", "l:\n  - id: a\n  - id: b\n", "l:\n  - id: b\n",
            "l:\n  - id: a\n  - id: b\n  - id: c\n", "l:\n  - id: b\n  - id: c\n"},
           {"all removed", "l:\n  - id: a\n  - id: b\nx: 1\n", "l:\n  - id: a\nx: 1\n",
            "l:\n  - id: b\nx: 1\n", "l: []\nx: 1\n"},
           {"a list of scalars is a set", "l: [a, b, c]\n", "l: [a, c, e]\n", "l: [a, b, c, d]\n",
            "l: [a, c, d, e]\n"},
           {"moved on one side", "l:\n  - id: a\n  - id: b\n", "l:\n  - id: b\n  - id: a\n",
            "l:\n  - id: a\n  - id: b\n    v: 1\n", "l:\n  - id: b\n    v: 1\n  - id: a\n"},
           {"append-only entries stay", "log:\n  - id: a\n  - id: b\n", "log:\n  - id: b\n  - id: d\n",
            "log:\n  - id: a\n  - id: b\n  - id: c\n", "log:\n  - id: a\n  - id: b\n  - id: c\n  - id: d\n"},
           {"bytes of entries stay", "log:\n  - id: a\n", "log:\n  - id: a\n  - {id: d, t: 'x'} # why\n",
            "log:\n  - id: a\n  # because\n  - id: \"c\"\n    t:   y\n",
            "log:\n  - id: a\n  # because\n  - id: \"c\"\n    t:   y\n  - {id: d, t: 'x'} # why\n"},
       })
    check(row);
}

TEST_CASE("comments belong to what they describe") {
  for (const Row& row : {
           Row{"above", "a: 1\nb: 2\n", "# one\na: 1\nb: 2\n", "a: 1\n# two\nb: 2\n",
               "# one\na: 1\n# two\nb: 2\n"},
           {"beside, with a change", "a: 1 # x\nb: 2\n", "a: 1 # y\nb: 2\n", "a: 3 # x\nb: 2\n",
            "a: 3 # y\nb: 2\n"},
           {"of an entry that the other side removed", "a: 1\nb: 2\nc: 3\n", "a: 1\nc: 3\n",
            "a: 1\nb: 2\n# c\nc: 3\n", "a: 1\n# c\nc: 3\n"},
           {"at an end", "a:\n  b: 1\nc: 1\n", "a:\n  b: 1\n  # end\nc: 1\n", "a:\n  b: 1\n  d: 2\nc: 1\n",
            "a:\n  b: 1\n  d: 2\n  # end\nc: 1\n"},
           {"at the end of the file", "a: 1\n", "a: 1\n# end\n", "a: 1\nb: 2\n", "a: 1\nb: 2\n# end\n"},
           {"on the line of a collection", "a: # x\n  b: 1\n", "a: # y\n  b: 1\n", "a: # x\n  b: 1\n  c: 2\n",
            "a: # y\n  b: 1\n  c: 2\n"},
           {"above the first member of an item", "l:\n  - id: 1\n    v: 1\n    w: 1\n",
            "l:\n  - id: 1\n    # v\n    v: 1\n    w: 1\n", "l:\n  - id: 1\n    v: 1\n    w: 2\n",
            "l:\n  - id: 1\n    # v\n    v: 1\n    w: 2\n"},
           {"empty lines", "a: 1\nb: 2\n", "a: 1\n\nb: 2\n", "a: 1\nb: 3\n", "a: 1\n\nb: 3\n"},
       })
    check(row);
}

TEST_CASE("JSON merges as YAML does") {
  check({"members", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "{\n  \"a\": 3,\n  \"b\": 2\n}\n",
         "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 4\n}\n", "{\n  \"a\": 3,\n  \"b\": 2,\n  \"c\": 4\n}\n"},
        Format::json);
  check({"one line", "{\"a\":1,\"b\":2}\n", "{\"a\":3,\"b\":2}\n", "{\"a\":1,\"b\":4}\n",
         "{\"a\":3,\"b\":4}\n"},
        Format::json);
}

TEST_CASE("conflicts are marked where the versions differ") {
  struct Conflict {
    const char* what;
    const char* base;
    const char* ours;
    const char* theirs;
    const char* path;
    const char* text;
  };
  for (const Conflict& row : {
           Conflict{"a scalar", "a: 1\nb: 2\nc: 3\n", "a: 1\nb: 5\nc: 3\n", "a: 1\nb: 6\nc: 4\n", "b",
                    "a: 1\n<<<<<<< ours\nb: 5\n||||||| base\nb: 2\n=======\nb: 6\n>>>>>>> theirs\nc: 4\n"},
           {"removed and changed", "a: 1\nb: 2\n", "a: 1\n", "a: 1\nb: 6\n", "b",
            "a: 1\n<<<<<<< ours\n||||||| base\nb: 2\n=======\nb: 6\n>>>>>>> theirs\n"},
           {"added twice", "a: 1\n", "a: 1\nb: 2\n", "a: 1\nb: 3\n", "b",
            "a: 1\n<<<<<<< ours\nb: 2\n||||||| base\n=======\nb: 3\n>>>>>>> theirs\n"},
           {"in an item", "l:\n  - id: x\n    v: 1\n    w: 1\n", "l:\n  - id: x\n    v: 2\n    w: 1\n",
            "l:\n  - id: x\n    v: 3\n    w: 2\n", "l[id=x].v",
            "l:\n  - id: x\n<<<<<<< ours\n    v: 2\n||||||| base\n    v: 1\n=======\n    v: 3\n>>>>>>> "
            "theirs\n    w: 2\n"},
           {"an entry with the same id", "log: []\n", "log:\n  - id: x\n    v: 2\n",
            "log:\n  - id: x\n    v: 3\n", "log[id=x]",
            "<<<<<<< ours\nlog:\n  - id: x\n    v: 2\n||||||| base\nlog: []\n=======\nlog:\n  - id: x\n    "
            "v: 3\n>>>>>>> theirs\n"},
           {"a comment", "a: 1\n", "# x\na: 1\n", "# y\na: 1\n", "a (comment)",
            "<<<<<<< ours\n# x\n||||||| base\n=======\n# y\n>>>>>>> theirs\na: 1\n"},
       }) {
    INFO(row.what);
    const Result result = merged(row.base, row.ours, row.theirs);
    CHECK(result.conflicts == std::vector<std::string>{row.path});
    CHECK(result.text == row.text);
  }
}

TEST_CASE("one version is taken out of a text with markers") {
  const std::string text =
      withMarkers("a\nours\nb\n", "a\nbase\nb\n", "a\ntheirs\nb\n", {9, {{"one"}}, {{"other"}}});
  CHECK(text ==
        "a\n<<<<<<<<< ours\n#~ one\nours\n||||||||| base\nbase\n=========\n#~ other\ntheirs\n>>>>>>>>> "
        "theirs\nb\n");
  CHECK(takeVersion(text, Version::ours) == "a\nours\nb\n");
  CHECK(takeVersion(text, Version::theirs) == "a\ntheirs\nb\n");
  CHECK(takeVersion(text, Version::base) == "a\nbase\nb\n");
  CHECK_FALSE(takeVersion("a\n", Version::ours));
  CHECK_FALSE(takeVersion("<<<<<<< x\na\n", Version::ours));
}

TEST_CASE("a comment stands in the conflicts with the members that it is about") {
  const MarkerStyle style{.ours = {{"held", {"state"}}, {"other", {"owner"}}},
                          .theirs = {{"named", {"name"}}}};
  const auto text = [](const char* name, const char* state) {
    return std::string("name: ") + name + "\nid: 1\n\"state\": " + state + "\n";
  };
  CHECK(withMarkers(text("a", "held"), text("n", "open"), text("b", "pending"), style) ==
        "<<<<<<< ours\n#~ other\nname: a\n||||||| base\nname: n\n=======\n#~ named\nname: b\n>>>>>>> theirs\n"
        "id: 1\n"
        "<<<<<<< ours\n#~ held\n\"state\": held\n||||||| base\n\"state\": open\n=======\n\"state\": "
        "pending\n>>>>>>> theirs\n");
}

TEST_CASE("random changes on both sides merge to the same bytes in both orders") {
  for (std::uint32_t seed = 0; seed < 1500; ++seed) {
    test::Random random(seed);
    const Value value = random.mapping(3);
    const bool isJson = random.chance(20);
    const Format format = isJson ? Format::json : Format::yaml;
    const std::string base = isJson ? json(value, 2) + "\n" : random.yaml(value);
    const Document document = read(base, "x", format);
    const auto changed = [&] {
      Value after = toValue(document.root());
      random.mutate(after);
      return rewrite(document, after);
    };
    const std::string ours = changed();
    const std::string theirs = changed();
    INFO("seed " << seed << "\n" << base << "--- ours\n" << ours << "--- theirs\n" << theirs);
    const Result result = merged(base, ours, theirs, format);
    const Result exchanged = merged(base, theirs, ours, format);
    REQUIRE(result.conflicts == exchanged.conflicts);
    if (!result.conflicts.empty()) {
      REQUIRE_THROWS(read(result.text, "x", format));
      continue;
    }
    REQUIRE(result.text == exchanged.text);
    INFO("--- result\n" << result.text);
    REQUIRE(merged(base, result.text, ours, format).text == result.text);
    REQUIRE(merged(base, result.text, theirs, format).text == result.text);
    REQUIRE(merged(base, ours, base, format).text == ours);
  }
}

TEST_CASE("lines merge as git merges them") {
  const auto merged = [](const char* ours, const char* base, const char* theirs) {
    const MergedLines lines = mergeLines(ours, base, theirs, {});
    return lines.text + (lines.conflicts == 0 ? "" : "conflict");
  };
  CHECK(merged("a\nB\nc\nd\n", "a\nb\nc\nd\n", "a\nb\nc\nD\n") == "a\nB\nc\nD\n");
  CHECK(merged("a\nB\nc\n", "a\nb\nc\n", "a\nB\nc\n") == "a\nB\nc\n");
  CHECK(merged("a\n", "a\nb\n", "a\nb\nc\n") ==
        "a\n<<<<<<< ours\n||||||| base\nb\n=======\nb\nc\n>>>>>>> theirs\nconflict");
}
