#pragma once

#include <string>

#include "model/handles.hpp"
#include "process/lifecycle/transition_options.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Applies an event to a record of any kind that has a lifecycle: guards, state, dates, items, tracking
/// record.
///
/// Throws Error illegal-transition if the lifecycle does not allow the event (the hint lists the possible
/// ones), missing-reason, guard or point-of-no-return if a condition is not met. Does not report an outcome.
void applyEvent(UnitOfWork& unit, Draft& draft, const TransitionOptions& request);

/// Returns the state to which resume and refuse lead: the one before the record's own.
lifecycle::State stateBefore(const Draft& draft);

/// Applies an event, reports the step: `SO-…: inProgress → held (awaiting wayleave)`, and notes it for its
/// consequences.
void transition(UnitOfWork& unit, Draft& draft, const TransitionOptions& request);

/// Applies an event to an activity, starts its item, and notes the change for its consequences. Throws as
/// `applyEvent`, and not-found for an unknown activity.
void activityTransition(UnitOfWork& unit, Draft& draft, const std::string& activityId,
                        const TransitionOptions& request);

/// True if a record is inProgress, has activities, and its lifecycle lets it be completed from there.
bool mayComplete(const Draft& draft);

/// Completes such a record if all its activities are finished.
void completeIfFinished(UnitOfWork& unit, Draft& draft);

/// Moves an activity to a state, with its dates, the milestone that it reaches and the item that it starts;
/// notes the change for its consequences. The caller has checked that the state may be reached, and tracks
/// it.
void moveActivity(UnitOfWork& unit, Draft& draft, const model::ActivityHandle& activity, lifecycle::State to,
                  const TransitionOptions& options);

/// Returns the activity of this id. Throws not-found with the nearest names.
model::ActivityHandle activityOf(Draft& draft, const std::string& id);

}  // namespace som::process
