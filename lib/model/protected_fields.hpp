#pragma once

#include <array>
#include <span>
#include <string_view>

#include "doc/value.hpp"
#include "lifecycle/lifecycle.hpp"
#include "model/kind.hpp"

/// The fields that som writes itself: states, dates of events, histories, agreed terms.
namespace som::model {

/// The purpose of a field in an entry of a list.
enum class EntryRole : std::uint8_t {
  none,
  key,    ///< entries are matched by it
  state,  ///< a new entry begins in the first state of its list
};

/// A field that only its own verb changes, and that verb.
struct ProtectedField {
  /// A member of the record, or of the entries of a list: `activity`, `*`, `state`. Unused steps are empty.
  std::array<std::string_view, 3> path;
  std::string_view instead;
  EntryRole role = EntryRole::none;

  bool isOfEntries() const { return !path[2].empty(); }
};
std::span<const ProtectedField> protectedFields();

/// Fields that people may change, and whose change in a record under way is tracked: others plan by them.
inline constexpr std::array<std::string_view, 3> trackedFields = {
    "requestedStartDate", "requestedCompletionDate", "requestedResolutionDate"};

/// Protected fields of a record that follow neither from its state nor from a list: their verbs track them.
inline constexpr std::array<std::string_view, 2> fieldsOfVerbs = {"restorationDate", "ackState"};

/// A field that only events write, of a kind without a clock: only the kind's records have it so.
struct EventField {
  Kind kind;
  std::string_view field;
};
inline constexpr std::array eventFields = {
    EventField{Kind::alarm, "ackUserId"},
    EventField{Kind::alarm, "alarmClearedTime"},
    EventField{Kind::service, "startDate"},
    EventField{Kind::service, "endDate"},
    EventField{Kind::serviceQualification, "checkServiceQualificationDate"},
    EventField{Kind::serviceQualification, "effectiveQualificationDate"},
    EventField{Kind::serviceQualification, "qualificationResult"},
    EventField{Kind::serviceTest, "startDateTime"},
    EventField{Kind::serviceTest, "endDateTime"},
    EventField{Kind::serviceTest, "testMeasure"},
};

/// The list of the activities that wait for a record.
inline constexpr std::string_view requestersField = "requestedBy";

/// The state in which an entry of a list with states begins.
lifecycle::State firstEntryState(std::string_view list);

/// Returns the members that a new record may bring although som writes them: type, id, time of creation,
/// terms.
doc::Value broughtFields(const doc::Value& record, const KindRow& kind);

}  // namespace som::model
