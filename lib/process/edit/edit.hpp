#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/activities.hpp"
#include "process/work/unit_of_work.hpp"
#include "schema/registry.hpp"

/// Changes of every kind that has the fields: notes, updates, assignment, escalation by hand.
namespace som::process {

/// Throws illegal-transition if the record is not open; `what` is the verb.
void requireOpen(const Draft& draft, std::string_view what);
/// Throws missing-reason if no reason was given.
void requireReason(const UnitOfWork& unit, const Draft& draft, std::string_view what);
/// Reports a change that does not change the record's state.
void reportChange(UnitOfWork& unit, const Draft& draft, std::string text);

/// Checks a record whose fields a person changed: `requireOrderedKept`, `checkAgainstOthers`. Prerequisites
/// that are named by another system's id get ours.
void checkChange(UnitOfWork& unit, Draft& draft);

/// Adds a note. Refuses an empty text.
void addNote(UnitOfWork& unit, Draft& draft, const std::string& text);

/// Makes a party (usually a team) the assignee, and a person the one who does the work.
void assign(UnitOfWork& unit, Draft& draft, const std::string& party, const std::string& person);

/// Makes a party the assignee of an activity. Throws not-found.
void assignActivity(UnitOfWork& unit, Draft& draft, const std::string& activity, const std::string& party);

/// Converts a typed text to the type of the schema. A numeric priority may be typed as its word.
doc::Value typedField(const std::string& typed, schema::Rule rule, std::string_view field);

/// The changes of `update`.
struct Update {
  std::vector<std::pair<std::string, std::string>> set = {};  ///< path and value as typed
  std::vector<std::string> unset = {};
  std::string serviceLevel = {};  ///< take this level's terms; requires a reason
  bool keepLevel = false;         ///< do not match the service levels again after a change of priority
};

/// Sets and removes fields by their paths, typed by the schema. Throws invalid-path, protected-field for
/// fields that other verbs write (states, dates of events, histories), not-found for an unknown level,
/// missing-reason.
void update(UnitOfWork& unit, Draft& draft, const Update& update);

/// Escalates by hand to `level`, or to the next level. Requires a reason.
void escalate(UnitOfWork& unit, Draft& draft, std::optional<int> level,
              const std::vector<std::string>& notify);

/// Acknowledges all escalations so far. If none is open, renews the acknowledgement of an episode in which it
/// lapses. Throws guard if there is nothing to acknowledge.
void acknowledge(UnitOfWork& unit, Draft& draft);

/// Adds an activity that is not in a plan. The checks at the end throw duplicate-id, dangling-reference,
/// dependency-cycle.
using model::NewActivity;
void addActivity(UnitOfWork& unit, Draft& draft, const NewActivity& activity);

}  // namespace som::process
