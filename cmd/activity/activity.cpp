#include "activity/activity.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> activityVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the activities of a record", addActivityList},
      Verb{"add", "add an activity that no plan has", addActivityAdd},
      Verb{"start", "start an activity", addActivityStart},
      Verb{"complete", "complete an activity; the last one completes its record", addActivityComplete},
      Verb{"fail", "fail an activity; it blocks completion until it is retried or skipped", addActivityFail},
      Verb{"hold", "hold a running activity", addActivityHold},
      Verb{"resume", "go on with an activity that is held", addActivityResume},
      Verb{"skip", "skip an activity that is not needed", addActivitySkip},
      Verb{"retry", "make a failed activity pending again", addActivityRetry},
      Verb{"run", "run a program for an activity, and complete or fail it by the exit status", addActivityRun,
           true},
      Verb{"assign", "give an activity to a team or party", addActivityAssign},
  };
  return table;
}

}  // namespace som::cli
