#include "model/tracking.hpp"

#include "model/members.hpp"

namespace som::model {

doc::Value tracking(const TrackingDetails& details) {
  doc::Value entry = doc::Value::object();
  members::putText(entry, "activity", details.activity);
  members::putText(entry, "field", details.field);
  if (details.level) entry["level"] = *details.level;
  members::putText(entry, "from", details.from);
  members::putText(entry, "to", details.to);
  members::putText(entry, "person", details.person);
  members::putText(entry, "description", details.description);
  members::putText(entry, "reason", details.reason);
  return entry;
}

}  // namespace som::model
