#include <array>

#include "calendar/calendar_noun.hpp"

namespace som::cli {

std::span<const Verb> calendarVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the calendars", Needs::read, addCalendarList},
      Verb{"show", "show the open hours of some days", Needs::read, addCalendarShow},
      Verb{"add", "the time at which working time has passed", Needs::read, addCalendarAdd},
      Verb{"subtract", "the time from which working time passes", Needs::read, addCalendarSubtract},
      Verb{"between", "the working time between two times", Needs::read, addCalendarBetween},
      Verb{"next-open", "the next time that the calendar is open", Needs::read, addCalendarNextOpen},
  };
  return table;
}

}  // namespace som::cli
