#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "store/source.hpp"

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

}  // namespace som::process
