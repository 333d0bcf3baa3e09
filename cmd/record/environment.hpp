#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "doc/value.hpp"

/// What programs that are run for a record find in their environment.
namespace som::cli {

/// Variables by name; no value for what there is not, which takes an inherited one away.
using ProgramVariables = std::map<std::string, std::optional<std::string>>;

/// What a program that works on an activity finds: `SOM_RECORD`, `SOM_ACTIVITY`, …, of the item that the
/// activity is for. `itemField` is the record's list of items.
ProgramVariables programEnvironment(const doc::Value& record, const std::string& activity,
                                    std::string_view itemField);

/// What a program that measures a service finds: `SOM_RECORD` and `SOM_SERVICE` are the service.
ProgramVariables serviceEnvironment(const doc::Value& service);

/// How the variables begin that come from characteristics.
inline constexpr std::string_view characteristicPrefix = "SOM_CHARACTERISTIC_";

}  // namespace som::cli
