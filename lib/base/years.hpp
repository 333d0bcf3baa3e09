#pragma once

#include <string_view>

#include "base/instant.hpp"

namespace som {

/// The years in which times of records can be. Others are mistakes, or mean "no date" in other systems; a
/// clock that counted from or to them would be wrong, and slow.
inline constexpr int firstYear = 1900;
inline constexpr int lastYear = 2199;

inline constexpr std::string_view outsideYears = "is not in the years 1900 to 2199";

/// True for a moment in these years, in UTC.
constexpr bool isInYears(Instant moment) {
  using namespace std::chrono;
  return moment >= sys_days{year{firstYear} / January / 1} &&
         moment < sys_days{year{lastYear + 1} / January / 1};
}

}  // namespace som
