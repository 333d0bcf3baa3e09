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

/// What a record's level and history ask for.
struct Demand {
  policy::EscalationHistory history;  ///< with the alert that is due as the last one
  policy::Level before;               ///< the level of the alert before
  std::optional<policy::Episode> episode;
  std::vector<policy::Firing> firings;  ///< of the history's ladders
  const doc::Document* terms = nullptr;
};

/// The ladders of a workspace, asked about its records; safe for several at the same time.
class Escalations {
 public:
  explicit Escalations(Workspace& workspace);
  /// Throws Error for an unknown calendar.
  Demand demandOf(const Assessed& assessed, doc::Node record) const;
  /// True where the record is to be opened: for what it asks for, or to be told what is wrong.
  bool asks(const Assessed& assessed, doc::Node record) const;

 private:
  const calendar::Calendars& calendars_;
  Ladders ladders_;
};

/// What was done to a record.
struct RecordEscalated {
  Escalated done;
  bool acted = false;  ///< a step assigned it or set its priority
};

/// Does what a record asks for at the unit's moment, and again what it asks for after that, until it asks for
/// nothing; `nothing` where it does not from the start. Throws as Assessor::assess, and as what its steps do.
std::optional<RecordEscalated> escalateRecord(const Escalations& escalations, UnitOfWork& unit, Draft& draft);

}  // namespace som::process
