#include "process/history/record_pairs.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "base/id.hpp"
#include "model/views.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using PairedRecord = model::RecordView<doc::Node>;

}  // namespace

std::optional<doc::Document> readQuietly(const store::Source& files, const std::string& path) try {
  auto bytes = files.read(path);
  if (!bytes) return std::nullopt;
  return doc::read(std::move(*bytes), path, doc::formatOf(path));
} catch (const Error& error) {
  if (error.findings().front().code == Code::missingObject) throw;
  return std::nullopt;
}

namespace {

/// Reads the line of an archive that a vanished record has become; nullopt if none can be read.
std::optional<doc::Document> archivedLine(store::Archives& archives, const std::string& id) try {
  const auto found = parseRecordId(id) ? archives.find(id) : std::nullopt;
  return found ? std::optional(store::readArchived(*found)) : std::nullopt;
} catch (const Error&) {
  return std::nullopt;  // archiveFlaws reports it
}

}  // namespace

std::vector<RecordPair> pairsOf(const Comparison& comparison, const store::Source& files) {
  std::map<std::pair<const model::KindRow*, std::string>, RecordPair> byId;
  for (const ChangedFile& file : comparison.files) {
    const model::KindRow* kind = store::kindOfPath(file.path);
    if (file.isUnmerged || !kind || kind->placement == model::Placement::policy) continue;
    const std::string id(store::idOfPath(file.path));
    RecordPair& pair = byId[{kind, id}];
    pair.kind = kind;
    pair.id = id;
    pair.mayInterleave = comparison.mayInterleave;
    if (file.was) pair.pathBefore = file.path;
    if (file.is && !file.isIrregular) pair.pathAfter = file.path;
  }
  std::vector<RecordPair> pairs;
  store::Archives archives(files, model::row(model::Kind::alarm));
  for (auto& [key, pair] : byId) {
    if (!pair.pathBefore.empty()) pair.before = readQuietly(*comparison.before, pair.pathBefore);
    if (!pair.pathAfter.empty()) pair.after = readQuietly(files, pair.pathAfter);
    if (pair.before && pair.pathAfter.empty() && pair.kind->kind == model::Kind::alarm)
      pair.archived = archivedLine(archives, pair.id);
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

std::vector<Diagnostic> foundRenamed(std::vector<RecordPair>& pairs) {
  std::vector<Diagnostic> findings;
  std::set<std::ptrdiff_t> renamed;
  std::map<std::string, RecordPair*> added;
  for (RecordPair& pair : pairs)
    if (pair.pathBefore.empty() && pair.after)
      for (const auto entry : PairedRecord(pair.after->root()).history()) {
        added.emplace(entry.id(), &pair);
        break;
      }
  for (RecordPair& pair : pairs) {
    if (!pair.before || !pair.pathAfter.empty()) continue;
    for (const auto entry : PairedRecord(pair.before->root()).history()) {
      const auto found = added.find(std::string(entry.id()));
      if (found == added.end() || entry.id().empty()) break;
      findings.push_back(found->second->after
                             ->diagnostic(Code::identityChanged,
                                          fmt::format("this is {} with another id", pair.id),
                                          PairedRecord(found->second->after->root()).idNode())
                             .hint(fmt::format("bring {} back: an id never changes", pair.pathBefore)));
      pair.pathAfter = found->second->pathAfter;  // it was renamed, not deleted
      pair.after = found->second->after;
      renamed.insert(&pair - pairs.data());
      renamed.insert(found->second - pairs.data());
      break;
    }
  }
  std::vector<RecordPair> rest;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (!renamed.contains(static_cast<std::ptrdiff_t>(i))) rest.push_back(std::move(pairs[i]));
  pairs = std::move(rest);
  return findings;
}

}  // namespace som::process
