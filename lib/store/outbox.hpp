#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/source.hpp"

/// The only owner of the paths of events that wait to be delivered: `outbox/<channel>/<event-id>.json`.
namespace som::store {

/// Throws invalid-id where a channel or an event's id cannot be part of a path.
std::string eventPath(std::string_view channel, std::string_view id);

/// The folder of a channel's events. Throws invalid-id where the channel cannot be part of a path.
std::string channelFolder(std::string_view channel);

/// The events that wait, of one channel, or of all where it is empty; files that are none are left out.
/// Throws invalid-id where the channel cannot be part of a path.
std::vector<std::string> eventPaths(const Source& files, std::string_view channel);

/// The channel that an event's path names.
std::string_view channelOf(std::string_view path);

}  // namespace som::store
