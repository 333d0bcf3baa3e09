#include <fmt/format.h>

#include "base/instant.hpp"
#include "check/check.hpp"

namespace som::check {

std::vector<Diagnostic> clockRegression(const doc::Document& document, Instant now) {
  std::vector<Diagnostic> findings;
  std::optional<Instant> before;
  for (const doc::Node entry : document.root()["trackingRecord"]) {
    const auto time = parseInstant(entry["time"].text());
    if (!time) continue;
    if (before && *time + clockTolerance < *before)
      findings.push_back(
          document
              .diagnostic(Code::clockRegression,
                          fmt::format("this tracking record is older than the one before it, of {}",
                                      formatInstant(*before)),
                          entry["time"])
              .hint("put the tracking records in order: after a merge by hand, by their times"));
    if (*time > now + clockTolerance)
      findings.push_back(
          document
              .diagnostic(Code::clockRegression,
                          fmt::format("this tracking record lies after now, {}", formatInstant(now)),
                          entry["time"])
              .hint("set the clock right, or the time of what was recorded with a wrong one"));
    before = time;
  }
  return findings;
}

}  // namespace som::check
