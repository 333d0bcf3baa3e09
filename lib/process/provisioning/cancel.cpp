#include "process/provisioning/cancel.hpp"

#include "lifecycle/lifecycle.hpp"
#include "process/provisioning/allocation.hpp"
#include "process/record/fields.hpp"
#include "process/record/links.hpp"
#include "process/record/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

void report(Unit& unit, const Draft& order, State from) {
  unit.report({order.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(order.state())), unit.options().reason});
}

/// From an accepted assessment to the end: nothing else has to answer, so the cancellation is finished at
/// once.
void acceptAndFinish(Unit& unit, Draft& order) {
  applyEvent(unit, order, {.event = Event::accept});
  applyEvent(unit, order, {.event = Event::finish, .cause = Unit::Cause::automatic});
}

}  // namespace

void cancelOrder(Unit& unit, Draft& order, CancelStep step) {
  const State from = order.state();
  switch (step) {
    case CancelStep::accept:
      acceptAndFinish(unit, order);
      break;
    case CancelStep::refuse:
      applyEvent(unit, order, {.event = Event::refuse});
      order.value.erase("cancellationReason");  // it goes on; the tracking records keep what was asked
      break;
    case CancelStep::assess:
    case CancelStep::whole:
      applyEvent(unit, order, {.event = Event::cancel});
      if (step == CancelStep::whole && order.state() == State::assessingCancellation)
        acceptAndFinish(unit, order);
      break;
  }
  report(unit, order, from);
  if (order.state() == State::cancelled) releaseAllOf(unit, order.id);
  requestersFollow(unit, order);
}

std::vector<CustomerOrderPart> ordersOfCustomerOrder(Workspace& workspace, const std::string& customerOrder) {
  return workspace.store().consistently([&] {
    std::vector<CustomerOrderPart> parts;
    for (const std::string& path : store::pathsOf(workspace.store(), model::row(model::Kind::serviceOrder))) {
      const auto bytes = workspace.store().read(path);
      if (!bytes || bytes->find(customerOrder) == std::string::npos) continue;
      const doc::Document document = doc::read(*bytes, path, doc::formatOf(path));
      for (const doc::Node reference : document.root()["externalReference"])
        if (reference["externalReferenceType"].text() == "customerOrder" &&
            reference["id"].text() == customerOrder)
          parts.push_back(
              {std::string(document.root()["id"].text()), std::string(document.root()["state"].text())});
    }
    return parts;
  });
}

}  // namespace som::process
