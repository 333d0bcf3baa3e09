#include "process/fulfilment/suppliers.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/own_system.hpp"
#include "model/parties.hpp"
#include "model/services.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/delegation/links.hpp"
#include "process/delegation/request.hpp"
#include "process/edit/edit.hpp"
#include "process/fulfilment/delivered.hpp"
#include "process/fulfilment/leftovers.hpp"
#include "process/inventory/resources.hpp"
#include "process/inventory/services.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Item = model::ItemView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Service = model::InventoryServiceView<ValueNode>;

/// Who has a part of a service: the parties with what they delivered, and who took the place of whom.
struct Holders {
  std::map<std::string, std::string> delivered;  ///< by party: "tail (PO-…)"
  std::map<std::string, std::string> replaced;   ///< by the party that was asked first
};

std::string firstOf(const Activity& activity) {
  const std::string root = activity.redoOf();
  return root.empty() ? activity.id() : root;
}

std::string partyOf(UnitOfWork& unit, const std::string& id) {
  const Related request = relatedOf(unit, id);
  return request.kind ? Order(unit.open(request.id, request.kind).value).party(model::supplierRole)
                      : std::string();
}

/// True if a request deleted what its party had.
bool deletes(UnitOfWork& unit, const Related& request) {
  const Draft& draft = unit.open(request.id, request.kind);
  for (const doc::Value* value : model::itemsOf(draft.value, draft.kind->itemField))
    if (Item(*value).action() != model::deleteAction) return false;
  return true;
}

/// Adds what parties delivered for an item of an order that built or changed a service.
void addHolders(UnitOfWork& unit, const Draft& order, const std::string& item, Holders& holders) {
  std::map<std::string, std::set<std::string>> asked;  // by the first activity of a chain of redos
  for (const auto& entry : model::standingHistory(Order(order.value)))
    if (entry.action() == requestAction)
      if (const Activity activity = Order(order.value).activity(entry.activity()))
        asked[firstOf(activity)].insert(partyOf(unit, entry.toText()));
  for (const Activity activity : Order(order.value).activities()) {
    if (activity.type() != model::partyOrderType || (activity.item() != item && !activity.item().empty()))
      continue;
    for (const Delivered& one : deliveredBy(unit, order, activity)) {
      const std::string party = one.request.kind ? partyOf(unit, one.request.id) : std::string();
      if (party.empty()) continue;
      holders.replaced.erase(party);
      if (deletes(unit, one.request)) {
        holders.delivered.erase(party);
        continue;
      }
      holders.delivered[party] = nameOf(one);
      for (const std::string& other : asked[firstOf(activity)])
        if (!other.empty() && other != party) holders.replaced[other] = party;
    }
  }
}

Holders holdersOf(UnitOfWork& unit, const Draft& order, const doc::Value& service) {
  Holders holders;
  for (const auto entry : Service(service).orders()) {
    const std::string id = entry.order();
    if (id == order.id) continue;
    if (const Draft* other = unit.openLinked(model::orderKind(), id))
      addHolders(unit, *other, entry.item(), holders);
  }
  return holders;
}

/// Gives an activity to the party that delivered in the place of the planned one.
void ask(UnitOfWork& unit, Draft& order, const model::ActivityHandle& activity, const std::string& party,
         const std::string& delivered) {
  const std::string before = activity->party();
  changeParty(activity, party);
  const std::string why = fmt::format("{} delivered {}", party, delivered);
  unit.track(order, "assign",
             model::tracking({.activity = activity->id(), .from = before, .to = party, .reason = why}),
             UnitOfWork::Cause::automatic);
  reportChange(unit, order, fmt::format("{} asks {} instead of {}: {}", activity->id(), party, before, why));
}

/// Notes and reports, once, what a deletion leaves.
void noteLeft(UnitOfWork& unit, Draft& order, const std::string& item, const std::vector<std::string>& left) {
  if (left.empty()) return;
  const std::string text = fmt::format("no activity ends: {}", joined(left));
  const std::string note = fmt::format("item {}: {}", item, text);
  for (const auto known : Order(order.value).notes())
    if (known.text() == note) return;
  noteOfItem(unit, order, item, text);
}

