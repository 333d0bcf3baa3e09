#include "policy/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "policy/episodes.hpp"

namespace som::policy {
namespace {

using Texts = std::vector<std::string>;

/// The last acknowledgement of a record.
struct Acknowledgement {
  Instant at;
  std::string by;
};

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
    const Escalation* toAssignee = untoldToAssignee();
    for (std::size_t i = 0; i < history_.escalations.size(); ++i) {
      const Escalation& entry = history_.escalations[i];
      const LadderStep* step = entry.episode == episode_.id ? stepOf(entry.level) : nullptr;
      const bool first = !entry.told();
      Texts late = waiting(entry);
      if (&entry == toAssignee) addTo(late, assignee());
      if (!step || isCovered(entry) || (!first && late.empty()) || !stillHolds(entry, *step)) continue;
      Notice notice = first ? noticeOf(*step, acknowledgerOf(entry)) : noticeTo(std::move(late));
      if (isDeferred(notice) || (!first && notice.to.empty())) continue;
      const bool isForAssignee = &entry == toAssignee && notice.to == Texts{assignee()};
      all.push_back({i, step, first, std::move(notice), isForAssignee});
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

  /// Returns what comes after this moment for the steps of the ladder.
  std::vector<Coming> coming() const {
    std::vector<Coming> all;
    const LadderStep* lapsing = lapse_ && !toldAgain_ ? highestCovered() : nullptr;
    for (const LadderStep& step : episode_.ladder->steps) {
      const Escalation* last = lastOf(step.level);
      if (!last)
        all.push_back(firstOfStep(step));
      else if (!isCovered(*last) && !last->told())
        all.push_back(comingOf(step, Coming::What::announced, std::nullopt, obstacleOf(*last)));
      else if (&step == lapsing)
        all.push_back(comingOf(step, Coming::What::lapses, lapse_, "the acknowledgement is not renewed"));
      else if (const auto at = nextRepeat(step, *last))
        all.push_back(comingOf(step, Coming::What::repeats, at, "nobody acknowledges it"));
    }
    return all;
  }

 private:
  Coming comingOf(const LadderStep& step, Coming::What what, std::optional<Instant> at,
                  std::string condition) const {
    Coming coming{what, step.level, at, std::move(condition), {}, step.rule};
    for (const std::string& wanted : step.notify) {
      const auto meant = parties_.find(wanted);
      addTo(coming.notify, meant == parties_.end() || meant->second.empty() ? wanted : meant->second);
    }
    return coming;
  }

  /// Returns when a step fires that has not fired, and on which condition.
  Coming firstOfStep(const LadderStep& step) const {
    using enum Coming::What;
    if (!step.unacknowledged) {
      const std::string condition = fmt::format("the record is {}{}", levels.name(step.when),
                                                step.when == Level::overdue ? "" : " or worse");
      const auto since = holdsSince(step);
      return comingOf(step, fires, since ? std::optional(after(step.calendar, *since, step.after)) : since,
                      condition);
    }
    const int level = *step.unacknowledged;
    const auto limit = acknowledgeBefore(level);
    if (!limit) return comingOf(step, fires, {}, fmt::format("level {} is not acknowledged in time", level));
    const Instant at = std::max(*limit + Seconds{1}, after(step.calendar, *limit, step.after));
    return comingOf(step, fires, at, fmt::format("level {} is not acknowledged", level));
  }

  /// Names what an entry that is not announced waits for.
  static std::string obstacleOf(const Escalation& entry) {
    if (!entry.silencedBy.empty()) return fmt::format("the silence {} ends", joined(entry.silencedBy));
    return fmt::format("{} ends", joined(entry.inhibitedBy));
  }

  /// Returns the assignee of the record; empty if it has none.
  std::string assignee() const {
    const auto found = parties_.find(assigneeRecipient);
    return found == parties_.end() ? std::string() : found->second;
  }

  /// Returns the last entry of the highest step that was announced, notifies the assignee and holds, if
  /// neither it nor a higher level was announced to the present assignee; otherwise null.
  const Escalation* untoldToAssignee() const {
    const std::string party = assignee();
    if (party.empty()) return nullptr;
    const Escalation* highest = nullptr;
    int toldLevel = 0;  // the highest that the assignee knows
    for (const Escalation& entry : history_.escalations) {
      const LadderStep* step = entry.episode == episode_.id ? stepOf(entry.level) : nullptr;
      if (contains(entry.notified, party) && (step || entry.episode.empty()))
        toldLevel = std::max(toldLevel, entry.level);
      if (!step || !entry.told() || isCovered(entry) || !stillHolds(entry, *step) ||
          !contains(step->notify, std::string(assigneeRecipient)))
        continue;
      if (!highest || entry.level >= highest->level) highest = &entry;
    }
    return highest && highest->level > toldLevel ? highest : nullptr;
  }

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
    const LadderStep* highest = highestCovered();
    if (!highest || (toldAgain_ && highest->level <= toldAgain_->level)) return std::nullopt;
    return Firing{highest, lastOf(highest->level)->repeat + 1,   true, acknowledged_->by,
                  false,   noticeOf(*highest, acknowledged_->by)};
  }

