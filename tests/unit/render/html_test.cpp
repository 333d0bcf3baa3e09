#include "render/html.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("texts cannot leave the element or attribute that they stand in", "[html]") {
  CHECK(htmlText("<b> & \"q\" 'q'") == "&lt;b&gt; &amp; &quot;q&quot; &#39;q&#39;");
  CHECK(isolated("<b>") == "<bdi>&lt;b&gt;</bdi>");
  CHECK(isolated("").empty());
}

TEST_CASE("characters that nobody sees are shown, those that join letters stay", "[html]") {
  CHECK(htmlText("a\xE2\x80\xAE"
                 "b\x1b\n") == "a\\u202eb\\x1b\\n");
  CHECK(htmlText("می\xE2\x80\x8Cخواهم") == "می\xE2\x80\x8Cخواهم");
  CHECK(htmlText("👩\xE2\x80\x8D👧<") == "👩\xE2\x80\x8D👧&lt;");
}

TEST_CASE("only addresses of https and mailto become links", "[html]") {
  CHECK(
      htmlLink("https://example.org/?a=1&b=\"", "Survey") ==
      "<a href=\"https://example.org/?a=1&amp;b=&quot;\" rel=\"noopener noreferrer\"><bdi>Survey</bdi></a>");
  CHECK(htmlLink("mailto:noc@example.org", "").find("<bdi>mailto:noc@example.org</bdi></a>") !=
        std::string::npos);
  for (const std::string_view bad : {"javascript:alert(1)", "http://example.org", " https://example.org",
                                     "HTTPS://example.org", "data:text/html,x", "file.pdf"})
    CHECK(htmlLink(bad, "x").find("<a") == std::string::npos);
  CHECK(htmlLink("javascript:alert(1)", "x") == "<bdi>x</bdi> (<bdi>javascript:alert(1)</bdi>)");
}

TEST_CASE("a slug is a name for files and ids", "[html]") {
  CHECK(slug("Team Access (Leeds)") == "team-access-leeds");
  CHECK(slug("../../etc/passwd") == "etc-passwd");
  CHECK(slug("東京") == "x");
  CHECK(slug(std::string(200, 'a')).size() == 60);
}

TEST_CASE("the policy of a page permits its style sheet and its script by their hashes", "[html]") {
  const std::string page =
      htmlPage({.title = "a < b", .style = "p{}", .script = "f()", .body = "<p>x</p>\n"});
  CHECK(page.find("<title>a &lt; b</title>") != std::string::npos);
  CHECK(page.find("default-src 'none'; base-uri 'none'; form-action 'none'; "
                  "style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='") != std::string::npos);
  CHECK(page.find("<style>p{}</style>") != std::string::npos);
  CHECK(page.ends_with("<script>f()</script>\n</head>\n<body>\n<p>x</p>\n</body>\n</html>\n"));
}
