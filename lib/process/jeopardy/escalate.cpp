#include "process/jeopardy/escalate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "process/jeopardy/ladder.hpp"
#include "process/provisioning/allocation.hpp"
#include "process/record/edit.hpp"
#include "process/record/fields.hpp"

namespace som::process {
namespace {

/// Where random bits come from in a change that must be the same wherever it is made: from a text.
struct Seeded {
  explicit Seeded(Env from) : env(std::move(from)) {
    env.random = [text = seed, n = 0]() mutable { return fnv1a(fmt::format("{}\n{}", ++n, *text)); };
  }
  std::shared_ptr<std::string> seed = std::make_shared<std::string>();
  Env env;
};

/// What a record's level and history ask for.
struct Demand {
  policy::EscalationHistory history;  ///< with the alert that is due as the last one
  policy::Level before;               ///< the level of the alert before
  std::optional<policy::Episode> episode;
  std::vector<policy::Firing> firings;  ///< of the history's ladders
  const doc::Document* terms = nullptr;
};

std::string alertId(const std::string& record, const policy::EscalationHistory& history,
                    policy::Level level) {
  const std::string last = history.alerts.empty() ? std::string() : history.alerts.back().id;
  return derivedId({record, last, std::string(policy::levels.name(level))});
}

/// The reason that gives a record its level, null on track.
const policy::Reason* worstReason(const policy::Assessment& assessment) {
  return assessment.level == policy::Level::onTrack ? nullptr : &assessment.reasons.front();
}

std::string textOf(const policy::Reason& reason) {
  return fmt::format("{}: {}", policy::reasonName(reason.code), reason.message);
}

/// The ladders of a workspace, asked about its records.
class Escalations {
 public:
  explicit Escalations(Workspace& workspace)
      : calendars_(workspace.policies().calendars()), ladders_(workspace.policies()) {}

  /// Throws Error for an unknown calendar.
  Demand demandOf(const Assessed& assessed, doc::Node record) const {
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

  /// True where the record is to be opened: for what it asks for, or to be told what is wrong.
  bool asks(const Assessed& assessed, doc::Node record) const try {
    const policy::Level level = assessed.assessment.level;
    if (level == policy::Level::onTrack && record["jeopardyAlert"].empty()) return false;
    const Demand demand = demandOf(assessed, record);
    return demand.before != level || !demand.firings.empty();
  } catch (const Error&) {
    return true;
  }

 private:
  const calendar::Calendars& calendars_;
  Ladders ladders_;
};

/// One record in its own transaction.
class RecordEscalation {
 public:
  RecordEscalation(const Escalations& escalations, Unit& unit, Draft& draft)
      : escalations_(escalations), unit_(unit), draft_(draft) {
    done_.id = draft.id;
    done_.kind = draft.kind;
  }

  /// Nothing where the record asks for nothing any more.
  std::optional<Escalated> run() {
    while (round()) actedOnRecord_ = true;
    if (texts_.empty()) return std::nullopt;
    done_.text = joined(texts_, "; ");
    return std::move(done_);
  }
  /// True where a step assigned the record or set its priority.
  bool actedOnRecord() const { return actedOnRecord_; }

 private:
  /// True where a step changed what the level follows from: it has to be looked at again.
  bool round() {
    const doc::Document document = doc::read(draft_.value.dump(), draft_.path, doc::Format::json);
    if (!isOpenRecord(document.root(), *draft_.kind)) return false;
    const Assessed assessed = Assessor(unit_.workspace(), unit_.env().now).assess(document, *draft_.kind);
    const Demand demand = escalations_.demandOf(assessed, document.root());
    if (texts_.empty()) done_.from = done_.to = demand.before;
    if (demand.before != assessed.assessment.level) alert(assessed, demand);
    bool acted = false;
    for (const policy::Firing& firing : demand.firings) acted = fire(firing, assessed, demand) || acted;
    return acted;
  }

  std::string now() const { return formatInstant(unit_.env().now); }

