#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "doc/value.hpp"

/// The environment of programs that run for a record.
namespace som::cli {

/// Variables by name; nullopt removes an inherited variable.
using ProgramVariables = std::map<std::string, std::optional<std::string>>;

/// The variables of a program that works on an activity: `SOM_RECORD`, `SOM_ACTIVITY`, …, and those of the
/// activity's item. `itemField` is the record's list of items.
ProgramVariables programEnvironment(const doc::Value& record, const std::string& activity,
                                    std::string_view itemField);

/// The variables of a program that measures a service: `SOM_RECORD` and `SOM_SERVICE` are the service.
ProgramVariables serviceEnvironment(const doc::Value& service);

/// The prefix of variables that hold characteristics.
inline constexpr std::string_view characteristicPrefix = "SOM_CHARACTERISTIC_";

}  // namespace som::cli
