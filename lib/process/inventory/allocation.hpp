#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/allocation.hpp"
#include "process/work/unit_of_work.hpp"

/// Values of pools that are in use: each a file, held for a record or for another system's customer order.
namespace som::process {

/// A value of a pool that is reserved or allocated.
struct Allocation {
  std::string id;  ///< `vlan/leeds-pe1/101`
  std::string pool;
  std::string scope;  ///< empty where the pool has none
  std::string value;  ///< as text
  std::string state;
  std::string holder;  ///< `for`: the id of a record, or `customerOrder:` and an id
  std::string item;    ///< of the order
  std::optional<Instant> date;
  std::optional<Instant> reservedUntil;

  bool isReserved() const { return state == model::reservedValue; }
  /// Reserved for a time that is over: whoever needs the value may have it after `service expire`.
  bool hasExpired(Instant now) const { return isReserved() && reservedUntil && *reservedUntil <= now; }
};

/// How a customer order is named as a holder: `customerOrder:CO-88213`.
std::string customerOrderHolder(std::string_view customerOrder);

/// All values in use, of one pool where it is named, by path. To `bad` goes what is wrong with files that
/// are, or may be, those of such values: what cannot be read, what lies in a wrong place.
std::vector<Allocation> allocations(const store::Source& files, const std::string& pool,
                                    std::vector<Diagnostic>& bad);

/// The values that are reserved and not yet allocated, by path. `bad` as for `allocations`.
std::vector<Allocation> reservedValues(const store::Source& files, std::vector<Diagnostic>& bad);

/// The values that are held for any of these records and customer orders, by path. Throws Error for files
/// that name one of them and cannot be read, or lie in a wrong place, and for links.
std::vector<Allocation> allocationsOf(const store::Source& files, const std::vector<std::string>& holders);

/// Who may hold values for an order: itself, the qualifications that its items come from, and its customer
/// order. For other records: itself.
std::vector<std::string> holdersOf(const Draft& record);

/// When an order starts what is reserved for it becomes allocated: reservations of the order and of its
/// qualifications become the order's; those of its customer order stay the customer order's, as other orders
/// of it may use them.
void allocateReservationsOf(UnitOfWork& unit, Draft& order);

/// What the state of a record means for values. An order that was cancelled or rejected gives back all that
/// is held for it; one that failed or was done in part, what no service that is in place can be using; and so
/// what its customer order holds, where no other order of that needs it. A service that was terminated gives
/// back what is held for the items that it came of.
void valuesFollow(UnitOfWork& unit, Draft& record);

/// Which holders' reservations are meant.
using IsHolder = std::function<bool(const std::string& holder)>;

/// True where the time of a reservation is over. Files that cannot be read have none.
bool anyExpired(const store::Source& files, Instant now, const IsHolder& isMeant);

/// Removes the reservations whose time is over, and says which. Returns why others could not be: their files
/// or their holders' records cannot be read.
std::vector<Diagnostic> expireReservations(
    UnitOfWork& unit, const IsHolder& isMeant = [](const std::string&) { return true; });

// One value, in a unit; each reports its step.

/// Opens the file of a value in use; throws not-found where it has gone.
Draft& openAllocation(UnitOfWork& unit, const Allocation& allocation);
/// Reserved → allocated, for this holder.
void makeAllocated(UnitOfWork& unit, Draft& allocation, const std::string& holder);
/// Takes the file of a value away; false where that was asked before.
bool giveBack(UnitOfWork& unit, Draft& allocation, std::string_view why);

/// Writes into the history of a record what happened to values that are held for it.
void trackValues(UnitOfWork& unit, Draft& record, std::string_view action,
                 const std::vector<std::string>& ids, UnitOfWork::Cause cause = UnitOfWork::Cause::asked);

}  // namespace som::process
