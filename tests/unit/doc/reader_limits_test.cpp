// Hostile and damaged texts end quickly, with the right code.
#include <catch2/catch.hpp>

#include <chrono>

#include "doc/document.hpp"
#include "doc/value.hpp"

using namespace som::doc;
using som::Code;

namespace {

std::string repeat(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::optional<Code> codeOf(std::string text, Format format) {
  try {
    read(std::move(text), "x", format);
  } catch (const som::Error& error) {
    return error.findings().front().code;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("deep nesting is refused, in whatever way it is written") {
  for (const std::string& text :
       {repeat("[", 100'000), repeat("{\"a\":", 100'000), repeat("[", 100'000) + repeat("]", 100'000)}) {
    CHECK(codeOf(text, Format::json) == Code::tooDeep);
    CHECK(codeOf(text, Format::yaml) == Code::tooDeep);
    // Through yaml-cpp.
    const auto code = codeOf("a: &x 1\nb: " + text, Format::yaml);
    CHECK((code == Code::tooDeep || code == Code::syntax));
  }
  CHECK(codeOf(repeat("- ", 100'000), Format::yaml) == Code::tooDeep);
  CHECK(codeOf("- &x 1\n" + repeat("- ", 100'000), Format::yaml) == Code::tooDeep);
  CHECK(codeOf(repeat("{a: ", 100'000), Format::yaml) == Code::tooDeep);
  CHECK(codeOf(repeat("? ", 100'000), Format::yaml).has_value());
  CHECK(codeOf("&x " + repeat("? ", 100'000), Format::yaml).has_value());
  std::string block;
  for (std::size_t i = 0; i < 1000; ++i) block += std::string(i, ' ') + "a:\n";
  CHECK(codeOf(block, Format::yaml) == Code::tooDeep);
  CHECK_FALSE(codeOf(repeat("[", 200) + repeat("]", 200), Format::json).has_value());
  CHECK(codeOf(repeat("[", 201) + repeat("]", 201), Format::json) == Code::tooDeep);
}

TEST_CASE("almost a million keys are read, doubles among them found, and more refused") {
  std::string text;
  for (std::size_t i = 2; i < maxNodes; ++i) text += "k" + std::to_string(i) + ": 1\n";
  const Document document = read(text, "x", Format::yaml);
  CHECK(document.root().size() == maxNodes - 2);
  CHECK(toValue(document.root()).size() == maxNodes - 2);
  CHECK(codeOf(text + "k500000: 2\n", Format::yaml) == Code::duplicateKey);
  CHECK(codeOf(text + "a: 1\nb: 2\n", Format::yaml) == Code::tooLarge);
}

TEST_CASE("a list of more values than a document may have is refused, whoever reads it") {
  const std::string list = "[" + repeat("1,", maxNodes + 1) + "1]";
  CHECK(codeOf(list, Format::json) == Code::tooLarge);
  CHECK(codeOf(list, Format::yaml) == Code::tooLarge);
  CHECK(codeOf("a: &x 1\nb: " + list, Format::yaml) == Code::tooLarge);
}

TEST_CASE("duplicate keys are refused by both readers") {
  CHECK(codeOf("a: 1\nb: 2\na: 3\n", Format::yaml) == Code::duplicateKey);
  CHECK(codeOf("a: 1\n\"a\": 3\n", Format::yaml) == Code::duplicateKey);
  CHECK(codeOf("{a: 1, a: 2}\n", Format::yaml) == Code::duplicateKey);
  CHECK(codeOf("x: &y 1\na: 1\nb: *y\na: 3\n", Format::yaml) == Code::duplicateKey);
  CHECK(codeOf(R"({"a":1,"\u0061":2})", Format::json) == Code::duplicateKey);
  CHECK_FALSE(codeOf("- a: 1\n- a: 2\n", Format::yaml).has_value());
}

TEST_CASE("aliases are bounded") {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string name = "a" + std::to_string(i);
    const std::string alias = "*a" + std::to_string(i - 1);
    text += name + ": &" + name + " [" + repeat(alias + ", ", 9) + alias + "]\n";
  }
  CHECK(codeOf(text, Format::yaml) == Code::tooLarge);
  std::string deep = "a0: &a0 [x]\n";
  for (int i = 1; i < 300; ++i)
    deep += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
  CHECK(codeOf(deep, Format::yaml).has_value());
  CHECK(codeOf("a: &a [*a]\n", Format::yaml) == Code::syntax);
  CHECK(codeOf("a: *b\n", Format::yaml) == Code::syntax);
}

TEST_CASE("sizes are bounded") {
  CHECK_FALSE(codeOf("a: " + std::string(15'000'000, 'x') + "\n", Format::yaml).has_value());
  CHECK(codeOf("a: " + std::string(17'000'000, 'x') + "\n", Format::yaml) == Code::tooLarge);
  CHECK(codeOf("a: &x " + std::string(2'000'000, 'x') + "\n", Format::yaml) == Code::tooLarge);
  CHECK_FALSE(codeOf("a: \"" + repeat("\\u00e4", 1'000'000) + "\"\n", Format::yaml).has_value());
  CHECK_FALSE(codeOf(repeat("\n", 10'000'000), Format::yaml).has_value());
  CHECK_FALSE(codeOf(repeat("# c\n", 2'000'000), Format::yaml).has_value());
  CHECK_FALSE(codeOf("a: |\n" + repeat(" x\n\n", 2'000'000), Format::yaml).has_value());
  CHECK_FALSE(codeOf("a: >\n" + repeat(" x\n\n", 2'000'000), Format::yaml).has_value());
  CHECK_FALSE(codeOf(repeat("<", 10'000'000), Format::yaml).has_value());
  CHECK(codeOf(repeat("\"", 1'000'001), Format::yaml).has_value());
  CHECK_FALSE(codeOf("a:\n" + repeat(" ", 2'000'000) + "[" + repeat("1, ", 300'000) + "1]\n", Format::yaml)
                  .has_value());
  CHECK_FALSE(codeOf("a: \"" + repeat("b\n ", 1'000'000) + "\"\n", Format::yaml).has_value());
  CHECK_FALSE(
      codeOf("z: &x 1\na:\n" + repeat(" ", 300'000) + "[" + repeat("1, ", 100'000) + "1]\n", Format::yaml)
          .has_value());
  CHECK_FALSE(codeOf("z: &x 1\na: [" + repeat("b\n ", 200'000) + "]\n", Format::yaml).has_value());
  CHECK_FALSE(codeOf("%TAG !a! b\n---\n" + repeat("- !a!c d\n", 60'000), Format::yaml).has_value());
}

TEST_CASE("what is not UTF-8 text is refused") {
  using namespace std::string_literals;
  for (const Format format : {Format::yaml, Format::json}) {
    CHECK(codeOf("\xFF\xFE"
                 "a\0"s,
                 format) == Code::invalidUtf8);
    CHECK(codeOf("\xFE\xFF\0a"s, format) == Code::invalidUtf8);
    CHECK(codeOf("\xFF\xFE\0\0"s, format) == Code::invalidUtf8);
    CHECK(codeOf("\"\xC3(\"", format) == Code::invalidUtf8);
    CHECK(codeOf("\"\xED\xA0\x80\"", format) == Code::invalidUtf8);
    CHECK(codeOf("\"a\0b\""s, format) == Code::syntax);
    CHECK(codeOf("\"a\x01b\"", format) == Code::syntax);
    CHECK_FALSE(codeOf("\xEF\xBB\xBF\"a\"", format).has_value());
  }
  for (const char* text : {"\"\xC2\x9B\"", "\"\xEF\xBF\xBE\"", "\"\xEF\xBF\xBF\""}) {
    CHECK(codeOf(text, Format::yaml) == Code::syntax);
    CHECK_FALSE(codeOf(text, Format::json).has_value());
  }
  CHECK(codeOf("a: 1\rb: 2\r", Format::yaml) == Code::syntax);
}

TEST_CASE("conflict markers are found before anything else is said") {
  CHECK(codeOf("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n", Format::yaml) ==
        Code::conflictMarkers);
  CHECK(codeOf("{\n<<<<<<< HEAD\n}\n", Format::json) == Code::conflictMarkers);
  CHECK(codeOf("a: |\n  x\n=======\n", Format::yaml) == Code::conflictMarkers);
  CHECK(codeOf("a: 1\n<<<<<<<<<<<< HEAD\nb: 2\n", Format::yaml) == Code::conflictMarkers);
  CHECK_FALSE(codeOf("a: |\n  <<<<<<< HEAD\n  =======\n", Format::yaml).has_value());
  CHECK_FALSE(codeOf("a: <<<<<<< HEAD\n", Format::yaml) == Code::conflictMarkers);
}

TEST_CASE("several documents are refused in a file") {
  CHECK(codeOf("a: 1\n---\nb: 2\n", Format::yaml) == Code::severalDocuments);
  CHECK(codeOf("a: 1\n...\n---\nb: 2\n", Format::yaml) == Code::severalDocuments);
  CHECK(codeOf("a: &x 1\n---\nb: 2\n", Format::yaml) == Code::severalDocuments);
  CHECK_FALSE(codeOf("---\na: 1\n...\n# end\n", Format::yaml).has_value());
  CHECK(codeOf("{} {}", Format::json) == Code::syntax);
}
