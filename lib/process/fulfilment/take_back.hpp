#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Takes back what was delivered for items that ended cancelled or failed.
namespace som::process {

/// Creates and starts a recovery order for an item of a service order that has ended cancelled or failed: its
/// activities take back what completed activities delivered, in the reverse order. Creates none if nothing is
/// to be done, for the items of a recovery order, and for items that delete a service: reports what is gone.
/// Until the recovery order is completed, a service that was to be added stays inactive.
void takeBack(UnitOfWork& unit, Draft& order, const std::string& itemId);

/// Does the same for a request that was completed, also in part, although the activity that waited for it was
/// skipped or cancelled.
void takeBackUnwanted(UnitOfWork& unit, const Draft& request);

/// Reports what will be taken back, or is gone, for the items whose cancellation waits for answers, after the
/// consequences of the changes so far.
void reportComing(UnitOfWork& unit, Draft& order);

/// Notes that nothing is taken back of what was or will be delivered for these items; empty: for all of the
/// order. Reports what stays. Throws missing-reason.
void keepDelivered(UnitOfWork& unit, Draft& order, const std::vector<std::string>& items = {});

}  // namespace som::process
