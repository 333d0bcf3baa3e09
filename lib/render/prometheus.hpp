#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace som::render {

/// One sample of a metric.
struct Sample {
  std::vector<std::pair<std::string_view, std::string>> labels;
  double value = 0;  ///< printed as an integer, or with three decimals
};

/// A metric with all its samples.
struct Metric {
  std::string_view name;
  std::string_view type;  ///< gauge, counter
  std::string_view help;
  std::vector<Sample> samples;
};

/// Escapes a text for the value of a label, without its quotes; unsafe characters as for a terminal.
std::string prometheusLabel(std::string_view text);

/// Formats metrics in Prometheus' text format. A metric without samples has its HELP and TYPE only.
std::string prometheus(const std::vector<Metric>& metrics);

}  // namespace som::render
