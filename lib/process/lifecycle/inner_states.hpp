#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/handles.hpp"
#include "model/kind.hpp"

/// The states inside one record, as functions of its value alone: the fields that an event writes, and the
/// states that its items and activities take with it. The engine and the replay of histories share them.
namespace som::process {

/// An event at its time, with its reason, which may be empty.
struct Occasion {
  lifecycle::Event event;
  Instant time;
  std::string reason = {};
};

/// Writes a state into a record, an activity or an item, and the fields that go with it.
void writeState(doc::Value& subject, std::string_view stateField, std::span<const model::Stamp> stamps,
                lifecycle::State to, const Occasion& occasion);

/// Receives the state that an item or an activity takes; writes it.
using MoveItem = std::function<void(const model::ItemHandle& item, lifecycle::State to)>;
using MoveActivity = std::function<void(const model::ActivityHandle& activity, lifecycle::State to)>;

/// Returns the state that an item takes when it goes on: it has begun if one of its activities or contained
/// items has begun, or if it has neither.
lifecycle::State runningState(const doc::Value& record, const model::KindRow& kind,
                              const model::ItemHandle& item);

/// Takes the items, at all levels, to the state `to` that an event gives their record. Items in a final state
/// stay. Does nothing for a record without items.
void itemsFollow(doc::Value& record, const model::KindRow& kind, lifecycle::State to, lifecycle::Event event,
                 const MoveItem& move);

/// Completes the items whose activities (and the activities without an item) are all finished, and that
/// contain no open item. An item with activities becomes cancelled if none of its delivering ones was
/// completed. An item that contains items gets its state from them. `all` includes items without activities.
void itemsComplete(doc::Value& record, const model::KindRow& kind, bool all, const MoveItem& move);

/// Makes an item, and the items that contain it, inProgress when its first activity starts.
void itemStarts(doc::Value& record, const model::KindRow& kind, std::string_view item, const MoveItem& move);

/// Returns the state of an activity after its item has ended, or its order with a part of its items:
/// cancelled if it waits, runs or would have to be repeated; nullopt if it stays as it is.
std::optional<lifecycle::State> closedState(lifecycle::State activity);

/// Cancels the activities that wait or run if the state `to` of their record is final. A failed one stays, as
/// the reason, unless a part of the record was carried out.
void activitiesClose(doc::Value& record, const model::KindRow& kind, lifecycle::State to,
                     const MoveActivity& move);

/// Returns the state to which resume and refuse lead: the one before the record's own.
lifecycle::State stateBefore(const doc::Value& record, const model::KindRow& kind);

/// The same for a record that would be in the state `at` again.
lifecycle::State stateBefore(const doc::Value& record, const model::KindRow& kind, lifecycle::State at);

/// Returns the state of the open items of a record whose cancellation ends in the state `to`: cancelled.
/// Partial if another process says so of a record that has no delivered item.
lifecycle::State endOfOpenItems(const doc::Value& record, const model::KindRow& kind, lifecycle::State to);

/// Returns the state of the record that follows from its items, see lifecycle::rollUp.
lifecycle::State rolledUp(const doc::Value& record, const model::KindRow& kind);
/// Returns the state of an order that was worked to its end, after its items completed.
lifecycle::State stateOfCompleted(const doc::Value& record, const model::KindRow& kind);
/// Returns the state of an order whose cancellation is finished: the items that are completed stay.
lifecycle::State stateOfCancelled(const doc::Value& record, const model::KindRow& kind);

/// True if the cancellation of an item waits for the answer of another process.
bool isCancellingItem(const doc::Value& record, const model::KindRow& kind);

/// True if a record is inProgress, has activities, and its lifecycle lets it be completed from there.
bool mayComplete(const doc::Value& record, const model::KindRow& kind);

}  // namespace som::process
