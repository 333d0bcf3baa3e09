#include "policy/episodes.hpp"

namespace som::policy {

Instant after(const calendar::Calendar* calendar, Instant since, const std::optional<Duration>& wait) {
  if (!wait) return since;
  return (calendar ? *calendar : calendar::Calendar::always()).add(since, *wait);
}

const Ladder* ladderOf(const EscalationHistory& history, const std::string& episode) {
  auto found = history.ladders.find(episode);
  if (found == history.ladders.end()) found = history.ladders.find({});
  return found == history.ladders.end() ? nullptr : &found->second;
}

Episodes episodesAt(const EscalationHistory& history, Instant now) {
  Episodes all;
  std::optional<Episode>& episode = all.current;
  const Alert* calm = nullptr;  // the first of the trailing alerts that are onTrack
  const auto end = [&](Instant at) {
    if (episode) all.ended.push_back({episode->id, at});
    episode.reset();
    calm = nullptr;
  };
  const auto endAt = [&](Instant moment) {
    if (!episode || !calm) return;
    const Ladder* ladder = episode->ladder;
    const Instant over = ladder ? after(ladder->calendar, calm->at, ladder->calmFor) : calm->at;
    if (moment >= over) end(over);
  };
  for (const Alert& alert : history.alerts) {
    endAt(alert.at);
    if (alert.ended) {
      end(alert.at);
      continue;
    }
    const bool onTrack = alert.level == Level::onTrack;
    if (!episode && onTrack) continue;
    if (!episode) episode = Episode{alert.id, ladderOf(history, alert.id)};
    if (!onTrack)
      calm = nullptr;
    else if (!calm)
      calm = &alert;
    episode->alerts.push_back(alert);
  }
  endAt(now);
  return all;
}

namespace {

void addNotified(EndedEpisode& episode, const Escalation& entry) {
  for (const std::string& party : entry.notified) addTo(episode.notified, party);
  if (!entry.notified.empty()) episode.level = std::max(episode.level, entry.level);
}

/// Adds the escalations by hand up to a moment whose end was not announced, if they notified somebody.
void addByHand(EndedEpisode& episode, const EscalationHistory& history, Instant until,
               std::vector<bool>& taken) {
  for (std::size_t i = 0; i < history.escalations.size(); ++i) {
    const Escalation& entry = history.escalations[i];
    if (!entry.episode.empty() || entry.ended || taken[i] || entry.at > until || entry.notified.empty())
      continue;
    taken[i] = true;
    episode.entries.push_back(i);
    addNotified(episode, entry);
  }
}

}  // namespace

std::vector<EndedEpisode> untoldEnds(const EscalationHistory& history,
                                     const std::vector<Episodes::Ended>& ended, bool isOver) {
  std::vector<EndedEpisode> all;
  std::vector<bool> taken(history.escalations.size());
  for (const auto& [id, at] : ended) {
    EndedEpisode episode{id};
    for (std::size_t i = 0; i < history.escalations.size(); ++i) {
      const Escalation& entry = history.escalations[i];
      if (entry.episode != id) continue;
      if (episode.entries.empty()) episode.entries.push_back(i);
      addNotified(episode, entry);
    }
    const bool isTold = !episode.entries.empty() && history.escalations[episode.entries.front()].ended;
    if (isTold || episode.notified.empty()) episode = {};
    addByHand(episode, history, at, taken);
    if (!episode.notified.empty()) all.push_back(std::move(episode));
  }
  EndedEpisode byHand;
  if (isOver) addByHand(byHand, history, Instant::max(), taken);
  if (!byHand.entries.empty()) all.push_back(std::move(byHand));
  return all;
}

}  // namespace som::policy
