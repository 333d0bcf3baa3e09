#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/escalation.hpp"
#include "process/jeopardy/escalated.hpp"
#include "process/jeopardy/ladder.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/planning/assess.hpp"
#include "process/work/unit_of_work.hpp"

/// The alert and the escalations of one record.
namespace som::process {

/// The actions that a record's level and history require.
struct Demand {
  bool behind = false;                ///< the record has entries later than now: nothing is done
  policy::EscalationHistory history;  ///< its last alert is the one that is due
  policy::Level before;               ///< the level of the previous alert
  policy::Circumstances circumstances;
  policy::Due due;  ///< refers to the history
  const doc::Document* terms = nullptr;
};

/// The parties who were notified about open reports, and these reports.
using Inhibited = std::map<std::string, std::vector<std::string>>;

/// Returns who was notified about the open ones of these reports, and about the open reports that these are a
/// part of; at most eight in all. Skips reports that cannot be read.
Inhibited inhibitedBy(const store::Source& files, std::vector<std::string> parents);

/// The ladders of a workspace, applied to its records; safe for several threads at the same time.
class Escalations {
 public:
  /// `workspace` must outlive this object.
  explicit Escalations(Workspace& workspace);
  /// Throws Error for an unknown calendar.
  Demand demandOf(const Assessed& assessed, const Extract& record, const Inhibited& inhibited) const;
  /// The same; the parents are read from the files.
  Demand demandOf(const Assessed& assessed, const Extract& record) const {
    return demandOf(assessed, record, knownInhibited(record.parents));
  }
  /// Returns whether the record needs an action, or opening it reports its error.
  Asks asks(const Assessed& assessed, const FieldRecord& record) const;

 private:
  /// Does the same as `inhibitedBy` for the files of the workspace. Looks upwards from each report once.
  Inhibited knownInhibited(const std::vector<std::string_view>& parents) const;
  std::map<std::string, std::string, std::less<>> partiesOf(const Assessed& assessed,
                                                            const policy::EscalationHistory& history) const;

  Workspace& workspace_;
  const calendar::Calendars& calendars_;
  Ladders ladders_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Inhibited, std::less<>> parents_;  ///< those that were read
};

/// Ends the episode of a record that has ended, whatever calm its ladder asks for: appends an alert that is
/// onTrack, with the exception `ended`. Does nothing if no episode is open.
void endEpisode(UnitOfWork& unit, Draft& draft);

/// The result for one record.
struct RecordEscalated {
  Escalated done;
  bool acted = false;  ///< a step assigned it or set its priority
};

/// Does the actions that a record needs at the unit's moment, and repeats that until it needs none. Returns
/// nullopt if it needed none at the start. `known` is what a scan found of the other records. Throws as
/// Assessor::assess, and as the actions of its steps.
std::optional<RecordEscalated> escalateRecord(const Escalations& escalations, UnitOfWork& unit, Draft& draft,
                                              const Known& known);

}  // namespace som::process
