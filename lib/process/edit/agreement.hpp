#pragma once

#include <string>

#include "process/work/unit_of_work.hpp"

/// The terms agreed for a record: copied from the matching service level, so that a later policy edit moves
/// nothing.
namespace som::process {

/// Copies the terms of the best matching service level into a new record's `sla`; none where no level matches
/// or the record brings its own.
void agreeServiceLevel(UnitOfWork& unit, doc::Value& record, const model::KindRow& kind);

/// Takes the terms of this level; gives the text to report. Throws not-found for an unknown level.
std::string changeServiceLevel(UnitOfWork& unit, Draft& draft, const std::string& level);

/// Matches again after a change of priority; gives the text to report, empty where the level stays.
std::string agreeServiceLevelAgain(UnitOfWork& unit, Draft& draft);

}  // namespace som::process
