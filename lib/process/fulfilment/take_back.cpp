#include "process/fulfilment/take_back.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/new_record.hpp"
#include "model/orders.hpp"
#include "model/own_system.hpp"
#include "model/parties.hpp"
#include "model/services.hpp"
#include "model/stale.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/delegation/request.hpp"
#include "process/edit/create.hpp"
#include "process/edit/edit.hpp"
#include "process/fulfilment/delivered.hpp"
#include "process/fulfilment/leftovers.hpp"
#include "process/inventory/resources.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/extract.hpp"
#include "process/work/related.hpp"

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

/// Returns why a delivery stays: another record waits for it, or another service stands on it. Empty if it
/// does not stay.
std::string whyItStays(UnitOfWork& unit, const Draft& order, const std::string& service,
                       const Related& request) {
  if (!request.kind) return {};
  const Draft& draft = unit.open(request.id, request.kind);
  if (isRequestedByOthers(unit, draft, order.id)) return "another record needs it";
  for (const doc::Value* value : model::itemsOf(draft.value, draft.kind->itemField))
    // A modified resource stays in place, also for others; it is modified back.
    if (const std::string resource = Item(*value).resource().id();
        !resource.empty() && Item(*value).action() != model::modifyAction)
      if (const auto services = servicesOn(unit, resource, service); !services.empty())
        return fmt::format("{} uses {}", joined(services), resource);
  return {};
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
  /// Reports what stays as its plan says nothing, and adds it to the history and the notes of the order.
  void reportUnplanned(const std::string& activity) {
    const std::string text =
        fmt::format("{} is done and is not taken back: its plan has no takeBack", activity);
    unit_.track(order_, model::keepAction, model::tracking({.activity = activity, .description = text}),
                UnitOfWork::Cause::automatic);
    unit_.append(
        order_, model::notes,
        model::noteEntry(unit_.env().actor, fmt::format("item {}: {}", itemId_, text), model::ownSystem));
    reportChange(unit_, order_, text);
  }

  /// True if something is to be done. Reports what stays.
  bool hasWork(const Delivered& one) {
    const Activity activity = Order(order_.value).activity(one.activity);
    if (!activity.takeBack() && !one.request.kind) {
      reportUnplanned(one.activity);
      return false;
    }
    const std::string why = whyItStays(unit_, order_, item_.service().id(), one.request);
    if (why.empty()) return true;
    const std::string stays = fmt::format("{} stays, as {}", one.request.id, why);
    unit_.track(order_, model::keepAction, model::tracking({.activity = one.activity, .description = stays}),
                UnitOfWork::Cause::automatic);
    reportChange(unit_, order_, fmt::format("{}: {}", one.activity, stays));
    return false;
  }

  /// Returns the action of the recovery's item. If the order's item is not undone, or its service has ended,
  /// only deliveries are given back.
  std::string action() const {
    if (service_.empty() || !endsUndone(item_.state())) return std::string(model::noChangeAction);
    return std::string(item_.action() == model::addAction ? model::deleteAction : model::modifyAction);
  }

  /// Returns the service of the recovery's item: after a modification, with the values of the inventory.
  doc::Value serviceValue() {
    doc::Value value = model::valueOf(item_.service());
    if (Draft* service = item_.action() == model::modifyAction ? serviceOf(unit_, item_) : nullptr)
      model::restoreService(value, service->value, amended());
    return value;
  }

  /// Returns the characteristics of the item that amendments changed: parties may have delivered other values
  /// than its last ones.
  std::vector<std::string> amended() const {
    std::vector<std::string> names;
    for (const auto& entry : model::standingHistory(Order(order_.value)))
      if (entry.item() == itemId_ && !entry.field().empty()) names.push_back(entry.field());
    return names;
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

  /// Returns the id of the activity that takes a delivery back: `tail-back`, and `tail-back-2` for the second
  /// delivery of the same activity.
  std::string idOf(const Delivered& step, const std::vector<Delivered>& steps) const {
    const std::string id = model::recoveryIdOf(Order(order_.value).activity(step.activity));
    std::size_t number = 1;
    for (const Delivered& other : steps) {
      if (&other == &step) break;
      if (other.activity == step.activity) ++number;
    }
    return number == 1 ? id : fmt::format("{}-{}", id, number);
  }

  /// Returns the party that a request went to; empty if it went to none.
  std::string supplierOf(const Related& request) {
    return request.kind ? Order(unit_.open(request.id, request.kind).value).party(model::supplierRole)
                        : std::string();
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
          dependsOn.push_back(idOf(other, steps));
      }
      const Activity original = Order(order_.value).activity(step->activity);
      model::addRecoveryActivity(record, original,
                                 {.id = idOf(*step, steps),
                                  .dependsOn = dependsOn,
                                  .item = "1",
                                  .request = step->request.kind ? step->request.id : "",
                                  .supplier = supplierOf(step->request)});
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

}  // namespace

void takeBack(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  if (order.kind->kind != model::Kind::serviceOrder) return;
  const doc::Value* value = model::itemOf(order.value, order.kind->itemField, itemId);
  if (!value) return;
  const bool isDone = Item(*value).state() == State::completed;
  if (isDone) noteRemoved(unit, order, itemId);
  if (model::isRecovery(order.value) && (isDone || endsUndone(Item(*value).state())))
    return reportLeft(unit, order, itemId);
  if (isDone) {
    reportNotRemoved(unit, order, itemId);
    return reportLeftBeside(unit, order, itemId);
  }
  if (!endsUndone(Item(*value).state())) return;
  reportKeptSince(unit, order, itemId, keptFor(unit, order, itemId));
  const std::vector<Delivered> delivered = deliveredFor(unit, order, itemId);
  if (isDeletion(order, itemId)) return reportGone(unit, order, itemId, delivered);
  Recovery(unit, order, itemId).take(delivered);
}

void takeBackUnwanted(UnitOfWork& unit, const Draft& request) {
  if (request.state() != State::completed && request.state() != State::partial) return;
  for (Draft* order : openRequesters(unit, request)) {
    if (order->kind->kind != model::Kind::serviceOrder) continue;
    const bool isRecovery = model::isRecovery(order->value);
    if (isRecovery && request.state() != State::completed) continue;
    for (const Activity activity : Order(order->value).activities()) {
      const State state = activity.state();
      const Delivered one = {activity.id(), relatedOf(unit, request.id)};
      if (activity.delegatedTo() != request.id || (state != State::skipped && state != State::cancelled) ||
          isTakenBack(unit, *order, one))
        continue;
      // The end of an item in an open order takes back its partial deliveries itself.
      const bool isOpen = !lifecycle::hasEnded(*order->kind->lifecycle, order->state());
      if (request.state() == State::partial && state == State::cancelled && isOpen) continue;
      const auto items = model::itemsOf(order->value, order->kind->itemField);
      const std::string item = activity.item().empty() ? Item(*items.front()).id() : activity.item();
      if (isRecovery)
        reportTakenBackLate(unit, *order, item, one);
      else if (activity.takeBack().text() == model::nothingToTakeBack)
        reportKeptSince(unit, *order, item, {one});
      else if (isDeletion(*order, item))
        reportGone(unit, *order, item, {one});
      else
        Recovery(unit, *order, item).take({one});
      break;
    }
  }
}

void reportComing(UnitOfWork& unit, Draft& order) {
  if (order.kind->kind != model::Kind::serviceOrder || model::isRecovery(order.value)) return;
  unit.then([&unit, &order] {
    for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField)) {
      const Item item(*value);
      if (item.state() != State::pendingCancellation) continue;
      std::vector<Delivered> delivered = deliveredFor(unit, order, item.id());
      std::erase_if(delivered, [&](const Delivered& one) {
        return !one.request.kind && !Order(order.value).activity(one.activity).takeBack();
      });
      if (delivered.empty()) continue;
      const std::string names = joined(namesOf(delivered));
      const std::string text = isDeletion(order, item.id())
                                   ? fmt::format("gone already: {}", names)
                                   : fmt::format("a recovery order will take back {}", names);
      unit.report({.id = order.id,
                   .from = item.stateText(),
                   .to = item.stateText(),
                   .text = text + ", when the answers are there",
                   .item = item.id()});
    }
  });
}

void keepDelivered(UnitOfWork& unit, Draft& order, const std::vector<std::string>& items) {
  requireReason(unit, order, "leave out the take-back");
  std::vector<std::string> kept, gone;
  for (const model::ActivityHandle& activity : model::activitiesOf(order.value)) {
    const std::string item = activity->item();
    if ((!items.empty() && !contains(items, item)) || !isDelivering(activity.view())) continue;
    for (const Delivered& one : deliveredBy(unit, order, activity.view()))
      (isDeletion(order, item) ? gone : kept).push_back(nameOf(one));
    activity.keepDelivered();
  }
  std::vector<std::string> texts;
  if (!kept.empty()) texts.push_back("stays: " + joined(kept));
  if (!gone.empty()) texts.push_back("gone already: " + joined(gone));
  if (!texts.empty()) return reportKept(unit, order, "", joined(texts, "; "), UnitOfWork::Cause::asked);
  const std::string text = "nothing was delivered";
  unit.track(order, model::keepAction, model::tracking({.description = text}));
  reportChange(unit, order, text);
}

}  // namespace som::process
