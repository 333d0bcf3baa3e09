#include <array>

#include "calendar/calendar_noun.hpp"

namespace som::cli {

std::span<const Verb> calendarVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the calendars", addCalendarList},
      Verb{"show", "show the open hours of some days", addCalendarShow},
      Verb{"add", "the time at which working time has passed", addCalendarAdd},
      Verb{"subtract", "the time from which working time passes", addCalendarSubtract},
      Verb{"between", "the working time between two times", addCalendarBetween},
      Verb{"next-open", "the next time that the calendar is open", addCalendarNextOpen},
  };
  return table;
}

}  // namespace som::cli
