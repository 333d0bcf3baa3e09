#include "process/history/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/id.hpp"
#include "model/items.hpp"
#include "model/merging.hpp"
#include "model/tracking.hpp"
#include "model/views.hpp"
#include "process/history/carry_out.hpp"
#include "process/history/replay.hpp"
#include "store/layout.hpp"
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

std::string idIn(const doc::Value& entry) {
  return model::ReferenceView<model::ValueNode>(model::ValueNode(entry)).id();
}

/// Adds the entries of the other version that the taken one lacks to lists that only grow, at their times:
/// markers may stand around them. Entries with derived ids are made again if they are due.
void keepEntries(doc::Value& taken, const doc::Value& other) {
  for (const auto& [list, entries] : other.items()) {
    if (!entries.is_array() || !model::isAppendOnly(list)) continue;
    doc::Value& kept = taken[list];
    if (!kept.is_array()) kept = doc::Value::array();
    std::set<std::string, std::less<>> known;
    for (const doc::Value& entry : kept) known.insert(idIn(entry));
    for (const doc::Value& entry : entries) {
      const std::string id = idIn(entry);
      if (!ulidTime(id) || known.contains(id)) continue;
      kept.insert(
          std::find_if(kept.begin(), kept.end(), [&](const doc::Value& later) { return idIn(later) > id; }),
          entry);
    }
    if (kept.empty()) taken.erase(list);
  }
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

/// True if a record has ended in both versions in the same way: the commands that ended it carried out what
/// follows.
bool hasEndedInBoth(const Draft& draft, const doc::Value& other) {
  const lifecycle::State state = draft.state();
  return lifecycle::isFinal(*draft.kind->lifecycle, state) &&
         model::RecordView<model::ValueNode>(other).state(*draft.kind) == state;
}

/// A file whose conflicts are settled without a tracking record.
class FileChange {
 public:
  FileChange(Workspace& workspace, const ChangeOptions& options, std::string path, std::string name)
      : options_(options),
        path_(std::move(path)),
        name_(std::move(name)),
        transaction_(workspace.store().begin(options.dryRun)),
        before_(transaction_.read(path_)) {}

  const std::optional<std::string>& before() const { return before_; }

  /// Writes the text, or removes the file. `what` tells it.
  ChangeResult set(const std::optional<std::string>& text, std::string what) {
    if (text)
      transaction_.write(path_, *text);
    else
      transaction_.remove(path_);
    if (!options_.dryRun) transaction_.commit();
    ChangeResult result;
    result.files.push_back({path_, before_.value_or(""), text.value_or("")});
    result.subjects.push_back(name_);
    result.changed.push_back({name_, "", "", std::move(what)});
    return result;
  }

 private:
  const ChangeOptions& options_;
  std::string path_;
  std::string name_;
  store::Transaction transaction_;
  std::optional<std::string> before_;
};

constexpr std::string_view inPart = "settled in part; other conflicts are left";

std::string settledWith(doc::Version take) { return fmt::format("conflicts settled with {}", nameOf(take)); }

/// Settles some conflicts of a record and leaves the others in its file.
ChangeResult resolvePart(Workspace& workspace, const ChangeOptions& options, const store::Found& found,
                         const std::string& text) {
  FileChange file(workspace, options, found.path, found.id);
  if (file.before() != found.bytes)
    throw Error(Diagnostic(Code::changedMeanwhile, "the file was changed meanwhile").in(found.path));
  return file.set(text, std::string(inPart));
}

/// Settles the conflicts of a file that is not a record, such as a policy.
ChangeResult resolveFile(Workspace& workspace, const ChangeOptions& options, const Resolution& resolution) {
  const std::string& path = resolution.reference;
  FileChange file(workspace, options, path, path);
  if (!file.before()) throw noConflict(path, resolution);
  if (resolution.removedBy) return file.set(file.before(), settledWith(resolution.take));
  const auto text = doc::takeVersion(*file.before(), resolution.take, resolution.event);
  if (!text) throw noConflict(path, resolution);
  if (doc::takeVersion(*text, resolution.take)) return file.set(*text, std::string(inPart));
  if (store::isDocumentPath(path)) doc::readAll(*text, path, doc::formatOf(path));  // throws what is wrong
  return file.set(*text, settledWith(resolution.take));
}

/// Removes a file, as one version did.
ChangeResult removeAsTaken(Workspace& workspace, const ChangeOptions& options, const Resolution& resolution) {
  const std::string& name = resolution.reference;
  const std::string path =
      store::isDocumentPath(name) ? name : store::findRecord(workspace.store(), name).path;
  FileChange file(workspace, options, path,
                  store::kindOfPath(path) ? std::string(store::idOfPath(path)) : path);
  return file.set(std::nullopt, fmt::format("removed, as in {}", nameOf(resolution.take)));
}

/// When what follows from a settled record is carried out.
enum class Consequences { now, later };

/// Settles the conflicts of a record with tracking records.
ChangeResult settleRecord(Workspace& workspace, const Env& env, const ChangeOptions& options,
                          const Resolution& resolution, Consequences consequences) {
  UnitOfWork unit(workspace, env, options);
  const bool isOurs = resolution.take == doc::Version::ours;
  doc::Value other;
  Draft& draft = unit.openRepaired(
      resolution.reference, nullptr, [&](const std::string& path, const std::string& bytes) {
        if (resolution.removedBy) return bytes;
        auto text = doc::takeVersion(bytes, resolution.take);
        if (!text) throw noConflict(path, resolution);
        const auto left = isOurs ? doc::Version::theirs : doc::Version::ours;
        other =
            doc::toValue(doc::read(doc::takeVersion(bytes, left).value(), path, doc::formatOf(path)).root());
        return *std::move(text);
      });
  unit.isAbout(draft.id);
  if (!resolution.removedBy) {
    keepEntries(draft.value, other);
    adoptStates(unit, draft, other);
  }
  unit.track(draft, resolveAction,
             model::tracking({.description = fmt::format("a conflict of a merge was settled: {}",
                                                         nameOf(resolution.take))}));
  if (draft.kind->lifecycle && consequences == Consequences::now && !hasEndedInBoth(draft, other))
    carryOutConsequences(unit, draft);
  unit.report({draft.id, "", "", settledWith(resolution.take)});
  return unit.finish();
}

}  // namespace

