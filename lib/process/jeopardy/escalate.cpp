#include "process/jeopardy/escalate.hpp"

#include <fmt/format.h>

#include <memory>
#include <set>

#include "base/hash.hpp"
#include "process/inventory/allocation.hpp"
#include "process/jeopardy/record_escalation.hpp"
#include "process/work/policies.hpp"

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

/// The records in their order, but none before a parent of it.
std::vector<const ScanResult::Asking*> parentsFirst(const std::vector<ScanResult::Asking>& records) {
  std::map<std::string_view, const ScanResult::Asking*> waiting;
  for (const ScanResult::Asking& record : records) waiting.emplace(record.id, &record);
  std::vector<const ScanResult::Asking*> ordered;
  struct Step {
    const ScanResult::Asking* record;
    std::size_t parent = 0;  ///< the next one to look at
  };
  // A stack of our own: a line of parents may be as long as there are records.
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
  Run(Workspace& workspace, const Env& env, ScanRequest request, ChangeOptions options)
      : workspace_(workspace),
        env_(env),
        request_(std::move(request)),
        escalations_(workspace),
        options_(std::move(options)) {
    options_.systemId = scanSystem;
    request_.asks = [this](const Assessed& assessed, doc::Node record) {
      return escalations_.asks(assessed, record);
    };
  }

  EscalateResult run() {
    if (!options_.ignorePolicies && !workspace_.policies().obstacles({}).empty()) return scanAlone();
    for (bool again = true; again;) {
      again = false;
      result_.scan = scan(workspace_, env_, request_);
      for (const ScanResult::Asking* record : parentsFirst(result_.scan.asking))
        guarded(record->path, [&] { again = escalate(*record) || again; });
      if (options_.dryRun) break;
    }
    guarded({}, [&] { expire(); });
    return std::move(result_);
  }

 private:
  /// What a ladder says that cannot be read is not known: nobody is told on the strength of the rest.
  EscalateResult scanAlone() {
    request_.asks = nullptr;
    result_.scan = scan(workspace_, env_, request_);
    result_.failed.push_back(
        Diagnostic(Code::unreadablePolicy, "nothing was escalated: a policy cannot be read")
            .hint("repair it, or go on without it with --ignore-policies --reason TEXT"));
    return std::move(result_);
  }

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
    UnitOfWork unit(workspace_, seeded.env, options_);
    Draft& draft = unit.open(record.id, record.kind);
    *seeded.seed = *draft.before->source();
    std::optional<RecordEscalated> escalated = escalateRecord(escalations_, unit, draft);
    if (!escalated) return false;
    ChangeResult changes = unit.finish();
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
    // The scan has told what it met itself.
    for (const Diagnostic& told : result_.scan.bad)
      std::erase_if(bad, [&](const Diagnostic& finding) {
        return finding.file == told.file && finding.message == told.message;
      });
    result_.failed.insert(result_.failed.end(), bad.begin(), bad.end());
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

EscalateResult escalateAll(Workspace& workspace, const Env& env, ScanRequest request, ChangeOptions options) {
  return Run(workspace, env, std::move(request), std::move(options)).run();
}

}  // namespace som::process
