#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace som::test {

/// A line of tests/crash/verbs.txt.
struct CrashRow {
  std::string name;
  std::string setup;
  std::string command;
  std::string next;
};

/// Reads the lines of the table. Throws runtime_error if one has too few columns.
std::vector<CrashRow> crashRows(const std::filesystem::path& table);

/// Every verb that writes has a line in the table, or a `# not NOUN VERB: REASON`. A verb that several nouns
/// list needs one line. Prints the verbs that have neither, and exceptions that are out of date; false if
/// there are any.
bool crashTableIsComplete(const std::filesystem::path& table);

}  // namespace som::test
