#include "jeopardy/jeopardy.hpp"
#include "process/work/policies.hpp"
#include "render/prometheus.hpp"

namespace som::cli {
namespace {

using render::Metric;
using render::Sample;

constexpr std::string_view gauge = "gauge";

/// Adds a sample for each level, so that no series comes and goes.
void addLevels(Metric& metric, const std::vector<std::pair<std::string_view, std::string>>& labels,
               const policy::LevelCounts& counts) {
  for (const auto& row : policy::levels.rows) {
    Sample sample{labels, static_cast<double>(countOf(counts, row.value))};
    sample.labels.emplace_back("level", std::string(row.name));
    metric.samples.push_back(std::move(sample));
  }
}

Metric records(const process::ScanResult& result) {
  Metric metric{"som_records", gauge, "Open records by kind and jeopardy level.", {}};
  for (const auto& [kind, counts] : result.countsOfKind)
    addLevels(metric, {{"kind", std::string(kind->type)}}, counts);
  return metric;
}

Metric recordsOfTeams(const process::ScanResult& result) {
  Metric metric{
      "som_team_records", gauge, "Open records that a team or its members have, by kind and level.", {}};
  for (const auto& [key, counts] : result.countsOfTeam)
    addLevels(metric, {{"team", key.first->id}, {"kind", std::string(key.second->type)}}, counts);
  return metric;
}

Metric single(std::string_view name, std::string_view help, double value) {
  return {name, gauge, help, {Sample{{}, value}}};
}

/// In Unix time; 0 if it never was.
Metric moment(std::string_view name, std::string_view help, std::optional<Instant> time) {
  return single(name, help, time ? static_cast<double>(time->time_since_epoch().count()) : 0);
}

}  // namespace

std::string metricsOf(const process::ScanResult& result, const ScanRun& run) {
  return render::prometheus(
      {records(result), recordsOfTeams(result),
       single("som_scan_bad_files", "Files that could not be assessed.",
              static_cast<double>(result.badFiles)),
       single("som_scan_duration_seconds", "Duration of the scan.",
              std::chrono::duration<double>(run.duration).count()),
       moment("som_scan_timestamp_seconds", "Time of the scan, in Unix time.", result.now),
       moment("som_scan_last_success_timestamp_seconds",
              "Time of the last scan without bad files and failed changes, in Unix time.",
              run.succeeded ? result.now : run.last.succeeded),
       moment("som_escalation_timestamp_seconds",
              "Time of the last scan of this machine that escalated, in Unix time.", run.last.escalated)});
}

}  // namespace som::cli
