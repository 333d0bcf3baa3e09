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

Error danglingReference(const std::vector<Activity>& activities, const Activity& from, std::string_view to,
                        const Noun& noun) {
  std::vector<std::string_view> ids;
  for (const Activity& activity : activities) ids.push_back(activity.id);
  return Error(Diagnostic(Code::danglingReference,
                          fmt::format("{} '{}' depends on '{}', which does not exist", noun.one, from.id, to))
                   .hint(didYouMean(to, ids)));
}

/// Names one cycle among the activities that could not be sorted. Each of them waits for another of them, so
/// following the dependencies must return to the start.
Error dependencyCycle(const std::vector<Activity>& activities, const Graph& graph,
                      const std::vector<std::size_t>& waiting, const Noun& noun) {
  const auto stuck = [&](std::size_t i) { return waiting[i] > 0; };
  std::size_t at = 0;
  while (!stuck(at)) ++at;
  std::vector<std::size_t> path;
  std::vector<bool> seen(activities.size());
  while (!seen[at]) {
    seen[at] = true;
    path.push_back(at);
    at = *std::find_if(graph.dependencies[at].begin(), graph.dependencies[at].end(), stuck);
  }
  std::vector<std::string> members;
  for (auto i = std::find(path.begin(), path.end(), at); i != path.end(); ++i)
    members.push_back(activities[*i].id);
  members.push_back(activities[at].id);
  return {Code::dependencyCycle,
          fmt::format("{} depend on each other in a cycle: {}", noun.many, joined(members, " → "))};
}

}  // namespace

Graph makeGraph(const std::vector<Activity>& activities, const Noun& noun) {
  std::unordered_map<std::string_view, std::size_t> index;
  for (std::size_t i = 0; i < activities.size(); ++i)
    if (!index.emplace(activities[i].id, i).second)
      throw Error(Code::duplicateId, fmt::format("two {} have the id '{}'", noun.many, activities[i].id));

  Graph graph;
  graph.dependencies.resize(activities.size());
  graph.dependants.resize(activities.size());
  std::vector<std::size_t> waiting(activities.size());
  for (std::size_t i = 0; i < activities.size(); ++i)
    for (const std::string& id : activities[i].dependsOn) {
      const auto found = index.find(id);
      if (found == index.end()) throw danglingReference(activities, activities[i], id, noun);
      graph.dependencies[i].push_back(found->second);
      graph.dependants[found->second].push_back(i);
      ++waiting[i];
    }

  graph.order.reserve(activities.size());
  for (std::size_t i = 0; i < activities.size(); ++i)
    if (waiting[i] == 0) graph.order.push_back(i);
  for (std::size_t done = 0; done < graph.order.size(); ++done)
    for (const std::size_t next : graph.dependants[graph.order[done]])
      if (--waiting[next] == 0) graph.order.push_back(next);
  if (graph.order.size() < activities.size()) throw dependencyCycle(activities, graph, waiting, noun);
  return graph;
}

}  // namespace som::plan
