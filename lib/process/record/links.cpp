#include "process/record/links.hpp"

#include <algorithm>

#include "base/id.hpp"
#include "process/record/fields.hpp"

namespace som::process {
namespace {

void removeRequester(Draft& child, const std::string& parent) {
  doc::Value& requesters = listOf(child.value, "requestedBy");
  const auto gone = [&](const doc::Value& entry) { return textOf(entry, "id") == parent; };
  if (requesters.is_array())
    requesters.erase(std::remove_if(requesters.begin(), requesters.end(), gone), requesters.end());
  if (requesters.empty()) child.value.erase("requestedBy");
}

}  // namespace

Related relatedOf(const Unit& unit, const std::string& id) {
  const auto parts = parseRecordId(id);
  const model::KindRow* kind = parts ? model::findPrefix(parts->prefix) : nullptr;
  if (!kind || !store::exists(unit.files(), *kind, id)) return {id};
  const store::Found found = store::findRecord(unit.files(), id, kind);
  const doc::Document document = doc::read(found.bytes, found.path, doc::formatOf(found.path));
  return {id, kind,
          lifecycle::states.parse(document.root()[kind->stateField].text()).value_or(lifecycle::State::none)};
}

void unlinkOpenChildren(Unit& unit, Draft& parent) {
  for (doc::Value& activity : listOf(parent.value, "activity")) {
    const Related child = relatedOf(unit, textOf(activity, "delegatedTo"));
    if (!child.kind || !child.kind->lifecycle || lifecycle::hasEnded(*child.kind->lifecycle, child.state))
      continue;
    activity.erase("delegatedTo");
    Draft& draft = unit.open(child.id, child.kind);
    removeRequester(draft, parent.id);
    unit.track(draft, "unlink", {{"from", parent.id}});
    const std::string state(lifecycle::states.name(child.state));
    unit.report({child.id, state, state, "no longer requested by " + parent.id});
  }
}

}  // namespace som::process
