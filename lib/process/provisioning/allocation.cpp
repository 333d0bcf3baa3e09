#include "process/provisioning/allocation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "lifecycle/lifecycle.hpp"
#include "process/provisioning/inventory.hpp"
#include "process/record/fields.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

constexpr std::string_view customerOrderPrefix = "customerOrder:";

const model::KindRow& allocationKind() { return model::row(model::Kind::resourceAllocation); }

Allocation readAllocation(const doc::Document& document) {
  const doc::Node root = document.root();
  const auto text = [&](std::string_view key) { return std::string(root[key].text()); };
  return {.id = std::string(store::idOfPath(document.file())),
          .pool = text("pool"),
          .scope = text("scope"),
          .value = text("value"),
          .state = text("state"),
          .holder = text("for"),
          .item = text("serviceOrderItem"),
          .date = parseInstant(root["date"].text()),
          .reservedUntil = parseInstant(root["reservedUntil"].text())};
}

/// The files of values in use, below one pool where it is named.
std::vector<std::string> pathsBelow(const store::Source& files, std::string_view pool) {
  if (!pool.empty() && !isPlainId(pool)) return {};
  std::vector<std::string> paths = files.list(pool.empty() ? std::string(store::poolFolder)
                                                           : fmt::format("{}/{}", store::poolFolder, pool));
  std::erase_if(paths, [](const std::string& path) {
    return !store::isDocumentPath(path) || store::kindOfPath(path) != &allocationKind();
  });
  return paths;
}

/// The customer orders that an order belongs to.
std::vector<std::string> customerOrdersOf(const doc::Value& order) {
  std::vector<std::string> ids;
  for (const doc::Value& reference : listOf(order, "externalReference"))
    if (textOf(reference, "externalReferenceType") == "customerOrder") ids.push_back(textOf(reference, "id"));
  return ids;
}

/// True where another order of the customer order is neither cancelled nor rejected.
bool anotherNeeds(Unit& unit, const std::string& order, const std::string& customerOrder) {
  for (const std::string& path : store::pathsOf(unit.files(), model::row(model::Kind::serviceOrder))) {
    const auto bytes = unit.files().read(path);
    if (store::idOfPath(path) == order || !bytes || bytes->find(customerOrder) == std::string::npos) continue;
    const doc::Value other = doc::toValue(doc::read(*bytes, path, doc::formatOf(path)).root());
    const auto customerOrders = customerOrdersOf(other);
    const lifecycle::State state = stateOf(other);
    if (std::find(customerOrders.begin(), customerOrders.end(), customerOrder) != customerOrders.end() &&
        state != lifecycle::State::cancelled && state != lifecycle::State::rejected)
      return true;
  }
  return false;
}

void giveBackAll(Unit& unit, Draft* record, const std::string& holder) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : allocationsOf(unit.files(), {holder})) {
    giveBack(unit, openAllocation(unit, allocation), fmt::format("was for {}", holder));
    ids.push_back(allocation.id);
  }
  if (record) trackValues(unit, *record, "release", ids, Unit::Cause::automatic);
}

/// The record of a holder, null where it has none or has gone.
Draft* recordOf(Unit& unit, const std::string& holder) {
  const auto parts = parseRecordId(holder);
  const model::KindRow* kind = parts ? model::findPrefix(parts->prefix) : nullptr;
  return kind ? unit.openIfThere(*kind, holder) : nullptr;
}

/// True where a value that is held for an order is of this item: it says so, or there is no other item.
bool isOfItem(const Allocation& allocation, Draft& order, const std::string& item) {
  return allocation.item.empty() ? listOf(order.value, order.kind->itemField).size() == 1
                                 : allocation.item == item;
}

void releaseOfService(Unit& unit, const Draft& service) {
  for (const doc::Value& entry : listOf(service.value, "serviceOrderItem")) {
    const std::string orderId = textOf(entry, "serviceOrderId");
    const std::vector<Allocation> held = allocationsOf(unit.files(), {orderId});
    Draft* order = held.empty() ? nullptr : recordOf(unit, orderId);
    if (!order) continue;
    std::vector<std::string> ids;
    for (const Allocation& allocation : held) {
      if (!isOfItem(allocation, *order, textOf(entry, "itemId"))) continue;
      giveBack(unit, openAllocation(unit, allocation), fmt::format("was for {}", service.id));
      ids.push_back(allocation.id);
    }
    trackValues(unit, *order, "release", ids, Unit::Cause::automatic);
  }
}

}  // namespace

std::string customerOrderHolder(std::string_view customerOrder) {
  return fmt::format("{}{}", customerOrderPrefix, customerOrder);
}

std::vector<Allocation> allocations(const store::Source& files, std::string_view pool,
                                    std::vector<Diagnostic>& bad) {
  std::vector<Allocation> all;
  for (const std::string& path : pathsBelow(files, pool)) {
    try {
      if (auto bytes = files.read(path))
        all.push_back(readAllocation(doc::read(std::move(*bytes), path, doc::formatOf(path))));
    } catch (const Error& error) {
      bad.insert(bad.end(), error.findings().begin(), error.findings().end());
    }
  }
  return all;
}

