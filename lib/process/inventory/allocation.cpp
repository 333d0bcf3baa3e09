#include "process/inventory/allocation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/references.hpp"
#include "model/tracking.hpp"
#include "process/inventory/services.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using model::ValueNode;
using AllocationRecord = model::AllocationView<ValueNode>;
using Item = model::ItemView<ValueNode>;

constexpr std::string_view customerOrderPrefix = "customerOrder:";

const model::KindRow& allocationKind() { return model::row(model::Kind::resourceAllocation); }

/// Throws as doc::read, and misplaced-file if the path does not match the value of the file.
Allocation readAllocation(const store::Source& files, const std::string& path, std::string bytes) {
  const doc::Document document = store::readFound(
      files, {&allocationKind(), std::string(store::idOfPath(path)), path, std::move(bytes)});
  const model::AllocationView<doc::Node> view(document.root());
  return Allocation{.id = std::string(store::idOfPath(path)),
                    .pool = std::string(view.pool()),
                    .scope = std::string(view.scope()),
                    .value = std::string(view.value()),
                    .state = std::string(view.state()),
                    .holder = std::string(view.holder()),
                    .item = std::string(view.item()),
                    .date = view.date(),
                    .reservedUntil = view.reservedUntil()};
}

std::string folderOf(std::string_view pool) { return fmt::format("{}/{}", store::poolFolder, pool); }

/// Throws if a file at the place of a pool is another record.
void requirePool(const store::Source& files, const std::string& path, std::string bytes) {
  const model::KindRow& kind = model::row(model::Kind::resourcePool);
  const doc::Document document = doc::read(std::move(bytes), path, doc::formatOf(path));
  if (auto finding = store::mismatch(files, document, kind)) throw Error(std::move(*finding));
}

/// The files below the pools.
struct PoolFiles {
  std::vector<std::string> values;  ///< paths of values that have one file
  std::vector<Diagnostic> bad;      ///< findings for files of neither values nor pools
};

/// Adds a file below the pools to the values or to the findings.
void sortIn(const store::Source& files, const std::string& path, bool hasTwin, PoolFiles& found) {
  const model::KindRow* kind = store::kindOfPath(path);
  if (kind == &allocationKind() && !hasTwin) return found.values.push_back(path);
  if (auto finding = store::misplacement(files, path)) return found.bad.push_back(std::move(*finding));
  if (kind != &model::row(model::Kind::resourcePool)) return;
  // The commands that need a pool report its errors.
  try {
    if (auto bytes = files.read(path)) requirePool(files, path, std::move(*bytes));
  } catch (const Error& error) {
    for (Diagnostic& mistake : withoutTexts(error.findingsIn(path)))
      if (mistake.code == Code::misplacedFile) found.bad.push_back(std::move(mistake));
  }
}

PoolFiles poolFiles(const store::Source& files) {
  const std::string folder(store::poolFolder);
  PoolFiles found;
  for (const std::string& path : files.irregular(folder)) found.bad.push_back(check::irregular(path));
  const std::vector<std::string> all = files.listReadable(folder);
  const auto pathAt = [&](std::size_t i) { return std::string_view(all[i]); };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!store::concernsRecords(all[i])) continue;
    try {
      sortIn(files, all[i], store::hasTwin(all.size(), i, pathAt), found);
    } catch (const Error& error) {
      for (Diagnostic& finding : withoutTexts(error.findingsIn(all[i])))
        found.bad.push_back(std::move(finding));
    }
  }
  return found;
}

/// True if a finding concerns a file that may be that of a value of the pool.
bool mayConcern(const store::Source& files, const Diagnostic& finding, const std::string& pool) {
  if (finding.file.starts_with(folderOf(pool) + "/")) return true;
  if (finding.code != Code::misplacedFile) return false;
  try {
    const doc::Document document =
        doc::read(files.read(finding.file).value_or(""), finding.file, doc::formatOf(finding.file));
    return model::AllocationView<doc::Node>(document.root()).pool() == pool;
  } catch (const Error&) {
    return false;
  }
}

/// True if an order may need its values: it is open or was completed, or one of its services is in place.
bool needsValues(const UnitOfWork& unit, const doc::Value& order) {
  using lifecycle::State;
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const State state = model::RecordView<ValueNode>(order).state(kind);
  if (state == State::cancelled || state == State::rejected) return false;
  const auto items = model::itemsOf(order, kind.itemField);
  return (state != State::failed && state != State::partial) ||
         std::any_of(items.begin(), items.end(),
                     [&](const doc::Value* item) { return isInPlace(unit, Item(*item)); });
}

