#include "process/jeopardy/scan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "process/record/record_fields.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

bool inShard(const ScanRequest& request, std::string_view id) {
  return !request.shard || fnv1a(id) % request.shard->second + 1 == request.shard->first;
}

bool fits(Workspace& workspace, const ScanRequest& request, const Assessed& record) {
  const auto contains = [](const std::vector<std::string>& list, const std::string& one) {
    return list.empty() || std::find(list.begin(), list.end(), one) != list.end();
  };
  if (!request.assignee.empty() && record.assignee != request.assignee) return false;
  if (!request.customer.empty() && record.customer != request.customer) return false;
  if (!contains(request.priorities, record.priority)) return false;
  if (request.team.empty()) return true;
  const Team* team = workspace.policies().team(record.assignee);
  return record.assignee == request.team || (team && team->id == request.team);
}

/// Worst level first, then the nearest due date, then the id.
bool before(const Assessed& a, const Assessed& b) {
  if (a.assessment.level != b.assessment.level) return a.assessment.level > b.assessment.level;
  const auto due = [](const Assessed& r) { return r.assessment.dueDate.value_or(Instant::max()); };
  return due(a) != due(b) ? due(a) < due(b) : a.id < b.id;
}

class Scan {
 public:
  Scan(Workspace& workspace, const Env& env, const ScanRequest& request)
      : workspace_(workspace), request_(request), assessor_(workspace, env.now) {
    result_.now = env.now;
  }

  ScanResult run() {
    const Policies& policies = workspace_.policies();
    note(policies.findings(), policies.findings().size());
    const std::vector<const model::KindRow*> kinds = scannedKinds(request_);
    for (const model::KindRow* kind : kinds) result_.countsOfKind[kind] = {};
    for (const auto& [path, kind] : store::listRecords(workspace_.store(), kinds))
      kind ? look(path, *kind) : note({check::stray(path)}, 1);
    std::sort(result_.items.begin(), result_.items.end(), before);
    return std::move(result_);
  }

 private:
  void note(const std::vector<Diagnostic>& findings, std::size_t badFiles) {
    result_.bad.insert(result_.bad.end(), findings.begin(), findings.end());
    result_.badFiles += badFiles;
  }

  void look(const std::string& path, const model::KindRow& kind) {
    try {
      auto bytes = workspace_.store().read(path);
      if (!bytes) return;
      ++result_.files;
      result_.bytes += bytes->size();
      const doc::Document document = doc::read(std::move(*bytes), path, doc::formatOf(path));
      const std::string_view id = document.root()["id"].text();
      if (!inShard(request_, id)) return;
      if (auto findings = workspace_.schemas().get(kind.schema).validate(document); !findings.empty())
        return note(findings, 1);
      if (!isOpenRecord(document.root(), kind)) return;
      const FieldRecord record(document, kind, assessor_);
      if (request_.where && !request_.where(record)) return;
      Assessed assessed = record.assessed();
      if (request_.keepDocuments) assessed.document = document;
      add(std::move(assessed));
    } catch (const Error& error) {
      std::vector<Diagnostic> findings = error.findings();
      for (Diagnostic& finding : findings)
        if (finding.file.empty()) finding.file = path;
      note(findings, 1);
    }
  }

  void add(Assessed record) {
    if (!fits(workspace_, request_, record)) return;
    const policy::Level level = record.assessment.level;
    ++result_.scanned;
    ++result_.counts[static_cast<std::size_t>(level)];
    ++result_.countsOfKind[record.kind][static_cast<std::size_t>(level)];
    result_.worst = std::max(result_.worst, level);
    const policy::Level least =
        request_.level.value_or(request_.all ? policy::Level::onTrack : policy::Level::atRisk);
    if (level >= least) result_.items.push_back(std::move(record));
  }

  Workspace& workspace_;
  const ScanRequest& request_;
  Assessor assessor_;
  ScanResult result_;
};

}  // namespace

std::vector<const model::KindRow*> scannedKinds(const ScanRequest& request) {
  std::vector<const model::KindRow*> kinds;
  for (const std::string& name : request.kinds) {
    const model::KindRow* kind = model::findKind(name);
    if (!kind || kind->clock == model::Clock::none)
      throw Error(Diagnostic(Code::unknownKind, fmt::format("there is no kind '{}' with clocks", name))
                      .hint(didYouMean(name, model::kindNames())));
    kinds.push_back(kind);
  }
  if (kinds.empty())
    for (const model::KindRow& kind : model::kinds())
      if (kind.clock != model::Clock::none) kinds.push_back(&kind);
  return kinds;
}

ScanResult scan(Workspace& workspace, const Env& env, const ScanRequest& request) {
  return workspace.store().consistently([&] { return Scan(workspace, env, request).run(); });
}

Assessed explain(Workspace& workspace, const Env& env, std::string_view reference) {
  return workspace.store().consistently([&] {
    const store::Found found = store::findRecord(workspace.store(), reference);
    const doc::Document document = doc::read(found.bytes, found.path, doc::formatOf(found.path));
    if (found.kind->clock == model::Clock::none)
      throw Error(Diagnostic(Code::unknownKind,
                             fmt::format("{} is a {}: it has no clocks", found.id, found.kind->type)));
    auto findings = workspace.schemas().get(found.kind->schema).validate(document);
    if (!findings.empty()) throw Error(std::move(findings));
    return Assessor(workspace, env.now).assess(document, *found.kind);
  });
}

}  // namespace som::process
