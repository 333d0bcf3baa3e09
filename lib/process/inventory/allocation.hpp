#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/instant.hpp"
#include "model/allocation.hpp"
#include "process/work/draft.hpp"
#include "store/source.hpp"

/// Reads pool values that are in use. Each is a file, held for a record or for a customer order of another
/// system.
namespace som::process {

/// A reserved or allocated value of a pool.
struct Allocation {
  std::string id;  ///< `vlan/leeds-pe1/101`
  std::string pool;
  std::string scope;  ///< empty if the pool has no scopes
  std::string value;  ///< as text
  std::string state;
  std::string holder;  ///< `for`: the id of a record, or `customerOrder:` and an id
  std::string item;    ///< of the order
  std::optional<Instant> date;
  std::optional<Instant> reservedUntil;

  bool isReserved() const { return state == model::reservedValue; }
  /// True if the reservation has ended. The value is free after `service expire`.
  bool hasExpired(Instant now) const { return isReserved() && reservedUntil && *reservedUntil <= now; }
};

/// Returns the members of a value's record (model::AllocationView) under its id.
template <class View>
Allocation allocationOf(std::string_view id, const View& view) {
  return {.id = std::string(id),
          .pool = std::string(view.pool()),
          .scope = std::string(view.scope()),
          .value = std::string(view.value()),
          .state = std::string(view.state()),
          .holder = std::string(view.holder()),
          .item = std::string(view.item()),
          .date = view.date(),
          .reservedUntil = view.reservedUntil()};
}

/// Returns the name of a customer order as a holder: `customerOrder:CO-88213`.
std::string customerOrderHolder(std::string_view customerOrder);

/// Returns all values in use, of one pool or of all if `pool` is empty, by path. Adds to `bad` the findings
/// for files of such values, or of possible values, that cannot be read or lie in a wrong place.
std::vector<Allocation> allocations(const store::Source& files, const std::string& pool,
                                    std::vector<Diagnostic>& bad);

/// Returns the values that are reserved and not yet allocated, by path. `bad` as for `allocations`.
std::vector<Allocation> reservedValues(const store::Source& files, std::vector<Diagnostic>& bad);

/// Looks up by content the values that are held for any of these records and customer orders. Returns them by
/// id. Throws Error for links, and for files that name a holder and cannot be read or lie in a wrong place.
std::vector<Allocation> allocationsOf(const store::Source& files, const std::vector<std::string>& holders);

/// Finds a record that is being changed; returns null for the others.
using DraftOf = std::function<const Draft*(const model::KindRow& kind, const std::string& id)>;

/// Returns the values that are held for these records and customer orders, by id. Follows the links of
/// records that have them; looks up the values of other records, and of customer orders, by content. Throws
/// as `allocationsOf`.
std::vector<Allocation> heldBy(const store::Source& files, const std::vector<std::string>& holders,
                               const DraftOf& draftOf = nullptr);

/// Selects the holders whose reservations are concerned.
using IsHolder = std::function<bool(const std::string& holder)>;

/// True if a reservation has expired. Skips files that cannot be read.
bool anyExpired(const store::Source& files, Instant now, const IsHolder& isMeant);

}  // namespace som::process
