#include "report/report.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> reportVerbs() {
  static constexpr std::array table = {
      Verb{"create", "create a report from options or a payload", addCreateReport},
      Verb{"show", "show a report", addShow},
      Verb{"list", "list reports, nearest due date first", addList},
      Verb{"update", "set and remove fields", addUpdate},
      Verb{"note", "add a note", addNote},
      Verb{"attach", "attach a URL or a small file", addAttach},
      Verb{"analyse", "add first-in or ongoing analysis", addAnalyse},
      Verb{"assign", "give a report to a team or party", addAssign},
      Verb{"schedule", "plan the activities of a report", addSchedule},
      Verb{"start", "start to work on a report", addStart},
      Verb{"hold", "hold a report: an action is awaited", addHold},
      Verb{"pend", "make a report pending: information is missing", addPend},
      Verb{"resume", "go on with a report that is held or pending", addResume},
      Verb{"reject", "reject a report that has not started", addReject},
      Verb{"escalate", "escalate a report by hand", addEscalate},
      Verb{"ack", "acknowledge the escalations of a report", addAcknowledge},
      Verb{"clear", "clear a report: the service works again", addClear},
      Verb{"reopen", "reopen a cleared report: the clearance was rejected", addReopen},
      Verb{"close", "close a cleared report", addClose},
      Verb{"cancel", "cancel a report: a false event, a duplicate, withdrawn", addCancelReport},
      Verb{"progress", "how far a report is", addProgress},
      Verb{"plan", "the plan of a report with slack and critical path", addPlan},
  };
  return table;
}

}  // namespace som::cli
