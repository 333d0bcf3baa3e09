#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace som::render {

/// A test in a report: one thing that was checked.
struct TestCase {
  std::string name;
  std::string className;
  std::string file;                   ///< relative to the repository
  std::vector<std::string> failures;  ///< a line each; a case without any has passed
  std::vector<std::string> remarks;   ///< a line each; they do not fail the case
};

/// Formats cases as a JUnit report with one suite, in their order.
std::string junit(std::string_view suite, const std::vector<TestCase>& cases);

}  // namespace som::render
