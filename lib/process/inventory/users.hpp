#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// The services that use values of pools. The value's file lists them in `usedBy`; the service lists the
/// value in `supportingResource`, and shows it as the characteristic of the required parameter that it is
/// for.
namespace som::process {

/// Opens the record of an id; returns null if it is not an id of ours, or if the record does not exist.
Draft* recordOf(UnitOfWork& unit, const std::string& id);

/// Lets a service use a value as a required parameter of its specification. An empty parameter: the first one
/// of the pool that has no value, if any.
void useValue(UnitOfWork& unit, Draft& service, Draft& allocation, const std::string& parameter = {});

/// Takes a value away from a service. Another value of the pool becomes the value of its parameter.
void endUse(UnitOfWork& unit, Draft& service, Draft& allocation);

/// Lets the services that the items of an order add use an allocated value: the service of the value's item.
/// A value without an item goes to the first service that requires the pool and has no value of it, else to
/// all that require it. If no service requires it, a value of the order goes to all, one of a customer order
/// to none.
void linkServices(UnitOfWork& unit, const Draft& order, Draft& allocation);

/// Makes a value of an order that one service alone uses one for the item of that service, with which it is
/// released. Values that the items of an order may share stay without an item.
void recordItem(UnitOfWork& unit, Draft& allocation);

/// Does the same as `linkServices` for the services that the completed items of an order modify. Their
/// earlier values stay, unless a service has moved to the scope of the new value: returns the ids of the
/// values that are replaced. The service of an item that ended otherwise, but may be configured, keeps its
/// parameters.
std::vector<std::string> linkModifiedServices(UnitOfWork& unit, const Draft& order, Draft& allocation);

/// True if a value is for an item: it names the item, or it names none.
bool isForItem(const Draft& allocation, const std::string& item);

/// True if a service in place, in use or not, uses the value.
bool isInUse(UnitOfWork& unit, const Draft& allocation);

/// Returns the services in place that use a value, or may use it: values of earlier versions do not name
/// their services.
std::vector<std::string> usersOf(UnitOfWork& unit, const Draft& allocation);

/// Adds a change of values that are held for a record, or used by it, to its history.
void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause = UnitOfWork::Cause::asked);

/// Returns the items of an order under way that require a value of a pool, if none of them lacks one: a
/// further value may be for each of them. Empty if one lacks it.
std::vector<std::string> itemsWithValues(UnitOfWork& unit, const Draft& order, const std::string& pool);

/// Returns the characteristic that gives the scope of all parameters which an open item of an order (an empty
/// id: any item) has of a pool: a value without scope would serve none of them. Empty if there are no such
/// parameters, or if one of them needs no scope.
std::string scopeNeeded(UnitOfWork& unit, const Draft& order, const std::string& pool,
                        const std::string& itemId);

}  // namespace som::process
