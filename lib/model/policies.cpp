#include "model/policies.hpp"

namespace som::model {

void addHoliday(doc::Value& calendar, std::string_view day) {
  doc::Value& holidays = calendar["holidays"];
  if (!holidays.is_array()) holidays = doc::Value::array();
  std::erase_if(holidays.get_ref<doc::Value::array_t&>(),
                [&](const doc::Value& holiday) { return holiday.value("date", "") == day; });
  holidays.push_back({{"date", day}});
}

}  // namespace som::model