void askForItem(UnitOfWork& unit, Draft& order, const Item& item, const Holders& holders) {
  std::set<std::string> asked;
  const std::string id = item.id();
  for (const model::ActivityHandle& activity : model::activitiesOf(order.value)) {
    if (activity->item() != id || activity->type() != model::partyOrderType) continue;
    const auto other = holders.replaced.find(activity->party());
    if (other != holders.replaced.end() && !holders.delivered.contains(activity->party()) &&
        holders.delivered.contains(other->second) && activity->state() == State::pending &&
        !activity->isDelegated())
      ask(unit, order, activity, other->second, holders.delivered.at(other->second));
    asked.insert(activity->party());
  }
  if (Item(*model::itemOf(order.value, order.kind->itemField, id)).action() != model::deleteAction) return;
  std::vector<std::string> left;
  for (const auto& [planned, party] : holders.replaced)
    if (holders.delivered.contains(party) && !asked.contains(party))
      left.push_back(fmt::format("{} at {}", holders.delivered.at(party), party));
  noteLeft(unit, order, id, left);
}

/// Notes the resources of a service that an item deletes, if none of its activities orders that a resource
/// ends and no other service uses them.
void noteResources(UnitOfWork& unit, Draft& order, const Item& item, const Draft& service) {
  for (const Activity activity : Order(order.value).activities())
    if (activity.type() == model::resourceOrderType &&
        (activity.item().empty() || activity.item() == item.id()))
      return;
  std::vector<std::string> left;
  for (const auto entry : Service(service.value).supportingResources())
    if (const std::string id = entry.id(); isPlainId(id) && servicesOn(unit, id, service.id).empty())
      left.push_back(id);
  noteLeft(unit, order, item.id(), left);
}

/// Returns the deliveries of requests for a completed item that nobody has taken back, each with its party; a
/// delivery that a redo changed counts once.
std::vector<std::string> leftOf(UnitOfWork& unit, const Draft& order, const std::string& item) {
  std::vector<std::string> left;
  std::set<std::pair<std::string, std::string>> known;
  for (const Activity activity : Order(order.value).activities()) {
    if (activity.item() != item && !activity.item().empty()) continue;
    for (const Delivered& one : deliveredBy(unit, order, activity)) {
      if (!one.request.kind || deletes(unit, one.request) || isTakenBack(unit, order, one)) continue;
      const std::string party = partyOf(unit, one.request.id);
      if (!known.emplace(firstOf(activity), party).second) continue;
      left.push_back(party.empty() ? nameOf(one) : fmt::format("{} at {}", nameOf(one), party));
    }
  }
  return left;
}

}  // namespace

void noteLeftWithParties(UnitOfWork& unit, const Draft& service) {
  for (const auto entry : Service(service.value).orders()) {
    Draft* order = unit.openLinked(model::orderKind(), entry.order());
    const std::string id = entry.item();
    const doc::Value* item = order ? model::itemOf(order->value, order->kind->itemField, id) : nullptr;
    if (!item || model::isRecovery(order->value) || Item(*item).state() != State::completed) continue;
    const std::vector<std::string> left = leftOf(unit, *order, id);
    if (left.empty()) continue;
    noteOfItem(unit, *order, id, fmt::format("stays: {}; {} is recovered", joined(left), service.id));
  }
}

void askSuppliers(UnitOfWork& unit, Draft& order) {
  if (model::isRecovery(order.value)) return;
  for (const model::ItemHandle& item : model::itemHandles(order.value, order.kind->itemField)) {
    const std::string action = item->action();
    if (action != model::modifyAction && action != model::deleteAction) continue;
    const Draft* service = serviceOf(unit, item.view());
    if (!service) continue;
    if (action == model::deleteAction) noteResources(unit, order, item.view(), *service);
    const Holders holders = holdersOf(unit, order, service->value);
    if (!holders.replaced.empty()) askForItem(unit, order, item.view(), holders);
  }
}

}  // namespace som::process
