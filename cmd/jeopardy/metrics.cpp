#include "jeopardy/jeopardy.hpp"
#include "render/prometheus.hpp"

namespace som::cli {
namespace {

using render::Metric;
using render::Sample;

constexpr std::string_view gauge = "gauge";

Metric records(const process::ScanResult& result) {
  Metric metric{"som_records", gauge, "Open records by kind and jeopardy level.", {}};
  for (const auto& [kind, counts] : result.countsOfKind)
    for (const auto& row : policy::levels.rows)
      metric.samples.push_back({{{"kind", std::string(kind->type)}, {"level", std::string(row.name)}},
                                static_cast<long long>(counts[static_cast<std::size_t>(row.value)])});
  return metric;
}

/// The slack of a record; without a plan, the time that is left until it is due.
std::optional<Seconds> slackOf(const process::Assessed& record, Instant now) {
  if (record.assessment.slack) return record.assessment.slack;
  if (record.assessment.dueDate) return *record.assessment.dueDate - now;
  return std::nullopt;
}

Metric slack(const process::ScanResult& result) {
  Metric metric{"som_record_slack_seconds",
                gauge,
                "Seconds from the expected completion to the due date of each record that is not on track.",
                {}};
  for (const auto& item : result.items) {
    const process::Assessed& record = *item;
    const auto seconds = slackOf(record, result.now);
    if (record.assessment.level == policy::Level::onTrack || !seconds) continue;
    metric.samples.push_back({{{"id", record.id},
                               {"kind", std::string(record.kind->type)},
                               {"level", std::string(policy::levels.name(record.assessment.level))},
                               {"assignee", record.assignee},
                               {"customer", record.customer}},
                              seconds->count()});
  }
  return metric;
}

Metric single(std::string_view name, std::string_view help, long long value) {
  return {name, gauge, help, {Sample{{}, value}}};
}

}  // namespace

std::string metricsOf(const process::ScanResult& result) {
  return render::prometheus({records(result), slack(result),
                             single("som_scan_bad_files", "Files that could not be assessed.",
                                    static_cast<long long>(result.badFiles)),
                             single("som_scan_timestamp_seconds", "Time of the scan, in Unix time.",
                                    result.now.time_since_epoch().count())});
}

}  // namespace som::cli
