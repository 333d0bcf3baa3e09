#include "process/fulfilment/delivered.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/contains.hpp"
#include "base/id.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/parties.hpp"
#include "model/services.hpp"
#include "model/standing_history.hpp"
#include "process/delegation/links.hpp"
#include "process/lifecycle/delivery.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Marks = std::set<std::string>;

/// True if the activities without an item are taken back with this item: no item of the order was completed,
/// and all have ended.
bool hasShared(const Draft& order) {
  for (const doc::Value* value : model::itemsOf(order.value, order.kind->itemField))
    if (!endsUndone(Item(*value).state())) return false;
  return true;
}

bool isTakenBackWith(const Draft& order, const Activity& activity, const std::string& itemId) {
  return activity.item() == itemId || (activity.item().empty() && hasShared(order));
}

bool isKept(const Activity& activity) { return activity.takeBack().text() == model::nothingToTakeBack; }

/// Returns the resources and the supplier of a request: a modification of the same delivery has the same.
Marks marksOf(UnitOfWork& unit, const Related& request) {
  Marks marks;
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
    if (Item(*item).action() == model::deleteAction) return false;  // it brought none
    const std::string id = Item(*item).resource().id();
    const Draft* resource = isPlainId(id) ? unit.openIfThere(model::row(model::Kind::resource), id) : nullptr;
    if (!resource || !model::endOfResource(resource->value)) return false;
    any = true;
  }
  return any;
}

/// Returns the requests of activities that were asked for again, in the order in which they were made: the
/// links of the activities no longer name them.
std::map<std::string, std::vector<std::string>> requestsBefore(const Draft& order) {
  std::map<std::string, std::vector<std::string>> requests;
  for (const auto& entry : model::standingHistory(Order(order.value))) {
    if (entry.action() != requestAction) continue;
    const std::string activity = entry.activity();
    const std::string request = entry.toText();
    if (Order(order.value).activity(activity).delegatedTo() == request) continue;
    if (auto& known = requests[activity]; !contains(known, request)) known.push_back(request);
  }
  return requests;
}

/// Returns the first activity of the chain of redos to which an activity belongs.
std::string chainOf(const Activity& activity) {
  const std::string root = activity.redoOf();
  return root.empty() ? activity.id() : root;
}

/// What activities delivered, also with requests before their present ones.
class Deliveries {
 public:
  Deliveries(const UnitOfWork& unit, const Draft& order) : unit_(unit), before_(requestsBefore(order)) {}

  std::vector<Delivered> of(const Activity& activity) const {
    std::vector<Delivered> all;
    if (!isDelivering(activity)) return all;
    if (const auto before = before_.find(activity.id()); before != before_.end())
      for (const std::string& id : before->second)
        if (Related request = relatedOf(unit_, id); hasDelivered(request))
          all.push_back({activity.id(), std::move(request)});
    Related request = relatedOf(unit_, activity.delegatedTo());
    if (activity.state() == State::completed || request.state == State::partial)
      all.push_back({activity.id(), std::move(request)});
    return all;
  }

 private:
  static bool hasDelivered(const Related& request) {
    return request.kind && (request.state == State::partial || request.state == State::completed);
  }

  const UnitOfWork& unit_;
  std::map<std::string, std::vector<std::string>> before_;  ///< by activity
};

/// True if a recovery order takes a delivery back; `isOnly` if its activity has no other.
bool isTakenBack(UnitOfWork& unit, const Activity& activity, const Delivered& delivered, bool isOnly) {
  if (activity.recoveredBy().empty()) return false;
  const Related recovery = relatedOf(unit, activity.recoveredBy());
  if (isOnly || activity.takeBack().isMapping() || !delivered.request.kind || !recovery.kind) return true;
  for (const Activity step : Order(unit.open(recovery.id, recovery.kind).value).activities())
    if (step.recovers() == delivered.request.id) return true;
  return false;
}

}  // namespace

std::string nameOf(const Delivered& delivered) {
  const std::string& request = delivered.request.id;
  return request.empty() ? delivered.activity : fmt::format("{} ({})", delivered.activity, request);
}

bool endsUndone(State item) { return item == State::cancelled || item == State::failed; }

std::vector<Delivered> deliveredBy(const UnitOfWork& unit, const Draft& order, const Activity& activity) {
  return Deliveries(unit, order).of(activity);
}

