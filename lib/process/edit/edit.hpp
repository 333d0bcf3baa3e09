#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/activities.hpp"
#include "process/work/unit_of_work.hpp"
#include "schema/registry.hpp"

/// Changes that every kind with the fields has: information added and modified, assignment, escalation by
/// hand.
namespace som::process {

/// Refuses (illegal-transition) what only an open record takes: `what` is the verb.
void requireOpen(const Draft& draft, std::string_view what);
/// Refuses (missing-reason) where no reason was given.
void requireReason(const UnitOfWork& unit, const Draft& draft, std::string_view what);
/// Reports a change that leaves the record's state as it is.
void reportChange(UnitOfWork& unit, const Draft& draft, std::string text);

/// Adds a note. An empty text is refused.
void addNote(UnitOfWork& unit, Draft& draft, const std::string& text);

/// Makes a party (a team, usually) the assignee, and a person the one who does it.
void assign(UnitOfWork& unit, Draft& draft, const std::string& party, const std::string& person);

/// Makes a party the assignee of an activity. Throws not-found.
void assignActivity(UnitOfWork& unit, Draft& draft, const std::string& activity, const std::string& party);

/// A text as a person types it, as the schema wants it; a priority that is a number may be typed as its word.
doc::Value typedField(const std::string& typed, schema::Rule rule, std::string_view field);

/// What `update` changes.
struct Update {
  std::vector<std::pair<std::string, std::string>> set;  ///< path and value as typed
  std::vector<std::string> unset;
  std::string serviceLevel;  ///< take this level's terms; wants a reason
  bool keepLevel = false;    ///< a change of priority does not match the service levels again
};

/// Sets and removes fields by their paths, typed by the schema. Throws invalid-path, protected-field for what
/// other verbs own (states, dates of events, histories), not-found for an unknown level, missing-reason.
void update(UnitOfWork& unit, Draft& draft, const Update& update);

/// Escalates by hand: to `level`, or to the next one. Wants a reason.
void escalate(UnitOfWork& unit, Draft& draft, std::optional<int> level,
              const std::vector<std::string>& notify);

/// Acknowledges all escalations so far; refused where none is open.
void acknowledge(UnitOfWork& unit, Draft& draft);

/// Adds an activity that no plan has. Throws duplicate-id, dangling-reference, dependency-cycle by the checks
/// at the end.
using model::NewActivity;
void addActivity(UnitOfWork& unit, Draft& draft, const NewActivity& activity);

}  // namespace som::process
