#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::calendar {

/// A text from a calendar's file, with its place.
struct Text {
  std::string value;
  std::optional<Span> span = std::nullopt;
};

/// The hours of some weekdays: `mon-thu: ["08:00-12:30", "13:00-17:30"]`.
struct Hours {
  Text days;  ///< `mon` … `sun`, or a range of them, which may wrap around the end of the week (`sat-mon`)
  std::vector<Text> intervals;
};

/// A day that differs from its weekday: off, or with its own hours.
struct Holiday {
  Text date;
  std::vector<Text> intervals = {};  ///< the hours worked on it; empty: the whole day is off
};

/// A calendar as written, before it is checked.
struct Definition {
  std::string id;
  Text timeZone = {"UTC"};
  std::vector<Hours> workingHours = {};
  std::vector<Holiday> holidays = {};
  std::vector<Text> includes = {};  ///< ids of calendars whose holidays also apply
  Text place = {};                  ///< where it says its working hours, otherwise its id
  std::string file = {};            ///< with `source`, the target of the spans; both may be empty
  SharedText source = nullptr;
};

}  // namespace som::calendar
