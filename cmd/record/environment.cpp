#include "record/environment.hpp"

#include <cctype>

#include "model/items.hpp"
#include "process/work/fields.hpp"

namespace som::cli {
namespace {

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
const doc::Value* itemOf(const doc::Value& record, const doc::Value& activity, std::string_view itemField) {
  const std::string id = process::textOf(activity, "serviceOrderItem");
  if (!id.empty()) return model::itemOf(record, itemField, id);
  const auto items = model::itemsOf(record, itemField);
  return items.size() == 1 ? items.front() : nullptr;
}

/// Returns nullopt for a text that is empty or has a NUL, which no environment can hold.
std::optional<std::string> valueOf(std::string text) {
  if (text.empty() || text.find('\0') != std::string::npos) return std::nullopt;
  return text;
}

std::string textOfValue(const doc::Value& value) { return value.is_null() ? "" : doc::textOf(value); }

void addCharacteristics(ProgramVariables& variables, const doc::Value& service) {
  for (const doc::Value& characteristic : process::listOf(service, "serviceCharacteristic"))
    if (const std::string name = process::textOf(characteristic, "name"); !name.empty())
      variables.try_emplace(variableName(name),
                            valueOf(textOfValue(characteristic.value("value", doc::Value()))));
}

/// Stands for a member that a record lacks.
const doc::Value none = doc::Value::object();

}  // namespace

ProgramVariables programEnvironment(const doc::Value& record, const std::string& activity,
                                    std::string_view itemField) {
  const doc::Value* entry = process::entryOf(record, "activity", activity);
  const doc::Value* item = entry ? itemOf(record, *entry, itemField) : nullptr;
  const doc::Value& own = item ? *item : none;
  const doc::Value service = own.value("service", none);
  ProgramVariables all = {
      {"SOM_RECORD", valueOf(process::textOf(record, "id"))},
      {"SOM_KIND", valueOf(process::textOf(record, "@type"))},
      {"SOM_ACTIVITY", activity},
      {"SOM_ITEM", valueOf(process::textOf(own, "id"))},
      {"SOM_ACTION", valueOf(process::textOf(own, "action"))},
      {"SOM_SERVICE", valueOf(process::textOf(service, "id"))},
      {"SOM_SPECIFICATION", valueOf(process::textOf(service.value("serviceSpecification", none), "id"))},
  };
  addCharacteristics(all, service);
  return all;
}

ProgramVariables serviceEnvironment(const doc::Value& service) {
  const std::optional<std::string> id = valueOf(process::textOf(service, "id"));
  ProgramVariables all = {
      {"SOM_RECORD", id},
      {"SOM_KIND", valueOf(process::textOf(service, "@type"))},
      {"SOM_SERVICE", id},
      {"SOM_SPECIFICATION", valueOf(process::textOf(service.value("serviceSpecification", none), "id"))},
  };
  addCharacteristics(all, service);
  return all;
}

}  // namespace som::cli
