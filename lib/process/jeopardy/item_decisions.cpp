#include "process/jeopardy/item_decisions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/items.hpp"
#include "model/orders.hpp"
#include "process/jeopardy/reason_decisions.hpp"
#include "process/jeopardy/recorded_decisions.hpp"
#include "process/jeopardy/waits.hpp"
#include "process/topology/read_links.hpp"
#include "process/work/policies.hpp"

namespace som::process {

using lifecycle::State;

namespace {

constexpr std::string_view itemHeld = "item-held";

/// True if an item in this state goes on with its service.
bool goesOn(State item) {
  return !lifecycle::isFinal(lifecycle::order, item) && !lifecycle::isCancelling(item);
}

}  // namespace

void ItemsUnderWay::visit(const Assessed& order, const FieldRecord& record) {
  if (order.kind != &model::orderKind() || order.planned || order.facts.state != policy::StateClass::open ||
      order.facts.activities.empty())
    return;
  const Extract extract = record.extract();
  if (extract.state != State::inProgress) return;
  const bool isRecovery = extract.category == model::recoveryCategory;
  std::set<ItemOfOrder> held;
  std::vector<std::pair<std::string, ItemOfOrder>> built;  // with the services
  for (const ItemExtract& item : extract.items) {
    if (item.state == State::held && item.heldBy == item.id) held.emplace(order.id, item.id);
    if (!isRecovery && !item.service.empty() && goesOn(item.state))
      built.emplace_back(item.service, ItemOfOrder(order.id, item.id));
  }
  if (held.empty() && built.empty()) return;
  const std::lock_guard guard(mutex_);
  orders_.insert_or_assign(
      order.id, Order{order.assessment.level, order.assessment.dueDate, order.customer, order.assignee});
  held_.merge(held);
  for (auto& [service, item] : built) built_[service].insert(std::move(item));
}

void ItemsUnderWay::readServices(Workspace& workspace, Instant now) {
  if (built_.empty()) return;
  const LinkedRecords services = readLinks(workspace, now, {&model::row(model::Kind::service)});
  for (const LinkedRecord& service : services.all) {
    if (service.links.state != lifecycle::states.name(State::terminated)) continue;
    if (const auto items = built_.find(service.id); items != built_.end())
      for (const ItemOfOrder& item : items->second) lost_.emplace(item, service.id);
  }
}

std::set<std::pair<std::string, std::string>> ItemsUnderWay::takeNeedless(ScanResult& found) {
  std::set<std::pair<std::string, std::string>> activities;
  const auto isNeedless = [&](const Work& work) { return lost_.contains({work.record, work.item}); };
  for (const Work& work : found.works) {
    if (!isNeedless(work)) continue;
    activities.emplace(work.record, work.activity);
    needless_.push_back(work);
  }
  std::erase_if(found.works, isNeedless);
  return activities;
}

Decision ItemsUnderWay::decisionFor(const ItemOfOrder& item) const {
  const Order& order = orders_.at(item.first);
  return {.id = item.first,
          .kind = &model::orderKind(),
          .level = order.level,
          .code = {},
          .message = {},
          .activity = {},
          .other = {},
          .due = order.due,
          .customer = order.customer,
          .assignee = order.assignee,
          .command = {}};
}

void ItemsUnderWay::addLost(const Trial& trial, const std::string& team, std::set<std::string>& commands,
                            NextResult& result) const {
  const Policies& policies = trial.workspace().policies();
  for (const auto& [item, service] : lost_) {
    Decision decision = decisionFor(item);
    const auto isOwn = [&, own = item](const Work& work) {
      return own == ItemOfOrder(work.record, work.item) && isOfTeam(policies, work, team);
    };
    if (!isOfTeam(policies, decision.assignee, team) &&
        std::none_of(needless_.begin(), needless_.end(), isOwn))
      continue;
    decision.level = std::max(decision.level, policy::Level::atRisk);
    decision.code = serviceEnded;
    decision.message = sentenceOfLost(item.second, service);
    decision.other = service;
    decision.command = endingItem(trial, item.first, item.second);
    if (commands.insert(decision.command).second) result.decisions.push_back(std::move(decision));
  }
}

void ItemsUnderWay::addHeld(Workspace& workspace, const std::string& team, std::set<std::string>& commands,
                            NextResult& result) const {
  for (const ItemOfOrder& item : held_) {
    Decision decision = decisionFor(item);
    if (!isOfTeam(workspace.policies(), decision.assignee, team)) continue;
    decision.code = itemHeld;
    decision.message = fmt::format("item {} is held", item.second);
    decision.command = resumingItem(item.first, item.second);
    if (commands.insert(decision.command).second) result.decisions.push_back(std::move(decision));
  }
}

}  // namespace som::process
