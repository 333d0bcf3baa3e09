#include "render/tree.hpp"

#include <catch2/catch.hpp>

using namespace som::render;

namespace {

/// Two things on one: `shared` is met twice.
const Tree tree{
    "a", "a (active)", {{"b", "b", {{"shared", "shared \"x\""}}}, {"shared", "shared (see above)"}}};

}  // namespace

TEST_CASE("lines lead to each part of a tree") {
  CHECK(treeText(tree) == "a (active)\n├── b\n│   └── shared \"x\"\n└── shared (see above)\n");
  CHECK(treeText({"a", "alone"}) == "alone\n");
}

TEST_CASE("labels are safe for the terminal") {
  CHECK(treeText({"a", "\x1b[31m", {{"b", "::error::x"}}}).find('\x1b') == std::string::npos);
}

TEST_CASE("a graph has what is met again once, with the label of the first time") {
  CHECK(treeDot(tree) ==
        "digraph tree {\n  node [shape=box, style=rounded];\n  n0 [label=\"a (active)\"];\n  n1 "
        "[label=\"b\"];\n  n2 [label=\"shared \\\"x\\\"\"];\n  n0 -> n1;\n  n0 -> n2;\n  n1 -> n2;\n}\n");
  CHECK(
      treeMermaid(tree) ==
      "flowchart TD\n  n0[\"a #40;active#41;\"]\n  n1[\"b\"]\n  n2[\"shared #34;x#34;\"]\n  n0 --> n1\n  n0 "
      "--> n2\n  n1 --> n2\n");
}
