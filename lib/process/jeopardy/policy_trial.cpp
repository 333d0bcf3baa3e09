#include "process/jeopardy/policy_trial.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <set>

#include "check/check.hpp"
#include "process/jeopardy/record_escalation.hpp"
#include "process/work/events.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// Returns what a scan would do now.
std::vector<Notice> noticesOf(Workspace& workspace, const Escalations& escalations, const Assessed& assessed,
                              const Extract& record) {
  const Demand demand = escalations.demandOf(assessed, record);
  std::vector<Notice> notices;
  if (demand.behind || !demand.due.any()) return notices;
  const std::vector<std::string> channels =
      escalationChannels(workspace.policies(), subjectOf(record, *assessed.kind));
  const auto add = [&](const policy::LadderStep& step, int repeat, const policy::Notice& notice) -> Notice& {
    Notice& added = notices.emplace_back();
    added.level = step.level;
    added.repeat = repeat;
    added.recipients = notice.to;
    added.channels = channels;
    added.silencedBy = notice.silencedBy;
    added.inhibitedBy = notice.inhibitedBy;
    return added;
  };
  for (const policy::Telling& telling : demand.due.tellings)
    add(*telling.step, demand.history.escalations[telling.entry].repeat, telling.notice).late = true;
  for (const policy::Firing& firing : demand.due.firings) {
    Notice& notice = add(*firing.step, firing.repeat, firing.notice);
    notice.assign = firing.step->assign;
    notice.priority = firing.step->setPriority;
  }
  return notices;
}

PolicyEffect effectOf(const policy::Assessment& assessment, std::vector<Notice> notices) {
  return {assessment.level, assessment.dueDate, assessment.nextTarget, std::move(notices)};
}

PolicyEffect effectOn(Workspace& workspace, const Assessed& assessed) {
  return effectOf(assessed.assessment, noticesOf(workspace, Escalations(workspace), assessed,
                                                 extractOf(assessed.document->root(), *assessed.kind)));
}

/// Returns the ladder that the episode of a record has copied, and whether the policy that applies in the
/// workspace has other terms.
KeptLadder keptLadder(Workspace& workspace, const Assessed& assessed) {
  const Extract record = extractOf(assessed.document->root(), *assessed.kind);
  const Demand demand = Escalations(workspace).demandOf(assessed, record);
  const std::optional<policy::Episode> episode = policy::episodeAt(demand.history, assessed.facts.now);
  if (!episode) return {};
  const auto& ladders = demand.history.ladders;
  const auto copied = ladders.find(episode->id);
  if (copied == ladders.end()) return {};
  const auto present = ladders.find({});
  return {copied->second.policy, episode->alerts.front().at,
          present == ladders.end() || !policy::sameTerms(copied->second, present->second)};
}

TriedRecord triedOf(const AssessedRecord& assessed) {
  return {.id = assessed.id,
          .kind = assessed.kind,
          .state = assessed.state,
          .description = assessed.description,
          .before = {},
          .after = {}};
}

/// A scan of all open records with their notices.
struct NoticeScan {
  ScanResult scan;
  std::map<std::string, std::vector<Notice>, std::less<>> notices;  ///< by record; only those that have any
};

NoticeScan scanNotices(Workspace& workspace, const Env& env) {
  NoticeScan result;
  std::mutex mutex;
  std::vector<Diagnostic> bad;
  const Escalations escalations(workspace);
  ScanRequest request;
  request.all = true;
  request.asks = [&](const Assessed& assessed, const FieldRecord& record) {
    try {
      std::vector<Notice> notices = noticesOf(workspace, escalations, assessed, record.extract());
      const std::lock_guard guard(mutex);
      if (!notices.empty()) result.notices.emplace(assessed.id, std::move(notices));
    } catch (const Error& error) {
      const std::lock_guard guard(mutex);
      for (Diagnostic& finding : withoutTexts(error.findingsIn(assessed.path)))
        bad.push_back(std::move(finding));
    }
    return Asks::nothing;
  };
  result.scan = scan(workspace, env, request);
  std::move(bad.begin(), bad.end(), std::back_inserter(result.scan.bad));
  return result;
}

std::vector<Notice> take(NoticeScan& scan, const std::string& id) {
  const auto found = scan.notices.find(id);
  return found == scan.notices.end() ? std::vector<Notice>() : std::move(found->second);
}

