#include "process/fulfilment/redo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/suggest.hpp"
#include "model/activities.hpp"
#include "model/handles.hpp"
#include "model/tracking.hpp"
#include "process/delegation/answer.hpp"
#include "process/delegation/cancel.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/delivery.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using model::ActivityHandle;
using Activity = model::ActivityView<model::ValueNode>;
using Record = model::RecordView<model::ValueNode>;

/// The first activity of a chain of redos.
std::string rootOf(const Draft& order, const std::string& activity) {
  const std::string original = Record(order.value).activity(activity).redoOf();
  return original.empty() ? activity : original;
}

bool dependsOn(const Activity& activity, const std::string& id) {
  for (const auto needed : activity.dependsOn())
    if (needed.text() == id) return true;
  return false;
}

/// True if nobody has begun with an activity, nor another process with its request.
bool waits(UnitOfWork& unit, const Activity& activity) {
  if (activity.state() != State::pending) return false;
  const Related request = relatedOf(unit, activity.delegatedTo());
  return !isOpen(request) || !hasBegun(*unit.openLinked(*request.kind, request.id));
}

std::string nextId(const Draft& order, const std::string& root) {
  int number = 2;
  while (Record(order.value).activity(fmt::format("{}.{}", root, number))) ++number;
  return fmt::format("{}.{}", root, number);
}

/// Returns the activities that do the dependencies of the first activity of a chain again.
std::vector<std::string> redoneDependencies(const Draft& order, const std::string& root) {
  std::vector<std::string> ids;
  for (const auto needed : Record(order.value).activity(root).dependsOn())
    if (std::string newest = newestOf(order, needed.text()); newest != needed.text())
      ids.push_back(std::move(newest));
  return ids;
}

/// Returns the activities that an activity waits for, directly or through others.
std::set<std::string> allDependencies(const Draft& order, const std::string& id) {
  std::set<std::string> all;
  std::vector<std::string> open = {id};
  while (!open.empty()) {
    const Activity one = Record(order.value).activity(open.back());
    open.pop_back();
    if (!one) continue;
    for (const auto needed : one.dependsOn())
      if (all.insert(needed.text()).second) open.push_back(needed.text());
  }
  return all;
}

/// Returns the activities that wait for one of a chain of redos, directly or through others, each after those
/// that it waits for itself; those of the chain are not among them.
std::vector<std::string> dependentsOf(const Draft& order, const std::string& root) {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const Activity activity : Record(order.value).activities()) {
    const std::string id = activity.id();
    if (rootOf(order, id) == root) continue;
    const std::set<std::string> all = allDependencies(order, id);
    if (std::any_of(all.begin(), all.end(),
                    [&](const std::string& one) { return rootOf(order, one) == root; }))
      found.emplace_back(all.size(), id);
  }
  // What an activity waits for has fewer dependencies than the activity.
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> ids;
  for (auto& [count, id] : found) ids.push_back(std::move(id));
  return ids;
}

/// True if an activity is still to be done, or to be done again after its failure.
bool isAhead(UnitOfWork& unit, const Activity& activity) {
  return activity.state() == State::failed || waits(unit, activity);
}

/// Lets the activities that have not begun, or failed, and waited for one wait for its redo instead. What
/// waits for those that are requested already waits for the redo, too, as their requests do not; so does what
/// waited for the original through others that have begun.
void letWait(UnitOfWork& unit, Draft& order, const std::string& original, const std::string& redo) {
  std::vector<std::string> requested;
  for (const ActivityHandle& other : model::activitiesOf(order.value)) {
    if (other->id() == redo || !isAhead(unit, other.view())) continue;
    if (other->isDelegated() && dependsOn(other.view(), original)) requested.push_back(other->id());
    other.replaceDependency(original, redo);
  }
  for (const ActivityHandle& other : model::activitiesOf(order.value))
    for (const std::string& id : requested)
      if (dependsOn(other.view(), id) && other->id() != redo && isAhead(unit, other.view()))
        other.addDependencyOnce(redo);
  for (const std::string& id : dependentsOf(order, rootOf(order, original))) {
    const ActivityHandle other = activityOf(order, id);
    if (isAhead(unit, other.view()) && !allDependencies(order, id).contains(redo) &&
        !allDependencies(order, redo).contains(id))
      other.addDependencyOnce(redo);
  }
}

/// Returns the activity that a redo does again: the one before it in its chain that was not cancelled.
std::string originalOf(const Draft& order, const Activity& redo) {
  const std::string root = redo.redoOf();
  std::string original = root;
  for (const Activity other : Record(order.value).activities()) {
    if (other.id() == redo.id()) break;
    if (other.redoOf() == root && other.state() != State::cancelled) original = other.id();
  }
  return original;
}

/// Cancels a redo, also at the party that was asked for it; what waits for it waits for its original again.
void cancelRedo(UnitOfWork& unit, Draft& order, const ActivityHandle& redo, const std::string& original,
                const std::string& why) {
  const std::string id = redo->id();
  const std::string from = redo->stateText();
  for (const ActivityHandle& other : model::activitiesOf(order.value)) other.replaceDependency(id, original);
  moveActivity(unit, order, redo, State::cancelled,
               {.event = lifecycle::Event::cancel, .cause = UnitOfWork::Cause::automatic, .reason = why});
  unit.track(order, lifecycle::events.name(lifecycle::Event::cancel),
             model::tracking({.activity = id, .from = from, .to = redo->stateText(), .reason = why}),
             UnitOfWork::Cause::automatic);
  unit.report({.id = order.id, .from = from, .to = redo->stateText(), .text = why, .activity = id});
  withdrawRequest(unit, order, id, why);
}

}  // namespace

