#include "process/edit/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "base/suggest.hpp"
#include "doc/path.hpp"
#include "exchange/to_payload.hpp"
#include "model/handles.hpp"
#include "model/items.hpp"
#include "model/lists.hpp"
#include "model/merging.hpp"
#include "model/new_record.hpp"
#include "model/references.hpp"
#include "model/tracking.hpp"
#include "process/edit/imported_ids.hpp"
#include "process/lifecycle/inner_states.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using exchange::Incoming;
using lifecycle::Event;
using lifecycle::State;
using ImportedRecord = model::RecordView<model::ValueNode>;
using ImportedItem = model::ItemView<model::ValueNode>;
using ImportTracking = model::TrackingView<model::ValueNode>;

/// The number of records that share a transaction.
constexpr std::size_t importGroup = 1000;
/// How many records may have the id that follows from a key.
constexpr std::size_t mostImportIds = 4;

constexpr std::string_view importAction = lifecycle::events.name(Event::import);

/// The findings for records of the input, by their position.
using ImportRefusals = std::map<std::size_t, std::vector<Diagnostic>>;

/// The members that a hash covers: all, or those but the lists that only grow. A note, or an alert of a scan,
/// changes nothing that a source has.
enum class Covers { all, withoutGrowing };

std::string hashOf(const doc::Value& record, const schema::Schema& schema, Covers covers) {
  doc::Value content = doc::Value::object();
  for (const auto& [name, value] : record.items())
    if (covers == Covers::all || !model::isAppendOnly(name)) content[name] = value;
  return sha256(doc::json(schema::canonicalOrder(content, schema.root()), -1, doc::BadUtf8::replaced));
}

/// The last imports of a record.
struct LastImports {
  std::string contentHash;  ///< of the last import from any source
  std::string sourceHash;   ///< of the last one from this source
};

LastImports lastImports(const doc::Value& record, const std::string& source) {
  LastImports last;
  for (const ImportTracking entry : ImportedRecord(record).history()) {
    if (entry.action() != importAction) continue;
    last.contentHash = entry.contentHash();
    if (entry.systemId() == source) last.sourceHash = entry.sourceHash();
  }
  return last;
}

/// Imports the records of one group.
class Importing {
 public:
  Importing(UnitOfWork& unit, const ImportOptions& how, ImportedIds& known)
      : unit_(unit), how_(how), known_(known) {}

  /// Imports a record; adds its errors to `findings`. Returns the path of its file, or an empty text.
  std::string run(const Incoming& incoming, std::vector<Diagnostic>& findings) {
    for (const Diagnostic& notice : incoming.notices)
      if (notice.severity == Severity::error || how_.strict)
        findings.push_back(Diagnostic(notice).as(Severity::error));
      else if (notice.code == Code::doubtfulTime)
        unit_.warn(notice);
    if (!findings.empty()) return {};
    const schema::Schema& schema = unit_.workspace().schemas().get(incoming.kind->schema);
    Draft* draft = find(incoming);
    return draft ? change(*draft, incoming, schema, findings) : create(incoming, schema, findings);
  }

 private:
  Env envFor(const Incoming& incoming, std::size_t attempt) const {
    const std::string digest =
        sha256(fmt::format("{}\n{}\n{}\n{}", incoming.kind->type, how_.source, incoming.externalId, attempt));
    Env env = unit_.env();
    env.now = ImportedRecord(incoming.value).created(*incoming.kind).value_or(unit_.env().now);
    env.random = [digest] { return std::stoull(digest.substr(0, 16), nullptr, 16); };
    return env;
  }

  std::string newId(const Incoming& incoming, std::size_t attempt) const {
    return makeRecordId(incoming.kind->prefix, envFor(incoming, attempt));
  }

  /// Opens the record that the source means; null if it is new. Its id is in `id_` then.
  Draft* find(const Incoming& incoming) {
    const model::KindRow& kind = *incoming.kind;
    id_ = ImportedRecord(incoming.value).id();
    if (!id_.empty()) return unit_.openIfThere(kind, id_);
    for (std::size_t attempt = 0; attempt < mostImportIds; ++attempt) {
      id_ = newId(incoming, attempt);
      Draft* draft = unit_.openIfThere(kind, id_);
      if (!draft) break;
      if (isImportOf(draft->value, kind, how_.source, incoming.externalId)) return draft;
    }
    const auto other = known_.find(kind, incoming.externalId);
    Draft* draft = other ? unit_.openIfThere(kind, *other) : nullptr;
    return draft && isImportOf(draft->value, kind, how_.source, incoming.externalId) ? draft : nullptr;
  }

