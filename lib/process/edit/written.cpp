#include "process/edit/written.hpp"

#include <algorithm>

#include "doc/equivalent.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/orders.hpp"
#include "model/services.hpp"
#include "process/edit/content_guards.hpp"
#include "process/edit/create.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using Item = model::ItemView<ValueNode>;
using Record = model::RecordView<ValueNode>;

/// A list of entries that som appends, and the test for those that it wrote.
struct ListRow {
  std::string_view list;
  bool (*isOurs)(const doc::Value& record, const model::KindRow& kind, ValueNode entry);
};

/// True for a value of a pool, whose id is a path, and for a resource that a request delivered.
bool isLinked(const doc::Value& record, const model::KindRow& kind, ValueNode entry) {
  const std::string id = model::ReferenceView<ValueNode>(entry).id();
  if (kind.kind != model::Kind::service || id.find('/') != std::string::npos)
    return kind.kind == model::Kind::service;
  const auto history = model::InventoryServiceView<ValueNode>(record).history();
  return std::any_of(history.begin(), history.end(), [&](const auto& tracked) {
    return tracked.field() == model::supportingResources && tracked.toText() == id;
  });
}

bool isOrderOfService(const doc::Value&, const model::KindRow& kind, ValueNode) {
  return kind.kind == model::Kind::service;
}

bool isReached(const doc::Value& record, const model::KindRow&, ValueNode entry) {
  const std::string id = model::MilestoneView<ValueNode>(entry).id();
  return Record(record).activity(id).state() == lifecycle::State::completed;
}

bool isIdempotencyKey(const doc::Value&, const model::KindRow& kind, ValueNode entry) {
  return entry[kind.references.typeField].text() == idempotencyKeyType;
}

void keepEntries(const doc::Value& before, doc::Value& after, const model::KindRow& kind,
                 const ListRow& row) {
  const ValueNode there = ValueNode(before)[row.list];
  const ValueNode given = ValueNode(after)[row.list];
  if (given && !given.isSequence()) return;  // the schema refuses it
  std::vector<doc::Value> missing;
  for (const ValueNode entry : there) {
    const bool stays = std::any_of(given.begin(), given.end(), [&](ValueNode one) {
      return doc::equivalent(*one.value(), *entry.value()) ||
             (row.isOurs != isOrderOfService &&
              model::ReferenceView<ValueNode>(one).id() == model::ReferenceView<ValueNode>(entry).id());
    });
    if (!stays && row.isOurs(before, kind, entry)) missing.push_back(*entry.value());
  }
  if (missing.empty()) return;
  doc::Value& list = after[std::string(row.list)];
  if (list.is_null()) list = doc::Value::array();
  for (doc::Value& entry : missing) list.push_back(std::move(entry));
}

/// Keeps the ids of the services and resources of the items of a started order.
void keepItems(const doc::Value& before, doc::Value& after, const model::KindRow& kind) {
  if (!isStarted(before, kind) || !ValueNode(after)[kind.itemField].isSequence()) return;
  for (const model::ItemHandle& item : model::itemHandles(after, kind.itemField)) {
    const doc::Value* old = model::itemOf(before, kind.itemField, item->id());
    if (!old) continue;
    const std::string service = Item(*old).service().id();
    const std::string resource = Item(*old).resource().id();
    if (!service.empty() && item->service() && item->service().id().empty()) item.setService(service);
    if (!resource.empty() && item->resource() && item->resource().id().empty()) item.setResource(resource);
  }
}

}  // namespace

void keepWritten(const doc::Value& before, doc::Value& after, const model::KindRow& kind) {
  const ListRow lists[] = {
      {model::supportingResources, isLinked},
      {model::ordersOfService, isOrderOfService},
      {model::milestoneList, isReached},
      {kind.references.field, isIdempotencyKey},
  };
  for (const ListRow& row : lists)
    if (!row.list.empty()) keepEntries(before, after, kind, row);
  if (!kind.itemField.empty()) keepItems(before, after, kind);
}

std::vector<std::string> keepGrown(std::string_view list, const doc::Value& before, doc::Value& after) {
  const std::string field(list);
  std::vector<std::string> changed;
  const doc::Value* earlier = before.contains(field) ? &before.at(field) : nullptr;
  const doc::Value* given = after.contains(field) ? &after.at(field) : nullptr;
  if (!earlier || !earlier->is_array() || (given && !given->is_array())) return changed;
  doc::Value kept = *earlier;
  if (given)
    for (const doc::Value& entry : *given) {
      const auto idOf = [](const doc::Value& one) {
        return model::ReferenceView<ValueNode>(ValueNode(one)).id();
      };
      const std::string id = idOf(entry);
      const auto same = std::find_if(earlier->begin(), earlier->end(), [&](const doc::Value& one) {
        return doc::equivalent(one, entry) || (!id.empty() && idOf(one) == id);
      });
      if (same == earlier->end())
        kept.push_back(entry);
      else if (!doc::equivalent(*same, entry))
        changed.push_back(id);
    }
  after[field] = std::move(kept);
  return changed;
}

}  // namespace som::process
