#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The steps of `order cancel`.
enum class CancelStep {
  whole,   ///< all possible steps in one transaction
  assess,  ///< stop at assessingCancellation
  accept,  ///< continue from assessingCancellation
  refuse,  ///< return to the state before
};

/// Cancels an order, or takes one step of its cancellation. Requests that only this order waits for are
/// cancelled with it. If another process must answer, the order stays pendingCancellation until it does. If
/// the cancellation is refused, those that have not answered continue, and those that were cancelled with it
/// are made again. Throws Error: illegal-transition, missing-reason, point-of-no-return; nothing is changed
/// then.
void cancelOrder(UnitOfWork& unit, Draft& order, CancelStep step);

/// Cancels a record that another one requested, or asks for its cancellation if it has begun.
void stopRequest(UnitOfWork& unit, Draft& request, const std::string& reason);

/// Lets a request continue whose cancellation was asked for and has not been answered.
void withdrawCancellation(UnitOfWork& unit, Draft& request, const std::string& goesOn);

/// Cancels the open records that a record requested and that no other open record waits for, if it has ended
/// by any event but the close of a report, which has cleared before. If such a record has begun, asks for its
/// cancellation. Does not wait for the answer.
void requestsFollow(UnitOfWork& unit, Draft& parent, const std::string& why);

/// Cancels the request of an activity that is not needed any more, or asks for its cancellation. A request
/// that other records or other open activities of this one also wait for continues.
void withdrawRequest(UnitOfWork& unit, Draft& parent, const std::string& activity, const std::string& why);

/// Continues the cancellation of the orders in pendingCancellation that requested this one. An order is
/// cancelled when all its requests have ended; if a request continues instead, the cancellation is refused.
void cancellationsFollow(UnitOfWork& unit, const Draft& request);

/// An order of a customer order.
struct CustomerOrderPart {
  std::string id;
  std::string state;
};

/// Returns all orders that belong to a customer order (externalReference of type customerOrder), by id.
std::vector<CustomerOrderPart> ordersOfCustomerOrder(Workspace& workspace, const std::string& customerOrder);

}  // namespace som::process
