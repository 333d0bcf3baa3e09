#include "process/jeopardy/escalate.hpp"

#include <fmt/format.h>

#include <memory>
#include <set>

#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "process/alarm/records.hpp"
#include "process/inventory/releasing.hpp"
#include "process/jeopardy/record_escalation.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

/// An environment whose random bits follow from a text, so that a change makes the same ids on every machine.
struct Seeded {
  explicit Seeded(Env from) : env(std::move(from)) {
    env.random = [text = seed, n = 0]() mutable { return fnv1a(fmt::format("{}\n{}", ++n, *text)); };
  }
  std::shared_ptr<std::string> seed = std::make_shared<std::string>();
  Env env;
};

/// Returns the records in their order, except that each comes after its parents.
std::vector<const ScanResult::Asking*> parentsFirst(const std::vector<ScanResult::Asking>& records) {
  std::map<std::string_view, const ScanResult::Asking*> waiting;
  for (const ScanResult::Asking& record : records) waiting.emplace(record.id, &record);
  std::vector<const ScanResult::Asking*> ordered;
  struct Step {
    const ScanResult::Asking* record;
    std::size_t parent = 0;  ///< the next parent to visit
  };
  // An explicit stack instead of recursion, as a chain of parents may contain all records.
  std::vector<Step> path;
  const auto enter = [&](std::string_view id) {
    if (const auto taken = waiting.extract(id)) path.push_back({taken.mapped()});
  };
  for (const ScanResult::Asking& record : records) {
    enter(record.id);
    while (!path.empty()) {
      Step& last = path.back();
      if (last.parent < last.record->parents.size()) {
        enter(last.record->parents[last.parent++]);
        continue;
      }
      ordered.push_back(last.record);
      path.pop_back();
    }
  }
  return ordered;
}

class Run {
 public:
  Run(Workspace& workspace, const Env& env, ScanRequest request, ChangeOptions options,
      std::optional<ScanResult> known)
      : workspace_(workspace),
        env_(env),
        request_(std::move(request)),
        options_(std::move(options)),
        known_(std::move(known)) {
    options_.systemId = scanSystem;
    request_.asks = [this](const Assessed& assessed, const FieldRecord& record) {
      return escalations_->asks(assessed, record);
    };
  }

  EscalateResult run() {
    if (!options_.ignorePolicies && !workspace_.policies().obstacles({}).empty()) return scanAlone();
    for (bool again = true; again;) {
      again = false;
      escalations_.emplace(workspace_);  // without the parents that the last actions have changed
      result_.scan = known_ ? takeKnown() : scan(workspace_, env_, request_);
      standings_ = std::make_shared<Standings>(std::move(result_.scan.standings));
      for (const ScanResult::Asking* record : parentsFirst(result_.scan.asking))
        guarded(record->path, [&] { again = escalate(*record) || again; });
      if (options_.dryRun || known_) break;
    }
    warnOfClock();
    guarded({}, [&] { expire(); });
    guarded(std::string(model::row(model::Kind::alarm).folder), [&] { endAlarms(); });
    return std::move(result_);
  }

 private:
  /// Returns the scan that was made before, with what is looked up at present.
  ScanResult takeKnown() {
    ScanResult known = std::move(*known_);
    known.reservations = std::make_shared<const Reservations>(workspace_.store(), Reservations::For::many);
    known.silences = std::make_shared<const Silences>(workspace_.policies(), workspace_.store(), env_.now);
    return known;
  }

  /// Scans without escalation: the contents of an unreadable ladder are unknown, and the other ladders alone
  /// must not cause notifications.
  EscalateResult scanAlone() {
    request_.asks = nullptr;
    result_.scan = scan(workspace_, env_, request_);
    result_.failed.push_back(
        Diagnostic(Code::unreadablePolicy, "nothing was escalated: a policy cannot be read")
            .hint("repair it, or go on without it with --ignore-policies --reason TEXT"));
    return std::move(result_);
  }

  /// Warns of the records that were left alone because they have later entries.
  void warnOfClock() {
    const std::vector<std::string>& later = result_.scan.later;
    if (later.empty()) return;
    result_.changes.warnings.push_back(
        Diagnostic(Code::clockBehind,
                   fmt::format("{} record{} entries later than {}: {}; nothing was done for {}", later.size(),
                               later.size() == 1 ? " has" : "s have", workspace_.timeText(env_.now),
                               joinedFirst(later), later.size() == 1 ? "it" : "them"))
            .as(Severity::warning)
            .hint("set the clock of this machine, or use a later --now"));
  }

  /// Changes a record unless it has failed before; keeps the errors.
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

  /// Returns true if the change may affect the levels of other records.
  bool escalate(const ScanResult::Asking& record) {
    const Seeded seeded(env_);
    UnitOfWork unit(workspace_, seeded.env, options_);
    Draft& draft = unit.open(record.id, record.kind);
    *seeded.seed = *draft.before->source();
    std::optional<RecordEscalated> escalated = escalateRecord(
        *escalations_, unit, draft, {result_.scan.reservations, standings_, result_.scan.silences});
    if (!escalated) return false;
    ChangeResult changes = unit.finish();
    if (escalated->acted) standings_->forget(record.id);
    const std::string state(lifecycle::states.name(draft.state()));
    changes.changed = {{escalated->done.id, state, state, escalated->done.text}};
    result_.changes.add(std::move(changes));
    result_.escalated.push_back(std::move(escalated->done));
    return escalated->acted;
  }

  void expire() {
    const auto isMeant = [&](const std::string& holder) { return inShard(request_, holder); };
    if (!request_.hasAll() || !anyExpired(workspace_.store(), env_.now, isMeant)) return;
    const Seeded seeded(env_);
    UnitOfWork unit(workspace_, seeded.env, options_);
    *seeded.seed = "expire";
    std::vector<Diagnostic> bad = expireReservations(unit, isMeant);
    // The scan has reported its own findings.
    for (const Diagnostic& told : result_.scan.bad)
      std::erase_if(bad, [&](const Diagnostic& finding) {
        return finding.file == told.file && finding.message == told.message;
      });
    result_.failed.insert(result_.failed.end(), bad.begin(), bad.end());
    ChangeResult changes = unit.finish();
    for (const Outcome& outcome : changes.changed) result_.expired.push_back(outcome.id);
    result_.changes.add(std::move(changes));
  }

  /// Ends what time ends of alarms.
  void endAlarms() {
    if (!request_.hasAll()) return;
    const Seeded seeded(env_);
    *seeded.seed = "alarms";
    result_.changes.add(expireAlarms(workspace_, seeded.env, options_, result_.failed));
  }

  Workspace& workspace_;
  const Env& env_;
  ScanRequest request_;
  std::optional<Escalations> escalations_;  ///< of the present scan
  ChangeOptions options_;
  std::optional<ScanResult> known_;
  EscalateResult result_;
  std::shared_ptr<Standings> standings_;  ///< of the present scan, without those that its actions changed
  std::set<std::string> failed_;          ///< paths
};

}  // namespace

EscalateResult escalateAll(Workspace& workspace, const Env& env, ScanRequest request, ChangeOptions options,
                           std::optional<ScanResult> known) {
  return Run(workspace, env, std::move(request), std::move(options), std::move(known)).run();
}

}  // namespace som::process
