#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "doc/value.hpp"

namespace som::model {

/// The members of a tracking record besides id, time, user and action. Empty members are left out.
struct TrackingDetails {
  std::string activity = {};  ///< the activity that it is about; empty for the record itself
  std::string item = {};      ///< the item that it is about; empty for the record itself
  std::string field = {};     ///< the path of the field that was changed
  std::optional<int> level = {};
  std::string from = {};  ///< the value or the state before
  std::string to = {};
  std::optional<Instant> until = {};  ///< when it is to go on
  std::string person = {};
  std::string description = {};
  bool forced = false;  ///< a guard was overridden
  std::string reason = {};
  std::string systemId = {};         ///< the system that made the change by itself
  std::string of = {};               ///< of an undo: the first entry that it takes back, or the command
  std::optional<Instant> time = {};  ///< if it is not that of the change
  std::string sourceHash = {};       ///< of an import: of the record as the source has it
  std::string contentHash = {};      ///< of an import: of the record as it leaves it
};

/// The members that a tracking record gets for these details.
doc::Value tracking(const TrackingDetails& details);

/// Who or what changed a record. Empty members are left out.
struct TrackingOrigin {
  std::string user = {};
  std::string systemId = {};                      ///< of a change that a system made by itself
  std::vector<std::string> ignoredPolicies = {};  ///< files that could not be used
  std::string action;
  std::string reason = {};  ///< unless the details have one
};
/// An entry of `history`, without id and time.
doc::Value trackingEntry(const TrackingOrigin& origin, const doc::Value& details);

}  // namespace som::model
