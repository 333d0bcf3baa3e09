#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/contains.hpp"
#include "policy/ladder.hpp"

/// The episodes of a record, and waits.
namespace som::policy {

/// Returns when a wait ends; `calendar` null: always.
Instant after(const calendar::Calendar* calendar, Instant since, const std::optional<Duration>& wait);

/// Adds a text to a list unless it is empty or in it.
inline void addTo(std::vector<std::string>& list, const std::string& one) {
  if (!one.empty() && !contains(list, one)) list.push_back(one);
}

/// Returns the ladder that an episode has copied, otherwise that of the policy that matches now; null if it
/// has neither.
const Ladder* ladderOf(const EscalationHistory& history, const std::string& episode);

/// The episodes of a record at one moment.
struct Episodes {
  struct Ended {
    std::string id;
    Instant at;
  };
  std::optional<Episode> current;
  std::vector<Ended> ended;
};

Episodes episodesAt(const EscalationHistory& history, Instant now);

/// Returns the ended episodes about which people were notified, unless their end was announced, and what was
/// escalated by hand until then.
std::vector<EndedEpisode> untoldEnds(const EscalationHistory& history,
                                     const std::vector<Episodes::Ended>& ended, bool isOver);

}  // namespace som::policy
