#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// Appointments: the times at which teams do activities.
namespace som::process {

/// Plans the start of an activity that has not started, computes its end, and makes that an appointment of
/// its team, or moves the appointment that it has. Throws not-found; guard if the plan cannot keep it (see
/// `scheduleActivity`) or the team does as many activities at that time as its capacity permits, unless
/// forced with a reason.
void bookActivity(UnitOfWork& unit, Draft& draft, const std::string& activity, Instant start);

/// Ends the appointment of an activity, and its plan. Throws not-found, and guard if it has none.
void clearBooking(UnitOfWork& unit, Draft& draft, const std::string& activity);

/// A time in which a team may begin an activity.
struct Slot {
  Instant start;
  Instant until;            ///< the last moment at which it may begin
  Instant end;              ///< of the activity if it begins at `start`
  std::optional<int> free;  ///< how many further activities the team can do then; nullopt: any number
};

/// The slots of an activity, in the order of their times.
struct Slots {
  std::string record;
  std::string team;
  std::optional<int> capacity;
  std::optional<Instant> latestStart;  ///< to meet the due date of the record
  std::vector<Slot> slots;
};

/// Returns the times between `from` and `to` at which an activity that has not started may begin: from its
/// earliest start, in the working hours of its team, while the team can do one activity more. The defaults
/// are now and 14 days later. Throws as findRecord, not-found, and guard for an activity that has started.
Slots slotsOf(Workspace& workspace, const Env& env, std::string_view reference, const std::string& activity,
              std::optional<Instant> from, std::optional<Instant> to);

}  // namespace som::process
