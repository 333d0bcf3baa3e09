#include "record/environment.hpp"

#include <cctype>

#include "model/items.hpp"
#include "model/views.hpp"

namespace som::cli {
namespace {

using Record = model::RecordView<model::ValueNode>;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;
using Service = model::ServiceView<model::ValueNode>;

/// `Access line-rate` is `ACCESS_LINE_RATE`.
std::string variableName(const std::string& name) {
  std::string variable(characteristicPrefix);
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    variable += byte < 0x80 && std::isalnum(byte) ? static_cast<char>(std::toupper(byte)) : '_';
  }
  return variable;
}

/// The item of an activity. An activity without an item belongs to the only item of its record.
Item itemOf(const doc::Value& record, const Activity& activity, std::string_view itemField) {
  if (!activity) return {};
  if (const std::string id = activity.item(); !id.empty()) {
    const doc::Value* item = model::itemOf(record, itemField, id);
    return item ? Item(*item) : Item();
  }
  const auto items = model::itemsOf(record, itemField);
  return items.size() == 1 ? Item(*items.front()) : Item();
}

/// Returns nullopt for a text that is empty or has a NUL, which no environment can hold.
std::optional<std::string> valueOf(std::string text) {
  if (text.empty() || text.find('\0') != std::string::npos) return std::nullopt;
  return text;
}

/// The text of a value; a list or mapping as JSON.
std::string textOfValue(const model::ValueNode& node) {
  return !node || node.value()->is_null() ? "" : doc::textOf(*node.value());
}

void addCharacteristics(ProgramVariables& variables, const Service& service) {
  for (const auto characteristic : service.characteristics())
    if (const std::string name = characteristic.name(); !name.empty())
      variables.try_emplace(variableName(name), valueOf(textOfValue(characteristic.value())));
}

}  // namespace

ProgramVariables programEnvironment(const doc::Value& record, const std::string& activity,
                                    std::string_view itemField) {
  const Record view(record);
  const Item item = itemOf(record, view.activity(activity), itemField);
  ProgramVariables all = {
      {"SOM_RECORD", valueOf(view.id())},
      {"SOM_KIND", valueOf(view.type())},
      {"SOM_ACTIVITY", activity},
      {"SOM_ITEM", valueOf(item.id())},
      {"SOM_ACTION", valueOf(item.action())},
      {"SOM_SERVICE", valueOf(item.service().id())},
      {"SOM_SPECIFICATION", valueOf(item.service().specification().id())},
  };
  addCharacteristics(all, item.service());
  return all;
}

ProgramVariables serviceEnvironment(const doc::Value& service) {
  const Service view{model::ValueNode(service)};
  const std::optional<std::string> id = valueOf(view.id());
  ProgramVariables all = {
      {"SOM_RECORD", id},
      {"SOM_KIND", valueOf(Record(service).type())},
      {"SOM_SERVICE", id},
      {"SOM_SPECIFICATION", valueOf(view.specification().id())},
  };
  addCharacteristics(all, view);
  return all;
}

}  // namespace som::cli
