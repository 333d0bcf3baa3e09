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
#include "process/planning/facts.hpp"
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

/// Returns the scope of a value that a service has for a parameter; nullopt if it has none.
std::optional<std::string> scopeOf(const store::Source& files, const doc::Value& service,
                                   std::string_view parameter) {
  const std::string id = service.is_object() ? model::valueOfParameter(service, parameter) : std::string();
  auto found = id.empty() ? std::nullopt : store::findById(files, allocationKind(), id);
  if (!found) return std::nullopt;
  const doc::Document value = store::readFound(files, std::move(*found));
  return std::string(model::AllocationView<doc::Node>(value.root()).scope());
}

constexpr std::string_view poolExhausted = "pool-exhausted";
constexpr std::string_view characteristicMissing = "characteristic-missing";

bool isWaitingConfiguration(const Work& work) {
  return work.type == model::configureType && work.state == lifecycle::State::pending;
}

/// Returns the activity that shows what an item lacks: the first configuration that is not finished, else the
/// last activity. Null if all are finished.
Work* workFor(std::vector<Work>& works, std::string_view item) {
  Work* last = nullptr;
  for (Work& work : works) {
    if (work.item != item || work.isFinished()) continue;
    if (work.type == model::configureType) return &work;
    last = &work;
  }
  return last;
}

/// True if an order holds a value for each parameter of an item that takes one from this pool.
bool hasAll(const ItemExtract& item, const model::SpecificationView<doc::Node>& specification,
            std::string_view pool) {
  std::size_t needed = 0, held = 0;
  bool isScoped = false;
  for (const auto parameter : specification.requiredParameters())
    if (parameter.pool() == pool) {
      ++needed;
      isScoped = isScoped || !parameter.scope().empty();
    }
  for (const std::string_view id : item.values)
    if (id.substr(0, id.find('/')) == pool && (!isScoped || id.find('/') != id.rfind('/'))) ++held;
  return held >= needed;
}

}  // namespace

std::string sentenceOf(const Work& work, const Lack& lack) {
  const std::string_view how = lack.code == characteristicMissing ? "lacks a characteristic"
                               : !isWaitingConfiguration(work)    ? "goes on without a value"
                               : lack.isObstacle                  ? "cannot start"
                                                                  : "may start without a value";
  return fmt::format("activity '{}' {}: {}", work.activity, how, lack.text);
}

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
                           const std::string& service, const std::string& scope) const {
  for (const Allocation& one : heldBy(workspace_.store(), holdersFor(order))) {
    if (one.pool != parameter.pool() || (!one.item.empty() && one.item != item) ||
        (!parameter.scope().empty() && one.scope.empty()) || (!scope.empty() && one.scope != scope))
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

std::optional<Lack> LackingValues::lackOf(const Work& work, std::string_view action,
                                          const Parameter& parameter,
                                          const model::SpecificationView<doc::Node>& specification) {
  const std::string by(parameter.scope());
  const bool isDefined = by.empty() || model::hasCharacteristic(specification.node(), by);
  const bool isMove = action == model::modifyAction;
  const std::string pool(parameter.pool());
  if (isMove ? by.empty() || !isDefined : by.empty() && !isExhausted(pool, "")) return std::nullopt;
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
  if (isMove) {
    const auto present = scopeOf(workspace_.store(), record, parameter.name());
    if (scope.empty() || !present || *present == scope) return std::nullopt;
  } else if (record.is_object() && !model::valueOfParameter(record, parameter.name()).empty()) {
    return std::nullopt;
  }
  if (isHeld(loaded.document, parameter, work.item, service, isMove ? scope : std::string()))
    return std::nullopt;
  const std::string lacks =
      fmt::format("item {} has no {}{}", work.item, parameter.name(), isMove ? " in " + scope : "");
  if (!isDefined)
    return Lack{.code = "no-value",
                .text = fmt::format("{}, as {} has no characteristic {}", lacks, specification.id(), by),
                .other = pool,
                .command = fmt::format("som service allocate --pool {} --scope SCOPE --for {} --item {}",
                                       pool, work.record, work.item)};
  if (!by.empty() && scope.empty())
    return Lack{.code = "scope-missing",
                .text = fmt::format("{}, as {} is not set", lacks, by),
                .other = pool,
                .command = fmt::format("som order amend {} --item {} --characteristic {}=VALUE --reason TEXT",
                                       work.record, work.item, by),
                .isObstacle = true};
  return Lack{.code = poolExhausted,
              .text = fmt::format("{}, and the pool {} has no free value", lacks, pool),
              .other = pool,
              .command = fmt::format("som service list --pool {} --values", pool),
              .isObstacle = true};
}

void LackingValues::markItem(std::vector<Work>& works, const ItemExtract& item,
                             const model::SpecificationView<doc::Node>& specification) {
  Work* carrier = workFor(works, item.id);
  if (!carrier) return;
  bool isObstacle = false;
  for (const auto parameter : specification.requiredParameters()) {
    if (item.action == model::addAction && hasAll(item, specification, parameter.pool())) continue;
    try {
      auto lack = lackOf(*carrier, item.action, parameter, specification);
      if (!lack) continue;
      isObstacle = isObstacle || lack->isObstacle;
      carrier->lacks.push_back(*std::move(lack));
    } catch (const Error&) {
      continue;  // a record that cannot be read; validate reports it
    }
  }
  if (isObstacle)
    for (Work& work : works)
      if (work.item == item.id && isWaitingConfiguration(work)) work.ready = false;
}

void LackingValues::mark(std::vector<Work>& works, const Extract& record) {
  if (works.empty() || works.front().kind->kind != model::Kind::serviceOrder || !hasStarted(record)) return;
  for (const ItemExtract& item : record.items) {
    if ((item.action != model::addAction && item.action != model::modifyAction) || !item.specification ||
        lifecycle::isFinal(*model::orderKind().lifecycle, item.state))
      continue;
    const doc::Document* document = workspace_.policies().specification(*item.specification);
    if (!document) continue;
    const model::SpecificationView<doc::Node> specification(document->root());
    markItem(works, item, specification);
    const auto parameters = specification.requiredParameters();
    for (Work& work : works) {
      if (work.item != item.id || work.isFinished()) continue;
      for (const std::string_view name : record.activities[work.position].missing)
        if (std::none_of(parameters.begin(), parameters.end(),
                         [&](const auto& parameter) { return parameter.name() == name; }))
          work.lacks.push_back(
              {.code = characteristicMissing,
               .text = fmt::format("item {} has no {}", item.id, name),
               .other = std::string(name),
               .command = fmt::format("som order amend {} --item {} --characteristic {}=VALUE --reason TEXT",
                                      work.record, item.id, name)});
    }
  }
}

std::vector<Work> markedWork(Workspace& workspace, const doc::Document& document, const Assessed& assessed) {
  const Extract record = extractOf(document.root(), *assessed.kind);
  std::vector<Work> works = workOf(record, assessed);
  LackingValues(workspace).mark(works, record);
  return works;
}

}  // namespace som::process
