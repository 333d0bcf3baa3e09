#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/env.hpp"
#include "check/check.hpp"
#include "model/lists.hpp"
#include "process/work/draft.hpp"
#include "process/work/external_ids.hpp"
#include "process/work/workspace.hpp"

namespace som::process {

/// The options of every verb that changes records.
struct ChangeOptions {
  bool dryRun = false;                      ///< compute everything, write nothing
  std::optional<std::string> ifMatch = {};  ///< SHA-256 that the named record's file must have
  std::string reason = {};
  std::string note = {};  ///< a note to add to the record with the change
  std::string systemId =
      {};              ///< the system that makes the change, written into tracking records; empty: a person
  bool force = false;  ///< override the guards that permit it; is recorded
  /// Continue without the policies and specifications that cannot be used; requires a reason, and is
  /// recorded.
  bool ignorePolicies = false;
  bool strict = false;  ///< a warning of the checks of a changed record refuses the change
  /// The change records what another system says: no consequences, no events; a state that does not follow is
  /// a warning.
  bool causesNothing = false;

  /// True if the change is forced with a reason. Force without a reason has no effect.
  bool forced() const { return force && !reason.empty(); }
};

/// The outcome of a change for one record, as the printed line shows it: `SO-…: inProgress → held (awaiting
/// wayleave)`.
struct Outcome {
  std::string id;
  std::string from;           ///< state before, empty for a new record
  std::string to;             ///< state after
  std::string text;           ///< text for people besides the states; may be empty
  std::string activity = {};  ///< if it is set, the states are those of this activity
  std::string item = {};      ///< if it is set, the states are those of this item
  bool unchanged = false;     ///< the record needed no change: its file stays as it is
};

/// The text of a file before and after a change; empty if the file does not exist then.
struct FileChange {
  std::string path;
  std::string before;
  std::string after;
};

/// The result of a changing verb.
struct ChangeResult {
  std::vector<Outcome> changed;
  /// The ids of the records that the verb is about: those that it made, otherwise those that it named. Other
  /// records changed as a consequence.
  std::vector<std::string> subjects;
  std::vector<FileChange> files;     ///< every file that differs, sorted by path
  std::vector<Diagnostic> warnings;  ///< warnings of a successful change

  /// Adds the result of a later change.
  void add(ChangeResult more);
};

/// A change of the state of a record, or of one of its activities or items; or of what an order orders.
struct StateChange {
  enum class Of { record, activity, item, ordered };
  Draft& record;
  lifecycle::Event event;
  Of of = Of::record;
  std::string part = {};           ///< the id of the activity or item; empty if the change is about several
  std::string reason = {};         ///< may be empty
  bool reopensRequesters = false;  ///< of a report that was reopened: the cleared ones that requested it, too
};

struct OutboxEvent;

/// One unit of work: records are opened or added, changed as values, and written in one transaction at the
/// end.
class UnitOfWork {
 public:
  UnitOfWork(Workspace& workspace, const Env& env, ChangeOptions options);
  ~UnitOfWork();

  /// Opens the record that a person means. The record must be valid; `--if-match` is checked on the first one
  /// opened.
  Draft& open(std::string_view reference, const model::KindRow* kind);
  /// Opens a record whose file `repair` makes readable: takes its bytes and returns those of a record.
  Draft& openRepaired(
      std::string_view reference, const model::KindRow* kind,
      const std::function<std::string(const std::string& path, const std::string& bytes)>& repair);
  /// Opens the record of this whole id, as `open`; returns null if it does not exist.
  Draft* openIfThere(const model::KindRow& kind, const std::string& id);
  /// Does the same for a record that another one refers to: throws misplaced-file if it lies in a wrong
  /// place.
  Draft* openLinked(const model::KindRow& kind, const std::string& id);
  /// Returns the record of this id if this unit has opened or added it; otherwise null.
  const Draft* draftOf(const model::KindRow& kind, const std::string& id) const;
  /// The records that this unit has opened or added, in that order.
  const std::deque<Draft>& drafts() const { return drafts_; }
  std::deque<Draft>& drafts() { return drafts_; }
  /// Adds a new record; `value` has its id.
  Draft& add(const model::KindRow& kind, doc::Value value);
  /// Returns the id of the order with this id of another system, with or without `ext:`. Searches this unit,
  /// then the files; searches the files only once for each id. Returns nullopt if no order has it, or several
  /// have. Throws duplicate-id.
  std::optional<std::string> orderOfExternalId(std::string_view externalId);
  /// Returns the ids of the other records of a draft's kind that have this id of another system: in the
  /// files, and those for which this was asked before in this unit. Throws if a file that mentions it cannot
  /// be read.
  std::vector<std::string> othersWithExternalId(const Draft& draft, const std::string& externalId);
  /// Returns the record that was opened or added last; null if there is no record yet.
  Draft* last() { return drafts_.empty() ? nullptr : &drafts_.back(); }
  /// Appends a tracking record: action, details (`model::tracking`), and the reason of the options, unless
  /// the change is automatic or `details` have a reason.
  enum class Cause { asked, automatic };
  void track(Draft& draft, std::string_view action, const doc::Value& details = doc::Value::object(),
             Cause cause = Cause::asked);
  /// Appends an entry to a list of a record: its `id` is a ULID that sorts after the last entry's, its time
  /// that of the change, or the last entry's if the clock is behind it (a warning).
  void append(Draft& draft, const model::GrowingList& list, const doc::Value& entry);
  /// Calls `change` for a record that the verb names. The verb is about this record unless it makes others.
  void changeNamed(Draft& draft, const std::function<void(UnitOfWork&, Draft&)>& change);
  /// Notes a record as one that the verb is about.
  void isAbout(std::string id) { result_.subjects.push_back(std::move(id)); }
  void report(Outcome outcome) { result_.changed.push_back(std::move(outcome)); }
  void warn(Diagnostic finding) { result_.warnings.push_back(std::move(finding).as(Severity::warning)); }
  /// The same, unless a warning of this message was given before.
  void warnOnce(Diagnostic finding);

