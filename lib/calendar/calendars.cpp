#include "calendar/calendars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/suggest.hpp"

namespace som::calendar {
namespace {

constexpr std::string_view alwaysId = "always";

}  // namespace

/// The state of `gather`: the holidays so far, the calendars being visited, and those that are done.
struct Calendars::Gathering {
  Holidays holidays;
  std::vector<std::string> chain;
  std::set<std::string, std::less<>> done;
};

Calendars::Calendars(std::vector<Definition> definitions,
                     std::vector<std::chrono::year_month_day> extraHolidays)
    : extraHolidays_(std::move(extraHolidays)) {
  for (Definition& definition : definitions) {
    std::string id = definition.id;
    definitions_.emplace(std::move(id), std::move(definition));
  }
}

const Definition* Calendars::find(std::string_view id) const {
  const auto found = definitions_.find(id);
  return found == definitions_.end() ? nullptr : &found->second;
}

bool Calendars::contains(std::string_view id) const { return id == alwaysId || find(id) != nullptr; }

std::vector<std::string_view> Calendars::ids() const {
  std::vector<std::string_view> all;
  for (const auto& [id, definition] : definitions_) all.push_back(id);
  if (!find(alwaysId)) all.push_back(alwaysId);
  std::sort(all.begin(), all.end());
  return all;
}

const Calendar& Calendars::get(std::string_view id) const {
  const Calendar& calendar = any(id);
  const Definition* definition = find(id);
  if (definition && id != alwaysId && !calendar.hasWorkingWeek())
    throw Error(finding(*definition, definition->place, Code::noWorkingTime, "no weekday has working hours")
                    .hint("give it working hours, or name a calendar that includes it"));
  return calendar;
}

const Calendar& Calendars::any(std::string_view id) const {
  if (id == alwaysId) return Calendar::always();
  const std::lock_guard guard(mutex_);
  if (const auto found = built_.find(id); found != built_.end()) return *found->second;
  const Definition* definition = find(id);
  if (!definition)
    throw Error(Diagnostic(Code::unknownReference, fmt::format("calendar '{}' does not exist", id))
                    .hint(suggestion(id, ids())));
  Week week = readWeek(*definition);
  Gathering gathered;
  gather(*definition, gathered);
  for (const auto day : extraHolidays_) gathered.holidays[std::chrono::local_days{day}] = {};
  auto made = std::make_unique<const Calendar>(definition->id, zone(*definition), std::move(week),
                                               std::move(gathered.holidays));
  return *built_.emplace(definition->id, std::move(made)).first->second;
}

/// How deep calendars may include calendars.
constexpr std::size_t deepest = 100;

/// Adds the holidays of a calendar and its includes: its own take precedence, then those of the first
/// include.
void Calendars::gather(const Definition& definition, Gathering& into) const {
  into.chain.push_back(definition.id);
  into.holidays.merge(readHolidays(definition));
  for (const Text& include : definition.includes) {
    if (std::find(into.chain.begin(), into.chain.end(), include.value) != into.chain.end()) {
      into.chain.push_back(include.value);
      throw Error(finding(definition, include, Code::invalidCalendar,
                          fmt::format("includes itself: {}", joined(into.chain, " → "))));
    }
    if (include.value == alwaysId || into.done.contains(include.value)) continue;
    if (into.chain.size() == deepest)
      throw Error(finding(definition, include, Code::invalidCalendar,
                          fmt::format("includes calendars more than {} levels deep", deepest)));
    const Definition* other = find(include.value);
    if (!other)
      throw Error(finding(definition, include, Code::unknownReference,
                          fmt::format("the included calendar '{}' does not exist", include.value))
                      .hint(suggestion(include.value, ids())));
    gather(*other, into);
  }
  into.chain.pop_back();
  into.done.insert(definition.id);
}

std::shared_ptr<const Zone> Calendars::zone(const Definition& definition) const {
  const std::string& name = definition.timeZone.value;
  if (const auto found = zones_.find(name); found != zones_.end()) return found->second;
  try {
    return zones_.emplace(name, Zone::load(name)).first->second;
  } catch (Error& error) {
    Diagnostic placed = finding(definition, definition.timeZone, Code::unknownZone, error.what());
    placed.hints = error.findings().front().hints;
    throw Error(std::move(placed));
  }
}

std::vector<Diagnostic> Calendars::check() const {
  std::vector<Diagnostic> all;
  const auto add = [&](const Diagnostic& found) {
    // An error in an included calendar occurs again in every calendar that includes it.
    const auto same = [&](const Diagnostic& other) {
      return other.message == found.message && other.span == found.span;
    };
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(found);
  };
  for (const auto& [id, definition] : definitions_) {
    if (id == alwaysId)
      add(finding(definition, {id}, Code::invalidCalendar, "the id is built in; choose another"));
    try {
      any(id);
    } catch (const Error& error) {
      for (const Diagnostic& found : error.findings()) add(found);
    }
  }
  return all;
}

}  // namespace som::calendar
