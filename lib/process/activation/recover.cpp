#include "process/activation/recover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "process/edit/service_guards.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/inventory.hpp"

namespace som::process {
namespace {

using lifecycle::Event;

/// True if everything that the service supports is also recovered.
bool isOnlyUsedBy(const Inventory& inventory, const std::string& id, const std::set<std::string>& gone) {
  const std::vector<Related> users = inventory.usersOf(id);
  return std::all_of(users.begin(), users.end(), [&](const Related& user) { return gone.contains(user.id); });
}

/// Returns the existing services that directly support one.
std::vector<Draft*> partsOf(UnitOfWork& unit, const Draft& service) {
  std::vector<Draft*> parts;
  const model::InventoryServiceView<model::ValueNode> view(service.value);
  for (const auto reference : view.supportingServices())
    if (const Related part = relatedOf(unit, reference.id()); part.kind == service.kind)
      parts.push_back(unit.openIfThere(*part.kind, part.id));
  return parts;
}

}  // namespace

void recoverService(UnitOfWork& unit, Draft& service) {
  requireEndable(unit, service);
  const Inventory inventory(unit.files());
  const OpenOrders orders(unit.files());
  transition(unit, service, {.event = Event::terminate});
  std::set<std::string> gone = {service.id};
  std::vector<Draft*> recovered = {&service};
  for (std::size_t next = 0; next < recovered.size(); ++next)
    for (Draft* part : partsOf(unit, *recovered[next])) {
      if (gone.contains(part->id) || !isOnlyUsedBy(inventory, part->id, gone) ||
          !orders.on(part->id).empty() ||
          !lifecycle::find(*part->kind->lifecycle, part->state(), Event::terminate))
        continue;
      transition(unit, *part,
                 {.event = Event::terminate,
                  .cause = UnitOfWork::Cause::automatic,
                  .reason = fmt::format("only {} stood on it", recovered[next]->id)});
      gone.insert(part->id);
      recovered.push_back(part);
    }
}

}  // namespace som::process
