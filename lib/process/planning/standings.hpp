#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "lifecycle/lifecycle.hpp"
#include "policy/level.hpp"

namespace som::process {

/// The progress of a record that another record waits for.
struct Standing {
  bool open = false;
  policy::Level level = policy::Level::onTrack;
  std::optional<Instant> promised = std::nullopt;     ///< by the process that does the work
  std::optional<Instant> expected = std::nullopt;     ///< promised, otherwise from its own plan
  std::optional<Instant> expectedMax = std::nullopt;  ///< the same with maximum durations
  bool isMissing = false;                             ///< no record has the id
  bool asks = false;                                  ///< a request whose partner waits for an answer
  /// The final state of a record that ended without being completed; otherwise none.
  lifecycle::State ended = lifecycle::State::none;
};

/// The standings of many records, as a scan found them, with the records that each follows from.
class Standings {
 public:
  /// Adds a record; `links` are the ids of the records that it waits for.
  void add(std::string_view id, const Standing& standing, std::vector<std::string> links);
  void merge(Standings&& other);
  /// Returns null for a record that is not known.
  const Standing* find(std::string_view id) const;
  /// Forgets a record that was changed, and all records whose standings follow from it.
  void forget(std::string_view id);

 private:
  struct Entry {
    Standing standing;
    std::vector<std::string> links;
  };
  std::map<std::string, Entry, std::less<>> entries_;
  /// Who waits for a record; filled at the first `forget`.
  std::optional<std::multimap<std::string, std::string, std::less<>>> waiting_;
};

/// Standings that several assessors of one moment have determined, each in its thread. Each is determined
/// once, if the threads do not meet at it.
class SharedStandings {
 public:
  std::optional<Standing> find(std::string_view id) const;
  void add(const std::string& id, const Standing& standing);

 private:
  mutable std::mutex mutex_;  ///< protects the rest
  std::map<std::string, Standing, std::less<>> standings_;
};

}  // namespace som::process
