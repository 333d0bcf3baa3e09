#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// A service that somebody asks for.
struct AskedService {
  doc::Value service;                     ///< with `serviceSpecification`, `serviceCharacteristic`, `place`
  std::string customer;                   ///< may be empty
  std::optional<Instant> wanted;          ///< when it has to be there
  std::vector<doc::Value> together = {};  ///< the other services of the same request
};

/// Why it cannot be had as it is asked for.
struct Unavailability {
  std::string_view code;  ///< stable, in TM Forum's `eligibilityUnavailabilityReason`
  std::string label;
  bool adjustable = false;  ///< it can be had with another value or at another date
};

/// What can be had instead.
struct Alternative {
  doc::Value service;
  std::optional<Instant> available;
};

/// The answer about one service.
struct Feasibility {
  std::vector<Unavailability> reasons;
  std::vector<Alternative> alternatives;  ///< only where there are reasons
  std::optional<Instant> earliest;        ///< when its plan would be done, from now; none without a plan
};

/// Judges one service against catalogue, pools, calendars and inventory, and changes nothing.
Feasibility judge(UnitOfWork& unit, const AskedService& asked);

}  // namespace som::process
