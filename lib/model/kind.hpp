#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lifecycle/lifecycle.hpp"

/// The properties of each kind of record as one row of data, so that a verb is written once for all its
/// kinds.
namespace som::model {

enum class Kind : std::uint8_t {
  serviceOrder,
  customerQosDegradationReport,
  servicePerformanceDegradationReport,
  serviceTroubleReport,
  alarm,
  resourceOrder,
  partyOrder,
  resourceTroubleReport,
  partyTroubleReport,
  service,
  serviceQualification,
  serviceTest,
  resource,
  serviceSpecification,
  resourcePool,
  resourceAllocation,
  team,
  party,
  calendar,
  serviceLevel,
  jeopardyPolicy,
  escalationPolicy,
  alarmPolicy,
  silence,
  subscription,
  resolutionPlan,
  reportPolicy,
};

/// The rule that derives a record's path from its id.
enum class Placement : std::uint8_t {
  byDay,     ///< folder/2026/11/<id>.yaml
  byRandom,  ///< folder/7K/<id>.yaml: the first two characters of the random part
  byName,    ///< folder/<id>.yaml
  byValue,   ///< folder/<pool>/[<scope>/]<value>.yaml: the path is the id
  policy,    ///< any file of the folder, several documents to a file
};

/// The clocks of a kind: due dates of orders, or respond, resolve and update targets of reports.
enum class Clock : std::uint8_t { none, order, report };

/// A field that a change of a state sets to the moment or the reason, or removes. Without `event` and `to` it
/// applies to every change.
struct Stamp {
  enum class What : std::uint8_t { time, reason, none };
  /// Whether the state that is left must have begun (it has a `startDate`), or the field must be missing.
  enum class If : std::uint8_t { always, started, missing };
  std::string_view field;
  What what;
  std::optional<lifecycle::Event> event;  ///< only for this event
  std::optional<lifecycle::State> to;     ///< only if this state is reached
  If condition = If::always;
};

/// The fields that a change of an activity's state sets.
std::span<const Stamp> activityStamps();

/// A list of ids in other systems, and the member that has the type of id.
struct ReferenceList {
  std::string_view field;
  std::string_view typeField;
};

/// The properties of a kind.
struct KindRow {
  Kind kind;
  std::string_view type;       ///< `@type`
  std::string_view noun;       ///< on the command line and in texts; several kinds may share one
  std::string_view shortName;  ///< alternative to the type for `--kind`
  std::string_view prefix;     ///< of ids; empty if people choose the id
  Placement placement;
  std::string_view folder;                ///< relative to the workspace
  std::string_view schema;                ///< file in schemas/; kinds of one TM Forum resource share theirs
  std::string_view resource = {};         ///< the TM Forum resource, a `@type` that payloads may have
  const lifecycle::Lifecycle* lifecycle;  ///< null for kinds without one
  std::string_view stateField = {};
  std::string_view createdField = {};   ///< time of creation, never changed
  std::string_view externalField = {};  ///< field for the id in another system; a text, or a list with ids
  ReferenceList references = {};        ///< more ids in other systems, including an idempotency key
  std::string_view itemField = {};      ///< list of items with states of their own; empty for none
  bool holdsValues = false;  ///< new records list the values that they hold, also if there are none
  Clock clock = Clock::none;
  std::span<const Stamp> stamps = {};
  std::span<const Kind> delegatesTo = {};  ///< the kinds that its activities may be delegated to
};

/// All kinds, in the order of listings.
std::span<const KindRow> kinds();

const KindRow& row(Kind kind);

inline const KindRow& orderKind() { return row(Kind::serviceOrder); }
inline const KindRow& serviceKind() { return row(Kind::service); }
inline const KindRow& allocationKind() { return row(Kind::resourceAllocation); }

/// Returns the kind with this `@type` or short name; null for an unknown one.
const KindRow* findKind(std::string_view typeOrShortName);

/// Returns the kind whose ids have this prefix; null for an unknown one.
const KindRow* findPrefix(std::string_view prefix);

/// Returns the kind of an id of our form; null for any other text and for an unknown prefix.
const KindRow* kindOfId(std::string_view id);

/// Returns the kinds with the same noun, including this one; for null all kinds with files of their own.
std::vector<const KindRow*> kindsLike(const KindRow* kind);

/// True for a time field in which a day without a time means the end of the day (due and end dates). In other
/// fields it means the beginning.
bool meansEndOfDay(std::string_view field);

/// The names for `--kind` and `appliesTo.kind`, for hints.
std::vector<std::string_view> kindNames();

}  // namespace som::model