/// True if another order of the customer order may need its values.
bool anotherNeeds(UnitOfWork& unit, const std::string& order, const std::string& customerOrder) {
  bool needed = false;
  const auto doubtful =
      store::readMentioning(unit.files(), model::row(model::Kind::serviceOrder), customerOrder, nullptr,
                            [&](const doc::Document& document) {
                              const doc::Value other = doc::toValue(document.root());
                              const auto customerOrders = model::customerOrdersOf(ValueNode(other));
                              const std::string id = model::RecordView<ValueNode>(other).id();
                              needed = needed || (id != order &&
                                                  std::find(customerOrders.begin(), customerOrders.end(),
                                                            customerOrder) != customerOrders.end() &&
                                                  needsValues(unit, other));
                            });
  store::refuseDoubtful(doubtful, customerOrder);
  return needed;
}

/// Releases the values of a holder that are not kept.
void giveBackAll(UnitOfWork& unit, Draft* record, const std::string& holder,
                 const std::function<bool(const Allocation&)>& isKept) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : allocationsOf(unit.files(), {holder}))
    if (!isKept(allocation) &&
        giveBack(unit, openAllocation(unit, allocation), fmt::format("was for {}", holder)))
      ids.push_back(allocation.id);
  if (record) trackValues(unit, *record, "release", ids, UnitOfWork::Cause::automatic);
}

/// Opens the record of a holder; returns null if it has none or the record no longer exists.
Draft* recordOf(UnitOfWork& unit, const std::string& holder) {
  const auto parts = parseRecordId(holder);
  const model::KindRow* kind = parts ? model::findPrefix(parts->prefix) : nullptr;
  return kind ? unit.openLinked(*kind, holder) : nullptr;
}

/// True if a value that is held for an order belongs to this item: the value names it, or the order has no
/// other item.
bool isOfItem(const Allocation& allocation, Draft& order, const std::string& item) {
  return allocation.item.empty() ? model::itemsOf(order.value, order.kind->itemField).size() == 1
                                 : allocation.item == item;
}

/// True if a value that is allocated to an order may be configured in a service: the service of its item, or
/// of any item if the value names none.
bool isInService(const UnitOfWork& unit, const Allocation& allocation, const Draft& order) {
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  return !allocation.isReserved() && std::any_of(items.begin(), items.end(), [&](const doc::Value* item) {
    return (allocation.item.empty() || allocation.item == Item(*item).id()) && isInPlace(unit, Item(*item));
  });
}

void releaseOfService(UnitOfWork& unit, const Draft& service) {
  const auto entries = model::InventoryServiceView<ValueNode>(service.value).orders();
  std::vector<std::string> orders;
  for (const auto entry : entries) orders.push_back(entry.order());
  const std::vector<Allocation> held = allocationsOf(unit.files(), orders);
  for (const auto entry : entries) {
    const std::string orderId = entry.order();
    const auto isHeld = [&](const Allocation& allocation) { return allocation.holder == orderId; };
    Draft* order = std::any_of(held.begin(), held.end(), isHeld) ? recordOf(unit, orderId) : nullptr;
    if (!order) continue;
    std::vector<std::string> ids;
    for (const Allocation& allocation : held) {
      if (isHeld(allocation) && isOfItem(allocation, *order, entry.item()) &&
          giveBack(unit, openAllocation(unit, allocation), fmt::format("was for {}", service.id)))
        ids.push_back(allocation.id);
    }
    trackValues(unit, *order, "release", ids, UnitOfWork::Cause::automatic);
  }
}

/// Releases the values of an order that was not completed, and those of its customer order if no other order
/// needs them.
void releaseUnneeded(UnitOfWork& unit, Draft& order) {
  const bool needed = needsValues(unit, order.value);
  giveBackAll(unit, &order, order.id,
              [&](const Allocation& allocation) { return needed && isInService(unit, allocation, order); });
  if (needed) return;
  for (const std::string& customerOrder : model::customerOrdersOf(ValueNode(order.value)))
    if (const std::string holder = customerOrderHolder(customerOrder);
        !allocationsOf(unit.files(), {holder}).empty() && !anotherNeeds(unit, order.id, customerOrder))
      giveBackAll(unit, &order, holder, [](const Allocation&) { return false; });
}

}  // namespace

std::string customerOrderHolder(std::string_view customerOrder) {
  return fmt::format("{}{}", customerOrderPrefix, customerOrder);
}

std::vector<Allocation> allocations(const store::Source& files, const std::string& pool,
                                    std::vector<Diagnostic>& bad) {
  std::vector<Allocation> all;
  PoolFiles found = poolFiles(files);
  for (const std::string& path : found.values) {
    try {
      auto bytes = files.read(path);
      if (!bytes) continue;
      Allocation allocation = readAllocation(files, path, std::move(*bytes));
      if (pool.empty() || allocation.pool == pool) all.push_back(std::move(allocation));
    } catch (const Error& error) {
      found.bad.insert(found.bad.end(), error.findings().begin(), error.findings().end());
    }
  }
  for (Diagnostic& finding : found.bad)
    if (pool.empty() || mayConcern(files, finding, pool)) bad.push_back(std::move(finding));
  return all;
}

