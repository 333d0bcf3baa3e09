#include "process/jeopardy/recorded_decisions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/stale.hpp"
#include "process/delegation/new_order.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// The work on a service of which something is left.
enum class Left { modification, deletion };

/// True if an item of an order decides what happens to a service of which something is left. A service of
/// which parts are gone stays as it is until a modification of it is completed.
bool decides(const model::ItemView<doc::Node>& item, const std::string& service, Left left) {
  return item.service().id() == service &&
         (left == Left::modification || item.action() == model::deleteAction ||
          item.state() == State::completed);
}

/// True if an order that decides about a service was made after a time, and has not been withdrawn. One of
/// the same time counts while it is open.
bool isOrderedSince(const doc::Document& document, const std::string& service, Left left,
                    std::optional<Instant> since) {
  const model::KindRow& kind = model::orderKind();
  const model::OrderView<doc::Node> order(document.root());
  const State state = order.state(kind);
  const auto created = order.created(kind);
  if (state == State::cancelled || state == State::rejected || order.category() == model::recoveryCategory ||
      !created || (since && *created < *since) ||
      (created == since && lifecycle::hasEnded(*kind.lifecycle, state)))
    return false;
  const auto items = model::itemsOf(document.root(), kind.itemField);
  return std::any_of(items.begin(), items.end(), [&](doc::Node node) {
    return decides(model::ItemView<doc::Node>(node), service, left);
  });
}

/// True if an order takes back what another one delivered.
bool recovers(const model::OrderView<doc::Node>& order, std::string_view other) {
  const auto relations = order.relations();
  return std::any_of(relations.begin(), relations.end(), [&](const auto& relation) {
    return relation.relationshipType() == model::recoversRelation && relation.id() == other;
  });
}

/// True if a service is in place and no order has been made for it since this one left something of it.
bool isUndecided(Workspace& workspace, const store::Mentions& orders, const std::string& service,
                 const model::OrderView<doc::Node>& left, Left what, std::optional<Instant> since) {
  const model::KindRow& kind = model::row(model::Kind::service);
  if (!store::exists(workspace.store(), kind, service)) return false;
  const store::Loaded record = store::load(workspace.store(), service, &kind);
  if (model::InventoryServiceView<doc::Node>(record.root()).state(kind) == State::terminated) return false;
  bool decided = false;
  orders.read(service, [&](const doc::Document& document) {
    const std::string id(model::RecordView<doc::Node>(document.root()).id());
    decided =
        decided || (id != left.id() && !recovers(left, id) && isOrderedSince(document, service, what, since));
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

/// Deletes a service, also if an order that was made before the decision works on it.
std::string commandOfCease(const Trial& trial, const std::string& service) {
  const auto cease = [](UnitOfWork& unit, Draft& draft) { ceaseService(unit, draft, {}); };
  const bool isRefused = trial.refusalOf(service, model::row(model::Kind::service), cease).has_value();
  return fmt::format("som service cease {}{}", service, isRefused ? " --force --reason TEXT" : "");
}

/// Modifies a service as the take-back should have done.
std::string commandOfModify(const std::string& service) {
  return fmt::format("som order create --action modify --service {} --characteristic NAME=VALUE", service);
}

/// The work of a recovery order that was left out.
struct LeftOut {
  std::vector<std::string> done;  ///< that parties did nevertheless
  std::vector<std::string> undone;
  bool isAsked = false;  ///< a party has not answered yet whether it does the work nevertheless
};

/// Returns the work for an item of a recovery order that was left out.
LeftOut leftOutOf(const store::Source& files, const model::OrderView<doc::Node>& recovery,
                  std::string_view item) {
  LeftOut left;
  for (const auto activity : recovery.activities()) {
    if (activity.item() != item || activity.state() == State::completed) continue;
    const std::string request(activity.delegatedTo());
    const model::KindRow* kind = model::kindOfId(request);
    State state = State::none;
    if (kind && kind->lifecycle && store::exists(files, *kind, request)) {
      state = model::RecordView<doc::Node>(store::load(files, request, kind).root()).state(*kind);
      left.isAsked = left.isAsked || !lifecycle::hasEnded(*kind->lifecycle, state);
    }
    (state == State::completed ? left.done : left.undone).emplace_back(activity.id());
  }
  return left;
}

/// Ends a service of which everything has been taken back.
std::string commandOfRecover(const std::string& service) {
  return fmt::format("som service recover {} --reason TEXT", service);
}

/// Adds a decision for each cancelled deletion that has removed parts of a service, and each take-back that
/// left parts of one.
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
             const model::ItemView<doc::Node> item(way.back());
             const std::string service(item.service().id());
             const bool isModified = item.action() == model::modifyAction;
             std::string what(entry.description());
             bool isGone = false;
             if (order.category() == model::recoveryCategory) {
               const LeftOut left = leftOutOf(workspace.store(), order, entry.item());
               isGone = left.undone.empty() && !left.done.empty();
               if (left.isAsked || (isGone && isModified)) continue;  // or the service is as it was
               if (isGone)
                 what = "taken back after all: " + joined(left.done);
               else if (!left.done.empty())
                 what = "not taken back: " + joined(left.undone);
             }
             const Left was = isModified ? Left::modification : Left::deletion;
             if (isUndecided(workspace, orders, service, order, was, entry.time()))
               result.decisions.push_back(
                   {.id = std::string(order.id()),
                    .kind = &kind,
                    .level = policy::Level::atRisk,
                    .code = "take-back-undecided",
                    .message = fmt::format("{} is not {}; {}", service,
                                           isModified ? "modified back" : "deleted", what),
                    .activity = {},
                    .other = service,
                    .due = std::nullopt,
                    .customer = std::string(order.customer()),
                    .assignee = assignee,
                    .command = isModified ? commandOfModify(service)
                               : isGone   ? commandOfRecover(service)
                                          : commandOfCease(trial, service)});
           }
         });
}

