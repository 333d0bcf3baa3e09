#include "process/history/carry_out.hpp"

#include "model/handles.hpp"
#include "model/views.hpp"
#include "process/delegation/links.hpp"
#include "process/fulfilment/amend.hpp"
#include "process/fulfilment/concerned.hpp"
#include "process/fulfilment/redo.hpp"
#include "process/history/record_change.hpp"
#include "process/lifecycle/state.hpp"
#include "process/work/related.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;

struct Due {
  const model::KindRow* kind;
  std::string id;
};

std::vector<Due> dueAt(Workspace& workspace, const std::vector<std::string>& paths) {
  std::vector<Due> all;
  for (const std::string& path : paths) {
    const model::KindRow* kind = store::kindOfPath(path);
    const auto bytes = kind && kind->lifecycle ? workspace.store().read(path) : std::nullopt;
    if (!bytes) continue;
    const doc::Document document = doc::read(*bytes, path, doc::formatOf(path));
    if (!consequencesDue(document, *kind, workspace.store()).empty())
      all.push_back({kind, std::string(store::idOfPath(path))});
  }
  return all;
}

/// Closes what a settled conflict left open in a record that has ended. As with the event that ends a record,
/// this is not tracked for each activity.
void closeEnded(UnitOfWork& unit, Draft& draft) {
  for (const model::ActivityHandle& activity : model::activitiesOf(draft.value))
    if (lifecycle::find(lifecycle::activity, activity->state(), Event::cancel)) {
      const std::string from = activity->stateText();
      setState(unit, {draft, activity}, State::cancelled, {.event = Event::cancel});
      unit.report({draft.id, from, activity->stateText(), "closed with its record", activity->id()});
    }
  for (const model::ItemHandle& item : model::itemHandlesFromWithin(draft.value, draft.kind->itemField))
    if (lifecycle::isFinal(*draft.kind->lifecycle, item->state()))
      unit.changed({draft, Event::adopt, StateChange::Of::item, item->id()});
  unit.changed({draft, Event::adopt});
}

}  // namespace

void carryOutConsequences(UnitOfWork& unit, Draft& draft) {
  if (lifecycle::isFinal(*draft.kind->lifecycle, draft.state())) return closeEnded(unit, draft);
  if (draft.kind->kind == model::Kind::serviceOrder)
    for (const std::string& id : redosDue(draft.value)) addRedo(unit, draft, id);
  std::vector<std::string> requests;
  for (const auto activity : model::RecordView<model::ValueNode>(draft.value).activities())
    if (activity.isDelegated() && !lifecycle::isFinished(activity.state()))
      requests.push_back(activity.delegatedTo());
  for (const std::string& id : requests)
    if (const Related request = relatedOf(unit, id); request.kind)
      requestersFollow(unit, unit.open(request.id, request.kind));
  for (const model::ItemHandle& item : model::itemHandlesFromWithin(draft.value, draft.kind->itemField))
    if (item->state() == State::completed)
      unit.changed({draft, Event::complete, StateChange::Of::item, item->id()});
  unit.changed({draft, Event::change, StateChange::Of::activity});
}

ChangeResult carryOut(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const std::vector<std::string>& paths) {
  const std::vector<Due> due = dueAt(workspace, paths);
  if (due.empty()) return {};
  UnitOfWork unit(workspace, env, options);
  for (const Due& one : due) {
    Draft* record = unit.openIfThere(*one.kind, one.id);
    if (!record) continue;
    carryOutConsequences(unit, *record);
  }
  return unit.finish();
}

}  // namespace som::process
