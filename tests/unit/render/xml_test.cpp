#include "render/xml.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("texts of XML have only characters that XML can have", "[xml]") {
  CHECK(xmlText("a\x01\x1b[0m\n\xff\xef\xbf\xbe\xef\xbf\xbf\xe2\x80\xae") ==
        "a\\x01\\x1b[0m\\n\\xff\\ufffe\\uffff\\u202e");
  CHECK(xmlText("ä 日本 😀 ]]> '&\"") == "ä 日本 😀 ]]&gt; &#39;&amp;&quot;");
}
