#include <fmt/format.h>

#include <array>
#include <cmath>
#include <utility>

#include "base/suggest.hpp"
#include "base/years.hpp"
#include "exchange/alarm_event.hpp"
#include "model/alarm.hpp"

namespace som::exchange {
namespace {

/// The letters of a text, in lower case.
std::string lettersOf(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const bool isUpper = c >= 'A' && c <= 'Z';
    if (isUpper || (c >= 'a' && c <= 'z')) letters += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return letters;
}

struct TypeRow {
  std::string_view letters;
  std::string_view type;
};
constexpr std::array typeTable = {
    TypeRow{"communications", "communicationsAlarm"},
    TypeRow{"communication", "communicationsAlarm"},
    TypeRow{"processingerror", "processingErrorAlarm"},
    TypeRow{"environmental", "environmentalAlarm"},
    TypeRow{"qualityofservice", "qualityOfServiceAlarm"},
    TypeRow{"equipment", "equipmentAlarm"},
    TypeRow{"integrityviolation", "integrityViolation"},
    TypeRow{"operationalviolation", "operationalViolation"},
    TypeRow{"physicalviolation", "physicalViolation"},
    TypeRow{"securityservice", "securityService"},
    TypeRow{"securityserviceviolation", "securityService"},
    TypeRow{"mechanismviolation", "mechanismViolation"},
    TypeRow{"securityserviceormechanismviolation", "securityService"},
    TypeRow{"timedomainviolation", "timeDomainViolation"},
};

Error invalidTime(std::string_view member, std::string_view text) {
  return Error(
      Diagnostic(Code::invalidTime, fmt::format("{} '{}' is not a time", member, text.substr(0, 100))));
}

/// Takes one word from the front of a text.
std::string_view takeWord(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

constexpr std::array<std::string_view, 12> mailMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                         "jul", "aug", "sep", "oct", "nov", "dec"};

/// Writes a time of RFC 2822 as one of RFC 3339; empty if it has another form.
std::string mailTimeAsTimestamp(std::string_view text) {
  std::string_view day = takeWord(text);
  if (day.ends_with(',')) day = takeWord(text);
  const std::string month = lettersOf(takeWord(text));
  const std::string_view year = takeWord(text);
  const std::string_view time = takeWord(text);
  std::string_view zone = takeWord(text);
  const auto found = std::find(mailMonths.begin(), mailMonths.end(), month);
  if (found == mailMonths.end() || day.empty() || day.size() > 2) return {};
  if (zone == "GMT" || zone == "UT" || zone == "UTC" || zone.empty()) zone = "Z";
  return fmt::format("{}-{:02}-{:0>2}T{}{}{}", year, found - mailMonths.begin() + 1, day, time,
                     time.size() == 5 ? ":00" : "", zone);
}

}  // namespace

namespace {

/// True for a time that a record can have, and for one in the future, which counts as of now.
bool isTakeable(Micros time) {
  return microsSince1970(time.time_since_epoch().count()) && (isInYears(secondOf(time)) || time > Micros{});
}

}  // namespace

std::string alarmText(doc::Node mapping, std::string_view member) {
  const doc::Node node = mapping[member];
  if (node && !node.isScalar())
    throw Error(Diagnostic(Code::schema, fmt::format("{} is not a text", member)));
  if (node.text().size() > maxAlarmText)
    throw Error(Diagnostic(Code::tooLarge, fmt::format("{} has more than {} bytes", member, maxAlarmText)));
  return std::string(node.text());
}

std::optional<std::string_view> alarmTypeOf(std::string_view text) {
  const std::string letters = lettersOf(text);
  for (const TypeRow& row : typeTable)
    if (letters == row.letters || (letters.ends_with("alarm") &&
                                   std::string_view(letters).substr(0, letters.size() - 5) == row.letters))
      return row.type;
  return std::nullopt;
}

void putSeverity(AlarmEvent& event, std::string_view text) {
  if (text.empty()) throw Error(Diagnostic(Code::missingField, "the severity is missing"));
  const std::string letters = lettersOf(text);
  if (letters == model::clearedSeverity || letters == "normal") {
    event.what = AlarmEvent::What::clear;
    event.severity.clear();
    return;
  }
  const std::size_t rank = model::severityRank(letters);
  if (rank == model::severities.size() || letters.size() != text.size())
    throw Error(Diagnostic(Code::unknownValue,
                           fmt::format("severity '{}' is not known", std::string(text.substr(0, 100)))));
  event.severity = letters;
}

std::optional<Micros> alarmTime(doc::Node mapping, std::string_view member, const AlarmReading& how) {
  const std::string text = alarmText(mapping, member);
  if (text.empty()) return std::nullopt;
  auto time = parseMicros(text);
  if (!time) time = parseMicros(mailTimeAsTimestamp(text));
  if (!time && !how.strict)
    if (const auto local = calendar::readTime(text, how.times)) time = local->first;
  // An offset can lead out of the years that can be written.
  if (!time || !isTakeable(*time)) throw invalidTime(member, text);
  return time;
}

std::optional<Micros> epochMicros(doc::Node node, std::string_view member) {
  if (!node || node.isNull()) return std::nullopt;
  constexpr double most = 1e18;
  std::optional<std::int64_t> count = node.integer();
  const auto number = node.number();
  if (!count && number && std::isfinite(*number) && std::fabs(*number) < most)
    count = static_cast<std::int64_t>(*number);
  if (!count && node.isString() && !node.text().empty() && node.text().size() <= 17 &&
      node.text().find_first_not_of("0123456789") == std::string_view::npos)
    count = std::stoll(std::string(node.text()));
  const auto time = count ? microsSince1970(*count) : std::nullopt;
  if (!time || !isTakeable(*time)) throw invalidTime(member, node.text());
  return time;
}

}  // namespace som::exchange
