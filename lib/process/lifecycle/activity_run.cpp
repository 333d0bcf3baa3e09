#include "process/lifecycle/activity_run.hpp"

#include <fmt/format.h>

#include <array>

#include "model/program_result.hpp"
#include "model/standing_history.hpp"
#include "model/tracking.hpp"
#include "process/lifecycle/guards.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Record = model::RecordView<model::ValueNode>;

constexpr std::string_view takenOver = "run";

State activityState(const Draft& draft, const std::string& activity) {
  return Record(draft.value).activity(activity).state();
}

/// Returns the id of the tracking record of the activity's last change of state or take-over.
std::string markOf(const Draft& draft, const std::string& activity) {
  std::string mark;
  for (const auto& entry : model::standingHistory(Record(draft.value)))
    if (entry.activity() == activity && (entry.hasTo() || entry.action() == takenOver)) mark = entry.id();
  return mark;
}

void begin(UnitOfWork& unit, Draft& draft, const std::string& activity, bool again) {
  if (activityState(draft, activity) != State::inProgress)
    return activityTransition(unit, draft, activity, {.event = Event::start});
  if (!again)
    throw Error(Diagnostic(Code::illegalTransition, "cannot run an activity that is inProgress")
                    .in(draft.id + " " + activity)
                    .hint("its program may still run; where an earlier one was cut off, add --again"));
  const auto* start = lifecycle::find(lifecycle::activity, State::pending, Event::start);
  checkGuards(unit, draft, &activityOf(draft, activity).value(), start->guards, {.event = Event::start});
  unit.track(draft, takenOver, model::tracking({.activity = activity}));
  unit.report({draft.id, "", "", "runs again", activity});
}

}  // namespace

Run beginRun(Workspace& workspace, const Env& env, const ChangeOptions& options, std::string_view reference,
             const std::string& activity, bool again) {
  Run run;
  run.activity = activity;
  run.ignorePolicies = options.ignorePolicies;
  std::string path;
  std::string_view schema;
  run.change = changeRecord(workspace, env, options, reference, nullptr, [&](UnitOfWork& unit, Draft& draft) {
    begin(unit, draft, activity, again);
    run.id = draft.id;
    run.mark = markOf(draft, activity);
    path = draft.path;
    schema = draft.kind->schema;
  });
  for (const FileChange& file : run.change.files)
    if (file.path == path)
      run.record = schema::typedValue(doc::read(file.after, path, doc::formatOf(path)).root(),
                                      workspace.schemas().get(schema).root());
  return run;
}

ChangeResult endRun(Workspace& workspace, const Env& env, const Run& run, bool succeeded,
                    const doc::Value& result) {
  ChangeOptions options;
  options.ignorePolicies = run.ignorePolicies;
  if (!succeeded) options.reason = summaryOf(result);
  return changeRecord(workspace, env, options, run.id, nullptr, [&](UnitOfWork& unit, Draft& draft) {
    const State state = activityState(draft, run.activity);
    if (state != State::inProgress || markOf(draft, run.activity) != run.mark) {
      const std::string now = state == State::none ? "it is not there any more"
                              : state == State::inProgress
                                  ? "it runs again for somebody else"
                                  : fmt::format("it is {} now", lifecycle::states.name(state));
      throw Error(Diagnostic(Code::changedMeanwhile, "the activity changed while its program ran: " + now)
                      .in(run.id + " " + run.activity));
    }
    activityTransition(unit, draft, run.activity,
                       {.event = succeeded ? Event::complete : Event::fail, .result = result});
  });
}

std::string summaryOf(const doc::Value& result) {
  if (result.is_string()) return result.get<std::string>();
  const model::ProgramResultView<model::ValueNode> end(result);
  // The most specific cause comes first: a program that timed out was also killed by a signal.
  const std::array<std::pair<const char*, std::string>, 5> causes = {
      {{"", end.error()},
       {"timed out after ", end.timedOutAfter()},
       {"interrupted by ", end.interruptedBy()},
       {"killed by ", end.signal()},
       {"exit status ", end.exitStatus()}}};
  for (const auto& [what, text] : causes)
    if (!text.empty()) return what + text;
  return {};
}

}  // namespace som::process