  /// Returns the step of the highest acknowledged level whose condition holds; null if it has none.
  const LadderStep* highestCovered() const {
    const LadderStep* highest = nullptr;
    for (const Escalation& entry : history_.escalations) {
      const LadderStep* step = entry.episode == episode_.id ? stepOf(entry.level) : nullptr;
      if (step && isCovered(entry) && holdsAgain(*step) && (!highest || step->level > highest->level))
        highest = step;
    }
    return highest;
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
    const auto due = nextRepeat(step, *last);
    return due && at_.now >= *due ? std::optional(last->repeat + 1) : std::nullopt;
  }

  /// Returns when a step is repeated whose last entry is this one; nullopt if it is not.
  std::optional<Instant> nextRepeat(const LadderStep& step, const Escalation& last) const {
    const auto told = holdsSince(step) ? waitsSince(last) : std::nullopt;
    if (!told || (step.repeatMax && repeatsOf(step.level) >= *step.repeatMax)) return std::nullopt;
    const Instant due = after(step.calendar, *told, step.repeatEvery);
    return due > *told ? std::optional(due) : std::nullopt;
  }

  /// Returns since when the condition of a step holds in this episode; nullopt if it does not hold now.
  std::optional<Instant> holdsSince(const LadderStep& step) const {
    if (step.unacknowledged) return unacknowledgedSince(*step.unacknowledged);
    if (history_.level() < step.when) return std::nullopt;
    const auto first = std::find_if(episode_.alerts.begin(), episode_.alerts.end(),
                                    [&](const Alert& alert) { return alert.level >= step.when; });
    return first->at;
  }

  /// Returns since when a level is not acknowledged in time; nullopt while it may still be.
  std::optional<Instant> unacknowledgedSince(int level) const {
    const auto limit = acknowledgeBefore(level);
    return limit && at_.now > *limit ? limit : std::nullopt;
  }

  /// Returns until when a level must be acknowledged; nullopt if nobody was asked to.
  std::optional<Instant> acknowledgeBefore(int level) const {
    const LadderStep* step = stepOf(level);
    const Escalation* asked = firstAskedOf(level);
    // Who acknowledged all levels up to one is asked again about the highest.
    if (!asked && firstOf(level) && toldAgain_ && toldAgain_->level >= level) asked = toldAgain_;
    const auto since = step && step->ackWithin && asked ? asked->told() : std::nullopt;
    return since ? std::optional(after(step->calendar, *since, step->ackWithin)) : std::nullopt;
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

DueSteps dueSteps(const EscalationHistory& history, const Episode& episode,
                  const Circumstances& circumstances) {
  Case of(history, episode, circumstances);
  DueSteps due{of.tellings(), {}};
  due.firings = of.firings();
  return due;
}

std::vector<Coming> stepsToCome(const EscalationHistory& history, const Episode& episode,
                                const Circumstances& circumstances) {
  return Case(history, episode, circumstances).coming();
}

}  // namespace som::policy
