#pragma once

#include <string>
#include <vector>

#include "calendar/calendars.hpp"

// Short ways to write calendars and times in tests.
namespace som::calendar::test {

inline Instant at(std::string_view text) { return parseInstant(text).value(); }

inline Seconds hours(int h, int minutes = 0) { return Seconds{h * 3600 + minutes * 60}; }

inline std::vector<Text> texts(const std::vector<std::string>& values) {
  std::vector<Text> made;
  for (const std::string& value : values) made.push_back({value});
  return made;
}

inline Hours on(std::string days, const std::vector<std::string>& intervals) {
  return {{std::move(days)}, texts(intervals)};
}

inline Holiday off(std::string date, const std::vector<std::string>& intervals = {}) {
  return {{std::move(date)}, texts(intervals)};
}

inline Definition define(std::string zone, std::vector<Hours> hours, std::vector<Holiday> holidays = {}) {
  Definition made;
  made.id = "test";
  made.timeZone = {std::move(zone)};
  made.workingHours = std::move(hours);
  made.holidays = std::move(holidays);
  return made;
}

inline Calendar build(const Definition& definition) { return Calendars({definition}).any(definition.id); }

inline Calendar build(std::string zone, std::vector<Hours> hours, std::vector<Holiday> holidays = {}) {
  return build(define(std::move(zone), std::move(hours), std::move(holidays)));
}

/// The code of the error that a call gives, `fault` where it gives none.
template <class F>
Code codeOf(F&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.findings().front().code;
  }
  return Code::fault;
}

}  // namespace som::calendar::test
