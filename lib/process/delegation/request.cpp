#include "process/delegation/request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/new_record.hpp"
#include "model/orders.hpp"
#include "model/parties.hpp"
#include "model/references.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/delegation/request_item.hpp"
#include "process/edit/create.hpp"
#include "process/lifecycle/dependencies.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/schedule.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;

/// The requested start and completion of a request.
struct Dates {
  std::optional<Instant> start;
  std::optional<Instant> end;
};

/// Returns the party that an activity is delegated to; in old plans it is the assignee.
std::string supplierOf(const Activity& activity) {
  const std::string party = activity.party();
  return party.empty() ? activity.assignee() : party;
}

/// The activity types that other processes do.
struct RequestRow {
  std::string_view type;
  model::Kind kind;
};
constexpr std::array requestTable = {
    RequestRow{model::resourceOrderType, model::Kind::resourceOrder},
    RequestRow{model::partyOrderType, model::Kind::partyOrder},
};

const RequestRow* rowOf(const Draft& order, const Activity& activity) {
  const model::KindRow* kind = model::requestKind(activity.type(), *order.kind);
  for (const RequestRow& row : requestTable)
    if (kind && row.kind == kind->kind) return &row;
  return nullptr;
}

/// True if a request modified what another one delivered.
bool hasAmended(const Draft& request, const std::string& delivered) {
  if (request.state() != State::completed) return false;
  for (const auto relation : Order(request.value).relations())
    if (relation.relationshipType() == model::amendsRelation && relation.id() == delivered) return true;
  return false;
}

/// Returns the last request of the recovered order that modified a delivery; null if none did.
const Draft* lastAmendmentOf(UnitOfWork& unit, const Draft& recovery, const std::string& delivered) {
  const Draft* last = nullptr;
  for (const auto relation : Order(recovery.value).relations()) {
    const Draft* order = relation.relationshipType() == model::recoversRelation
                             ? unit.openLinked(model::orderKind(), relation.id())
                             : nullptr;
    if (!order) continue;
    for (const Activity activity : Order(order->value).activities()) {
      if (activity.redoOf().empty()) continue;
      const Related request = relatedOf(unit, activity.delegatedTo());
      if (!request.kind || request.state != State::completed) continue;
      if (const Draft& draft = unit.open(request.id, request.kind); hasAmended(draft, delivered))
        last = &draft;
    }
  }
  return last;
}

/// True if a request modified something that was there before.
bool modifies(const Draft& request) {
  for (const doc::Value* value : model::itemsOf(request.value, request.kind->itemField))
    if (Item(*value).action() == model::modifyAction) return true;
  return false;
}

/// Returns the item of an id, or the first one: both describe the same service. Null without items.
const doc::Value* restoredItem(const doc::Value& restored, std::string_view list, const std::string& id) {
  if (const doc::Value* item = model::itemOf(restored, list, id)) return item;
  const auto all = model::itemsOf(restored, list);
  return all.empty() ? nullptr : all.front();
}

/// True if a request that modified what another one delivered brought another resource with an item: that is
/// new.
bool broughtNew(UnitOfWork& unit, const Draft& request, const Item& item) {
  const std::string resource = item.resource().id();
  if (resource.empty()) return false;
  for (const auto relation : Order(request.value).relations()) {
    if (relation.relationshipType() != model::amendsRelation) continue;
    const Draft* amended = unit.openLinked(*request.kind, relation.id());
    if (!amended) continue;
    const auto items = model::itemsOf(amended->value, amended->kind->itemField);
    return !items.empty() && std::none_of(items.begin(), items.end(), [&](const doc::Value* value) {
      return Item(*value).resource().id() == resource;
    });
  }
  return false;
}

/// Adds the items of a request that takes back what another one delivered, as it was last modified, and names
/// that one. A modification is modified back to what the service has in the inventory; a resource that it
/// brought is deleted.
void describeReturn(UnitOfWork& unit, const Draft& recovery, const Activity& activity, const RequestRow& row,
                    doc::Value& request) {
  const std::string delivered = activity.recovers();
  model::addRelation(request, delivered, model::recoversRelation);
  const Draft& original = unit.open(delivered, &model::row(row.kind));
  const std::string_view list = original.kind->itemField;
  const Draft* last = lastAmendmentOf(unit, recovery, delivered);
  doc::Value restored = doc::Value::object();
  if (modifies(original))
    addRequestItems(unit, recovery, activity, model::row(row.kind), model::modifyAction, restored);
  for (const doc::Value* value : model::itemsOf(original.value, list)) {
    const bool isModified =
        Item(*value).action() == model::modifyAction && !broughtNew(unit, original, Item(*value));
    const doc::Value* now = isModified ? restoredItem(restored, list, Item(*value).id())
                            : last     ? model::itemOf(last->value, list, Item(*value).id())
                                       : nullptr;
    model::addReturnItem(request, list, isModified ? model::modifyAction : model::deleteAction, *value,
                         now ? *now : *value);
  }
}

