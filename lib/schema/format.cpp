#include "schema/format.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/duration.hpp"
#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/years.hpp"

namespace som::schema {
namespace {

bool isRecordId(std::string_view text) { return parseRecordId(text).has_value(); }
bool isAnyTime(std::string_view text) { return parseInstant(text).has_value(); }
/// By the year as written, as patterns of schemas do.
bool isTime(std::string_view text) {
  const std::string_view century = text.substr(0, 2);
  static_assert(firstYear == 1900 && lastYear == 2199);
  return (century == "19" || century == "20" || century == "21") && isAnyTime(text);
}
bool isDay(std::string_view text) { return parseDay(text).has_value(); }
bool isDuration(std::string_view text) { return parseDuration(text).has_value(); }

/// TMF621's words in any case, or a number from 1 to 10 as in TMF656.
bool isReportPriority(std::string_view text) {
  return priorityOfWord(text) || text == "10" || (text.size() == 1 && text[0] >= '1' && text[0] <= '9');
}

constexpr std::array table = {
    FormatRow{"date-time", Code::invalidTime, isTime, "is not a time",
              "write RFC 3339, such as \"2026-12-01T17:00:00Z\"", isAnyTime, outsideYears,
              "correct the year; leave the member out if there is no such date"},
    FormatRow{"date", Code::invalidTime, isDay, "is not a day", "write it as \"2026-12-24\""},
    FormatRow{"duration", Code::invalidDuration, isDuration, "is not a duration",
              "write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused"},
    FormatRow{"record-id", Code::invalidId, isRecordId, "is not an id of a record",
              "ids look like SO-20261121-7K3F9QXW"},
    FormatRow{"plain-id", Code::invalidId, isPlainId, "cannot be an id",
              "use letters, digits, '.', '_' and '-'"},
    FormatRow{"activity-id", Code::invalidId, isPlainId, "cannot be an id",
              "use letters, digits, '.', '_' and '-'"},
    FormatRow{"report-priority", Code::unknownValue, isReportPriority, "is not a priority",
              "use Critical, High, Medium or Low, or a number from 1 to 10"},
};

}  // namespace

std::optional<int> priorityOfWord(std::string_view text) {
  constexpr std::array<std::string_view, 4> words = {"critical", "high", "medium", "low"};
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  for (std::size_t i = 0; i < words.size(); ++i)
    if (std::equal(text.begin(), text.end(), words[i].begin(), words[i].end(), same))
      return static_cast<int>(i) + 1;
  return std::nullopt;
}

std::span<const FormatRow> formats() { return table; }

const FormatRow* findFormat(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const FormatRow& row) { return row.name == name; });
  return found == table.end() ? nullptr : &*found;
}

}  // namespace som::schema
