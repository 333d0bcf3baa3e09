#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "model/kind.hpp"

namespace som::model {

/// A member by which a policy has an effect. A policy of a kind that is listed here, without any of them,
/// does nothing.
struct PolicyMember {
  Kind policy;
  std::string_view name;
  std::optional<Clock> clock = std::nullopt;  ///< it concerns only records with this clock
  std::string_view ifZero = {};               ///< why a duration of zero makes no sense; empty if it does
};

inline constexpr std::array policyMembers = {
    PolicyMember{Kind::serviceLevel, "calendar"},
    PolicyMember{Kind::serviceLevel, "pausedIn"},
    PolicyMember{Kind::serviceLevel, "respondWithin", Clock::report, "the target has passed at once"},
    PolicyMember{Kind::serviceLevel, "resolveWithin", Clock::report, "the target has passed at once"},
    PolicyMember{Kind::serviceLevel, "updateEvery", Clock::report, "the target has passed at once"},
    PolicyMember{Kind::serviceLevel, "leadTime", Clock::order, "each order is overdue at once"},
    PolicyMember{Kind::serviceLevel, "extendOnPause", Clock::order},
    PolicyMember{Kind::serviceLevel, "dueFrom", Clock::order},
    PolicyMember{Kind::jeopardyPolicy, "calendar"},
    PolicyMember{Kind::jeopardyPolicy, "safetyInterval"},
    PolicyMember{Kind::jeopardyPolicy, "riskThreshold"},
    PolicyMember{Kind::jeopardyPolicy, "slaConsumed", Clock::report},
    PolicyMember{Kind::jeopardyPolicy, "unassignedAfter"},
    PolicyMember{Kind::jeopardyPolicy, "stalledAfter", std::nullopt, "each record is stalled at once"},
    PolicyMember{Kind::jeopardyPolicy, "pausedTooLong"},
    PolicyMember{Kind::escalationPolicy, "levels"},
    PolicyMember{Kind::escalationPolicy, "ackValidFor", std::nullopt, "an acknowledgement lapses at once"},
    PolicyMember{Kind::reportPolicy, "clearAfter"},
    PolicyMember{Kind::reportPolicy, "autoClear"},
    PolicyMember{Kind::reportPolicy, "reopenParents"},
    PolicyMember{Kind::alarmPolicy, "namespace"},
    PolicyMember{Kind::alarmPolicy, "dropSpecificProblem"},
    PolicyMember{Kind::alarmPolicy, "touchAfter"},
    PolicyMember{Kind::alarmPolicy, "settle"},
    PolicyMember{Kind::alarmPolicy, "settleCritical"},
    PolicyMember{Kind::alarmPolicy, "settleAtMost"},
    PolicyMember{Kind::alarmPolicy, "expireAfter", std::nullopt, "each alarm expires at once"},
};

}  // namespace som::model
