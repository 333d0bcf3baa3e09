#include "calendar/posix_rule.hpp"

#include <algorithm>
#include <array>

namespace som::calendar {
namespace chr = std::chrono;

/// Reads the parts of a rule from the front of a text; `ok` becomes false at the first mismatch.
struct RuleReader {
  std::string_view rest;
  bool ok = true;

  bool accept(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) { ok = accept(c) && ok; }

  int number(int low, int high) {
    int value = 0;
    std::size_t digits = 0;
    for (; digits < rest.size() && digits < 4 && rest[digits] >= '0' && rest[digits] <= '9'; ++digits)
      value = value * 10 + (rest[digits] - '0');
    ok = ok && digits > 0 && value >= low && value <= high;
    rest.remove_prefix(digits);
    return value;
  }

  void name() {
    const bool quoted = accept('<');
    std::size_t length = 0;
    for (; length < rest.size(); ++length) {
      const char c = rest[length];
      const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      const bool sign = (c >= '0' && c <= '9') || c == '+' || c == '-';
      if (!letter && !(quoted && sign)) break;
    }
    ok = ok && length >= 3;
    rest.remove_prefix(length);
    if (quoted) expect('>');
  }

  Seconds time() {
    const int sign = accept('-') ? -1 : 1;
    if (sign == 1) accept('+');
    Seconds value = chr::hours{number(0, 167)};
    if (accept(':')) value += chr::minutes{number(0, 59)};
    if (accept(':')) value += Seconds{number(0, 59)};
    return sign * value;
  }

  PosixRule::Date date() {
    using Form = PosixRule::Date::Form;
    PosixRule::Date date;
    if (accept('M')) {
      date.month = number(1, 12);
      expect('.');
      date.week = number(1, 5);
      expect('.');
      date.day = number(0, 6);
    } else if (accept('J')) {
      date.form = Form::julian;
      date.day = number(1, 365);
    } else {
      date.form = Form::dayOfYear;
      date.day = number(0, 365);
    }
    if (accept('/')) date.time = time();
    return date;
  }
};

chr::local_seconds PosixRule::Date::in(chr::year year) const {
  const chr::local_days newYear{year / chr::January / 1};
  switch (form) {
    case Form::julian:  // 29 February is never counted
      return newYear + chr::days{day - 1 + (year.is_leap() && day >= 60 ? 1 : 0)} + time;
    case Form::dayOfYear:
      return newYear + chr::days{day} + time;
    case Form::monthWeekDay:
      break;
  }
  const chr::year_month of{year, chr::month{static_cast<unsigned>(month)}};
  const chr::weekday weekday{static_cast<unsigned>(day)};
  const chr::local_days date = week == 5 ? chr::local_days{of / weekday[chr::last]}
                                         : chr::local_days{of / weekday[static_cast<unsigned>(week)]};
  return date + time;
}

std::optional<PosixRule> PosixRule::parse(std::string_view text) {
  RuleReader in{text};
  PosixRule rule;
  in.name();
  rule.standard_ = -in.time();
  if (in.ok && in.rest.empty()) return rule;
  rule.hasSummer_ = true;
  in.name();
  rule.summer_ = rule.standard_ + chr::hours{1};
  if (!in.rest.empty() && in.rest.front() != ',') rule.summer_ = -in.time();
  in.expect(',');
  rule.start_ = in.date();
  in.expect(',');
  rule.end_ = in.date();
  return in.ok && in.rest.empty() ? std::optional(rule) : std::nullopt;
}

Period PosixRule::periodAt(Instant t) const {
  if (!hasSummer_) return {sinceEver, forEver, standard_};
  struct Change {
    Instant at;
    Seconds offset;
  };
  std::array<Change, 6> changes;
  const auto year = chr::year_month_day{chr::floor<chr::days>(t)}.year();
  for (std::size_t i = 0; i < 3; ++i) {
    const chr::year y = year + chr::years{static_cast<int>(i) - 1};
    const Change toSummer{Instant{(start_.in(y)-standard_).time_since_epoch()}, summer_};
    const Change toStandard{Instant{(end_.in(y)-summer_).time_since_epoch()}, standard_};
    const bool north = toSummer.at < toStandard.at;
    changes[2 * i] = north ? toSummer : toStandard;
    changes[2 * i + 1] = north ? toStandard : toSummer;
  }
  const auto next = std::upper_bound(changes.begin(), changes.end(), t,
                                     [](Instant at, const Change& c) { return at < c.at; });
  const auto current = next - 1;
  return {current->at, next == changes.end() ? current->at + chr::days{1} : next->at, current->offset};
}

}  // namespace som::calendar
