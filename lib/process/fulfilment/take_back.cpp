#include "process/fulfilment/take_back.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/new_record.hpp"
#include "model/orders.hpp"
#include "model/parties.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/delegation/request.hpp"
#include "process/edit/create.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/extract.hpp"
#include "process/work/related.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

using model::orderKind;

/// The action of tracking records for deliveries that nobody takes back.
constexpr std::string_view keepAction = "keep";

bool isUndone(State item) { return item == State::cancelled || item == State::failed; }

/// An activity that delivered a part of an item, and the request that brought it; may have no request.
struct Delivered {
  std::string activity;
  Related request;
};

/// True if the activities without an item are taken back with this item: no item of the order was completed,
/// and all have ended.
bool hasShared(const Draft& order) {
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField))
    if (!isUndone(Item(*value).state())) return false;
  return true;
}

/// Returns the services in use, other than one, that a resource supports.
std::vector<std::string> servicesOn(const UnitOfWork& unit, const std::string& resource,
                                    const std::string& but) {
  std::vector<std::string> services;
  const store::Mentions inventory(unit.files(), {&model::row(model::Kind::service)});
  inventory.read(resource, [&](const doc::Document& document) {
    const model::InventoryServiceView<doc::Node> service(document.root());
    if (service.id() == but || service.state(model::row(model::Kind::service)) == State::terminated) return;
    for (const auto supporting : service.supportingResources())
      if (supporting.id() == resource) services.emplace_back(service.id());
  });
  return services;
}

/// Returns why a delivery stays: another record waits for it, or another service stands on it. Empty if it
/// does not stay.
std::string whyItStays(UnitOfWork& unit, const Draft& order, const std::string& service,
                       const Related& request) {
  if (!request.kind) return {};
  const Draft& draft = unit.open(request.id, request.kind);
  if (isRequestedByOthers(unit, draft, order.id)) return "another record needs it";
  for (const doc::Value* value : model::itemsOf(draft.value, draft.kind->itemField))
    if (const std::string resource = Item(*value).resource().id(); !resource.empty())
      if (const auto services = servicesOn(unit, resource, service); !services.empty())
        return fmt::format("{} uses {}", joined(services), resource);
  return {};
}

/// True if an activity delivered something: it is completed, or its request was completed in part.
bool hasDelivered(const Activity& activity, const Related& request) {
  return isDelivering(activity) && (activity.state() == State::completed || request.state == State::partial);
}

/// Returns the resources and the supplier of a request: a modification of the same delivery has the same.
std::set<std::string> marksOf(UnitOfWork& unit, const Related& request) {
  std::set<std::string> marks;
  if (!request.kind) return marks;
  const Draft& draft = unit.open(request.id, request.kind);
  for (const doc::Value* item : model::itemsOf(draft.value, draft.kind->itemField))
    if (const std::string resource = Item(*item).resource().id(); !resource.empty()) marks.insert(resource);
  if (const std::string supplier = Order(draft.value).party(model::supplierRole); !supplier.empty())
    marks.insert(supplier);
  return marks;
}

/// True if a request brought resources, and all of them have been deleted since.
bool isGone(UnitOfWork& unit, const Related& request) {
  if (!request.kind || request.kind->kind != model::Kind::resourceOrder) return false;
  bool any = false;
  const Draft& draft = unit.open(request.id, request.kind);
  for (const doc::Value* item : model::itemsOf(draft.value, draft.kind->itemField)) {
    const std::string id = Item(*item).resource().id();
    const Draft* resource = isPlainId(id) ? unit.openIfThere(model::row(model::Kind::resource), id) : nullptr;
    if (!resource || !model::endOfResource(resource->value)) return false;
    any = true;
  }
  return any;
}

/// Returns what activities delivered for an item and nobody has taken back. An activity that was done again
/// counts once, with its first request, unless another party or resource delivered it.
std::vector<Delivered> deliveredFor(UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  std::vector<Delivered> delivered;
  std::map<std::string, std::set<std::string>> known;  // the marks of each chain of redos
  for (const Activity activity : Order(order.value).activities()) {
    const bool own = activity.item() == itemId || (activity.item().empty() && hasShared(order));
    if (!own || !activity.recoveredBy().empty()) continue;
    const Related request = relatedOf(unit, activity.delegatedTo());
    if (!hasDelivered(activity, request)) continue;
    const std::string root = activity.redoOf().empty() ? activity.id() : activity.redoOf();
    const bool isFirst = !known.contains(root);
    std::set<std::string>& marks = known[root];
    const std::set<std::string> brought = marksOf(unit, request);
    const bool isSame = !isFirst && std::includes(marks.begin(), marks.end(), brought.begin(), brought.end());
    marks.insert(brought.begin(), brought.end());
    if (isSame || activity.takeBack().text() == model::nothingToTakeBack || isGone(unit, request)) continue;
    delivered.push_back({activity.id(), request});
  }
  return delivered;
}

