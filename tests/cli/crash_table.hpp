#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace som::test {

/// A row of tests/crash/verbs.txt, expanded.
struct CrashRow {
  std::string name;
  std::string setup;
  std::string command;
  std::string next;
};

/// Reads the rows of verbs.txt in the folder of the crash tests. Throws runtime_error if one is malformed.
std::vector<CrashRow> crashRows(const std::filesystem::path& folder);

/// Every verb that writes has a row in the table, or a `# not NOUN VERB: REASON`. A verb that several nouns
/// list needs one row. Prints the verbs that have neither, and exceptions that are out of date; false if
/// there are any.
bool crashTableIsComplete(const std::filesystem::path& folder);

}  // namespace som::test
