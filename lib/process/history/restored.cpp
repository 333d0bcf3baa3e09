#include "process/history/restored.hpp"

#include <algorithm>
#include <set>

#include "base/id.hpp"
#include "doc/edit.hpp"
#include "model/entries.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/services.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/history/undone.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using NodeRecord = model::RecordView<doc::Node>;

doc::Document parsed(const Undone& undone, const std::string& bytes) {
  return doc::read(bytes, undone.path, doc::formatOf(undone.path));
}

/// Appends an entry to a list of a record, with an id and a time that sort after the last entry.
void append(doc::Value& record, const model::GrowingList& list, const Env& env, const doc::Value& entry) {
  const model::LastEntry last = model::lastEntry(record, list);
  const auto ulid = ulidTime(last.id);
  Env moment = env;
  if (ulid) moment.now = std::max(moment.now, *ulid);
  if (last.time) moment.now = std::max(moment.now, *last.time);
  std::string id = ulid && *ulid >= moment.now ? nextUlid(last.id).value_or("") : "";
  if (id.empty()) id = makeUlid(moment);
  model::appendEntry(record, list, id, moment.now, entry);
}

/// Appends the tracking record of the undo, and the note of the options.
void track(doc::Value& record, const Env& env, const Undone& undone, const std::string& of,
           const std::string& to, const ChangeOptions& options) {
  model::TrackingDetails details{.of = of};
  const std::string from = stateIn(undone, undone.now);
  if (from != to) {
    details.from = from;
    details.to = to;
  }
  append(record, model::history, env,
         model::trackingEntry({.user = env.actor,
                               .systemId = options.systemId,
                               .action = std::string(lifecycle::events.name(Event::undo)),
                               .reason = options.reason},
                              model::tracking(details)));
  if (!options.note.empty()) append(record, model::notes, env, model::noteEntry(env.actor, options.note));
}

/// Adds the tracking records that a command added. Returns the id of the first; the verb if there are none.
std::string addHistory(doc::Value& record, doc::Node before, doc::Node now, const std::string& verb) {
  std::set<std::string_view> known;
  for (const auto entry : NodeRecord(before).history()) known.insert(entry.id());
  std::string first;
  for (const auto entry : NodeRecord(now).history()) {
    if (known.contains(entry.id()) || !entry.time()) continue;
    model::appendEntry(record, model::history, entry.id(), *entry.time(), doc::toValue(entry.node()));
    if (first.empty()) first = entry.id();
  }
  return first.empty() ? verb : first;
}

/// Takes the values of pools out of a service that ends: the same undo gives them back.
void giveUpValues(const store::Source& files, doc::Value& service) {
  std::vector<std::string> values;
  for (const auto resource :
       model::InventoryServiceView<model::ValueNode>(model::ValueNode(service)).supportingResources())
    if (store::isAllocationId(resource.id()) &&
        store::findById(files, model::allocationKind(), resource.id()))
      values.push_back(resource.id());
  for (const std::string& value : values) model::removeSupportingResource(service, value);
}

}  // namespace

std::string stateIn(const Undone& undone, const std::optional<std::string>& bytes) {
  if (!bytes || !undone.kind || !undone.kind->lifecycle) return {};
  return std::string(NodeRecord(parsed(undone, *bytes).root()).stateText(*undone.kind));
}

std::optional<std::string> restoredText(Workspace& workspace, const Env& env, const Undone& undone,
                                        const ChangeOptions& options) {
  if (!undone.before || !undone.kind || !undone.kind->lifecycle) return undone.before;
  const doc::Document before = parsed(undone, *undone.before);
  const doc::Value old = doc::toValue(before.root());
  doc::Value value = old;
  std::string of = undone.verb;
  if (undone.now) of = addHistory(value, before.root(), parsed(undone, *undone.now).root(), undone.verb);
  track(value, env, undone, of, stateIn(undone, undone.before), options);
  const schema::Rule rule = workspace.schemas().get(undone.kind->schema).root();
  return doc::rewrite(before, schema::placeAdditions(old, value, rule));
}

std::string cancelledText(Workspace& workspace, const Env& env, const Undone& undone,
                          const ChangeOptions& options) {
  const model::KindRow& kind = *undone.kind;
  const doc::Document now = parsed(undone, *undone.now);
  const doc::Value old = doc::toValue(now.root());
  doc::Value value = old;
  const State to = unwantedEnd(*kind.lifecycle);
  const Occasion occasion{Event::cancel, env.now, options.reason};
  for (const model::ActivityHandle& activity : model::activitiesOf(value))
    if (!lifecycle::isFinished(activity->state()))
      writeState(activity.value(), model::partStateField, model::activityStamps(), State::cancelled,
                 occasion);
  for (const model::ItemHandle& item : model::itemHandles(value, kind.itemField))
    if (!lifecycle::isFinal(*kind.lifecycle, item->state()))
      writeState(item.value(), model::partStateField, {}, State::cancelled, occasion);
  writeState(value, kind.stateField, kind.stamps, to, occasion);
  if (kind.kind == model::Kind::service) giveUpValues(workspace.store(), value);
  const auto history = NodeRecord(now.root()).history();
  track(value, env, undone, history.empty() ? undone.verb : std::string(history.at(0).id()),
        std::string(lifecycle::states.name(to)), options);
  const schema::Rule rule = workspace.schemas().get(kind.schema).root();
  return doc::rewrite(now, schema::placeAdditions(old, value, rule));
}

}  // namespace som::process
