#include "process/edit/assignees.hpp"

#include <fmt/format.h>

#include "model/handles.hpp"
#include "model/views.hpp"
#include "process/work/policies.hpp"
#include "process/work/related.hpp"

namespace som::process {
namespace {

using Record = model::RecordView<model::ValueNode>;

/// Returns the partner to whom an open request is addressed; empty if it is addressed to nobody.
std::string supplierOfRequest(UnitOfWork& unit, const std::string& id) {
  const Related request = relatedOf(unit, id);
  if (!isOpen(request)) return {};
  return Record(unit.open(request.id, request.kind).value).party(model::supplierRole);
}

/// Refuses another party for an activity that the present one is asked for, or has done. Otherwise the
/// assignee follows, if the party was that.
void takeParty(UnitOfWork& unit, const Draft& draft, const model::ActivityHandle& activity,
               const model::ActivityView<model::ValueNode>& before) {
  const std::string had = before.party(), party = activity->party();
  if (had == party) return;
  const std::string id = activity->id();
  const std::string request = activity->delegatedTo();
  const std::string name = fmt::format("{} {}", draft.id, id);
  if (!supplierOfRequest(unit, request).empty())
    throw Error(
        Diagnostic(Code::guard, fmt::format("{} asks {} for it", request, supplierOfRequest(unit, request)))
            .in(name)
            .hint(fmt::format("cancel that, and ask again: som order request {} --party {} "
                              "--activity {}",
                              draft.id, party.empty() ? "PARTY" : party, id)));
  if (!had.empty() && lifecycle::isFinished(before.state()) && !unit.options().forced())
    throw Error(
        Diagnostic(Code::guard, fmt::format("it is {}, by {}", before.stateText(), had))
            .in(name)
            .hint("to have it done by another party, do it again with som activity redo; or use --force "
                  "--reason TEXT"));
  if (!had.empty() && before.assignee() == had && activity->assignee() == had && !party.empty())
    activity.setAssignee(party);
}

/// Refuses another specification for an activity whose request is open: the request would ask for the former
/// one.
void requireSameSpecification(UnitOfWork& unit, const Draft& draft, const model::ActivityHandle& activity,
                              const model::ActivityView<model::ValueNode>& before) {
  const std::string had = before.resourceSpecification();
  if (had == activity->resourceSpecification() || !isOpen(relatedOf(unit, activity->delegatedTo()))) return;
  throw Error(
      Diagnostic(Code::guard, fmt::format("{} asks for {}", activity->delegatedTo(),
                                          had.empty() ? "it as the plan had it" : had))
          .in(fmt::format("{} {}", draft.id, activity->id()))
          .hint(fmt::format("cancel that, change it, and ask again: som order request {} --activity {}",
                            draft.id, activity->id())));
}

}  // namespace

std::string takeAssignee(UnitOfWork& unit, Draft& draft, const model::ActivityHandle& activity,
                         const std::string& before) {
  const std::string id = activity->id();
  const std::string party = activity->assignee();
  const std::string request = activity->delegatedTo();
  const std::string supplier = supplierOfRequest(unit, request);
  if (!supplier.empty() && supplier == before)
    throw Error(Diagnostic(Code::guard, fmt::format("{} asks {} for it", request, supplier))
                    .in(fmt::format("{} {}", draft.id, id))
                    .hint(fmt::format("cancel that, and ask again: som order request {} --party {} "
                                      "--activity {}",
                                      draft.id, party.empty() ? "PARTY" : party, id)));
  const std::string booked = activity->appointment().team();
  const Team* team = unit.workspace().policies().team(party);
  if (!activity->appointment() || booked == (team ? team->id : party)) return {};
  activity.endAppointment();
  return booked;
}

void takeAssignees(UnitOfWork& unit, Draft& draft) {
  if (!draft.before) return;
  const doc::Value before = doc::toValue(draft.before->root());
  for (const model::ActivityHandle& activity : model::activitiesOf(draft.value)) {
    const auto old = Record(before).activity(activity->id());
    if (!old) continue;
    takeParty(unit, draft, activity, old);
    requireSameSpecification(unit, draft, activity, old);
    if (old.assignee() == activity->assignee()) continue;
    const std::string booked = takeAssignee(unit, draft, activity, old.assignee());
    if (booked.empty()) continue;
    const std::string state(lifecycle::states.name(draft.state()));
    unit.report({draft.id, state, state,
                 fmt::format("the appointment of activity {} with {} has ended", activity->id(), booked)});
  }
}

}  // namespace som::process
