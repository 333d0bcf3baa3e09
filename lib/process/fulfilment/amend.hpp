#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "process/work/unit_of_work.hpp"

/// Amendments of orders under way (TMF641 amend; eTOM 1.4.5).
namespace som::process {

/// What an amendment changes. Empty members change nothing.
struct Amendment {
  std::string item = {};  ///< the item to change; may be empty if the order has one
  std::vector<std::pair<std::string, std::string>> characteristics = {};  ///< names and values as typed
  std::string place = {};
  std::optional<Instant> due = {};     ///< requestedCompletionDate
  std::optional<Instant> start = {};   ///< requestedStartDate
  std::vector<doc::Value> items = {};  ///< payloads with new items: an item, a list, or an order
  std::vector<std::string> keep = {};  ///< activities to leave as they are
  std::vector<std::string> redo = {};  ///< activities to do again although no value concerns them
};

/// Amends an order that is inProgress, held or pending, as one change: writes the values, gives them to
/// requests that have not begun, does concerned activities again that have begun, moves dates and plan, adds
/// items. Reports each consequence, and the level before and after. Throws Error: missing-reason; usage for
/// an empty amendment; illegal-transition; not-found; guard if an item has ended; point-of-no-return;
/// duplicate-id.
void amend(UnitOfWork& unit, Draft& order, const Amendment& amendment);

/// Applies the consequences of values that `update` or `apply` changed in an order under way. Throws as
/// `amend`.
void amendmentFollows(UnitOfWork& unit, Draft& order);

/// Gives the values of pools that an order under way has now to its requests that have not begun, and reports
/// those that are under way with others.
void requestsTakeValues(UnitOfWork& unit, Draft& order);

}  // namespace som::process
