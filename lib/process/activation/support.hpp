#pragma once

#include <string>
#include <vector>

#include "process/work/related.hpp"
#include "store/mentions.hpp"

/// The services and resources that support a service, by `supportingService`, `supportingResource` and
/// `resourceRelationship`.
namespace som::process {

/// A service or resource with everything that supports it, at all levels. A node that occurs several times,
/// because it is shared or supports itself, has its parts only at its first place.
struct SupportTree {
  std::string id;
  std::string type;        ///< Service or Resource
  std::string name = {};   ///< may be empty
  std::string state = {};  ///< of a resource its operationalState; may be empty
  bool missing = false;    ///< the record does not exist or cannot be read
  bool again = false;      ///< its parts are shown elsewhere in the tree
  std::vector<SupportTree> parts = {};
};

/// Returns the tree below a service. Throws too-deep beyond 100 levels.
SupportTree supportTree(const store::Source& files, const doc::Document& service);

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

}  // namespace som::process
