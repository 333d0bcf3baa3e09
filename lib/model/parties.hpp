#pragma once

#include <string_view>

#include "doc/value.hpp"
#include "model/views.hpp"

/// The parties of a record (`relatedParty`), each in a role. See also `RecordView::party`, `addParty`.
namespace som::model {

inline constexpr std::string_view partyList = "relatedParty";

/// Gives a role to a party: the first entry with this role gets the id, and loses the name of the party
/// before.
void setParty(doc::Value& record, std::string_view role, std::string_view id);
/// Removes the parties in a role.
void removeParties(doc::Value& record, std::string_view role);
/// Adds the parties that another record has in a role, with all their members.
void copyParties(const doc::Value& source, std::string_view role, doc::Value& record);
/// True if the record has a list of parties.
bool hasParties(const doc::Value& record);

}  // namespace som::model
