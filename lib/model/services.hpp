#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// Returns the record of a resource that a resource order describes and that operates since a moment.
doc::Value resourceRecord(const ResourceView<ValueNode>& described, std::string_view description,
                          Instant since);

/// Writes into the record of a resource that it was deleted at a moment; false if it has ended before.
bool endResource(doc::Value& resource, Instant at);

/// Returns when a resource was deleted; nullopt if it operates.
std::optional<Instant> endOfResource(const ValueNode& resource);

/// Adds a characteristic to a service.
void addCharacteristic(doc::Value& service, std::string_view name, doc::Value value);

/// Returns the record of a service that an item of an order describes, without id and state. Category,
/// description and customer are those of the order if the item has none.
doc::Value describedService(const ServiceView<ValueNode>& described, const doc::Value& order);

/// Describes a service of the inventory for an item that deletes it: id, name, specification and places.
doc::Value orderedService(const doc::Value& service);

/// Gives the service that an item of an order names the specification that it has in the inventory, if the
/// item names none.
void takeSpecification(doc::Value& item, const doc::Value& service);

/// Gives an order a category.
void setCategory(doc::Value& order, std::string_view category);

/// Applies a modification to a service of the inventory: characteristics are replaced one by one,
/// specification and places as a whole. Characteristics that show a value of a pool stay.
void modifyService(doc::Value& service, const ServiceView<ValueNode>& wanted);

/// Gives the record of a resource the characteristics that a request described, one by one. False if it has
/// them all.
bool modifyResource(doc::Value& resource, const ResourceView<ValueNode>& wanted);

/// Replaces the values that an item wanted for a service with those of the service in the inventory. Leaves
/// out the characteristics that have them already, but not `changed` ones.
void restoreService(doc::Value& wanted, const doc::Value& service, const std::vector<std::string>& changed);

/// True if a service says that an item of an order made or changed it.
bool knowsOrder(const doc::Value& service, std::string_view order, std::string_view item);
/// Adds an order that made or changed a service; false if the service has it already.
bool addOrderOfService(doc::Value& service, std::string_view order, std::string_view item,
                       std::string_view action);

/// Removes the characteristics of a service with other names; no names: keeps all.
void keepCharacteristics(doc::Value& service, const std::vector<std::string>& names);

/// Adds a service that a service stands on; false if the service has it already.
bool addSupportingService(doc::Value& service, std::string_view other);

/// Adds a resource that a service uses; false if the service has it already.
bool addSupportingResource(doc::Value& service, std::string_view resource);

/// Removes it, with the characteristic that shows it; false if the service does not have it.
bool removeSupportingResource(doc::Value& service, std::string_view resource);

/// The list of the orders that made or changed a service.
inline constexpr std::string_view ordersOfService = "serviceOrderItem";

/// The paths of these lists, for tracking records.
inline constexpr std::string_view supportingServices = "supportingService";
inline constexpr std::string_view supportingResources = "supportingResource";

// A required parameter of a service: `name` of the supporting resource that is its value, and a
// characteristic of the same name that shows the value.

/// Returns the parameter that a value of a pool is for, by the value's id; empty if it is for none.
std::string parameterOfValue(const doc::Value& service, std::string_view id);
/// Returns the id of the value that a parameter has; empty if it has none.
std::string valueOfParameter(const doc::Value& service, std::string_view parameter);
/// Gives a parameter a value of a pool. The value that it had stays a supporting resource.
void showParameter(doc::Value& service, std::string_view id, std::string_view parameter,
                   const doc::Value& value);

}  // namespace som::model
