#pragma once

#include <string>

#include "lifecycle/lifecycle.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// How an item is cancelled or failed.
struct EndItem {
  lifecycle::Event event = lifecycle::Event::cancel;  ///< or fail
  bool withDependents = false;                        ///< end the items that depend on it, too
};

/// Cancels or fails an item of an order that is under way, with the items that it contains. Their open
/// activities end, and the requests that serve them alone are cancelled. An item whose requests must answer
/// waits in pendingCancellation. Throws Error: not-found; illegal-transition if the item or the order has
/// ended; missing-reason; guard if another open item depends on it, or if no other item is open or completed;
/// point-of-no-return.
void endItem(UnitOfWork& unit, Draft& order, const std::string& itemId, const EndItem& how);

/// Ends the items of an order under way that were about to be cancelled and wait for no request any more: the
/// answers may have come while the cancellation of the whole order was asked for.
void finishItemCancellations(UnitOfWork& unit, Draft& order);

/// Continues the cancellation of the items that wait for this request. An item ends when all its requests
/// have ended; if a request continues instead, the item continues, too.
void itemCancellationsFollow(UnitOfWork& unit, const Draft& request);

}  // namespace som::process