  /// Gives a record its key, by which the source finds it again, and its external id if it has none.
  void addKey(doc::Value& record, const Incoming& incoming) const {
    const model::KindRow& kind = *incoming.kind;
    if (incoming.externalId.empty() || isImportOf(record, kind, how_.source, incoming.externalId)) return;
    const bool hasReferences = !kind.references.field.empty();
    if (hasReferences)
      model::addReference(record, kind.references, incoming.externalId, model::importType(how_.source));
    if (kind.externalField != kind.references.field &&
        (!hasReferences || model::externalIdsOf(model::ValueNode(record), kind).empty()))
      model::setExternalId(record, kind, incoming.externalId);
  }

  std::string create(const Incoming& incoming, const schema::Schema& schema,
                     std::vector<Diagnostic>& findings) {
    const model::KindRow& kind = *incoming.kind;
    doc::Value record = incoming.value;
    exchange::completeIncoming(record, kind);
    model::completeRecord(record, kind, id_, envFor(incoming, 0).now);
    itemsTakeState(record, incoming);
    addKey(record, incoming);
    if (!fits(record, incoming, schema, findings)) return {};
    const std::string to = ImportedRecord(record).stateText(kind);
    if (!isKnownState(incoming, kind, to, findings)) return {};
    if (store::exists(unit_.files(), kind, id_)) {
      findings.push_back(
          incoming.finding(Code::duplicateId, fmt::format("'{}' is the id of another record here", id_), ""));
      return {};
    }
    Draft& draft = unit_.add(kind, std::move(record));
    finish(draft, incoming, schema, "", to);
    unit_.report({draft.id, "", to, fmt::format("imported from {}", how_.source)});
    return draft.path;
  }

  std::string change(Draft& draft, const Incoming& incoming, const schema::Schema& schema,
                     std::vector<Diagnostic>& findings) {
    const model::KindRow& kind = *incoming.kind;
    // Another record of the input may have changed it in this group.
    const doc::Value before = schema::typedValue(doc::toDocument(draft.value).root(), schema.root());
    doc::Value after = exchange::takeOver(before, viewsOf(before, kind), incoming);
    addKey(after, incoming);
    const std::string from = ImportedRecord(before).stateText(kind);
    const LastImports last = lastImports(before, how_.source);
    const bool saysTheSame =
        last.sourceHash == hashOf(incoming.value, schema, Covers::all) && !how_.overwrite;
    if (doc::sameValue(before, after) || saysTheSame) {
      unit_.report({.id = draft.id, .from = from, .to = from, .text = "unchanged", .unchanged = true});
      return draft.path;
    }
    if (!how_.overwrite && last.contentHash != hashOf(before, schema, Covers::withoutGrowing)) {
      findings.push_back(
          incoming
              .finding(Code::changedMeanwhile,
                       last.contentHash.empty()
                           ? fmt::format("{} was not imported, but made here", draft.id)
                           : fmt::format("{} was changed here since its last import", draft.id),
                       "")
              .hint("see what would change with --overwrite -n"));
      return {};
    }
    const std::string to = ImportedRecord(after).stateText(kind);
    if (to != from) itemsTakeState(after, incoming);
    if (!fits(after, incoming, schema, findings) || !isKnownState(incoming, kind, to, findings)) return {};
    warnOfJump(draft, incoming, from, to);
    for (const auto& [name, value] : after.items())
      if (const auto old = before.find(name); old == before.end() || !doc::sameValue(*old, value))
        draft.value[name] = value;
    finish(draft, incoming, schema, from, to);
    unit_.report({draft.id, from, to, fmt::format("imported from {}", how_.source)});
    return draft.path;
  }

  /// Gives items of which the source says no state the state of their record. Those that have ended stay.
  static void itemsTakeState(doc::Value& record, const Incoming& incoming) {
    const model::KindRow& kind = *incoming.kind;
    const std::string state = ImportedRecord(record).stateText(kind);
    const auto known = lifecycle::states.parse(state);
    if (!known || !lifecycle::knows(*kind.lifecycle, *known)) return;
    for (const model::ItemHandle& item : model::itemHandles(record, kind.itemField)) {
      const doc::Value* said = model::itemOf(incoming.value, kind.itemField, item->id());
      const bool saysState = said && !ImportedItem(*said).stateText().empty();
      if (!saysState && !lifecycle::isFinal(*kind.lifecycle, item->state()))
        item.setText(model::partStateField, state);
    }
  }

  /// The record as payloads show it, without and with members of our own.
  std::vector<doc::Value> viewsOf(const doc::Value& record, const model::KindRow& kind) const {
    const exchange::Api* api = exchange::apiOf(kind);
    if (how_.isMapped || !api) return {record};
    std::vector<doc::Value> views;
    for (const bool withExtensions : {false, true}) {
      const doc::Document payload =
          doc::toDocument(exchange::toPayload(record, kind, *api, {.withExtensions = withExtensions}));
      views.push_back(exchange::readIncoming(payload, exchange::Part(payload.root()), *api, &kind,
                                             unit_.workspace().schemas(),
                                             {unit_.workspace().zone(), unit_.env().now})
                          .value);
    }
    return views;
  }

