#include "cause/correlate.hpp"

#include <algorithm>
#include <tuple>

#include "cause/bursts.hpp"

namespace som::cause {
namespace {

std::vector<Burst> burstsOf(const Graph& graph, std::span<const Alarm> alarms) {
  std::vector<std::size_t> numbers;
  std::vector<Sighting> sightings;
  for (std::size_t i = 0; i < alarms.size(); ++i) {
    if (alarms[i].kind != Alarm::Kind::counted && alarms[i].kind != Alarm::Kind::transient) continue;
    numbers.push_back(i);
    sightings.push_back({alarms[i].object, alarms[i].raised});
  }
  std::vector<Burst> all;
  for (const auto& members : bursts(graph, sightings)) {
    Burst& burst = all.emplace_back();
    for (const std::size_t member : members) {
      burst.alarms.push_back(numbers[member]);
      if (alarms[numbers[member]].kind == Alarm::Kind::counted) ++burst.counted;
    }
  }
  return all;
}

/// Gives each alarm of a burst to the cause that explains it; without a likely one it is single.
void distribute(Burst& burst, std::span<const Alarm> alarms, std::span<Explained> causes) {
  for (const std::size_t number : burst.alarms) {
    if (alarms[number].kind != Alarm::Kind::counted) continue;
    const auto explains = [&](const Explained& one) {
      return std::binary_search(one.cause.explained.begin(), one.cause.explained.end(),
                                alarms[number].object);
    };
    const auto cause = std::find_if(causes.begin(), causes.end(), explains);
    if (cause != causes.end()) cause->alarms.push_back(number);
    if (cause == causes.end() || !cause->isLikely()) burst.single.push_back(number);
  }
}

}  // namespace

std::vector<Sighting> sightingsOf(std::span<const Alarm> alarms, std::span<const std::size_t> numbers) {
  std::vector<Sighting> sightings;
  for (const std::size_t number : numbers)
    if (alarms[number].kind == Alarm::Kind::counted)
      sightings.push_back({alarms[number].object, alarms[number].raised});
  std::sort(sightings.begin(), sightings.end(), [](const Sighting& a, const Sighting& b) {
    return std::tuple(a.object, a.time) < std::tuple(b.object, b.time);
  });
  const auto isSame = [](const Sighting& a, const Sighting& b) { return a.object == b.object; };
  sightings.erase(std::unique(sightings.begin(), sightings.end(), isSame), sightings.end());
  return sightings;
}

void leaveOut(Explainer& explainer, std::span<const Alarm> alarms) {
  for (const Alarm& alarm : alarms) {
    if (alarm.kind == Alarm::Kind::counted)
      explainer.leaveOut(alarm.object, alarm.raised);
    else if (alarm.kind == Alarm::Kind::cleared)
      explainer.leaveOutUntil(alarm.object, alarm.cleared);
    else
      explainer.leaveOut(alarm.object);
  }
}

Correlation correlate(const Graph& graph, std::span<const Alarm> alarms, std::span<const Object> unknown) {
  Correlation correlation{burstsOf(graph, alarms), {}};
  Explainer explainer(graph);
  leaveOut(explainer, alarms);
  for (const Object object : unknown) explainer.leaveOut(object);
  constexpr Score lowest = std::numeric_limits<Score>::min();
  for (std::size_t i = 0; i < correlation.bursts.size(); ++i) {
    Burst& burst = correlation.bursts[i];
    const std::size_t first = correlation.causes.size();
    for (Cause& cause : explainer.explain(sightingsOf(alarms, burst.alarms), lowest))
      correlation.causes.push_back({std::move(cause), i, {}});
    distribute(burst, alarms, std::span(correlation.causes).subspan(first));
  }
  std::stable_sort(correlation.causes.begin(), correlation.causes.end(),
                   [](const Explained& a, const Explained& b) { return a.cause.score > b.cause.score; });
  return correlation;
}

}  // namespace som::cause
