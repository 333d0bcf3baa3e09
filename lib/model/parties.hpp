#pragma once

#include <string_view>

#include "doc/value.hpp"
#include "model/views.hpp"

/// The parties of a record (`relatedParty`), each in a role. See also `RecordView::party`, `addParty`.
namespace som::model {

// See also customerRole and assigneeRole (a team, usually).
inline constexpr std::string_view supplierRole = "supplier";
inline constexpr std::string_view personRole = "assignedPerson";  ///< who does it in the team

/// Gives a role to a party, instead of the first one that has it. Another party's name does not stay.
void setParty(doc::Value& record, std::string_view role, std::string_view id);
/// Adds the parties that another record has in a role, with all that it says about them.
void copyParties(const doc::Value& source, std::string_view role, doc::Value& record);
/// True if the record says which parties it has.
bool hasParties(const doc::Value& record);

}  // namespace som::model
