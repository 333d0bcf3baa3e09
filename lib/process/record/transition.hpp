#pragma once

#include <optional>
#include <string>

#include "process/record/unit.hpp"

namespace som::process {

/// An event on a record or on one of its activities; force and note, and the reason where none is given here,
/// come with the unit's options.
struct EventRequest {
  lifecycle::Event event;
  std::optional<Instant> until =
      std::nullopt;             ///< hold and pend: the earliest resumption that planning assumes
  doc::Value result = nullptr;  ///< activities: what came of it, a text or what a program left
  /// Where the items would decide, what another process says it came to.
  std::optional<lifecycle::State> outcome = std::nullopt;
  Unit::Cause cause = Unit::Cause::asked;
  std::string reason = {};  ///< instead of the unit's
};

/// The reason of an event: its own, else the unit's; may be empty.
const std::string& reasonOf(const Unit& unit, const EventRequest& request);

/// Applies an event to a record of any kind that has a lifecycle: guards, state, dates, items, tracking
/// record.
///
/// Throws Error illegal-transition where the lifecycle does not allow it (the hint says what is possible),
/// missing-reason, guard or point-of-no-return where a condition is not met. Does not report an outcome.
void applyEvent(Unit& unit, Draft& draft, const EventRequest& request);

/// The state to which resume and refuse lead: the one before the record's own.
lifecycle::State stateBefore(const Draft& draft);

/// Applies an event and reports the step: `SO-…: inProgress → held (awaiting wayleave)`. Who requested the
/// record follows.
void transition(Unit& unit, Draft& draft, const EventRequest& request);

/// Applies an event to an activity and what follows from it: the item's state, and the record's completion
/// when the last activity is finished. Throws as `applyEvent`, and not-found for an unknown activity.
void activityTransition(Unit& unit, Draft& draft, const std::string& activityId, const EventRequest& request);

/// The activity of this id; throws not-found with the nearest names.
doc::Value& activityOf(Draft& draft, const std::string& id);

/// Completes what is finished: items whose activities are done, and the record when nothing is left; asks
/// other processes for what is ready to be asked for. Only a record that is inProgress moves.
void settle(Unit& unit, Draft& draft);

/// What follows for others from the state that a record has come to: for what it requested, for the services
/// that it is about and their values, and for who requested it. `why` may be empty.
void othersFollow(Unit& unit, Draft& draft, const std::string& why = {});

}  // namespace som::process
