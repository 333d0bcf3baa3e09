#include "process/fulfilment/amend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "exchange/normalise.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/orders.hpp"
#include "model/specification.hpp"
#include "model/stale.hpp"
#include "model/tracking.hpp"
#include "process/delegation/answer.hpp"
#include "process/delegation/request.hpp"
#include "process/edit/characteristics.hpp"
#include "process/edit/edit.hpp"
#include "process/edit/order_guards.hpp"
#include "process/edit/ordered.hpp"
#include "process/edit/ordered_services.hpp"
#include "process/edit/start.hpp"
#include "process/fulfilment/concerned.hpp"
#include "process/fulfilment/redo.hpp"
#include "process/fulfilment/suppliers.hpp"
#include "process/inventory/required.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/items.hpp"
#include "process/lifecycle/point_of_no_return.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/assess.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using model::ItemHandle;
using model::ValueNode;
using Activity = model::ActivityView<ValueNode>;
using Order = model::OrderView<ValueNode>;
using Names = std::vector<std::string>;

void requireAmendable(const UnitOfWork& unit, const Draft& order) {
  const State state = order.state();
  if (!isUnderWay(order) || lifecycle::isCancelling(state))
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("cannot amend an order that is {}", lifecycle::states.name(state)))
                    .in(order.id)
                    .hint(state == State::acknowledged
                              ? fmt::format("change it with som order update {}", order.id)
                              : "only an order under way is amended: order a modify of its service"));
  requireReason(unit, order, amendAction);
}

/// Refuses to change an item that has ended or is past its point of no return.
void requireChangeable(UnitOfWork& unit, Draft& order, const std::string& itemId) {
  const ItemHandle item = itemHandleOf(order, itemId);
  const std::string name = fmt::format("{} item {}", order.id, itemId);
  const std::string service = item->service().id();
  const std::string hint = fmt::format(
      "order a change of the service after completion: som order create --action modify --service {}",
      service.empty() ? "SERVICE" : service);
  if (lifecycle::isFinal(*order.kind->lifecycle, item->state()))
    throw Error(Diagnostic(Code::guard,
                           fmt::format("the item is {}: what it ordered does not change", item->stateText()))
                    .in(name)
                    .hint(hint));
  if (lifecycle::isCancelling(item->state()))
    throw Error(
        Diagnostic(Code::illegalTransition, fmt::format("cannot amend an item that is {}", item->stateText()))
            .in(name)
            .hint("wait for the answers, or refuse the cancellation first"));
  if (unit.options().forced()) return;
  if (const Activity activity = passedPointOfNoReturn(order.value, *order.kind, {itemId}))
    throw Error(Diagnostic(Code::pointOfNoReturn,
                           fmt::format("too late to amend: {}", startText(unit.workspace(), activity)))
                    .in(name)
                    .hint(hint + ", or use --force --reason TEXT to do it again"));
}

/// The consequences of one amendment for the activities and requests of an order.
class Following {
 public:
  Following(UnitOfWork& unit, Draft& order, const Amendment& amendment)
      : unit_(unit), order_(order), amendment_(amendment) {}

  void changed(const OrderedChange& change) {
    // An activity is looked at after those that it depends on, so that it waits for their redos.
    for (const std::string& id : inOrder(change.item)) follow(id, change.names);
  }

  void redoAsked() {
    for (const std::string& id : amendment_.redo) {
      if (done_.contains(newestOf(order_, id))) continue;
      requireRedoable(unit_, order_, newestOf(order_, id));
      redoOne(id);
    }
  }

  /// Names what was done after an activity that is done again, and stays as it is by no decision.
  void reportStale() {
    std::set<std::string> ids;
    for (const std::string& redo : done_)
      for (std::string& id : staleAfter(order_, redo)) ids.insert(std::move(id));
    for (const std::string& id : ids)
      if (!isKept(id) && told_.insert(id).second) noteStale(unit_, order_, id);
  }

  /// Records the decision that stale work stays as it is.
  void keepAsked() {
    for (const std::string& id : amendment_.keep)
      if (isStale(order_, id)) note(id, fmt::format("{} stays as it is", id));
  }

 private:
  /// True if the amendment keeps an activity, named by its id or that of one which it does again.
  bool isKept(const std::string& id) const {
    return std::any_of(amendment_.keep.begin(), amendment_.keep.end(),
                       [&](const std::string& one) { return one == id || newestOf(order_, one) == id; });
  }

