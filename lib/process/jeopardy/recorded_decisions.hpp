#pragma once

#include <set>
#include <string>

#include "process/jeopardy/next_result.hpp"
#include "process/jeopardy/trial.hpp"

namespace som::process {

/// True if a team, or a person of it, has a record; also without a team.
bool isOfTeam(const Policies& policies, const std::string& assignee, const std::string& team);

/// Adds the decisions that no scan finds, as the records themselves say what is to be decided: deletions and
/// take-backs that left something, work that may be stale, reports whose requesters asked to cancel them.
void addRecorded(Workspace& workspace, const Trial& trial, const std::string& team, NextResult& result);

/// Adds a decision for a request whose cancellation was asked for and not answered, unless `commands` has its
/// command, or all records that requested it are being cancelled: those say when the answer is late.
void addUnanswered(Workspace& workspace, const std::string& team, const model::KindRow& kind,
                   doc::Node request, policy::Level level, std::set<std::string>& commands,
                   NextResult& result);

}  // namespace som::process
