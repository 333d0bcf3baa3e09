#pragma once

#include <string>
#include <vector>

namespace som::render {

/// A tree to be printed or drawn. Nodes of the same id are the same thing.
struct Tree {
  std::string id;
  std::string label;
  std::vector<Tree> parts = {};
};

/// A line for each node, with lines that lead to it; labels are made safe for the terminal.
std::string treeText(const Tree& tree);
/// The tree as a graph for Graphviz; a node that is met again is one node.
std::string treeDot(const Tree& tree);
/// The same graph as a Mermaid flowchart.
std::string treeMermaid(const Tree& tree);

}  // namespace som::render