  /// Returns the ids of the activities for an item that no later one does again, each after its dependencies.
  Names inOrder(const std::string& item) const {
    Names ids;
    for (const Activity activity : Order(order_.value).activities())
      if ((activity.item() == item || activity.item().empty()) &&
          newestOf(order_, activity.id()) == activity.id())
        ids.push_back(activity.id());
    Names ordered;
    std::set<std::string> seen;
    for (const std::string& id : ids) visit(id, ids, seen, ordered);
    return ordered;
  }

  void visit(const std::string& id, const Names& ids, std::set<std::string>& seen, Names& ordered) const {
    if (!seen.insert(id).second) return;
    for (const auto needed : Order(order_.value).activity(id).dependsOn())
      if (contains(ids, needed.text())) visit(needed.text(), ids, seen, ordered);
    ordered.push_back(id);
  }

  void follow(const std::string& id, const Names& names) {
    const Activity activity = Order(order_.value).activity(id);
    const State state = activity.state();
    if (state == State::skipped || state == State::cancelled || state == State::failed) return;
    const Related request = relatedOf(unit_, activity.delegatedTo());
    if (!isConcerned(activity, names)) return maybeStale(activity);
    if (state == State::pending && !isOpen(request)) return;
    if (isKept(id)) return note(id, fmt::format("{} stays as it is", id));
    if (isOpen(request) && !hasBegun(unit_.open(request.id, request.kind)))
      return amendRequestOf(id, request);
    redoOne(id);
    if (isOpen(request)) report(fmt::format("{} is under way with the values before", request.id));
  }

  void maybeStale(const Activity& activity) {
    if (activity.state() == State::completed && !activity.saysUses() &&
        !contains(amendment_.redo, activity.id()) && told_.insert(activity.id()).second)
      noteStale(unit_, order_, activity.id());
  }

  void amendRequestOf(const std::string& activity, const Related& request) {
    Draft& draft = unit_.open(request.id, request.kind);
    describeAgain(unit_, order_, activity, draft);
    unit_.track(
        draft, amendAction,
        model::tracking({.reason = fmt::format("{} was amended: {}", order_.id, unit_.options().reason)}),
        UnitOfWork::Cause::automatic);
    reportChange(unit_, draft, fmt::format("gets the new values of {}", order_.id));
  }

  void redoOne(const std::string& id) { done_.insert(addRedo(unit_, order_, id)); }

  void note(const std::string& activity, const std::string& text) {
    unit_.track(order_, model::keepAction, model::tracking({.activity = activity, .description = text}));
    report(text);
  }

  void report(const std::string& text) { reportChange(unit_, order_, text); }

  UnitOfWork& unit_;
  Draft& order_;
  const Amendment& amendment_;
  std::set<std::string> done_;  ///< the redos that it made or found
  std::set<std::string> told_;  ///< the activities that it named as stale
};

void trackValue(UnitOfWork& unit, Draft& order, const std::string& item, const std::string& field,
                const std::string& from, const std::string& to) {
  unit.track(order, amendAction, model::tracking({.item = item, .field = field, .from = from, .to = to}));
}

std::string textOf(const ValueNode& node) {
  return node && !node.isMapping() && !node.isSequence() ? node.text() : std::string();
}

/// Returns the item that an amendment names, or the only one.
std::string itemOf(const Draft& order, const Amendment& amendment) {
  if (!amendment.item.empty()) return amendment.item;
  const auto items = model::itemsOf(order.value, order.kind->itemField);
  if (items.size() == 1) return model::ItemView<ValueNode>(*items.front()).id();
  Names ids;
  for (const doc::Value* item : items) ids.push_back(model::ItemView<ValueNode>(*item).id());
  throw Error(Diagnostic(Code::usage, "the item is missing")
                  .in(order.id)
                  .hint("give --item with one of: " + joined(ids)));
}

