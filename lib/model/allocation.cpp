#include "model/allocation.hpp"

#include "model/kind.hpp"
#include "model/members.hpp"

namespace som::model {

doc::Value allocationRecord(const NewAllocation& allocation) {
  doc::Value record = {{"@type", row(Kind::resourceAllocation).type}};
  members::putText(record, "pool", allocation.pool);
  members::putText(record, "scope", allocation.scope);
  record["value"] = allocation.value;
  members::putText(record, "state", allocation.state);
  members::putText(record, "for", allocation.holder);
  members::putText(record, "serviceOrderItem", allocation.item);
  members::putTime(record, "date", allocation.date);
  reserveUntil(record, allocation.reservedUntil);
  members::putText(record, "reason", allocation.reason);
  return record;
}

void allocate(doc::Value& allocation, std::string_view holder) {
  allocation["state"] = allocatedValue;
  allocation["for"] = holder;
  reserveUntil(allocation, std::nullopt);
}

void reserveUntil(doc::Value& allocation, std::optional<Instant> end) {
  if (end)
    members::putTime(allocation, "reservedUntil", end);
  else
    allocation.erase("reservedUntil");
}

}  // namespace som::model