std::vector<Allocation> reservedValues(const store::Source& files, std::vector<Diagnostic>& bad) {
  std::vector<Allocation> all;
  PoolFiles found = poolFiles(files);
  for (const std::string& path : found.values) try {
      auto bytes = files.read(path);
      // Most values are allocated, which the first lines show.
      if (!bytes || doc::glance(*bytes, allocationKind().stateField) == model::allocatedValue) continue;
      if (Allocation allocation = readAllocation(files, path, std::move(*bytes)); allocation.isReserved())
        all.push_back(std::move(allocation));
    } catch (const Error& error) {
      for (Diagnostic& finding : withoutTexts(error.findingsIn(path)))
        found.bad.push_back(std::move(finding));
    }
  bad.insert(bad.end(), found.bad.begin(), found.bad.end());
  return all;
}

std::vector<Allocation> allocationsOf(const store::Source& files, const std::vector<std::string>& holders) {
  std::vector<Allocation> all;
  if (holders.empty()) return all;
  const PoolFiles found = poolFiles(files);
  const auto namesAny = [&](const std::string& text) {
    return std::any_of(holders.begin(), holders.end(),
                       [&](const std::string& holder) { return text.find(holder) != std::string::npos; });
  };
  std::vector<Diagnostic> strays;
  for (const Diagnostic& finding : found.bad)
    if (codeExit(finding.code) != Exit::invalidData || namesAny(files.read(finding.file).value_or("")))
      strays.push_back(finding);
  if (!strays.empty()) throw Error(std::move(strays));
  for (const std::string& path : found.values) {
    auto bytes = files.read(path);
    if (!bytes || !namesAny(*bytes)) continue;
    Allocation allocation = readAllocation(files, path, std::move(*bytes));
    if (std::find(holders.begin(), holders.end(), allocation.holder) != holders.end())
      all.push_back(std::move(allocation));
  }
  return all;
}

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

Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation) {
  if (Draft* draft = unit.openIfThere(allocationKind(), allocation.id)) return *draft;
  throw Error(Diagnostic(Code::notFound, fmt::format("{} is no longer in use", allocation.id)));
}

void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder) {
  const std::string from = AllocationRecord(allocation.value).state();
  model::allocate(allocation.value, holder);
  unit.report({allocation.id, from, std::string(model::allocatedValue), fmt::format("for {}", holder)});
}

bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why) {
  if (std::exchange(allocation.removed, true)) return false;
  unit.report({allocation.id, AllocationRecord(allocation.value).state(), "free", std::string(why)});
  return true;
}

void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause) {
  if (!ids.empty()) unit.track(record, action, model::tracking({.description = joined(ids)}), cause);
}

void allocateReservationsOf(UnitOfWork& unit, Draft& order) {
  std::vector<std::string> ids;
  for (const Allocation& allocation : allocationsOf(unit.files(), holdersOf(order))) {
    if (!allocation.isReserved()) continue;
    const bool shared = allocation.holder.starts_with(customerOrderPrefix);
    makeAllocated(unit, openAllocation(unit, allocation), shared ? allocation.holder : order.id);
    servicesReserved(unit, order, allocation.item);
    ids.push_back(allocation.id);
  }
  trackValues(unit, order, "allocate", ids, UnitOfWork::Cause::automatic);
}

void valuesFollow(UnitOfWork& unit, Draft& record) {
  using lifecycle::State;
  constexpr std::array notDone = {State::cancelled, State::rejected, State::failed, State::partial};
  const State state = record.state();
  if (record.kind->kind == model::Kind::serviceOrder &&
      std::find(notDone.begin(), notDone.end(), state) != notDone.end())
    releaseUnneeded(unit, record);
  if (record.kind->kind == model::Kind::service && state == State::terminated) releaseOfService(unit, record);
}

bool anyExpired(const store::Source& files, Instant now, const IsHolder& isMeant) {
  std::vector<Diagnostic> bad;
  const std::vector<Allocation> all = allocations(files, {}, bad);
  return std::any_of(all.begin(), all.end(), [&](const Allocation& allocation) {
    return allocation.hasExpired(now) && isMeant(allocation.holder);
  });
}

std::vector<Diagnostic> expireReservations(UnitOfWork& unit, const IsHolder& isMeant) {
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
    if (!allocation.hasExpired(unit.env().now) || !isMeant(allocation.holder)) continue;
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
  // A file with an I/O error may be readable at the next run; then all reservations expire together.
  if (worstExit(bad) == Exit::io) throw Error(std::move(bad));
  return bad;
}

}  // namespace som::process
