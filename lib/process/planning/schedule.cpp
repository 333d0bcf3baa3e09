#include "process/planning/schedule.hpp"

#include <fmt/format.h>

#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"
#include "process/planning/assess.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// True if an activity could start by its latest start if it had no planned one.
bool couldKeep(UnitOfWork& unit, Draft& draft, const std::string& id) {
  doc::Value planned = draft.value;
  activityOf(draft, id).endAppointment();
  const plan::Plan free = planOf(unit, draft);
  draft.value = std::move(planned);
  const plan::Step* step = free.find(id);
  return step && step->latestStart && step->start <= *step->latestStart;
}

}  // namespace

plan::Plan planOf(UnitOfWork& unit, const Draft& draft) {
  const doc::Document document = doc::toDocument(draft.value, draft.path);
  Assessor assessor(unit.workspace(), unit.env().now);
  return assess(assessor, draft, document).facts.plan;
}

void schedule(UnitOfWork& unit, Draft& draft) {
  requireOpen(draft, "schedule");
  if (model::activitiesOf(draft.value).empty())
    throw Error(Diagnostic(Code::guard, "there are no activities to schedule")
                    .in(draft.id)
                    .hint(draft.kind->itemField.empty()
                              ? fmt::format("add one with som activity add {} ACTIVITY", draft.id)
                              : fmt::format("its plan becomes activities with som {} start {}",
                                            draft.kind->noun, draft.id)));
  const plan::Plan planned = planOf(unit, draft);
  int changed = 0;
  for (const model::ActivityHandle& activity : model::activitiesOf(draft.value)) {
    const plan::Step* step = planned.find(activity->id());
    if (step && activity->state() == State::pending && activity.plan(step->start, step->end)) ++changed;
  }
  if (changed == 0) return reportChange(unit, draft, "is scheduled as planned already");
  unit.track(draft, "schedule");
  reportChange(unit, draft, fmt::format("{} activit{} scheduled", changed, changed == 1 ? "y" : "ies"));
}

void scheduleActivity(UnitOfWork& unit, Draft& draft, const std::string& id, Instant start) {
  requireOpen(draft, "schedule");
  const model::ActivityHandle activity = activityOf(draft, id);
  if (activity->state() != State::pending)
    throw Error(
        Diagnostic(Code::guard, fmt::format("activity '{}' is {}: only one that has not started is scheduled",
                                            id, activity->stateText()))
            .in(draft.id));
  const auto before = activity->plannedStart();
  activity.setPlannedStart(start);
  const plan::Plan planned = planOf(unit, draft);
  const plan::Step& step = *planned.find(id);
  const bool forced = unit.options().forced();
  if (step.start > start && !forced)
    throw Error(Diagnostic(Code::guard, fmt::format("activity '{}' cannot start at {}: the earliest is {}",
                                                    id, unit.workspace().timeText(start),
                                                    unit.workspace().timeText(step.start)))
                    .in(draft.id)
                    .hint(fmt::format("use --start {}, or --force --reason TEXT",
                                      unit.workspace().timeText(step.start))));
  if (step.latestStart && start > *step.latestStart && !forced) {
    if (couldKeep(unit, draft, id))
      throw Error(
          Diagnostic(Code::guard, fmt::format("activity '{}' cannot start at {}: the latest is {}", id,
                                              unit.workspace().timeText(start),
                                              unit.workspace().timeText(*step.latestStart)))
              .in(draft.id)
              .hint(fmt::format("see som activity slots {} {}, or add --force --reason TEXT", draft.id, id)));
    reportChange(unit, draft,
                 fmt::format("activity {} is late: its latest start is {}", id,
                             unit.workspace().timeText(*step.latestStart)));
  }
  activity.plan(start, std::max(step.end, start));
  unit.track(draft, "schedule",
             model::tracking({.activity = id,
                              .from = before ? formatInstant(*before) : std::string(),
                              .to = formatInstant(start),
                              .forced = forced}));
}

}  // namespace som::process
