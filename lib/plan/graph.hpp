#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
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

/// Something wrong with the dependencies of activities.
struct GraphFlaw {
  Diagnostic finding;
  std::size_t activity = 0;                    ///< the one that it is about
  std::optional<std::size_t> dependency = {};  ///< its index in `dependsOn`, if it is about one
};

/// What makes a graph of the activities impossible: each duplicate-id, else each dangling-reference (with a
/// hint), else one dependency-cycle that names its members in order.
std::vector<GraphFlaw> graphFlaws(const std::vector<Activity>& activities, const Noun& noun = {});

/// Resolves `dependsOn` and sorts (Kahn 1962). Throws Error with the findings of `graphFlaws`.
Graph makeGraph(const std::vector<Activity>& activities, const Noun& noun = {});

}  // namespace som::plan
