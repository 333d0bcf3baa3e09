#include "exchange/time_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "base/instant.hpp"

namespace som::exchange {
namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

/// The parts of a time that were read.
struct TimeParts {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::optional<bool> isAfternoon;
  bool isHalfDay = false;
  std::string offset;
  std::optional<std::int64_t> epoch;
};

bool isBlank(char c) { return c == ' ' || c == '\t'; }

class TimeScanner {
 public:
  explicit TimeScanner(std::string_view text) : rest_(text) {}

  bool isAtEnd() const { return rest_.empty(); }

  /// Reads what a directive stands for, such as `d`. Returns false if the text has something else.
  bool directive(char name, TimeParts& parts) {
    switch (name) {
      case 'Y':
        return number(4, 4, 1, 9999, parts.year);
      case 'y':
        if (!number(2, 2, 0, 99, parts.year)) return false;
        *parts.year += *parts.year < 69 ? 2000 : 1900;
        return true;
      case 'm':
        return number(1, 2, 1, 12, parts.month);
      case 'b':
      case 'B':
        return monthName(parts.month);
      case 'd':
        return number(1, 2, 1, 31, parts.day);
      case 'H':
        return number(1, 2, 0, 24, parts.hour);
      case 'I':
        parts.isHalfDay = true;
        return number(1, 2, 1, 12, parts.hour);
      case 'p':
        return halfOfDay(parts.isAfternoon);
      case 'M':
        return number(2, 2, 0, 59, parts.minute);
      case 'S':
        return number(2, 2, 0, 59, parts.second);
      case 'z':
        return offset(parts.offset);
      case 's':
        return epoch(parts.epoch);
      default:
        return literal('%');
    }
  }

  bool literal(char c) {
    if (isBlank(c)) {
      if (rest_.empty() || !isBlank(rest_.front())) return false;
      while (!rest_.empty() && isBlank(rest_.front())) rest_.remove_prefix(1);
      return true;
    }
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

 private:
  template <class Number>
  bool number(std::size_t least, std::size_t most, int low, int high, Number& value) {
    std::size_t digits = 0;
    while (digits < most && digits < rest_.size() && std::isdigit(static_cast<unsigned char>(rest_[digits])))
      ++digits;
    int read = 0;
    std::from_chars(rest_.data(), rest_.data() + digits, read);
    if (digits < least || read < low || read > high) return false;
    value = read;
    rest_.remove_prefix(digits);
    return true;
  }

  bool startsWithWord(std::string_view word) const {
    return rest_.size() >= word.size() &&
           std::equal(word.begin(), word.end(), rest_.begin(), [](char a, char b) {
             return std::tolower(static_cast<unsigned char>(a)) ==
                    std::tolower(static_cast<unsigned char>(b));
           });
  }

  bool monthName(std::optional<int>& month) {
    for (std::size_t i = 0; i < months.size(); ++i)
      for (const std::string_view name : {months[i], months[i].substr(0, 3)}) {
        if (!startsWithWord(name)) continue;
        rest_.remove_prefix(name.size());
        month = static_cast<int>(i) + 1;
        return true;
      }
    return false;
  }

  bool halfOfDay(std::optional<bool>& isAfternoon) {
    if (!startsWithWord("am") && !startsWithWord("pm")) return false;
    isAfternoon = startsWithWord("pm");
    rest_.remove_prefix(2);
    return true;
  }

  bool offset(std::string& text) {
    if (!rest_.empty() && (rest_.front() == 'Z' || rest_.front() == 'z')) {
      rest_.remove_prefix(1);
      text = "Z";
      return true;
    }
    if (rest_.empty() || (rest_.front() != '+' && rest_.front() != '-')) return false;
    const char sign = rest_.front();
    rest_.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    if (!number(2, 2, 0, 23, hours)) return false;
    if (!rest_.empty() && rest_.front() == ':') rest_.remove_prefix(1);
    if (!number(2, 2, 0, 59, minutes)) return false;
    text = fmt::format("{}{:02}:{:02}", sign, hours, minutes);
    return true;
  }

  bool epoch(std::optional<std::int64_t>& seconds) {
    std::int64_t read = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), read);
    constexpr std::int64_t latest = 253402300799;  // the year 9999
    if (error != std::errc() || read < 0 || read > latest) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    seconds = read;
    return true;
  }

  std::string_view rest_;
};

/// Returns the hour of 24; nullopt if the parts contradict each other.
std::optional<int> hourOf(const TimeParts& parts) {
  if (!parts.isHalfDay) return parts.isAfternoon ? std::nullopt : std::optional(parts.hour);
  if (!parts.isAfternoon) return std::nullopt;
  return parts.hour % 12 + (*parts.isAfternoon ? 12 : 0);
}

}  // namespace

std::string flawOfTimeFormat(std::string_view format) {
  constexpr std::string_view known = "YymbBdHIpMSzs%";
  std::string seen;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') continue;
    if (++i == format.size() || known.find(format[i]) == std::string_view::npos)
      return fmt::format("'%{}' is not known", i < format.size() ? format.substr(i, 1) : "");
    seen += format[i];
  }
  const auto has = [&](std::string_view any) { return seen.find_first_of(any) != std::string::npos; };
  if (has("s")) return {};
  if (!has("Yy") || !has("mbB") || !has("d")) return "it needs a day, a month and a year: %d/%m/%Y";
  if (has("I") != has("p")) return "%I and %p belong together";
  return {};
}

std::optional<std::string> readFormattedTime(std::string_view text, std::string_view format) {
  TimeScanner scanner(text);
  TimeParts parts;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const bool isDirective = format[i] == '%' && i + 1 < format.size();
    if (isDirective ? !scanner.directive(format[++i], parts) : !scanner.literal(format[i]))
      return std::nullopt;
  }
  if (!scanner.isAtEnd()) return std::nullopt;
  if (parts.epoch) return formatInstant(Instant(Seconds(*parts.epoch)));
  const auto hour = hourOf(parts);
  if (!parts.year || !parts.month || !parts.day || !hour) return std::nullopt;
  std::string day = fmt::format("{:04}-{:02}-{:02}", *parts.year, *parts.month, *parts.day);
  if (!parseDay(day)) return std::nullopt;
  const bool hasTime =
      format.find("%H") != std::string_view::npos || format.find("%I") != std::string_view::npos;
  if (!hasTime) return day;
  return fmt::format("{}T{:02}:{:02}:{:02}{}", day, *hour, parts.minute, parts.second, parts.offset);
}

}  // namespace som::exchange
