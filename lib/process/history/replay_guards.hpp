#pragma once

#include <string>

#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/handles.hpp"
#include "model/kind.hpp"
#include "model/views.hpp"

namespace som::process {

/// Returns why a record in this state does not permit what a tracking record says; empty if it does. Only
/// conditions inside of the record count, and those that `force` does not override. `activity` is that of an
/// event of an activity which another record does not do; null otherwise.
std::string unmetCondition(const doc::Value& record, const model::KindRow& kind,
                           const lifecycle::Transition& row,
                           const model::TrackingView<model::ValueNode>& entry,
                           const model::ActivityHandle* activity);

}  // namespace som::process
