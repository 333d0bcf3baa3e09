#include "doc/emit.hpp"

#include <catch2/catch.hpp>

#include "doc/document.hpp"

using namespace som::doc;

TEST_CASE("texts that some YAML reader takes for another type are quoted") {
  for (const char* text : {"no",
                           "No",
                           "yes",
                           "on",
                           "off",
                           "y",
                           "n",
                           "N",
                           "true",
                           "False",
                           "null",
                           "~",
                           "1e3",
                           "12:30",
                           "0o17",
                           "0x1F",
                           "1_000",
                           "2026-11-21",
                           "017",
                           "0b11",
                           ".inf",
                           "-.INF",
                           ".nan",
                           "=",
                           "<<",
                           "",
                           "+1",
                           "1.5",
                           ".5",
                           "1.",
                           "2026-11-21T09:12:00Z",
                           "2026-11-21 09:12:00",
                           "190:20:30",
                           "1.2.3",
                           "10.0.0.1",
                           "1,000",
                           "-1",
                           "-",
                           "0755"})
    CHECK_FALSE(isSafePlain(text, false));
  for (const char* text :
       {"a", "PT8H", "SO-20261121-7K3F9QXW", "100 Mbit/s", "team-field", "10.20.0.0/16", "a:b",
        "http://x.y/z", "x#y", "nope", "Norway", "\xC3\xA4", "01JD7Q2V6E8X3W4K5M6N7P8Q9R"})
    CHECK(isSafePlain(text, false));
}

TEST_CASE("texts that would read as something else are quoted") {
  for (const char* text :
       {"@type", "- a", "a: b", "a #b", " a",  "a ", "a:", "#a",  "&a",   "*a",   "!a",       "|",
        ">",     "%a",  "`a",   "'a",   "\"a", "[a", "{a", "? a", "a\nb", "a\tb", "\xC2\x85", "\xE2\x80\xA8"})
    CHECK_FALSE(isSafePlain(text, false));
  CHECK(isSafePlain("a, b [c]", false));
  CHECK_FALSE(isSafePlain("a, b", true));
  CHECK_FALSE(isSafePlain("a:b", true));
}

TEST_CASE("quoting holds any text") {
  CHECK(stringText("it's", Quoting::single, false) == "'it''s'");
  CHECK(stringText("a\nb", Quoting::single, false) == "\"a\\nb\"");
  CHECK(stringText("no", Quoting::plain, false) == "\"no\"");
  CHECK(doubleQuoted("q\" b\\ t\t n\n r\r e\x1B d\x7F \xC2\x85 \xE2\x80\xA8 \xC3\xA4") ==
        "\"q\\\" b\\\\ t\\t n\\n r\\r e\\u001b d\\u007f \\u0085 \\u2028 \xC3\xA4\"");
}

TEST_CASE("what has no place in a text is escaped as the format has it") {
  for (const char* text :
       {"\xD8\x9C", "\xE2\x80\x8E", "\xE2\x81\xA9", "\xEF\xB7\x90", "\xEF\xBF\xBF", "\xF0\x9F\xBF\xBE"}) {
    CHECK_FALSE(isSafePlain(text, false));
    CHECK_FALSE(fitsLiteral(std::string("a\n") + text));
    for (const Format format : {Format::yaml, Format::json}) {
      const std::string quoted = doubleQuoted(text, format);
      CHECK(quoted.starts_with("\"\\"));
      CHECK(read(quoted, "x", format).root().text() == text);
    }
  }
  CHECK(doubleQuoted("\xF0\x9F\xBF\xBE") == "\"\\U0001fffe\"");
  CHECK(doubleQuoted("\xF0\x9F\xBF\xBE", Format::json) == "\"\\ud83f\\udffe\"");
}

TEST_CASE("block scalars are for texts that they hold exactly") {
  for (const char* text : {"a\nb", "a\nb\n", "a\n\n", "\n\na\n", "a\n  b\n", "a \nb"}) {
    CHECK(fitsLiteral(text));
    std::string out;
    Emitter(out, {}).member("k", text, 0);
    CHECK(read(out + "\nz: 1\n", "x", Format::yaml).root()["k"].text() == text);
  }
  for (const char* text :
       {"a", "", "\n", " a\nb", "\n a", "a\n  \nb", "a\r\nb", "a\nb\x01", "a\nb\n  ", "a\n\tb"})
    CHECK_FALSE(fitsLiteral(text));
}
