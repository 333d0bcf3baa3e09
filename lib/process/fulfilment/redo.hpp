#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Activities that are done again.
namespace som::process {

/// Returns the newest activity that does this one again and was not cancelled, or the activity itself.
std::string newestOf(const Draft& order, const std::string& activity);

/// Adds an activity that does another one of an order again: `survey.2`. It waits for its original and for
/// the newest redo of each dependency of the original; activities that have not begun, or failed, and waited
/// for the original, directly or through others, wait for it. A redo that has not begun is used again.
/// Returns its id. Reports and tracks it with the reason of the unit.
std::string addRedo(UnitOfWork& unit, Draft& order, const std::string& activity);

/// Returns the activities that were begun or done after what a redo does again, and are not done again
/// themselves.
std::vector<std::string> staleAfter(const Draft& order, const std::string& redo);

/// Lets an activity that is retried wait for the open redos of what it depends on, directly or through
/// others.
void waitForRedos(UnitOfWork& unit, Draft& order, const std::string& activity);

/// Cancels the redos whose original is skipped, so that nothing is to be done again, or has not begun either,
/// because it is retried or asked for anew: it is done with the values of now. What waited for such a redo
/// waits for the original.
void endNeedlessRedos(UnitOfWork& unit, Draft& order);

/// Throws Error: missing-reason; not-found; illegal-transition if the record is not open, the activity is not
/// completed, or its item has ended.
void requireRedoable(const UnitOfWork& unit, Draft& draft, const std::string& activity);

/// Does a completed activity again because a person asks for it. Throws Error: not-found; missing-reason;
/// illegal-transition if it is not completed or the record is not open; point-of-no-return.
void redo(UnitOfWork& unit, Draft& draft, const std::string& activity);

}  // namespace som::process
