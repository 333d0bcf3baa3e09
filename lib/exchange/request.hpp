#pragma once

#include <string>
#include <vector>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"

/// Bodies of requests that change records.
namespace som::exchange {

/// A change of a record as a client asks for it (JSON merge patch).
struct Patch {
  doc::Value members;       ///< with states as som calls them
  bool cancels = false;     ///< it asks for the cancellation of an order
  std::string reason = {};  ///< of the cancellation
  std::string other = {};   ///< the first other member of a patch that cancels

  /// The patch as a record of the kind and id, for `apply`.
  doc::Document record(const std::string& id, const model::KindRow& kind) const;
};

/// Reads the body of a PATCH. `href`, and members that only say which record it is, are left out.
Patch patchOf(const doc::Document& body, const model::KindRow& kind);

/// A change of an alarm as a client asks for it.
struct AlarmPatch {
  bool acknowledges = false;
  bool unacknowledges = false;
  bool clears = false;
  std::string other = {};  ///< the first member that a patch cannot change
};
AlarmPatch alarmPatchOf(const doc::Document& body);

/// The records that a task is about: those of `alarmPattern`, `alarm` or `serviceOrder`.
std::vector<std::string> subjectsOfTask(const doc::Document& body);
/// The text of a task that comments alarms.
std::string commentOf(const doc::Document& body);
/// The reason of a task that cancels an order.
std::string cancellationReasonOf(const doc::Document& body);

}  // namespace som::exchange
