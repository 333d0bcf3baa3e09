#include "doc/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "doc/line_diff.hpp"

namespace som::doc {
namespace {

constexpr std::size_t context = 3;

void appendRange(std::string& out, char mark, std::size_t begin, std::size_t count) {
  // The header of an empty range names the line before it.
  out += fmt::format("{}{}", mark, count == 0 ? begin : begin + 1);
  if (count != 1) out += fmt::format(",{}", count);
}

// Writes each change with the lines around it; changes that lie close together share a hunk.
void appendHunks(std::string& out, const std::vector<LineEdit>& script) {
  std::size_t lineA = 0;
  std::size_t lineB = 0;
  for (std::size_t i = 0; i < script.size();) {
    std::size_t change = i;
    while (change < script.size() && script[change].mark == ' ') ++change;
    if (change == script.size()) return;
    const std::size_t begin = std::max(i, change - std::min(change, context));
    std::size_t last = change;
    for (std::size_t j = change; j < script.size() && j <= last + 2 * context + 1; ++j)
      if (script[j].mark != ' ') last = j;
    const std::size_t end = std::min(script.size(), last + 1 + context);
    lineA += begin - i;
    lineB += begin - i;
    const auto count = [&](char mark) {
      return static_cast<std::size_t>(std::count_if(script.begin() + static_cast<std::ptrdiff_t>(begin),
                                                    script.begin() + static_cast<std::ptrdiff_t>(end),
                                                    [mark](const LineEdit& e) { return e.mark != mark; }));
    };
    const std::size_t countA = count('+');
    const std::size_t countB = count('-');
    out += "@@ ";
    appendRange(out, '-', lineA, countA);
    out += ' ';
    appendRange(out, '+', lineB, countB);
    out += " @@\n";
    for (std::size_t j = begin; j < end; ++j) {
      out += script[j].mark;
      out += script[j].line;
      if (!script[j].line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    }
    lineA += countA;
    lineB += countB;
    i = end;
  }
}

}  // namespace

std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  std::string out;
  out += before.empty() ? std::string("--- /dev/null\n") : fmt::format("--- a/{}\n", path);
  out += after.empty() ? std::string("+++ /dev/null\n") : fmt::format("+++ b/{}\n", path);
  appendHunks(out, lineScript(linesOf(before), linesOf(after)));
  return out;
}

}  // namespace som::doc
