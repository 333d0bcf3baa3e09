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
  team,
  calendar,
  serviceLevel,
  jeopardyPolicy,
  serviceSpecification,
};

/// How a record's path follows from its id.
enum class Placement : std::uint8_t {
  byDay,   ///< folder/2026/11/<id>.yaml
  byName,  ///< folder/<id>.yaml
  policy,  ///< any file of the folder, several documents to a file
};

/// A field that an event writes: the moment or the reason, or that it takes away.
struct Stamp {
  enum class What : std::uint8_t { time, reason, none };
  std::string_view field;
  What what;
  std::optional<lifecycle::Event> event;  ///< only for this event
  std::optional<lifecycle::State> to;     ///< only when the record gets into this state
};

/// All that tells one kind from another.
struct KindRow {
  Kind kind;
  std::string_view type;    ///< `@type`
  std::string_view noun;    ///< the noun on the command line and the short name that `--kind` takes
  std::string_view prefix;  ///< of ids, empty where people choose the id
  Placement placement;
  std::string_view folder;                ///< below the workspace
  std::string_view schema;                ///< file in schemas/
  const lifecycle::Lifecycle* lifecycle;  ///< null for kinds without one
  std::string_view stateField;
  std::string_view createdField;   ///< time of creation, written at creation and never moved
  std::string_view externalField;  ///< where another system's id is kept
  std::string_view itemField;      ///< list of items that have states of their own; empty for none
  std::span<const Stamp> stamps;
};

/// All kinds, in the order in which they are listed.
std::span<const KindRow> kinds();

const KindRow& row(Kind kind);

/// The kind with this `@type` or short name, nothing for an unknown one.
const KindRow* findKind(std::string_view typeOrNoun);

/// The kind whose ids have this prefix.
const KindRow* findPrefix(std::string_view prefix);

/// The names that `--kind` and `appliesTo.kind` take, for hints.
std::vector<std::string_view> kindNames();

}  // namespace som::model
