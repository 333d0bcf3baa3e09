#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "process/work/unit_of_work.hpp"

/// The resource orders and party orders that a service order needs.
namespace som::process {

/// Creates the requests of a record's activities that have become ready: of a type that another process
/// does, nothing left that they wait for, and not asked for before. An activity whose request was cancelled
/// is left to a person, until it is retried or a cancellation of the whole is refused. Only a record in
/// progress requests anything.
void requestReady(UnitOfWork& unit, Draft& order);

/// An id for a new activity of a record: `base`, with a number where that is taken.
std::string freeActivityId(const Draft& draft, const std::string& base);

/// What a record has in its history where an activity of it is delegated: the other record is `to`.
inline constexpr std::string_view requestAction = "request";

/// A request that a person asks for: of a resource or of a party.
struct NewRequest {
  std::string resource;  ///< its specification
  std::string party;
  std::string activity;        ///< the one that it is for; empty: a new one
  std::string name;            ///< what is asked for
  std::optional<Instant> due;  ///< instead of when the plan needs it
};

/// Creates a request for an order by hand. Throws Error: guard where the order does not run, or the activity
/// has begun or has its request already; not-found, invalid-id.
void requestByHand(UnitOfWork& unit, Draft& order, const NewRequest& wanted);

}  // namespace som::process
