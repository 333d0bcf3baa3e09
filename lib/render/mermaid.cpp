#include <fmt/format.h>

#include <algorithm>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"

namespace som::render {

std::string mermaidText(std::string_view text) {
  std::string all;
  for (const char c : terminalSafe(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    constexpr std::string_view signs = " .,:-_/";
    if (letter || byte >= 0x80 || signs.find(c) != std::string_view::npos)
      all += c;
    else
      all += fmt::format("#{};", byte);
  }
  return all;
}

std::string mermaid(const PlanChart& chart) {
  const auto name = [&](std::string_view id) {
    const auto& steps = chart.plan.steps;
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const plan::Step& step) { return step.id == id; });
    return fmt::format("a{}", found - steps.begin());
  };
  std::string all =
      fmt::format("flowchart LR\n  subgraph plan[\"{}\"]\n  direction LR\n", mermaidText(chart.title));
  for (const plan::Step& step : chart.plan.steps)
    all += fmt::format("  {}[\"{}<br>{}<br>{}\"]{}\n", name(step.id), mermaidText(step.id),
                       mermaidText(chart.shown(step.start)), mermaidText(chart.shown(step.end)),
                       step.finished   ? ":::finished"
                       : step.critical ? ":::critical"
                                       : "");
  for (const plan::Activity& activity : chart.activities)
    for (const std::string& needed : activity.dependsOn)
      all += fmt::format("  {} --> {}\n", name(needed), name(activity.id));
  return all +
         "  end\n"
         "  classDef critical stroke:#c00,stroke-width:3px\n"
         "  classDef finished stroke:#999,color:#999\n";
}

}  // namespace som::render
