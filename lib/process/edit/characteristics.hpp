#pragma once

#include <string>

#include "doc/value.hpp"
#include "process/work/workspace.hpp"

/// Characteristics of services, as their specifications in the catalogue describe them.
namespace som::process {

/// A characteristic as it was typed: a text where the specification says so, else what it looks like.
doc::Value typedCharacteristic(Workspace& workspace, const std::string& specification,
                               const std::string& name, const std::string& value);

/// Gives the services that an order adds the characteristics that their specifications have defaults for.
void writeDefaults(Workspace& workspace, doc::Value& order);

}  // namespace som::process
