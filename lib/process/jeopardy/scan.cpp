#include "process/jeopardy/scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "base/contains.hpp"
#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/views.hpp"
#include "process/planning/dependants.hpp"
#include "process/planning/lacking_values.hpp"
#include "process/read/record_fields.hpp"
#include "store/findings.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

bool fits(const ScanRequest& request, const Assessed& record) {
  if (!request.assignee.empty() && record.assignee != request.assignee && record.person != request.assignee)
    return false;
  if (!request.customer.empty() && record.customer != request.customer) return false;
  if (!request.priorities.empty() && !contains(request.priorities, record.priority)) return false;
  return true;
}

/// True if a team, or one of its members, is the assignee of the record, or is late with one of its
/// activities.
bool concerns(Workspace& workspace, const std::string& team, const Assessed& record,
              const std::vector<Work>& works) {
  const Team* of = workspace.policies().team(record.assignee);
  if (record.assignee == team || (of && of->id == team)) return true;
  return std::any_of(works.begin(), works.end(), [&](const Work& work) {
    return work.late && isOfTeam(workspace.policies(), work, team);
  });
}

using Items = std::vector<std::unique_ptr<AssessedRecord>>;

/// Orders records by level (the worst first), due date (the nearest first) and id.
void sort(Items& items) {
  // The keys lie side by side: following a pointer to each of two records costs more than comparing them. The
  // records come by path, mostly in the order of their ids; then no ids are compared below.
  const auto byId = [](const auto& a, const auto& b) { return a->id < b->id; };
  if (!std::is_sorted(items.begin(), items.end(), byId)) std::sort(items.begin(), items.end(), byId);
  struct Key {
    policy::Level level;
    Instant due;
    std::size_t position;  ///< in the order of ids
  };
  std::vector<Key> keys;
  keys.reserve(items.size());
  for (const std::unique_ptr<AssessedRecord>& item : items)
    keys.push_back({item->assessment.level, item->assessment.dueDate.value_or(Instant::max()), keys.size()});
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.level != b.level) return a.level > b.level;
    return a.due != b.due ? a.due < b.due : a.position < b.position;
  });
  Items sorted;
  sorted.reserve(items.size());
  for (const Key& key : keys) sorted.push_back(std::move(items[key.position]));
  items = std::move(sorted);
}

/// Scans the files of one part of a survey, one after the other.
class Scan : public SurveyWork {
 public:
  Scan(Workspace& workspace, Instant now, const ScanRequest& request, Known known)
      : workspace_(workspace),
        request_(request),
        assessor_(workspace, now, std::move(known)),
        lacking_(workspace) {
    const RecordQuery* query = request.query;
    keepsDocuments_ = request.needsDocuments || (query && (query->filterNeedsWhole() || query->sorts()));
  }

  void giveTo(ScanResult& whole) {
    whole.scanned += part_.scanned;
    whole.badFiles += part_.badFiles;
    whole.worst = std::max(whole.worst, part_.worst);
    policy::add(whole.counts, part_.counts);
    for (const auto& [kind, counts] : part_.countsOfKind) policy::add(whole.countsOfKind[kind], counts);
    for (const auto& [key, counts] : part_.countsOfTeam) policy::add(whole.countsOfTeam[key], counts);
    std::move(part_.later.begin(), part_.later.end(), std::back_inserter(whole.later));
    for (const auto& [silence, ids] : part_.silenced) {
      auto& all = whole.silenced[silence];
      all.insert(all.end(), ids.begin(), ids.end());
    }
    std::move(part_.ofFiles.begin(), part_.ofFiles.end(), std::back_inserter(whole.ofFiles));
    std::move(part_.items.begin(), part_.items.end(), std::back_inserter(whole.items));
    std::move(part_.works.begin(), part_.works.end(), std::back_inserter(whole.works));
    std::move(part_.asking.begin(), part_.asking.end(), std::back_inserter(whole.asking));
    whole.standings.merge(std::move(part_.standings));
  }

 private:
  void bad(std::vector<Diagnostic> findings) override {
    part_.ofFiles.push_back({path_, std::move(findings)});
    ++part_.badFiles;
  }