/// What an activity that does another one again finds of it.
struct Before {
  std::string request = {};  ///< the first request that its own party delivered; it amends that
  bool isDelivered = false;  ///< somebody delivered
};

/// Returns what was delivered before for an activity that does another one again. A party amends only its
/// own delivery.
Before deliveredBefore(UnitOfWork& unit, const Draft& order, const Activity& activity) {
  Before before;
  const std::string root = activity.redoOf();
  if (root.empty()) return before;
  const std::string party = activity.type() == model::partyOrderType ? supplierOf(activity) : "";
  for (const Activity other : Order(order.value).activities()) {
    if (other.id() == activity.id()) break;
    if ((other.id() != root && other.redoOf() != root) || other.state() != State::completed) continue;
    const Related request = relatedOf(unit, other.delegatedTo());
    if (!request.kind) continue;
    before.isDelivered = true;
    const std::string supplier = Order(unit.open(request.id, request.kind).value).party(model::supplierRole);
    if (!party.empty() && !supplier.empty() && party != supplier) continue;
    before.request = request.id;
    break;
  }
  return before;
}

/// Adds the items of a request, and its relation to the one that it amends or takes back.
void describeAll(UnitOfWork& unit, const Draft& order, const Activity& activity, const RequestRow& row,
                 doc::Value& request) {
  if (!activity.recovers().empty()) return describeReturn(unit, order, activity, row, request);
  const Before before = deliveredBefore(unit, order, activity);
  // A party that takes over from another one has nothing to modify.
  const std::string_view action = !before.request.empty() ? model::modifyAction
                                  : before.isDelivered    ? model::addAction
                                                          : "";
  addRequestItems(unit, order, activity, model::row(row.kind), action, request);
  if (!before.request.empty()) model::addRelation(request, before.request, model::amendsRelation);
}

doc::Value requestOf(UnitOfWork& unit, const Draft& order, const Activity& activity, const RequestRow& row,
                     const Dates& dates) {
  const Order asked(order.value);
  const model::ReferenceList& references = order.kind->references;
  doc::Value request = model::orderRecord({
      .category = asked.category(),
      .description = activity.name().empty() ? activity.id() : activity.name(),
      .requestedStart = dates.start,
      .requestedCompletion = dates.end,
  });
  model::setPriority(request, model::row(row.kind), asked.priority());
  model::copyReferences(order.value, request, references, idempotencyKeyType);
  model::copyParties(order.value, model::customerRole, request);
  if (const std::string supplier = supplierOf(activity);
      row.kind == model::Kind::partyOrder && !supplier.empty())
    model::addParty(request, supplier, model::supplierRole);
  describeAll(unit, order, activity, row, request);
  return request;
}

/// Creates the request of an activity and links them.
void delegate(UnitOfWork& unit, Draft& order, const std::string& activityId, const RequestRow& row,
              const Dates& dates, UnitOfWork::Cause cause) {
  const model::ActivityHandle activity = activityOf(order, activityId);
  const model::KindRow& kind = model::row(row.kind);
  doc::Value record = requestOf(unit, order, activity.view(), row, dates);
  model::setId(record, derivedIdFor(unit, kind, order.id, activityId));
  Draft* request =
      createRecord(unit, kind, std::move(record),
                   {.cause = cause, .text = fmt::format("created for {} {}", order.id, activityId)});
  linkChild(unit, order, activityId, *request, cause);
}

/// True if the activity was requested, and no later tracking record permits a new request.
bool wasRequested(const Draft& order, const Activity& activity) {
  const std::string activityId = activity.id();
  const std::string item = activity.item();
  bool requested = false;
  for (const auto& entry : model::standingHistory(Order(order.value))) {
    const std::string action = entry.action();
    const bool own = entry.activity() == activityId;
    if (own && (action == requestAction || action == unlinkAction)) requested = true;
    if ((own && action == lifecycle::events.name(Event::retry)) ||
        (action == lifecycle::events.name(Event::refuse) && (!entry.isOfPart() || entry.item() == item)))
      requested = false;
  }
  return requested;
}

