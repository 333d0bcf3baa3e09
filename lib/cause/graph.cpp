#include "cause/graph.hpp"

#include <algorithm>
#include <tuple>

namespace som::cause {
namespace {

/// Sorts edges, removes repeated ones and those of an object to itself.
void normalise(std::vector<Support>& supports) {
  std::erase_if(supports, [](const Support& edge) { return edge.object == edge.on; });
  std::sort(supports.begin(), supports.end(), [](const Support& a, const Support& b) {
    return std::tuple(a.object, a.group, a.on) < std::tuple(b.object, b.group, b.on);
  });
  supports.erase(std::unique(supports.begin(), supports.end()), supports.end());
}

/// Numbers the groups of sorted edges for the whole graph. Returns their sizes.
std::vector<std::size_t> numberGroups(std::vector<Support>& supports) {
  std::vector<std::size_t> sizes;
  for (std::size_t begin = 0, end = 0; begin < supports.size(); begin = end) {
    const Support first = supports[begin];
    while (end < supports.size() && supports[end].object == first.object &&
           supports[end].group == first.group)
      ++end;
    if (first.group == Support::alone) continue;
    const bool protects = end - begin > 1;
    for (std::size_t i = begin; i < end; ++i)
      supports[i].group = protects ? static_cast<std::uint32_t>(sizes.size()) : Support::alone;
    if (protects) sizes.push_back(end - begin);
  }
  return sizes;
}

}  // namespace

template <class T>
Graph::Lists<T> Graph::lists(std::size_t objects, const std::vector<std::pair<Object, T>>& entries) {
  Lists<T> lists;
  lists.begins.assign(objects + 1, 0);
  for (const auto& entry : entries) ++lists.begins[entry.first + 1];
  for (std::size_t i = 1; i <= objects; ++i) lists.begins[i] += lists.begins[i - 1];
  lists.all.resize(entries.size());
  std::vector<std::size_t> next(lists.begins.begin(), lists.begins.end() - 1);
  for (const auto& [object, entry] : entries) lists.all[next[object]++] = entry;
  return lists;
}

Graph::Graph(std::size_t objects, std::vector<Support> supports,
             const std::vector<std::pair<Object, Object>>& connections) {
  normalise(supports);
  groupSizes_ = numberGroups(supports);
  std::vector<std::pair<Object, Object>> up;
  std::vector<std::pair<Object, Dependant>> down;
  for (const Support& edge : supports) {
    up.emplace_back(edge.object, edge.on);
    down.emplace_back(edge.on, Dependant{edge.object, edge.group});
  }
  supports_ = lists(objects, up);
  dependants_ = lists(objects, down);

  std::vector<std::pair<Object, Object>> beside;
  for (const auto& [a, b] : connections)
    if (a != b) beside.insert(beside.end(), {{a, b}, {b, a}});
  std::sort(beside.begin(), beside.end());
  beside.erase(std::unique(beside.begin(), beside.end()), beside.end());
  neighbours_ = lists(objects, beside);
  joinComponents(supports, beside);
}

void Graph::joinComponents(const std::vector<Support>& supports,
                           const std::vector<std::pair<Object, Object>>& connections) {
  components_.resize(size());
  for (Object i = 0; i < components_.size(); ++i) components_[i] = i;
  const auto root = [&](Object object) {
    while (components_[object] != object) object = components_[object] = components_[components_[object]];
    return object;
  };
  const auto join = [&](Object a, Object b) {
    const Object first = root(a);
    const Object second = root(b);
    components_[std::max(first, second)] = std::min(first, second);
  };
  for (const Support& edge : supports) join(edge.object, edge.on);
  for (const auto& [a, b] : connections) join(a, b);
  for (Object i = 0; i < components_.size(); ++i) components_[i] = root(i);
}

}  // namespace som::cause
