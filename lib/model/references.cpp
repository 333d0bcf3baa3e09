#include "model/references.hpp"

#include "model/members.hpp"

namespace som::model {

void addReference(doc::Value& record, const ReferenceList& list, std::string_view id, std::string_view type,
                  std::string_view contentHash) {
  doc::Value entry = {{"id", id}};
  members::putText(entry, list.typeField, type);
  members::putText(entry, "contentHash", contentHash);
  members::append(record, list.field, std::move(entry));
}

void copyReferences(const doc::Value& source, doc::Value& record, const ReferenceList& list,
                    std::string_view exceptType) {
  for (const ValueNode reference : ValueNode(source)[list.field])
    if (reference[list.typeField].text() != exceptType)
      members::append(record, list.field, *reference.value());
}

void setExternalId(doc::Value& record, const KindRow& kind, std::string_view id) {
  if (id.empty()) return;
  if (kind.externalField == kind.references.field)
    addReference(record, kind.references, id, {});
  else
    members::putText(record, kind.externalField, id);
}

}  // namespace som::model
