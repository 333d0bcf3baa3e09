#include "alarm/alarm.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> alarmVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the alarms that are active or not acknowledged", Needs::read, addListAlarms},
      Verb{"show", "show an alarm", Needs::read, addShow},
  };
  return table;
}

}  // namespace som::cli
