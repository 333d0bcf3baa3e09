#include "process/edit/characteristics.hpp"

#include "model/characteristic.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/kind.hpp"
#include "process/work/policies.hpp"
#include "schema/registry.hpp"

namespace som::process {

doc::Value typedCharacteristic(Workspace& workspace, const std::string& specification,
                               const std::string& name, const std::string& value) {
  const doc::Document* known = workspace.policies().specification(specification);
  if (known && model::isTextCharacteristic(known->root(), name)) return value;
  return schema::typedText(value, {});
}

void writeDefaults(Workspace& workspace, doc::Value& order) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  for (const model::ItemHandle& item : model::itemHandles(order, kind.itemField)) {
    const auto service = item->service();
    if (item->action() != model::addAction || !service) continue;
    const doc::Document* specification = workspace.policies().specification(service.specification().id());
    if (!specification) continue;
    const doc::Document asGiven = doc::toDocument(*service.node().value());
    for (model::DefaultValue& one : model::defaultsFor(specification->root(), asGiven.root()))
      item.addCharacteristic(one.name, std::move(one.value));
  }
}

}  // namespace som::process
