#include "process/jeopardy/record_escalation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/escalation.hpp"
#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/problem/alarms_clear.hpp"
#include "process/problem/breaches.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using ReportOfDraft = model::ReportView<model::ValueNode>;

std::string alertId(const std::string& record, const policy::EscalationHistory& history,
                    policy::Level level) {
  const std::string last = history.alerts.empty() ? std::string() : history.alerts.back().id;
  return derivedId({record, last, std::string(policy::levels.name(level))});
}

/// Returns the reason that determines a record's level; null if it is on track.
const policy::Reason* worstReason(const policy::Assessment& assessment) {
  return assessment.level == policy::Level::onTrack ? nullptr : &assessment.reasons.front();
}

std::string textOf(const policy::Reason& reason) {
  return fmt::format("{}: {}", policy::reasonName(reason.code), policy::messageOf(reason));
}

std::string textOf(const FiredStep& fired) {
  std::string text = fmt::format("{} level {}", fired.late ? "told" : "escalated to", fired.level);
  if (fired.repeat > 0 && !fired.late) text += " again";
  std::string told;
  for (const auto& [what, ids] : {std::pair{"notified", fired.notified},
                                  {"silenced by", fired.silencedBy},
                                  {"inhibited by", fired.inhibitedBy}})
    if (!ids.empty()) told += fmt::format("{}{} {}", told.empty() ? "" : ", ", what, joined(ids));
  return told.empty() ? text : fmt::format("{} ({})", text, told);
}

/// Escalates one record in its own transaction.
class RecordEscalation {
 public:
  RecordEscalation(const Escalations& escalations, UnitOfWork& unit, Draft& draft, const Known& known)
      : escalations_(escalations),
        unit_(unit),
        draft_(draft),
        known_(known),
        inhibited_(inhibitedBy(unit.files(), model::idsOf(ReportOfDraft(draft.value).parentProblems()))) {
    done_.id = draft.id;
    done_.kind = draft.kind;
  }

  /// Returns nullopt if the record no longer needs an action.
  std::optional<RecordEscalated> run() {
    bool acted = noteAlarms();
    while (round()) acted = true;
    if (texts_.empty()) return std::nullopt;
    done_.text = joined(texts_, "; ");
    return RecordEscalated{std::move(done_), acted};
  }

 private:
  /// Notes that the underlying alarms are clear. Returns true if the report cleared with them.
  bool noteAlarms() {
    const doc::Document document = doc::toDocument(draft_.value, draft_.path);
    if (draft_.kind->clock != model::Clock::report ||
        !asksToNoteClearAlarms(unit_.workspace(), document.root(), *draft_.kind, unit_.env().now))
      return false;
    const lifecycle::State before = draft_.state();
    noteClearAlarms(unit_, draft_);
    texts_.emplace_back(draft_.state() == before ? "all underlying alarms are clear"
                                                 : "cleared: all underlying alarms are clear");
    return draft_.state() != before;
  }

  /// Returns true if a step changed data from which the level follows: then the record must be assessed
  /// again.
  bool round() {
    const doc::Document document = doc::toDocument(draft_.value, draft_.path);
    if (!isOpenRecord(document.root(), *draft_.kind)) return false;
    Assessor assessor(unit_.workspace(), unit_.env().now, known_);
    const Assessed assessed = assess(assessor, draft_, document);
    const Demand demand =
        escalations_.demandOf(assessed, extractOf(document.root(), *draft_.kind), inhibited_);
    if (demand.behind) return false;
    if (!hasLevel_) done_.from = done_.to = demand.before;
    hasLevel_ = true;
    if (demand.before != assessed.assessment.level) alert(assessed, demand);
    noteBreaches(assessed);
    for (const policy::EndedEpisode& episode : demand.due.ended) tellEnd(episode);
    for (const policy::Telling& telling : demand.due.tellings) tell(telling, assessed, demand);
    bool acted = false;
    for (const policy::Firing& firing : demand.due.firings) acted = fire(firing, assessed, demand) || acted;
    return acted;
  }

