#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/handles.hpp"
#include "process/work/unit_of_work.hpp"

/// The resource orders and party orders that a service order needs.
namespace som::process {

/// Makes a party the one that delivers an activity. The team that looks after the activity stays.
void changeParty(const model::ActivityHandle& activity, const std::string& party);

/// Creates the requests of a record's activities that have become ready: another process does their type,
/// their dependencies are finished, and they were not requested before. An activity whose request was
/// cancelled is left to a person until it is retried, or until the cancellation of the record is refused.
/// Only a record in progress creates requests.
void requestReady(UnitOfWork& unit, Draft& order);

/// Describes what an activity needs in a request that was made for it before, in place of what it had.
void describeAgain(UnitOfWork& unit, const Draft& order, const std::string& activity, Draft& request);

/// A request that a person creates: for a resource or for a party.
struct NewRequest {
  std::string resource = {};        ///< its specification
  std::string party = {};           ///< without both, those of the activity's plan
  std::string activity = {};        ///< the activity that it is for; empty: a new one
  std::string name = {};            ///< a description of the request
  std::optional<Instant> due = {};  ///< instead of the date from the plan
};

/// Moves the requested dates of the requests of an order to its plan; `why` says what the order does: `goes
/// on`. Requests that have begun, or that other orders wait for too, keep their dates and are reported.
void moveRequests(UnitOfWork& unit, Draft& order, const std::string& why);

/// Creates a request for an order by hand. Throws Error: guard if the order is not in progress, or if the
/// activity has begun or has a request already; not-found, invalid-id.
void requestByHand(UnitOfWork& unit, Draft& order, const NewRequest& wanted);

}  // namespace som::process
