#pragma once

#include <string>
#include <string_view>

#include "cli/times.hpp"
#include "process/history/diff.hpp"

namespace som::cli {

/// The name of a kind of difference in output.
std::string_view nameOf(process::Difference::What what);

/// `from → to`, with a dash for a missing value.
std::string moved(const process::Move& move);
doc::Value moveJson(const process::Move& move);

/// What became of a record, for people: `inProgress → held (awaiting wayleave); due 2026-12-01 → 2026-12-04`.
std::string differenceText(const Times& times, const process::Difference& one);

/// The same as an item of the output `Diff`.
doc::Value differenceJson(const process::Difference& one);

}  // namespace som::cli
