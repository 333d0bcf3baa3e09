#include "process/delegation/request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "model/items.hpp"
#include "process/delegation/links.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/schedule.hpp"
#include "process/work/fields.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

constexpr std::string_view itemList = "serviceOrderItem";

/// When a request is wanted.
struct Dates {
  std::optional<Instant> start;
  std::optional<Instant> end;
};

void putTime(doc::Value& record, std::string_view key, std::optional<Instant> time) {
  if (time) record[std::string(key)] = formatInstant(*time);
}

void copy(const doc::Value& from, std::string_view key, doc::Value& to, std::string_view as) {
  const auto found = from.find(key);
  if (found != from.end()) to[std::string(as)] = *found;
}

/// The items that an activity is for: its own, else all of the order that something is done about.
doc::Value itemsFor(const Draft& order, const doc::Value& activity) {
  const std::string own = textOf(activity, itemList);
  doc::Value items = doc::Value::array();
  for (const doc::Value* item : model::itemsOf(order.value, itemList))
    if (own.empty() ? textOf(*item, "action") != "noChange" : textOf(*item, "id") == own)
      items.push_back(*item);
  if (items.empty()) items.push_back({{"id", "1"}, {"action", "add"}});
  return items;
}

doc::Value resourceOf(const doc::Value& item, const doc::Value& activity) {
  const doc::Value service = item.value("service", doc::Value::object());
  doc::Value resource = doc::Value::object();
  putText(resource, "name", textOf(service, "name"));
  if (const std::string id = textOf(activity, "resourceSpecification"); !id.empty())
    resource["resourceSpecification"] = {{"id", id}};
  copy(service, "serviceCharacteristic", resource, "resourceCharacteristic");
  if (const doc::Value& places = listOf(service, "place"); !places.empty())
    resource["place"] = places.front();
  return resource;
}

void describeResources(const Draft& order, const doc::Value& activity, doc::Value& request) {
  for (const doc::Value& item : itemsFor(order, activity))
    appendTo(request, "orderItem",
             {{"id", textOf(item, "id")},
              {"action", textOf(item, "action")},
              {"resource", resourceOf(item, activity)}});
}

/// The party that an activity is delegated to; in plans of old it is the assignee alone.
std::string partyOf(const doc::Value& activity) {
  const std::string party = textOf(activity, "party");
  return party.empty() ? textOf(activity, "assignee") : party;
}

doc::Value componentOf(const doc::Value& item, const doc::Value& activity) {
  const doc::Value service = item.value("service", doc::Value::object());
  doc::Value component = doc::Value::object();
  copy(service, "name", component, "name");
  putText(component, "description", textOf(activity, "name"));
  copy(service, "serviceCharacteristic", component, "serviceCharacteristic");
  copy(service, "place", component, "place");
  return component;
}

void describeComponents(const Draft& order, const doc::Value& activity, doc::Value& request) {
  if (const std::string party = partyOf(activity); !party.empty())
    appendTo(request, "relatedParty", {{"id", party}, {"role", "supplier"}});
  for (const doc::Value& item : itemsFor(order, activity))
    appendTo(request, itemList,
             {{"id", textOf(item, "id")},
              {"action", textOf(item, "action")},
              {"service", componentOf(item, activity)}});
}

/// The types of activities that other processes do.
struct RequestRow {
  std::string_view type;
  model::Kind kind;
  void (*describe)(const Draft& order, const doc::Value& activity, doc::Value& request);
};
constexpr std::array requestTable = {
    RequestRow{"resourceOrder", model::Kind::resourceOrder, describeResources},
    RequestRow{"partyOrder", model::Kind::partyOrder, describeComponents},
};

const RequestRow* rowOf(const Draft& order, const doc::Value& activity) {
  for (const RequestRow& row : requestTable) {
    const auto possible = order.kind->delegatesTo;
    if (row.type == textOf(activity, "type") &&
        std::find(possible.begin(), possible.end(), row.kind) != possible.end())
      return &row;
  }
  return nullptr;
}

