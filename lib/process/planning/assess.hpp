#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "policy/clock.hpp"
#include "policy/jeopardy.hpp"
#include "policy/match.hpp"
#include "process/planning/extract.hpp"
#include "process/planning/facts.hpp"
#include "process/planning/reservations.hpp"
#include "process/planning/silences.hpp"
#include "process/planning/standings.hpp"
#include "process/work/draft.hpp"
#include "process/work/external_ids.hpp"
#include "process/work/matching.hpp"
#include "process/work/policies.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

/// An order that waits for another one.
struct Dependant {
  std::string id;
  Instant neededBy;  ///< when it must start to meet its due date, and those of the orders that wait for it
};

/// A record with its level and what people ask about it first.
struct AssessedRecord {
  std::string id;
  std::string path;
  const model::KindRow* kind = nullptr;
  std::string state;
  std::string priority;
  std::string assignee;
  std::string person;  ///< who does it in the assigned team
  std::string customer;
  std::string description;
  std::optional<Instant> ended;     ///< time of its final state: its clock has stopped
  std::optional<Instant> promised;  ///< by the process that does its work
  bool planned =
      false;  ///< the plan was made in memory from the specification, as the order has no activities yet
  policy::Assessment assessment;
  std::int64_t changed = 0;               ///< ctime of its file, in nanoseconds, when a scan read it
  std::optional<doc::Document> document;  ///< if the request of a scan keeps documents
};

/// The same with all data from which its level follows.
struct Assessed : AssessedRecord {
  policy::Terms terms = {};
  policy::Facts facts = {};
  std::optional<std::vector<Dependant>> dependants = {};  ///< if they were looked for: see rollBackDueDates
};

/// Finds orders by their ids in other systems, for several threads.
class OrderNames {
 public:
  explicit OrderNames(const store::Source& files) : files_(files) {}

  /// Returns the ids of the orders that a prerequisite may name: those with this external id. Returns the
  /// name itself if it is an id of ours.
  std::vector<std::string> idsOf(std::string_view name);

 private:
  const store::Source& files_;
  std::mutex mutex_;                   ///< protects the rest
  std::optional<ExternalIds> orders_;  ///< made for the first name that is not an id
  std::map<std::string, std::vector<std::string>, std::less<>> known_;
};

/// The data of a record that an index has.
struct RecordAhead {
  std::string path;
  lifecycle::State ended;       ///< its state, if its clocks have stopped
  std::optional<Extract> open;  ///< otherwise the data from which its level follows
};

/// Returns the data of a record without reading its file; nullopt if its reader must read it. May be called
/// by several threads at the same time.
using ReadAhead = std::function<std::optional<RecordAhead>(const model::KindRow& kind, std::string_view id)>;

/// What assessors of one moment share.
struct Known {
  std::shared_ptr<const Reservations> reservations;
  std::shared_ptr<const Standings> standings = nullptr;  ///< of records that need not be read; may be null
  std::shared_ptr<const Silences> silences = nullptr;    ///< null: each assessor reads them
  std::shared_ptr<OrderNames> names = nullptr;           ///< null: each assessor looks them up
  ReadAhead ahead = nullptr;                             ///< null: the files of other records are read
  std::shared_ptr<SharedStandings> shared = nullptr;     ///< null: each assessor determines standings
};

/// Assesses records of one workspace at one moment. Thresholds, calendars, prerequisites and children are
/// looked up once.
class Assessor {
 public:
  Assessor(Workspace& workspace, Instant now);
  Assessor(Workspace& workspace, Instant now, Known known);
  ~Assessor();

  /// Throws Error if the record's data are inconsistent (a dependency cycle, an unknown calendar, a bad
  /// duration).
  Assessed assess(const doc::Document& document, const model::KindRow& kind);
  /// Does the same from the extract of the document at this path; errors have no place then.
  Assessed assess(const Extract& record, const std::string& path, const model::KindRow& kind);
  /// Returns the standing of a record that was assessed.
  static Standing standingOf(const Assessed& assessed);
  /// Returns the ids of the records that a record waits for: those that do its unfinished activities, and its
  /// prerequisites. An order that is named by its id in another system is looked up.
  std::vector<std::string> linksOf(const Extract& record);
  /// Returns the ids of the orders that a record depends on, as `linksOf` does.
  std::vector<std::string> prerequisiteIdsOf(const Extract& record);
  /// Returns only the clocks, which need no plan. Throws as `assess`.
  policy::Clocks clocks(const Extract& record, const model::KindRow& kind) const {
    return clocksOf(record, kind, termsOf(record.terms));
  }
  /// Returns only the due date, which needs no plan; nullopt for kinds without a clock. Throws as `assess`.
  std::optional<Instant> dueOf(const Extract& record, const model::KindRow& kind) const;

