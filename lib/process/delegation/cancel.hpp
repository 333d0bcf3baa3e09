#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

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
void cancelOrder(UnitOfWork& unit, Draft& order, CancelStep step);

/// An order has ended, by whatever event: what is still open of its requests, and waited for by nobody else,
/// is cancelled, or asked to be where it has begun. The order does not wait for the answer.
void requestsFollow(UnitOfWork& unit, Draft& order, const std::string& why);

/// Orders in pendingCancellation that requested this one learn how it goes on: when all their requests have
/// ended they are cancelled; where one goes on instead, their cancellation is refused.
void cancellationsFollow(UnitOfWork& unit, const Draft& request);

/// An order of a customer order.
struct CustomerOrderPart {
  std::string id;
  std::string state;
};

/// All orders that belong to a customer order (externalReference of type customerOrder), by id.
std::vector<CustomerOrderPart> ordersOfCustomerOrder(Workspace& workspace, const std::string& customerOrder);

}  // namespace som::process
