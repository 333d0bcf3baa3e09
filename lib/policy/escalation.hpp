#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"
#include "policy/level.hpp"

namespace som::policy {

/// A step of a ladder: its condition and its actions. Durations count in `calendar`.
struct LadderStep {
  int level = 1;
  Level when = Level::atRisk;  ///< this level or worse
  std::optional<int> unacknowledged =
      std::nullopt;  ///< instead of `when`: an earlier level that was not acknowledged
  std::optional<Duration> after = std::nullopt;  ///< delay after its condition began to hold in the episode
  std::optional<Duration> ackWithin = std::nullopt;
  std::optional<Duration> repeatEvery = std::nullopt;
  std::optional<int> repeatMax = std::nullopt;   ///< repeats after the first time; nullopt: without limit
  const calendar::Calendar* calendar = nullptr;  ///< null: always
  std::vector<std::string> notify = {};          ///< `assignee`, `team-lead:TEAM`, or a party
  std::string assign = {};                       ///< empty: nobody
  std::optional<int> setPriority = std::nullopt;
  bool rematch = false;   ///< the changed priority takes the terms of the service level that then fits
  std::string rule = {};  ///< file and line
};

/// The terms of an escalation policy.
struct Ladder {
  std::string policy;
  std::optional<Duration> calmFor =
      std::nullopt;  ///< nullopt: an episode ends as soon as the record is onTrack
  std::optional<Duration> ackValidFor = std::nullopt;  ///< nullopt: an acknowledgement does not lapse
  const calendar::Calendar* calendar = nullptr;        ///< for these two durations; null: always
  std::vector<LadderStep> steps = {};
};

/// A change of level, as stored in a record.
struct Alert {
  std::string id;
  Instant at;
  Level level;
  bool ended = false;  ///< the record ended: the episode ends at once
};

/// A step that has fired, or an escalation by hand, which has no episode.
struct Escalation {
  std::string episode;
  int level = 0;
  int repeat = 0;
  Instant at = {};
  std::optional<Instant> acknowledged = std::nullopt;
};

/// The alerts and escalations of a record, in the order of its lists.
struct EscalationHistory {
  std::vector<Alert> alerts = {};
  std::vector<Escalation> escalations = {};
  /// By episode, as copied by its first escalation. The entry with the empty name is for episodes without a
  /// copy: the ladder of the policy that matches the record now, if any.
  std::map<std::string, Ladder> ladders = {};

  /// The level of the last alert; onTrack if the record has no alert.
  Level level() const { return alerts.empty() ? Level::onTrack : alerts.back().level; }
};

/// A period of trouble. It begins with the first alert that is not onTrack. It ends when an alert that is
/// onTrack has been the last one for `calmFor`, or when the record ends. Its name is the id of its first
/// alert.
struct Episode {
  std::string id;
  const Ladder* ladder = nullptr;  ///< in the history; null: no step fires
  std::vector<Alert> alerts = {};
};

/// Returns the current episode of a record; nullopt if it is not in one.
std::optional<Episode> episodeAt(const EscalationHistory& history, Instant now);

/// A step that fires now.
struct Firing {
  const LadderStep* step;  ///< of the episode's ladder
  int repeat = 0;          ///< 0 for the first time, then 1, 2, …
};

/// Returns the steps of the episode's ladder that fire now, in its order. Each step fires once, then as often
/// as it repeats. No step fires while the record is on track.
///
/// A wait (`after`, `repeatEvery`, `calmFor`, `ackValidFor`) ends when its end is reached, a deadline
/// (`ackWithin`) one second later. An acknowledgement covers every earlier escalation, also those by hand,
/// until it lapses: those escalations do not repeat, and steps that wait for a missing acknowledgement do not
/// fire. A late scan repeats once, not once for each missed time.
std::vector<Firing> firingsAt(const EscalationHistory& history, const Episode& episode, Instant now);

}  // namespace som::policy
