#include "alarm/alarm.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> alarmVerbs() {
  static constexpr std::array table = {
      Verb{"ingest", "take alarms and events of other systems", Needs::write, addIngest, routine},
      Verb{"list", "list the alarms that are active or not acknowledged", Needs::read, addListAlarms},
      Verb{"show", "show an alarm", Needs::read, addShow, {.takesFields = true}},
      Verb{"ack", "acknowledge alarms: somebody looks after them", Needs::write, addAcknowledgeAlarm},
      Verb{"unack", "take the acknowledgement of alarms back", Needs::write, addUnacknowledgeAlarm},
      Verb{"comment", "add a comment to alarms", Needs::write, addCommentAlarm},
      Verb{"clear", "clear alarms that their source does not clear", Needs::write, addClearAlarm},
      Verb{"group", "make alarms consequences of an alarm", Needs::write, addGroup},
      Verb{"ungroup", "take alarms out of the group of an alarm", Needs::write, addUngroup},
      Verb{"expire", "end what time ends: flapping, silent sources", Needs::write, addExpireAlarms, routine},
      Verb{"prune", "move alarms that are over to the archive", Needs::write, addPruneAlarms, routine},
      Verb{"correlate",
           "find the causes of the active alarms that are in no report",
           Needs::write,
           addCorrelate,
           {.writesWith = "--raise", .isRoutine = true}},
  };
  return table;
}

}  // namespace som::cli
