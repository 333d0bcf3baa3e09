#include "process/history/carry_out.hpp"

#include "model/views.hpp"
#include "process/history/record_change.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

using lifecycle::Event;

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

}  // namespace

ChangeResult carryOut(Workspace& workspace, const Env& env, const ChangeOptions& options,
                      const std::vector<std::string>& paths) {
  const std::vector<Due> due = dueAt(workspace, paths);
  if (due.empty()) return {};
  UnitOfWork unit(workspace, env, options);
  for (const Due& one : due) {
    Draft* record = unit.openIfThere(*one.kind, one.id);
    if (!record) continue;
    std::vector<std::string> requests;
    for (const auto activity : model::RecordView<model::ValueNode>(record->value).activities())
      if (activity.isDelegated()) requests.emplace_back(activity.delegatedTo());
    for (const std::string& id : requests) {
      const model::KindRow* kind = model::kindOfId(id);
      Draft* request = kind ? unit.openIfThere(*kind, id) : nullptr;
      if (request) unit.changed({*request, Event::complete});
    }
    unit.changed({*record, Event::complete, StateChange::Of::activity});
  }
  return unit.finish();
}

}  // namespace som::process