  void flawed(SurveyFile& file, Diagnostic flaw) override {
    path_ = file.path();
    if (isMeant(file)) bad({std::move(flaw)});
  }

  bool isMeant(const SurveyFile& file) const {
    return !request_.shard || inShard(request_, store::idOfPath(file.path()));
  }

  void record(SurveyFile& file) override {
    path_ = file.path();
    changed_ = file.changed();
    const IndexEntry digest = file.digest();
    if (!isMeant(file) || (digest && !digest.isOpen())) return;
    const bool tells = digest.isChecked() && (digest.hasFields() || !request_.filters());
    if (tells && !keepsDocuments_ && assessDigest(digest, file)) return;
    if (file.hasEndedAtAGlance()) return;
    const std::optional<doc::Document> document = file.read();
    changed_ = file.changed();
    if (!document || !isSound(*document, *file.kind())) return;
    FieldRecord whole(*document, *file.kind(), assessor_);
    if (!tells) file.remember(whole, true);
    if (whole.isOpen()) assess(std::move(whole));
  }

  /// Returns false if the digest does not suffice and the file must be read: for the finding and its place if
  /// there is an error, and for the actions of a record that has alarms.
  bool assessDigest(const IndexEntry& digest, const SurveyFile& file) {
    try {
      FieldRecord record(digest, file.path(), *file.kind(), assessor_);
      if (request_.asks && digest.extract().hasAlarms) return false;
      assess(std::move(record));
      return true;
    } catch (const Error&) {
      return false;
    }
  }

  void assess(FieldRecord record) {
    if (request_.asks) {
      const Assessed& assessed = record.assessed();
      part_.standings.add(assessed.id, Assessor::standingOf(assessed), assessor_.linksOf(record.extract()));
    }
    if (request_.query && !request_.query->matches(record)) return;
    if (!fits(request_, record.assessed())) return;
    if (!request_.team.empty() || request_.wantsWork) {
      std::vector<Work> works = workOf(record.extract(), record.assessed());
      lacking_.mark(works, record.extract());
      if (!request_.team.empty() && !concerns(workspace_, request_.team, record.assessed(), works)) return;
      if (request_.wantsWork) addWork(record, std::move(works));
    }
    const std::unique_ptr<Assessed> assessed = record.takeAssessed();
    if (request_.asks) ask(*assessed, record);
    if (keepsDocuments_) assessed->document = record.document();
    add(std::move(*assessed));
  }

  void ask(const Assessed& assessed, const FieldRecord& record) {
    const Asks asks = request_.asks(assessed, record);
    if (asks == Asks::later) part_.later.push_back(assessed.id);
    if (asks != Asks::action) return;
    const std::vector<std::string_view> parents = record.extract().parents;
    part_.asking.push_back({assessed.id, assessed.path, assessed.kind, {parents.begin(), parents.end()}});
  }

  void addWork(const FieldRecord& record, std::vector<Work> works) {
    for (Work& work : works) {
      if (!request_.wantsWork(work, record)) continue;
      if (request_.needsDocuments)
        work.entry =
            doc::toValue(model::RecordView<doc::Node>(record.root()).activities().at(work.position).node());
      part_.works.push_back(std::move(work));
    }
  }

  /// Keeps the findings for a record.
  bool isSound(const doc::Document& document, const model::KindRow& kind) {
    std::vector<Diagnostic> findings = withoutTexts(flawsOf(workspace_, document, kind));
    if (findings.empty()) return true;
    bad(std::move(findings));
    return false;
  }

  void add(Assessed&& record) {
    const policy::Level level = record.assessment.level;
    ++part_.scanned;
    ++policy::countOf(part_.counts, level);
    ++policy::countOf(part_.countsOfKind[record.kind], level);
    if (const Team* team = workspace_.policies().team(record.assignee))
      ++policy::countOf(part_.countsOfTeam[{team, record.kind}], level);
    part_.worst = std::max(part_.worst, level);
    if (level != policy::Level::onTrack)
      for (const std::string& silence : record.facts.silences) part_.silenced[silence].push_back(record.id);
    const policy::Level least =
        request_.level.value_or(request_.all ? policy::Level::onTrack : policy::Level::atRisk);
    if (level < least) return;
    // Thousands of items are kept until the end: without plans.
    part_.items.push_back(std::make_unique<AssessedRecord>(std::move(record)));
    part_.items.back()->changed = changed_;
  }

