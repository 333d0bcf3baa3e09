#include "process/jeopardy/waits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/stale.hpp"
#include "policy/reasons.hpp"
#include "process/jeopardy/reason_decisions.hpp"
#include "process/planning/lacking_values.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using ActivityNode = model::ActivityView<doc::Node>;
using ItemNode = model::ItemView<doc::Node>;
using OrderNode = model::OrderView<doc::Node>;

std::string_view nameOf(State state) { return lifecycle::states.name(state); }

/// The items whose cancellation was asked for.
std::set<std::string_view> cancellingItems(doc::Node order) {
  std::set<std::string_view> ids;
  for (const doc::Node node : model::itemsOf(order, model::orderKind().itemField))
    if (const ItemNode item(node); lifecycle::isCancelling(item.state())) ids.insert(item.id());
  return ids;
}

/// Reads a record that an order refers to; nullopt if it does not exist. One that cannot be read is waited
/// for: nobody knows whether it has ended.
std::optional<store::Loaded> loaded(const store::Source& files, const model::KindRow& kind,
                                    const std::string& id, std::vector<Wait>& waits) {
  try {
    if (store::exists(files, kind, id)) return store::load(files, id, &kind);
  } catch (const Error& error) {
    waits.push_back({.code = "unreadable",
                     .text = fmt::format("{} cannot be read: {}", id, error.what()),
                     .other = id,
                     .command = "som validate"});
  }
  return std::nullopt;
}

/// Which requests of an order are named.
enum class Requests {
  open,   ///< all that have not ended
  asked,  ///< those whose cancellation was asked for, and not answered
};

/// Adds requests, each once.
void addRequests(const store::Source& files, doc::Node order, Requests which, std::vector<Wait>& waits) {
  const auto cancelling = cancellingItems(order);
  std::set<std::string> known;
  for (const ActivityNode activity : OrderNode(order).activities()) {
    const std::string id(activity.delegatedTo());
    const model::KindRow* kind = model::kindOfId(id);
    if (!kind || !kind->lifecycle || !known.insert(id).second) continue;
    const auto request = loaded(files, *kind, id, waits);
    if (!request) continue;
    const State state = model::RecordView<doc::Node>(request->root()).state(*kind);
    if (lifecycle::hasEnded(*kind->lifecycle, state)) continue;
    const bool isAsked = lifecycle::isCancelling(state);
    if (which == Requests::asked && !isAsked) continue;
    const std::string of = cancelling.contains(activity.item())
                               ? fmt::format("item {}, whose cancellation was asked for", activity.item())
                               : fmt::format("activity '{}', {}", activity.id(), nameOf(activity.state()));
    waits.push_back({.code = "request-open",
                     .text = fmt::format("{} ({}) is {}{}", id, of, nameOf(state),
                                         isAsked ? ": the other process has to answer" : ""),
                     .other = id,
                     .command = kind->noun == "request" ? fmt::format("som request update {} --state {}", id,
                                                                      isAsked ? "cancelled" : "completed")
                                                        : fmt::format("som {} show {}", kind->noun, id)});
  }
}

/// Names the items of an order with their states: `item 1 completed, item 2 held`.
std::string itemsText(doc::Node order) {
  constexpr std::size_t most = 8;
  std::vector<std::string> all;
  for (const doc::Node node : model::itemsOf(order, model::orderKind().itemField))
    all.push_back(fmt::format("item {} {}", ItemNode(node).id(), nameOf(ItemNode(node).state())));
  const std::size_t more = all.size() > most ? all.size() - most : 0;
  if (more > 0) all.resize(most);
  return joined(all) + (more > 0 ? fmt::format(" and {} more", more) : "");
}

