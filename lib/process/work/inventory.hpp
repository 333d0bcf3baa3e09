#pragma once

#include <string>
#include <vector>

#include "process/work/related.hpp"
#include "store/mentions.hpp"

namespace som::process {

/// The services of an inventory that are not terminated, with the services that support them.
class Inventory {
 public:
  explicit Inventory(const store::Source& files);

  /// Returns the services that this one supports, by path. Throws if a file that mentions it is not a valid
  /// service.
  std::vector<Related> usersOf(const std::string& id) const;

 private:
  store::Mentions mentions_;
};

/// The open orders, and the services that their items name.
class OpenOrders {
 public:
  explicit OpenOrders(const store::Source& files);

  /// Returns the orders that add, change or delete this service, by path. Throws if a file that mentions it
  /// is not a valid order.
  std::vector<Related> on(const std::string& service) const;

 private:
  store::Mentions mentions_;
};

/// Returns the ids of the open orders with an item on this service, without recovery orders. `orders` are the
/// mentions of orders.
std::vector<std::string> openOrdersOn(const store::Mentions& orders, const std::string& service);

}  // namespace som::process
