#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "process/work/workspace.hpp"

/// The memory of this machine of deliveries. It is kept in `.som/outbox`, which git does not see; the caller
/// holds the lock of the channel.
namespace som::process {

/// The deliveries of one event that did not succeed, and the recipients who have it already.
struct Tries {
  std::size_t count = 0;
  std::optional<Instant> last;
  std::optional<Instant> next;      ///< not before this moment
  std::string error;                ///< why the last one failed
  bool failed = false;              ///< a dead letter: not tried again by itself
  std::vector<std::string> handed;  ///< who got it in a digest, while others wait for it

  bool isEmpty() const { return count == 0 && handed.empty(); }
  friend bool operator==(const Tries&, const Tries&) = default;
};

/// The pause after the first failure; each further one doubles it, up to `longestPause`.
inline constexpr Seconds shortestPause{30};
inline constexpr Seconds longestPause{3600};

/// Returns the tries after one more failure. The event becomes a dead letter with the `most`-th.
Tries afterFailure(Tries before, Instant now, std::string error, std::size_t most);

/// True if the event may be tried now. A clock that went back delays it by `longestPause` at most.
bool isDue(const Tries& tries, Instant now);

/// Reads what is remembered of an event; empty if that is missing or damaged.
Tries readTries(const store::Store& store, const std::string& channel, const std::string& id);
/// Writes it, or removes it if it is empty.
void writeTries(const store::Store& store, const std::string& channel, const std::string& id,
                const Tries& tries);
/// Removes it for an event that no longer waits. A failure does not matter: the next delivery removes it.
void forgetTries(const store::Store& store, const std::string& channel, const std::string& id) noexcept;
/// Removes what is remembered of events that no longer wait.
void forgetOthers(const store::Store& store, const std::string& channel,
                  const std::set<std::string>& waiting);

/// At most `count` runs of a program within `within`.
struct Rate {
  std::size_t count;
  Seconds within;
};

/// The runs of a channel's program that count for its rate.
class Runs {
 public:
  Runs(const store::Store& store, std::string channel, Rate rate);
  /// Returns when the program may run again; nullopt if it may run now.
  std::optional<Instant> nextAfter(Instant now) const;
  /// Notes a run, before the program starts, so that killing som cannot exceed the rate.
  void note(Instant now);
  /// Counts a run that is only planned.
  void count(Instant now);

 private:
  std::vector<Instant> countedAt(Instant now) const;

  const store::Store& store_;
  std::string channel_;
  Rate rate_;
  std::vector<Instant> runs_;  ///< in the order of time
};

}  // namespace som::process
