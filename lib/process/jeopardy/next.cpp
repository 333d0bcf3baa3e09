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
#include "model/standing_history.hpp"
#include "process/delegation/new_order.hpp"
#include "process/jeopardy/reason_decisions.hpp"
#include "process/jeopardy/trial.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/planning/lacking_values.hpp"
#include "process/topology/read_links.hpp"
#include "process/work/inventory.hpp"
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

/// Adds a decision for each item that is held, unless it has one already.
void addHeld(Workspace& workspace, const std::string& team, const ScanResult& found,
             std::set<std::string>& commands, NextResult& result) {
  const Levels levels = levelsOf(found);
  for (const Work& work : found.works) {
    if (!work.itemHeld || !(team.empty() || isOfTeam(workspace.policies(), work, team))) continue;
    const std::string command = resumingItem(work);
    if (!commands.insert(command).second) continue;
    result.decisions.push_back(
        {.id = work.record,
         .kind = work.kind,
         .level = levelOf(levels, work.record),
         .code = "item-held",
         .message = fmt::format("item {} is held: activity '{}' waits", work.item, work.activity),
         .activity = work.activity,
         .other = {},
         .due = work.due,
         .customer = work.customer,
         .assignee = work.assignee,
         .command = command});
  }
}

/// Adds a decision for each activity whose item lacks a value that som cannot allocate by itself.
void addLacking(Workspace& workspace, const std::string& team, const ScanResult& found, NextResult& result) {
  const Levels levels = levelsOf(found);
  LackingValues lacking(workspace);
  for (const Work& work : found.works) {
    if (work.lacks.empty() || !(team.empty() || isOfTeam(workspace.policies(), work, team))) continue;
    const std::optional<Lack> lack = lacking.find(work);
    if (!lack) continue;  // its order has changed since
    result.decisions.push_back(
        {.id = work.record,
         .kind = work.kind,
         .level = levelOf(levels, work.record),
         .code = std::string(lack->code),
         .message = fmt::format("activity '{}' {}: {}", work.activity,
                                lack->isObstacle ? "cannot start" : "may start without a value", lack->text),
         .activity = work.activity,
         .other = lack->pool,
         .due = work.due,
         .customer = work.customer,
         .assignee = work.assignee,
         .command = lack->command});
  }
}

/// True if an order was made for a service after a time, and has not been withdrawn. One of the same time
/// counts while it is open.
bool isOrderedSince(const doc::Document& document, const std::string& service, std::optional<Instant> since) {
  const model::KindRow& kind = model::orderKind();
  const model::OrderView<doc::Node> order(document.root());
  const lifecycle::State state = order.state(kind);
  const auto created = order.created(kind);
  if (state == lifecycle::State::cancelled || state == lifecycle::State::rejected ||
      order.category() == model::recoveryCategory || !created || (since && *created < *since) ||
      (created == since && lifecycle::hasEnded(*kind.lifecycle, state)))
    return false;
  const auto items = model::itemsOf(document.root(), kind.itemField);
  return std::any_of(items.begin(), items.end(), [&](doc::Node node) {
    return model::ItemView<doc::Node>(node).service().id() == service;
  });
}

/// True if a service is in place and no order has been made for it since a deletion was cancelled.
bool isUndecided(Workspace& workspace, const store::Mentions& orders, const std::string& service,
                 std::string_view cancelled, std::optional<Instant> since) {
  const model::KindRow& kind = model::row(model::Kind::service);
  if (!store::exists(workspace.store(), kind, service)) return false;
  const store::Loaded record = store::load(workspace.store(), service, &kind);
  if (model::InventoryServiceView<doc::Node>(record.root()).state(kind) == lifecycle::State::terminated)
    return false;
  bool decided = false;
  orders.read(service, [&](const doc::Document& document) {
    decided = decided || (model::RecordView<doc::Node>(document.root()).id() != cancelled &&
                          isOrderedSince(document, service, since));
  });
  return !decided;
}

/// Calls `look` with each record of some kinds that mentions a text. A file that cannot be read or judged is
/// a finding of the result and hides no other.
void lookUp(Workspace& workspace, const store::Mentions& mentions, std::string_view text, NextResult& result,
            const std::function<void(const doc::Document& record, const model::KindRow& kind)>& look) {
  for (const store::Listed& file : mentions.of(text)) try {
      auto bytes = workspace.store().read(file.path);
      if (!file.kind || !bytes || !store::mayMention(*bytes, text)) continue;
      const std::string id(store::idOfPath(file.path));
      look(store::readFound(workspace.store(), {file.kind, id, file.path, std::move(*bytes)}), *file.kind);
    } catch (const Error& error) {
      const auto isKnown = [&](const Diagnostic& other) { return other.file == file.path; };
      if (std::any_of(result.bad.begin(), result.bad.end(), isKnown)) continue;
      for (Diagnostic& finding : error.findingsIn(file.path)) result.bad.push_back(std::move(finding));
      ++result.badFiles;
    }
}

/// True if a team, or a person of it, has a record.
bool isOfTeam(const Policies& policies, const std::string& assignee, const std::string& team) {
  const Team* of = policies.team(assignee);
  return team.empty() || assignee == team || (of && of->id == team);
}

/// Deletes a service, also if an order that was made before the decision works on it.
std::string commandOfCease(const Trial& trial, const std::string& service) {
  const auto cease = [](UnitOfWork& unit, Draft& draft) { ceaseService(unit, draft, {}); };
  const bool isRefused = trial.refusalOf(service, model::row(model::Kind::service), cease).has_value();
  return fmt::format("som service cease {}{}", service, isRefused ? " --force --reason TEXT" : "");
}