ChangeResult resolve(Workspace& workspace, const Env& env, const ChangeOptions& options,
                     const Resolution& resolution) {
  if (resolution.removedBy == resolution.take) return removeAsTaken(workspace, options, resolution);
  if (store::isDocumentPath(resolution.reference)) return resolveFile(workspace, options, resolution);
  if (!resolution.event.empty()) {
    const store::Found found = store::findRecord(workspace.store(), resolution.reference);
    auto text = doc::takeVersion(found.bytes, resolution.take, resolution.event);
    if (!text) throw noConflict(found.path, resolution);
    if (doc::takeVersion(*text, resolution.take)) return resolvePart(workspace, options, found, *text);
  }
  try {
    return settleRecord(workspace, env, options, resolution, Consequences::now);
  } catch (const Error& error) {
    const auto conflict =
        std::find_if(error.findings().begin(), error.findings().end(),
                     [](const Diagnostic& finding) { return finding.code == Code::conflictMarkers; });
    if (conflict == error.findings().end()) throw;
    ChangeResult result = settleRecord(workspace, env, options, resolution, Consequences::later);
    result.warnings.push_back(
        Diagnostic(Code::consequenceDue, fmt::format("what follows from {} waits for the conflict in {}",
                                                     resolution.reference, conflict->file))
            .as(Severity::warning)
            .hint("settle that one too; then som doctor --fix carries out what is left"));
    return result;
  }
}

}  // namespace som::process
