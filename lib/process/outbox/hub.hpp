#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/work/unit_of_work.hpp"
#include "process/work/workspace.hpp"

/// Subscriptions of clients as files of `policy/`, each with a channel of its own.
namespace som::process {

/// A subscription as a client knows it.
struct HubSubscription {
  std::string id;  ///< a channel is `hub-` and this
  std::string callback;
  std::string query;
  std::vector<std::string> eventTypes;
  std::string suspended = {};  ///< when it was suspended; empty if it is in effect
};

/// The most subscriptions of clients that a workspace has.
inline constexpr std::size_t mostHubs = 100;

/// Returns the types of events of which clients know, for records of these kinds.
std::vector<std::string> clientEventTypes(const std::vector<const model::KindRow*>& kinds);

/// Adds a subscription as `policy/hub-<id>.yaml` and sets its id. `kind` limits the records; null: all that
/// have these events. Throws guard if there are too many, or one with the same address, query and types of
/// events.
ChangeResult addHub(Workspace& workspace, const Env& env, const ChangeOptions& options,
                    HubSubscription& subscription, const model::KindRow* kind);

/// Returns a subscription by its id. Throws not-found.
HubSubscription findHub(Workspace& workspace, std::string_view id);

/// Removes a subscription and the events that wait for it. Throws not-found.
ChangeResult removeHub(Workspace& workspace, const ChangeOptions& options, std::string_view id);

/// Returns the address of the client to whom the events of a channel go; empty if the channel is no client's.
/// Throws guard for a channel with several addresses, and for a client's that no longer has one.
std::string callbackOfChannel(Workspace& workspace, std::string_view channel);

}  // namespace som::process
