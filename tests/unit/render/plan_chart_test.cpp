#include "render/plan_chart.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::render;

namespace {

Instant at(int hour) { return *parseInstant("2026-11-23T00:00:00Z") + std::chrono::hours{hour}; }

/// survey → test, the second id hostile.
struct Fixture {
  std::vector<plan::Activity> activities = {
      {.id = "survey", .typical = Duration{0, 0, Seconds{3600}}, .maximum = Duration{0, 0, Seconds{7200}}},
      {.id = "\"<test>", .dependsOn = {"survey"}, .typical = Duration{0, 0, Seconds{3600}}}};
  plan::Plan plan = plan::compute({activities, at(0), at(4), {}});
  PlanChart chart{"Line & \"more\"", activities, plan, at(0), at(4), [](Instant time) {
                    return formatInstant(time).substr(11, 5);
                  }};
};

}  // namespace

TEST_CASE("texts cannot leave the quotes or elements they stand in") {
  CHECK(dotText("a\"b\\c\n") == "a\\\"b\\\\c\\\\n");
  CHECK(mermaidText("a\"]; click <b> `x` %% end") == "a#34;#93;#59; click #60;b#62; #96;x#96; #37;#37; end");
  CHECK(mermaidText("Grüße") == "Grüße");
}

TEST_CASE("a plan as a graph for Graphviz") {
  const std::string graph = dot(Fixture().chart);
  CHECK(graph.starts_with("digraph plan {\n  label=\"Line & \\\"more\\\"\";\n"));
  CHECK(graph.find("  \"survey\" [label=\"survey\\n00:00\\n01:00\", color=red, penwidth=2];\n") !=
        std::string::npos);
  CHECK(graph.find("  \"survey\" -> \"\\\"<test>\" [color=red, penwidth=2];\n") != std::string::npos);
  CHECK(graph.ends_with("}\n"));
}

TEST_CASE("a plan as a Mermaid flowchart") {
  const std::string graph = mermaid(Fixture().chart);
  CHECK(
      graph.starts_with("flowchart LR\n  subgraph plan[\"Line #38; #34;more#34;\"]\n  direction LR\n  "
                        "a0[\"survey<br>00:00<br>01:00\"]:::critical\n"));
  CHECK(graph.find("  a1[\"#34;#60;test#62;<br>") != std::string::npos);
  CHECK(graph.find("  a0 --> a1\n") != std::string::npos);
}

TEST_CASE("a plan as a Gantt chart") {
  const std::string chart = gantt(Fixture().chart);
  CHECK(chart.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 162\""));
  CHECK(chart.find("<title>survey: 00:00 to 01:00, at most 02:00, critical</title>") != std::string::npos);
  // 720 pixels are four hours: the first bar is one of them, its maximum two.
  CHECK(chart.find("<rect x=\"220\" y=\"70\" width=\"180\"") != std::string::npos);
  CHECK(chart.find("<rect x=\"220\" y=\"70\" width=\"360\"") != std::string::npos);
  CHECK(chart.find("due 04:00") != std::string::npos);
  CHECK(chart.find("<test>") == std::string::npos);
  CHECK(chart.ends_with("</svg>\n"));
}

TEST_CASE("a plan without activities is an empty drawing") {
  const std::vector<plan::Activity> none;
  const plan::Plan empty;
  const PlanChart chart{"nothing", none, empty, at(0), {}, [](Instant) { return std::string("t"); }};
  CHECK(gantt(chart).ends_with("</svg>\n"));
  CHECK(dot(chart).ends_with("}\n"));
}
