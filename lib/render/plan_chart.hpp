#pragma once

#include <functional>
#include <optional>
#include <string>

#include "plan/plan.hpp"

namespace som::render {

/// A plan to draw; the references must outlive it.
struct PlanChart {
  std::string title;
  const std::vector<plan::Activity>& activities;
  const plan::Plan& plan;  ///< of these activities, in their order
  Instant now;
  std::optional<Instant> due;
  std::function<std::string(Instant)> shown;  ///< formats a moment for people
};

/// Escapes a text for the double quotes of DOT.
std::string dotText(std::string_view text);
/// Draws the activities and their dependencies as a graph for Graphviz; critical ones are red.
std::string dot(const PlanChart& chart);

/// Escapes a text for a Mermaid label: all but letters, digits and a few signs as `#64;`.
std::string mermaidText(std::string_view text);
/// Draws the same graph as a Mermaid flowchart.
std::string mermaid(const PlanChart& chart);

/// Draws the plan as a Gantt chart in SVG: bars of typical durations, paler ones to the maximum, critical
/// ones red, with lines for now and the due date. No scripts, no references.
std::string gantt(const PlanChart& chart);

}  // namespace som::render
