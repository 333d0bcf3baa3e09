#include "base/duration.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace som {
namespace {

constexpr std::int64_t maxSeconds = std::int64_t{100} * 366 * 86400;

struct Unit {
  char letter;
  bool time;
  std::int64_t seconds;
};
// In the order that ISO 8601 requires.
constexpr std::array units = {Unit{'W', false, 7 * 86400}, Unit{'D', false, 86400}, Unit{'H', true, 3600},
                              Unit{'M', true, 60}, Unit{'S', true, 1}};

}  // namespace

std::optional<Duration> parseDuration(std::string_view text) {
  if (text.size() < 3 || text.front() != 'P') return std::nullopt;
  text.remove_prefix(1);
  Duration result;
  bool inTime = false;
  bool any = false;
  std::size_t nextUnit = 0;
  while (!text.empty()) {
    if (text.front() == 'T' && !inTime) {
      inTime = true;
      any = false;  // a T must be followed by a part
      text.remove_prefix(1);
      continue;
    }
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
      value = value * 10 + (text[digits] - '0');
      if (value > maxSeconds) return std::nullopt;
    }
    if (digits == 0 || digits == text.size()) return std::nullopt;
    while (nextUnit < units.size() &&
           (units[nextUnit].letter != text[digits] || units[nextUnit].time != inTime))
      ++nextUnit;
    if (nextUnit == units.size() || value > maxSeconds / units[nextUnit].seconds) return std::nullopt;
    switch (units[nextUnit].letter) {
      case 'W':
        result.weeks = value;
        break;
      case 'D':
        result.days = value;
        break;
      default:
        result.seconds += Seconds{value * units[nextUnit].seconds};
    }
    ++nextUnit;
    any = true;
    text.remove_prefix(digits + 1);
  }
  if (!any || elapsed(result).count() > maxSeconds) return std::nullopt;
  return result;
}

Seconds elapsed(const Duration& duration) {
  return Seconds{(duration.weeks * 7 + duration.days) * 86400} + duration.seconds;
}

std::string formatSeconds(Seconds seconds) {
  const std::int64_t total = std::abs(seconds.count());
  std::string text = seconds.count() < 0 ? "-PT" : "PT";
  if (total >= 3600) text += fmt::format("{}H", total / 3600);
  if (total / 60 % 60 != 0) text += fmt::format("{}M", total / 60 % 60);
  if (total % 60 != 0 || total == 0) text += fmt::format("{}S", total % 60);
  return text;
}

std::string humanWorkingTime(Seconds seconds) {
  const std::int64_t minutes = std::abs(seconds.count()) / 60;
  const std::string sign = seconds.count() < 0 && minutes > 0 ? "-" : "";
  if (minutes < 60) return sign + fmt::format("{} min", minutes);
  return sign + (minutes % 60 > 0 ? fmt::format("{} h {} min", minutes / 60, minutes % 60)
                                  : fmt::format("{} h", minutes / 60));
}

std::string humanSeconds(Seconds seconds) {
  const std::int64_t minutes = std::abs(seconds.count()) / 60;
  const std::int64_t days = minutes / 1440;
  const std::int64_t hours = minutes / 60 % 24;
  std::string text = seconds.count() < 0 && minutes > 0 ? "-" : "";
  // fmt::format_int, as lists of thousands of records have two such texts each.
  const auto append = [&](std::int64_t number, std::string_view unit) {
    if (!text.empty() && text != "-") text += ' ';
    const fmt::format_int digits(number);
    text.append(digits.data(), digits.size()).append(unit);
  };
  if (days > 0) append(days, " d");
  if (hours > 0) append(hours, " h");
  if (days == 0 && (minutes % 60 > 0 || hours == 0)) append(minutes % 60, " min");
  return text;
}

}  // namespace som