/// The plan of a recovery: which activity of the order becomes which of the recovery order.
class Recovery {
 public:
  Recovery(UnitOfWork& unit, Draft& order, const std::string& itemId)
      : unit_(unit),
        order_(order),
        itemId_(itemId),
        item_(*model::itemOf(order.value, order.kind->itemField, itemId)) {
    if (const Related service = relatedOf(unit, item_.service().id());
        service.kind && service.kind->kind == model::Kind::service && service.state != State::terminated)
      service_ = service.id;
  }

  void take(const std::vector<Delivered>& delivered) {
    std::vector<Delivered> steps;
    for (const Delivered& one : delivered)
      if (hasWork(one)) steps.push_back(one);
    if (!steps.empty()) create(steps);
  }

 private:
  /// True if something is to be done. Reports what stays.
  bool hasWork(const Delivered& one) {
    const Activity activity = Order(order_.value).activity(one.activity);
    if (!activity.takeBack() && !one.request.kind) {
      reportChange(unit_, order_,
                   fmt::format("{} is done and is not taken back: its plan has no takeBack", one.activity));
      return false;
    }
    const std::string why = whyItStays(unit_, order_, item_.service().id(), one.request);
    if (why.empty()) return true;
    const std::string stays = fmt::format("{} stays, as {}", one.request.id, why);
    unit_.track(order_, keepAction, model::tracking({.activity = one.activity, .description = stays}),
                UnitOfWork::Cause::automatic);
    reportChange(unit_, order_, fmt::format("{}: {}", one.activity, stays));
    return false;
  }

  /// Returns the action of the recovery's item. If the order's item is not undone, or its service has ended,
  /// only deliveries are given back.
  std::string action() const {
    if (service_.empty() || !isUndone(item_.state())) return std::string(model::noChangeAction);
    return std::string(item_.action() == model::addAction ? model::deleteAction : model::modifyAction);
  }

  /// Returns the service of the recovery's item: after a modification, with the values of the inventory.
  doc::Value serviceValue() {
    doc::Value value = model::valueOf(item_.service());
    if (Draft* service = item_.action() == model::modifyAction ? serviceOf(unit_, item_) : nullptr)
      model::restoreService(value, service->value);
    return value;
  }

  doc::Value record() {
    const Order order(order_.value);
    doc::Value value = model::orderRecord({
        .category = std::string(model::recoveryCategory),
        .description = fmt::format("takes back what {} item {} delivered", order_.id, itemId_),
        .priority = order.priority(),
    });
    model::copyParties(order_.value, model::customerRole, value);
    if (const std::string assignee = order.assignee(); !assignee.empty())
      model::setParty(value, model::assigneeRole, assignee);
    model::addRelation(value, order_.id, model::recoversRelation);
    model::addItem(value, orderKind(), {.id = "1", .action = action(), .service = serviceValue()});
    model::setId(value, derivedIdFor(unit_, orderKind(), order_.id, "recovery of " + itemId_));
    return value;
  }

  /// Returns the activities that an activity waits for, directly or through others.
  std::set<std::string> allDependencies(const std::string& activity) const {
    std::set<std::string> all;
    std::vector<std::string> open = {activity};
    while (!open.empty()) {
      const Activity one = Order(order_.value).activity(open.back());
      open.pop_back();
      for (const auto needed : one.dependsOn())
        if (all.insert(needed.text()).second) open.push_back(needed.text());
    }
    return all;
  }

  /// Adds the activities to a new record: what depended on an activity is taken back before it.
  void addActivities(doc::Value& record, const std::vector<Delivered>& steps) {
    std::map<std::string, std::set<std::string>> needs;
    for (const Delivered& step : steps) needs[step.activity] = allDependencies(step.activity);
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      std::vector<std::string> dependsOn;
      for (const Delivered& other : steps) {
        const auto between = [&](const Delivered& one) {
          return needs[one.activity].contains(step->activity) && needs[other.activity].contains(one.activity);
        };
        if (needs[other.activity].contains(step->activity) &&
            std::none_of(steps.begin(), steps.end(), between))
          dependsOn.push_back(model::recoveryIdOf(Order(order_.value).activity(other.activity)));
      }
      const Activity original = Order(order_.value).activity(step->activity);
      model::addRecoveryActivity(record, original,
                                 {.id = model::recoveryIdOf(original),
                                  .dependsOn = dependsOn,
                                  .item = "1",
                                  .request = step->request.kind ? step->request.id : ""});
    }
  }

  void create(const std::vector<Delivered>& steps) {
    doc::Value value = record();
    addActivities(value, steps);
    const std::string what = action();
    Draft& recovery = *createRecord(unit_, orderKind(), std::move(value),
                                    {.cause = UnitOfWork::Cause::automatic,
                                     .text = fmt::format("takes back what {} delivered", order_.id)});
    for (const model::ActivityHandle& activity : model::activitiesOf(order_.value))
      for (const Delivered& step : steps)
        if (activity->id() == step.activity || activity->redoOf() == step.activity)
          activity.setRecoveredBy(recovery.id);
    unit_.track(order_, "recover", model::tracking({.item = itemId_, .to = recovery.id}),
                UnitOfWork::Cause::automatic);
    if (what != model::noChangeAction) awaitRecovery(unit_, item_, recovery.id, what);
    transition(unit_, recovery,
               {.event = Event::start,
                .cause = UnitOfWork::Cause::automatic,
                .reason = fmt::format("{} item {} is {}", order_.id, itemId_, item_.stateText())});
  }

  UnitOfWork& unit_;
  Draft& order_;
  std::string itemId_;
  Item item_;
  std::string service_;  ///< the service of the item, unless it has ended
};