  /// Returns false, with findings at their places in the input, if the value does not fit the schema.
  static bool fits(const doc::Value& record, const Incoming& incoming, const schema::Schema& schema,
                   std::vector<Diagnostic>& findings) {
    const doc::Document document = doc::toDocument(record, incoming.file);
    for (const schema::Finding& problem : schema.check(document.root())) {
      Diagnostic finding =
          incoming.finding(problem.diagnostic.code, problem.diagnostic.message, problem.pointer);
      finding.hints = problem.diagnostic.hints;
      findings.push_back(std::move(finding));
    }
    return findings.empty();
  }

  static bool isKnownState(const Incoming& incoming, const model::KindRow& kind, const std::string& name,
                           std::vector<Diagnostic>& findings) {
    const auto state = lifecycle::states.parse(name);
    if (state && lifecycle::knows(*kind.lifecycle, *state)) return true;
    findings.push_back(incoming.finding(Code::unknownState,
                                        fmt::format("'{}' is not a state of a {}", name, kind.type),
                                        "/" + std::string(kind.stateField)));
    return false;
  }

  static bool hasEnded(const model::KindRow& kind, const std::string& name) {
    const auto state = lifecycle::states.parse(name);
    return state && lifecycle::isFinal(*kind.lifecycle, *state);
  }

  /// Warns of a state to which no events of the lifecycle lead from the one before.
  void warnOfJump(const Draft& draft, const Incoming& incoming, const std::string& from,
                  const std::string& to) {
    const model::KindRow& kind = *incoming.kind;
    const auto before = lifecycle::states.parse(from);
    const auto after = lifecycle::states.parse(to);
    if (!before || !after || from == to) return;
    if (lifecycle::shortestWay(*kind.lifecycle, *before, stateBefore(draft.value, kind), *after)) return;
    unit_.warn(incoming.finding(
        Code::illegalTransition,
        fmt::format("{} went from {} to {}, to which no event of the lifecycle leads", draft.id, from, to),
        "/" + std::string(kind.stateField)));
  }

  /// Adds the tracking record of the import, at the time of the source, and lets findings about the new text
  /// have their places in the input.
  void finish(Draft& draft, const Incoming& incoming, const schema::Schema& schema, const std::string& from,
              const std::string& to) {
    const auto last = ImportedRecord(draft.value).history().back().time();
    std::optional<Instant> time = incoming.changed;
    // Its creation is not when it ended: as old as that, `archive` would take it at once.
    if (!time && !draft.before && !hasEnded(*draft.kind, to))
      time = ImportedRecord(draft.value).created(*draft.kind);
    if (time) time = std::min(*time, unit_.env().now);
    if (time && last) time = std::max(*time, *last);
    doc::Value content = draft.value;
    if (draft.before) content = schema::typedValue(doc::toDocument(content).root(), schema.root());
    unit_.track(draft, importAction,
                model::tracking({.from = from,
                                 .to = to,
                                 .systemId = how_.source,
                                 .time = time,
                                 .sourceHash = hashOf(incoming.value, schema, Covers::all),
                                 .contentHash = hashOf(content, schema, Covers::withoutGrowing)}));
    unit_.isAbout(draft.id);
    draft.relocate = [this, &incoming, path = draft.path](Diagnostic& finding, const doc::Document& after) {
      const std::string pointer = finding.span ? doc::pointerAt(after.root(), finding.span->begin) : "";
      Diagnostic there = incoming.finding(finding.code, finding.message, pointer).as(finding.severity);
      there.hints = finding.hints;
      // The file of an error says which record it refuses.
      if (finding.severity == Severity::error)
        errors_[path].push_back(std::move(there));
      else
        finding = std::move(there);
    };
  }

 public:
  /// Returns the errors about the new text of a file, at their places in the input.
  std::vector<Diagnostic> errorsOf(const std::string& path) {
    const auto found = errors_.find(path);
    return found == errors_.end() ? std::vector<Diagnostic>() : std::move(found->second);
  }

 private:
  UnitOfWork& unit_;
  const ImportOptions& how_;
  ImportedIds& known_;
  std::string id_;
  std::map<std::string, std::vector<Diagnostic>> errors_;  ///< by path
};

/// Refuses a record that an earlier one of the input names, too.
ImportRefusals repeatedKeys(const std::vector<Incoming>& records) {
  ImportRefusals refusals;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Incoming& one = records[i];
    const std::string own = ImportedRecord(one.value).id();
    const std::string& key = own.empty() ? one.externalId : own;
    if (key.empty())
      refusals[i].push_back(
          one.finding(Code::missingField, "the record has no id, by which it could be found again", ""));
    else if (!seen.insert(fmt::format("{} {}", one.kind->type, key)).second)
      refusals[i].push_back(
          one.finding(Code::duplicateId, fmt::format("the input has '{}' twice", key), "/id"));
  }
  return refusals;
}