  void alert(const Assessed& assessed, const Demand& demand) {
    const policy::Level from = demand.before;
    const policy::Level to = assessed.assessment.level;
    const policy::Reason* worst = worstReason(assessed.assessment);
    const std::string code(worst ? policy::reasonName(worst->code) : "");
    doc::Value entry = {{"id", demand.history.alerts.back().id}, {"alertDate", now()}};
    if (worst) entry["exception"] = code;
    entry["jeopardyType"] = policy::jeopardyType(to);
    entry["message"] = worst ? worst->message : "no reason holds any more";
    entry["name"] = policy::levels.name(to);
    appendTo(draft_.value, "jeopardyAlert", std::move(entry));
    doc::Value more = {{"from", policy::levels.name(from)}, {"to", policy::levels.name(to)}};
    if (worst) more["reason"] = textOf(*worst);
    unit_.track(draft_, "alert", std::move(more), Unit::Cause::automatic);
    done_.to = to;
    done_.exception = code;
    texts_.push_back(fmt::format("{} → {}{}", policy::levels.name(from), policy::levels.name(to),
                                 worst ? fmt::format(" ({})", code) : ""));
  }

  /// True where the step changed the record beside its list of escalations.
  bool fire(const policy::Firing& firing, const Assessed& assessed, const Demand& demand) {
    const policy::LadderStep& step = *firing.step;
    const policy::Episode& episode = *demand.episode;
    FiredStep fired{step.level, firing.repeat, reasonOf(step, assessed), {}};
    const bool acted = firing.repeat == 0 && act(step, fired.reason);
    fired.notified = recipientsOf(step);
    doc::Value entry = {{"id", derivedId({draft_.id, episode.id, episode.ladder->policy,
                                          std::to_string(step.level), std::to_string(firing.repeat)})},
                        {"episode", episode.id},
                        {"level", step.level},
                        {"repeat", firing.repeat},
                        {"date", now()},
                        {"rule", step.rule},
                        {"reason", fired.reason}};
    if (!fired.notified.empty()) entry["notified"] = fired.notified;
    if (!demand.history.ladders.contains(episode.id) && copiedFor_ != episode.id)
      entry["ladder"] = doc::toValue(demand.terms->root());
    copiedFor_ = episode.id;
    appendTo(draft_.value, "escalation", std::move(entry));
    unit_.track(draft_, "escalate", {{"level", step.level}, {"reason", fired.reason}},
                Unit::Cause::automatic);
    texts_.push_back(fmt::format("escalated to level {}{}{}", step.level, firing.repeat > 0 ? " again" : "",
                                 fired.notified.empty() ? "" : fmt::format(" ({})", joined(fired.notified))));
    done_.steps.push_back(std::move(fired));
    return acted;
  }

  static std::string reasonOf(const policy::LadderStep& step, const Assessed& assessed) {
    if (step.unacknowledged) return fmt::format("level {} was not acknowledged", *step.unacknowledged);
    return textOf(*worstReason(assessed.assessment));
  }

  /// Assigns the record and makes it more urgent, as the verbs do; true where that changed something.
  bool act(const policy::LadderStep& step, const std::string& reason) {
    bool acted = false;
    const auto change = [&](const std::function<void(Unit&, Draft&)>& what) {
      ChangeOptions options;
      options.systemId = scanSystem;
      options.reason = fmt::format("escalation level {}: {}", step.level, reason);
      unit_.change(draft_.id, draft_.kind, std::move(options), what);
      acted = true;
    };
    if (!step.assign.empty() && partyOf(draft_.value, "assignee") != step.assign) {
      change([&](Unit& unit, Draft& draft) { assign(unit, draft, step.assign, ""); });
      texts_.push_back(fmt::format("assigned to {}", step.assign));
    }
    const auto before = policy::priorityRank(process::textOf(draft_.value, "priority"));
    if (step.setPriority && (!before || *before > *step.setPriority)) {
      const std::string priority = std::to_string(*step.setPriority);
      change([&](Unit& unit, Draft& draft) {
        Update urgent;
        urgent.set.emplace_back("priority", priority);
        update(unit, draft, urgent);
      });
      texts_.push_back(fmt::format("priority {}", priority));
    }
    return acted;
  }