/// A priority is a number for those who take resource orders, a text for the others.
void putPriority(doc::Value& request, const Draft& order, model::Kind kind) {
  const std::string priority = textOf(order.value, "priority");
  const bool number =
      !priority.empty() && priority.size() < 10 &&
      std::all_of(priority.begin(), priority.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (kind == model::Kind::partyOrder) putText(request, "priority", priority);
  if (kind == model::Kind::resourceOrder && number) request["priority"] = std::stoi(priority);
}

doc::Value requestOf(const Draft& order, const doc::Value& activity, const RequestRow& row,
                     const Dates& dates) {
  doc::Value request = doc::Value::object();
  putText(request, "category", textOf(order.value, "category"));
  const std::string name = textOf(activity, "name");
  putText(request, "description", name.empty() ? textOf(activity, "id") : name);
  putPriority(request, order, row.kind);
  putTime(request, "requestedStartDate", dates.start);
  putTime(request, "requestedCompletionDate", dates.end);
  for (const doc::Value& reference : listOf(order.value, order.kind->references.field))
    if (textOf(reference, order.kind->references.typeField) != idempotencyKeyType)
      appendTo(request, order.kind->references.field, reference);
  for (const doc::Value& party : listOf(order.value, "relatedParty"))
    if (textOf(party, "role") == "customer") appendTo(request, "relatedParty", party);
  row.describe(order, activity, request);
  appendTo(request, "requestedBy", {{"id", order.id}, {"activity", textOf(activity, "id")}});
  return request;
}

/// Creates the request of an activity and links them.
void delegate(UnitOfWork& unit, Draft& order, const std::string& activityId, const RequestRow& row,
              const Dates& dates, UnitOfWork::Cause cause) {
  const model::ActivityHandle activity = activityOf(order, activityId);
  const model::KindRow& kind = model::row(row.kind);
  doc::Value record = requestOf(order, activity.value(), row, dates);
  record["id"] = derivedIdFor(unit, kind, order, activityId);
  const Draft* request =
      createRecord(unit, kind, std::move(record),
                   {.cause = cause, .text = fmt::format("created for {} {}", order.id, activityId)});
  activity.delegateTo(request->id);
  unit.track(order, requestAction, {{"activity", activityId}, {"to", request->id}}, cause);
}

/// True where the activity was asked for and nothing since says that it is to be asked for again.
bool wasRequested(const Draft& order, const std::string& activityId) {
  bool requested = false;
  for (const doc::Value& entry : listOf(order.value, "trackingRecord")) {
    const std::string action = textOf(entry, "action");
    const bool own = textOf(entry, "activity") == activityId;
    if (own && (action == requestAction || action == unlinkAction)) requested = true;
    if ((own && action == lifecycle::events.name(Event::retry)) ||
        (!entry.contains("activity") && action == lifecycle::events.name(Event::refuse)))
      requested = false;
  }
  return requested;
}

bool isReady(const Draft& order, const doc::Value& activity) {
  return stateOf(activity) == State::pending && rowOf(order, activity) && !activity.contains("delegatedTo") &&
         openDependencies(order.value, activity).empty() && !wasRequested(order, textOf(activity, "id"));
}

/// The plan of an order; none where its data make no sense, which is no reason not to request anything.
plan::Plan planOrWarn(UnitOfWork& unit, const Draft& order) {
  try {
    return planOf(unit, order);
  } catch (const Error& error) {
    if (worstExit(error.findings()) == Exit::io) throw;
    for (const Diagnostic& finding : error.findings()) unit.warn(finding);
    return {};
  }
}

/// When the plan needs an activity done; one of unknown duration, when the order is wanted.
Dates plannedDates(const plan::Plan& plan, const Draft& order, const std::string& activityId) {
  const plan::Step* step = plan.find(activityId);
  if (!step) return {};
  return {step->start,
          step->unknownDuration ? timeOf(order.value, "requestedCompletionDate") : std::optional(step->end)};
}

void requireRequestable(const UnitOfWork& unit, const Draft& order, const doc::Value& activity) {
  const std::string name = fmt::format("{} {}", order.id, textOf(activity, "id"));
  const Related request = relatedOf(unit, textOf(activity, "delegatedTo"));
  if (!request.id.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("is delegated to {} already", request.id))
                    .in(name)
                    .hint(fmt::format("cancel that first: som request cancel {} --reason TEXT", request.id)));
  if (const State state = stateOf(activity); state != State::pending)
    throw Error(Diagnostic(Code::guard, fmt::format("an activity that is {} is not requested",
                                                    lifecycle::states.name(state)))
                    .in(name)
                    .hint("request one that is pending, or leave --activity out for a new one"));
}

/// The activity that a request by hand is for, as it is from now on.
std::string takeActivity(const UnitOfWork& unit, Draft& order, const NewRequest& wanted,
                         const RequestRow& row) {
  std::string id = wanted.activity;
  if (id.empty()) {
    const std::string& what = wanted.resource.empty() ? wanted.party : wanted.resource;
    id = freeActivityId(order, isPlainId(what) ? what : std::string(requestAction));
    doc::Value activity = {{"id", id}, {"type", row.type}, {"state", "pending"}};
    if (const auto items = model::itemsOf(order.value, itemList); items.size() == 1)
      activity[std::string(itemList)] = textOf(*items.front(), "id");
    appendTo(order.value, "activity", std::move(activity));
  }
  const model::ActivityHandle activity = activityOf(order, id);
  requireRequestable(unit, order, activity.value());
  if (!wanted.name.empty()) activity.setName(wanted.name);
  if (!wanted.resource.empty()) activity.setResourceSpecification(wanted.resource);
  if (!wanted.party.empty()) activity.setParty(wanted.party);
  if (activity->assignee().empty() && !wanted.party.empty()) activity.setAssignee(wanted.party);
  return id;
}

}  // namespace

std::string freeActivityId(const Draft& draft, const std::string& base) {
  std::string id = base;
  for (int number = 2; entryOf(draft.value, "activity", id); ++number)
    id = fmt::format("{}-{}", base, number);
  return id;
}

void requestReady(UnitOfWork& unit, Draft& order) {
  if (order.state() != State::inProgress) return;
  std::vector<std::string> ready;
  for (const doc::Value& activity : listOf(order.value, "activity"))
    if (isReady(order, activity)) ready.push_back(textOf(activity, "id"));
  if (ready.empty()) return;
  const plan::Plan plan = planOrWarn(unit, order);
  for (const std::string& id : ready)
    delegate(unit, order, id, *rowOf(order, activityOf(order, id).value()), plannedDates(plan, order, id),
             UnitOfWork::Cause::automatic);
}

void requestByHand(UnitOfWork& unit, Draft& order, const NewRequest& wanted) {
  checkGuards(unit, order, nullptr, lifecycle::Guard::recordRunning, {.event = Event::start});
  const RequestRow& row = requestTable[wanted.resource.empty() ? 1 : 0];
  const std::string id = takeActivity(unit, order, wanted, row);
  Dates dates = plannedDates(planOrWarn(unit, order), order, id);
  if (wanted.due) dates.end = wanted.due;
  delegate(unit, order, id, row, dates, UnitOfWork::Cause::asked);
}

}  // namespace som::process
