#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lifecycle/lifecycle.hpp"

/// What som knows of each kind of record, as one row of data; verbs are written once for all kinds that have
/// them.
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
  calendar,
  serviceLevel,
  jeopardyPolicy,
  escalationPolicy,
  silence,
  subscription,
};

/// How a record's path follows from its id.
enum class Placement : std::uint8_t {
  byDay,     ///< folder/2026/11/<id>.yaml
  byRandom,  ///< folder/7K/<id>.yaml: the first two characters of the random part
  byName,    ///< folder/<id>.yaml
  byValue,   ///< folder/<pool>/[<scope>/]<value>.yaml: the path is the id
  policy,    ///< any file of the folder, several documents to a file
};

/// Which clocks a kind has: due dates of orders, or respond, resolve and update targets of reports.
enum class Clock : std::uint8_t { none, order, report };

/// A field that a change of a state writes: the moment or the reason, or that it takes away. Without `event`
/// and `to` it applies to every change.
struct Stamp {
  enum class What : std::uint8_t { time, reason, none };
  /// Whether the state that is left must have begun (it has a `startDate`), or the field must be missing.
  enum class If : std::uint8_t { always, started, missing };
  std::string_view field;
  What what;
  std::optional<lifecycle::Event> event;  ///< only for this event
  std::optional<lifecycle::State> to;     ///< only when this state is reached
  If condition = If::always;
};

/// What a change of an activity's state writes into it.
std::span<const Stamp> activityStamps();

/// A list of ids that other systems have for a record, and the member that says which kind of id it is.
struct ReferenceList {
  std::string_view field;
  std::string_view typeField;
};

/// All that tells one kind from another.
struct KindRow {
  Kind kind;
  std::string_view type;       ///< `@type`
  std::string_view noun;       ///< on the command line, and in texts; several kinds may have the same
  std::string_view shortName;  ///< what `--kind` takes beside the type
  std::string_view prefix;     ///< of ids, empty where people choose the id
  Placement placement;
  std::string_view folder;                ///< below the workspace
  std::string_view schema;                ///< file in schemas/; kinds of one TM Forum resource share theirs
  std::string_view resource = {};         ///< the TM Forum resource, a `@type` that payloads may have
  const lifecycle::Lifecycle* lifecycle;  ///< null for kinds without one
  std::string_view stateField = {};
  std::string_view createdField = {};   ///< time of creation, written at creation and never moved
  std::string_view externalField = {};  ///< where another system's id is kept; a text, or a list with ids
  ReferenceList references = {};        ///< more ids of other systems, an idempotency key among them
  std::string_view itemField = {};      ///< list of items that have states of their own; empty for none
  Clock clock = Clock::none;
  std::span<const Stamp> stamps = {};
  std::span<const Kind> delegatesTo = {};  ///< what an activity of it may be delegated to
};

/// All kinds, in the order in which they are listed.
std::span<const KindRow> kinds();

const KindRow& row(Kind kind);

/// The kind with this `@type` or short name, nothing for an unknown one.
const KindRow* findKind(std::string_view typeOrShortName);

/// The kind whose ids have this prefix.
const KindRow* findPrefix(std::string_view prefix);

/// The kinds that share the noun of this one, itself among them; all kinds with files of their own for null.
std::vector<const KindRow*> kindsLike(const KindRow* kind);

/// True for a field of a time in which a day alone means its end: when something is due, promised or over. In
/// all others it means its beginning.
bool meansEndOfDay(std::string_view field);

/// The names that `--kind` and `appliesTo.kind` take, for hints.
std::vector<std::string_view> kindNames();

}  // namespace som::model
