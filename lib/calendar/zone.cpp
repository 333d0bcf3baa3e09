#include "calendar/zone.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/diagnostic.hpp"
#include "base/suggest.hpp"
#include "base/years.hpp"

namespace som::calendar {
namespace chr = std::chrono;
namespace {

constexpr std::string_view databaseFolder = "/usr/share/zoneinfo/";

bool isZoneName(std::string_view name) {
  if (name == "localtime") return false;  // differs between machines
  if (name.empty() || name.size() > 64 || name.front() == '/' || name.find("..") != name.npos) return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '-' || c == '/';
  });
}

Error unknownZone(std::string_view name) {
  std::vector<std::string_view> names;
  try {
    for (const date::time_zone& zone : date::get_tzdb().zones) names.push_back(zone.name());
  } catch (const std::runtime_error&) {
    names.push_back("UTC");  // for systems without a database
  }
  return Error(Diagnostic(Code::unknownZone, fmt::format("time zone '{}' does not exist", name))
                   .hint(suggestion(name, names)));
}

/// Returns the rule in the footer: the text between the last two line ends of a zone file (RFC 8536, 3.3).
std::optional<PosixRule> footerRule(std::string_view name) {
  std::ifstream file(std::string(databaseFolder) + std::string(name), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (bytes.size() < 2 || !bytes.starts_with("TZif") || bytes.back() != '\n') return std::nullopt;
  const auto begin = bytes.rfind('\n', bytes.size() - 2);
  if (begin == std::string::npos) return std::nullopt;
  return PosixRule::parse(std::string_view(bytes).substr(begin + 1, bytes.size() - begin - 2));
}

}  // namespace

const std::shared_ptr<const Zone>& Zone::utc() {
  static const std::shared_ptr<const Zone> zone = [] {
    auto made = std::make_shared<Zone>();
    made->name_ = "UTC";
    return made;
  }();
  return zone;
}

std::shared_ptr<const Zone> Zone::load(std::string_view name) {
  if (name == "UTC") return utc();
  if (!isZoneName(name)) throw unknownZone(name);
  auto zone = std::make_shared<Zone>();
  zone->name_ = name;
  try {
    const date::time_zone* source = date::locate_zone(zone->name_);
    // Walks from change to change. The footer's rule replaces the library's last period, which has no end.
    const Instant past = chr::sys_days{chr::year{1800} / 1 / 1};
    const Instant future = chr::sys_days{chr::year{2500} / 1 / 1};
    date::sys_info info = source->get_info(past);
    zone->first_ = info.offset;
    for (Seconds offset = zone->first_; info.end < future;) {
      const Instant at = info.end;
      info = source->get_info(at);
      if (info.offset != offset) zone->changes_.push_back({at, info.offset});
      offset = info.offset;
    }
  } catch (const std::runtime_error&) {
    throw unknownZone(name);
  }
  zone->rule_ = footerRule(name);
  zone->applyRule();
  return zone;
}

/// Expands the rule up to the last year that times have, because a lookup is much faster than computing a
/// change.
void Zone::applyRule() {
  constexpr Instant until = chr::sys_days{chr::year{lastYear + 1} / 1 / 1};
  if (!rule_ || changes_.empty()) return;
  if (rule_->periodAt(changes_.back().at).offset != changes_.back().offset) return;
  for (Instant at = changes_.back().at;;) {
    const Period period = rule_->periodAt(at);
    if (period.end >= until) return;
    at = period.end;
    changes_.push_back({at, rule_->periodAt(at).offset});
  }
}

Period Zone::periodAt(Instant t) const {
  const auto next = std::upper_bound(changes_.begin(), changes_.end(), t,
                                     [](Instant at, const Change& c) { return at < c.at; });
  const Instant begin = next == changes_.begin() ? sinceEver : (next - 1)->at;
  const Seconds offset = next == changes_.begin() ? first_ : (next - 1)->offset;
  if (next != changes_.end()) return {begin, next->at, offset};
  if (!rule_) return {begin, forEver, offset};
  const Period ruled = rule_->periodAt(t);
  return {std::max(begin, ruled.begin), ruled.end, ruled.offset};
}

Instant Zone::toUtc(Local local) const {
  const Instant asIfUtc{local.time_since_epoch()};
  // No offset exceeds 16 hours, so the first candidate is never too late.
  Period period = periodAt(asIfUtc - chr::hours{17});
  while (asIfUtc - period.offset >= period.end) {
    const Period next = periodAt(period.end);
    if (asIfUtc - next.offset < next.begin) break;  // in the gap between the two: the earlier offset applies
    period = next;
  }
  return asIfUtc - period.offset;
}

bool Zone::skipped(chr::local_days day) const {
  return chr::floor<chr::days>(toLocal(toUtc(day + chr::hours{12}))) != day;
}

std::string formatLocal(Instant t, const Zone& zone) {
  const Seconds offset = zone.periodAt(t).offset;
  std::string text = formatInstant(t + offset);
  if (offset == Seconds{0}) return text;
  const auto minutes = (offset.count() < 0 ? -offset.count() : offset.count()) / 60;
  text.pop_back();
  return text + fmt::format("{}{:02}:{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string databaseVersion() {
  constexpr std::string_view mark = "# version ";
  std::ifstream file(std::string(databaseFolder) + "tzdata.zi");
  std::string line;
  std::getline(file, line);
  return line.starts_with(mark) ? line.substr(mark.size()) : std::string();
}

}  // namespace som::calendar
