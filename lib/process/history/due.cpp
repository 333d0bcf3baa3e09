#include <fmt/format.h>

#include <optional>

#include "base/contains.hpp"
#include "doc/value.hpp"
#include "model/activities.hpp"
#include "model/allocation.hpp"
#include "model/items.hpp"
#include "model/standing_history.hpp"
#include "model/views.hpp"
#include "process/delegation/links.hpp"
#include "process/fulfilment/amend.hpp"
#include "process/fulfilment/concerned.hpp"
#include "process/history/named_record.hpp"
#include "process/history/record_change.hpp"
#include "process/history/replay.hpp"
#include "process/inventory/services.hpp"
#include "process/lifecycle/dependencies.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using NodeRecord = model::RecordView<doc::Node>;
using NodeActivity = model::ActivityView<doc::Node>;

constexpr std::string_view dueHint = "som doctor --fix carries it out";

/// Returns the state that an activity takes when its request ends; nullopt if a request in this state goes
/// on.
std::optional<State> stateAfter(State request) {
  const std::optional<State> state = followedState(request);
  return state == State::completed || state == State::failed ? state : std::nullopt;
}

Diagnostic due(const doc::Document& record, std::string message, doc::Node node) {
  return record.diagnostic(Code::consequenceDue, std::move(message), node).hint(std::string(dueHint));
}

/// Finds activities that wait for a request which has ended.
void delegated(const doc::Document& document, const store::Source& files, std::vector<Diagnostic>& found) {
  for (const NodeActivity activity : NodeRecord(document.root()).activities()) {
    if (!activity.isDelegated() || lifecycle::isFinished(activity.state())) continue;
    const Named request = namedRecord(files, activity.delegatedTo());
    const std::optional<State> ended = request.exists() ? stateAfter(request.state) : std::nullopt;
    // One that is cancelled leaves its activity to be requested again.
    const bool isCancelled = request.exists() && request.state == State::cancelled;
    if (isCancelled || (ended && activity.state() != *ended))
      found.push_back(due(
          document,
          fmt::format("activity '{}' is {}, but its request {} is {}", activity.id(), activity.stateText(),
                      activity.delegatedTo(), lifecycle::states.name(request.state)),
          activity.node()[model::partStateField]));
  }
}

/// Finds items whose work is done.
void items(const doc::Document& document, const model::KindRow& kind, doc::Value& value,
           std::vector<Diagnostic>& found) {
  itemsComplete(value, kind, false, [&](const model::ItemHandle& item, State to) {
    for (const doc::Node node : model::itemsOf(document.root(), kind.itemField)) {
      const model::ItemView<doc::Node> view(node);
      if (view.id() == item->id())
        found.push_back(due(document,
                            fmt::format("item '{}' is {}, but its activities are finished: it would be {}",
                                        view.id(), view.stateText(), lifecycle::states.name(to)),
                            view.stateText().empty() ? node : node[model::partStateField]));
    }
    item.setText(model::partStateField, lifecycle::states.name(to));
  });
}

using History = std::vector<model::TrackingView<model::ValueNode>>;

/// True if the history says how an activity was finished.
bool isTracked(const History& history, std::string_view activity) {
  return std::any_of(history.begin(), history.end(),
                     [&](const auto& entry) { return entry.activity() == activity && entry.hasTo(); });
}

/// True if an activity was requested, or its request was taken from it.
bool wasAsked(const History& history, std::string_view activity) {
  return std::any_of(history.begin(), history.end(), [&](const auto& entry) {
    return entry.activity() == activity && (entry.action() == "request" || entry.action() == "unlink");
  });
}

bool isItemWaiting(const doc::Value& record, const model::KindRow& kind, std::string_view id) {
  for (const doc::Value* value : model::wayToItem(record, kind.itemField, id))
    if (const State state = model::ItemView<model::ValueNode>(*value).state();
        state != State::acknowledged && state != State::inProgress)
      return true;
  return false;
}