bool isReady(const UnitOfWork& unit, const Draft& order, const Activity& activity) {
  return activity.state() == State::pending && rowOf(order, activity) && !activity.isDelegated() &&
         openDependencies(order.value, activity).empty() && !waitingItem(order, activity.item()) &&
         !wasRequested(order, activity) && lostService(unit, order, activity.item()).empty();
}

/// Returns the plan of an order. If its data are inconsistent, warns and returns an empty plan, so that
/// requests are created anyway.
plan::Plan planOrWarn(UnitOfWork& unit, const Draft& order) {
  try {
    return planOf(unit, order);
  } catch (const Error& error) {
    if (worstExit(error.findings()) == Exit::io) throw;
    for (const Diagnostic& finding : error.findings()) unit.warn(finding);
    return {};
  }
}

/// Returns the planned start and end of an activity. If its duration is unknown, the end is the requested
/// completion of the order.
Dates plannedDates(const plan::Plan& plan, const Draft& order, const std::string& activityId) {
  const plan::Step* step = plan.find(activityId);
  if (!step) return {};
  return {step->start,
          step->unknownDuration ? Order(order.value).requestedCompletion() : std::optional(step->end)};
}

void reportOf(UnitOfWork& unit, const Draft& request, std::string text) {
  const std::string state(lifecycle::states.name(request.state()));
  unit.report({request.id, state, state, std::move(text)});
}

/// Reports a request whose dates stay, as another process works on it or other orders wait for it.
void keepsDate(UnitOfWork& unit, const Draft& request, std::optional<Instant> wanted) {
  reportOf(unit, request,
           wanted ? fmt::format("keeps its requested completion at {}", unit.workspace().timeText(*wanted))
                  : "keeps its dates");
}

/// Moves the requested dates of a request.
void moveDates(UnitOfWork& unit, Draft& request, const Dates& dates, const std::string& why) {
  const auto before = Order(request.value).requestedCompletion();
  model::setRequestedStart(request.value, dates.start);
  model::setRequestedCompletion(request.value, dates.end);
  unit.track(request, "reschedule",
             model::tracking({.field = std::string(model::requestedCompletionField),
                              .from = before ? formatInstant(*before) : std::string(),
                              .to = formatInstant(*dates.end),
                              .reason = why}),
             UnitOfWork::Cause::automatic);
  reportOf(unit, request,
           fmt::format("requested completion moved to {} ({})", unit.workspace().timeText(*dates.end), why));
}

/// Returns a request with the resource or party that the plan names for its activity, if it names neither.
/// After a failure it is the next party of the plan, but the same for the rest of a partial delivery.
NewRequest asPlanned(const UnitOfWork& unit, Draft& order, NewRequest wanted) {
  if (!wanted.resource.empty() || !wanted.party.empty()) return wanted;
  const model::ActivityHandle activity = activityOf(order, wanted.activity);
  const bool isRest = relatedOf(unit, activity->delegatedTo()).state == State::partial;
  const std::string next =
      activity->state() == State::failed && !isRest ? nextParty(activity.view()) : std::string();
  wanted.resource = activity->type() == model::resourceOrderType ? activity->resourceSpecification() : "";
  // A party may also do work that the plan leaves to a team.
  if (wanted.resource.empty()) wanted.party = next.empty() ? supplierOf(activity.view()) : next;
  if (wanted.resource.empty() && wanted.party.empty())
    throw Error(Diagnostic(Code::usage, "the plan names neither a resource nor a party")
                    .in(fmt::format("{} {}", order.id, wanted.activity))
                    .hint("give --resource SPEC or --party PARTY"));
  return wanted;
}

/// Refuses to request an activity that does another one again, which has not ended.
void requireOriginalEnded(const Draft& order, const Activity& activity) {
  const Activity original = Order(order.value).activity(activity.redoOf());
  if (!original || lifecycle::isFinished(original.state())) return;
  throw Error(Diagnostic(Code::guard,
                         fmt::format("it does {} again, which is {}", original.id(), original.stateText()))
                  .in(fmt::format("{} {}", order.id, activity.id()))
                  .hint(fmt::format("som order request {} --activity {}", order.id, original.id())));
}

/// Refuses to request work for an item that is held, or that lies in one, and for one whose service has
/// ended.
void requireItemGoesOn(const UnitOfWork& unit, const Draft& order, const Activity& activity) {
  for (const doc::Value* value : model::wayToItem(order.value, order.kind->itemField, activity.item()))
    if (const Item item(*value); item.state() == State::held)
      throw Error(Diagnostic(Code::guard, fmt::format("item {} is held", item.id()))
                      .in(fmt::format("{} {}", order.id, activity.id()))
                      .hint(fmt::format("som order item resume {} {}", order.id, item.id())));
  if (auto finding = workWithoutService(unit, order, activity)) throw Error(*std::move(finding));
}

