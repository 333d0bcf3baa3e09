#include <fmt/format.h>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"

namespace som::render {

std::string dotText(std::string_view text) {
  std::string all;
  for (const char c : terminalSafe(text)) all += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
  return all;
}

std::string dot(const PlanChart& chart) {
  const auto quoted = [](std::string_view text) { return "\"" + dotText(text) + "\""; };
  std::string all =
      fmt::format("digraph plan {{\n  label={};\n  rankdir=LR;\n  node [shape=box, style=rounded];\n",
                  quoted(chart.title));
  for (const plan::Step& step : chart.plan.steps)
    all += fmt::format("  {} [label=\"{}\\n{}\\n{}\"{}];\n", quoted(step.id), dotText(step.id),
                       dotText(chart.shown(step.start)), dotText(chart.shown(step.end)),
                       step.finished   ? ", color=gray, fontcolor=gray"
                       : step.critical ? ", color=red, penwidth=2"
                                       : "");
  for (const plan::Activity& activity : chart.activities) {
    const plan::Step* step = chart.plan.find(activity.id);
    for (const std::string& needed : activity.dependsOn) {
      const plan::Step* before = chart.plan.find(needed);
      const bool critical = step && before && step->critical && before->critical;
      all += fmt::format("  {} -> {}{};\n", quoted(needed), quoted(activity.id),
                         critical ? " [color=red, penwidth=2]" : "");
    }
  }
  return all + "}\n";
}

}  // namespace som::render
