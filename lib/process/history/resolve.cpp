#include "process/history/resolve.hpp"

#include <fmt/format.h>

#include "check/check.hpp"
#include "model/items.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using NodeRecord = model::RecordView<doc::Node>;

std::string_view nameOf(doc::Version version) { return version == doc::Version::ours ? "ours" : "theirs"; }

Error noConflict(const std::string& path, const Resolution& resolution) {
  return Error(Diagnostic(Code::notFound, resolution.event.empty()
                                              ? std::string("the file has no conflict markers")
                                              : fmt::format("no conflict mentions '{}'", resolution.event))
                   .in(path)
                   .hint("som validate names the files with conflicts"));
}

/// Returns the last state in the history of an activity or item; empty if it has none.
std::string_view lastState(NodeRecord record, std::string_view activity, std::string_view item) {
  std::string_view state;
  for (const auto entry : record.history())
    if (entry.activity() == activity && entry.item() == item && entry.hasTo() &&
        lifecycle::events.parse(entry.action()))
      state = entry.toText();
  return state;
}

/// Adds tracking records for the states that the history does not lead to.
void adoptStates(UnitOfWork& unit, Draft& draft, std::string_view taken) {
  const std::string_view adopt = lifecycle::events.name(lifecycle::Event::adopt);
  const NodeRecord record(draft.before->root());
  const auto track = [&](model::TrackingDetails details, std::string_view from, std::string_view to) {
    if (from.empty() || to.empty() || from == to) return false;
    details.from = from;
    details.to = to;
    details.description = fmt::format("a conflict of a merge was settled: {}", taken);
    unit.track(draft, adopt, model::tracking(details));
    return true;
  };
  for (const auto activity : record.activities())
    track({.activity = std::string(activity.id())}, lastState(record, activity.id(), ""),
          activity.stateText());
  for (const doc::Node node : model::itemsOf(record.node(), draft.kind->itemField)) {
    const model::ItemView<doc::Node> item(node);
    track({.item = std::string(item.id())}, lastState(record, "", item.id()), item.stateText());
  }
  if (draft.kind->lifecycle &&
      track({}, check::lastTrackedState(record.node()), record.stateText(*draft.kind)))
    return;
  unit.track(draft, "resolve",
             model::tracking({.description = fmt::format("a conflict of a merge was settled: {}", taken)}));
}

/// Settles some conflicts and leaves the others in the file.
ChangeResult resolvePart(Workspace& workspace, const ChangeOptions& options, const store::Found& found,
                         std::string text) {
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  if (transaction.read(found.path) != found.bytes)
    throw Error(Diagnostic(Code::changedMeanwhile, "the file was changed meanwhile").in(found.path));
  ChangeResult result;
  result.files.push_back({found.path, found.bytes, text});
  result.subjects.push_back(found.id);
  result.changed.push_back({found.id, "", "", "settled in part; other conflicts are left"});
  transaction.write(found.path, text);
  if (!options.dryRun) transaction.commit();
  return result;
}

}  // namespace

ChangeResult resolve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const Resolution& resolution) {
  if (!resolution.event.empty()) {
    const store::Found found = store::findRecord(workspace.store(), resolution.reference);
    auto text = doc::takeVersion(found.bytes, resolution.take, resolution.event);
    if (!text) throw noConflict(found.path, resolution);
    if (doc::takeVersion(*text, resolution.take))
      return resolvePart(workspace, options, found, *std::move(text));
  }
  UnitOfWork unit(workspace, env, options);
  Draft& draft = unit.openRepaired(resolution.reference, nullptr,
                                   [&](const std::string& path, const std::string& bytes) {
                                     auto text = doc::takeVersion(bytes, resolution.take);
                                     if (!text) throw noConflict(path, resolution);
                                     return *std::move(text);
                                   });
  unit.isAbout(draft.id);
  adoptStates(unit, draft, nameOf(resolution.take));
  unit.report({draft.id, "", "", fmt::format("conflicts settled with {}", nameOf(resolution.take))});
  return unit.finish();
}

}  // namespace som::process
