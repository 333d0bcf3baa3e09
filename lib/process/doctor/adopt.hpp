#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

/// An activity whose state is not the one of its last tracking record.
struct UntrackedActivity {
  doc::Node state;  ///< its place
  std::string id;
  std::string from;  ///< the last tracked state
};

/// Returns the activities of a record whose states were set by hand. An activity without a tracking record is
/// left out, and one that ended with its record, its item or by an undone command.
std::vector<UntrackedActivity> untrackedActivities(const doc::Document& record);

/// Adds the states of a record and its activities that were set by hand to its history: tracking records
/// `adopt` lead from the last tracked state to the present one, at the present time. The fields that go with
/// the state of the record are written, except those that a person wrote with it. A state in which the record
/// has ended has the consequences of its event. Throws clock-regression if the history has a later time.
void adoptState(UnitOfWork& unit, Draft& draft);

}  // namespace som::process