  /// Whom a step tells; who cannot be found out is left out, with a warning.
  std::vector<std::string> recipientsOf(const policy::LadderStep& step) {
    std::vector<std::string> all;
    for (const std::string& wanted : step.notify) {
      std::string party = wanted;
      if (wanted == check::assigneeOfRecord) party = partyOf(draft_.value, "assignee");
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
  Unit& unit_;
  Draft& draft_;
  Escalated done_;
  std::vector<std::string> texts_;
  std::string copiedFor_;  ///< the episode whose ladder this transaction has copied
  bool actedOnRecord_ = false;
};

class Run {
 public:
  Run(Workspace& workspace, const Env& env, ScanRequest request, bool dryRun)
      : workspace_(workspace), env_(env), request_(std::move(request)), escalations_(workspace) {
    options_.dryRun = dryRun;
    options_.systemId = scanSystem;
    request_.asks = [this](const Assessed& assessed, doc::Node record) {
      return escalations_.asks(assessed, record);
    };
  }

  EscalateResult run() {
    for (bool again = true; again;) {
      again = false;
      result_.scan = scan(workspace_, env_, request_);
      for (const ScanResult::Asking& record : result_.scan.asking)
        guarded(record.path, [&] { again = escalate(record) || again; });
      if (options_.dryRun) break;
    }
    guarded({}, [&] { expire(); });
    return std::move(result_);
  }

 private:
  /// Does something to a record unless it has failed before; why it fails is kept.
  void guarded(const std::string& path, const std::function<void()>& what) {
    if (failed_.contains(path)) return;
    try {
      what();
    } catch (const Error& error) {
      failed_.insert(path);
      const auto findings = error.findingsIn(path);
      result_.failed.insert(result_.failed.end(), findings.begin(), findings.end());
    }
  }

  /// True where the record may count otherwise for others now.
  bool escalate(const ScanResult::Asking& record) {
    const Seeded seeded(env_);
    Unit unit(workspace_, seeded.env, options_);
    Draft& draft = unit.open(record.id, record.kind);
    *seeded.seed = *draft.before->source();
    RecordEscalation escalation(escalations_, unit, draft);
    std::optional<Escalated> done = escalation.run();
    if (!done) return false;
    ChangeResult changes = unit.finish();
    const std::string state(lifecycle::states.name(draft.state()));
    changes.changed = {{done->id, state, state, done->text}};
    result_.changes.add(std::move(changes));
    result_.escalated.push_back(std::move(*done));
    return escalation.actedOnRecord();
  }

  bool hasFilters() const {
    return !request_.kinds.empty() || !request_.team.empty() || !request_.assignee.empty() ||
           !request_.customer.empty() || !request_.priorities.empty() || request_.where;
  }

  void expire() {
    const auto isMeant = [&](const std::string& holder) { return inShard(request_, holder); };
    if (hasFilters() || !anyExpired(workspace_.store(), env_.now, isMeant)) return;
    const Seeded seeded(env_);
    Unit unit(workspace_, seeded.env, options_);
    *seeded.seed = "expire";
    expireReservations(unit, isMeant);
    ChangeResult changes = unit.finish();
    for (const Outcome& outcome : changes.changed) result_.expired.push_back(outcome.id);
    result_.changes.add(std::move(changes));
  }

  Workspace& workspace_;
  const Env& env_;
  ScanRequest request_;
  const Escalations escalations_;
  ChangeOptions options_;
  EscalateResult result_;
  std::set<std::string> failed_;  ///< paths
};

}  // namespace

EscalateResult escalateAll(Workspace& workspace, const Env& env, ScanRequest request, bool dryRun) {
  return Run(workspace, env, std::move(request), dryRun).run();
}

}  // namespace som::process
