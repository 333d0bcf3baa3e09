#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "process/jeopardy/policy_rules.hpp"
#include "process/jeopardy/scan.hpp"
#include "store/records.hpp"

/// The effect of the policies, and of a change of them, on the records of today. Nothing is written.
namespace som::process {

/// A step of a ladder that a scan with escalation would do now.
struct Notice {
  int level = 0;
  int repeat = 0;                       ///< from 1 if it was done before
  std::vector<std::string> recipients;  ///< parties
  std::vector<std::string> channels;    ///< of subscriptions; without any, the recipients hear nothing
  std::string assign;                   ///< the party that gets the record; may be empty
  std::optional<int> priority;
  std::vector<std::string> silencedBy;   ///< silences that defer it
  std::vector<std::string> inhibitedBy;  ///< open parents that defer it for some recipients
  bool late = false;                     ///< it was deferred before

  friend bool operator==(const Notice&, const Notice&) = default;
};

/// What policies do to a record.
struct PolicyEffect {
  policy::Level level = policy::Level::onTrack;
  std::optional<Instant> due;         ///< of an order, or the resolve target
  std::optional<Instant> nextTarget;  ///< the nearest unmet target of a report
  std::vector<Notice> notices;

  friend bool operator==(const PolicyEffect&, const PolicyEffect&) = default;
};

/// A record with what the present policies do to it, and what the changed ones would do.
struct TriedRecord {
  std::string id;
  const model::KindRow* kind = nullptr;
  std::string state;
  std::string description;
  PolicyEffect before;
  std::optional<PolicyEffect> after;  ///< nullopt if no policy is changed

  bool differs() const { return after && !(*after == before); }
  bool changesNotices() const { return after && after->notices != before.notices; }
};

/// The ladder that the current episode of a record has copied and keeps, whatever the policies are now.
struct KeptLadder {
  std::string policy;        ///< empty if the episode has copied none
  Instant since = {};        ///< the beginning of the episode
  bool differs = false;      ///< from the policy that applies now
  bool differsThen = false;  ///< from the policy that would apply
};

/// The workspace as it would be with changed policies.
class PolicyTrial {
 public:
  /// Throws the findings for given documents if they include an error.
  PolicyTrial(Workspace& workspace, const Env& env, PolicyChanges changes);
  ~PolicyTrial();

  bool changesAnything() const { return trial_ != nullptr; }
  /// Warnings for given documents.
  const std::vector<Diagnostic>& warnings() const { return warnings_; }

  /// One record with the policies that rule it; the latter also for records without clocks, which have no
  /// level.
  struct One {
    TriedRecord record;
    bool hasLevel = false;
    std::string agreedLevel;  ///< the service level whose terms the record has; may be empty
    KeptLadder ladder;
    std::vector<PolicyRuling> rules;
    std::vector<PolicyRuling> rulesAfter;  ///< empty if no policy is changed
  };
  One one(std::string_view reference);

  struct All {
    std::vector<TriedRecord> records;  ///< by the order of a scan: the worst before the change first
    std::vector<Diagnostic> bad;       ///< findings for files that could not be assessed
    SurveyCounts survey;
  };
  /// All open records.
  All all();

 private:
  One lookAt(const store::Loaded& loaded);

  Workspace& workspace_;
  Env env_;
  PolicyChanges changes_;
  std::unique_ptr<Workspace> trial_;  ///< null if nothing is changed
  std::vector<Diagnostic> warnings_;
};

}  // namespace som::process
