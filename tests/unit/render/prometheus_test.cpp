#include "render/prometheus.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

TEST_CASE("labels have the three escapes of the format and no others") {
  CHECK(prometheusLabel("say \"hi\" \\o/") == "say \\\"hi\\\" \\\\o/");
  CHECK(prometheusLabel("two\nlines\n") == "two\\nlines\\n");
  CHECK(prometheusLabel("\x1b[31m") == "\\\\x1b[31m");
}

TEST_CASE("each metric has its help, its type and its numbers") {
  CHECK(prometheus({{"som_x", "gauge", "How many.", {{{{"kind", "a"}, {"id", "b\""}}, -3}}},
                    {"som_y", "gauge", "One.", {{{}, 1796202000}}},
                    {"som_z", "gauge", "Part.", {{{}, 0.0123}}}}) ==
        "# HELP som_x How many.\n# TYPE som_x gauge\nsom_x{kind=\"a\",id=\"b\\\"\"} -3\n"
        "# HELP som_y One.\n# TYPE som_y gauge\nsom_y 1796202000\n"
        "# HELP som_z Part.\n# TYPE som_z gauge\nsom_z 0.012\n");
}
