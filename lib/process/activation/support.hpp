#pragma once

#include <map>
#include <string>
#include <vector>

#include "process/work/related.hpp"
#include "store/records.hpp"

/// What services stand on: other services and resources, by `supportingService`, `supportingResource` and
/// `resourceRelationship`.
namespace som::process {

/// A service or resource with all that it stands on. What is met again, as it is shared or stands on itself,
/// has its parts only the first time.
struct SupportTree {
  std::string id;
  std::string type;        ///< Service or Resource
  std::string name = {};   ///< may be empty
  std::string state = {};  ///< of a resource its operationalState; empty where there is none
  bool missing = false;    ///< there is no such record, or it cannot be read
  bool again = false;      ///< its parts are shown elsewhere in the tree
  std::vector<SupportTree> parts = {};
};

/// The tree below a service. Throws too-deep where more than a hundred things stand on each other.
SupportTree supportTree(const store::Source& files, const doc::Document& service);

/// The services of an inventory that are not terminated, and which of them stand on which.
class Inventory {
 public:
  /// Reads every service.
  explicit Inventory(const store::Source& files);

  /// The services that stand on this one, sorted by id. Throws if a file that mentions it is no sound
  /// service.
  std::vector<Related> usersOf(const std::string& id) const;

 private:
  std::map<std::string, std::vector<Related>> users_;
  std::vector<store::Doubtful> doubtful_;
};

/// The orders that have not ended, and the services that their items name.
class OpenOrders {
 public:
  /// Looks into every order.
  explicit OpenOrders(const store::Source& files);

  /// The orders that add, change or delete this service, sorted by id. Throws if a file that mentions it is
  /// no sound order.
  std::vector<Related> on(const std::string& service) const;

 private:
  std::map<std::string, std::vector<Related>> orders_;
  std::vector<store::Doubtful> doubtful_;
};

}  // namespace som::process