  void noteBreaches(const Assessed& assessed) {
    const std::vector<std::string> missed = recordPassedTargets(draft_, assessed);
    if (missed.empty()) return;
    unit_.track(draft_, "breach", model::tracking({.description = joined(missed)}),
                UnitOfWork::Cause::automatic);
    texts_.push_back(fmt::format("target missed: {}", joined(missed)));
  }

  void alert(const Assessed& assessed, const Demand& demand) {
    const policy::Level to = assessed.assessment.level;
    const policy::Reason* worst = worstReason(assessed.assessment);
    const std::string from(policy::levels.name(demand.before));
    const std::string level(policy::levels.name(to));
    const std::string code(worst ? policy::reasonName(worst->code) : "");
    model::addAlert(draft_.value, {.id = demand.history.alerts.back().id,
                                   .date = unit_.env().now,
                                   .exception = code,
                                   .type = std::string(policy::jeopardyType(to)),
                                   .message = worst ? policy::messageOf(*worst) : "no reason holds any more",
                                   .level = level});
    unit_.track(draft_, "alert",
                model::tracking({.from = from, .to = level, .reason = worst ? textOf(*worst) : ""}),
                UnitOfWork::Cause::automatic);
    done_.to = to;
    done_.exception = code;
    texts_.push_back(fmt::format("{} → {}{}", from, level, worst ? fmt::format(" ({})", code) : ""));
  }

  /// Tells a step that was deferred.
  void tell(const policy::Telling& telling, const Assessed& assessed, const Demand& demand) {
    const policy::Escalation& entry = demand.history.escalations[telling.entry];
    FiredStep told{telling.step->level, entry.repeat, true, lateReason(telling, entry, assessed),
                   telling.notice.to};
    warnOfUnknown(*telling.step, telling.notice);
    model::tellEscalation(draft_.value,
                          {.position = telling.entry,
                           .first = telling.first ? std::optional(unit_.env().now) : std::nullopt,
                           .notified = telling.notice.to,
                           .inhibitedBy = telling.notice.inhibitedBy,
                           .deferred = telling.notice.deferred});
    unit_.track(draft_, model::notifyAction, model::tracking({.level = told.level, .reason = told.reason}),
                UnitOfWork::Cause::automatic);
    texts_.push_back(textOf(told));
    done_.steps.push_back(std::move(told));
  }

  static std::string lateReason(const policy::Telling& telling, const policy::Escalation& entry,
                                const Assessed& assessed) {
    if (telling.isForAssignee)
      return fmt::format("{}; assigned since then", textOf(*worstReason(assessed.assessment)));
    std::vector<std::string> obstacles = entry.silencedBy;
    obstacles.insert(obstacles.end(), entry.inhibitedBy.begin(), entry.inhibitedBy.end());
    return fmt::format("{}; deferred by {}", textOf(*worstReason(assessed.assessment)), joined(obstacles));
  }

  /// Notes that the end of an episode is announced, for the event about it.
  void tellEnd(const policy::EndedEpisode& episode) {
    for (const std::size_t entry : episode.entries)
      model::endEscalations(draft_.value, entry, unit_.env().now);
    unit_.track(draft_, "calm", model::tracking({.level = episode.level}), UnitOfWork::Cause::automatic);
    texts_.push_back(fmt::format("the episode has ended (notified {})", joined(episode.notified)));
    for (const std::string& party : episode.notified) done_.endTold.push_back(party);
  }

