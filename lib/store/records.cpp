#include "store/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "model/references.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/mentions.hpp"
#include "store/placement.hpp"

namespace som::store {
namespace {

constexpr std::size_t shortestPrefix = 4;
constexpr std::size_t mostCandidates = 8;
constexpr std::array formats = {doc::Format::yaml, doc::Format::json};

bool fits(std::string_view id, std::string_view prefix) {
  if (id.starts_with(prefix)) return true;
  const auto parts = parseRecordId(id);
  return parts && parts->random.starts_with(prefix);
}

bool hasCharactersOfIds(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  });
}

bool couldBePrefix(std::string_view text) {
  return text.size() >= shortestPrefix && hasCharactersOfIds(text);
}

std::string upperCase(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return upper;
}

Diagnostic notFound(std::string_view reference, const model::KindRow* kind) {
  return {Code::notFound, fmt::format("{} '{}' does not exist", kind ? kind->noun : "record", reference)};
}

/// The hint for an id of a kind that another noun has. Not every kind has a noun with verbs of its own.
std::string hintOfNoun(const model::KindRow& kind, std::string_view id) {
  return fmt::format("{} is the id of a {}; see som show {}", id, kind.type, id);
}

/// True if a file that is not a record has the id in its name or, if it may be a record, in its content.
bool isStrayOf(const Source& files, const std::string& path, std::string_view reference) {
  const std::string_view named = idNamedBy(path);
  if (named == reference || (couldBePrefix(reference) && parseRecordId(named) && fits(named, reference)))
    return true;
  if (!isDocumentPath(path) || !parseRecordId(reference)) return false;
  try {
    const doc::Document document = doc::read(files.read(path).value_or(""), path, doc::formatOf(path));
    return model::RecordView<doc::Node>(document.root()).id() == reference;
  } catch (const Error&) {
    return false;
  }
}

/// Throws misplaced-file if files of the record lie in other places.
void throwMisplaced(const Source& files, std::string_view reference, std::string_view upper) {
  std::vector<Diagnostic> findings;
  for (const auto& [path, row] : listRecords(files, model::kindsLike(nullptr)))
    if (!row && (isStrayOf(files, path, reference) || isStrayOf(files, path, upper)))
      if (auto finding = misplacement(files, path)) findings.push_back(std::move(*finding));
  if (!findings.empty()) throw Error(std::move(findings));
}

/// Throws unsafe-path if a link, a device or a folder has the name of the record.
void throwIrregular(const Source& files, std::string_view reference, std::string_view upper) {
  std::set<std::string_view> folders;
  for (const model::KindRow* kind : model::kindsLike(nullptr)) folders.insert(kind->folder);
  for (const std::string_view folder : folders)
    for (const std::string& path : files.irregular(std::string(folder)))
      if (isStrayOf(files, path, reference) || isStrayOf(files, path, upper))
        throw Error(irregularRecord(path));
}

