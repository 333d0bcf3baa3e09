#include "process/jeopardy/next.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/alarm.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "process/jeopardy/item_decisions.hpp"
#include "process/jeopardy/reason_decisions.hpp"
#include "process/jeopardy/recorded_decisions.hpp"
#include "process/jeopardy/trial.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/planning/lacking_values.hpp"
#include "process/topology/read_links.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

/// Finds the activities of records by their ids.
using Works = std::map<std::pair<std::string_view, std::string_view>, const Work*>;

Works byId(const std::vector<Work>& works) {
  Works all;
  for (const Work& work : works) all[{work.record, work.activity}] = &work;
  return all;
}

bool concerns(const Policies& policies, const std::string& team, const Cause& cause) {
  if (team.empty()) return true;
  const Team* of = policies.team(cause.record.assignee);
  return cause.record.assignee == team || (of && of->id == team) ||
         (cause.work && isOfTeam(policies, *cause.work, team));
}

/// The levels of the records that are not on track, by id.
using Levels = std::map<std::string_view, policy::Level>;

Levels levelsOf(const ScanResult& found) {
  Levels levels;
  for (const auto& record : found.items) levels[record->id] = record->assessment.level;
  return levels;
}

policy::Level levelOf(const Levels& levels, std::string_view id) {
  const auto level = levels.find(id);
  return level == levels.end() ? policy::Level::onTrack : level->second;
}

/// Adds a decision for each appointment that was missed or cannot be kept.
void addMissed(Workspace& workspace, const std::string& team, const ScanResult& found, NextResult& result) {
  const Levels levels = levelsOf(found);
  for (const Work& work : found.works) {
    if (!work.missesAppointment() || !(team.empty() || isOfTeam(workspace.policies(), work, team))) continue;
    result.decisions.push_back(
        {.id = work.record,
         .kind = work.kind,
         .level = levelOf(levels, work.record),
         .code = "appointment-missed",
         .message = fmt::format("activity '{}' starts after its appointment at {}", work.activity,
                                workspace.timeText(*work.bookedStart)),
         .activity = work.activity,
         .other = {},
         .due = work.due,
         .customer = work.customer,
         .assignee = work.assignee,
         .command = fmt::format("som activity book {} {} --start TIME", work.record, work.activity)});
  }
}

/// Adds a decision for each held item for which work waits, unless it has one already.
void addHeld(Workspace& workspace, const std::string& team, const ScanResult& found,
             std::set<std::string>& commands, NextResult& result) {
  const Levels levels = levelsOf(found);
  for (const Work& work : found.works) {
    if (work.heldItem.empty() || work.state != lifecycle::State::pending ||
        !(team.empty() || isOfTeam(workspace.policies(), work, team)))
      continue;
    const std::string command = resumingItem(work);
    if (!commands.insert(command).second) continue;
    result.decisions.push_back(
        {.id = work.record,
         .kind = work.kind,
         .level = levelOf(levels, work.record),
         .code = "item-held",
         .message = fmt::format("item {} is held: activity '{}' waits", work.heldItem, work.activity),
         .activity = work.activity,
         .other = {},
         .due = work.due,
         .customer = work.customer,
         .assignee = work.assignee,
         .command = command});
  }
}

/// Adds a decision for each value that the item of an activity lacks, and that som cannot allocate by itself.
void addLacking(Workspace& workspace, const std::string& team, const ScanResult& found, NextResult& result) {
  const Levels levels = levelsOf(found);
  for (const Work& work : found.works) {
    if (!isOfTeam(workspace.policies(), work, team) && !isOfTeam(workspace.policies(), work.owner, team))
      continue;
    for (const Lack& lack : work.lacks)
      result.decisions.push_back({.id = work.record,
                                  .kind = work.kind,
                                  .level = levelOf(levels, work.record),
                                  .code = std::string(lack.code),
                                  .message = sentenceOf(work, lack),
                                  .activity = work.activity,
                                  .other = lack.other,
                                  .due = work.due,
                                  .customer = work.customer,
                                  .assignee = work.assignee.empty() ? work.owner : work.assignee,
                                  .command = lack.command});
  }
}

