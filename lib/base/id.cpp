#include "base/id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/crockford.hpp"
#include "base/hash.hpp"
#include "base/suggest.hpp"

namespace som {
namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isCrockford(char c) {
  static constexpr auto known = [] {
    std::array<bool, 256> is{};
    for (const char digit : crockford) is[static_cast<unsigned char>(digit)] = true;
    return is;
  }();
  return known[static_cast<unsigned char>(c)];
}

/// True for an existing day such as `20261121`.
bool isDay(std::string_view text) {
  using namespace std::chrono;
  if (!std::all_of(text.begin(), text.end(), isDigit)) return false;
  unsigned number = 0;
  for (const char c : text) number = number * 10 + static_cast<unsigned>(c - '0');
  const year_month_day date =
      year{static_cast<int>(number / 10000)} / month{number / 100 % 100} / day{number % 100};
  return date.ok() && number >= 10000;
}

/// The value of a Crockford digit; nullopt for another character.
std::optional<unsigned> digitOf(char c) {
  const std::size_t at = crockford.find(c);
  return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned>(at));
}

constexpr std::size_t ulidLength = 26;
constexpr std::size_t ulidTimeLength = 10;

bool isUlid(std::string_view text) {
  // 26 digits hold 130 bits, of which a ULID has 128.
  return text.size() == ulidLength && text.front() <= '7' &&
         std::all_of(text.begin(), text.end(), [](char c) { return digitOf(c).has_value(); });
}

}  // namespace

std::optional<RecordId> parseRecordId(std::string_view text) {
  if (text.size() != 20 || text[2] != '-' || text[11] != '-') return std::nullopt;
  const RecordId id{text.substr(0, 2), text.substr(3, 8), text.substr(12)};
  if (!std::all_of(id.prefix.begin(), id.prefix.end(), isUpper)) return std::nullopt;
  if (!std::all_of(id.random.begin(), id.random.end(), isCrockford)) return std::nullopt;
  return isDay(id.date) ? std::optional(id) : std::nullopt;
}

std::string makeRecordId(std::string_view prefix, const Env& env) {
  std::string day = formatInstant(env.now).substr(0, 10);
  day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
  return std::string(prefix) + "-" + day + "-" + crockfordText(env.random(), 8);
}

std::string makeUlid(const Env& env) {
  const auto milliseconds = static_cast<std::uint64_t>(env.now.time_since_epoch().count()) * 1000;
  // One draw after the other: compilers evaluate operands in different orders.
  const std::string last = crockfordText(env.random(), 8);
  const std::string middle = crockfordText(env.random(), 8);
  return crockfordText(milliseconds, 10) + middle + last;
}

std::string derivedRecordId(std::string_view prefix, std::string_view parent, std::string_view part,
                            std::size_t attempt) {
  const std::string digest =
      derivedId({std::string(prefix), std::string(parent), std::string(part), std::to_string(attempt)});
  return fmt::format("{}-{}-{}", prefix, parent.substr(3, 8),
                     crockfordText(std::stoull(digest.substr(0, 16), nullptr, 16), 8));
}

std::optional<std::string> nextUlid(std::string_view ulid, std::uint64_t step) {
  if (!isUlid(ulid)) return std::nullopt;
  std::string next(ulid);
  for (auto digit = next.rbegin(); digit != next.rend() && step > 0; ++digit) {
    const std::uint64_t value = *digitOf(*digit) + step % crockford.size();
    *digit = crockford[value % crockford.size()];
    step = step / crockford.size() + value / crockford.size();
  }
  return isUlid(next) && next > ulid ? std::optional(next) : std::nullopt;
}

std::optional<Instant> ulidTime(std::string_view ulid) {
  if (!isUlid(ulid)) return std::nullopt;
  std::int64_t milliseconds = 0;
  for (const char digit : ulid.substr(0, ulidTimeLength)) milliseconds = milliseconds * 32 + *digitOf(digit);
  return Instant{Seconds{milliseconds / 1000}};
}

std::string derivedId(const std::vector<std::string>& parts) {
  return sha256(joined(parts, "\n")).substr(0, 32);
}

bool isPlainId(std::string_view text) {
  if (text.empty() || text.size() > 128 || text.front() == '.' || text.front() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return isUpper(c) || (c >= 'a' && c <= 'z') || isDigit(c) || c == '.' || c == '_' || c == '-';
  });
}

}  // namespace som