  Workspace& workspace_;
  const ScanRequest& request_;
  Assessor assessor_;
  LackingValues lacking_;
  bool keepsDocuments_;
  std::string path_;          ///< of the present file
  std::int64_t changed_ = 0;  ///< the same
  ScanResult part_;
};

/// Leaves one of equal findings: an error of a policy is found for each record that the policy applies to.
void leaveOutEqual(std::vector<Diagnostic>& findings) {
  Places places;
  std::set<std::tuple<std::string, std::size_t, std::size_t, std::string>> seen;
  std::erase_if(findings, [&](const Diagnostic& finding) {
    const Position at = finding.isPlaced() ? finding.position(places) : Position{};
    return !seen.emplace(finding.file, at.line, at.column, finding.message).second;
  });
}

/// Returns the number of files that findings are about.
std::size_t filesOf(const std::vector<Diagnostic>& findings) {
  std::set<std::string_view> files;
  for (const Diagnostic& finding : findings) files.insert(finding.file);
  return files.size();
}

/// Gathers the findings of a scan in their order.
void gatherBad(ScanResult& result) {
  result.bad = result.common;
  for (const ScanResult::FileFindings& file : result.ofFiles)
    result.bad.insert(result.bad.end(), file.findings.begin(), file.findings.end());
  leaveOutEqual(result.bad);
}

ScanResult scanAll(Workspace& workspace, const Env& env, const ScanRequest& request) {
  ScanResult result;
  result.now = env.now;
  result.common = workspace.policies().findings();
  const std::vector<const model::KindRow*> kinds = scannedKinds(request);
  for (const model::KindRow* kind : kinds) {
    result.countsOfKind[kind] = {};
    for (const Team& team : workspace.policies().teams()) result.countsOfTeam[{&team, kind}] = {};
  }
  Survey survey(workspace, kinds,
                request.filters() || request.needsFields ? Survey::Index::fields : Survey::Index::levels);
  for (Diagnostic& finding : survey.passedOver()) result.common.push_back(std::move(finding));
  for (Diagnostic& stray : store::strays(workspace.store(), kinds)) result.common.push_back(std::move(stray));
  result.badFiles = filesOf(result.common);
  result.reservations = std::make_shared<const Reservations>(workspace.store(), Reservations::For::many);
  result.silences = std::make_shared<const Silences>(workspace.policies(), workspace.store(), env.now);
  const Known known{
      .reservations = result.reservations,
      .silences = result.silences,
      .names = std::make_shared<OrderNames>(workspace.store()),
      .ahead = [&survey](const model::KindRow& kind, std::string_view id) { return survey.ahead(kind, id); },
      .shared = std::make_shared<SharedStandings>()};
  result.survey = mapReduce(
      survey, [&] { return std::make_unique<Scan>(workspace, env.now, request, known); },
      [&](std::unique_ptr<Scan> part) { part->giveTo(result); });
  gatherBad(result);
  if (!request.keepsParts) {
    result.common.clear();
    result.ofFiles.clear();
  }
  sort(result.items);
  sortBy(request.query, result.items);
  return result;
}

}  // namespace

bool inShard(const ScanRequest& request, std::string_view id) {
  return !request.shard || fnv1a(id) % request.shard->second + 1 == request.shard->first;
}

std::vector<const model::KindRow*> scannedKinds(const ScanRequest& request) {
  std::vector<const model::KindRow*> kinds;
  for (const std::string& name : request.kinds) {
    const model::KindRow* kind = model::findKind(name);
    if (!kind || kind->clock == model::Clock::none)
      throw Error(Diagnostic(Code::unknownKind, fmt::format("there is no kind '{}' with clocks", name))
                      .hint(suggestion(name, model::kindNames())));
    kinds.push_back(kind);
  }
  if (kinds.empty())
    for (const model::KindRow& kind : model::kinds())
      if (kind.clock != model::Clock::none) kinds.push_back(&kind);
  return kinds;
}

