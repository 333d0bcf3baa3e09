#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "policy/clock.hpp"
#include "policy/jeopardy.hpp"
#include "policy/match.hpp"
#include "process/planning/extract.hpp"
#include "process/planning/reservations.hpp"
#include "process/planning/silences.hpp"
#include "process/work/matching.hpp"
#include "process/work/policies.hpp"

namespace som::process {

/// A record with all that its level follows from.
struct Assessed {
  std::string id;
  std::string path;
  const model::KindRow* kind = nullptr;
  std::string state;
  std::string priority;
  std::string assignee;
  std::string customer;
  std::string description;
  std::optional<Instant> ended;  ///< when it got into a final state: its clock has stopped
  bool planned =
      false;  ///< the plan was made in memory from the specification: the order has no activities yet
  policy::Terms terms;
  policy::Facts facts;
  policy::Assessment assessment;
  std::optional<doc::Document> document;  ///< where a scan was asked to keep it
};

/// The activity that configures an item, by the item: the one that needs the values of pools.
using Configuring = std::map<std::string, std::string, std::less<>>;

/// Assesses records of one workspace at one moment. Thresholds, calendars, prerequisites and children are
/// looked up once.
class Assessor {
 public:
  Assessor(Workspace& workspace, Instant now);
  /// Several that look at one moment share what is reserved then.
  Assessor(Workspace& workspace, Instant now, std::shared_ptr<const Reservations> reservations);
  ~Assessor();

  /// Throws Error where the record's data make no sense (a dependency cycle, an unknown calendar, a bad
  /// duration).
  Assessed assess(const doc::Document& document, const model::KindRow& kind);
  /// The same by what was taken out of the document at this path; an error has no place then.
  Assessed assess(const Extract& record, const std::string& path, const model::KindRow& kind);
  /// The due date alone, which needs no plan; none for kinds without a clock. Throws as `assess`.
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
  /// The activities that the plans of an order's items would give it.
  struct ProjectedPlan;
  const ProjectedPlan& projectedPlan(const std::vector<ItemExtract>& items);
  policy::OrderDates datesOf(const Extract& record) const;
  std::vector<policy::Related> prerequisitesOf(const Extract& record) const;
  /// What is reserved for an order, each with the activity that needs it.
  std::vector<policy::Reservation> reservationsOf(const Extract& record,
                                                  const Configuring& configuring) const;
  /// How another record stands that this one waits for.
  struct Standing {
    bool open = false;
    policy::Level level = policy::Level::onTrack;
    std::optional<Instant> promised = std::nullopt;  ///< by who has it
    std::optional<Instant> expected = std::nullopt;  ///< promised, else by its own plan
  };
  /// Finds out how the records stand that this one waits for, and before that those that they wait for. With
  /// a stack of its own, as a chain may be as long as there are records.
  void findStandings(const Extract& record);
  /// Finds out how a record stands, whose standing is not known, where it is known of all that it waits for;
  /// else gives the ids of the others.
  std::vector<std::string> findStanding(const std::string& id);
  /// The ids of the records that this one waits for and that nobody has looked at yet.
  std::vector<std::string> unknownLinks(const Extract& record) const;
  const Standing& standingOf(std::string_view id) const;
  /// Children and promises: of the record where it is a request, and of those that it delegated to.
  void readDelegated(const Extract& record, const model::KindRow& kind, policy::Facts& facts) const;

  Workspace& workspace_;
  Instant now_;
  std::map<std::string, Standing, std::less<>> standings_;  ///< of prerequisites and children
  std::map<const PolicyDocument*, policy::Thresholds> thresholds_;
  std::map<std::string, ProjectedPlan> projectedPlans_;  ///< by what the items are and order
  PolicyMatcher policies_;                               ///< of jeopardy
  Silences silences_;
  std::shared_ptr<const Reservations> reservations_;
};

/// True where a record still has clocks that run: neither in a final state nor cleared.
bool isOpenRecord(doc::Node record, const model::KindRow& kind);

}  // namespace som::process
