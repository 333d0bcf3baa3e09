// The direct reader and yaml-cpp read the same texts as the same trees.
#include <catch2/catch.hpp>

#include "doc/reader.hpp"
#include "doc/value.hpp"
#include "random_document.hpp"

using namespace som::doc;
using som::doc::test::Random;

namespace {

std::string throughYamlCpp(const std::string& text) {
  Tree tree;
  tree.source = std::make_shared<const std::string>(text);
  readWithYamlCpp(tree, text.starts_with("\xEF\xBB\xBF") ? 3 : 0, text.size());
  return toJson(Node(&tree, 0));
}

std::string direct(const std::string& text) {
  const Document document = read(text, "x.yaml", Format::yaml);
  INFO(text << "\n" << document.construct());
  CHECK(document.editable());
  return toJson(document.root());
}

}  // namespace

TEST_CASE("both readers give the same tree") {
  const std::vector<std::string> texts = {
      "",
      "# comment\n",
      "a: 1\nb: two\nc:\n  d: 3.5\n",
      "\xEF\xBB\xBF"
      "a: 1\n",
      "---\na: 1\n",
      "--- # comment\na: 1\n",
      "--- text\n",
      "--- [a, b]\n",
      "--- |\n  text\n",
      "a:\n- 1\n- 2\nb: 3\n",
      "a:\n  - 1\n  - 2\nb: 3\n",
      "- a: 1\n  b: 2\n- c: 3\n",
      "- - a\n  - b\n- - c\n",
      "-\n  a: 1\n-\n  - b\n-\n- c\n",
      "- a:\n  - 1\n  b: 2\n",
      "a: 'it''s'\nb: \"x\\ty\\n\\x41\\u00e4\\\"\"\n",
      "'quoted key': 1\n\"double \\u0041\": 2\n",
      "a: ~\nb: null\nc:\nd: Null\ne: NULL\nf: \"null\"\n",
      "a: true\nb: False\nc: yes\nd: no\n",
      "a: 0x1F\nb: 0o17\nc: 017\nd: 1e3\ne: 1_000\nf: .inf\ng: -.INF\nh: +12\ni: 1.\nj: .5\nl: 12:30\n"
      "m: 0x\nn: .\no: ..\n",
      "a: x # comment\nb: x#y\nc: # comment\n  d: 1 # z\n# between\ne: 2\n",
      "a: http://x.y:80/z?a=b&c#d\nb: a:b\nc: -x\nd: ?x\ne: :x\nf: a - b\n",
      "a: {b: 1, c: [x, y, {d: e}], f: {}}\nb: []\n",
      "a: [\n  1, # one\n  2,\n\n  3\n  ]\nb: {x: 1,\n  y: 2}\n",
      "a: {x, y: , z: 1}\nb: {\"q\":1, 'r': 2}\n",
      "a: [ a b , c  d ]\nb: {a b: c d}\n",
      "a: [http://x.y/z, a:b]\n",
      "a: [1, 2, ]\nb: {a: 1, }\n",
      "a: |\n  one\n  two\nb: 1\n",
      "a: |-\n  one\n  two\n\nb: 1\n",
      "a: |+\n  one\n\n\nb: 1\n",
      "a: |\n  one\n\n   indented\n\n\nb: 1\n",
      "a: |2\n   x\n  y\nb: 1\n",
      "a: |2-\n   x\n  y\n",
      "a: |-2\n   x\n  y\n",
      "a: >\n  one\n  two\n\n  three\n   more\n   more\n  four\n\n\nb: 1\n",
      "a: >-\n  one\n  two\n",
      "a: |  # comment\n  text # no comment\n",
      "a: |\n\n  lead\n",
      "a: |\nb: >\nc: 1\n",
      "- |\n one\n- >\n two\n",
      "- |\n  x\n- a: |\n    y\n  b: 1\n",
      "a: \"x\" \nb: 'y'\t\nc: z \n",
      "a:    spaced\nb:\ttab\n",
      "a: 1\r\nb:\r\n  - x\r\n  - |\r\n    text\r\n    more\r\nc: \"y\"\r\n",
      "a: 1\n\n\n# c\n  \nb: 2\n   # odd\n",
      "\"@type\": x\n",
      "1: a\n2.5: b\ntrue: c\n",
      "a: \"\"\nb: ''\n\"\": c\n",
      "a b c: d e f\n",
      "a : 1\n\"b\" : 2\n",
      "text\n",
      "'text'\n",
      "  a: 1\n  b: 2\n",
      "[a, b]\n",
      "{a: 1}\n",
      "a: 1",
      "a: |\n  text",
      "- a\n-",
      "a:",
      "? a\n? b\n",
  };
  for (const std::string& text : texts) {
    INFO(text);
    if (text.starts_with("? ")) {
      CHECK_FALSE(read(text, "x", Format::yaml).editable());
      continue;
    }
    CHECK(direct(text) == throughYamlCpp(text));
  }
}

TEST_CASE("both readers give the same tree for random documents") {
  for (std::uint32_t seed = 20000; seed < 20600; ++seed) {
    Random random(seed);
    const Value value = random.mapping(4);
    const std::string text = random.yaml(value);
    INFO("seed " << seed << "\n" << text);
    CHECK(direct(text) == throughYamlCpp(text));
  }
}
