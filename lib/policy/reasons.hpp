#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/facts.hpp"

namespace som::policy {

/// The input of a search for reasons, and the list for what it finds.
struct Case {
  const Facts& facts;
  const Thresholds& thresholds;
  std::vector<Reason>& reasons;

  const calendar::Calendar& calendar() const {
    return thresholds.calendar ? *thresholds.calendar : calendar::Calendar::always();
  }
  /// True if the record has a due date that it has not met.
  bool isDue() const { return facts.clocks.due && !facts.clocks.dueMet; }
  void add(Reason reason) const {
    constexpr std::size_t usual = 4;
    if (reasons.empty()) reasons.reserve(usual);
    reasons.push_back(std::move(reason));
  }
};

/// The description of a reason.
struct ReasonRow {
  ReasonCode code;
  std::string_view name;                  ///< its stable name
  Level level;                            ///< the level that it gives; `onTrack` is information only
  unsigned states;                        ///< the classes of states in which it is looked for, as bits
  void (*find)(const Case&);              ///< adds the reason, once for each activity, request, …
  std::string (*message)(const Reason&);  ///< its text for people
};

/// All reasons, in the order of their codes, which is that in which a record lists them: worst first.
std::span<const ReasonRow> reasons();

const ReasonRow& reasonRow(ReasonCode code);
/// The stable name of a reason.
std::string_view reasonName(ReasonCode code);

/// Formats a reason for people. Called only for reasons that are shown, because most reasons of a scan are
/// only counted.
std::string messageOf(const Reason& reason);

/// Says what a prerequisite that names no order, or several, means: `for BSS-99, which is not an order here`.
std::string textOf(const UnclearPrerequisite& prerequisite);

/// The bit of a class of states in ReasonRow::states. A final state has none.
constexpr unsigned bitOf(StateClass state) {
  return state == StateClass::final ? 0U : 1U << static_cast<unsigned>(state);
}

}  // namespace som::policy
