#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "exchange/alarm_event.hpp"
#include "model/alarm.hpp"
#include "process/alarm/rules.hpp"

namespace som::process {

/// A change of an alarm that its history keeps.
struct AlarmStep {
  std::string_view action;  ///< an event of the lifecycle, or `flap` and `settle` around flapping
  lifecycle::State from = lifecycle::State::none;
  lifecycle::State to = lifecycle::State::none;
  std::string reason = {};
};

/// The reason of the step of a clear that no alarm was known for; look-ups find such records by it.
inline constexpr std::string_view unmatchedMark = "unmatched";

/// What an event did.
enum class AlarmEffect : std::uint8_t { created, updated, cleared, stale, unmatched };

/// Alarms in memory, and how events change them. Knows neither files nor the clock.
///
/// Events are folded in the order of their times; what came late, twice or never is decided by the times that
/// each alarm has. The rules are in som-alarm(1).
class AlarmBook {
 public:
  struct Entry {
    model::AlarmState alarm;
    bool isNew = false;
    bool isChanged = false;
    bool isRemoved = false;
    std::vector<AlarmStep> steps = {};
  };

  /// How alarms that the book does not have are found.
  struct LookUps {
    std::function<bool(const std::string& id)> isTaken;  ///< true if a record has the id
    /// Returns the archived alarm of this id; nullopt if it is not archived.
    std::function<std::optional<model::AlarmState>(const std::string& id)> archived;
  };

  AlarmBook(const AlarmRules& rules, LookUps others) : rules_(rules), others_(std::move(others)) {}

  /// Adds an alarm of the workspace, once.
  void add(model::AlarmState alarm);
  /// Folds an event. Throws missing-field if a new alarm would have no object. `touched` gets the ids of the
  /// alarms that it is about.
  AlarmEffect fold(const exchange::AlarmEvent& event, std::vector<std::string>& touched);

  /// Clears an alarm without an event of its source.
  void clear(Entry& entry, Micros at, const std::string& reason);
  /// Does what time alone does: ends flapping, removes clears that no alarm came for and that nobody handles,
  /// and clears what expires.
  /// `isListed`: its source lists it as active now, so it does not expire.
  void settle(Entry& entry, Instant now, bool isListed = false);

  std::deque<Entry>& entries() { return entries_; }
  const std::deque<Entry>& entries() const { return entries_; }
  /// Returns the alarm with this id; null if the book does not have it.
  Entry* find(std::string_view id);

 private:
  using Entries = std::vector<Entry*>;

  model::AlarmIdentity identityOf(const exchange::AlarmEvent& event) const;
  Entry& insert(model::AlarmState alarm);
  void index(Entry& entry);
  Entries activeOf(const exchange::AlarmEvent& event, const model::AlarmIdentity& identity);
  Entry* named(const exchange::AlarmEvent& event, bool isActive);
  Entry* newestClear(const exchange::AlarmEvent& event, const model::AlarmIdentity& identity);
  AlarmEffect foldClear(const exchange::AlarmEvent& event, const model::AlarmIdentity& identity,
                        std::vector<std::string>& touched);
  AlarmEffect clearTarget(Entry& entry, const exchange::AlarmEvent& event);
  AlarmEffect foldLoneClear(const exchange::AlarmEvent& event, const model::AlarmIdentity& identity,
                            std::vector<std::string>& touched);
  AlarmEffect raise(const exchange::AlarmEvent& event, const model::AlarmIdentity& identity,
                    const Entry* cleared, std::vector<std::string>& touched);
  AlarmEffect late(Entry& entry, const exchange::AlarmEvent& event, std::vector<std::string>& touched);
  AlarmEffect update(Entry& entry, const exchange::AlarmEvent& event, const Entry* cleared);
  void countOld(Entry& entry, const exchange::AlarmEvent& event, const Entry* cleared);
  void endFlapping(Entry& entry);
  void giveId(model::AlarmState& alarm) const;
  std::optional<model::AlarmState> archivedAs(const model::AlarmState& alarm) const;

  const AlarmRules& rules_;
  LookUps others_;
  std::deque<Entry> entries_;
  std::map<std::string, Entry*, std::less<>> byId_;
  std::unordered_map<std::string, Entries> byFamily_;
  std::map<std::pair<std::string, std::string>, Entries> byExternalId_;
};

/// Sorts events into the order in which they take effect: by time; at one moment raise, change, clear; else
/// as they came.
bool takesEffectBefore(const exchange::AlarmEvent& a, const exchange::AlarmEvent& b);

}  // namespace som::process
