#pragma once

#include <optional>
#include <string_view>

#include "lifecycle/lifecycle.hpp"

/// The moves of activities and items that are not in their lifecycles.
namespace som::process {

/// True if a delegated activity moves so when its request does, by fewer steps than the lifecycle has.
bool isFollowMove(std::string_view action, lifecycle::State from, lifecycle::State to);

/// True if an event of an item leads from one state to the other. An item goes on in a state that its work
/// determines.
bool isItemMove(lifecycle::Event event, lifecycle::State from, lifecycle::State to);

/// Returns the event that leads an item from one state to another; nullopt if no event does.
std::optional<lifecycle::Event> itemEvent(lifecycle::State from, lifecycle::State to);

}  // namespace som::process
