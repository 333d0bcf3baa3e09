#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/zone.hpp"
#include "plan/plan.hpp"

namespace som::render {

/// A plan to draw; the references must outlive it.
struct PlanChart {
  std::string title;
  const std::vector<plan::Activity>& activities;
  const plan::Plan& plan;           ///< of these activities, in their order
  std::vector<plan::Label> labels;  ///< of these activities; those that are missing have their ids as names
  Instant now;
  std::optional<Instant> due;
  const calendar::Zone& zone;                 ///< of days and weeks
  std::function<std::string(Instant)> shown;  ///< formats a moment for people

  /// Returns the name of an activity, which is its id if it has no other.
  std::string_view nameOf(std::size_t activity) const;
  std::string_view assigneeOf(std::size_t activity) const;
};

/// Returns the word for how a finished activity ended: `done`, `skipped` or `cancelled`.
std::string_view wordOf(plan::Ending ending);

/// Escapes a text for the double quotes of DOT.
std::string dotText(std::string_view text);
/// Draws the activities and their dependencies as a graph for Graphviz, from left to right; the critical path
/// is red and thick.
std::string dot(const PlanChart& chart);

/// Escapes a text for a Mermaid label: all but letters, digits and a few signs as `#64;`.
std::string mermaidText(std::string_view text);
/// Draws the same graph as a Mermaid flowchart, from left to right.
std::string mermaid(const PlanChart& chart);
/// Draws the plan as a Gantt chart of Mermaid, with typical ends, in the times of the zone. An activity that
/// never began has no bar: a comment names it.
std::string mermaidGantt(const PlanChart& chart);

/// Draws the plan as a Gantt chart in SVG: names, assignees, bars to the typical and thin ones to the maximum
/// end (a word for an activity that never began), dependencies, the critical path in red with an outline,
/// closed hours shaded, days and weeks, lines for now and the due date, a legend. No scripts, no references,
/// no `style` attributes.
std::string gantt(const PlanChart& chart);

/// The same for a page that has `ganttStyle()` in its style sheet. `id` is the id of the drawing, and the
/// beginning of all ids in it.
std::string ganttPart(const PlanChart& chart, std::string_view id);

/// The rules of the classes that the drawing uses, for light and dark screens.
std::string_view ganttStyle();

}  // namespace som::render
