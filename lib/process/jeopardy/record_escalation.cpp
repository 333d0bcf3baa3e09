#include "process/jeopardy/record_escalation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/escalation.hpp"
#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/problem/alarms_clear.hpp"
#include "process/problem/breaches.hpp"
#include "process/work/related.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using Report = model::ReportView<model::ValueNode>;

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
  std::string text = fmt::format("escalated to level {}", fired.level);
  if (fired.repeat > 0) text += " again";
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
      : escalations_(escalations), unit_(unit), draft_(draft), known_(known) {
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
    const Demand demand = escalations_.demandOf(assessed, document.root());
    if (!hasLevel_) done_.from = done_.to = demand.before;
    hasLevel_ = true;
    if (demand.before != assessed.assessment.level) alert(assessed, demand);
    noteBreaches(assessed);
    bool acted = false;
    for (const policy::Firing& firing : demand.firings) acted = fire(firing, assessed, demand) || acted;
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

  /// Returns true if the step changed more of the record than its list of escalations.
  bool fire(const policy::Firing& firing, const Assessed& assessed, const Demand& demand) {
    const policy::LadderStep& step = *firing.step;
    FiredStep fired{step.level, firing.repeat, reasonOf(step, assessed), {}, assessed.facts.silences, {}};
    const bool acted = firing.repeat == 0 && act(step, fired.reason);
    if (fired.silencedBy.empty()) tell(recipientsOf(step), fired);
    model::addEscalation(draft_.value, entryOf(step, fired, demand));
    unit_.track(draft_, "escalate", model::tracking({.level = step.level, .reason = fired.reason}),
                UnitOfWork::Cause::automatic);
    texts_.push_back(textOf(fired));
    done_.steps.push_back(std::move(fired));
    return acted;
  }

  /// Copies the ladder into the first escalation of an episode.
  model::FiredEscalation entryOf(const policy::LadderStep& step, const FiredStep& fired,
                                 const Demand& demand) {
    const policy::Episode& episode = *demand.episode;
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
                                 .inhibitedBy = fired.inhibitedBy};
    if (!demand.history.ladders.contains(episode.id) && copiedFor_ != episode.id)
      entry.ladder = doc::toValue(demand.terms->root());
    copiedFor_ = episode.id;
    return entry;
  }

  static std::string reasonOf(const policy::LadderStep& step, const Assessed& assessed) {
    if (step.unacknowledged) return fmt::format("level {} was not acknowledged", *step.unacknowledged);
    return textOf(*worstReason(assessed.assessment));
  }

  /// Notifies the recipients, except those who were notified about an open parent of the report.
  void tell(std::vector<std::string> recipients, FiredStep& fired) const {
    for (const auto reference : Report(draft_.value).parentProblems()) {
      const std::string parent = reference.id();
      const std::vector<std::string> told = toldOf(parent);
      const auto knows = [&](const std::string& party) {
        return std::find(told.begin(), told.end(), party) != told.end();
      };
      if (std::erase_if(recipients, knows) > 0) fired.inhibitedBy.push_back(parent);
    }
    fired.notified = std::move(recipients);
  }

  /// Returns the recipients who were notified about an open report; empty for any other id, and for a report
  /// that cannot be read.
  std::vector<std::string> toldOf(const std::string& report) const try {
    std::vector<std::string> all;
    if (!isOpen(relatedOf(unit_, report))) return all;
    const store::Loaded loaded = store::load(unit_.files(), report);
    for (const auto entry : model::RecordView<doc::Node>(loaded.root()).escalations())
      for (const auto party : entry.notified()) all.emplace_back(party.text());
    return all;
  } catch (const Error&) {
    return {};
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
    if (!step.assign.empty() && Report(draft_.value).assignee() != step.assign) {
      change([&](UnitOfWork& unit, Draft& draft) { assign(unit, draft, step.assign, ""); });
      texts_.push_back(fmt::format("assigned to {}", step.assign));
    }
    const auto before = policy::priorityRank(Report(draft_.value).priority());
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

  /// Returns the recipients of a step. Omits unknown recipients with a warning.
  std::vector<std::string> recipientsOf(const policy::LadderStep& step) {
    std::vector<std::string> all;
    for (const std::string& wanted : step.notify) {
      std::string party = wanted;
      if (wanted == check::assigneeOfRecord) party = Report(draft_.value).assignee();
      if (wanted.starts_with(check::leadOfTeam)) {
        const Team* team = unit_.workspace().policies().team(wanted.substr(check::leadOfTeam.size()));
        party = team ? team->lead : std::string();
      }
      if (party.empty())
        unit_.warn(
            Diagnostic(Code::unknownReference,
                       fmt::format("level {} tells '{}', but there is no such party", step.level, wanted))
                .in(draft_.path));
      else if (std::find(all.begin(), all.end(), party) == all.end())
        all.push_back(party);
    }
    return all;
  }

  const Escalations& escalations_;
  UnitOfWork& unit_;
  Draft& draft_;
  const Known& known_;
  Escalated done_;
  std::vector<std::string> texts_;
  bool hasLevel_ = false;  ///< `done_` has the level of the previous alert
  std::string copiedFor_;  ///< the episode whose ladder this transaction has copied
};

}  // namespace

