#include "process/work/inventory.hpp"

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
    for (const auto part : service.supportingServices())
      if (part.id() == id) users.push_back({std::string(service.id()), &kind, state});
  };
  store::refuseDoubtful(mentions_.read(id, look), id);
  return users;
}

}  // namespace som::process
