#include "exchange/payload.hpp"

namespace som::exchange {
namespace {

Part partIn(doc::Node node) {
  if (node["specversion"] && node["data"].isMapping()) node = node["data"];  // a CloudEvent
  const doc::Node event = node["event"];
  const bool isEvent = (node["eventType"] || node["eventId"]) && event.size() == 1 && event.at(0).isMapping();
  return isEvent ? Part(event.at(0), true) : Part(node);
}

}  // namespace

std::vector<Part> partsOf(const doc::Document& payload) {
  std::vector<Part> parts;
  if (payload.root().isSequence())
    for (const doc::Node item : payload.root()) parts.push_back(partIn(item));
  else
    parts.push_back(partIn(payload.root()));
  return parts;
}

bool saysKind(std::string_view type, const model::KindRow& kind) {
  return type == kind.type || type.substr(0, type.find('_')) == kind.resource;
}

bool isAnotherKind(doc::Node record, const model::KindRow& kind) {
  const std::string_view type = record["@type"].text();
  if (type.empty() || saysKind(type, kind)) return false;
  return model::findKind(type) || !saysKind(record["@baseType"].text(), kind);
}

}  // namespace som::exchange