  /// Returns true if the step changed more of the record than its list of escalations.
  bool fire(const policy::Firing& firing, const Assessed& assessed, const Demand& demand) {
    const policy::LadderStep& step = *firing.step;
    FiredStep fired{step.level,
                    firing.repeat,
                    false,
                    reasonOf(firing, assessed),
                    firing.notice.to,
                    firing.notice.silencedBy,
                    firing.notice.inhibitedBy};
    const bool acted = firing.repeat == 0 && act(step, fired.reason);
    warnOfUnknown(step, firing.notice);
    model::addEscalation(draft_.value, entryOf(firing, fired, demand));
    unit_.track(draft_, "escalate", model::tracking({.level = step.level, .reason = fired.reason}),
                UnitOfWork::Cause::automatic);
    texts_.push_back(textOf(fired));
    done_.steps.push_back(std::move(fired));
    return acted;
  }

  /// Copies the ladder into the first escalation of an episode.
  model::FiredEscalation entryOf(const policy::Firing& firing, const FiredStep& fired, const Demand& demand) {
    const policy::LadderStep& step = *firing.step;
    const policy::Episode& episode = *demand.due.episode;
    model::FiredEscalation entry{.id = derivedId({draft_.id, episode.id, episode.ladder->policy,
                                                  std::to_string(step.level), std::to_string(fired.repeat)}),
                                 .episode = episode.id,
                                 .level = step.level,
                                 .repeat = fired.repeat,
                                 .date = unit_.env().now,
                                 .rule = step.rule,
                                 .reason = fired.reason,
                                 .notified = fired.notified,
                                 .silencedBy = fired.silencedBy,
                                 .inhibitedBy = fired.inhibitedBy,
                                 .deferred = firing.notice.deferred,
                                 .lapsed = firing.lapsed};
    if (!demand.history.ladders.contains(episode.id) && copiedFor_ != episode.id)
      entry.ladder = doc::toValue(demand.terms->root());
    copiedFor_ = episode.id;
    return entry;
  }

  static std::string reasonOf(const policy::Firing& firing, const Assessed& assessed) {
    const std::string by = firing.lapsedBy.empty() ? "" : fmt::format(" by {}", firing.lapsedBy);
    const std::string worst = textOf(*worstReason(assessed.assessment));
    if (firing.lapsed) return fmt::format("the acknowledgement{} lapsed; {}", by, worst);
    const auto awaited = firing.step->unacknowledged;
    if (!awaited) return worst;
    if (firing.renewable)
      return fmt::format("the acknowledgement of level {}{} lapsed and was not renewed", *awaited, by);
    return fmt::format("level {} was not acknowledged", *awaited);
  }

  /// Assigns the record and makes it more urgent, as the verbs do. Returns true if that changed the record.
  bool act(const policy::LadderStep& step, const std::string& reason) {
    bool acted = false;
    const auto change = [&](const std::function<void(UnitOfWork&, Draft&)>& what) {
      ChangeOptions options;
      options.systemId = scanSystem;
      options.reason = fmt::format("escalation level {}: {}", step.level, reason);
      unit_.change(draft_.id, draft_.kind, std::move(options), what);
      acted = true;
    };
    if (!step.assign.empty() && ReportOfDraft(draft_.value).assignee() != step.assign) {
      change([&](UnitOfWork& unit, Draft& draft) { assign(unit, draft, step.assign, ""); });
      texts_.push_back(fmt::format("assigned to {}", step.assign));
    }
    const auto before = policy::priorityRank(ReportOfDraft(draft_.value).priority());
    if (step.setPriority && (!before || *before > *step.setPriority)) {
      const std::string priority = std::to_string(*step.setPriority);
      change([&](UnitOfWork& unit, Draft& draft) {
        Update urgent;
        urgent.set.emplace_back(model::priorityField, priority);
        urgent.keepLevel = !step.rematch;
        update(unit, draft, urgent);
      });
      texts_.push_back(fmt::format("priority {}", priority));
    }
    return acted;
  }

  /// Says why a recipient stands for nobody.
  static std::string unknownText(const std::string& wanted) {
    if (wanted == policy::assigneeRecipient) return "the assignee, but nobody is assigned";
    return fmt::format("'{}', but that team is unknown or has no lead", wanted);
  }