/// Adds a decision for each cancelled deletion that has removed parts of a service.
void addUndecided(Workspace& workspace, const Trial& trial, const std::string& team, NextResult& result) {
  const store::Mentions orders(workspace.store(), {&model::orderKind()});
  lookUp(workspace, orders, model::undecidedAction, result,
         [&](const doc::Document& document, const model::KindRow& kind) {
           const model::OrderView<doc::Node> order(document.root());
           const std::string assignee(order.assignee());
           if (!isOfTeam(workspace.policies(), assignee, team)) return;
           for (const auto& entry : model::standingHistory(order)) {
             if (entry.action() != model::undecidedAction) continue;
             const auto way = model::wayToItem(document.root(), kind.itemField, entry.item());
             if (way.empty()) continue;
             const std::string service(model::ItemView<doc::Node>(way.back()).service().id());
             if (isUndecided(workspace, orders, service, order.id(), entry.time()))
               result.decisions.push_back({.id = std::string(order.id()),
                                           .kind = &kind,
                                           .level = policy::Level::atRisk,
                                           .code = "take-back-undecided",
                                           .message = fmt::format("{} is not deleted; {}", service,
                                                                  std::string(entry.description())),
                                           .activity = {},
                                           .other = service,
                                           .due = std::nullopt,
                                           .customer = std::string(order.customer()),
                                           .assignee = assignee,
                                           .command = commandOfCease(trial, service)});
           }
         });
}

/// Adds a decision for each report whose requesters asked to cancel it after its work had begun.
void addCancellations(Workspace& workspace, const std::string& team, NextResult& result) {
  const auto kinds = model::kindsLike(&model::row(model::Kind::serviceTroubleReport));
  const store::Mentions reports(workspace.store(), kinds);
  lookUp(workspace, reports, model::cancellationRequested, result,
         [&](const doc::Document& document, const model::KindRow& kind) {
           const model::ReportView<doc::Node> report(document.root());
           const std::string assignee(report.assignee());
           if (report.state(kind) != lifecycle::State::pending ||
               report.statusChangeReason() != model::cancellationRequested ||
               !isOfTeam(workspace.policies(), assignee, team))
             return;
           std::vector<std::string> requesters;
           for (const auto requester : report.requesters()) requesters.emplace_back(requester.id());
           result.decisions.push_back(
               {.id = std::string(report.id()),
                .kind = &kind,
                .level = policy::Level::atRisk,
                .code = "cancellation-asked",
                .message = fmt::format("{} asked to cancel it; to go on: som report resume {}",
                                       joined(requesters), std::string(report.id())),
                .activity = {},
                .other = requesters.empty() ? std::string() : requesters.front(),
                .due = std::nullopt,
                .customer = std::string(report.customer()),
                .assignee = assignee,
                .command = fmt::format("som report cancel {} --reason {}", std::string(report.id()),
                                       lifecycle::cancelReasons[2])});
         });
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

/// The orders whose activities are finished, as a scan visits them.
class Finished {
 public:
  Asks visit(const Assessed& order, const FieldRecord& record) {
    if (!isWorked(order, record)) return Asks::nothing;
    const std::lock_guard guard(mutex_);
    levels_.insert_or_assign(order.id, order.assessment.level);
    return Asks::action;
  }

  /// Adds a decision for each thing that keeps such an order open. A scan may visit records twice: `found`
  /// has the final ones.
  void add(Workspace& workspace, const std::string& team, const ScanResult& found,
           std::set<std::string>& commands, NextResult& result) const {
    for (const ScanResult::Asking& asking : found.asking) {
      const auto level = levels_.find(asking.id);
      if (level == levels_.end() || !store::exists(workspace.store(), *asking.kind, asking.id)) continue;
      const store::Loaded loaded = store::load(workspace.store(), asking.id, asking.kind);
      const model::OrderView<doc::Node> order(loaded.root());
      if (!isOfTeam(workspace.policies(), std::string(order.assignee()), team)) continue;
      for (Wait& wait : waitsToComplete(workspace.store(), loaded.root()))
        if (commands.insert(wait.command).second)
          result.decisions.push_back({.id = asking.id,
                                      .kind = asking.kind,
                                      .level = level->second,
                                      .code = "not-completed",
                                      .message = "is not completed: " + wait.text,
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

}  // namespace

NextResult next(Workspace& workspace, const Env& env, const std::string& team) {
  workspace.policies().requireTeam(team);
  ScanRequest request;
  request.wantsWork = [](const Work& work, const FieldRecord&) { return !work.isFinished(); };
  Finished finished;
  request.asks = [&](const Assessed& order, const FieldRecord& record) {
    return finished.visit(order, record);
  };
  ScanResult found = scan(workspace, env, request);
  const Works works = byId(found.works);
  const Trial trial(workspace, env);
  NextResult result;
  std::set<std::string> commands;  // a request and the record that waits for it have the same decision
  for (const auto& record : found.items) {
    const auto first = static_cast<std::ptrdiff_t>(result.decisions.size());
    for (const policy::Reason& reason : record->assessment.reasons) {
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
  finished.add(workspace, team, found, commands, result);
  addLacking(workspace, team, found, result);
  result.bad = std::move(found.bad);
  result.badFiles = found.badFiles;
  addUndecided(workspace, trial, team, result);
  addCancellations(workspace, team, result);
  if (team.empty()) addUnexplained(workspace, env, result);
  std::stable_sort(result.decisions.begin(), result.decisions.end(),
                   [](const Decision& a, const Decision& b) { return a.level > b.level; });
  result.openOfKind = std::move(found.countsOfKind);
  result.counts = found.survey;
  return result;
}

}  // namespace som::process
