#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace som::cli {

/// The verbs of `som git`.
std::span<const Verb> gitVerbs();

void addMergeDriver(Command& command, Selection& selection, const model::KindRow* kind);
void addInstallHooks(Command& command, Selection& selection, const model::KindRow* kind);
void addMergeCheck(Command& command, Selection& selection, const model::KindRow* kind);
void addSync(Command& command, Selection& selection, const model::KindRow* kind);
void addResolve(Command& command, Selection& selection, const model::KindRow* kind);

/// The exit status by which a merge driver tells git that it failed.
inline constexpr int driverFault = 129;

/// If the arguments are those of the merge driver and it did not end as a driver does, writes the result with
/// markers around all that differs, and returns `driverFault`. Otherwise returns `status`.
int driverExit(const std::vector<std::string>& arguments, Host& host, int status);

}  // namespace som::cli
