#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cause/explain.hpp"
#include "cause/graph.hpp"

namespace som::cause {

/// Cuts alarms into bursts: those of one connected component, by the times at which they were raised. Returns
/// the numbers of the alarms of each burst by time, the earliest burst first.
std::vector<std::vector<std::size_t>> bursts(const Graph& graph, std::span<const Sighting> alarms);

}  // namespace som::cause
