#include "render/prometheus.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/terminal.hpp"

namespace som::render {
namespace {

std::string textOf(double value) {
  return std::floor(value) == value ? fmt::format("{:.0f}", value) : fmt::format("{:.3f}", value);
}

}  // namespace

std::string prometheusLabel(std::string_view text) {
  std::string all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    for (const char c : terminalSafe(text.substr(0, end))) {
      if (c == '\\' || c == '"') all += '\\';
      all += c;
    }
    if (end < text.size()) all += "\\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::string prometheus(const std::vector<Metric>& metrics) {
  std::string all;
  for (const Metric& metric : metrics) {
    all += fmt::format("# HELP {} {}\n# TYPE {} {}\n", metric.name, metric.help, metric.name, metric.type);
    for (const Sample& sample : metric.samples) {
      std::string labels;
      for (const auto& [name, value] : sample.labels)
        labels += fmt::format("{}{}=\"{}\"", labels.empty() ? "" : ",", name, prometheusLabel(value));
      all += fmt::format("{}{} {}\n", metric.name, labels.empty() ? "" : "{" + labels + "}",
                         textOf(sample.value));
    }
  }
  return all;
}

}  // namespace som::render
