#include "policy/escalation.hpp"

#include <algorithm>
#include <functional>

#include "base/contains.hpp"

namespace som::policy {
namespace {

using Texts = std::vector<std::string>;

Instant after(const calendar::Calendar* calendar, Instant since, const std::optional<Duration>& wait) {
  if (!wait) return since;
  return (calendar ? *calendar : calendar::Calendar::always()).add(since, *wait);
}

const Ladder* ladderOf(const EscalationHistory& history, const std::string& episode) {
  auto found = history.ladders.find(episode);
  if (found == history.ladders.end()) found = history.ladders.find({});
  return found == history.ladders.end() ? nullptr : &found->second;
}

void addTo(Texts& list, const std::string& one) {
  if (!one.empty() && !contains(list, one)) list.push_back(one);
}

/// The last acknowledgement of a record.
struct Acknowledgement {
  Instant at;
  std::string by;
};

/// The episodes of a record at one moment.
struct Episodes {
  std::optional<Episode> current;
  Texts ended;  ///< ids
};

Episodes episodesAt(const EscalationHistory& history, Instant now) {
  Episodes all;
  std::optional<Episode>& episode = all.current;
  const Alert* calm = nullptr;  // the first of the trailing alerts that are onTrack
  const auto end = [&] {
    if (episode) all.ended.push_back(episode->id);
    episode.reset();
    calm = nullptr;
  };
  const auto endAt = [&](Instant moment) {
    if (!episode || !calm) return;
    const Ladder* ladder = episode->ladder;
    if (moment >= (ladder ? after(ladder->calendar, calm->at, ladder->calmFor) : calm->at)) end();
  };
  for (const Alert& alert : history.alerts) {
    endAt(alert.at);
    if (alert.ended) {
      end();
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

/// Returns the ended episodes about which people were notified, unless their end was announced.
std::vector<EndedEpisode> untoldEnds(const EscalationHistory& history, const Texts& ended) {
  std::vector<EndedEpisode> all;
  for (const std::string& id : ended) {
    EndedEpisode episode{id, history.escalations.size()};
    for (std::size_t i = 0; i < history.escalations.size(); ++i) {
      const Escalation& entry = history.escalations[i];
      if (entry.episode != id) continue;
      episode.entry = std::min(episode.entry, i);
      for (const std::string& party : entry.notified) addTo(episode.notified, party);
      if (!entry.notified.empty()) episode.level = std::max(episode.level, entry.level);
    }
    if (!episode.notified.empty() && !history.escalations[episode.entry].ended) all.push_back(episode);
  }
  return all;
}

/// The ladder of one episode at one moment.
class Case {
 public:
  Case(const EscalationHistory& history, const Episode& episode, const Circumstances& circumstances)
      : history_(history), episode_(episode), at_(circumstances), parties_(circumstances.parties) {
    for (const Escalation& entry : history.escalations)
      if (entry.acknowledged && (!acknowledged_ || *entry.acknowledged > acknowledged_->at))
        acknowledged_ = {*entry.acknowledged, entry.acknowledgedBy};
    findLapse();
  }

  std::vector<Telling> tellings() const {
    std::vector<Telling> all;
    if (!at_.silences.empty()) return all;
    for (std::size_t i = 0; i < history_.escalations.size(); ++i) {
      const Escalation& entry = history_.escalations[i];
      const LadderStep* step = entry.episode == episode_.id ? stepOf(entry.level) : nullptr;
      const bool first = !entry.told();
      if (!step || isCovered(entry) || !(first || waits(entry)) || !stillHolds(entry, *step)) continue;
      Notice notice = first ? noticeOf(*step, acknowledgerOf(entry)) : noticeTo(waiting(entry));
      if (isDeferred(notice) || (!first && notice.to.empty())) continue;
      all.push_back({i, step, first, std::move(notice)});
    }
    return all;
  }

  std::vector<Firing> firings() {
    std::vector<Firing> all;
    const std::optional<Firing> again = lapse();
    for (const LadderStep& step : episode_.ladder->steps) {
      const bool twice = std::any_of(all.begin(), all.end(),
                                     [&](const Firing& firing) { return firing.step->level == step.level; });
      if (twice) continue;
      if (again && again->step == &step)
        all.push_back(*again);
      else if (const auto repeat = dueRepeat(step))
        all.push_back(firingOf(step, *repeat));
    }
    return all;
  }

 private:
  /// Finds when the acknowledgement lapses, and the level that was announced again since then.
  void findLapse() {
    if (!acknowledged_ || !episode_.ladder->ackValidFor) return;
    lapse_ = after(episode_.ladder->calendar, acknowledged_->at, episode_.ladder->ackValidFor);
    for (const Escalation& entry : history_.escalations)
      if (entry.episode == episode_.id && entry.lapsed && !isCovered(entry) &&
          (!toldAgain_ || entry.level > toldAgain_->level))
        toldAgain_ = &entry;
  }

  /// Returns the highest acknowledged level whose condition holds, if its acknowledgement has lapsed and
  /// neither it nor a higher one was announced again.
  std::optional<Firing> lapse() const {
    if (!lapse_ || at_.now < *lapse_) return std::nullopt;
    const LadderStep* highest = nullptr;
    for (const Escalation& entry : history_.escalations) {
      const LadderStep* step = entry.episode == episode_.id ? stepOf(entry.level) : nullptr;
      if (step && isCovered(entry) && holdsAgain(*step) && (!highest || step->level > highest->level))
        highest = step;
    }
    if (!highest || (toldAgain_ && highest->level <= toldAgain_->level)) return std::nullopt;
    return Firing{highest, lastOf(highest->level)->repeat + 1,   true, acknowledged_->by,
                  false,   noticeOf(*highest, acknowledged_->by)};
  }

  /// True if the condition of a step that has fired and was acknowledged holds without the acknowledgement.
  bool holdsAgain(const LadderStep& step) const {
    return step.unacknowledged || history_.level() >= step.when;
  }

  /// True if the condition under which an entry fired holds.
  bool stillHolds(const Escalation& entry, const LadderStep& step) const {
    return entry.lapsed ? holdsAgain(step) : holdsSince(step).has_value();
  }

  Firing firingOf(const LadderStep& step, int repeat) {
    if (repeat == 0 && !step.assign.empty()) parties_[std::string(assigneeRecipient)] = step.assign;
    Firing firing{&step, repeat};
    if (step.unacknowledged && isCovered(*firstOf(*step.unacknowledged))) {
      firing.renewable = true;
      firing.lapsedBy = acknowledged_->by;
    }
    firing.notice = noticeOf(step, {});
    return firing;
  }

  /// Returns the number of the repeat that is due; nullopt if the step does not fire now.
  std::optional<int> dueRepeat(const LadderStep& step) const {
    const auto since = holdsSince(step);
    if (!since) return std::nullopt;
    const Escalation* last = lastOf(step.level);
    if (!last) return at_.now >= after(step.calendar, *since, step.after) ? std::optional(0) : std::nullopt;
    const auto told = waitsSince(*last);
    if (!told || (step.repeatMax && repeatsOf(step.level) >= *step.repeatMax)) return std::nullopt;
    const Instant due = after(step.calendar, *told, step.repeatEvery);
    return due > *told && at_.now >= due ? std::optional(last->repeat + 1) : std::nullopt;
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
    const LadderStep* step = stepOf(level);
    const Escalation* asked = firstAskedOf(level);
    // Who acknowledged all levels up to one is asked again about the highest.
    if (!asked && firstOf(level) && toldAgain_ && toldAgain_->level >= level) asked = toldAgain_;
    const auto since = step && step->ackWithin && asked ? asked->told() : std::nullopt;
    if (!since) return std::nullopt;
    const Instant limit = after(step->calendar, *since, step->ackWithin);
    return at_.now > limit ? std::optional(limit) : std::nullopt;
  }

  /// True if the last acknowledgement covers an entry, even if it has lapsed.
  bool isCovered(const Escalation& entry) const {
    return entry.acknowledged || (acknowledged_ && acknowledged_->at > entry.at);
  }

  /// Returns since when an entry, once told, waits for an acknowledgement; nullopt while it does not.
  std::optional<Instant> waitsSince(const Escalation& entry) const {
    if (!isCovered(entry)) return entry.told();
    return toldAgain_ ? toldAgain_->told() : std::nullopt;
  }

  const LadderStep* stepOf(int level) const {
    const auto& steps = episode_.ladder->steps;
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const LadderStep& other) { return other.level == level; });
    return step == steps.end() ? nullptr : &*step;
  }

  /// Returns the first of the entries of a level in this episode that `accepts` takes, in the order of
  /// `before`; null if it has no such entry.
  template <class Before, class Accepts>
  const Escalation* entryOf(int level, Before before, Accepts accepts) const {
    const Escalation* found = nullptr;
    for (const Escalation& entry : history_.escalations)
      if (entry.episode == episode_.id && entry.level == level && accepts(entry) &&
          (!found || before(entry.repeat, found->repeat)))
        found = &entry;
    return found;
  }
  const Escalation* firstOf(int level) const {
    return entryOf(level, std::less<>(), [](const Escalation&) { return true; });
  }
  const Escalation* lastOf(int level) const {
    return entryOf(level, std::greater<>(), [](const Escalation&) { return true; });
  }
  /// Returns the first entry of a level that no acknowledgement covers; null if all are covered.
  const Escalation* firstAskedOf(int level) const {
    return entryOf(level, std::less<>(), [&](const Escalation& entry) { return !isCovered(entry); });
  }

  /// Returns how often a step was repeated, without what was announced again after an acknowledgement.
  int repeatsOf(int level) const {
    return static_cast<int>(
        std::count_if(history_.escalations.begin(), history_.escalations.end(), [&](const Escalation& entry) {
          return entry.episode == episode_.id && entry.level == level && entry.repeat > 0 && !entry.lapsed;
        }));
  }

  /// Returns who acknowledged before an entry that was announced again after that had lapsed; else empty.
  std::string acknowledgerOf(const Escalation& entry) const {
    return entry.lapsed && acknowledged_ ? acknowledged_->by : std::string();
  }

  static Texts waiting(const Escalation& entry) {
    Texts all = entry.deferred;
    std::erase_if(all, [&](const std::string& party) { return contains(entry.notified, party); });
    return all;
  }
  static bool waits(const Escalation& entry) { return !waiting(entry).empty(); }

  /// True if nobody can be notified now.
  static bool isDeferred(const Notice& notice) {
    return !notice.silencedBy.empty() || (!notice.inhibitedBy.empty() && notice.to.empty());
  }

  Notice noticeOf(const LadderStep& step, const std::string& also) const {
    Texts recipients;
    Texts unknown;
    for (const std::string& wanted : step.notify) {
      const auto meant = parties_.find(wanted);
      const std::string& party = meant == parties_.end() ? wanted : meant->second;
      addTo(recipients, party);
      if (party.empty()) unknown.push_back(wanted);
    }
    addTo(recipients, also);
    Notice notice = noticeTo(std::move(recipients));
    notice.unknown = std::move(unknown);
    return notice;
  }

  Notice noticeTo(Texts recipients) const {
    Notice notice;
    notice.silencedBy = at_.silences;
    if (!notice.silencedBy.empty()) return notice;
    for (std::string& party : recipients) {
      const auto parents = at_.inhibited.find(party);
      if (parents == at_.inhibited.end()) {
        notice.to.push_back(std::move(party));
        continue;
      }
      for (const std::string& parent : parents->second) addTo(notice.inhibitedBy, parent);
      notice.deferred.push_back(std::move(party));
    }
    if (notice.to.empty()) notice.deferred.clear();  // all of them are found again when they are announced
    return notice;
  }

  const EscalationHistory& history_;
  const Episode& episode_;
  const Circumstances& at_;
  std::map<std::string, std::string, std::less<>> parties_;  ///< with the assignee of the steps so far
  std::optional<Acknowledgement> acknowledged_;
  std::optional<Instant> lapse_;           ///< when the last acknowledgement lapses
  const Escalation* toldAgain_ = nullptr;  ///< the entry of the level that was announced again after that
};

}  // namespace

std::optional<Instant> Escalation::told() const {
  if (notifiedDate) return notifiedDate;
  const bool isDeferred = !silencedBy.empty() || (!inhibitedBy.empty() && notified.empty());
  return isDeferred ? std::nullopt : std::optional(at);
}

Instant EscalationHistory::latest() const {
  Instant latest = Instant::min();
  for (const Alert& alert : alerts) latest = std::max(latest, alert.at);
  for (const Escalation& entry : escalations)
    latest = std::max({latest, entry.at, entry.notifiedDate.value_or(latest)});
  return latest;
}

std::optional<Episode> episodeAt(const EscalationHistory& history, Instant now) {
  return episodesAt(history, now).current;
}

Due dueAt(const EscalationHistory& history, const Circumstances& circumstances) {
  Episodes episodes = episodesAt(history, circumstances.now);
  Due due{std::move(episodes.current), {}, {}, {}};
  if (history.latest() > circumstances.now) return due;
  due.ended = untoldEnds(history, episodes.ended);
  if (!due.episode || !due.episode->ladder || history.level() == Level::onTrack) return due;
  Case of(history, *due.episode, circumstances);
  due.tellings = of.tellings();
  due.firings = of.firings();
  return due;
}

void apply(EscalationHistory& history, const Due& due, Instant now) {
  for (const EndedEpisode& episode : due.ended) history.escalations[episode.entry].ended = true;
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