 private:
  policy::Terms termsOf(const TermsExtract& agreed) const;
  policy::Clocks clocksOf(const Extract& record, const model::KindRow& kind,
                          const policy::Terms& terms) const;
  const policy::Thresholds& thresholdsOf(const policy::Subject& subject);
  std::vector<plan::Activity> planned(const std::vector<ActivityExtract>& activities,
                                      const std::vector<ItemExtract>& items,
                                      const policy::Terms& terms) const;
  const calendar::Calendar* calendarOf(const ActivityExtract& activity, const policy::Terms& terms) const;
  /// The activities that an order would get from the plans of its items.
  struct ProjectedPlan;
  const ProjectedPlan& projectedPlan(const std::vector<ItemExtract>& items);
  policy::OrderDates datesOf(const Extract& record) const;
  std::vector<policy::Related> prerequisitesOf(const Extract& record);
  std::vector<policy::UnclearPrerequisite> unclearOf(const Extract& record);
  /// Returns the moments before which the activities of a record do not start, with typical and with maximum
  /// durations.
  std::pair<std::optional<Instant>, std::optional<Instant>> earliestOf(const Extract& record,
                                                                       const policy::Facts& facts);
  /// True if an open record waits for this one, and all that do are held or pending.
  bool areRequestersPaused(const Extract& record);
  /// True if an activity that is not finished waits for a request. Reads its requesters.
  bool isAwaited(const Extract& record);
  /// Returns whether a record that waits for another one is held or pending; nullopt if it is not open.
  std::optional<bool> isPausedRequester(const std::string& id);
  /// Returns the reservations of an order, each with the activity that needs it: of its own plan, or if it
  /// has none, of the plan that it would get.
  std::vector<policy::Reservation> reservationsOf(const Extract& record, bool hasPlan);
  /// Determines the standings of the records that this one waits for, after those of the records that they
  /// wait for. Uses an explicit stack instead of recursion, as a chain may contain all records.
  void findStandings(const Extract& record);
  /// Determines the unknown standing of a record, if the standings of all records that it waits for are
  /// known. Otherwise returns the ids of those that are unknown.
  std::vector<std::string> findStanding(const std::string& id);
  /// Completes the standing of an open record from its own data. Otherwise as `findStanding`.
  std::vector<std::string> settle(Standing& standing, const Extract& record, const std::string& path,
                                  const model::KindRow& kind);
  std::optional<RecordAhead> aheadOf(const model::KindRow& kind, std::string_view id) const;
  /// Returns the ids of the records that this one waits for and whose standings are unknown. Takes over
  /// those that other assessors have determined.
  std::vector<std::string> unknownLinks(const Extract& record);
  const Standing& standingOf(std::string_view id) const;
  /// Reads children and promises: of the record if it is a request, and of the records that it delegated to.
  void readDelegated(const Extract& record, const model::KindRow& kind, policy::Facts& facts) const;

  Workspace& workspace_;
  Instant now_;
  std::map<std::string, Standing, std::less<>> standings_;  ///< of prerequisites and children
  std::map<std::string, std::optional<bool>, std::less<>> pausedRequesters_;
  std::map<const PolicyDocument*, policy::Thresholds> thresholds_;
  std::map<std::string, ProjectedPlan> projectedPlans_;  ///< by the contents of the items
  PolicyMatcher policies_;                               ///< of jeopardy
  Known known_;
};

/// Returns the properties of a record that policies match.
policy::Subject subjectOf(const Extract& record, const model::KindRow& kind);

/// True if the record's clocks run: it is neither in a final state nor cleared.
bool isOpenRecord(doc::Node record, const model::KindRow& kind);

/// Assesses a record with the changes of a unit; `document` is its value. Throws as `Assessor::assess`; the
/// findings have their places in the file, or no place if only the changed record has the flaw.
Assessed assess(Assessor& assessor, const Draft& draft, const doc::Document& document);

}  // namespace som::process
