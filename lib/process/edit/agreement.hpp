#pragma once

#include <string>

#include "process/work/unit_of_work.hpp"

/// The terms agreed for a record: copied from the matching service level, so that a later edit of the policy
/// does not change them.
namespace som::process {

/// Copies the terms of the best matching service level into a new record's `sla`. Does nothing if no level
/// matches or if the record has its own terms.
void agreeServiceLevel(UnitOfWork& unit, doc::Value& record, const model::KindRow& kind);

/// Replaces the terms by those of this level; returns the text to report. Throws not-found for an unknown
/// level, illegal-transition for a record that has ended: it keeps the terms by which it was measured.
std::string changeServiceLevel(UnitOfWork& unit, Draft& draft, const std::string& level);

/// Matches the service levels again after a change of priority; warns if none matches. Returns the text to
/// report, empty if the level stays, as it does for a record that has ended.
std::string agreeServiceLevelAgain(UnitOfWork& unit, Draft& draft);

}  // namespace som::process
