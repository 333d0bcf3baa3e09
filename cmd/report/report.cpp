#include "report/report.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> reportVerbs() {
  static constexpr std::array table = {
      Verb{"create",
           "create a report from options or a payload",
           Needs::write,
           addCreateReport,
           {.takesKey = true}},
      Verb{"show", "show a report", Needs::read, addShow, {.takesFields = true}},
      Verb{"list", "list reports, nearest due date first", Needs::read, addList},
      Verb{"update", "set and remove fields", Needs::write, addUpdate},
      Verb{"note", "add a note", Needs::write, addNote},
      Verb{"attach", "attach a URL or a small file", Needs::write, addAttach},
      Verb{"analyse", "add first-in or ongoing analysis", Needs::write, addAnalyse},
      Verb{"localize",
           "show the probable causes of a report",
           Needs::write,
           addLocalize,
           {.writesWith = "--choose", .takesFields = true}},
      Verb{"impact",
           "show the services, customers and orders that a report affects",
           Needs::write,
           addImpact,
           {.writesWith = "--write"}},
      Verb{"group", "make reports parts of a problem", Needs::write, addGroup},
      Verb{"ungroup", "take reports out of the group of a problem", Needs::write, addUngroup},
      Verb{"raise", "hand trouble to the process of the root cause", Needs::write, addRaise},
      Verb{"unlink", "end the link to a record that works for a report", Needs::write, addUnlink},
      Verb{"assign", "give a report to a team or party", Needs::write, addAssign},
      Verb{"schedule", "plan the activities of a report", Needs::write, addSchedule},
      Verb{"start", "start to work on a report", Needs::write, addStart},
      Verb{"hold", "hold a report: an action is awaited", Needs::write, addHold},
      Verb{"pend", "make a report pending: information is missing", Needs::write, addPend},
      Verb{"resume", "resume a report that is held or pending", Needs::write, addResume},
      Verb{"reject", "reject a report that has not started", Needs::write, addReject},
      Verb{"escalate", "escalate a report by hand", Needs::write, addEscalate},
      Verb{"ack", "acknowledge the escalations of a report", Needs::write, addAcknowledge},
      Verb{"restore", "note that the service works again, by itself or by another one", Needs::write,
           addRestore},
      Verb{"clear", "clear a report: the service works again", Needs::write, addClear},
      Verb{"reopen", "reopen a cleared report: the clearance was rejected", Needs::write, addReopen},
      Verb{"close", "close a cleared report", Needs::write, addClose},
      Verb{"cancel", "cancel a report: a false event, a duplicate, withdrawn", Needs::write, addCancelReport},
      Verb{"progress", "show the progress of a report", Needs::read, addProgress},
      Verb{"plan", "show the plan of a report with slack and critical path", Needs::read, addPlan},
  };
  return table;
}

}  // namespace som::cli
