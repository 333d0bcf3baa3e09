#pragma once

#include <optional>
#include <vector>

#include "policy/ladder.hpp"

namespace som::policy {

/// Returns the current episode of a record; nullopt if it is not in one.
std::optional<Episode> episodeAt(const EscalationHistory& history, Instant now);

/// Returns what is due now. A pure function of the history, whose ladders it refers to, and of the
/// circumstances. Nothing is due while the clock is behind an entry of the history.
///
/// A step fires once for each episode, then as often as it repeats. No step fires while the record is on
/// track. A deferred step is announced when its obstacle has gone, if its condition holds. Who becomes the
/// assignee is notified of the highest step that notifies the assignee, if its condition holds, nobody
/// acknowledged it, and it was not announced to this party, nor a higher one. `ackWithin` and repeats run
/// from the first telling. A wait (`after`, `repeatEvery`, `calmFor`, `ackValidFor`) ends when its end is
/// reached, a deadline (`ackWithin`) one second later. A late scan repeats once, not once for each missed
/// time.
///
/// An acknowledgement covers every earlier escalation, also those by hand, until it lapses: those are not
/// told, do not repeat, and steps that wait for a missing acknowledgement do not fire. When it has lapsed,
/// the highest of its levels whose condition holds is announced again, also to who acknowledged. It does not
/// count as a repeat. The waits of that level and of the covered ones
/// below it run anew from there.
Due dueAt(const EscalationHistory& history, const Circumstances& circumstances);

/// Returns what comes next for a record with a ladder: first what the next scan does, then the steps with a
/// moment, then the others, by level. Empty while the clock is behind an entry of the history.
std::vector<Coming> comingAt(const EscalationHistory& history, const Circumstances& circumstances);

/// Adds what is due to a history, as scans write it into the record.
void apply(EscalationHistory& history, const Due& due, Instant now);

}  // namespace som::policy