struct Candidate {
  const model::KindRow* kind;
  std::string id;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

/// The id of a record, its state, and what it is about as far as it can be read.
std::string summaryOf(const Source& files, const Candidate& candidate) {
  try {
    auto found = findById(files, *candidate.kind, candidate.id);
    if (!found) return candidate.id;
    const doc::Document document = readFound(files, std::move(*found));
    const model::RecordView<doc::Node> record(document.root());
    std::vector<std::string> words;
    for (const std::string_view word : {record.stateText(*candidate.kind),
                                        record.description().empty() ? record.name() : record.description()})
      if (!word.empty()) words.emplace_back(word);
    return candidate.id + (words.empty() ? "" : "  " + joined(words));
  } catch (const Error&) {
    return candidate.id;
  }
}

[[noreturn]] void throwAmbiguous(const Source& files, std::string_view reference,
                                 const std::vector<Candidate>& candidates) {
  Diagnostic finding(Code::ambiguousId, fmt::format("'{}' matches {} records", reference, candidates.size()));
  for (std::size_t i = 0; i < std::min(candidates.size(), mostCandidates); ++i)
    finding.hints.push_back(summaryOf(files, candidates[i]));
  if (candidates.size() > mostCandidates) finding.hints.emplace_back("…");
  throw Error(std::move(finding));
}

/// Throws not-found with the reason: too few characters, a record of another noun, or a misspelt id among
/// `ids`.
[[noreturn]] void throwUnknown(const Source& files, std::string_view reference, const model::KindRow* kind,
                               const std::vector<std::string>& ids) {
  const std::string upper = upperCase(reference);
  const auto isLike = [&](std::string_view id) { return fits(id, reference) || fits(id, upper); };
  const bool isShort = reference.size() < shortestPrefix && hasCharactersOfIds(reference);
  if (isShort && std::any_of(ids.begin(), ids.end(), isLike))
    throw Error(Diagnostic(
        Code::notFound,
        fmt::format("'{}' is too short: write at least {} characters of an id", reference, shortestPrefix)));
  if (kind && couldBePrefix(reference))
    for (const auto& [path, row] : listRecords(files, model::kindsLike(nullptr)))
      if (row && row->noun != kind->noun && isLike(idOfPath(path)))
        throw Error(notFound(reference, kind).hint(hintOfNoun(*row, idOfPath(path))));
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  throw Error(
      notFound(reference, kind).hint(names.size() > 20000 ? std::string() : suggestion(reference, names)));
}

Found findPrefix(const Source& files, std::string_view reference, const model::KindRow* kind) {
  std::vector<std::string> ids;
  std::vector<Candidate> candidates;
  std::vector<Candidate> exact;
  const std::string upper = upperCase(reference);
  for (const auto& [path, row] : listRecords(files, model::kindsLike(kind))) {
    if (!row || row->placement == model::Placement::byValue)
      continue;  // values in use are found through their pool
    const std::string_view id = idOfPath(path);
    ids.emplace_back(id);
    if (id == reference) exact.push_back({row, std::string(id)});
    if (couldBePrefix(reference) && (fits(id, reference) || fits(id, upper)))
      candidates.push_back({row, std::string(id)});
  }
  // A whole id that a person chose is not a prefix of other ids, even if it is short.
  if (!exact.empty()) candidates = std::move(exact);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  if (candidates.size() > 1) throwAmbiguous(files, reference, candidates);
  if (!candidates.empty())
    if (auto found = findById(files, *candidates[0].kind, candidates[0].id)) return std::move(*found);
  throwMisplaced(files, reference, upper);
  throwIrregular(files, reference, upper);
  throwUnknown(files, reference, kind, ids);
}

/// Returns the kinds of a noun whose records have ids in other systems.
std::vector<const model::KindRow*> kindsWithExternalIds(const model::KindRow* kind) {
  std::vector<const model::KindRow*> kinds;
  for (const model::KindRow* one : model::kindsLike(kind))
    if (!one->externalField.empty()) kinds.push_back(one);
  return kinds;
}

Found findExternal(const Source& files, std::string_view externalId, const model::KindRow* kind) {
  if (externalId.empty())
    throw Error(
        Diagnostic(Code::invalidId, "'ext:' without an external id").hint("write it as ext:BSS-4471"));
  std::vector<Found> found;
  std::vector<Diagnostic> strays;
  for (const auto& [path, row] : Mentions(files, kindsWithExternalIds(kind)).of(externalId)) {
    const auto bytes = files.read(path);
    if (!bytes || !mayMention(*bytes, externalId)) continue;
    if (!row) {
      if (auto finding = misplacement(files, path)) strays.push_back(std::move(*finding));
      continue;
    }
    const doc::Document document = doc::read(*bytes, path, doc::formatOf(path));
    const model::RecordView<doc::Node> record(document.root());
    if (record.id() != idOfPath(path)) continue;  // another record's file
    if (hasExternalId(document.root(), *row, externalId))
      if (auto own = findById(files, *row, idOfPath(path))) found.push_back(std::move(*own));
  }
  if (found.empty() && !strays.empty()) throw Error(std::move(strays));
  if (found.empty())
    throw Error(Code::notFound,
                fmt::format("no {} has the external id '{}'", kind ? kind->noun : "record", externalId));
  if (found.size() > 1) {
    Diagnostic finding(Code::ambiguousId,
                       fmt::format("{} records have the external id '{}'", found.size(), externalId));
    for (const Found& one : found) finding.hints.push_back(one.id);
    throw Error(std::move(finding));
  }
  return std::move(found.front());
}

}  // namespace

