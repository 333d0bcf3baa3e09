#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Results of checks in the formats of code hosts.
namespace som::render {

/// The levels of SARIF, worst first.
enum class ResultLevel { error, warning, note };

/// One result: what is wrong, and where. Paths are relative to the repository.
struct Result {
  std::string code;  ///< stable name of the rule
  ResultLevel level = ResultLevel::error;
  std::string title;
  std::string message;
  std::string file;              ///< may be empty
  std::size_t line = 1;          ///< from 1
  std::size_t column = 0;        ///< from 1, in code points; 0 if it is unknown
  std::string fingerprint = {};  ///< the same for the same result in a later check, wherever its line is then
};

/// Returns the fingerprint of a result: a hash of its code, the record (or the file, if it is not a record),
/// the JSON pointer to its place there, and a number from 0 that distinguishes results that have all these in
/// common. Never the line.
std::string fingerprintOf(std::string_view code, std::string_view record, std::string_view pointer,
                          std::size_t ordinal);

/// The most results that GitHub takes in a run.
inline constexpr std::size_t mostSarifResults = 25000;

/// Formats results as a SARIF 2.1.0 log with one run. Results beyond `mostSarifResults` are left out.
std::string sarif(const std::vector<Result>& results, std::string_view version);

/// Formats results as a report of GitLab's Code Quality, which is a JSON list. GitLab needs a file for each:
/// a result without one is put at `defaultFile`.
std::string gitlab(const std::vector<Result>& results, std::string_view defaultFile);

/// The most results of one level that GitHub shows for a step.
inline constexpr std::size_t mostAnnotations = 10;

/// The results as GitHub shows them.
struct Annotations {
  std::string commands;  ///< a workflow command a line, `::error file=…,line=…,title=…::…`
  std::vector<const Result*> others;  ///< results without a command
};

/// Makes workflow commands of the first `mostAnnotations` results of each level, in their order.
Annotations annotations(const std::vector<Result>& results);

/// Escapes a text for a workflow command, on one line; as the value of a property also `:` and `,`.
std::string commandText(std::string_view text);
std::string commandProperty(std::string_view text);

/// Formats results as a Markdown section with a table, of `mostBytes` at most: then a line says how many are
/// left out.
std::string resultsMarkdown(std::string_view title, const std::vector<const Result*>& results,
                            std::size_t mostBytes);

}  // namespace som::render
