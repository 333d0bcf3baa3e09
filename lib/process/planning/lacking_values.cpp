#include "process/planning/lacking_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "model/activities.hpp"
#include "model/characteristic.hpp"
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

}  // namespace

namespace {
constexpr std::string_view poolExhausted = "pool-exhausted";
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

std::optional<Lack> LackingValues::lackOf(const Work& work, const Parameter& parameter,
                                          const model::SpecificationView<doc::Node>& specification) {
  const std::string by(parameter.scope());
  const bool isDefined = by.empty() || model::hasCharacteristic(specification.node(), by);
  const std::string pool(parameter.pool());
  if (by.empty() && !isExhausted(pool, "")) return std::nullopt;
  const store::Loaded loaded = store::load(workspace_.store(), work.record, work.kind);
  const auto way = model::wayToItem(loaded.root(), work.kind->itemField, work.item);
  if (way.empty()) return std::nullopt;
  const ItemNode item(way.back());
  std::string scope;
  for (const auto characteristic : item.service().characteristics())
    if (!by.empty() && characteristic.name() == by) scope = characteristic.value().text();
  if (isDefined && !scope.empty() && !isExhausted(pool, scope)) return std::nullopt;
  const std::string service(item.service().id());
  const doc::Value record = serviceRecord(workspace_.store(), service);
  if (record.is_object() && !model::valueOfParameter(record, parameter.name()).empty()) return std::nullopt;
  if (isHeld(loaded.document, parameter, work.item, service)) return std::nullopt;
  const std::string lacks = fmt::format("item {} has no {}", work.item, parameter.name());
  if (!isDefined)
    return Lack{.code = "no-value",
                .text = fmt::format("{}, as {} has no characteristic {}", lacks, specification.id(), by),
                .pool = pool,
                .command = fmt::format("som service allocate --pool {} --scope SCOPE --for {} --item {}",
                                       pool, work.record, work.item)};
  if (!by.empty() && scope.empty())
    return Lack{.code = "scope-missing",
                .text = fmt::format("{}, as {} is not set", lacks, by),
                .pool = pool,
                .command = fmt::format("som order amend {} --item {} --characteristic {}=VALUE --reason TEXT",
                                       work.record, work.item, by),
                .isObstacle = true};
  return Lack{.code = poolExhausted,
              .text = fmt::format("{}, and the pool {} has no free value", lacks, pool),
              .pool = pool,
              .command = fmt::format("som service list --pool {} --values", pool),
              .isObstacle = true};
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
      try {
        const auto lack = lackOf(work, parameter, specification);
        if (!lack || (!work.lacks.empty() && !lack->isObstacle)) continue;
        work.lacks = lack->text;
        work.exhausted = lack->code == poolExhausted ? lack->pool : std::string();
        work.ready = !lack->isObstacle;
      } catch (const Error&) {
        continue;  // a record that cannot be read; validate reports it
      }
      if (!work.ready) break;
    }
  }
}

std::optional<Lack> LackingValues::find(const Work& work) {
  if (work.lacks.empty()) return std::nullopt;
  const store::Loaded loaded = store::load(workspace_.store(), work.record, work.kind);
  const auto way = model::wayToItem(loaded.root(), work.kind->itemField, work.item);
  const doc::Document* document = way.empty() ? nullptr
                                              : workspace_.policies().specification(std::string(
                                                    ItemNode(way.back()).service().specification().id()));
  if (!document) return std::nullopt;
  const model::SpecificationView<doc::Node> specification(document->root());
  for (const auto parameter : specification.requiredParameters())
    if (auto lack = lackOf(work, parameter, specification); lack && lack->text == work.lacks) return lack;
  return std::nullopt;
}

std::vector<Work> markedWork(Workspace& workspace, const doc::Document& document, const Assessed& assessed) {
  const Extract record = extractOf(document.root(), *assessed.kind);
  std::vector<Work> works = workOf(record, assessed);
  LackingValues(workspace).mark(works, record);
  return works;
}

}  // namespace som::process
