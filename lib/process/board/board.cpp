#include "process/board/board.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "model/alarm.hpp"
#include "model/views.hpp"
#include "process/jeopardy/shard.hpp"
#include "process/planning/labels.hpp"
#include "process/work/policy_hash.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using RecordNode = model::RecordView<doc::Node>;
using ReportNode = model::ReportView<doc::Node>;
using AlarmNode = model::AlarmView<doc::Node>;

/// True for reports of a failing service, which have causes and alarms.
bool isProblem(const model::KindRow& kind) {
  return kind.kind == model::Kind::serviceTroubleReport ||
         kind.kind == model::Kind::servicePerformanceDegradationReport;
}

bool isOfTeamNamed(const Policies& policies, std::string_view party, const Team& team) {
  if (party == team.id) return true;
  const Team* of = policies.team(party);
  return of && of->id == team.id;
}

std::vector<std::string> idsIn(const auto& references) {
  std::vector<std::string> ids;
  for (const auto reference : references) ids.emplace_back(reference.id());
  return ids;
}

/// Reads what the pages show of a scan.
class Reader {
 public:
  Reader(Workspace& workspace, const Env& env, const BoardRequest& request)
      : workspace_(workspace), env_(env), request_(request) {}

  BoardResult run() {
    if (request_.scan)
      takeScan();
    else
      scanHere();
    result_.policyHash = policyHash(workspace_.store());
    assessor_.emplace(workspace_, env_.now,
                      Known{.reservations = result_.scan.reservations, .silences = result_.scan.silences});
    readChanges();
    for (const std::string& team : request_.teams) result_.pages.push_back(pageOf(teamNamed(team)));
    workspace_.store().addFindingsTo(result_.scan.bad);
    return std::move(result_);
  }

 private:
  void scanHere() {
    ScanRequest scanned;
    scanned.all = true;
    scanned.query = request_.query;
    scanned.wantsWork = [](const Work& work, const FieldRecord&) { return work.late; };
    result_.scan = scan(workspace_, env_, scanned);
    result_.load = workload(workspace_, env_, soleTeam(), std::nullopt, std::nullopt);
  }

  void takeScan() {
    result_.scan = std::move(*request_.scan);
    if (!request_.query || !request_.query->filters()) return;
    std::erase_if(result_.scan.items, [&](const std::unique_ptr<AssessedRecord>& item) {
      return !request_.query->matches({*item->document, Assessed{*item}});
    });
  }

  /// The team that all pages are about; empty if they are about several.
  std::string soleTeam() const { return request_.teams.size() == 1 ? request_.teams.front() : std::string(); }

  const Team* teamNamed(const std::string& name) const {
    if (name.empty()) return nullptr;
    const auto& teams = workspace_.policies().teams();
    const auto found =
        std::find_if(teams.begin(), teams.end(), [&](const Team& team) { return team.id == name; });
    if (found == teams.end())
      throw Error(Diagnostic(Code::notFound, fmt::format("there is no team '{}'", name)));
    return &*found;
  }

  BoardPage pageOf(const Team* team) {
    BoardPage page{.team = team};
    const std::set<std::string> late = team ? lateWith(*team) : std::set<std::string>();
    for (const auto& item : result_.scan.items) {
      if (team && !isOfTeamNamed(workspace_.policies(), item->assignee, *team) && !late.contains(item->id))
        continue;
      page.records.push_back(item.get());
      ++policy::countOf(page.counts, item->assessment.level);
    }
    for (const AssessedRecord* record : page.records) {
      if (page.details.size() < request_.detailed) page.details.push_back(detailOf(*record));
      if (isProblem(*record->kind)) addProblem(page, *record);
    }
    for (const DayLoad& load : result_.load.days)
      if (!team || load.team->id == team->id) page.load.push_back(&load);
    for (const Difference* change : changes_)
      if (!team || isOfTeamNamed(workspace_.policies(), change->assignee.to, *team) ||
          isOfTeamNamed(workspace_.policies(), change->assignee.from, *team) || late.contains(change->id))
        page.changes.push_back(change);
    return page;
  }

  /// The records in which an activity of the team is late.
  std::set<std::string> lateWith(const Team& team) const {
    std::set<std::string> ids;
    for (const Work& work : result_.scan.works)
      if (isOfTeam(workspace_.policies(), work, team.id)) ids.insert(work.record);
    return ids;
  }