  /// Returns an Error with these findings, followed by the warnings so far.
  Error refusal(std::vector<Diagnostic> findings) const;

  /// Opens a record and changes it, as one of several changes of this unit that each have a reason, a note, a
  /// hash and force of their own. Throws as `open` and as the change.
  void change(std::string_view reference, const model::KindRow* kind, ChangeOptions options,
              const std::function<void(UnitOfWork&, Draft&)>& change);

  /// Calls `change` and applies its consequences, as one of several changes that may fail alone. If it throws
  /// Error, or makes a record invalid, takes back everything that it changed in this unit, and throws.
  void attempt(const std::function<void()>& change);

  /// Notes a change of a state. `propagate` applies its consequences for others after those of the changes
  /// that were noted before.
  void changed(StateChange change) { pending_.emplace_back(std::move(change)); }
  /// Notes a function to call after the consequences of all changes that were noted before: the next step of
  /// a change of several steps.
  void then(std::function<void()> step) { pending_.emplace_back(std::move(step)); }
  /// Notes a function to call for a record after the consequences of all changes, also of those that are
  /// noted later; once, even if it is noted again before.
  void last(const Draft& record, std::function<void()> step);
  /// Calls `follow` for each noted change, and calls the noted steps, first in, first out, until none is
  /// left. Throws fault beyond 100,000 changes.
  void propagate(const std::function<void(const StateChange&)>& follow);

  /// Adds the note, checks every changed record against its schema, and commits. Throws Error with all
  /// findings; nothing was written then.
  ChangeResult finish();

  /// True after the consequences of all changes: the records have the state in which they are written.
  bool isFinishing() const { return finishing_; }

  Workspace& workspace() { return workspace_; }
  const store::Source& files() const { return transaction_; }
  const Env& env() const { return env_; }
  const ChangeOptions& options() const { return options_; }

 private:
  /// The unit as it was before an attempt.
  struct Savepoint {
    std::size_t drafts;
    std::map<Draft*, std::pair<doc::Value, bool>> changed = {};  ///< drafts that it opened again
    std::size_t outcomes;
    std::size_t subjects;
    std::size_t warnings;
  };

  void propagatePending();
  Draft& newDraft();
  Draft& reopened(Draft& draft);
  void checkAttempt();
  /// Writes the events of the changes, but not those for clients for whom too many wait.
  void writeEvents(std::vector<OutboxEvent> events);
  void takeBack(Savepoint& before);
  Draft& openFound(store::Found found);
  std::vector<std::string> ignoredPolicies() const;
  void requireMatch(std::string_view bytes, const std::string& path) const;
  void addNote(Draft& draft);
  std::string textOf(const Draft& draft) const;
  void catchUp(const Draft& draft);
  void warnOfClock(const Draft& draft, Instant last);
  void checkAfter(const Draft& draft, const doc::Document& after, check::ReferenceTargets& targets,
                  std::vector<Diagnostic>& findings);

  Workspace& workspace_;
  Env env_;
  Instant clock_;  ///< the time of the clock at the change; `env_` may be later, see `catchUp`
  ChangeOptions options_;
  store::Store::Strict strict_;
  store::Transaction transaction_;
  std::deque<Draft> drafts_;
  std::unordered_map<std::string, Draft*> byPath_;
  std::map<std::string, std::optional<std::string>, std::less<>> externalOrders_;  ///< those searched so far
  std::map<const model::KindRow*, ExternalIds> externalIds_;
  /// The drafts for which an external id was asked, by kind and id.
  std::multimap<std::pair<const model::KindRow*, std::string>, const Draft*> claims_;
  std::deque<std::variant<StateChange, std::function<void()>>> pending_;
  std::deque<std::pair<const Draft*, std::function<void()>>> last_;  ///< called when nothing is pending
  std::optional<Savepoint> savepoint_;
  bool finishing_ = false;
  std::set<std::string> clockBehind_;  ///< ids of the records with a warning about the clock
  ChangeResult result_;
};

/// Opens one record, calls `change` for it, and finishes.
ChangeResult changeRecord(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          std::string_view reference, const model::KindRow* kind,
                          const std::function<void(UnitOfWork&, Draft&)>& change);

/// Returns the noun of a kind with its article: `an order`, `a report`.
std::string withArticle(std::string_view noun);

}  // namespace som::process
