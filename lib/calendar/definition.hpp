#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace som::calendar {

/// A text as it stands in a calendar's file, with its place there.
struct Text {
  std::string value;
  std::optional<Span> span = std::nullopt;
};

/// The hours of some weekdays: `mon-thu: ["08:00-12:30", "13:00-17:30"]`.
struct Hours {
  Text days;  ///< `mon` … `sun`, or a range of them, which may go over the end of the week (`sat-mon`)
  std::vector<Text> intervals;
};

/// A day that differs from its weekday: off, or with hours of its own.
struct Holiday {
  Text date;
  std::vector<Text> intervals = {};  ///< the hours worked on it all the same; none: the whole day is off
};

/// A calendar as it is written, before it is checked.
struct Definition {
  std::string id;
  Text timeZone = {"UTC"};
  std::vector<Hours> workingHours = {};
  std::vector<Holiday> holidays = {};
  std::vector<Text> includes = {};  ///< ids of calendars whose holidays hold here too
  std::string file = {};            ///< with `source`, where the spans lead; both may be empty
  SharedText source = nullptr;
};

}  // namespace som::calendar