/// Adds the prerequisites that may still be completed, but for those of which only one is meant.
void addPrerequisites(const store::Source& files, const Assessed& order, std::vector<Wait>& waits) {
  std::set<std::string_view> doubtful;
  for (const policy::UnclearPrerequisite& one : order.facts.unclear)
    doubtful.insert(one.orders.begin(), one.orders.end());
  for (const policy::Related& one : order.facts.prerequisites) {
    const model::KindRow* kind = model::kindOfId(one.id);
    if (!one.ended.empty() || kind != &model::orderKind() || doubtful.contains(one.id)) continue;
    const auto needed = loaded(files, *kind, one.id, waits);
    if (!needed) continue;
    const State state = OrderNode(needed->root()).state(*kind);
    if (lifecycle::hasEnded(*kind->lifecycle, state)) continue;
    waits.push_back({.code = "prerequisite-open",
                     .text = fmt::format("the prerequisite {} is {}: {}", one.id, nameOf(state),
                                         itemsText(needed->root())),
                     .other = one.id,
                     .command = fmt::format("som order progress {}", one.id)});
  }
}

/// Adds the items of an order in progress that build a service which has ended.
void addLost(const Trial& trial, doc::Node node, std::vector<Wait>& waits) {
  const OrderNode order(node);
  const model::KindRow& services = model::row(model::Kind::service);
  if (order.state(model::orderKind()) != State::inProgress || order.category() == model::recoveryCategory ||
      order.activities().empty())
    return;
  for (const doc::Node value : model::itemsOf(node, model::orderKind().itemField)) {
    const ItemNode item(value);
    const std::string id(item.service().id());
    if ((item.action() != model::addAction && item.action() != model::modifyAction) ||
        lifecycle::isFinal(lifecycle::order, item.state()) || lifecycle::isCancelling(item.state()) ||
        model::kindOfId(id) != &services)
      continue;
    const auto service = loaded(trial.workspace().store(), services, id, waits);
    if (service && model::RecordView<doc::Node>(service->root()).state(services) == State::terminated)
      waits.push_back({.code = std::string(serviceEnded),
                       .text = sentenceOfLost(std::string(item.id()), id),
                       .other = id,
                       .command = endingItem(trial, std::string(order.id()), std::string(item.id()))});
  }
}

/// Adds what reasons of the order say, with the commands of `jeopardy next`.
void addReasons(const Trial& trial, const Assessed& order, std::vector<Wait>& waits) {
  constexpr std::array codes = {policy::ReasonCode::prerequisiteEnded,
                                policy::ReasonCode::prerequisiteUnclear, policy::ReasonCode::itemBlocked,
                                policy::ReasonCode::noPlan};
  for (const policy::Reason& reason : order.assessment.reasons) {
    if (std::find(codes.begin(), codes.end(), reason.code) == codes.end()) continue;
    Cause cause{order, reason, nullptr, trial};
    const auto decision = decisionOf(cause);
    const bool isUnclear = reason.code == policy::ReasonCode::prerequisiteUnclear;
    waits.push_back(
        {.code = std::string(policy::reasonName(reason.code)),
         .text = isUnclear ? policy::textOf({reason.other, reason.names}) : policy::messageOf(reason),
         .other = reason.other,
         .command = decision ? decision->command : std::string()});
  }
}

}  // namespace

std::vector<Wait> standingWaits(Workspace& workspace, doc::Node node) {
  std::vector<Wait> waits;
  const OrderNode order(node);
  const State state = order.state(model::orderKind());
  const bool isAssessed = state == State::assessingCancellation;
  if (!isAssessed && !lifecycle::isPaused(state)) return waits;
  std::string reason, until;
  for (const auto& entry : model::standingHistory(order)) {
    if (entry.isOfPart() || entry.to() != state) continue;
    reason = entry.reason();
    const auto end = entry.until();
    until = end ? workspace.timeText(*end) : std::string();
  }
  const std::string id(order.id());
  std::string text =
      isAssessed ? "its cancellation is being assessed" : fmt::format("it is {}", nameOf(state));
  if (!reason.empty()) text += ": " + reason;
  if (!until.empty()) text += ", until " + until;
  if (isAssessed) text += "; to refuse it: " + refusingCancellation(id);
  waits.push_back({.code = "paused",
                   .text = std::move(text),
                   .other = {},
                   .command = isAssessed ? fmt::format("som order cancel {} --accept", id)
                                         : fmt::format("som order resume {}", id)});
  return waits;
}

