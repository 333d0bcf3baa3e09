#pragma once

#include <string>

#include "process/record/unit.hpp"

/// Links between records: a parent's activity is delegated to a child, which knows who requested it.
namespace som::process {

/// Another record as it is now.
struct Related {
  std::string id = {};
  const model::KindRow* kind = nullptr;  ///< null: the id is not of our form, or there is no such record
  lifecycle::State state = lifecycle::State::none;
};

/// Looks up what a reference in a record leads to, without opening it for changes.
Related relatedOf(const Unit& unit, const std::string& id);

/// Takes the links between a record and those of its delegated activities that have not ended away, at both
/// ends; each child gets a tracking record.
void unlinkOpenChildren(Unit& unit, Draft& parent);

/// Lets the activities that wait for a record follow its state, and the records that they belong to: running
/// where it runs, held where it pauses, completed, failed; pending again and without it where it was
/// cancelled. Their guards do not count: the work is done elsewhere.
void requestersFollow(Unit& unit, const Draft& child);

}  // namespace som::process
