#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"
#include "model/views.hpp"

/// New activities of records.
namespace som::model {

/// The types of activities that put a service in place: in the network, and by another process.
inline constexpr std::string_view configureType = "configure";
inline constexpr std::string_view resourceOrderType = "resourceOrder";
inline constexpr std::string_view partyOrderType = "partyOrder";
/// The type of an activity that waits for an order of ours.
inline constexpr std::string_view serviceOrderType = "serviceOrder";

/// An activity that no plan has. Empty members are left out.
struct NewActivity {
  std::string id = {};
  std::string name = {};
  std::string type = {};
  std::vector<std::string> dependsOn = {};  ///< ids of activities
  std::string typical = {};                 ///< durations, as ISO 8601
  std::string maximum = {};
  std::string calendar = {};
  std::string assignee = {};
  std::string item = {};       ///< of the order that it is for; empty for all of them
  std::string milestone = {};  ///< that is reached when it is completed; only for orders
  bool pointOfNoReturn = false;
};
/// Adds an activity to a record; it is pending.
void addActivity(doc::Value& record, const NewActivity& activity);

/// Returns the kind of request that does an activity of this type for a record of the kind; null if the
/// record's own people do it.
const KindRow* requestKind(std::string_view activityType, const KindRow& kind);

/// Adds an activity that does another one again: it has the same entry of the plan, is pending, and waits for
/// `dependsOn`. `root` is the first activity of the chain.
void addRedo(doc::Value& record, const ActivityView<ValueNode>& original, std::string_view id,
             std::string_view root, const std::vector<std::string>& dependsOn);

/// An activity of a recovery order. Empty members are left out.
struct RecoveryActivity {
  std::string id;
  std::vector<std::string> dependsOn;  ///< ids of activities
  std::string item;                    ///< of the recovery order
  std::string request;                 ///< whose delivery it takes back, if it is another request
  std::string supplier;                ///< of that request; may be empty
};
/// Returns the id of the activity that takes back what another one delivered.
std::string recoveryIdOf(const ActivityView<ValueNode>& original);
/// Adds an activity that takes back what another one delivered: the entry `takeBack` of its plan, otherwise
/// a request of the same type.
void addRecoveryActivity(doc::Value& record, const ActivityView<ValueNode>& original,
                         const RecoveryActivity& activity);

/// The activities that a service specification plans for items with an action: entries for
/// `PlannedActivities::add`. A missing node if it plans none.
doc::Node fulfilmentPlan(doc::Node specification, std::string_view action);

/// Adds activities of plans to a record. While it exists, nothing else may add or remove activities.
class PlannedActivities {
 public:
  /// `record` must outlive it.
  explicit PlannedActivities(doc::Value& record);

  /// Adds an activity of an item's fulfilment plan to an order, or of a resolution plan to a report; pending.
  /// An activity of the record with the same id, type and item is that of the plan, and stays as it is.
  /// Returns false if the id is another activity's. `planned` is the entry of the plan; `prefix` is put
  /// before its id and those that it depends on.
  bool add(doc::Node planned, std::string_view item, const std::string& prefix);

 private:
  doc::Value& record_;
  std::map<std::string, std::size_t> positions_;  ///< by id
  std::size_t count_ = 0;
};

}  // namespace som::model
