#pragma once

#include <string>
#include <vector>

#include "process/work/related.hpp"

/// Links between records: a parent's activity is delegated to a child, which knows who requested it.
namespace som::process {

/// The action in histories where a link between records is taken away: of the child that is no longer
/// requested, and of an activity whose request was cancelled.
inline constexpr std::string_view unlinkAction = "unlink";

/// True where a record other than `parent` waits for the child too, and has not ended.
bool isRequestedByOthers(const UnitOfWork& unit, const Draft& child, const std::string& parent);

/// Takes the link between a record and a child away, at both ends; the child gets a tracking record.
void unlinkChild(UnitOfWork& unit, Draft& parent, const Related& child);

/// Opens the records that `requestedBy` names, of those that are there and have a lifecycle.
std::vector<Draft*> openRequesters(UnitOfWork& unit, const Draft& child);

/// The activities that wait for a record take the state that follows from the record's: running, held,
/// completed or failed; pending and no longer delegated if the record was cancelled. Their guards do not
/// count, as the work is done elsewhere.
void requestersFollow(UnitOfWork& unit, const Draft& child);

/// A report that was cleared by force: its open activities are skipped, and who still works for it is no
/// longer linked with it.
void letGo(UnitOfWork& unit, Draft& report);

}  // namespace som::process
