#include <fmt/format.h>

#include <algorithm>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"

namespace som::render {
namespace {

constexpr std::size_t labelWidth = 28;

/// A text in lines of a label.
std::string labelLines(std::string_view text) {
  std::string all;
  for (const std::string& line : wrapped(terminalSafe(text), labelWidth, labelWidth))
    all += dotText(line) + "\\n";
  return all;
}

std::string looksOf(const plan::Step& step) {
  if (step.finished) return "color=\"#818b98\", fillcolor=\"#eaeef2\", fontcolor=\"#59636e\"";
  if (step.critical) return "color=\"#cf222e\", fillcolor=\"#ffebe9\", penwidth=3";
  return "color=\"#0969da\", fillcolor=\"#ddf4ff\"";
}

}  // namespace

std::string dotText(std::string_view text) {
  std::string all;
  for (const char c : terminalSafe(text)) all += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
  return all;
}

std::string dot(const PlanChart& chart) {
  const auto quoted = [](std::string_view text) { return "\"" + dotText(text) + "\""; };
  std::string all = fmt::format(
      "digraph plan {{\n"
      "  graph [label={}, labelloc=t, fontname=\"sans-serif\", fontsize=16, rankdir=LR, nodesep=0.3, "
      "ranksep=0.6];\n"
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=12, "
      "margin=\"0.2,0.1\"];\n"
      "  edge [color=\"#59636e\"];\n",
      quoted(chart.title));
  for (std::size_t i = 0; i < chart.plan.steps.size(); ++i) {
    const plan::Step& step = chart.plan.steps[i];
    std::string label = labelLines(chart.nameOf(i));
    if (!chart.assigneeOf(i).empty()) label += labelLines(chart.assigneeOf(i));
    if (!step.neverBegan)
      label += dotText(chart.shown(step.start)) + " to\\n" + dotText(chart.shown(step.end));
    if (step.ending != plan::Ending::done)
      label += fmt::format("{}{}", step.neverBegan ? "" : "\\n", wordOf(step.ending));
    if (step.critical) label += "\\ncritical";
    all += fmt::format("  {} [label=\"{}\", {}];\n", quoted(step.id), label, looksOf(step));
  }
  for (const plan::Activity& activity : chart.activities) {
    const plan::Step* step = chart.plan.find(activity.id);
    for (const std::string& needed : activity.dependsOn) {
      const plan::Step* before = chart.plan.find(needed);
      const bool critical = step && before && step->critical && before->critical;
      all += fmt::format("  {} -> {}{};\n", quoted(needed), quoted(activity.id),
                         critical ? " [color=\"#cf222e\", penwidth=3]" : "");
    }
  }
  return all + "}\n";
}

}  // namespace som::render
