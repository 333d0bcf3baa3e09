#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/instant.hpp"
#include "calendar/calendars.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/source.hpp"

/// The checks of `validate` and `doctor` beyond the schema, one function and one file for each check. A check
/// returns findings at their places and changes nothing.
namespace som::check {

/// The possible targets of references.
struct ReferenceTargets {
  const store::Source* files = nullptr;           ///< for looking records up by id
  std::set<std::string, std::less<>> teams;       ///< and their people, and partners
  std::set<std::string, std::less<>> leaderless;  ///< the teams that have no lead
  std::set<std::string, std::less<>> calendars;
  std::set<std::string, std::less<>> holidayLists;  ///< the calendars that only have holidays
  std::set<std::string, std::less<>> serviceLevels;
  std::set<std::string, std::less<>> specifications;
  const std::map<std::string, doc::Document, std::less<>>* catalogue =
      nullptr;  ///< the same with their texts
  /// True if an order has this id in another system. If unset, no such order is known.
  std::function<bool(std::string_view externalId)> knowsOrder = {};
};

/// Makes the finding about a link, device or other special file in a workspace (unsafe-path).
Diagnostic irregular(const std::string& path);

/// The file's path follows from its id, and the id is of its kind (misplaced-file, invalid-id, unknown-kind).
std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind,
                                  const ReferenceTargets& targets);

/// Returns the state of the last tracking record that has one; empty if none has.
std::string_view lastTrackedState(doc::Node record);

/// The state is the one of the tracking records (untracked-state, a warning), or one step of the lifecycle
/// leads there from it (illegal-transition). A record that has ended has no open activities and items
/// (illegal-transition). So have the items of a started order; its open items that add a service have one
/// if another one has (missing-field).
std::vector<Diagnostic> trackedState(const doc::Document& document, const model::KindRow& kind);

/// Activities, items at all levels and other lists have unique ids; dependencies and relations lead to
/// existing activities and items without a cycle (duplicate-id, dangling-reference, dependency-cycle); items
/// are not nested too deep (too-deep).
std::vector<Diagnostic> activities(const doc::Document& document);

/// Ids of our form lead to existing records (dangling-reference, an error); teams, calendars and
/// specifications are known (unknown-reference; an error for a calendar, unless the record has ended, and a
/// warning for the others). A calendar that is used for its hours has some (no-working-time).
std::vector<Diagnostic> references(const doc::Document& document, const model::KindRow& kind,
                                   const ReferenceTargets& targets);

/// The same checks for one plan of a specification.
std::vector<Diagnostic> planned(const doc::Document& document, doc::Node plan);

/// A specification is consistent: its plans as above, no typical duration above its maximum, and its
/// characteristics, see model::characteristicFlaws (invalid-specification).
std::vector<Diagnostic> specification(const doc::Document& document);

/// The activities of a resolution plan are consistent, as those of a specification (invalid-specification).
std::vector<Diagnostic> resolutionPlan(const doc::Document& document);

/// The characteristics of an order's items match their specifications. Checks items that add or modify, in
/// orders that are not final (characteristic-out-of-range, characteristic-type, missing-characteristic;
/// unknown-characteristic, a warning).
std::vector<Diagnostic> characteristics(const doc::Document& document, const model::KindRow& kind,
                                        const ReferenceTargets& targets);

/// The services that an open order names are those of its customer and have the specification of their item,
/// and the places of added and modified services are served by their specification (unknown-value).
std::vector<Diagnostic> orderedServices(const doc::Document& document, const model::KindRow& kind,
                                        const ReferenceTargets& targets);

/// The priority of an order is TMF621's word or a number from 0 to 10: 0 is TMF641's highest (unknown-value).
/// The schemas of reports check theirs.
std::vector<Diagnostic> orderPriority(const doc::Document& document);

/// True for such a text; `isOrder`: 0, too.
bool isPriority(std::string_view text, bool isOrder);

/// True for kinds whose members are all ours, as people of this workspace write their files. Records of other
/// kinds keep the members of other systems.
bool hasOwnMembersOnly(const model::KindRow& kind);

/// The values of a pool are valid (invalid-pool).
std::vector<Diagnostic> pool(const doc::Document& document);

/// A value in use is one of its pool (not-in-pool, a warning because pools may have been made smaller).
std::vector<Diagnostic> allocation(const doc::Document& document, const ReferenceTargets& targets);

/// A recipient in an escalation policy, besides a party and `team-lead:TEAM`: the record's assignee.
inline constexpr std::string_view assigneeOfRecord = "assignee";
inline constexpr std::string_view leadOfTeam = "team-lead:";

/// A ladder of escalation is consistent: levels are unique (duplicate-id); a step that waits for another's
/// acknowledgement comes after it (dangling-reference), and that one has a time limit (missing-field); teams
/// and parties are known (unknown-reference, a warning); steps and their members have an effect (no-effect, a
/// warning).
std::vector<Diagnostic> ladder(const doc::Document& document, const ReferenceTargets& targets);

/// A policy of any kind: its references; the kind that it applies to exists (unknown-kind) and it can apply
/// to a record, and has an effect then (no-effect, a warning); the checks of its kind, such as `ladder`; a
/// silence ends after it starts (invalid-policy; a warning if it is longer than 30 days) and has an author
/// and a reason (invalid-policy); a calendar has working hours, or only holidays (no-working-time).
std::vector<Diagnostic> policy(const doc::Document& document, const model::KindRow& kind,
                               const ReferenceTargets& targets);

/// Warns of roles of related parties that are nearly one that has an effect, such as `custmer` (no-effect).
std::vector<Diagnostic> parties(const doc::Document& document);

/// The permitted difference between the clocks of machines that share a workspace; not a finding below it.
inline constexpr Seconds clockTolerance{300};

/// Tracking records do not go back in time and are not in the future, beyond the tolerance
/// (clock-regression). For `doctor` only, because the result of `validate` does not depend on the current
/// time.
/// `timeText` writes a time for people.
std::vector<Diagnostic> clockRegression(const doc::Document& document, Instant now,
                                        const std::function<std::string(Instant)>& timeText);

/// Runs the checks of `validate` for a record of the kind: all of the above except `clockRegression`.
std::vector<Diagnostic> record(const doc::Document& document, const model::KindRow& kind,
                               const ReferenceTargets& targets);

}  // namespace som::check
