#include "policy/escalation.hpp"

#include <algorithm>

#include "policy/episodes.hpp"
#include "policy/steps.hpp"

namespace som::policy {

std::optional<Episode> episodeAt(const EscalationHistory& history, Instant now) {
  return episodesAt(history, now).current;
}

Due dueAt(const EscalationHistory& history, const Circumstances& circumstances) {
  Episodes episodes = episodesAt(history, circumstances.now);
  Due due{std::move(episodes.current), {}, {}, {}};
  if (history.latest() > circumstances.now) return due;
  due.ended = untoldEnds(history, episodes.ended, circumstances.isOver);
  if (!due.episode || !due.episode->ladder || history.level() == Level::onTrack) return due;
  DueSteps steps = dueSteps(history, *due.episode, circumstances);
  due.tellings = std::move(steps.tellings);
  due.firings = std::move(steps.firings);
  return due;
}

std::vector<Coming> comingAt(const EscalationHistory& known, const Circumstances& circumstances) {
  std::vector<Coming> all;
  if (known.latest() > circumstances.now) return all;
  EscalationHistory history = known;
  const Due due = dueAt(history, circumstances);
  const auto add = [&](Coming::What what, const LadderStep& step, const Notice& notice) {
    if (!notice.to.empty()) all.push_back({what, step.level, circumstances.now, {}, notice.to, step.rule});
  };
  for (const Telling& telling : due.tellings) add(Coming::What::announced, *telling.step, telling.notice);
  for (const Firing& firing : due.firings)
    add(firing.lapsed       ? Coming::What::lapses
        : firing.repeat > 0 ? Coming::What::repeats
                            : Coming::What::fires,
        *firing.step, firing.notice);
  std::optional<Episode> episode = due.episode;
  if (!episode) episode = Episode{"(next)", ladderOf(history, {}), {}};
  if (!episode->ladder) return all;
  apply(history, due, circumstances.now);
  std::vector<Coming> later = stepsToCome(history, *episode, circumstances);
  std::stable_sort(later.begin(), later.end(), [](const Coming& a, const Coming& b) {
    if (!a.at || !b.at) return a.at.has_value() && !b.at;
    return *a.at != *b.at ? *a.at < *b.at : a.level < b.level;
  });
  all.insert(all.end(), later.begin(), later.end());
  return all;
}

void apply(EscalationHistory& history, const Due& due, Instant now) {
  for (const EndedEpisode& episode : due.ended)
    for (const std::size_t entry : episode.entries) history.escalations[entry].ended = true;
  for (const Telling& telling : due.tellings) {
    Escalation& entry = history.escalations[telling.entry];
    if (telling.first) entry.notifiedDate = now;
    if (telling.first) entry.deferred = telling.notice.deferred;
    for (const std::string& party : telling.notice.to) addTo(entry.notified, party);
    for (const std::string& parent : telling.notice.inhibitedBy) addTo(entry.inhibitedBy, parent);
  }
  for (const Firing& firing : due.firings) {
    Escalation& entry = history.escalations.emplace_back();
    entry.episode = due.episode->id;
    entry.level = firing.step->level;
    entry.repeat = firing.repeat;
    entry.at = now;
    entry.lapsed = firing.lapsed;
    entry.notified = firing.notice.to;
    entry.silencedBy = firing.notice.silencedBy;
    entry.inhibitedBy = firing.notice.inhibitedBy;
    entry.deferred = firing.notice.deferred;
  }
}

}  // namespace som::policy
