#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/value.hpp"
#include "model/kind.hpp"
#include "model/views.hpp"

/// Ids that other systems have for a record (`KindRow::references`).
namespace som::model {

/// The type of reference with which an order names the customer order that it belongs to.
inline constexpr std::string_view customerOrderType = "customerOrder";

/// The type of reference with which a record names the id that it has in a system from which it is imported.
inline std::string importType(std::string_view source) { return "import:" + std::string(source); }

/// The ids of one type, in their order.
template <class Node>
std::vector<std::string> referencesOf(const Node& record, const ReferenceList& list, std::string_view type) {
  std::vector<std::string> ids;
  for (const Node reference : record[list.field])
    if (reference[list.typeField].text() == type) ids.emplace_back(ReferenceView<Node>(reference).id());
  return ids;
}

/// The ids that other systems have for a record in the field for them, which is a text or a list.
template <class Node>
std::vector<typename View<Node>::Text> externalIdsOf(const Node& record, const KindRow& kind) {
  const Node field = record[kind.externalField];
  if (field.isSequence()) return idsOf(ViewRange<ReferenceView<Node>, Node>(field));
  if (field.text().empty()) return {};
  return {field.text()};
}

/// The customer orders that an order belongs to.
template <class Node>
std::vector<std::string> customerOrdersOf(const Node& order) {
  return referencesOf(order, row(Kind::serviceOrder).references, customerOrderType);
}

/// The entry of a type and an id, or a missing one.
template <class Node>
ExternalReferenceView<Node> referenceOf(const Node& record, const ReferenceList& list, std::string_view type,
                                        std::string_view id) {
  for (const Node reference : record[list.field])
    if (reference[list.typeField].text() == type && ExternalReferenceView<Node>(reference).id() == id)
      return ExternalReferenceView<Node>(reference);
  return {};
}

/// Adds another system's id; an empty type or hash is left out.
void addReference(doc::Value& record, const ReferenceList& list, std::string_view id, std::string_view type,
                  std::string_view contentHash = {});
/// Adds the references of another record, in the same list, except those of one type.
void copyReferences(const doc::Value& source, doc::Value& record, const ReferenceList& list,
                    std::string_view exceptType);
/// Sets the id that another system has for the record, or adds it if the kind has a list of them. An empty id
/// changes nothing.
void setExternalId(doc::Value& record, const KindRow& kind, std::string_view id);

}  // namespace som::model
