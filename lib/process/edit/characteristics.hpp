#pragma once

#include <string>

#include "doc/value.hpp"
#include "process/work/workspace.hpp"

/// Characteristics of services, as their specifications in the catalogue describe them.
namespace som::process {

/// Converts a typed characteristic to a value: a text if the specification says so, otherwise the type that
/// its form suggests.
doc::Value typedCharacteristic(Workspace& workspace, const std::string& specification,
                               const std::string& name, const std::string& value);

/// Adds the default characteristics of their specifications to the services that an order adds.
void writeDefaults(Workspace& workspace, doc::Value& order);

}  // namespace som::process
