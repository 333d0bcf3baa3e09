#include "model/service_offer.hpp"

#include <algorithm>

#include "model/members.hpp"

namespace som::model {
namespace {

constexpr const char* characteristicList = "serviceCharacteristic";

}  // namespace

void setCharacteristic(doc::Value& service, std::string_view name, const doc::Value& value) {
  doc::Value& list = service[characteristicList];
  if (!list.is_array()) list = doc::Value::array();
  const auto isNamed = [&](const doc::Value& entry) {
    return CharacteristicView<ValueNode>(entry).name() == name;
  };
  const auto first = std::find_if(list.begin(), list.end(), isNamed);
  if (first == list.end()) return list.push_back({{"name", name}, {"value", value}});
  (*first)["value"] = value;
  list.erase(std::remove_if(first + 1, list.end(), isNamed), list.end());
}

void substituteSpecification(doc::Value& service, const SpecificationView<doc::Node>& specification) {
  doc::Value reference = {{"id", specification.id()}};
  members::putText(reference, "version", specification.version());
  doc::Value kept = doc::Value::array();
  for (const auto given : ServiceView<ValueNode>(service).characteristics())
    for (const auto defined : specification.characteristics())
      if (defined.name() == given.name()) kept.push_back(*given.node().value());
  service["serviceSpecification"] = std::move(reference);
  service.erase(characteristicList);
  if (!kept.empty()) service[characteristicList] = std::move(kept);
}

}  // namespace som::model
