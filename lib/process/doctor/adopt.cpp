#include "process/doctor/adopt.hpp"
#include "check/check.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"

namespace som::process {

void adoptState(UnitOfWork& unit, Draft& draft) {
  const std::string from(check::lastTrackedState(draft.before->root()));
  const model::RecordView<model::ValueNode> record(draft.value);
  const std::string to = record.stateText(*draft.kind);
  if (from.empty() || from == to) return;
  for (const auto entry : record.history())
    if (const auto time = entry.time(); time && *time > unit.env().now + check::clockTolerance)
      throw Error(Diagnostic(Code::clockRegression, "its tracking records go beyond now").in(draft.path));
  unit.track(draft, lifecycle::events.name(lifecycle::Event::adopt),
             model::tracking({.from = from, .to = to}));
  unit.report({draft.id, from, to, "set by hand, adopted"});
}

}  // namespace som::process
