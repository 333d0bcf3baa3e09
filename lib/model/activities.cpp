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
    if (name == "party" && member.isSequence()) {
      activity["alternativeParty"] = activity[name];
      activity[name] = activity[name].empty() ? doc::Value("") : activity[name].front();
    }
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
constexpr std::array requestTypes = {RequestType{resourceOrderType, Kind::resourceOrder},
                                     RequestType{partyOrderType, Kind::partyOrder},
                                     RequestType{"serviceTroubleReport", Kind::serviceTroubleReport},
                                     RequestType{"resourceTroubleReport", Kind::resourceTroubleReport},
                                     RequestType{"partyTroubleReport", Kind::partyTroubleReport}};

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
  members::append(record, activityList, std::move(entry));
}

namespace {

/// The fields of an activity that its plan gives: the others tell how the activity went.
constexpr std::array plannedFields = {
    std::string_view("name"),      std::string_view("type"),
    std::string_view("duration"),  std::string_view("calendar"),
    std::string_view("assignee"),  std::string_view("serviceOrderItem"),
    std::string_view("party"),     std::string_view("alternativeParty"),
    std::string_view("needs"),     std::string_view("resourceSpecification"),
    std::string_view("uses"),      std::string_view("testSpecification"),
    std::string_view("takeBack"),  std::string_view("pointOfNoReturn"),
    std::string_view("milestone"),
};

/// The fields that a request needs to take back a delivery.
constexpr std::array requestFields = {
    std::string_view("name"),     std::string_view("type"),  std::string_view("duration"),
    std::string_view("calendar"), std::string_view("party"), std::string_view("resourceSpecification"),
    std::string_view("assignee"),
};

}  // namespace

void addRedo(doc::Value& record, const ActivityView<ValueNode>& original, std::string_view id,
             std::string_view root, const std::vector<std::string>& dependsOn) {
  doc::Value entry = {{"id", id}, {"redoOf", root}};
  for (const std::string_view field : plannedFields)
    members::copy(*original.node().value(), field, entry, field);
  entry["dependsOn"] = dependsOn;
  members::putText(entry, "state", pending);
  members::append(record, activityList, std::move(entry));
}

std::string recoveryIdOf(const ActivityView<ValueNode>& original) {
  const std::string planned = original.takeBack()["id"].text();
  return planned.empty() ? original.id() + "-back" : planned;
}

void addRecoveryActivity(doc::Value& record, const ActivityView<ValueNode>& original,
                         const RecoveryActivity& activity) {
  doc::Value entry = {{"id", activity.id}};
  const ValueNode planned = original.takeBack();
  if (planned.isMapping()) {
    for (const auto& [key, value] : planned.value()->items())
      if (key != "id" && key != "dependsOn") entry[key == "team" ? "assignee" : key] = value;
  } else {
    for (const std::string_view field : requestFields)
      members::copy(*original.node().value(), field, entry, field);
    members::putText(entry, "recovers", activity.request);
    // The plan may name another supplier by now. The team that looks after the activity stays.
    if (!activity.supplier.empty()) {
      const std::string assignee = original.assignee();
      if (assignee.empty() || assignee == original.party()) entry["assignee"] = activity.supplier;
      entry["party"] = activity.supplier;
    }
  }
  if (!activity.dependsOn.empty()) entry["dependsOn"] = activity.dependsOn;
  entry["serviceOrderItem"] = activity.item;
  members::putText(entry, "state", pending);
  members::append(record, activityList, std::move(entry));
}

doc::Node fulfilmentPlan(doc::Node specification, std::string_view action) {
  return specification["fulfilment"][action];
}

PlannedActivities::PlannedActivities(doc::Value& record) : record_(record) {
  for (const auto activity : RecordView<ValueNode>(record).activities())
    positions_.emplace(activity.id(), count_++);
}

bool PlannedActivities::add(doc::Node planned, std::string_view item, const std::string& prefix) {
  doc::Value entry = asActivity(planned, prefix);
  const ActivityView<ValueNode> view(entry);
  if (const auto [known, isNew] = positions_.try_emplace(view.id(), count_); !isNew) {
    const ActivityView<ValueNode> there(record_.at(std::string(activityList)).at(known->second));
    return there.type() == view.type() && (there.item().empty() || there.item() == item);
  }
  // Who does it is the team that looks after it, else the party that delivers it.
  if (!entry.contains("assignee")) members::putText(entry, "assignee", view.party());
  members::putText(entry, "state", pending);
  members::putText(entry, "serviceOrderItem", item);
  members::append(record_, activityList, std::move(entry));
  ++count_;
  return true;
}

}  // namespace som::model
