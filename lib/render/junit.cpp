#include "render/junit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/xml.hpp"

namespace som::render {
namespace {

std::string linesOf(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += xmlText(line) + "\n";
  return all;
}

std::string elementOf(const TestCase& test) {
  const std::string start = fmt::format(R"(    <testcase name="{}" classname="{}" file="{}")",
                                        xmlText(test.name), xmlText(test.className), xmlText(test.file));
  if (test.failures.empty() && test.remarks.empty()) return start + "/>\n";
  std::string all = start + ">\n";
  if (!test.failures.empty())
    all += fmt::format("      <failure message=\"{}\">{}</failure>\n", xmlText(test.failures.front()),
                       linesOf(test.failures));
  if (!test.remarks.empty()) all += fmt::format("      <system-out>{}</system-out>\n", linesOf(test.remarks));
  return all + "    </testcase>\n";
}

}  // namespace

std::string junit(std::string_view suite, const std::vector<TestCase>& cases) {
  const auto failed =
      std::count_if(cases.begin(), cases.end(), [](const TestCase& test) { return !test.failures.empty(); });
  const std::string counts = fmt::format(R"(tests="{}" failures="{}" errors="0")", cases.size(), failed);
  std::string all = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {0}>\n  <testsuite name=\"{1}\" {0}>\n",
      counts, xmlText(suite));
  for (const TestCase& test : cases) all += elementOf(test);
  return all + "  </testsuite>\n</testsuites>\n";
}

}  // namespace som::render
