#include "activity/activity.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> activityVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the activities of a record, or the work of all open records", Needs::read,
           addActivityList},
      Verb{"add", "add an activity that no plan has", Needs::write, addActivityAdd},
      Verb{"start", "start an activity", Needs::write, addActivityStart},
      Verb{"complete", "complete an activity; the last one completes its record", Needs::write,
           addActivityComplete},
      Verb{"fail", "fail an activity; it blocks completion until it is retried or skipped", Needs::write,
           addActivityFail},
      Verb{"hold", "hold a running activity", Needs::write, addActivityHold},
      Verb{"resume", "resume an activity that is held", Needs::write, addActivityResume},
      Verb{"skip", "skip an activity that is not needed", Needs::write, addActivitySkip},
      Verb{"retry", "make a failed activity pending again", Needs::write, addActivityRetry},
      Verb{"redo", "do a completed activity again", Needs::write, addActivityRedo},
      Verb{"run",
           "run a program for an activity, and complete or fail it by the exit status",
           Needs::write,
           addActivityRun,
           {.runsProgram = true}},
      Verb{"slots", "list the times at which its team can begin an activity", Needs::read, addActivitySlots},
      Verb{"book", "make, move or end the appointment of an activity", Needs::write, addActivityBook},
      Verb{"assign", "give an activity to a team or party", Needs::write, addActivityAssign},
  };
  return table;
}

}  // namespace som::cli