/// Adds one decision about the critical alarms that nobody has acknowledged and no report names: about the
/// oldest, with the number of the others. Flapping and planned ones need none.
void addUnexplained(Workspace& workspace, const Env& env, NextResult& result) {
  const model::KindRow& alarmKind = model::row(model::Kind::alarm);
  const LinkedRecords alarms = readLinks(workspace, env.now, {&alarmKind});
  std::vector<const LinkedRecord*> open;
  for (const LinkedRecord& record : alarms.all)
    if (const auto& facts = record.links.alarm; facts && !facts->cleared && !facts->flapping &&
                                                !facts->planned &&
                                                facts->severity == model::severities.front())
      open.push_back(&record);
  if (open.empty()) return;
  std::vector<const model::KindRow*> reportKinds;
  for (const model::KindRow& kind : model::kinds())
    if (kind.clock == model::Clock::report && model::hasLinks(kind.kind)) reportKinds.push_back(&kind);
  const LinkedRecords reports = readLinks(workspace, env.now, reportKinds);
  std::set<std::string_view> named;
  for (const LinkedRecord& report : reports.all)
    for (const model::Link& link : report.links.links)
      if (link.type == model::LinkType::alarm) named.insert(link.id);
  const auto drop = [&](const auto& ids) {
    std::erase_if(open, [&](const LinkedRecord* alarm) { return ids.contains(alarm->id); });
  };
  drop(named);
  if (open.empty()) return;
  // Reports to other processes have no links in the index.
  std::vector<std::string> wanted;
  for (const LinkedRecord* alarm : open) wanted.emplace_back(alarm->id);
  std::set<std::string, std::less<>> passedOn;
  const store::Mentions others(workspace.store(),
                               model::kindsLike(&model::row(model::Kind::resourceTroubleReport)));
  others.readAny(wanted, [&](const doc::Document& report) {
    for (const auto alarm : model::ReportView<doc::Node>(report.root()).underlyingAlarms())
      passedOn.emplace(alarm.id());
  });
  drop(passedOn);
  std::sort(open.begin(), open.end(), [](const LinkedRecord* a, const LinkedRecord* b) {
    return std::pair(a->links.alarm->raised, a->id) < std::pair(b->links.alarm->raised, b->id);
  });
  std::size_t count = 0;
  std::string first;
  std::string about;
  for (const LinkedRecord* alarm : open) try {
      if (!store::exists(workspace.store(), alarmKind, std::string(alarm->id))) continue;
      const store::Loaded loaded = store::load(workspace.store(), alarm->id, &alarmKind);
      const model::AlarmView<doc::Node> view(loaded.root());
      if (!view.isActive() || view.isAcknowledged() || count++ > 0) continue;
      first = std::string(alarm->id);
      about = fmt::format("{} on {}", view.probableCause(), view.object().id());
    } catch (const Error& error) {
      // A file that the survey took; it changed since.
      for (Diagnostic& finding : error.findingsIn(std::string(alarm->id))) result.bad.push_back(finding);
    }
  if (count == 0) return;
  const std::string more = count == 1 ? std::string() : fmt::format("; and {} more", count - 1);
  result.decisions.push_back(
      {.id = first,
       .kind = &alarmKind,
       .level = policy::Level::inJeopardy,
       .code = "alarm-unexplained",
       .message = fmt::format("critical alarm in no report, not acknowledged: {}{}", about, more),
       .activity = {},
       .other = {},
       .due = std::nullopt,
       .customer = {},
       .assignee = {},
       .command = "som alarm correlate"});
}

/// True if all activities of an order are finished, or are those of items whose cancellation was asked for.
bool isWorked(const Assessed& order, const FieldRecord& record) {
  const auto& activities = order.facts.activities;
  if (order.kind != &model::orderKind() || order.planned || activities.empty() ||
      order.facts.state == policy::StateClass::cancelling)  // `stalled` says when the answer is late
    return false;
  if (std::all_of(activities.begin(), activities.end(),
                  [](const auto& activity) { return activity.state == plan::State::finished; }))
    return true;
  if (order.facts.children.empty()) return false;  // no request has to answer
  const Extract extract = record.extract();
  std::set<std::string_view> cancelling;
  for (const ItemExtract& item : extract.items)
    if (lifecycle::isCancelling(item.state)) cancelling.insert(item.id);
  return std::all_of(extract.activities.begin(), extract.activities.end(), [&](const ActivityExtract& one) {
    return lifecycle::isFinished(one.state) || cancelling.contains(one.item);
  });
}

/// True for a request whose cancellation the other process has not answered.
bool isUnanswered(const Assessed& request) {
  return isRequest(*request.kind) && request.facts.state == policy::StateClass::cancelling;
}

/// True for an order whose cancellation somebody has to accept or refuse.
bool isAssessed(const Assessed& order) {
  return order.kind == &model::orderKind() &&
         order.state == lifecycle::states.name(lifecycle::State::assessingCancellation);
}

/// The orders whose activities are finished or whose cancellation is assessed, and the requests whose
/// cancellation nobody has answered, as a scan visits them.
class Finished {
 public:
  Asks visit(const Assessed& order, const FieldRecord& record) {
    if (!isWorked(order, record) && !isUnanswered(order) && !isAssessed(order)) return Asks::nothing;
    const std::lock_guard guard(mutex_);
    levels_.insert_or_assign(order.id, order.assessment.level);
    return Asks::action;
  }

