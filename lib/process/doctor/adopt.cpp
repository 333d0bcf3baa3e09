#include "process/doctor/adopt.hpp"
#include "check/check.hpp"
#include "process/work/fields.hpp"

namespace som::process {

void adoptState(UnitOfWork& unit, Draft& draft) {
  const std::string from(check::lastTrackedState(draft.before->root()));
  const std::string to = textOf(draft.value, draft.kind->stateField);
  if (from.empty() || from == to) return;
  for (const doc::Value& entry : listOf(draft.value, "trackingRecord"))
    if (const auto time = timeOf(entry, "time"); time && *time > unit.env().now + check::clockTolerance)
      throw Error(Diagnostic(Code::clockRegression, "its tracking records go beyond now").in(draft.path));
  unit.track(draft, lifecycle::events.name(lifecycle::Event::adopt), {{"from", from}, {"to", to}});
  unit.report({draft.id, from, to, "set by hand, adopted"});
}

}  // namespace som::process
