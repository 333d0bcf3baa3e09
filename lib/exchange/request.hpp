#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"

/// Bodies of requests that change records.
namespace som::exchange {

/// The reason of a change for which a client gives none.
inline constexpr std::string_view clientsReason = "asked for by a client";

/// A change of a record as a client asks for it (JSON merge patch).
struct Patch {
  doc::Value members;        ///< with states as som calls them
  bool cancels = false;      ///< it asks for the cancellation of an order
  std::string reason = {};   ///< of the cancellation
  std::string other = {};    ///< the first other member of a patch that cancels
  std::string renames = {};  ///< the first member that would make it another record: `id`, `@type`

  /// The patch as a record of the kind and id, for `apply`.
  doc::Document record(const std::string& id, const model::KindRow& kind) const;
};

/// Reads the body of a PATCH of a record. `href`, and members that only say which record it is, are left out.
Patch patchOf(const doc::Document& body, const std::string& id, const model::KindRow& kind);

/// A change of an alarm as a client asks for it.
struct AlarmPatch {
  bool acknowledges = false;
  bool unacknowledges = false;
  bool clears = false;
  doc::Value changes = doc::Value::object();  ///< members that an event of its source would change
  std::string other = {};                     ///< the first member that a patch cannot change
};
AlarmPatch alarmPatchOf(const doc::Document& body);

/// Returns the event by which a patch changes an alarm: the alarm, as it is, with the changes.
doc::Value changeEvent(doc::Value alarm, const doc::Value& changes, Instant now);

/// A test that a client has carried out.
struct TestReport {
  std::string service;
  std::string specification;
  std::vector<std::pair<std::string, std::string>> measures;  ///< metrics and their values
};
/// Reads the body of a POST of a test. A measure without a name or a single value has an empty one.
TestReport testReportOf(const doc::Document& body);

/// The ids of the records that a member of a task's body names: a reference, or a list of references.
std::vector<std::string> subjectsOfTask(const doc::Document& body, std::string_view member);
/// The text of a task that comments alarms.
std::string commentOf(const doc::Document& body);
/// The reason of a task that cancels an order.
std::string cancellationReasonOf(const doc::Document& body);

}  // namespace som::exchange
