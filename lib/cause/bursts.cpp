#include "cause/bursts.hpp"

#include <algorithm>
#include <tuple>

namespace som::cause {

std::vector<std::vector<std::size_t>> bursts(const Graph& graph, std::span<const Sighting> alarms) {
  std::vector<std::size_t> order(alarms.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::size_t i) {
    return std::tuple(graph.componentOf(alarms[i].object), alarms[i].time, alarms[i].object, i);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });

  std::vector<std::vector<std::size_t>> bursts;
  for (const std::size_t i : order) {
    const auto belongs = [&](std::size_t first) {
      return graph.componentOf(alarms[first].object) == graph.componentOf(alarms[i].object) &&
             alarms[i].time - alarms[first].time <= burstLength;
    };
    if (bursts.empty() || !belongs(bursts.back().front())) bursts.emplace_back();
    bursts.back().push_back(i);
  }
  std::stable_sort(bursts.begin(), bursts.end(), [&](const auto& a, const auto& b) {
    return alarms[a.front()].time < alarms[b.front()].time;
  });
  return bursts;
}

}  // namespace som::cause
