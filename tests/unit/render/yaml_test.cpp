#include "render/yaml.hpp"

#include <catch2/catch.hpp>

#include "doc/document.hpp"
#include "doc/write.hpp"

using namespace som;

namespace {

doc::Value readBack(const std::string& text) {
  return doc::toValue(doc::read(text, "output", doc::Format::yaml).root());
}

}  // namespace

TEST_CASE("what a terminal must not get is escaped in YAML, and comes back") {
  const doc::Value value = {
      {"zero width",
       "a\xE2\x80\x8B"
       "b"},
      {"several lines", "first \xE2\x80\x8D\nsecond\n"},
      {"in \xE2\x80\x8B a key", {"x\xE2\x81\xA0", "\xE2\x80\xAE", "\xF3\xA0\x81\x81", "Grüße 中 😀"}},
      {"members", {{{"soft\xC2\xADhyphen", "it's: a \" and a \\"}}}}};
  const std::string text = render::yaml(value);
  CHECK(text ==
        "zero width: \"a\\u200bb\"\n"
        "several lines: \"first \\u200d\\nsecond\\n\"\n"
        "\"in \\u200b a key\": [\"x\\u2060\", \"\\u202e\", \"\\U000e0041\", Grüße 中 😀]\n"
        "members:\n"
        "  - \"soft\\u00adhyphen\": \"it's: a \\\" and a \\\\\"\n");
  CHECK(readBack(text) == value);
}

TEST_CASE("YAML of other texts is as in files") {
  const doc::Value value = {{"note", "Grüße:\n  中 😀\n"}, {"list", {"a", 1, nullptr}}, {"word", "no"}};
  CHECK(render::yaml(value) == doc::write(value, doc::Format::yaml));
}
