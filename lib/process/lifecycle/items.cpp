#include "process/lifecycle/items.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "process/lifecycle/state.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ItemHandle;
using Activity = model::ActivityView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;

/// True if an item adds or changes a service that has been ended meanwhile: it delivers nothing.
bool hasLostService(const UnitOfWork& unit, const Draft& draft, const Item& item) {
  if (draft.kind->kind != model::Kind::serviceOrder ||
      (item.action() != model::addAction && item.action() != model::modifyAction))
    return false;
  const Related service = relatedOf(unit, item.service().id());
  return service.kind && service.kind->kind == model::Kind::service && service.state == State::terminated;
}

/// Says why an item is cancelled whose activities are all finished: `configure and tail were not carried
/// out`.
std::string whyNotDelivered(const ActivitiesByItem& activities, const std::string& item) {
  std::vector<std::string> ids;
  for (const Activity& activity : activities.delivering(item)) ids.push_back(activity.id());
  return ids.empty() ? "" : fmt::format("not carried out: {}", joined(ids));
}

/// True if an item modifies or deletes a service of the inventory that has not ended.
bool changesLiveService(const UnitOfWork& unit, const Item& item) {
  if (item.action() != model::modifyAction && item.action() != model::deleteAction) return false;
  const Related service = relatedOf(unit, item.service().id());
  return service.kind && service.kind->kind == model::Kind::service && service.state != State::terminated;
}

}  // namespace

std::optional<Diagnostic> itemsWithoutWork(const UnitOfWork& unit, const Draft& draft) {
  if (draft.kind->kind != model::Kind::serviceOrder) return std::nullopt;
  const ActivitiesByItem activities(draft.value, draft.kind->itemField);
  if (!activities.of("").empty()) return std::nullopt;
  std::vector<std::string> flaws;
  std::string first;
  for (const doc::Value* value : model::itemsOf(draft.value, draft.kind->itemField)) {
    const Item item(*value);
    if (lifecycle::isFinal(*draft.kind->lifecycle, item.state()) || !activities.of(item.id()).empty() ||
        !item.node()[draft.kind->itemField].empty() || !changesLiveService(unit, item))
      continue;
    flaws.push_back(fmt::format("item {} would {} {} without any work: it has no activities", item.id(),
                                item.action(), item.service().id()));
    if (first.empty()) first = item.id();
  }
  if (flaws.empty()) return std::nullopt;
  return Diagnostic(Code::guard, joined(flaws, "; "))
      .in(draft.id)
      .hint(
          fmt::format("add its work with som activity add {} NAME --item {}, or use --force --reason TEXT if "
                      "nothing is to be done",
                      draft.id, first));
}

void moveItem(UnitOfWork& unit, Draft& draft, const ItemHandle& item, State to,
              const TransitionOptions& options) {
  setState(unit, {draft, item}, to, options);
  if (lifecycle::isFinal(*draft.kind->lifecycle, to))
    unit.changed({draft, options.event, StateChange::Of::item, item->id(), reasonOf(unit, options)});
}

void followItems(UnitOfWork& unit, Draft& draft, State to, const TransitionOptions& options) {
  itemsFollow(draft.value, *draft.kind, to, options.event,
              [&](const ItemHandle& item, State reached) { moveItem(unit, draft, item, reached, options); });
}

void completeItems(UnitOfWork& unit, Draft& draft, bool all) {
  itemsComplete(draft.value, *draft.kind, all, [&](const ItemHandle& item, State outcome) {
    const State from = item->state();
    const bool isLost = outcome == State::completed && hasLostService(unit, draft, item.view());
    const State to = isLost ? State::failed : outcome;
    moveItem(unit, draft, item, to, {.event = Event::complete});
    if (isLost || to == State::cancelled)
      unit.report(
          {.id = draft.id,
           .from = std::string(lifecycle::states.name(from)),
           .to = std::string(lifecycle::states.name(to)),
           .text = isLost ? fmt::format("{} is terminated", item->service().id())
                          : whyNotDelivered(ActivitiesByItem(draft.value, draft.kind->itemField), item->id()),
           .item = item->id()});
  });
}

