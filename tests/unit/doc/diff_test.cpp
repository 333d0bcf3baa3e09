#include "doc/diff.hpp"

#include <catch2/catch.hpp>

using som::doc::unifiedDiff;

TEST_CASE("a diff shows the change with three lines around it") {
  CHECK(unifiedDiff("f", "a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n") ==
        "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n");
  CHECK(unifiedDiff("f", "a\n", "a\n").empty());
}

TEST_CASE("changes far apart have hunks of their own, near ones share one") {
  std::string before;
  for (int i = 1; i <= 30; ++i) before += std::to_string(i) + "\n";
  std::string far = before;
  far.replace(far.find("\n3\n") + 1, 1, "x");
  far.replace(far.find("\n25\n") + 1, 2, "y");
  CHECK(unifiedDiff("f", before, far) ==
        "--- a/f\n+++ b/f\n@@ -1,6 +1,6 @@\n 1\n 2\n-3\n+x\n 4\n 5\n 6\n@@ -22,7 +22,7 @@\n 22\n 23\n "
        "24\n-25\n+y\n 26\n"
        " 27\n 28\n");
  std::string near = before;
  near.replace(near.find("\n3\n") + 1, 1, "x");
  near.replace(near.find("\n10\n") + 1, 2, "y");
  CHECK(unifiedDiff("f", before, near).find("@@ -1,13 +1,13 @@") != std::string::npos);
}

TEST_CASE("new, deleted and unfinished files") {
  CHECK(unifiedDiff("f", "", "a\nb\n") == "--- /dev/null\n+++ b/f\n@@ -0,0 +1,2 @@\n+a\n+b\n");
  CHECK(unifiedDiff("f", "a\n", "") == "--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
  CHECK(unifiedDiff("f", "a", "a\n") ==
        "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
  CHECK(unifiedDiff("f", "a\nb\nc\n", "b\nc\nd\n") == "--- a/f\n+++ b/f\n@@ -1,3 +1,3 @@\n-a\n b\n c\n+d\n");
}