ScanResult scan(Workspace& workspace, const Env& env, const ScanRequest& request) {
  ScanResult result = workspace.store().consistently([&] { return scanAll(workspace, env, request); });
  const std::size_t known = result.bad.size();
  result.badFiles += workspace.store().addFindingsTo(result.bad);
  if (request.keepsParts)
    result.noted.assign(result.bad.begin() + static_cast<std::ptrdiff_t>(known), result.bad.end());
  return result;
}

ScanResult joinScans(std::vector<ScanResult> parts,
                     const std::function<std::string(const std::string& id)>& pathOf) {
  ScanResult whole;
  whole.now = parts.front().now;
  whole.common = std::move(parts.front().common);
  const auto append = [](auto& to, auto& from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
  };
  const std::size_t commonFiles = filesOf(whole.common);
  whole.badFiles = commonFiles;
  for (ScanResult& part : parts) {
    whole.scanned += part.scanned;
    whole.survey.read += part.survey.read;
    whole.survey.bytes += part.survey.bytes;
    whole.survey.records = std::max(whole.survey.records, part.survey.records);
    whole.badFiles += part.badFiles - std::min(part.badFiles, commonFiles + part.noted.size());
    whole.worst = std::max(whole.worst, part.worst);
    policy::add(whole.counts, part.counts);
    for (const auto& [kind, counts] : part.countsOfKind) policy::add(whole.countsOfKind[kind], counts);
    for (const auto& [key, counts] : part.countsOfTeam) policy::add(whole.countsOfTeam[key], counts);
    for (auto& [silence, ids] : part.silenced) append(whole.silenced[silence], ids);
    append(whole.later, part.later);
    append(whole.ofFiles, part.ofFiles);
    append(whole.items, part.items);
    append(whole.asking, part.asking);
    append(whole.noted, part.noted);
  }
  const auto byPath = [](const auto& a, const auto& b) { return a.path < b.path; };
  std::stable_sort(whole.ofFiles.begin(), whole.ofFiles.end(), byPath);
  std::sort(whole.asking.begin(), whole.asking.end(), byPath);
  const auto sortIds = [&](std::vector<std::string>& ids) {
    std::sort(ids.begin(), ids.end(),
              [&](const std::string& a, const std::string& b) { return pathOf(a) < pathOf(b); });
  };
  for (auto& [silence, ids] : whole.silenced) sortIds(ids);
  sortIds(whole.later);
  sort(whole.items);
  leaveOutEqual(whole.noted);
  gatherBad(whole);
  whole.badFiles += store::addNew(whole.bad, whole.noted);
  return whole;
}

void sortBy(const RecordQuery* query, std::vector<std::unique_ptr<AssessedRecord>>& items) {
  if (!query || !query->sorts()) return;
  std::vector<std::pair<model::SortValues, std::unique_ptr<AssessedRecord>>> keyed;
  for (auto& record : items) {
    auto values = query->sortValues({*record->document, Assessed{*record}});
    keyed.emplace_back(std::move(values), std::move(record));
  }
  std::stable_sort(keyed.begin(), keyed.end(),
                   [&](const auto& a, const auto& b) { return query->sortsBefore(a.first, b.first); });
  std::transform(keyed.begin(), keyed.end(), items.begin(), [](auto& key) { return std::move(key.second); });
}

Assessed explain(Workspace& workspace, const Env& env, std::string_view reference,
                 const ExplainRequest& request) {
  return workspace.store().consistently([&] {
    for (const Diagnostic& finding : workspace.policies().findings()) workspace.store().note(finding);
    const store::Loaded found = store::load(workspace.store(), reference);
    if (found.kind->clock == model::Clock::none)
      throw Error(Diagnostic(Code::unknownKind,
                             fmt::format("{} is a {}: it has no clocks", found.id, found.kind->type)));
    auto findings = workspace.schemas().get(found.kind->schema).validate(found.document);
    if (!findings.empty()) throw Error(std::move(findings));
    Assessor assessor(workspace, env.now);
    Assessed assessed = assessor.assess(found.document, *found.kind);
    if (request.dependants) rollBackDueDates(workspace, assessor, found.document, assessed);
    assessed.document = found.document;
    return assessed;
  });
}

}  // namespace som::process
