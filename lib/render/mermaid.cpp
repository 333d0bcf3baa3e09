#include <fmt/format.h>

#include <algorithm>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"

namespace som::render {
namespace {

/// Escapes all but letters, digits, characters beyond ASCII and `signs`.
std::string escapedBut(std::string_view signs, std::string_view text) {
  std::string all;
  for (const char c : terminalSafe(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || byte >= 0x80 || signs.find(c) != std::string_view::npos)
      all += c;
    else
      all += fmt::format("#{};", byte);
  }
  return all;
}

/// A colon ends the name of a task in a Gantt chart.
std::string taskText(std::string_view text) { return escapedBut(" .-_/", text); }

/// A local time as `2026-11-21T12:00:00`.
std::string localTime(const PlanChart& chart, Instant time) {
  return calendar::formatLocal(time, chart.zone).substr(0, 19);
}

}  // namespace

std::string mermaidText(std::string_view text) { return escapedBut(" .,:-_/", text); }

std::string mermaid(const PlanChart& chart) {
  const auto name = [&](std::string_view id) {
    const auto& steps = chart.plan.steps;
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const plan::Step& step) { return step.id == id; });
    return fmt::format("a{}", found - steps.begin());
  };
  std::string all =
      fmt::format("flowchart LR\n  subgraph plan[\"{}\"]\n  direction LR\n", mermaidText(chart.title));
  std::string critical;
  std::size_t links = 0;
  for (std::size_t i = 0; i < chart.plan.steps.size(); ++i) {
    const plan::Step& step = chart.plan.steps[i];
    const std::string assignee = chart.assigneeOf(i).empty() ? "" : mermaidText(chart.assigneeOf(i)) + "<br>";
    std::string when =
        fmt::format("{}<br>{}", mermaidText(chart.shown(step.start)), mermaidText(chart.shown(step.end)));
    if (step.ending != plan::Ending::done)
      when = step.neverBegan ? wordOf(step.ending) : fmt::format("{}<br>{}", when, wordOf(step.ending));
    all += fmt::format("  a{}[\"{}<br>{}{}\"]{}\n", i, mermaidText(chart.nameOf(i)), assignee, when,
                       step.finished   ? ":::finished"
                       : step.critical ? ":::critical"
                                       : "");
  }
  for (const plan::Activity& activity : chart.activities) {
    const plan::Step* step = chart.plan.find(activity.id);
    for (const std::string& needed : activity.dependsOn) {
      const plan::Step* before = chart.plan.find(needed);
      all += fmt::format("  {} --> {}\n", name(needed), name(activity.id));
      if (step && before && step->critical && before->critical)
        critical += fmt::format("{}{}", critical.empty() ? "" : ",", links);
      ++links;
    }
  }
  all +=
      "  end\n"
      "  classDef critical stroke:#c00,stroke-width:3px\n"
      "  classDef finished stroke:#999,color:#666\n";
  if (!critical.empty()) all += fmt::format("  linkStyle {} stroke:#c00,stroke-width:3px\n", critical);
  return all;
}

std::string mermaidGantt(const PlanChart& chart) {
  std::string all = fmt::format(
      "gantt\n  title {}\n  dateFormat YYYY-MM-DDTHH:mm:ss\n  axisFormat %d %b\n  todayMarker off\n",
      taskText(chart.title));
  std::string section;
  for (std::size_t i = 0; i < chart.plan.steps.size(); ++i) {
    const plan::Step& step = chart.plan.steps[i];
    if (step.neverBegan) {
      all += fmt::format("  %% {}: {}\n", taskText(chart.nameOf(i)), wordOf(step.ending));
      continue;
    }
    const std::string of = chart.assigneeOf(i).empty() ? "-" : taskText(chart.assigneeOf(i));
    if (of != section) all += fmt::format("  section {}\n", section = of);
    all += fmt::format("  {} :{}a{}, {}, {}\n", taskText(chart.nameOf(i)),
                       step.finished   ? "done, "
                       : step.critical ? "crit, "
                                       : "",
                       i, localTime(chart, step.start), localTime(chart, step.end));
  }
  all += "  section dates\n";
  all += fmt::format("  now :milestone, now, {}, 0d\n", localTime(chart, chart.now));
  if (chart.due) all += fmt::format("  due :milestone, crit, due, {}, 0d\n", localTime(chart, *chart.due));
  return all;
}

}  // namespace som::render
