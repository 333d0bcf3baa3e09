#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/kind.hpp"

/// Replays tracking records through the lifecycles of a record, its activities and its items.
namespace som::process {

/// The action of a tracking record about a conflict of a merge that a person settled: it also settles what
/// the events before it contradict.
inline constexpr std::string_view resolveAction = "resolve";

/// A tracking record to replay.
struct ReplayEntry {
  doc::Value value;
  /// It does nothing to states if its state holds already: another branch recorded the same event.
  bool mayHold = false;
};

/// The input of a replay.
struct ReplayInput {
  const model::KindRow& kind;
  const doc::Value* base;            ///< the record before; null for a new record
  const doc::Value& shape;           ///< the record after: its contents, but not its states
  std::vector<ReplayEntry> entries;  ///< the tracking records that the base lacks, in the order of replay
  /// True if a merge is known that `resolve` settled; otherwise it settles only what one event could do.
  bool believesResolve = true;
};

/// A tracking record that does not fit its place.
struct ReplayFlaw {
  enum class What {
    illegal,    ///< the lifecycle does not allow the event in this state, or a condition is not met
    elsewhere,  ///< the event leads to another state than the tracking record says
  };
  What what;
  std::size_t entry;    ///< its position in the input
  std::string message;  ///< begins with a verb or a noun, without the id of the record
};

/// The result of a replay.
struct Replayed {
  /// The contents of `shape` with the states, and the fields that events write, that follow from the base and
  /// the entries; its `trackingRecord` has those of the base, then the entries.
  doc::Value record;
  std::vector<ReplayFlaw> flaws;
};

/// Replays the entries over the base as som carries out events: an event of the record takes its items and
/// activities along, an activity starts and completes items. Activities and items that the base lacks appear
/// with the entry that brought them. An entry with a flaw is believed: its state holds for those after it.
///
/// Conditions over other records are not checked, and those that `force` overrides only without it. `undo`
/// leads back to what was before the entry that it names, `adopt` to a state that holds or that one event
/// leads to, `import` where it says, and `resolve` settles the flaws before it.
Replayed replay(const ReplayInput& input);

/// Returns the tracking records of a record that another version of it lacks, by id, in their order.
std::vector<doc::Value> newTrackingRecords(const doc::Value* base, const doc::Value& record);

/// True if a tracking record undoes a command.
bool isUndo(const doc::Value& entry);

/// The owner of a state: the record itself, or an activity or item of it.
struct StateOwner {
  std::string activity = {};
  std::string item = {};
  friend bool operator==(const StateOwner&, const StateOwner&) = default;
};

/// A state that differs from the replayed one.
struct StateDifference {
  StateOwner owner;
  lifecycle::State expected;  ///< `none` if the base lacks the record
  lifecycle::State actual;
};

/// Returns the states of a record that are not those of its replay: the record's first, then the activities'
/// and the items'.
std::vector<StateDifference> differences(const Replayed& replayed, const doc::Value& record,
                                         const model::KindRow& kind);

/// Returns the event that leads from one state to another in one step of the lifecycle of an owner; nullopt
/// if no event does. `record` is the record before the event.
std::optional<lifecycle::Event> singleStep(const doc::Value& record, const model::KindRow& kind,
                                           const StateOwner& owner, lifecycle::State from,
                                           lifecycle::State to);

}  // namespace som::process
