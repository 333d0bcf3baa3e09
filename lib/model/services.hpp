#pragma once

#include <string>
#include <string_view>

#include "doc/value.hpp"
#include "model/views.hpp"

/// Services as orders describe them, and as the inventory has them.
namespace som::model {

/// A service as an order names or describes it. Empty members are left out.
struct NewService {
  std::string id = {};
  std::string specification = {};
  std::string version = {};  ///< of the specification
  std::string place = {};
};
doc::Value serviceEntry(const NewService& service);

/// Returns the description of a service; an empty mapping if it is missing.
doc::Value valueOf(const ServiceView<ValueNode>& service);

/// Adds a characteristic to a service.
void addCharacteristic(doc::Value& service, std::string_view name, doc::Value value);

/// Returns the record of a service that an item of an order describes, without id and state. Category,
/// description and customer are those of the order if the item has none.
doc::Value describedService(const ServiceView<ValueNode>& described, const doc::Value& order);

/// Describes a service of the inventory for an item that deletes it: id, name, specification and places.
doc::Value orderedService(const doc::Value& service);

/// Applies a modification to a service of the inventory: characteristics are replaced one by one,
/// specification and places as a whole.
void modifyService(doc::Value& service, const ServiceView<ValueNode>& wanted);

/// True if a service says that an item of an order made or changed it.
bool knowsOrder(const doc::Value& service, std::string_view order, std::string_view item);
/// Adds an order that made or changed a service; false if the service has it already.
bool addOrderOfService(doc::Value& service, std::string_view order, std::string_view item,
                       std::string_view action);

/// Adds a resource that a service uses; false if the service has it already.
bool addSupportingResource(doc::Value& service, std::string_view resource);

/// Removes it; false if the service does not have it.
bool removeSupportingResource(doc::Value& service, std::string_view resource);

/// The path of the list that `addSupportingResource` changes, for tracking records.
inline constexpr std::string_view supportingResources = "supportingResource";

}  // namespace som::model
