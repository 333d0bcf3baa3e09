#include "process/edit/characteristics.hpp"

#include "model/characteristic.hpp"
#include "model/items.hpp"
#include "process/work/fields.hpp"
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
  for (doc::Value* item : model::itemsOf(order, "serviceOrderItem")) {
    if (textOf(*item, "action") != "add" || !item->contains("service")) continue;
    doc::Value& service = (*item)["service"];
    const doc::Document* specification = workspace.policies().specification(
        textOf(service.value("serviceSpecification", doc::Value::object()), "id"));
    if (!specification) continue;
    const doc::Document asGiven = doc::toDocument(service);
    for (model::DefaultValue& one : model::defaultsFor(specification->root(), asGiven.root()))
      appendTo(service, "serviceCharacteristic", {{"name", one.name}, {"value", std::move(one.value)}});
  }
}

}  // namespace som::process