  void warnOfUnknown(const policy::LadderStep& step, const policy::Notice& notice) {
    for (const std::string& wanted : notice.unknown)
      unit_.warn(Diagnostic(Code::unknownReference,
                            fmt::format("level {} notifies {}", step.level, unknownText(wanted)))
                     .in(draft_.path));
  }

  const Escalations& escalations_;
  UnitOfWork& unit_;
  Draft& draft_;
  const Known& known_;
  Inhibited inhibited_;
  Escalated done_;
  std::vector<std::string> texts_;
  bool hasLevel_ = false;  ///< `done_` has the level of the previous alert
  std::string copiedFor_;  ///< the episode whose ladder this transaction has copied
};

}  // namespace

Inhibited inhibitedBy(const store::Source& files, std::vector<std::string> parents) {
  // Each report that escalates looks at those above it: a long line of reports must not cost its square.
  constexpr std::size_t mostAncestors = 8;
  Inhibited all;
  std::set<std::string> seen;
  while (!parents.empty() && seen.size() < mostAncestors) try {
      const std::string parent = std::move(parents.back());
      parents.pop_back();
      const model::KindRow* kind = model::kindOfId(parent);
      if (!kind || !seen.insert(parent).second || !store::exists(files, *kind, parent)) continue;
      const store::Loaded loaded = store::load(files, parent, kind);
      if (!isOpenRecord(loaded.root(), *kind)) continue;
      const model::ReportView<doc::Node> report(loaded.root());
      for (const auto entry : report.escalations())
        for (const auto party : entry.notified()) {
          std::vector<std::string>& of = all[std::string(party.text())];
          if (of.empty() || of.back() != parent) of.push_back(parent);
        }
      // The notices about a parent may be inhibited too.
      for (const auto above : report.parentProblems()) parents.emplace_back(above.id());
    } catch (const Error&) {
      // The scan reports the errors of that report itself.
    }
  return all;
}

Escalations::Escalations(Workspace& workspace)
    : workspace_(workspace), calendars_(workspace.policies().calendars()), ladders_(workspace.policies()) {}

std::map<std::string, std::string, std::less<>> Escalations::partiesOf(
    const Assessed& assessed, const policy::EscalationHistory& history) const {
  static_assert(check::assigneeOfRecord == policy::assigneeRecipient);
  std::map<std::string, std::string, std::less<>> parties = {
      {std::string(policy::assigneeRecipient), assessed.assignee}};
  for (const auto& [episode, ladder] : history.ladders)
    for (const policy::LadderStep& step : ladder.steps)
      for (const std::string& wanted : step.notify) {
        if (!wanted.starts_with(check::leadOfTeam)) continue;
        const Team* team = workspace_.policies().team(wanted.substr(check::leadOfTeam.size()));
        parties.emplace(wanted, team ? team->lead : std::string());
      }
  return parties;
}

namespace {

/// Returns the parties who were notified about other reports than this one, which may be its own ancestor.
Inhibited withoutItself(Inhibited inhibited, const std::string& id) {
  for (auto& [party, reports] : inhibited) std::erase(reports, id);
  std::erase_if(inhibited, [](const auto& one) { return one.second.empty(); });
  return inhibited;
}

}  // namespace

Demand Escalations::demandOf(const Assessed& assessed, const Extract& record,
                             const Inhibited& inhibited) const {
  const Instant now = assessed.facts.now;
  const policy::Level level = assessed.assessment.level;
  Demand demand;
  demand.terms = ladders_.termsFor(subjectOf(record, *assessed.kind));
  demand.history = escalationHistory(record, demand.terms, calendars_, assessed.terms.calendar);
  demand.before = demand.history.level();
  demand.behind = std::max(demand.history.latest(), record.lastTracked.value_or(now)) > now;
  if (demand.behind) return demand;
  if (demand.before != level)
    demand.history.alerts.push_back({alertId(assessed.id, demand.history, level), now, level});
  demand.circumstances = {.now = now,
                          .silences = assessed.facts.silences,
                          .inhibited = withoutItself(inhibited, assessed.id),
                          .parties = partiesOf(assessed, demand.history)};
  demand.due = policy::dueAt(demand.history, demand.circumstances);
  return demand;
}

