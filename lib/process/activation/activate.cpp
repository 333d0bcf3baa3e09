#include "process/activation/activate.hpp"

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "model/services.hpp"
#include "model/views.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/related.hpp"

namespace som::process {

void activate(UnitOfWork& unit, Draft& service) {
  std::vector<std::string> open;
  const bool possible =
      lifecycle::find(*service.kind->lifecycle, service.state(), lifecycle::Event::activate) != nullptr;
  if (possible && !unit.options().forced())
    for (const auto entry : model::InventoryServiceView<model::ValueNode>(service.value).orders())
      if (const Related order = relatedOf(unit, entry.order()); isOpen(order))
        open.push_back(
            fmt::format("{} item {} ({})", order.id, entry.item(), lifecycle::states.name(order.state)));
  if (!open.empty())
    throw Error(Diagnostic(Code::guard, fmt::format("is not delivered yet: {}", joined(open)))
                    .in(service.id)
                    .hint("it becomes active when that item is completed; or use --force --reason TEXT"));
  transition(unit, service, {.event = lifecycle::Event::activate});
}

}  // namespace som::process
