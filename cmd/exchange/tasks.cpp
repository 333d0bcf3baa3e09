#include "exchange/tasks.hpp"

#include <array>

#include "exchange/request.hpp"
#include "process/alarm/by_hand.hpp"
#include "process/correlation/group.hpp"
#include "process/delegation/cancel.hpp"
#include "process/edit/edit.hpp"

namespace som::cli {
namespace {

using process::Draft;
using process::UnitOfWork;

template <class Change>
void each(UnitOfWork& unit, const TaskInput& input, const Change& change) {
  for (const std::string& id : input.ids) unit.changeNamed(unit.open(id, input.kind), change);
}

void acknowledge(UnitOfWork& unit, const TaskInput& input) { each(unit, input, process::acknowledgeAlarm); }
void unacknowledge(UnitOfWork& unit, const TaskInput& input) {
  each(unit, input, process::unacknowledgeAlarm);
}
void clear(UnitOfWork& unit, const TaskInput& input) { each(unit, input, process::clearAlarm); }

void comment(UnitOfWork& unit, const TaskInput& input) {
  const std::string text = exchange::commentOf(input.body);
  if (text.empty()) throw HttpError{400, "missing-field", "Bad Request", "required: comment"};
  each(unit, input, [&](UnitOfWork& one, Draft& draft) { process::commentAlarm(one, draft, text); });
}

void acknowledgeProblems(UnitOfWork& unit, const TaskInput& input) {
  each(unit, input, process::acknowledge);
}

/// An acknowledged step of an escalation stays so: it lapses by its policy.
void unacknowledgeProblems(UnitOfWork&, const TaskInput& input) {
  throw HttpError{409, "illegal-transition", "Conflict",
                  input.ids.front() + ": an acknowledgement cannot be taken back; it lapses by its policy"};
}

void group(UnitOfWork& unit, const TaskInput& input) {
  unit.changeNamed(unit.open(input.parent, input.kind),
                   [&](UnitOfWork& one, Draft& parent) { process::group(one, parent, input.ids); });
}
void ungroup(UnitOfWork& unit, const TaskInput& input) {
  unit.changeNamed(unit.open(input.parent, input.kind),
                   [&](UnitOfWork& one, Draft& parent) { process::ungroup(one, parent, input.ids); });
}

void cancelOrder(UnitOfWork& unit, const TaskInput& input) {
  each(unit, input,
       [](UnitOfWork& one, Draft& draft) { process::cancelOrder(one, draft, process::CancelStep::whole); });
}

// clang-format off
constexpr std::array tasks = {
    Task{"tmf642", "ackAlarms", "ackAlarm", "alarm", "alarmPattern", "", "ackedAlarm", acknowledge},
    Task{"tmf642", "unAckAlarms", "unAckAlarm", "alarm", "alarmPattern", "", "unAckedAlarm", unacknowledge},
    Task{"tmf642", "clearAlarms", "clearAlarm", "alarm", "alarmPattern", "", "clearedAlarm", clear},
    Task{"tmf642", "commentAlarms", "commentAlarm", "alarm", "alarmPattern", "", "commentedAlarm", comment},
    Task{"tmf642", "groupAlarms", "", "alarm", "correlatedAlarm", "parentAlarm", "groupedAlarm", group},
    Task{"tmf642", "unGroupAlarms", "ungroupAlarms", "alarm", "correlatedAlarm", "parentAlarm", "unGroupedAlarm", ungroup},
    Task{"tmf656", "problemAcknowledgement", "", "serviceProblem", "problem", "", "ackProblem", acknowledgeProblems},
    Task{"tmf656", "problemUnacknowledgement", "", "serviceProblem", "problem", "", "unackProblem", unacknowledgeProblems},
    Task{"tmf656", "problemGroup", "", "serviceProblem", "childProblem", "parentProblem", "", group},
    Task{"tmf656", "problemUngroup", "", "serviceProblem", "childProblem", "parentProblem", "", ungroup},
    Task{"tmf641", "cancelServiceOrder", "", "serviceOrder", "serviceOrder", "", "", cancelOrder},
};
// clang-format on

}  // namespace

const Task* findTask(std::string_view format, std::string_view name) {
  for (const Task& task : tasks)
    if (task.format == format && (task.name == name || (!task.alias.empty() && task.alias == name)))
      return &task;
  return nullptr;
}

process::ChangeResult runTask(const Session& session, const Task& task, TaskInput input,
                              process::ChangeOptions options) {
  if (options.reason.empty()) options.reason = exchange::cancellationReasonOf(input.body);
  if (options.reason.empty()) options.reason = exchange::clientsReason;
  process::UnitOfWork unit(session.workspace(), session.env, options);
  task.run(unit, input);
  return unit.finish();
}

}  // namespace som::cli
