#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/handles.hpp"
#include "model/lists.hpp"
#include "model/protected_fields.hpp"
#include "process/history/replay.hpp"
#include "process/history/replay_arrivals.hpp"
#include "process/history/undone.hpp"
#include "process/lifecycle/inner_states.hpp"

namespace som::process {

/// One replay (see `replay`). The record that it works on has only the parts that are there at each moment.
class Replay {
 public:
  explicit Replay(const ReplayInput& input);

  Replayed run();

 private:
  using Event = lifecycle::Event;
  using State = lifecycle::State;
  using ActivityHandle = model::ActivityHandle;
  using ItemHandle = model::ItemHandle;
  using Activity = model::ActivityView<model::ValueNode>;
  using Item = model::ItemView<model::ValueNode>;
  using Record = model::RecordView<model::ValueNode>;
  using Tracking = model::TrackingView<model::ValueNode>;

  // The beginning and the end.
  void begin();

  void setRecordState(State state);

  /// Gives a part the state of the base, or the first of its list if it has none there.
  template <class Handle>
  static void setPartState(const Handle& part, const std::string& before, std::string_view list) {
    if (!before.empty())
      part.setText(model::partStateField, before);
    else if (!part->stateText().empty())
      part.setText(model::partStateField, nameOf(model::firstEntryState(list)));
  }

  doc::Value& history() { return record_[std::string(model::history.field)]; }

  /// Copies the parts that are there now from the whole record, in its order, with their states so far.
  void assemble();

  // The entries.
  /// True if a conflict of a merge was settled: a merge shows it, or one event leads to each state that it
  /// settled.
  bool maySettle() const;

  void take(const Tracking& entry, bool mayHold);

  /// True if the state of an event holds already, to which it came from another one.
  static bool holds(const Tracking& entry, State now, State to) {
    return now == to && !(entry.hasFrom() && entry.from() == to);
  }

  void takeRecord(const Tracking& entry, Event event, bool mayHold);

  /// Writes a state of the record, with the items and activities that it takes along.
  void move(const Tracking& entry, Event event, State to,
            lifecycle::Target target = lifecycle::Target::state);

  State targetOf(const lifecycle::Transition& row, const Tracking& entry);
  /// True if the entry has the outcome that another process reports of a request.
  bool isReported(const lifecycle::Transition& row, const Tracking& entry) const;

  void takeActivity(const Tracking& entry, std::optional<Event> event, bool mayHold);

  void checkActivity(const Tracking& entry, std::optional<Event> event, const ActivityHandle& activity,
                     State from, State to);

  /// True if another record does the activity, before, after or during the change: then that record moves it.
  bool isDelegated(const std::string& id) const;

  void takeItem(const Tracking& entry, Event event, bool mayHold);

  /// A state that was set by hand is adopted: it holds already, or one event leads to it.
  void adoptRecord(const Tracking& entry, State from, State to);

  /// Activities of an ended record that were set by hand with it are closed.
  void believeClosed(State to);

  /// An import leads from the state that holds to where it says: another system had the record in that
  /// state. Its effect on activities and items is not recorded, see `believeItems`.
  void takeImport(const Tracking& entry);

  /// An undone command leads back to what was before the entry that it names.
  void undo(const Tracking& entry);

  /// A record that was created by the undone command ends.
  void undoCreation(const Tracking& entry);

  /// Replays the history of the base from its beginning up to an entry. Returns nullopt unless the whole of
  /// it leads to the present states, which it does if som made the record.
  std::optional<doc::Value> replayedUntil(const std::string& of);

  /// True if no entry before this one changes the state of the record itself.
  bool isFirstChange(const std::string& of);

  /// True if the history begins with this entry.
  bool isCreation(const std::string& of) { return UndoneEntries(history(), of).areAll(); }

  /// A command that tracked nothing did not change the state of a record with a history.
  void undoUntracked(const Tracking& entry);

  /// Checks the states that an undo says.
  void requireLedBack(const Tracking& entry, const std::string& to);

  /// Leads back to a moment of this replay.
  void undoTo(const Tracking& entry, const doc::Value& before);

  /// Gives an activity the state from which the undone entries took it. One that ended with its record goes
  /// back to the state that the record says, if it had that one.
  void undoActivity(const ActivityHandle& activity, const UndoneEntries& undone);

  /// Gives an item the state from which the undone entries took it, or the one that follows from the record
  /// and its work.
  void undoItem(const ItemHandle& item, const UndoneEntries& undone);

  /// Gives each item the state from which its next entry begins, otherwise the one that it has in the end.
  void believeItems();

  /// Returns the state from which the next entry about a part begins.
  std::optional<std::string> next(std::string (Tracking::*member)() const, const std::string& id) const;

  /// Completes the items whose work is done, as som does after each change of a running record.
  void settle() { itemsComplete(record_, kind_, false, moveItem()); }

  // What writes states.
  static std::string_view nameOf(State state) { return lifecycle::states.name(state); }
  static const doc::Value* activityIn(const doc::Value& record, std::string_view id) {
    return Record(record).activity(id).node().value();
  }
  /// Gives the fields that events write the values that another version has.
  static void restoreStamps(doc::Value& subject, const doc::Value* version,
                            const std::vector<model::Stamp>& stamps);
  static Occasion occasionOf(const Tracking& entry, Event event) {
    return {event, entry.time().value_or(Instant{}), entry.reason()};
  }
  static MoveItem moveItem() {
    return [](const ItemHandle& item, State to) { item.setText(model::partStateField, nameOf(to)); };
  }
  MoveActivity moveActivity(Occasion occasion) const;
  void flaw(ReplayFlaw::What what, std::string message);

  const ReplayInput& input_;
  const model::KindRow& kind_;
  const std::vector<model::Stamp> recordStamps_;
  const std::vector<model::Stamp> activityStamps_;
  const Arrivals arrivals_;
  doc::Value record_;
  doc::Value whole_;                          ///< with all parts, in the states in which they begin
  std::set<std::string> shown_;               ///< activities that are in `record_`
  std::set<std::string> named_;               ///< entries that an undo takes back
  std::map<std::string, doc::Value> before_;  ///< the record before each of these
  bool isWhole_ = false;
  std::size_t position_ = 0;
  std::vector<ReplayFlaw> flaws_;
};

}  // namespace som::process
