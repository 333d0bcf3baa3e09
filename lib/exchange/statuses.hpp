#pragma once

#include "doc/value.hpp"

/// The states of reports, which som calls as X.790 does and TM Forum in its own way.
namespace som::exchange {

/// Writes `resolved` for `cleared` in the status of a record and in its changes of status.
void toStatuses(doc::Value& record);
/// Writes `cleared` for `resolved`.
void fromStatuses(doc::Value& record);

}  // namespace som::exchange