/// Finds activities of other processes that became ready when a merge finished what they waited for, and that
/// nobody was asked to do. Ones that wait for nothing were asked for by the start.
void requests(const doc::Document& document, const model::KindRow& kind, const doc::Value& value,
              std::vector<Diagnostic>& found) {
  if (kind.delegatesTo.empty()) return;
  const History history = model::standingHistory(model::RecordView<model::ValueNode>(value));
  for (const NodeActivity activity : NodeRecord(document.root()).activities()) {
    const model::ActivityView<model::ValueNode> view =
        model::RecordView<model::ValueNode>(value).activity(activity.id());
    const auto needed = model::textsOf(activity.dependsOn());
    if (activity.state() != State::pending || activity.isDelegated() || needed.empty() ||
        !model::requestKind(activity.type(), kind) || !openDependencies(value, view).empty() ||
        isItemWaiting(value, kind, activity.item()) || wasAsked(history, activity.id()))
      continue;
    if (std::all_of(needed.begin(), needed.end(),
                    [&](std::string_view id) { return isTracked(history, id); }))
      found.push_back(due(document,
                          fmt::format("activity '{}' is ready, but was not requested", activity.id()),
                          activity.node()[model::partStateField]));
  }
}

/// Finds work that began before an amendment that concerns it, and that is not done again.
void redos(const doc::Document& document, const doc::Value& value, std::vector<Diagnostic>& found) {
  for (const std::string& id : redosDue(value)) {
    const NodeActivity activity = NodeRecord(document.root()).activity(id);
    found.push_back(due(
        document, fmt::format("activity '{}' began before its item was amended, and is not done again", id),
        activity.node()[model::partStateField]));
  }
}

/// True if a person settled a conflict of a merge in the record.
bool wasSettled(NodeRecord record) {
  for (const auto entry : record.history())
    if (entry.action() == resolveAction) return true;
  return false;
}

/// Finds what a settled conflict left open in a record that has ended: the other version may have begun work
/// and services.
void settled(const doc::Document& document, const model::KindRow& kind, const store::Source& files,
             std::vector<Diagnostic>& found) {
  const NodeRecord record(document.root());
  if (!wasSettled(record)) return;
  for (const NodeActivity activity : record.activities())
    if (!lifecycle::isFinished(activity.state()) && activity.state() != State::failed)
      found.push_back(due(document,
                          fmt::format("activity '{}' is {}, but the {} is {}", activity.id(),
                                      activity.stateText(), kind.noun, record.stateText(kind)),
                          activity.node()[model::partStateField]));
  for (const std::string& id : unwantedServices(document, kind, files))
    found.push_back(due(document,
                        fmt::format("{} is still there, but the {} that adds it is {}", id, kind.noun,
                                    record.stateText(kind)),
                        document.root()[kind.stateField]));
}

/// True if nothing but the completion of a record is left to do.
bool isFinished(NodeRecord record, const model::KindRow& kind, const doc::Value& value,
                const store::Source& files) {
  for (const NodeActivity activity : record.activities()) {
    if (!lifecycle::isFinished(activity.state())) return false;
    if (activity.isDelegated() && namedRecord(files, activity.delegatedTo()).isOpen()) return false;
  }
  return !isCancellingItem(value, kind);
}

/// True if an item of an order that has ended was not delivered, and no service of it is in place.
bool isUndelivered(const model::ItemView<doc::Node>& item, State order, const store::Source& files) {
  const State own = item.state();
  const State state = lifecycle::isFinal(*model::orderKind().lifecycle, own) ? own : order;
  if (state == State::cancelled || state == State::rejected) {
    if (item.action() != model::addAction || item.service().id().empty()) return true;
  } else if (state != State::failed || item.action() != model::addAction) {
    return false;
  }
  const Named service = namedRecord(files, item.service().id());
  return service.exists() && service.state == State::terminated;
}

