#include "process/edit/protected.hpp"

#include <fmt/format.h>

#include <array>

#include "base/diagnostic.hpp"
#include "doc/equivalent.hpp"
#include "process/work/fields.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

/// A field that only its own verb changes, and that verb. `*` is any list element.
struct ProtectedRow {
  std::array<std::string_view, 3> path;
  std::string_view instead;
};

constexpr std::array protectedFields = {
    ProtectedRow{{"@type"}, "a record's kind and id never change"},
    ProtectedRow{{"id"}, "a record's kind and id never change"},
    ProtectedRow{{"state"},
                 "states are changed by start, hold, pend, resume, complete, fail, reject and cancel"},
    ProtectedRow{{"status"},
                 "states are changed by start, hold, pend, resume, clear, reopen, close, reject and cancel"},
    ProtectedRow{{"ackState"}, "it is changed by ack and unack"},
    ProtectedRow{{"orderDate"}, "the start of the clock never moves"},
    ProtectedRow{{"creationDate"}, "the start of the clock never moves"},
    ProtectedRow{{"statusChangeDate"}, "it is written when the state changes"},
    ProtectedRow{{"statusChangeReason"}, "it is written when the state changes"},
    ProtectedRow{{"resolutionDate"}, "it is written by clear"},
    ProtectedRow{{"analysis"}, "use analyse"},
    ProtectedRow{{"startDate"}, "it is written by start"},
    ProtectedRow{{"completionDate"}, "it is written by complete"},
    ProtectedRow{{"cancellationDate"}, "it is written by cancel"},
    ProtectedRow{{"cancellationReason"}, "it is written by cancel"},
    ProtectedRow{{"trackingRecord"}, "tracking records are append-only"},
    ProtectedRow{{"escalation"}, "use escalate and ack"},
    ProtectedRow{{"jeopardyAlert"}, "it is written by jeopardy scan --escalate"},
    ProtectedRow{{"requestedBy"}, "it follows the activities that wait for the record"},
    ProtectedRow{{"sla"}, "agreed terms are changed with --service-level"},
    ProtectedRow{{"serviceOrderItem", "*", "state"}, "items follow their order and activities"},
    ProtectedRow{{"serviceOrderItem", "*", "id"}, "activities refer to items by id"},
    ProtectedRow{{"activity", "*", "id"}, "other activities refer to it by id"},
    ProtectedRow{{"activity", "*", "state"},
                 "use som activity start, complete, fail, hold, resume, skip, retry"},
    ProtectedRow{{"activity", "*", "startDate"}, "it is written by activity start"},
    ProtectedRow{{"activity", "*", "endDate"}, "it is written when the activity ends"},
    ProtectedRow{{"activity", "*", "delegatedTo"}, "it follows the request"},
};

using Refuse = std::function<void(const std::string&, std::string)>;

std::string_view stepText(const doc::Step& step) {
  return step.kind == doc::Step::Kind::field ? std::string_view(step.name) : std::string_view("*");
}

/// The steps of a path as those of an entry of the outermost list: an item may hold items, under the same
/// name.
std::vector<std::string_view> stepsOf(const doc::Path& path) {
  std::vector<std::string_view> steps;
  for (const doc::Step& step : path.steps) {
    steps.push_back(stepText(step));
    const std::size_t size = steps.size();
    if (size == 3 && steps[1] == "*" && steps[2] == steps[0]) steps.resize(1);
  }
  return steps;
}

/// True where the path is a protected field, lies in one, or has one in it.
bool touches(const doc::Path& path, const ProtectedRow& row) {
  const std::vector<std::string_view> steps = stepsOf(path);
  for (std::size_t i = 0; i < row.path.size() && !row.path[i].empty(); ++i) {
    if (i == steps.size()) return true;
    if (steps[i] != row.path[i]) return false;
  }
  return true;
}

/// The state in which an entry of a list begins.
lifecycle::State firstState(std::string_view list) {
  return list == "activity" ? lifecycle::State::pending : lifecycle::State::acknowledged;
}

const doc::Value* memberOf(const doc::Value* record, const std::string& name) {
  if (!record || !record->is_object()) return nullptr;
  const auto found = record->find(name);
  return found == record->end() ? nullptr : &*found;
}

/// One protected field of one mapping; `before` is null for an entry that is new.
void keepField(const doc::Value* before, doc::Value& after, const std::string& name, const doc::Value* first,
               const std::function<void()>& refuse) {
  const doc::Value* old = memberOf(before, name);
  if (!old && !before) old = first;
  if (const doc::Value* now = memberOf(&after, name)) {
    if (!old || !doc::equivalent(*old, *now)) refuse();
  } else if (old) {
    after[name] = *old;
  }
}

/// A field of the entries of a list, and of the entries that these hold. Ids are what entries are matched by.
void keepInEntries(const doc::Value& before, doc::Value& after, const ProtectedRow& row,
                   const std::string& holder, const Refuse& refuse) {
  const std::string list(row.path[0]);
  const std::string name(row.path[2]);
  if (name == "id") return;
  const doc::Value first =
      name == "state" ? doc::Value(lifecycle::states.name(firstState(list))) : doc::Value();
  std::size_t position = 0;
  for (doc::Value& entry : listOf(after, list)) {
    const std::string pointer = fmt::format("{}/{}/{}", holder, list, position++);
    if (!entry.is_object()) continue;
    const doc::Value* old = entryOf(before, list, textOf(entry, "id"));
    keepInEntries(old ? *old : doc::Value(), entry, row, pointer, refuse);
    keepField(old, entry, name, first.is_null() ? nullptr : &first,
              [&] { refuse(pointer + "/" + schema::pointerStep(name), std::string(row.instead)); });
  }
}

/// Activities are planned by som: a record that does not speak of them keeps them, and one that does keeps
/// those that have begun.
void keepActivities(const doc::Value& before, doc::Value& after, const Refuse& refuse) {
  if (!before.is_object() || !before.contains("activity")) return;
  if (!after.contains("activity")) {
    after["activity"] = before["activity"];
    return;
  }
  for (const doc::Value& activity : listOf(before, "activity")) {
    const std::string id = textOf(activity, "id");
    if (stateOf(activity) != lifecycle::State::pending && !entryOf(after, "activity", id))
      refuse("/activity", fmt::format("activity {} has begun and stays", id));
  }
}

}  // namespace

void refuseProtected(const doc::Path& path) {
  // A whole activity or item may not be replaced either, but adding a list element's member may: `touches`
  // sees both.
  for (const ProtectedRow& row : protectedFields)
    if (touches(path, row))
      throw Error(Diagnostic(Code::protectedField, fmt::format("'{}' cannot be set by update", path.text()))
                      .hint(std::string(row.instead)));
}

void keepProtected(const doc::Value& before, doc::Value& after, const Refuse& refuse) {
  if (!after.is_object()) return;
  keepActivities(before, after, refuse);
  for (const ProtectedRow& row : protectedFields) {
    if (!row.path[2].empty()) {
      keepInEntries(before, after, row, "", refuse);
      continue;
    }
    const std::string name(row.path[0]);
    keepField(&before, after, name, nullptr,
              [&] { refuse("/" + schema::pointerStep(name), std::string(row.instead)); });
  }
}

}  // namespace som::process
