#include "process/history/resolve.hpp"

#include <fmt/format.h>

#include "model/items.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/history/replay.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

std::string_view nameOf(doc::Version version) { return version == doc::Version::ours ? "ours" : "theirs"; }

Error noConflict(const std::string& path, const Resolution& resolution) {
  return Error(Diagnostic(Code::notFound, resolution.event.empty()
                                              ? std::string("the file has no conflict markers")
                                              : fmt::format("no conflict mentions '{}'", resolution.event))
                   .in(path)
                   .hint("som validate names the files with conflicts"));
}

/// Adds tracking records for the states in which the versions differ, which the histories do not say.
void adoptStates(UnitOfWork& unit, Draft& draft, const doc::Value& other) {
  using Record = model::RecordView<model::ValueNode>;
  using Item = model::ItemView<model::ValueNode>;
  const doc::Value taken = draft.value;
  const auto track = [&](model::TrackingDetails details, std::string from, std::string to) {
    if (from.empty() || to.empty() || from == to) return;
    details.from = std::move(from);
    details.to = std::move(to);
    unit.track(draft, lifecycle::events.name(lifecycle::Event::adopt), model::tracking(details));
  };
  for (const auto activity : Record(taken).activities())
    track({.activity = activity.id()}, Record(other).activity(activity.id()).stateText(),
          activity.stateText());
  for (const doc::Value* item : model::itemsOf(taken, draft.kind->itemField))
    if (const doc::Value* before = model::itemOf(other, draft.kind->itemField, Item(*item).id()))
      track({.item = Item(*item).id()}, Item(*before).stateText(), Item(*item).stateText());
  if (draft.kind->lifecycle)
    track({}, Record(other).stateText(*draft.kind), Record(taken).stateText(*draft.kind));
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
  const bool isOurs = resolution.take == doc::Version::ours;
  doc::Value other;
  Draft& draft = unit.openRepaired(
      resolution.reference, nullptr, [&](const std::string& path, const std::string& bytes) {
        auto text = doc::takeVersion(bytes, resolution.take);
        if (!text) throw noConflict(path, resolution);
        const auto left = isOurs ? doc::Version::theirs : doc::Version::ours;
        other =
            doc::toValue(doc::read(doc::takeVersion(bytes, left).value(), path, doc::formatOf(path)).root());
        return *std::move(text);
      });
  unit.isAbout(draft.id);
  adoptStates(unit, draft, other);
  unit.track(draft, resolveAction,
             model::tracking({.description = fmt::format("a conflict of a merge was settled: {}",
                                                         nameOf(resolution.take))}));
  unit.report({draft.id, "", "", fmt::format("conflicts settled with {}", nameOf(resolution.take))});
  return unit.finish();
}

}  // namespace som::process
