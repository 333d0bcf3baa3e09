#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/items.hpp"
#include "process/edit/create.hpp"

namespace som::process {

/// A new order, as the options of `order create` describe it.
struct NewOrder {
  std::string specification;
  std::string customer;
  std::optional<Instant> due;    ///< requestedCompletionDate
  std::optional<Instant> start;  ///< requestedStartDate
  std::string priority;
  std::string category;
  std::string description;
  std::string externalId;
  std::vector<std::pair<std::string, std::string>> characteristics;
  std::string customerOrder;
  std::string place;
  std::string action = std::string(model::addAction);
  std::string service;             ///< the service to `modify` or `delete`
  std::string requester = {};      ///< the report that requests the order; may be empty
  std::string qualification = {};  ///< a completed feasibility check whose items are ordered
};

/// Creates the order that deletes a service of the inventory: specification, places, customer and category
/// are those of the service; `order` gives the dates, the priority, the customer order and the external id.
/// Throws guard for a service that is not in place.
void ceaseService(UnitOfWork& unit, const Draft& service, NewOrder order);

/// Creates an order from options. The report that requests it gets an activity that waits for it. Throws
/// Error: schema findings, dangling-reference; not-found if the report is missing, illegal-transition if it
/// has ended, wrong-delegate if its kind cannot request orders; not-found and guard for a qualification.
ChangeResult createOrder(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         const NewOrder& order, const CreateOptions& create);

}  // namespace som::process
