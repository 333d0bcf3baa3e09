#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "doc/value.hpp"
#include "model/policies.hpp"

/// Subscriptions of clients, which are delivered to an address that the client gave.
namespace som::model {

/// A subscription with the members that only one of a client has.
template <class Node>
class ClientSubscriptionView : public SubscriptionView<Node> {
 public:
  using SubscriptionView<Node>::SubscriptionView;
  /// The address to which events go; empty for a subscription that is not a client's.
  auto callback() const { return this->text("callback"); }
  Node callbackNode() const { return this->node()["callback"]; }
  /// The query by which the client chose the events.
  auto query() const { return this->text("query"); }
  /// When it was suspended because too many events waited; nullopt if it is in effect.
  std::optional<Instant> suspended() const { return this->time("suspendedDate"); }
};

/// A new subscription of a client.
struct NewClientSubscription {
  std::string id;  ///< also the channel
  std::string callback;
  std::string query;
  std::vector<std::string> eventTypes;
  std::string kind;  ///< of the records; empty: all that have these events
};

/// Returns a subscription in the form of its file.
doc::Value subscriptionOf(const NewClientSubscription& subscription);

/// Suspends a subscription at a moment.
void suspend(doc::Value& subscription, Instant when);

}  // namespace som::model
