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

/// What `validate` and `doctor` look for beyond the schema, one function and one file for each check; each
/// gives its findings at their places and changes nothing.
namespace som::check {

/// What references in a record can lead to.
struct Known {
  const store::Source* files = nullptr;  ///< to look records up by id
  std::set<std::string, std::less<>> teams;
  std::set<std::string, std::less<>> calendars;
  std::set<std::string, std::less<>> serviceLevels;
  std::set<std::string, std::less<>> specifications;
  const std::map<std::string, doc::Document, std::less<>>* catalogue =
      nullptr;  ///< the same with their texts
  /// True for another system's id of an order; without it no such order is known.
  std::function<bool(std::string_view externalId)> knowsOrder = {};
};

/// What lies among the files of a workspace and is neither file nor folder (unsafe-path).
Diagnostic irregular(const std::string& path);

/// A file lies where its id says, and the id is of its kind (misplaced-file, invalid-id, unknown-kind).
std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind,
                                  const Known& known);

/// The state that the tracking records of a record lead to; empty where none of them has one.
std::string_view lastTrackedState(doc::Node record);

/// The state is one that the tracking records lead to (untracked-state, a warning).
std::vector<Diagnostic> trackedState(const doc::Document& document, const model::KindRow& kind);

/// Activities, items at all levels and other lists of a record have unique ids; activities depend on
/// activities, and items relate to items, that are there, and do not depend in a circle (duplicate-id,
/// dangling-reference, dependency-cycle). Items hold items some levels deep (too-deep).
std::vector<Diagnostic> activities(const doc::Document& document);

/// Ids of our form lead to records that are there (dangling-reference, an error); teams, calendars and
/// specifications are known (unknown-reference, a warning).
std::vector<Diagnostic> references(const doc::Document& document, const model::KindRow& kind,
                                   const Known& known);

/// The same of one plan of a specification.
std::vector<Diagnostic> planned(const doc::Document& document, doc::Node plan);

/// A specification makes sense: its plans as above, no typical duration beyond its maximum, and its
/// characteristics, see model::characteristicFlaws (invalid-specification).
std::vector<Diagnostic> specification(const doc::Document& document);

/// The characteristics of an order's items are those that their specifications offer: of an order that is
/// not final, of items that add or modify (characteristic-out-of-range, characteristic-type,
/// missing-characteristic; unknown-characteristic, a warning).
std::vector<Diagnostic> characteristics(const doc::Document& document, const model::KindRow& kind,
                                        const Known& known);

/// The values of a pool make sense (invalid-pool).
std::vector<Diagnostic> pool(const doc::Document& document);

/// A value in use is one of its pool (not-in-pool, a warning: pools may have been made smaller).
std::vector<Diagnostic> allocation(const doc::Document& document, const Known& known);

/// What an escalation policy may tell beside a party: who has the record, and `team-lead:TEAM`.
inline constexpr std::string_view assigneeOfRecord = "assignee";
inline constexpr std::string_view leadOfTeam = "team-lead:";

/// A ladder of escalation makes sense: levels are unique (duplicate-id), a step that waits for the
/// acknowledgement of another comes after it (dangling-reference), and that one says within which time
/// (missing-field); teams and parties are known (unknown-reference, a warning).
std::vector<Diagnostic> ladder(const doc::Document& document, const Known& known);

/// How far the clocks of machines that work on one workspace may be apart: less is no finding.
inline constexpr Seconds clockTolerance{300};

/// Tracking records neither go back in time nor lie after now, by more than the tolerance (clock-regression).
/// For `doctor` alone: what a file is worth to `validate` does not depend on the moment.
std::vector<Diagnostic> clockRegression(const doc::Document& document, Instant now);

/// What `validate` looks for in a record of the kind: all of the above but `clockRegression`.
std::vector<Diagnostic> record(const doc::Document& document, const model::KindRow& kind, const Known& known);

}  // namespace som::check