bool isTakenBack(UnitOfWork& unit, const Draft& order, const Delivered& delivered) {
  const Activity activity = Order(order.value).activity(delivered.activity);
  return isTakenBack(unit, activity, delivered, deliveredBy(unit, order, activity).size() <= 1);
}

std::vector<Delivered> deliveredFor(UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  std::vector<Delivered> delivered;
  const Deliveries deliveries(unit, order);
  std::map<std::string, Marks> known;  // the marks of each chain of redos
  for (const Activity activity : Order(order.value).activities()) {
    if (!isTakenBackWith(order, activity, itemId) || isKept(activity)) continue;
    const std::vector<Delivered> all = deliveries.of(activity);
    const bool isRedo = !activity.redoOf().empty();
    for (const Delivered& one : all) {
      if (isTakenBack(unit, activity, one, all.size() == 1)) continue;
      const Marks brought = marksOf(unit, one.request);
      const auto [chain, isFirst] = known.try_emplace(chainOf(activity));
      Marks& marks = chain->second;
      const bool isSame =
          isRedo && !isFirst && std::includes(marks.begin(), marks.end(), brought.begin(), brought.end());
      // An amendment modifies the last delivery, not one in part before it.
      if (isRedo || &one == &all.back()) marks.insert(brought.begin(), brought.end());
      if (!isSame && !isGone(unit, one.request)) delivered.push_back(one);
      // One entry of a plan takes back all that the activity delivered.
      if (activity.takeBack().isMapping()) break;
    }
  }
  return delivered;
}

std::vector<Delivered> keptFor(const UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  std::vector<Delivered> kept;
  const Deliveries deliveries(unit, order);
  for (const Activity activity : Order(order.value).activities())
    if (isTakenBackWith(order, activity, itemId) && isKept(activity))
      for (Delivered& one : deliveries.of(activity)) kept.push_back(std::move(one));
  return kept;
}

std::vector<Delivered> leftBeside(UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  std::vector<Delivered> left;
  const Deliveries deliveries(unit, order);
  const bool isOnly = model::itemsOf(order.value, order.kind->itemField).size() == 1;
  const doc::Value* item = model::itemOf(order.value, order.kind->itemField, itemId);
  const bool isDeletion = item && Item(*item).action() == model::deleteAction;
  std::map<std::string, Activity> newest;  // the last one that was done of each chain of redos
  for (const Activity activity : Order(order.value).activities())
    if (activity.state() == State::completed) newest.insert_or_assign(chainOf(activity), activity);
  for (const Activity activity : Order(order.value).activities()) {
    if ((activity.item() != itemId && !(isOnly && activity.item().empty())) ||
        !activity.recoveredBy().empty() || isKept(activity))
      continue;
    const auto last = newest.find(chainOf(activity));
    const bool isDone = last != newest.end();
    if (isDone && isDeletion) continue;  // the last request removed the rest
    const std::string request = isDone ? last->second.delegatedTo() : std::string();
    const bool isSuperseded = isDone && last->second.id() != activity.id();
    const Marks now = isDone ? marksOf(unit, relatedOf(unit, request)) : Marks();
    for (const Delivered& one : deliveries.of(activity)) {
      if (one.request.id.empty() || (isDone && one.request.id == request)) continue;
      const Marks brought = marksOf(unit, one.request);
      const bool isElsewhere = !std::includes(now.begin(), now.end(), brought.begin(), brought.end());
      if (isElsewhere || (brought.empty() && !isSuperseded)) left.push_back(one);
    }
  }
  return left;
}

std::vector<Delivered> notRemoved(const UnitOfWork& unit, const Draft& order, const std::string& itemId) {
  std::vector<Delivered> left;
  const bool isOnly = model::itemsOf(order.value, order.kind->itemField).size() == 1;
  for (const Activity activity : Order(order.value).activities())
    if ((activity.item() == itemId || (isOnly && activity.item().empty())) && isDelivering(activity) &&
        (activity.state() == State::skipped || activity.state() == State::cancelled)) {
      Related request = relatedOf(unit, activity.delegatedTo());
      if (request.state != State::partial) left.push_back({activity.id(), std::move(request)});
    }
  return left;
}

}  // namespace som::process
