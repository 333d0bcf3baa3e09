#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// A requested service.
struct AskedService {
  doc::Value service;                     ///< with `serviceSpecification`, `serviceCharacteristic`, `place`
  std::string customer;                   ///< may be empty
  std::optional<Instant> wanted;          ///< the requested completion
  std::vector<doc::Value> together = {};  ///< the other services of the same request
};

/// A reason why the service is not available as requested.
struct Unavailability {
  std::string_view code;  ///< stable, in TM Forum's `eligibilityUnavailabilityReason`
  std::string label;
  bool adjustable = false;  ///< it is available with another value or at another date
};

/// A service that is available instead.
struct Alternative {
  doc::Value service;
  std::optional<Instant> available;
};

/// The result for one service.
struct Feasibility {
  std::vector<Unavailability> reasons;
  std::vector<Alternative> alternatives;  ///< only if there are reasons
  std::optional<Instant> earliest;        ///< completion of its plan if it starts now; nullopt without a plan
};

/// Judges one service against catalogue, pools, calendars and inventory, and changes nothing.
Feasibility judge(UnitOfWork& unit, const AskedService& asked);

}  // namespace som::process
