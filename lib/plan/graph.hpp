#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "plan/activity.hpp"

namespace som::plan {

/// The dependencies of activities by their index.
struct Graph {
  std::vector<std::vector<std::size_t>> dependencies;  ///< what each waits for
  std::vector<std::vector<std::size_t>> dependants;    ///< what waits for each
  std::vector<std::size_t> order;                      ///< each after all that it depends on
};

/// What the nodes of a graph are called in messages.
struct Noun {
  std::string_view one = "activity";
  std::string_view many = "activities";
};

/// Resolves `dependsOn` and sorts (Kahn 1962). Throws dependency-cycle naming its members in order,
/// dangling-reference with a hint, duplicate-id.
Graph makeGraph(const std::vector<Activity>& activities, const Noun& noun = {});

}  // namespace som::plan
