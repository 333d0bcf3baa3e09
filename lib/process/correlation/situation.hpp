#pragma once

#include <memory>
#include <set>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cause/correlate.hpp"
#include "process/topology/topology.hpp"
#include "process/work/matching.hpp"

namespace som::process {

/// How long correlation waits.
struct CorrelationTimes {
  Seconds settle = std::chrono::minutes(2);          ///< an alarm younger than this does not count yet
  Seconds settleCritical = std::chrono::minutes(2);  ///< the same for critical ones
  Seconds settleAtMost = std::chrono::minutes(10);   ///< no burst waits longer after its first alarm
};

/// The inventory, the alarms and the reports at one moment.
class Situation {
 public:
  /// To be used within `store::Store::consistently`.
  Situation(Workspace& workspace, Instant now);
  Situation(const Situation&) = delete;
  Situation& operator=(const Situation&) = delete;

  Instant now() const { return now_; }
  const CorrelationTimes& times() const { return times_; }
  const Topology& topology() const { return topology_; }
  /// The alarms of known objects, and what each tells, in the same order.
  const std::vector<const LinkedRecord*>& alarms() const { return alarms_; }
  std::span<const cause::Alarm> facts() const { return facts_; }
  /// The active alarms whose object is not in the inventory.
  const std::vector<const LinkedRecord*>& unmapped() const { return unmapped_; }
  /// The services that are not in use.
  std::span<const cause::Object> idle() const { return idle_; }
  /// The reports that name alarms or root causes.
  const std::vector<const LinkedRecord*>& reports() const { return reports_; }
  /// Returns the numbers of the alarms of an object.
  std::span<const std::size_t> alarmsOf(cause::Object object) const;
  /// Returns the numbers of the reports that explain an alarm.
  std::span<const std::size_t> reportsOf(std::string_view alarm) const;

  const std::vector<Diagnostic>& bad() const { return records_.bad; }
  const SurveyCounts& counts() const { return records_.counts; }

 private:
  /// A silence in effect for alarms.
  struct Planned {
    policy::Selector appliesTo;
    std::vector<std::string> alarms;  ///< ids
    std::set<cause::Object> objects;  ///< and what stands on them
    bool all;                         ///< it names neither
  };

  void addReport(const LinkedRecord& record);
  void addAlarm(const LinkedRecord& record);
  void addSilences(const Policies& policies);
  bool isSilenced(const LinkedRecord& record, cause::Object object) const;
  cause::Alarm::Kind kindOf(const LinkedRecord& record, cause::Object object) const;

  Instant now_;
  CorrelationTimes times_;
  LinkedRecords records_;
  Topology topology_;
  std::vector<Planned> silences_;
  std::vector<const LinkedRecord*> alarms_;
  std::vector<cause::Alarm> facts_;
  std::vector<const LinkedRecord*> unmapped_;
  std::vector<cause::Object> idle_;
  std::vector<const LinkedRecord*> reports_;
  std::unordered_map<std::string_view, std::vector<std::size_t>> reportsOfAlarms_;
  std::unordered_map<cause::Object, std::vector<std::size_t>> alarmsOfObjects_;
};

/// Returns the moment of a number of microseconds, in whole seconds.
inline Instant instantOf(cause::Time time) { return Instant(Seconds(time / 1'000'000)); }
inline cause::Time timeOf(Instant instant) { return instant.time_since_epoch().count() * 1'000'000; }

}  // namespace som::process
