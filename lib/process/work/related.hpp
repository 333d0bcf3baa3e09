#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// The records that a record refers to.
namespace som::process {

/// The present state of a record that another one refers to.
struct Related {
  std::string id = {};
  const model::KindRow* kind = nullptr;  ///< null: the id is not of our form, or the record does not exist
  lifecycle::State state = lifecycle::State::none;
};

/// True if the record exists and has not ended.
bool isOpen(const Related& record);

/// Looks up the target of a reference with the changes of this unit, without opening it for changes. Throws
/// misplaced-file if the record lies in a wrong place.
Related relatedOf(const UnitOfWork& unit, const std::string& id);

/// True if an item of an order has not ended, with the changes of this unit, and if the order has no such
/// item.
bool isItemOpen(const UnitOfWork& unit, const Related& order, const std::string& item);

/// Returns the open records that activities of this one are delegated to, each once.
std::vector<Related> openChildren(const UnitOfWork& unit, const Draft& parent);

}  // namespace som::process
