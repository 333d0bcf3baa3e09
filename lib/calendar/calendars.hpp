#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "calendar/definition.hpp"

namespace som::calendar {

/// The calendars of a workspace by id, including the built-in `always`.
///
/// A calendar is checked and its zone is loaded on first use, once. Calendars live as long as the set.
class Calendars {
 public:
  /// `extraHolidays` are days off in all calendars except `always` (`whatif --holiday`).
  explicit Calendars(std::vector<Definition> definitions = {},
                     std::vector<std::chrono::year_month_day> extraHolidays = {});

  /// Returns the calendar with this id, to compute with. Throws unknown-reference with a hint if it does not
  /// exist, invalid-calendar or unknown-zone for errors in its definition, and no-working-time if no weekday
  /// has working hours: its work would have no end.
  const Calendar& get(std::string_view id) const;

  /// Returns the same, also if it only has holidays.
  const Calendar& any(std::string_view id) const;

  bool contains(std::string_view id) const;

  /// All ids, sorted, including `always`.
  std::vector<std::string_view> ids() const;

  /// Checks the definitions, for `validate`: one finding for each bad definition.
  std::vector<Diagnostic> check() const;

 private:
  const Definition* find(std::string_view id) const;
  struct Gathering;
  void gather(const Definition& definition, Gathering& into) const;
  std::shared_ptr<const Zone> zone(const Definition& definition) const;

  mutable std::mutex mutex_;  ///< protects what is built on first use
  std::map<std::string, Definition, std::less<>> definitions_;
  std::vector<std::chrono::year_month_day> extraHolidays_;
  mutable std::map<std::string, std::unique_ptr<const Calendar>, std::less<>> built_;
  mutable std::map<std::string, std::shared_ptr<const Zone>, std::less<>> zones_;
};

}  // namespace som::calendar
