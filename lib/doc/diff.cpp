#include "doc/diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace som::doc {
namespace {

constexpr std::size_t context = 3;
// Above this number of changed lines the middle is shown as replaced in one piece.
constexpr std::size_t maxDistance = 1000;

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    const std::size_t length = newline == std::string_view::npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

// One line of the edit script: kept, removed or added.
struct Edit {
  char mark;
  std::string_view line;
};

using Lines = std::vector<std::string_view>;

// Myers' greedy algorithm: keeps the furthest reaching path for each number of edits, then walks back.
std::vector<Edit> shortestScript(const Lines& a, const Lines& b) {
  const auto n = static_cast<std::ptrdiff_t>(a.size());
  const auto m = static_cast<std::ptrdiff_t>(b.size());
  const std::ptrdiff_t limit = std::min<std::ptrdiff_t>(n + m, maxDistance);
  std::vector<std::vector<std::ptrdiff_t>> trace;
  std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * limit + 3), 0);
  const auto at = [&](std::vector<std::ptrdiff_t>& v, std::ptrdiff_t k) -> std::ptrdiff_t& {
    return v[static_cast<std::size_t>(k + limit + 1)];
  };
  const auto down = [&](std::vector<std::ptrdiff_t>& v, std::ptrdiff_t k, std::ptrdiff_t d) {
    return k == -d || (k != d && at(v, k - 1) < at(v, k + 1));
  };
  const auto index = [](std::ptrdiff_t i) { return static_cast<std::size_t>(i); };
  bool done = false;
  for (std::ptrdiff_t d = 0; d <= limit && !done; ++d) {
    trace.push_back(reach);
    for (std::ptrdiff_t k = -d; k <= d; k += 2) {
      std::ptrdiff_t x = down(reach, k, d) ? at(reach, k + 1) : at(reach, k - 1) + 1;
      while (x < n && x - k < m && a[index(x)] == b[index(x - k)]) ++x;
      at(reach, k) = x;
      if (x >= n && x - k >= m) {
        done = true;
        break;
      }
    }
  }
  std::vector<Edit> script;
  if (!done) {
    for (const std::string_view line : a) script.push_back({'-', line});
    for (const std::string_view line : b) script.push_back({'+', line});
    return script;
  }
  std::ptrdiff_t x = n;
  std::ptrdiff_t y = m;
  for (auto d = static_cast<std::ptrdiff_t>(trace.size()) - 1; d >= 0; --d) {
    auto& before = trace[index(d)];
    const std::ptrdiff_t k = x - y;
    const bool isAdded = down(before, k, d);
    const std::ptrdiff_t previousX = isAdded ? at(before, k + 1) : at(before, k - 1);
    const std::ptrdiff_t previousY = previousX - (isAdded ? k + 1 : k - 1);
    while (x > std::max<std::ptrdiff_t>(previousX, 0) && y > std::max<std::ptrdiff_t>(previousY, 0)) {
      script.push_back({' ', a[index(--x)]});
      --y;
    }
    if (d == 0) break;
    script.push_back(isAdded ? Edit{'+', b[index(--y)]} : Edit{'-', a[index(--x)]});
  }
  std::reverse(script.begin(), script.end());
  return script;
}

std::vector<Edit> scriptOf(const Lines& a, const Lines& b) {
  const auto [endA, endB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto [backA, backB] = std::mismatch(a.rbegin(), std::make_reverse_iterator(endA), b.rbegin(),
                                            std::make_reverse_iterator(endB));
  std::vector<Edit> script;
  for (auto line = a.begin(); line != endA; ++line) script.push_back({' ', *line});
  for (const Edit& edit : shortestScript({endA, backA.base()}, {endB, backB.base()})) script.push_back(edit);
  for (auto line = backA.base(); line != a.end(); ++line) script.push_back({' ', *line});
  return script;
}

void appendRange(std::string& out, char mark, std::size_t begin, std::size_t count) {
  // The header of an empty range names the line before it.
  out += fmt::format("{}{}", mark, count == 0 ? begin : begin + 1);
  if (count != 1) out += fmt::format(",{}", count);
}

// Writes each change with the lines around it; changes that lie close together share a hunk.
void appendHunks(std::string& out, const std::vector<Edit>& script) {
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
                                                    [mark](const Edit& e) { return e.mark != mark; }));
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
  appendHunks(out, scriptOf(linesOf(before), linesOf(after)));
  return out;
}

}  // namespace som::doc
