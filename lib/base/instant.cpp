#include "base/instant.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

namespace som {
namespace {

/// Reads fixed-width fields from the front of a text; `ok` becomes false at the first mismatch.
struct Cursor {
  std::string_view rest;
  bool ok = true;

  int digits(std::size_t count) {
    if (rest.size() < count) {
      ok = false;
      return 0;
    }
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (rest[i] < '0' || rest[i] > '9') {
        ok = false;
        return 0;
      }
      value = value * 10 + (rest[i] - '0');
    }
    rest.remove_prefix(count);
    return value;
  }
  bool accept(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) { ok = accept(c) && ok; }
};

std::chrono::year_month_day readDay(Cursor& in) {
  using namespace std::chrono;
  const year y{in.digits(4)};
  in.expect('-');
  const month m{static_cast<unsigned>(in.digits(2))};
  in.expect('-');
  const year_month_day day = y / m / std::chrono::day{static_cast<unsigned>(in.digits(2))};
  in.ok = in.ok && day.ok() && static_cast<int>(y) >= 1;
  return day;
}

}  // namespace

std::optional<Timestamp> parseTimestamp(std::string_view text) {
  Cursor in{text};
  const auto day = readDay(in);
  if (!in.accept('T') && !in.accept('t')) in.expect(' ');
  const int hour = in.digits(2);
  in.expect(':');
  const int minute = in.digits(2);
  in.expect(':');
  const int second = in.digits(2);
  if (!in.ok || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  if (in.accept('.')) {
    in.digits(1);
    while (in.ok && !in.rest.empty() && in.rest.front() >= '0' && in.rest.front() <= '9')
      in.rest.remove_prefix(1);
  }
  int offsetMinutes = 0;
  if (!in.accept('Z') && !in.accept('z')) {
    const int sign = in.accept('-') ? -1 : 1;
    if (sign == 1) in.expect('+');
    const int hours = in.digits(2);
    in.accept(':');
    const int minutes = in.digits(2);
    if (hours > 23 || minutes > 59) return std::nullopt;
    offsetMinutes = sign * (hours * 60 + minutes);
  }
  if (!in.ok || !in.rest.empty()) return std::nullopt;
  const Instant instant = std::chrono::sys_days{day} + std::chrono::hours{hour} +
                          std::chrono::minutes{minute} + Seconds{second} -
                          std::chrono::minutes{offsetMinutes};
  const bool canonical = text.size() == 20 && text[10] == 'T' && text[19] == 'Z' && second < 60;
  return Timestamp{instant, canonical};
}

std::optional<Instant> parseInstant(std::string_view text) {
  const auto stamp = parseTimestamp(text);
  return stamp ? std::optional(stamp->instant) : std::nullopt;
}

std::optional<std::chrono::year_month_day> parseDay(std::string_view text) {
  Cursor in{text};
  const auto day = readDay(in);
  return in.ok && in.rest.empty() ? std::optional(day) : std::nullopt;
}

namespace {

/// Appends a number with a fixed number of digits.
void appendDigits(std::string& text, std::int64_t number, int digits) {
  const std::size_t begin = text.size();
  text.resize(begin + static_cast<std::size_t>(digits));
  for (std::size_t i = text.size(); i > begin; number /= 10) text[--i] = static_cast<char>('0' + number % 10);
}

void appendDay(std::string& text, std::chrono::year_month_day day) {
  const int year = static_cast<int>(day.year());
  if (year >= 0 && year <= 9999)
    appendDigits(text, year, 4);
  else
    text += fmt::format("{:04}", year);  // a computed moment may lie outside the range that can be read
  text += '-';
  appendDigits(text, static_cast<unsigned>(day.month()), 2);
  text += '-';
  appendDigits(text, static_cast<unsigned>(day.day()), 2);
}

}  // namespace

std::string formatDay(std::chrono::year_month_day day) {
  std::string text;
  appendDay(text, day);
  return text;
}

// Written by hand because lists of thousands of records consist mostly of times.
std::string formatInstant(Instant instant) {
  const auto days = std::chrono::floor<std::chrono::days>(instant);
  const std::int64_t inDay = (instant - days).count();
  std::string text;
  text.reserve(20);
  appendDay(text, std::chrono::year_month_day{days});
  for (const auto& [separator, number] :
       {std::pair{'T', inDay / 3600}, std::pair{':', inDay / 60 % 60}, std::pair{':', inDay % 60}}) {
    text += separator;
    appendDigits(text, number, 2);
  }
  return text += 'Z';
}

}  // namespace som