/// True if a service of an order's items is in place.
bool hasServiceInPlace(const std::vector<doc::Node>& items, const store::Source& files) {
  return std::any_of(items.begin(), items.end(), [&](const doc::Node& node) {
    const Named service = namedRecord(files, model::ItemView<doc::Node>(node).service().id());
    return service.exists() && service.state != State::terminated;
  });
}

/// True if another process, or a recovery order, still works for an order, or if a recovery ended without
/// taking back what a service in place may use: a person decides about that.
bool isWorkedOnElsewhere(const NodeRecord& record, const std::vector<doc::Node>& items,
                         const store::Source& files) {
  for (const NodeActivity activity : record.activities()) {
    const Named recovery = namedRecord(files, activity.recoveredBy());
    if (namedRecord(files, activity.delegatedTo()).isOpen() || recovery.isOpen()) return true;
    if (recovery.exists() && recovery.state != State::completed && hasServiceInPlace(items, files))
      return true;
  }
  return false;
}

/// Finds values that an order holds which has ended without delivering what they were for.
void leaked(const doc::Document& document, const model::KindRow& kind, const store::Source& files,
            std::vector<Diagnostic>& found) {
  const NodeRecord record(document.root());
  std::vector<std::string_view> undelivered;
  const auto items = model::itemsOf(document.root(), kind.itemField);
  for (const doc::Node node : items)
    if (const model::ItemView<doc::Node> item(node);
        record.hasAllocations() && isUndelivered(item, record.state(kind), files))
      undelivered.push_back(item.id());
  if (undelivered.empty() || isWorkedOnElsewhere(record, items, files)) return;
  for (const auto link : record.allocations()) {
    auto file = store::findById(files, model::allocationKind(), link.id());
    if (!file) continue;
    const doc::Document value = store::readFound(files, std::move(*file));
    const model::AllocationView<doc::Node> view(value.root());
    const bool isOfNone =
        view.item().empty() ? undelivered.size() == items.size() : contains(undelivered, view.item());
    if (view.holder() == record.id() && view.users().empty() && isOfNone)
      found.push_back(due(document,
                          fmt::format("{} is held, but what it was for was not delivered", link.id()),
                          link.node()));
  }
}

}  // namespace

std::vector<std::string> unwantedServices(const doc::Document& document, const model::KindRow& kind,
                                          const store::Source& files) {
  std::vector<std::string> ids;
  if (kind.kind != model::Kind::serviceOrder) return ids;
  for (const doc::Node node : model::itemsOf(document.root(), kind.itemField)) {
    const model::ItemView<doc::Node> item(node);
    const State state = item.state();
    if (item.action() != model::addAction || state == State::completed || state == State::partial ||
        !lifecycle::isFinal(*kind.lifecycle, state))
      continue;
    const Named service = namedRecord(files, item.service().id());
    if (service.exists() && (service.state == State::designed || service.state == State::reserved) &&
        cameWithOrder(doc::toValue(service.document->root()), NodeRecord(document.root()).id()))
      ids.emplace_back(item.service().id());
  }
  return ids;
}

std::vector<Diagnostic> consequencesDue(const doc::Document& document, const model::KindRow& kind,
                                        const store::Source& files) {
  std::vector<Diagnostic> found;
  const NodeRecord record(document.root());
  if (!kind.lifecycle) return found;
  if (lifecycle::isFinal(*kind.lifecycle, record.state(kind))) {
    settled(document, kind, files, found);
    if (kind.kind == model::Kind::serviceOrder) leaked(document, kind, files, found);
    return found;
  }
  delegated(document, files, found);
  doc::Value value = doc::toValue(document.root());
  if (!mayComplete(value, kind)) return found;
  items(document, kind, value, found);
  requests(document, kind, value, found);
  if (kind.kind == model::Kind::serviceOrder) redos(document, value, found);
  if (isFinished(record, kind, value, files))
    found.push_back(
        due(document,
            fmt::format("all activities are finished, but the {} is {}", kind.noun, record.stateText(kind)),
            document.root()[kind.stateField]));
  return found;
}

}  // namespace som::process
