#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Lets the customer's reports of this workspace name the problems behind them: each problem that the unit
/// changes is linked from the reports in its `troubleTicket`, and no longer from those that it does not name
/// any more.
void linkCustomerReports(UnitOfWork& unit);

}  // namespace som::process
