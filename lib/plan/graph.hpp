#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "plan/activity.hpp"

namespace som::plan {

/// The dependencies of activities, by index.
struct Graph {
  std::vector<std::vector<std::size_t>> dependencies;  ///< the activities that each depends on
  std::vector<std::vector<std::size_t>> dependants;    ///< the activities that depend on each
  std::vector<std::size_t> order;                      ///< topological: each after its dependencies
};

/// The word for the nodes of a graph, in messages.
struct Noun {
  std::string_view one = "activity";
  std::string_view many = "activities";
};

/// Resolves `dependsOn` and sorts (Kahn 1962). Throws dependency-cycle naming its members in order,
/// dangling-reference with a hint, duplicate-id.
Graph makeGraph(const std::vector<Activity>& activities, const Noun& noun = {});

}  // namespace som::plan
