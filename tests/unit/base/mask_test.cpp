#include "base/mask.hpp"

#include <catch2/catch.hpp>

using som::Mask;

TEST_CASE("secrets are masked, whole, repeated, overlapping and in lines", "[mask]") {
  struct Row {
    const char* what;
    std::vector<std::string> secrets;
    std::string text;
    std::string masked;
  };
  const Row rows[] = {
      {"no secret", {}, "hunter2", "hunter2"},
      {"an empty secret", {""}, "hunter2", "hunter2"},
      {"a secret", {"hunter2"}, "pw=hunter2!", "pw=***!"},
      {"alone", {"hunter2"}, "hunter2", "***"},
      {"twice", {"ab"}, "ab ab", "*** ***"},
      {"side by side", {"ab"}, "abab", "******"},
      {"only its beginning", {"hunter2"}, "hunt", "hunt"},
      {"its beginning, then itself", {"aab"}, "aaab", "a***"},
      {"one within another", {"hunt", "hunter2"}, "hunter2 hunter", "*** ***er"},
      {"the longer one begins but does not come", {"hunt", "hunter2"}, "hunter3", "***er3"},
      {"overlapping", {"abcd", "cdef"}, "xabcdefx", "x***x"},
      {"a secret that overlaps itself", {"aba"}, "xababax", "x***x"},
      {"several lines", {"-----\nkey1\nab\n-----"}, "> key1\n> ab\n", "> ***\n> ab\n"},
      {"several lines at once", {"key1\nkey2"}, "key1\nkey2\n", "***\n"},
      {"a trailing line end", {"hunter2\n"}, "hunter2", "***"},
      {"bytes that are no text", {std::string("\0\xFF", 2)}, std::string("a\0\xFF", 3), "a***"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(Mask::masked(row.text, row.secrets) == row.masked);
    // However the text is cut into pieces, the same comes out.
    for (std::size_t size = 1; size <= row.text.size(); ++size) {
      CAPTURE(size);
      Mask mask(row.secrets);
      std::string out;
      for (std::size_t at = 0; at < row.text.size(); at += size) out += mask.add(row.text.substr(at, size));
      CHECK(out + mask.end() == row.masked);
    }
  }
}

TEST_CASE("only what may be the beginning of a secret is held back", "[mask]") {
  Mask mask({"hunter2"});
  CHECK(mask.add("Password: ") == "Password: ");
  CHECK(mask.add("the h") == "the ");
  CHECK(mask.add("unt") == "");
  CHECK(mask.add("ing dog") == "hunting dog");
  CHECK(mask.add(" hunter") == " ");
  CHECK(mask.end() == "hunter");
}
