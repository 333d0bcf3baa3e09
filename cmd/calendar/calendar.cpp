#include <array>

#include "calendar/calendar_noun.hpp"

namespace som::cli {

std::span<const Verb> calendarVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the calendars", Needs::read, addCalendarList},
      Verb{"show", "show the open hours of some days", Needs::read, addCalendarShow},
      Verb{"add", "add working time to a time", Needs::read, addCalendarAdd},
      Verb{"subtract", "subtract working time from a time", Needs::read, addCalendarSubtract},
      Verb{"between", "show the working time between two times", Needs::read, addCalendarBetween},
      Verb{"next-open", "show the next time at which a calendar is open", Needs::read, addCalendarNextOpen},
  };
  return table;
}

}  // namespace som::cli
