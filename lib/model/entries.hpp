#pragma once

#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "doc/value.hpp"

/// Entries that som writes into lists of records.
namespace som::model {

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

/// Removes the entries of `requestedBy` that name a record, and the list if none is left.
void removeRequester(doc::Value& record, std::string_view requester);

}  // namespace som::model
