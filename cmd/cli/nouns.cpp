#include <array>

#include "activity/activity.hpp"
#include "alarm/alarm.hpp"
#include "calendar/calendar_noun.hpp"
#include "cli/verb.hpp"
#include "completion/completion.hpp"
#include "exchange/exchange.hpp"
#include "git/git_noun.hpp"
#include "help/help.hpp"
#include "jeopardy/jeopardy.hpp"
#include "order/order.hpp"
#include "outbox/outbox.hpp"
#include "policy/policy.hpp"
#include "record/record.hpp"
#include "report/report.hpp"
#include "request/request.hpp"
#include "resource/resource.hpp"
#include "schema/schema_noun.hpp"
#include "service/service.hpp"
#include "silence/silence.hpp"
#include "team/team.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {

std::span<const Noun> nouns() {
  static const std::array table = {
      Noun{"order", "service orders: create, track, change, complete, cancel", orderVerbs(),
           &model::row(model::Kind::serviceOrder)},
      Noun{"report", "quality, performance and trouble reports, from creation to closed", reportVerbs(),
           &model::row(model::Kind::customerQosDegradationReport)},
      Noun{"request", "work that other processes and partners do for a record", requestVerbs(),
           &model::row(model::Kind::resourceOrder)},
      Noun{"service", "services and what they need: feasibility, values of pools, the inventory",
           serviceVerbs(), &model::row(model::Kind::service)},
      Noun{"resource", "resources of the inventory: their alarms, and what stands on them", resourceVerbs(),
           &model::row(model::Kind::resource)},
      Noun{"alarm", "alarms of the network: from the first event to cleared and acknowledged", alarmVerbs(),
           &model::row(model::Kind::alarm)},
      Noun{"activity", "the activities of a record", activityVerbs(), nullptr},
      Noun{"jeopardy", "what is late or will be late, and why", jeopardyVerbs(), nullptr},
      Noun{"silence", "times in which nobody is notified: planned work, known trouble", silenceVerbs(),
           nullptr},
      Noun{"policy", "the rules: service levels, thresholds, escalation, silences", policyVerbs(), nullptr},
      Noun{"team", "teams, their work and their capacity", teamVerbs(), nullptr},
      Noun{"calendar", "working-time arithmetic", calendarVerbs(), nullptr},
      Noun{"outbox", "events that wait to be delivered to other processes", outboxVerbs(), nullptr},
      Noun{"git", "merges, hooks and checks in a git repository", gitVerbs(), nullptr},
      Noun{"schema", "the JSON schemas of the kinds", schemaVerbs(), nullptr},
  };
  return table;
}

std::span<const Verb> rootVerbs() {
  static constexpr std::array table = {
      Verb{"init", "create a workspace", Needs::nothing, addInit, {.makesDirectory = true}},
      Verb{"new", "write a commented file to begin with, such as a team", Needs::write, addNew},
      Verb{"status", "show the state of the workspace, and what is next", Needs::read, addStatus},
      Verb{"show", "show a record of any kind", Needs::read, addShow, {.takesFields = true}},
      Verb{"list", "list the records of all kinds", Needs::read, addListAll},
      Verb{"edit", "edit a record in your editor", Needs::write, addEdit, {.waitsForPerson = true}},
      Verb{"log", "show the history of a record or of the workspace", Needs::read, addLog},
      Verb{"apply", "create or replace records as a payload gives them", Needs::write, addApply},
      Verb{"board", "write a page for a browser that shows what is late, and why", Needs::read, addBoard},
      Verb{"export",
           "print records as TM Forum's APIs, calendars and tables have them",
           Needs::read,
           addExport,
           {.takesFields = true}},
      Verb{"import", "record what other systems say of orders and reports", Needs::write, addImport},
      Verb{"exchange", "answer a request of a TM Forum client", Needs::write, addExchange},
      Verb{"diff", "show what changed between two revisions, in the words of the domain", Needs::read,
           addDiff},
      Verb{"undo", "take back the last command on this machine", Needs::write, addUndo},
      Verb{"archive",
           "remove records that ended long ago, which git keeps",
           Needs::write,
           addArchive,
           {.commitsAlways = true}},
      Verb{"validate", "check the files of the workspace", Needs::read, addValidate},
      Verb{"doctor",
           "find and repair damage by crashes and edits by hand",
           Needs::write,
           addDoctor,
           {.writesWith = "--fix", .opensForeignJournal = true}},
      Verb{"completion", "print a completion script for bash, zsh or fish", Needs::nothing, addCompletion},
      Verb{"version", "print the version of som", Needs::nothing, addVersion},
      Verb{"help", "help on a noun, a verb or a topic", Needs::nothing, addHelp},
  };
  return table;
}

}  // namespace som::cli
