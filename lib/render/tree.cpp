#include "render/tree.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"

namespace som::render {
namespace {

void addLines(const Tree& tree, const std::string& indent, std::string& all) {
  for (const Tree& part : tree.parts) {
    const bool last = &part == &tree.parts.back();
    all += fmt::format("{}{}{}\n", indent, last ? "└── " : "├── ", terminalSafe(part.label));
    addLines(part, indent + (last ? "    " : "│   "), all);
  }
}

/// The nodes of a tree in order, and its edges, each once.
struct Graph {
  std::vector<const Tree*> nodes;
  std::set<std::pair<std::size_t, std::size_t>> edges;
  std::map<std::string, std::size_t> numbers;

  std::size_t add(const Tree& tree) {
    const auto [found, isNew] = numbers.emplace(tree.id, nodes.size());
    const std::size_t number = found->second;
    if (isNew) nodes.push_back(&tree);
    for (const Tree& part : tree.parts) edges.emplace(number, add(part));
    return number;
  }
};

}  // namespace

std::string treeText(const Tree& tree) {
  std::string all = terminalSafe(tree.label) + "\n";
  addLines(tree, "", all);
  return all;
}

std::string treeDot(const Tree& tree) {
  Graph graph;
  graph.add(tree);
  std::string all = "digraph tree {\n  node [shape=box, style=rounded];\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    all += fmt::format("  n{} [label=\"{}\"];\n", i, dotText(graph.nodes[i]->label));
  for (const auto& [from, to] : graph.edges) all += fmt::format("  n{} -> n{};\n", from, to);
  return all + "}\n";
}

std::string treeMermaid(const Tree& tree) {
  Graph graph;
  graph.add(tree);
  std::string all = "flowchart TD\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    all += fmt::format("  n{}[\"{}\"]\n", i, mermaidText(graph.nodes[i]->label));
  for (const auto& [from, to] : graph.edges) all += fmt::format("  n{} --> n{}\n", from, to);
  return all;
}

}  // namespace som::render
