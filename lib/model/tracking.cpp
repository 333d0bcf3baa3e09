#include "model/tracking.hpp"

#include "model/members.hpp"

namespace som::model {

doc::Value tracking(const TrackingDetails& details) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "activity", details.activity);
  members::putText(entry, "item", details.item);
  members::putText(entry, "field", details.field);
  if (details.level) entry["level"] = *details.level;
  members::putText(entry, "from", details.from);
  members::putText(entry, "to", details.to);
  members::putTime(entry, "until", details.until);
  members::putText(entry, "person", details.person);
  members::putText(entry, "description", details.description);
  if (details.forced) entry["force"] = true;
  members::putText(entry, "reason", details.reason);
  members::putText(entry, "systemId", details.systemId);
  members::putText(entry, "of", details.of);
  members::putTime(entry, "time", details.time);
  members::putText(entry, "sourceHash", details.sourceHash);
  members::putText(entry, "contentHash", details.contentHash);
  return entry;
}

doc::Value trackingEntry(const TrackingOrigin& origin, const doc::Value& details) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "user", origin.user);
  members::putText(entry, "systemId", origin.systemId);
  if (!origin.ignoredPolicies.empty()) entry["ignoredPolicy"] = origin.ignoredPolicies;
  entry["action"] = origin.action;
  for (const auto& [key, value] : details.items()) entry[key] = value;
  if (!entry.contains("reason")) members::putText(entry, "reason", origin.reason);
  return entry;
}

}  // namespace som::model
