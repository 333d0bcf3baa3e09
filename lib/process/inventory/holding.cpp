#include "process/inventory/holding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "process/edit/ordered.hpp"
#include "process/inventory/services.hpp"
#include "process/inventory/users.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;

using model::allocationKind;

/// Gives a record that an earlier version wrote the list of its values.
void completeLinks(UnitOfWork& unit, Draft& record) {
  if (model::RecordView<ValueNode>(record.value).hasAllocations()) return;
  model::beginAllocations(record.value);
  for (const Allocation& allocation : allocationsOf(unit.files(), {record.id}))
    model::linkAllocation(record.value, allocation.id, allocation.item);
}

/// Removes a value from the records that know it. Values of earlier versions do not name their services:
/// those of the holder's items may list it.
void unlink(UnitOfWork& unit, Draft& allocation) {
  std::vector<std::string> users;
  for (const auto user : AllocationRecord(allocation.value).users()) users.push_back(user.id());
  for (const std::string& user : users)
    if (Draft* service = recordOf(unit, user)) endUse(unit, *service, allocation);
  Draft* record = recordOf(unit, AllocationRecord(allocation.value).holder());
  if (!record) return;
  model::unlinkAllocation(record->value, allocation.id);
  if (record->kind->kind != model::Kind::serviceOrder) return;
  for (const doc::Value* item : model::itemsOf(record->value, record->kind->itemField))
    if (Draft* service = serviceOf(unit, Item(*item))) endUse(unit, *service, allocation);
}

}  // namespace

std::vector<std::string> holdersOf(const Draft& record) {
  std::vector<std::string> holders = {record.id};
  if (record.kind->kind != model::Kind::serviceOrder) return holders;
  for (const doc::Value* item : model::itemsOf(record.value, record.kind->itemField))
    for (const auto qualification : Item(*item).qualifications())
      if (const std::string id = qualification.id();
          std::find(holders.begin(), holders.end(), id) == holders.end())
        holders.push_back(id);
  for (const std::string& customerOrder : model::customerOrdersOf(ValueNode(record.value)))
    holders.push_back(customerOrderHolder(customerOrder));
  return holders;
}

std::vector<Allocation> heldBy(const UnitOfWork& unit, const std::vector<std::string>& holders) {
  std::vector<Allocation> held;
  for (Allocation& found :
       heldBy(unit.files(), holders,
              [&](const model::KindRow&kind, const std::string&id) { return unit.draftOf(kind, id); })) {
    // A file that was found by its content does not have the changes of this unit.
    const Draft* draft = unit.draftOf(allocationKind(), found.id);
    Allocation now = draft ? allocationOf(found.id, AllocationRecord(draft->value)) : found;
    if (!(draft && draft->removed) && now.holder == found.holder) held.push_back(std::move(now));
  }
  return held;
}

Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation) {
  if (Draft* draft = unit.openIfThere(allocationKind(), allocation.id)) return *draft;
  throw Error(Diagnostic(Code::notFound, fmt::format("{} is no longer in use", allocation.id)));
}

void linkHolder(UnitOfWork& unit, Draft& record, const Draft& allocation) {
  completeLinks(unit, record);
  model::linkAllocation(record.value, allocation.id, AllocationRecord(allocation.value).item());
}

void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder) {
  const AllocationRecord value(allocation.value);
  const std::string from = value.state();
  if (const std::string before = value.holder(); before != holder)
    if (Draft* record = recordOf(unit, before)) model::unlinkAllocation(record->value, allocation.id);
  model::allocate(allocation.value, holder);
  if (Draft* record = recordOf(unit, holder)) {
    linkHolder(unit, *record, allocation);
    linkServices(unit, *record, allocation);
  }
  const std::string to(model::allocatedValue);
  unit.report({allocation.id, from, to, fmt::format("{}for {}", from == to ? "now " : "", holder)});
}

bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why) {
  if (allocation.removed) return false;
  unlink(unit, allocation);
  discard(unit, allocation, why);
  return true;
}

void discard(UnitOfWork& unit, Draft& allocation, std::string_view why) {
  allocation.removed = true;
  unit.report({allocation.id, AllocationRecord(allocation.value).state(), "free", std::string(why)});
}

void valuesChanged(UnitOfWork& unit, Draft& record) {
  if (isUnderWay(record)) unit.changed({record, lifecycle::Event::reserve, StateChange::Of::ordered});
}

std::vector<store::Doubtful> eachOrderOf(const UnitOfWork& unit, const std::string& customerOrder,
                                         const std::function<void(const doc::Value& order)>& look) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const store::Mentions orders(unit.files(), {&kind});
  return orders.read(customerOrder, [&](const doc::Document& document) {
    const Draft* draft = unit.draftOf(kind, std::string(store::idOfPath(document.file())));
    const doc::Value order = draft ? draft->value : doc::toValue(document.root());
    const auto all = model::customerOrdersOf(ValueNode(order));
    if (std::find(all.begin(), all.end(), customerOrder) != all.end()) look(order);
  });
}

}  // namespace som::process
