#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/source.hpp"

/// The only owner of the paths of undelivered events: `outbox/<channel>/<event-id>.json`.
namespace som::store {

/// Throws invalid-id if a channel or an event's id cannot be part of a path.
std::string eventPath(std::string_view channel, std::string_view id);

/// Returns the folder of a channel's events. Throws invalid-id if the channel cannot be part of a path.
std::string channelFolder(std::string_view channel);

/// Returns the undelivered events of a channel, or of all channels if it is empty. Skips files that are not
/// events. Throws invalid-id if the channel cannot be part of a path.
std::vector<std::string> eventPaths(const Source& files, std::string_view channel);

/// Returns the JSON files in the same places that cannot be events because of their names, without hidden
/// files: a copy such as `x (1).json` is never delivered.
std::vector<std::string> otherPaths(const Source& files, std::string_view channel);

/// Returns the channel in an event's path.
std::string_view channelOf(std::string_view path);

}  // namespace som::store
