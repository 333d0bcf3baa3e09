#include "process/jeopardy/covered.hpp"

#include <atomic>
#include <limits>
#include <set>

#include "model/views.hpp"
#include "process/correlation/situation.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/planning/silences.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

bool covers(const Silences& silences, std::string_view id, const Extract& record,
            const model::KindRow& kind) {
  return !silences.covering(id, subjectOf(record, kind), record.parents).empty();
}

/// Counts a record that a silence may be about. Records that cannot be read count for nothing.
void count(const store::Source& files, const Silences& silences, const std::string& id,
           CoveredRecords& all) try {
  const model::KindRow* kind = model::kindOfId(id);
  if (!kind || !store::exists(files, *kind, id)) return;
  const store::Loaded loaded = store::load(files, id, kind);
  if (kind->clock != model::Clock::none && isOpenRecord(loaded.root(), *kind) &&
      covers(silences, id, extractOf(loaded.root(), *kind), *kind))
    ++all.open;
} catch (const Error&) {
}

/// Adds the parts of reports, at any depth. Records that cannot be read have none.
void addParts(const store::Source& files, StandingOn& ids) {
  std::vector<std::string> open(ids.begin(), ids.end());
  while (!open.empty()) try {
      const std::string id = std::move(open.back());
      open.pop_back();
      const model::KindRow* kind = model::kindOfId(id);
      if (!kind || kind->clock != model::Clock::report || !store::exists(files, *kind, id)) continue;
      const store::Loaded loaded = store::load(files, id, kind);
      for (const auto part : model::ReportView<doc::Node>(loaded.root()).underlyingProblems())
        if (ids.emplace(part.id()).second) open.emplace_back(part.id());
    } catch (const Error&) {
    }
}

/// Counts the active alarms of objects that fail with the bases of a silence, as correlation finds them: an
/// alarm may name a part of an object.
std::size_t alarmsOf(Workspace& workspace, Instant now, const Silence& silence) {
  const Situation situation(workspace, now);
  const Topology& topology = situation.topology();
  cause::Reach reach(topology.graph());
  std::set<cause::Object> objects;
  for (const std::string& base : silence.bases)
    for (const auto& object : {topology.service(base), topology.resource(base)}) {
      if (!object) continue;
      reach.walk(*object, std::numeric_limits<cause::Score>::max(),
                 [](auto) { return cause::Sign::unknown; });
      objects.insert(reach.failed().begin(), reach.failed().end());
    }
  std::size_t count = 0;
  for (std::size_t i = 0; i < situation.facts().size(); ++i) {
    const LinkedRecord& alarm = *situation.alarms()[i];
    policy::Subject subject;
    subject.kind = alarm.kind->type;
    subject.severity = alarm.links.alarm->severity;
    if (!alarm.links.alarm->cleared && objects.contains(situation.facts()[i].object) &&
        policy::matches(silence.appliesTo, subject))
      ++count;
  }
  return count;
}

}  // namespace

CoveredRecords coveredBy(Workspace& workspace, const Env& env, const model::NewSilence& silence) {
  const doc::Document terms = doc::toDocument(model::silenceOf(silence));
  CoveredRecords all;
  return workspace.store().consistently([&] {
    all = {};
    const Silences silences(terms, workspace.store());
    const Silence& one = silences.all().front();
    if (!one.isForAll()) {
      StandingOn ids = one.covered;
      ids.insert(one.records.begin(), one.records.end());
      addParts(workspace.store(), ids);
      for (const std::string& id : ids) count(workspace.store(), silences, id, all);
      if (!one.bases.empty()) all.alarms = alarmsOf(workspace, env.now, one);
      return all;
    }
    std::atomic<std::size_t> open = 0;
    ScanRequest request;
    request.asks = [&](const Assessed& assessed, const FieldRecord& record) {
      if (covers(silences, assessed.id, record.extract(), *assessed.kind)) ++open;
      return Asks::nothing;
    };
    scan(workspace, env, request);
    all.open = open;
    return all;
  });
}

}  // namespace som::process