std::vector<Wait> waitsToComplete(const store::Source& files, doc::Node node) {
  std::vector<Wait> waits;
  const model::KindRow& kind = model::orderKind();
  const OrderNode order(node);
  const State state = order.state(kind);
  const auto activities = order.activities();
  if (model::kindOfId(order.id()) != &kind || activities.empty() || state == State::assessingCancellation ||
      lifecycle::hasEnded(*kind.lifecycle, state))
    return waits;
  const auto cancelling = cancellingItems(node);
  for (const ActivityNode activity : activities)
    if (!lifecycle::isFinished(activity.state()) && !cancelling.contains(activity.item())) return waits;
  if (lifecycle::isPaused(state))
    waits.push_back({.code = "paused",
                     .text = fmt::format("it is {}, and its activities are finished", nameOf(state)),
                     .other = {},
                     .command = fmt::format("som order resume {}", order.id())});
  addRequests(files, node, Requests::open, waits);
  if (waits.empty() && state == State::inProgress)
    waits.push_back({.code = "complete",
                     .text = "its activities are finished, but nobody has completed it",
                     .other = {},
                     .command = fmt::format("som order complete {}", order.id())});
  return waits;
}

std::string sentenceOfLost(const std::string& item, const std::string& service) {
  return fmt::format("item {} is for {}, which is terminated: it will not be delivered", item, service);
}

std::vector<Wait> staleWaits(doc::Node node) {
  std::vector<Wait> waits;
  const OrderNode order(node);
  for (const auto& [id, why] : model::staleWork(order)) {
    const ActivityNode activity = order.activity(id);
    const std::string keep = fmt::format("som order amend {} --keep {} --reason TEXT", order.id(), id);
    std::string command = keep;
    if (activity.state() == State::completed)
      command = fmt::format("som activity redo {} {} --reason TEXT", order.id(), id);
    else if (activity.isDelegated())
      command = fmt::format("som request cancel {} --reason TEXT", activity.delegatedTo());
    waits.push_back({.code = std::string(model::staleAction),
                     .text = fmt::format("activity '{}' {}{}", id, why,
                                         command == keep ? "" : "; if it stays as it is: " + keep),
                     .other = id,
                     .command = std::move(command)});
  }
  return waits;
}

std::vector<Wait> waitsOf(const Trial& trial, const Assessed& order) {
  std::vector<Wait> waits;
  if (order.kind != &model::orderKind() || order.ended || !order.document) return waits;
  const store::Source& files = trial.workspace().store();
  waits = waitsToComplete(files, order.document->root());
  if (waits.empty()) {
    waits = standingWaits(trial.workspace(), order.document->root());
    addRequests(files, order.document->root(), Requests::asked, waits);
  }
  addPrerequisites(files, order, waits);
  addReasons(trial, order, waits);
  addLost(trial, order.document->root(), waits);
  for (Wait& wait : staleWaits(order.document->root())) waits.push_back(std::move(wait));
  return waits;
}

std::vector<Wait> hindrancesOf(const std::vector<Work>& works) {
  std::vector<Wait> waits;
  std::set<std::string> items;
  for (const Work& work : works) {
    if (!work.heldItem.empty() && items.insert(work.heldItem).second)
      waits.push_back({.code = "item-held",
                       .text = fmt::format("item {} is held", work.heldItem),
                       .other = work.heldItem,
                       .command = resumingItem(work)});
    for (const Lack& lack : work.lacks)
      waits.push_back({.code = std::string(lack.code),
                       .text = sentenceOf(work, lack),
                       .other = lack.other,
                       .command = lack.command});
  }
  return waits;
}

}  // namespace som::process
