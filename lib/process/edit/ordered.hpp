#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// What an order under way orders, and changes of that.
namespace som::process {

/// The name of a change of the place of an item; other names are those of characteristics.
inline constexpr std::string_view orderedPlace = "place";

/// An item whose service is described in another way than before the change.
struct OrderedChange {
  std::string item;
  std::vector<std::string> names;  ///< of the characteristics that differ, and `orderedPlace`
};

/// True if an order has started and has not ended: what it orders is changed by an amendment.
bool isUnderWay(const Draft& order);

/// Compares the items of an order with those of its file. New items are left out.
std::vector<OrderedChange> orderedChanges(const Draft& order);
/// Compares the items of two versions of an order.
std::vector<OrderedChange> orderedChanges(const model::KindRow& kind, const doc::Value& before,
                                          const doc::Value& after);

/// True if the requested start or completion of an order differs from its file's.
bool areDatesMoved(const Draft& order);

/// Throws unknown-characteristic if services of a specification may not have a characteristic, unless forced:
/// partners would get it.
void requirePermitted(UnitOfWork& unit, const Draft& order, const std::string& specification,
                      const std::string& name);

/// Makes a change of what an order under way orders, or of its requested dates, an amendment. Throws guard if
/// other values are ordered without a reason, unknown-characteristic for a new one as `requirePermitted`.
void noteOrdered(UnitOfWork& unit, Draft& order);

}  // namespace som::process
