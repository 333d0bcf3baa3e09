#pragma once

#include <string>
#include <vector>

#include "process/record/unit.hpp"

/// Links between records: a parent's activity is delegated to a child, which knows who requested it.
namespace som::process {

/// The action in histories where a link between records is taken away: of the child that is no longer
/// requested, and of an activity whose request was cancelled.
inline constexpr std::string_view unlinkAction = "unlink";

/// Another record as it is now.
struct Related {
  std::string id = {};
  const model::KindRow* kind = nullptr;  ///< null: the id is not of our form, or there is no such record
  lifecycle::State state = lifecycle::State::none;
};

/// True where there is such a record and it has not ended.
bool isOpen(const Related& record);

/// Looks up what a reference in a record leads to, as this unit has it, without opening it for changes.
Related relatedOf(const Unit& unit, const std::string& id);

/// The records that activities of this one are delegated to and that have not ended, each once.
std::vector<Related> openChildren(const Unit& unit, const Draft& parent);

/// True where a record other than `parent` waits for the child too, and has not ended.
bool isRequestedByOthers(const Unit& unit, const Draft& child, const std::string& parent);

/// Takes the link between a record and a child away, at both ends; the child gets a tracking record.
void unlinkChild(Unit& unit, Draft& parent, const Related& child);

/// Lets the activities that wait for a record follow its state, and the records that they belong to: running
/// where it runs, held where it pauses, completed, failed; pending again and without it where it was
/// cancelled. Their guards do not count: the work is done elsewhere. An order whose cancellation waits for
/// the answer takes it.
void requestersFollow(Unit& unit, const Draft& child);

}  // namespace som::process
