#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/session.hpp"

/// The merge driver of som in the configuration of a repository.
namespace som::cli {

inline constexpr std::string_view driverAttribute = "merge=som";
inline constexpr std::string_view driverSetting = "merge.som.driver";
/// Without som, git merges line by line. A driver that cannot run would leave our version as the result.
inline constexpr std::string_view driverCommand =
    "if command -v som >/dev/null; then som git merge-driver %O %A %B %L %P; else git merge-file -q --diff3 "
    "--marker-size=%L %A %O %B; fi";

/// The patterns of the files of a workspace that som merges.
std::vector<std::string> mergedPatterns();

/// True if the files of the workspace ask for the driver and no configuration of git has it: git then merges
/// them line by line.
bool lacksDriver(const Session& session);

}  // namespace som::cli
