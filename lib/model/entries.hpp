#pragma once

#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "doc/value.hpp"
#include "model/lists.hpp"

/// Entries that som writes into lists of records.
namespace som::model {

/// The lists of milestones and of changes of the jeopardy level, whose entries som appends.
inline constexpr std::string_view milestoneList = "milestone";
inline constexpr std::string_view alertList = "jeopardyAlert";

/// The last entry of a growing list; the id of an empty list is empty.
struct LastEntry {
  std::string id;
  std::optional<Instant> time;
};
LastEntry lastEntry(const doc::Value& record, const GrowingList& list);

/// Appends an entry to a growing list: its id, its time if entries of the list have one, and the members of
/// `entry`, which win.
void appendEntry(doc::Value& record, const GrowingList& list, std::string_view id, Instant time,
                 const doc::Value& entry);

/// A milestone that an activity reached (TMF641 Milestone).
struct Milestone {
  std::string id;  ///< of the activity
  std::string name;
  std::string message;
  Instant date;
};
bool hasMilestone(const doc::Value& record, std::string_view id);
void addMilestone(doc::Value& record, const Milestone& milestone);

/// Adds an entry to `errorMessage`.
void addErrorMessage(doc::Value& record, std::string_view message, Instant time);

/// Adds a related party.
void addParty(doc::Value& record, std::string_view id, std::string_view role);

/// Makes the entry of `requestedBy` for a record and one of its activities name another activity.
void replaceRequester(doc::Value& record, std::string_view requester, std::string_view before,
                      std::string_view after);

/// Removes the entries of `requestedBy` that name a record, and the list if none is left.
void removeRequester(doc::Value& record, std::string_view requester);

/// Removes the entry of `requestedBy` that names an activity of a record. False if it has no such entry.
bool removeRequester(doc::Value& record, std::string_view requester, std::string_view activity);

}  // namespace som::model