/// Reports what nobody takes back, and adds it to the history and the notes of the order: `jeopardy next`
/// asks for a decision.
void reportUndecided(UnitOfWork& unit, Draft& order, const std::string& itemId, const std::string& what,
                     const std::string& text) {
  unit.track(order, model::undecidedAction, model::tracking({.item = itemId, .description = what}),
             UnitOfWork::Cause::automatic);
  unit.append(order, model::notes, model::noteEntry(unit.env().actor, text, ownSystem));
  reportChange(unit, order, text);
}

/// Names what a deletion has removed already, which nobody brings back without a decision.
void reportGone(UnitOfWork& unit, Draft& order, const std::string& itemId,
                const std::vector<Delivered>& gone) {
  if (gone.empty()) return;
  std::vector<std::string> names;
  for (const Delivered& one : gone)
    names.push_back(one.request.id.empty() ? one.activity
                                           : fmt::format("{} ({})", one.activity, one.request.id));
  const std::string what = fmt::format("gone already: {}", joined(names));
  reportUndecided(
      unit, order, itemId, what,
      fmt::format("item {}: {}; decide what to do about {}", itemId, what,
                  Item(*model::itemOf(order.value, order.kind->itemField, itemId)).service().id()));
}

/// Names what a recovery order that ends without its work leaves in place.
void reportLeft(UnitOfWork& unit, Draft& recovery, const std::string& itemId) {
  std::vector<std::string> names;
  for (const Activity activity : Order(recovery.value).activities())
    if (activity.item() == itemId && activity.state() != State::completed) names.push_back(activity.id());
  const std::string text = fmt::format("not taken back: {}", joined(names));
  reportUndecided(unit, recovery, itemId, text, text);
}

}  // namespace

void takeBack(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  if (order.kind->kind != model::Kind::serviceOrder) return;
  const doc::Value* value = model::itemOf(order.value, order.kind->itemField, itemId);
  if (!value || !isUndone(Item(*value).state())) return;
  if (model::isRecovery(order.value)) return reportLeft(unit, order, itemId);
  const std::vector<Delivered> delivered = deliveredFor(unit, order, itemId);
  if (Item(*value).action() == model::deleteAction) return reportGone(unit, order, itemId, delivered);
  Recovery(unit, order, itemId).take(delivered);
}

void takeBackUnwanted(UnitOfWork& unit, const Draft& request) {
  if (request.state() != State::completed && request.state() != State::partial) return;
  for (Draft* order : openRequesters(unit, request)) {
    if (order->kind->kind != model::Kind::serviceOrder || model::isRecovery(order->value)) continue;
    for (const Activity activity : Order(order->value).activities()) {
      const State state = activity.state();
      if (activity.delegatedTo() != request.id || !activity.recoveredBy().empty() ||
          (state != State::skipped && state != State::cancelled) ||
          activity.takeBack().text() == model::nothingToTakeBack)
        continue;
      // The end of an item in an open order takes back its partial deliveries itself.
      const bool isOpen = !lifecycle::hasEnded(*order->kind->lifecycle, order->state());
      if (request.state() == State::partial && state == State::cancelled && isOpen) continue;
      const auto items = model::itemsOf(order->value, order->kind->itemField);
      const std::string item = activity.item().empty() ? Item(*items.front()).id() : activity.item();
      const std::vector<Delivered> delivered = {{activity.id(), relatedOf(unit, request.id)}};
      if (Item(*model::itemOf(order->value, order->kind->itemField, item)).action() == model::deleteAction)
        reportGone(unit, *order, item, delivered);
      else
        Recovery(unit, *order, item).take(delivered);
      break;
    }
  }
}

void keepDelivered(UnitOfWork& unit, Draft& order, const std::vector<std::string>& items) {
  requireReason(unit, order, "leave out the take-back");
  std::vector<std::string> kept;
  for (const model::ActivityHandle& activity : model::activitiesOf(order.value)) {
    const bool meant =
        items.empty() || std::find(items.begin(), items.end(), activity->item()) != items.end();
    if (!meant || !isDelivering(activity.view())) continue;
    activity.keepDelivered();
    if (!hasDelivered(activity.view(), relatedOf(unit, activity->delegatedTo()))) continue;
    const std::string request = activity->delegatedTo();
    kept.push_back(request.empty() ? activity->id() : fmt::format("{} ({})", activity->id(), request));
  }
  const std::string text = kept.empty() ? "nothing was delivered" : fmt::format("stays: {}", joined(kept));
  unit.track(order, keepAction, model::tracking({.description = text}));
  reportChange(unit, order, text);
}

}  // namespace som::process
