#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/views.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The activities of a record, looked up by item. Valid until the record's list of activities changes.
class ActivitiesByItem {
 public:
  using Activity = model::ActivityView<model::ValueNode>;

  ActivitiesByItem(const doc::Value& record, std::string_view itemField);

  /// Returns the activities that name an item; with an empty id those that are for all items.
  std::vector<Activity> of(std::string_view item) const;
  /// Returns the activities that decide whether an item was delivered: those that configure it or are
  /// delegated, otherwise all. Delivering activities without an item count for each item; the others only for
  /// the item of a record that has one.
  std::vector<Activity> delivering(std::string_view item) const;
  /// True if an item was delivered as far as its own work goes: one of its delivering activities is
  /// completed, or it has none.
  bool isDelivered(const model::ItemView<model::ValueNode>& item) const;

 private:
  std::multimap<std::string, Activity, std::less<>> byItem_;
  bool isOnlyItem_;
};

/// True if an activity of this type puts a part of a service in place: it configures, or another process does
/// it.
bool isDelivering(const model::ActivityView<model::ValueNode>& activity);

/// Notes and reports that an activity of an order was done, or is under way, with values that have changed
/// since: it stays listed until it is done again or kept. `why` follows its id: `may be stale`.
void noteStale(UnitOfWork& unit, Draft& order, const std::string& activity,
               const std::string& why = "may be stale");
/// True if that was noted, and nobody has decided about it.
bool isStale(const Draft& order, const std::string& activity);

}  // namespace som::process
