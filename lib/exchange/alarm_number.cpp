#include "exchange/alarm_number.hpp"

#include <fmt/format.h>

#include <chrono>

#include "base/crockford.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "model/kind.hpp"

namespace som::exchange {
namespace {

using namespace std::chrono_literals;

constexpr int randomBits = 40;
constexpr int digits = 8;
constexpr auto firstDay = std::chrono::sys_days(2020y / std::chrono::January / 1);

}  // namespace

std::optional<std::int64_t> alarmNumber(std::string_view id) {
  const auto parts = parseRecordId(id);
  if (!parts || parts->prefix != model::row(model::Kind::alarm).prefix) return std::nullopt;
  const std::string_view date = parts->date;
  const auto day = parseDay(fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2)));
  if (!day) return std::nullopt;
  std::int64_t random = 0;
  for (const char c : parts->random) random = random * 32 + static_cast<std::int64_t>(crockford.find(c));
  return (std::chrono::sys_days(*day) - firstDay).count() * (std::int64_t{1} << randomBits) + random;
}

std::optional<std::string> alarmIdOf(std::int64_t number) {
  constexpr std::int64_t span = std::int64_t{1} << randomBits;
  std::int64_t days = number / span;
  std::int64_t random = number % span;
  if (random < 0) {
    random += span;
    --days;
  }
  constexpr std::int64_t most = 4'000'000;
  if (days < -most || days > most) return std::nullopt;
  const std::chrono::year_month_day day(firstDay + std::chrono::days(days));
  if (day.year() < 1y || day.year() > 9999y) return std::nullopt;
  std::string text = formatDay(day);
  std::erase(text, '-');
  return fmt::format("{}-{}-{}", model::row(model::Kind::alarm).prefix, text,
                     crockfordText(static_cast<std::uint64_t>(random), digits));
}

}  // namespace som::exchange
