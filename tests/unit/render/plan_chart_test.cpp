#include "render/plan_chart.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::render;

namespace {

Instant at(int hour) { return *parseInstant("2026-11-23T00:00:00Z") + std::chrono::hours{hour}; }

/// survey → test, the second with a hostile name.
struct Fixture {
  std::vector<plan::Activity> activities = {
      {.id = "survey", .typical = Duration{0, 0, Seconds{3600}}, .maximum = Duration{0, 0, Seconds{7200}}},
      {.id = "\"<test>", .dependsOn = {"survey"}, .typical = Duration{0, 0, Seconds{3600}}}};
  plan::Plan plan = plan::compute({activities, at(0), at(4), {}});
  PlanChart chart{.title = "Line & \"more\"",
                  .activities = activities,
                  .plan = plan,
                  .labels = {{"Survey the site", "team-field"}},
                  .now = at(0),
                  .due = at(4),
                  .zone = *calendar::Zone::utc(),
                  .shown = [](Instant time) { return formatInstant(time).substr(11, 5); }};
};

std::size_t countOf(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("texts cannot leave the quotes or elements they stand in") {
  CHECK(dotText("a\"b\\c\n") == "a\\\"b\\\\c\\\\n");
  CHECK(mermaidText("a\"]; click <b> `x` %% end") == "a#34;#93;#59; click #60;b#62; #96;x#96; #37;#37; end");
  CHECK(mermaidText("Grüße") == "Grüße");
}

TEST_CASE("a plan as a graph for Graphviz") {
  const std::string graph = dot(Fixture().chart);
  CHECK(graph.starts_with("digraph plan {\n  graph [label=\"Line & \\\"more\\\"\", "));
  CHECK(graph.find("rankdir=LR") != std::string::npos);
  CHECK(graph.find("  \"survey\" [label=\"Survey the site\\nteam-field\\n00:00 to\\n01:00\\ncritical\", ") !=
        std::string::npos);
  CHECK(graph.find("  \"survey\" -> \"\\\"<test>\" [color=\"#cf222e\", penwidth=3];\n") != std::string::npos);
  CHECK(graph.ends_with("}\n"));
}

TEST_CASE("a plan as a Mermaid flowchart") {
  const std::string graph = mermaid(Fixture().chart);
  CHECK(
      graph.starts_with("flowchart LR\n  subgraph plan[\"Line #38; #34;more#34;\"]\n  direction LR\n  "
                        "a0[\"Survey the site<br>team-field<br>00:00<br>01:00\"]:::critical\n"));
  CHECK(graph.find("  a1[\"#34;#60;test#62;<br>") != std::string::npos);
  CHECK(graph.find("  a0 --> a1\n") != std::string::npos);
  CHECK(graph.find("  linkStyle 0 stroke:#c00") != std::string::npos);
}

TEST_CASE("a plan as a Gantt chart of Mermaid") {
  Fixture fixture;
  fixture.chart.labels[0].name = "Survey: the site, #1; 50%";
  CHECK(mermaidGantt(fixture.chart) ==
        "gantt\n  title Line #38; #34;more#34;\n  dateFormat YYYY-MM-DDTHH:mm:ss\n  axisFormat %d %b\n"
        "  todayMarker off\n  section team-field\n"
        "  Survey#58; the site#44; #35;1#59; 50#37; :crit, a0, 2026-11-23T00:00:00, 2026-11-23T01:00:00\n"
        "  section -\n  #34;#60;test#62; :crit, a1, 2026-11-23T01:00:00, 2026-11-23T02:00:00\n"
        "  section dates\n  now :milestone, now, 2026-11-23T00:00:00, 0d\n"
        "  due :milestone, crit, due, 2026-11-23T04:00:00, 0d\n");
}

TEST_CASE("a plan as a Gantt chart") {
  const std::string chart = gantt(Fixture().chart);
  CHECK(chart.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"plan\" class=\"gantt\""));
  CHECK(chart.find("<title>Survey the site, team-field: 00:00 to 01:00, at most 02:00, critical</title>") !=
        std::string::npos);
  CHECK(chart.find(">Survey the site</text>") != std::string::npos);
  CHECK(chart.find(">team-field</text>") != std::string::npos);
  CHECK(chart.find("due 04:00, expected 02:00, at most 03:00") != std::string::npos);
  CHECK(chart.find(">now</text>") != std::string::npos);
  CHECK(chart.find(">01:00</text>") != std::string::npos);
  CHECK(chart.find(">Mon 23 Nov</text>") != std::string::npos);
  CHECK(chart.find("<test>") == std::string::npos);
  CHECK(chart.find("style=") == std::string::npos);
  CHECK(countOf(chart, "<style>") == 1);
  CHECK(chart.ends_with("</svg>\n"));
}

TEST_CASE("a drawing for a page has the ids of its own and no style sheet") {
  const std::string part = ganttPart(Fixture().chart, "plan-so-1");
  CHECK(part.find("id=\"plan-so-1\"") != std::string::npos);
  CHECK(part.find("aria-labelledby=\"plan-so-1-title\"") != std::string::npos);
  CHECK(part.find("<style>") == std::string::npos);
  for (const std::string_view name :
       {".gantt .closed{", ".gantt .critical{", ".gantt .done{", ".gantt .due{"})
    CHECK(ganttStyle().find(name) != std::string_view::npos);
}

TEST_CASE("rows of one calendar share the shade of their closed hours") {
  const auto zone = calendar::Zone::utc();
  calendar::Week week;
  for (auto& day : week) day = {{std::chrono::hours{9}, std::chrono::hours{17}}};
  const calendar::Calendar office("office", zone, week, {});
  Fixture fixture;
  for (plan::Activity& activity : fixture.activities) activity.calendar = &office;
  fixture.plan = plan::compute({fixture.activities, at(0), at(12), {}});
  fixture.chart.due = at(12);
  const std::string chart = gantt(fixture.chart);
  // Before 9:00 and after 17:00, and the sample in the legend.
  CHECK(countOf(chart, "class=\"closed\"") == 2);
  CHECK(chart.find("height=\"56\" class=\"closed\"") != std::string::npos);
}

TEST_CASE("a due date far away does not squeeze the bars") {
  Fixture fixture;
  fixture.chart.due = at(24 * 400);
  const std::string later = gantt(fixture.chart);
  CHECK(later.find(">due 00:00 →</text>") != std::string::npos);
  fixture.chart.due = at(-24 * 400);
  CHECK(gantt(fixture.chart).find(">← due 00:00</text>") != std::string::npos);
}

TEST_CASE("a plan without activities is an empty drawing") {
  const std::vector<plan::Activity> none;
  const plan::Plan empty;
  const PlanChart chart{.title = "nothing",
                        .activities = none,
                        .plan = empty,
                        .labels = {},
                        .now = at(0),
                        .due = {},
                        .zone = *calendar::Zone::utc(),
                        .shown = [](Instant) { return std::string("t"); }};
  CHECK(gantt(chart).ends_with("</svg>\n"));
  CHECK(dot(chart).ends_with("}\n"));
  CHECK(mermaidGantt(chart).find("now :milestone") != std::string::npos);
}

TEST_CASE("an activity that never began is drawn without times") {
  Fixture fixture;
  fixture.activities[0].state = plan::State::finished;
  fixture.activities[0].ending = plan::Ending::cancelled;
  fixture.activities[0].endDate = at(-200);
  fixture.plan = plan::compute({fixture.activities, at(0), at(4), {}});
  const std::string chart = gantt(fixture.chart);
  CHECK(chart.find("<title>Survey the site, team-field: cancelled</title>") != std::string::npos);
  CHECK(chart.find(">cancelled</text>") != std::string::npos);
  CHECK(countOf(chart, "class=\"link") == 0);
  CHECK(dot(fixture.chart).find("[label=\"Survey the site\\nteam-field\\ncancelled\", ") !=
        std::string::npos);
  CHECK(mermaid(fixture.chart).find("a0[\"Survey the site<br>team-field<br>cancelled\"]:::finished") !=
        std::string::npos);
  const std::string tasks = mermaidGantt(fixture.chart);
  CHECK(tasks.find("  %% Survey the site: cancelled\n") != std::string::npos);
  CHECK(tasks.find("a0") == std::string::npos);
  // Its end, long before, does not stretch the time axis.
  fixture.activities[0].endDate = at(0);
  fixture.plan = plan::compute({fixture.activities, at(0), at(4), {}});
  CHECK(gantt(fixture.chart) == chart);
}
