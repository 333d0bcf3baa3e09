#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "process/correlation/situation.hpp"

namespace som::process {

/// The report for a cause.
struct ReportTarget {
  enum class Action {
    wait,    ///< the burst may still grow
    raise,   ///< a new report
    join,    ///< an open one
    reopen,  ///< one that was cleared shortly before
  };
  Action action = Action::raise;
  const LinkedRecord* report = nullptr;  ///< that is joined or reopened
  /// The ended report of the same cause that a new one is a recurrence of; null if there was none.
  const LinkedRecord* earlier = nullptr;
};

/// An alarm reopens a report that was cleared no more than this before it.
inline constexpr Seconds reopensWithin = std::chrono::minutes(15);

/// Finds the reports for the causes of a situation, which must outlive it.
class ReportTargets {
 public:
  explicit ReportTargets(const Situation& situation);
  ReportTarget of(const cause::Explained& explained, const cause::Burst& burst);

 private:
  using Reports = std::vector<const LinkedRecord*>;

  Reports ofSameCause(const cause::Cause& cause) const;
  const LinkedRecord* withHalfOf(const cause::Explained& explained);
  bool waits(const cause::Burst& burst) const;

  const Situation& situation_;
  std::unordered_map<cause::Object, Reports> byCause_;
  cause::Reach reach_;
};

}  // namespace som::process
