#pragma once

#include <string>
#include <string_view>

#include "cli/session.hpp"

namespace som::cli {

/// True if a workspace has files of its own at a path below it: settings, records, policies, events.
bool isOfWorkspace(std::string_view path);

/// True if a folder, or one on the way to it, is a link that the workspace has.
bool isLinkOfWorkspace(const Session& session, const std::string& folder);

/// Throws usage for a file that an option names if it is missing, or belongs to the workspace: output would
/// replace a record or a policy.
void requireOwnFile(const Session& session, std::string_view option, const std::string& path);

}  // namespace som::cli
