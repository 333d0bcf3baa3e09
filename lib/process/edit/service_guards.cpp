#include "process/edit/service_guards.hpp"

#include <fmt/format.h>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/services.hpp"
#include "model/views.hpp"
#include "process/work/inventory.hpp"
#include "process/work/related.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// Names records with their states: `SO-… (inProgress)`.
std::string withStates(const std::vector<Related>& records) {
  std::vector<std::string> names;
  for (const Related& record : records)
    names.push_back(fmt::format("{} ({})", record.id, lifecycle::states.name(record.state)));
  return joined(names);
}

/// Names the open items of orders that depend on the item with which a service came.
std::vector<std::string> waitingItems(const UnitOfWork& unit, const Draft& service) {
  std::vector<std::string> waiting;
  for (const auto entry : model::InventoryServiceView<model::ValueNode>(service.value).orders()) {
    const Related order = relatedOf(unit, entry.order());
    if (!isOpen(order)) continue;
    const Draft* draft = unit.draftOf(*order.kind, order.id);
    const doc::Value value =
        draft ? draft->value : doc::toValue(store::load(unit.files(), order.id, order.kind).root());
    for (const doc::Value* item : model::itemsOf(value, order.kind->itemField))
      if (const model::ItemView<model::ValueNode> view(*item);
          contains(model::neededItems(*item), entry.item()) &&
          !lifecycle::isFinal(*order.kind->lifecycle, view.state()))
        waiting.push_back(fmt::format("item {} of {}", view.id(), order.id));
  }
  return waiting;
}

}  // namespace

void requireEndable(const UnitOfWork& unit, const Draft& service, bool mayForce) {
  std::vector<Related> users = Inventory(unit.files()).usersOf(service.id);
  std::erase_if(users, [&](const Related& user) { return user.id == service.id; });
  if (!users.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("stands under {}", withStates(users)))
                    .in(service.id)
                    .hint("recover what stands on it first, or take it out of their supportingService"));
  if (const auto waiting = waitingItems(unit, service);
      !waiting.empty() && !(mayForce && unit.options().forced()))
    throw Error(Diagnostic(Code::guard, fmt::format("open items depend on it: {}", joined(waiting)))
                    .in(service.id)
                    .hint("complete or cancel those first, or use --force --reason TEXT"));
  const std::vector<Related> orders = OpenOrders(unit.files()).on(service.id);
  if (!orders.empty() && !(mayForce && unit.options().forced()))
    throw Error(Diagnostic(Code::guard, fmt::format("is worked on by {}", withStates(orders)))
                    .in(service.id)
                    .hint(mayForce
                              ? "complete or cancel that first, or use --force --reason TEXT"
                              : fmt::format("complete or cancel that first, or use som service recover {} "
                                            "--force --reason TEXT",
                                            service.id)));
}

void requireDelivered(const UnitOfWork& unit, const Draft& service) {
  std::vector<std::string> open;
  const bool possible =
      lifecycle::find(*service.kind->lifecycle, service.state(), lifecycle::Event::activate) != nullptr;
  if (possible && !unit.options().forced())
    for (const auto entry : model::InventoryServiceView<model::ValueNode>(service.value).orders())
      if (const Related order = relatedOf(unit, entry.order()); isItemOpen(unit, order, entry.item()))
        open.push_back(
            fmt::format("{} item {} ({})", order.id, entry.item(), lifecycle::states.name(order.state)));
  if (!open.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("is not delivered yet: {}", joined(open)))
                    .in(service.id)
                    .hint("it becomes active when that item is completed; or use --force --reason TEXT"));
}

}  // namespace som::process
