#pragma once

#include "cli/command.hpp"
#include "process/inventory/parameters.hpp"

/// The options of verbs that reserve, allocate and release values of pools.
namespace som::cli {

Option addPool(Command& command, std::string& pool);
Option addScope(Command& command, std::string& scope);
Option addValue(Command& command, std::string& value);
Option addHolder(Command& command, std::string& holder);

/// What `reserve` and `allocate` have in common.
void addRequest(Command& command, process::ParameterRequest& request);

}  // namespace som::cli