  const BoardDetail* detailOf(const AssessedRecord& record) {
    if (const auto known = result_.details.find(record.id); known != result_.details.end())
      return &known->second;
    if (request_.scan) {
      BoardDetail detail{.record = Assessed{record}, .hasClock = false, .labels = {}};
      if (!record.document) readDocument(workspace_.store(), detail.record, request_.scanMayBeOld);
      return &result_.details.emplace(record.id, std::move(detail)).first->second;
    }
    try {
      auto found = store::findById(workspace_.store(), *record.kind, record.id);
      if (!found) return nullptr;
      const doc::Document document = store::readFound(workspace_.store(), std::move(*found));
      BoardDetail detail{.record = assessor_->assess(document, *record.kind), .labels = {}};
      detail.record.document = document;
      detail.labels = labelsOf(workspace_, detail.record);
      return &result_.details.emplace(record.id, std::move(detail)).first->second;
    } catch (const Error& error) {
      for (const Diagnostic& finding : error.findingsIn(record.path)) workspace_.store().note(finding);
      return nullptr;
    }
  }

  void addProblem(BoardPage& page, const AssessedRecord& record) {
    if (page.problems.size() == request_.problems) {
      ++page.moreProblems;
      return;
    }
    BoardProblem problem{.record = &record};
    if (const BoardDetail* detail = detailOf(record)) {
      const ReportNode report(detail->record.document->root());
      problem.created = report.reported();
      for (const auto analysis : report.analyses()) {
        problem.finding = analysis.finding();
        if (const auto cause = analysis.cause(); !cause.type().empty())  // one without an id withdraws it
          problem.cause = cause.id().empty() ? "" : fmt::format("{} {}", cause.type(), cause.id());
      }
      problem.services = idsIn(report.affectedServices());
      problem.customerReports = idsIn(report.customerReports());
      for (const auto reference : report.underlyingAlarms())
        problem.alarms.push_back(alarmOf(std::string(reference.id())));
    }
    page.problems.push_back(std::move(problem));
  }

  BoardAlarm alarmOf(const std::string& id) {
    BoardAlarm shown{.id = id};
    try {
      const model::KindRow& kind = model::row(model::Kind::alarm);
      auto found =
          model::kindOfId(id) == &kind ? store::findById(workspace_.store(), kind, id) : std::nullopt;
      if (!found) return shown;
      const doc::Document document = store::readFound(workspace_.store(), std::move(*found));
      const AlarmNode alarm(document.root());
      shown.severity = alarm.perceivedSeverity();
      shown.state = lifecycle::states.name(alarm.state());
      shown.object = alarm.object().id();
      shown.problem = alarm.specificProblem().empty() ? alarm.probableCause() : alarm.specificProblem();
      shown.raised = alarm.raised();
    } catch (const Error& error) {
      for (const Diagnostic& finding : error.findingsIn(id)) workspace_.store().note(finding);
    }
    return shown;
  }

  /// Keeps the changes of records that match the condition.
  void readChanges() {
    if (!request_.changes) return;
    for (const Difference& change : *request_.changes)
      if (!request_.query || !request_.query->filters() || matches(change)) changes_.push_back(&change);
  }

  bool matches(const Difference& change) {
    if (!change.kind || change.kind->clock == model::Clock::none) return false;
    try {
      const auto bytes = workspace_.store().read(change.path);
      const auto old = bytes || !request_.before ? bytes : request_.before->store().read(change.path);
      if (!old) return false;
      return request_.query->matches(
          FieldRecord(doc::read(*old, change.path, doc::formatOf(change.path)), *change.kind, *assessor_));
    } catch (const Error&) {
      return false;  // the comparison reports the record
    }
  }

  Workspace& workspace_;
  const Env& env_;
  const BoardRequest& request_;
  std::optional<Assessor> assessor_;
  std::vector<const Difference*> changes_;
  BoardResult result_;
};

}  // namespace

BoardResult board(Workspace& workspace, const Env& env, const BoardRequest& request) {
  return workspace.store().consistently([&] { return Reader(workspace, env, request).run(); });
}

}  // namespace som::process
