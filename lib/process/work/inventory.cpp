#include "process/work/inventory.hpp"

#include <algorithm>

#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/views.hpp"

namespace som::process {

Inventory::Inventory(const store::Source& files) : mentions_(files, {&model::row(model::Kind::service)}) {}

std::vector<Related> Inventory::usersOf(const std::string& id) const {
  const model::KindRow& kind = model::row(model::Kind::service);
  std::vector<Related> users;
  const auto look = [&](const doc::Document& document) {
    const model::InventoryServiceView<doc::Node> service(document.root());
    const lifecycle::State state = service.state(kind);
    if (state == lifecycle::State::none || lifecycle::isFinal(*kind.lifecycle, state)) return;
    const auto isIt = [&](const auto& part) { return part.id() == id; };
    const auto services = service.supportingServices();
    const auto resources = service.supportingResources();
    if (std::any_of(services.begin(), services.end(), isIt) ||
        std::any_of(resources.begin(), resources.end(), isIt))
      users.push_back({std::string(service.id()), &kind, state});
  };
  store::refuseDoubtful(mentions_.read(id, look), id);
  return users;
}

namespace {

/// True if an open item of an order is about a service and changes it.
bool worksOn(const doc::Node& node, const std::string& service) {
  const model::ItemView<doc::Node> item(node);
  return item.action() != model::noChangeAction && item.service().id() == service &&
         !lifecycle::isFinal(*model::row(model::Kind::serviceOrder).lifecycle, item.state());
}

}  // namespace

OpenOrders::OpenOrders(const store::Source& files)
    : mentions_(files, {&model::row(model::Kind::serviceOrder)}) {}

std::vector<Related> OpenOrders::on(const std::string& service) const {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  std::vector<Related> orders;
  const auto look = [&](const doc::Document& document) {
    const model::OrderView<doc::Node> order(document.root());
    const lifecycle::State state = order.state(kind);
    if (state == lifecycle::State::none || lifecycle::hasEnded(*kind.lifecycle, state)) return;
    const auto items = model::itemsOf(document.root(), kind.itemField);
    if (std::any_of(items.begin(), items.end(), [&](doc::Node item) { return worksOn(item, service); }))
      orders.push_back({std::string(order.id()), &kind, state});
  };
  store::refuseDoubtful(mentions_.read(service, look), service);
  return orders;
}

std::vector<std::string> openOrdersOn(const store::Mentions& orders, const std::string& service) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  std::vector<std::string> open;
  const auto doubtful = orders.read(service, [&](const doc::Document& document) {
    const model::OrderView<doc::Node> order(document.root());
    if (lifecycle::hasEnded(*kind.lifecycle, order.state(kind)) ||
        order.category() == model::recoveryCategory)
      return;
    const auto items = model::itemsOf(document.root(), kind.itemField);
    if (std::any_of(items.begin(), items.end(), [&](doc::Node item) { return worksOn(item, service); }))
      open.emplace_back(order.id());
  });
  store::refuseDoubtful(doubtful, service);
  return open;
}

}  // namespace som::process
