#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace som::render {

/// One number of a metric.
struct Sample {
  std::vector<std::pair<std::string_view, std::string>> labels;
  long long value = 0;
};

/// A metric with all its numbers.
struct Metric {
  std::string_view name;
  std::string_view type;  ///< gauge, counter
  std::string_view help;
  std::vector<Sample> samples;
};

/// A text as the value of a label, without its quotes; control and bidirectional characters as on a terminal.
std::string prometheusLabel(std::string_view text);

/// Metrics in Prometheus' text format. One without samples has its HELP and TYPE alone.
std::string prometheus(const std::vector<Metric>& metrics);

}  // namespace som::render
