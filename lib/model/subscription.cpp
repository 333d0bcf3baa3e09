#include "model/subscription.hpp"

#include "model/kind.hpp"
#include "model/members.hpp"

namespace som::model {

doc::Value subscriptionOf(const NewClientSubscription& subscription) {
  doc::Value value = {{"@type", row(Kind::subscription).type},
                      {"id", subscription.id},
                      {"eventType", subscription.eventTypes},
                      {"channel", subscription.id},
                      {"callback", subscription.callback}};
  members::putText(value, "query", subscription.query);
  if (!subscription.kind.empty()) value["appliesTo"] = {{"kind", subscription.kind}};
  return value;
}

void suspend(doc::Value& subscription, Instant when) {
  members::putTime(subscription, "suspendedDate", when);
}

}  // namespace som::model
