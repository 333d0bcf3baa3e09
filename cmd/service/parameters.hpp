#pragma once

#include "cli/register.hpp"
#include "process/provisioning/parameters.hpp"

/// The options of the verbs that take and give back values of pools.
namespace som::cli {

CLI::Option* addPool(CLI::App& app, std::string& pool);
CLI::Option* addScope(CLI::App& app, std::string& scope);
CLI::Option* addValue(CLI::App& app, std::string& value);
CLI::Option* addHolder(CLI::App& app, std::string& holder);

/// What `reserve` and `allocate` have in common.
void addRequest(CLI::App& app, process::ParameterRequest& request);

}  // namespace som::cli