void writeValues(UnitOfWork& unit, Draft& order, const Amendment& amendment) {
  if (amendment.characteristics.empty() && amendment.place.empty()) return;
  const ItemHandle item = itemHandleOf(order, itemOf(order, amendment));
  const std::string specification = item->service().specification().id();
  for (const auto& [name, typed] : amendment.characteristics) {
    std::string before;
    bool isNew = true;
    for (const auto one : item->service().characteristics()) {
      if (one.name() != name) continue;
      before = textOf(one.value());
      isNew = false;
    }
    if (isNew) requirePermitted(unit, order, specification, name);
    item.setCharacteristic(name, typedCharacteristic(unit.workspace(), specification, name, typed));
    if (before != typed) trackValue(unit, order, item->id(), name, before, typed);
  }
  if (amendment.place.empty()) return;
  const auto places = item->service().places();
  const std::string before = places.empty() ? "" : places.front().id();
  if (before == amendment.place) return;
  item.setPlace(amendment.place);
  trackValue(unit, order, item->id(), std::string(orderedPlace), before, amendment.place);
}

void writeDates(UnitOfWork& unit, Draft& order, const Amendment& amendment) {
  const Order before(order.value);
  const auto shown = [](std::optional<Instant> time) { return time ? formatInstant(*time) : std::string(); };
  if (amendment.due && before.requestedCompletion() != amendment.due) {
    trackValue(unit, order, "", "requestedCompletionDate", shown(before.requestedCompletion()),
               formatInstant(*amendment.due));
    model::setRequestedCompletion(order.value, amendment.due);
  }
  if (amendment.start && Order(order.value).requestedStart() != amendment.start) {
    trackValue(unit, order, "", "requestedStartDate", shown(Order(order.value).requestedStart()),
               formatInstant(*amendment.start));
    model::setRequestedStart(order.value, amendment.start);
  }
}

std::string freeItemId(const Draft& order) {
  std::size_t number = model::itemsOf(order.value, order.kind->itemField).size() + 1;
  while (model::itemOf(order.value, order.kind->itemField, std::to_string(number))) ++number;
  return std::to_string(number);
}

/// Returns the items of payloads in the form of the schema: one item, a list, or an order with items.
std::vector<doc::Value> normalisedItems(UnitOfWork& unit, const std::vector<doc::Value>& payloads) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  doc::Value order = doc::Value::object();
  const std::string list(kind.itemField);
  order[list] = doc::Value::array();
  for (const doc::Value& payload : payloads) {
    const bool isOrder =
        payload.is_object() && payload.contains(list) && model::ItemView<ValueNode>(payload).action().empty();
    const doc::Value& given = isOrder ? payload.at(list) : payload;
    if (!given.is_array()) order[list].push_back(given);
    if (given.is_array()) order[list].insert(order[list].end(), given.begin(), given.end());
  }
  const doc::Document document = doc::toDocument(order, "the new items");
  const schema::Schema& schema = unit.workspace().schemas().get(kind.schema);
  exchange::Normalised normalised =
      exchange::normalise(document, exchange::Part(document.root()), kind, schema.root(),
                          {unit.workspace().zone(), unit.env().now});
  std::vector<Diagnostic> errors;
  for (Diagnostic& notice : normalised.notices)
    if (notice.severity == Severity::error)
      errors.push_back(std::move(notice));
    else
      unit.warn(std::move(notice));
  if (!errors.empty()) throw Error(std::move(errors));
  std::vector<doc::Value> items;
  for (const doc::Value& item : normalised.value.at(list)) {
    if (!item.is_object())
      throw Error(Diagnostic(Code::schema, "an item is not a mapping").in("the new items"));
    items.push_back(item);
  }
  return items;
}

/// Adds an item with its service and plan, as the start of the order does.
void addItem(UnitOfWork& unit, Draft& order, doc::Value item) {
  std::string id = model::ItemView<ValueNode>(item).id();
  if (id.empty()) id = freeItemId(order);
  if (model::itemOf(order.value, order.kind->itemField, id))
    throw Error(Diagnostic(Code::duplicateId, fmt::format("there is an item '{}' already", id)).in(order.id));
  const model::ItemView<ValueNode> view(item);
  for (const auto one : view.service().characteristics())
    requirePermitted(unit, order, view.service().specification().id(), one.name());
  model::appendItem(order.value, *order.kind, id, std::move(item));
  completeFromServices(unit, order.value);
  writeDefaults(unit.workspace(), order.value);
  instantiatePlan(unit, order, id);
  orderDeletions(unit, order);
  askSuppliers(unit, order);
  designServices(unit, order);
  allocateValuesOfItem(unit, order, id);
  unit.track(order, amendAction, model::tracking({.item = id, .description = "item added"}));
  reportChange(unit, order, fmt::format("item {} added", id));
  unit.changed({order, Event::create, StateChange::Of::activity});
}

