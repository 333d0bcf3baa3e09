#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "model/views.hpp"

/// Handles on entries of a record that is being changed: its activities, its items. A handle names the entry
/// by its place and looks it up at each use, so it stays good while the record grows; C++ references do not,
/// as a mapping moves its members when it gets more. Entries of these lists are only ever appended.
namespace som::model {

inline constexpr std::string_view activityList = "activity";

/// The field of the state of activities and items.
inline constexpr std::string_view partStateField = "state";

/// Leads to an entry of a list of a record, at any depth.
class Handle {
 public:
  /// The entry at a position of a list of the record.
  Handle(doc::Value& record, std::string_view list, std::size_t position)
      : record_(&record), list_(list), way_{position} {}
  /// The entry at a position of the same list of another entry.
  Handle(const Handle& holder, std::size_t position)
      : record_(holder.record_), list_(holder.list_), way_(holder.way_) {
    way_.push_back(position);
  }

  doc::Value& value() const;
  ValueNode node() const { return value(); }

  // For fields whose names a table of this layer has (Stamp); all others have setters.
  void setText(std::string_view field, std::string_view text) const;
  void setTime(std::string_view field, Instant time) const;
  void erase(std::string_view field) const;

 private:
  doc::Value* record_;
  std::string_view list_;
  std::vector<std::size_t> way_;
};

/// Lets `handle->id()` ask a view of the entry as it is now.
template <class ViewOf>
class Arrow {
 public:
  explicit Arrow(ViewOf view) : view_(view) {}
  const ViewOf* operator->() const { return &view_; }

 private:
  ViewOf view_;
};

/// A time at which a team does an activity.
struct Appointment {
  std::string team;
  std::vector<std::string> days;  ///< that it touches, local to the team: `2026-12-03`
  Instant start;
  Instant end;
};

/// An activity of a record. Its state, and the dates that follow from it, are set by the engine of the
/// process layer alone.
class ActivityHandle : public Handle {
 public:
  ActivityHandle(doc::Value& record, std::size_t position);
  ActivityView<ValueNode> view() const { return ActivityView<ValueNode>(node()); }
  Arrow<ActivityView<ValueNode>> operator->() const { return Arrow(view()); }

  void setName(std::string_view name) const;
  void setType(std::string_view type) const;
  void setAssignee(std::string_view party) const;
  void setParty(std::string_view party) const;
  void setResourceSpecification(std::string_view id) const;
  void setResult(doc::Value result) const;
  void delegateTo(std::string_view record) const;
  /// Sets the end of a finished activity, if it is before the one that it has; a later start becomes this
  /// time.
  void endAt(Instant time) const;
  /// Replaces the end of a finished activity; a later start becomes this time.
  void correctEnd(Instant time) const;
  void endDelegation() const;
  /// Sets the planned start and end; true if one of them was another.
  bool plan(Instant start, Instant end) const;
  void setPlannedStart(Instant start) const;
  /// Makes it wait for another activity instead of the one that it waited for.
  void replaceDependency(std::string_view before, std::string_view after) const;
  /// Makes it wait for another activity, too, if it does not yet.
  void addDependencyOnce(std::string_view id) const;
  /// Notes the order that takes back what it delivered.
  void setRecoveredBy(std::string_view order) const;
  /// Notes that nothing is taken back of what it delivers.
  void keepDelivered() const;
  /// Makes an appointment, or moves the one that it has; plans the activity at that time.
  void book(const Appointment& appointment) const;
  /// Ends the appointment and the plan that it made.
  void endAppointment() const;
};

/// An item of a record, at any level.
class ItemHandle : public Handle {
 public:
  using Handle::Handle;
  ItemView<ValueNode> view() const { return ItemView<ValueNode>(node()); }
  Arrow<ItemView<ValueNode>> operator->() const { return Arrow(view()); }

  void setService(std::string_view id) const;
  void setCharacteristic(std::string_view name, const doc::Value& value) const;
  /// Replaces the places of its service.
  void setPlace(std::string_view id) const;
  void addCharacteristic(std::string_view name, doc::Value value) const;
  void setResource(std::string_view id) const;
};

/// The activities of a record, in their order.
std::vector<ActivityHandle> activitiesOf(doc::Value& record);
/// All items of a record, each before those that it holds. `field` is the list's name; empty gives none.
std::vector<ItemHandle> itemHandles(doc::Value& record, std::string_view field);
/// All items of a record, each after those that it holds.
std::vector<ItemHandle> itemHandlesFromWithin(doc::Value& record, std::string_view field);
/// The item of an id and the items that hold it, the outermost first; empty if there is no such item.
std::vector<ItemHandle> wayToItemHandle(doc::Value& record, std::string_view field, std::string_view id);

}  // namespace som::model
