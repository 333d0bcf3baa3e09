#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/duration.hpp"
#include "base/instant.hpp"
#include "calendar/calendar.hpp"
#include "policy/level.hpp"

/// Ladders of escalation, what a record keeps of them, and what is due: plain structs.
namespace som::policy {

/// The recipient of a step that stands for the assignee of the record.
inline constexpr std::string_view assigneeRecipient = "assignee";

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
  friend bool operator==(const LadderStep&, const LadderStep&) = default;
};

/// The terms of an escalation policy.
struct Ladder {
  std::string policy;
  std::optional<Duration> calmFor =
      std::nullopt;  ///< nullopt: an episode ends as soon as the record is onTrack
  std::optional<Duration> ackValidFor = std::nullopt;  ///< nullopt: an acknowledgement does not lapse
  const calendar::Calendar* calendar = nullptr;        ///< for these two durations; null: always
  std::vector<LadderStep> steps = {};
  friend bool operator==(const Ladder&, const Ladder&) = default;
};

/// True if two ladders are of the same policy and do the same; its place in the file may have changed.
bool sameTerms(Ladder a, Ladder b);

/// A change of level, as stored in a record.
struct Alert {
  std::string id;
  Instant at;
  Level level;
  bool ended = false;  ///< the record ended: the episode ends at once
};

/// A step that has fired, or an escalation by hand, which has no episode. Fired is not told: under a silence
/// or an inhibition it is deferred.
struct Escalation {
  std::string episode;
  int level = 0;
  int repeat = 0;
  Instant at = {};
  std::optional<Instant> acknowledged = std::nullopt;
  std::string acknowledgedBy = {};
  bool lapsed = false;  ///< the level was announced again because its acknowledgement had lapsed
  std::vector<std::string> notified = {};
  std::optional<Instant> notifiedDate = std::nullopt;  ///< of the first telling, if that was deferred
  std::vector<std::string> silencedBy = {};
  std::vector<std::string> inhibitedBy = {};
  std::vector<std::string> deferred = {};  ///< those who were not notified together with the others
  bool ended = false;                      ///< its end was announced, or that of its episode

  /// Returns when it was announced first; nullopt while it is deferred.
  std::optional<Instant> told() const;
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
  /// The latest moment of an entry; the minimum if there are no entries.
  Instant latest() const;
};

/// A period of trouble. It begins with the first alert that is not onTrack. It ends when an alert that is
/// onTrack has been the last one for `calmFor`, or when the record ends. Its name is the id of its first
/// alert.
struct Episode {
  std::string id;
  const Ladder* ladder = nullptr;  ///< in the history; null: no step fires
  std::vector<Alert> alerts = {};
};

/// The conditions at a moment, besides the history of the record.
struct Circumstances {
  Instant now;
  std::vector<std::string> silences = {};  ///< that cover the record
  /// The parties who were notified about an open parent of the record, and these parents.
  std::map<std::string, std::vector<std::string>> inhibited = {};
  /// The parties that recipients such as `assignee` stand for; empty: nobody. Other recipients are parties.
  std::map<std::string, std::string, std::less<>> parties = {};
  bool isOver = false;  ///< the record has ended, and with it what was escalated by hand
};

/// The recipients of a step at a moment.
struct Notice {
  std::vector<std::string> to = {};           ///< those who are notified
  std::vector<std::string> deferred = {};     ///< those who are not, if others are
  std::vector<std::string> silencedBy = {};   ///< silences: nobody is notified
  std::vector<std::string> inhibitedBy = {};  ///< open parents
  std::vector<std::string> unknown = {};      ///< recipients that stand for nobody
};

/// A step that fires now.
struct Firing {
  const LadderStep* step;     ///< of the episode's ladder
  int repeat = 0;             ///< 0 for the first time, then 1, 2, …
  bool lapsed = false;        ///< told again because the acknowledgement has lapsed
  std::string lapsedBy = {};  ///< who had acknowledged, if the step fires after an acknowledgement lapsed
  bool renewable = false;     ///< an earlier level was acknowledged, but not again after that had lapsed
  Notice notice = {};
};

/// An entry that is announced now: it was deferred, or its assignee came later.
struct Telling {
  std::size_t entry;       ///< in the escalations of the history
  const LadderStep* step;  ///< of the episode's ladder
  bool first = true;       ///< nobody was notified before
  Notice notice = {};
  bool isForAssignee = false;  ///< to who became the assignee after it was announced
};

/// An episode that is over, and whose end was not announced. The escalations by hand until then end with it.
struct EndedEpisode {
  std::string id;  ///< empty: only escalations by hand
  /// Its first entry and those by hand, in the escalations of the history.
  std::vector<std::size_t> entries = {};
  int level = 0;  ///< the highest that was announced
  std::vector<std::string> notified = {};
};

/// The actions that are due for a record at a moment. Steps are in the order of the ladder.
struct Due {
  std::optional<Episode> episode;  ///< that is current
  std::vector<Firing> firings;
  std::vector<Telling> tellings;
  std::vector<EndedEpisode> ended;

  bool any() const { return !firings.empty() || !tellings.empty() || !ended.empty(); }
};

/// What happens next to a step of a ladder, if the record keeps its level and nobody acknowledges it.
struct Coming {
  enum class What {
    fires,
    repeats,
    lapses,     ///< an acknowledgement lapses, and the level is announced again
    announced,  ///< it is deferred
  };
  What what = What::fires;
  int level = 0;
  std::optional<Instant> at = std::nullopt;  ///< not later than now: at the next scan; nullopt: unknown
  std::string condition = {};                ///< `the record is overdue`
  std::vector<std::string> notify = {};      ///< parties; recipients that stand for nobody as in the ladder
  std::string rule = {};                     ///< file and line
  std::vector<std::string> silencedBy = {};  ///< silences that defer it then, if its moment is known
};

}  // namespace som::policy
