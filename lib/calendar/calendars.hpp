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

/// The calendars of a workspace by id, with `always` built in.
///
/// A calendar is checked and its zone loaded when it is first asked for, each once; calendars live as long as
/// the set.
class Calendars {
 public:
  /// `extraHolidays` are days off in all calendars but `always` (`whatif --holiday`).
  explicit Calendars(std::vector<Definition> definitions = {},
                     std::vector<std::chrono::year_month_day> extraHolidays = {});

  /// The calendar of this id. Throws unknown-reference with a hint where there is none, and what its
  /// definition gives: invalid-calendar, unknown-zone.
  const Calendar& get(std::string_view id) const;

  bool contains(std::string_view id) const;

  /// All ids, sorted, `always` among them.
  std::vector<std::string_view> ids() const;

  /// What is wrong with the definitions, for `validate`: one finding for each that is bad.
  std::vector<Diagnostic> check() const;

 private:
  const Definition* find(std::string_view id) const;
  struct Gathering;
  void gather(const Definition& definition, Gathering& into) const;
  std::shared_ptr<const Zone> zone(const Definition& definition) const;

  mutable std::mutex mutex_;  ///< of what is built when it is asked for
  std::map<std::string, Definition, std::less<>> definitions_;
  std::vector<std::chrono::year_month_day> extraHolidays_;
  mutable std::map<std::string, std::unique_ptr<const Calendar>, std::less<>> built_;
  mutable std::map<std::string, std::shared_ptr<const Zone>, std::less<>> zones_;
};

}  // namespace som::calendar