std::optional<Found> findById(const Source& files, const model::KindRow& kind, std::string_view id) {
  std::optional<Found> found;
  for (const doc::Format format : formats) {
    std::string path = recordPath(kind, id, format);
    auto bytes = files.read(path);
    if (!bytes) continue;
    if (found) throw Error(twins(path, found->path, id));
    found = Found{&kind, std::string(id), std::move(path), std::move(*bytes)};
  }
  return found ? std::move(found) : findArchived(files, kind, id);
}

bool hasExternalId(doc::Node record, const model::KindRow& kind, std::string_view externalId) {
  const auto ids = model::externalIdsOf(record, kind);
  return std::find(ids.begin(), ids.end(), externalId) != ids.end();
}

namespace {

/// True if a reference names the activity that waits for a request: `7K3F/tail`.
bool namesActivity(std::string_view reference, const model::KindRow* kind) {
  return kind && kind->folder == requestFolder && reference.find('/') != std::string_view::npos;
}

std::optional<Found> externalIfThere(const Source& files, std::string_view reference,
                                     const model::KindRow* kind) try {
  return findExternal(files, reference.substr(externalMark.size()), kind);
} catch (const Error& error) {
  if (error.findings().front().code != Code::notFound) throw;
  return std::nullopt;
}

/// Finds the record that does an activity of another record.
Found findDelegated(const Source& files, std::string_view reference, const model::KindRow& kind) {
  const auto slash = reference.rfind('/');
  const Loaded requester = load(files, reference.substr(0, slash));
  const std::string_view name = reference.substr(slash + 1);
  const auto activity = model::RecordView<doc::Node>(requester.root()).activity(name);
  if (!activity) {
    std::vector<std::string_view> names;
    for (const auto one : model::RecordView<doc::Node>(requester.root()).activities())
      names.push_back(one.id());
    throw Error(
        Diagnostic(Code::notFound, fmt::format("there is no activity '{}'", name))
            .in(requester.id)
            .hint(names.empty() ? "it has no activities" : suggestion(name, names, "its activities")));
  }
  if (!activity.isDelegated())
    throw Error(Diagnostic(Code::notFound, fmt::format("activity '{}' has no request", name))
                    .in(requester.id)
                    .hint(fmt::format("see som activity list {}", requester.id)));
  return findRecord(files, activity.delegatedTo(), &kind);
}

}  // namespace

Found findRecord(const Source& files, std::string_view reference, const model::KindRow* kind) {
  if (namesActivity(reference, kind)) {
    // The id in another system may have a slash.
    auto found = reference.starts_with(externalMark) ? externalIfThere(files, reference, kind) : std::nullopt;
    return found ? std::move(*found) : findDelegated(files, reference, *kind);
  }
  if (reference.starts_with(externalMark))
    return findExternal(files, reference.substr(externalMark.size()), kind);
  if (const auto parts = parseRecordId(reference)) {
    const model::KindRow* row = model::findPrefix(parts->prefix);
    if (!row) throw Error(notFound(reference, kind));
    if (kind && row->noun != kind->noun)
      throw Error(notFound(reference, kind).hint(hintOfNoun(*row, reference)));
    if (auto found = findById(files, *row, reference)) return std::move(*found);
    return findPrefix(files, reference, row);
  }
  if (reference.find('/') != std::string_view::npos || reference.starts_with('.') ||
      reference.starts_with('-'))
    throw Error(
        Diagnostic(Code::invalidId, fmt::format("'{}' cannot be an id", reference))
            .hint("use an id such as SO-20261121-7K3F9QXW, a prefix of it, or ext: and an external id"));
  return findPrefix(files, reference, kind);
}

bool exists(const Source& files, const model::KindRow& kind, std::string_view id) {
  const bool hasFile = std::any_of(formats.begin(), formats.end(), [&](doc::Format format) {
    return files.contains(recordPath(kind, id, format));
  });
  return hasFile || findArchived(files, kind, id);
}

Loaded load(const Source& files, std::string_view reference, const model::KindRow* kind) {
  Found found = findRecord(files, reference, kind);
  const model::KindRow* row = found.kind;
  std::string id = found.id;
  return {row, std::move(id), readFound(files, std::move(found))};
}

void refuseElsewhere(const Source& files, std::string_view id) {
  throwMisplaced(files, id, id);
  throwIrregular(files, id, id);
}

}  // namespace som::store
