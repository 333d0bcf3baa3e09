#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "exchange/alarm_event.hpp"
#include "process/alarm/rules.hpp"
#include "process/work/unit_of_work.hpp"

namespace som::process {

struct IngestOptions {
  exchange::AlarmFormat format = exchange::AlarmFormat::automatic;
  bool strict = false;  ///< refuse names and words of other versions
  /// The source whose active alarms the input lists completely: its others are cleared.
  std::optional<std::string> sync = {};
};

/// What became of the events; each is counted once.
struct IngestCounts {
  std::size_t created = 0;
  std::size_t updated = 0;
  std::size_t cleared = 0;
  std::size_t stale = 0;      ///< older than what is known
  std::size_t unmatched = 0;  ///< clears without an alarm
  std::size_t ignored = 0;    ///< of no concern to alarms
  std::size_t bad = 0;

  /// The number of events.
  std::size_t all() const { return created + updated + cleared + stale + unmatched + ignored + bad; }
};

/// Takes events of alarms into the workspace, in groups that are one transaction each. A group ends with 1,000
/// alarms or after 2 seconds.
class AlarmIngest {
 public:
  AlarmIngest(Workspace& workspace, const Env& env, ChangeOptions changes, IngestOptions options);

  /// Takes an item of the input: its text in JSON, and its line. A bad item is a finding. Throws Error if a
  /// group cannot be written; earlier groups stay.
  void add(std::size_t line, std::string text);
  /// Notes an item that is too long to be read.
  void addTooLong(std::size_t line, std::size_t limit);
  /// Writes the last group, clears what a complete list lacks, and ends what time ends. Throws Error.
  void finish();

  const IngestCounts& counts() const { return counts_; }
  /// The findings for the first bad items and files; `counts` has all.
  const std::vector<Diagnostic>& bad() const { return bad_; }
  std::size_t badFindings() const { return badFindings_; }
  /// The alarms that were cleared because a complete list does not have them.
  std::size_t missing() const { return missing_; }
  const ChangeResult& result() const { return result_; }

 private:
  struct Pending {
    exchange::AlarmEvent event;
    std::size_t line;
  };

  void take(exchange::AlarmEvent event, std::size_t line);
  void noteBad(std::size_t line, Diagnostic finding);
  void noteFinding(Diagnostic finding);
  bool isGroupFull() const;
  void writeGroup();
  void moveFromFuture(UnitOfWork& unit);
  std::vector<std::string> wantedTexts() const;
  void clearMissing();
  void keep(ChangeResult result);

  Workspace& workspace_;
  Env env_;
  ChangeOptions changes_;
  IngestOptions options_;
  AlarmRules rules_;
  std::vector<Pending> pending_;
  std::unordered_set<std::string> keys_;  ///< of the pending events: at least as many as alarms that change
  Instant begun_{};                       ///< when the first pending event came
  std::set<std::string, std::less<>> listed_;  ///< the alarms that a complete list has
  IngestCounts counts_;
  std::vector<Diagnostic> bad_;
  std::size_t badFindings_ = 0;
  std::size_t skewed_ = 0;
  std::size_t missing_ = 0;
  ChangeResult result_;
};

}  // namespace som::process
