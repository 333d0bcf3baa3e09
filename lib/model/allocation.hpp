#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "model/views.hpp"

/// Values of pools that are in use: records of the kind ResourceAllocation.
namespace som::model {

/// The states of a value in use.
inline constexpr std::string_view reservedValue = "reserved";
inline constexpr std::string_view allocatedValue = "allocated";

/// Begins the name of a holder that is a customer order of another system: `customerOrder:CO-88213`.
inline constexpr std::string_view customerOrderPrefix = "customerOrder:";

template <class Node>
class AllocationView : public View<Node> {
 public:
  using View<Node>::View;
  auto pool() const { return this->text("pool"); }
  /// Within which a value is used once; empty if the pool has no scopes.
  auto scope() const { return this->text("scope"); }
  auto value() const { return this->text("value"); }
  Node valueNode() const { return this->node()["value"]; }
  auto state() const { return this->text("state"); }
  /// The id of a record, or `customerOrder:` and an id.
  auto holder() const { return this->text("for"); }
  /// The item of the order that the value is for; empty if it is for all of them.
  auto item() const { return this->text("serviceOrderItem"); }
  /// When the value was reserved, or allocated without a reservation.
  std::optional<Instant> date() const { return this->time("date"); }
  /// When the reservation ends; nullopt if it lasts until the value is released.
  std::optional<Instant> reservedUntil() const { return this->time("reservedUntil"); }
  /// The value that takes its place: it is released when its item is completed.
  auto replacedBy() const { return this->text("replacedBy"); }
  /// The services that use the value.
  auto users() const { return this->template list<ReferenceView<Node>>("usedBy"); }
};

/// Returns the file name of a value of a pool, or of its scope: `/` and `:` are written `_`, other bytes than
/// letters, digits, `.`, `_`, `-` and `+` as `%20`, and a `.` or `-` at the beginning likewise.
std::string valueName(std::string_view text);
/// True for a text that can be such a file name.
bool isValueName(std::string_view name);

/// A new value in use. Empty members are left out.
struct NewAllocation {
  std::string pool;
  std::string scope;
  doc::Value value;
  std::string state;
  std::string holder;
  std::string item;
  Instant date;
  std::optional<Instant> reservedUntil;
  std::string reason;
};
doc::Value allocationRecord(const NewAllocation& allocation);

/// Makes a value allocated, for a holder; a reservation ends with that.
void allocate(doc::Value& allocation, std::string_view holder);
/// Moves the end of a reservation; nullopt: it lasts until the value is released.
void reserveUntil(doc::Value& allocation, std::optional<Instant> end);

/// Makes a value one for an item of its holder.
void setItem(doc::Value& allocation, std::string_view item);

/// Marks a value that another one replaces; an empty id removes the mark.
void replaceBy(doc::Value& allocation, std::string_view other);

/// Adds a service to those that use a value, or removes it. False if nothing changes.
bool addUser(doc::Value& allocation, std::string_view service);
bool removeUser(doc::Value& allocation, std::string_view service);

/// Gives a record the list of the values that are held for it, if it has none.
void beginAllocations(doc::Value& record);
/// Adds a value to that list, in the order of ids, or removes it. `item` is empty if the value is for all
/// items. An entry without an item gets one. False if nothing changes.
bool linkAllocation(doc::Value& record, std::string_view id, std::string_view item);
bool unlinkAllocation(doc::Value& record, std::string_view id);

}  // namespace som::model