/// Adds a decision for each activity of an open order that may be stale.
void addStale(Workspace& workspace, const std::string& team, NextResult& result) {
  const store::Mentions orders(workspace.store(), {&model::orderKind()});
  lookUp(workspace, orders, model::staleAction, result,
         [&](const doc::Document& document, const model::KindRow& kind) {
           const model::OrderView<doc::Node> order(document.root());
           const std::string assignee(order.assignee());
           if (lifecycle::hasEnded(*kind.lifecycle, order.state(kind)) ||
               !isOfTeam(workspace.policies(), assignee, team))
             return;
           for (Wait& wait : staleWaits(document.root()))
             result.decisions.push_back({.id = std::string(order.id()),
                                         .kind = &kind,
                                         .level = policy::Level::atRisk,
                                         .code = std::move(wait.code),
                                         .message = std::move(wait.text),
                                         .activity = std::move(wait.other),
                                         .other = {},
                                         .due = std::nullopt,
                                         .customer = std::string(order.customer()),
                                         .assignee = assignee,
                                         .command = std::move(wait.command)});
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
           if (report.state(kind) != State::pending ||
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

/// Returns the activities of open orders that wait for a request, other than those of orders that are being
/// cancelled as a whole: `SO-… tail`. `assignee` becomes that of the first order.
std::vector<std::string> waitingFor(const store::Source& files, doc::Node request, std::string& assignee) {
  std::vector<std::string> waiting;
  for (const auto requester : model::RecordView<doc::Node>(request).requesters()) {
    const std::string id(requester.id());
    const model::KindRow* kind = model::kindOfId(id);
    if (!kind || !kind->lifecycle || !store::exists(files, *kind, id)) continue;
    const store::Loaded loaded = store::load(files, id, kind);
    const model::RecordView<doc::Node> record(loaded.root());
    if (lifecycle::isCancelling(record.state(*kind))) continue;
    if (waiting.empty()) assignee = std::string(record.assignee());
    waiting.push_back(fmt::format("{} {}", id, requester.activity()));
  }
  return waiting;
}

}  // namespace

bool isOfTeam(const Policies& policies, const std::string& assignee, const std::string& team) {
  const Team* of = policies.team(assignee);
  return team.empty() || assignee == team || (of && of->id == team);
}

void addUnanswered(Workspace& workspace, const std::string& team, const model::KindRow& kind,
                   doc::Node request, policy::Level level, std::set<std::string>& commands,
                   NextResult& result) {
  const model::OrderView<doc::Node> view(request);
  const std::string id(view.id());
  std::string assignee;
  const std::vector<std::string> waiting = waitingFor(workspace.store(), request, assignee);
  if (waiting.empty() || !isOfTeam(workspace.policies(), assignee, team)) return;
  std::string command = fmt::format("som request update {} --state cancelled", id);
  if (!commands.insert(command).second) return;
  result.decisions.push_back(
      {.id = id,
       .kind = &kind,
       .level = level,
       .code = "cancellation-unanswered",
       .message =
           fmt::format("{} has not answered its cancellation (for {})",
                       view.supplier().empty() ? "the other process" : view.supplier(), joined(waiting)),
       .activity = {},
       .other = id,
       .due = std::nullopt,
       .customer = std::string(view.customer()),
       .assignee = assignee,
       .command = std::move(command)});
}

void addRecorded(Workspace& workspace, const Trial& trial, const std::string& team, NextResult& result) {
  addUndecided(workspace, trial, team, result);
  addStale(workspace, team, result);
  addCancellations(workspace, team, result);
}

}  // namespace som::process
