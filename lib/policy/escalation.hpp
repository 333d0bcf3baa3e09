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

/// A step of a ladder: when it fires, and what it does then. Durations count in `calendar`.
struct LadderStep {
  int level = 1;
  Level when = Level::atRisk;  ///< this level or worse
  std::optional<int> unacknowledged =
      std::nullopt;                              ///< instead of `when`: the level that nobody acknowledged
  std::optional<Duration> after = std::nullopt;  ///< so long since its condition held in the episode
  std::optional<Duration> ackWithin = std::nullopt;
  std::optional<Duration> repeatEvery = std::nullopt;
  std::optional<int> repeatMax = std::nullopt;   ///< repeats after the first time; none: no end
  const calendar::Calendar* calendar = nullptr;  ///< none: always
  std::vector<std::string> notify = {};          ///< `assignee`, `team-lead:TEAM`, or a party
  std::string assign = {};                       ///< empty: nobody
  std::optional<int> setPriority = std::nullopt;
  std::string rule = {};  ///< file and line
};

/// The terms of an escalation policy.
struct Ladder {
  std::string policy;
  std::optional<Duration> calmFor = std::nullopt;      ///< none: an episode ends as soon as all is well
  std::optional<Duration> ackValidFor = std::nullopt;  ///< none: an acknowledgement does not lapse
  const calendar::Calendar* calendar = nullptr;        ///< in which these two count; none: always
  std::vector<LadderStep> steps = {};
};

/// A change of level, as a record remembers it.
struct Alert {
  std::string id;
  Instant at;
  Level level;
};

/// A step that has fired, or an escalation by hand, which has no episode.
struct Escalation {
  std::string episode;
  int level = 0;
  int repeat = 0;
  Instant at = {};
  std::optional<Instant> acknowledged = std::nullopt;
};

/// What a record remembers of its jeopardy, in the order of its lists.
struct EscalationHistory {
  std::vector<Alert> alerts = {};
  std::vector<Escalation> escalations = {};
  /// By episode, as its first escalation copied it. Under the empty name the one for episodes that have none:
  /// that of the policy which fits the record now, if any does.
  std::map<std::string, Ladder> ladders = {};

  /// The level of the last alert; without one a record was on track.
  Level level() const { return alerts.empty() ? Level::onTrack : alerts.back().level; }
};

/// A time of trouble: it begins with the first alert that is not onTrack, and ends when an alert that is has
/// been the last for `calmFor`. Its name is the id of its first alert.
struct Episode {
  std::string id;
  const Ladder* ladder = nullptr;  ///< of the history; none: nothing fires
  std::vector<Alert> alerts = {};
};

/// The episode that a record is in; nothing where it is in none.
std::optional<Episode> episodeAt(const EscalationHistory& history, Instant now);

/// A step that is to fire.
struct Firing {
  const LadderStep* step;  ///< of the episode's ladder
  int repeat = 0;          ///< from 1 where the step has fired before
};

/// The steps of the episode's ladder that fire now, in its order. Each fires once, and then as often as it
/// repeats; while the record is on track none does.
///
/// A wait (`after`, `repeatEvery`, `calmFor`, `ackValidFor`) is over when its end is reached, a deadline
/// (`ackWithin`) one second beyond it. An acknowledgement covers all that was escalated before it, by hand
/// too, until it lapses: no repeats of that, and nothing that is to happen without one. A scan that comes
/// late repeats once, not for each time that it missed.
std::vector<Firing> firingsAt(const EscalationHistory& history, const Episode& episode, Instant now);

}  // namespace som::policy
