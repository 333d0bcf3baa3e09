#pragma once

#include <map>
#include <string>

namespace som::cli {

/// The schema of all documents in `policy/`; their `@type` selects the schema of their kind.
inline constexpr const char* policySchema = "Policy.json";

/// All schemas as files of one folder, so that their references resolve: those of the program, and
/// `Policy.json`.
std::map<std::string, std::string> schemaFiles();

}  // namespace som::cli
