#include "process/inventory/values_under_way.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/services.hpp"
#include "process/edit/edit.hpp"
#include "process/inventory/users.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;

/// Returns the configure activity of an open order that has begun with an allocated value; empty if there is
/// no such activity.
std::string configuring(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  const Draft* order = value.state() == model::allocatedValue ? recordOf(unit, value.holder()) : nullptr;
  if (!order || order->kind->kind != model::Kind::serviceOrder ||
      lifecycle::isFinal(*order->kind->lifecycle, order->state()))
    return {};
  for (const auto activity : model::RecordView<ValueNode>(order->value).activities())
    if (activity.type() == model::configureType && activity.state() == State::inProgress &&
        (activity.item().empty() || isForItem(allocation, activity.item())))
      return fmt::format("{} {}", order->id, std::string(activity.id()));
  return {};
}

/// Returns the names under which requests show a value: its pool, and the parameters of its services.
std::vector<std::string> namesOfValue(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  std::vector<std::string> names = {value.pool()};
  for (const auto user : value.users())
    if (const Draft* service = recordOf(unit, user.id()))
      names.push_back(model::parameterOfValue(service->value, allocation.id));
  return names;
}

/// True if an item of a request was made with a value: a characteristic shows it under the name of its
/// parameter, or of its pool.
bool isMadeWith(const Item& item, const AllocationRecord& value, const std::vector<std::string>& names) {
  const std::string text = value.valueNode().text();
  const auto shows = [&](const auto& characteristic) {
    return contains(names, characteristic.name()) && characteristic.value().text() == text;
  };
  const auto ofService = item.service().characteristics();
  const auto ofResource = item.resource().characteristics();
  return std::any_of(ofService.begin(), ofService.end(), shows) ||
         std::any_of(ofResource.begin(), ofResource.end(), shows);
}

/// True if an activity for the item of a value uses that value. Without `uses`, it uses all.
bool wasMadeWith(UnitOfWork& unit, const Draft& order, const model::ActivityView<ValueNode>& activity,
                 const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  const std::string own = value.item();
  bool isOfItem = activity.item().empty() || activity.item() == own;
  const doc::Value* item = model::itemOf(order.value, order.kind->itemField, activity.item());
  for (const auto user : value.users())
    if (own.empty() && item && Item(*item).service().id() == user.id()) isOfItem = true;
  // Before a modification is completed, no service shows that it uses the value.
  if (own.empty() && value.users().empty() && item && Item(*item).action() == model::modifyAction)
    isOfItem = true;
  if (!isOfItem || !activity.saysUses()) return isOfItem;
  const std::vector<std::string> names = namesOfValue(unit, allocation);
  const auto uses = activity.uses();
  return std::any_of(uses.begin(), uses.end(),
                     [&](const auto& used) { return contains(names, used.text()); });
}

/// Returns the open requests that other processes work on and that were made with a value, with their states.
std::vector<std::string> requestsWith(UnitOfWork& unit, const Draft& allocation) {
  const AllocationRecord value(allocation.value);
  const Draft* order = recordOf(unit, value.holder());
  const std::vector<std::string> names = namesOfValue(unit, allocation);
  std::vector<std::string> found;
  if (!order) return found;
  for (const auto activity : model::RecordView<ValueNode>(order->value).activities()) {
    const Related request = relatedOf(unit, activity.delegatedTo());
    if (!isOpen(request) || request.state == State::acknowledged) continue;
    const Draft& draft = unit.open(request.id, request.kind);
    for (const doc::Value* item : model::itemsOf(draft.value, draft.kind->itemField))
      if (isMadeWith(Item(*item), value, names)) {
        found.push_back(fmt::format("{} ({})", request.id, lifecycle::states.name(request.state)));
        break;
      }
  }
  return found;
}

/// True if an activity has no request, or if its request names a value.
bool isInRequest(UnitOfWork& unit, const model::ActivityView<ValueNode>& activity, const Draft& allocation) {
  const Related request = relatedOf(unit, activity.delegatedTo());
  if (!request.kind) return true;
  const AllocationRecord value(allocation.value);
  const std::vector<std::string> names = namesOfValue(unit, allocation);
  const Draft& draft = unit.open(request.id, request.kind);
  const auto items = model::itemsOf(draft.value, draft.kind->itemField);
  return std::any_of(items.begin(), items.end(),
                     [&](const doc::Value* item) { return isMadeWith(Item(*item), value, names); });
}

}  // namespace

void reportStale(UnitOfWork& unit, const Draft& allocation, std::string_view how) {
  const AllocationRecord value(allocation.value);
  Draft* order = value.state() == model::allocatedValue ? recordOf(unit, value.holder()) : nullptr;
  if (!order || order->kind->kind != model::Kind::serviceOrder ||
      lifecycle::isFinal(*order->kind->lifecycle, order->state()))
    return;
  std::map<std::string, model::ActivityView<ValueNode>> newest;  // by the first of a chain of redos
  std::vector<std::string> roots;
  for (const auto activity : model::RecordView<ValueNode>(order->value).activities()) {
    if (activity.state() == State::cancelled) continue;
    const std::string root = activity.redoOf().empty() ? activity.id() : activity.redoOf();
    if (newest.insert_or_assign(root, activity).second) roots.push_back(root);
  }
  for (const std::string& root : roots) {
    const auto& activity = newest.at(root);
    if (!isDelivering(activity) || !wasMadeWith(unit, *order, activity, allocation)) continue;
    if (activity.state() == State::completed) noteStale(unit, *order, activity.id());
    if (activity.state() == State::inProgress || activity.state() == State::held)
      noteStale(unit, *order, activity.id(),
                fmt::format("is under way {} {}", isInRequest(unit, activity, allocation) ? how : "without",
                            allocation.id));
  }
}

void requireUnused(UnitOfWork& unit, const Draft& allocation) {
  if (unit.options().forced()) return;
  if (const std::vector<std::string> requests = requestsWith(unit, allocation); !requests.empty())
    throw Error(
        Diagnostic(Code::valueTaken, fmt::format("{} was ordered with {}", joined(requests), allocation.id))
            .hint("cancel the request first, or use --force --reason TEXT"));
  if (const std::string activity = configuring(unit, allocation); !activity.empty())
    throw Error(Diagnostic(Code::valueTaken, fmt::format("{} is configured by {}", allocation.id, activity))
                    .hint("use --force --reason TEXT to release it anyway"));
  if (const std::vector<std::string> users = usersOf(unit, allocation); !users.empty())
    throw Error(inUse(allocation, users));
}

Diagnostic inUse(const Draft& allocation, const std::vector<std::string>& users) {
  return Diagnostic(Code::valueTaken, fmt::format("{} is used by {}", allocation.id, joined(users)))
      .hint("use --force --reason TEXT to free it anyway");
}

}  // namespace som::process
