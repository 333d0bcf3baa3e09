#include "model/parties.hpp"

#include "model/entries.hpp"
#include "model/members.hpp"

namespace som::model {
namespace {

constexpr std::string_view list = "relatedParty";

/// The first party with a role; null if no party has it. Valid until the list grows.
doc::Value* find(doc::Value& record, std::string_view role) {
  const auto parties = record.find(list);
  if (parties == record.end() || !parties->is_array()) return nullptr;
  for (doc::Value& party : *parties)
    if (ReferenceView<ValueNode>(party).role() == role) return &party;
  return nullptr;
}

}  // namespace

void setParty(doc::Value& record, std::string_view role, std::string_view id) {
  doc::Value* party = find(record, role);
  if (!party) return addParty(record, id, role);
  if (ReferenceView<ValueNode>(*party).id() == id) return;
  (*party)["id"] = id;
  party->erase("name");
}

void removeParties(doc::Value& record, std::string_view role) {
  const auto found = record.find(list);
  if (found == record.end() || !found->is_array()) return;
  auto& parties = found->get_ref<doc::Value::array_t&>();
  std::erase_if(parties,
                [&](const doc::Value& party) { return ReferenceView<ValueNode>(party).role() == role; });
}

void copyParties(const doc::Value& source, std::string_view role, doc::Value& record) {
  for (const auto party : RecordView<ValueNode>(source).parties())
    if (party.role() == role) members::append(record, list, *party.node().value());
}

bool hasParties(const doc::Value& record) { return record.contains(list); }

}  // namespace som::model