/// Returns the level of an order as text; an error of its data reads as unknown.
std::string levelOf(UnitOfWork& unit, const Draft& order, const doc::Document& document) {
  try {
    Assessor assessor(unit.workspace(), unit.env().now);
    return std::string(policy::levels.name(assess(assessor, order, document).assessment.level));
  } catch (const Error&) {
    return "unknown";
  }
}

/// Reports the level before the change and after it.
void reportLevels(UnitOfWork& unit, const Draft& order) {
  const std::string before = levelOf(unit, order, *order.before);
  const std::string after = levelOf(unit, order, doc::toDocument(order.value, order.path));
  reportChange(
      unit, order,
      before == after ? fmt::format("level stays {}", before) : fmt::format("level {} → {}", before, after));
}

void followAmendment(UnitOfWork& unit, Draft& order, const Amendment& amendment) {
  const std::vector<OrderedChange> changes = orderedChanges(order);
  for (const OrderedChange& change : changes) requireChangeable(unit, order, change.item);
  // Requests that are described again get the new values.
  for (const OrderedChange& change : changes) rescopeValues(unit, order, change.item, change.names);
  Following following(unit, order, amendment);
  for (const OrderedChange& change : changes) following.changed(change);
  following.redoAsked();
  following.keepAsked();
  following.reportStale();
  // The level follows from the requests that this change makes, too.
  unit.then([&unit, &order] { reportLevels(unit, order); });
}

}  // namespace

void amend(UnitOfWork& unit, Draft& order, const Amendment& amendment) {
  requireAmendable(unit, order);
  if (amendment.characteristics.empty() && amendment.place.empty() && !amendment.due && !amendment.start &&
      amendment.items.empty() && amendment.redo.empty() &&
      std::none_of(amendment.keep.begin(), amendment.keep.end(),
                   [&](const std::string& id) { return isStale(order, id); }))
    throw Error(Diagnostic(Code::usage, "the amendment is empty")
                    .in(order.id)
                    .hint("give --characteristic, --place, --due, --start, --add-item, --redo, or --keep for "
                          "work that may be stale"));
  for (const Names* names : {&amendment.keep, &amendment.redo})
    for (const std::string& id : *names) activityOf(order, id);
  for (const std::string& id : amendment.keep)
    if (contains(amendment.redo, id))
      throw Error(Diagnostic(Code::usage, fmt::format("--keep and --redo name '{}'", id)).in(order.id));
  writeValues(unit, order, amendment);
  writeDates(unit, order, amendment);
  for (doc::Value& item : normalisedItems(unit, amendment.items)) addItem(unit, order, std::move(item));
  checkAgainstOthers(unit, order);
  // Added items must be fit to start.
  if (!amendment.items.empty())
    checkGuards(unit, order, nullptr, lifecycle::Guard::services, {.event = Event::start});
  followAmendment(unit, order, amendment);
  if (amendment.due || amendment.start) moveRequests(unit, order, "was rescheduled");
}

void amendmentFollows(UnitOfWork& unit, Draft& order) {
  if (!orderedChanges(order).empty()) followAmendment(unit, order, {});
  if (areDatesMoved(order)) moveRequests(unit, order, "was rescheduled");
}

void requestsTakeValues(UnitOfWork& unit, Draft& order) {
  for (const Activity activity : Order(order.value).activities()) {
    const Related request = relatedOf(unit, activity.delegatedTo());
    if (!isOpen(request)) continue;
    Draft& draft = unit.open(request.id, request.kind);
    doc::Value before = draft.value;
    describeAgain(unit, order, activity.id(), draft);
    if (draft.value == before) continue;
    const bool begun = hasBegun(draft);
    if (begun)
      draft.value = std::move(before);
    else
      unit.track(draft, amendAction,
                 model::tracking({.reason = fmt::format("the values of {} have changed", order.id)}),
                 UnitOfWork::Cause::automatic);
    if (begun)
      noteStale(unit, order, activity.id(),
                fmt::format("is under way at {} with the values before", draft.id));
    else
      reportChange(unit, draft, fmt::format("gets the new values of {}", order.id));
  }
}

}  // namespace som::process
