#include "cli/code_host.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace som::cli {
namespace {

using render::Result;

/// GitHub refuses a summary of more than 1 MiB for a step, of which other commands may have written a part.
constexpr std::size_t mostSummaryBytes = 900'000;

}  // namespace

CodeHostResults::CodeHostResults(const Session& session) {
  const std::string repository = session.host.findRepository(session.directory());
  if (session.directory().starts_with(repository + "/"))
    prefix_ = session.directory().substr(repository.size() + 1) + "/";
}

void CodeHostResults::add(Result result, std::string_view record, std::string_view pointer, bool outside) {
  if (!result.file.empty()) result.file.insert(0, prefix_);
  const std::size_t ordinal = seen_[render::fingerprintOf(result.code, record, pointer, 0)]++;
  result.fingerprint = render::fingerprintOf(result.code, record, pointer, ordinal);
  (outside ? outside_ : results_).push_back(std::move(result));
}

std::vector<Result> CodeHostResults::take() && {
  for (std::vector<Result>* const part : {&results_, &outside_})
    std::stable_sort(part->begin(), part->end(),
                     [](const Result& a, const Result& b) { return a.level < b.level; });
  std::move(outside_.begin(), outside_.end(), std::back_inserter(results_));
  return std::move(results_);
}

void printSarif(const Printer& printer, const std::vector<Result>& results) {
  printer.print(render::sarif(results, SOM_VERSION));
  if (results.size() > render::mostSarifResults)
    printer.remark(fmt::format("som: the log has the worst {} results only, as GitHub takes no more",
                               render::mostSarifResults));
}

void printGithub(const Session& session, const Printer& printer, const std::vector<Result>& results,
                 std::string_view check, const std::string& counts) {
  const render::Annotations shown = render::annotations(results);
  printer.print(shown.commands);
  if (!printer.isQuiet()) printer.print(counts);
  if (shown.others.empty()) return;
  if (const auto summary = session.host.environment("GITHUB_STEP_SUMMARY"))
    session.host.appendFile(
        *summary, render::resultsMarkdown(fmt::format("{}: {}", check, counts.substr(0, counts.find('\n'))),
                                          shown.others, mostSummaryBytes));
  else
    printer.remark(fmt::format("som: {} more are not shown; GITHUB_STEP_SUMMARY names no file for them",
                               shown.others.size()));
}

}  // namespace som::cli