Escalations::Escalations(Workspace& workspace)
    : workspace_(workspace), calendars_(workspace.policies().calendars()), ladders_(workspace.policies()) {}

Demand Escalations::demandOf(const Assessed& assessed, doc::Node record) const {
  const Instant now = assessed.facts.now;
  const policy::Level level = assessed.assessment.level;
  Demand demand;
  demand.terms = ladders_.termsFor(subjectOf(record, *assessed.kind));
  demand.history = escalationHistory(record, demand.terms, calendars_, assessed.terms.calendar);
  demand.before = demand.history.level();
  if (demand.before != level)
    demand.history.alerts.push_back({alertId(assessed.id, demand.history, level), now, level});
  demand.episode = policy::episodeAt(demand.history, now);
  if (demand.episode) demand.firings = policy::firingsAt(demand.history, *demand.episode, now);
  return demand;
}

bool Escalations::asks(const Assessed& assessed, doc::Node record) const try {
  const policy::Level level = assessed.assessment.level;
  if (lacksBreach(assessed, record) ||
      asksToNoteClearAlarms(workspace_, record, *assessed.kind, assessed.facts.now))
    return true;
  if (level == policy::Level::onTrack && model::RecordView<doc::Node>(record).alerts().empty()) return false;
  const Demand demand = demandOf(assessed, record);
  return demand.before != level || !demand.firings.empty();
} catch (const Error&) {
  return true;
}

namespace {

/// Returns the alerts and escalations of a record with their ladders. If those cannot be used, an episode
/// ends as soon as the record is on track.
policy::EscalationHistory historyOf(Workspace& workspace, const Draft& draft, doc::Node record) try {
  const Policies& policies = workspace.policies();
  const auto calendar = model::RecordView<doc::Node>(record).terms().calendar();
  return escalationHistory(record, Ladders(policies).termsFor(subjectOf(record, *draft.kind)),
                           policies.calendars(), calendar ? &policies.calendars().get(*calendar) : nullptr);
} catch (const Error& error) {
  if (worstExit(error.findings()) == Exit::io) throw;
  return {.alerts = alertsOf(record)};
}

}  // namespace

void endEpisode(UnitOfWork& unit, Draft& draft) {
  const doc::Document document = doc::toDocument(draft.value, draft.path);
  if (model::RecordView<doc::Node>(document.root()).alerts().empty()) return;
  const policy::EscalationHistory history = historyOf(unit.workspace(), draft, document.root());
  if (!policy::episodeAt(history, unit.env().now)) return;
  model::addAlert(draft.value, {.id = alertId(draft.id, history, policy::Level::onTrack),
                                .date = unit.env().now,
                                .exception = std::string(model::endedException),
                                .type = std::string(policy::jeopardyType(policy::Level::onTrack)),
                                .message = fmt::format("the {} is {}", draft.kind->noun,
                                                       lifecycle::states.name(draft.state())),
                                .level = std::string(policy::levels.name(policy::Level::onTrack))});
}

std::optional<RecordEscalated> escalateRecord(const Escalations& escalations, UnitOfWork& unit, Draft& draft,
                                              const Known& known) {
  return RecordEscalation(escalations, unit, draft, known).run();
}

}  // namespace som::process
