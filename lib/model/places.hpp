#pragma once

#include <string_view>

#include "doc/document.hpp"

/// The places of members that findings are about, beyond those of the views.
namespace som::model {

/// Returns the id of an entry of a list; empty if it has none.
inline std::string_view idOfEntry(doc::Node entry) { return entry["id"].text(); }

/// Returns the place of what a tracking record did: the state that it led to, otherwise its action.
inline doc::Node placeOfTracking(doc::Node entry) {
  if (const doc::Node to = entry["to"]) return to;
  if (const doc::Node action = entry["action"]) return action;
  return entry;
}

/// Returns the place of the holder of a value in use.
inline doc::Node placeOfHolder(doc::Node allocation) { return allocation["for"]; }

/// Returns the list of the values that are held for a record.
inline doc::Node placeOfAllocations(doc::Node record) { return record["allocation"]; }

}  // namespace som::model