  /// Adds a decision for each such request, and for each thing that keeps such an order open. A scan may
  /// visit records twice: `found` has the final ones.
  void add(Workspace& workspace, const std::string& team, const ScanResult& found,
           std::set<std::string>& commands, NextResult& result) const {
    for (const ScanResult::Asking& asking : found.asking) {
      const auto level = levels_.find(asking.id);
      if (level == levels_.end() || !store::exists(workspace.store(), *asking.kind, asking.id)) continue;
      const store::Loaded loaded = store::load(workspace.store(), asking.id, asking.kind);
      const model::OrderView<doc::Node> order(loaded.root());
      if (isRequest(*asking.kind)) {
        addUnanswered(workspace, team, *asking.kind, loaded.root(), level->second, commands, result);
        continue;
      }
      if (!isOfTeam(workspace.policies(), std::string(order.assignee()), team)) continue;
      const bool isAssessed = order.state(*asking.kind) == lifecycle::State::assessingCancellation;
      for (Wait& wait : isAssessed ? standingWaits(workspace, loaded.root())
                                   : waitsToComplete(workspace.store(), loaded.root()))
        if (commands.insert(wait.command).second)
          result.decisions.push_back({.id = asking.id,
                                      .kind = asking.kind,
                                      .level = level->second,
                                      .code = isAssessed ? "cancellation-assessed" : "not-completed",
                                      .message = isAssessed ? wait.text : "is not completed: " + wait.text,
                                      .activity = {},
                                      .other = std::move(wait.other),
                                      .due = std::nullopt,
                                      .customer = std::string(order.customer()),
                                      .assignee = std::string(order.assignee()),
                                      .command = std::move(wait.command)});
    }
  }

 private:
  std::mutex mutex_;  ///< protects the rest
  std::map<std::string, policy::Level> levels_;
};

/// Drops the decision about the due date of a report, whose decisions begin at `first`, if it has others.
void keepOthers(std::vector<Decision>& decisions, std::ptrdiff_t first) {
  if (static_cast<std::ptrdiff_t>(decisions.size()) - first < 2) return;
  decisions.erase(std::remove_if(decisions.begin() + first, decisions.end(),
                                 [](const Decision& one) { return one.code == "due-passed"; }),
                  decisions.end());
}

NextResult decide(Workspace& workspace, const Env& env, const std::string& team) {
  ScanRequest request;
  request.wantsWork = [](const Work& work, const FieldRecord&) { return !work.isFinished(); };
  Finished finished;
  ItemsUnderWay items;
  request.asks = [&](const Assessed& order, const FieldRecord& record) {
    items.visit(order, record);
    return finished.visit(order, record);
  };
  ScanResult found = scan(workspace, env, request);
  items.readServices(workspace, env.now);
  const std::set<std::pair<std::string, std::string>> needless = items.takeNeedless(found);
  const Works works = byId(found.works);
  const Trial trial(workspace, env);
  NextResult result;
  std::set<std::string> commands;  // a request and the record that waits for it have the same decision
  for (const auto& record : found.items) {
    const auto first = static_cast<std::ptrdiff_t>(result.decisions.size());
    for (const policy::Reason& reason : record->assessment.reasons) {
      if (needless.contains({record->id, reason.activity})) continue;
      const auto work = works.find({record->id, reason.activity});
      Cause cause{*record, reason, work == works.end() ? nullptr : work->second, trial};
      if (!concerns(workspace.policies(), team, cause)) continue;
      std::optional<Decision> decision = decisionOf(cause);
      if (decision && commands.insert(decision->command).second)
        result.decisions.push_back(*std::move(decision));
    }
    if (record->kind->noun == "report") keepOthers(result.decisions, first);
  }
  addMissed(workspace, team, found, result);
  addHeld(workspace, team, found, commands, result);
  items.addHeld(workspace, team, commands, result);
  items.addLost(trial, team, commands, result);
  finished.add(workspace, team, found, commands, result);
  addLacking(workspace, team, found, result);
  result.bad = std::move(found.bad);
  result.badFiles = found.badFiles;
  addRecorded(workspace, trial, team, result);
  if (team.empty()) addUnexplained(workspace, env, result);
  std::stable_sort(result.decisions.begin(), result.decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.level > b.level; });
  result.openOfKind = std::move(found.countsOfKind);
  result.counts = found.survey;
  return result;
}

}  // namespace

NextResult next(Workspace& workspace, const Env& env, const std::string& team) {
  workspace.policies().requireTeam(team);
  return workspace.store().consistently([&] { return decide(workspace, env, team); });
}

}  // namespace som::process