void startItem(UnitOfWork& unit, Draft& draft, const std::string& itemId) {
  itemStarts(draft.value, *draft.kind, itemId, [&](const ItemHandle& item, State to) {
    setState(unit, {draft, item}, to, {.event = Event::start});
  });
}

ItemHandle itemHandleOf(Draft& draft, const std::string& itemId) {
  const auto way = model::wayToItemHandle(draft.value, draft.kind->itemField, itemId);
  if (!way.empty()) return way.back();
  std::vector<std::string> ids;
  for (const ItemHandle& item : model::itemHandles(draft.value, draft.kind->itemField))
    ids.push_back(item->id());
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  throw Error(Diagnostic(Code::notFound, fmt::format("there is no item '{}'", itemId))
                  .in(draft.id)
                  .hint(suggestion(itemId, names, "its items")));
}

Item waitingItem(const Draft& draft, const std::string& itemId) {
  for (const doc::Value* value : model::wayToItem(draft.value, draft.kind->itemField, itemId))
    if (const Item item(*value); item.state() != State::acknowledged && item.state() != State::inProgress)
      return item;
  return {};
}

std::string lostService(const UnitOfWork& unit, const Draft& draft, const std::string& itemId) {
  const doc::Value* value = model::itemOf(draft.value, draft.kind->itemField, itemId);
  if (!value || model::isRecovery(draft.value)) return {};
  const Item item(*value);
  const bool isOver = lifecycle::isFinal(*draft.kind->lifecycle, item.state());
  return !isOver && hasLostService(unit, draft, item) ? item.service().id() : std::string();
}

std::optional<Diagnostic> workWithoutService(const UnitOfWork& unit, const Draft& draft,
                                             const Activity& activity) {
  const std::string item = activity.item();
  const std::string service = lostService(unit, draft, item);
  if (service.empty()) return std::nullopt;
  const auto items = model::itemsOf(draft.value, draft.kind->itemField);
  const bool isOnly = std::none_of(items.begin(), items.end(), [&](const doc::Value* value) {
    return Item(*value).id() != item && !lifecycle::isFinal(*draft.kind->lifecycle, Item(*value).state());
  });
  return Diagnostic(Code::guard, fmt::format("item {} is for {}, which is terminated", item, service))
      .in(fmt::format("{} {}", draft.id, activity.id()))
      .hint(fmt::format("som order {} --reason TEXT",
                        isOnly ? "cancel " + draft.id : fmt::format("item cancel {} {}", draft.id, item)));
}

void holdItem(UnitOfWork& unit, Draft& draft, const std::string& itemId, lifecycle::Event event) {
  const ItemHandle item = itemHandleOf(draft, itemId);
  const State from = item->state();
  const bool holds = event == Event::hold;
  const bool possible =
      draft.state() == State::inProgress &&
      (holds ? from == State::acknowledged || from == State::inProgress : from == State::held);
  const std::string name = fmt::format("{} item {}", draft.id, itemId);
  if (!possible)
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("cannot {} an item that is {} of {} that is {}",
                                       lifecycle::events.name(event), lifecycle::states.name(from),
                                       withArticle(draft.kind->noun), lifecycle::states.name(draft.state())))
                    .in(name));
  if (holds && unit.options().reason.empty())
    throw Error(Diagnostic(Code::missingReason, "to hold needs a reason").in(name).hint("add --reason TEXT"));
  const State to = holds ? State::held : runningState(draft.value, *draft.kind, item);
  setState(unit, {draft, item}, to, {.event = event});
  const std::string before(lifecycle::states.name(from));
  unit.track(draft, lifecycle::events.name(event),
             model::tracking({.item = itemId, .from = before, .to = item->stateText()}));
  unit.report({.id = draft.id,
               .from = before,
               .to = item->stateText(),
               .text = unit.options().reason,
               .item = itemId});
  unit.changed({draft, event, StateChange::Of::activity});
}

}  // namespace som::process
