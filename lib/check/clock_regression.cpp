#include <fmt/format.h>

#include "base/instant.hpp"
#include "check/check.hpp"
#include "model/lists.hpp"
#include "model/views.hpp"

namespace som::check {

std::vector<Diagnostic> clockRegression(const doc::Document& document, Instant now,
                                        const std::function<std::string(Instant)>& timeText) {
  std::vector<Diagnostic> findings;
  std::optional<Instant> before;
  for (const auto entry : model::RecordView<doc::Node>(document.root()).history()) {
    const doc::Node place = entry.node()[model::history.timeField];
    const auto time = entry.time();
    if (!time) continue;
    if (before && *time + clockTolerance < *before)
      findings.push_back(
          document
              .diagnostic(Code::clockRegression,
                          fmt::format("this tracking record is older than the previous one, of {}",
                                      timeText(*before)),
                          place)
              .hint("sort the tracking records by time, for instance after a manual merge"));
    if (*time > now + clockTolerance)
      findings.push_back(
          document
              .diagnostic(Code::clockRegression,
                          fmt::format("this tracking record is in the future; now is {}", timeText(now)),
                          place)
              .hint("correct the clock, or the time of the entry"));
    before = time;
  }
  return findings;
}

}  // namespace som::check