Inhibited Escalations::knownInhibited(const std::vector<std::string_view>& parents) const {
  Inhibited all;
  const std::lock_guard<std::mutex> lock(mutex_);
  for (const std::string_view parent : parents) {
    auto found = parents_.find(parent);
    if (found == parents_.end())
      found =
          parents_.emplace(std::string(parent), inhibitedBy(workspace_.store(), {std::string(parent)})).first;
    for (const auto& [party, reports] : found->second)
      all[party].insert(all[party].end(), reports.begin(), reports.end());
  }
  return all;
}

Asks Escalations::asks(const Assessed& assessed, const FieldRecord& whole) const try {
  const Extract record = whole.extract();
  const Instant now = assessed.facts.now;
  const policy::Level level = assessed.assessment.level;
  if (record.lastTracked.value_or(now) > now) return Asks::later;
  if (lacksBreach(assessed, record) ||
      (record.hasAlarms && asksToNoteClearAlarms(workspace_, whole.root(), *assessed.kind, now)))
    return Asks::action;
  if (level == policy::Level::onTrack && record.alerts.empty()) return Asks::nothing;
  const Demand demand = demandOf(assessed, record);
  if (demand.behind) return Asks::later;
  return demand.before != level || demand.due.any() ? Asks::action : Asks::nothing;
} catch (const Error&) {
  return Asks::action;
}

namespace {

/// Returns the alerts and escalations of a record with their ladders. If those cannot be used, an episode
/// ends as soon as the record is on track.
policy::EscalationHistory historyOf(Workspace& workspace, const Draft& draft, const Extract& record) try {
  const Policies& policies = workspace.policies();
  const auto calendar = record.terms.calendar;
  return escalationHistory(record, Ladders(policies).termsFor(subjectOf(record, *draft.kind)),
                           policies.calendars(), calendar ? &policies.calendars().get(*calendar) : nullptr);
} catch (const Error& error) {
  if (worstExit(error.findings()) == Exit::io) throw;
  return {.alerts = alertHistory(record.alerts)};
}

}  // namespace

void endEpisode(UnitOfWork& unit, Draft& draft) {
  const doc::Document document = doc::toDocument(draft.value, draft.path);
  const Extract record = extractOf(document.root(), *draft.kind);
  if (record.alerts.empty() && record.escalations.empty()) return;
  policy::EscalationHistory history = historyOf(unit.workspace(), draft, record);
  const Instant now = std::max(unit.env().now, history.latest());
  if (policy::episodeAt(history, now)) {
    const std::string id = alertId(draft.id, history, policy::Level::onTrack);
    model::addAlert(draft.value, {.id = id,
                                  .date = now,
                                  .exception = std::string(model::endedException),
                                  .type = std::string(policy::jeopardyType(policy::Level::onTrack)),
                                  .message = fmt::format("the {} is {}", draft.kind->noun,
                                                         lifecycle::states.name(draft.state())),
                                  .level = std::string(policy::levels.name(policy::Level::onTrack))});
    history.alerts.push_back({id, now, policy::Level::onTrack, true});
  }
  for (const policy::EndedEpisode& episode : policy::dueAt(history, {.now = now, .isOver = true}).ended)
    for (const std::size_t entry : episode.entries) model::endEscalations(draft.value, entry, now);
}

std::optional<RecordEscalated> escalateRecord(const Escalations& escalations, UnitOfWork& unit, Draft& draft,
                                              const Known& known) {
  return RecordEscalation(escalations, unit, draft, known).run();
}

}  // namespace som::process