/// Returns what validate finds in the given documents; throws it if that includes an error.
std::vector<Diagnostic> checkGiven(Workspace& trial, const PolicyChanges& changes) {
  std::set<std::string_view> given;
  for (const doc::Document& document : changes.given) given.insert(document.file());
  const Policies& policies = trial.policies();
  std::vector<Diagnostic> findings = policies.findings();
  const auto add = [&](std::vector<Diagnostic> more) {
    std::move(more.begin(), more.end(), std::back_inserter(findings));
  };
  add(policies.calendars().check());
  add(ambiguousPolicies(policies));
  for (const PolicyDocument& policy : policies.documents()) {
    if (!given.contains(policy.document.file())) continue;
    add(check::policy(policy.document, *policy.kind, policies.targets()));
    add(trial.schemas().get(policy.kind->schema).unknownMembers(policy.document, false));
  }
  std::erase_if(findings, [&](const Diagnostic& finding) { return !given.contains(finding.file); });
  if (worstExit(findings) != Exit::done) throw Error(std::move(findings));
  return findings;
}

}  // namespace

PolicyTrial::PolicyTrial(Workspace& workspace, const Env& env, PolicyChanges changes)
    : workspace_(workspace), env_(env), changes_(std::move(changes)) {
  if (changes_.given.empty() && changes_.removed.empty()) return;
  trial_ = std::make_unique<Workspace>(workspace.store());
  trial_->usePolicies(std::make_unique<Policies>(workspace.store(), trial_->schemas(), changes_));
  warnings_ = checkGiven(*trial_, changes_);
}

PolicyTrial::~PolicyTrial() = default;

PolicyTrial::One PolicyTrial::one(std::string_view reference) {
  return workspace_.store().consistently([&] { return lookAt(store::load(workspace_.store(), reference)); });
}

PolicyTrial::One PolicyTrial::lookAt(const store::Loaded& loaded) {
  One result;
  const model::RecordView<doc::Node> view(loaded.root());
  result.record.id = loaded.id;
  result.record.kind = loaded.kind;
  result.record.state = view.stateText(*loaded.kind);
  result.record.description = view.description().empty() ? view.name() : view.description();
  result.agreedLevel = view.terms().level();
  result.hasLevel = loaded.kind->clock != model::Clock::none;
  const auto rulesOf = [&](Workspace& workspace) {
    return policyRulings(workspace.policies(), loaded.root(), *loaded.kind, env_.now);
  };
  result.rules = rulesOf(workspace_);
  if (trial_) result.rulesAfter = rulesOf(*trial_);
  if (!result.hasLevel) return result;
  const Assessed before = explain(workspace_, env_, loaded.id);
  result.record.before = effectOn(workspace_, before);
  result.ladder = keptLadder(workspace_, before);
  if (!trial_) return result;
  const Assessed after = explain(*trial_, env_, loaded.id);
  result.record.after = effectOn(*trial_, after);
  result.ladder.differsThen = keptLadder(*trial_, after).differs;
  return result;
}

PolicyTrial::All PolicyTrial::all() {
  All result;
  NoticeScan before = scanNotices(workspace_, env_);
  std::optional<NoticeScan> after;
  std::map<std::string_view, const AssessedRecord*> later;
  if (trial_) {
    after = scanNotices(*trial_, env_);
    for (const auto& item : after->scan.items) later.emplace(item->id, item.get());
  }
  for (const auto& item : before.scan.items) {
    TriedRecord record = triedOf(*item);
    record.before = effectOf(item->assessment, take(before, item->id));
    if (const auto found = later.find(item->id); found != later.end())
      record.after = effectOf(found->second->assessment, take(*after, item->id));
    result.records.push_back(std::move(record));
  }
  result.bad = std::move(before.scan.bad);
  result.survey = before.scan.survey;
  if (!after) return result;
  // A file that only the changed policies make unusable counts, too.
  for (Diagnostic& finding : after->scan.bad) {
    const bool known = std::any_of(result.bad.begin(), result.bad.end(), [&](const Diagnostic& other) {
      return other.file == finding.file && other.message == finding.message;
    });
    if (!known) result.bad.push_back(std::move(finding));
  }
  return result;
}

}  // namespace som::process
