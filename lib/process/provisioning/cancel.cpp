#include "process/provisioning/cancel.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "lifecycle/lifecycle.hpp"
#include "process/record/answer.hpp"
#include "process/record/fields.hpp"
#include "process/record/links.hpp"
#include "process/record/transition.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

void report(Unit& unit, const Draft& order, State from, const std::string& why) {
  unit.report({order.id, std::string(lifecycle::states.name(from)),
               std::string(lifecycle::states.name(order.state())), why});
}

/// What works for the order alone is cancelled, or asked to be; what others wait for too goes on for them.
void stopRequests(Unit& unit, Draft& order, const std::string& reason) {
  for (const Related& child : openChildren(unit, order)) {
    Draft& request = unit.open(child.id, child.kind);
    if (isRequestedByOthers(unit, request, order.id))
      unlinkChild(unit, order, child);
    else if (!lifecycle::isCancelling(child.state))
      cancelRequest(unit, request, reason);
  }
}

/// Finishes a cancellation that waits for nobody any more.
bool finishCancellation(Unit& unit, Draft& order) {
  if (!openChildren(unit, order).empty()) return false;
  applyEvent(unit, order, {.event = Event::finish, .cause = Unit::Cause::automatic});
  return true;
}

void accept(Unit& unit, Draft& order) {
  stopRequests(unit, order, textOf(order.value, "cancellationReason"));
  applyEvent(unit, order, {.event = Event::accept});
  finishCancellation(unit, order);
}

}  // namespace

void cancelOrder(Unit& unit, Draft& order, CancelStep step) {
  const State from = order.state();
  switch (step) {
    case CancelStep::accept:
      accept(unit, order);
      break;
    case CancelStep::refuse:
      applyEvent(unit, order, {.event = Event::refuse});
      break;
    case CancelStep::assess:
    case CancelStep::whole:
      applyEvent(unit, order, {.event = Event::cancel});
      if (step == CancelStep::whole && order.state() == State::assessingCancellation) accept(unit, order);
      break;
  }
  report(unit, order, from, unit.options().reason);
  othersFollow(unit, order);
  settle(unit, order);
}

void requestsFollow(Unit& unit, Draft& order, const std::string& why) {
  if (order.kind->kind != model::Kind::serviceOrder ||
      !lifecycle::isFinal(*order.kind->lifecycle, order.state()))
    return;
  const std::string ended = fmt::format("{} is {}", order.id, lifecycle::states.name(order.state()));
  stopRequests(unit, order, why.empty() ? ended : fmt::format("{}: {}", ended, why));
}

void takeCancellationAnswer(Unit& unit, Draft& order, const Draft& request) {
  const State from = order.state();
  std::string said = fmt::format("{} is {}", request.id, lifecycle::states.name(request.state()));
  if (const std::string& reason = unit.options().reason; !reason.empty()) said += fmt::format(": {}", reason);
  const bool ended = lifecycle::hasEnded(*request.kind->lifecycle, request.state());
  if (ended && !finishCancellation(unit, order)) return;
  if (!ended)
    applyEvent(unit, order, {.event = Event::refuse, .cause = Unit::Cause::automatic, .reason = said});
  report(unit, order, from, said);
  othersFollow(unit, order);
  settle(unit, order);
}

namespace {
bool isOfCustomerOrder(doc::Node order, std::string_view customerOrder) {
  const doc::Node references = order["externalReference"];
  return std::any_of(references.begin(), references.end(), [&](doc::Node reference) {
    return reference["externalReferenceType"].text() == "customerOrder" &&
           reference["id"].text() == customerOrder;
  });
}
}  // namespace

std::vector<CustomerOrderPart> ordersOfCustomerOrder(Workspace& workspace, const std::string& customerOrder) {
  return workspace.store().consistently([&] {
    std::vector<CustomerOrderPart> parts;
    std::set<std::string> ids;  // an order with two files is one, which its own change refuses
    const std::array kinds = {&model::row(model::Kind::serviceOrder)};
    for (const auto& [path, kind] : store::listRecords(workspace.store(), kinds)) {
      const auto bytes = workspace.store().read(path);
      if (!bytes || bytes->find(customerOrder) == std::string::npos) continue;
      const std::string id(kind ? store::idOfPath(path) : store::idNamedBy(path));
      const doc::Document document = doc::read(*bytes, path, doc::formatOf(path));
      if (isOfCustomerOrder(document.root(), customerOrder) && !id.empty() && ids.insert(id).second)
        parts.push_back({id, std::string(document.root()["state"].text())});
    }
    return parts;
  });
}

}  // namespace som::process
