#include "plan/plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "plan/graph.hpp"

namespace som::plan {
namespace {

const calendar::Calendar& calendarOf(const Activity& activity) {
  return activity.calendar ? *activity.calendar : calendar::Calendar::always();
}

bool running(const Activity& activity) {
  return activity.state == State::inProgress || activity.state == State::held;
}

/// True if somebody else promised the end, so that no duration is needed.
bool foretold(const Activity& activity) { return activity.delegated && activity.expectedDate.has_value(); }

/// Returns the working seconds of the activities in one of the two passes.
std::vector<Seconds> lengths(const std::vector<Activity>& activities, bool maximum) {
  std::vector<Seconds> all;
  all.reserve(activities.size());
  for (const Activity& activity : activities) {
    Seconds length{0};
    if (activity.typical) length = calendarOf(activity).length(*activity.typical);
    if (maximum && activity.maximum)
      length = std::max(length, calendarOf(activity).length(*activity.maximum));
    all.push_back(length);
  }
  return all;
}

struct Times {
  Instant start;
  Instant end;
};

/// Computes the earliest start and end of one activity from the earliest start of all and the latest end of
/// its dependencies.
Times forward(const Input& input, const Activity& activity, Seconds length, std::optional<Instant> earliest,
              std::optional<Instant> after) {
  const calendar::Calendar& calendar = calendarOf(activity);
  if (activity.state == State::finished) {
    const Instant end = activity.endDate.value_or(activity.startDate.value_or(input.now));
    return {activity.startDate.value_or(end), end};
  }
  Instant start = input.now;
  if (running(activity)) {
    start = activity.startDate.value_or(activity.plannedStart.value_or(input.now));
  } else {
    for (const auto& bound : {activity.plannedStart, activity.earliestStart, earliest, after})
      if (bound) start = std::max(start, *bound);
    start = calendar.nextOpen(start);
  }
  const Instant end = foretold(activity) ? *activity.expectedDate : calendar.add(start, length);
  const Instant expected = std::max({input.now, start, end});
  return {start, activity.slip.isZero() ? expected : calendar.add(expected, activity.slip)};
}

/// Runs a pass over one activity; an error of its calendar names the activity.
template <class F>
void named(const Activity& activity, F&& pass) {
  try {
    pass();
  } catch (Error& error) {
    for (Diagnostic& finding : error.findings())
      finding.message = fmt::format("activity '{}': {}", activity.id, finding.message);
    throw;
  }
}

std::vector<Times> forwardPass(const Input& input, const Graph& graph, const std::vector<Seconds>& length,
                               std::optional<Instant> earliest) {
  std::vector<Times> times(input.activities.size());
  for (const std::size_t i : graph.order) {
    std::optional<Instant> after;
    for (const std::size_t d : graph.dependencies[i])
      after = std::max(after.value_or(times[d].end), times[d].end);
    named(input.activities[i],
          [&] { times[i] = forward(input, input.activities[i], length[i], earliest, after); });
  }
  return times;
}

/// Computes the latest starts and ends that meet the due date, and the slack.
void backwardPass(const Input& input, const Graph& graph, const std::vector<Seconds>& length, Plan& plan) {
  for (auto i = graph.order.rbegin(); i != graph.order.rend(); ++i) {
    const Activity& activity = input.activities[*i];
    Step& step = plan.steps[*i];
    if (step.finished) continue;
    Instant finish = *input.due;
    for (const std::size_t d : graph.dependants[*i])
      if (plan.steps[d].latestStart) finish = std::min(finish, *plan.steps[d].latestStart);
    step.latestFinish = finish;
    const calendar::Calendar& calendar = calendarOf(activity);
    named(activity,
          [&] { step.latestStart = calendar.subtract(finish, length[*i] + calendar.length(activity.slip)); });
    step.slack = running(activity) || foretold(activity) ? finish - step.end : *step.latestStart - step.start;
  }
}

/// Marks the critical activities: those with the last end, and from there back the dependencies without which
/// a critical activity could start earlier (its calendar may open after several of them at the same moment).
void markCritical(const Input& input, const Graph& graph, Plan& plan) {
  for (auto i = graph.order.rbegin(); i != graph.order.rend(); ++i) {
    Step& step = plan.steps[*i];
    if (step.finished) continue;
    step.critical = step.end == *plan.expectedCompletion;
    for (const std::size_t d : graph.dependants[*i]) {
      const Activity& dependant = input.activities[d];
      if (step.critical || !plan.steps[d].critical || running(dependant)) continue;
      step.critical = calendarOf(dependant).nextOpen(step.end) == plan.steps[d].start;
    }
  }
}

}  // namespace

const Step* Plan::find(std::string_view id) const {
  const auto found =
      std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id == id; });
  return found == steps.end() ? nullptr : &*found;
}

Plan compute(const Input& input) {
  const Graph graph = makeGraph(input.activities);
  const std::vector<Seconds> typical = lengths(input.activities, false);
  const std::vector<Times> times = forwardPass(input, graph, typical, input.earliest);
  const std::vector<Times> timesMax =
      forwardPass(input, graph, lengths(input.activities, true), std::max(input.earliest, input.earliestMax));

  Plan plan;
  plan.steps.reserve(input.activities.size());
  for (std::size_t i = 0; i < input.activities.size(); ++i) {
    const Activity& activity = input.activities[i];
    Step step{activity.id, times[i].start, times[i].end, timesMax[i].start, timesMax[i].end};
    step.finished = activity.state == State::finished;
    step.ending = activity.ending;
    step.neverBegan = step.finished && activity.ending != Ending::done && !activity.startDate;
    step.unknownDuration = !step.finished && !activity.typical && !foretold(activity);
    if (step.unknownDuration) plan.unknownDurations.push_back(step.id);
    // An open record cannot be completed before now, even if all its activities are.
    plan.expectedCompletion = std::max({plan.expectedCompletion.value_or(input.now), input.now, step.end});
    plan.expectedCompletionMax =
        std::max({plan.expectedCompletionMax.value_or(input.now), input.now, step.endMax});
    plan.steps.push_back(std::move(step));
  }
  if (plan.steps.empty()) return plan;
  if (input.due) {
    plan.slack = *input.due - *plan.expectedCompletion;
    backwardPass(input, graph, typical, plan);
  }
  markCritical(input, graph, plan);
  return plan;
}

}  // namespace som::plan
