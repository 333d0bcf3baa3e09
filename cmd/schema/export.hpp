#pragma once

#include <map>
#include <string>

namespace som::cli {

/// The schema that holds for every document in `policy/`: by its `@type` that of its kind.
inline constexpr const char* policySchema = "Policy.json";

/// All schemas as files of one folder, in which their references resolve: those of the program, and
/// `Policy.json`.
std::map<std::string, std::string> schemaFiles();

}  // namespace som::cli