std::string newestOf(const Draft& order, const std::string& activity) {
  const std::string root = rootOf(order, activity);
  std::string newest = activity;
  for (const Activity other : Record(order.value).activities())
    if (other.redoOf() == root && other.state() != State::cancelled) newest = other.id();
  return newest;
}

std::string addRedo(UnitOfWork& unit, Draft& order, const std::string& activity) {
  const std::string root = rootOf(order, activity);
  const std::string original = newestOf(order, activity);
  std::vector<std::string> needed = redoneDependencies(order, root);
  if (original != root && waits(unit, Record(order.value).activity(original))) {
    for (const std::string& one : needed) activityOf(order, original).addDependencyOnce(one);
    reportChange(unit, order, fmt::format("{} has not begun and does {} again", original, root));
    return original;
  }
  needed.insert(needed.begin(), original);
  const std::string id = nextId(order, root);
  // The views of the record end when it grows.
  const doc::Value copy = *Record(order.value).activity(original).node().value();
  model::addRedo(order.value, Activity(copy), id, root, needed);
  letWait(unit, order, original, id);
  unit.track(order, "redo", model::tracking({.activity = original, .to = id}));
  reportChange(unit, order, fmt::format("{} does {} again", id, original));
  unit.changed({order, lifecycle::Event::create, StateChange::Of::activity, id});
  return id;
}

void waitForRedos(UnitOfWork& unit, Draft& order, const std::string& id) {
  const std::set<std::string> all = allDependencies(order, id);
  for (const std::string& one : all) {
    const std::string newest = newestOf(order, one);
    if (newest == id || all.contains(newest) ||
        lifecycle::isFinished(Record(order.value).activity(newest).state()) ||
        allDependencies(order, newest).contains(id))
      continue;
    const ActivityHandle activity = activityOf(order, id);
    if (dependsOn(activity.view(), one))
      activity.replaceDependency(one, newest);
    else
      activity.addDependencyOnce(newest);
    reportChange(unit, order, fmt::format("{} waits for {}", id, newest));
  }
}

void endNeedlessRedos(UnitOfWork& unit, Draft& order) {
  for (const ActivityHandle& redo : model::activitiesOf(order.value)) {
    if (redo->redoOf().empty() || !waits(unit, redo.view())) continue;
    const std::string original = originalOf(order, redo.view());
    const Activity first = Record(order.value).activity(original);
    if (waits(unit, first))
      cancelRedo(unit, order, redo, original,
                 fmt::format("{} has not begun and gets the new values", original));
    else if (first.state() == State::skipped)
      cancelRedo(unit, order, redo, original, fmt::format("{} is skipped", original));
  }
}

void requireRedoable(const UnitOfWork& unit, Draft& draft, const std::string& id) {
  requireOpen(draft, "do an activity again of");
  requireReason(unit, draft, "do an activity again");
  const ActivityHandle activity = activityOf(draft, id);
  const auto refuse = [&](const std::string& what, const std::string& state, std::string hint) {
    throw Error(
        Diagnostic(Code::illegalTransition, fmt::format("{} is {}: its work is not done again", what, state))
            .in(fmt::format("{} {}", draft.id, id))
            .hint(std::move(hint)));
  };
  const auto goOn = [&] { return fmt::format("to go on with it: som order cancel {} --refuse", draft.id); };
  if (lifecycle::isCancelling(draft.state()))
    refuse(fmt::format("the {}", draft.kind->noun), std::string(lifecycle::states.name(draft.state())),
           goOn());
  if (activity->state() != State::completed)
    throw Error(
        Diagnostic(
            Code::illegalTransition,
            fmt::format("only a completed activity is done again; this one is {}", activity->stateText()))
            .in(fmt::format("{} {}", draft.id, id))
            .hint(activity->state() == State::failed ? fmt::format("som activity retry {} {}", draft.id, id)
                                                     : std::string()));
  const auto way = model::wayToItemHandle(draft.value, draft.kind->itemField, activity->item());
  if (way.empty()) return;
  const std::string item = fmt::format("item {}", activity->item());
  if (lifecycle::isCancelling(way.back()->state())) refuse(item, way.back()->stateText(), goOn());
  if (lifecycle::isFinal(*draft.kind->lifecycle, way.back()->state()))
    refuse(item, way.back()->stateText(), "order a change of its service");
}

std::vector<std::string> staleAfter(const Draft& order, const std::string& redo) {
  std::vector<std::string> stale;
  for (const std::string& id : dependentsOf(order, rootOf(order, redo))) {
    const State state = Record(order.value).activity(id).state();
    if (newestOf(order, id) == id && (state == State::completed || state == State::inProgress) &&
        !allDependencies(order, id).contains(redo))
      stale.push_back(id);
  }
  return stale;
}

void redo(UnitOfWork& unit, Draft& draft, const std::string& activity) {
  requireRedoable(unit, draft, activity);
  const std::string id = addRedo(unit, draft, activity);
  for (const std::string& stale : staleAfter(draft, id)) noteStale(unit, draft, stale);
}

}  // namespace som::process