/// Imports the records of `group` in one transaction; nullopt, with more refusals, if one of them is refused
/// only when all are written.
std::optional<ChangeResult> importGroupOf(UnitOfWork& unit, const std::vector<Incoming>& records,
                                          const std::vector<std::size_t>& group, const ImportOptions& how,
                                          ImportedIds& known, ImportRefusals& refusals) {
  Importing importing(unit, how, known);
  std::map<std::string, std::size_t> recordOf;
  for (const std::size_t i : group) {
    std::vector<Diagnostic> findings;
    try {
      const std::string path = importing.run(records[i], findings);
      if (!path.empty()) recordOf.emplace(path, i);
    } catch (const Error& error) {
      for (const Diagnostic& finding : error.findings()) {
        if (codeExit(finding.code) == Exit::io || codeExit(finding.code) == Exit::fault) throw;
        findings.push_back(finding.span || !finding.file.empty()
                               ? finding
                               : records[i].finding(finding.code, finding.message, ""));
      }
    }
    if (!findings.empty()) refusals[i] = std::move(findings);
  }
  try {
    return unit.finish();
  } catch (const Error& error) {
    const auto isError = [](const Diagnostic& finding) { return finding.severity == Severity::error; };
    for (const Diagnostic& finding : error.findings())
      if (isError(finding) &&
          (codeExit(finding.code) != Exit::invalidData || !recordOf.contains(finding.file)))
        throw;
    for (const Diagnostic& finding : error.findings()) {
      if (!isError(finding)) continue;
      std::vector<Diagnostic>& refused = refusals[recordOf.at(finding.file)];
      std::vector<Diagnostic> placed = importing.errorsOf(finding.file);
      if (placed.empty() && refused.empty()) placed.push_back(finding);
      std::move(placed.begin(), placed.end(), std::back_inserter(refused));
    }
    return std::nullopt;
  }
}

/// Keeps one of equal warnings, with the number of the others.
void mergeWarnings(std::vector<Diagnostic>& warnings) {
  std::map<std::pair<Code, std::string>, std::size_t> counts;
  std::erase_if(warnings, [&](const Diagnostic& one) { return counts[{one.code, one.message}]++ > 0; });
  for (Diagnostic& one : warnings)
    if (const std::size_t more = counts[{one.code, one.message}] - 1; more > 0)
      one.hints.push_back(fmt::format("{} more record{} this warning", more, more == 1 ? " has" : "s have"));
}

void count(const ChangeResult& result, ImportCounts& counts) {
  for (const Outcome& outcome : result.changed)
    ++(outcome.unchanged ? counts.unchanged : outcome.from.empty() ? counts.created : counts.changed);
}

/// Adds what was refused, in the order of the input, and what ended the import.
ImportResult finished(ImportResult result, ImportRefusals& refusals, std::vector<Diagnostic> end) {
  mergeWarnings(result.imported.warnings);
  result.counts.refused = refusals.size();
  for (auto& [position, findings] : refusals)
    std::move(findings.begin(), findings.end(), std::back_inserter(result.refused));
  std::move(end.begin(), end.end(), std::back_inserter(result.refused));
  return result;
}

}  // namespace

ImportResult importRecords(Workspace& workspace, const Env& env, const ChangeOptions& options,
                           std::vector<exchange::Incoming> records, const ImportOptions& how) {
  ChangeOptions change = options;
  change.causesNothing = true;
  change.strict = how.strict;
  ImportedIds known(workspace, how.source, records.size());
  ImportRefusals refusals = repeatedKeys(records);
  ImportResult result;
  for (std::size_t first = 0; first < records.size(); first += importGroup) {
    std::optional<ChangeResult> done;
    // Try again without the refused records; each round omits at least one.
    while (!done) {
      std::vector<std::size_t> group;
      for (std::size_t i = first; i < std::min(first + importGroup, records.size()); ++i)
        if (!refusals.contains(i)) group.push_back(i);
      if (group.empty()) break;
      try {
        UnitOfWork unit(workspace, env, change);
        done = importGroupOf(unit, records, group, how, known, refusals);
      } catch (Error& error) {
        // The earlier groups are committed, and must be reported.
        if (result.imported.changed.empty()) throw;
        return finished(std::move(result), refusals, std::move(error.findings()));
      }
    }
    if (!done) continue;
    count(*done, result.counts);
    result.imported.add(std::move(*done));
  }
  return finished(std::move(result), refusals, {});
}

}  // namespace som::process
