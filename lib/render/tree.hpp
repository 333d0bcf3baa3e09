#pragma once

#include <string>
#include <vector>

namespace som::render {

/// A tree to print or draw. Nodes with the same id are the same node.
struct Tree {
  std::string id;
  std::string label;
  std::vector<Tree> parts = {};
};

/// Formats one line per node, with lines that show the structure; labels are escaped for the terminal.
std::string treeText(const Tree& tree);
/// Draws the tree as a graph for Graphviz; a repeated node is one node.
std::string treeDot(const Tree& tree);
/// Draws the same graph as a Mermaid flowchart.
std::string treeMermaid(const Tree& tree);

}  // namespace som::render