std::vector<Allocation> allocationsOf(const store::Source& files, const std::vector<std::string>& holders) {
  std::vector<Allocation> all;
  for (const std::string& path : pathsBelow(files, {})) {
    auto bytes = files.read(path);
    const auto isNamed = [&](const std::string& holder) { return bytes->find(holder) != std::string::npos; };
    if (!bytes || std::none_of(holders.begin(), holders.end(), isNamed)) continue;
    Allocation allocation = readAllocation(doc::read(std::move(*bytes), path, doc::formatOf(path)));
    if (std::find(holders.begin(), holders.end(), allocation.holder) != holders.end())
      all.push_back(std::move(allocation));
  }
  return all;
}

std::vector<std::string> holdersOf(const Draft& record) {
  std::vector<std::string> holders = {record.id};
  if (record.kind->kind != model::Kind::serviceOrder) return holders;
  for (const doc::Value& item : listOf(record.value, record.kind->itemField))
    for (const doc::Value& qualification : listOf(item, "qualification"))
      if (const std::string id = textOf(qualification, "id");
          std::find(holders.begin(), holders.end(), id) == holders.end())
        holders.push_back(id);
  for (const std::string& customerOrder : customerOrdersOf(record.value))
    holders.push_back(customerOrderHolder(customerOrder));
  return holders;
}

Draft& openAllocation(Unit& unit, const Allocation& allocation) {
  if (Draft* draft = unit.openIfThere(allocationKind(), allocation.id)) return *draft;
  throw Error(Diagnostic(Code::notFound, fmt::format("{} is no longer in use", allocation.id)));
}

void makeAllocated(Unit& unit, Draft& allocation, const std::string& holder) {
  const std::string from = textOf(allocation.value, "state");
  allocation.value["state"] = "allocated";
  allocation.value["for"] = holder;
  allocation.value.erase("reservedUntil");
  unit.report({allocation.id, from, "allocated", fmt::format("for {}", holder)});
}

void giveBack(Unit& unit, Draft& allocation, std::string_view why) {
  if (std::exchange(allocation.removed, true)) return;
  unit.report({allocation.id, textOf(allocation.value, "state"), "free", std::string(why)});
}

void trackValues(Unit& unit, Draft& record, std::string_view action, const std::vector<std::string>& ids,
                 Unit::Cause cause) {
  if (!ids.empty()) unit.track(record, action, {{"description", joined(ids)}}, cause);
}

void allocateReservationsOf(Unit& unit, Draft& order) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : allocationsOf(unit.files(), holdersOf(order))) {
    if (!allocation.isReserved()) continue;
    const bool shared = allocation.holder.starts_with(customerOrderPrefix);
    makeAllocated(unit, openAllocation(unit, allocation), shared ? allocation.holder : order.id);
    servicesReserved(unit, order, allocation.item);
    ids.push_back(allocation.id);
  }
  trackValues(unit, order, "allocate", ids, Unit::Cause::automatic);
}

void releaseAllOf(Unit& unit, const std::string& id) {
  Draft* record = recordOf(unit, id);
  giveBackAll(unit, record, id);
  if (!record || record->kind->kind != model::Kind::serviceOrder) return;
  for (const std::string& customerOrder : customerOrdersOf(record->value))
    if (const std::string holder = customerOrderHolder(customerOrder);
        !allocationsOf(unit.files(), {holder}).empty() && !anotherNeeds(unit, id, customerOrder))
      giveBackAll(unit, record, holder);
}

void valuesFollow(Unit& unit, const Draft& record) {
  using lifecycle::State;
  const State state = record.state();
  if (record.kind->kind == model::Kind::serviceOrder &&
      (state == State::cancelled || state == State::rejected))
    releaseAllOf(unit, record.id);
  if (record.kind->kind == model::Kind::service && state == State::terminated) releaseOfService(unit, record);
}

void expireReservations(Unit& unit) {
  std::vector<Diagnostic> bad;
  const auto orBad = [&](const auto& function) {
    try {
      function();
    } catch (const Error& error) {
      bad.insert(bad.end(), error.findings().begin(), error.findings().end());
    }
  };
  std::map<std::string, std::vector<std::string>> expired;
  for (const Allocation& allocation : allocations(unit.files(), {}, bad)) {
    if (!allocation.hasExpired(unit.env().now)) continue;
    orBad([&] {
      giveBack(
          unit, openAllocation(unit, allocation),
          fmt::format("was for {} until {}", allocation.holder, formatInstant(*allocation.reservedUntil)));
      expired[allocation.holder].push_back(allocation.id);
    });
  }
  for (const auto& entry : expired)
    orBad([&] {
      if (Draft* record = recordOf(unit, entry.first)) trackValues(unit, *record, "expire", entry.second);
    });
  for (Diagnostic& finding : bad) unit.warn(std::move(finding));
}

}  // namespace som::process
