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
#include "process/work/workspace.hpp"

namespace som::process {

/// What every changing verb takes.
struct ChangeOptions {
  bool dryRun = false;                      ///< compute everything, write nothing
  std::optional<std::string> ifMatch = {};  ///< SHA-256 that the named record's file must have
  std::string reason = {};
  std::string note = {};  ///< added to the record beside the change
  std::string systemId =
      {};              ///< what makes the change by itself, written into tracking records; empty: a person
  bool force = false;  ///< override the guards that may be overridden; is recorded
  /// Go on without the policies and specifications that cannot be used; needs a reason, and is recorded.
  bool ignorePolicies = false;

  /// Forced, and explained: without a reason force counts for nothing.
  bool forced() const { return force && !reason.empty(); }
};

/// What happened to one record, for the line that is printed: `SO-…: inProgress → held (awaiting wayleave)`.
struct Outcome {
  std::string id;
  std::string from;           ///< state before, empty for a new record
  std::string to;             ///< state after
  std::string text;           ///< what to tell a person beyond the states; may be empty
  std::string activity = {};  ///< where it is set, the states are this activity's
  bool unchanged = false;     ///< the record was as it should be: its file is left alone
};

/// A file as it was and as it will be; empty text where there is none.
struct FileChange {
  std::string path;
  std::string before;
  std::string after;
};

/// The result of a changing verb.
struct ChangeResult {
  std::vector<Outcome> changed;
  std::vector<FileChange> files;     ///< every file that differs, sorted by path
  std::vector<Diagnostic> warnings;  ///< what the user should know although it worked

  /// Adds the result of what was done after it.
  void add(ChangeResult more);
};

/// A record came to another state, or one of its activities did.
struct StateChange {
  Draft& record;
  lifecycle::Event event;
  bool ofActivity = false;
  std::string reason = {};  ///< may be empty
};

/// One unit of work: records are opened or added, changed as values, and written in one transaction at the
/// end.
class UnitOfWork {
 public:
  UnitOfWork(Workspace& workspace, const Env& env, ChangeOptions options);
  ~UnitOfWork();

  /// Opens the record that a person means. The record must be valid; `--if-match` is checked on the first one
  /// opened.
  Draft& open(std::string_view reference, const model::KindRow* kind);
  /// The record of this whole id, null where there is none; otherwise as `open`.
  Draft* openIfThere(const model::KindRow& kind, const std::string& id);
  /// The same for a record that another one refers to: throws misplaced-file if it lies in a wrong place.
  Draft* openLinked(const model::KindRow& kind, const std::string& id);
  /// The record of this id where this unit has it already, changed or new; null otherwise.
  const Draft* draftOf(const model::KindRow& kind, const std::string& id) const;
  /// A new record; `value` has its id.
  Draft& add(const model::KindRow& kind, doc::Value value);
  /// The order that another system knows by an id, `ext:` before it or not: of this unit, else of the files,
  /// where each id is looked for once. Returns nullopt if no order has it, or several have. Throws
  /// duplicate-id.
  std::optional<std::string> orderOfExternalId(std::string_view externalId);
  /// The record opened or added last, null where there is none yet.
  Draft* last() { return drafts_.empty() ? nullptr : &drafts_.back(); }
  /// Appends a tracking record: action, details (`model::tracking`), and the reason that was given, except
  /// for what follows by itself or brings its own.
  enum class Cause { asked, automatic };
  void track(Draft& draft, std::string_view action, const doc::Value& details = doc::Value::object(),
             Cause cause = Cause::asked);
  /// Appends an entry to a list of a record: its `id` is a ULID that sorts after the last entry's, its time
  /// that of the change, or the last entry's if the clock is behind it (a warning).
  void append(Draft& draft, const model::GrowingList& list, const doc::Value& entry);
  void report(Outcome outcome) { result_.changed.push_back(std::move(outcome)); }
  void warn(Diagnostic finding) { result_.warnings.push_back(std::move(finding).as(Severity::warning)); }

  /// A refusal with these findings; what was warned about is told behind them.
  Error refusal(std::vector<Diagnostic> findings) const;

  /// Opens a record and changes it, as one of several changes of this unit that each have a reason, a note, a
  /// hash and force of their own. Throws as `open` and as the change.
  void change(std::string_view reference, const model::KindRow* kind, ChangeOptions options,
              const std::function<void(UnitOfWork&, Draft&)>& change);

  /// Notes that the state of a record or of one of its activities changed. What follows for others is done by
  /// `propagate`, after the changes that were noted before.
  void changed(StateChange change) { pending_.emplace_back(std::move(change)); }
  /// Has a function called when everything that was noted before has had its consequences: the next step of a
  /// change of several steps.
  void then(std::function<void()> step) { pending_.emplace_back(std::move(step)); }
  /// Lets `follow` do what follows from each noted change, and calls the steps, first in first out, until
  /// nothing is noted any more. Throws fault beyond 100,000 changes.
  void propagate(const std::function<void(const StateChange&)>& follow);

  /// Adds the note, checks every changed record against its schema, and commits. Throws Error with all
  /// findings; then nothing was written.
  ChangeResult finish();

  Workspace& workspace() { return workspace_; }
  const store::Source& files() const { return transaction_; }
  const Env& env() const { return env_; }
  const ChangeOptions& options() const { return options_; }

 private:
  void propagatePending();
  Draft& openFound(store::Found found);
  std::vector<std::string> ignoredPolicies() const;
  void requireMatch(std::string_view bytes, const std::string& path) const;
  void addNote(Draft& draft);
  std::string textOf(const Draft& draft) const;
  void catchUp(const Draft& draft);
  void warnOfClock(const Draft& draft, Instant last);
  void requirePolicies(const std::vector<std::string>& specifications);
  void checkAfter(const Draft& draft, const doc::Document& after, check::ReferenceTargets& targets,
                  std::vector<Diagnostic>& findings);

  Workspace& workspace_;
  Env env_;
  Instant clock_;  ///< the moment of the change as the clock said; `env_` may have moved on, see `catchUp`
  ChangeOptions options_;
  store::Store::Strict strict_;
  store::Transaction transaction_;
  std::deque<Draft> drafts_;
  std::unordered_map<std::string, Draft*> byPath_;
  std::map<std::string, std::optional<std::string>, std::less<>> externalOrders_;  ///< that were looked for
  std::deque<std::variant<StateChange, std::function<void()>>> pending_;
  std::set<std::string> clockBehind_;  ///< ids of the records about whose clock a warning was given
  ChangeResult result_;
};

/// Opens one record, lets `change` work on it, and finishes.
ChangeResult changeRecord(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          std::string_view reference, const model::KindRow* kind,
                          const std::function<void(UnitOfWork&, Draft&)>& change);

/// `an order`, `a report`: the noun of a kind with its article.
std::string withArticle(std::string_view noun);

}  // namespace som::process
