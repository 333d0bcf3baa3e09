#include "base/microseconds.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace som {
namespace {

using std::chrono::microseconds;

constexpr std::size_t digitsOfMicros = 6;

/// The fraction of a timestamp that parseTimestamp accepts.
microseconds fractionOf(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return microseconds{0};
  std::int64_t count = 0;
  std::size_t at = point + 1;
  for (std::size_t digits = 0; digits < digitsOfMicros; ++digits) {
    const bool isDigit = at < text.size() && text[at] >= '0' && text[at] <= '9';
    count = count * 10 + (isDigit ? text[at++] - '0' : 0);
  }
  return microseconds{count};
}

}  // namespace

std::optional<Micros> parseMicros(std::string_view text) {
  const auto instant = parseInstant(text);
  return instant ? std::optional(Micros(*instant) + fractionOf(text)) : std::nullopt;
}

std::string formatMicros(Micros moment) {
  std::string text = formatInstant(secondOf(moment));
  const std::int64_t fraction = (moment - secondOf(moment)).count();
  if (fraction == 0) return text;
  text.pop_back();
  return fmt::format("{}.{:06}Z", text, fraction);
}

std::optional<Micros> microsSince1970(std::int64_t count) {
  using namespace std::chrono;
  const Micros moment{microseconds{count}};
  constexpr sys_days first{year{1} / January / 1};
  constexpr sys_days afterLast{year{10000} / January / 1};
  if (moment < first || moment >= afterLast) return std::nullopt;
  return moment;
}

}  // namespace som
