#include "process/correlation/raise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/alarm.hpp"
#include "model/new_record.hpp"
#include "model/raised_report.hpp"
#include "model/report.hpp"
#include "process/edit/create.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"

namespace som::process {
namespace {

using Action = ReportTarget::Action;

const model::KindRow& raisedKind() { return model::row(model::Kind::serviceTroubleReport); }

/// The most services, and resources, that a raised report names. It has the number of all services.
constexpr std::size_t mostNamed = 1000;

bool isRaised(const FoundCause& found) {
  return found.explained->isLikely() && found.target.action != Action::wait;
}

/// Throws if a file could not be read: the alarm or report in it could change what is raised. Bad data is
/// reported, and does not prevent reports for other alarms.
void refuseUnread(const UnitOfWork& unit, const CorrelateResult& found) {
  std::vector<Diagnostic> unread;
  for (const Diagnostic& finding : found.situation->bad())
    if (finding.code == Code::io) unread.push_back(finding);
  if (!unread.empty()) throw unit.refusal(std::move(unread));
}

/// Raises the reports of one situation.
class Raiser {
 public:
  Raiser(UnitOfWork& unit, const Situation& situation)
      : unit_(unit), situation_(situation), reach_(situation.topology().graph()) {}

  /// Returns the id of the report.
  std::string raise(const FoundCause& found) {
    if (found.target.action == Action::raise) return create(found);
    Draft& report = unit_.open(found.target.report->id, found.target.report->kind);
    if (found.target.action == Action::reopen)
      transition(unit_, report,
                 {.event = lifecycle::Event::reopen,
                  .cause = UnitOfWork::Cause::automatic,
                  .reason = fmt::format("new alarms of {}", topology().idOf(found.explained->cause.object))});
    join(report, found);
    return report.id;
  }

 private:
  const Topology& topology() const { return situation_.topology(); }

  std::vector<std::string> alarmsOf(const FoundCause& found) const {
    std::vector<std::string> ids;
    for (const std::size_t number : found.explained->alarms)
      ids.emplace_back(situation_.alarms()[number]->id);
    return ids;
  }

  std::string severityOf(const FoundCause& found) const {
    std::string_view worst;
    for (const std::size_t number : found.explained->alarms) {
      const std::string_view severity = situation_.alarms()[number]->links.alarm->severity;
      if (worst.empty() || model::severityRank(severity) < model::severityRank(worst)) worst = severity;
    }
    return std::string(worst);
  }

  /// Adds the services and resources that fail with a cause or show its alarms, those in use.
  void addAffected(model::RaisedReport& report, const cause::Cause& cause) {
    reach_.walk(cause.object, std::numeric_limits<cause::Score>::max(),
                [](auto) { return cause::Sign::unknown; });
    std::set<cause::Object> affected(reach_.failed().begin(), reach_.failed().end());
    affected.insert(cause.explained.begin(), cause.explained.end());
    for (const cause::Object object : affected) {
      if (topology().isIdle(object)) continue;
      const bool isService = topology().isService(object);
      report.affectedServices += isService ? 1 : 0;
      auto& list = isService ? report.services : report.resources;
      if (list.size() < mostNamed) list.emplace_back(topology().idOf(object));
    }
  }

  void addCause(Draft& report, const cause::Cause& cause, const std::string& finding) {
    const model::RootCauseRow& row = model::rootCauses[topology().isService(cause.object) ? 0 : 1];
    const std::string id(topology().idOf(cause.object));
    model::setRootCause(report.value, row.list, id);
    unit_.append(report, model::analyses,
                 model::analysisEntry({.author = unit_.env().actor,
                                       .phase = model::isAnalysed(report.value) ? "ongoing" : "firstIn",
                                       .finding = finding,
                                       .causeType = std::string(row.type),
                                       .causeId = id}));
  }

  std::string create(const FoundCause& found) {
    const cause::Cause& cause = found.explained->cause;
    const std::vector<std::string> alarms = alarmsOf(found);
    const std::string id(topology().idOf(cause.object));
    const std::string finding = findingOf(topology(), cause, alarms.size(), found.burst->counted);
    model::RaisedReport report{
        .name = fmt::format("{}: {} alarm{}", id, alarms.size(), alarms.size() == 1 ? "" : "s"),
        .description = finding,
        .reason = "alarm correlation",
        .originator = unit_.env().actor,
        .severity = severityOf(found),
        .firstAlarm = alarms.front()};
    if (found.target.earlier) report.recurrenceOf = found.target.earlier->id;
    addAffected(report, cause);
    doc::Value value = model::raisedReport(report);
    model::addUnderlyingAlarms(value, alarms);
    model::setId(value, derivedIdFor(unit_, raisedKind(), alarms.front(), id));
    Draft* draft =
        createRecord(unit_, raisedKind(), std::move(value),
                     {.text = fmt::format("raised for {} alarms of {}", alarms.size(), id),
                      .then = [&](UnitOfWork&, Draft& added) { addCause(added, cause, finding); }});
    return draft->id;
  }

  void join(Draft& report, const FoundCause& found) {
    const std::size_t added = model::addUnderlyingAlarms(report.value, alarmsOf(found));
    unit_.isAbout(report.id);
    unit_.track(report, "correlate", doc::Value::object(), UnitOfWork::Cause::automatic);
    reportChange(unit_, report, fmt::format("{} alarm{} added", added, added == 1 ? "" : "s"));
  }

  UnitOfWork& unit_;
  const Situation& situation_;
  cause::Reach reach_;
};

}  // namespace

std::string findingOf(const Topology& topology, const cause::Cause& cause, std::size_t alarms,
                      std::size_t all) {
  return fmt::format("{} explains {} of {} alarm{}, confidence {}; {} object{} that {} on it show{} no alarm",
                     nameOf(topology, cause), alarms, all, all == 1 ? "" : "s",
                     confidenceText(cause.confidence), cause.unalarmed, cause.unalarmed == 1 ? "" : "s",
                     cause.unalarmed == 1 ? "stands" : "stand", cause.unalarmed == 1 ? "s" : "");
}

RaiseResult raiseReports(Workspace& workspace, const Env& env, const ChangeOptions& options,
                         int minConfidence) {
  // Without a report to raise nothing is locked.
  RaiseResult result{{}, correlate(workspace, env.now, minConfidence), {}, {}};
  result.reports.resize(result.found.causes.size());
  if (std::none_of(result.found.causes.begin(), result.found.causes.end(), isRaised)) return result;

  UnitOfWork unit(workspace, env, options);
  result.found = correlate(workspace, env.now, minConfidence);
  refuseUnread(unit, result.found);
  result.reports.assign(result.found.causes.size(), {});
  Raiser raiser(unit, *result.found.situation);
  for (std::size_t i = 0; i < result.found.causes.size(); ++i) {
    if (!isRaised(result.found.causes[i])) continue;
    try {
      unit.attempt([&] { result.reports[i] = raiser.raise(result.found.causes[i]); });
    } catch (const Error& error) {
      result.reports[i].clear();
      for (const Diagnostic& finding : error.findings()) result.refused.push_back(finding);
    }
  }
  result.changes = unit.finish();
  return result;
}

}  // namespace som::process
