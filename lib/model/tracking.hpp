#pragma once

#include <optional>
#include <string>

#include "doc/value.hpp"

namespace som::model {

/// The members of a tracking record besides id, time, user and action. Empty members are left out.
struct TrackingDetails {
  std::string activity = {};  ///< the activity that it is about; empty for the record itself
  std::string field = {};     ///< the path of the field that was changed
  std::optional<int> level = {};
  std::string from = {};  ///< the value or the state before
  std::string to = {};
  std::string person = {};
  std::string description = {};
  std::string reason = {};
};

/// The members that a tracking record gets for these details.
doc::Value tracking(const TrackingDetails& details);

}  // namespace som::model
