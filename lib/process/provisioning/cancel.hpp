#pragma once

#include <string>
#include <vector>

#include "process/record/unit.hpp"

namespace som::process {

/// How far `order cancel` goes.
enum class CancelStep {
  whole,   ///< as far as it can in one transaction
  assess,  ///< stop at assessingCancellation
  accept,  ///< go on from there
  refuse,  ///< back to the state before
};

/// Cancels an order, or takes one step of its cancellation. What was requested for it and for no other open
/// record is cancelled with it; where another process must answer, the order stays pendingCancellation until
/// it has. Throws Error: illegal-transition, missing-reason, point-of-no-return; then nothing is changed.
void cancelOrder(Unit& unit, Draft& order, CancelStep step);

/// An order has ended, by whatever event: what is still open of its requests, and waited for by nobody else,
/// is cancelled, or asked to be where it has begun. The order does not wait for the answer.
void requestsFollow(Unit& unit, Draft& order, const std::string& why);

/// An order in pendingCancellation learns how a request of it goes on: ended, and the last one finishes the
/// cancellation; not cancelled, and the order's cancellation is refused.
void takeCancellationAnswer(Unit& unit, Draft& order, const Draft& request);

/// An order of a customer order.
struct CustomerOrderPart {
  std::string id;
  std::string state;
};

/// All orders that belong to a customer order (externalReference of type customerOrder), by id.
std::vector<CustomerOrderPart> ordersOfCustomerOrder(Workspace& workspace, const std::string& customerOrder);

}  // namespace som::process
