#include "render/junit.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("a JUnit report has a case for each thing that was checked", "[junit]") {
  CHECK(junit("som validate", {}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites tests=\"0\" failures=\"0\" errors=\"0\">\n"
        "  <testsuite name=\"som validate\" tests=\"0\" failures=\"0\" errors=\"0\">\n"
        "  </testsuite>\n"
        "</testsuites>\n");
  CHECK(junit("s",
              {{.name = "SO-1", .className = "ServiceOrder", .file = "a.yaml", .failures = {}, .remarks = {}},
               {.name = "SO-2",
                .className = "ServiceOrder",
                .file = "b.yaml",
                .failures = {"2:1 <bad>", "3:1 \"worse\""},
                .remarks = {"4:1 old & odd"}}}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites tests=\"2\" failures=\"1\" errors=\"0\">\n"
        "  <testsuite name=\"s\" tests=\"2\" failures=\"1\" errors=\"0\">\n"
        "    <testcase name=\"SO-1\" classname=\"ServiceOrder\" file=\"a.yaml\"/>\n"
        "    <testcase name=\"SO-2\" classname=\"ServiceOrder\" file=\"b.yaml\">\n"
        "      <failure message=\"2:1 &lt;bad&gt;\">2:1 &lt;bad&gt;\n3:1 &quot;worse&quot;\n</failure>\n"
        "      <system-out>4:1 old &amp; odd\n</system-out>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        "</testsuites>\n");
}
