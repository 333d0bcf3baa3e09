#include "alarm/alarm.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> alarmVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the alarms that are active or not acknowledged", Needs::read, addListAlarms},
      Verb{"show", "show an alarm", Needs::read, addShow},
      Verb{"correlate",
           "find the causes of the active alarms that are in no report",
           Needs::write,
           addCorrelate,
           {.writesWith = "--raise"}},
  };
  return table;
}

}  // namespace som::cli
