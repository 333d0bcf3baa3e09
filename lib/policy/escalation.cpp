#include "policy/escalation.hpp"

#include <algorithm>

namespace som::policy {
namespace {

Instant after(const calendar::Calendar* calendar, Instant since, const std::optional<Duration>& wait) {
  if (!wait) return since;
  return (calendar ? *calendar : calendar::Calendar::always()).add(since, *wait);
}

const Ladder* ladderOf(const EscalationHistory& history, const std::string& episode) {
  auto found = history.ladders.find(episode);
  if (found == history.ladders.end()) found = history.ladders.find({});
  return found == history.ladders.end() ? nullptr : &found->second;
}

/// The ladder of one episode at one moment.
class Case {
 public:
  Case(const EscalationHistory& history, const Episode& episode, Instant now)
      : history_(history), episode_(episode), now_(now) {
    for (const Escalation& entry : history.escalations)
      if (entry.acknowledged) lastAcknowledged_ = std::max(lastAcknowledged_, entry.acknowledged);
  }

  std::vector<Firing> firings() const {
    std::vector<Firing> all;
    if (history_.level() == Level::onTrack) return all;
    for (const LadderStep& step : episode_.ladder->steps) {
      const bool twice = std::any_of(all.begin(), all.end(),
                                     [&](const Firing& firing) { return firing.step->level == step.level; });
      if (const auto repeat = twice ? std::nullopt : dueRepeat(step)) all.push_back({&step, *repeat});
    }
    return all;
  }

 private:
  /// Returns the number of the repeat that is due; nullopt if the step does not fire now.
  std::optional<int> dueRepeat(const LadderStep& step) const {
    const auto since = holdsSince(step);
    if (!since) return std::nullopt;
    const Escalation* last = fired(step.level, [](int a, int b) { return a > b; });
    if (!last) return now_ >= after(step.calendar, *since, step.after) ? std::optional(0) : std::nullopt;
    const Instant due = after(step.calendar, last->at, step.repeatEvery);
    const bool over = step.repeatMax && last->repeat >= *step.repeatMax;
    if (due <= last->at || now_ < due || over || !openSince(*last)) return std::nullopt;
    return last->repeat + 1;
  }

  /// Returns since when the condition of a step holds in this episode; nullopt if it does not hold now.
  std::optional<Instant> holdsSince(const LadderStep& step) const {
    if (step.unacknowledged) return unacknowledgedSince(*step.unacknowledged);
    if (history_.level() < step.when) return std::nullopt;
    const auto first = std::find_if(episode_.alerts.begin(), episode_.alerts.end(),
                                    [&](const Alert& alert) { return alert.level >= step.when; });
    return first->at;
  }

  std::optional<Instant> unacknowledgedSince(int level) const {
    const auto& steps = episode_.ladder->steps;
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const LadderStep& other) { return other.level == level; });
    const Escalation* first = fired(level, [](int a, int b) { return a < b; });
    if (step == steps.end() || !step->ackWithin || !first) return std::nullopt;
    const Instant limit = after(step->calendar, first->at, step->ackWithin);
    const auto open = openSince(*first);
    return open && now_ > limit ? std::optional(std::max(limit, *open)) : std::nullopt;
  }

  /// Returns since when an escalation waits for an acknowledgement; nullopt while it is acknowledged.
  std::optional<Instant> openSince(const Escalation& entry) const {
    if (!entry.acknowledged && (!lastAcknowledged_ || *lastAcknowledged_ <= entry.at)) return entry.at;
    if (!episode_.ladder->ackValidFor) return std::nullopt;
    const Instant lapse = after(episode_.ladder->calendar, *lastAcknowledged_, episode_.ladder->ackValidFor);
    return now_ >= lapse ? std::optional(lapse) : std::nullopt;
  }

  /// Returns the first entry of a level in this episode in the order of `before`; null if it has not fired.
  template <class Before>
  const Escalation* fired(int level, Before before) const {
    const Escalation* found = nullptr;
    for (const Escalation& entry : history_.escalations)
      if (entry.episode == episode_.id && entry.level == level &&
          (!found || before(entry.repeat, found->repeat)))
        found = &entry;
    return found;
  }

  const EscalationHistory& history_;
  const Episode& episode_;
  Instant now_;
  std::optional<Instant> lastAcknowledged_;
};

}  // namespace

std::optional<Episode> episodeAt(const EscalationHistory& history, Instant now) {
  std::optional<Episode> episode;
  const Alert* calm = nullptr;  // the first of the trailing alerts that are onTrack
  const auto endAt = [&](Instant moment) {
    if (!episode || !calm) return;
    const Ladder* ladder = episode->ladder;
    const Instant end = ladder ? after(ladder->calendar, calm->at, ladder->calmFor) : calm->at;
    if (moment >= end) episode.reset();
  };
  for (const Alert& alert : history.alerts) {
    endAt(alert.at);
    if (alert.ended) {
      episode.reset();
      calm = nullptr;
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
  return episode;
}

std::vector<Firing> firingsAt(const EscalationHistory& history, const Episode& episode, Instant now) {
  return episode.ladder ? Case(history, episode, now).firings() : std::vector<Firing>();
}

}  // namespace som::policy
