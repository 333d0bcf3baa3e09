#include "calendar/read_time.hpp"

#include <fmt/format.h>

#include <array>

#include "base/duration.hpp"
#include "base/suggest.hpp"

namespace som::calendar {
namespace chr = std::chrono;
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads parts from the front of a text. Each function returns nullopt and consumes nothing on a mismatch.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool atEnd() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// A word in any case.
  bool takeWord(std::string_view word) {
    if (!equalBlindToCase(rest_.substr(0, word.size()), word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  /// The hour: two digits, or one before a colon.
  std::optional<int> hour() {
    if (rest_.size() < 2 || !isDigit(rest_[0]) || rest_[1] != ':') return twoDigits();
    const int number = rest_[0] - '0';
    rest_.remove_prefix(1);
    return number;
  }

  std::optional<int> twoDigits() {
    if (rest_.size() < 2 || !isDigit(rest_[0]) || !isDigit(rest_[1])) return std::nullopt;
    const int number = (rest_[0] - '0') * 10 + (rest_[1] - '0');
    rest_.remove_prefix(2);
    return number;
  }

  std::optional<chr::year_month_day> day() {
    constexpr std::size_t length = 10;
    const auto day = parseDay(rest_.substr(0, length));
    if (day) rest_.remove_prefix(length);
    return day;
  }

  /// A point and digits.
  bool fraction() {
    if (!take('.') && !take(',')) return true;
    if (rest_.empty() || !isDigit(rest_.front())) return false;
    while (!rest_.empty() && isDigit(rest_.front())) rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

struct DayWord {
  std::string_view word;
  int days;
};
constexpr std::array dayWords = {DayWord{"today", 0}, DayWord{"tomorrow", 1}, DayWord{"yesterday", -1}};

std::optional<chr::local_days> readDay(Reader& in, const TimeContext& context) {
  for (const DayWord& row : dayWords)
    if (in.takeWord(row.word))
      return chr::floor<chr::days>(context.zone.toLocal(context.now)) + chr::days{row.days};
  const auto day = in.day();
  return day ? std::optional(chr::local_days{*day}) : std::nullopt;
}

/// Reads `17:00`, `9:00`, `17:00:30`, `17:00:30.5`: the seconds since the beginning of the day.
std::optional<Seconds> readClock(Reader& in) {
  const auto hour = in.hour();
  if (!hour || !in.take(':')) return std::nullopt;
  const auto minute = in.twoDigits();
  if (!minute || *minute > 59) return std::nullopt;
  int second = 0;
  if (in.take(':')) {
    const auto read = in.twoDigits();
    if (!read || *read > 60 || !in.fraction()) return std::nullopt;
    second = *read;
  }
  const Seconds clock = chr::hours{*hour} + chr::minutes{*minute} + Seconds{second};
  const bool inDay = *hour < 24 || clock == chr::hours{24};
  return inDay ? std::optional(clock) : std::nullopt;
}

/// Reads `Z`, `+01:00`, `+0100`, `+01`; a blank may precede it.
std::optional<Seconds> readOffset(Reader& in) {
  if (in.take('Z') || in.take('z')) return Seconds{0};
  in.take(' ');
  const bool west = in.take('-');
  if (!west && !in.take('+')) return std::nullopt;
  const auto hours = in.twoDigits();
  const bool colon = in.take(':');
  const auto minutes = in.twoDigits();
  if (!hours || *hours > 23 || (colon && !minutes) || minutes.value_or(0) > 59) return std::nullopt;
  const Seconds offset = chr::hours{*hours} + chr::minutes{minutes.value_or(0)};
  return west ? -offset : offset;
}

std::string localText(Local local) {
  std::string text = formatInstant(Instant{local.time_since_epoch()});
  text.pop_back();
  return text;
}

/// Returns the warning about a local time that the zone skipped or repeated; empty for other times.
std::string doubtOf(Local local, Instant taken, const Zone& zone) {
  if (zone.toLocal(taken) != local)
    return fmt::format("the zone {} skipped {}: {} is used", zone.name(), localText(local),
                       formatLocal(taken, zone));
  const Period period = zone.periodAt(taken);
  if (period.end == forEver) return {};
  const Instant again = taken + (period.offset - zone.periodAt(period.end).offset);
  if (again < period.end || again == taken || zone.toLocal(again) != local) return {};
  return fmt::format("the zone {} has {} twice: {}, the first, is used", zone.name(), localText(local),
                     formatLocal(taken, zone));
}

ReadTime moment(Instant instant) { return {instant, instant, {}}; }

ReadTime wholeDay(chr::local_days day, const Zone& zone) {
  const Instant first = zone.toUtc(Local{day});
  return {first, zone.toUtc(Local{day + chr::days{1}} - Seconds{1}), doubtOf(Local{day}, first, zone)};
}

/// Reads `now`, `now+P2D`, `-P1D`.
std::optional<ReadTime> readRelative(Reader in, Instant now) {
  const bool named = in.takeWord("now");
  if (named && in.atEnd()) return moment(now);
  const bool back = in.take('-');
  if (!back && !in.take('+')) return std::nullopt;
  const auto duration = parseDuration(in.rest());
  if (!duration) return std::nullopt;
  return moment(back ? now - elapsed(*duration) : now + elapsed(*duration));
}

}  // namespace

std::optional<ReadTime> readTime(std::string_view text, const TimeContext& context) {
  if (const auto relative = readRelative(Reader(text), context.now)) return relative;
  Reader in(text);
  const auto day = readDay(in, context);
  if (!day) return std::nullopt;
  if (in.atEnd()) return wholeDay(*day, context.zone);
  if (!in.take('T') && !in.take('t') && !in.take(' ')) return std::nullopt;
  const auto clock = readClock(in);
  if (!clock) return std::nullopt;
  const Local local = Local{*day} + *clock;
  if (in.atEnd()) {
    const Instant taken = context.zone.toUtc(local);
    return ReadTime{taken, taken, doubtOf(local, taken, context.zone)};
  }
  const auto offset = readOffset(in);
  if (!offset || !in.atEnd()) return std::nullopt;
  return moment(Instant{local.time_since_epoch()} - *offset);
}

Diagnostic noTime(std::string_view text) {
  std::vector<std::string_view> words = {"now"};
  for (const DayWord& row : dayWords) words.push_back(row.word);
  const std::string_view word = text.substr(0, text.find_first_of(" +-"));
  const bool isWord = !word.empty() && !isDigit(word.front());
  const auto meant = isWord ? nearest(word, words) : std::nullopt;
  return Diagnostic(Code::invalidTime, fmt::format("'{}' is not a time", text))
      .hint(meant && !equalBlindToCase(*meant, word)
                ? fmt::format("did you mean '{}{}'?", *meant, text.substr(word.size()))
                : "write 2026-12-01T17:00:00Z, local time as '2026-12-01 17:00' or 2026-12-01, or today, "
                  "tomorrow, now+PT4H, +P2D");
}

}  // namespace som::calendar
