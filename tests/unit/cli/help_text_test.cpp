#include "cli/help_text.hpp"

#include <catch2/catch.hpp>

using namespace som::cli;

TEST_CASE("a help text that fits stays as it is") {
  CHECK(fittedHelp("", 20).empty());
  CHECK(fittedHelp("one line", 20) == "one line");
  CHECK(fittedHelp("two\n\nlines\n", 5) == "two\n\nlines\n");
}

TEST_CASE("a description goes on below its beginning") {
  CHECK(fittedHelp("  --due TIME                      requested completion; a day means its end", 60) ==
        "  --due TIME                      requested completion; a\n"
        "                                  day means its end");
  CHECK(fittedHelp("  --characteristic NAME=VALUE ... a characteristic of it; repeat for more", 60) ==
        "  --characteristic NAME=VALUE ... a characteristic of it;\n"
        "                                  repeat for more");
  CHECK(fittedHelp("  CODE    4  a text of several words", 26) ==
        "  CODE    4  a text of\n             several words");
  CHECK(fittedHelp("    verbs: one two three four", 16) == "    verbs: one\n    two three\n    four");
}

TEST_CASE("other lines go on below their second column") {
  CHECK(fittedHelp("Usage: som order [OPTIONS] ID VERB", 24) == "Usage: som order\n       [OPTIONS] ID VERB");
  CHECK(fittedHelp("Formats (-o): table, json, id", 20) == "Formats (-o): table,\n  json, id");
  CHECK(fittedHelp("a-word-that-is-longer-than-the-line b", 10) ==
        "a-word-that-is-longer-than-the-line\n  b");
}

TEST_CASE("an example can be copied when it is broken") {
  CHECK(fittedHelp("  som list --where 'a = 1 and b' --sort due", 34) ==
        "  som list --where 'a = 1 and b' \\\n      --sort due");
  CHECK(fittedHelp("  som list --where 'a = 1 and b'", 20) == "  som list --where \\\n      'a = 1 and b'");
}

TEST_CASE("widths are those of characters, not of bytes") {
  CHECK(fittedHelp("ääää ääää ää", 9) == "ääää ääää\n  ää");
}
