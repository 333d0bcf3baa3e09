#include "model/activities.hpp"

#include <algorithm>
#include <array>

#include "lifecycle/lifecycle.hpp"
#include "model/handles.hpp"
#include "model/members.hpp"

namespace som::model {
namespace {

constexpr std::string_view pending = lifecycle::states.name(lifecycle::State::pending);

/// An entry of a fulfilment plan as an activity: the plan's `team` is the activity's assignee.
doc::Value asActivity(doc::Node planned, const std::string& prefix) {
  doc::Value activity = doc::Value::object();
  for (const doc::Node member : planned) {
    const std::string name(member.key() == "team" ? "assignee" : member.key());
    activity[name] = doc::toValue(member);
    if (name == "id") {
      activity[name] = prefix + std::string(member.text());
    } else if (name == "dependsOn") {
      activity[name] = doc::Value::array();
      for (const doc::Node needed : member) activity[name].push_back(prefix + std::string(needed.text()));
    }
  }
  return activity;
}

struct RequestType {
  std::string_view activityType;
  Kind kind;
};
constexpr std::array requestTypes = {RequestType{"resourceOrder", Kind::resourceOrder},
                                     RequestType{"partyOrder", Kind::partyOrder}};

}  // namespace

const KindRow* requestKind(std::string_view activityType, const KindRow& kind) {
  const auto possible = kind.delegatesTo;
  for (const RequestType& type : requestTypes)
    if (type.activityType == activityType &&
        std::find(possible.begin(), possible.end(), type.kind) != possible.end())
      return &row(type.kind);
  return nullptr;
}

void addActivity(doc::Value& record, const NewActivity& activity) {
  doc::Value entry = {{"id", activity.id}};
  members::putText(entry, "name", activity.name);
  members::putText(entry, "type", activity.type);
  members::putText(entry, "state", pending);
  if (!activity.dependsOn.empty()) entry["dependsOn"] = activity.dependsOn;
  if (!activity.typical.empty()) entry["duration"]["typical"] = activity.typical;
  if (!activity.maximum.empty()) entry["duration"]["max"] = activity.maximum;
  members::putText(entry, "calendar", activity.calendar);
  members::putText(entry, "assignee", activity.assignee);
  members::putText(entry, "serviceOrderItem", activity.item);
  if (activity.pointOfNoReturn) entry["pointOfNoReturn"] = true;
  members::putText(entry, "milestone", activity.milestone);
  members::putText(entry, "delegatedTo", activity.delegatedTo);
  members::append(record, activityList, std::move(entry));
}

doc::Node fulfilmentPlan(doc::Node specification, std::string_view action) {
  return specification["fulfilment"][action];
}

bool addPlannedActivity(doc::Value& order, doc::Node planned, std::string_view item,
                        const std::string& prefix) {
  doc::Value entry = asActivity(planned, prefix);
  const ActivityView<ValueNode> view(entry);
  if (const auto there = RecordView<ValueNode>(order).activity(view.id()))
    return there.type() == view.type() && (there.item().empty() || there.item() == item);
  // Who does it is the team that looks after it, else the party that delivers it.
  if (!entry.contains("assignee")) members::putText(entry, "assignee", view.party());
  members::putText(entry, "state", pending);
  entry["serviceOrderItem"] = item;
  members::append(order, activityList, std::move(entry));
  return true;
}

}  // namespace som::model
