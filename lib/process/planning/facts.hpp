#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "policy/clock.hpp"
#include "policy/jeopardy.hpp"
#include "process/planning/extract.hpp"

/// What an extract alone says about a record, without other records and without policies.
namespace som::process {

/// True for kinds of records whose work another process does: only its promise counts, not its assignee.
bool isRequest(const model::KindRow& kind);

/// Returns the state changes of the record itself. A history that does not end in the record's state was
/// edited by hand.
policy::History historyOf(const Extract& record);

/// Returns the state of an activity in a plan.
plan::State planState(lifecycle::State state);

/// Returns how an activity with this state ended; `done` if it has not.
plan::Ending planEnding(lifecycle::State state);

/// Returns the class of a state, which decides whether clocks run.
policy::StateClass stateClass(lifecycle::State state, const model::KindRow& kind);

/// Reads the last tracking record and the current pause, up to `facts.now`.
void readTracking(const Extract& record, policy::Facts& facts);

/// Returns the dates of a report; one without a creation date was created at `now`.
policy::ReportDates reportDates(const Extract& record, Instant now);

/// Returns the time since which a record has no assignee; nullopt if it has one or needs none.
std::optional<Instant> unassignedSince(const Extract& record, const model::KindRow& kind);

/// True if an order was started, even if it is paused now.
bool hasStarted(const Extract& record);

/// Returns the delegated activities of a record in progress that are ready and have no request.
std::vector<std::string> unrequested(const Extract& record, const model::KindRow& kind,
                                     const std::vector<plan::Activity>& activities);

/// Returns the open items of a started order for which nothing is to be done: they contain no items, and no
/// activity is for them or for the whole order. A recovery order has activities for what was delivered only.
std::vector<std::string> itemsWithoutPlan(const Extract& record, const model::KindRow& kind);

/// Returns the requests that an order waits for whose cancellation is pending; empty in other states.
std::vector<std::string> unansweredBy(const Extract& record, const std::vector<policy::Related>& children);

/// True if a request goes on although its cancellation was asked for.
bool wasAskedToCancel(const Extract& request);

/// Returns the open items of a started order that wait for one which was not delivered.
std::vector<policy::BlockedItem> blockedItems(const Extract& record);

/// Makes an activity depend on all activities of the items that its own item depends on.
void addItemDependencies(const std::vector<ItemExtract>& items, const std::vector<ActivityExtract>& extracts,
                         std::vector<plan::Activity>& activities);

/// The activity that configures an item, by the item: the one that needs the values of pools.
using Configuring = std::map<std::string, std::string, std::less<>>;

/// Returns the configuring activities.
Configuring configuringOf(const std::vector<ActivityExtract>& activities);

}  // namespace som::process
