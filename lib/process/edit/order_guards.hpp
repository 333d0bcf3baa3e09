#pragma once

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// Replaces the external ids of prerequisites by our ids, if exactly one order has the external id: a notice
/// (normalised), or with `strict` an error.
void resolvePrerequisites(UnitOfWork& unit, doc::Value& order, bool strict = false);

/// Checks a record that a person made or changed against other records and the present time; what its file
/// had already is not checked again. Throws Error:
/// - duplicate-id if another order has its external id, unless forced with a reason; a warning for reports;
/// - dependency-cycle if orders wait for each other;
/// - guard if another order took up a qualification of its items, or if it is for another customer.
///
/// Warns of a due date that is past, or before the requested start (doubtful-time), and for a new order of
/// services that its services require and that the customer does not have (guard).
void checkAgainstOthers(UnitOfWork& unit, const Draft& draft);

/// Throws not-found, with the nearest name, if the catalogue has specifications but not this one.
void requireSpecification(UnitOfWork& unit, const std::string& specification);

}  // namespace som::process
