#include "process/edit/protected.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/diagnostic.hpp"
#include "doc/equivalent.hpp"
#include "doc/path.hpp"
#include "model/append_only.hpp"
#include "model/entries.hpp"
#include "model/handles.hpp"
#include "model/protected_fields.hpp"
#include "schema/registry.hpp"

namespace som::process {
namespace {

using model::EntryRole;
using model::ProtectedField;
using Record = model::RecordView<model::ValueNode>;
using Refuse = std::function<void(const std::string&, std::string)>;

std::string_view stepText(const doc::Step& step) {
  return step.kind == doc::Step::Kind::field ? std::string_view(step.name) : std::string_view("*");
}

/// Returns the steps of a path as those of an entry of the outermost list, as an item may contain items under
/// the same name.
std::vector<std::string_view> stepsOf(const doc::Path& path) {
  std::vector<std::string_view> steps;
  for (const doc::Step& step : path.steps) {
    steps.push_back(stepText(step));
    const std::size_t size = steps.size();
    if (size == 3 && steps[1] == "*" && steps[2] == steps[0]) steps.resize(1);
  }
  return steps;
}

/// True if the path is a protected field, is inside one, or contains one.
bool touches(const doc::Path& path, const ProtectedField& row) {
  const std::vector<std::string_view> steps = stepsOf(path);
  for (std::size_t i = 0; i < row.path.size() && !row.path[i].empty(); ++i) {
    if (i == steps.size()) return true;
    if (steps[i] != row.path[i]) return false;
  }
  return true;
}

const doc::Value* memberOf(const doc::Value* record, const std::string& name) {
  if (!record || !record->is_object()) return nullptr;
  const auto found = record->find(name);
  return found == record->end() ? nullptr : &*found;
}

/// Keeps one protected field of one mapping; `before` is null for a new entry.
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

/// The entries of a list of a record, by id.
using Entries = std::unordered_map<std::string, const doc::Value*>;
Entries entriesOf(const doc::Value& record, const std::string& list) {
  Entries entries;
  for (const model::ValueNode node : model::ValueNode(record)[list])
    if (const model::ReferenceView<model::ValueNode> entry(node); entry.idNode())
      entries.emplace(entry.id(), node.value());
  return entries;
}

/// Keeps a field of the entries of a list, and of the entries that these contain. Matches entries by id.
void keepInEntries(const doc::Value& before, doc::Value& after, const ProtectedField& row,
                   const std::string& holder, const Refuse& refuse) {
  const std::string list(row.path[0]);
  const std::string name(row.path[2]);
  if (row.role == EntryRole::key) return;
  const doc::Value first = row.role == EntryRole::state
                               ? doc::Value(lifecycle::states.name(model::firstEntryState(list)))
                               : doc::Value();
  std::size_t position = 0;
  if (!model::ValueNode(after)[list].isSequence()) return;
  const Entries there = entriesOf(before, list);
  for (doc::Value& entry : after[list]) {
    const std::string pointer = fmt::format("{}/{}/{}", holder, list, position++);
    if (!entry.is_object()) continue;
    const auto found = there.find(model::ReferenceView<model::ValueNode>(entry).id());
    const doc::Value* old = found == there.end() ? nullptr : found->second;
    keepInEntries(old ? *old : doc::Value(), entry, row, pointer, refuse);
    keepField(old, entry, name, first.is_null() ? nullptr : &first,
              [&] { refuse(pointer + "/" + doc::pointerStep(name), std::string(row.instead)); });
  }
}

/// Keeps the activities, which som plans: all if the record omits them, otherwise those that have begun.
void keepActivities(const doc::Value& before, doc::Value& after, const Refuse& refuse) {
  const Record had(before);
  const model::ValueNode list = had.activities().node();
  if (!list) return;
  if (!after.contains(model::activityList)) {
    after[std::string(model::activityList)] = *list.value();
    return;
  }
  const Entries stays = entriesOf(after, std::string(model::activityList));
  for (const auto activity : had.activities()) {
    const std::string id = activity.id();
    if (activity.state() != lifecycle::State::pending && !stays.contains(id))
      refuse(fmt::format("/{}", model::activityList), fmt::format("activity {} has begun and stays", id));
  }
}

}  // namespace

void refuseProtected(const doc::Path& path) {
  // A whole activity or item must not be replaced either, but a member of a list element may be added:
  // `touches` covers both.
  for (const ProtectedField& row : model::protectedFields())
    if (touches(path, row))
      throw Error(Diagnostic(Code::protectedField, fmt::format("'{}' cannot be set by update", path.text()))
                      .hint(std::string(row.instead)));
  const auto isFirst = [&](const model::AppendOnlyList& list) {
    return path.steps.front().name == list.field && !list.mayBeUpdated;
  };
  if (std::any_of(model::appendOnlyLists.begin(), model::appendOnlyLists.end(), isFirst))
    throw Error(Diagnostic(Code::protectedField, fmt::format("'{}' cannot be set by update", path.text()))
                    .hint("entries are only appended: use the verb that adds one, such as note"));
}

void keepProtected(const doc::Value& before, doc::Value& after, const Refuse& refuse) {
  if (!after.is_object()) return;
  keepActivities(before, after, refuse);
  for (const ProtectedField& row : model::protectedFields()) {
    if (row.isOfEntries()) {
      keepInEntries(before, after, row, "", refuse);
      continue;
    }
    const std::string name(row.path[0]);
    keepField(&before, after, name, nullptr,
              [&] { refuse("/" + doc::pointerStep(name), std::string(row.instead)); });
  }
}

void findRemoved(const doc::Value& before, const doc::Value& patch, const Refuse& refuse) {
  std::string_view last;  // several rows are about one list
  for (const ProtectedField& row : model::protectedFields()) {
    const std::string name(row.path[0]);
    const doc::Value* given = memberOf(&patch, name);
    if (!given || !given->is_null() || !memberOf(&before, name) || row.path[0] == last) continue;
    last = row.path[0];
    refuse("/" + doc::pointerStep(name), std::string(row.instead));
  }
}

}  // namespace som::process
