#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/printer.hpp"
#include "cli/session.hpp"
#include "render/results.hpp"

namespace som::cli {

/// Results of a check of the workspace, as code hosts take them.
class CodeHostResults {
 public:
  explicit CodeHostResults(const Session& session);

  /// Adds a result whose `file` is a path in the workspace, and fills in its fingerprint. `record` is the id
  /// of the record that it is about, or its file; `pointer` the JSON pointer to its place there. `outside`:
  /// it is in a file that the judged change does not touch.
  void add(render::Result result, std::string_view record, std::string_view pointer, bool outside = false);

  std::size_t size() const { return results_.size() + outside_.size(); }
  /// Returns the results with paths in the repository: those of the change first, each part by level, the
  /// worst first.
  std::vector<render::Result> take() &&;

 private:
  std::string prefix_;  ///< of the workspace in the repository
  std::vector<render::Result> results_;
  std::vector<render::Result> outside_;      ///< of the change
  std::map<std::string, std::size_t> seen_;  ///< how many results have a fingerprint but for the ordinal
};

/// Prints results as a SARIF log; says on standard error if it does not have all of them.
void printSarif(const Printer& printer, const std::vector<render::Result>& results);

/// Prints results as GitHub's workflow commands, and `counts` after them. Results that GitHub would not show
/// are appended to the summary of the step, the file that GITHUB_STEP_SUMMARY names, under the title `check:
/// counts`.
void printGithub(const Session& session, const Printer& printer, const std::vector<render::Result>& results,
                 std::string_view check, const std::string& counts);

}  // namespace som::cli
