#pragma once

#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Other records, as one record refers to them.
namespace som::process {

/// Another record as it is now.
struct Related {
  std::string id = {};
  const model::KindRow* kind = nullptr;  ///< null: the id is not of our form, or there is no such record
  lifecycle::State state = lifecycle::State::none;
};

/// True where there is such a record and it has not ended.
bool isOpen(const Related& record);

/// Looks up what a reference in a record leads to, as this unit has it, without opening it for changes.
/// Throws misplaced-file if the record lies in a wrong place.
Related relatedOf(const UnitOfWork& unit, const std::string& id);

/// The records that activities of this one are delegated to and that have not ended, each once.
std::vector<Related> openChildren(const UnitOfWork& unit, const Draft& parent);

}  // namespace som::process
