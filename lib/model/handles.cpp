#include "model/handles.hpp"

#include "model/members.hpp"
#include "model/service_offer.hpp"
#include "model/services.hpp"

namespace som::model {

doc::Value& Handle::value() const {
  doc::Value* entry = record_;
  for (const std::size_t position : way_) entry = &entry->at(std::string(list_)).at(position);
  return *entry;
}

void Handle::setText(std::string_view field, std::string_view text) const {
  value()[std::string(field)] = text;
}

void Handle::setTime(std::string_view field, Instant time) const { setText(field, formatInstant(time)); }

void Handle::erase(std::string_view field) const { value().erase(std::string(field)); }

ActivityHandle::ActivityHandle(doc::Value& record, std::size_t position)
    : Handle(record, activityList, position) {}

void ActivityHandle::setName(std::string_view name) const { setText("name", name); }
void ActivityHandle::setType(std::string_view type) const { setText("type", type); }
void ActivityHandle::endAt(Instant time) const {
  if (view().endDate() && *view().endDate() > time) correctEnd(time);
}
void ActivityHandle::correctEnd(Instant time) const {
  setTime("endDate", time);
  if (view().startDate() && *view().startDate() > time) setTime("startDate", time);
}
void ActivityHandle::setAssignee(std::string_view party) const { setText("assignee", party); }
void ActivityHandle::setParty(std::string_view party) const { setText("party", party); }
void ActivityHandle::setResourceSpecification(std::string_view id) const {
  setText("resourceSpecification", id);
}
void ActivityHandle::setResult(doc::Value result) const { value()["result"] = std::move(result); }
void ActivityHandle::delegateTo(std::string_view record) const { setText("delegatedTo", record); }
void ActivityHandle::endDelegation() const { erase("delegatedTo"); }

bool ActivityHandle::plan(Instant start, Instant end) const {
  if (view().plannedStart() == start && view().plannedEnd() == end) return false;
  setTime("plannedStart", start);
  setTime("plannedEnd", end);
  return true;
}
void ActivityHandle::setPlannedStart(Instant start) const { setTime("plannedStart", start); }
void ActivityHandle::book(const Appointment& appointment) const {
  plan(appointment.start, appointment.end);
  value()["appointment"] = {{"team", appointment.team},
                            {"day", appointment.days},
                            {"start", formatInstant(appointment.start)},
                            {"end", formatInstant(appointment.end)}};
}
void ActivityHandle::endAppointment() const {
  for (const std::string_view field : {"appointment", "plannedStart", "plannedEnd"}) erase(field);
}

void ActivityHandle::replaceDependency(std::string_view before, std::string_view after) const {
  const auto list = value().find("dependsOn");
  if (list == value().end() || !list->is_array()) return;
  for (doc::Value& needed : *list)
    if (needed == before) needed = after;
}
void ActivityHandle::addDependencyOnce(std::string_view id) const {
  for (const auto needed : view().dependsOn())
    if (needed.text() == id) return;
  members::append(value(), "dependsOn", doc::Value(id));
}
void ActivityHandle::setRecoveredBy(std::string_view order) const { setText("recoveredBy", order); }
void ActivityHandle::keepDelivered() const { setText("takeBack", nothingToTakeBack); }

void ItemHandle::setService(std::string_view id) const { value()["service"]["id"] = id; }
void ItemHandle::setCharacteristic(std::string_view name, const doc::Value& value) const {
  model::setCharacteristic(this->value()["service"], name, value);
}
void ItemHandle::setPlace(std::string_view id) const {
  value()["service"]["place"] = doc::Value::array({{{"id", id}}});
}
void ItemHandle::addCharacteristic(std::string_view name, doc::Value value) const {
  model::addCharacteristic(this->value()["service"], name, std::move(value));
}
void ItemHandle::setResource(std::string_view id) const { value()["resource"]["id"] = id; }

std::vector<ActivityHandle> activitiesOf(doc::Value& record) {
  std::vector<ActivityHandle> all;
  const std::size_t count = ValueNode(record)[activityList].size();
  for (std::size_t position = 0; position < count; ++position) all.emplace_back(record, position);
  return all;
}

namespace {

/// The handles on the items of a list, which `holder` has; null: the record.
std::vector<ItemHandle> itemsIn(doc::Value& record, std::string_view field, const ItemHandle* holder) {
  std::vector<ItemHandle> items;
  const ValueNode list = holder ? holder->node()[field] : ValueNode(record)[field];
  for (std::size_t position = 0; position < list.size(); ++position)
    if (holder)
      items.emplace_back(*holder, position);
    else
      items.emplace_back(record, field, position);
  return items;
}

void addItems(doc::Value& record, std::string_view field, const ItemHandle* holder,
              std::vector<ItemHandle>& all) {
  for (const ItemHandle& item : itemsIn(record, field, holder)) {
    all.push_back(item);
    addItems(record, field, &item, all);
  }
}

void addFromWithin(doc::Value& record, std::string_view field, const ItemHandle* holder,
                   std::vector<ItemHandle>& all) {
  for (const ItemHandle& item : itemsIn(record, field, holder)) {
    addFromWithin(record, field, &item, all);
    all.push_back(item);
  }
}

bool findWay(doc::Value& record, std::string_view field, std::string_view id, std::vector<ItemHandle>& way) {
  const ItemHandle holder = way.back();
  if (holder->id() == id) return true;
  for (const ItemHandle& item : itemsIn(record, field, &holder)) {
    way.push_back(item);
    if (findWay(record, field, id, way)) return true;
    way.pop_back();
  }
  return false;
}

}  // namespace

std::vector<ItemHandle> itemHandles(doc::Value& record, std::string_view field) {
  std::vector<ItemHandle> all;
  if (!field.empty()) addItems(record, field, nullptr, all);
  return all;
}

std::vector<ItemHandle> itemHandlesFromWithin(doc::Value& record, std::string_view field) {
  std::vector<ItemHandle> all;
  if (!field.empty()) addFromWithin(record, field, nullptr, all);
  return all;
}

std::vector<ItemHandle> wayToItemHandle(doc::Value& record, std::string_view field, std::string_view id) {
  if (field.empty()) return {};
  for (const ItemHandle& item : itemsIn(record, field, nullptr)) {
    std::vector<ItemHandle> way = {item};
    if (findWay(record, field, id, way)) return way;
  }
  return {};
}

}  // namespace som::model
