#include "doc/line_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace som::doc {
namespace {

// Above this number of changed lines the middle is replaced in one piece.
constexpr std::size_t maxDistance = 1000;

// Myers' greedy algorithm: keeps the furthest reaching path for each number of edits, then walks back.
std::vector<LineEdit> shortestScript(const Lines& a, const Lines& b) {
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
  std::vector<LineEdit> script;
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
    script.push_back(isAdded ? LineEdit{'+', b[index(--y)]} : LineEdit{'-', a[index(--x)]});
  }
  std::reverse(script.begin(), script.end());
  return script;
}

}  // namespace

Lines linesOf(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t newline = text.find('\n');
    const std::size_t length = newline == std::string_view::npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

std::vector<LineEdit> lineScript(const Lines& a, const Lines& b) {
  const auto [endA, endB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto [backA, backB] = std::mismatch(a.rbegin(), std::make_reverse_iterator(endA), b.rbegin(),
                                            std::make_reverse_iterator(endB));
  std::vector<LineEdit> script;
  for (auto line = a.begin(); line != endA; ++line) script.push_back({' ', *line});
  for (const LineEdit& edit : shortestScript({endA, backA.base()}, {endB, backB.base()}))
    script.push_back(edit);
  for (auto line = backA.base(); line != a.end(); ++line) script.push_back({' ', *line});
  return script;
}

}  // namespace som::doc
