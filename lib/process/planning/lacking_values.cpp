#include "process/planning/lacking_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/activities.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "model/services.hpp"
#include "process/inventory/allocation.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using model::allocationKind;
using OrderNode = model::OrderView<doc::Node>;
using ItemNode = model::ItemView<doc::Node>;

/// Returns the holders whose values an order may use, as `holdersOf` for a draft.
std::vector<std::string> holdersFor(const doc::Document& order) {
  std::vector<std::string> holders = {std::string(OrderNode(order.root()).id())};
  for (const doc::Node item : model::itemsOf(order.root(), model::orderKind().itemField))
    for (const auto qualification : ItemNode(item).qualifications()) holders.emplace_back(qualification.id());
  for (const std::string& customerOrder : model::customerOrdersOf(order.root()))
    holders.push_back(customerOrderHolder(customerOrder));
  return holders;
}

/// Returns the record of a service; null if it does not exist.
doc::Value serviceRecord(const store::Source& files, const std::string& id) {
  const model::KindRow& kind = model::row(model::Kind::service);
  auto found = model::kindOfId(id) == &kind ? store::findById(files, kind, id) : std::nullopt;
  return found ? doc::toValue(store::readFound(files, std::move(*found)).root()) : doc::Value();
}

bool isDefined(const model::SpecificationView<doc::Node>& specification, std::string_view characteristic) {
  for (const auto one : specification.characteristics())
    if (one.name() == characteristic) return true;
  return false;
}

}  // namespace

bool LackingValues::isExhausted(const std::string& pool, const std::string& scope) {
  const auto [known, isNew] = exhausted_.try_emplace({pool, scope}, false);
  if (!isNew) return known->second;
  try {
    const Pool values = openPool(workspace_.store(), workspace_.schemas(), pool);
    const std::string first =
        store::recordPath(allocationKind(), store::allocationId(pool, scope, "0"), doc::Format::yaml);
    std::set<std::string, std::less<>> names;
    for (const std::string& path : workspace_.store().listReadable(first.substr(0, first.rfind('/'))))
      if (store::kindOfPath(path) == &allocationKind()) names.emplace(store::idOfPath(path));
    const auto inUse = [&](const doc::Value& value) {
      return names.contains(store::allocationId(pool, scope, doc::textOf(value)));
    };
    known->second = !values.values.firstFree(inUse);
  } catch (const Error&) {
    // The start of the activity reports it, and so does validate.
  }
  return known->second;
}

bool LackingValues::isHeld(const doc::Document& order, const Parameter& parameter, const std::string& item,
                           const std::string& service) const {
  for (const Allocation& one : heldBy(workspace_.store(), holdersFor(order))) {
    if (one.pool != parameter.pool() || (!one.item.empty() && one.item != item) ||
        (!parameter.scope().empty() && one.scope.empty()))
      continue;
    if (parameter.isShared()) return true;
    auto found = store::findById(workspace_.store(), allocationKind(), one.id);
    if (!found) continue;
    const doc::Document value = store::readFound(workspace_.store(), std::move(*found));
    const auto users = model::AllocationView<doc::Node>(value.root()).users();
    if (std::all_of(users.begin(), users.end(), [&](const auto& user) { return user.id() == service; }))
      return true;
  }
  return false;
}

bool LackingValues::lacks(const Work& work, const Parameter& parameter, bool takesScopes) {
  const store::Loaded loaded = store::load(workspace_.store(), work.record, work.kind);
  const auto way = model::wayToItem(loaded.root(), work.kind->itemField, work.item);
  if (way.empty()) return false;
  const ItemNode item(way.back());
  std::string scope;
  if (takesScopes)
    for (const auto characteristic : item.service().characteristics())
      if (characteristic.name() == parameter.scope()) scope = characteristic.value().text();
  if (takesScopes && scope.empty()) return false;
  if (!isExhausted(std::string(parameter.pool()), scope)) return false;
  const std::string service(item.service().id());
  const doc::Value record = serviceRecord(workspace_.store(), service);
  if (record.is_object() && !model::valueOfParameter(record, parameter.name()).empty()) return false;
  return !isHeld(loaded.document, parameter, work.item, service);
}

void LackingValues::mark(std::vector<Work>& works, const Extract& record) {
  for (Work& work : works) {
    if (!work.ready || work.type != model::configureType || work.kind->kind != model::Kind::serviceOrder)
      continue;
    const auto item = std::find_if(record.items.begin(), record.items.end(),
                                   [&](const ItemExtract& one) { return one.id == work.item; });
    if (item == record.items.end() || item->action != model::addAction || !item->specification) continue;
    const doc::Document* document = workspace_.policies().specification(*item->specification);
    if (!document) continue;
    const model::SpecificationView<doc::Node> specification(document->root());
    for (const auto parameter : specification.requiredParameters()) {
      const std::string pool(parameter.pool());
      const bool takesScopes = !parameter.scope().empty();
      if (takesScopes ? !isDefined(specification, parameter.scope()) : !isExhausted(pool, "")) continue;
      try {
        if (!lacks(work, parameter, takesScopes)) continue;
      } catch (const Error&) {
        continue;  // a record that cannot be read; validate reports it
      }
      work.ready = false;
      work.exhausted = pool;
      work.lacks = fmt::format("item {} has no {}, and the pool {} has no free value", work.item,
                               parameter.name(), pool);
      break;
    }
  }
}

}  // namespace som::process
