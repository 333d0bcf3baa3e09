#include "plan/graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostic.hpp"
#include "base/suggest.hpp"

namespace som::plan {
namespace {

using Flaws = std::vector<GraphFlaw>;

GraphFlaw danglingReference(const std::vector<Activity>& activities, std::size_t from, std::size_t dependency,
                            const Noun& noun) {
  std::vector<std::string_view> ids;
  for (const Activity& activity : activities) ids.push_back(activity.id);
  const std::string& to = activities[from].dependsOn[dependency];
  return {Diagnostic(Code::danglingReference, fmt::format("{} '{}' depends on '{}', which does not exist",
                                                          noun.one, activities[from].id, to))
              .hint(suggestion(to, ids)),
          from, dependency};
}

/// Names one cycle among the activities that could not be sorted. Each of them waits for another of them, so
/// following the dependencies must return to the start. The flaw is of the first activity of the cycle.
GraphFlaw dependencyCycle(const std::vector<Activity>& activities, const Graph& graph,
                          const std::vector<std::size_t>& waiting, const Noun& noun) {
  const auto stuck = [&](std::size_t i) { return waiting[i] > 0; };
  const auto nextOf = [&](std::size_t i) {
    return std::find_if(graph.dependencies[i].begin(), graph.dependencies[i].end(), stuck);
  };
  std::size_t at = 0;
  while (!stuck(at)) ++at;
  std::vector<std::size_t> path;
  std::vector<bool> seen(activities.size());
  for (; !seen[at]; at = *nextOf(at)) {
    seen[at] = true;
    path.push_back(at);
  }
  const auto begin = std::find(path.begin(), path.end(), at);
  std::vector<std::string> members;
  for (auto i = begin; i != path.end(); ++i) members.push_back(activities[*i].id);
  members.push_back(activities[at].id);
  const std::size_t first = *std::min_element(begin, path.end());
  return {Diagnostic(Code::dependencyCycle, fmt::format("{} depend on each other in a cycle: {}", noun.many,
                                                        joined(members, " → "))),
          first, static_cast<std::size_t>(nextOf(first) - graph.dependencies[first].begin())};
}

/// Finds activities by id.
class Positions {
 public:
  explicit Positions(const std::vector<Activity>& activities) : activities_(activities) {
    if (activities.size() <= few) return;
    for (std::size_t i = 0; i < activities.size(); ++i) index_.emplace(activities[i].id, i);
  }

  /// Returns the first activity with the id; the number of activities if none has it.
  std::size_t of(std::string_view id) const {
    if (activities_.size() > few) {
      const auto found = index_.find(id);
      return found == index_.end() ? activities_.size() : found->second;
    }
    std::size_t i = 0;
    while (i < activities_.size() && activities_[i].id != id) ++i;
    return i;
  }

 private:
  static constexpr std::size_t few = 16;  // a search of so few is faster than an index of them

  const std::vector<Activity>& activities_;
  std::unordered_map<std::string_view, std::size_t> index_ = {};
};

/// The graph, if nothing is wrong; else what is.
Flaws build(const std::vector<Activity>& activities, const Noun& noun, Graph& graph) {
  Flaws flaws;
  const Positions index(activities);
  for (std::size_t i = 0; i < activities.size(); ++i)
    if (index.of(activities[i].id) != i)
      flaws.push_back(
          {Diagnostic(Code::duplicateId, fmt::format("two {} have the id '{}'", noun.many, activities[i].id)),
           i});
  if (!flaws.empty()) return flaws;

  graph.dependencies.resize(activities.size());
  graph.dependants.resize(activities.size());
  std::vector<std::size_t> waiting(activities.size());
  for (std::size_t i = 0; i < activities.size(); ++i)
    for (std::size_t d = 0; d < activities[i].dependsOn.size(); ++d) {
      const std::size_t found = index.of(activities[i].dependsOn[d]);
      if (found == activities.size()) {
        flaws.push_back(danglingReference(activities, i, d, noun));
        continue;
      }
      graph.dependencies[i].push_back(found);
      graph.dependants[found].push_back(i);
      ++waiting[i];
    }
  if (!flaws.empty()) return flaws;

  graph.order.reserve(activities.size());
  for (std::size_t i = 0; i < activities.size(); ++i)
    if (waiting[i] == 0) graph.order.push_back(i);
  for (std::size_t done = 0; done < graph.order.size(); ++done)
    for (const std::size_t next : graph.dependants[graph.order[done]])
      if (--waiting[next] == 0) graph.order.push_back(next);
  if (graph.order.size() < activities.size())
    flaws.push_back(dependencyCycle(activities, graph, waiting, noun));
  return flaws;
}

}  // namespace

std::vector<GraphFlaw> graphFlaws(const std::vector<Activity>& activities, const Noun& noun) {
  Graph graph;
  return build(activities, noun, graph);
}

Graph makeGraph(const std::vector<Activity>& activities, const Noun& noun) {
  Graph graph;
  std::vector<Diagnostic> findings;
  for (GraphFlaw& flaw : build(activities, noun, graph)) findings.push_back(std::move(flaw.finding));
  if (!findings.empty()) throw Error(std::move(findings));
  return graph;
}

}  // namespace som::plan