/// Returns the activity of a request by hand, with its changes.
std::string takeActivity(UnitOfWork& unit, Draft& order, const NewRequest& wanted, const RequestRow& row) {
  std::string id = wanted.activity;
  if (id.empty()) {
    const std::string& what = wanted.resource.empty() ? wanted.party : wanted.resource;
    id = freeActivityId(order, isPlainId(what) ? what : std::string(requestAction));
    const auto items = model::itemsOf(order.value, order.kind->itemField);
    model::addActivity(order.value, {.id = id,
                                     .type = std::string(row.type),
                                     .item = items.size() == 1 ? Item(*items.front()).id() : std::string()});
  }
  const model::ActivityHandle activity = activityOf(order, id);
  requireDelegable(unit, order, activity.view());
  requireOriginalEnded(order, activity.view());
  requireItemGoesOn(unit, order, activity.view());
  if (activity->state() == State::failed) activityTransition(unit, order, id, {.event = Event::retry});
  activity.endDelegation();
  if (!wanted.name.empty()) activity.setName(wanted.name);
  if (!wanted.resource.empty()) activity.setResourceSpecification(wanted.resource);
  if (!wanted.party.empty()) changeParty(activity, wanted.party);
  return id;
}

}  // namespace

void changeParty(const model::ActivityHandle& activity, const std::string& party) {
  const std::string assignee = activity->assignee();
  if (assignee.empty() || assignee == activity->party()) activity.setAssignee(party);
  activity.setParty(party);
}

void describeAgain(UnitOfWork& unit, const Draft& order, const std::string& activityId, Draft& request) {
  const Activity activity = Order(order.value).activity(activityId);
  const RequestRow* row = rowOf(order, activity);
  if (!row) return;
  doc::Value described = doc::Value::object();
  describeAll(unit, order, activity, *row, described);
  model::describeItemsAgain(request.value, described, request.kind->itemField);
}

void requestReady(UnitOfWork& unit, Draft& order) {
  if (order.state() != State::inProgress) return;
  std::vector<std::string> ready;
  for (const Activity activity : Order(order.value).activities())
    if (isReady(unit, order, activity)) ready.push_back(activity.id());
  if (ready.empty()) return;
  const plan::Plan plan = planOrWarn(unit, order);
  for (const std::string& id : ready)
    delegate(unit, order, id, *rowOf(order, activityOf(order, id).view()), plannedDates(plan, order, id),
             UnitOfWork::Cause::automatic);
}

void moveRequests(UnitOfWork& unit, Draft& order, const std::string& why) {
  const std::vector<Related> requests = openChildren(unit, order);
  if (requests.empty()) return;
  const plan::Plan plan = planOrWarn(unit, order);
  for (const Activity activity : Order(order.value).activities()) {
    const auto child = std::find_if(requests.begin(), requests.end(),
                                    [&](const Related& one) { return one.id == activity.delegatedTo(); });
    const Dates dates = plannedDates(plan, order, activity.id());
    if (child == requests.end() || child->kind->clock != model::Clock::order || !dates.end) continue;
    Draft& request = unit.open(child->id, child->kind);
    const auto wanted = Order(request.value).requestedCompletion();
    if (request.state() != State::acknowledged || isRequestedByOthers(unit, request, order.id))
      keepsDate(unit, request, wanted);
    else if (wanted != dates.end)
      moveDates(unit, request, dates, fmt::format("{} {}", order.id, why));
  }
}

void requestByHand(UnitOfWork& unit, Draft& order, const NewRequest& asked) {
  checkGuards(unit, order, nullptr, lifecycle::Guard::recordRunning, {.event = Event::start});
  const NewRequest wanted = asPlanned(unit, order, asked);
  const RequestRow& row = requestTable[wanted.resource.empty() ? 1 : 0];
  const std::string id = takeActivity(unit, order, wanted, row);
  Dates dates = plannedDates(planOrWarn(unit, order), order, id);
  if (wanted.due) dates.end = wanted.due;
  delegate(unit, order, id, row, dates, UnitOfWork::Cause::asked);
  if (const Before before = deliveredBefore(unit, order, activityOf(order, id).view());
      before.isDelivered && before.request.empty())
    unit.report({.id = order.id,
                 .from = std::string(lifecycle::states.name(order.state())),
                 .to = std::string(lifecycle::states.name(order.state())),
                 .text = fmt::format("{} is a new delivery: what another party delivered before stays", id)});
}

}  // namespace som::process
