#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/allocation.hpp"
#include "process/work/unit_of_work.hpp"

/// Pool values that are in use. Each is a file, held for a record or for a customer order of another system.
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

/// Returns the name of a customer order as a holder: `customerOrder:CO-88213`.
std::string customerOrderHolder(std::string_view customerOrder);

/// Returns all values in use, of one pool or of all if `pool` is empty, by path. Adds to `bad` the findings
/// for files of such values, or of possible values, that cannot be read or lie in a wrong place.
std::vector<Allocation> allocations(const store::Source& files, const std::string& pool,
                                    std::vector<Diagnostic>& bad);

/// Returns the values that are reserved and not yet allocated, by path. `bad` as for `allocations`.
std::vector<Allocation> reservedValues(const store::Source& files, std::vector<Diagnostic>& bad);

/// Returns the values that are held for any of these records and customer orders, by path. Throws Error for
/// links, and for files that name a holder and cannot be read or lie in a wrong place.
std::vector<Allocation> allocationsOf(const store::Source& files, const std::vector<std::string>& holders);

/// Returns the possible holders of values for an order: itself, the qualifications that its items come from,
/// and its customer order. Returns the record alone for other kinds.
std::vector<std::string> holdersOf(const Draft& record);

/// Allocates the values that are reserved for an order which starts. The reservations of the order and of its
/// qualifications become allocations of the order. Those of its customer order stay with the customer order,
/// as its other orders may use them.
void allocateReservationsOf(UnitOfWork& unit, Draft& order);

/// Releases values after a change of a record's state. A cancelled or rejected order releases all its values.
/// A failed or partially completed order releases the values that no service in place can use. The values of
/// its customer order are released likewise if no other order of it needs them. A terminated service releases
/// the values of the items that created it.
void valuesFollow(UnitOfWork& unit, Draft& record);

/// Selects the holders whose reservations are concerned.
using IsHolder = std::function<bool(const std::string& holder)>;

/// True if a reservation has expired. Skips files that cannot be read.
bool anyExpired(const store::Source& files, Instant now, const IsHolder& isMeant);

/// Removes the expired reservations and reports them. Returns findings for those that cannot be removed,
/// because their files or the records of their holders cannot be read.
std::vector<Diagnostic> expireReservations(
    UnitOfWork& unit, const IsHolder& isMeant = [](const std::string&) { return true; });

// Functions for one value in a unit of work. Each reports its step.

/// Opens the file of a value in use; throws not-found if it no longer exists.
Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation);
/// Changes a reserved value to allocated for this holder.
void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder);
/// Removes the file of a value. Returns false if it was removed before in this unit.
bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why);

/// Adds a change of values that are held for a record to its history.
void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause = UnitOfWork::Cause::asked);

}  // namespace som::process
