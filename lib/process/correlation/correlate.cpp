#include "process/correlation/correlate.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace som::process {

CorrelateResult correlate(std::shared_ptr<const Situation> situation, int minConfidence) {
  CorrelateResult result{std::move(situation), {}, {}, {}};
  result.correlation = cause::correlate(result.situation->topology().graph(), result.situation->facts(),
                                        result.situation->idle());
  ReportTargets targets(*result.situation);
  std::vector<bool> isExplained(result.situation->facts().size());
  for (const cause::Explained& explained : result.correlation.causes) {
    if (explained.cause.confidence < minConfidence) continue;
    const cause::Burst& burst = result.correlation.bursts[explained.burst];
    result.causes.push_back({&explained, &burst, targets.of(explained, burst)});
    for (const std::size_t number : explained.alarms) isExplained[number] = true;
  }
  for (const cause::Burst& burst : result.correlation.bursts)
    for (const std::size_t number : burst.alarms)
      if (!isExplained[number] && result.situation->facts()[number].kind == cause::Alarm::Kind::counted)
        result.unexplained.push_back(number);
  std::sort(result.unexplained.begin(), result.unexplained.end());
  return result;
}

CorrelateResult correlate(Workspace& workspace, Instant now, int minConfidence) {
  auto situation =
      workspace.store().consistently([&] { return std::make_shared<const Situation>(workspace, now); });
  return correlate(std::move(situation), minConfidence);
}

std::set<std::string, std::less<>> unmappedAlarms(Workspace& workspace, Instant now) {
  return workspace.store().consistently([&] {
    const Situation situation(workspace, now);
    std::set<std::string, std::less<>> ids;
    for (const LinkedRecord* alarm : situation.unmapped()) ids.emplace(alarm->id);
    return ids;
  });
}

std::string nameOf(const Topology& topology, const cause::Cause& cause) {
  constexpr std::size_t mostTwins = 3;
  std::string name(topology.idOf(cause.object));
  for (std::size_t i = 0; i < std::min(cause.equivalents.size(), mostTwins); ++i)
    name += fmt::format(" or {}", topology.idOf(cause.equivalents[i]));
  if (cause.equivalents.size() > mostTwins)
    name += fmt::format(" or {} more", cause.equivalents.size() - mostTwins);
  return name;
}

std::string confidenceText(int thousandths) {
  const int hundredths = (thousandths + 5) / 10;
  return hundredths >= 100 ? "1.00" : fmt::format(".{:02}", hundredths);
}

}  // namespace som::process
