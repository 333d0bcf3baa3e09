#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace som::render {

/// An entry of a calendar.
struct CalendarEntry {
  std::string uid;  ///< the same in every export
  Instant changed;  ///< when the data were changed last
  Instant start;
  std::optional<Instant> end = {};  ///< nullopt for a moment
  std::string summary;
  std::string description = {};
  std::vector<std::string> categories = {};
  bool isConfirmed = true;  ///< otherwise it is tentative
  bool isBusy = true;       ///< it takes the time of people
};

/// Returns a text as a value of iCalendar (RFC 5545, 3.3.11): with escaped commas, semicolons, backslashes
/// and line ends. Other control characters are left out.
std::string icalendarText(std::string_view text);

/// Returns a line with its end, folded so that no part of it has more than 75 bytes and no character of UTF-8
/// is cut.
std::string icalendarLine(std::string_view text);

/// Formats a calendar (RFC 5545) with times in UTC; lines end in CR LF.
std::string icalendar(std::string_view name, const std::vector<CalendarEntry>& entries);

}  // namespace som::render
