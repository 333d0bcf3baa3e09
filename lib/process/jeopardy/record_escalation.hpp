#pragma once

#include <optional>
#include <string>
#include <vector>

#include "policy/escalation.hpp"
#include "process/jeopardy/escalated.hpp"
#include "process/jeopardy/ladder.hpp"
#include "process/planning/assess.hpp"
#include "process/work/unit_of_work.hpp"

/// The alert and the escalations of one record.
namespace som::process {

/// The actions that a record's level and history require.
struct Demand {
  policy::EscalationHistory history;  ///< its last alert is the one that is due
  policy::Level before;               ///< the level of the previous alert
  std::optional<policy::Episode> episode;
  std::vector<policy::Firing> firings;  ///< of the history's ladders
  const doc::Document* terms = nullptr;
};

/// The ladders of a workspace, applied to its records; safe for several threads at the same time.
class Escalations {
 public:
  /// `workspace` must outlive this object.
  explicit Escalations(Workspace& workspace);
  /// Throws Error for an unknown calendar.
  Demand demandOf(const Assessed& assessed, doc::Node record) const;
  /// True if the record must be opened: it needs an action, or opening it reports its error.
  bool asks(const Assessed& assessed, doc::Node record) const;

 private:
  Workspace& workspace_;
  const calendar::Calendars& calendars_;
  Ladders ladders_;
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
