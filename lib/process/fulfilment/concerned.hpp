#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/views.hpp"

/// Which activities the changed values of an order concern.
namespace som::process {

/// The action of tracking records for what an amendment changed.
inline constexpr std::string_view amendAction = "amend";

/// True if an activity must know when one of these values changes. Without `uses`, activities that deliver
/// use all.
bool isConcerned(const model::ActivityView<model::ValueNode>& activity,
                 const std::vector<std::string>& names);

/// Returns the activities of an order that began before an amendment which concerns them, and that are
/// neither kept nor done again: a merge brought the two together.
std::vector<std::string> redosDue(const doc::Value& order);

}  // namespace som::process
